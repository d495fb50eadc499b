# SPDX-License-Identifier: Apache-2.0
"""What one account holds: kept by triggers, so that asking is one look-up. Reads alone."""

from __future__ import annotations

from uuid import UUID

from app.core.statements import run
from app.core.unit_of_work import Reading
from app.parts.rules import READ, Condition

_BALANCE = "SELECT quantity FROM stock_balance WHERE place_id = ? AND part_id = ? AND condition = ?"


def balance_of(reading: Reading, place_id: UUID, part_id: UUID, condition: Condition = Condition.GOOD) -> int:
    """Return how many pieces an account holds, 0 for one that never moved. Errors: E2001."""
    reading.actor.require(READ, reading.scope)
    row = run(reading.session, _BALANCE, (place_id.hex, part_id.hex, condition.value)).fetchone()
    return 0 if row is None else int(row[0])
