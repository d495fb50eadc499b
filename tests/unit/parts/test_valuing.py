# SPDX-License-Identifier: Apache-2.0
"""What pieces are worth: the vectors of moving average and of projected quantity, and what always holds.

Of ``vectors/stock_cases.json`` TRY-AVG-1, TRY-AVG-NEG and TRY-WH run here. ERN-FIFO-1 to 5 do not apply: they
are queues of layers, and parts are valued by moving average or by a fixed list, never by layers.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.parts.outlook import Planned, held_on, steps_ahead
from app.parts.valuing import Stock, at_list_price, issue, receive, share_of_bad, worth

TODAY = date(2026, 11, 20)
DAYS = {"yesterday": TODAY - timedelta(days=1), "today": TODAY, "tomorrow": TODAY + timedelta(days=1)}


def _e4(text: str) -> int:
    return int(Decimal(text.split(" ", maxsplit=1)[0]) * 10_000)


@pytest.fixture
def case(shared_data: Path, request: pytest.FixtureRequest) -> dict[str, Any]:
    """Give the vector of this name."""
    cases = json.loads((shared_data / "vectors" / "stock_cases.json").read_text("utf-8"))
    found: dict[str, Any] = next(one for one in cases if one["id"] == request.param)
    return found


@pytest.mark.parametrize("case", ["TRY-AVG-1", "TRY-AVG-NEG"], indirect=True)
def test_averages_are_those_of_the_vectors(case: dict[str, Any]) -> None:
    stock = Stock(average_e4=_e4(case["start_cost"]))
    for act, count, price, expected in case["moves"]:
        if act == "in":
            stock = receive(stock, int(count), price_e4=_e4(price))
        elif act.startswith("set cost"):
            factor = Decimal(act.rpartition("*")[2])
            stock = at_list_price(stock, 0, int((stock.average_e4 or 0) * factor))
        else:
            stock = issue(stock, int(count))
        assert stock.average_e4 == _e4(expected), act
        assert stock.value_fen == worth(stock.on_hand, stock.average_e4), act


@pytest.mark.parametrize("case", ["TRY-WH"], indirect=True)
def test_what_waits_is_planned_on_its_day(case: dict[str, Any]) -> None:
    moves = [(DAYS[on], count if way == "in" else -count, how) for on, way, count, how in case["moves"]]
    held = sum(count for _on, count, how in moves if how == "done")
    planned = [Planned(on, count) for on, count, how in moves if how == "planned"]
    for day, expected in case["expected_by_date"][1:]:
        assert held_on(held, planned, TODAY, DAYS[day]) == expected
    running = [
        [step.on, step.before, step.quantity, step.after] for step in steps_ahead(held, planned, TODAY)
    ]
    assert running == [[DAYS[day], *figures] for day, *figures in case["expected_running"][1:]]


def test_what_is_overdue_counts_from_today_on() -> None:
    late = [Planned(TODAY - timedelta(days=9), 4), Planned(TODAY, -1)]
    assert held_on(2, late, TODAY, TODAY) == 5
    assert [step.on for step in steps_ahead(2, late, TODAY)] == [TODAY, TODAY]


def test_the_last_piece_takes_the_rest() -> None:
    stock = receive(Stock(), 3, value_fen=10_000)
    assert stock == Stock(3, 10_000, 333_333)
    values = []
    for _ in range(3):
        stock = issue(stock, 1)
        values.append(stock.value_fen)
    assert values == [6_667, 3_333, 0]


def test_pieces_without_a_price_take_the_first_that_is_said() -> None:
    stock = issue(receive(Stock(), 5), 1)
    assert stock == Stock(4, 0, None)
    assert receive(stock, 1, price_e4=120_000) == Stock(5, 6_000, 120_000)


def test_what_is_taken_back_goes_for_what_it_came_for() -> None:
    before = receive(Stock(), 10, price_e4=80_000)
    stock = receive(before, 10, price_e4=100_000)
    assert stock.average_e4 == 90_000
    assert issue(stock, 10, value_fen=10_000) == before
    # What is not there any more cannot be taken back for its price.
    assert issue(issue(stock, 15), 2, value_fen=9_000) == Stock(3, 2_700, 90_000)


def test_by_the_list_all_is_worth_its_price() -> None:
    stock = at_list_price(at_list_price(Stock(), 5, 100_000), -2, 120_000)
    assert stock == Stock(3, 3_600, 120_000)
    assert (share_of_bad(3_601, 50), share_of_bad(3_600, 0)) == (1_801, 0)


PRICES = st.integers(0, 10**9)
MOVES = st.lists(st.tuples(st.integers(-50, 50).filter(bool), st.none() | PRICES), max_size=30)


@given(MOVES)
def test_no_piece_no_worth_and_never_a_worth_of_the_other_sign(moves: list[tuple[int, int | None]]) -> None:
    stock = Stock()
    prices = [0]
    for count, price in moves:
        stock = receive(stock, count, price_e4=price) if count > 0 else issue(stock, -count)
        prices += [price] if price is not None and count > 0 else []
        assert stock.value_fen * stock.on_hand >= 0
        if not stock.on_hand:
            assert stock.value_fen == 0
        if stock.average_e4 is not None:
            # An average lies between the prices of which it is made, but for what one fen is spread over.
            assert min(prices[1:]) - 100 <= stock.average_e4 <= max(prices) + 100
