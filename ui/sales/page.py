# SPDX-License-Identifier: Apache-2.0
"""The page 销售: the list with its filters on the left, one sale on the right."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QWidget

from app.sales.queries import count_sales, list_sales, list_salespeople
from app.sales.rows import SaleFilter, SalePage, SaleRow, SaleSheet
from app.sales.rules import MATCH, REGISTER
from app.sales.sheet import get_sale
from ui.admin.kept_state import KeptState
from ui.client import Client, Page
from ui.sales.detail import MenuLine, SaleDetail
from ui.sales.filters import SaleFilters
from ui.sales.words import SaleWords
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_FOLLOW_MS = 60
_WINDOW = 100
_NARROW, _WIDE = 860, 1400
_DETAIL, _WIDE_DETAIL = 452, 560
_TABLES = frozenset(
    {
        *("sale", "sale_line", "sale_serial", "sale_payment", "sale_return", "sale_promise"),
        *("sale_promise_act", "sale_call", "sale_progress", "sale_match"),
    }
)
_DAYS = {"today": 0, "week": 6, "month": 29}


class SalesPage(Page):
    """Find a sale, see what happened to it, and do what comes next."""

    icon_name = "receipt"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._words = SaleWords(self)
        self._after: dict[int, Any] = {}
        """Place in the list → what the window before it ended with."""
        self._wanted: UUID | None = None
        self._stale = False
        self._detail_wanted: bool | None = None
        self._splitter_moved = False
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._fetch_sale)
        runner = client.desk.runner
        self.model = RowTableModel(self._words.columns(client.desk.identity.zone, lambda: runner.today_on))
        self.view = RowTableView(self.model, name=self.tr("销售单列表"))
        self.filters = SaleFilters(self._words)
        self.detail = SaleDetail(client)
        self.detail.of_page = (
            MenuLine(self.tr("日合计(&R)…"), self.tr("日合计"), "chart-bar", "Alt+R", self.open_takings),
            MenuLine(self.tr("业务交接单(&J)…"), self.tr("业务交接单"), "users", "Alt+J", self.open_handover),
        )
        self.setLayout(vbox(self._make_top(), (self._make_middle(), 1), spacing=10, margins=(16, 10, 16, 14)))
        self._wire()
        self.detail.bind_keys(self)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for more in self.detail.of_page:
            bind_key(self, more.key, more.name, more.run, context=inside)
        KeptState(client, self.view, "sales.list")
        self._refetch()

    # ---- Page

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("销售")

    def activated(self) -> None:
        """Refetch what changed meanwhile."""
        if self._stale:
            self._refetch()
        self.filters.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show one sale, a typed filter (``text``), a part (``view``), or the form of a new one (``new``)."""
        if context.get("text"):
            self.filters.typed.setText(str(context["text"]))
        if self.views.has(str(context.get("view", ""))):
            self.views.set_current(str(context["view"]))
            self._begin_again()
        if record_id is not None:
            self._wanted = record_id
            self.view.select_id(record_id)
            self._fetch_sale()
        if context.get("new"):
            self.open_register(context.get("customer_id"))

    def place(self) -> tuple[UUID | None, dict[str, Any]]:
        """Return the sale shown."""
        return self._wanted, {"view": self.views.current()}

    def new_record(self) -> bool:
        """F2: write a sale down."""
        if not self.client.actor.may(REGISTER):
            return False
        self.open_register()
        return True

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.filters.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.typed.selectAll()
        return True

    def change_status(self) -> bool:
        """F4: say how far the goods are."""
        return self.detail.run("step")

    def toggle_detail(self) -> bool:
        """F8: open or close the sale."""
        self._detail_wanted = self._detail.isHidden()
        self._place_detail()
        return True

    def print_record(self) -> bool:
        """Ctrl+P: the slip of the sale in front."""
        sale = self.detail.sale()
        if sale is None or not self.client.actor.may("documents.print"):
            return False
        self.client.open("paper", sale.row.id, form="sale_slip", entity_kind="sale", number=sale.row.number)
        return True

    def scanned(self, text: str) -> bool:
        """Find the sale of a scanned serial number, or take the code into the form that is open."""
        from ui.sales.register import RegisterSaleSheet  # noqa: PLC0415 -- as below

        sheet = next((one for one in self.window().findChildren(RegisterSaleSheet) if one.isVisible()), None)
        if sheet is not None:
            sheet.take_scan(text)
            return True
        self.views.set_current("all")
        self.filters.typed.setText(text)
        self._begin_again()
        return True

    # ---- parts

    def _make_top(self) -> QWidget:
        self.views = Segmented(
            (
                ("all", self.tr("全部")),
                ("today", self.tr("今天")),
                ("week", self.tr("近 7 天")),
                ("month", self.tr("近 30 天")),
                ("unmatched", self.tr("未归属")),
                ("call_due", self.tr("待确认电话")),
            )
        )
        self.views.chosen.connect(lambda _key: self._begin_again())
        matching = Button(self.tr("归属顾客"), kind="ghost", icon="user-check")
        matching.clicked.connect(lambda _on=False: self.open_matching())
        takings = Button(self.tr("日合计"), kind="ghost", icon="chart-bar", key="Alt+R")
        takings.clicked.connect(lambda _on=False: self.open_takings())
        asking = Button(self.tr("电话查询"), icon="headset", key="F5")
        asking.clicked.connect(lambda _on=False: self.open_query())
        self.register_button = Button(self.tr("登记销售"), kind="primary", icon="plus", key="F2")
        self.register_button.clicked.connect(lambda _on=False: self.open_register())
        if not self.client.actor.may(REGISTER):
            self.register_button.disable(self.tr("没有权限：登记销售单、收款和承诺"))
        top = QWidget()
        top.setLayout(hbox(self.views, None, matching, takings, asking, self.register_button, spacing=8))
        matching.setVisible(self.client.actor.may(MATCH))
        return top

    def _make_middle(self) -> QWidget:
        self._empty = EmptyState("receipt", "")
        self.view.set_empty_state(self._empty)
        self._list = QFrame()
        self._list.setProperty("role", "pane")
        self._list.setLayout(vbox(self.filters, Line(), (self.view, 1), spacing=0, margins=(1, 1, 1, 1)))
        nothing = QFrame()
        nothing.setProperty("role", "pane")
        nothing.setLayout(vbox(EmptyState("receipt", self.tr("在左边选一张销售单，这里显示全部内容。"))))
        self._detail = QStackedWidget()
        self._detail.addWidget(nothing)
        self._detail.addWidget(self.detail)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._detail)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setHandleWidth(self.client.theme.px(10))
        splitter.splitterMoved.connect(self._on_splitter_moved)
        self._splitter = splitter
        return splitter

    def _wire(self) -> None:
        self.filters.changed.connect(self._begin_again)
        self.filters.entered.connect(self._on_filter_entered)
        self.model.window_needed.connect(self._on_window_needed)
        self.view.current_changed.connect(self._on_current)
        self.view.opened.connect(self._on_opened)
        self.client.jobs.changed.connect(self._on_changed)
        self.client.day_turned.connect(self._refetch)

    # ---- the list

    def which(self) -> SaleFilter:
        """Return which sales the page is narrowed to."""
        key, today_on = self.views.current(), self.client.desk.runner.today_on
        from_on: date | None = None
        if key in _DAYS:
            from_on = today_on - timedelta(days=_DAYS[key])
        return self.filters.wanted(from_on, is_unmatched=key == "unmatched", is_call_due=key == "call_due")

    def _begin_again(self) -> None:
        self.view.forget_selection()
        self._wanted = None
        self._refetch()

    def _refetch(self) -> None:
        self._stale = False
        self._after = {0: None}
        wanted, jobs = self.which(), self.client.jobs
        show = partial(self._on_count, wanted)
        jobs.read(count_sales, wanted, owner=self, done=show, slot="list")
        jobs.read(list_salespeople, owner=self, done=self.filters.set_salespeople, slot="people")
        if self._wanted is not None:
            self._fetch_sale()

    def _on_count(self, wanted: SaleFilter, total: int) -> None:
        show = partial(self._on_first, total)
        self.client.jobs.read(list_sales, wanted, None, _WINDOW, owner=self, done=show, slot="first")

    def _on_first(self, total: int, page: SalePage) -> None:
        # A sale that came between the two reads is counted with the next change.
        total = max(total, len(page.rows)) if page.after is not None else len(page.rows)
        self._remember(0, page)
        self.model.reset(total, 0, page.rows)
        self.filters.show_count(total)
        if not total:
            self._say_why_empty()
        elif self._wanted is None and self.view.current_row() is None:
            self.view.select_first()

    def _remember(self, first: int, page: SalePage) -> None:
        if page.after is not None:
            self._after[first + len(page.rows)] = page.after

    def _on_window_needed(self, first: int, count: int) -> None:
        generation = self.model.generation
        near = max(place for place in self._after if place <= first)
        read = partial(list_sales, skip=first - near)

        def show(page: SalePage) -> None:
            if generation == self.model.generation:
                self._remember(first, page)
            self.model.set_window(first, page.rows, generation)

        def failed(error: Exception) -> None:
            self.model.window_failed(first)
            self.client.show_error(error)

        self.client.jobs.read(
            read, self.which(), self._after[near], count, owner=self, done=show, failed=failed
        )

    def _say_why_empty(self) -> None:
        if self.filters.is_set():
            self._empty.set_sentence("search", self.tr("没有找到。可以少输几个字，或放宽条件。"))
        elif self.views.current() == "unmatched":
            self._empty.set_sentence("circle-check", self.tr("每张销售单都已归属到顾客。"), "ok")
        elif self.views.current() == "call_due":
            self._empty.set_sentence("circle-check", self.tr("没有要打的确认电话。"), "ok")
        else:
            self._empty.set_sentence("receipt", self.tr("这里还没有销售单，按 F2 登记。"))
        if self._wanted is None:
            self._detail.setCurrentIndex(0)

    def _on_filter_entered(self) -> None:
        self._begin_again()
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if not tables & _TABLES:
            return
        if self.isVisible():
            self._refetch()
        else:
            self._stale = True

    # ---- one sale

    def _on_current(self, row: SaleRow | None) -> None:
        if row is not None:
            self._wanted = row.id
            self._follow.start()

    def _on_opened(self, row: SaleRow) -> None:
        self._wanted = row.id
        if self._detail.isHidden():
            self.toggle_detail()
        self._fetch_sale()

    def _fetch_sale(self) -> None:
        self._follow.stop()
        if self._wanted is not None:
            self.client.jobs.read(get_sale, self._wanted, owner=self, done=self._on_sale, slot="sale")

    def _on_sale(self, sale: SaleSheet) -> None:
        self.detail.show_sale(sale)
        self._detail.setCurrentWidget(self.detail)

    def open_register(self, customer_id: UUID | None = None) -> None:
        """Open the form of a new sale, of a customer when he is known."""
        from ui.sales.register import RegisterSaleSheet  # noqa: PLC0415 -- the list comes without it

        sheet = RegisterSaleSheet(self.client, self, customer_id=customer_id)
        sheet.registered.connect(self._on_registered)
        sheet.open()

    def open_matching(self) -> None:
        """Open the proposals whose the unmatched sales are."""
        from ui.sales.match_sheet import MatchSheet  # noqa: PLC0415 -- the list comes without it

        MatchSheet(self.client, self).open()

    def open_query(self) -> None:
        """Open the sheet for a call, as F5 does everywhere."""
        from ui.sales.query_sheet import QuerySheet  # noqa: PLC0415 -- the list comes without it

        QuerySheet(self.client, self).open()

    def open_takings(self) -> None:
        """Open what yesterday came to, and other days."""
        from ui.sales.takings_sheet import TakingsSheet  # noqa: PLC0415 -- the list comes without it

        TakingsSheet(self.client, self).open()

    def open_handover(self) -> None:
        """Open what a shift did, to be handed on."""
        from ui.sales.handover_sheet import HandoverSheet  # noqa: PLC0415 -- the list comes without it

        HandoverSheet(self.client, self).open()

    def _on_registered(self, sale_id: UUID) -> None:
        self.filters.clear()
        self.views.set_current("all")
        self._begin_again()
        self.go_to(sale_id, {})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the sale where there is no room for both."""
        super().resizeEvent(event)
        self._place_detail()

    def _on_splitter_moved(self, _place: int, _index: int) -> None:
        self._splitter_moved = True

    def _place_detail(self) -> None:
        px, width = self.client.theme.px, self._splitter.width()
        if not self._splitter_moved:
            detail = px(_WIDE_DETAIL) if self.width() >= px(_WIDE) else px(_DETAIL)
            self._splitter.setSizes([max(width - detail, detail), detail])
        narrow = self.width() < px(_NARROW)
        shown = (not narrow) if self._detail_wanted is None else self._detail_wanted
        self._detail.setVisible(shown)
        self._list.setVisible(not (narrow and shown))
