# SPDX-License-Identifier: Apache-2.0
"""One count beside the list: what comes next, what was found, what was done about it. Stores nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from app.parts.count_file import CountFile
from app.parts.count_rules import COUNTABLE, CountStatus
from ui.client import Client
from ui.parts.count_results import CountResults
from ui.parts.count_words import CountWords
from ui.theme.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, clear_layout, hbox, vbox
from ui.widgets.segmented import Segmented
from ui.widgets.timeline import Timeline

RESULTS, ACTS = "results", "acts"


class CountDetail(QFrame):
    """Shows a count; its signals say what is wanted of it."""

    next_wanted = Signal()
    print_wanted = Signal()
    again_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words, self._theme = client, CountWords(self), Theme.of(self)
        self.setProperty("role", "pane")
        self.setAccessibleName(self.tr("盘点内容"))
        self.results = CountResults(client)
        self.history = Timeline()
        around = QWidget()
        around.setLayout(vbox((self.history, 1), margins=(14, 8, 14, 8)))
        begin = self.tr("F4 开始点；要拿着纸点，先打印盘点表，点完照着输入。")
        self._inside = QStackedWidget()
        for part in (self.results, around, EmptyState("scan", begin)):
            self._inside.addWidget(part)
        self.setLayout(vbox(self._make_head(), Line(), (self._inside, 1), spacing=0, margins=(1, 1, 1, 1)))

    def show_count(self, file: CountFile) -> None:
        """Show a count; its results once they may be seen."""
        row, words = file.row, self._words
        self._title.setText(words.title(row))
        self._number.setText(row.number)
        clear_layout(self._chips)
        look = words.status_chip(row)
        self._chips.addWidget(Chip(look.text, look.tone, look.icon))
        self._said.setText(words.said(file))
        has_results = row.status not in COUNTABLE and bool(file.results)
        self.parts.setVisible(has_results)
        if row.status not in COUNTABLE:
            self.results.show_count(file)
        self.show_part(self.parts.current() if has_results else ACTS)
        if not file.acts:
            self._inside.setCurrentIndex(2)
        zone, now_at = self._client.desk.identity.zone, self._client.desk.runner.clock.now_at()
        self.history.set_items([words.happened(act, zone, now_at) for act in reversed(file.acts)])
        self._show_next(file)
        warnings = words.warnings(file)
        self.warning.setVisible(bool(warnings))
        if warnings:
            self.warning.set_text(warnings, "warn")

    def show_part(self, key: str) -> None:
        """Show the results or what was done."""
        self._inside.setCurrentIndex(0 if key == RESULTS else 1)

    def open_menu(self) -> None:
        """F11: open the menu with its first line chosen, for who has no mouse."""
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        self._menu.setActiveAction(self._menu.actions()[0])

    # ---- inside

    def _make_head(self) -> QWidget:
        self._title = Label("", "h2")
        self._number = Label("", "caption", selectable=True)
        self._chips = hbox(spacing=6)
        self._said = Label("", "strong", wrap=True)
        self.next = Button("", kind="primary", icon="scan", key="F4")
        self.next.clicked.connect(lambda _on=False: self.next_wanted.emit())
        printing = Button(self.tr("盘点表"), icon="printer", tip=self.tr("打印盘点表  Ctrl+P"))
        printing.clicked.connect(lambda _on=False: self.print_wanted.emit())
        self.parts = Segmented(((RESULTS, self.tr("结果")), (ACTS, self.tr("经过"))))
        self.parts.setAccessibleName(self.tr("盘点内容"))
        self.parts.chosen.connect(self.show_part)
        self.warning = Banner("", tone="warn")
        self.warning.hide()
        head = QWidget()
        head.setLayout(
            vbox(
                hbox(self._title, self._chips, None, self.next, printing, self._make_more(), spacing=8),
                hbox((self._said, 1), self._number, self.parts, spacing=8),
                self.warning,
                spacing=8,
                margins=(14, 9, 12, 9),
            )
        )
        return head

    def _make_more(self) -> QWidget:
        self._more = IconButton("dots", self.tr("更多"), key="F11")
        self._menu = QMenu(self._more)
        for icon, words, signal in (
            ("refresh", self.tr("退回复点(&R)…"), self.again_wanted),
            ("x", self.tr("放弃这次盘点(&X)…"), self.end_wanted),
        ):
            action = self._menu.addAction(self._theme.icon(icon, "text2", 16), words)
            action.triggered.connect(signal)
        self._more.setMenu(self._menu)
        return self._more

    def _show_next(self, file: CountFile) -> None:
        names = {
            CountStatus.PLANNED: (self.tr("开始点"), "scan"),
            CountStatus.COUNTING: (self.tr("接着点"), "scan"),
            CountStatus.RECOUNT: (self.tr("复点"), "refresh"),
            CountStatus.HANDED_IN: (self.tr("批准"), "user-check"),
        }
        self.next.setVisible(file.row.status in names)
        if file.row.status in names:
            text, icon = names[file.row.status]
            self.next.set_label(text)
            self.next.set_icon_name(icon)
