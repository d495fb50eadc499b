# SPDX-License-Identifier: Apache-2.0
"""Hot spots: what grows beyond chance is named at the right depth, what does not is left out (A26)."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.complaints.hot_spots import HotSpot, chance_of, hot_ones, list_hot_spots
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, View
from tests.support.complaints import add_complaint, clerk, reader
from tests.support.desk import FrozenClock

paths = st.sampled_from(
    ["product", "product.noise", "product.noise.loud", "product.look", "delivery", "delivery.time.missed"]
)
counts = st.dictionaries(paths, st.integers(0, 40))


@given(st.integers(0, 30), st.floats(0.1, 20))
def test_the_chance_is_that_of_poisson(count: int, expected: float) -> None:
    exact = 1 - sum(expected**k * math.exp(-expected) / math.factorial(k) for k in range(count))
    assert chance_of(count, expected) == pytest.approx(exact, abs=1e-9)
    assert chance_of(count + 1, expected) <= chance_of(count, expected)


@given(counts, counts)
def test_what_is_named_grew(week: dict[str, int], before: dict[str, int]) -> None:
    for path, usual in hot_ones(week, before, least=4, chance=0.01):
        now = sum(count for one, count in week.items() if one == path or one.startswith(f"{path}."))
        assert now >= 4
        assert now > usual
    doubled = {path: 4 * count for path, count in week.items()}
    assert hot_ones(week, doubled, least=1, chance=0.5) == ()


def test_the_cause_is_named_and_not_all_that_lies_above_it() -> None:
    week = {"product.noise.loud": 9, "product.look": 2}
    before = {"product.noise.loud": 8, "product.look": 8}
    assert hot_ones(week, before, least=4, chance=0.01) == (("product.noise.loud", 2.0),)
    spread = {"product.noise.loud": 5, "product.noise.shaking": 5, "product.look.scratch": 1}
    assert next(path for path, _usual in hot_ones(spread, {}, least=4, chance=0.01)) == "product.noise"


@pytest.mark.covers("A26")
def test_what_grows_is_told_with_the_way_to_its_cases(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    clock.move(days=-20)
    for _ in range(4):
        add_complaint(desk, actor, category="product.noise.loud")
    clock.move(days=20)
    assert desk.runner.read(actor, list_hot_spots) == ()
    for _ in range(6):
        add_complaint(desk, actor, category="product.noise.loud")
    add_complaint(desk, actor, complaint_class="delivery")
    (spot,) = desk.runner.read(actor, list_hot_spots)
    assert spot == HotSpot("product", "product.noise.loud", ("噪音振动", "噪音大"), 6, 1.0, spot.from_at)
    wanted = ComplaintFilter(view=View.ALL, category=spot.category, received_from_at=spot.from_at)
    assert desk.runner.read(actor, list_complaints, wanted).total == 6
    assert desk.runner.read(reader(desk), list_hot_spots)[0].count == 6
