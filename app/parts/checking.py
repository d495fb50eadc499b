# SPDX-License-Identifier: Apache-2.0
"""Looking documents through before they are written: what they say, what is there, what is too little.

Each line is read once: what is found right goes on to be posted as it was checked. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.db import dump_json
from app.core.statements import run
from app.core.unit_of_work import Reading
from app.parts.inputs import PartFacts, RegisterDocument, document_problems, line_of
from app.parts.models import StockPlace
from app.parts.posting import Leg, Line, change_of, legs_of
from app.parts.rules import Condition, Direction, DocumentKind, PlaceKind, waits

_PARTS = """
SELECT id, code, name, unit, has_serial, is_void FROM part WHERE id IN (SELECT value FROM json_each(?))
"""
_BALANCES = """
SELECT part_id, condition, quantity FROM stock_balance
WHERE place_id = ? AND part_id IN (SELECT value FROM json_each(?))
"""
_PAPERS = """
SELECT kind, party_id, other_number FROM stock_document
WHERE other_number != '' AND other_number IN (SELECT value FROM json_each(?)) AND party_id IS NOT NULL
  AND status IN ('waiting', 'posted')
"""
_PARTNERS_PAPERS = frozenset(
    kind.value
    for kind in (
        DocumentKind.HQ_RECEIPT,
        DocumentKind.DELIVERY_LIST,
        DocumentKind.RETURN,
        DocumentKind.TRANSFER_IN,
    )
)
"""Kinds whose other number is that of the partner's paper: written down twice it is a slip."""
_Paper = tuple[str, int, str]
"""Kind, partner as a number, the number on his paper."""
_Held = dict[tuple[int, int, bool], int]
"""Warehouse and part as numbers, whether it is bad → pieces there."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that was looked through: its problems, or its lines and what it moves once it is posted."""

    problems: Mapping[str, str]
    lines: Sequence[Line] = ()
    legs: Sequence[Leg] = ()
    posts: bool = False
    change: Mapping[tuple[int, bool], int] = field(default_factory=dict)
    """What it changes in its warehouse (``posting.change_of``)."""


def check_documents(reading: Reading, commands: Sequence[RegisterDocument]) -> list[Checked]:
    """Look documents through in their order; what one takes from a warehouse the next does not find there."""
    parts = parts_of(reading.session, {line.part_id for one in commands for line in one.lines})
    mine = _warehouses(reading)
    seen = _papers_seen(reading.session, commands)
    found = []
    for command in commands:
        problems = document_problems(command, parts, reading.today_on)
        if mine.get(command.place_id, True):
            problems["place_id"] = "unknown_choice"
        paper = _paper_of(command)
        if paper in seen:
            problems["other_number"] = "paper_twice"
        elif paper is not None:
            seen.add(paper)
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
    by_hex = {one.hex: one for one in set(ids) if one is not None}
    found: dict[UUID, PartFacts] = {}
    for key, code, name, unit, has_serial, is_void in run(session, _PARTS, (dump_json(list(by_hex)),)):
        part_id = by_hex[key]
        found[part_id] = PartFacts(part_id, code, name, unit, bool(has_serial), bool(is_void))
    return found


def is_from_transit(kind: DocumentKind, of_document_id: UUID | None) -> bool:
    """Tell whether the goods of a receipt were told by a delivery list and are in transit already."""
    return kind is DocumentKind.HQ_RECEIPT and of_document_id is not None


def _paper_of(command: RegisterDocument) -> _Paper | None:
    """Return what names a partner's own paper; None where the number is not his, or not written."""
    number = command.other_number.strip()
    if not number or command.party_id is None or command.kind not in _PARTNERS_PAPERS:
        return None
    return command.kind, command.party_id.int, number


def _papers_seen(session: Session, commands: Sequence[RegisterDocument]) -> set[_Paper]:
    """Return which of these papers are written down already, and neither void nor reversed."""
    numbers = {paper[2] for paper in map(_paper_of, commands) if paper is not None}
    if not numbers:
        return set()
    rows = run(session, _PAPERS, (dump_json(sorted(numbers)),))
    return {(kind, UUID(party).int, number) for kind, party, number in rows}


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
    return Checked({}, lines, legs, posts, change_of(legs) if posts else {})


def _left(session: Session, commands: Sequence[RegisterDocument], found: Sequence[Checked]) -> _Held:
    """Return what the warehouses hold of the parts that documents take from them."""
    wanted: dict[UUID, set[UUID]] = {}
    for command, one in zip(commands, found, strict=True):
        if one.posts and any(count < 0 for count in one.change.values()):
            wanted.setdefault(command.place_id, set()).update(line.part_id for line in one.lines)
    held: _Held = {}
    for place_id, parts in wanted.items():
        by_hex = {part.hex: part.int for part in parts}
        for key, condition, quantity in run(session, _BALANCES, (place_id.hex, dump_json(list(by_hex)))):
            held[place_id.int, by_hex[key], condition == Condition.BAD.value] = quantity
    return held


def _take(left: _Held, place_id: UUID, found: Checked) -> dict[str, str]:
    """Take what a document takes out of its warehouse; a line that finds too little says so."""
    place = place_id.int
    short = {key for key, count in found.change.items() if left.get((place, *key), 0) + min(count, 0) < 0}
    if short:
        return {
            f"lines.{at}.quantity": "not_enough"
            for at, line in enumerate(found.lines)
            if (line.part_id.int, line.condition is Condition.BAD) in short
        }
    for (part, is_bad), count in found.change.items():
        key = (place, part, is_bad)
        left[key] = left.get(key, 0) + count
    return {}
