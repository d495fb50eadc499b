# SPDX-License-Identifier: Apache-2.0
"""What waiting documents (D37) will bring to a warehouse or take from it, part by part. Writes nothing."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from app.core.unit_of_work import Reading
from app.parts.inputs import read_line
from app.parts.models import StockBalance, StockDocument
from app.parts.outlook import Planned, Step, steps_ahead
from app.parts.posting import legs_of
from app.parts.rules import READ, Condition, Direction, DocumentKind, DocumentStatus, PlaceKind


def planned_of(reading: Reading, place_id: UUID, part_ids: Collection[UUID]) -> dict[UUID, list[Planned]]:
    """Return what waiting documents do to the good pieces of parts in a warehouse. Errors: E2001."""
    reading.actor.require(READ)
    wanted = set(part_ids)
    found: dict[UUID, list[Planned]] = {}
    waiting = reading.session.execute(
        select(
            StockDocument.id,
            StockDocument.kind,
            StockDocument.direction,
            StockDocument.dated_on,
            StockDocument.lines,
        ).where(StockDocument.status == DocumentStatus.WAITING.value, StockDocument.place_id == place_id)
    )
    for row in waiting:
        kind = DocumentKind(row.kind)
        if kind is DocumentKind.REVERSAL:
            continue
        lines = [line for line in map(read_line, row.lines) if line.part_id in wanted]
        net: dict[UUID, int] = {}
        for leg in legs_of(kind, lines, direction=Direction(row.direction)):
            if leg.condition is Condition.GOOD:
                change = leg.quantity * (
                    (leg.target is PlaceKind.WAREHOUSE) - (leg.source is PlaceKind.WAREHOUSE)
                )
                net[leg.part_id] = net.get(leg.part_id, 0) + change
        for part_id, quantity in net.items():
            if quantity:
                found.setdefault(part_id, []).append(Planned(row.dated_on, quantity, row.id))
    return found


def outlook_of(reading: Reading, place_id: UUID, part_id: UUID) -> tuple[Step, ...]:
    """Return how many good pieces of a part there will be, step by step. Errors: E2001."""
    planned = planned_of(reading, place_id, {part_id}).get(part_id, [])
    held = reading.session.scalar(
        select(StockBalance.quantity).where(
            StockBalance.place_id == place_id,
            StockBalance.part_id == part_id,
            StockBalance.condition == Condition.GOOD.value,
        )
    )
    return steps_ahead(held or 0, planned, reading.today_on)
