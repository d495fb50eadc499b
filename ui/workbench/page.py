# SPDX-License-Identifier: Apache-2.0
"""The workbench: figures, what is due, my tasks, what waits for my signature, the week. No SQL, no rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from app.admin.queries import DutyNow, StoreRow, get_duty, get_store, get_today
from app.admin.rules import PLAN_DUTY
from app.approvals.queries import ApprovalRow, list_pending_for_me
from app.approvals.rules import SIGN
from app.complaints.figures import Board, DueComplaint, get_board, list_due
from app.complaints.hot_spots import HotSpot, list_hot_spots
from app.complaints.queries import list_chosen, list_complaints
from app.complaints.rows import ComplaintFilter, ComplaintPage, ComplaintRow, Sort, View, Window
from app.complaints.rules import OPEN, PAUSED, READ, REGISTER
from app.core.holidays import KnownDay
from app.help.first_day import Step
from app.tasks.queries import TaskRow, list_my_tasks
from app.tasks.rules import WORK
from ui.admin.duty_words import DutyWords
from ui.client import Client, Page
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.labels import ElideLabel
from ui.widgets.layouts import hbox, vbox
from ui.widgets.shortcuts import ask_help
from ui.widgets.sla import MinuteTick
from ui.workbench.acts import EntryActs
from ui.workbench.brief_card import ROW_HEIGHT, BriefCard
from ui.workbench.due_card import DueCard
from ui.workbench.entries import EntryWords, Part
from ui.workbench.feed import Feed
from ui.workbench.first_day import FirstDayKeeper, FirstDayStrip
from ui.workbench.hot_spots import HotSpotStrip
from ui.workbench.kpi_row import KpiRow
from ui.workbench.week_card import WeekCard

_LISTED = 200
_LEAST_WEEK = 150
_ROWS_IN_ONE_COLUMN = 8
_ONE_COLUMN_BELOW, _TIGHT_BELOW = 900, 700
_PEOPLE = frozenset({"staff", "post", "role"})
_BOARD_TABLES = frozenset({"complaint", "complaint_transition", "complaint_assignment", "company_rule"})
_DUE_TABLES = _BOARD_TABLES | _PEOPLE | {
    "complaint_plan", "complaint_acceptance", "customer", "appliance", "model", "brand", "party", "redaction",
}  # fmt: skip
_HOT_TABLES = frozenset({"complaint", "company_rule"})
_DUTY_TABLES = frozenset({"duty", "staff"})
_CALENDAR_TABLES = frozenset({"holiday_year", "store_region", "store"})
_TASK_TABLES = _PEOPLE | {"task", "task_event"}
_APPROVAL_TABLES = _PEOPLE | {"approval", "signature"}


class WorkbenchPage(Page):
    """What the person at the desk has to know and to do now."""

    icon_name = "layout-dashboard"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        actor = client.actor
        self._reads_complaints = actor.may(READ)
        self._zone = client.desk.identity.zone
        self._store_name = self._today_words = ""
        self._duty = DutyNow()
        self._duty_words = DutyWords(self._zone, self)
        self._day: date | None = None
        self._running_total = 0
        self._board: Board | None = None
        self._due: Sequence[DueComplaint] | None = None
        self._tasks: Sequence[TaskRow] | None = None
        self._approvals: Sequence[ApprovalRow] | None = None
        self._others: Sequence[ComplaintRow] = ()
        self._others_asked: tuple[UUID, ...] = ()
        self._feeds: list[Feed] = []
        self._words = EntryWords(actor, self._zone, self)
        self._acts = EntryActs(client, self)
        self._make_parts()
        self._lay_out()
        self._wire()
        self._feed()
        self._show_greeting()

    # ---- what the shell asks

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("工作台")

    def activated(self) -> None:
        """Read what may be old; put the keys on the list."""
        self._ask()
        self.due.focus_list()

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show a part of the list: ``view="tasks"``, ``"approvals"``, ``"complaints"``, ``"all"``."""
        if context.get("view") in set(Part):
            self.due.choose(Part(context["view"]))

    def new_record(self) -> bool:
        """F2: register a complaint."""
        if not self.client.actor.may(REGISTER):
            return False
        self._on_register()
        return True

    def toggle_detail(self) -> bool:
        """F8: open or close the preview of the current row."""
        self.due.toggle_preview()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where the page is narrow, closer together where it is low."""
        super().resizeEvent(event)
        self._fit()

    # ---- parts

    def _make_parts(self) -> None:
        actor = self.client.actor
        self.greeting = ElideLabel("", "h1")
        self.date_line = ElideLabel("", "second")
        self.register = Button(self.tr("登记投诉"), kind="primary", icon="plus", key="F2")
        if not actor.may(REGISTER):
            self.register.hide()
        self.first_day = FirstDayKeeper(self.client, self)
        self.strip = FirstDayStrip(self.first_day.steps)
        self.strip.hide()
        self.hot = HotSpotStrip()
        self.kpis = KpiRow(self._now)
        if not self._reads_complaints:
            self.kpis.hide()
        parts = [
            part
            for part, permission in ((Part.COMPLAINTS, READ), (Part.TASKS, WORK), (Part.APPROVALS, SIGN))
            if actor.may(permission)
        ]
        self.due = DueCard(self._words, parts, self._now)
        self.tasks = BriefCard(
            self.tr("我的任务"), self.tr("没有待办任务，手上的事都做完了。"), self._words, self._now
        )
        if Part.TASKS not in parts:
            self.tasks.hide()
        self.approvals = BriefCard(
            self.tr("待我审批"), self.tr("没有等您审批的申请。"), self._words, self._now
        )
        if Part.APPROVALS not in parts:
            self.approvals.hide()
        self.week = WeekCard()
        if not self._reads_complaints:
            self.week.hide()
        self._parts = parts

    def _lay_out(self) -> None:
        title = vbox(self.greeting, self.date_line, spacing=2)
        self._side = vbox(self.tasks, self.approvals, (self.week, 1))
        # Without the week the cards keep their heights.
        self._side.addStretch(0)
        if not self._reads_complaints:
            self._side.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.due, 17)
        self._body.addLayout(self._side, 10)
        self._head = hbox((title, 1), self.register, spacing=12)
        self._column = vbox(
            self._head,
            self.strip,
            self.kpis,
            self.hot,
            (self._body, 1),
        )
        self._content = QWidget()
        self._content.setLayout(self._column)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self.setLayout(vbox((self._scroll, 1), spacing=0))
        for before, after in (
            (self.register, self.kpis.overdue),
            (self.kpis.rate, self.due.segments),
            (self.due.list, self.tasks.list),
            (self.tasks.list, self.approvals.list),
        ):
            QWidget.setTabOrder(before, after)

    def _wire(self) -> None:
        self.register.clicked.connect(self._on_register)
        self.strip.wanted.connect(self._on_step)
        self.strip.hide_wanted.connect(self.first_day.hide)
        self.first_day.changed.connect(self._show_first_day)
        self._show_first_day()
        self.hot.chosen.connect(self._on_hot_spot)
        self.kpis.chosen.connect(self._on_view)
        self.due.more_clicked.connect(self._on_more)
        for card in (self.due, self.tasks, self.approvals):
            card.opened.connect(self._acts.open)
            card.action_requested.connect(self._acts.run)
        self.client.jobs.changed.connect(self._on_changed)
        self.client.theme.changed.connect(self._fit)
        MinuteTick(self).ticked.connect(self._on_minute)

    def _feed(self) -> None:
        add = self._add_feed
        add(get_store, tables=frozenset({"store"}), show=self._on_store)
        today = add(get_today, tables=_CALENDAR_TABLES, show=self._on_today)
        duty = add(get_duty, tables=_DUTY_TABLES, show=self._on_duty)
        if Part.COMPLAINTS in self._parts:
            one = Window(count=1)
            newest = (ComplaintFilter(view=View.NEW), Sort.RECEIVED, one)
            add(list_hot_spots, tables=_HOT_TABLES, show=self._on_hot_spots)
            running = ComplaintFilter(view=View.OPEN, statuses=frozenset(OPEN - PAUSED))
            add(list_complaints, running, Sort.TIME_LEFT, one, tables=_BOARD_TABLES, show=self._on_running)
            self._timed = [
                add(get_board, tables=_BOARD_TABLES, show=self._on_board),
                add(list_due, _LISTED, tables=_DUE_TABLES, show=self._on_due),
                add(list_complaints, *newest, tables=_BOARD_TABLES, show=self.kpis.show_new),
                today,
                duty,
            ]
        else:
            self._timed = [today, duty]
        if Part.TASKS in self._parts:
            add(list_my_tasks, tables=_TASK_TABLES, show=self._on_tasks)
        if Part.APPROVALS in self._parts:
            add(list_pending_for_me, tables=_APPROVAL_TABLES, show=self._on_approvals)

    def _add_feed(self, query: Any, *args: Any, tables: frozenset[str], show: Any) -> Feed:
        feed = Feed(self.client, query, *args, tables=tables, show=show, parent=self)
        self._feeds.append(feed)
        return feed

    # ---- answers

    def _on_store(self, store: StoreRow | None) -> None:
        self._store_name = "" if store is None else store.name
        self._show_greeting()

    def _on_today(self, today: KnownDay) -> None:
        work = self.tr("{name}调休，今天上班") if not today.is_rest else "{name}"
        self._today_words = work.format(name=today.name) if today.name else ""
        if not today.is_known:
            self._today_words = self.tr("{year} 年的节假日还没有录入").format(year=today.on.year)
        self._show_greeting()

    def _on_duty(self, duty: DutyNow) -> None:
        self._duty = duty
        self._show_greeting()

    def _on_board(self, board: Board) -> None:
        self._board = board
        self.kpis.show_board(board)
        self.week.show_days(board.week)
        self._show_entries()

    def _on_due(self, due: Sequence[DueComplaint]) -> None:
        self._due = due
        self._show_entries()

    def _on_hot_spots(self, spots: Sequence[HotSpot]) -> None:
        self.hot.show_spots(spots)
        self._share_rows()

    def _on_hot_spot(self, spot: HotSpot) -> None:
        """Show the cases of this week that make a kind grow."""
        wanted = ComplaintFilter(
            view=View.ALL,
            complaint_class=spot.complaint_class,
            category=spot.category,
            received_from_at=spot.from_at,
        )
        self.client.open("complaints", None, key=View.ALL.value, filter=wanted, detail=None)

    def _on_running(self, page: ComplaintPage) -> None:
        self._running_total = page.total
        self._show_entries()

    def _on_tasks(self, tasks: Sequence[TaskRow]) -> None:
        self._tasks = tasks
        self._show_entries()

    def _on_approvals(self, approvals: Sequence[ApprovalRow]) -> None:
        self._approvals = self._acts.approvals = approvals
        self._show_entries()

    def _show_entries(self) -> None:
        """Show the lists when every part is known: none may say "nothing" while another still reads."""
        answers = {Part.COMPLAINTS: self._due, Part.TASKS: self._tasks, Part.APPROVALS: self._approvals}
        if any(answers[part] is None for part in self._parts):
            return
        self._ask_for_others()
        answered = (self._due or (), self._tasks or (), self._approvals or ())
        entries = self._words.entries(*answered, self._others)
        unlisted = max(0, self._running_total - _LISTED)
        self.due.show_entries(entries, unlisted=unlisted)
        self.tasks.show_entries([entry for entry in entries if entry.part is Part.TASKS])
        self.approvals.show_entries([entry for entry in entries if entry.part is Part.APPROVALS])
        self._share_rows()

    def _ask_for_others(self) -> None:
        """Read whose cases tasks and requests are about that are not due: they wait, or are done."""
        if Part.COMPLAINTS not in self._parts:
            return
        rows: list[TaskRow | ApprovalRow] = [*(self._tasks or ()), *(self._approvals or ())]
        about = {row.entity_id for row in rows if row.entity_kind == "complaint"}
        wanted = tuple(sorted(about - {each.row.id for each in self._due or ()}))
        if wanted == self._others_asked:
            return
        self._others_asked = wanted
        self.client.jobs.read(list_chosen, wanted, owner=self, slot="others", done=self._on_others)

    def _on_others(self, others: Sequence[ComplaintRow]) -> None:
        self._others = others
        self._show_entries()

    # ---- time

    def _now(self) -> datetime:
        return self.client.desk.runner.clock.now_at()

    def _on_minute(self) -> None:
        """Show the time left anew; read again only where a deadline or midnight has passed."""
        if self._deadline_passed():
            for feed in self._timed:
                feed.expire()
            self._ask()
        self._show_greeting()
        self.kpis.show_time()
        for card in (self.due, self.tasks, self.approvals):
            card.repaint_time()

    def _deadline_passed(self) -> bool:
        if self._day is not None and self.client.desk.runner.today_on != self._day:
            return True
        ends: list[datetime | None] = [one.until_at for one in self._duty.people]
        ends = ends or [self._duty.gap_to_at]
        if self._board is not None:
            ends.append(self._board.next_deadline_at)
        return any(end is not None and end <= self._now() for end in ends)

    def _show_greeting(self) -> None:
        here = self._now().astimezone(self._zone)
        self._day = here.date()
        if 5 <= here.hour < 12:
            greeting = self.tr("上午好，{name}")
        elif 12 <= here.hour < 18:
            greeting = self.tr("下午好，{name}")
        else:
            greeting = self.tr("晚上好，{name}")
        day = formats.day_and_weekday(here)
        self.greeting.setText(greeting.format(name=self.client.actor.name))
        # A gap is told to who can fill it.
        gap = self._duty_words.gap(self._duty) if self.client.actor.may(PLAN_DUTY) else ""
        parts = (day, self._today_words, self._store_name, self._duty_words.now(self._duty), gap)
        self.date_line.setText(" · ".join(part for part in parts if part))

    # ---- what is clicked

    def _on_register(self) -> None:
        self.client.open("complaints", new=True)

    def _on_step(self, step: str) -> None:
        """Go where a step of the first day is done."""
        if step == Step.REGISTER:
            self._on_register()
        elif step == Step.FIND:
            self.client.open("customers")
        elif step in {Step.PRINT, Step.HAND_OVER}:
            self.client.open("complaints", view=View.OPEN.value)
        else:
            ask_help(self, "keys#扫码" if step == Step.SCAN else "workbench#五分钟上手")

    def _show_first_day(self) -> None:
        state = self.first_day.state
        if state is not None:
            self.strip.show_done(state.done)
        if self.strip.isHidden() == self.first_day.is_offered():
            self.strip.setVisible(self.first_day.is_offered())
            self._fit()

    def _on_view(self, view: str) -> None:
        self.client.open("complaints", view=view)

    def _on_more(self) -> None:
        self.client.open("complaints", view=View.OPEN.value)

    def _on_changed(self, tables: frozenset[str]) -> None:
        for feed in self._feeds:
            feed.touch(tables)
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        for feed in self._feeds:
            feed.ask()

    # ---- room

    def _fit(self) -> None:
        theme = self.client.theme
        is_narrow = self.width() < theme.px(_ONE_COLUMN_BELOW)
        is_tight = self.height() < theme.px(_TIGHT_BELOW)
        gap = 10 if is_tight else 12
        self._body.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self._column.setContentsMargins(20, 10 if is_tight else 16, 20, 12 if is_tight else 16)
        for layout in (self._column, self._body, self._side):
            layout.setSpacing(gap)
        self.kpis.set_gap(gap)
        # In a low window the week makes room for the first days.
        self.week.setVisible(self._reads_complaints and not (is_tight and not self.strip.isHidden()))
        self._share_rows()

    def _share_rows(self) -> None:
        """Give the cards beside the list whole rows, in turn, as far as the height goes."""
        cards = [card for card in (self.tasks, self.approvals) if not card.isHidden()]
        if not cards:
            return
        theme, gap = self.client.theme, self._column.spacing()
        margins = self._column.contentsMargins()
        used = margins.top() + margins.bottom() + self._head.sizeHint().height() + gap
        if not self.strip.isHidden():
            used += self.strip.sizeHint().height() + gap
        if self._reads_complaints:
            week = 0 if self.week.isHidden() else theme.px(_LEAST_WEEK) + gap
            used += 0 if self.hot.isHidden() else self.hot.sizeHint().height() + gap
            used += self.kpis.sizeHint().height() + gap + week
        used += sum(card.frame_height() for card in cards) + gap * (len(cards) - 1)
        rows = (self._scroll.viewport().height() - used) // theme.px(ROW_HEIGHT)
        if self._body.direction() is QBoxLayout.Direction.TopToBottom:
            rows = _ROWS_IN_ONE_COLUMN
        shares = dict.fromkeys(cards, 1)
        for _ in range(max(0, rows - len(cards))):
            hungry = [card for card in cards if shares[card] < card.wanted_rows]
            if not hungry:
                break
            shares[min(hungry, key=shares.__getitem__)] += 1
        for card, share in shares.items():
            card.set_rows(share)
