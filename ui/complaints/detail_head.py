# SPDX-License-Identifier: Apache-2.0
"""The head of a complaint's pane: number, next step, printing, the time that is left. Asks nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.complaints.rows import ComplaintDetail
from app.complaints.six_steps import NextStep
from ui.client import Client
from ui.complaints.case_words import CaseWords
from ui.complaints.words import ComplaintWords, clock_state
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.sla import TimeLeftBar

_NEXT_ICONS = {
    NextStep.TAKE: "user-check",
    NextStep.JUDGE: "circle-check",
    NextStep.ANSWER_HANDOVER: "corner-down-left",
    NextStep.CHOOSE: "check",
    NextStep.PLAN: "clipboard-list",
    NextStep.ASK: "user-check",
    NextStep.EXECUTE: "pencil",
    NextStep.CLOSE: "circle-check",
    NextStep.CLOSE_UNFOUNDED: "circle-x",
}


class DetailHead(QWidget):
    """Stays in sight above what scrolls; `next_wanted` and `print_wanted` when their buttons are pressed."""

    next_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, client: Client, words: ComplaintWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, words
        self._case_words = CaseWords(self)
        self._zone: ZoneInfo = client.desk.identity.zone
        self._clock = client.desk.runner.clock
        self._detail: ComplaintDetail | None = None
        self._marks: tuple[str, ...] = ()
        self.back = IconButton("arrow-left", self.tr("返回列表"), key="F8")
        self.back.hide()
        self.number = Label("", "link", selectable=True)
        copy = IconButton("copy", self.tr("复制工单号"), px=16)
        copy.clicked.connect(self.copy_number)
        self.next = Button("", icon="check", key="F12")
        self.next.clicked.connect(lambda _on=False: self.next_wanted.emit())
        self._print = Button(self.tr("打印"), icon="printer")
        self._print.clicked.connect(lambda _on=False: self.print_wanted.emit())
        if not client.actor.may("documents.print"):
            self._print.hide()
        self._more = IconButton("dots", self.tr("更多"), key="F11")
        self.menu = QMenu(self._more)
        self._more.setMenu(self.menu)
        self.title = Label("", "h2", wrap=True, selectable=True)
        self._chips = hbox(spacing=6)
        self._bar = TimeLeftBar(clock=self._clock.now_at)
        self._received = Label("", "caption")
        self.sentence = Label("", "caption")
        self.setLayout(
            vbox(
                hbox(self.back, self.number, copy, None, self.next, self._print, self._more, spacing=6),
                self.title,
                hbox(self._chips, None),
                4,
                self._bar,
                hbox(self._received, None, self.sentence, spacing=12),
                spacing=6,
                margins=(18, 9, 14, 9),
            )
        )

    def show_detail(self, detail: ComplaintDetail, marks: tuple[str, ...], now_at: datetime) -> None:
        """Show a complaint and the marks that it has."""
        self._detail, self._marks = detail, marks
        self.number.setText(detail.number)
        self.title.setText(detail.subject or self.tr("（内容已按要求删除）"))
        received = self._words.day_time(detail.received_at, self._zone, now_at)
        self._received.setText(self.tr("受理 {time}").format(time=received))
        self.show_time()

    def show_time(self) -> None:
        """Show anew how much time is left."""
        detail, words = self._detail, self._words
        if detail is None:
            return
        now_at = self._clock.now_at()
        self._bar.set_span(detail.received_at, detail.deadline_at, clock_state(detail))
        self.sentence.setText(words.deadline_sentence(detail, self._zone, now_at))
        looks: list[ChipLook | None] = [
            words.time_chip(detail, now_at),
            words.status_chip(detail.status),
            words.priority_chip(detail.priority),
            ChipLook(words.source(detail.source), words.status_chip("new").tone),
            ChipLook(words.complaint_class(detail.complaint_class)),
            None if detail.nature == "complaint" else ChipLook(words.nature(detail.nature)),
            *(ChipLook(self._case_words.mark(mark), Tone.HOT, "bolt") for mark in self._marks),
        ]
        clear_layout(self._chips)
        for look in looks:
            if look is not None:
                self._chips.addWidget(Chip(look.text, look.tone, look.icon, solid=look.solid))

    def show_next(self, step: NextStep) -> None:
        """Offer the next step, or nothing."""
        self.next.setVisible(step is not NextStep.NOTHING)
        if step is not NextStep.NOTHING:
            self.next.set_label(self._case_words.next_step(step))
            self.next.set_icon_name(_NEXT_ICONS[step])

    def show_menu(self) -> None:
        """Offer the menu when there is something in it."""
        self._more.setVisible(not self.menu.isEmpty())

    def open_menu(self) -> None:
        """Open the menu with its first line chosen, for who has no mouse."""
        if not self.menu.isEmpty():
            self.menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
            self.menu.setActiveAction(self.menu.actions()[0])

    def copy_number(self) -> None:
        """Put the number into the clipboard."""
        if self._detail is not None:
            QGuiApplication.clipboard().setText(self._detail.number)
            self._client.notify(self.tr("已复制 {number}").format(number=self._detail.number))
