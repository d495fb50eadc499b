# SPDX-License-Identifier: Apache-2.0
"""The weekly plan (D44): each zone of each warehouse is counted once a week. Must not commit.

Each desk of a store makes the same counts with the same ids, numbers and tasks: whoever is second makes
nothing. A zone that is still to be counted from an earlier week is not planned twice: it is overdue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_number, rule_value
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.count_models import StockCount
from app.parts.count_reckoning import balances, shelves_of
from app.parts.count_rules import (
    COUNT_TASK,
    COUNTERS_RULE,
    NO_SHELF,
    OVER,
    WEEKDAY_RULE,
    CountStatus,
    count_id,
    planned_number,
    planned_on,
    week_of,
    zone_of,
)
from app.parts.day_desks import end_of
from app.parts.places import warehouses
from app.parts.rules import COUNT
from app.tasks.bulk import Order, hand_out_all
from app.tasks.rules import WORK

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Planned:
    """A count that is to be made."""

    id: UUID
    number: str
    place_id: UUID
    place: str
    zone: str
    planned_on: date


def may_plan(reading: Reading) -> bool:
    """Tell whether the person at this desk may make the counts of the week."""
    return reading.actor.may(COUNT, reading.scope) and reading.actor.may(WORK, reading.scope)


def zones_of(reading: Reading, place_id: UUID) -> tuple[str, ...]:
    """Return the zones of a warehouse that have something to count, in order; one for all without shelves."""
    shelves = {part_id: shelf.strip() for part_id, shelf in shelves_of(reading.session, place_id).items()}
    held = {part_id for part_id, _condition in balances(reading.session, place_id)}
    zones = {zone_of(shelves.get(part_id, "")) for part_id in held}
    if zones <= {NO_SHELF}:
        return ("",) if zones else ()
    return tuple(sorted(zones))


def due_counts(reading: Reading) -> tuple[Planned, ...]:
    """Return the counts of this week that are not made yet."""
    weekday = rule_number(reading, WEEKDAY_RULE)
    if not weekday:
        return ()
    rows = reading.session.execute(
        select(StockCount.id, StockCount.place_id, StockCount.zone, StockCount.status).where(
            StockCount.scope == reading.scope
        )
    ).all()
    known = {row.id for row in rows}
    is_open = {(row.place_id, row.zone) for row in rows if row.status not in OVER}
    begun = {row.place_id for row in rows}
    found = []
    for place in warehouses(reading.session, reading.scope):
        monday_on = week_of(reading.today_on)
        # Nothing is overdue on the day on which a warehouse is set up.
        if place.id not in begun and reading.today_on > planned_on(monday_on, weekday):
            monday_on += _WEEK
        for zone in zones_of(reading, place.id):
            row_id = count_id(place.id, monday_on, zone)
            if row_id not in known and (place.id, zone) not in is_open:
                found.append(
                    Planned(
                        row_id, planned_number(row_id, monday_on), place.id, place.name, zone,
                        planned_on(monday_on, weekday),
                    )
                )  # fmt: skip
    return tuple(found)


def count_to_plan(reading: Reading) -> int:
    """Return how many counts of this week are to be made by who sits here."""
    return len(due_counts(reading)) if may_plan(reading) else 0


def plan_week(uow: UnitOfWork) -> int:
    """Make the counts of this week that are not there yet, each with a task; returns how many.

    Errors: E2001.
    """
    uow.require(COUNT)
    planned = due_counts(uow)
    if not planned:
        return 0
    uow.add_rows(
        StockCount,
        [
            {
                "scope": uow.scope,
                "id": one.id,
                "number": one.number,
                "place_id": one.place_id,
                "zone": one.zone,
                "planned_on": one.planned_on,
                "is_blind": True,
                "status": CountStatus.PLANNED.value,
            }
            for one in planned
        ],
    )
    counters = str(rule_value(uow, COUNTERS_RULE))
    hand_out_all(uow, list(_orders(uow, planned, counters)))
    return len(planned)


def task_key(kind: str, row_id: UUID, round_: int = 0) -> str:
    """Return what names a task about a count; every desk names it the same."""
    return f"{kind}:{row_id.hex}:{round_}"


def task_title(place: str, zone: str, number: str) -> str:
    """Return the title of a task about a count; what kind it is says its kind."""
    return " ".join(part for part in (place, "" if zone == NO_SHELF else zone, number) if part)


def _orders(uow: UnitOfWork, planned: Iterable[Planned], counters: str) -> Iterable[Order]:
    for one in planned:
        yield Order(
            scope=uow.scope,
            source_key=task_key(COUNT_TASK, one.id),
            kind=COUNT_TASK,
            title=task_title(one.place, one.zone, one.number),
            entity_kind="stock_count",
            entity_id=one.id,
            due_at=end_of(uow, one.planned_on),
            role_code=counters,
        )
