# SPDX-License-Identifier: Apache-2.0
"""What typed and pasted codes name, many at once, with what a warehouse holds of it. Reads alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, func, select

from app.catalog.models import Brand
from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base, dump_json
from app.core.unit_of_work import Reading
from app.parts.models import StockBalance
from app.parts.rules import READ, Condition

BRAND_MARK = "/"
"""QD76/海尔: where brands share a code, the brand stands behind it."""
_PART: Table = Base.metadata.tables[Part.__tablename__]
_BALANCE: Table = Base.metadata.tables[StockBalance.__tablename__]


@dataclass(frozen=True, slots=True)
class EntryPart:
    """A part as a line of a document needs it; ``good`` and ``bad`` are what the warehouse holds."""

    id: UUID
    code: str
    name: str
    brand: str
    unit: str
    has_serial: bool
    is_void: bool
    good: int
    bad: int


def find_codes(
    reading: Reading, place_id: UUID | None, codes: Collection[str]
) -> Mapping[str, tuple[EntryPart, ...]]:
    """Return what each typed code names, in whatever letters: several where brands share it, none unknown.

    A code may be followed by ``/`` and the brand. Errors: E2001.
    """
    reading.actor.require(READ, reading.scope)
    split = {code: code.upper().rsplit(BRAND_MARK, 1) for code in codes if code}
    spelled = {code.upper() for code in split} | {parts[0] for parts in split.values()}
    listed = func.json_each(dump_json(sorted(spelled))).table_valued("value")
    rows = reading.session.execute(
        _parts()
        .where(func.upper(_PART.c.code).in_(select(listed.c.value)), _PART.c.is_void.is_(False))
        .order_by(Brand.name, _PART.c.id)
    ).all()
    found: dict[str, list[EntryPart]] = {}
    for part in _with_stock(reading, place_id, rows):
        found.setdefault(part.code.upper(), []).append(part)
    answers: dict[str, tuple[EntryPart, ...]] = {}
    for code, parts in split.items():
        named = found.get(code.upper(), [])
        if not named and len(parts) > 1:
            named = [part for part in found.get(parts[0], ()) if part.brand.upper().startswith(parts[1])]
        answers[code] = tuple(named)
    return answers


def get_entry_parts(
    reading: Reading, place_id: UUID | None, ids: Collection[UUID]
) -> Mapping[UUID, EntryPart]:
    """Return parts by id, void ones too. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    rows = [
        row
        for some in derived.batches(ids)
        for row in reading.session.execute(_parts().where(derived.among(reading.session, _PART.c.id, some)))
    ]
    return {part.id: part for part in _with_stock(reading, place_id, rows)}


def _parts() -> Select[Any]:
    columns = (_PART.c.id, _PART.c.code, _PART.c.name, func.coalesce(Brand.name, "").label("brand"))
    return select(*columns, _PART.c.unit, _PART.c.has_serial, _PART.c.is_void).outerjoin(
        Brand, Brand.id == _PART.c.brand_id
    )


def _with_stock(reading: Reading, place_id: UUID | None, rows: Sequence[Any]) -> list[EntryPart]:
    held: dict[tuple[UUID, str], int] = {}
    for some in derived.batches([row.id for row in rows] if place_id is not None else ()):
        for part_id, condition, quantity in reading.session.execute(
            select(_BALANCE.c.part_id, _BALANCE.c.condition, _BALANCE.c.quantity).where(
                _BALANCE.c.place_id == place_id, derived.among(reading.session, _BALANCE.c.part_id, some)
            )
        ):
            held[part_id, condition] = quantity
    good, bad = Condition.GOOD.value, Condition.BAD.value
    return [
        EntryPart(
            *(row.id, row.code, row.name, row.brand, row.unit, row.has_serial, row.is_void),
            held.get((row.id, good), 0),
            held.get((row.id, bad), 0),
        )
        for row in rows
    ]
