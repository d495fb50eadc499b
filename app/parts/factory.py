# SPDX-License-Identifier: Apache-2.0
"""Whole machines and monitors are also written down in the factory's own system (D42).

A document with a line of one waits until somebody says which number it got there; the change log says who and
when. A remark, never a block: that system may be down for a day. Must not commit: the runner does, once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import literal_column, select
from sqlalchemy.orm import Session

from app.catalog.term_models import Part
from app.core.errors import NotFoundError, refuse
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.errors import NoMachineError
from app.parts.models import StockDocument
from app.parts.rules import LONGEST_NUMBER, POST, READ, DocumentKind, DocumentStatus

_ASKED = frozenset({DocumentStatus.POSTED.value})
_NOT_ASKED = frozenset({DocumentKind.OPENING.value})
"""What was on the shelf when the ledger began was written down there before."""


@dataclass(frozen=True, slots=True)
class SetFactoryNumber:
    """The number that a document got in the factory's system; another one corrects it."""

    document_id: UUID
    number: str


def set_factory_number(uow: UnitOfWork, command: SetFactoryNumber) -> None:
    """Write the number down. Errors: E2001, E3305 (no line of a machine, or not posted), E9001, E9002."""
    uow.require(POST)
    document = uow.session.scalars(
        select(StockDocument).where(StockDocument.id == command.document_id, StockDocument.scope == uow.scope)
    ).first()
    if document is None:
        raise NotFoundError(kind="stock_document")
    number = command.number.strip()
    problems: dict[str, str] = {}
    if not number:
        problems["number"] = "required"
    elif len(number) > LONGEST_NUMBER:
        problems["number"] = "too_long"
    refuse(problems)
    if not machine_documents(uow.session, [document]):
        raise NoMachineError(number=document.number)
    document.factory_number = number


def machine_documents(session: Session, documents: Sequence[StockDocument]) -> frozenset[UUID]:
    """Return which of some documents belong into the factory's system: posted, with a line of a machine."""
    asked = [one for one in documents if one.status in _ASKED and one.kind not in _NOT_ASKED]
    machines = _machines(session) if asked else frozenset()
    if not machines:
        return frozenset()
    found = [one for one in asked if any(line["part"] in machines for line in one.lines)]
    # What was never written down there needs not be taken back there.
    backs = [one.of_document_id for one in found if one.kind == DocumentKind.REVERSAL.value]
    written = set(
        session.scalars(
            select(StockDocument.id).where(StockDocument.id.in_(backs), StockDocument.factory_number != "")
        )
        if backs
        else ()
    )
    return frozenset(
        one.id for one in found if one.kind != DocumentKind.REVERSAL.value or one.of_document_id in written
    )


def count_unwritten(reading: Reading, day_on: date) -> int:
    """Return how many documents of a day wait for their number. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    documents = reading.session.scalars(
        select(StockDocument).where(
            StockDocument.posted_on == day_on,
            StockDocument.scope == reading.scope,
            StockDocument.factory_number == "",
        )
    )
    return len(machine_documents(reading.session, documents.all())) if _machines(reading.session) else 0


def _machines(session: Session) -> frozenset[str]:
    """Return the parts that are whole machines as lines name them: a handful, with an index of their own."""
    rows = session.scalars(select(Part.id).where(literal_column("part.is_machine = 1")))
    return frozenset(row_id.hex for row_id in rows)
