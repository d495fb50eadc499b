# SPDX-License-Identifier: Apache-2.0
"""The part 盘点 of 配件台账 (D44): what is to be counted, what is late, counting itself, what was found."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QWidget

from app.parts.count_file import CountFile, get_count
from app.parts.count_list import CountRow, find_count_number, find_open_count, list_counts
from app.parts.count_plan import count_to_plan, plan_week
from app.parts.count_rules import COUNTABLE, OVER, CountStatus
from app.parts.counting import HandedIn, HandIn, hand_in
from app.parts.errors import CountUnfinishedError
from app.parts.rules import APPROVE, COUNT
from app.parts.stock_list import WarehouseRow, list_warehouses
from ui.admin.kept_state import KeptState
from ui.admin.section import Section
from ui.client import Client
from ui.parts.count_detail import CountDetail
from ui.parts.count_sheet import CountEntry
from ui.parts.count_sheets import AgainSheet, ApproveSheet, GiveUpSheet, NewCountSheet
from ui.parts.count_words import CountWords
from ui.parts.room_check import RoomChecks
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.dialog_confirm import confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_FOLLOW_MS = 60
_SETTLE_MS = 1_200
"""While one counts, what came in is read when scanning rests."""
_LIST_WIDE = 392
OPEN, DONE = "open", "done"
PAPER = "count_sheet"


class CountsSection(Section):
    """盘点."""

    tables = frozenset(
        {
            *("stock_count", "stock_count_line", "stock_count_act", "stock_room_check"),
            *("stock_move", "stock_arrival", "part_keeping"),
        }
    )

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._theme, self._words = Theme.of(self), CountWords(self)
        self._may = client.actor.may(COUNT)
        self._wanted: UUID | None = None
        self._file: CountFile | None = None
        self._is_planned = False
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._fetch_count)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._fetch_count)
        self.model = RowTableModel(self._columns())
        self.view = RowTableView(self.model, name=self.tr("盘点列表"))
        self.detail = CountDetail(client)
        self.rooms = RoomChecks(client)
        self.entry = CountEntry(client)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_overview())
        self._stack.addWidget(self.entry)
        self.setLayout(vbox((self._stack, 1)))
        self.setFocusProxy(self.view)
        self._wire()
        KeptState(client, self.view, "parts.counts")

    # ---- Section

    def new_label(self) -> str:
        """Return 新建盘点 for who may."""
        return self.tr("新建盘点") if self._may else ""

    def begin_new(self) -> bool:
        """F2: count a zone beside the weekly plan."""
        if self._may:
            self.begin(None, "")
        return self._may

    def refresh(self) -> None:
        """Make the counts of the week when they are not there, and fetch what is shown."""
        if self._may and not self._is_planned:
            self._is_planned = True
            self.client.jobs.read(count_to_plan, owner=self, done=self._on_to_plan, slot="plan")
        self.rooms.refresh()
        is_over = self.views.current() == DONE
        self.client.jobs.read(list_counts, is_over, owner=self, done=self._on_rows, slot="list")
        if self._wanted is not None:
            self._settle.start() if self.is_counting() else self._fetch_count()

    def select(self, row_id: UUID) -> None:
        """Go to a count, wherever it stands."""
        self._wanted = row_id
        self.view.select_id(row_id)
        self._fetch_count()

    def show_asked(self, context: dict[str, Any]) -> None:
        """Count ``place_id`` and ``zone`` (``new``): go on with what is open there, else make one."""
        if context.get("new") and self._may:
            self.begin(context.get("place_id"), str(context.get("zone") or ""))

    def change_status(self) -> bool:
        """F4: do what comes next with the count in front."""
        if self.is_counting():
            self.hand_in()
            return True
        file = self._file
        if file is None:
            return False
        refusal = self.next_refusal(file)
        if refusal:
            self.client.notify(refusal)
        elif file.row.status in COUNTABLE:
            self.count()
        else:
            self.approve()
        return True

    def print_record(self) -> bool:
        """Ctrl+P: the paper of the count in front (P9)."""
        file = self._file
        if file is None:
            return False
        row = file.row
        self.client.open("paper", row.id, form=PAPER, entity_kind="stock_count", number=row.number)
        return True

    def toggle_detail(self) -> bool:
        """F8: hide the list, so that the result has all the room."""
        self._list.setVisible(self._list.isHidden())
        return True

    def scanned(self, text: str) -> bool:
        """Count a scanned piece; in the list, go to the count whose paper was scanned."""
        if self.is_counting():
            self.entry.take_scan(text)
            return True

        def found(row_id: UUID | None) -> None:
            if row_id is not None:
                self.select(row_id)
            else:
                self.client.notify(self.tr("没有编号 {number} 的盘点。").format(number=text))

        self.client.jobs.read(find_count_number, text, owner=self, done=found, slot="scan")
        return True

    def has_unsaved(self) -> bool:
        """Tell whether something typed is not stored yet."""
        return self.detail.results.has_unsaved() or (self.is_counting() and self.entry.is_busy())

    # ---- acting

    def is_counting(self) -> bool:
        """Tell whether a count is being counted here."""
        return self._stack.currentWidget() is self.entry

    def begin(self, place_id: UUID | None, zone: str) -> None:
        """Go on with the count of a zone that is open, or ask for a new one."""

        def asked(row_id: UUID | None) -> None:
            if row_id is not None:
                self._go_count(row_id)
            else:
                self.client.jobs.read(list_warehouses, owner=self, done=ask, slot="places")

        def ask(places: tuple[WarehouseRow, ...]) -> None:
            if places:
                NewCountSheet(self.client, self, places, place_id, zone).ask(self._go_count)
            else:
                self.client.notify(self.tr("还没有仓库，请先在“库存”里新建一个。"))

        if place_id is None:
            asked(None)
        else:
            self.client.jobs.read(find_open_count, place_id, zone, owner=self, done=asked, slot="open")

    def count(self) -> None:
        """Count, or go on counting."""
        if self._file is not None and self._file.row.status in COUNTABLE:
            self.entry.show_count(self._file)
            self._stack.setCurrentWidget(self.entry)
            self.setFocusProxy(self.entry)
            self.entry.go_on()

    def leave(self) -> None:
        """Go back to the list; what was counted is stored."""
        self._stack.setCurrentIndex(0)
        self.setFocusProxy(self.view)
        self.view.setFocus()
        self._fetch_count()

    def hand_in(self, *, rest_is_none: bool = False) -> None:
        """Say that all is counted; what was not counted is asked about first."""
        count_id = self.entry.count_id()
        if count_id is None:
            return
        if self.entry.is_busy():
            self.client.notify(self.tr("有没存好的数，请先改好标红的格。"))
            return

        def failed(error: Exception) -> None:
            if isinstance(error, CountUnfinishedError):
                self._ask_rest(int(error.fields["count"]))
            else:
                self.client.show_error(error)

        order = HandIn(count_id, rest_is_none)
        self.client.jobs.write(hand_in, order, owner=self, done=self._on_handed_in, failed=failed)

    def approve(self) -> None:
        """Approve over a password."""
        if self._file is not None:
            ApproveSheet(self.client, self, self._file).ask(lambda _answer: self._fetch_count())

    def count_again(self) -> None:
        """Alt+R: send the selected differences round again."""
        file = self._file
        if file is None or file.row.status is not CountStatus.HANDED_IN:
            self.client.notify(self.tr("交出以后、批准以前才能退回复点。"))
        elif not self.client.actor.may(APPROVE):
            self.client.notify(self.tr("没有权限：审批盘点差异和结账例外"))
        else:
            keys = self.detail.results.keys_in_front() or tuple(row.id for row in file.results)
            AgainSheet(self.client, self, file.row, keys).open()

    def give_up(self) -> None:
        """Alt+X: end the count without a result."""
        file = self._file
        if file is None or not self._may:
            return
        if file.row.status in OVER:
            self.client.notify(self.tr("这次盘点已经办结。"))
        else:
            GiveUpSheet(self.client, self, file.row).open()

    def next_refusal(self, file: CountFile) -> str:
        """Return why what comes next cannot be done; empty when it can."""
        if file.row.status in OVER:
            return self.tr("这次盘点已经办结。")
        if not self._may:
            return self.tr("没有权限：盘点配件")
        if file.row.status is CountStatus.HANDED_IN and self.detail.results.has_unsaved():
            return self.tr("有差异原因没写完整，请先写好。")
        return ""

    # ---- parts

    def _columns(self) -> tuple[Column, ...]:
        words = self._words
        return (
            Column(
                "planned_on", self.tr("计划"), lambda row: formats.day_and_weekday(row.planned_on), width=124
            ),
            Column("where", self.tr("范围"), words.title, width=120, paint=Paint.STRONG, stretch=True),
            Column("status", self.tr("状态"), width=104, paint=Paint.CHIP, chip=words.status_chip),
            Column(
                "number",
                self.tr("编号"),
                lambda row: row.number,
                width=150,
                paint=Paint.LINK,
                hidden_below=520,
            ),
        )

    def _make_overview(self) -> QWidget:
        self.views = Segmented(((OPEN, self.tr("要盘的")), (DONE, self.tr("办结的"))))
        self.views.setAccessibleName(self.tr("盘点"))
        self._empty = EmptyState("circle-check", "")
        self.view.set_empty_state(self._empty)
        self._list = QFrame()
        self._list.setProperty("role", "pane")
        bar = hbox(self.views, None, margins=(10, 7, 10, 7))
        self._list.setLayout(
            vbox(bar, Line(), (self.view, 1), Line(), self.rooms, spacing=0, margins=(1, 1, 1, 1))
        )
        nothing = QFrame()
        nothing.setProperty("role", "pane")
        nothing.setLayout(vbox(EmptyState("scan", self.tr("在左边选一次盘点，F4 开始点。"))))
        self._detail = QStackedWidget()
        self._detail.addWidget(nothing)
        self._detail.addWidget(self.detail)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._detail)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setHandleWidth(self._theme.px(10))
        splitter.setSizes([self._theme.px(_LIST_WIDE), self._theme.px(_LIST_WIDE * 2)])
        return splitter

    def _wire(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Alt+R", self.tr("退回复点"), self.count_again, context=inside)
        bind_key(self, "Alt+X", self.tr("放弃这次盘点"), self.give_up, context=inside)
        bind_key(self, "Alt+K", self.tr("库房检查"), self.rooms.check, context=inside)
        bind_key(self, "F11", self.tr("更多：能对这次盘点做的事"), self._open_menu, context=inside)
        self.views.chosen.connect(lambda _key: self._begin_again())
        self.view.current_changed.connect(self._on_current)
        self.view.opened.connect(self._on_opened)
        self.entry.left.connect(self.leave)
        self.entry.finished.connect(self.hand_in)
        self.detail.results.explained.connect(self._fetch_count)
        self.detail.next_wanted.connect(self.change_status)
        self.detail.print_wanted.connect(self.print_record)
        self.detail.again_wanted.connect(self.count_again)
        self.detail.end_wanted.connect(self.give_up)

    def _open_menu(self) -> None:
        if self._file is not None and not self.is_counting():
            self.detail.open_menu()

    # ---- answers

    def _begin_again(self) -> None:
        self._wanted = None
        self.view.forget_selection()
        self.refresh()

    def _on_to_plan(self, count: int) -> None:
        if count:
            self.client.jobs.write(plan_week, owner=self, failed=self.client.show_error)

    def _on_rows(self, rows: tuple[CountRow, ...]) -> None:
        self.model.reset(len(rows), 0, rows)
        if self.views.current() == OPEN:
            late = sum(row.overdue_days > 0 for row in rows)
            words = f"{self.tr('要盘的')} {formats.number(len(rows))}" if rows else self.tr("要盘的")
            about = self.tr("逾期 {count}").format(count=late)
            self.views.set_label(OPEN, formats.aside(words, about) if late else words)
            self._empty.set_sentence("circle-check", self.tr("本周的都盘完了。要加盘按 F2。"), "ok")
        else:
            self._empty.set_sentence("history", self.tr("还没有办结的盘点。"))
        if not rows and self._wanted is None:
            self._detail.setCurrentIndex(0)
        elif self._wanted is None:
            self.view.select_first()

    def _on_current(self, row: CountRow | None) -> None:
        if row is not None and row.id != self._wanted:
            self._wanted = row.id
            self._follow.start()

    def _on_opened(self, row: CountRow) -> None:
        self._wanted = row.id
        self._fetch_count(then=self._go_in)

    def _go_in(self) -> None:
        """Enter: count what is to be counted, look at the results of what was."""
        if self._file is not None and self._file.row.status in COUNTABLE:
            self.change_status()
        else:
            self.detail.results.grid.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_count(self, row_id: UUID) -> None:
        self._wanted = row_id
        self._fetch_count(then=self.count)

    def _fetch_count(self, then: Any = None) -> None:
        self._follow.stop()
        self._settle.stop()
        if self._wanted is not None:
            done = partial(self._on_count, then)
            self.client.jobs.read(get_count, self._wanted, owner=self, done=done, slot="count")

    def _on_count(self, then: Any, file: CountFile) -> None:
        self._file = file
        if self.is_counting() and self.entry.count_id() == file.row.id:
            if file.row.status in COUNTABLE:
                self.entry.show_count(file)
            else:
                self.leave()
        self._detail.setCurrentWidget(self.detail)
        self.detail.show_count(file)
        if then is not None:
            then()

    def _ask_rest(self, count: int) -> None:
        sentence = self.tr("还有 {count} 项没有点。货架上确实没有的，按 0 件交出；还没点到的，请接着点。")
        sheet = confirm(
            self,
            self.tr("没点完"),
            sentence.format(count=formats.number(count)),
            self.tr("没点到的按 0 件"),
        )

        def accepted() -> None:
            sheet.done()
            self.hand_in(rest_is_none=True)

        sheet.accepted.connect(accepted)

    def _on_handed_in(self, done: HandedIn) -> None:
        if done.again:
            said = self.tr("{count} 项差异超过限度，要由另一个人复点").format(count=done.again)
        elif done.differences:
            said = self.tr("已交出，{count} 项有差异，等批准").format(count=done.differences)
        else:
            said = self.tr("已交出，账实相符，等批准")
        self.client.notify(said)
        self.leave()
