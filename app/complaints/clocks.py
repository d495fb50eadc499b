# SPDX-License-Identifier: Apache-2.0
"""The clocks of a complaint, read off its history: which run, and when they run out. Pure.

Nothing here knows "now": replaying a history gives what living through it gave (E2, E5, E6, E12–E15, A28).
Limits and ladder are dated data (``complaint.limits``, ``complaint.ladder``), working hours are the store's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from app.complaints.limits import Clock, Limit, Rung, Unit
from app.complaints.rules import DONE
from app.core.working_time import Pause, WorkingCalendar, deadline, united

_WALL = {Unit.MINUTES: timedelta(minutes=1), Unit.HOURS: timedelta(hours=1), Unit.DAYS: timedelta(days=1)}
_WHOLE = 100
"""Percent of a limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The rules that hold for a case, and how pauses count (``complaint.pause_gives_back``).

    ``calendar`` is the store's own hours; ``office`` the working days of the law, from midnight to midnight.
    ``rests_on_holidays`` is the store's word. A case that was registered more than ``reach_days`` after its
    receipt climbs no ladder: an old paper.
    """

    limits: tuple[Limit, ...]
    ladder: tuple[Rung, ...]
    calendar: WorkingCalendar
    office: WorkingCalendar
    reach_days: int = 30
    by_wall_clock: bool = False
    rests_on_holidays: bool = False
    _known: dict[tuple[str, ...], tuple[Limit, ...]] = field(default_factory=dict, repr=False, compare=False)

    def limits_of(self, history: History, cycle: int) -> tuple[Limit, ...]:
        """Return the limit of each clock that is kept for a case in a cycle, in the order of the clocks."""
        key = (history.nature, history.complaint_class, history.source, history.priority, str(min(cycle, 2)))
        found = self._known.get(key)
        if found is None:
            # Whoever reopens a case has spoken about it: the first response stays that of the first handling.
            every = (
                limit_for(self.limits, clock, history, 1 if clock is Clock.FIRST_RESPONSE else cycle)
                for clock in Clock
            )
            found = self._known[key] = tuple(limit for limit in every if limit is not None)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What happened to a case, in UTC. ``steps`` are its transitions in order (status, instant).

    ``contacts`` are the instants at which the customer was reached or answered, in order; ``assigned`` when
    somebody took or was given it since it last was nobody's, ``handed`` its hand-overs with the instant at
    which each was taken (None: not yet), ``ways`` when the desk showed a way of its own, so that nobody waits
    for a department: a plan, a judgement that it is unfounded. ``outside`` is what bodies outside wait for
    with the instant by which they do (None: by the limit) and when it was answered. ``was_spoken``: the
    customer was there or on the line when it was registered.
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
    ways: Sequence[datetime] = ()
    outside: Sequence[tuple[datetime, datetime | None, datetime | None]] = ()
    was_spoken: bool = False


class Reading(NamedTuple):
    """One clock as it stands. ``due_at`` counts the pauses that are over; ``paused_at`` since when it stands.

    ``met_at`` is None while it runs. A clock that stands still does not run out. ``is_fixed``: a body outside
    named the instant. Some clocks begin anew in a cycle, with each hand-over, contact, body outside: ``lap``
    says the how many-th time it is. A tuple, because ten thousands a second are made.
    """

    clock: Clock
    cycle: int
    started_at: datetime
    due_at: datetime
    met_at: datetime | None
    paused_at: datetime | None
    is_fixed: bool = False
    lap: int = 1

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
    """Return the clocks of a case in its last cycle, each once. A clock without a limit is not kept."""
    return present_of(laps_of(history, timing))


def present_of(laps: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return of each clock the lap that counts: which runs and is due first; when all are over, the last."""
    found: dict[Clock, Reading] = {}
    for lap in laps:
        before = found.get(lap.clock)
        is_older = before is None or before.met_at is not None
        if is_older or (lap.met_at is None and lap.due_at < found[lap.clock].due_at):
            found[lap.clock] = lap
    return tuple(found.values())


def laps_of(history: History, timing: Timing) -> tuple[Reading, ...]:
    """Return every lap of the clocks of a case in its last cycle: what the ladder climbs by."""
    cycles = cycles_of(history)
    last = _Cycle(len(cycles), *cycles[-1])
    first = last if last.number == 1 else _Cycle(1, *cycles[0])
    found = []
    for limit in timing.limits_of(history, last.number):
        cycle = first if limit.clock is Clock.FIRST_RESPONSE else last
        pauses = waits_of(history.steps, limit.pauses) if limit.pauses else []
        over = _over(pauses)
        stands_since = pauses[-1][0] if pauses and pauses[-1][1] is None else None
        for lap, (started_at, met_at, fixed_at) in enumerate(_SPANS[limit.clock](history, cycle), 1):
            due_at = fixed_at or _due_at(timing, limit, started_at, over)
            paused_at = None
            if stands_since is not None and fixed_at is None and met_at is None:
                since = max(stands_since, started_at)
                paused_at = since if since < due_at else None
            is_fixed = fixed_at is not None
            found.append(
                Reading(limit.clock, cycle.number, started_at, due_at, met_at, paused_at, is_fixed, lap)
            )
    return tuple(found)


