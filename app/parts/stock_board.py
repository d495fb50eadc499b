# SPDX-License-Identifier: Apache-2.0
"""A warehouse as the grid shows it: what it holds, what is on its way, what waits, what it is worth.

Reads alone; what a part's row says comes from the queries that own it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.catalog.models import Party
from app.core.unit_of_work import Reading
from app.parts.entry_parts import get_entry_parts
from app.parts.inputs import read_line
from app.parts.models import StockBalance, StockDocument, StockPlace
from app.parts.posting import place_id as id_of_place
from app.parts.rules import READ, Condition, DocumentStatus, PlaceKind
from app.parts.stock_list import StockRow, list_stock, models_of
from app.parts.values import UnitCost, unit_costs


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A part in a warehouse; its id names both, so that what is typed stays with its warehouse.

    ``coming`` good pieces are in transit to this store, ``waiting`` are on documents in the folder 待齐 for
    this warehouse (D37).
    """

    id: tuple[UUID, UUID]
    stock: StockRow
    coming: int
    waiting: int
    cost: UnitCost

    @property
    def is_kept(self) -> bool:
        """Tell whether somebody wants this part to be here: it has a shelf or a lower limit."""
        return bool(self.stock.shelf or self.stock.lower_limit)

    @property
    def is_gone(self) -> bool:
        """Tell whether there is nothing to say of it any more: neither here nor kept nor on its way."""
        return not (self.stock.good or self.stock.bad or self.is_kept or self.coming or self.waiting)


def list_board(
    reading: Reading, place_id: UUID, also: Collection[UUID] = frozenset()
) -> tuple[BoardRow, ...]:
    """Return every part of a warehouse by shelf and code, then those that only come, then ``also``.

    Errors: E2001.
    """
    reading.actor.require(READ, reading.scope)
    coming, waiting = coming_to_us(reading), _waiting(reading, place_id)
    stock = list_stock(reading, place_id)
    listed = {row.part_id for row in stock}
    stock += _unlisted(reading, [one for one in dict.fromkeys([*waiting, *also]) if one not in listed])
    costs = unit_costs(reading, reading.scope, {row.part_id for row in stock})
    return tuple(
        BoardRow(
            (place_id, row.part_id), row, coming.get(row.part_id, 0), waiting.get(row.part_id, 0),
            costs[row.part_id],
        )
        for row in stock
    )  # fmt: skip


def _unlisted(reading: Reading, ids: Collection[UUID]) -> tuple[StockRow, ...]:
    """Return parts that the warehouse never had, as rows of nought."""
    models = models_of(reading, ids)
    return tuple(
        StockRow(
            part.id, part.code, part.name, part.unit, models.get(part.id, ""), "", 0, 0, 0, part.has_serial
        )
        for part in sorted(get_entry_parts(reading, None, ids).values(), key=lambda part: part.code)
    )


def coming_to_us(reading: Reading) -> dict[UUID, int]:
    """Return how many good pieces of each part are on their way to this store.

    A firm has a place in transit for each way; the id of a place says which one it is.
    """
    rows = reading.session.execute(
        select(
            StockPlace.id, StockPlace.store_id, StockPlace.party_id, Party.store_id, StockBalance.part_id,
            StockBalance.quantity,
        )
        .join(StockBalance, StockBalance.place_id == StockPlace.id)
        .outerjoin(Party, Party.id == StockPlace.party_id)
        .where(
            StockPlace.kind == PlaceKind.TRANSIT.value,
            StockBalance.condition == Condition.GOOD.value,
            StockBalance.quantity > 0,
        )
    )  # fmt: skip
    found: Counter[UUID] = Counter()
    for row_id, sender_id, party_id, receiver_id, part_id, quantity in rows:
        from_us = sender_id == reading.scope
        partner_id = (party_id or reading.scope) if from_us else sender_id
        if row_id == id_of_place(PlaceKind.TRANSIT, partner_id, reading.scope) or (
            not from_us and receiver_id == reading.scope
        ):
            found[part_id] += quantity
    return dict(found)


def _waiting(reading: Reading, place_id: UUID) -> dict[UUID, int]:
    """Return how many good pieces of each part stand on documents that wait for this warehouse."""
    documents = reading.session.scalars(
        select(StockDocument.lines).where(
            StockDocument.status == DocumentStatus.WAITING.value,
            StockDocument.scope == reading.scope,
            StockDocument.place_id == place_id,
        )
    )
    found: Counter[UUID] = Counter()
    for lines in documents:
        for line in map(read_line, lines):
            if line.condition is Condition.GOOD:
                found[line.part_id] += line.quantity
    return dict(found)
