# SPDX-License-Identifier: Apache-2.0
"""What a slip says: the sale as it stands now, its tax by rate, and the phones that must stand on it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.catalog.commands import save_party, set_void
from app.catalog.rules import EntryKind, PartyKind, SaveParty, SetVoid
from app.core.errors import NotFoundError, NotPermittedError
from app.sales.commands import AssignCustomer, assign_customer
from app.sales.inputs import Buyer, LineInput, PaymentInput, PromiseInput
from app.sales.purchase_sheet import get_purchase_sheet
from app.sales.returning import CorrectLine, ReturnGoods, ReturnLine, correct_line, return_goods
from app.sales.sheet import get_sale
from app.sales.slip import SLIP_PHONES, TaxPart, get_sale_slip, slip_phones, tax_parts
from reports.sale_samples import sale_slip
from tests.support.customers import add_customer
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, READER, clerk, leader, open_shop, sell

CENTRE, HOTLINE, PROMOTION, INSTALLATION = SLIP_PHONES


def phones(desk: Desk) -> dict[PartyKind, tuple[str, bool]]:
    found = desk.runner.read(clerk(desk), slip_phones, desk.identity.store_id)
    assert tuple(phone.kind for phone in found) == SLIP_PHONES
    return {phone.kind: (phone.digits, phone.is_own) for phone in found}


def listed(desk: Desk, kind: PartyKind, phone: str, **fields: object) -> None:
    party = SaveParty(kind, f"{kind} {phone}", phone, **fields)  # type: ignore[arg-type]
    desk.runner.write(leader(desk), save_party, party)


@pytest.mark.covers("A24", "A55")
def test_a_phone_comes_from_the_phone_book_the_store_s_own_first(desk: Desk, clock: FrozenClock) -> None:
    assert set(phones(desk).values()) == {("", True)}
    open_shop(desk)
    assert phones(desk) == {
        CENTRE: ("09914512345", True),
        HOTLINE: ("4008001234", True),
        PROMOTION: ("", True),
        INSTALLATION: ("", True),
    }
    today_on = clock.at.date()
    listed(desk, PROMOTION, "09914500001", verified_on=today_on)
    listed(desk, PROMOTION, "09914500002")
    listed(desk, INSTALLATION, "09914500003", verified_on=today_on)
    listed(desk, INSTALLATION, "09914500004", store_id=desk.identity.store_id)
    listed(desk, INSTALLATION, "09914500005", store_id=uuid4(), verified_on=today_on)
    listed(desk, CENTRE, "4006999999")
    assert phones(desk) == {
        CENTRE: ("4006999999", False),
        HOTLINE: ("4008001234", True),
        PROMOTION: ("09914500001", False),
        INSTALLATION: ("09914500004", False),
    }


@pytest.mark.covers("A49")
def test_an_entry_out_of_use_stands_on_no_slip(desk: Desk, clock: FrozenClock) -> None:
    party = SaveParty(PROMOTION, "促销台", "09914500001")
    party_id = desk.runner.write(leader(desk), save_party, party).answer
    sale = sell(desk, clock)
    assert PROMOTION not in desk.runner.read(clerk(desk), get_sale_slip, sale.id).missing
    desk.runner.write(leader(desk), set_void, SetVoid(EntryKind.PARTY, party_id))
    assert desk.runner.read(clerk(desk), get_sale_slip, sale.id).missing == SLIP_PHONES


def test_a_slip_says_the_sale_as_it_stands_now(desk: Desk, clock: FrozenClock) -> None:
    open_shop(desk)
    wash = LineInput(
        description="洗衣机", unit_price=Decimal(2699), tax_rate=Decimal("0.13"), serials=("W1",)
    )
    sale = sell(
        desk,
        clock,
        replace(FRIDGE, tax_rate=Decimal("0.13")),
        wash,
        payments=(PaymentInput("wechat", 500_000),),
        promises=(PromiseInput("gift", "送水壶"),),
        buyer=Buyer(
            name="陈淑芬", phone="13999112207", id_number="650102196001010011", address="北京北路 12 号"
        ),
    )
    actor = leader(desk)
    wrong, kept = desk.runner.read(actor, get_sale, sale.id).lines
    right = replace(FRIDGE, unit_price=Decimal("4199.00"), tax_rate=Decimal("0.13"))
    desk.runner.write(actor, correct_line, CorrectLine(wrong.id, right))
    cut = ReturnGoods(
        sale_id=sale.id, kind="price_cut", lines=(ReturnLine(kept.id, 0, 10_000),), reason="价保"
    )
    desk.runner.write(actor, return_goods, cut)
    slip = desk.runner.read(actor, get_sale_slip, sale.id, in_full=True)
    assert [line.amount_fen for line in slip.lines] == [269_900, 419_900]
    assert (slip.total_fen, slip.returned_fen, slip.due_fen, slip.paid_fen) == (
        689_800,
        10_000,
        679_800,
        500_000,
    )
    assert slip.taxes == (TaxPart(1300, 689_800, 31_050 + 48_307),)
    assert slip.taxes[0].net_fen + slip.taxes[0].tax_fen == 689_800
    assert (slip.phone, slip.address, slip.store_name) == ("13999112207", "北京北路 12 号", "友好路店")
    assert [row.text for row in slip.promises] == ["送水壶"]


def test_personal_values_stand_there_when_asked_for_and_permitted(desk: Desk, clock: FrozenClock) -> None:
    buyer = Buyer(
        name="陈淑芬", phone="13999112207", id_number="650102196001010011", address="北京北路 12 号"
    )
    sale = sell(desk, clock, buyer=buyer, deliver_to="北京北路 12 号 3 栋")
    plain = desk.runner.read(clerk(desk), get_sale_slip, sale.id)
    assert (plain.buyer, plain.phone) == ("陈淑芬", "139****2207")
    assert "12 号" not in plain.address + plain.deliver_to
    assert plain.id_number.count("*") > 6
    reader = make_actor(desk, *READER)
    assert desk.runner.read(reader, get_sale_slip, sale.id).buyer == "陈**"
    with pytest.raises(NotPermittedError):
        desk.runner.read(reader, get_sale_slip, sale.id, in_full=True)
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk), get_sale_slip, sale.id)
    with pytest.raises(NotFoundError):
        desk.runner.read(reader, get_sale_slip, uuid4())
    firm = replace(buyer, name="雪莲商贸有限公司", id_number="91650100MA77ABCDE1", is_company=True)
    company = sell(desk, clock, buyer=firm)
    assert desk.runner.read(reader, get_sale_slip, company.id).id_number == "91650100MA77ABCDE1"


def test_a_purchase_list_is_the_customer_s_with_his_doubles(desk: Desk, clock: FrozenClock) -> None:
    open_shop(desk)
    customer = add_customer(desk, "陈淑芬", "13999112207")
    sale = sell(desk, clock, FRIDGE, LineInput(description="电水壶", unit_price=Decimal(99)))
    desk.runner.write(clerk(desk), assign_customer, AssignCustomer(sale.id, customer.id))
    sheet = desk.runner.read(clerk(desk), get_purchase_sheet, customer.id)
    assert [row.description for row in sheet.rows] == ["海尔 BCD-470WDPG", "电水壶"]
    assert (sheet.customer, sheet.phone, sheet.store_name) == ("陈淑芬", "139****2207", "友好路店")
    assert desk.runner.read(clerk(desk), get_purchase_sheet, customer.id, in_full=True).phone == "13999112207"
    reader = make_actor(desk, *READER)
    assert desk.runner.read(reader, get_purchase_sheet, customer.id).customer == "陈**"
    with pytest.raises(NotPermittedError):
        desk.runner.read(reader, get_purchase_sheet, customer.id, in_full=True)
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "sales.read"), get_purchase_sheet, customer.id)
    silent = add_customer(desk, "马建国")
    assert desk.runner.read(clerk(desk), get_purchase_sheet, silent.id).phone == ""


@given(st.lists(st.tuples(st.sampled_from([0, 300, 600, 1300, None]), st.integers(-(10**9), 10**9))))
def test_price_and_tax_always_add_up(said: list[tuple[int | None, int]]) -> None:
    line = sale_slip().lines[0]
    lines = [replace(line, tax_rate_e4=rate_e4, amount_fen=fen) for rate_e4, fen in said]
    parts = tax_parts(lines)
    assert sum(part.gross_fen for part in parts) == sum(fen for rate, fen in said if rate is not None)
    assert [part.rate_e4 for part in parts] == sorted({rate for rate, _fen in said if rate is not None})
    assert all(part.tax_fen == 0 for part in parts if part.rate_e4 == 0)
    for part in parts:
        # Rounded once a line, so the tax of a sum is off by at most half a fen for each line.
        exact = Decimal(part.gross_fen) * part.rate_e4 / (10_000 + part.rate_e4)
        count = sum(rate == part.rate_e4 for rate, _fen in said)
        assert abs(part.tax_fen - exact) <= Decimal(count) / 2
