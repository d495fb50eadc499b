# SPDX-License-Identifier: Apache-2.0
"""Who is on duty in a store, planned shift by shift (E4). What was is kept: only what comes is changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from app.admin import rules
from app.admin.duty import Span, read_shift, shift_on
from app.admin.models import Duty, Store
from app.admin.queries import staff_choices
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import Reading, UnitOfWork

MOST_DAYS = 62


@dataclass(frozen=True, slots=True)
class PlanDuty:
    """The same shift on each of some days of a store; ``hours`` as typed, such as 20:00-8:00."""

    store_id: UUID
    staff_id: UUID | None
    from_on: date | None
    to_on: date | None
    hours: str


def plan_duty(uow: UnitOfWork, command: PlanDuty) -> tuple[UUID, ...]:
    """Put a person on duty; returns the ids, a shift each.

    Errors: E2001, E9001 (staff_id, from_on, to_on, hours), E9002.
    """
    uow.require(rules.PLAN_DUTY, command.store_id)
    store = uow.session.get(Store, (NIL, command.store_id))
    if store is None:
        raise NotFoundError(kind="store", row_id=command.store_id)
    from_on, to_on = command.from_on, command.to_on or command.from_on
    shift = read_shift(command.hours)
    problems = _day_problems(uow.today_on, from_on, to_on)
    if shift is None:
        problems["hours"] = "not_a_shift" if command.hours.strip() else "required"
    if command.staff_id is None:
        problems["staff_id"] = "required"
    elif not any(one.id == command.staff_id for one in staff_choices(uow, command.store_id)):
        problems["staff_id"] = "unknown_choice"
    if problems or from_on is None or to_on is None or shift is None or command.staff_id is None:
        raise ProblemsError(problems)
    zone = ZoneInfo(store.timezone)
    days = range((to_on - from_on).days + 1)
    spans = [shift_on(from_on + timedelta(days=day), shift, zone) for day in days]
    if is_taken(uow, command.staff_id, spans):
        raise ProblemsError({"hours": "duty_overlaps"})
    rows = [
        Duty(
            scope=NIL,
            store_id=command.store_id,
            staff_id=command.staff_id,
            from_at=begin.astimezone(UTC),
            to_at=end.astimezone(UTC),
        )
        for begin, end in spans
    ]
    for row in rows:
        uow.add(row)
    uow.flush()
    return tuple(row.id for row in rows)


def void_duty(uow: UnitOfWork, duty_id: UUID) -> None:
    """Take a shift out of the plan; one that runs ends now. Errors: E2001, E9001 (duty_id), E9002."""
    row = uow.session.scalars(select(Duty).where(Duty.id == duty_id)).one_or_none()
    if row is None or row.is_void:
        raise NotFoundError(kind="duty", row_id=duty_id)
    uow.require(rules.PLAN_DUTY, row.store_id)
    if row.to_at <= uow.now_at:
        raise ProblemsError({"duty_id": "in_past"})
    if row.from_at < uow.now_at:
        row.to_at = uow.now_at
    else:
        row.is_void = True


def _day_problems(today_on: date, from_on: date | None, to_on: date | None) -> dict[str, str]:
    if from_on is None or to_on is None:
        return {"from_on": "required"}
    if from_on < today_on:
        return {"from_on": "in_past"}
    if to_on < from_on:
        return {"to_on": "before_start"}
    return {"to_on": "too_many"} if (to_on - from_on).days >= MOST_DAYS else {}


def is_taken(reading: Reading, staff_id: UUID, spans: list[Span]) -> bool:
    """Tell whether the person is on duty already at some time of the spans, in whatever store."""
    own: list[tuple[datetime, datetime]] = [
        (row.from_at, row.to_at)
        for row in reading.session.scalars(
            select(Duty).where(
                Duty.staff_id == staff_id, Duty.is_void.is_(False), Duty.to_at > spans[0][0].astimezone(UTC)
            )
        )
    ]
    every = sorted([*own, *spans])
    return any(later[0] < earlier[1] for earlier, later in pairwise(every))
