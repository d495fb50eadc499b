# SPDX-License-Identifier: Apache-2.0
"""Bar codes and the checks of the four lists."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog import rules
from app.catalog.rules import SaveBrand, SaveClass, SaveModel, SaveParty

TODAY_ON = date(2026, 11, 20)
CLASS = SaveClass("fridge", "冰箱", "3851", "fridge")
MODEL = SaveModel(uuid4(), uuid4(), "BCD-470")
PARTY = SaveParty("maker", "海尔服务热线", "0991-4512345", "周工", "友好路 1 号", verified_on=TODAY_ON)


@pytest.mark.parametrize("digits", ["6901234567892", "4006381333931", "96385074"])
def test_printed_bar_codes_are_right(digits: str) -> None:
    assert rules.is_ean(digits)


@pytest.mark.parametrize("digits", ["", "690123456789", "6901234567893", "69012345678９2", "BCD-470"])
def test_other_texts_are_no_bar_codes(digits: str) -> None:
    assert not rules.is_ean(digits)


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen(head: str, place: int, step: int) -> None:
    right = next(head + str(check) for check in range(10) if rules.is_ean(head + str(check)))
    wrong = right[:place] + str((int(right[place]) + step) % 10) + right[place + 1 :]
    assert not rules.is_ean(wrong)


def test_bar_codes_of_the_standard_are_judged_as_it_does(shared_data: Path) -> None:
    cases = json.loads((shared_data / "vectors/gs1_cases.json").read_text("utf-8"))
    judged = {case["ean"]: rules.is_ean(case["ean"]) for case in cases if "ean" in case}
    assert judged == {case["ean"]: case["valid"] for case in cases if "ean" in case}
    assert len(judged) > 3


def test_industry_codes_are_those_of_the_standard(shared_data: Path) -> None:
    text = (shared_data / "reference/appliance_classes_gbt4754.csv").read_text("utf-8")
    listed = {line.split(",")[0] for line in text.splitlines()[1:]}
    # 3859 (other) is in the standard, not in the excerpt.
    assert set(rules.GBT4754) == listed | {"3859"}


def test_a_scanned_code_loses_spaces_hyphens_and_full_width() -> None:
    assert rules.ean_digits(" ６９０1234-567 892 ") == "6901234567892"


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (SaveBrand("海尔"), {}),
        (SaveBrand(" 　"), {"name": "required"}),
        (SaveBrand("海" * 61), {"name": "too_long"}),
    ],
)
def test_a_brand_needs_a_name(command: SaveBrand, problems: dict[str, str]) -> None:
    assert rules.validate_brand(command) == problems


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({}, {}),
        ({"gbt4754": ""}, {}),
        ({"gbt4754": "385"}, {}),
        ({"gbt4754": "3950"}, {"gbt4754": "not_an_industry_code"}),
        ({"code": "", "name": ""}, {"code": "required", "name": "required"}),
        ({"code": "Kühlschrank"}, {"code": "not_a_code"}),
        ({"icon": "rocket"}, {"icon": "unknown_choice"}),
    ],
)
def test_a_class_has_a_code_and_a_known_picture(changes: dict[str, str], problems: dict[str, str]) -> None:
    assert rules.validate_class(replace(CLASS, **changes)) == problems


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({}, {}),
        ({"ean": "6901234567892"}, {}),
        ({"ean": "6901234567890"}, {"ean": "wrong_check_digit"}),
        ({"name": ""}, {"name": "required"}),
        ({"code": "码" * 41, "energy_grade": "9"}, {"code": "too_long", "energy_grade": "unknown_choice"}),
        ({"energy_grade": "5", "discontinued_on": TODAY_ON, "successor_id": uuid4()}, {}),
        ({"successor_id": uuid4()}, {"discontinued_on": "required"}),
        ({"brand_id": None, "class_id": None}, {"brand_id": "required", "class_id": "required"}),
    ],
)
def test_a_model_has_brand_class_and_name(changes: dict[str, object], problems: dict[str, str]) -> None:
    assert rules.validate_model(replace(MODEL, **changes)) == problems


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({}, {}),
        ({"kind": "friend"}, {"kind": "unknown_choice"}),
        ({"phone": " "}, {"phone": "required"}),
        ({"phone": "电话不详"}, {"phone": "not_a_phone"}),
        ({"phone": "12000000001"}, {"phone": "not_a_phone"}),
        ({"contact": "工" * 61}, {"contact": "too_long"}),
        ({"address": "路" * 201}, {"address": "too_long"}),
        ({"verified_on": date(2026, 11, 21)}, {"verified_on": "in_future"}),
        ({"verified_on": None}, {}),
    ],
)
def test_an_entry_of_the_phone_book_can_be_called(
    changes: dict[str, object], problems: dict[str, str]
) -> None:
    assert rules.validate_party(replace(PARTY, **changes), TODAY_ON) == problems


def test_the_sample_store_may_have_nobodys_numbers() -> None:
    assert rules.validate_party(replace(PARTY, phone="12000000001"), TODAY_ON, sample=True) == {}
