# SPDX-License-Identifier: Apache-2.0
"""The part 对账 of 配件台账: what is due and under way, one statement compared beside it (D45, P10)."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QStackedWidget, QWidget

from app.parts.rules import RECONCILE
from app.parts.statement_list import StatementRow, StatementSheet, get_statement, list_statements
from app.parts.statement_rules import StatementStatus, last_period
from app.parts.statement_working import Item, ItemState
from app.parts.statements import BeginStatement, begin_statement
from ui.admin.kept_state import KeptState
from ui.admin.section import Section, today_on
from ui.client import Client
from ui.documents.attachment_strip import AttachmentStrip
from ui.parts.statement_deeds import StatementDeed, StatementDeeds
from ui.parts.statement_sheet import BeginSheet
from ui.parts.statement_tables import StatementColumns, account_lines
from ui.parts.statement_words import StatementWords
from ui.theme.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, clear_layout, hbox, vbox
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_FOLLOW_MS = 60
_LIST_WIDE = 300
_HALVES = (15, 31)
LOOK, AGREED, SAID, ACCOUNTS, ACTS = "look", "agreed", "said", "accounts", "acts"
_STATES = {
    LOOK: (ItemState.ASKED, ItemState.OPEN),
    AGREED: (ItemState.BY_HAND, ItemState.AGREED),
    SAID: (ItemState.DECIDED,),
}


class StatementsSection(Section):
    """对账."""

    tables = frozenset(
        {"stock_statement", "stock_statement_line", "stock_statement_act", "stock_document", "stock_move"}
        | {"attachment", "party"}
    )

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._theme = Theme.of(self)
        self._words = StatementWords(self)
        self._sheet: StatementSheet | None = None
        self._wanted: UUID | None = None
        self._rows: tuple[StatementRow, ...] = ()
        self._ids: dict[str, set[Hashable]] = {}
        """Table → what stands in it: checks fall when something else does."""
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._fetch_statement)
        columns = StatementColumns(self, client.desk.identity.zone)
        self.list_model = RowTableModel(columns.statements())
        self.list = RowTableView(self.list_model, name=self.tr("对账单列表"))
        self.deeds = StatementDeeds(client, self, self.chosen)
        self.buttons: dict[str, Button] = {}
        self.models = {
            LOOK: RowTableModel(columns.items()),
            AGREED: RowTableModel(columns.items()),
            SAID: RowTableModel(columns.items()),
            ACCOUNTS: RowTableModel(columns.accounts()),
            ACTS: RowTableModel(columns.acts()),
        }
        self._names = {
            LOOK: self.tr("要看的"),
            AGREED: self.tr("已对上"),
            SAID: self.tr("已说明"),
            ACCOUNTS: self.tr("结存"),
            ACTS: self.tr("经过"),
        }
        self.views = {key: RowTableView(model, name=self._names[key]) for key, model in self.models.items()}
        self._lay_out()
        self._wire()
        KeptState(client, self.list, "parts.statements")
        for key, view in self.views.items():
            KeptState(client, view, f"parts.statements.{key}")

    # ---- Section

    def new_label(self) -> str:
        """Return 新对账单 for who may."""
        return self.tr("新对账单") if self.client.actor.may(RECONCILE) else ""

    def begin_new(self) -> bool:
        """F2: begin the statement of any partner."""
        if not self.client.actor.may(RECONCILE):
            return False
        period = last_period(today_on(self.client), _HALVES)
        BeginSheet(self.client, self, self.new_label(), self.tr("开始对账"), period).open()
        return True

    def refresh(self) -> None:
        """Fetch the list, and the statement shown."""
        self.client.jobs.read(list_statements, owner=self, done=self._show_list, slot="list")
        if self._wanted is not None:
            self._fetch_statement()

    def change_status(self) -> bool:
        """F4: begin what is due, else do what comes next."""
        row = self._row()
        if row is not None and row.status is StatementStatus.DUE:
            self._begin(row)
            return True
        return self.run(self.deeds.next_key(self._sheet)) if self._sheet is not None else False

    def print_record(self) -> bool:
        """Ctrl+P: the paper of the statement shown."""
        return self.run("print")

    def select(self, row_id: UUID) -> None:
        """Go to a statement."""
        self._wanted = row_id
        self.list.select_id(row_id)
        self._fetch_statement()

    def toggle_detail(self) -> bool:
        """F8: hide the list, so that the statement has all the room."""
        self._list_pane.setVisible(self._list_pane.isHidden())
        return True

    # ---- acting

    def sheet(self) -> StatementSheet | None:
        """Return the statement shown."""
        return self._sheet

    def chosen(self) -> Sequence[Item]:
        """Return the items checked in the table in front, else those selected."""
        key = self.parts.current()
        if key not in _STATES or self._sheet is None:
            return ()
        checked = set(self.models[key].checked_ids())
        found = [item for item in self._sheet.found.of(*_STATES[key]) if item.id in checked]
        return found or [row for row in self.views[key].selected_rows() if isinstance(row, Item)]

    def run(self, key: str) -> bool:
        """Do an act by its key (``agree``, ``sign`` …); False while no statement is shown."""
        sheet = self._sheet
        if sheet is None:
            return False
        deed = self.deeds.find(key)
        refusal = deed.refusal(sheet)
        if refusal:
            self.client.notify(refusal)
        else:
            deed.run(sheet)
        return True

    def show_part(self, key: str) -> None:
        """Show one of the tables."""
        self.parts.set_current(key)
        self._stack.setCurrentWidget(self._pages[key])
        if self.views[key].current_row() is None:
            self.views[key].select_first()
        self._show_refusals()

    # ---- parts

    def _lay_out(self) -> None:
        self._list_pane = QFrame()
        self._list_pane.setProperty("role", "pane")
        self._list_pane.setLayout(vbox((self.list, 1), spacing=0, margins=(1, 1, 1, 1)))
        self.list.set_empty_state(EmptyState("circle-check", self.tr("没有要对账的服务站。"), ink="ok"))
        self._stack = QStackedWidget()
        self.files = AttachmentStrip(self.client, "stock_statement")
        files = QWidget()
        files.setLayout(
            vbox(
                Label(self.tr("附件（签章的扫描件、对方来信）"), "caption"),
                self.files,
                margins=(14, 8, 14, 8),
            )
        )
        self._pages: dict[str, QWidget] = dict(self.views)
        self._pages[ACTS] = QWidget()
        self._pages[ACTS].setLayout(vbox((self.views[ACTS], 1), Line(), files, spacing=0))
        for part in self._pages.values():
            self._stack.addWidget(part)
        nothing = {
            LOOK: EmptyState("circle-check", self.tr("都已对上或说明。"), ink="ok"),
            AGREED: EmptyState("file-text", self.tr("还没有对上的；先读入对方的文件。")),
            SAID: EmptyState("pencil", self.tr("还没有说明过什么。")),
            ACCOUNTS: EmptyState("packages", self.tr("这一期没有往来。")),
            ACTS: EmptyState("history", self.tr("还没有办过什么。")),
        }
        for key, empty in nothing.items():
            self.views[key].set_empty_state(empty)
        pane = QWidget()
        pane.setLayout(vbox(self._make_head(), Line(), (self._stack, 1), spacing=0))
        self._begin_button = Button(self.tr("开始对账"), kind="primary", icon="checkbox", key="F4")
        self._begin_button.clicked.connect(lambda _on=False: self.change_status())
        self._waiting = EmptyState("file-text", self.tr("在左边选一张对账单。"), button=self._begin_button)
        self._front = QStackedWidget()
        self._front.addWidget(self._waiting)
        self._front.addWidget(pane)
        frame = QFrame()
        frame.setProperty("role", "pane")
        frame.setAccessibleName(self.tr("往来对账单"))
        frame.setLayout(vbox((self._front, 1), spacing=0, margins=(1, 1, 1, 1)))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list_pane)
        splitter.addWidget(frame)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setHandleWidth(self._theme.px(10))
        splitter.setSizes([self._theme.px(_LIST_WIDE), self._theme.px(_LIST_WIDE * 4)])
        self.setLayout(vbox((splitter, 1)))
        self.setFocusProxy(self.list)
        self._begin_button.hide()

    def _make_head(self) -> QWidget:
        self._title = Label("", "h2")
        self._chips = hbox(spacing=6)
        self._about = Label("", "caption")
        self._facts = Label("", "caption")
        self.notice = Banner("", tone="warn")
        self.notice.hide()
        more = IconButton("dots", self.tr("更多"), key="F11")
        self._more, self._menu = more, QMenu(more)
        more.setMenu(self._menu)
        row = hbox(spacing=6)
        for deed in self.deeds.main():
            row.addWidget(self._make_button(deed))
        row.addWidget(more)
        row.addStretch(1)
        self.parts = Segmented(tuple(self._names.items()))
        head = QWidget()
        head.setLayout(
            vbox(
                hbox(self._title, self._chips, None, self._about, spacing=8),
                row,
                self.notice,
                hbox(self.parts, None, self._facts, spacing=8),
                spacing=8,
                margins=(14, 9, 12, 9),
            )
        )
        return head

    def _make_button(self, deed: StatementDeed) -> Button:
        button = Button(deed.text, icon=deed.icon, tip=f"{deed.text}  {deed.shortcut}")
        self.buttons[deed.key] = button
        button.clicked.connect(partial(self._on_button, deed.key))
        return button

    def _wire(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        texts = {deed.key: deed.text for deed in self.deeds.main()}
        # Ctrl+P is the desk's key: it asks the page in front.
        bind_key(self, "Alt+A", texts["agree"], partial(self.run, "agree"), context=inside)
        bind_key(self, "Alt+U", texts["undo"], partial(self.run, "undo"), context=inside)
        bind_key(self, "Alt+J", texts["decide"], partial(self.run, "decide"), context=inside)
        bind_key(self, "Alt+I", texts["take"], partial(self.run, "take"), context=inside)
        bind_key(self, "Alt+T", texts["send"], partial(self.run, "send"), context=inside)
        bind_key(self, "Alt+S", texts["sign"], partial(self.run, "sign"), context=inside)
        bind_key(self, "Alt+R", texts["their"], partial(self.run, "their"), context=inside)
        bind_key(self, "F11", self.tr("更多：能对这张对账单做的事"), self.open_menu, context=inside)
        self.list.current_changed.connect(self._on_current)
        self.list.opened.connect(self._on_opened)
        self.parts.chosen.connect(self.show_part)
        for key in _STATES:
            self.views[key].selection_changed.connect(lambda _count: self._show_refusals())
            self.models[key].checked_changed.connect(lambda _count: self._show_refusals())
            self.views[key].opened.connect(lambda _row: self.run("decide"))

    def open_menu(self) -> None:
        """Open the menu with its first line chosen, for who has no mouse."""
        if self._sheet is not None:
            self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
            self._menu.setActiveAction(self._menu.actions()[0])

    # ---- answers

    def _row(self) -> StatementRow | None:
        return next((row for row in self._rows if row.id == self._wanted), None)

    def _show_list(self, rows: tuple[StatementRow, ...]) -> None:
        self._rows = rows
        self.list_model.reset(len(rows), 0, rows)
        if self._wanted is None and rows:
            self.select(rows[0].id)
        elif self._wanted is not None:
            self.list.select_id(self._wanted)
            self._fetch_statement()

    def _on_current(self, row: StatementRow | None) -> None:
        if row is not None and row.id != self._wanted:
            self._wanted = row.id
            self._follow.start()

    def _on_opened(self, row: StatementRow) -> None:
        if row.status is StatementStatus.DUE:
            self._begin(row)
        else:
            view = self.views[self.parts.current()]
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            if view.current_row() is None:
                view.select_first()

    def _begin(self, row: StatementRow) -> None:
        if not self.client.actor.may(RECONCILE):
            self.client.notify(self.tr("没有权限：与服务站对账"))
            return
        self.client.jobs.write(
            begin_statement,
            BeginStatement(row.party_id, *row.period),
            owner=self,
            done=self.select,
            failed=self.client.show_error,
        )

    def _fetch_statement(self) -> None:
        self._follow.stop()
        row = self._row()
        if row is None:
            return
        if row.status is StatementStatus.DUE:
            self._sheet = None
            words = self.tr("{party} {period} 该对账了。开始后可以先把我方明细送对方，或读入对方的文件。")
            self._waiting.set_sentence("clock", words.format(party=row.party, period=self._words.period(row)))
            self._begin_button.setVisible(self.client.actor.may(RECONCILE))
            self._front.setCurrentIndex(0)
            return
        self.client.jobs.read(get_statement, row.id, owner=self, done=self._show_statement, slot="statement")

    def _show_statement(self, sheet: StatementSheet) -> None:
        is_other = self._sheet is None or self._sheet.row.id != sheet.row.id
        self._sheet = sheet
        self._front.setCurrentIndex(1)
        self._title.setText(f"{sheet.row.party} {self._words.period(sheet.row)}")
        clear_layout(self._chips)
        look = self._words.status_chip(sheet.row)
        self._chips.addWidget(Chip(look.text, look.tone, look.icon))
        whom = " ".join(part for part in (sheet.contact, sheet.phone) if part)
        self._about.setText(" · ".join(part for part in (sheet.row.number, whom) if part))
        self._facts.setText(self._words.facts(sheet))
        self.files.set_parent_record(sheet.row.id)
        self.notice.setVisible(sheet.came_after)
        if sheet.came_after:
            self.notice.set_text(
                self.tr("签字后又传来了别的电脑办的内容；签字时的结果不变，差别归到下一期。"), "warn"
            )
        rows: dict[str, Sequence[Any]] = {
            **{key: sheet.found.of(*states) for key, states in _STATES.items()},
            ACCOUNTS: account_lines(sheet),
            ACTS: tuple(reversed(sheet.acts)),
        }
        for key, found in rows.items():
            if is_other:
                self.views[key].forget_selection()
            if is_other or {row.id for row in found} != self._ids.get(key):
                self.models[key].clear_checked()
            self._ids[key] = {row.id for row in found}
            self.models[key].reset(len(found), 0, found)
            self.parts.set_label(key, f"{self._names[key]} {len(found):,}" if found else self._names[key])
        if sheet.differing and sheet.standing.taken is not None:
            words = self.tr("结存（{count} 个不符）").format(count=len(sheet.differing))
            self.parts.set_label(ACCOUNTS, words)
        view = self.views[self.parts.current()]
        if view.current_row() is None:
            view.select_first()
        self._show_refusals()

    def _show_refusals(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        for deed in self.deeds.main():
            refusal = deed.refusal(sheet)
            if refusal:
                self.buttons[deed.key].disable(refusal)
            else:
                self.buttons[deed.key].enable()
        self._menu.clear()
        for deed in self.deeds.more():
            refusal = deed.refusal(sheet)
            action = self._menu.addAction(self._theme.icon(deed.icon, "text2", 16), deed.text)
            action.setEnabled(not refusal)
            action.setToolTip(refusal)
            action.triggered.connect(partial(self._on_button, deed.key))

    def _on_button(self, key: str, _on: bool = False) -> None:
        self.run(key)
