# SPDX-License-Identifier: Apache-2.0
"""业务交接单: what each salesperson did in a span, with numbers and times, and what is still open of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.sales.acts import SettlePromise, settle_promise
from app.sales.business import (
    BusinessSlip,
    DealKind,
    Shift,
    get_business_slip,
    list_shift_salespeople,
)
from app.sales.inputs import LineInput, PaymentInput, PromiseInput
from app.sales.queries import count_sales, list_sales, list_salespeople
from app.sales.returning import ReturnGoods, ReturnLine, return_goods
from app.sales.rows import SaleFilter
from app.sales.sheet import get_sale
from reports.engine.form import FIRST_COPY
from reports.forms import business_handover
from tests.support.desk import FrozenClock, make_actor
from tests.support.papers import page_texts
from tests.support.sales import FRIDGE, READER, clerk, leader, open_shop, sell

PAID = (PaymentInput("cash", 429_900),)


def _slip(desk: Desk, shift: Shift) -> BusinessSlip:
    slip: BusinessSlip = desk.runner.read(clerk(desk), get_business_slip, shift.id(desk.identity.store_id))
    return slip


@pytest.mark.covers("B40")
def test_a_shift_is_handed_on_by_salesperson_with_numbers_and_times(desk: Desk, clock: FrozenClock) -> None:
    open_shop(desk)
    before = sell(desk, clock, salesperson="赵强")
    clock.move(hours=1)
    begun_at = clock.at
    promise = PromiseInput("gift", "送电水壶", until_on=date(2026, 12, 20))
    first = sell(desk, clock, salesperson="赵强", payments=PAID, promises=(promise,))
    clock.move(minutes=10)
    second = sell(desk, clock, LineInput(description="空调", unit_price=Decimal(2999)), salesperson="古丽")
    clock.move(minutes=10)
    unnamed = sell(desk, clock, replace(FRIDGE, quantity=2))
    [line] = desk.runner.read(leader(desk), get_sale, before.id).lines
    back = ReturnGoods(
        sale_id=before.id, kind="return", lines=(ReturnLine(line.id, 1, 429_900),), reason="不制冷"
    )
    desk.runner.write(leader(desk), return_goods, back)
    clock.move(minutes=10)
    shift = Shift(begun_at, clock.at)
    slip = _slip(desk, shift)
    assert [person.name for person in slip.people] == ["古丽", "赵强", ""]
    guli, zhao, nobody = slip.people
    assert [(deal.kind, deal.number, deal.at - begun_at) for deal in zhao.deals] == [
        (DealKind.SALE, first.number, timedelta()),
        (DealKind.PROMISE, first.number, timedelta()),
        (DealKind.RETURN, before.number, timedelta(minutes=20)),
    ]
    assert [(deal.number, deal.open_fen) for deal in guli.deals] == [(second.number, 299_900)]
    assert [deal.number for deal in nobody.deals] == [unnamed.number]
    assert (zhao.count(DealKind.SALE), zhao.fen(DealKind.SALE), zhao.open_count) == (1, 429_900, 1)
    assert zhao.fen(DealKind.RETURN) == -429_900
    [promised] = desk.runner.read(leader(desk), get_sale, first.id).promises
    desk.runner.write(leader(desk), settle_promise, SettlePromise(promised.id, "kept"))
    [alone] = _slip(desk, replace(shift, salesperson="赵强")).people
    assert (alone.name, alone.open_count) == ("赵强", 0)
    assert _slip(desk, replace(shift, salesperson="没有的人")).people == ()
    assert desk.runner.read(clerk(desk), list_shift_salespeople, shift) == ("古丽", "赵强", "")
    texts = page_texts(business_handover.draw(slip, FIRST_COPY))
    assert len(texts) == 3
    assert all("移交人" in text and "接收人" in text for text in texts)
    assert first.number in texts[1]
    assert second.number not in texts[1]
    empty = _slip(desk, Shift(begun_at - timedelta(days=3), begun_at - timedelta(days=2)))
    assert "这段时间没有业务" in page_texts(business_handover.draw(empty, FIRST_COPY))[0]


def test_a_slip_is_of_a_week_at_most_and_of_this_store(desk: Desk, clock: FrozenClock) -> None:
    for shift, problem in (
        (Shift(clock.at - timedelta(days=8), clock.at), {"until_at": "longer_than_a_week"}),
        (Shift(clock.at, clock.at), {"until_at": "before_start"}),
        (Shift(clock.at + timedelta(hours=1), clock.at), {"from_at": "in_future"}),
    ):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.read(clerk(desk), list_shift_salespeople, shift)
        assert caught.value.problems == problem
    for wrong in (uuid4(), UUID(int=desk.identity.store_id.int ^ 1)):
        with pytest.raises(ValueError, match=str(wrong)):
            desk.runner.read(clerk(desk), get_business_slip, wrong)
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "customers.read"), get_business_slip, uuid4())


def test_the_list_narrows_to_a_salesperson(desk: Desk, clock: FrozenClock) -> None:
    sales = [sell(desk, clock, salesperson=name).id for name in ("赵强", "古丽", "赵强", "")]
    assert desk.runner.read(clerk(desk), list_salespeople) == ("古丽", "赵强")
    wanted = SaleFilter(salesperson="赵强")
    assert {row.id for row in desk.runner.read(clerk(desk), list_sales, wanted).rows} == {sales[0], sales[2]}
    assert desk.runner.read(clerk(desk), count_sales, wanted) == 2
    elsewhere = make_actor(desk, *READER, scope=uuid4())
    assert desk.runner.read(elsewhere, list_salespeople) == ()
