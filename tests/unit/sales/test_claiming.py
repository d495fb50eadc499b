# SPDX-License-Identifier: Apache-2.0
"""Who asks to be forgotten is forgotten in sales too that nobody ever said to be his."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.core.change_log import Change
from app.core.errors import NotPermittedError
from app.core.unit_of_work import Reading
from app.customers import claims
from app.customers.claims import Bearing, bearing_of
from app.customers.commands import merge_customers, redact_customer
from app.customers.rules import MergeCustomers, RedactCustomer
from app.sales.inputs import Buyer
from app.sales.models import Sale
from tests.support.customers import add_customer
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import clerk, leader, sell


def _buyers(reading: Reading) -> dict[UUID, str]:
    columns = (Sale.buyer_name, Sale.buyer_phone, Sale.buyer_card, Sale.buyer_id_number)
    return {row_id: "".join(texts) for row_id, *texts in reading.session.execute(select(Sale.id, *columns))}


def _history(reading: Reading) -> str:
    return " ".join(map(str, reading.session.scalars(select(Change.columns))))


@pytest.mark.covers("D26")
def test_a_sale_nobody_claimed_is_blanked_with_the_person_whose_numbers_it_bears(
    desk: Desk, clock: FrozenClock
) -> None:
    chen = add_customer(desk, "陈淑芬", "13999112207")
    double = add_customer(desk, "陈淑芳", "13999112288")
    merger = make_actor(desk, "customers.merge", "customers.redact", "sales.match")
    desk.runner.write(merger, merge_customers, MergeCustomers(double.id, chen.id))
    own = Buyer(name="陈淑芬", card="8800", id_number="650103197001010011")
    sell(desk, clock, buyer=own, customer_id=chen.id)
    his = (
        Buyer(name="陈淑芬", phone="13999112207"),
        Buyer(phone="13999112207"),
        Buyer(name="陈淑芳", phone="13999112288"),
        Buyer(name="王强", id_number="650103197001010011"),
        Buyer(card="8800"),
    )
    for buyer in his:
        sell(desk, clock, buyer=buyer)
    wife = sell(desk, clock, buyer=Buyer(name="李建国", phone="13999112207"))
    namesake = sell(desk, clock, buyer=Buyer(name="陈淑芬", phone="13899990000"))
    assert desk.runner.read(leader(desk), bearing_of, chen.id) == Bearing(len(his), 1)
    desk.runner.write(merger, redact_customer, RedactCustomer(chen.id, "本人要求"))
    left = {row_id: text for row_id, text in desk.runner.read(clerk(desk), _buyers).items() if text}
    assert left == {wife.id: "李建国13999112207", namesake.id: "陈淑芬13899990000"}
    said = desk.runner.read(clerk(desk), _history)
    assert "650103197001010011" not in said
    assert "8800" not in said


def test_who_may_not_redact_is_told_nothing(desk: Desk, clock: FrozenClock) -> None:
    chen = add_customer(desk, "陈淑芬", "13999112207")
    sell(desk, clock, buyer=Buyer(phone="13999112207"))
    with pytest.raises(NotPermittedError):
        desk.runner.read(clerk(desk), bearing_of, chen.id)
    # Sales that he may not match are not made another's by the way.
    alone = make_actor(desk, "customers.redact")
    assert desk.runner.read(alone, bearing_of, chen.id) == Bearing()


def test_a_source_is_registered_once() -> None:
    with pytest.raises(ValueError, match="sales"):
        claims.register(claims.ClaimSource("sales", lambda *_: Bearing(), lambda *_: None))
