# SPDX-License-Identifier: Apache-2.0
"""The list of complaints: filter row, windows of any length, checked rows with their acts. Asks by jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from app.admin.queries import StaffChoice, StoreRow, list_stores, staff_choices
from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.complaints.bulk import ManyDone
from app.complaints.commands import Assigned
from app.complaints.queries import list_anchors, list_chosen, list_complaints
from app.complaints.rows import (
    Anchor,
    ComplaintFilter,
    ComplaintPage,
    ComplaintRow,
    Only,
    Sort,
    View,
    Window,
    nearest_anchor,
)
from app.complaints.rules import Status
from ui.client import Client
from ui.complaints.bulk_sheets import ChangeManySheet, CloseManySheet
from ui.complaints.clock_words import ClockWords
from ui.complaints.columns import ComplaintColumns
from ui.complaints.sheets import AssignSheet
from ui.complaints.take_back import TakeBack
from ui.complaints.words import ComplaintWords
from ui.theme.theme import Density, Theme
from ui.widgets.bulk_bar import BulkBar
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_model import WINDOW
from ui.widgets.row_table import RowTableModel, RowTableView

_SETTLE_MS = 150
_MOST_COPIED = 20_000
_NOBODY = "nobody"
_NARROW = 780
_WIDE = 900
_FAR = 5_000
"""A window this many rows from a known place takes longer to find than to show."""


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
        self._clocks = ClockWords(self)
        self._take_back = TakeBack(client, self)
        self._filter = ComplaintFilter()
        self._sort, self._descending = Sort.TIME_LEFT, False
        self._anchors: list[Anchor] = []
        self._knows_places = False
        self._wanted: UUID | None = None
        self._total = 0
        self.setProperty("role", "pane")
        # The filters give way one by one, so the pane may be narrower than all of them.
        self.setMinimumWidth(self._theme.px(380))
        clock = client.desk.runner.clock
        columns = ComplaintColumns(self).of_list(self._words, client.desk.identity.zone, clock.now_at)
        self.model = RowTableModel(columns, checkable=True)
        self.view = RowTableView(self.model, name=self.tr("投诉列表"))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_typed)
        register = Button(self.tr("登记投诉"), icon="plus", key="F2")
        register.clicked.connect(self.register_wanted)
        if not client.actor.may("complaints.register"):
            register.hide()
        self._empty = EmptyState("message-report", "", button=register)
        self.view.set_empty_state(self._empty)
        self.setLayout(vbox(self._make_filters(), Line(), (self.view, 1), spacing=0, margins=(1, 1, 1, 1)))
        self.bulk = self._make_bulk()
        self._wire()

    # ---- what the page calls

    def wanted(self) -> ComplaintFilter:
        """Return the filter shown."""
        return self._filter

    def show_filter(self, wanted: ComplaintFilter) -> None:
        """Show another view; the selection and the checks of the one before are forgotten."""
        self._settle.stop()
        self._filter = wanted
        for edit, value in (
            (self._party, wanted.party_id),
            (self._store, wanted.store_id),
            (self._status, next(iter(sorted(wanted.statuses)), None) if len(wanted.statuses) == 1 else None),
            (self._assignee, _NOBODY if wanted.is_unassigned else wanted.assignee_id),
            (self._watch, _watched(wanted)),
        ):
            _choose(edit, value)
        self._leave_out()
        self.typed.blockSignals(True)
        self.typed.setText(wanted.typed)
        self.typed.blockSignals(False)
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
        edits = (self._party, self._store, self._status, self._assignee, self._watch)
        chosen = (edit.currentText() for edit in edits if edit.currentData() is not None)
        parts = (self.typed.text().strip(), *chosen)
        return " · ".join(part for part in parts if part)

    # ---- parts

    def _make_filters(self) -> QWidget:
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self.tr("在列表中筛选：姓名、拼音首字…"))
        self.typed.setAccessibleName(self.tr("筛选投诉"))
        self.typed.setClearButtonEnabled(True)
        self.typed.setMinimumWidth(self._theme.px(150))
        self.typed.setMaximumWidth(self._theme.px(320))
        self._party = self._combo(self.tr("责任方：全部"), self.tr("责任方"))
        self._store = self._combo(self.tr("门店：全部"), self.tr("门店"))
        self._status = self._combo(self.tr("状态：全部"), self.tr("状态"))
        self._assignee = self._combo(self.tr("受理人：全部"), self.tr("受理人"))
        self._watch = self._combo(self.tr("关注：全部"), self.tr("关注"))
        for only in Only:
            self._watch.addItem(self._clocks.only(only), f"only:{only.value}")
        for code, words in self._clocks.clocks():
            self._watch.addItem(self.tr("下一时限：{clock}").format(clock=words), f"clock:{code}")
        for status in Status:
            self._status.addItem(self._words.status(status), status.value)
        self._count = Label("", "caption")
        density = IconButton("layout-list", self.tr("行距"))
        density.clicked.connect(self._next_density)
        columns = IconButton("columns-3", self.tr("显示哪些列"))
        columns.setMenu(self.view.column_menu(columns))
        detail = IconButton("layout-sidebar-right", self.tr("详情"), key="F8")
        detail.clicked.connect(self.detail_toggled)
        bar = QWidget()
        bar.setLayout(
            hbox(
                (self.typed, 3),
                self._party,
                self._store,
                self._status,
                self._assignee,
                self._watch,
                None,
                self._count,
                density,
                columns,
                detail,
                spacing=6,
                margins=(11, 9, 9, 9),
            )
        )
        self._store.hide()
        self._fit_filters()
        self._theme.changed.connect(self._fit_filters)
        return bar

    def _combo(self, everything: str, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.addItem(everything, None)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(1)
        combo.activated.connect(lambda _index: self._on_narrowed())
        return combo

    def _fit_filters(self) -> None:
        for combo in (self._party, self._store, self._status, self._assignee, self._watch):
            combo.ensurePolished()
            words = combo.fontMetrics().horizontalAdvance(combo.itemText(0))
            combo.setFixedWidth(words + self._theme.px(58))

    def _make_bulk(self) -> BulkBar:
        bulk = BulkBar(self)
        if self._client.actor.may("complaints.assign"):
            bulk.add_action(self.tr("转派"), "user-check", self._assign_checked)
        if self._client.actor.may("complaints.handle"):
            bulk.add_action(self.tr("批量修改"), "edit", self._change_checked)
        if self._client.actor.may("complaints.close"):
            bulk.add_action(self.tr("完结"), "circle-check", self._close_checked)
        if self._client.actor.may("documents.print"):
            bulk.add_action(self.tr("打印工单"), "printer", lambda: self._print_checked("complaint_sheet"))
            bulk.add_action(self.tr("案卷"), "stack-2", lambda: self._print_checked("case_dossier"))
        bulk.add_action(self.tr("复制到 Excel"), "copy", self._copy_checked)
        bulk.cleared.connect(self.model.clear_checked)
        return bulk

    def _wire(self) -> None:
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._on_entered)
        self.model.window_needed.connect(self._on_window_needed)
        self.model.checked_changed.connect(self._on_checked)
        self.view.current_changed.connect(self.current_changed)
        self.view.opened.connect(self.opened)
        self.view.sort_requested.connect(self._on_sort)
        self.view.copy_needed.connect(self._on_copy_needed)
        self.view.copied.connect(self._on_copied)
        self.view.set_sort(self._sort.value)
        jobs = self._client.jobs
        jobs.read(list_stores, owner=self, done=self._on_stores)
        jobs.read(staff_choices, owner=self, done=self._on_staff)
        if self._client.actor.may(READ_CATALOG):
            jobs.read(list_parties, owner=self, done=self._on_parties)

    # ---- the list

    def _on_page(self, page: ComplaintPage) -> None:
        self._total = page.total
        self._anchors = [page.anchor] if page.anchor else []
        self._knows_places = False
        self.model.reset(page.total, 0, page.rows)
        self._count.setText(self.tr("{count} 条").format(count=f"{page.total:,}"))
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
        near = nearest_anchor(self._anchors, first)
        away = min(first, self._total - first, abs(near.position - first) if near else first)
        if away > _FAR and not self._knows_places:
            self._learn_places(first, count)
        else:
            self._fetch_window(first, count, near)

    def _learn_places(self, first: int, count: int) -> None:
        """Before the first far jump learn the places of the whole list: then none is far."""
        self._knows_places = True
        generation = self.model.generation

        def keep(anchors: tuple[Anchor, ...]) -> None:
            if generation == self.model.generation:
                self._anchors += anchors
                self._fetch_window(first, count, nearest_anchor(self._anchors, first))

        self._client.jobs.read(
            list_anchors,
            self._filter,
            self._sort,
            self._descending,
            owner=self,
            done=keep,
            failed=lambda error: self._on_window_failed(first, error),
        )

    def _fetch_window(self, first: int, count: int, near: Anchor | None) -> None:
        generation = self.model.generation
        window = Window(first, count, near, self._total)
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
            self._anchors.append(page.anchor)
        self.model.set_window(page.first, page.rows, generation)

    def _on_window_failed(self, first: int, error: Exception) -> None:
        self.model.window_failed(first)
        self._client.show_error(error)

    def _on_sort(self, key: str, descending: bool) -> None:
        self._sort, self._descending = Sort(key), descending
        self.view.set_sort(key, descending=descending)
        self.refetch()

    # ---- filters

    def _on_typed(self) -> None:
        self._narrow(replace(self._filter, typed=self.typed.text().strip()))

    def _on_entered(self) -> None:
        if self._settle.isActive():
            self._settle.stop()
            self._on_typed()
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_narrowed(self) -> None:
        party, store, status, assignee = (
            edit.currentData() for edit in (self._party, self._store, self._status, self._assignee)
        )
        kind, _colon, code = (self._watch.currentData() or "").partition(":")
        self._narrow(
            replace(
                self._filter,
                typed=self.typed.text().strip(),
                party_id=party,
                store_id=store,
                statuses=frozenset({status} if status else ()),
                assignee_id=None if assignee == _NOBODY else assignee,
                is_unassigned=assignee == _NOBODY,
                only=frozenset({code} if kind == "only" else ()),
                clock=code if kind == "clock" else "",
            )
        )

    def _narrow(self, wanted: ComplaintFilter) -> None:
        if wanted == self._filter:
            return
        self._filter = wanted
        self.view.forget_selection()
        self._wanted = None
        self.filter_changed.emit()
        self.refetch()

    def _on_stores(self, rows: tuple[StoreRow, ...]) -> None:
        for row in rows:
            self._store.addItem(row.name, row.id)
        self._store.setVisible(len(rows) > 1)
        _choose(self._store, self._filter.store_id)

    def _on_staff(self, rows: tuple[StaffChoice, ...]) -> None:
        self._assignee.addItem(self.tr("待分配"), _NOBODY)
        for row in rows:
            self._assignee.addItem(row.name, row.id)
        _choose(self._assignee, _NOBODY if self._filter.is_unassigned else self._filter.assignee_id)

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        for row in rows:
            self._party.addItem(row.name, row.id)
        _choose(self._party, self._filter.party_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the filters of little value where the list is narrow."""
        super().resizeEvent(event)
        self._leave_out()

    def _leave_out(self) -> None:
        for edit, least in (
            (self._party, _WIDE),
            (self._assignee, _NARROW),
            (self._status, 600),
            (self._watch, 460),
        ):
            # What narrows the list is never out of sight.
            edit.setVisible(self.width() >= self._theme.px(least) or edit.currentIndex() > 0)

    def _next_density(self) -> None:
        densities = list(Density)
        place = densities.index(self.view.density())
        self.view.set_density(densities[(place + 1) % len(densities)])

    # ---- checked rows

    def checked_ids(self) -> tuple[UUID, ...]:
        """Return the checked complaints."""
        return tuple(row_id for row_id in self.model.checked_ids() if isinstance(row_id, UUID))

    def _on_checked(self, count: int) -> None:
        self.bulk.set_count(count)
        low = self._theme.px(BulkBar.PADDING) if count >= 2 else 0
        self.view.setViewportMargins(0, self.view.viewportMargins().top(), 0, low)

    def _assign_checked(self) -> None:
        sheet = AssignSheet(self._client, self, self.checked_ids())
        sheet.stored.connect(self.show_assigned)
        sheet.open()

    def show_assigned(self, answer: Assigned) -> None:
        """Say how many changed hands, with 撤销."""
        self.model.clear_checked()
        text = self.tr("已转派 {count} 件").format(count=answer.count)
        if answer.skipped:
            text += self.tr("，{count} 件已完结或原来就是此人，没有变动").format(count=answer.skipped)
        self._say_done(text, answer.batch_id, answer.count, self.tr("已撤销 {count} 件转派"))

    def _change_checked(self) -> None:
        sheet = ChangeManySheet(self._client, self, self.checked_ids())
        sheet.stored.connect(self._show_changed)
        sheet.open()

    def _close_checked(self) -> None:
        sheet = CloseManySheet(self._client, self, self.checked_ids())
        sheet.stored.connect(self._show_closed)
        sheet.open()

    def _show_changed(self, answer: ManyDone) -> None:
        text = self.tr("已修改 {count} 件").format(count=answer.count)
        if answer.skipped:
            text += self.tr("，{count} 件已完结或原来就是这样，没有变动").format(count=answer.skipped)
        self._say_done(text, answer.group_id, answer.count, self.tr("已撤销 {count} 件修改"))

    def _show_closed(self, answer: ManyDone) -> None:
        text = self.tr("已完结 {count} 件").format(count=answer.count)
        if answer.unproved:
            text += self.tr("，{count} 件顾客还没有接受方案，没有完结").format(count=answer.unproved)
        if answer.skipped:
            text += self.tr("，{count} 件原来就已完结").format(count=answer.skipped)
        self._say_done(text, answer.group_id, answer.count, self.tr("已撤销 {count} 件完结"))

    def _say_done(self, said: str, group_id: UUID, count: int, undone: str) -> None:
        """Say what became of the checked ones, with 撤销 when something changed."""
        self.model.clear_checked()
        if count:
            self._take_back.offer(said, group_id, undone)
        else:
            self._client.notify(said)

    def _print_checked(self, form: str) -> None:
        """Put one paper of each checked complaint into the queue of papers, to print or to save."""

        def queue(rows: Sequence[ComplaintRow]) -> None:
            papers = tuple((row.id, row.number) for row in rows)
            self._client.open("papers", None, form=form, papers=papers)

        self._client.jobs.read(
            list_chosen, self.checked_ids(), owner=self, done=queue, failed=self._client.show_error
        )

    def _copy_checked(self) -> None:
        self._client.jobs.read(
            list_chosen, self.checked_ids(), owner=self, done=self._copy_rows, failed=self._client.show_error
        )

    def _copy_rows(self, rows: Sequence[ComplaintRow]) -> None:
        self.view.copy_rows(rows)

    def _on_copy_needed(self, ranges: list[tuple[int, int]]) -> None:
        first, last = ranges[0][0], ranges[-1][1]
        if last - first >= _MOST_COPIED:
            most = self.tr("一次最多复制 {count} 行，请先筛选。").format(count=f"{_MOST_COPIED:,}")
            self._client.notify(most)
            return
        window = Window(first, last - first + 1, nearest_anchor(self._anchors, first), self._total)

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


def _watched(wanted: ComplaintFilter) -> str | None:
    if wanted.only:
        return f"only:{min(wanted.only)}"
    return f"clock:{wanted.clock}" if wanted.clock else None


def _choose(combo: QComboBox, value: object) -> None:
    place = next((number for number in range(combo.count()) if combo.itemData(number) == value), 0)
    combo.setCurrentIndex(place)
