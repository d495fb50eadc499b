# SPDX-License-Identifier: Apache-2.0
"""What a typed or scanned text names in the ledgers: documents, pieces with a serial, parts. Reads alone.

Documents stand in no search index: posting a thousand of them a second must not pay for it. What people type
here are numbers, and numbers are found by the indexes that the tables have anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, cast, literal_column, or_, select, union_all

from app.catalog.term_models import Part
from app.core.normalise import plain_text
from app.core.unit_of_work import Reading
from app.parts.models import StockDocument, StockMove, StockSerial
from app.parts.rules import READ

_LEAST = 2
_LEAST_INSIDE = 3
_MOST_PARTS = 20
_LAST = "\U0010ffff"
"""Stands behind every character that a number has."""
WAITS = "stock_document.status = 'waiting'"
"""Written out, as the index of the folder is: a bound value would not find it."""


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part by its code, name and unit."""

    id: UUID
    code: str
    name: str
    unit: str
    has_serial: bool


class ScannedKind(StrEnum):
    """What a scanned text names."""

    DOCUMENT = "document"
    SERIAL = "serial"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was scanned; ``id`` of the document or part, None of a serial number."""

    kind: ScannedKind
    id: UUID | None


def naming(reading: Reading, typed: str) -> ColumnElement[bool]:
    """Return the condition of documents that a text names.

    Their own number (its beginning, or three characters of it and more), the partner's, a serial number that
    went along, or the code of a part in them. Each is looked up by an index of its own.
    """
    wanted = typed.strip()
    upper = wanted.upper()
    document_id = StockDocument.id
    own, shared = StockDocument.scope == reading.scope, StockDocument.with_store_id == reading.scope
    number = StockDocument.number.contains(upper, autoescape=True)
    if len(wanted) < _LEAST_INSIDE:
        number = _begins(StockDocument.number, upper)
    found = [
        select(document_id).where(own, number),
        select(document_id).where(shared, number),
        select(document_id).where(
            literal_column("other_number != ''"), _begins(StockDocument.other_number, wanted)
        ),
        select(StockSerial.document_id).where(_begins(StockSerial.serial, upper)),
    ]
    # What waits has moved nothing yet: its lines say which parts and pieces it is about.
    lines = cast(StockDocument.lines, String)
    if len(wanted) >= _LEAST_INSIDE:
        found.append(
            select(document_id).where(literal_column(WAITS), lines.contains(f'"{upper}', autoescape=True))
        )
    parts = list(reading.session.scalars(select(Part.id).where(_of_code(upper)).limit(_MOST_PARTS)))
    if parts:
        found.append(select(StockMove.document_id).where(StockMove.part_id.in_(parts)))
        named = or_(*(lines.contains(part_id.hex) for part_id in parts))
        found.append(select(document_id).where(literal_column(WAITS), named))
    return document_id.in_(union_all(*found))


def _begins(column: Any, text: str) -> ColumnElement[bool]:
    """Return the condition that a column begins so, as a range: LIKE asks for every row."""
    return and_(column >= text, column < text + _LAST)


def find_parts(reading: Reading, typed: str, limit: int = _MOST_PARTS) -> tuple[PartRow, ...]:
    """Return parts whose code begins so or whose name holds it, by code. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    wanted = plain_text(typed)
    if len(wanted) < _LEAST:
        return ()
    rows = reading.session.execute(
        select(Part.id, Part.code, Part.name, Part.unit, Part.has_serial)
        .where(
            Part.is_void.is_(False),
            _of_code(wanted.upper()) | Part.name.contains(wanted, autoescape=True),
        )
        .order_by(Part.code, Part.id)
        .limit(limit)
    )
    return tuple(PartRow(*row) for row in rows)


def find_scanned(reading: Reading, text: str) -> Scanned | None:
    """Return what a whole scanned text names; None for nothing that the ledgers know. Errors: E2001."""
    document_id = find_document_number(reading, text)
    if document_id is not None:
        return Scanned(ScannedKind.DOCUMENT, document_id)
    wanted = text.strip().upper()
    part_id = reading.session.scalar(select(Part.id).where(Part.code == wanted, Part.is_void.is_(False)))
    if part_id is not None:
        return Scanned(ScannedKind.PART, part_id)
    known = select(StockSerial.id).where(StockSerial.serial == wanted).limit(1)
    return Scanned(ScannedKind.SERIAL, None) if reading.session.scalar(known) is not None else None


def find_document_number(reading: Reading, text: str) -> UUID | None:
    """Return the document of this number that this store sees. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    return reading.session.scalar(
        select(StockDocument.id).where(
            StockDocument.number == text.strip().upper(),
            (StockDocument.scope == reading.scope) | (StockDocument.with_store_id == reading.scope),
        )
    )


def _of_code(upper: str) -> ColumnElement[bool]:
    return Part.code.startswith(upper, autoescape=True)
