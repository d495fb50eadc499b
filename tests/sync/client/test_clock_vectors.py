# SPDX-License-Identifier: Apache-2.0
"""The hybrid clock against published cases, with the server's offset, and back from a wall that ran ahead."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.core.clock import MAX_AHEAD_MS, HybridClock
from tests.support.desk import FrozenClock

NODE = UUID(int=1)


def _at(ms: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)


def _stamp(ms: int, counter: int) -> str:
    return f"{ms:012x}{counter:04x}{0:012x}"


def _cases(shared_data: Path) -> list[dict[str, Any]]:
    found = json.loads((shared_data / "vectors" / "hlc_cases.json").read_text("utf-8"))
    return [case for case in found if case["kind"] == "sequence"]


def test_sent_stamps_are_those_of_the_published_cases(shared_data: Path) -> None:
    """Cases of sending alone; receiving differs on purpose: a stamp too far ahead is clamped, not refused."""
    checked = 0
    for case in _cases(shared_data):
        if any(step["op"] != "send" or "expected" not in step for step in case["steps"]):
            continue
        wall = FrozenClock(_at(0))
        hybrid = HybridClock(wall, NODE)
        for step in case["steps"]:
            wall.at = _at(step["now"])
            stamp = hybrid.stamp()
            expected = step["expected"]
            assert (int(stamp[:12], 16), int(stamp[12:16], 16)) == (
                expected["millis"],
                expected["counter"],
            ), case["id"]
            checked += 1
    assert checked >= 5


def test_what_was_received_is_passed(shared_data: Path) -> None:
    checked = 0
    for case in _cases(shared_data):
        wall = FrozenClock(_at(0))
        hybrid = HybridClock(wall, NODE)
        last = ""
        for step in case["steps"]:
            wall.at = _at(step["now"])
            if step["op"] != "send":
                remote = step.get("remote") or step.get("stamp") or step.get("receive")
                if not isinstance(remote, dict) or "millis" not in remote:
                    continue
                last = max(last, _stamp(min(remote["millis"], step["now"] + MAX_AHEAD_MS), 0))
                hybrid.observe(_stamp(remote["millis"], remote["counter"]))
                checked += 1
            stamp = hybrid.stamp()
            assert stamp > last
            last = stamp
    assert checked >= 1


def test_the_server_s_offset_moves_the_wall() -> None:
    wall = FrozenClock(_at(1_000_000))
    hybrid = HybridClock(wall, NODE)
    hybrid.set_offset(5000)
    assert int(hybrid.stamp()[:12], 16) == 1_005_000
    hybrid.set_offset(-5000)
    assert int(hybrid.stamp()[:12], 16) == 1_005_000, "it never goes back by itself"


@pytest.mark.parametrize(("ahead", "comes_back"), [(MAX_AHEAD_MS // 2, False), (10 * MAX_AHEAD_MS, True)])
def test_a_clock_that_ran_far_ahead_comes_back_when_it_is_told(ahead: int, comes_back: bool) -> None:
    wall = FrozenClock(_at(10_000_000 + ahead))
    hybrid = HybridClock(wall, NODE)
    before = hybrid.stamp()
    wall.at = _at(10_000_000)
    hybrid.rebase()
    assert (hybrid.stamp() < before) is comes_back
