# SPDX-License-Identifier: Apache-2.0
"""What every account held at the end of each month that is over, worked out behind the saves.

A document that is counted in or before such a month makes triggers forget it and those after it (migration
0014); nobody waits for it to be worked out again: the books then read more moves. Stays on this desk.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.core.db import register_chore
from app.core.statements import run

_LAST = "SELECT MAX(ends_on) FROM stock_month"
_LAST_BEFORE = "SELECT MAX(ends_on) FROM stock_month WHERE ends_on < ?"
_FIRST_DAY = "SELECT MIN(posted_on) FROM stock_document WHERE posted_on IS NOT NULL"
_WORK_OUT = """
INSERT INTO stock_month_end (ends_on, place_id, part_id, condition, quantity)
WITH moved AS MATERIALIZED (
  SELECT move.part_id, move.condition, move.quantity, move.from_id, move.to_id
  FROM stock_document AS document CROSS JOIN stock_move AS move ON move.document_id = document.id
  WHERE document.posted_on > ?1 AND document.posted_on <= ?2
)
SELECT ?2, place_id, part_id, condition, SUM(quantity) FROM (
  SELECT place_id, part_id, condition, quantity FROM stock_month_end WHERE ends_on = ?1
  UNION ALL SELECT to_id, part_id, condition, quantity FROM moved
  UNION ALL SELECT from_id, part_id, condition, -quantity FROM moved
)
GROUP BY place_id, part_id, condition HAVING SUM(quantity) != 0
"""
_KEEP = "INSERT INTO stock_month (ends_on) VALUES (?)"


def last_end_before(session: Session, day_on: date) -> str:
    """Return the last kept end of a month before a day, as SQLite keeps it; empty when none is kept."""
    return run(session, _LAST_BEFORE, (day_on.isoformat(),)).fetchone()[0] or ""


def work_out_next(driver: Any, today_on: date | None = None) -> bool:
    """Work the next month's end out, of months that are over; False when there is none left.

    ``driver`` is a connection in a transaction of its own.
    """
    this_month_on = (today_on or datetime.now(UTC).date()).replace(day=1)
    known = driver.execute(_LAST).fetchone()[0]
    begin = known or driver.execute(_FIRST_DAY).fetchone()[0]
    if begin is None:
        return False
    first_on = date.fromisoformat(begin) + timedelta(days=1) if known else date.fromisoformat(begin)
    ends_on = (first_on.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    if ends_on >= this_month_on:
        return False
    driver.execute(_WORK_OUT, (known or "", ends_on.isoformat()))
    driver.execute(_KEEP, (ends_on.isoformat(),))
    return True


register_chore(work_out_next)
