# SPDX-License-Identifier: Apache-2.0
"""How a store keeps its parts: shelf, lower limit, reorder point, terms of supply (D43), many at once.

What nobody set follows from the company's rules. Must not commit: the runner does, once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base
from app.core.errors import refuse
from app.core.unit_of_work import UnitOfWork
from app.parts.models import PartKeeping, StockPlace
from app.parts.planning_rules import LONGEST_DAYS
from app.parts.rules import MOST, PLAN, PlaceKind

LONGEST_SHELF = 20
_PIECES = frozenset({"lower_limit", "reorder_point", "pack_size", "least_order"})
_DAYS = frozenset({"lead_days", "lead_spread_days"})
_AT_LEAST_ONE = frozenset({"pack_size", "least_order"})
_UNSET = frozenset({"reorder_point", "lead_days", "lead_spread_days", "supplier_id"})
"""What may be taken away again, so that the company's rule counts."""
COLUMNS = frozenset({"shelf", "supplier_id"}) | _PIECES | _DAYS


@dataclass(frozen=True, slots=True)
class KeepPart:
    """What is set for one part in a warehouse: column → value, None takes it away."""

    part_id: UUID
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeepParts:
    """What is set for parts of a warehouse, together."""

    place_id: UUID
    parts: Sequence[KeepPart]


def keep_parts(uow: UnitOfWork, command: KeepParts) -> int:
    """Set how parts are kept, all or none; returns how many rows are new.

    Errors: E2001, E9001 (``parts.<from 0>.<column>``).
    """
    uow.require(PLAN)
    refuse(_problems(uow, command))
    ids = {one.part_id: keeping_id(command.place_id, one.part_id) for one in command.parts}
    known = {
        row.id: row
        for some in derived.batches(ids.values())
        for row in uow.session.scalars(select(PartKeeping).where(PartKeeping.id.in_(some)))
    }
    new: dict[UUID, dict[str, Any]] = {}
    for one in command.parts:
        values = {name: _stored(value) for name, value in one.values.items()}
        row = known.get(ids[one.part_id])
        if row is not None:
            for name, value in values.items():
                setattr(row, name, value)
            continue
        made = new.setdefault(
            one.part_id,
            {
                "scope": uow.scope,
                "id": ids[one.part_id],
                "place_id": command.place_id,
                "part_id": one.part_id,
                **_blank(),
            },
        )
        made.update(values)
    uow.flush()
    uow.add_rows(PartKeeping, list(new.values()))
    return len(new)


def keeping_id(place_id: UUID, part_id: UUID) -> UUID:
    """Return the id of a part's row in a warehouse: desks that make it apart make the same one."""
    return uuid5(place_id, f"keeping {part_id.hex}")


def _blank() -> dict[str, Any]:
    """Return a row that says nothing; every row of a batch names the same columns."""
    unset: dict[str, Any] = dict.fromkeys(_UNSET)
    return {"shelf": "", "lower_limit": 0, "pack_size": 1, "least_order": 1, **unset}


def _stored(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _problems(uow: UnitOfWork, command: KeepParts) -> dict[str, str]:
    place = uow.session.execute(
        select(StockPlace.kind, StockPlace.store_id).where(StockPlace.id == command.place_id)
    ).first()
    if place is None or (place.kind, place.store_id) != (PlaceKind.WAREHOUSE.value, uow.scope):
        return {"place_id": "unknown_choice"}
    parts = _there(uow, Part, {one.part_id for one in command.parts})
    suppliers = _there(uow, Party, {one.values.get("supplier_id") for one in command.parts})
    problems: dict[str, str] = {}
    for place_in_list, one in enumerate(command.parts):
        named = f"parts.{place_in_list}."
        if one.part_id not in parts:
            problems[f"{named}part_id"] = "unknown_choice"
        if one.values.get("supplier_id") is not None and one.values["supplier_id"] not in suppliers:
            problems[f"{named}supplier_id"] = "unknown_choice"
        for name, value in one.values.items():
            code = _problem(name, value)
            if code:
                problems[named + name] = code
    return problems


def _problem(name: str, value: Any) -> str:
    """Return what is wrong with one value; empty when nothing is."""
    if name not in COLUMNS:
        return "unknown_choice"
    if value is None:
        return "" if name in _UNSET else "required"
    if name == "shelf":
        return "too_long" if len(value.strip()) > LONGEST_SHELF else ""
    if name in _DAYS:
        return "" if 0 <= value <= LONGEST_DAYS else "not_days"
    return _pieces_problem(name, value) if name in _PIECES else ""


def _pieces_problem(name: str, value: int) -> str:
    if value > MOST:
        return "too_many_pieces"
    if value < (1 if name in _AT_LEAST_ONE else 0):
        return "not_positive" if name in _AT_LEAST_ONE else "negative"
    return ""


def _there(uow: UnitOfWork, table: type[Any], ids: set[Any]) -> set[UUID]:
    target = Base.metadata.tables[table.__tablename__]
    return {
        one
        for some in derived.batches(ids - {None})
        for one in uow.session.scalars(
            select(target.c.id).where(derived.among(uow.session, target.c.id, some))
        )
    }
