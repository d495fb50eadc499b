# SPDX-License-Identifier: Apache-2.0
"""What was done in a span of days (A35, A62, A66, E26): by day, person and store; and what was handed over.

Days are the store's. The figures of people add up to those of stores, these to the total: each case and each
line of a log is counted once, for one person. Must not know how it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select

from app.admin.models import Store
from app.admin.queries import staff_names
from app.complaints.counting import Span, sums, within
from app.complaints.handed import HandedLine, list_handed
from app.complaints.models import Complaint, ComplaintEntry
from app.complaints.rules import ASSIGN, EntryKind, Ground
from app.complaints.views import is_open, visible
from app.core.errors import ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import Reading

MOST_DAYS = 92
"""A quarter of a year: each day is a count of its own."""
_ONE_DAY = timedelta(days=1)
_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was done: all of it can be added up.

    ``calls`` and ``records`` are lines of the log, for who wrote them; ``received`` cases, for who registered
    them; ``responded`` those of them whose customer has been answered, for who has them; ``closed`` cases,
    for who had them (one that was merged into another is no work done), ``in_time`` of these by the deadline.
    """

    calls: int = 0
    records: int = 0
    received: int = 0
    responded: int = 0
    responded_in_time: int = 0
    response_seconds: int = 0
    closed: int = 0
    in_time: int = 0
    solve_seconds: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(**{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)})

    @property
    def in_time_percent(self) -> float | None:
        """The share of the closed cases that were in time; None without any."""
        return 100 * self.in_time / self.closed if self.closed else None

    @property
    def response_average(self) -> timedelta | None:
        """How long a customer waited for the first response (E26: 30 seconds); None without any."""
        return timedelta(seconds=self.response_seconds / self.responded) if self.responded else None

    @property
    def solve_average(self) -> timedelta | None:
        """How long a case took from receipt to closing (E26: 72 hours at most); None without any."""
        return timedelta(seconds=self.solve_seconds / self.closed) if self.closed else None


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day: what came, what was done, and how many cases were open when it ended (now, for today)."""

    on: date
    received: int
    closed: int
    calls: int
    records: int
    left_open: int


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What one person did in so many days; ``staff_id`` NIL is what nobody in particular did."""

    staff_id: UUID
    name: str
    tally: Tally
    days: int


@dataclass(frozen=True, slots=True)
class StoreLine:
    """What one store did."""

    store_id: UUID
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """The figures of a span. ``people``: whoever worked, or the reader alone where he may not see others."""

    from_on: date
    to_on: date
    total: Tally
    days: tuple[DayLine, ...]
    people: tuple[PersonLine, ...]
    stores: tuple[StoreLine, ...]
    handed: tuple[HandedLine, ...]


def get_workload(reading: Reading, from_on: date | None, to_on: date | None) -> Workload:
    """Return the figures of the stores that the reader may read. Errors: E9001 (from_on, to_on)."""
    days = spans_of(reading, from_on, to_on)
    span = (days[0][0], days[-1][1])
    done = _by_person(reading, span)
    total = sum(done.values(), Tally())
    by_store = _rolled_up((store_id, tally) for (store_id, _person), tally in done.items())
    by_person = _rolled_up((person, tally) for (_store, person), tally in done.items())
    names = staff_names(reading, by_person)
    store_names: dict[UUID, str] = {
        row[0]: row[1] for row in reading.session.execute(select(Store.id, Store.name))
    }
    sees_all = reading.actor.may(ASSIGN)
    people = [
        PersonLine(person, names.get(person, "") if person != NIL else "", tally, len(days))
        for person, tally in by_person.items()
        if sees_all or person == reading.actor.staff_id
    ]
    stores = [StoreLine(one, store_names.get(one, ""), tally) for one, tally in by_store.items()]
    first_on = days[0][0].date()
    return Workload(
        from_on=first_on,
        to_on=days[-1][0].date(),
        total=total,
        days=_by_day(reading, first_on, days),
        people=tuple(sorted(people, key=lambda line: (-line.tally.closed, line.name, line.staff_id))),
        stores=tuple(sorted(stores, key=lambda line: (line.name, line.store_id))),
        handed=list_handed(reading, span),
    )


def spans_of(reading: Reading, from_on: date | None, to_on: date | None) -> list[Span]:
    """Return when each day of the store begins and ends. Errors: E9001 (from_on, to_on)."""
    if from_on is None or to_on is None:
        raise ProblemsError({"from_on" if from_on is None else "to_on": "required"})
    if to_on < from_on:
        raise ProblemsError({"to_on": "before_start"})
    if (to_on - from_on).days >= MOST_DAYS:
        raise ProblemsError({"to_on": "too_many"})
    return [_day(reading, from_on + _ONE_DAY * place) for place in range((to_on - from_on).days + 1)]


def _day(reading: Reading, on: date) -> Span:
    zone = reading.identity.zone
    return datetime.combine(on, time.min, zone), datetime.combine(on + _ONE_DAY, time.min, zone)


_Key = tuple[UUID, UUID]
"""A store, and a person in it."""


def _by_person(reading: Reading, span: Span) -> dict[_Key, Tally]:
    found: dict[_Key, Tally] = {}
    for count in (_logged, _received, _responded, _closed):
        for key, tally in count(reading, span):
            found[key] = found.get(key, Tally()) + tally
    return found


