# SPDX-License-Identifier: Apache-2.0
"""The page 投诉工单: views with live counts, the list on the left, the complaint on the right."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from app.admin.commands import SavePreference, UpdateView, save_preference, update_view, void_view
from app.admin.queries import SavedViewRow, StoreRow, get_store, list_preferences, list_saved_views
from app.complaints.commands import Registered
from app.complaints.queries import count_views, list_complaints
from app.complaints.rows import (
    DESK_VIEWS,
    Anchor,
    ComplaintFilter,
    ComplaintRow,
    View,
    ViewCount,
    Window,
)
from app.complaints.views import list_day_views
from ui.client import Client, Page
from ui.complaints.detail import TABLES, ComplaintDetailView
from ui.complaints.list_pane import ComplaintListPane
from ui.complaints.register import RegisterSheet
from ui.complaints.view_sheet import PAGE, ViewSheet
from ui.complaints.words import ComplaintWords
from ui.jobs import Job
from ui.widgets.buttons import Button
from ui.widgets.dialog_confirm import confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import hbox, vbox
from ui.widgets.sla import MinuteTick
from ui.widgets.view_pills import ViewPill, ViewPills

_STATE_KEY = "complaints.list"
_FOLLOW_MS = 60
_STATE_MS = 1_500
_WIDE, _NARROW, _LEAST_LIST = 1420, 1200, 490
_DETAIL_WIDE, _DETAIL = 560, 452
_MOST_PRINTED, _PRINTED_AT_ONCE = 60_000, 2_000


class ComplaintsPage(Page):
    """Find, register and handle complaints."""

    icon_name = "message-report"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._words = ComplaintWords(self)
        self._saved: dict[str, SavedViewRow] = {}
        self._views: tuple[View, ...] = DESK_VIEWS
        self._key = View.OPEN.value
        self._stale = False
        self._detail_wanted: bool | None = None
        self._state_ready = False
        self._follow_id: UUID | None = None
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._on_follow)
        self._state = QTimer(self, singleShot=True, interval=_STATE_MS)
        self._state.timeout.connect(self._keep_state)
        self.list = ComplaintListPane(client)
        self.detail = ComplaintDetailView(client)
        self.pills = ViewPills()
        self.setLayout(vbox(self._make_top(), (self._make_middle(), 1), spacing=8, margins=(16, 8, 16, 13)))
        self._wire()
        self._show_pills(())
        jobs = client.jobs
        jobs.read(list_day_views, owner=self, done=self._on_day_views)
        jobs.read(list_saved_views, PAGE, owner=self, done=self._on_saved_views)
        jobs.read(list_preferences, _STATE_KEY, owner=self, done=self._on_preferences)
        self.list.show_filter(ComplaintFilter())
        self._count()

    # ---- Page

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("投诉工单")

    def activated(self) -> None:
        """Refetch what changed meanwhile."""
        if self._stale:
            self._refetch()

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show a view (``view``), a typed filter (``text``), a record, or the form of a new one (``new``)."""
        if context.get("view") in {view.value for view in View} or context.get("view") in self._saved:
            self._choose(str(context["view"]))
        if context.get("text"):
            self._choose(View.ALL.value)
            self.list.typed.setText(str(context["text"]))
        if isinstance(context.get("filter"), ComplaintFilter):
            self._key, self._detail_wanted = str(context["key"]), context["detail"]
            self.list.show_filter(context["filter"])
            self._mark_current()
        if record_id is not None:
            self.list.select(record_id)
            self._open_detail(record_id)
        if context.get("new"):
            self.register(context.get("customer_id"))

    def place(self) -> tuple[UUID | None, dict[str, Any]]:
        """Return the view, its filter, the complaint shown, and whether the detail is wanted."""
        shown = self.detail.detail()
        context = {"key": self._key, "filter": self.list.wanted(), "detail": self._detail_wanted}
        return (shown.id if shown is not None and not self._side.isHidden() else None), context

    def new_record(self) -> bool:
        """F2: register a complaint."""
        return self.register()

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.list.focus_filter()
        return True

    def change_status(self) -> bool:
        """F4: change the status of the complaint shown."""
        return self.detail.change_status()

    def toggle_detail(self) -> bool:
        """F8: open or close the detail."""
        self._detail_wanted = self._side.isHidden()
        self._place_detail()
        return True

    def print_record(self) -> bool:
        """Ctrl+P: open the paper of the complaint shown."""
        return self.detail.print_sheet()

    def can_close(self) -> bool:
        """Keep the draft first."""
        self.detail.flush()
        return True

    # ---- parts

    def _make_top(self) -> QWidget:
        self._export = Button(self.tr("打印列表"), kind="ghost", icon="printer")
        self._export.clicked.connect(lambda _on=False: self._print_list())
        if not self.client.actor.may("documents.print"):
            self._export.hide()
        self._import = Button(self.tr("导入"), kind="ghost", icon="download")
        self._import.clicked.connect(lambda _on=False: self.client.open("import", None, what="complaints"))
        if not self.client.actor.may("documents.import"):
            self._import.hide()
        self._register = Button(self.tr("登记投诉"), kind="primary", icon="plus", key="F2")
        self._register.clicked.connect(lambda _on=False: self.register())
        if not self.client.actor.may("complaints.register"):
            self._register.disable(self.tr("您的岗位没有“登记投诉”这一项权限"))
        top = QWidget()
        top.setLayout(hbox((self.pills, 1), self._import, self._export, self._register, spacing=8))
        return top

    def _make_middle(self) -> QSplitter:
        nothing = QWidget()
        nothing.setLayout(vbox(EmptyState("message-report", self.tr("在左边选一件投诉，这里显示处理经过。"))))
        self._side = QStackedWidget()
        self._side.addWidget(nothing)
        self._side.addWidget(self.detail)
        self._side.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self._side)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setHandleWidth(self.client.theme.px(10))
        self._splitter = splitter
        self._side_width = 0
        return splitter

    def _wire(self) -> None:
        self.pills.chosen.connect(self._choose)
        self.pills.save_requested.connect(self._save_view)
        self.pills.update_requested.connect(self._update_view)
        self.pills.menu_requested.connect(self._on_pill_menu)
        self.list.current_changed.connect(self._on_current)
        self.list.opened.connect(self._on_opened)
        self.list.filter_changed.connect(self._on_filter_changed)
        self.list.detail_toggled.connect(self.toggle_detail)
        self.list.register_wanted.connect(self.register)
        self.list.view.state_changed.connect(self._state.start)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self.detail.shown.connect(lambda _detail: self._side.setCurrentWidget(self.detail))
        self.detail.gone.connect(lambda: self._side.setCurrentIndex(0))
        self.detail.back.clicked.connect(self.toggle_detail)
        self.detail.assigned.connect(self.list.show_assigned)
        self.detail.note_box.draft_state_changed.connect(
            lambda has: self.title_changed.emit(self.title(), has)
        )
        self.client.jobs.changed.connect(self._on_changed)
        self.client.day_turned.connect(lambda: self._on_changed(TABLES))
        MinuteTick(self).ticked.connect(self._on_minute)

    # ---- views

    def _show_pills(self, counts: tuple[ViewCount, ...]) -> None:
        known = {row.key: row.count for row in counts}
        pills = [ViewPill(view.value, self._words.view(view), known.get(view.value)) for view in self._views]
        pills += [
            ViewPill(key, row.title, known.get(key), own=row.may_edit) for key, row in self._saved.items()
        ]
        self.pills.set_views(pills)
        self._mark_current()

    def _mark_current(self) -> None:
        self.pills.set_current(self._key, modified=self.list.wanted() != self._filter_of(self._key))

    def _filter_of(self, key: str) -> ComplaintFilter:
        row = self._saved.get(key)
        if row is not None:
            return ComplaintFilter.from_data(row.filter)
        return ComplaintFilter(view=View(key)) if key in set(View) else ComplaintFilter()

    def _choose(self, key: str) -> None:
        self._key = key
        self.list.show_filter(self._filter_of(key))
        self._mark_current()

    def _on_filter_changed(self) -> None:
        self._mark_current()

    def _count(self) -> None:
        saved = tuple((key, ComplaintFilter.from_data(row.filter)) for key, row in self._saved.items())
        self.client.jobs.read(
            count_views, saved, self._views, owner=self, done=self._on_counts, slot="counts"
        )

    def _on_counts(self, counts: tuple[ViewCount, ...]) -> None:
        for row in counts:
            self.pills.set_count(row.key, row.count)

    def _on_day_views(self, views: tuple[View, ...]) -> None:
        """Put the views of the day of this person first."""
        if views:
            self._views = (*views, *DESK_VIEWS)
            self._show_pills(())
            self._count()

    def _on_saved_views(self, rows: tuple[SavedViewRow, ...]) -> None:
        self._saved = {row.id.hex: row for row in rows}
        if self._key not in self._saved and self._key not in set(View):
            self._key = View.OPEN.value
        self._show_pills(())
        self._count()

    def _save_view(self) -> None:
        sheet = ViewSheet(self.client, self, self.list.wanted())
        sheet.stored.connect(self._on_view_saved)
        sheet.open()

    def _on_view_saved(self, view_id: UUID) -> None:
        self._key = view_id.hex
        self.client.jobs.read(list_saved_views, PAGE, owner=self, done=self._on_saved_views)

    def _update_view(self, key: str) -> None:
        row = self._saved.get(key)
        if row is not None:
            command = UpdateView(row.id, row.title, self.list.wanted().to_data())
            self.client.jobs.write(
                update_view, command, owner=self, done=lambda _: self._on_view_saved(row.id)
            )

    def _on_pill_menu(self, key: str, spot: QPoint) -> None:
        row = self._saved.get(key)
        if row is None or not row.may_edit:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("删除视图“{title}”").format(title=row.title)).triggered.connect(
            lambda _on=False: self._drop_view(row)
        )
        menu.popup(spot)

    def _drop_view(self, row: SavedViewRow) -> None:
        sheet = confirm(
            self,
            self.tr("删除视图"),
            self.tr("只删除视图“{title}”，里面的投诉不受影响。").format(title=row.title),
            self.tr("删除"),
        )

        def drop() -> None:
            sheet.done()
            self.client.jobs.write(void_view, row.id, owner=self, done=lambda _: self._on_view_dropped())

        sheet.accepted.connect(drop)

    def _on_view_dropped(self) -> None:
        self._choose(View.OPEN.value)
        self.client.jobs.read(list_saved_views, PAGE, owner=self, done=self._on_saved_views)

    # ---- list and detail

    def _refetch(self) -> None:
        self._stale = False
        self.list.refetch()
        self._count()

    def _on_minute(self) -> None:
        # What is overdue or due today changes with the hour alone.
        if self.isVisible():
            self._count()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if not tables & TABLES:
            return
        if self.isVisible():
            self._refetch()
        else:
            self._stale = True

    def _on_current(self, row: ComplaintRow | None) -> None:
        if row is None:
            if self.list.total() == 0:
                self._side.setCurrentIndex(0)
            return
        self._follow_id = row.id
        self._follow.start()

    def _on_follow(self) -> None:
        if self._follow_id is not None:
            self.detail.show_complaint(self._follow_id)

    def _on_opened(self, row: ComplaintRow) -> None:
        self._open_detail(row.id)

    def _open_detail(self, complaint_id: UUID) -> None:
        self._follow.stop()
        self._follow_id = complaint_id
        if self._side.isHidden():
            self.toggle_detail()
        self.detail.show_complaint(complaint_id)

    def register(self, customer_id: UUID | None = None) -> bool:
        """Open the form of a new complaint, of a customer when he is known; False without permission."""
        if not self.client.actor.may("complaints.register"):
            return False
        sheet = RegisterSheet(self.client, self, customer_id=customer_id)
        sheet.registered.connect(self._on_registered)
        sheet.open()
        return True

    def _on_registered(self, answer: Registered) -> None:
        self.client.notify(self.tr("已登记 {number}").format(number=answer.number))
        self.list.select(answer.id)
        self._open_detail(answer.id)

    # ---- printing the list

    def _print_list(self) -> None:
        if self.list.total() > _MOST_PRINTED:
            most = self.tr("一次最多打印 {count} 条，请先筛选。").format(count=f"{_MOST_PRINTED:,}")
            self.client.notify(most)
            return
        self.client.jobs.read(get_store, owner=self, done=self._on_store)

    def _on_store(self, store: StoreRow | None) -> None:
        (sort, descending), wanted, jobs = self.list.sort(), self.list.wanted(), self.client.jobs

        def read(job: Job) -> tuple[ComplaintRow, ...]:
            found: dict[UUID, ComplaintRow] = {}
            anchor: Anchor | None = None
            total: int | None = None
            # In windows: one query of all rows would hold a reader, and its memory, too long.
            for first in range(0, _MOST_PRINTED, _PRINTED_AT_ONCE):
                window = Window(first, _PRINTED_AT_ONCE, anchor, total)
                page = jobs.read_now(list_complaints, wanted, sort, window, descending)
                found |= {row.id: row for row in page.rows}
                anchor, total = page.anchor, page.total
                job.report(len(found), page.total)
                if first + _PRINTED_AT_ONCE >= page.total:
                    break
            return tuple(found.values())

        jobs.work(read, owner=self, done=lambda rows: self._show_paper(store, rows))

    def _show_paper(self, store: StoreRow | None, rows: tuple[ComplaintRow, ...]) -> None:
        from ui.complaints.list_paper import list_sheet  # noqa: PLC0415 -- paper costs a quarter of a second

        title = next((pill.title for pill in self._titles() if pill.key == self._key), self.title())
        sheet = list_sheet(self.client, self._words, title, self.list.filter_text(), store, rows)
        self.client.open("paper", None, sheet=sheet)

    def _titles(self) -> list[ViewPill]:
        pills = [ViewPill(view.value, self._words.view(view)) for view in View]
        return pills + [ViewPill(key, row.title) for key, row in self._saved.items()]

    # ---- state

    def _on_preferences(self, found: dict[str, Any]) -> None:
        state = found.get(_STATE_KEY)
        if isinstance(state, dict):
            self.list.restore_state(dict(state))
            self._side_width = int(state.get("detail_width") or 0)
            self._place_detail()
        self._state_ready = True

    def _keep_state(self) -> None:
        if self._state_ready:
            state: dict[str, Any] = {**self.list.save_state(), "detail_width": self._side_width}
            self.client.jobs.write(save_preference, SavePreference(_STATE_KEY, state), owner=self)

    def _on_splitter_moved(self) -> None:
        if not self._side.isHidden():
            self._side_width = round(self._side.width() * 100 / self.client.theme.scale)
            self._state.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the detail its width, or close it where there is no room for both."""
        super().resizeEvent(event)
        self._place_detail()

    def _place_detail(self) -> None:
        px = self.client.theme.px
        width = self.width()
        narrow = self.window().width() < px(_NARROW)
        shown = (not narrow) if self._detail_wanted is None else self._detail_wanted
        self._side.setVisible(shown)
        self.list.setVisible(not (narrow and shown))
        self.detail.back.setVisible(narrow)
        if shown and not narrow:
            side = px(self._side_width or (_DETAIL_WIDE if width >= px(_WIDE) else _DETAIL))
            side = min(side, width - px(_LEAST_LIST))
            self._splitter.setSizes([max(1, width - side), side])
