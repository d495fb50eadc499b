# SPDX-License-Identifier: Apache-2.0
"""Writing documents down and posting them. Must not commit: the runner does, once.

One document or a thousand take the same path: rows, moves and their log are a few statements. What the folder
待齐 does with a document lies in ``arrivals``, taking one back in ``reversing``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from app.core.errors import ProblemsError, refuse
from app.core.ids import new_ids
from app.core.unit_of_work import UnitOfWork
from app.parts.checking import check_documents, is_from_transit
from app.parts.derive import closed_days, standing
from app.parts.inputs import (
    RegisterDocument,
    stored_line,
)
from app.parts.models import StockArrival, StockDocument, StockMove, StockSerial
from app.parts.places import Partner, Places
from app.parts.posting import MOST_MOVES, Leg, Line, move_id, serial_id
from app.parts.rules import (
    CORRECT,
    CORRECTING,
    POST,
    SETUP,
    Arrival,
    Condition,
    Direction,
    DocumentKind,
    PlaceKind,
    waits,
)


@dataclass(frozen=True, slots=True)
class Registered:
    """What became of a document: its number, whether it is posted, and the ledger's day of it."""

    id: UUID
    number: str
    status: str
    posted_on: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """What the moves of a document need to know of it."""

    scope: UUID
    id: UUID
    kind: DocumentKind
    direction: Direction
    number: str
    dated_on: date
    place_id: UUID
    from_transit: bool
    partner: Partner | None


@dataclass(slots=True)
class Batch:
    """Rows that are written together."""

    documents: list[dict[str, Any]] = field(default_factory=list)
    arrivals: list[dict[str, Any]] = field(default_factory=list)
    moves: list[dict[str, Any]] = field(default_factory=list)
    serials: list[dict[str, Any]] = field(default_factory=list)

    def write(self, uow: UnitOfWork) -> None:
        """Store them with their log."""
        uow.add_rows(StockDocument, self.documents)
        uow.add_facts(StockArrival, self.arrivals)
        uow.add_facts(StockMove, self.moves)
        uow.add_facts(StockSerial, self.serials)


def register_document(uow: UnitOfWork, command: RegisterDocument) -> Registered:
    """Write one document down, and post it unless it waits (D37).

    Errors: E2001, E9001 (``lines.2.quantity: not_enough`` …), E9002.
    """
    try:
        return register_documents(uow, (command,))[0]
    except ProblemsError as error:
        first = "documents.0."
        raise ProblemsError(
            {name.removeprefix(first): code for name, code in error.problems.items()}
        ) from None


def register_documents(
    uow: UnitOfWork, commands: Sequence[RegisterDocument], *, is_approved: bool = False
) -> list[Registered]:
    """Write documents down together, all of them or none. Errors: E2001, E9001 (``documents.0.…``), E9002.

    ``is_approved``: somebody who may approve them has signed, in place of the permission to correct.
    """
    _require(uow, commands, is_approved=is_approved)
    checked = check_documents(uow, commands)
    refuse(
        {
            f"documents.{place}.{name}": code
            for place, found in enumerate(checked)
            for name, code in found.problems.items()
        }
    )
    places = Places(uow.session, uow.scope)
    numbers = _numbers(uow, commands)
    earliest_on = min(command.dated_on for command in commands)
    closed = closed_days(uow.session, {uow.scope}, earliest_on).get(uow.scope, ())
    batch = Batch()
    answers = []
    for command, found, row_id in zip(commands, checked, new_ids(len(commands), MOST_MOVES), strict=True):
        kind, direction = DocumentKind(command.kind), Direction(command.direction)
        partner = places.partner(command.party_id)
        row = Row(
            uow.scope, row_id, kind, direction, next(numbers[kind]), command.dated_on, command.place_id,
            is_from_transit(kind, command.of_document_id), partner,
        )  # fmt: skip
        arrived = _arrived(command) if waits(kind, direction) else []
        columns = standing(
            row, [(one.value, uow.today_on, uow.now_at) for one in arrived], closed,
            is_moved=found.posts, is_void=False, is_reversed=False,
        )  # fmt: skip
        batch.documents.append(_document(row, command, found.lines, columns))
        batch.arrivals += [_arrival(uow, row_id, one) for one in arrived]
        if found.posts:
            add_moves(batch, places, row, found.lines, found.legs)
        answers.append(Registered(row_id, row.number, columns["status"], columns["posted_on"]))
    places.make(uow)
    batch.write(uow)
    return answers


