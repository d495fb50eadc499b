# SPDX-License-Identifier: Apache-2.0
"""What stands on a document of parts, on a tracking sheet, on labels. Reads; knows nothing of paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select

from app.admin.queries import get_store
from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core import derived
from app.core.db import Base
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading
from app.parts.document_list import DocumentSheet, get_document
from app.parts.models import PartKeeping, StockBalance, StockDocument, StockPlace, StockSerial
from app.parts.rules import READ, DocumentStatus, PlaceKind
from app.parts.serial_list import SerialStep, serial_steps

MOST_TRACKED = 200
"""Pieces on one tracking sheet; a document with more says so."""
MOST_LABELS = 600
"""Labels of one order: 25 sheets."""
_SERIAL: Table = Base.metadata.tables[StockSerial.__tablename__]
_PART: Table = Base.metadata.tables[Part.__tablename__]
_KEEPING: Table = Base.metadata.tables[PartKeeping.__tablename__]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Whose paper it is, and who prints it when."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime


@dataclass(frozen=True, slots=True)
class PartnerLines:
    """How the partner of a document is reached; all empty without one."""

    name: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPaper(Printed):
    """One document with its partner; ``of_dated_on`` is the day of the document that it belongs to."""

    document: DocumentSheet
    partner: PartnerLines
    of_dated_on: date | None


@dataclass(frozen=True, slots=True)
class TrackedPiece:
    """One piece with all its steps in their order; the last says where it is."""

    serial: str
    steps: tuple[SerialStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackingPaper(Printed):
    """The ways of the pieces that a document names, or of one; ``number`` of the document, or empty."""

    number: str
    pieces: tuple[TrackedPiece, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class LabelRow:
    """What the label of a part says; ``shelf`` empty where none is kept."""

    code: str
    name: str
    unit: str
    shelf: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLabels(Printed):
    """Labels in the order in which they are cut."""

    on: date
    labels: tuple[LabelRow, ...]


def get_document_paper(reading: Reading, document_id: UUID) -> DocumentPaper:
    """Return what the paper of a document says. Errors: E2001, E9002."""
    document = get_document(reading, document_id)
    other = document.of_document
    return DocumentPaper(
        **_printed(reading),
        document=document,
        partner=_partner(reading, document.row.party_id),
        of_dated_on=None
        if other is None
        else reading.session.scalar(select(StockDocument.dated_on).where(StockDocument.id == other[0])),
    )


def get_tracking_paper(reading: Reading, row_id: UUID) -> TrackingPaper:
    """Return the ways of all pieces of a document, or of the piece whose step (``serial_id``) an id is.

    Errors: E2001, E9002 (neither, or a document without serial numbers).
    """
    reading.actor.require(READ, reading.scope)
    number = reading.session.scalar(
        select(StockDocument.number).where(
            StockDocument.id == row_id,
            (StockDocument.scope == reading.scope) | (StockDocument.with_store_id == reading.scope),
        )
    )
    whose = _SERIAL.c.id if number is None else _SERIAL.c.document_id
    rows = reading.session.scalars(
        select(_SERIAL.c.serial)
        .where(whose == row_id)
        .order_by(_SERIAL.c.line, _SERIAL.c.is_old, _SERIAL.c.hlc)
    )
    serials = list(dict.fromkeys(rows))
    if not serials:
        raise NotFoundError(kind="stock_serial")
    pieces = tuple(TrackedPiece(serial, serial_steps(reading, serial)) for serial in serials[:MOST_TRACKED])
    left_out = max(len(serials) - MOST_TRACKED, 0)
    return TrackingPaper(**_printed(reading), number=number or "", pieces=pieces, left_out=left_out)


def find_serial_step(reading: Reading, serial: str) -> UUID | None:
    """Return the id by which ``get_tracking_paper`` knows a piece: that of its first step. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    return reading.session.scalar(
        select(_SERIAL.c.id)
        .where(_SERIAL.c.serial == serial.strip().upper())
        .order_by(_SERIAL.c.hlc)
        .limit(1)
    )


