# SPDX-License-Identifier: Apache-2.0
"""One sale on two desks that are apart: nothing is lost, both say the same, and what is odd is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.core.change_log import REDACTED, Change
from app.core.unit_of_work import Reading
from app.customers.commands import redact_customer, register_customer
from app.customers.rules import CustomerKind, PhoneInput, RedactCustomer, RegisterCustomer
from app.sales.acts import TakePayment, take_payment
from app.sales.commands import AssignCustomer, SaleRegistered, assign_customer, register_sale
from app.sales.inputs import Buyer, LineInput, PaymentInput, RegisterSale
from app.sales.matching import propose
from app.sales.queries import find_sales, purchases_of
from app.sales.returning import CorrectLine, ReturnGoods, ReturnLine, correct_line, return_goods
from app.sales.rows import SaleSheet
from app.sales.sheet import get_sale
from tests.support.shops import Shop, Shops, same, settle

pytestmark = pytest.mark.long

FANS = LineInput(
    description="美的 电风扇", code="F1", quantity=2, unit_price=Decimal("199.00"), serials=("F-1", "F-2")
)
BUYER = Buyer(
    name="陈淑芬", phone="13999112207", card="V2207", id_number="650102196001010011", address="北京北路"
)


def sell(shop: Shop, *lines: LineInput, **fields: Any) -> SaleRegistered:
    sold_at = shop.desk.runner.clock.now_at() - timedelta(minutes=1)
    order = RegisterSale(
        sold_at=sold_at, lines=lines or (FANS,), payments=(PaymentInput("cash", 39_800),), **fields
    )
    answer: SaleRegistered = shop.do(register_sale, order)
    return answer


def back(sale: SaleRegistered, line_id: Any, quantity: int, *serials: str) -> ReturnGoods:
    pieces = (ReturnLine(line_id, quantity, serials=serials),)
    return ReturnGoods(sale_id=sale.id, kind="return", lines=pieces, reason="噪音大", responsible="厂家")


def standing(shop: Shop, sale: SaleRegistered) -> Any:
    columns = "total_fen || ' ' || paid_fen || ' ' || returned_fen || ' ' || status || ' ' || step"
    return shop.scalar(f"SELECT {columns} FROM sale WHERE id = :id", id=sale.id.hex)


def test_the_same_goods_come_back_on_both_desks(shops: Shops) -> None:
    front, behind = shops
    sale = sell(front, buyer=BUYER)
    settle(*shops)
    (line,) = same(shops, get_sale, sale.id).lines
    # The customer gives both pieces back at one desk; at the other, apart, one of them is written down too.
    front.do(return_goods, back(sale, line.id, 2, "F-1", "F-2"))
    behind.do(return_goods, back(sale, line.id, 1, "F-1"))
    behind.do(take_payment, TakePayment(sale.id, PaymentInput("cash", -19_900)))
    settle(*shops)
    sheet: SaleSheet = same(shops, get_sale, sale.id)
    assert [row.quantity for row in sheet.returns] == [2, 1]
    assert (sheet.lines[0].left_quantity, sheet.lines[0].left_fen) == (-1, -19_900)
    assert sheet.is_more_back
    assert sheet.lines[0].serials == ()
    for shop in shops:
        assert standing(shop, sale) == "39800 19900 59700 returned placed"
        assert shop.scalar("SELECT count(*) FROM conflict") == 0
        assert shop.scalar("SELECT count(*) FROM held_change") == 0


def test_a_correction_here_and_a_return_there(shops: Shops) -> None:
    front, behind = shops
    sale = sell(front, buyer=BUYER)
    settle(*shops)
    (line,) = same(shops, get_sale, sale.id).lines
    front.do(correct_line, CorrectLine(line.id, replace(FANS, quantity=1, serials=())))
    behind.do(return_goods, back(sale, line.id, 1, "F-2"))
    settle(*shops)
    sheet: SaleSheet = same(shops, get_sale, sale.id)
    assert [row.amount_fen for row in sheet.lines] == [39_800, -39_800, 19_900]
    assert [row.line_id for row in sheet.returns] == [line.id]
    for shop in shops:
        assert standing(shop, sale) == "19900 39800 19900 returned placed"


def test_one_buyer_is_two_customers(shops: Shops) -> None:
    front, behind = shops
    orders = [
        RegisterCustomer(name, CustomerKind.PERSON, (PhoneInput(phone),))
        for name, phone in (("陈淑芬", "13999112207"), ("陈素芬", "13999112207"))
    ]
    first, second = (front.do(register_customer, order).id for order in orders)
    sale = sell(front, buyer=BUYER)
    settle(*shops)
    (proposal,) = same(shops, propose, (sale.id,))
    assert proposal.customer_id == first
    front.do(assign_customer, AssignCustomer(sale.id, first, proposal.score, proposal.reasons))
    behind.do(assign_customer, AssignCustomer(sale.id, second))
    settle(*shops)
    # The later word stands, the other is shown as a conflict, and both are on record with who said it.
    assert [row.sale_id for row in same(shops, purchases_of, second)] == [sale.id]
    assert same(shops, purchases_of, first) == ()
    for shop in shops:
        kept = "SELECT count(*) FROM conflict WHERE kind = 'field' AND table_name = 'sale'"
        assert shop.scalar(kept) == 1
        assert shop.scalar("SELECT count(DISTINCT customer_id) FROM sale_match") == 2


def test_who_is_redacted_is_gone_from_what_he_bought(shops: Shops) -> None:
    front, behind = shops
    order = RegisterCustomer("陈淑芬", CustomerKind.PERSON, (PhoneInput("13999112207"),))
    customer_id = front.do(register_customer, order).id
    sale = sell(front, buyer=BUYER, customer_id=customer_id, deliver_to="北京北路 12 号", note="熟客")
    other = sell(front, replace(FANS, serials=()), buyer=Buyer(name="马建国", phone="13899990000"))
    nobodys = sell(front, replace(FANS, serials=()), buyer=Buyer(phone="13999112207"))
    settle(*shops)
    behind.do(redact_customer, RedactCustomer(customer_id, "本人要求"))
    # The desk that does not know it yet still writes: what it adds later is blanked as well.
    (line,) = front.read(get_sale, sale.id).lines
    front.do(return_goods, back(sale, line.id, 1, "F-2"))
    settle(*shops)
    sheet: SaleSheet = same(shops, get_sale, sale.id)
    assert (sheet.row.buyer, sheet.row.phone, sheet.buyer_card, sheet.buyer_id_number) == ("", "", "", "")
    assert (sheet.buyer_address, sheet.deliver_to, sheet.note) == ("", "", "")
    assert [row.quantity for row in sheet.returns] == [1]
    assert same(shops, get_sale, other.id).row.buyer == "马建国"
    assert same(shops, get_sale, nobodys.id).row.phone == ""
    for shop in shops:
        assert shop.read(find_sales, "2207") == ()
        assert standing(shop, sale) == "39800 39800 19900 partly_returned placed"
        said = shop.read(_history, sale.id)
        assert REDACTED in said
        assert "13999112207" not in shop.read(_history, nobodys.id)
        for value in ("陈淑芬", "13999112207", "V2207", "650102196001010011", "北京北路", "熟客"):
            assert value not in said, value


def _history(reading: Reading, sale_id: UUID) -> str:
    """Return all that the log says of a sale's own columns, as text."""
    found = reading.session.scalars(
        select(Change.columns).where(Change.row_id == sale_id, Change.table_name == "sale")
    )
    return " ".join(map(str, found))