def add_moves(batch: Batch, places: Places, row: Row, lines: Sequence[Line], legs: Sequence[Leg]) -> None:
    """Add what a document moves; the ids follow from it, so that two desks that post it apart agree."""
    comes_in = row.kind in _COMING
    ends = {
        kind: places.of(kind, row.place_id, row.partner, comes_in=comes_in)
        for kind in {leg.source for leg in legs} | {leg.target for leg in legs}
    }
    for place, leg in enumerate(legs):
        batch.moves.append(
            {
                "scope": row.scope,
                "id": move_id(row.id, place),
                "document_id": row.id,
                "line": leg.line,
                "part_id": leg.part_id,
                "condition": leg.condition.value,
                "quantity": leg.quantity,
                "from_id": ends[leg.source],
                "to_id": ends[leg.target],
                "unit_price_e4": leg.unit_price_e4,
            }
        )
    for place, line in enumerate(lines, 1):
        if line.serials or line.old_serials:
            _add_serials(batch, row, line, [leg for leg in legs if leg.line == place], ends)


_COMING = frozenset(
    {
        DocumentKind.HQ_RECEIPT,
        DocumentKind.DELIVERY_LIST,
        DocumentKind.TRANSFER_IN,
        DocumentKind.OPENING,
    }
)
"""Documents whose goods in transit are on their way to us."""


def _require(uow: UnitOfWork, commands: Sequence[RegisterDocument], *, is_approved: bool) -> None:
    uow.require(POST)
    kinds = {command.kind for command in commands}
    if not is_approved and kinds & {kind.value for kind in CORRECTING}:
        uow.require(CORRECT)
    if DocumentKind.OPENING.value in kinds:
        uow.require(SETUP)


def _numbers(uow: UnitOfWork, commands: Sequence[RegisterDocument]) -> dict[DocumentKind, Any]:
    counts: dict[DocumentKind, int] = {}
    for command in commands:
        kind = DocumentKind(command.kind)
        counts[kind] = counts.get(kind, 0) + 1
    return {kind: iter(uow.take_numbers(kind.value, count)) for kind, count in counts.items()}


def _arrived(command: RegisterDocument) -> list[Arrival]:
    here = ((Arrival.GOODS, command.goods_here), (Arrival.PAPER, command.paper_here))
    return [what for what, is_here in here if is_here]


def _arrival(uow: UnitOfWork, document_id: UUID, what: Arrival) -> dict[str, Any]:
    return {
        "scope": uow.scope,
        "document_id": document_id,
        "what": what.value,
        "arrived_on": uow.today_on,
    }


def _document(
    row: Row, command: RegisterDocument, lines: Sequence[Line], columns: Mapping[str, Any]
) -> dict[str, Any]:
    return {
        "scope": row.scope,
        "id": row.id,
        "kind": row.kind.value,
        "number": row.number,
        "dated_on": row.dated_on,
        "place_id": row.place_id,
        "party_id": command.party_id,
        "direction": row.direction.value,
        "other_number": command.other_number.strip(),
        "of_document_id": command.of_document_id,
        "with_store_id": row.partner.store_id if row.partner else None,
        "complaint_id": command.complaint_id,
        "carrier_id": command.carrier_id,
        "tracking": command.tracking.strip(),
        "reason": command.reason.strip(),
        "note": command.note.strip(),
        "lines": [stored_line(line) for line in lines],
        **columns,
    }


def _add_serials(
    batch: Batch, row: Row, line: Line, legs: Sequence[Leg], ends: Mapping[PlaceKind, UUID]
) -> None:
    """Write where the pieces of a line went: new ones with its goods, old ones with what came back."""
    if not legs:  # all of the line is missing
        return
    first = legs[0]
    back = next((leg for leg in legs if leg.condition is Condition.BAD and leg is not first), None)
    for serials, leg, is_old in ((line.serials, first, False), (line.old_serials, back or first, True)):
        batch.serials += [
            {
                "scope": row.scope,
                "id": serial_id(row.id, first.line, serial, is_old=is_old),
                "document_id": row.id,
                "line": first.line,
                "part_id": line.part_id,
                "serial": serial,
                "condition": leg.condition.value,
                "is_old": is_old,
                "from_id": ends[leg.source],
                "to_id": ends[leg.target],
            }
            for serial in serials
        ]
