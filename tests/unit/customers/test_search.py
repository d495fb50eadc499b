# SPDX-License-Identifier: Apache-2.0
"""Whatever part of a customer a clerk remembers finds him, in stores that the clerk may read."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.core.errors import NotPermittedError
from app.core.permissions import Actor
from app.customers import commands, queries
from app.customers.rules import ApplianceInput, RegisterAppliance, UpdateAppliance
from tests.support.customers import CLERK, add_customer, clerk, reader
from tests.support.desk import make_actor

NAMES = st.text(st.sampled_from("王李张陈马阿依古丽买提艾力淑芬建国𫖯曾单尉迟"), min_size=2, max_size=7)


def _found(desk: Desk, typed: str, actor: Actor | None = None) -> list[UUID]:
    rows = desk.runner.read(actor or clerk(desk), queries.search_customers, typed, 50)
    return [row.id for row in rows]


@pytest.mark.parametrize(
    "typed",
    [
        "买买提·艾力",
        "买买提艾力",
        "买买提•艾力",
        "买提",
        "艾力",
        "艾",
        "mmtal",
        "MMT",
        "13800005200",
        "+86 138 0000 5200",
        "１３８００００５２００",
        "5200",
        "8000",
        "0991-4512345",
        "2345",
        "北京北路",
        "12号",
        "新市区北京",
        "艾力 5200",
        "BE0AK3E0R7741",
        "7741",
        "YH240618",
    ],
)
def test_a_customer_is_found_by_any_part(desk: Desk, typed: str) -> None:
    answer = add_customer(
        desk, "买买提·艾力", "138 0000 5200", "0991-4512345", address=("新市区", "北京北路12号3-502")
    )
    add_customer(desk, "刘志强", "18811110416", address=("天山区", "解放南路 8 号"))
    appliance = ApplianceInput(model_text="BCD", serial="BE0AK3E0R7741", receipt_number="YH240618-0932")
    desk.runner.write(clerk(desk), commands.register_appliance, RegisterAppliance(answer.id, appliance))
    assert _found(desk, typed) == [answer.id]


def test_a_number_is_found_whole_and_by_its_end(desk: Desk) -> None:
    answer = add_customer(desk)
    assert _found(desk, answer.number) == [answer.id]
    assert _found(desk, answer.number.lower().replace("-", "")) == [answer.id]
    assert _found(desk, answer.number[-9:]) == [answer.id]


def test_what_was_changed_is_found_by_the_new_text_alone(desk: Desk) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    appliance_id = desk.runner.write(
        clerk(desk),
        commands.register_appliance,
        RegisterAppliance(answer.id, ApplianceInput(serial="OLD12345")),
    ).answer
    desk.runner.write(
        clerk(desk),
        commands.update_appliance,
        UpdateAppliance(appliance_id, ApplianceInput(serial="NEW67890")),
    )
    desk.runner.write(clerk(desk), commands.void_phone, answer.phone_ids[0])
    assert _found(desk, "NEW67890") == [answer.id]
    assert _found(desk, "OLD12345") == _found(desk, "5200") == []


def test_the_exact_name_comes_first_then_the_newest(desk: Desk) -> None:
    exact = add_customer(desk, "张伟")
    older, newer = add_customer(desk, "张伟民"), add_customer(desk, "张伟国")
    assert _found(desk, "张伟") == [exact.id, newer.id, older.id]
    assert len(desk.runner.read(clerk(desk), queries.search_customers, "张伟", 2)) == 2


@pytest.mark.parametrize("typed", ["", " ", "···", "陌生人", "9999"])
def test_nothing_is_found_by_what_nobody_has(desk: Desk, typed: str) -> None:
    add_customer(desk, "陈淑芬", "13800005200")
    assert _found(desk, typed) == []


def test_a_person_finds_customers_of_his_stores_alone(desk: Desk) -> None:
    add_customer(desk, "陈淑芬", "13800005200")
    assert _found(desk, "陈淑芬", make_actor(desk, *CLERK, scope=uuid4())) == []
    with pytest.raises(NotPermittedError):
        _found(desk, "陈淑芬", make_actor(desk, "catalog.read"))


def test_what_is_found_is_masked(desk: Desk) -> None:
    add_customer(desk, "陈淑芬", "13800005200", address=("新市区", "北京北路 12 号"))
    seen = desk.runner.read(clerk(desk), queries.search_customers, "淑芬")[0]
    assert (seen.name, seen.phone, seen.place) == ("陈淑芬", "138****5200", "新市区 …")
    masked = desk.runner.read(reader(desk), queries.search_customers, "淑芬")[0]
    assert (masked.name, masked.phone, masked.place) == ("陈**", "138****5200", "新市区 …")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(NAMES, st.sampled_from(["138", "159", "188"]), st.text("0123456789", min_size=8, max_size=8))
def test_every_two_characters_and_every_three_digits_find_him(
    desk: Desk, name: str, head: str, tail: str
) -> None:
    phone = head + tail
    answer = add_customer(desk, name, phone)
    for start in range(len(name) - 1):
        assert answer.id in _found(desk, name[start : start + 2])
    for start in range(len(phone) - 2):
        assert answer.id in _found(desk, phone[start : start + 3])
