# SPDX-License-Identifier: Apache-2.0
"""Writing sales down, saying whose they are, and that a refusal stores nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.core.change_log import Change
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.unit_of_work import Reading
from app.customers.commands import merge_customers
from app.customers.rules import MergeCustomers
from app.sales.commands import AssignCustomer, assign_customer, register_sale, sold_serials
from app.sales.inputs import Buyer, LineInput, PaymentInput, PromiseInput, RegisterSale
from app.sales.models import Sale, SaleLine, SaleMatch, SalePayment, SalePromise
from tests.support import customers
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, clerk, leader, sell


def _changes(desk: Desk) -> int:
    def query(reading: Reading) -> int:
        return reading.session.execute(select(func.count()).select_from(Change)).scalar_one()

    return int(desk.runner.read(desk.founder(), query))


def _rows(desk: Desk, model: Any, sale_id: UUID) -> list[dict[str, Any]]:
    def query(reading: Reading) -> list[dict[str, Any]]:
        column = model.id if model is Sale else model.sale_id
        found = reading.session.scalars(select(model).where(column == sale_id).order_by(model.hlc))
        return [
            {column.name: getattr(row, column.name) for column in model.__table__.columns} for row in found
        ]

    return list(desk.runner.read(desk.founder(), query))


def _problems(desk: Desk, order: RegisterSale) -> dict[str, str]:
    before = _changes(desk)
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(clerk(desk), register_sale, order)
    assert _changes(desk) == before
    return caught.value.problems


@pytest.mark.covers("B3", "A59", "A54")
def test_a_sale_is_written_down_with_all_that_was_said(desk: Desk, clock: FrozenClock) -> None:
    line = replace(FRIDGE, serials=(" bcd470-0001 ",), tax_rate=Decimal("0.13"))
    gift = LineInput(description="电饭煲", kind="gift")
    answer = sell(
        desk,
        clock,
        line,
        gift,
        payments=(PaymentInput("cash", 100_000), PaymentInput("subsidy", 329_900, "GB-2026")),
        promises=(
            PromiseInput("price_protection", "三十天内降价退差", until_on=desk_day(clock, 30), line=0),
            PromiseInput("gift", "送电饭煲", line=1),
        ),
        salesperson="马静",
        deliver_to="幸福路 8 号",
        deliver_on=desk_day(clock, 2),
        invoice_state="asked",
    )
    [sale] = _rows(desk, Sale, answer.id)
    assert sale["number"].startswith("XS-")
    assert (sale["total_fen"], sale["paid_fen"], sale["status"]) == (429_900, 429_900, "paid")
    assert (sale["buyer_phone"], sale["due_on"], sale["step"]) == (
        "13999112207",
        desk_day(clock, 2),
        "placed",
    )
    lines = _rows(desk, SaleLine, answer.id)
    assert [(row["line"], row["amount_fen"], row["unit_price_e4"]) for row in lines] == [
        (1, 429_900, 42_990_000),
        (2, 0, 0),
    ]
    assert lines[0]["tax_rate_e4"] == 1300
    promises = _rows(desk, SalePromise, answer.id)
    assert [row["line_id"] for row in promises] == [lines[0]["id"], lines[1]["id"]]
    assert [row["method"] for row in _rows(desk, SalePayment, answer.id)] == ["cash", "subsidy"]
    assert desk.runner.read(clerk(desk), sold_serials, ["BCD470-0001"]) == {"BCD470-0001": answer.number}


def desk_day(clock: FrozenClock, days: int) -> Any:
    """Return the day so many days after the clock's, in Beijing."""
    return (clock.at + timedelta(hours=8, days=days)).date()


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"sold_at": datetime(1900, 1, 1, tzinfo=UTC)}, {"sold_at": "too_long_ago"}),
        ({"sold_at": datetime(2027, 1, 1, tzinfo=UTC)}, {"sold_at": "in_future"}),
        ({"lines": ()}, {"lines": "required"}),
        ({"lines": (FRIDGE,) * 501}, {"lines": "too_many"}),
        ({"lines": (replace(FRIDGE, unit_price=Decimal(-1)),)}, {"lines.0.unit_price": "negative"}),
        ({"lines": (replace(FRIDGE, unit_price=Decimal(10) ** 11),)}, {"lines.0.unit_price": "too_much"}),
        ({"lines": (replace(FRIDGE, kind="gift"),)}, {"lines.0.unit_price": "gift_costs_nothing"}),
        ({"lines": (replace(FRIDGE, kind="loot"),)}, {"lines.0.kind": "unknown_choice"}),
        ({"lines": (replace(FRIDGE, quantity=0),)}, {"lines.0.quantity": "not_positive"}),
        ({"lines": (replace(FRIDGE, amount_fen=-1),)}, {"lines.0.amount": "negative"}),
        ({"lines": (replace(FRIDGE, tax_rate=Decimal(13)),)}, {"lines.0.tax_rate": "not_a_rate"}),
        ({"lines": (replace(FRIDGE, description="x" * 201),)}, {"lines.0.description": "too_long"}),
        ({"lines": (replace(FRIDGE, code="x" * 41),)}, {"lines.0.code": "too_long"}),
        ({"lines": (LineInput(),)}, {"lines.0.description": "required"}),
        ({"lines": (replace(FRIDGE, serials=("1", "2")),)}, {"lines.0.serials": "more_than_pieces"}),
        ({"lines": (replace(FRIDGE, serials=(" ",)),)}, {"lines.0.serials": "not_a_serial"}),
        (
            {"lines": (replace(FRIDGE, serials=("a1",)), replace(FRIDGE, serials=("A1",)))},
            {"lines.1.serials": "sold_twice"},
        ),
        ({"lines": (replace(FRIDGE, model_id=uuid4()),)}, {"lines.0.model_id": "unknown_choice"}),
        ({"buyer": Buyer(phone="123")}, {"phone": "not_a_phone"}),
        ({"buyer": Buyer(name="长" * 121)}, {"name": "too_long"}),
        ({"buyer": Buyer(id_number="1" * 19)}, {"id_number": "too_long"}),
        ({"payments": (PaymentInput("beads", 1),)}, {"payments.0.method": "unknown_choice"}),
        ({"payments": (PaymentInput("cash", 0),)}, {"payments.0.amount": "required"}),
        ({"payments": (PaymentInput("cash", 10**13),)}, {"payments.0.amount": "too_much"}),
        ({"payments": (PaymentInput("cash", 1, "x" * 65),)}, {"payments.0.reference": "too_long"}),
        ({"promises": (PromiseInput("gift", " "),)}, {"promises.0.text": "required"}),
        ({"promises": (PromiseInput("gift", "x" * 401),)}, {"promises.0.text": "too_long"}),
        ({"promises": (PromiseInput("moon", "月亮"),)}, {"promises.0.kind": "unknown_choice"}),
        ({"promises": (PromiseInput("price_protection", "价保"),)}, {"promises.0.until_on": "required"}),
        ({"promises": (PromiseInput("cash", "返现", -1, line=3),)},
         {"promises.0.amount": "negative", "promises.0.line": "unknown_choice"}),
        ({"invoice_state": "lost"}, {"invoice_state": "unknown_choice"}),
        ({"deliver_on": datetime(2026, 11, 1, tzinfo=UTC).date()}, {"deliver_on": "before_the_sale"}),
        ({"note": "x" * 401}, {"note": "too_long"}),
        ({"number": "XS-0001"}, {"number": "own_series"}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_by_field_and_nothing_is_stored(
    desk: Desk, clock: FrozenClock, fields: dict[str, Any], problem: dict[str, str]
) -> None:
    order = RegisterSale(**{"sold_at": clock.at, "lines": (FRIDGE,), **fields})
    assert _problems(desk, order) == problem


def test_a_serial_is_sold_once_and_a_paper_number_too(desk: Desk, clock: FrozenClock) -> None:
    sold = replace(FRIDGE, serials=("a-77",))
    sell(desk, clock, sold, number="0012345")
    again = RegisterSale(sold_at=clock.at, lines=(FRIDGE, sold), number=" 0012345 ")
    assert _problems(desk, again) == {"lines.1.serials": "sold_twice", "number": "already_there"}


@pytest.mark.covers("D26")
def test_a_sale_is_given_to_a_customer_and_to_the_one_he_was_merged_into(
    desk: Desk, clock: FrozenClock
) -> None:
    one = customers.add_customer(desk, "陈淑芬", "13999112207")
    double = customers.add_customer(desk, "陈淑芬", "13999112208")
    desk.runner.write(customers.leader(desk), merge_customers, MergeCustomers(double.id, one.id))
    sale = sell(desk, clock)
    order = AssignCustomer(sale.id, double.id, 95, ("phone",))
    desk.runner.write(clerk(desk), assign_customer, order)
    desk.runner.write(clerk(desk), assign_customer, order)
    assert _rows(desk, Sale, sale.id)[0]["customer_id"] == one.id
    [match] = _rows(desk, SaleMatch, sale.id)
    assert (match["customer_id"], match["score"], match["reasons"]) == (one.id, 95, ["phone"])
    desk.runner.write(clerk(desk), assign_customer, AssignCustomer(sale.id, None))
    assert [row["customer_id"] for row in _rows(desk, SaleMatch, sale.id)] == [one.id, None]


def test_who_may_not_and_what_is_not_there(desk: Desk, clock: FrozenClock) -> None:
    sale = sell(desk, clock)
    nobody = make_actor(desk, "sales.read")
    order = RegisterSale(sold_at=clock.at, lines=(FRIDGE,))
    with pytest.raises(NotPermittedError):
        desk.runner.write(nobody, register_sale, order)
    with pytest.raises(NotPermittedError):
        desk.runner.write(nobody, assign_customer, AssignCustomer(sale.id, None))
    with pytest.raises(NotFoundError):
        desk.runner.write(clerk(desk), register_sale, replace(order, customer_id=uuid4()))
    with pytest.raises(NotFoundError):
        desk.runner.write(leader(desk), assign_customer, AssignCustomer(uuid4(), None))
    with pytest.raises(ProblemsError):
        desk.runner.write(leader(desk), assign_customer, AssignCustomer(sale.id, None, 101))
