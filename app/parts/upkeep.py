# SPDX-License-Identifier: Apache-2.0
"""What a desk does about the ledger behind the pages, when news of other desks came in. Must not commit.

Two desks may have written down one half each of what a document waits for (D37), or given out the last piece
apart. Each desk of the store does the same with what it knows; whoever is second makes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.arrivals import post_complete
from app.parts.models import StockArrival, StockDocument
from app.parts.overdrawn import count_to_tell, tell_overdrawn
from app.parts.rules import POST, Arrival, DocumentStatus
from app.parts.statement_due import count_statements_due, tell_statements_due


@dataclass(frozen=True, slots=True)
class KeptUp:
    """What a pass did: documents posted, tasks handed out or ended."""

    posted: int
    tasks: int


def count_due(reading: Reading) -> int:
    """Return how many documents are complete and wait, and how many tasks are to be made or ended."""
    # Asked after each posting: of the few that wait, not of all that ever arrived.
    arrived = (
        select(func.count(StockArrival.what.distinct()))
        .where(StockArrival.document_id == StockDocument.id)
        .scalar_subquery()
    )
    waiting = select(func.count()).where(
        StockDocument.scope == reading.scope,
        StockDocument.status == DocumentStatus.WAITING.value,
        arrived == len(Arrival),
    )
    due = count_to_tell(reading) + count_statements_due(reading)
    return (reading.session.scalar(waiting) or 0) + due


def keep_up(uow: UnitOfWork) -> KeptUp:
    """Post what is complete, then tell of accounts below nought and of statements due. Errors: E2001."""
    uow.require(POST)
    posted = len(post_complete(uow))
    return KeptUp(posted, tell_overdrawn(uow) + tell_statements_due(uow))
