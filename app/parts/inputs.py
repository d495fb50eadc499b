# SPDX-License-Identifier: Apache-2.0
"""What a person or a file says of a document of parts, and what is wrong with it. Pure: no database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.parts.posting import Line
from app.parts.rules import (
    LONGEST_NOTE,
    LONGEST_NUMBER,
    LONGEST_SERIAL,
    MOST,
    NEEDS_PARTY,
    NEEDS_REASON,
    OWES,
    Condition,
    Direction,
    DocumentKind,
    PlaceKind,
)

FIRST_YEAR = 1995
MOST_LINES = 3000
_RETURNED_IN_REPAIR = frozenset({DocumentKind.REPAIR, DocumentKind.WARRANTY})
_KINDS = frozenset(kind.value for kind in DocumentKind) - {DocumentKind.REVERSAL.value}
_CONDITIONS = frozenset(condition.value for condition in Condition)
_PLACES = frozenset(place.value for place in PlaceKind)


@dataclass(frozen=True, slots=True)
class PartFacts:
    """What must be known of a part before a line of it is taken."""

    id: UUID
    code: str
    name: str
    unit: str
    has_serial: bool
    is_void: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LineInput:
    """One line as it was typed; ``unit`` empty, or the part's own. Figures as of ``posting.Line``."""

    part_id: UUID | None
    quantity: int
    condition: str = Condition.GOOD.value
    unit: str = ""
    owed: int = 0
    old_back: int = 0
    to_condition: str = ""
    place: str = ""
    unit_price_e4: int | None = None
    serials: tuple[str, ...] = ()
    old_serials: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterDocument:
    """A document to be written down: ``place_id`` our warehouse, ``party_id`` an entry of the phone book.

    ``goods_here``, ``paper_here``: of documents that wait (D37), what is here already. ``of_document_id``:
    the delivery list that told of these goods, or the transfer that sent them.
    """

    kind: str
    dated_on: date
    place_id: UUID
    lines: Sequence[LineInput]
    party_id: UUID | None = None
    direction: str = Direction.IN.value
    other_number: str = ""
    of_document_id: UUID | None = None
    complaint_id: UUID | None = None
    carrier_id: UUID | None = None
    tracking: str = ""
    reason: str = ""
    note: str = ""
    goods_here: bool = False
    paper_here: bool = False


def document_problems(
    command: RegisterDocument, parts: Mapping[UUID, PartFacts], today_on: date
) -> dict[str, str]:
    """Return field → problem code; fields of lines are ``lines.<from 0>.<name>``."""
    if command.kind not in _KINDS:
        return {"kind": "unknown_choice"}
    kind = DocumentKind(command.kind)
    problems = _day_problems(command.dated_on, today_on)
    if kind in NEEDS_PARTY and command.party_id is None:
        problems["party_id"] = "required"
    if kind in NEEDS_REASON and not command.reason.strip():
        problems["reason"] = "required"
    for name, longest in (("other_number", LONGEST_NUMBER), ("reason", LONGEST_NOTE), ("note", LONGEST_NOTE)):
        if len(getattr(command, name).strip()) > longest:
            problems[name] = "too_long"
    if not command.lines:
        problems["lines"] = "required"
    elif len(command.lines) > MOST_LINES:
        problems["lines"] = "too_many"
    for place, line in enumerate(command.lines):
        problems |= {f"lines.{place}.{name}": code for name, code in _line_problems(kind, line, parts)}
    return _in_two_conditions(kind, command.lines) | problems


def _day_problems(dated_on: date, today_on: date) -> dict[str, str]:
    if dated_on > today_on:
        return {"dated_on": "in_the_future"}
    return {"dated_on": "too_early"} if dated_on.year < FIRST_YEAR else {}


def _line_problems(
    kind: DocumentKind, line: LineInput, parts: Mapping[UUID, PartFacts]
) -> Iterator[tuple[str, str]]:
    part = None if line.part_id is None else parts.get(line.part_id)
    if part is None or part.is_void:
        yield "part_id", "required" if line.part_id is None else "unknown_choice"
    if line.quantity == 0 or (line.quantity < 0 and kind is not DocumentKind.ADJUSTMENT):
        yield "quantity", "not_positive"
    elif abs(line.quantity) > MOST:
        yield "quantity", "too_large"
    if line.condition not in _CONDITIONS:
        yield "condition", "unknown_choice"
    if part is not None and line.unit.strip() and line.unit.strip() != part.unit:
        yield "unit", "other_unit"
    yield from _debt_problems(kind, line)
    if kind is DocumentKind.OPENING and line.place and line.place not in _PLACES:
        yield "place", "unknown_choice"
    if line.unit_price_e4 is not None and line.unit_price_e4 < 0:
        yield "unit_price", "negative"
    if len(line.note.strip()) > LONGEST_NOTE:
        yield "note", "too_long"
    yield from _serial_problems(kind, line, part)


