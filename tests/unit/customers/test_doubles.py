# SPDX-License-Identifier: Apache-2.0
"""Possible doubles while a customer is typed: who, how likely, why. Nobody is merged by it."""

from __future__ import annotations

from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.customers import commands, queries
from app.customers.rows import DoubleReason, PossibleDouble
from app.customers.rules import CustomerKind, MergeCustomers
from tests.support.customers import add_customer, clerk, leader


def _doubles(
    desk: Desk, name: str, *phones: str, address: str = "", exclude: UUID | None = None
) -> tuple[PossibleDouble, ...]:
    found: tuple[PossibleDouble, ...] = desk.runner.read(
        clerk(desk), queries.find_possible_doubles, name, phones, address, exclude
    )
    return found


def _told(found: tuple[PossibleDouble, ...]) -> list[tuple[UUID, DoubleReason]]:
    return [(double.customer.id, double.reason) for double in found]


def test_the_same_phone_is_told_with_and_without_the_name(desk: Desk) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    same = _doubles(desk, "陈淑芳", "+86 138 0000 5200")
    other = _doubles(desk, "刘志强", "13800005200")
    assert _told(same) == [(answer.id, DoubleReason.SAME_PHONE_AND_NAME)]
    assert _told(other) == _told(_doubles(desk, "", "13800005200")) == [(answer.id, DoubleReason.SAME_PHONE)]
    assert same[0].score > other[0].score
    assert same[0].customer.phone == "138****5200"


@pytest.mark.parametrize("typed", ["陈淑芬", "陈淑芳", "陈书芬", "淑芬"])
def test_a_like_name_at_a_like_address_is_told(desk: Desk, typed: str) -> None:
    answer = add_customer(desk, "陈淑芬", address=("新市区", "北京北路12号3-502"))
    add_customer(desk, "陈淑芬", address=("天山区", "解放南路 8 号"))
    add_customer(desk, "马建国", address=("新市区", "北京北路12号3-502"))
    add_customer(desk, "陈淑芬", address=("新市区", "北京北路158号天山花园大厦八层"))
    expected = (
        DoubleReason.SAME_NAME_AND_ADDRESS if typed == "陈淑芬" else DoubleReason.ALIKE_NAME_AND_ADDRESS
    )
    assert _told(_doubles(desk, typed, address="北京北路 12 号 3-502 室")) == [(answer.id, expected)]


def test_spellings_of_one_name_are_alike(desk: Desk) -> None:
    answer = add_customer(desk, "阿卜杜热合曼·麦麦提", address=("天山区", "和田街 3 号"))
    found = _doubles(desk, "阿布都热合曼·买买提", address="和田街3号")
    assert _told(found) == [(answer.id, DoubleReason.ALIKE_NAME_AND_ADDRESS)]


def test_a_company_or_a_long_name_is_told_by_the_name_alone(desk: Desk) -> None:
    company = add_customer(desk, "天山宾馆有限公司", kind=CustomerKind.COMPANY)
    person = add_customer(desk, "玛依努尔·阿地力江")
    add_customer(desk, "张伟")
    assert _told(_doubles(desk, "天山宾馆有限公司")) == [(company.id, DoubleReason.SAME_FULL_NAME)]
    assert _told(_doubles(desk, "玛依努尔．阿地力江")) == [(person.id, DoubleReason.SAME_FULL_NAME)]
    assert _doubles(desk, "张伟") == ()


def test_the_likeliest_comes_first_and_at_most_five(desk: Desk) -> None:
    for _ in range(6):
        add_customer(desk, "刘志强", "13800005200")
    answer = add_customer(desk, "陈淑芬", "13800005200")
    found = _doubles(desk, "陈淑芬", "13800005200")
    assert len(found) == 5
    assert found[0].customer.id == answer.id
    assert [double.score for double in found] == sorted((double.score for double in found), reverse=True)


def test_nobody_is_his_own_double_and_a_merged_one_is_told_as_who_stands_for_him(desk: Desk) -> None:
    double, kept = add_customer(desk, "陈淑芳", "13800005200"), add_customer(desk, "陈淑芬", "13400000150")
    desk.runner.write(leader(desk), commands.merge_customers, MergeCustomers(double.id, kept.id))
    assert _told(_doubles(desk, "陈淑芬", "13800005200")) == [(kept.id, DoubleReason.SAME_PHONE_AND_NAME)]
    assert _doubles(desk, "陈淑芬", "13800005200", exclude=double.id) == ()


@pytest.mark.parametrize(
    ("name", "phone", "address"), [("", "", ""), ("陈", "138", "路"), ("陈淑芬", "", "乌市")]
)
def test_too_little_tells_nobody(desk: Desk, name: str, phone: str, address: str) -> None:
    add_customer(desk, "陈淑芬", "13800005200", address=("新市区", "北京北路12号"))
    assert _doubles(desk, name, phone, address=address) == ()
