# SPDX-License-Identifier: Apache-2.0
"""Taking a posted document back: a document of its own mirrors its moves. Nothing posted is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.core.errors import ProblemsError, refuse
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.parts.arrivals import find_document
from app.parts.derive import settle
from app.parts.documents import Registered
from app.parts.errors import DocumentOverError, NotPostedError
from app.parts.models import StockBalance, StockDocument, StockMove, StockPlace, StockSerial
from app.parts.posting import reversed_id
from app.parts.rules import CORRECT, LONGEST_NOTE, DocumentKind, DocumentStatus, PlaceKind


@dataclass(frozen=True, slots=True)
class ReverseDocument:
    """Take a posted document back, with the reason."""

    document_id: UUID
    reason: str


def reverse_document(uow: UnitOfWork, command: ReverseDocument) -> Registered:
    """Write the document that takes another back. A reversal itself is not taken back: post it anew.

    Errors: E2001, E3301 (reversed already, void, or a reversal), E3302 (it waits), E9001 (``lines:
    not_enough``: the pieces are gone), E9002.
    """
    document = find_document(uow, command.document_id, CORRECT)
    reason = command.reason.strip()
    if not reason or len(reason) > LONGEST_NOTE:
        refuse({"reason": "too_long" if reason else "required"})
    if document.status == DocumentStatus.WAITING.value:
        raise NotPostedError(number=document.number)
    if document.status != DocumentStatus.POSTED.value or document.kind == DocumentKind.REVERSAL.value:
        raise DocumentOverError(number=document.number, status=document.status)
    moves = uow.session.scalars(
        select(StockMove).where(StockMove.document_id == document.id).order_by(StockMove.id)
    ).all()
    _refuse_missing(uow, moves)
    back = StockDocument(
        scope=document.scope,
        id=new_id(),
        kind=DocumentKind.REVERSAL.value,
        number=uow.take_number(DocumentKind.REVERSAL.value),
        dated_on=uow.today_on,
        place_id=document.place_id,
        party_id=document.party_id,
        direction=document.direction,
        other_number=document.number,
        of_document_id=document.id,
        with_store_id=document.with_store_id,
        reason=reason,
        lines=document.lines,
    )
    uow.add(back)
    uow.flush()
    uow.add_facts(
        StockMove,
        [
            {
                "scope": move.scope,
                "id": reversed_id(move.id),
                "document_id": back.id,
                "line": move.line,
                "part_id": move.part_id,
                "condition": move.condition,
                "quantity": move.quantity,
                "from_id": move.to_id,
                "to_id": move.from_id,
                "unit_price_e4": move.unit_price_e4,
            }
            for move in moves
        ],
    )
    _turn_serials(uow, document, back)
    settle(uow, [document.id, back.id])
    return Registered(back.id, back.number, back.status, back.posted_on)


def _refuse_missing(uow: UnitOfWork, moves: Iterable[StockMove]) -> None:
    """A warehouse must still hold what is taken back out of it. Errors: E9001."""
    net: dict[tuple[UUID, UUID, str], int] = {}
    for move in moves:
        for end, sign in ((move.to_id, 1), (move.from_id, -1)):
            key = (end, move.part_id, move.condition)
            net[key] = net.get(key, 0) + sign * move.quantity
    ours = set(
        uow.session.scalars(
            select(StockPlace.id).where(
                StockPlace.kind == PlaceKind.WAREHOUSE.value, StockPlace.id.in_({key[0] for key in net})
            )
        )
    )
    for (place_id, part_id, condition), count in net.items():
        if place_id not in ours or count <= 0:
            continue
        held = uow.session.get(StockBalance, (place_id, part_id, condition))
        if held is None or held.quantity < count:
            raise ProblemsError({"lines": "not_enough"})


def _turn_serials(uow: UnitOfWork, document: StockDocument, back: StockDocument) -> None:
    for serial in uow.session.scalars(
        select(StockSerial).where(StockSerial.document_id == document.id)
    ).all():
        uow.add(
            StockSerial(
                scope=back.scope,
                id=reversed_id(serial.id),
                document_id=back.id,
                line=serial.line,
                part_id=serial.part_id,
                serial=serial.serial,
                condition=serial.condition,
                is_old=serial.is_old,
                from_id=serial.to_id,
                to_id=serial.from_id,
            )
        )
