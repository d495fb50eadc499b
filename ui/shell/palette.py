# SPDX-License-Identifier: Apache-2.0
"""The palette of Ctrl+K: one field over the window that finds people, records and commands.

A child of the window and no popup, because an input method dies in popups on some systems. Must not know SQL.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from app.core.normalise import plain_text
from ui.client import Client
from ui.shell.palette_entries import PaletteEntries, PaletteEntry, PaletteGroup, matching
from ui.shell.palette_list import PaletteList
from ui.theme.theme import Theme
from ui.widgets.dialog import draw_shadow
from ui.widgets.input_method import Composition
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox

if TYPE_CHECKING:
    from app.complaints.letter_search import NumberRow
    from app.complaints.rows import ComplaintPage
    from app.customers.rows import CustomerRow
    from app.parts.document_list import DocumentRow
    from app.parts.searching import PartRow
    from app.sales.rows import SaleRow

WIDTH, TOP = 640, 96
_SETTLE_MS = 60
_CUSTOMERS, _COMPLAINTS, _SALES, _LETTERS, _DOCUMENTS, _PARTS, _COMMANDS = 5, 6, 4, 4, 4, 3, 7


class Palette(QWidget):
    """Field, list, foot line. Enter opens, Ctrl+Enter opens a tab of its own, Tab shows what can be done."""

    closed = Signal()

    def __init__(
        self, window: QWidget, client: Client, commands: Callable[[], Sequence[PaletteEntry]]
    ) -> None:
        """Make the palette over ``window``; ``commands`` are the window's own."""
        super().__init__(window)
        self._window, self._client, self._commands = window, client, commands
        self._entries = PaletteEntries(client)
        self._theme = Theme.of(self)
        self._customers: tuple[CustomerRow, ...] = ()
        self._complaints: tuple[PaletteEntry, ...] = ()
        self._sales: tuple[PaletteEntry, ...] = ()
        self._letters: tuple[PaletteEntry, ...] = ()
        self._documents: tuple[PaletteEntry, ...] = ()
        self._parts: tuple[PaletteEntry, ...] = ()
        self.elsewhere: Callable[[str], PaletteEntry | None] = lambda _typed: None
        """What searches the other stores when nothing is found here; None while it cannot."""
        self._found_elsewhere: tuple[str, tuple[PaletteEntry, ...]] = ("", ())
        self._waiting = 0
        self._generation = 0
        self._pending: Callable[[PaletteEntry], object] | None = None
        self._subject: PaletteEntry | None = None
        self._typed_before = ""
        self._before: QWidget | None = None
        self.panel = QFrame(self)
        self.panel.setProperty("role", "float")
        self.field = QLineEdit()
        self.field.setProperty("role", "palette")
        self.field.setProperty("takes_scans", False)
        self.field.setPlaceholderText(self.tr("姓名、拼音首字母、电话任意几位、单号、序列号、命令…"))
        self.field.setAccessibleName(self.tr("全局搜索"))
        self._composing = Composition.of()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.list = PaletteList()
        self.list.entry_clicked.connect(self._on_clicked)
        self._nothing = Label("", "second")
        self._nothing.setContentsMargins(18, 14, 18, 14)
        self._nothing.hide()
        foot = hbox(spacing=14, margins=(16, 8, 16, 8))
        for words in (
            self.tr("↑↓ 选择"),
            self.tr("Enter 打开"),
            self.tr("Ctrl+Enter 新标签打开"),
            self.tr("Tab 对它执行操作"),
        ):
            foot.addWidget(Label(words, "caption"))
        foot.addStretch(1)
        foot.addWidget(Label(self.tr("支持拼音首字母、电话尾号 4 位、扫码"), "caption"))
        self.panel.setLayout(
            vbox(
                self.field,
                Line(),
                self._nothing,
                (self.list, 1),
                Line(),
                foot,
                spacing=0,
                margins=(1, 1, 1, 1),
            )
        )
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._search)
        self._theme.changed.connect(self._place)
        self.setAccessibleName(self.tr("搜索与命令"))
        self.hide()

    # ---- life

    def open(self, text: str = "") -> None:
        """Show the palette with a text to begin with."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            self._window.installEventFilter(self)
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
        self._leave_subject()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.field.setFocus()
        if self.field.text() == text:
            self._search()
        else:
            self.field.setText(text)

    def show_elsewhere(self, typed: str, entries: Sequence[PaletteEntry]) -> None:
        """Show what the other stores have of a text."""
        self._found_elsewhere = (typed, tuple(entries))
        self.open(typed)

    def close_palette(self) -> None:
        """Hide it and give the focus back."""
        if not self.isVisible():
            return
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._window.removeEventFilter(self)
        self._settle.stop()
        self._pending = None
        self._generation += 1
        self.hide()
        self.field.clear()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    # ---- search

    def _on_typed(self, _text: str) -> None:
        self._pending = None
        if self._subject is not None:
            self._show_acts()
            return
        self._settle.start()

    def _search(self) -> None:
        typed = plain_text(self.field.text())
        self._generation += 1
        generation = self._generation
        # One letter or digit is no search: it would list everything.
        if len(typed) < 2 and typed.isascii():
            self._waiting = 0
            self._customers, self._complaints, self._sales, self._letters = (), (), (), ()
            self._documents, self._parts = (), ()
            self._show()
            return

        def ask(slot: str, done: Callable[[Any], None], query: Callable[..., object], *parts: object) -> None:
            def show(rows: object) -> None:
                if generation == self._generation:
                    done(rows)
                    self._answered()

            failed = partial(self._on_failed, generation)
            self._client.jobs.read(query, *parts, owner=self, slot=slot, done=show, failed=failed)

        questions = self._questions(typed)
        self._waiting = len(questions)
        for question in questions:
            ask(*question)
        if not questions:
            self._show()

    def _questions(self, typed: str) -> list[tuple[Any, ...]]:
        """Return what is asked of a typed text: slot, who keeps the answer, query and what it is given."""
        from app.complaints.letter_search import find_letters  # noqa: PLC0415 -- pages import it long before
        from app.complaints.queries import list_complaints  # noqa: PLC0415
        from app.complaints.rows import ComplaintFilter, Sort, View, Window  # noqa: PLC0415
        from app.customers.queries import search_customers  # noqa: PLC0415
        from app.parts.document_list import FindDocuments, find_documents  # noqa: PLC0415
        from app.parts.searching import find_parts  # noqa: PLC0415
        from app.sales.queries import find_sales  # noqa: PLC0415

        cases, window = ComplaintFilter(view=View.ALL, typed=typed), Window(count=_COMPLAINTS)
        documents = FindDocuments(text=typed, count=_DOCUMENTS)
        every: list[tuple[str, tuple[Any, ...]]] = [
            ("customers.read", ("customers", self._keep_customers, search_customers, typed, _CUSTOMERS)),
            (
                "complaints.read",
                ("complaints", self._keep_complaints, list_complaints, cases, Sort.TIME_LEFT, window),
            ),
            ("complaints.read", ("letters", self._keep_letters, find_letters, typed, _LETTERS)),
            ("sales.read", ("sales", self._keep_sales, find_sales, typed, _SALES)),
            ("parts.read", ("documents", self._keep_documents, find_documents, documents)),
            ("parts.read", ("parts", self._keep_parts, find_parts, typed, _PARTS)),
        ]
        return [question for permission, question in every if self._client.actor.may(permission)]

    def _keep_customers(self, rows: tuple[CustomerRow, ...]) -> None:
        self._customers = rows

    def _keep_complaints(self, page: ComplaintPage) -> None:
        now_at = self._client.desk.runner.clock.now_at()
        self._complaints = tuple(self._entries.complaint(row, now_at) for row in page.rows)

    def _keep_letters(self, rows: tuple[NumberRow, ...]) -> None:
        self._letters = tuple(self._entries.letter(row) for row in rows)

    def _keep_sales(self, rows: tuple[SaleRow, ...]) -> None:
        self._sales = tuple(self._entries.sale(row) for row in rows)

    def _keep_documents(self, rows: tuple[DocumentRow, ...]) -> None:
        self._documents = tuple(self._entries.document(row) for row in rows)

    def _keep_parts(self, rows: tuple[PartRow, ...]) -> None:
        self._parts = tuple(self._entries.part(row) for row in rows)

    def _on_failed(self, generation: int, error: Exception) -> None:
        if generation == self._generation:
            self._answered()
            self._client.show_error(error)

    def _answered(self) -> None:
        self._waiting -= 1
        if self._waiting:
            return
        self._show()
        pending, self._pending = self._pending, None
        entry = self.list.current()
        if pending is not None and entry is not None:
            pending(entry)

    def _show(self) -> None:
        typed = self.field.text().strip()
        commands: list[PaletteEntry] = []
        if typed and self._customers and self._client.actor.may("complaints.register"):
            commands.append(self._entries.register_for(self._customers[0]))
        commands += matching((*self._commands(), *self._entries.of_complaints()), typed, _COMMANDS)
        groups = (
            PaletteGroup(self.tr("顾客"), tuple(self._entries.customer(row) for row in self._customers)),
            PaletteGroup(
                self.tr("工单与单据"), (*self._complaints, *self._sales, *self._letters, *self._documents)
            ),
            PaletteGroup(self.tr("配件"), self._parts),
            PaletteGroup(self.tr("其他门店"), self._others(typed)),
            PaletteGroup(self.tr("命令"), tuple(commands)),
        )
        self._fill(
            groups,
            self.tr("没有找到「{typed}」。可以试试姓名的两个字、电话后四位或单号的一部分。").format(
                typed=typed
            ),
        )

    def _others(self, typed: str) -> tuple[PaletteEntry, ...]:
        """Return what other stores have, or the line that asks them, when this desk has nothing."""
        if self._found_elsewhere[0] == typed and typed:
            return self._found_elsewhere[1]
        found = (self._customers, self._complaints, self._sales, self._letters, self._documents, self._parts)
        if any(found) or len(typed) < 2:
            return ()
        entry = self.elsewhere(typed)
        return (entry,) if entry is not None else ()

    def _fill(self, groups: Sequence[PaletteGroup], otherwise: str) -> None:
        self.list.show_groups(groups)
        is_empty = self.list.current() is None
        self._nothing.setText(otherwise)
        self._nothing.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        self._place()

    # ---- what can be done with one

    def _enter_subject(self, entry: PaletteEntry) -> None:
        if not entry.acts:
            self._run(entry.act)
            return
        self._typed_before = self.field.text()
        self._subject = entry
        self.field.clear()
        self.field.setPlaceholderText(self.tr("对 {title} 执行…（Esc 返回）").format(title=entry.title))
        self._show_acts()

    def _show_acts(self) -> None:
        if self._subject is not None:
            acts = matching(self._subject.acts, self.field.text(), _COMMANDS)
            self._fill((PaletteGroup(self._subject.title, acts),), self.tr("没有这样的操作。按 Esc 返回。"))

    def _leave_subject(self) -> None:
        if self._subject is not None:
            self._subject = None
            self.field.setPlaceholderText(self.tr("姓名、拼音首字母、电话任意几位、单号、序列号、命令…"))
            self.field.setText(self._typed_before)

    # ---- acts

    def _on_clicked(self, entry: PaletteEntry) -> None:
        self._run(entry.act)

    def _do(self, act: Callable[[PaletteEntry], object]) -> None:
        """Act on the current line; what was typed last must have been looked up first."""
        if self._subject is None and (self._settle.isActive() or self._waiting):
            self._pending = act
            if self._settle.isActive():
                self._settle.stop()
                self._search()
            return
        entry = self.list.current()
        if entry is not None:
            act(entry)

    def _run(self, act: Callable[[], Any]) -> None:
        self.close_palette()
        act()

    # ---- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the field; keep the desk's shortcuts quiet; follow the window's size."""
        kind = event.type()
        if watched is self.field and isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return not self._composing.active_in(self.field) and self._on_key(event)
        if watched is self._window and kind == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif kind == QEvent.Type.Shortcut and isinstance(watched, QShortcut) and self.isVisible():
            return watched.context() != Qt.ShortcutContext.ApplicationShortcut
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            self.list.step(steps[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if with_control:
                self._do(lambda entry: self._run(entry.act_in_tab or entry.act))
            else:
                self._do(lambda entry: self._run(entry.act))
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            if key == Qt.Key.Key_Tab and self._subject is None:
                self._do(self._enter_subject)
            elif self._subject is not None:
                self._leave_subject()
        elif key == Qt.Key.Key_Escape:
            self._back()
        else:
            return False
        return True

    def _back(self) -> None:
        if self._subject is not None:
            self._leave_subject()
        else:
            self.close_palette()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key through to the desk."""
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        event.accept()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Keep the focus in the field."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the scrim closes."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def resizeEvent(self, event: Any) -> None:
        """Keep the panel in its place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint scrim and shadow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("scrim", self._theme.tokens.scrim_alpha))
        draw_shadow(painter, self._theme, self.panel.geometry(), 12)

    def _place(self) -> None:
        theme = self._theme
        width = min(theme.px(WIDTH), self.width() - 48)
        self.field.setFixedHeight(theme.px(48))
        top = min(theme.px(TOP), self.height() // 6)
        chrome = theme.px(48) + 2 + self.panel.fontMetrics().height() + 20
        rows = self.list.wanted_height() if not self.list.isHidden() else self._nothing.sizeHint().height()
        height = min(chrome + rows + 6, self.height() - top - 24)
        self.panel.setGeometry(QRect((self.width() - width) // 2, top, width, height))
        self.update()
