# SPDX-License-Identifier: Apache-2.0
"""What the shop has of spare parts, for whoever answers a call about an order (A61, F5). Reads alone."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from app.catalog.term_models import ModelPart, Part
from app.core.unit_of_work import Reading
from app.parts.models import StockBalance, StockPlace
from app.parts.rules import READ, Condition, PlaceKind
from app.parts.searching import find_parts
from app.parts.stock_board import coming_to_us
from app.sales import stock_beside
from app.sales.rows import StockRow

SOURCE = "parts"
_MOST_PARTS = 12


def parts_on_hand(reading: Reading, models: Collection[UUID], typed: str = "") -> tuple[StockRow, ...]:
    """Return the good pieces in each warehouse of this store: of parts of these models, or typed ones.

    The ledger is kept here, so that its figures are as of now; nothing for who may not read it.
    """
    if not reading.actor.may(READ, reading.scope):
        return ()
    ids = _of_models(reading, models)
    ids += [row.id for row in find_parts(reading, typed, _MOST_PARTS)]
    if not ids:
        return ()
    coming = coming_to_us(reading)
    rows = reading.session.execute(
        select(Part.id, Part.code, Part.name, StockPlace.name.label("place"), StockBalance.quantity)
        .select_from(Part)
        .join(StockPlace, StockPlace.store_id == reading.scope)
        .outerjoin(
            StockBalance,
            (StockBalance.place_id == StockPlace.id)
            & (StockBalance.part_id == Part.id)
            & (StockBalance.condition == Condition.GOOD.value),
        )
        .where(
            Part.id.in_(ids),
            StockPlace.kind == PlaceKind.WAREHOUSE.value,
            StockPlace.is_void.is_(False),
        )
        .order_by(Part.code, StockPlace.name)
    ).all()
    found: list[StockRow] = []
    told: set[UUID] = set()
    for row in rows:
        # What is on its way is told once, not in each warehouse.
        first = row.id not in told
        told.add(row.id)
        on_order = coming.get(row.id, 0) if first else 0
        if first or row.quantity:
            found.append(
                StockRow(
                    row.place, row.code, row.name, row.quantity or 0, on_order, reading.now_at, False, SOURCE
                )
            )
    return tuple(found)


def _of_models(reading: Reading, models: Collection[UUID]) -> list[UUID]:
    if not models:
        return []
    return list(
        reading.session.scalars(
            select(ModelPart.part_id)
            .where(ModelPart.model_id.in_(list(models)), ModelPart.is_void.is_(False))
            .distinct()
            .limit(_MOST_PARTS)
        )
    )


stock_beside.register(parts_on_hand)
