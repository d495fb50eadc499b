# SPDX-License-Identifier: Apache-2.0
"""Safety stock, reorder point and orders of parts: enough, in time, in whole packs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.dated_rules import shipped_rules
from app.parts.demand import Demand
from app.parts.planning_rules import (
    FAR_DAYS,
    MONTH_DAYS,
    TERM_RULES,
    Level,
    OnOrder,
    Position,
    Terms,
    empty_on,
    level_of,
    propose,
    terms_of,
    terms_problems,
)

TODAY = date(2026, 11, 20)
rate = st.floats(0.001, 5000)
demand = st.builds(lambda rate, over: Demand(rate, rate * over), rate, st.floats(1, 50))
days = st.integers(0, 400)
terms = st.builds(
    Terms,
    lead_days=days,
    lead_spread_days=st.integers(0, 200),
    review_days=days,
    service_permille=st.integers(500, 999),
    cover_days=days,
    least_order=st.integers(1, 500),
    pack_size=st.integers(1, 144),
    lower_limit=st.integers(0, 1000),
)
orders = st.lists(
    st.builds(OnOrder, st.dates(TODAY - timedelta(30), TODAY + timedelta(400)), st.integers(1, 2000)),
    max_size=3,
).map(tuple)
position = st.builds(Position, on_hand=st.integers(0, 20_000), owed=st.integers(0, 300), on_order=orders)


@pytest.mark.covers("D43")
def test_a_part_worked_out_by_hand() -> None:
    # Ten a month, variance 10, two months until the next delivery: 20 usual, 1.645 × √20 = 7.4 in reserve.
    supply = Terms(lead_days=MONTH_DAYS, review_days=MONTH_DAYS, service_permille=950, cover_days=MONTH_DAYS)
    assert level_of(Demand(10, 10), supply) == Level(reorder_point=28, safety_stock=8)
    # A lead time that strays by a month adds ten units to the spread: 1.645 × √(20 + 100) = 18.02.
    late = replace(supply, lead_spread_days=MONTH_DAYS)
    assert level_of(Demand(10, 10), late) == Level(reorder_point=39, safety_stock=19)

    found = propose(
        Demand(10, 10),
        replace(supply, pack_size=6),
        Position(on_hand=20, owed=2, on_order=(OnOrder(date(2026, 12, 1), 4),)),
        today_on=TODAY,
    )
    # 22 available: 6 below the point, 10 for a month more, in sixes. 18 units last 54 days, 4 more 12.
    assert found is not None
    assert (found.units, found.order_by_on) == (18, TODAY)
    assert found.runs_out_on == TODAY + timedelta(days=66)
    assert not found.is_late


def test_above_its_point_a_part_waits_until_it_is_due() -> None:
    supply = Terms(lead_days=10, review_days=0, service_permille=500, cover_days=20)
    a_unit_a_day = Demand(MONTH_DAYS, MONTH_DAYS)
    there = Position(on_hand=15)
    assert propose(a_unit_a_day, supply, there, today_on=TODAY) is None
    assert propose(a_unit_a_day, supply, there, today_on=TODAY, horizon_days=4) is None
    found = propose(a_unit_a_day, supply, there, today_on=TODAY, horizon_days=5)
    assert found is not None
    assert (found.units, found.order_by_on) == (20, TODAY + timedelta(days=5))
    assert found.runs_out_on == TODAY + timedelta(days=15)
    assert found.level == Level(10, 0)


def test_an_order_that_comes_too_late_is_said() -> None:
    a_unit_a_day = Demand(MONTH_DAYS, MONTH_DAYS)
    supply = Terms(lead_days=10.5)
    late = Position(on_hand=3, on_order=(OnOrder(TODAY + timedelta(days=4), 50),))
    assert empty_on(a_unit_a_day, late, TODAY) == TODAY + timedelta(days=3)
    found = propose(a_unit_a_day, supply, replace(late, on_order=()), today_on=TODAY)
    assert found is not None
    assert found.is_late
    in_time = replace(late, on_hand=11, on_order=())
    found = propose(a_unit_a_day, supply, in_time, today_on=TODAY)
    assert found is not None
    assert not found.is_late
    # What should have come last week is expected now.
    overdue = Position(on_hand=0, on_order=(OnOrder(TODAY - timedelta(days=7), 9),))
    assert empty_on(a_unit_a_day, overdue, TODAY) == TODAY


def test_what_nobody_asks_for_is_ordered_only_when_owed_or_wanted() -> None:
    nothing, supply = Demand(0, 0), Terms(lead_days=14)
    assert propose(nothing, supply, Position(on_hand=0), today_on=TODAY) is None
    assert empty_on(nothing, Position(on_hand=0), TODAY) is None
    owed = propose(nothing, supply, Position(on_hand=1, owed=3), today_on=TODAY)
    assert owed is not None
    assert (owed.units, owed.runs_out_on, owed.is_late) == (2, TODAY, True)
    wanted = propose(nothing, replace(supply, lower_limit=5), Position(on_hand=2), today_on=TODAY)
    assert wanted is not None
    assert (wanted.units, wanted.level) == (3, Level(5, 5))


def test_a_point_set_by_hand_stands() -> None:
    supply = Terms(lead_days=30, lower_limit=50, fixed_point=4)
    assert level_of(Demand(10, 40), supply) == Level(4, 0)


@given(demand, terms, st.integers(1, 200))
def test_a_longer_lead_needs_no_smaller_stock(demand: Demand, terms: Terms, more: int) -> None:
    longer = replace(terms, lead_days=terms.lead_days + more)
    assert level_of(demand, longer).reorder_point >= level_of(demand, terms).reorder_point
    straying = replace(terms, lead_spread_days=terms.lead_spread_days + more)
    assert level_of(demand, straying).reorder_point >= level_of(demand, terms).reorder_point


@given(demand, terms, st.integers(500, 999))
def test_more_service_needs_no_smaller_stock(demand: Demand, terms: Terms, service: int) -> None:
    low, high = sorted((terms.service_permille, service))
    points = [level_of(demand, replace(terms, service_permille=one)).reorder_point for one in (low, high)]
    assert points == sorted(points)


@given(demand, terms, position, st.integers(0, 60))
def test_an_order_is_never_below_the_need(
    demand: Demand, terms: Terms, position: Position, horizon: int
) -> None:
    level = level_of(demand, terms)
    found = propose(demand, terms, position, today_on=TODAY, horizon_days=horizon)
    a_day = demand.rate / MONTH_DAYS
    if found is None:
        assert position.available > level.reorder_point + a_day * horizon
        return
    wait = (found.order_by_on - TODAY).days
    assert 0 <= wait <= horizon
    assert found.units >= terms.least_order
    assert found.units % terms.pack_size == 0
    there = position.available - a_day * wait + found.units
    assert there >= level.reorder_point + a_day * terms.cover_days - 1e-6
    # Not a pack more than that needs.
    spare = there - level.reorder_point - a_day * terms.cover_days
    assert spare < terms.pack_size or found.units - terms.pack_size < terms.least_order


@given(demand, terms, st.integers(0, 20_000), st.integers(0, 60))
def test_an_order_is_in_time(demand: Demand, terms: Terms, on_hand: int, horizon: int) -> None:
    found = propose(demand, terms, Position(on_hand=on_hand), today_on=TODAY, horizon_days=horizon)
    if found is None or found.runs_out_on is None:
        return
    here_on = found.order_by_on + timedelta(days=terms.lead_days)
    # It is late only when the stock was below its point already.
    assert here_on <= found.runs_out_on or on_hand < found.level.reorder_point
    assert found.is_late == (found.runs_out_on < TODAY + timedelta(days=terms.lead_days))


@given(demand, position)
def test_the_shelf_empties_as_day_by_day(demand: Demand, position: Position) -> None:
    found = empty_on(demand, position, TODAY)
    a_day = demand.rate / MONTH_DAYS
    if found is None:
        assert position.available >= a_day * (FAR_DAYS - 1)
        return
    lasts = (found - TODAY).days
    if position.on_hand <= position.owed:
        assert lasts == 0
        return
    come = sum(one.units for one in position.on_order if (one.due_on - TODAY).days <= lasts)
    there = position.on_hand - position.owed + come
    assert there < a_day * (lasts + 1) + 1e-6


def test_a_company_says_how_all_parts_are_supplied() -> None:
    rules = {
        rule.key.removeprefix("parts."): rule.value
        for rule in shipped_rules()
        if rule.key.startswith("parts.")
    }
    usual = {name: rules[name] for name in TERM_RULES}
    assert terms_of(usual) == Terms(lead_days=14, lead_spread_days=4)
    assert terms_of(usual | {"lead_days": 3, "pack_size": 12}).pack_size == 12
    # Whatever a rule was set to, it can be reckoned with.
    odd = terms_of(dict.fromkeys(TERM_RULES, 10**9))
    assert not terms_problems(odd)
    assert level_of(Demand(1, 1), odd).reorder_point > 0


def test_terms_are_looked_through() -> None:
    assert not terms_problems(Terms(lead_days=0, fixed_point=0))
    wrong = Terms(
        lead_days=-1,
        lead_spread_days=731,
        review_days=1e9,
        cover_days=float("nan"),
        service_permille=1000,
        least_order=0,
        pack_size=10**9,
        lower_limit=-1,
        fixed_point=-5,
    )
    assert terms_problems(wrong) == {
        "lead_days": "not_days",
        "lead_spread_days": "not_days",
        "review_days": "not_days",
        "cover_days": "not_days",
        "service_permille": "not_a_service",
        "least_order": "not_positive",
        "pack_size": "too_many_pieces",
        "lower_limit": "negative",
        "fixed_point": "negative",
    }
