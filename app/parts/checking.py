# SPDX-License-Identifier: Apache-2.0
"""Looking documents through before they are written: what they say, what is there, what is too little.

Each line is read once: what is found right goes on to be posted as it was checked. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import Reading
from app.parts.inputs import PartFacts, RegisterDocument, document_problems, line_of
from app.parts.models import StockBalance, StockPlace
from app.parts.posting import Leg, Line, legs_of, taken_from
from app.parts.rules import Condition, Direction, DocumentKind, PlaceKind, waits

_PART: Table = Base.metadata.tables[Part.__tablename__]
_BALANCE: Table = Base.metadata.tables[StockBalance.__tablename__]
_Account = tuple[UUID, UUID, Condition]
"""Warehouse, part, condition."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that was looked through: its problems, or its lines and what it moves once it is posted."""

    problems: Mapping[str, str]
    lines: Sequence[Line] = ()
    legs: Sequence[Leg] = ()
    posts: bool = False


def check_documents(reading: Reading, commands: Sequence[RegisterDocument]) -> list[Checked]:
    """Look documents through in their order; what one takes from a warehouse the next does not find there."""
    parts = parts_of(reading.session, {line.part_id for one in commands for line in one.lines})
    mine = _warehouses(reading)
    found = []
    for command in commands:
        problems = document_problems(command, parts, reading.today_on)
        if mine.get(command.place_id, True):
            problems["place_id"] = "unknown_choice"
        found.append(Checked(problems) if problems else _checked(command))
    left = _left(reading.session, commands, found)
    for place, command in enumerate(commands):
        if found[place].posts:
            short = _take(left, command.place_id, found[place])
            if short:
                found[place] = Checked(short)
    return found


def parts_of(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, PartFacts]:
    """Return what must be known of parts, by id."""
    found: dict[UUID, PartFacts] = {}
    for some in derived.batches([one for one in set(ids) if one is not None]):
        for row in session.execute(
            select(Part.id, Part.code, Part.name, Part.unit, Part.has_serial, Part.is_void).where(
                derived.among(session, _PART.c.id, some)
            )
        ):
            found[row.id] = PartFacts(*row)
    return found


def is_from_transit(kind: DocumentKind, of_document_id: UUID | None) -> bool:
    """Tell whether the goods of a receipt were told by a delivery list and are in transit already."""
    return kind is DocumentKind.HQ_RECEIPT and of_document_id is not None


def _warehouses(reading: Reading) -> dict[UUID, bool]:
    """Return this store's warehouses → whether one is closed."""
    return {
        row.id: row.is_void
        for row in reading.session.execute(
            select(StockPlace.id, StockPlace.is_void).where(
                StockPlace.store_id == reading.scope, StockPlace.kind == PlaceKind.WAREHOUSE.value
            )
        )
    }


def _checked(command: RegisterDocument) -> Checked:
    kind, direction = DocumentKind(command.kind), Direction(command.direction)
    lines = [line_of(line) for line in command.lines]
    from_transit = is_from_transit(kind, command.of_document_id)
    legs = legs_of(kind, lines, direction=direction, from_transit=from_transit)
    posts = not waits(kind, direction) or (command.goods_here and command.paper_here)
    return Checked({}, lines, legs, posts)


def _left(
    session: Session, commands: Sequence[RegisterDocument], found: Sequence[Checked]
) -> dict[_Account, int]:
    """Return what the warehouses hold that documents take from."""
    wanted = {part_id for one in found if one.posts for part_id, _condition in taken_from(one.legs)}
    places = {command.place_id for command in commands}
    held: dict[_Account, int] = {}
    for some in derived.batches(wanted):
        for place, part, condition, quantity in session.execute(
            select(
                *(_BALANCE.c.place_id, _BALANCE.c.part_id, _BALANCE.c.condition, _BALANCE.c.quantity)
            ).where(derived.among(session, _BALANCE.c.part_id, some), _BALANCE.c.place_id.in_(places))
        ):
            held[place, part, Condition(condition)] = quantity
    return held


def _take(left: dict[_Account, int], place_id: UUID, found: Checked) -> dict[str, str]:
    """Take what a document takes out of its warehouse; a line that finds too little says so."""
    short = {key for key, count in taken_from(found.legs).items() if left.get((place_id, *key), 0) < count}
    if short:
        return {
            f"lines.{place}.quantity": "not_enough"
            for place, line in enumerate(found.lines)
            if (line.part_id, line.condition) in short
        }
    for leg in found.legs:
        for end, sign in ((leg.source, -1), (leg.target, 1)):
            if end is PlaceKind.WAREHOUSE:
                key = (place_id, leg.part_id, leg.condition)
                left[key] = left.get(key, 0) + sign * leg.quantity
    return {}
