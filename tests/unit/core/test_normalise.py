# SPDX-License-Identifier: Apache-2.0
"""Text that people type in many forms becomes one."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.normalise import (
    is_phone,
    mask_address,
    mask_name,
    mask_phone,
    person_name,
    phone_digits,
    plain_text,
    search_text,
)


@pytest.mark.parametrize("dot", ["·", "•", "・", "‧", "．", " · ", "●"])
def test_every_middle_dot_is_one(dot: str) -> None:
    assert person_name(f"买买提{dot}艾力") == "买买提·艾力"


def test_a_latin_dot_between_han_is_a_middle_dot_but_not_between_letters() -> None:
    assert person_name("古丽.阿不都") == "古丽·阿不都"
    assert person_name("A.O.史密斯") == "A.O.史密斯"


def test_full_width_becomes_half_width() -> None:
    assert plain_text("  ＢＣＤ－４７０　冰箱 ") == "BCD-470 冰箱"
    assert phone_digits("＋８６ １３９－１２３４－２２０７") == "13912342207"
    assert phone_digits("0086 0991 2345678") == "09912345678"


def test_86_is_dropped_only_before_a_mobile() -> None:
    assert phone_digits("8613912342207") == "13912342207"
    assert phone_digits("86123456") == "86123456"


@given(st.text(max_size=40))
def test_normal_forms_are_stable(text: str) -> None:
    for form in (plain_text, person_name, search_text):
        assert form(form(text)) == form(text)


@pytest.mark.parametrize("digits", ["13912342207", "09912345678", "2345678", "4008001234", "12315", "95598"])
def test_phones(digits: str) -> None:
    assert is_phone(digits)


@pytest.mark.parametrize("digits", ["", "12", "1391234220", "12000001234", "00000000000"])
def test_not_phones(digits: str) -> None:
    assert not is_phone(digits)


def test_sample_numbers_are_phones_in_the_sample_store_alone() -> None:
    assert is_phone("12000001234", sample=True)
    assert not is_phone("12000001234")


@given(st.text("0123456789", min_size=1, max_size=13))
def test_a_masked_phone_never_shows_more_than_seven_digits(digits: str) -> None:
    masked = mask_phone(digits)
    assert len(masked) == len(digits)
    assert masked.count("*") >= min(len(digits), 3)


def test_masked_phones() -> None:
    assert mask_phone("13912342207") == "139****2207"
    assert mask_phone("2345678") == "***5678"
    assert mask_phone("12315") == "*****"


def test_masked_name_and_address() -> None:
    assert mask_name("陈淑芬") == "陈**"
    assert mask_name("买买提·艾力") == "买买提·**"
    assert mask_name("") == ""
    assert mask_address("新市区北京北路12号3-502") == "新市区北京北…"
    assert mask_address("水磨沟区") == "水磨…"
    assert mask_address("") == ""


def test_what_is_plain_already_takes_the_short_way_to_the_same_end() -> None:
    every = [chr(code) for code in range(0x20, 0xA000, 23)] + list("．·•●᛫ŀﷺ㈱İß１\u0308\u2028\x1c")
    for letter in every:
        for text in (letter, f"王{letter}丽", f" a {letter} 8"):
            plain = unicodedata.normalize("NFKC", text.replace("．", "·"))
            assert plain_text(text) == re.sub(r"\s+", " ", plain).strip()
            folded = unicodedata.normalize("NFKC", plain_text(text).casefold())
            kept = "".join(one for one in folded if unicodedata.category(one)[0] in "LNM")
            assert search_text(text) == unicodedata.normalize("NFC", kept)
            assert phone_digits(text) == re.sub(r"\D", "", unicodedata.normalize("NFKC", text))
            if re.fullmatch("[一-鿿]+", text):
                assert person_name(text) == text
