# SPDX-License-Identifier: Apache-2.0
"""The clocks of a complaint, read off its history: which run, and when they run out. Pure.

Nothing here knows "now": replaying a history gives what living through it gave (E2, E5, E6, E12–E15, A28).
Limits and ladder are dated data (``complaint.limits``, ``complaint.ladder``), working hours are the store's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.complaints.limits import Clock, Limit, Rung, Unit
from app.complaints.rules import DONE
from app.core.working_time import Pause, WorkingCalendar, deadline

_WALL = {Unit.MINUTES: timedelta(minutes=1), Unit.HOURS: timedelta(hours=1), Unit.DAYS: timedelta(days=1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The rules that hold for a case, and how pauses count (``complaint.pause_gives_back``).

    ``calendar`` is the store's own hours; ``office`` the working days of the law, from midnight to midnight.
    A case that was registered more than ``reach_days`` after its receipt climbs no ladder: an old paper.
    """

    limits: tuple[Limit, ...]
    ladder: tuple[Rung, ...]
    calendar: WorkingCalendar
    office: WorkingCalendar
    reach_days: int = 30
    by_wall_clock: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What happened to a case, in UTC. ``steps`` are its transitions in order (status, instant).

    ``contacts`` are the instants at which the customer was reached or answered, ``assigned`` when somebody
    took or was given it, ``handed`` its hand-overs with the instant at which each was taken (None: not yet),
    ``outside`` what bodies outside wait for with the instant by which they do (None: by the limit) and when
    it was answered. ``was_spoken``: the customer was there or on the line when it was registered.
    """

    case_id: UUID
    received_at: datetime
    registered_at: datetime
    nature: str
    complaint_class: str
    source: str
    priority: str
    steps: Sequence[tuple[str, datetime]]
    contacts: Sequence[datetime] = ()
    assigned: Sequence[datetime] = ()
    handed: Sequence[tuple[datetime, datetime | None]] = ()
    outside: Sequence[tuple[datetime, datetime | None, datetime | None]] = ()
    was_spoken: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One clock as it stands. ``due_at`` counts the pauses that are over; ``paused_at`` since when it stands.

    ``met_at`` is None while it runs. A clock that stands still does not run out.
    """

    clock: Clock
    cycle: int
    started_at: datetime
    due_at: datetime
    met_at: datetime | None
    paused_at: datetime | None

    @property
    def is_running(self) -> bool:
        """Tell whether it can run out."""
        return self.met_at is None and self.paused_at is None

    def is_late_at(self, now_at: datetime) -> bool:
        """Tell whether it was met too late, or has run out by an instant."""
        if self.met_at is not None:
            return self.met_at > self.due_at
        return (self.paused_at or now_at) > self.due_at


def cycles_of(history: History) -> list[tuple[datetime, datetime | None]]:
    """Return the cycles of a case (begin, end): the first from its receipt, each next from a reopening."""
    cycles: list[tuple[datetime, datetime | None]] = [(history.received_at, None)]
    before = ""
    for status, at in history.steps:
        if status in DONE:
            cycles[-1] = (cycles[-1][0], at)
        elif before in DONE:
            cycles.append((at, None))
        before = status
    return cycles


def limit_for(limits: Iterable[Limit], clock: Clock, history: History, cycle: int) -> Limit | None:
    """Return the limit that says most about a case; the later of two that say as much. None without any."""
    wanted = {
        "nature": history.nature,
        "complaint_class": history.complaint_class,
        "source": history.source,
        "priority": history.priority,
        "cycle": "first" if cycle == 1 else "again",
    }
    best, most = None, -1
    for limit in limits:
        if limit.clock is not clock:
            continue
        said = [(getattr(limit, name), value) for name, value in wanted.items() if getattr(limit, name)]
        if all(own == value for own, value in said) and len(said) >= most:
            best, most = limit, len(said)
    return best