def _logged(reading: Reading, span: Span) -> Iterable[tuple[_Key, Tally]]:
    is_call = case((ComplaintEntry.kind == EntryKind.CONTACT, 1), else_=0)
    is_record = case((ComplaintEntry.kind == EntryKind.RECORD, 1), else_=0)
    rows = reading.session.execute(
        select(ComplaintEntry.scope, ComplaintEntry.by_id, func.sum(is_call), func.sum(is_record))
        .where(within(ComplaintEntry.at, span), *visible(reading, ComplaintEntry.scope))
        .group_by(ComplaintEntry.scope, ComplaintEntry.by_id)
    )
    return (((row[0], row[1]), Tally(calls=row[2], records=row[3])) for row in rows)


def _received(reading: Reading, span: Span) -> Iterable[tuple[_Key, Tally]]:
    rows = reading.session.execute(
        select(Complaint.scope, Complaint.registered_by_id, func.count())
        .where(within(Complaint.received_at, span), *visible(reading, Complaint.scope))
        .group_by(Complaint.scope, Complaint.registered_by_id)
    )
    return (((row[0], row[1]), Tally(received=row[2])) for row in rows)


def _responded(reading: Reading, span: Span) -> Iterable[tuple[_Key, Tally]]:
    in_time = case((Complaint.responded_at <= Complaint.response_due_at, 1), else_=0)
    owner = func.coalesce(Complaint.assignee_id, NIL)
    rows = reading.session.execute(
        select(
            Complaint.scope,
            owner,
            func.count(),
            func.sum(in_time),
            _seconds(Complaint.received_at, Complaint.responded_at),
        )
        .where(
            within(Complaint.received_at, span),
            Complaint.responded_at.is_not(None),
            *visible(reading, Complaint.scope),
        )
        .group_by(Complaint.scope, owner)
    )
    return (
        (
            (row[0], row[1]),
            Tally(responded=row[2], responded_in_time=row[3], response_seconds=round(row[4])),
        )
        for row in rows
    )


def _closed(reading: Reading, span: Span) -> Iterable[tuple[_Key, Tally]]:
    in_time = case((Complaint.closed_at <= Complaint.deadline_at, 1), else_=0)
    owner = func.coalesce(Complaint.assignee_id, NIL)
    rows = reading.session.execute(
        select(
            Complaint.scope,
            owner,
            func.count(),
            func.sum(in_time),
            _seconds(Complaint.received_at, Complaint.closed_at),
        )
        .where(*is_closed_within(reading, span))
        .group_by(Complaint.scope, owner)
    )
    return (
        ((row[0], row[1]), Tally(closed=row[2], in_time=row[3], solve_seconds=round(row[4]))) for row in rows
    )


def is_closed_within(reading: Reading, span: Span) -> list[ColumnElement[bool]]:
    """Return that a case was closed in a span; one that was merged into another is no work done."""
    return [
        within(Complaint.closed_at, span),
        Complaint.ground != Ground.MERGED,
        *visible(reading, Complaint.scope),
    ]


def _seconds(begin: Any, end: Any) -> Any:
    # A clock that was set back makes no work shorter than none.
    days = func.julianday(end) - func.julianday(begin)
    return func.sum(func.max(days, 0) * _DAY_SECONDS)


def _rolled_up(pairs: Iterable[tuple[UUID, Tally]]) -> dict[UUID, Tally]:
    found: dict[UUID, Tally] = {}
    for key, tally in pairs:
        found[key] = found.get(key, Tally()) + tally
    return found


# ---- by day


def _by_day(reading: Reading, from_on: date, days: Sequence[Span]) -> tuple[DayLine, ...]:
    span = (days[0][0], days[-1][1])
    own, logged = visible(reading, Complaint.scope), visible(reading, ComplaintEntry.scope)
    received = _a_day(reading, Complaint, own, Complaint.received_at, days)
    closed = _a_day(reading, Complaint, is_closed_within(reading, span), Complaint.closed_at, days)
    gone = _a_day(reading, Complaint, own, Complaint.closed_at, days)
    by_kind = [
        _a_day(reading, ComplaintEntry, [*logged, ComplaintEntry.kind == kind], ComplaintEntry.at, days)
        for kind in (EntryKind.CONTACT, EntryKind.RECORD)
    ]
    # Back from what is open now: what came since was not there yet, what was closed since still was.
    open_count = sums(reading, Complaint, [*own, is_open()], [])[0]
    open_count -= sums(reading, Complaint, [*own, Complaint.received_at >= span[1]], [])[0]
    open_count += sums(reading, Complaint, [*own, Complaint.closed_at >= span[1]], [])[0]
    left = [0] * len(days)
    for place in reversed(range(len(days))):
        left[place] = open_count
        open_count += gone[place] - received[place]
    return tuple(
        DayLine(from_on + _ONE_DAY * place, *counts)
        for place, counts in enumerate(zip(received, closed, *by_kind, left, strict=True))
    )


def _a_day(
    reading: Reading,
    table: type[Complaint | ComplaintEntry],
    conditions: Sequence[ColumnElement[bool]],
    column: Any,
    days: Sequence[Span],
) -> tuple[int, ...]:
    """Return how many rows that fulfil the conditions have their instant on each of the days."""
    whole = within(column, (days[0][0], days[-1][1]))
    return sums(reading, table, [*conditions, whole], [within(column, day) for day in days])[1:]
