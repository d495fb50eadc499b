# SPDX-License-Identifier: Apache-2.0
"""The frame of the measurements compares fairly. Must not measure anything of the program."""

from __future__ import annotations

import time

import pytest

from bench.harness import compare


@pytest.mark.long
def test_both_sides_run_in_turn_and_the_ratio_is_that_of_the_medians() -> None:
    order: list[str] = []

    def slow() -> None:
        order.append("ours")
        time.sleep(0.02)

    def quick() -> None:
        order.append("reference")
        time.sleep(0.005)

    found = compare("sleeping", slow, quick, rounds=4)
    assert order == ["ours", "reference"] * 2 + ["reference", "ours"] + ["ours", "reference"] + [
        "reference",
        "ours",
    ]
    assert found.ratio == found.ours_s / found.reference_s
    assert 1.5 < found.ratio < 6
    assert found.spread[0] <= found.spread[1]
    assert str(found).startswith("sleeping: ours 2")
