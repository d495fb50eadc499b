# SPDX-License-Identifier: Apache-2.0
"""What the workbench shows of complaints: what is overdue and due, whose it is, how the week went.

Days are days of the store. Must not know tasks or other areas' work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import accumulate, pairwise
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_number
from app.complaints.counting import Counts, sums_of
from app.complaints.models import Complaint, ComplaintAcceptance
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, ComplaintRow, Sort, View, Window
from app.complaints.rules import STAGE_DONE, STAGE_RUNNING, TARGET_RULE, Status
from app.complaints.views import day_span
from app.core.db import read_instant
from app.core.unit_of_work import Reading

WEEK = 7
_RUNNING = f"stage = {STAGE_RUNNING}"
# The plus keeps SQLite from looking up nearly all cases by an index of doubles.
_RECEIVED = "+merged_into_id IS NULL"
_CLOSED = f"closed_at IS NOT NULL AND {_RECEIVED}"
_IN_TIME = "closed_at <= deadline_at"


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
    """Return the figures for what the reader may read.

    A case that was merged into another is none of its own: it is neither received nor closed here.
    """
    days = [day_span(reading, ago) for ago in range(WEEK - 1, -1, -1)]
    ends = [min(day[1], reading.now_at) for day in days]
    ahead = [day_span(reading, -days_ahead) for days_ahead in range(WEEK)]
    month_at = day_span(reading, (reading.today_on - reading.today_on.replace(day=1)).days)[0]
    asked = Counts(reading)
    # What still runs and what was closed since are counted apart: each needs one index, and no row.
    late = [asked.ask(f"{_RUNNING} AND deadline_at < ?", ends[0])]
    late += [
        asked.ask(f"{_RUNNING} AND deadline_at >= ? AND deadline_at < ?", *span) for span in pairwise(ends)
    ]
    was_late = [asked.ask(f"{_CLOSED} AND closed_at >= ? AND deadline_at < ?", end, end) for end in ends]
    oldest = asked.ask(f"{_RUNNING} AND deadline_at < ?", reading.now_at, what="min(deadline_at)")
    due = [asked.ask(f"{_RUNNING} AND deadline_at >= ? AND deadline_at < ?", *day) for day in ahead]
    today = max(ahead[0][0], reading.now_at), ahead[0][1]
    due_today = asked.ask(f"{_RUNNING} AND deadline_at >= ? AND deadline_at < ?", *today)
    due_next = asked.ask(
        f"{_RUNNING} AND deadline_at >= ? AND deadline_at < ?", *today, what="min(deadline_at)"
    )
    received = [asked.ask(f"{_RECEIVED} AND received_at >= ? AND received_at < ?", *day) for day in days]
    closed = [asked.ask(f"{_CLOSED} AND closed_at >= ? AND closed_at < ?", *day) for day in days]
    good = [asked.ask(f"{_CLOSED} AND closed_at >= ? AND closed_at < ? AND {_IN_TIME}", *day) for day in days]
    settled = f"{_RECEIVED} AND received_at >= ? AND (closed_at IS NOT NULL OR deadline_at < ?)"
    cases = asked.ask(settled, month_at, reading.now_at)
    cases_good = asked.ask(f"{_RECEIVED} AND received_at >= ? AND {_IN_TIME}", month_at)
    # By the index of the deadlines, which is at hand: the one of open cases is three times as wide.
    opened = [asked.ask(f"stage = {stage} AND deadline_at > ''") for stage in range(STAGE_DONE)]
    found = asked.answers()
    mine, mine_new, mine_trend = _mine(reading, ends)
    overdue = list(accumulate(found[place] for place in late))
    return Board(
        overdue=overdue[-1],
        oldest_deadline_at=_instant(found[oldest]),
        overdue_trend=tuple(still + found[done] for still, done in zip(overdue, was_late, strict=True)),
        due_today=found[due_today],
        next_deadline_at=_instant(found[due_next]),
        due_trend=tuple(found[place] for place in due),
        mine=mine,
        mine_new=mine_new,
        mine_trend=mine_trend,
        month_percent=100 * found[cases_good] / found[cases] if found[cases] else None,
        month_cases=found[cases],
        month_target=rule_number(reading, TARGET_RULE),
        percent_trend=_percent_trend(
            [(found[all_], found[some]) for all_, some in zip(closed, good, strict=True)]
        ),
        week=tuple(
            DayCount(reading.day_of(day[0]), found[came], found[went])
            for day, came, went in zip(days, received, closed, strict=True)
        ),
        open_count=sum(found[place] for place in opened),
    )


def list_due(reading: Reading, limit: int = 100) -> tuple[DueComplaint, ...]:
    """Return the open complaints whose time runs, by the clock that runs out first, each with its next act.

    Not by the deadline: who must be called within the hour stands before who must be satisfied by tonight.
    """
    page = list_complaints(
        reading, ComplaintFilter(view=View.OPEN), Sort.NEXT_DUE, Window(count=limit, total=limit)
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


def _mine(reading: Reading, ends: Sequence[datetime]) -> tuple[int, int, tuple[int, ...]]:
    """Return how many are mine, how many of them new, and how many of mine were open at each of these ends.

    Open at an end are those that are and those closed since. They are looked up, so each is asked everything.
    """
    me = reading.actor.staff_id
    still = sums_of(
        reading,
        "assignee_id = ? AND stage < 2",
        [me],
        [("status = ?", [Status.NEW.value]), *(("received_at < ?", [end]) for end in ends)],
    )
    # The plus keeps SQLite at the closings of a week: one person has closed thousands in a year.
    since = sums_of(
        reading,
        f"{_CLOSED} AND closed_at >= ? AND +assignee_id = ?",
        [ends[0], me],
        [("received_at < ? AND closed_at >= ?", [end, end]) for end in ends],
    )
    trend = tuple(open_count + done for open_count, done in zip(still[2:], since[1:], strict=True))
    return still[0], still[1], trend


def _percent_trend(pairs: Sequence[tuple[int, int]]) -> tuple[float, ...]:
    """Return the share closed in time by day of closing; a day without closings repeats the one before."""
    known = [100 * good / closed for closed, good in pairs if closed]
    trend: list[float] = []
    for closed, good in pairs:
        trend.append(100 * good / closed if closed else (trend[-1] if trend else known[0]) if known else 0.0)
    return tuple(trend) if known else ()


def _instant(stored: str | None) -> datetime | None:
    return read_instant(stored) if stored else None
