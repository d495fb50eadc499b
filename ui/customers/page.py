# SPDX-License-Identifier: Apache-2.0
"""The page 顾客: list with filter on the left, the card of the current one on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSplitter, QStackedWidget, QWidget

from app.admin.queries import StoreRow, get_store
from app.customers.queries import count_by_level, get_customer_card, list_anchors, list_customers, open_list
from app.customers.rows import (
    Anchor,
    CustomerCard,
    CustomerFilter,
    CustomerList,
    CustomerOrder,
    CustomerRow,
    CustomerWindow,
)
from app.customers.rules import EDIT, CustomerKind, CustomerLevel
from app.help.first_day import Step
from ui.admin.kept_state import KeptState
from ui.client import Client, Page
from ui.customers.card import CustomerCardView
from ui.customers.card_part import CardPart
from ui.customers.columns import CustomerColumns
from ui.customers.sheets import CustomerSheet, registered_id
from ui.customers.words import CustomerWords
from ui.documents.list_paper import MOST_ROWS, list_sheet
from ui.widgets import formats
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_SETTLE_MS = 150
_FOLLOW_MS = 60
_FAR = 10_000
"""Rows to skip from which it pays to fetch the anchors of the whole list once."""
_NARROW, _WIDE = 860, 1400
_CARD, _WIDE_CARD = 452, 560
_TABLES = frozenset(
    {"customer", "customer_phone", "customer_address", "customer_note", "appliance", "redaction", "complaint"}
)


class CustomersPage(Page):
    """Find, see and keep customers."""

    icon_name = "users"

    def __init__(self, client: Client, part: Callable[[Client], CardPart] | None = None) -> None:
        """Make the page; ``part`` makes what a higher area shows on the card."""
        super().__init__(client)
        self.setProperty("role", "page")
        self._words = CustomerWords(self)
        self._order, self._descending = CustomerOrder.REGISTERED, True
        self._anchors: list[Anchor] = []
        self._has_all_anchors = False
        self._total = 0
        self._wanted: UUID | None = None
        self._stale = True
        self._detail_wanted: bool | None = None
        self._splitter_moved = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_filter_settled)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._fetch_card)
        self.model = RowTableModel(CustomerColumns(self).of_list(self._words, client.desk.identity.zone))
        self.view = RowTableView(self.model, name=self.tr("顾客列表"))
        self.card = CustomerCardView(client, part=part)
        self.card.history_came.connect(self._fetch_card)
        self.setLayout(vbox(self._make_top(), (self._make_middle(), 1), spacing=10, margins=(16, 10, 16, 14)))
        self._wire()
        self._kept = KeptState(client, self.view, "customers.list")
        self._kept.restored.connect(self._on_restored)
        self._on_restored()

    # ---- Page

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("顾客")

    def activated(self) -> None:
        """Refetch what changed meanwhile."""
        if self._stale:
            self._refetch()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show one customer, or a typed filter (``text``), or the form of a new one (``new``)."""
        if context.get("text"):
            self.filter.setText(str(context["text"]))
        if record_id is not None:
            self._wanted = record_id
            self.view.select_id(record_id)
            self._fetch_card()
        if context.get("new"):
            self.open_register(str(context.get("text", "")))

    def place(self) -> tuple[UUID | None, dict[str, Any]]:
        """Return the customer shown."""
        return self._wanted, {}

    def new_record(self) -> bool:
        """F2: register a complaint of the current customer."""
        if self._wanted is None or not self.client.actor.may("complaints.register"):
            return False
        self.client.open("complaints", None, new=True, customer_id=self._wanted)
        return True

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
        return True

    def toggle_detail(self) -> bool:
        """F8: open or close the card."""
        self._detail_wanted = self._detail.isHidden()
        self._place_detail()
        return True

    def can_close(self) -> bool:
        """Keep the draft of the note first."""
        self.card.flush()
        return True

    # ---- parts

    def _make_top(self) -> QWidget:
        self.levels = Segmented()
        for key in ("all", *(level.value for level in CustomerLevel), "company"):
            self.levels.add_segment(key, self._level_label(key))
        self.levels.chosen.connect(lambda _key: self._begin_again())
        importing = Button(self.tr("导入"), kind="ghost", icon="download")
        importing.clicked.connect(lambda _on=False: self._import())
        printing = Button(self.tr("打印列表"), kind="ghost", icon="printer")
        printing.clicked.connect(lambda _on=False: self._print_list())
        self.register_button = Button(self.tr("登记顾客"), icon="user-plus", key="Ctrl+N")
        self.register_button.clicked.connect(lambda _on=False: self.open_register())
        if not self.client.actor.may(EDIT):
            self.register_button.disable(self.tr("没有权限：登记和修改顾客档案"))
        complain = Button(self.tr("登记投诉"), kind="primary", icon="plus", key="F2")
        complain.clicked.connect(lambda _on=False: self._complain())
        top = QWidget()
        top.setLayout(hbox(self.levels, None, importing, printing, self.register_button, complain, spacing=8))
        # After they have a parent: showing a button without one opens a window of its own.
        importing.setVisible(self.client.actor.may("documents.import"))
        printing.setVisible(self.client.actor.may("documents.print"))
        complain.setVisible(self.client.actor.may("complaints.register"))
        return top

    def _make_middle(self) -> QWidget:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("筛选：姓名、拼音首字、电话尾号、地址、编号、序列号…"))
        self.filter.setAccessibleName(self.tr("筛选顾客"))
        self.filter.setClearButtonEnabled(True)
        self._count = Label("", "caption")
        columns = IconButton("columns-3", self.tr("显示哪些列"))
        columns.setMenu(self.view.column_menu(columns))
        detail = IconButton("layout-sidebar-right", self.tr("卡片"), key="F8")
        detail.clicked.connect(self.toggle_detail)
        bar = hbox((self.filter, 1), self._count, columns, detail, spacing=8, margins=(11, 11, 11, 11))
        add = Button(self.tr("登记顾客"), icon="user-plus", key="Ctrl+N")
        add.clicked.connect(lambda _on=False: self.open_register(self.filter.text()))
        if not self.client.actor.may(EDIT):
            add.hide()
        self._empty = EmptyState("users", "", button=add)
        self.view.set_empty_state(self._empty)
        self._list = QFrame()
        self._list.setProperty("role", "pane")
        self._list.setLayout(vbox(bar, Line(), (self.view, 1), spacing=0, margins=(1, 1, 1, 1)))
        nobody = QFrame()
        nobody.setProperty("role", "pane")
        nobody.setLayout(vbox(EmptyState("user", self.tr("在左边选一位顾客，这里显示他的卡片。"))))
        self._detail = QStackedWidget()
        self._detail.addWidget(nobody)
        self._detail.addWidget(self.card)
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
        self.filter.textChanged.connect(lambda _text: self._settle.start())
        self.filter.returnPressed.connect(self._on_filter_entered)
        self.model.window_needed.connect(self._on_window_needed)
        self.view.current_changed.connect(self._on_current)
        self.view.opened.connect(self._on_opened)
        self.view.sort_requested.connect(self._on_sort)
        self.view.set_sort(self._order.value, descending=True)
        self.card.merged.connect(lambda row_id: self.go_to(row_id, {}))
        self.client.jobs.changed.connect(self._on_changed)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Ctrl+N", self.tr("登记顾客"), self.register_button.click, context=inside)

    def _on_restored(self) -> None:
        """Sort as the person left it, and fetch."""
        kept = self.model.sort_order
        if kept is not None and kept[0] in set(CustomerOrder):
            self._order, self._descending = CustomerOrder(kept[0]), kept[1]
        self._refetch()

    # ---- printing the list

    def _print_list(self) -> None:
        if self.model.total > MOST_ROWS:
            self.client.notify(self.tr("一次最多打印 {count} 条，请先筛选。").format(count=f"{MOST_ROWS:,}"))
            return
        read = partial(list_customers, descending=self._descending, limit=MOST_ROWS)
        self.client.jobs.read(read, self._which(), self._order, owner=self, done=self._on_printed_rows)

    def _on_printed_rows(self, found: CustomerWindow) -> None:
        show = partial(self._show_paper, found.rows)
        self.client.jobs.read(get_store, owner=self, done=show)

    def _show_paper(self, rows: tuple[CustomerRow, ...], store: StoreRow | None) -> None:
        typed, level = self.filter.text().strip(), self._level_label(self.levels.current())
        words = self.tr("{level}，含“{typed}”").format(level=level, typed=typed) if typed else level
        title = self.tr("顾客名单")
        sheet = list_sheet(self.client, title, words, self.view.shown_columns(), rows, store)
        self.client.open("paper", None, sheet=sheet)

    # ---- the list

    def _which(self) -> CustomerFilter:
        key = self.levels.current()
        typed = self.filter.text()
        if key == "company":
            return CustomerFilter(typed, kind=CustomerKind.COMPANY)
        return (
            CustomerFilter(typed, level=CustomerLevel(key))
            if key in set(CustomerLevel)
            else CustomerFilter(typed)
        )

    def _begin_again(self) -> None:
        self._settle.stop()
        self.view.forget_selection()
        self._wanted = None
        self._refetch()

    def _refetch(self) -> None:
        self._stale = False
        jobs = self.client.jobs
        opened = partial(open_list, descending=self._descending)
        jobs.read(opened, self._which(), self._order, owner=self, done=self._on_list, slot="list")
        jobs.read(count_by_level, self.filter.text(), owner=self, done=self._on_counts, slot="counts")
        if self.card.card() is not None:
            self._fetch_card()

    def _on_list(self, found: CustomerList) -> None:
        self._total = found.total
        self._anchors = [found.window.last] if found.window.last else []
        self._has_all_anchors = False
        self.model.reset(found.total, 0, found.window.rows)
        count = self.tr("{count} 位").format(count=f"{found.total:,}")
        self._count.setText(
            self.tr("前 {count} 位，请再输入几个字").format(count=found.total) if found.is_cut else count
        )
        if found.total == 0:
            self._say_why_empty()
        elif self.filter.text().strip():
            self.client.happened.emit(Step.FIND)
        elif self._wanted is None and self.view.current_row() is None:
            self.view.select_first()

    def _say_why_empty(self) -> None:
        if self.filter.text().strip():
            self._empty.set_sentence("search", self.tr("没有找到。可以少输几个字，或登记一位新顾客。"))
        elif self.levels.current() != "all":
            self._empty.set_sentence("users", self.tr("这一类里还没有顾客。"))
        else:
            self._empty.set_sentence("users", self.tr("还没有顾客。登记第一位，或从文件导入。"))
        if self._wanted is None:
            self._detail.setCurrentIndex(0)

    def _on_counts(self, counts: dict[str, int]) -> None:
        for key, count in counts.items():
            self.levels.set_label(key, f"{self._level_label(key)} {formats.number(count)}")

    def _level_label(self, key: str) -> str:
        if key == "all":
            return self.tr("全部")
        return (
            self._words.kind(CustomerKind.COMPANY)
            if key == "company"
            else self._words.level(CustomerLevel(key))
        )

    def _on_window_needed(self, first: int, count: int) -> None:
        near = self._nearest(first)
        far = first - (near.position if near is not None else 0)
        if min(far, self._total - first) > _FAR and not self._has_all_anchors:
            self._has_all_anchors = True
            generation = self.model.generation
            self.client.jobs.read(
                partial(list_anchors, descending=self._descending),
                self._which(),
                self._order,
                owner=self,
                done=lambda anchors: self._on_anchors(anchors, generation, first, count),
                failed=lambda error: self._on_window_failed(first, error),
                slot="anchors",
            )
            return
        self._fetch_window(first, count, near)

    def _on_anchors(self, anchors: tuple[Anchor, ...], generation: int, first: int, count: int) -> None:
        if generation == self.model.generation:
            self._anchors.extend(anchors)
            self._fetch_window(first, count, self._nearest(first))

    def _nearest(self, first: int) -> Anchor | None:
        """Return the last known anchor before a position."""
        before = (anchor for anchor in self._anchors if anchor.position < first)
        return max(before, key=lambda anchor: anchor.position, default=None)

    def _fetch_window(self, first: int, count: int, near: Anchor | None) -> None:
        generation = self.model.generation
        window_of = partial(
            list_customers,
            descending=self._descending,
            first=first,
            limit=count,
            near=near,
            total=self._total,
        )
        self.client.jobs.read(
            window_of,
            self._which(),
            self._order,
            owner=self,
            done=lambda window: self._on_window(window, generation),
            failed=lambda error: self._on_window_failed(first, error),
        )

    def _on_window(self, window: CustomerWindow, generation: int) -> None:
        if generation == self.model.generation and window.last is not None:
            self._anchors.append(window.last)
        self.model.set_window(window.first, window.rows, generation)

    def _on_window_failed(self, first: int, error: Exception) -> None:
        self.model.window_failed(first)
        self.client.show_error(error)

    def _on_sort(self, key: str, descending: bool) -> None:
        self._order, self._descending = CustomerOrder(key), descending
        self.view.set_sort(key, descending=descending)
        self._refetch()

    def _on_filter_settled(self) -> None:
        self._begin_again()

    def _on_filter_entered(self) -> None:
        if self._settle.isActive():
            self._begin_again()
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if not tables & _TABLES:
            return
        if self.isVisible():
            self._refetch()
        else:
            self._stale = True

    # ---- the card

    def _on_current(self, row: CustomerRow | None) -> None:
        if row is not None:
            self._wanted = row.id
            self._follow.start()

    def _on_opened(self, row: CustomerRow) -> None:
        self._wanted = row.id
        if self._detail.isHidden():
            self.toggle_detail()
        self._fetch_card()

    def _fetch_card(self) -> None:
        self._follow.stop()
        wanted = self._wanted
        if wanted is not None:
            self.client.jobs.read(get_customer_card, wanted, owner=self, done=self._on_card, slot="card")

    def _on_card(self, card: CustomerCard) -> None:
        self.card.show_card(card)
        self._detail.setCurrentWidget(self.card)

    def _import(self) -> None:
        # The import page's own word for what it reads is "kind", which ``open`` calls the page.
        self.client.open_requested.emit("import", None, {"kind": "customers"})

    def _complain(self) -> None:
        if not self.new_record():
            self.client.open("complaints", None, new=True)

    def open_register(self, typed: str = "") -> None:
        """Open the form of a new customer, with what was typed already."""
        sheet = CustomerSheet(self.client, self, typed=typed)
        sheet.stored.connect(self._on_registered)
        sheet.existing_chosen.connect(lambda row_id: self.go_to(row_id, {}))
        sheet.open()

    def _on_registered(self, answer: object) -> None:
        row_id = registered_id(answer)
        if row_id is not None:
            self.client.notify(self.tr("顾客已登记"))
            self.go_to(row_id, {})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the card where there is no room for both."""
        super().resizeEvent(event)
        self._place_detail()

    def _on_splitter_moved(self, _place: int, _index: int) -> None:
        self._splitter_moved = True

    def _place_detail(self) -> None:
        if not self._splitter_moved:
            px, width = self.client.theme.px, self._splitter.width()
            card = px(_WIDE_CARD) if self.width() >= px(_WIDE) else px(_CARD)
            self._splitter.setSizes([max(width - card, card), card])
        narrow = self.width() < self.client.theme.px(_NARROW)
        shown = (not narrow) if self._detail_wanted is None else self._detail_wanted
        self._detail.setVisible(shown)
        self._list.setVisible(not (narrow and shown))
