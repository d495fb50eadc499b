# SPDX-License-Identifier: Apache-2.0
"""Hands what is to be ordered (D43) to whoever orders: one task a warehouse and day. Must not commit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_value
from app.core.errors import refuse
from app.core.unit_of_work import UnitOfWork
from app.parts.models import StockPlace
from app.parts.planning import PlanQuery, get_plan
from app.parts.rules import PLAN, PlaceKind
from app.tasks.bulk import Order, hand_out_all

ORDER_ROLE_RULE = "parts.order_role"
ORDER_DUE = "parts.order_due"
"""Kind of the task that an order is."""
_DUE_TIME = time(18)
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class HandOrdersOut:
    """The warehouse whose parts are to be ordered today."""

    place_id: UUID


@dataclass(frozen=True, slots=True)
class OrdersHandedOut:
    """How many parts are to be ordered, and whether the task is new."""

    parts: int
    is_new: bool


def hand_orders_out(uow: UnitOfWork, command: HandOrdersOut) -> OrdersHandedOut:
    """Make the task of today for a warehouse, unless it is there or nothing is to be ordered.

    Errors: E2001, E9001 (``place_id``).
    """
    uow.require(PLAN)
    place = uow.session.execute(
        select(StockPlace.name).where(
            StockPlace.id == command.place_id,
            StockPlace.kind == PlaceKind.WAREHOUSE.value,
            StockPlace.store_id == uow.scope,
        )
    ).first()
    refuse({} if place else {"place_id": "unknown_choice"})
    rows = get_plan(uow, PlanQuery(command.place_id)).rows
    # The most urgent first: the reason of a task is short.
    due = sorted(
        (not row.proposal.is_late, row.code, row.proposal.units) for row in rows if row.proposal is not None
    )
    if place is None or not due:
        return OrdersHandedOut(0, is_new=False)
    new = hand_out_all(
        uow,
        [
            Order(
                scope=uow.scope,
                source_key=order_key(command.place_id, uow.today_on.isoformat()),
                kind=ORDER_DUE,
                title=f"{place.name} {uow.today_on} ×{len(due)}",
                entity_kind="stock_place",
                entity_id=command.place_id,
                # Every desk says the same of it, whenever it looks.
                due_at=datetime.combine(uow.today_on, _DUE_TIME, uow.identity.zone),
                role_code=str(rule_value(uow, ORDER_ROLE_RULE)),
                why=" ".join(f"{code}×{units}" for _is_in_time, code, units in due[:_MOST_NAMED]),
            )
        ],
    )
    return OrdersHandedOut(len(due), is_new=new > 0)


def order_key(place_id: UUID, on: str) -> str:
    """Return what a warehouse's task of a day is known by: desks that make it apart make the same."""
    return f"{ORDER_DUE} {place_id.hex} {on}"
