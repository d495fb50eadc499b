# SPDX-License-Identifier: Apache-2.0
"""Who is on duty in a store, now and by the plan, and from when on nobody is (E4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.admin.duty import first_gap
from app.admin.models import Duty, Staff, Store
from app.core.ids import NIL
from app.core.unit_of_work import Reading

AHEAD = timedelta(days=3)
"""How far ahead a gap in the plan is said: a weekend can still be filled."""
_LATELY = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow:
    """One shift of the plan; instants are UTC. ``is_over``: it was, and stays as it was."""

    id: UUID
    store_id: UUID
    store_name: str
    staff_id: UUID
    staff_number: str
    staff_name: str
    from_at: datetime
    to_at: datetime
    is_now: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class OnDuty:
    """A person on duty now, until when (UTC). His phone is in full: to be called is what he is there for."""

    staff_id: UUID
    name: str
    phone: str
    until_at: datetime


@dataclass(frozen=True, slots=True)
class DutyNow:
    """Who is on duty in a store, and the first time of the next days in which nobody is (UTC).

    A store that has planned nobody lately has no plan: nothing is missing there.
    """

    people: tuple[OnDuty, ...] = ()
    gap_from_at: datetime | None = None
    gap_to_at: datetime | None = None
    is_planned: bool = False


def list_duties(
    reading: Reading, from_on: date, to_on: date, store_id: UUID | None = None
) -> tuple[DutyRow, ...]:
    """Return the shifts that touch some days of a store (this one when None), the earliest first."""
    zone = reading.identity.zone
    begin_at = datetime.combine(from_on, time.min, zone)
    end_at = datetime.combine(to_on + timedelta(days=1), time.min, zone)
    found = reading.session.execute(
        select(Duty, Staff.number, Staff.name, Store.name)
        .outerjoin(Staff, Staff.id == Duty.staff_id)
        .outerjoin(Store, Store.id == Duty.store_id)
        .where(*_of_store(reading, store_id), Duty.to_at > begin_at, Duty.from_at < end_at)
        .order_by(Duty.from_at, Duty.id)
    )
    return tuple(
        DutyRow(
            id=row.id,
            store_id=row.store_id,
            store_name=store or "",
            staff_id=row.staff_id,
            staff_number=number or "",
            staff_name=name or "",
            from_at=row.from_at,
            to_at=row.to_at,
            is_now=row.from_at <= reading.now_at < row.to_at,
            is_over=row.to_at <= reading.now_at,
        )
        for row, number, name, store in found
    )


def get_duty(reading: Reading, store_id: UUID | None = None) -> DutyNow:
    """Return who is on duty in a store (this one when None), and the first gap of the next three days."""
    now_at = reading.now_at
    found = reading.session.execute(
        select(Duty.from_at, Duty.to_at, Staff.id, Staff.name, Staff.phone)
        .join(Staff, (Staff.id == Duty.staff_id) & (Staff.scope == NIL))
        .where(*_of_store(reading, store_id), Duty.to_at > now_at - _LATELY, Duty.from_at < now_at + AHEAD)
        .order_by(Duty.from_at, Staff.number)
    ).all()
    if not found:
        return DutyNow()
    gap = first_gap(((row[0], row[1]) for row in found), now_at, now_at + AHEAD)
    people = tuple(
        OnDuty(staff_id, name, phone, to_at)
        for from_at, to_at, staff_id, name, phone in found
        if from_at <= now_at < to_at
    )
    gap_from_at, gap_to_at = gap or (None, None)
    return DutyNow(people, gap_from_at, gap_to_at, is_planned=True)


def _of_store(reading: Reading, store_id: UUID | None) -> tuple[ColumnElement[bool], ...]:
    return Duty.store_id == (store_id or reading.scope), Duty.is_void.is_(False)
