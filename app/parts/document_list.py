# SPDX-License-Identifier: Apache-2.0
"""Documents: the folder 待齐 with its ages, those of a day, those found, and one whole. Reads alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, func, literal_column, select, tuple_

from app.admin.queries import rule_number
from app.catalog.models import Party
from app.core.db import Base
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading
from app.parts.checking import parts_of
from app.parts.factory import machine_documents
from app.parts.inputs import read_line
from app.parts.models import (
    StockArrival,
    StockDocument,
    StockMove,
    StockPlace,
    StockVoid,
)
from app.parts.posting import Line
from app.parts.rules import READ, DocumentStatus
from app.parts.searching import WAITS, naming

WINDOW = 200
WAITING_DAYS = "parts.waiting_days"
_scope_unsought = literal_column("+stock_document.scope", StockDocument.scope.type)
_with_store_unsought = literal_column("+stock_document.with_store_id", StockDocument.with_store_id.type)
"""With a sign before them no index is looked for by them: nearly all documents are of this store, and lists
are walked in the order of their days instead (``ix_stock_document_listed``)."""
_MOVE: Table = Base.metadata.tables[StockMove.__tablename__]


class DocumentView(StrEnum):
    """The lists of documents."""

    WAITING = "waiting"
    TODAY = "today"
    ALL = "all"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list; ``waits_days`` since it was dated, of one that waits (D37).

    ``is_own`` unless another store wrote it down and shares it. ``is_machines``: it is also written down in
    the factory's system, where it got ``factory_number`` (D42).
    """

    id: UUID
    is_own: bool
    party_id: UUID | None
    number: str
    kind: str
    direction: str
    other_number: str
    dated_on: date
    posted_on: date | None
    status: str
    partner: str
    place: str
    lines: int
    pieces: int
    has_goods: bool
    has_paper: bool
    waits_days: int
    factory_number: str = ""
    is_machines: bool = False


@dataclass(frozen=True, slots=True)
class FindDocuments:
    """Which documents: a view, some kind, partner, typed text (as ``searching.naming`` reads it), days.

    The window: ``count`` of them, from the ``skip``-th behind ``after``.
    """

    view: DocumentView = DocumentView.ALL
    text: str = ""
    kind: str = ""
    party_id: UUID | None = None
    from_on: date | None = None
    until_on: date | None = None
    after: tuple[date, UUID] | None = None
    skip: int = 0
    count: int = WINDOW


@dataclass(frozen=True, slots=True)
class FolderCounts:
    """How many wait and for how many days the oldest does (D37); how many were posted today.

    ``red_days``: one that waits longer is overdue.
    """

    waiting: int
    oldest_days: int
    today: int
    red_days: int


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """Goods or paper that came, and what they looked like."""

    what: str
    arrived_on: date
    at: datetime
    outer_state: str
    packing: str
    lines: tuple[tuple[int, int, int], ...]
    note: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line with the part it names."""

    line: Line
    code: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One move of the document with the names of both places."""

    line: int
    code: str
    condition: str
    quantity: int
    source_kind: str
    source: str
    target_kind: str
    target: str


@dataclass(frozen=True, slots=True)
class DocumentSheet:
    """One document whole."""

    row: DocumentRow
    reason: str
    note: str
    tracking: str
    carrier: str
    of_document: tuple[UUID, str] | None
    reversed_by: tuple[UUID, str] | None
    void_reason: str
    lines: tuple[LineRow, ...]
    arrivals: tuple[ArrivalRow, ...]
    moves: tuple[MoveRow, ...]


def find_documents(reading: Reading, wanted: FindDocuments) -> tuple[DocumentRow, ...]:
    """Return a window of documents, the newest first; those that wait the oldest first. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    key = tuple_(StockDocument.dated_on, StockDocument.id)
    statement = _narrowed(_rows(reading), reading, wanted)
    if wanted.view is DocumentView.WAITING:
        if wanted.after is not None:
            statement = statement.where(key > wanted.after)
        statement = statement.order_by(StockDocument.dated_on, StockDocument.id)
    else:
        if wanted.after is not None:
            statement = statement.where(key < wanted.after)
        statement = statement.order_by(StockDocument.dated_on.desc(), StockDocument.id.desc())
    window = statement.offset(wanted.skip).limit(wanted.count)
    found = reading.session.execute(window).all()
    machines = machine_documents(reading.session, [row[0] for row in found])
    return tuple(_row(reading, row, machines) for row in found)


def count_documents(reading: Reading, wanted: FindDocuments) -> int:
    """Return how many documents a list has, wherever its window is. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    statement = select(func.count()).select_from(StockDocument).where(_seen_by(reading))
    return reading.session.scalar(_narrowed(statement, reading, wanted)) or 0


