# SPDX-License-Identifier: Apache-2.0
"""Demand of parts: months out of the ledger, rates that behave, and the method that needs the least stock."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.dated_rules import shipped_rules
from app.parts.demand import (
    PLANNING_RULE,
    Demand,
    Kind,
    Method,
    MonthDemand,
    by_month,
    demands,
    expect,
    method_of,
    rates,
)

PART = UUID(int=1)
weights = st.floats(0.01, 1)
methods = st.builds(
    Method,
    kind=st.sampled_from(Kind),
    months=st.integers(1, 36),
    size_weight=weights,
    chance_weight=weights,
)
histories = st.lists(st.one_of(st.just(0), st.integers(0, 500)), max_size=60)


@pytest.mark.covers("D43")
def test_croston_sba_and_tsb_as_in_the_books() -> None:
    units = (0, 4, 0, 0, 2, 0)
    # Sizes 4, 2; intervals 2, 3; of six months two with demand.
    croston = Method(kind=Kind.CROSTON, size_weight=0.1, chance_weight=0.1)
    assert rates(croston, units) == pytest.approx([0, 4 / 2, 2, 2, 3 / 2.5, 3 / 2.5])
    sba = Method(kind=Kind.SBA, size_weight=0.1, chance_weight=0.1)
    assert rates(sba, units)[-1] == pytest.approx(0.95 * 3 / 2.5)
    tsb = Method(kind=Kind.TSB, size_weight=0.1, chance_weight=0.25)
    # The chance begins as the share of months: 0, 1/2, 1/3, 1/4; then a quarter of what is new.
    assert rates(tsb, units) == pytest.approx([0, 4 / 2, 4 / 3, 4 / 4, 3 * 0.4375, 3 * 0.4375 * 0.75])
    average = Method(kind=Kind.MOVING_AVERAGE, months=3)
    assert rates(average, units) == pytest.approx([0, 2, 4 / 3, 4 / 3, 2 / 3, 2 / 3])


@given(methods, histories)
def test_no_rate_is_negative_and_none_lacks(method: Method, units: list[int]) -> None:
    found = demands(method, units)
    assert len(found) == len(units)
    assert all(one.rate >= 0 and one.variance >= one.rate for one in found)
    assert expect(method, units) == (found[-1] if found else Demand(0, 0))


@given(methods, histories, st.floats(0.01, 1000))
def test_in_other_units_the_rate_is_the_same_amount(method: Method, units: list[int], scale: float) -> None:
    scaled = rates(method, [scale * one for one in units])
    assert scaled == pytest.approx(
        [scale * rate for rate in rates(method, units)], rel=1e-6, abs=1e-6 * scale
    )


@given(methods, st.integers(1, 1000), st.integers(1, 60))
def test_what_is_always_the_same_is_foreseen_exactly(method: Method, units: int, months: int) -> None:
    expected = float(units)
    if method.kind is Kind.SBA:
        # Its correction is for intermittent demand and takes from any.
        expected *= 1 - method.chance_weight / 2
    assert rates(method, [units] * months)[-1] == pytest.approx(expected)


@given(histories.filter(any), weights, weights, st.integers(1, 60))
def test_with_tsb_what_is_asked_for_no_more_fades(
    units: list[int], size_weight: float, chance_weight: float, silent: int
) -> None:
    method = Method(kind=Kind.TSB, size_weight=size_weight, chance_weight=chance_weight)
    faded = rates(method, [*units, *[0] * silent])[-silent - 1 :]
    assert all(after < before or before == 0 for before, after in pairwise(faded))
    assert faded[-1] <= faded[0] * (1 - chance_weight) ** silent + 1e-12


def test_months_of_a_ledger_become_a_history() -> None:
    rows = [
        MonthDemand(PART, date(2025, 12, 31), 9),
        MonthDemand(PART, date(2026, 3, 1), 5),
        MonthDemand(PART, date(2026, 3, 20), -2),
        MonthDemand(PART, date(2026, 4, 1), -4),
        MonthDemand(PART, date(2026, 5, 31), 1),
        MonthDemand(PART, date(2026, 6, 1), 7),
    ]
    found = by_month(rows, since_on=date(2026, 1, 15), through_on=date(2026, 5, 2))
    assert found == (0, 0, 3, 0, 1)
    assert by_month(rows, since_on=date(2026, 6, 1), through_on=date(2026, 5, 31)) == ()


def test_alike_months_prove_no_certainty() -> None:
    method = Method(kind=Kind.TSB)
    assert expect(method, [2]) == Demand(2, 2)
    assert expect(method, [2] * 6).variance == pytest.approx(2)
    assert expect(method, [0, 0, 0]) == Demand(0, 0)
    # Before the first demand nothing was foreseen, so it was no miss; afterwards 10 against 1 in 2 is one.
    assert expect(method, [0, 1]).variance == pytest.approx(0.5)
    assert expect(method, [0, 1, 10]).variance == pytest.approx(9.5**2)


def test_a_rule_names_its_method() -> None:
    (rule,) = (rule for rule in shipped_rules() if rule.key == PLANNING_RULE)
    assert method_of(rule.value) == Method(kind=Kind.TSB, size_weight=0.4, chance_weight=0.15)
    assert method_of({"kind": "moving_average", "months": 6}).months == 6
    with pytest.raises(ValueError, match="by_heart"):
        method_of({"kind": "by_heart"})


@pytest.mark.long
@pytest.mark.covers("D43")
def test_on_real_parts_the_shipped_method_needs_the_least_stock(shared_data: Path) -> None:
    from bench import parts_planning as measured

    parts = measured.histories(shared_data)
    assert len(parts) == 1213
    shipped = measured.shipped_method()
    assert measured.fitted(shipped.kind, parts) == shipped
    kept = {
        method: measured.keep(method, parts, lead=1)
        for method in (shipped, *(measured.fitted(kind, parts) for kind in Kind if kind is not shipped.kind))
    }
    stock = {method: measured.needed(rows) for method, rows in kept.items()}
    average = measured.fitted(Kind.MOVING_AVERAGE, parts)
    assert min(stock, key=stock.__getitem__) == shipped
    assert stock[shipped] < 0.95 * stock[average]
    assert measured.less_in(kept[shipped], kept[average], times=50) > 0.95
    held = {method: measured.misses(method, parts, measured.HELD_FROM, measured.MONTHS) for method in kept}
    assert min(held, key=lambda method: held[method].rmsse) == shipped
