# SPDX-License-Identifier: Apache-2.0
"""Accounts of our warehouses that stand below nought: two desks gave the last piece out apart.

Both documents stand, for both happened. Whoever syncs second sees it, and the leader gets one task, which
ends by itself when the account is at nought again. The task is named by the newest move out of the account,
so that desks which find it apart make one. Must not commit: the runner does, once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.admin.queries import rule_value
from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.models import StockBalance, StockMove, StockPlace
from app.parts.part_moves import is_of_part
from app.parts.rules import LEADER_RULE, OVERDRAWN, READ, Condition, PlaceKind
from app.tasks.bulk import Order, hand_out_all, withdraw_all
from app.tasks.models import Task
from app.tasks.rules import UNFINISHED

Account = tuple[UUID, UUID, Condition]
"""Place, part, condition."""


@dataclass(frozen=True, slots=True)
class OverdrawnRow:
    """An account below nought: how far, and the task about it while one is unfinished."""

    place_id: UUID
    place: str
    part_id: UUID
    code: str
    name: str
    condition: Condition
    quantity: int
    task_id: UUID | None


def list_overdrawn(reading: Reading) -> tuple[OverdrawnRow, ...]:
    """Return the accounts of this store's warehouses that stand below nought. Errors: E2001."""
    reading.actor.require(READ)
    tasks = _unfinished(reading.session, reading.scope)
    rows = reading.session.execute(
        select(
            StockPlace.id,
            StockPlace.name,
            Part.id,
            Part.code,
            Part.name,
            StockBalance.condition,
            StockBalance.quantity,
        )
        .join(StockPlace, StockPlace.id == StockBalance.place_id)
        .join(Part, Part.id == StockBalance.part_id)
        .where(
            StockBalance.quantity < 0,
            StockPlace.store_id == reading.scope,
            StockPlace.kind == PlaceKind.WAREHOUSE.value,
        )
        .order_by(StockPlace.name, Part.code, StockBalance.condition.desc())
    )
    return tuple(
        OverdrawnRow(
            place_id, place, part_id, code, name, Condition(condition), count,
            min(tasks.get((place_id, part_id, Condition(condition)), ()), default=None),
        )
        for place_id, place, part_id, code, name, condition, count in rows
    )  # fmt: skip


def count_to_tell(reading: Reading) -> int:
    """Return how many accounts need a task, or do not need theirs any more."""
    below = _below_nought(reading)
    tasks = _unfinished(reading.session, reading.scope)
    is_told = _known_tasks(reading, below)
    new = sum(account not in tasks and not is_told.get(account, True) for account in below)
    over = sum(account not in below or len(found) > 1 for account, found in tasks.items())
    return new + over


def tell_overdrawn(uow: UnitOfWork) -> int:
    """Hand the leader a task for each account below nought, and end those that are over; returns how many.

    One that a person has finished is not handed out again until more goes out. Errors: E2001.
    """
    below = _below_nought(uow)
    tasks = _unfinished(uow.session, uow.scope)
    leader = str(rule_value(uow, LEADER_RULE))
    orders = [
        order for account, order in _orders(uow, below, leader).items() if account not in tasks
    ]  # fmt: skip
    # Two desks that knew different moves made a task each: the smaller id stays.
    over = [
        task_id
        for account, found in tasks.items()
        for task_id in (sorted(found)[1:] if account in below else found)
    ]
    return withdraw_all(uow, over) + hand_out_all(uow, orders)


def _below_nought(reading: Reading) -> dict[Account, int]:
    """Return the accounts of this store's warehouses below nought."""
    places = select(StockPlace.id).where(
        StockPlace.store_id == reading.scope, StockPlace.kind == PlaceKind.WAREHOUSE.value
    )
    rows = reading.session.execute(
        select(
            StockBalance.place_id, StockBalance.part_id, StockBalance.condition, StockBalance.quantity
        ).where(StockBalance.place_id.in_(places), StockBalance.quantity < 0)
    )
    return {(place_id, part_id, Condition(condition)): count for place_id, part_id, condition, count in rows}


def _unfinished(session: Session, scope: UUID) -> dict[Account, list[UUID]]:
    """Return the unfinished tasks about accounts, by account."""
    found: dict[Account, list[UUID]] = {}
    for task_id, source_key in session.execute(
        select(Task.id, Task.source_key).where(
            Task.scope == scope, Task.kind == OVERDRAWN, Task.status.in_(UNFINISHED)
        )
    ):
        _kind, place, part, condition, _move = source_key.split(":")
        account = (UUID(hex=place), UUID(hex=part), Condition(condition))
        found.setdefault(account, []).append(task_id)
    return found


def _known_tasks(reading: Reading, below: Collection[Account]) -> dict[Account, bool]:
    """Tell of accounts whether there is a task about their newest move out, whatever became of it."""
    orders = _orders(reading, below, "")
    tasks = Base.metadata.tables[Task.__tablename__]
    ids = [order.task_id for order in orders.values()]
    is_known = derived.among(reading.session, tasks.c.id, ids)
    known = set(reading.session.scalars(select(tasks.c.id).where(is_known)))
    return {account: order.task_id in known for account, order in orders.items()}


def _orders(reading: Reading, below: Collection[Account], leader: str) -> dict[Account, Order]:
    """Return the task of each account; its title says place, part and how it stands."""
    found = {}
    for account in sorted(below):
        place_id, part_id, condition = account
        newest = reading.session.execute(
            select(StockMove.id, StockMove.document_id, StockMove.at)
            .where(
                is_of_part(reading.session, part_id),
                StockMove.from_id == place_id,
                StockMove.condition == condition.value,
            )
            .order_by(StockMove.hlc.desc(), StockMove.id.desc())
            .limit(1)
        ).first()
        if newest is None:
            continue
        place = reading.session.scalar(select(StockPlace.name).where(StockPlace.id == place_id))
        part = reading.session.execute(select(Part.code, Part.name).where(Part.id == part_id)).first()
        found[account] = Order(
            scope=reading.scope,
            source_key=f"{OVERDRAWN}:{place_id.hex}:{part_id.hex}:{condition.value}:{newest[0].hex}",
            kind=OVERDRAWN,
            title=" ".join((place or "", *(part or ()))),
            entity_kind="stock_document",
            entity_id=newest[1],
            # Every desk says the same of it, whenever it looks.
            due_at=newest[2],
            role_code=leader,
        )
    return found