def _debt_problems(kind: DocumentKind, line: LineInput) -> Iterator[tuple[str, str]]:
    allowed = kind in OWES or kind is DocumentKind.REPAIR
    if line.owed and (not allowed or not 0 < line.owed <= line.quantity):
        yield "owed", "more_than_line"
    if line.old_back and (kind not in _RETURNED_IN_REPAIR or not 0 < line.old_back <= line.quantity):
        yield "old_back", "more_than_line"
    if line.to_condition:
        if kind is not DocumentKind.ADJUSTMENT or line.to_condition not in _CONDITIONS:
            yield "to_condition", "unknown_choice"
        elif line.to_condition == line.condition or line.quantity < 0:
            yield "to_condition", "same_condition"


def _serial_problems(
    kind: DocumentKind, line: LineInput, part: PartFacts | None
) -> Iterator[tuple[str, str]]:
    serials = [serial.strip() for serial in line.serials]
    if any(not serial or len(serial) > LONGEST_SERIAL for serial in serials):
        yield "serials", "too_long" if any(serials) else "required"
    elif len(set(serials)) < len(serials):
        yield "serials", "named_twice"
    elif serials and len(serials) != abs(line.quantity):
        yield "serials", "not_one_each"
    elif part is not None and part.has_serial and not serials and kind is not DocumentKind.OPENING:
        yield "serials", "required"
    if len(line.old_serials) > line.old_back + line.owed:
        yield "old_serials", "more_than_line"


def _in_two_conditions(kind: DocumentKind, lines: Sequence[LineInput]) -> dict[str, str]:
    """A part stands on one line of a document per condition; a second one is a slip, or a copied row."""
    if kind is DocumentKind.OPENING:
        return {}
    seen: Counter[tuple[UUID | None, str, str]] = Counter()
    problems = {}
    for place, line in enumerate(lines):
        key = (line.part_id, line.condition, line.to_condition)
        seen[key] += 1
        if line.part_id is not None and seen[key] > 1:
            problems[f"lines.{place}.part_id"] = "named_twice"
    return problems


def line_of(line: LineInput) -> Line:
    """Return a checked line as the ledger posts it."""
    assert line.part_id is not None  # noqa: S101 -- checked by document_problems
    return Line(
        part_id=line.part_id,
        quantity=line.quantity,
        condition=Condition(line.condition),
        owed=line.owed,
        old_back=line.old_back,
        to_condition=Condition(line.to_condition) if line.to_condition else None,
        place=PlaceKind(line.place) if line.place else None,
        unit_price_e4=line.unit_price_e4,
        serials=tuple(serial.strip().upper() for serial in line.serials),
        old_serials=tuple(serial.strip().upper() for serial in line.old_serials),
        note=line.note.strip(),
    )


def stored_line(line: Line) -> dict[str, Any]:
    """Return a line as its document keeps it: what is usual is left out."""
    stored: dict[str, Any] = {"part": line.part_id.hex, "quantity": line.quantity}
    if line.condition is not Condition.GOOD:
        stored["condition"] = line.condition.value
    for name in ("owed", "old_back", "unit_price_e4", "note"):
        if getattr(line, name):
            stored[name] = getattr(line, name)
    for name in ("serials", "old_serials"):
        if getattr(line, name):
            stored[name] = list(getattr(line, name))
    if line.to_condition is not None:
        stored["to_condition"] = line.to_condition.value
    if line.place is not None:
        stored["place"] = line.place.value
    return stored


def read_line(stored: Mapping[str, Any]) -> Line:
    """Return a kept line as it was posted."""
    return Line(
        part_id=UUID(stored["part"]),
        quantity=int(stored["quantity"]),
        condition=Condition(stored.get("condition", Condition.GOOD.value)),
        owed=int(stored.get("owed", 0)),
        old_back=int(stored.get("old_back", 0)),
        to_condition=Condition(stored["to_condition"]) if "to_condition" in stored else None,
        place=PlaceKind(stored["place"]) if "place" in stored else None,
        unit_price_e4=stored.get("unit_price_e4"),
        serials=tuple(stored.get("serials", ())),
        old_serials=tuple(stored.get("old_serials", ())),
        note=stored.get("note", ""),
    )
