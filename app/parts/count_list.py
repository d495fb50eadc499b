# SPDX-License-Identifier: Apache-2.0
"""The counts of a store as a list: what is to be counted, what is late, what was counted. Reads alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading
from app.parts.count_models import StockCount, StockCountLine
from app.parts.count_plan import zones_of
from app.parts.count_rules import OVER, CountStatus
from app.parts.models import StockPlace
from app.parts.rules import READ

_MOST_OVER = 200


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count in the list; ``lines`` accounts were counted. ``overdue_days`` above nought: late."""

    id: UUID
    number: str
    place_id: UUID
    place: str
    zone: str
    planned_on: date
    is_blind: bool
    status: CountStatus
    lines: int
    overdue_days: int


def list_counts(reading: Reading, is_over: bool = False) -> tuple[CountRow, ...]:
    """Return counts that are not over, by day; or those that are, the newest first. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    statuses = [status.value for status in OVER]
    wanted = select(StockCount, StockPlace.name).join(StockPlace, StockPlace.id == StockCount.place_id)
    wanted = wanted.where(StockCount.scope == reading.scope)
    if is_over:
        wanted = wanted.where(StockCount.status.in_(statuses))
        wanted = wanted.order_by(StockCount.planned_on.desc(), StockCount.id.desc()).limit(_MOST_OVER)
    else:
        wanted = wanted.where(StockCount.status.not_in(statuses))
        wanted = wanted.order_by(StockCount.planned_on, StockPlace.name, StockCount.zone, StockCount.id)
    rows = reading.session.execute(wanted).all()
    counted = _counted(reading, [row.id for row, _name in rows])
    return tuple(count_row(reading, row, name, counted.get(row.id, 0)) for row, name in rows)


def count_overdue(reading: Reading) -> int:
    """Return how many counts should have been done before today. Errors: E2001."""
    return sum(row.overdue_days > 0 for row in list_counts(reading))


def find_count_number(reading: Reading, text: str) -> UUID | None:
    """Return the count of a scanned or typed number. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    return reading.session.scalar(
        select(StockCount.id).where(
            StockCount.scope == reading.scope, StockCount.number == text.strip().upper()
        )
    )


def list_zones(reading: Reading, place_id: UUID) -> tuple[str, ...]:
    """Return the zones of a warehouse for who makes a count. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    return zones_of(reading, place_id)


def find_open_count(reading: Reading, place_id: UUID, zone: str) -> UUID | None:
    """Return the count of a zone that is being counted or planned, the oldest. Errors: E2001."""
    same = (row.id for row in list_counts(reading) if (row.place_id, row.zone) == (place_id, zone))
    return next(same, None)


def _counted(reading: Reading, ids: Collection[UUID]) -> dict[UUID, int]:
    """Return how many accounts were counted of each count."""
    line = Base.metadata.tables[StockCountLine.__tablename__]
    found: dict[UUID, int] = {}
    for some in derived.batches(ids):
        keys = (
            select(line.c.count_id, line.c.part_id, line.c.condition)
            .where(derived.among(reading.session, line.c.count_id, some))
            .distinct()
            .subquery()
        )
        rows = reading.session.execute(select(keys.c.count_id, func.count()).group_by(keys.c.count_id))
        found.update((row_id, count) for row_id, count in rows)
    return found


def count_row(reading: Reading, count: StockCount, place: str, lines: int) -> CountRow:
    """Return a count of which so many accounts were counted."""
    status = CountStatus(count.status)
    late = 0 if status in OVER else max((reading.today_on - count.planned_on).days, 0)
    return CountRow(
        count.id, count.number, count.place_id, place, count.zone, count.planned_on, count.is_blind, status,
        lines, late,
    )  # fmt: skip
