# SPDX-License-Identifier: Apache-2.0
"""Parts, warehouses and documents for tests, made by the commands that desks use."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.bootstrap import Desk
from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.documents import Registered, register_document
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.models import StockBalance, StockPlace
from app.parts.places import SaveWarehouse, save_warehouse
from app.parts.rules import Condition, PlaceKind
from tests.support.desk import make_actor

CLERK = (
    "parts.read",
    "parts.post",
    "parts.count",
    "parts.report",
    "parts.reconcile",
    "catalog.read",
    "tasks.work",
)
LEADER = (
    *CLERK,
    "parts.correct",
    "parts.approve",
    "parts.setup",
    "parts.plan",
    "catalog.edit",
    "tasks.assign",
)


def clerk(desk: Desk) -> Actor:
    """Return a person who writes documents down."""
    return make_actor(desk, *CLERK)


def leader(desk: Desk) -> Actor:
    """Return a person who also corrects, approves and sets up."""
    return make_actor(desk, *LEADER, name="周洁", number="0101")


def make_part(
    desk: Desk,
    code: str,
    name: str = "",
    *,
    has_serial: bool = False,
    is_machine: bool = False,
    unit: str = "个",
) -> UUID:
    """Add a part to the catalogue."""

    def put(uow: UnitOfWork) -> UUID:
        part = Part(
            scope=NIL,
            code=code,
            name=name or f"配件 {code}",
            unit=unit,
            has_serial=has_serial,
            is_machine=is_machine,
        )
        uow.add(part)
        uow.flush()
        return part.id

    made: UUID = desk.runner.write(desk.founder(), put).answer
    return made


def make_party(desk: Desk, name: str, kind: str = "station", store_id: UUID | None = None) -> UUID:
    """Add an entry to the phone book."""

    def put(uow: UnitOfWork) -> UUID:
        party = Party(scope=NIL, kind=kind, name=name, store_id=store_id)
        uow.add(party)
        uow.flush()
        return party.id

    made: UUID = desk.runner.write(desk.founder(), put).answer
    return made


def make_warehouse(desk: Desk, name: str = "备件库") -> UUID:
    """Set a warehouse up."""
    made: UUID = desk.runner.write(leader(desk), save_warehouse, SaveWarehouse(name)).answer
    return made


def post(desk: Desk, kind: str, place_id: UUID, *lines: LineInput, **fields: Any) -> Registered:
    """Write a document down, dated today unless said otherwise."""
    wanted = {"dated_on": desk.runner.today_on, **fields}
    command = RegisterDocument(kind=kind, place_id=place_id, lines=lines, **wanted)
    made: Registered = desk.runner.write(leader(desk), register_document, command).answer
    return made


def stock_up(desk: Desk, place_id: UUID, part_id: UUID, quantity: int, condition: str = "good") -> Registered:
    """Put pieces on the shelf by an opening document."""
    return post(desk, "QC", place_id, LineInput(part_id=part_id, quantity=quantity, condition=condition))


def held(desk: Desk, part_id: UUID) -> dict[tuple[PlaceKind, Condition], int]:
    """Return what every kind of place holds of a part, without those at nought."""

    def read(reading: Reading) -> dict[tuple[PlaceKind, Condition], int]:
        rows = reading.session.execute(
            select(StockPlace.kind, StockBalance.condition, StockBalance.quantity)
            .join(StockPlace, StockPlace.id == StockBalance.place_id)
            .where(StockBalance.part_id == part_id)
        )
        found: dict[tuple[PlaceKind, Condition], int] = {}
        for kind, condition, quantity in rows:
            key = (PlaceKind(kind), Condition(condition))
            found[key] = found.get(key, 0) + quantity
        return {key: count for key, count in found.items() if count}

    return desk.runner.read(desk.founder(), read)
