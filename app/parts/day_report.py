# SPDX-License-Identifier: Apache-2.0
"""The daily goods report 《货品出入库报表》 of a store's day, made or not (D30–D35). Reads alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, func, select

from app.admin.queries import get_store, rule_value, staff_names
from app.core.db import Base
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading
from app.documents.queries import count_attachments
from app.parts.day_desks import DeskHeard, desks_of
from app.parts.day_lines import DayLine, lines_of
from app.parts.day_models import StockDay, StockDayAct
from app.parts.day_numbers import DayNumbers, NumberRow, numbers_of_closed, numbers_of_open
from app.parts.day_rules import (
    MARKS_RULE,
    SIGNS,
    UNMADE,
    ClosedDay,
    DayAct,
    DayMark,
    DayStatus,
    Receiver,
    Signing,
    closed_day,
    day_id,
    marks_of,
    status_of,
)
from app.parts.day_sums import DaySums, stock_key, sums_of, warehouses_of
from app.parts.derive import closed_days
from app.parts.factory import count_unwritten
from app.parts.models import StockDocument
from app.parts.rules import READ

CALENDAR_DAYS = 31
_FURTHEST = 400
"""So many days back a paper finds the day that its id stands for, where nothing is written of it yet."""
_DOCUMENT: Table = Base.metadata.tables[StockDocument.__tablename__]


class Hindrance(StrEnum):
    """Why a report cannot be made yet."""

    FUTURE = "future"
    EARLIER = "earlier"
    """An earlier day with documents is not made."""
    LATER = "later"
    """A later day is made already."""
    GAPS = "gaps"
    DESKS = "desks"
    """Desks have not told of the whole day, and no leader lets it be made without them."""
    SUMS = "sums"
    """The sums differ, and the leader has not said how it stands."""


@dataclass(frozen=True, slots=True)
class ActRow:
    """Something that was done about the report: ``name`` of who did it, or of who signed with a pen."""

    id: UUID
    act: DayAct
    at: datetime
    name: str
    signer_id: UUID
    noted_by: str
    whom: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReport:
    """A day's report. ``first_on`` is another day that must be dealt with first.

    ``made`` is the act of its maker, None while it is not made; ``excused`` are the desks that a leader lets
    it be made without; ``is_settled``: the leader said how the sums' difference stands. ``unwritten``: so
    many documents of machines have no number of the factory's system yet (D42); a remark, no hindrance.
    """

    id: UUID
    day_on: date
    status: DayStatus
    numbers: DayNumbers
    lines: tuple[DayLine, ...]
    sums: DaySums
    documents: int
    acts: tuple[ActRow, ...]
    marks: tuple[DayMark, ...]
    desks: tuple[DeskHeard, ...]
    excused: frozenset[UUID]
    is_settled: bool
    is_rechecked: bool
    is_escalated: bool
    first_on: date | None
    today_on: date
    scans: int
    unwritten: int = 0

    @property
    def is_made(self) -> bool:
        """Tell whether the day is closed."""
        return self.status not in UNMADE

    @property
    def gaps(self) -> tuple[NumberRow, ...]:
        """Return the numbers that nobody has explained."""
        return () if self.is_made else self.numbers.gaps

    @property
    def behind(self) -> tuple[DeskHeard, ...]:
        """Return the desks that have not told of the whole day and that no leader excused."""
        return tuple(desk for desk in self.desks if desk.is_behind and desk.id not in self.excused)

    @property
    def made(self) -> ActRow | None:
        """Return who made it and when; None while it is not made."""
        return self.last(DayAct.MADE) if self.is_made else None

    def last(self, *acts: DayAct) -> ActRow | None:
        """Return the newest act of some kinds."""
        return next((row for row in reversed(self.acts) if row.act in acts), None)

    def signature(self, signing: Signing) -> ActRow | None:
        """Return a signature that was given since the report was made."""
        if not self.is_made:
            return None
        last_made = max(place for place, row in enumerate(self.acts) if row.act is DayAct.MADE)
        found = (row for row in self.acts[last_made:] if SIGNS.get(row.act) is signing)
        return next(found, None)

    def receipt(self, receiver: Receiver) -> ActRow | None:
        """Return who confirmed for a department that the report is there."""
        if self.status not in {DayStatus.SENT, DayStatus.RECEIVED}:
            return None
        last_sent = max(place for place, row in enumerate(self.acts) if row.act is DayAct.SENT)
        found = (row for row in self.acts[last_sent:] if row.act is DayAct.RECEIVED)
        return next((row for row in found if row.whom == receiver), None)

    def hindrances(self) -> tuple[Hindrance, ...]:
        """Return why it cannot be made now; nothing for one that can, or that is made."""
        if self.is_made:
            return ()
        told = {
            Hindrance.FUTURE: self.day_on > self.today_on,
            Hindrance.LATER: self.first_on is not None and self.first_on > self.day_on,
            Hindrance.EARLIER: self.first_on is not None and self.first_on < self.day_on,
            Hindrance.GAPS: bool(self.gaps),
            Hindrance.DESKS: bool(self.behind),
            Hindrance.SUMS: not self.sums.is_equal and not self.is_settled,
        }
        return tuple(key for key, holds in told.items() if holds)


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day in the calendar: how far it is, how many documents count on it."""

    id: UUID
    day_on: date
    status: DayStatus
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    """A report for paper."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    report: DayReport


def get_day_report(reading: Reading, day_on: date) -> DayReport:
    """Return the report of a day of this store. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    acts = acts_of(reading, day_on)
    status = status_of((row.act, row.whom) for row in acts)
    every = closed_days(reading.session, {reading.scope}).get(reading.scope, [])
    marks = marks_of(cast("Iterable[Mapping[str, Any]]", rule_value(reading, MARKS_RULE, day_on)))
    made = next((row for row in reversed(acts) if row.act == DayAct.MADE.value), None)
    if status in UNMADE or made is None:
        earlier = [day for day in every if day.day_on < day_on]
        numbers = numbers_of_open(reading, day_on, earlier, _words(acts), marks)
    else:
        closed = closed_day(day_on, made.covers, made.remarks)
        numbers = numbers_of_closed(reading, closed, made.remarks, marks)
    first_on = _first_on(reading, day_on, every) if status in UNMADE else None
    places = warehouses_of(reading)
    # Days that are not made lie between the last report and this one: it does not begin with what that left.
    before = _before(reading, every, day_on) if first_on is None else None
    sums = sums_of(reading, day_on, places, before)
    differences = sums.differences()
    since = acts[acts.index(made) + 1 :] if made is not None else acts
    rechecked = [row for row in since if row.act == DayAct.SENT_BACK and row.figures.get("differences")]
    return DayReport(
        id=day_id(reading.scope, day_on),
        day_on=day_on,
        status=status,
        numbers=numbers,
        lines=lines_of(reading, day_on, places, sums.opening()),
        sums=sums,
        documents=_counts(reading, day_on, day_on).get(day_on, 0),
        acts=_rows(reading, acts),
        marks=marks,
        desks=desks_of(reading, day_on) if status in UNMADE else (),
        excused=frozenset(
            UUID(hex=one)
            for row in acts
            if row.act == DayAct.OVERRIDDEN
            for one in row.figures.get("desks", ())
        ),
        is_settled=any(
            row.act == DayAct.SETTLED and row.figures.get("differences") == differences for row in acts
        ),
        is_rechecked=bool(rechecked),
        is_escalated=any(row.act == DayAct.ESCALATED for row in since),
        first_on=first_on,
        today_on=reading.today_on,
        scans=count_attachments(reading, day_id(reading.scope, day_on)),
        unwritten=count_unwritten(reading, day_on),
    )