def get_part_labels(reading: Reading, row_id: UUID) -> PartLabels:
    """Return the labels that an id stands for.

    Of a part: one. Of a warehouse: one for each part that lies or has a shelf there, by shelf. Of a document:
    one for each piece. Errors: E2001, E9002 (none of these, or nothing in it).
    """
    reading.actor.require(READ, reading.scope)
    labels = _labels_of_part(reading, row_id) or _labels_of_place(reading, row_id)
    if not labels:
        labels = _labels_of_document(reading, row_id)
    if not labels:
        raise NotFoundError(kind="part")
    return PartLabels(**_printed(reading), on=reading.today_on, labels=tuple(labels[:MOST_LABELS]))


def _printed(reading: Reading) -> dict[str, Any]:
    store = get_store(reading)
    return {
        "company_name": store.company_name if store else "",
        "store_name": store.name if store else "",
        "time_zone": reading.identity.zone.key,
        "printed_by": reading.actor.name,
        "printed_at": reading.now_at,
    }


def _partner(reading: Reading, party_id: UUID | None) -> PartnerLines:
    row = reading.session.execute(
        select(Party.name, Party.contact, Party.phone, Party.address).where(Party.id == party_id)
    ).first()
    return PartnerLines() if row is None else PartnerLines(*row)


def _labels_of_part(reading: Reading, part_id: UUID) -> list[LabelRow]:
    """Return the label of a part, with the shelf of the first warehouse of this store that keeps one."""
    part = reading.session.execute(select(Part.code, Part.name, Part.unit).where(Part.id == part_id)).first()
    if part is None:
        return []
    kept = reading.session.execute(
        select(PartKeeping.shelf, StockPlace.name)
        .join(StockPlace, StockPlace.id == PartKeeping.place_id)
        .where(
            PartKeeping.part_id == part_id,
            PartKeeping.shelf != "",
            StockPlace.store_id == reading.scope,
            StockPlace.is_void.is_(False),
        )
        .order_by(StockPlace.name)
        .limit(1)
    ).first()
    return [LabelRow(part.code, part.name, part.unit, *(kept or ("", "")))]


def _labels_of_place(reading: Reading, place_id: UUID) -> list[LabelRow]:
    name = reading.session.scalar(
        select(StockPlace.name).where(
            StockPlace.id == place_id,
            StockPlace.kind == PlaceKind.WAREHOUSE.value,
            StockPlace.store_id == reading.scope,
        )
    )
    if name is None:
        return []
    held = set(
        reading.session.scalars(
            select(StockBalance.part_id).where(StockBalance.place_id == place_id, StockBalance.quantity != 0)
        )
    )
    shelves = _shelves(reading, place_id, None)
    rows = [
        LabelRow(code, title, unit, shelves.get(part_id, ""), name)
        for part_id, (code, title, unit) in _names(reading, held | shelves.keys()).items()
    ]
    return sorted(rows, key=lambda row: (not row.shelf, row.shelf, row.code))


def _labels_of_document(reading: Reading, document_id: UUID) -> list[LabelRow]:
    try:
        document = get_document(reading, document_id)
    except NotFoundError:
        return []
    if document.row.status == DocumentStatus.VOID.value:
        return []
    place_id = reading.session.scalar(select(StockDocument.place_id).where(StockDocument.id == document_id))
    parts = {row.line.part_id for row in document.lines}
    shelves = _shelves(reading, place_id, parts) if place_id is not None else {}
    return [
        LabelRow(row.code, row.name, row.unit, shelves.get(row.line.part_id, ""), document.row.place)
        for row in document.lines
        for _piece in range(min(abs(row.line.quantity), MOST_LABELS))
    ]


def _shelves(reading: Reading, place_id: UUID, parts: Iterable[UUID] | None) -> dict[UUID, str]:
    statement = select(_KEEPING.c.part_id, _KEEPING.c.shelf).where(
        _KEEPING.c.place_id == place_id, _KEEPING.c.shelf != ""
    )
    if parts is not None:
        statement = statement.where(_KEEPING.c.part_id.in_(list(parts)))
    return {row.part_id: row.shelf for row in reading.session.execute(statement)}


def _names(reading: Reading, ids: Iterable[UUID]) -> Mapping[UUID, tuple[str, str, str]]:
    found: dict[UUID, tuple[str, str, str]] = {}
    for some in derived.batches(list(ids)):
        for row in reading.session.execute(
            select(Part.id, Part.code, Part.name, Part.unit).where(
                derived.among(reading.session, _PART.c.id, some), Part.is_void.is_(False)
            )
        ):
            found[row.id] = (row.code, row.name, row.unit)
    return found
