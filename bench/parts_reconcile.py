# SPDX-License-Identifier: Apache-2.0
"""A month's reconciliation of 5,000 lines on each side: processor time, of easy months and of hard ones.

Then once through the store: both sides read, compared, and added up. `python -m bench.parts_reconcile`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from app.parts.reconciling import reconcile
from app.parts.statement_list import get_statement
from bench.harness import Line, table
from tests.support.desk import DeskTemplate, FrozenClock
from tests.support.statement_month import Month, make_month
from tests.support.statement_store import store_month, without_own_twins

LINES = 5000
ROUNDS = 5
MOST_S = 1.0
STORED_AT = datetime(2026, 12, 2, 4, tzinfo=UTC)


def _late() -> Month:
    """Return a month whose statement is of another one, without numbers: next to nothing fits."""
    month = make_month(4, lines=LINES, parts=6, few_quantities=True, wrong_share=0)
    later = (replace(line, on=line.on + timedelta(days=60), document_number="") for line in month.station)
    return replace(month, station=tuple(later))


MONTHS: tuple[tuple[str, Callable[[], Month]], ...] = (
    ("2 % wrong, 400 parts", lambda: make_month(1, lines=LINES)),
    (
        "2 % wrong, 6 parts, mostly single pieces",
        lambda: make_month(2, lines=LINES, parts=6, few_quantities=True),
    ),
    (
        "no numbers at all, 2 parts",
        lambda: make_month(3, lines=LINES, parts=2, few_quantities=True, blank_share=1, wrong_share=0),
    ),
    ("the statement of another month, no numbers", _late),
)


def measure() -> list[Line]:
    """Return a line of the table for each month, then for one that lies in a store."""
    return [*(_line(name, make()) for name, make in MONTHS), _stored()]


def _stored() -> Line:
    month = make_month(5, lines=LINES)
    with TemporaryDirectory() as folder:
        desk = DeskTemplate(Path(folder) / "t").open_copy(Path(folder) / "d", FrozenClock(STORED_AT))
        row_id = store_month(desk, month, without_own_twins(month)[0])
        taken = []
        for _ in range(ROUNDS):
            started = time.thread_time()
            sheet = desk.runner.read(desk.founder(), get_statement, row_id)
            taken.append(time.thread_time() - started)
        desk.close()
    seconds = median(taken)
    detail = f"{len(sheet.found.items)} pairs and lines, {len(sheet.found.accounts)} accounts"
    return Line(
        f"A statement of {LINES} lines from the store",
        f"{seconds:.2f} s",
        f"≤ {MOST_S:.0f} s",
        detail,
        seconds <= MOST_S,
    )


def _line(name: str, month: Month) -> Line:
    taken = []
    for _ in range(ROUNDS):
        started = time.process_time()
        result = reconcile(month.book, month.station, month.terms)
        taken.append(time.process_time() - started)
    detail = f"{len(result.agreed)} agreed, {len(result.suggested)} asked, {len(result.opens)} open"
    seconds = median(taken)
    return Line(
        f"Reconcile {LINES} lines: {name}", f"{seconds:.2f} s", f"≤ {MOST_S:.0f} s", detail, seconds <= MOST_S
    )


if __name__ == "__main__":
    print(table(measure()))