def share_due_at(history: History, timing: Timing, reading: Reading, percent: int) -> datetime:
    """Return when a share of a clock's limit has passed; its pauses are no part of the share."""
    if percent == _WHOLE:
        return reading.due_at
    limit = next(one for one in timing.limits_of(history, reading.cycle) if one.clock is reading.clock)
    if reading.is_fixed or limit.unit is Unit.CLOSING:
        return reading.started_at + _share(reading.due_at - reading.started_at, percent)
    over = _over(waits_of(history.steps, limit.pauses)) if limit.pauses else []
    return _due_at(timing, limit, reading.started_at, over, percent)


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

    def of(self, instants: Iterable[datetime]) -> list[datetime]:
        """Return the instants of the cycle. Clocks of two desks differ: nothing lies before the receipt."""
        if self.number == 1:
            return [max(at, self.begin) for at in instants]
        return [at for at in instants if at >= self.begin]

    def first(self, instants: Iterable[datetime]) -> datetime | None:
        """Return the first instant of the cycle; its end when there was none before."""
        return _earlier(min(self.of(instants), default=None), self.end)


_Span = tuple[datetime, datetime | None, datetime | None]
"""When a clock began, when it was met, and a due date that was given to it."""


def _whole(_history: History, cycle: _Cycle) -> list[_Span]:
    return [(cycle.begin, cycle.end, None)]


def _assign(history: History, cycle: _Cycle) -> list[_Span]:
    # Who had it before it was reopened has it still.
    is_kept = cycle.number > 1 and any(at < cycle.begin for at in history.assigned)
    return [(cycle.begin, cycle.begin if is_kept else cycle.first(history.assigned), None)]


def _response(history: History, cycle: _Cycle) -> list[_Span]:
    return [(cycle.begin, cycle.begin if history.was_spoken else cycle.first(history.contacts), None)]


def _hand_over(history: History, cycle: _Cycle) -> list[_Span]:
    return [(cycle.begin, cycle.first([*(at for at, _ in history.handed), *history.ways]), None)]


def _take_over(history: History, cycle: _Cycle) -> list[_Span]:
    spans: list[_Span] = []
    for at, taken_at in history.handed:
        spans += [(since, _earlier(taken_at, cycle.end), None) for since in cycle.of([at])]
    return spans


def _next_update(history: History, cycle: _Cycle) -> list[_Span]:
    told = [at for at in cycle.of(history.contacts) if cycle.end is None or at < cycle.end]
    begins = [cycle.begin, *told]
    return [(since, until, None) for since, until in zip(begins, [*told, cycle.end], strict=True)]


def _outside_answer(history: History, cycle: _Cycle) -> list[_Span]:
    return [
        (at, answered_at, by_at)
        for at, by_at, answered_at in history.outside
        if cycle.number == 1 or answered_at is None or answered_at >= cycle.begin
    ]


_SPANS: Mapping[Clock, Callable[[History, _Cycle], list[_Span]]] = {
    Clock.ASSIGN: _assign,
    Clock.FIRST_RESPONSE: _response,
    Clock.HAND_OVER: _hand_over,
    Clock.TAKE_OVER: _take_over,
    Clock.NEXT_UPDATE: _next_update,
    Clock.OUTSIDE_ANSWER: _outside_answer,
    Clock.REPORT_UPWARD: _whole,
    Clock.RESOLUTION: _whole,
}


def _due_at(
    timing: Timing, limit: Limit, start: datetime, pauses: Sequence[Pause], percent: int = _WHOLE
) -> datetime:
    calendar, unit = timing.calendar, _WALL.get(limit.unit)
    if unit is not None:
        due_at = start + _share(limit.amount * unit, percent)
        for since, until in united(pauses) if pauses else ():
            # Whoever waits after the time has run out gets none of it back.
            if until is not None and until > start and since < due_at:
                due_at += until - max(since, start)
        return due_at
    if limit.unit is Unit.CLOSING:
        return calendar.closing_after(start)
    if limit.unit is Unit.WORKING_DAYS:
        calendar = timing.office
        amount = calendar.between(start, calendar.add_days(start, limit.amount))
    else:
        amount = limit.amount * timedelta(hours=1)
    amount = _share(amount, percent)
    if not pauses:
        return calendar.add(start, amount)
    worked_by = deadline(calendar, start, amount, pauses, by_wall_clock=timing.by_wall_clock)
    return worked_by if worked_by is not None else calendar.add(start, amount)


def _share(amount: timedelta, percent: int) -> timedelta:
    return amount if percent == _WHOLE else amount * percent / _WHOLE


def _over(pauses: Iterable[Pause]) -> list[Pause]:
    return [pause for pause in pauses if pause[1] is not None]


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((at for at in (one, other) if at is not None), default=None)
