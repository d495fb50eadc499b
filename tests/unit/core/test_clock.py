# SPDX-License-Identifier: Apache-2.0
"""The hybrid clock never goes back, whatever the wall clock does."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from app.core.clock import MAX_AHEAD_MS, MAX_COUNTER, HybridClock, SystemClock
from tests.support.desk import START_AT, FrozenClock


@given(st.lists(st.integers(-86_400_000, 86_400_000), max_size=60))
def test_stamps_grow_while_the_wall_clock_jumps(jumps: list[int]) -> None:
    clock = FrozenClock()
    hybrid = HybridClock(clock, uuid4())
    stamps = [hybrid.stamp()]
    for jump in jumps:
        clock.move(milliseconds=jump)
        stamps.append(hybrid.stamp())
    assert stamps == sorted(set(stamps))
    assert {len(stamp) for stamp in stamps} == {28}


def test_a_stamp_goes_on_after_the_last_one_of_the_database() -> None:
    clock = FrozenClock()
    node = uuid4()
    last = HybridClock(clock, node).stamp()
    clock.move(days=-400)
    assert HybridClock(clock, node, last).stamp() > last


def test_a_seen_stamp_is_passed_and_one_of_the_far_future_is_clamped() -> None:
    clock = FrozenClock()
    hybrid, other = (
        HybridClock(clock, uuid4()),
        HybridClock(FrozenClock(START_AT + timedelta(seconds=5)), uuid4()),
    )
    seen = other.stamp()
    hybrid.observe(seen)
    assert hybrid.stamp()[:16] > seen[:16]
    hybrid.observe(HybridClock(FrozenClock(START_AT + timedelta(days=3650)), uuid4()).stamp())
    ahead = int(hybrid.stamp()[:12], 16) - int(START_AT.timestamp() * 1000)
    assert ahead <= MAX_AHEAD_MS


def test_the_counter_overflows_into_the_next_millisecond() -> None:
    clock = FrozenClock()
    start = f"{int(START_AT.timestamp() * 1000):012x}{MAX_COUNTER:04x}{'0' * 12}"
    stamp = HybridClock(clock, uuid4(), start).stamp()
    assert int(stamp[:12], 16) == int(START_AT.timestamp() * 1000) + 1
    assert stamp[12:16] == "0000"


def test_the_system_clock_is_aware() -> None:
    assert SystemClock().now_at().utcoffset() == timedelta(0)
