# SPDX-License-Identifier: Apache-2.0
"""What happened to one document, newest first, and the inquiry that it opened. Reads alone.

Events carry codes, names and numbers, never sentences: the window words them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.catalog.models import Party
from app.core.change_log import list_changes
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading
from app.parts.models import StockArrival, StockDocument, StockMove, StockVoid
from app.parts.rules import INQUIRY, READ, Arrival, DocumentKind
from app.tasks.queries import TaskEventRow, TaskRow, list_task_events, list_tasks_of

_TOLD = ("other_number", "tracking", "note", "factory_number")
"""Columns whose later change is told; the others never change or follow from facts."""


class DocumentEventKind(StrEnum):
    """What happened."""

    WRITTEN = "written"
    GOODS = "goods"
    PAPER = "paper"
    POSTED = "posted"
    VOID = "void"
    REVERSED = "reversed"
    CHANGED = "changed"
    INQUIRY = "inquiry"


@dataclass(frozen=True, slots=True)
class DocumentEvent:
    """One thing that happened; ``detail`` by kind: the reason, the act of a task, or a column.

    ``text`` is what was noted, or its new value; ``document`` another document that it led to.
    """

    at: datetime
    by_id: UUID
    kind: DocumentEventKind
    detail: str = ""
    text: str = ""
    document: tuple[UUID, str] | None = None
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call about the goods (D38)."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """What belongs to a document beside its lines: its history, its inquiry, whom to ask."""

    events: tuple[DocumentEvent, ...]
    inquiry: TaskRow | None
    partner: Contact | None
    carrier: Contact | None


def get_document_file(reading: Reading, document_id: UUID) -> DocumentFile:
    """Return history, inquiry and contacts of a document. Errors: E2001, E9002."""
    reading.actor.require(READ, reading.scope)
    document = reading.session.scalars(select(StockDocument).where(StockDocument.id == document_id)).first()
    if document is None:
        raise NotFoundError(kind="stock_document")
    tasks = list_tasks_of(reading, document_id, with_finished=True)
    inquiry = next((task for task in tasks if task.kind == INQUIRY), None)
    acts = () if inquiry is None else list_task_events(reading, inquiry.task_id)
    events = [*_written(reading, document), *_facts(reading, document_id), *_asked(acts)]
    names = staff_names(reading, {event.by_id for event in events})
    events = [replace(event, by_name=names.get(event.by_id, "")) for event in events]
    return DocumentFile(
        tuple(sorted(events, key=lambda event: (event.at, _ORDER[event.kind]))[::-1]),
        inquiry,
        _contact(reading, document.party_id),
        _contact(reading, document.carrier_id),
    )


_ORDER = {kind: place for place, kind in enumerate(DocumentEventKind)}
"""Of events of one instant the later in the life of a document is shown above."""


def _written(reading: Reading, document: StockDocument) -> Iterator[DocumentEvent]:
    for change in list_changes(reading.session, [document.id], ops=("insert", "update")):
        if change.op == "insert":
            yield DocumentEvent(change.at, change.staff_id, DocumentEventKind.WRITTEN)
            continue
        for column in _TOLD:
            if column in change.columns:
                text = str(change.columns[column][1] or "")
                yield DocumentEvent(change.at, change.staff_id, DocumentEventKind.CHANGED, column, text)


def _facts(reading: Reading, document_id: UUID) -> Iterator[DocumentEvent]:
    session = reading.session
    for arrival in session.scalars(select(StockArrival).where(StockArrival.document_id == document_id)):
        is_goods = arrival.what == Arrival.GOODS.value
        kind = DocumentEventKind.GOODS if is_goods else DocumentEventKind.PAPER
        yield DocumentEvent(arrival.at, arrival.by_id, kind, text=arrival.note)
    move = session.scalars(
        select(StockMove).where(StockMove.document_id == document_id).order_by(StockMove.hlc).limit(1)
    ).first()
    if move is not None:
        yield DocumentEvent(move.at, move.by_id, DocumentEventKind.POSTED)
    for thrown in session.scalars(select(StockVoid).where(StockVoid.document_id == document_id)):
        yield DocumentEvent(thrown.at, thrown.by_id, DocumentEventKind.VOID, text=thrown.reason)
    backs = session.scalars(
        select(StockDocument).where(
            StockDocument.of_document_id == document_id, StockDocument.kind == DocumentKind.REVERSAL.value
        )
    ).all()
    for back in backs:
        moved = session.scalars(
            select(StockMove).where(StockMove.document_id == back.id).order_by(StockMove.hlc).limit(1)
        ).first()
        if moved is not None:
            other = (back.id, back.number)
            yield DocumentEvent(
                moved.at, moved.by_id, DocumentEventKind.REVERSED, text=back.reason, document=other
            )


def _asked(acts: tuple[TaskEventRow, ...]) -> Iterator[DocumentEvent]:
    for act in acts:
        yield DocumentEvent(act.at, act.by_id, DocumentEventKind.INQUIRY, act.act.value, act.reason)


def _contact(reading: Reading, party_id: UUID | None) -> Contact | None:
    if party_id is None:
        return None
    row: Any = reading.session.execute(select(Party.name, Party.phone).where(Party.id == party_id)).first()
    return None if row is None else Contact(row.name, row.phone)
