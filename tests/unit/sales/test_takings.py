# SPDX-License-Identifier: Apache-2.0
"""What days came to: sold, given back, paid by method, by day, store and source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.sales.acts import TakePayment, take_payment
from app.sales.documents import Document, DocumentLine
from app.sales.inputs import LineInput, PaymentInput
from app.sales.returning import ReturnGoods, ReturnLine, return_goods
from app.sales.sheet import get_sale
from app.sales.taking_in import TakeIn, take_in
from app.sales.takings import Takings, TakingsBook, get_takings
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, clerk, leader, open_shop, sell

FIRST, SECOND = date(2026, 11, 20), date(2026, 11, 21)


def _book(desk: Desk, from_on: date = FIRST, until_on: date = SECOND) -> TakingsBook:
    book: TakingsBook = desk.runner.read(clerk(desk), get_takings, from_on, until_on)
    return book


def test_days_stores_sources_and_methods_add_up(desk: Desk, clock: FrozenClock) -> None:
    open_shop(desk)
    paid = (PaymentInput("cash", 29_900), PaymentInput("subsidy", 400_000))
    sale = sell(desk, clock, replace(FRIDGE, quantity=1), LineInput(description="装"), payments=paid)
    sell(desk, clock, LineInput(description="美的 KFR-35GW", unit_price=Decimal(2999)))
    bill = Document(
        number="C9001",
        sold_at=clock.at,
        lines=(DocumentLine("10002", "电饭煲", -1, 1_000_000, -10_000),),
    )
    desk.runner.write(leader(desk), take_in, TakeIn("till", (bill,)))
    clock.move(days=1)
    [line, _fitting] = desk.runner.read(leader(desk), get_sale, sale.id).lines
    back = ReturnGoods(
        sale_id=sale.id, kind="return", lines=(ReturnLine(line.id, 1, 429_900),), reason="不制冷"
    )
    desk.runner.write(leader(desk), return_goods, back)
    paid_back = TakePayment(sale.id, PaymentInput("cash", -29_900, paid_on=SECOND))
    desk.runner.write(leader(desk), take_payment, paid_back)
    book = _book(desk)
    first, second = (line.takings for line in book.days)
    assert [line.on for line in book.days] == [FIRST, SECOND]
    assert (first.sales, first.sold_fen, first.returns, first.returned_fen) == (2, 729_800, 1, 10_000)
    assert first.paid == {"cash": 29_900, "subsidy": 400_000}
    assert second == Takings(returns=1, returned_fen=429_900, paid={"cash": -29_900})
    assert (book.total.net_fen, book.total.paid_fen) == (289_900, 400_000)
    assert [(line.name, line.takings) for line in book.stores] == [("友好路店", book.total)]
    of = {line.source: line.takings for line in book.sources}
    assert (of["till"].returned_fen, of["desk"].returned_fen) == (10_000, 429_900)
    assert of["desk"] + of["till"] == replace(book.total, paid={})
    assert {line.method: line.paid_fen for line in book.methods} == {"cash": 0, "subsidy": 400_000}
    assert _book(desk, SECOND).total == second


def test_a_span_is_said_and_at_most_a_year(desk: Desk) -> None:
    for days, problem in (
        ((None, FIRST), {"from_on": "required"}),
        ((FIRST, None), {"to_on": "required"}),
        ((SECOND, FIRST), {"to_on": "before_start"}),
        ((date(2025, 1, 1), date(2026, 1, 2)), {"to_on": "longer_than_a_year"}),
    ):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.read(clerk(desk), get_takings, *days)
        assert caught.value.problems == problem
    assert _book(desk, date(2025, 1, 1), date(2026, 1, 1)).days == ()
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "customers.read"), get_takings, FIRST, SECOND)
