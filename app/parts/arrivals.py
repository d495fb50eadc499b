# SPDX-License-Identifier: Apache-2.0
"""The folder 待齐 (D37): goods or paper of a document arrive, and it posts as soon as both are here.

What the boxes looked like is asked at once (D38, D39); what is missing, bare or deformed opens a joint
inquiry with whoever sent or carried it (D41), as a task. Must not commit: the runner does, once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from app.admin.queries import rule_number
from app.core.errors import NotFoundError, refuse
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.parts.checking import is_from_transit
from app.parts.derive import settle
from app.parts.documents import Batch, Row, add_moves
from app.parts.errors import DocumentOverError
from app.parts.inputs import read_line
from app.parts.models import StockArrival, StockDocument, StockVoid
from app.parts.places import Places
from app.parts.posting import Found, legs_of
from app.parts.rules import (
    CORRECT,
    INQUIRY,
    LONGEST_NOTE,
    POST,
    Arrival,
    Direction,
    DocumentKind,
    DocumentStatus,
    OuterState,
    Packing,
)
from app.tasks.bulk import Order, hand_out_all


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """Of a line (from 1) so many pieces are missing, so many came damaged."""

    line: int
    missing: int = 0
    damaged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordArrival:
    """Goods or paper of a waiting document are here. The rest is asked of goods alone (D38, D39)."""

    document_id: UUID
    what: str
    outer_state: str = OuterState.SOUND.value
    packing: str = Packing.PROPER.value
    lines: Sequence[FoundLine] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class VoidDocument:
    """A waiting document is thrown away; its number stays with the reason."""

    document_id: UUID
    reason: str


def record_arrival(uow: UnitOfWork, command: RecordArrival) -> str:
    """Write an arrival down, post when both are here; returns the document's status.

    Errors: E2001, E3301, E9001, E9002.
    """
    document = waiting_document(uow, command.document_id, POST)
    refuse(_problems(command, document))
    is_goods = command.what == Arrival.GOODS.value
    uow.add(
        StockArrival(
            scope=document.scope,
            id=new_id(),
            document_id=document.id,
            what=command.what,
            arrived_on=uow.today_on,
            outer_state=command.outer_state if is_goods else "",
            packing=command.packing if is_goods else "",
            lines=[[one.line, one.missing, one.damaged] for one in command.lines] if is_goods else [],
            note=command.note.strip(),
        )
    )
    uow.flush()
    if is_goods and _asks_inquiry(command):
        _open_inquiry(uow, document, command)
    post_complete(uow, [document.id])
    settle(uow, [document.id])
    return document.status


def record_arrivals(uow: UnitOfWork, commands: Sequence[RecordArrival]) -> str:
    """Write down that goods and paper came together, or one of them; returns the document's status.

    Errors: as ``record_arrival``.
    """
    status = DocumentStatus.WAITING.value
    for command in commands:
        status = record_arrival(uow, command)
    return status


def void_document(uow: UnitOfWork, command: VoidDocument) -> None:
    """Throw a waiting document away. Errors: E2001, E3301 (it is posted: take it back instead), E9001."""
    document = waiting_document(uow, command.document_id, CORRECT)
    reason = command.reason.strip()
    if not reason or len(reason) > LONGEST_NOTE:
        refuse({"reason": "too_long" if reason else "required"})
    uow.add(StockVoid(scope=document.scope, id=new_id(), document_id=document.id, reason=reason))
    settle(uow, [document.id])


def post_complete(uow: UnitOfWork, ids: Sequence[UUID] | None = None) -> list[UUID]:
    """Post waiting documents whose goods and paper are both here; returns them.

    Without ``ids`` all of this desk's store: two desks may have written down one half each.
    """
    arrived = (
        select(StockArrival.document_id)
        .where(StockArrival.scope == uow.scope)
        .group_by(StockArrival.document_id)
        .having(func.count(StockArrival.what.distinct()) == len(Arrival))
    )
    wanted = select(StockDocument).where(
        StockDocument.scope == uow.scope,
        StockDocument.status == DocumentStatus.WAITING.value,
        StockDocument.id.in_(arrived if ids is None else ids),
    )
    if ids is not None:
        wanted = wanted.where(StockDocument.id.in_(arrived.where(StockArrival.document_id.in_(ids))))
    documents = uow.session.scalars(wanted.order_by(StockDocument.id)).all()
    batch, places = Batch(), Places(uow.session, uow.scope)
    for document in documents:
        row = row_of(document, places)
        lines = [read_line(line) for line in document.lines]
        legs = legs_of(
            row.kind,
            lines,
            direction=row.direction,
            from_transit=row.from_transit,
            found=found_of(uow, document.id),
        )
        add_moves(batch, places, row, lines, legs)
    places.make(uow)
    batch.write(uow)
    posted = [document.id for document in documents]
    if posted:
        settle(uow, posted)
    return posted


def row_of(document: StockDocument, places: Places) -> Row:
    """Return what the moves of a stored document need to know of it."""
    kind = DocumentKind(document.kind)
    return Row(
        document.scope,
        document.id,
        kind,
        Direction(document.direction),
        document.number,
        document.dated_on,
        document.place_id,
        is_from_transit(kind, document.of_document_id),
        places.partner(document.party_id),
    )


def found_of(uow: UnitOfWork, document_id: UUID) -> dict[int, Found]:
    """Return what the first look at the goods of a document found, by line."""
    lines: list[Any] | None = uow.session.scalar(
        select(StockArrival.lines)
        .where(StockArrival.document_id == document_id, StockArrival.what == Arrival.GOODS.value)
        .order_by(StockArrival.hlc)
        .limit(1)
    )
    return {line: Found(missing, damaged) for line, missing, damaged in lines or ()}


def waiting_document(uow: UnitOfWork, document_id: UUID, permission: str) -> StockDocument:
    """Return a document that still waits. Errors: E2001, E3301, E9002."""
    document = find_document(uow, document_id, permission)
    if document.status != DocumentStatus.WAITING.value:
        raise DocumentOverError(number=document.number, status=document.status)
    return document


def find_document(uow: UnitOfWork, document_id: UUID, permission: str) -> StockDocument:
    """Return a document that is to be acted upon. Errors: E2001, E9002."""
    document = uow.session.scalars(select(StockDocument).where(StockDocument.id == document_id)).first()
    if document is None:
        raise NotFoundError(kind="stock_document")
    uow.require(permission, document.scope)
    return document


def _problems(command: RecordArrival, document: StockDocument) -> dict[str, str]:
    problems: dict[str, str] = {}
    if command.what not in set(Arrival):
        problems["what"] = "unknown_choice"
    if command.outer_state not in set(OuterState):
        problems["outer_state"] = "unknown_choice"
    if command.packing not in set(Packing):
        problems["packing"] = "unknown_choice"
    if len(command.note.strip()) > LONGEST_NOTE:
        problems["note"] = "too_long"
    for place, found in enumerate(command.lines):
        known = 0 < found.line <= len(document.lines)
        count = document.lines[found.line - 1]["quantity"] if known else 0
        if not known:
            problems[f"lines.{place}.line"] = "unknown_choice"
        elif min(found.missing, found.damaged) < 0 or found.missing + found.damaged > count:
            problems[f"lines.{place}.missing"] = "more_than_line"
    return problems


def _asks_inquiry(command: RecordArrival) -> bool:
    is_sound = command.outer_state == OuterState.SOUND.value and command.packing == Packing.PROPER.value
    return not is_sound or any(one.missing or one.damaged for one in command.lines)


def _open_inquiry(uow: UnitOfWork, document: StockDocument, command: RecordArrival) -> None:
    """Hand the inquiry with sender and carrier to whoever received the goods."""
    days = rule_number(uow, "parts.inquiry_days")
    hand_out_all(
        uow,
        [
            Order(
                scope=document.scope,
                source_key=f"{INQUIRY} {document.id.hex}",
                kind=INQUIRY,
                title=document.number,
                entity_kind="stock_document",
                entity_id=document.id,
                due_at=uow.now_at + timedelta(days=days),
                assignee_id=uow.actor.staff_id,
                why=command.note.strip(),
            )
        ],
    )
