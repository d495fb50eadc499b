# SPDX-License-Identifier: Apache-2.0
"""Rests after an error: short at first, never long, ended by the network, and never all desks at once."""

from __future__ import annotations

import random
import socket
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.client import reach
from app.sync.client.backoff import LONGEST_SECONDS, PROBE_SECONDS, SPREAD_SECONDS, Backoff

CHANCE = st.floats(0, 1, exclude_max=True)
TICK = 0.5


def _no() -> bool:
    return False


def _rest(backoff: Backoff, began: float, *, back_at: float = float("inf"), place: str = "here") -> float:
    """Return when a rest is over; the server takes connections from ``back_at`` on."""
    now = began
    backoff.begin(now, place)
    while not backoff.is_over(now, place, lambda at=now: at >= back_at):  # type: ignore[misc]
        now += TICK
    return now


@given(CHANCE)
def test_rests_double_from_a_second_to_thirty(chance: float) -> None:
    backoff = Backoff(lambda: chance)
    for wanted in (1, 2, 4, 8, 16, 30, 30, 30):
        backoff.failed(is_offline=False)
        assert backoff.is_due
        assert wanted / 4 <= _rest(backoff, 100.0) - 100.0 <= wanted + TICK
    backoff.clear()
    assert not backoff.is_due
    backoff.failed(is_offline=True)
    assert _rest(backoff, 0.0) <= 1 + TICK


@given(st.integers(1, 900), CHANCE)
def test_what_the_server_asks_for_is_kept(seconds: int, chance: float) -> None:
    backoff = Backoff(lambda: chance)
    backoff.failed(seconds, is_offline=False)
    assert _rest(backoff, 0.0) >= seconds


@given(CHANCE, st.floats(0, 30))
def test_the_network_of_the_shop_comes_back_and_the_rest_is_over(chance: float, at: float) -> None:
    backoff = Backoff(lambda: chance)
    for _ in range(8):
        backoff.failed(is_offline=True)
        _rest(backoff, 0.0, place="")
    backoff.failed(is_offline=True)
    backoff.begin(0.0, "")
    now = 0.0
    while not backoff.is_over(now, "10.0.0.7" if now >= at else "", _no):
        now += TICK
    assert now <= at + 1 + 2 * TICK


def test_a_server_that_says_no_is_not_probed() -> None:
    backoff = Backoff(lambda: 0.5)
    for _ in range(8):
        backoff.failed(is_offline=False)
        _rest(backoff, 0.0, back_at=0.0)
    backoff.failed(is_offline=False)
    assert _rest(backoff, 0.0, back_at=0.0) >= LONGEST_SECONDS / 4


@pytest.mark.parametrize(("away", "most"), [(5.0, 5_000), (60.0, 1_250), (300.0, 1_250)])
def test_ten_thousand_desks_do_not_storm_a_server_that_is_back(away: float, most: int) -> None:
    draw = random.Random(7)
    returns: Counter[int] = Counter()
    latest = 0.0
    for _ in range(2_000):
        backoff, now = Backoff(draw.random), draw.random()
        while now < away:
            backoff.failed(is_offline=True)
            now = _rest(backoff, now, back_at=away)
        returns[int(now - away)] += 1
        latest = max(latest, now - away)
    # Five times as many desks come five times as often.
    assert max(returns.values()) * 5 <= most
    assert latest <= 1.2 * PROBE_SECONDS + SPREAD_SECONDS + 2


def test_a_probe_finds_a_port_that_is_open_and_says_nothing() -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    url = f"https://127.0.0.1:{listening.getsockname()[1]}"
    assert reach.can_reach(url)
    line, _ = listening.accept()
    assert line.recv(10) == b""
    line.close()
    listening.close()
    assert not reach.can_reach(url)
    assert not reach.can_reach("https://no-such-host.invalid")
    assert reach.own_address(url) == "127.0.0.1"
    assert reach.own_address("https://[::1]:1") in {"::1", ""}
