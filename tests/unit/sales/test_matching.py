# SPDX-License-Identifier: Apache-2.0
"""Which customer a buyer may be: scores by example, bounds for any text, proposals and their confirmation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.sales.commands import AssignCustomer, assign_customer
from app.sales.inputs import Buyer
from app.sales.likeness import CERTAIN, LEAST, Known, Paper, likeness
from app.sales.matching import assign_customers, propose
from tests.support.customers import add_customer
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import CLERK, READER, clerk, sell

CHEN = Known("陈淑芬", ("13999112207",), ("8800",), ("650103197001010011",), ("新市区幸福路8号",))
TEXTS = st.text("陈淑芬李娜·12", max_size=8)


@pytest.mark.parametrize(
    ("paper", "least", "most", "reasons"),
    [
        (Paper("陈淑芬", "13999112207"), CERTAIN, 95, ("phone", "name")),
        (Paper("陈淑分", "13999112207"), 94, CERTAIN - 1, ("phone",)),
        (Paper("", "13999112207"), 80, 80, ("phone",)),
        (Paper("李建国", "13999112207"), 55, 55, ("phone",)),
        (Paper("李建国", id_number="650103197001010011"), 100, 100, ("id_number",)),
        (Paper("陈淑芬", card="8800"), 100, 100, ("card", "name")),
        (Paper("陈淑芬", address="新市区幸福路8号"), 85, 94, ("name", "address")),
        (Paper("陈淑芬"), LEAST, LEAST, ("name",)),
        (Paper("买买提"), 0, 0, ()),
    ],
)
def test_what_a_document_says_of_who_he_is(
    paper: Paper, least: int, most: int, reasons: tuple[str, ...]
) -> None:
    score, why = likeness(paper, CHEN)
    assert least <= score <= most
    assert why == reasons


def test_a_long_name_tells_more_than_a_short_one() -> None:
    name = "买买提·艾力"
    assert likeness(Paper(name), Known(name))[0] == 60


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_score_is_a_share_and_saying_more_never_makes_the_same_man_less_likely(
    name: str, phone: str, other: str, place: str
) -> None:
    known = Known(name, (phone,), (), (), (place,))
    alone, _ = likeness(Paper(name), known)
    both, _ = likeness(Paper(name, phone, address=place), known)
    assert 0 <= alone <= both <= 100
    assert 0 <= likeness(Paper(other, phone), known)[0] <= 100


@pytest.mark.covers("D26")
def test_the_likeliest_is_proposed_and_a_person_confirms(desk: Desk, clock: FrozenClock) -> None:
    chen = add_customer(desk, "陈淑芬", "13999112207", address=("新市区", "幸福路 8 号"))
    add_customer(desk, "陈淑芬", "13999112299")
    sure = sell(desk, clock)
    alike = sell(desk, clock, buyer=Buyer(name="陈淑芬", address="新市区幸福路8号", card="8800"))
    sell(desk, clock, buyer=Buyer(name="没有的人", phone="13888880000"))
    found = desk.runner.read(clerk(desk), propose)
    assert [(one.sale_id, one.customer_id, one.score >= CERTAIN) for one in found] == [
        (sure.id, chen.id, True),
        (alike.id, chen.id, False),
    ]
    masked = make_actor(desk, *READER, "sales.match")
    assert [one.buyer for one in desk.runner.read(masked, propose)] == ["陈**", "陈**"]
    assert desk.runner.read(make_actor(desk, *READER), propose) == ()
    orders = [AssignCustomer(one.sale_id, one.customer_id, one.score, one.reasons) for one in found]
    assert desk.runner.write(make_actor(desk, *CLERK), assign_customers, orders).answer == 2
    card = sell(desk, clock, buyer=Buyer(card="8800"))
    [by_card] = desk.runner.read(clerk(desk), propose, [card.id])
    assert (by_card.customer_id, by_card.score, by_card.reasons) == (chen.id, 90, ("card",))
    desk.runner.write(clerk(desk), assign_customer, AssignCustomer(card.id, chen.id))
    assert desk.runner.read(clerk(desk), propose, [card.id]) == ()


def test_a_name_that_many_have_tells_nothing(desk: Desk, clock: FrozenClock) -> None:
    for place in range(21):
        add_customer(desk, "李娜", f"139991122{place:02d}")
    sell(desk, clock, buyer=Buyer(name="李娜"))
    assert desk.runner.read(clerk(desk), propose) == ()


def test_of_two_with_one_telephone_the_one_of_that_very_name_is_proposed(
    desk: Desk, clock: FrozenClock
) -> None:
    same = add_customer(desk, "陈淑芬", "13999112207")
    add_customer(desk, "陈素芬", "13999112207")
    sell(desk, clock)
    [found] = desk.runner.read(clerk(desk), propose)
    assert (found.customer_id, found.reasons) == (same.id, ("phone", "name"))
