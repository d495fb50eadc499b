# SPDX-License-Identifier: Apache-2.0
"""What the workbench shows of complaints: what is overdue and due, whose it is, how the week went.

Days are days of the store. Must not know tasks or other areas' work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, and_, func, literal_column, or_, select, type_coerce

from app.admin.queries import rule_number
from app.complaints.counting import sums, within
from app.complaints.listing import conditions_of
from app.complaints.models import Complaint, ComplaintAcceptance
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, ComplaintRow, Sort, View, Window
from app.complaints.rules import STAGE_DONE, STAGE_RUNNING, TARGET_RULE, Status
from app.complaints.views import day_span
from app.core.unit_of_work import Reading

WEEK = 7


class NextAct(StrEnum):
    """The one thing to do next with a complaint."""

    TAKE = "take"
    PROPOSE = "propose"
    ASK = "ask"
    CLOSE = "close"
    APPROVE = "approve"


@dataclass(frozen=True, slots=True)
class DueComplaint:
    """A complaint in the list of what is due, with the act that brings it on."""

    row: ComplaintRow
    next_act: NextAct


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many complaints came in and were closed on a day of the store."""

    on: date
    received: int
    closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The figures of the workbench; percent is None without cases.

    A trend has seven points, the last is today; ``due_trend`` looks forward: today and the six days after it.
    """

    overdue: int
    oldest_deadline_at: datetime | None
    overdue_trend: tuple[int, ...]
    due_today: int
    next_deadline_at: datetime | None
    due_trend: tuple[int, ...]
    mine: int
    mine_new: int
    mine_trend: tuple[int, ...]
    month_percent: float | None
    month_cases: int
    month_target: int
    percent_trend: tuple[float, ...]
    week: tuple[DayCount, ...]
    open_count: int


def get_board(reading: Reading) -> Board:
    """Return the figures for what the reader may read."""
    every = conditions_of(reading, ComplaintFilter(view=View.ALL))
    days = [day_span(reading, ago) for ago in range(WEEK - 1, -1, -1)]
    overdue, oldest_at = _count_and_first(reading, View.OVERDUE)
    due_today, next_at = _count_and_first(reading, View.DUE_TODAY)
    my_open = [*every, Complaint.stage < STAGE_DONE, Complaint.assignee_id == reading.actor.staff_id]
    mine = sums(reading, Complaint, my_open, [Complaint.status == Status.NEW])
    percent, cases = _month(reading, every)
    return Board(
        overdue=overdue,
        oldest_deadline_at=oldest_at,
        overdue_trend=_overdue_trend(reading, every, days),
        due_today=due_today,
        next_deadline_at=next_at,
        due_trend=_due_trend(reading, every),
        mine=mine[0],
        mine_new=mine[1],
        mine_trend=_mine_trend(reading, every, days),
        month_percent=percent,
        month_cases=cases,
        month_target=rule_number(reading, TARGET_RULE),
        percent_trend=_percent_trend(reading, every, days),
        week=_week(reading, every, days),
        open_count=sums(reading, Complaint, conditions_of(reading, ComplaintFilter(view=View.OPEN)), [])[0],
    )


def list_due(reading: Reading, limit: int = 100) -> tuple[DueComplaint, ...]:
    """Return the open complaints whose time runs, least time left first, each with its next act."""
    page = list_complaints(
        reading, ComplaintFilter(view=View.OPEN), Sort.TIME_LEFT, Window(count=limit, total=limit)
    )
    running = [row for row in page.rows if row.stage == STAGE_RUNNING]
    ids = [row.id for row in running]
    plans: dict[UUID, UUID | None] = {
        row[0]: row[1]
        for row in reading.session.execute(
            select(Complaint.id, Complaint.plan_id).where(Complaint.id.in_(ids))
        )
    }
    answers: dict[UUID, bool] = {
        row[0]: row[1]
        for row in reading.session.execute(
            select(ComplaintAcceptance.plan_id, ComplaintAcceptance.is_accepted)
            .where(ComplaintAcceptance.plan_id.in_([plan for plan in plans.values() if plan]))
            .order_by(ComplaintAcceptance.hlc)
        )
    }
    return tuple(DueComplaint(row, _next_act(row, plans.get(row.id), answers)) for row in running)


def _next_act(row: ComplaintRow, plan_id: UUID | None, answers: dict[UUID, bool]) -> NextAct:
    if row.status == Status.NEW:
        return NextAct.TAKE
    if row.status == Status.WAITING_APPROVAL:
        return NextAct.APPROVE
    if plan_id is None or answers.get(plan_id) is False:
        return NextAct.PROPOSE
    return NextAct.CLOSE if answers.get(plan_id) else NextAct.ASK


def _count_and_first(reading: Reading, view: View) -> tuple[int, datetime | None]:
    conditions = conditions_of(reading, ComplaintFilter(view=view))
    count, first_at = reading.session.execute(
        select(func.count(), func.min(Complaint.deadline_at)).where(*conditions)
    ).one()
    return count, first_at


def _overdue_trend(
    reading: Reading, every: Sequence[ColumnElement[bool]], days: Sequence[tuple[datetime, datetime]]
) -> tuple[int, ...]:
    """Return how many were overdue at the end of each day; today's end is now.

    What still runs and what was closed since are counted apart: each needs one index, and no row.
    """
    ends = [min(day[1], reading.now_at) for day in days]
    running = sums(
        reading,
        Complaint,
        [*every, Complaint.stage == STAGE_RUNNING, Complaint.deadline_at < ends[-1]],
        [Complaint.deadline_at < end_at for end_at in ends],
    )[1:]
    closed = sums(
        reading,
        Complaint,
        [*every, Complaint.closed_at >= ends[0]],
        [and_(Complaint.deadline_at < end_at, Complaint.closed_at >= end_at) for end_at in ends],
    )[1:]
    return tuple(open_count + done for open_count, done in zip(running, closed, strict=True))


def _mine_trend(
    reading: Reading, every: Sequence[ColumnElement[bool]], days: Sequence[tuple[datetime, datetime]]
) -> tuple[int, ...]:
    """Return how many of mine were open at the end of each day: those that are, and those closed since."""
    ends = [min(day[1], reading.now_at) for day in days]
    mine = reading.actor.staff_id
    still = sums(
        reading,
        Complaint,
        [*every, Complaint.stage < STAGE_DONE, Complaint.assignee_id == mine],
        [Complaint.received_at < end_at for end_at in ends],
    )[1:]
    # The plus keeps SQLite at the closings of a week: one person has closed thousands in a year.
    closed_by_me = type_coerce(literal_column("+complaint.assignee_id"), Uuid()) == mine
    since = sums(
        reading,
        Complaint,
        [*every, Complaint.closed_at >= days[0][0], closed_by_me],
        [and_(Complaint.received_at < end_at, Complaint.closed_at >= end_at) for end_at in ends],
    )[1:]
    return tuple(open_count + done for open_count, done in zip(still, since, strict=True))


def _due_trend(reading: Reading, every: Sequence[ColumnElement[bool]]) -> tuple[int, ...]:
    days = [day_span(reading, -ahead) for ahead in range(WEEK)]
    running = [
        *every,
        Complaint.stage == STAGE_RUNNING,
        within(Complaint.deadline_at, (days[0][0], days[-1][1])),
    ]
    return sums(reading, Complaint, running, [within(Complaint.deadline_at, day) for day in days])[1:]


def _week(
    reading: Reading, every: Sequence[ColumnElement[bool]], days: Sequence[tuple[datetime, datetime]]
) -> tuple[DayCount, ...]:
    first_at = days[0][0]
    received = sums(
        reading,
        Complaint,
        [*every, Complaint.received_at >= first_at],
        [within(Complaint.received_at, day) for day in days],
    )[1:]
    closed = sums(
        reading,
        Complaint,
        [*every, Complaint.closed_at >= first_at],
        [within(Complaint.closed_at, day) for day in days],
    )[1:]
    return tuple(
        DayCount(reading.day_of(day[0]), came, went)
        for day, came, went in zip(days, received, closed, strict=True)
    )


def _month(reading: Reading, every: Sequence[ColumnElement[bool]]) -> tuple[float | None, int]:
    """Return the share in percent solved in time, of those received this month that are closed or late."""
    first_at = day_span(reading, (reading.today_on - reading.today_on.replace(day=1)).days)[0]
    settled = or_(Complaint.closed_at.is_not(None), Complaint.deadline_at < reading.now_at)
    cases, in_time = sums(
        reading,
        Complaint,
        [*every, Complaint.received_at >= first_at, settled],
        [and_(Complaint.closed_at.is_not(None), Complaint.closed_at <= Complaint.deadline_at)],
    )
    return (100 * in_time / cases if cases else None), cases


def _percent_trend(
    reading: Reading, every: Sequence[ColumnElement[bool]], days: Sequence[tuple[datetime, datetime]]
) -> tuple[float, ...]:
    """Return the share closed in time by day of closing; a day without closings repeats the one before."""
    in_time = Complaint.closed_at <= Complaint.deadline_at
    cases = [part for day in days for part in _closed_parts(day, in_time)]
    found = sums(reading, Complaint, [*every, Complaint.closed_at >= days[0][0]], cases)[1:]
    pairs = list(zip(found[::2], found[1::2], strict=True))
    known = [100 * good / closed for closed, good in pairs if closed]
    trend: list[float] = []
    for closed, good in pairs:
        trend.append(100 * good / closed if closed else (trend[-1] if trend else known[0]) if known else 0.0)
    return tuple(trend) if known else ()


def _closed_parts(
    day: tuple[datetime, datetime], in_time: ColumnElement[bool]
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    closed = within(Complaint.closed_at, day)
    return closed, and_(closed, in_time)
