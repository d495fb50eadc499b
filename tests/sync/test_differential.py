# SPDX-License-Identifier: Apache-2.0
"""The push in SQL holds to the reference: random batches into both, compared row for row."""

from __future__ import annotations

import json

import pytest

from tests.support.head_office import HeadOffice
from tests.sync.random_batches import Batches
from tests.sync.real_company import BothServers


def _compare(office: HeadOffice, seed: int, batches: int, every: int) -> None:
    both = BothServers(office)
    try:
        source = Batches(both, seed)
        for turn in range(batches):
            device, wire = source.batch()
            wanted, real = both.push(device, wire, source.now_ms)
            assert wanted == real, f"seed {seed} batch {turn}: {json.dumps(wire, ensure_ascii=False)}"
            if turn % every == every - 1 or turn == batches - 1:
                assert both.differences() == [], f"seed {seed} batch {turn}"
    finally:
        both.close()


@pytest.mark.parametrize("seed", range(3))
def test_sql_decides_as_the_reference(office: HeadOffice, seed: int) -> None:
    """300 batches: answers, rows, clocks, conflicts, history, shares and what the log tells."""
    _compare(office, seed, 100, 50)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 200))
def test_sql_decides_as_the_reference_at_length(office: HeadOffice, seed: int) -> None:
    """10,000 batches."""
    _compare(office, seed, 100, 20)
