# SPDX-License-Identifier: Apache-2.0
"""The list of complaints: filter row, windows of any length, checked rows with their acts. Asks by jobs."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.complaints.commands import Assigned
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, ComplaintPage, Sort, View, Window
from ui.client import Client
from ui.complaints.columns import ComplaintColumns
from ui.complaints.list_acts import ListActs
from ui.complaints.list_filters import FilterBar
from ui.complaints.list_places import ListPlaces
from ui.complaints.words import ComplaintWords
from ui.theme.theme import Density, Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import Line, vbox
from ui.widgets.row_model import WINDOW
from ui.widgets.row_table import RowTableModel, RowTableView

_MOST_COPIED = 20_000


class ComplaintListPane(QFrame):
    """Shows the complaints of a filter; `filter_changed` when the person narrows or widens it."""

    current_changed = Signal(object)
    opened = Signal(object)
    filter_changed = Signal()
    detail_toggled = Signal()
    register_wanted = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._theme = Theme.of(self)
        self._words = ComplaintWords(self)
        self._filter = ComplaintFilter()
        self._sort, self._descending = Sort.TIME_LEFT, False
        self.places = ListPlaces(client, self)
        self._wanted: UUID | None = None
        self._total = 0
        self.setProperty("role", "pane")
        # The filters give way one by one, so the pane may be narrower than all of them.
        self.setMinimumWidth(self._theme.px(380))
        clock = client.desk.runner.clock
        columns = ComplaintColumns(self).of_list(self._words, client.desk.identity.zone, clock.now_at)
        self.model = RowTableModel(columns, checkable=True)
        self.view = RowTableView(self.model, name=self.tr("投诉列表"))
        register = Button(self.tr("登记投诉"), icon="plus", key="F2")
        register.clicked.connect(self.register_wanted)
        if not client.actor.may("complaints.register"):
            register.hide()
        self._empty = EmptyState("message-report", "", button=register)
        self.view.set_empty_state(self._empty)
        self.filters = FilterBar(client, self._words, *self._make_tools())
        self.typed = self.filters.typed
        self.setLayout(vbox(self.filters, Line(), (self.view, 1), spacing=0, margins=(1, 1, 1, 1)))
        self.acts = ListActs(client, self, self.model, self.view)
        self._wire()

    # ---- what the page calls

    def wanted(self) -> ComplaintFilter:
        """Return the filter shown."""
        return self._filter

    def show_filter(self, wanted: ComplaintFilter) -> None:
        """Show another view; the selection and the checks of the one before are forgotten."""
        self._filter = wanted
        self.filters.show_filter(wanted)
        self.view.forget_selection()
        self.model.clear_checked()
        self._wanted = None
        self.refetch()

    def refetch(self) -> None:
        """Fetch the list again; rows, checks and the place in the list stay."""
        self._client.jobs.read(
            list_complaints,
            self._filter,
            self._sort,
            Window(0, WINDOW),
            self._descending,
            owner=self,
            done=self._on_page,
            slot="page",
        )

    def select(self, complaint_id: UUID) -> None:
        """Make a complaint the current row as soon as it is in the list."""
        self._wanted = complaint_id
        self.view.select_id(complaint_id)

    def focus_filter(self) -> None:
        """Go to the filter."""
        self.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.selectAll()

    def save_state(self) -> dict[str, object]:
        """Return columns, order, widths and density as values for JSON."""
        return self.view.save_state()

    def restore_state(self, state: dict[str, object]) -> None:
        """Take back what `save_state` gave."""
        self.view.restore_state(state)

    def total(self) -> int:
        """Return how many complaints the list holds."""
        return self._total

    def sort(self) -> tuple[Sort, bool]:
        """Return by what the list is sorted, and whether downwards."""
        return self._sort, self._descending

    def filter_text(self) -> str:
        """Return the filter in words, for a printed list."""
        return self.filters.words()

    def show_assigned(self, answer: Assigned) -> None:
        """Say how many changed hands, with 撤销."""
        self.acts.show_assigned(answer)

    # ---- parts

    def _make_tools(self) -> tuple[QWidget, ...]:
        density = IconButton("layout-list", self.tr("行距"))
        density.clicked.connect(self._next_density)
        columns = IconButton("columns-3", self.tr("显示哪些列"))
        columns.setMenu(self.view.column_menu(columns))
        detail = IconButton("layout-sidebar-right", self.tr("详情"), key="F8")
        detail.clicked.connect(self.detail_toggled)
        return density, columns, detail

    def _wire(self) -> None:
        self.filters.narrowed.connect(self._on_narrowed)
        self.filters.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.model.window_needed.connect(self._on_window_needed)
        self.view.current_changed.connect(self.current_changed)
        self.view.opened.connect(self.opened)
        self.view.sort_requested.connect(self._on_sort)
        self.view.copy_needed.connect(self._on_copy_needed)
        self.view.copied.connect(self._on_copied)
        self.view.set_sort(self._sort.value)

    # ---- the list

    def _on_page(self, page: ComplaintPage) -> None:
        self._total = page.total
        self.places.begin(
            self._filter, self._sort, page.total, descending=self._descending, known=page.anchor
        )
        self.model.reset(page.total, 0, page.rows)
        self.filters.show_count(page.total)
        if page.total == 0:
            self._say_why_empty()
            self.current_changed.emit(None)
        elif self._wanted is not None:
            self.view.select_id(self._wanted)
        elif self.view.current_row() is None:
            self.view.select_first()

    def _say_why_empty(self) -> None:
        wanted = self._filter
        if replace(wanted, view=View.OPEN) != ComplaintFilter():
            self._empty.set_sentence("filter", self.tr("没有符合筛选条件的投诉，可以少选几个条件。"))
        elif wanted.view is View.OVERDUE:
            self._empty.set_sentence("circle-check", self.tr("没有超时的投诉。"), "ok")
        elif wanted.view is View.DUE_TODAY:
            self._empty.set_sentence("circle-check", self.tr("今天没有到期的投诉。"), "ok")
        elif wanted.view is View.NEW:
            self._empty.set_sentence("circle-check", self.tr("没有等待受理的投诉。"), "ok")
        elif wanted.view is View.MINE:
            self._empty.set_sentence("circle-check", self.tr("您手上没有未结的投诉。"), "ok")
        elif wanted.view is View.WAITING_APPROVAL:
            self._empty.set_sentence("circle-check", self.tr("没有等待审批的投诉。"), "ok")
        elif wanted.view not in {View.OPEN, View.ALL}:
            nothing = self.tr("“{view}”里现在没有投诉。").format(view=self._words.view(wanted.view))
            self._empty.set_sentence("circle-check", nothing, "ok")
        elif wanted.view is View.OPEN:
            self._empty.set_sentence("circle-check", self.tr("全店没有未结的投诉。"), "ok")
        else:
            self._empty.set_sentence("message-report", self.tr("还没有投诉。登记第一件，或从文件导入。"))

    def _on_window_needed(self, first: int, count: int) -> None:
        generation = self.model.generation
        window = Window(first, count, self.places.near(first, count), self._total)
        self._client.jobs.read(
            list_complaints,
            self._filter,
            self._sort,
            window,
            self._descending,
            owner=self,
            done=lambda page: self._on_window(page, generation),
            failed=lambda error: self._on_window_failed(first, error),
        )

    def _on_window(self, page: ComplaintPage, generation: int) -> None:
        if generation == self.model.generation and page.anchor is not None:
            self.places.add(page.anchor)
        self.model.set_window(page.first, page.rows, generation)

    def _on_window_failed(self, first: int, error: Exception) -> None:
        self.model.window_failed(first)
        self._client.show_error(error)

    def _on_sort(self, key: str, descending: bool) -> None:
        self._sort, self._descending = Sort(key), descending
        self.view.set_sort(key, descending=descending)
        self.refetch()

    def _on_narrowed(self, wanted: ComplaintFilter) -> None:
        self._filter = wanted
        self.view.forget_selection()
        self._wanted = None
        self.filter_changed.emit()
        self.refetch()

    def _next_density(self) -> None:
        densities = list(Density)
        place = densities.index(self.view.density())
        self.view.set_density(densities[(place + 1) % len(densities)])

    def _on_copy_needed(self, ranges: list[tuple[int, int]]) -> None:
        first, last = ranges[0][0], ranges[-1][1]
        if last - first >= _MOST_COPIED:
            most = self.tr("一次最多复制 {count} 行，请先筛选。").format(count=f"{_MOST_COPIED:,}")
            self._client.notify(most)
            return
        count = last - first + 1
        window = Window(first, count, self.places.near(first, count), self._total)

        def keep(page: ComplaintPage) -> None:
            chosen = [
                row
                for number, row in enumerate(page.rows, start=first)
                if any(low <= number <= high for low, high in ranges)
            ]
            self.view.copy_rows(chosen)

        self._client.jobs.read(
            list_complaints, self._filter, self._sort, window, self._descending, owner=self, done=keep
        )

    def _on_copied(self, count: int) -> None:
        self._client.notify(self.tr("已复制 {count} 行，可粘贴到 Excel").format(count=count))
