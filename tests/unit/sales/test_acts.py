# SPDX-License-Identifier: Apache-2.0
"""Paid, promised, called, on its way, given back, corrected; any walk of acts leaves the audit clean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.bootstrap import Desk
from app.core.errors import NotFoundError, ProblemsError
from app.core.unit_of_work import Reading
from app.sales import audit
from app.sales.acts import (
    ChangeDelivery,
    MakePromise,
    RecordCall,
    RecordProgress,
    SetInvoiceState,
    SettlePromise,
    TakePayment,
    change_delivery,
    make_promise,
    record_call,
    record_progress,
    set_invoice_state,
    settle_promise,
    take_payment,
)
from app.sales.commands import sold_serials
from app.sales.errors import MoreThanSoldError, SaleOverError
from app.sales.inputs import LineInput, PaymentInput, PromiseInput
from app.sales.models import Sale, SaleLine, SalePromise, SalePromiseAct, SaleReturn
from app.sales.returning import (
    CorrectLine,
    Left,
    ReturnGoods,
    ReturnLine,
    correct_line,
    left_of,
    return_goods,
)
from tests.support.desk import FrozenClock
from tests.support.sales import FRIDGE, leader, sell


def _sale(desk: Desk, sale_id: UUID) -> dict[str, Any]:
    def query(reading: Reading) -> dict[str, Any]:
        row = reading.session.scalars(select(Sale).where(Sale.id == sale_id)).one()
        return {column.name: getattr(row, column.name) for column in Sale.__table__.columns}

    return dict(desk.runner.read(desk.founder(), query))


def _ids(desk: Desk, model: Any, sale_id: UUID) -> list[UUID]:
    def query(reading: Reading) -> list[UUID]:
        return list(
            reading.session.scalars(select(model.id).where(model.sale_id == sale_id).order_by(model.hlc))
        )

    return list(desk.runner.read(desk.founder(), query))


def _do(desk: Desk, command: Callable[..., Any], order: Any) -> Any:
    return desk.runner.write(leader(desk), command, order).answer


def _problems(desk: Desk, command: Callable[..., Any], order: Any) -> dict[str, str]:
    with pytest.raises(ProblemsError) as caught:
        _do(desk, command, order)
    return caught.value.problems


def _clean(desk: Desk) -> None:
    def query(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (rule.key, found.problems)
            for rule in audit.RULES
            for found in [rule.check(reading.session)]
            if found.problems
        ]

    assert desk.runner.read(desk.founder(), query) == []


def test_a_sale_is_paid_in_parts_and_paid_back(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock)
    _do(desk, take_payment, TakePayment(sale.id, PaymentInput("wechat", 400_000)))
    assert _sale(desk, sale.id)["status"] == "open"
    _do(desk, take_payment, TakePayment(sale.id, PaymentInput("cash", 29_900)))
    assert _sale(desk, sale.id)["status"] == "paid"
    _do(desk, take_payment, TakePayment(sale.id, PaymentInput("cash", -100)))
    assert (_sale(desk, sale.id)["paid_fen"], _sale(desk, sale.id)["status"]) == (429_800, "open")
    assert _problems(desk, take_payment, TakePayment(sale.id, PaymentInput("", 0))) == {
        "method": "unknown_choice",
        "amount": "required",
    }
    _clean(desk)


@pytest.mark.covers("A54", "A59")
def test_a_promise_is_kept_or_the_reason_is_said(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock)
    [line_id] = _ids(desk, SaleLine, sale.id)
    _do(desk, make_promise, MakePromise(sale.id, PromiseInput("service", "免费安装", line=0), line_id))
    [promise_id] = _ids(desk, SalePromise, sale.id)
    assert _problems(desk, settle_promise, SettlePromise(promise_id, "broken")) == {"note": "required"}
    assert _problems(desk, settle_promise, SettlePromise(promise_id, "eaten", "x" * 401)) == {
        "act": "unknown_choice",
        "note": "too_long",
    }
    _do(desk, settle_promise, SettlePromise(promise_id, "kept"))
    assert len(_ids(desk, SalePromiseAct, sale.id)) == 1
    with pytest.raises(NotFoundError):
        _do(desk, settle_promise, SettlePromise(uuid4(), "kept"))
    assert _problems(desk, make_promise, MakePromise(sale.id, PromiseInput("gift", ""))) == {
        "text": "required"
    }
    _clean(desk)


@pytest.mark.covers("E10")
def test_a_second_call_confirms_an_order(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock, is_custom=True)
    _do(desk, record_call, RecordCall(sale.id, "not_reached"))
    assert _sale(desk, sale.id)["confirmed_at"] is None
    clock.move(hours=1)
    _do(desk, record_call, RecordCall(sale.id, "confirmed"))
    assert _sale(desk, sale.id)["confirmed_at"] == clock.at
    assert _problems(desk, record_call, RecordCall(sale.id, "changed")) == {"note": "required"}
    assert _problems(desk, record_call, RecordCall(sale.id, "sang")) == {"outcome": "unknown_choice"}
    _clean(desk)


@pytest.mark.covers("E11", "B15")
def test_a_delay_says_until_when(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock)
    _do(desk, record_progress, RecordProgress(sale.id, "shipped", tracking="SF100"))
    assert _problems(desk, record_progress, RecordProgress(sale.id, "delayed")) == {
        "note": "required",
        "due_on": "required",
    }
    early = RecordProgress(sale.id, "sunk", date(2020, 1, 1), uuid4(), "x" * 65)
    assert _problems(desk, record_progress, early) == {
        "step": "unknown_choice",
        "due_on": "before_the_sale",
        "tracking": "too_long",
        "carrier_id": "unknown_choice",
    }
    due_on = date(2026, 11, 25)
    _do(desk, record_progress, RecordProgress(sale.id, "delayed", due_on, note="缺货", is_told=True))
    assert (_sale(desk, sale.id)["step"], _sale(desk, sale.id)["due_on"]) == ("delayed", due_on)
    _clean(desk)


@pytest.mark.covers("A61")
def test_time_and_address_of_a_delivery_change(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock)
    _do(desk, change_delivery, ChangeDelivery(sale.id, "和平路 1 号", date(2026, 11, 24)))
    assert (_sale(desk, sale.id)["deliver_to"], _sale(desk, sale.id)["due_on"]) == (
        "和平路 1 号",
        date(2026, 11, 24),
    )
    assert _problems(desk, change_delivery, ChangeDelivery(sale.id, "x" * 301, date(2026, 1, 1))) == {
        "deliver_to": "too_long",
        "deliver_on": "before_the_sale",
    }
    _do(desk, set_invoice_state, SetInvoiceState(sale.id, "issued"))
    assert _sale(desk, sale.id)["invoice_state"] == "issued"
    assert _problems(desk, set_invoice_state, SetInvoiceState(sale.id, "?")) == {"state": "unknown_choice"}
    _clean(desk)


@pytest.mark.covers("D26")
def test_goods_come_back_with_their_share_and_their_serials(desk: Desk, clock: FrozenClock) -> None:
    line = LineInput(description="空调", quantity=3, unit_price=Decimal("33.34"), amount_fen=10_000)
    sale = sell(desk, clock, replace(line, serials=("k1", "k2", "k3")))
    [line_id] = _ids(desk, SaleLine, sale.id)
    order = ReturnGoods(
        sale_id=sale.id,
        kind="return",
        lines=(ReturnLine(line_id, 2, serials=("k1", "K2")),),
        reason="制冷不良",
        responsible="厂家",
    )
    assert _do(desk, return_goods, order) == 6_667
    assert desk.runner.read(leader(desk), left_of, sale.id) == {line_id: Left(1, 3_333)}
    assert desk.runner.read(leader(desk), sold_serials, ["k1", "k2", "k3"]) == {"K3": sale.number}
    assert _sale(desk, sale.id)["status"] == "partly_returned"
    with pytest.raises(MoreThanSoldError):
        _do(desk, return_goods, order)
    last = replace(order, lines=(ReturnLine(line_id, 1, serials=("k1",)),))
    assert _problems(desk, return_goods, last) == {"serials": "not_sold_here"}
    assert _do(desk, return_goods, replace(order, lines=(ReturnLine(line_id, 1),))) == 3_333
    assert _sale(desk, sale.id)["status"] == "returned"
    with pytest.raises(SaleOverError):
        _do(desk, return_goods, order)
    with pytest.raises(SaleOverError):
        _do(desk, record_call, RecordCall(sale.id, "confirmed"))
    assert len(_ids(desk, SaleReturn, sale.id)) == 2
    _clean(desk)


def test_a_price_cut_leaves_the_goods(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock, payments=(PaymentInput("cash", 429_900),))
    [line_id] = _ids(desk, SaleLine, sale.id)
    cut = ReturnGoods(
        sale_id=sale.id, kind="price_cut", lines=(ReturnLine(line_id, 0, 30_000),), reason="三十天内降价"
    )
    assert _do(desk, return_goods, cut) == 30_000
    assert desk.runner.read(leader(desk), left_of, sale.id) == {line_id: Left(1, 399_900)}
    assert _sale(desk, sale.id)["status"] == "paid"
    with pytest.raises(MoreThanSoldError):
        _do(desk, return_goods, replace(cut, lines=(ReturnLine(line_id, 0, 500_000),)))
    with pytest.raises(NotFoundError):
        _do(desk, return_goods, replace(cut, lines=(ReturnLine(uuid4(), 0, 1),)))
    _clean(desk)


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"kind": "gone"}, {"kind": "unknown_choice"}),
        ({"lines": ()}, {"lines": "required"}),
        ({"reason": " "}, {"reason": "required"}),
        ({"reason": "x" * 401, "responsible": "x" * 101}, {"reason": "too_long", "responsible": "too_long"}),
        ({"returned_on": date(2026, 1, 1)}, {"returned_on": "before_the_sale"}),
        ({"returned_on": date(2027, 1, 1)}, {"returned_on": "in_future"}),
        ({"kind": "price_cut", "lines": (ReturnLine(uuid4(), 0),)}, {"lines.0.amount": "required"}),
        ({"lines": (ReturnLine(uuid4(), 0),)}, {"lines.0.quantity": "not_positive"}),
        ({"lines": (ReturnLine(uuid4(), 1, -1),)}, {"lines.0.amount": "negative"}),
        ({"lines": (ReturnLine(uuid4(), 1, serials=("a", "b")),)}, {"lines.0.serials": "more_than_pieces"}),
    ],
)
def test_what_is_wrong_with_a_return_is_said(
    desk: Desk, clock: FrozenClock, fields: dict[str, Any], problems: dict[str, str]
) -> None:
    sale = sell(desk, clock)
    right = {"sale_id": sale.id, "kind": "return", "lines": (ReturnLine(uuid4(), 1),), "reason": "损坏"}
    assert _problems(desk, return_goods, ReturnGoods(**{**right, **fields})) == problems


def test_a_wrong_line_is_taken_back_and_written_anew(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock)
    [line_id] = _ids(desk, SaleLine, sale.id)
    right = replace(FRIDGE, unit_price=Decimal(3999), tax_rate=Decimal("0.13"))
    _do(desk, correct_line, CorrectLine(line_id, right))
    assert _sale(desk, sale.id)["total_fen"] == 399_900
    assert len(_ids(desk, SaleLine, sale.id)) == 3
    with pytest.raises(MoreThanSoldError):
        _do(desk, correct_line, CorrectLine(line_id, None))
    assert _problems(desk, correct_line, CorrectLine(line_id, LineInput())) == {"description": "required"}
    with pytest.raises(NotFoundError):
        _do(desk, correct_line, CorrectLine(uuid4(), None))
    _do(desk, correct_line, CorrectLine(_ids(desk, SaleLine, sale.id)[-1], None))
    assert _sale(desk, sale.id)["total_fen"] == 0
    _clean(desk)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["return", "cancel"])), max_size=6))
def test_never_more_comes_back_than_was_sold(
    desk: Desk, clock: FrozenClock, wanted: list[tuple[int, str]]
) -> None:
    sale = sell(desk, clock, LineInput(description="滤芯", quantity=7, amount_fen=1_000))
    [line_id] = _ids(desk, SaleLine, sale.id)
    back_fen, pieces = 0, 0
    for quantity, kind in wanted:
        order = ReturnGoods(sale_id=sale.id, kind=kind, lines=(ReturnLine(line_id, quantity),), reason="退")
        try:
            back_fen += _do(desk, return_goods, order)
            pieces += quantity
        except (MoreThanSoldError, SaleOverError):
            assert pieces + quantity > 7
    assert pieces <= 7
    assert (back_fen == 1_000) is (pieces == 7)
    assert _sale(desk, sale.id)["returned_fen"] == back_fen
    clock.move(seconds=timedelta(seconds=1).total_seconds())
    _clean(desk)


def test_a_corrected_line_keeps_its_serials_or_gives_them_back(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock, replace(FRIDGE, serials=("S1", "S2"), quantity=2))
    other = sell(desk, clock, replace(FRIDGE, serials=("S9",)))
    [line_id] = _ids(desk, SaleLine, sale.id)
    taken = CorrectLine(line_id, replace(FRIDGE, quantity=2, serials=("S1", "S9")))
    assert _problems(desk, correct_line, taken) == {"serials": "sold_twice"}
    _do(desk, correct_line, CorrectLine(line_id, replace(FRIDGE, quantity=2, serials=("s1", "S3"))))
    assert desk.runner.read(desk.founder(), sold_serials, ["S1", "S2", "S3", "S9"]) == {
        "S1": sale.number,
        "S3": sale.number,
        "S9": other.number,
    }
    *_others, right_id = _ids(desk, SaleLine, sale.id)
    _do(desk, correct_line, CorrectLine(right_id, None))
    assert desk.runner.read(desk.founder(), sold_serials, ["S1", "S3"]) == {}
    _clean(desk)
