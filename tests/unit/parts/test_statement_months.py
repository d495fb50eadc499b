# SPDX-License-Identifier: Apache-2.0
"""A month of 5,000 lines with planted errors through the store: every one is found there too (D45)."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from app.bootstrap import Desk
from app.parts.reconciling_lines import Suspected
from app.parts.statement_list import get_statement
from tests.support.desk import FrozenClock
from tests.support.statement_month import errors_found, errors_of, make_month
from tests.support.statement_store import as_reconciliation, store_month, without_own_twins

LINES = 5000
MOST_S = 3.0
"""Generous: what it takes is measured by ``bench/parts_reconcile.py``."""


@pytest.mark.long
@pytest.mark.covers("D45")
def test_every_planted_error_of_a_large_month_is_found_in_the_store(desk: Desk, clock: FrozenClock) -> None:
    clock.at = datetime(2026, 12, 2, 4, tzinfo=UTC)
    month = make_month(11, lines=LINES)
    book, _twins = without_own_twins(month)
    row_id = store_month(desk, month, book)
    started = time.process_time()
    sheet = desk.runner.read(desk.founder(), get_statement, row_id)
    taken = time.process_time() - started
    assert len(sheet.sides.station) == len(month.station)
    wanted = {
        error: count
        for error, count in errors_of(month).items()
        if not (error[0] is Suspected.DOUBLED and error[1] is not None)
    }
    assert dict(errors_found(as_reconciliation(sheet))) == wanted
    assert taken < MOST_S, f"{taken:.2f} s"
