# SPDX-License-Identifier: Apache-2.0
"""What a warehouse holds, part by part, for the grid of the ledger (look: screen 08). Reads alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Table, func, select

from app.catalog.models import Brand, Model
from app.catalog.term_models import ModelPart, Part
from app.core import derived
from app.core.db import Base
from app.core.normalise import plain_text
from app.core.unit_of_work import Reading
from app.parts.models import PartKeeping, StockBalance, StockPlace
from app.parts.rules import READ, Condition, PlaceKind

_MOST_MODELS = 3
_BALANCE: Table = Base.metadata.tables[StockBalance.__tablename__]
_MODEL_PART: Table = Base.metadata.tables[ModelPart.__tablename__]


class StockState(StrEnum):
    """How a part stands: ``short`` below nought is two desks' last piece, and a task."""

    FINE = "fine"
    LOW = "low"
    OUT = "out"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class WarehouseRow:
    """A warehouse of this store."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class StockRow:
    """A part in a warehouse: pieces, good and bad; ``lower_limit`` is the reorder point where none is set."""

    part_id: UUID
    code: str
    name: str
    unit: str
    models: str
    shelf: str
    good: int
    bad: int
    lower_limit: int
    has_serial: bool

    @property
    def state(self) -> StockState:
        """Return how the part stands."""
        if self.good < 0 or self.bad < 0:
            return StockState.SHORT
        if self.good == 0:
            return StockState.OUT
        return StockState.LOW if self.good < self.lower_limit else StockState.FINE


def list_warehouses(reading: Reading) -> tuple[WarehouseRow, ...]:
    """Return this store's warehouses in use, by name. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    rows = reading.session.execute(
        select(StockPlace.id, StockPlace.name)
        .where(
            StockPlace.store_id == reading.scope,
            StockPlace.kind == PlaceKind.WAREHOUSE.value,
            StockPlace.is_void.is_(False),
        )
        .order_by(StockPlace.name)
    )
    return tuple(WarehouseRow(*row) for row in rows)


def list_stock(reading: Reading, place_id: UUID, text: str = "", zone: str = "") -> tuple[StockRow, ...]:
    """Return the parts that a warehouse has or had or keeps a shelf for, by shelf and code.

    ``text`` is any part of code or name, ``zone`` the beginning of the shelf. Errors: E2001.
    """
    reading.actor.require(READ, reading.scope)
    held = _held(reading, place_id)
    kept = _kept(reading, place_id)
    parts = _parts(reading, {*held, *kept}, plain_text(text).lower())
    nowhere = _Kept("", 0)
    found = [
        StockRow(
            part.id, part.code, part.name, part.unit, "", kept.get(part.id, nowhere).shelf,
            *held.get(part.id, (0, 0)), kept.get(part.id, nowhere).lower_limit, part.has_serial,
        )
        for part in parts
        if kept.get(part.id, nowhere).shelf.startswith(zone)
    ]  # fmt: skip
    models = models_of(reading, [row.part_id for row in found])
    found.sort(key=lambda row: (row.shelf, row.code, row.part_id))
    return tuple(replace(row, models=models.get(row.part_id, "")) for row in found)


class _Kept(NamedTuple):
    """Where a part lies, and below how many it is short."""

    shelf: str
    lower_limit: int


def _held(reading: Reading, place_id: UUID) -> dict[UUID, tuple[int, int]]:
    """Return part → good and bad pieces in a warehouse, also of those at nought."""
    found: dict[UUID, tuple[int, int]] = {}
    for part_id, condition, quantity in reading.session.execute(
        select(_BALANCE.c.part_id, _BALANCE.c.condition, _BALANCE.c.quantity).where(
            _BALANCE.c.place_id == place_id
        )
    ):
        good, bad = found.get(part_id, (0, 0))
        is_good = condition == Condition.GOOD.value
        found[part_id] = (quantity, bad) if is_good else (good, quantity)
    return found


def _kept(reading: Reading, place_id: UUID) -> dict[UUID, _Kept]:
    """Return part → how a warehouse keeps it; the reorder point stands where no lower limit is set."""
    rows = reading.session.execute(
        select(
            PartKeeping.part_id, PartKeeping.shelf, PartKeeping.lower_limit, PartKeeping.reorder_point
        ).where(PartKeeping.place_id == place_id)
    )
    return {part_id: _Kept(shelf, least or reorder or 0) for part_id, shelf, least, reorder in rows}


def _parts(reading: Reading, ids: Collection[UUID], wanted: str) -> list[Any]:
    """Return parts by id whose code or name holds a text.

    Each is looked up by its index: joined with what a warehouse holds and keeps, ten thousand took half a
    minute.
    """
    part: Table = Base.metadata.tables[Part.__tablename__]
    statement = select(part.c.id, part.c.code, part.c.name, part.c.unit, part.c.has_serial)
    if wanted:
        like = f"%{wanted}%"
        statement = statement.where(func.lower(part.c.code).like(like) | func.lower(part.c.name).like(like))
    return [
        row
        for some in derived.batches(ids)
        for row in reading.session.execute(statement.where(derived.among(reading.session, part.c.id, some)))
    ]


def models_of(reading: Reading, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return part → the models that hold it, as one short text; of many the first three and an ellipsis."""
    found: dict[UUID, list[str]] = {}
    for some in derived.batches(ids):
        rows = reading.session.execute(
            select(ModelPart.part_id, Brand.name, Model.name)
            .join(Model, Model.id == ModelPart.model_id)
            .join(Brand, Brand.id == Model.brand_id)
            .where(ModelPart.is_void.is_(False), derived.among(reading.session, _MODEL_PART.c.part_id, some))
            .order_by(Brand.name, Model.name)
        )
        for part_id, brand, model in rows:
            found.setdefault(part_id, []).append(f"{brand} {model}")
    return {
        part_id: "、".join(names[:_MOST_MODELS]) + ("…" if len(names) > _MOST_MODELS else "")
        for part_id, names in found.items()
    }
