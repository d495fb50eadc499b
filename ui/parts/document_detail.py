# SPDX-License-Identifier: Apache-2.0
"""One document with lines, arrivals, moves and history, and what can be done with it. Stores nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QWidget

from app.parts.document_history import Contact, DocumentFile
from app.parts.document_list import DocumentSheet
from app.parts.rules import DocumentStatus
from app.tasks.rules import UNFINISHED, TaskStatus
from ui.client import Client
from ui.documents.attachment_strip import AttachmentStrip
from ui.parts.document_acts import DocumentAct, DocumentActs
from ui.parts.words import PartsWords
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.detail_parts import DetailLine, detail_part
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, clear_layout, hbox, vbox
from ui.widgets.shortcuts import bind_key
from ui.widgets.timeline import Timeline

_NARROWEST = 400
_KEYS = {"arrive": "F4", "print": "Ctrl+P", "void": "Alt+Z", "reverse": "Alt+X"}
_MOST_LINES = 60
"""More lines than this are counted, not shown: the paper has them all."""


class DocumentDetail(QFrame):
    """Shows a document; the parts that have nothing to say are not there."""

    document_wanted = Signal(object)
    serial_wanted = Signal(str)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, PartsWords(self)
        self._theme = Theme.of(self)
        self._document: DocumentSheet | None = None
        self._file: DocumentFile | None = None
        self._red_days = 3
        self.acts = DocumentActs(client, self)
        self.buttons: dict[str, Button] = {}
        self.lines: dict[str, tuple[DetailLine, ...]] = {}
        self.setProperty("role", "pane")
        self.setAccessibleName(self.tr("配件单据"))
        self.setMinimumWidth(self._theme.px(_NARROWEST))
        self._parts = vbox(spacing=10)
        self.files = AttachmentStrip(client, "stock_document")
        self.history = Timeline()
        self.history.link_clicked.connect(self.document_wanted)
        inside = QWidget()
        inside.setLayout(
            vbox(
                self._parts,
                detail_part(self.tr("附件（照片、对方单据）"), (), self.files),
                detail_part(self.tr("经过"), (), self.history),
                None,
                spacing=10,
                margins=(18, 12, 18, 12),
            )
        )
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("配件单据内容"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(vbox(self._make_head(), Line(), (scroll, 1), spacing=0, margins=(1, 1, 1, 1)))

    # ---- what the section calls

    def document(self) -> DocumentSheet | None:
        """Return the document shown."""
        return self._document

    def forget_document(self) -> None:
        """Have no document: none is shown."""
        self._document = self._file = None

    def set_red_days(self, days: int) -> None:
        """Take the limit from which on a waiting document is overdue."""
        self._red_days = days

    def show_document(self, document: DocumentSheet) -> None:
        """Show a document."""
        is_other = self._document is None or self._document.row.id != document.row.id
        self._document = document
        if is_other:
            self._file = None
            self.history.set_items([])
            self.inquiry.hide()
            self.files.set_parent_record(document.row.id)
        self._show_head(document)
        self._show_parts(document)
        for act in self.acts.main():
            refusal = act.refusal(document)
            if refusal:
                self.buttons[act.key].disable(refusal)
            else:
                self.buttons[act.key].enable()
        self._fill_menu(document)

    def show_file(self, file: DocumentFile) -> None:
        """Show history, inquiry and contacts of the document shown."""
        self._file = file
        zone, today_on = self._client.desk.identity.zone, self._client.desk.runner.today_on
        self.history.set_items([self._words.happened(event, zone, today_on) for event in file.events])
        self._show_inquiry(file)
        if self._document is not None:
            self._show_parts(self._document)

    def run(self, key: str) -> bool:
        """Do an act by its key (``arrive``, ``print`` …); False when no document is shown."""
        document = self._document
        acts = (*self.acts.main(), self.acts.factory())
        act = next((act for act in acts if act.key == key), None)
        if document is None or act is None:
            return False
        refusal = act.refusal(document)
        if refusal:
            self._client.notify(refusal)
        else:
            act.run(document)
        return True

    def bind_keys(self, section: QWidget) -> None:
        """Let the keys of the acts work anywhere on a section, and under no sheet that lies over it."""
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        # F4 and Ctrl+P are the desk's keys: it asks the page in front.
        bind_key(section, "Alt+Z", self._words.act("void"), partial(self.run, "void"), context=inside)
        bind_key(section, "Alt+X", self._words.act("reverse"), partial(self.run, "reverse"), context=inside)
        bind_key(section, "Alt+G", self._words.act("factory"), partial(self.run, "factory"), context=inside)
        bind_key(section, "F11", self.tr("更多：与这张单据有关的"), self.open_menu, context=inside)

    def open_menu(self) -> None:
        """Open the menu with its first line chosen, for who has no mouse."""
        if self._document is not None and not self._menu.isEmpty():
            self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
            self._menu.setActiveAction(self._menu.actions()[0])

    # ---- head

    def _make_head(self) -> QWidget:
        self._number = Label("", "h2", selectable=True)
        copy = IconButton("copy", self.tr("复制单号"), px=16)
        copy.clicked.connect(self._copy_number)
        self._day = Label("", "caption")
        self._chips = hbox(spacing=6)
        self._about = Label("", "strong", wrap=True, selectable=True)
        self._more = IconButton("dots", self.tr("更多"), key="F11")
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        row = hbox(spacing=6)
        for act in self.acts.main():
            row.addWidget(self._make_button(act))
        row.addStretch(1)
        row.addWidget(self._more)
        self.late = Banner("", tone="bad", action=self._words.act("arrive"))
        self.late.action_clicked.connect(lambda: self.run("arrive"))
        self.inquiry = Banner("", tone="warn", action=self.tr("接手"))
        self.inquiry.action_clicked.connect(self._go_on)
        head = QWidget()
        head.setLayout(
            vbox(
                hbox(self._number, copy, None, self._day, spacing=6),
                hbox(self._chips, None),
                self._about,
                row,
                self.late,
                self.inquiry,
                spacing=6,
                margins=(18, 10, 14, 10),
            )
        )
        self.late.hide()
        self.inquiry.hide()
        return head

    def _make_button(self, act: DocumentAct) -> Button:
        button = Button(act.text, icon=act.icon, tip=f"{act.text}  {_KEYS[act.key]}")
        self.buttons[act.key] = button
        button.clicked.connect(lambda _on=False: self.run(act.key))
        return button

    def _show_head(self, document: DocumentSheet) -> None:
        row, words = document.row, self._words
        self._number.setText(row.number)
        days = [formats.day(row.dated_on)]
        if row.posted_on is not None and row.posted_on != row.dated_on:
            days.append(self.tr("记入 {day}").format(day=formats.day(row.posted_on)))
        self._day.setText(" · ".join(days))
        clear_layout(self._chips)
        looks = (words.standing_chip(row), words.factory_chip(row), words.age_chip(row, self._red_days))
        for look in looks:
            if look is not None:
                self._chips.addWidget(Chip(look.text, look.tone, look.icon))
        about = [
            words.kind(row.kind, row.direction),
            row.partner,
            row.place,
            words.pieces(row),
        ]
        self._about.setText(" · ".join(part for part in about if part))
        is_late = row.status == DocumentStatus.WAITING and row.waits_days > self._red_days
        self.late.setVisible(is_late)
        if is_late:
            self.late.set_text(
                self.tr("{waits}，已等 {days} 天，请催。").format(
                    waits=words.waits_for(row), days=row.waits_days
                ),
                "bad",
            )

    def _show_inquiry(self, file: DocumentFile) -> None:
        task = file.inquiry
        is_open = task is not None and task.status in UNFINISHED
        self.inquiry.setVisible(is_open)
        if task is None or not is_open:
            return
        due_at = self._words.at(task.due_at, self._client.desk.identity.zone, self._today())
        is_late = task.due_at < self._client.desk.runner.clock.now_at()
        words = [
            self.tr("到货有破损短缺，联合查询应在 {time} 前查清，已经过期。").format(time=due_at)
            if is_late
            else self.tr("到货有破损短缺，联合查询中，{time} 前查清。").format(time=due_at),
            self.tr("由 {name} 跟进。").format(name=task.acknowledged_by) if task.acknowledged_by else "",
            self._call(file),
        ]
        self.inquiry.set_text(formats.sentences(words), "bad" if is_late else "warn")
        self.inquiry.set_action(self.tr("接手") if task.status is TaskStatus.OPEN else self.tr("写结果"))

    def _call(self, file: DocumentFile) -> str:
        whom = [_with_phone(one) for one in (file.partner, file.carrier) if one is not None]
        return self.tr("联系{whom}。").format(whom=formats.listed(whom)) if whom else ""

    def _go_on(self) -> None:
        document, file = self._document, self._file
        if document is not None and file is not None and file.inquiry is not None:
            self.acts.go_on_with(document, file.inquiry)

    def _fill_menu(self, document: DocumentSheet) -> None:
        self._menu.clear()
        self._add_to_menu("copy", self.tr("复制单号(&C)"), self._copy_number)
        for link in (document.of_document, document.reversed_by):
            if link is not None:
                words = self.tr("打开 {number}").format(number=link[1])
                self._add_to_menu("file-text", words, partial(self.document_wanted.emit, link[0]))
        if not self.acts.factory().refusal(document):
            act = partial(self.acts.write_factory, document)
            self._add_to_menu("file-text", self.tr("录入工厂系统(&G)") + "\tAlt+G", act)
        self._add_to_menu(
            "barcode", self.tr("打印标签，一件一张(&L)"), partial(self.acts.print_labels, document)
        )
        if any(self._serials(document)):
            act = partial(self.acts.print_tracking, document)
            self._add_to_menu("printer", self.tr("打印货品记录跟踪表(&T)"), act)
        for serial in self._serials(document):
            words = self.tr("序列号 {serial} 的经过…").format(serial=serial)
            self._add_to_menu("barcode", words, partial(self.serial_wanted.emit, serial))

    def _add_to_menu(self, icon: str, words: str, act: object) -> None:
        action = self._menu.addAction(self._theme.icon(icon, "text2", 16), words)
        action.triggered.connect(lambda _on=False: act())  # type: ignore[operator]  # a callable

    @staticmethod
    def _serials(document: DocumentSheet) -> Iterable[str]:
        for row in document.lines[:_MOST_LINES]:
            yield from (*row.line.serials, *row.line.old_serials)

    # ---- what is shown

    def _show_parts(self, document: DocumentSheet) -> None:
        clear_layout(self._parts)
        self.lines = {
            title: lines
            for title, lines in (
                (self.tr("明细"), tuple(self._goods(document))),
                (self.tr("到货"), tuple(self._arrivals(document))),
                (self.tr("账目变动"), tuple(self._moves(document))),
                (self.tr("其他"), tuple(self._rest(document))),
            )
            if lines
        }
        for title, lines in self.lines.items():
            self._parts.addWidget(detail_part(title, lines))

    def _goods(self, document: DocumentSheet) -> Iterable[DetailLine]:
        words = self._words
        for row in document.lines[:_MOST_LINES]:
            serials = [
                formats.pair(self.tr("序列号"), formats.listed(row.line.serials)) if row.line.serials else "",
                formats.pair(self.tr("换下"), formats.listed(row.line.old_serials))
                if row.line.old_serials
                else "",
            ]
            about = " · ".join(part for part in (words.line_about(row), *serials) if part)
            known = next((one for one in (*row.line.serials, *row.line.old_serials)), "")
            act = (self.tr("经过"), partial(self.serial_wanted.emit, known)) if known else None
            yield DetailLine(words.line(row), about, act=act)
        more = len(document.lines) - _MOST_LINES
        if more > 0:
            yield DetailLine(self.tr("还有 {count} 行，打印出来看全部。").format(count=formats.number(more)))

    def _arrivals(self, document: DocumentSheet) -> Iterable[DetailLine]:
        for arrival in document.arrivals:
            yield DetailLine(*self._words.arrival(arrival, document.lines))

    def _moves(self, document: DocumentSheet) -> Iterable[DetailLine]:
        for move in document.moves[:_MOST_LINES]:
            yield DetailLine(self._words.move(move))
        more = len(document.moves) - _MOST_LINES
        if more > 0:
            yield DetailLine(self.tr("还有 {count} 笔。").format(count=formats.number(more)))

    def _rest(self, document: DocumentSheet) -> Iterable[DetailLine]:
        file = self._file
        pairs = [
            (self.tr("对方单号"), document.row.other_number),
            (self.tr("工厂系统单号"), document.row.factory_number),
            (self.tr("联系电话"), file.partner.phone if file is not None and file.partner else ""),
            (self.tr("承运"), " ".join(part for part in (document.carrier, document.tracking) if part)),
            (self.tr("原因"), document.reason),
            (self.tr("作废原因"), document.void_reason),
            (self.tr("备注"), document.note),
        ]
        for name, value in pairs:
            if value:
                yield DetailLine(formats.pair(name, value))
        links = (
            (self.tr("原单"), document.of_document),
            (self.tr("被冲销于"), document.reversed_by),
        )
        for name, link in links:
            if link is not None:
                act = (self.tr("打开"), partial(self.document_wanted.emit, link[0]))
                yield DetailLine(formats.pair(name, link[1]), act=act)

    # ---- acting

    def _today(self) -> date:
        return self._client.desk.runner.today_on

    def _copy_number(self) -> None:
        if self._document is not None:
            QGuiApplication.clipboard().setText(self._document.row.number)
            self._client.notify(self.tr("已复制 {number}").format(number=self._document.row.number))


def _with_phone(contact: Contact) -> str:
    return formats.aside(contact.name, contact.phone) if contact.phone else contact.name
