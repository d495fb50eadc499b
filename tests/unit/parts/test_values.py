# SPDX-License-Identifier: Apache-2.0
"""The server's round of valuing, run on a desk's database: averages, what is taken back, estimates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.admin.commands import SaveCompanyRule, save_company_rule
from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.core.unit_of_work import Reading
from app.parts.inputs import LineInput
from app.parts.list_prices import SetListPrice, set_list_price
from app.parts.models import StockMove, StockValuation
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import Condition
from app.parts.valuation_job import value_moves
from app.parts.values import Value, value_of_stock, values_in, values_of
from tests.support.parts import clerk, leader, make_part, make_party, make_warehouse, post

Ground = tuple[Desk, UUID, UUID, UUID]
"""Desk, warehouse, part, supplier."""


@pytest.fixture
def ground(desk: Desk) -> Ground:
    """Give a desk with a warehouse, a part, a supplier."""
    return desk, make_warehouse(desk), make_part(desk, "QD76"), make_party(desk, "客服本部")


def _receive(ground: Ground, quantity: int, price_e4: int | None = None) -> UUID:
    desk, shelf, part, hq = ground
    line = LineInput(part_id=part, quantity=quantity, unit_price_e4=price_e4)
    return post(desk, "BR", shelf, line, party_id=hq, goods_here=True, paper_here=True).id


def _issue(ground: Ground, quantity: int, **line: Any) -> UUID:
    desk, shelf, part, _hq = ground
    return post(desk, "WX", shelf, LineInput(part_id=part, quantity=quantity, **line)).id


def _value(desk: Desk, **named: Any) -> int:
    done: int = desk.runner.write(desk.founder(), value_moves, **named).answer
    return done


def _rows(desk: Desk) -> list[tuple[int, int, int, int, str]]:
    def read(reading: Reading) -> list[tuple[int, int, int, int, str]]:
        rows = reading.session.scalars(select(StockValuation).order_by(StockValuation.sequence))
        return [(one.amount_fen, one.on_hand, one.value_fen, one.average_e4, one.method) for one in rows]

    return desk.runner.read(desk.founder(), read)


def _stock(ground: Ground) -> Value:
    desk, shelf, _part, _hq = ground
    return desk.runner.read(clerk(desk), value_of_stock, shelf)


def _moves(desk: Desk, document_id: UUID) -> dict[Condition, Value]:
    def read(reading: Reading) -> dict[Condition, Value]:
        moves = reading.session.execute(
            select(StockMove.id, StockMove.condition).where(StockMove.document_id == document_id)
        ).all()
        values = values_of(reading, [row_id for row_id, _condition in moves])
        return {Condition(condition): values[row_id] for row_id, condition in moves}

    return desk.runner.read(clerk(desk), read)


def test_rounds_value_what_has_no_value_yet_and_nothing_twice(ground: Ground) -> None:
    desk, *_rest = ground
    _receive(ground, 2, 1_000_000)
    _receive(ground, 2, 2_000_000)
    out = _issue(ground, 1, old_back=1)
    assert _stock(ground) == Value(60_000, is_provisional=True)
    assert [_value(desk, most=2), _value(desk, most=2), _value(desk, most=2)] == [2, 1, 0]
    # Bad parts have no value of their own; the old one that came back is not valued.
    assert _rows(desk) == [
        (20_000, 2, 20_000, 1_000_000, "average"),
        (40_000, 4, 60_000, 1_500_000, "average"),
        (-15_000, 3, 45_000, 1_500_000, "average"),
    ]
    assert _stock(ground) == Value(45_000)
    assert _moves(desk, out) == {Condition.GOOD: Value(15_000), Condition.BAD: Value(0)}


def test_what_is_not_valued_yet_is_an_estimate(ground: Ground) -> None:
    desk, shelf, part, _hq = ground
    _receive(ground, 2, 1_000_000)
    _value(desk)
    out = _issue(ground, 1)
    assert _moves(desk, out) == {Condition.GOOD: Value(10_000, is_provisional=True)}
    assert desk.runner.read(clerk(desk), values_in, shelf) == {
        (part, Condition.GOOD): Value(10_000, is_provisional=True)
    }
    _value(desk)
    assert _moves(desk, out) == {Condition.GOOD: Value(10_000)}
    assert _stock(ground) == Value(10_000)


def test_a_price_that_comes_late_counts_for_all_that_is_there(ground: Ground) -> None:
    desk, *_rest = ground
    _receive(ground, 3)
    _value(desk)
    assert _stock(ground) == Value(0, is_provisional=True)
    _receive(ground, 1, 80_000)
    _value(desk)
    assert [row[-1] for row in _rows(desk)] == ["unpriced", "average"]
    assert _stock(ground) == Value(3_200)


def test_what_is_taken_back_leaves_the_worth_as_it_was(ground: Ground) -> None:
    desk, *_rest = ground
    _receive(ground, 10, 80_000)
    dear = _receive(ground, 10, 100_000)
    out = _issue(ground, 4)
    _value(desk)
    for wrong in (out, dear):
        desk.runner.write(leader(desk), reverse_document, ReverseDocument(wrong, "录错单"))
    _value(desk)
    assert [row[0] for row in _rows(desk)] == [8_000, 10_000, -3_600, 3_600, -10_000]
    assert _rows(desk)[-1][1:4] == (10, 8_000, 80_000)


def test_goods_with_a_partner_are_still_ours_and_those_under_way_not_yet(ground: Ground) -> None:
    desk, shelf, part, hq = ground
    told = post(desk, "FH", shelf, LineInput(part_id=part, quantity=5), party_id=hq).id
    assert _value(desk) == 0
    line = LineInput(part_id=part, quantity=5, unit_price_e4=60_000)
    post(
        desk, "BR", shelf, line, party_id=hq, of_document_id=told, goods_here=True, paper_here=True
    )  # fmt: skip
    lent = post(desk, "QD", shelf, LineInput(part_id=part, quantity=2), party_id=make_party(desk, "站")).id
    assert _value(desk) == 1
    assert _rows(desk) == [(3_000, 5, 3_000, 60_000, "average")]
    assert _moves(desk, lent) == {Condition.GOOD: Value(1_200)}
    assert _stock(ground) == Value(1_800)


def test_by_the_fixed_list_all_is_worth_its_price(ground: Ground) -> None:
    desk, _shelf, part, _hq = ground
    own = SaveCompanyRule("parts.valuation", "fixed", desk.runner.today_on, "财务 2026-11")
    desk.runner.write(desk.founder(), save_company_rule, own)
    for price in (90_000, 100_000):
        listed = SetListPrice(part, price, desk.runner.today_on, "2026 年价目")
        desk.runner.write(desk.founder(), set_list_price, listed)
    _receive(ground, 3, 70_000)
    _issue(ground, 1)
    _value(desk)
    assert _rows(desk) == [(3_000, 3, 3_000, 100_000, "fixed"), (-1_000, 2, 2_000, 100_000, "fixed")]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"price_e4": -1}, {"price": "negative"}),
        ({"price_e4": 10**11}, {"price": "too_large"}),
        ({"from_on": date(2026, 1, 1)}, {"from_on": "too_early"}),
        ({"source": "价" * 201}, {"source": "too_long"}),
    ],
)
def test_a_list_price_that_cannot_be_says_why(
    ground: Ground, values: dict[str, Any], problem: dict[str, str]
) -> None:
    desk, _shelf, part, _hq = ground
    wanted = {"part_id": part, "price_e4": 1, "from_on": desk.runner.today_on + timedelta(days=1)}
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(desk.founder(), set_list_price, SetListPrice(**(wanted | values)))
    assert refused.value.problems == problem
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), set_list_price, SetListPrice(**wanted))