def count_folder(reading: Reading) -> FolderCounts:
    """Return what the folder 待齐 holds, and how many were posted today. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    row: Any = reading.session.execute(
        select(func.count(), func.min(StockDocument.dated_on)).where(
            literal_column(WAITS), _scope_unsought == reading.scope
        )
    ).one()
    waiting, oldest_on = row
    days = 0 if oldest_on is None else max((reading.today_on - oldest_on).days, 0)
    today = count_documents(reading, FindDocuments(DocumentView.TODAY))
    return FolderCounts(waiting, days, today, rule_number(reading, WAITING_DAYS))


def count_waiting(reading: Reading) -> int:
    """Return how many documents of this store wait (D37). Errors: E2001."""
    return count_folder(reading).waiting


def get_document(reading: Reading, document_id: UUID) -> DocumentSheet:
    """Return one document with its lines, arrivals and moves. Errors: E2001, E9002."""
    reading.actor.require(READ, reading.scope)
    found = reading.session.execute(_rows(reading).where(StockDocument.id == document_id)).first()
    if found is None:
        raise NotFoundError(kind="stock_document")
    document: StockDocument = found[0]
    lines = [read_line(line) for line in document.lines]
    parts = parts_of(reading.session, [line.part_id for line in lines])
    other = document.of_document_id
    return DocumentSheet(
        row=_row(reading, found, machine_documents(reading.session, [document])),
        reason=document.reason,
        note=document.note,
        tracking=document.tracking,
        carrier=_party(reading, document.carrier_id),
        of_document=None if other is None else _number(reading, StockDocument.id == other),
        reversed_by=_number(
            reading,
            StockDocument.of_document_id == document_id,
            StockDocument.kind == "CX",
            StockDocument.status != DocumentStatus.VOID.value,
        ),
        void_reason=reading.session.scalar(
            select(StockVoid.reason).where(StockVoid.document_id == document_id).limit(1)
        )
        or "",
        lines=tuple(
            LineRow(line, parts[line.part_id].code, parts[line.part_id].name, parts[line.part_id].unit)
            if line.part_id in parts
            else LineRow(line, "", "", "")
            for line in lines
        ),
        arrivals=_arrivals(reading, document_id),
        moves=_moves(reading, document_id, {key: part.code for key, part in parts.items()}),
    )


def _rows(reading: Reading) -> Any:
    return (
        select(StockDocument, Party.name.label("partner"), StockPlace.name.label("place"))
        .outerjoin(Party, Party.id == StockDocument.party_id)
        .outerjoin(StockPlace, StockPlace.id == StockDocument.place_id)
        .where(_seen_by(reading))
    )


def _seen_by(reading: Reading) -> ColumnElement[bool]:
    """Return the condition of what this store sees: its own, and what another one shares with it."""
    return (_scope_unsought == reading.scope) | (_with_store_unsought == reading.scope)


def _narrowed(statement: Any, reading: Reading, wanted: FindDocuments) -> Any:
    if wanted.view is DocumentView.WAITING:
        statement = statement.where(literal_column(WAITS), _scope_unsought == reading.scope)
    elif wanted.view is DocumentView.TODAY:
        statement = statement.where(StockDocument.posted_on == reading.today_on)
    elif wanted.view is DocumentView.VOID:
        statement = statement.where(
            StockDocument.status.in_([DocumentStatus.VOID.value, DocumentStatus.REVERSED.value])
        )
    if wanted.text.strip():
        statement = statement.where(naming(reading, wanted.text))
    if wanted.kind:
        statement = statement.where(StockDocument.kind == wanted.kind)
    if wanted.party_id is not None:
        statement = statement.where(StockDocument.party_id == wanted.party_id)
    if wanted.from_on is not None:
        statement = statement.where(StockDocument.dated_on >= wanted.from_on)
    if wanted.until_on is not None:
        statement = statement.where(StockDocument.dated_on <= wanted.until_on)
    return statement


def _row(reading: Reading, found: Any, machines: Collection[UUID]) -> DocumentRow:
    document: StockDocument = found[0]
    waits = document.status == DocumentStatus.WAITING.value
    return DocumentRow(
        id=document.id,
        is_own=document.scope == reading.scope,
        party_id=document.party_id,
        number=document.number,
        kind=document.kind,
        direction=document.direction,
        other_number=document.other_number,
        dated_on=document.dated_on,
        posted_on=document.posted_on,
        status=document.status,
        partner=found.partner or "",
        place=found.place or "",
        lines=len(document.lines),
        pieces=sum(abs(line["quantity"]) for line in document.lines),
        has_goods=document.goods_at is not None,
        has_paper=document.paper_at is not None,
        waits_days=(reading.today_on - document.dated_on).days if waits else 0,
        factory_number=document.factory_number,
        is_machines=document.id in machines,
    )


def _party(reading: Reading, party_id: UUID | None) -> str:
    if party_id is None:
        return ""
    return reading.session.scalar(select(Party.name).where(Party.id == party_id)) or ""


def _number(reading: Reading, *conditions: Any) -> tuple[UUID, str] | None:
    row = reading.session.execute(
        select(StockDocument.id, StockDocument.number).where(*conditions).limit(1)
    ).first()
    return None if row is None else (row.id, row.number)


def _arrivals(reading: Reading, document_id: UUID) -> tuple[ArrivalRow, ...]:
    rows = reading.session.scalars(
        select(StockArrival).where(StockArrival.document_id == document_id).order_by(StockArrival.hlc)
    )
    return tuple(
        ArrivalRow(
            row.what, row.arrived_on, row.at, row.outer_state, row.packing,
            tuple((line, missing, damaged) for line, missing, damaged in row.lines), row.note,
        )
        for row in rows
    )  # fmt: skip


def _moves(reading: Reading, document_id: UUID, codes: Mapping[UUID, str]) -> tuple[MoveRow, ...]:
    rows = reading.session.execute(
        select(_MOVE).where(_MOVE.c.document_id == document_id).order_by(_MOVE.c.line, _MOVE.c.hlc)
    ).all()
    ends = {row.from_id for row in rows} | {row.to_id for row in rows}
    names = {
        row.id: (row.kind, row.name or row.party or "")
        for row in reading.session.execute(
            select(StockPlace.id, StockPlace.kind, StockPlace.name, Party.name.label("party"))
            .outerjoin(Party, Party.id == StockPlace.party_id)
            .where(StockPlace.id.in_(ends))
        )
    }
    nowhere = ("", "")
    return tuple(
        MoveRow(
            row.line,
            codes.get(row.part_id, ""),
            row.condition,
            row.quantity,
            *names.get(row.from_id, nowhere),
            *names.get(row.to_id, nowhere),
        )
        for row in rows
    )