def readings_of(history: History, timing: Timing) -> tuple[Reading, ...]:
    """Return the clocks of a case in its last cycle. A clock without a limit is not kept."""
    cycles = cycles_of(history)
    begin, end = cycles[-1]
    cycle = len(cycles)
    found = []
    for clock in Clock:
        limit = limit_for(timing.limits, clock, history, cycle)
        if limit is None:
            continue
        span = _SPANS[clock](history, _Cycle(cycle, begin, end))
        if span is None:
            continue
        started_at, met_at, fixed_at = span
        pauses = waits_of(history.steps, limit.pauses)
        due_at = fixed_at or _due_at(timing, limit, started_at, _over(pauses))
        paused_at = next((since for since, until in pauses if until is None), None)
        if fixed_at is not None or (paused_at is not None and paused_at >= due_at):
            paused_at = None
        found.append(Reading(clock, cycle, started_at, due_at, met_at, None if met_at else paused_at))
    return tuple(found)


def waits_of(steps: Sequence[tuple[str, datetime]], statuses: Sequence[str]) -> list[Pause]:
    """Return the spans that a case spent in some statuses; the last one may be open."""
    waits: list[Pause] = []
    since: datetime | None = None
    for status, at in steps:
        if since is not None:
            waits.append((since, at))
            since = None
        if status in statuses:
            since = at
    if since is not None:
        waits.append((since, None))
    return waits


@dataclass(frozen=True, slots=True)
class _Cycle:
    """A cycle of a case: its number, when it began and ended."""

    number: int
    begin: datetime
    end: datetime | None

    def first(self, instants: Iterable[datetime]) -> datetime | None:
        """Return the first instant of the cycle; its end when there was none before."""
        return _earlier(min((at for at in instants if at >= self.begin), default=None), self.end)


_Span = tuple[datetime, datetime | None, datetime | None]
"""When a clock began in a cycle, when it was met, and a due date that was given to it."""


def _response(history: History, cycle: _Cycle) -> _Span:
    if history.was_spoken and cycle.number == 1:
        return cycle.begin, cycle.begin, None
    return cycle.begin, cycle.first(history.contacts), None


def _take_over(history: History, cycle: _Cycle) -> _Span | None:
    handed = [pair for pair in history.handed if pair[0] >= cycle.begin]
    if not handed:
        return None
    at, taken_at = next((pair for pair in handed if pair[1] is None), handed[-1])
    return at, _earlier(taken_at, cycle.end), None


def _outside_answer(history: History, _cycle: _Cycle) -> _Span | None:
    asked = [one for one in history.outside if one[2] is None] or list(history.outside)[-1:]
    if not asked:
        return None
    at, by_at, answered_at = min(asked, key=lambda one: one[1] or one[0])
    return at, answered_at, by_at


def _next_update(history: History, cycle: _Cycle) -> _Span:
    return max((at for at in history.contacts if at >= cycle.begin), default=cycle.begin), cycle.end, None


_SPANS: Mapping[Clock, Callable[[History, _Cycle], _Span | None]] = {
    Clock.ASSIGN: lambda history, cycle: (cycle.begin, cycle.first(history.assigned), None),
    Clock.FIRST_RESPONSE: _response,
    Clock.HAND_OVER: lambda history, cycle: (cycle.begin, cycle.first(at for at, _ in history.handed), None),
    Clock.TAKE_OVER: _take_over,
    Clock.NEXT_UPDATE: _next_update,
    Clock.OUTSIDE_ANSWER: _outside_answer,
    Clock.REPORT_UPWARD: lambda _history, cycle: (cycle.begin, cycle.end, None),
    Clock.RESOLUTION: lambda _history, cycle: (cycle.begin, cycle.end, None),
}


def _due_at(timing: Timing, limit: Limit, start: datetime, pauses: Sequence[Pause]) -> datetime:
    calendar = timing.calendar
    if limit.unit in _WALL:
        held = sum(
            (until - max(since, start) for since, until in pauses if until and until > start), timedelta()
        )
        return start + limit.amount * _WALL[limit.unit] + held
    if limit.unit is Unit.CLOSING:
        return calendar.closing_after(start)
    if limit.unit is Unit.WORKING_DAYS:
        calendar = timing.office
        amount = calendar.between(start, calendar.add_days(start, limit.amount))
    else:
        amount = limit.amount * timedelta(hours=1)
    due_at = deadline(calendar, start, amount, pauses, by_wall_clock=timing.by_wall_clock)
    return due_at if due_at is not None else calendar.add(start, amount)


def _over(pauses: Iterable[Pause]) -> list[Pause]:
    return [pause for pause in pauses if pause[1] is not None]


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((at for at in (one, other) if at is not None), default=None)
