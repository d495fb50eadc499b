# SPDX-License-Identifier: Apache-2.0
"""How a partner packed what it sent (D39): whoever packs badly is to be persuaded. Reads alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_number
from app.core.unit_of_work import Reading
from app.parts.models import StockArrival, StockDocument
from app.parts.rules import READ, Arrival, OuterState, Packing

PACKING_DAYS = "parts.packing_days"


@dataclass(frozen=True, slots=True)
class PackingRecord:
    """Arrivals of a partner in the last ``days``: all, those packed badly, those with damaged boxes.

    ``badly`` says how they were packed and how often, the most frequent first.
    """

    days: int
    arrivals: int
    badly_packed: int
    damaged: int
    badly: tuple[tuple[str, int], ...]


def packing_of(reading: Reading, party_id: UUID) -> PackingRecord:
    """Return how a partner packed lately. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    days = rule_number(reading, PACKING_DAYS)
    rows = reading.session.execute(
        select(StockArrival.packing, StockArrival.outer_state)
        .join(StockDocument, StockDocument.id == StockArrival.document_id)
        .where(
            StockDocument.party_id == party_id,
            StockArrival.what == Arrival.GOODS.value,
            StockArrival.arrived_on > reading.today_on - timedelta(days=days),
        )
    ).all()
    badly = Counter(row.packing for row in rows if row.packing not in {"", Packing.PROPER.value})
    damaged = sum(row.outer_state not in {"", OuterState.SOUND.value} for row in rows)
    return PackingRecord(days, len(rows), badly.total(), damaged, tuple(badly.most_common()))
