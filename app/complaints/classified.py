# SPDX-License-Identifier: Apache-2.0
"""投诉分类统计 (C20): the cases that a store received on a day or in a month, by class, source and result.

Days are days of the store. Everything is counted twice, cell by cell and by single counts of their own; when
the two do not agree there is no answer. Must not know paper.
"""

from __future__ import annotations

import calendar
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, select

from app.admin.models import Store
from app.complaints.models import Complaint
from app.complaints.rules import READ
from app.core.unit_of_work import Reading

OPEN_RESULT = "open"
"""The result of a case that is not closed; every other result is the ground of its closing."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or with ``day`` 0 a whole month."""

    year: int
    month: int
    day: int = 0

    @property
    def first_on(self) -> date:
        """Return its first day."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last_on(self) -> date:
        """Return its last day."""
        return date(self.year, self.month, self.day or calendar.monthrange(self.year, self.month)[1])

    @property
    def is_month(self) -> bool:
        """Tell whether it is a whole month."""
        return not self.day


@dataclass(frozen=True, slots=True)
class ClassCell:
    """How many cases are alike; ``late_count`` of them missed their time or have it behind them."""

    complaint_class: str
    source: str
    result: str
    nature: str
    count: int
    late_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassTable:
    """The cases of a period. ``days`` has a pair of received and closed cases for each of its days."""

    period: Period
    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    cells: tuple[ClassCell, ...]
    days: tuple[tuple[date, int, int], ...]
    total: int


class SumsDifferError(ArithmeticError):
    """Two ways of adding gave two sums: nothing of it may be printed."""


def period_id(scope: UUID, period: Period) -> UUID:
    """Return the id under which copies of a store's table are counted; ``period_of`` reads it back."""
    return UUID(int=scope.int ^ (period.year * 10_000 + period.month * 100 + period.day))


def period_of(scope: UUID, row_id: UUID) -> Period:
    """Return the period of an id. Errors: ValueError for an id of something else."""
    number = row_id.int ^ scope.int
    period = Period(number // 10_000, number // 100 % 100, number % 100)
    if not 1 <= period.year <= 9999:
        raise ValueError(row_id)
    # A day that the calendar does not have is no period either.
    date(period.year, period.month, period.day or 1)
    return period


def get_class_table(reading: Reading, period: Period) -> ClassTable:
    """Return the table of this desk's store. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    zone = reading.identity.zone
    begin = datetime.combine(period.first_on, time.min, zone)
    end = datetime.combine(period.last_on + timedelta(days=1), time.min, zone)
    within = and_(
        Complaint.scope == reading.scope, Complaint.received_at >= begin, Complaint.received_at < end
    )
    cells = _cells(reading, within)
    days = _days(reading, period)
    total = reading.session.scalar(select(func.count()).select_from(Complaint).where(within)) or 0
    _require_agreement(reading, within, cells, days, total)
    store = reading.session.scalars(select(Store).where(Store.id == reading.scope)).first()
    return ClassTable(
        period=period,
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        cells=cells,
        days=days,
        total=total,
    )


def _cells(reading: Reading, within: ColumnElement[bool]) -> tuple[ClassCell, ...]:
    result = case((Complaint.ground == "", OPEN_RESULT), else_=Complaint.ground)
    is_late = func.coalesce(Complaint.closed_at, reading.now_at) > Complaint.deadline_at
    keys = (Complaint.complaint_class, Complaint.source, result, Complaint.nature)
    rows = reading.session.execute(
        select(*keys, func.count(), func.sum(case((is_late, 1), else_=0)))
        .where(within)
        .group_by(*keys)
        .order_by(*keys)
    )
    return tuple(ClassCell(*row) for row in rows)


def _days(reading: Reading, period: Period) -> tuple[tuple[date, int, int], ...]:
    zone = reading.identity.zone
    count = (period.last_on - period.first_on).days + 1
    days = [period.first_on + timedelta(days=number) for number in range(count)]
    edges = [datetime.combine(on, time.min, zone) for on in (*days, period.last_on + timedelta(days=1))]

    def counted(column: Any) -> list[int]:
        row = reading.session.execute(
            select(
                *(
                    func.coalesce(func.sum(case((and_(column >= since, column < until), 1), else_=0)), 0)
                    for since, until in pairwise(edges)
                )
            ).where(Complaint.scope == reading.scope, column >= edges[0], column < edges[-1])
        ).one()
        return [int(number) for number in row]

    return tuple(zip(days, counted(Complaint.received_at), counted(Complaint.closed_at), strict=True))


def _require_agreement(
    reading: Reading,
    within: ColumnElement[bool],
    cells: tuple[ClassCell, ...],
    days: tuple[tuple[date, int, int], ...],
    total: int,
) -> None:
    """Count each class, source and nature by itself, and hold the cells and the days to it."""
    for name in ("complaint_class", "source", "nature"):
        added: Counter[str] = Counter()
        for cell in cells:
            added[getattr(cell, name)] += cell.count
        column = getattr(Complaint, name)
        counted = reading.session.execute(select(column, func.count()).where(within).group_by(column))
        if {row[0]: row[1] for row in counted} != dict(added):
            raise SumsDifferError(name)
    if sum(cell.count for cell in cells) != total or sum(day[1] for day in days) != total:
        raise SumsDifferError
