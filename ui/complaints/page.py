# SPDX-License-Identifier: Apache-2.0
"""The page 投诉工单: views with live counts, the list on the left, the complaint on the right."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.admin.commands import SavePreference, save_preference
from app.admin.queries import list_preferences
from app.complaints.commands import Registered
from app.complaints.rows import ComplaintFilter, ComplaintRow
from ui.client import Client, Page
from ui.complaints.detail import TABLES, ComplaintDetailView
from ui.complaints.list_pane import ComplaintListPane
from ui.complaints.list_printer import ListPrinter
from ui.complaints.page_views import PageViews
from ui.complaints.register import RegisterSheet
from ui.complaints.workload_sheet import WorkloadSheet
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import hbox, vbox
from ui.widgets.sla import MinuteTick

_STATE_KEY = "complaints.list"
_FOLLOW_MS = 60
_STATE_MS = 1_500
_WIDE, _NARROW, _LEAST_LIST = 1420, 1200, 490
_DETAIL_WIDE, _DETAIL = 560, 452


class ComplaintsPage(Page):
    """Find, register and handle complaints."""

    icon_name = "message-report"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
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
        self.views = PageViews(client, self, self.list)
        self.pills = self.views.pills
        self.printer = ListPrinter(client, self, self.list, self.views)
        self.setLayout(vbox(self._make_top(), (self._make_middle(), 1), spacing=8, margins=(16, 8, 16, 13)))
        self._wire()
        client.jobs.read(list_preferences, _STATE_KEY, owner=self, done=self._on_preferences)
        self.list.show_filter(ComplaintFilter())
        self.views.count()

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
        self.views.go_to(context)
        if isinstance(context.get("filter"), ComplaintFilter):
            self._detail_wanted = context["detail"]
        if record_id is not None:
            self.list.select(record_id)
            self._open_detail(record_id, context.get("outside"))
        if context.get("new"):
            self.register(context.get("customer_id"))

    def place(self) -> tuple[UUID | None, dict[str, Any]]:
        """Return the view, its filter, the complaint shown, and whether the detail is wanted."""
        shown = self.detail.detail()
        context = {"key": self.views.key, "filter": self.list.wanted(), "detail": self._detail_wanted}
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
        self._export.clicked.connect(lambda _on=False: self.printer.print_list())
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
        self._figures = Button(self.tr("统计"), kind="ghost", icon="chart-bar", key="Alt+T")
        self._figures.setToolTip(self.tr("工作量统计、投诉分类统计表"))
        self._figures.clicked.connect(lambda _on=False: WorkloadSheet(self.client, self).open())
        self._figures.bind_key()
        top = QWidget()
        top.setLayout(
            hbox((self.pills, 1), self._figures, self._import, self._export, self._register, spacing=8)
        )
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
        self.list.current_changed.connect(self._on_current)
        self.list.opened.connect(self._on_opened)
        self.list.detail_toggled.connect(self.toggle_detail)
        self.list.register_wanted.connect(self.register)
        self.list.view.state_changed.connect(self._state.start)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self.detail.shown.connect(lambda _detail: self._side.setCurrentWidget(self.detail))
        self.detail.gone.connect(lambda: self._side.setCurrentIndex(0))
        self.detail.head.back.clicked.connect(self.toggle_detail)
        self.detail.assigned.connect(self.list.show_assigned)
        self.detail.note_box.draft_state_changed.connect(
            lambda has: self.title_changed.emit(self.title(), has)
        )
        self.client.jobs.changed.connect(self._on_changed)
        self.client.day_turned.connect(lambda: self._on_changed(TABLES))
        MinuteTick(self).ticked.connect(self._on_minute)

    # ---- list and detail

    def _refetch(self) -> None:
        self._stale = False
        self.list.refetch()
        self.views.count()

    def _on_minute(self) -> None:
        # What is overdue or due today changes with the hour alone.
        if self.isVisible():
            self.views.count()

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

    def _open_detail(self, complaint_id: UUID, outside: object = None) -> None:
        self._follow.stop()
        self._follow_id = complaint_id
        if self._side.isHidden():
            self.toggle_detail()
        self.detail.show_complaint(complaint_id, outside=outside)

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
        self.detail.head.back.setVisible(narrow)
        if shown and not narrow:
            side = px(self._side_width or (_DETAIL_WIDE if width >= px(_WIDE) else _DETAIL))
            side = min(side, width - px(_LEAST_LIST))
            self._splitter.setSizes([max(1, width - side), side])
