# SPDX-License-Identifier: Apache-2.0
"""Pieces with a serial number: where one is, where it was, what it replaced. Reads alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import String, cast, literal_column, select
from sqlalchemy.orm import aliased

from app.catalog.models import Party
from app.catalog.term_models import Part
from app.core.unit_of_work import Reading
from app.parts.inputs import read_line
from app.parts.models import StockDocument, StockPlace, StockSerial
from app.parts.rules import READ


@dataclass(frozen=True, slots=True)
class SerialStep:
    """One step of a piece: from where to where, by which document.

    ``beside``: of an exchange the old pieces that a new one took the place of, or the other way round (D40).
    """

    serial: str
    part_id: UUID
    code: str
    name: str
    condition: str
    is_old: bool
    document_id: UUID
    number: str
    kind: str
    dated_on: date
    at: datetime
    source_kind: str
    source: str
    target_kind: str
    target: str
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WaitingPiece:
    """A piece on a document that still waits for goods or paper (D37): it is in no account yet."""

    document_id: UUID
    number: str
    kind: str
    dated_on: date
    partner: str


@dataclass(frozen=True, slots=True)
class SerialFound:
    """Everything that is known of a serial number."""

    steps: tuple[SerialStep, ...]
    waiting: tuple[WaitingPiece, ...]


def find_serial(reading: Reading, serial: str) -> SerialFound:
    """Return where a piece was and is, and the waiting documents that name it. Errors: E2001."""
    wanted = serial.strip().upper()
    rows = reading.session.execute(
        select(StockDocument, Party.name)
        .outerjoin(Party, Party.id == StockDocument.party_id)
        .where(
            literal_column("stock_document.status = 'waiting'"),
            cast(StockDocument.lines, String).contains(f'"{wanted}"', autoescape=True),
        )
        .order_by(StockDocument.dated_on, StockDocument.id)
    )
    waiting = [
        WaitingPiece(document.id, document.number, document.kind, document.dated_on, partner or "")
        for document, partner in rows
        if any(wanted in (*line.serials, *line.old_serials) for line in map(read_line, document.lines))
    ]
    return SerialFound(serial_steps(reading, wanted), tuple(waiting))


def serial_steps(reading: Reading, serial: str) -> tuple[SerialStep, ...]:
    """Return the steps of a serial number in their order; the last says where it is. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    source, target = aliased(StockPlace), aliased(StockPlace)
    sender, receiver = aliased(Party), aliased(Party)
    rows = reading.session.execute(
        select(
            StockSerial,
            *(Part.code, Part.name, StockDocument.number, StockDocument.kind, StockDocument.dated_on),
            *(source.kind.label("source_kind"), source.name.label("source"), sender.name.label("sender")),
            *(target.kind.label("target_kind"), target.name.label("target"), receiver.name.label("receiver")),
        )
        .join(StockDocument, StockDocument.id == StockSerial.document_id)
        .outerjoin(Part, Part.id == StockSerial.part_id)
        .outerjoin(source, source.id == StockSerial.from_id)
        .outerjoin(target, target.id == StockSerial.to_id)
        .outerjoin(sender, sender.id == source.party_id)
        .outerjoin(receiver, receiver.id == target.party_id)
        .where(StockSerial.serial == serial.strip().upper())
        .order_by(StockSerial.hlc)
    ).all()
    beside = _beside(reading, {row[0].document_id for row in rows})
    return tuple(
        SerialStep(
            row[0].serial, row[0].part_id, row.code or "", row.name or "", row[0].condition, row[0].is_old,
            row[0].document_id, row.number, row.kind, row.dated_on, row[0].at,
            row.source_kind or "", row.source or row.sender or "",
            row.target_kind or "", row.target or row.receiver or "",
            tuple(beside.get((row[0].document_id, row[0].line, not row[0].is_old), ())),
        )
        for row in rows
    )  # fmt: skip


def _beside(reading: Reading, ids: set[UUID]) -> dict[tuple[UUID, int, bool], list[str]]:
    """Return the serials of each line, the old ones apart from the new."""
    found: dict[tuple[UUID, int, bool], list[str]] = {}
    for document_id, line, is_old, serial in reading.session.execute(
        select(StockSerial.document_id, StockSerial.line, StockSerial.is_old, StockSerial.serial)
        .where(StockSerial.document_id.in_(ids))
        .order_by(StockSerial.hlc)
    ):
        found.setdefault((document_id, line, is_old), []).append(serial)
    return found
