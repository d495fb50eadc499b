# SPDX-License-Identifier: Apache-2.0
"""What a warehouse holds, part by part, for the grid of the ledger (look: screen 08). Reads alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Table, and_, func, select

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
    held = (
        select(
            _BALANCE.c.part_id,
            func.sum(_BALANCE.c.quantity).filter(_BALANCE.c.condition == Condition.GOOD.value).label("good"),
            func.sum(_BALANCE.c.quantity).filter(_BALANCE.c.condition == Condition.BAD.value).label("bad"),
        )
        .where(_BALANCE.c.place_id == place_id)
        .group_by(_BALANCE.c.part_id)
        .subquery()
    )
    kept = and_(PartKeeping.part_id == Part.id, PartKeeping.place_id == place_id)
    statement = (
        select(
            *(Part.id, Part.code, Part.name, Part.unit, Part.has_serial),
            *(PartKeeping.shelf, PartKeeping.lower_limit, PartKeeping.reorder_point, held.c.good, held.c.bad),
        )
        .outerjoin(held, held.c.part_id == Part.id)
        .outerjoin(PartKeeping, kept)
        .where(held.c.part_id.is_not(None) | PartKeeping.id.is_not(None))
    )
    wanted = plain_text(text).lower()
    if wanted:
        found = f"%{wanted}%"
        statement = statement.where(func.lower(Part.code).like(found) | func.lower(Part.name).like(found))
    if zone:
        statement = statement.where(PartKeeping.shelf.startswith(zone, autoescape=True))
    rows = reading.session.execute(
        statement.order_by(func.coalesce(PartKeeping.shelf, ""), Part.code, Part.id)
    ).all()
    models = models_of(reading, [row.id for row in rows])
    return tuple(
        StockRow(
            row.id, row.code, row.name, row.unit, models.get(row.id, ""), row.shelf or "", row.good or 0,
            row.bad or 0, (row.lower_limit or row.reorder_point) or 0, row.has_serial,
        )
        for row in rows
    )  # fmt: skip


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
