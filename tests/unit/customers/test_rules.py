# SPDX-License-Identifier: Apache-2.0
"""Phones, masks and the checks of a customer's fields.

The phone facts (a text, whether it is a number, its digits) are those of libphonenumber's metadata by way of
the package phonenumbers 9.0.43 (Apache-2.0), and of hutool's PhoneUtilTest (Mulan PSL v2); no code was taken.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.normalise import mask_name, phone_digits
from app.customers import rules
from app.customers.rules import (
    HIDDEN,
    AddressInput,
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    PhoneInput,
    PhoneKind,
    RegisterCustomer,
    phone_kind,
    read_phone,
)

TODAY_ON = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "digits", "kind"),
    [
        ("13800005200", "13800005200", PhoneKind.MOBILE),
        ("+86 138 0000 5200", "13800005200", PhoneKind.MOBILE),
        ("0086-138-0000-5200", "13800005200", PhoneKind.MOBILE),
        ("１３８００００１２３４", "13800001234", PhoneKind.MOBILE),
        ("　188-0000-0416 ", "18800000416", PhoneKind.MOBILE),
        ("手机：134 0000 0150", "13400000150", PhoneKind.MOBILE),
        ("(0634)2627000", "06342627000", PhoneKind.LANDLINE),
        ("0991-4512345", "09914512345", PhoneKind.LANDLINE),
        ("0991-4512345 转 801", "09914512345801", PhoneKind.LANDLINE),
        ("4512345", "4512345", PhoneKind.LANDLINE),
        ("400-699-9999", "4006999999", PhoneKind.OTHER),
        ("95105555", "95105555", PhoneKind.LANDLINE),
        ("12315", "12315", PhoneKind.OTHER),
    ],
)
def test_a_number_is_stored_as_its_digits(text: str, digits: str, kind: PhoneKind) -> None:
    assert read_phone(text) == digits
    assert phone_kind(digits) is kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "电话不详",
        "138 0000 00O0",
        "1380000520",
        "138000052001",
        "A20-9999999",
        "0991-000",
        "1200000000",
        "无",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    assert read_phone(text) is None
    assert read_phone(text, sample=True) is None


def test_nobodys_numbers_are_accepted_in_the_sample_store_alone() -> None:
    assert read_phone("1200000 1234", sample=True) == "12000001234"
    assert read_phone("12000001234") is None


def test_every_number_that_libphonenumber_knows_is_read_to_the_same_digits(shared_data: Path) -> None:
    cases = json.loads((shared_data / "vectors/phone_cases.json").read_text("utf-8"))["oracle_libphonenumber"]
    valid = [case for case in cases if case["valid"]]
    assert len(valid) > 100
    for case in valid:
        digits = read_phone(case["text"])
        assert digits is not None, case
        assert digits.lstrip("0") == case["e164"].removeprefix("+86"), case
        assert (phone_kind(digits) is PhoneKind.MOBILE) == (case["kind"] == "mobile"), case
    for case in cases:
        if (
            not case["valid"]
            and phone_digits(case["text"])[:1] == "1"
            and len(phone_digits(case["text"])) > 5
        ):
            assert read_phone(case["text"]) is None, case


@given(st.text("0123456789", min_size=1, max_size=16))
def test_a_masked_number_shows_three_digits_in_front_and_four_behind_at_most(digits: str) -> None:
    shown = rules.shown_phone(digits)
    seen = [place for place, letter in enumerate(shown) if letter != "*"]
    assert len(shown) == len(digits)
    assert all(shown[place] == digits[place] for place in seen)
    assert all(place < 3 or place >= len(digits) - 4 for place in seen)
    assert len(digits) - len(seen) >= min(len(digits), 3)


@given(
    st.text("乌鲁木齐北京路街道", max_size=6),
    st.text("北京南路一二三四五六七八九号楼室", min_size=1, max_size=30),
)
def test_a_masked_address_never_shows_the_house(region: str, street: str) -> None:
    shown = rules.shown_address(region, street)
    assert shown.endswith(HIDDEN)
    assert len(shown) - 1 <= max(len(region) + 1, len(street) // 2)
    assert shown.removesuffix(HIDDEN).strip() in {region, street[: min(6, len(street) // 2)]}


@given(st.text("陈淑芬买提艾力", min_size=2, max_size=8))
def test_a_masked_name_shows_the_family_name_alone(name: str) -> None:
    shown = rules.shown_name(name, CustomerKind.PERSON, in_full=False)
    assert shown == mask_name(name) == name[0] + "*" * (len(name) - 1)
    assert rules.shown_name(name, CustomerKind.COMPANY, in_full=False) == name
    assert rules.shown_name(name, CustomerKind.PERSON, in_full=True) == name


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (RegisterCustomer("陈淑芬"), {}),
        (RegisterCustomer(" "), {"name": "required"}),
        (RegisterCustomer("陈" * 121), {"name": "too_long"}),
        (RegisterCustomer("123 456"), {"name": "not_a_name"}),
        (RegisterCustomer("陈", "friend"), {"kind": "unknown_choice"}),  # type: ignore[arg-type]
        (RegisterCustomer("陈", level="gold"), {"level": "unknown_choice"}),  # type: ignore[arg-type]
        (RegisterCustomer("陈", contact_name="联" * 61), {"contact_name": "too_long"}),
        (RegisterCustomer("陈", needs="需" * 1001), {"needs": "too_long"}),
        (
            RegisterCustomer("陈", phones=(PhoneInput("13800005200"), PhoneInput(""))),
            {"phones.1": "required"},
        ),
        (
            RegisterCustomer("陈", phones=(PhoneInput("138", "本" * 41),)),
            {"phones.0": "not_a_phone", "phone_labels.0": "too_long"},
        ),
        (RegisterCustomer("陈", addresses=(AddressInput(""),)), {"streets.0": "required"}),
        (
            RegisterCustomer("陈", addresses=(AddressInput("路" * 201, "区" * 81, "家" * 41),)),
            {"streets.0": "too_long", "regions.0": "too_long", "address_labels.0": "too_long"},
        ),
    ],
)
def test_a_customer_has_a_name_and_readable_phones(
    command: RegisterCustomer, problems: dict[str, str]
) -> None:
    assert rules.validate_register(command) == problems


@pytest.mark.parametrize(
    ("appliance", "problems"),
    [
        (ApplianceInput(model_id=uuid4()), {}),
        (ApplianceInput(class_id=uuid4()), {}),
        (ApplianceInput(model_text="BCD-470"), {}),
        (ApplianceInput(brand_text="海尔"), {}),
        (ApplianceInput(serial="BE0AK3E0R7741", bought_on=TODAY_ON), {}),
        (ApplianceInput(), {"model_text": "required"}),
        (ApplianceInput(serial="1" * 41), {"serial": "too_long"}),
        (ApplianceInput(model_text="冰箱", bought_on=date(2026, 11, 21)), {"bought_on": "in_future"}),
        (
            ApplianceInput(brand_text="海" * 61, bought_from="店" * 121, receipt_number="1" * 41),
            {"brand_text": "too_long", "bought_from": "too_long", "receipt_number": "too_long"},
        ),
    ],
)
def test_something_says_what_an_appliance_is(appliance: ApplianceInput, problems: dict[str, str]) -> None:
    assert rules.validate_appliance(appliance, TODAY_ON) == problems


def test_levels_and_kinds_are_those_of_the_documents() -> None:
    assert [level.value for level in CustomerLevel] == ["new", "old", "vip"]
    assert [kind.value for kind in CustomerKind] == ["person", "company"]