def list_days(reading: Reading, until_on: date, count: int = CALENDAR_DAYS) -> tuple[DayRow, ...]:
    """Return so many days up to one, the newest first; more where an older one is not made. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    closed = closed_days(reading.session, {reading.scope}).get(reading.scope, [])
    unmade_on = _first_on(reading, until_on, closed) or until_on
    first_on = min(until_on - timedelta(days=count - 1), unmade_on)
    status = {
        row.day_on: DayStatus(row.status)
        for row in reading.session.execute(
            select(StockDay.day_on, StockDay.status).where(
                StockDay.scope == reading.scope, StockDay.day_on.between(first_on, until_on)
            )
        )
    }
    documents = _counts(reading, first_on, until_on)
    days = [until_on - timedelta(days=number) for number in range((until_on - first_on).days + 1)]
    return tuple(
        DayRow(day_id(reading.scope, on), on, status.get(on, DayStatus.OPEN), documents.get(on, 0))
        for on in days
    )


def get_day_sheet(reading: Reading, row_id: UUID) -> DaySheet:
    """Return the report that an id stands for, for paper. Errors: E2001, E9002."""
    report = get_day_report(reading, _day_of(reading, row_id))
    store = get_store(reading)
    return DaySheet(
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        report=report,
    )


def day_it_counts_on(reading: Reading, dated_on: date) -> date:
    """Return on which day a document counts that bears a date and is posted now (a closed day takes none)."""
    reading.actor.require(READ, reading.scope)
    closed = closed_days(reading.session, {reading.scope}, dated_on).get(reading.scope, [])
    return max(dated_on, closed[-1].day_on + timedelta(days=1)) if closed else dated_on


def acts_of(reading: Reading, day_on: date) -> Sequence[StockDayAct]:
    """Return what was done about a day of this store, in order."""
    return reading.session.scalars(
        select(StockDayAct)
        .where(StockDayAct.day_id == day_id(reading.scope, day_on))
        .order_by(StockDayAct.hlc)
    ).all()


def _words(acts: Iterable[StockDayAct]) -> dict[str, tuple[str, str]]:
    """Return what was said of missing numbers; the last word counts."""
    return {
        str(told["number"]): (str(told.get("mark", "")), str(told.get("reason", "")))
        for row in acts
        if row.act == DayAct.EXPLAINED
        for told in row.remarks
    }


def _before(reading: Reading, every: Sequence[ClosedDay], day_on: date) -> dict[str, int] | None:
    """Return what the last report before a day left, by warehouse and condition; None without one."""
    before = [day.day_on for day in every if day.day_on < day_on]
    if not before:
        return None
    made = [row for row in acts_of(reading, before[-1]) if row.act == DayAct.MADE]
    return {str(key): int(count) for key, count in made[-1].figures.get("closing", {}).items()}


def figures_of(report: DayReport) -> dict[str, Any]:
    """Return the figures that the act ``made`` keeps: the next report begins with what this one left."""
    return {
        "documents": report.documents,
        "lines": len(report.lines),
        "in": sum(line.came_in for line in report.lines),
        "out": sum(line.went_out for line in report.lines),
        "closing": {stock_key(row.place_id, row.condition): row.closing for row in report.sums.totals},
        "differences": report.sums.differences(),
    }


def _rows(reading: Reading, acts: Sequence[StockDayAct]) -> tuple[ActRow, ...]:
    names = staff_names(reading, {row.signer_id for row in acts} | {row.by_id for row in acts})
    return tuple(
        ActRow(
            row.id,
            DayAct(row.act),
            row.at,
            row.person or names.get(row.signer_id, ""),
            row.signer_id,
            names.get(row.by_id, "") if row.person or row.by_id != row.signer_id else "",
            row.whom,
            row.note,
        )
        for row in acts
    )


def _counts(reading: Reading, first_on: date, last_on: date) -> dict[date, int]:
    rows = reading.session.execute(
        select(_DOCUMENT.c.posted_on, func.count())
        .where(_DOCUMENT.c.posted_on.between(first_on, last_on), _DOCUMENT.c.scope == reading.scope)
        .group_by(_DOCUMENT.c.posted_on)
    )
    return {row[0]: row[1] for row in rows}


def _first_on(reading: Reading, day_on: date, every: Sequence[ClosedDay]) -> date | None:
    """Return the first day before this one whose documents no report holds, else a later day that is made."""
    if every and every[-1].day_on > day_on:
        return every[-1].day_on
    after_on = every[-1].day_on if every else date.min
    found: date | None = reading.session.scalar(
        select(func.min(_DOCUMENT.c.posted_on)).where(
            _DOCUMENT.c.posted_on > after_on,
            _DOCUMENT.c.posted_on < day_on,
            _DOCUMENT.c.scope == reading.scope,
        )
    )
    return found


def _day_of(reading: Reading, row_id: UUID) -> date:
    """Return the day of an id; one of which nothing is written yet is looked for by it. Errors: E9002."""
    found = reading.session.scalar(
        select(StockDay.day_on).where(StockDay.id == row_id, StockDay.scope == reading.scope)
    )
    if found is not None:
        return found
    days = (reading.today_on - timedelta(days=number) for number in range(_FURTHEST))
    on = next((on for on in days if day_id(reading.scope, on) == row_id), None)
    if on is None:
        raise NotFoundError(kind="stock_day")
    return on
