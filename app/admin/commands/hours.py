# SPDX-License-Identifier: Apache-2.0
"""When a store works: its week, its breaks, whether it rests on holidays, from a day on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.admin import rules
from app.admin.models import Store, StoreHours
from app.admin.opening import read_breaks, read_week
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SaveStoreHours:
    """A store's hours from a day on, as typed (``opening``); today at the earliest."""

    store_id: UUID
    from_on: date | None
    week: Mapping[str, str]
    breaks: str = ""
    rests_on_holidays: bool = False


def save_store_hours(uow: UnitOfWork, command: SaveStoreHours) -> UUID:
    """Set a store's hours; the same day again replaces them. Returns the row's id.

    Errors: E2001, E9001 (store_id, from_on, mon … sun, breaks).
    """
    uow.require(rules.MANAGE, command.store_id)
    if uow.session.get(Store, (NIL, command.store_id)) is None:
        raise ProblemsError({"store_id": "unknown_choice"})
    read = read_week(command.week)
    breaks = read_breaks(command.breaks)
    problems = dict(read.problems)
    if isinstance(breaks, str):
        problems["breaks"] = breaks
    if command.from_on is None:
        problems["from_on"] = "required"
    elif command.from_on < uow.today_on:
        problems["from_on"] = "in_past"
    if problems or command.from_on is None or isinstance(breaks, str):
        raise ProblemsError(problems)
    row = uow.session.scalars(
        select(StoreHours).where(
            StoreHours.store_id == command.store_id,
            StoreHours.from_on == command.from_on,
            StoreHours.is_void.is_(False),
        )
    ).first()
    if row is None:
        row = StoreHours(scope=NIL, store_id=command.store_id, from_on=command.from_on)
        uow.add(row)
    row.week = {name: [list(span) for span in spans] for name, spans in read.week.items()}
    row.breaks = {on: [list(span) for span in spans] for on, spans in breaks.items()}
    row.rests_on_holidays, row.is_void = command.rests_on_holidays, False
    uow.flush()
    return row.id


def void_store_hours(uow: UnitOfWork, hours_id: UUID) -> None:
    """Take back hours that do not hold yet, or since today; what held before that day holds on.

    Errors: E2001, E9001 (from_on), E9002.
    """
    row = uow.session.scalars(select(StoreHours).where(StoreHours.id == hours_id)).first()
    if row is None or row.is_void:
        raise NotFoundError(kind="store_hours", row_id=hours_id)
    uow.require(rules.MANAGE, row.store_id)
    if row.from_on < uow.today_on:
        raise ProblemsError({"from_on": "in_past"})
    row.is_void = True
