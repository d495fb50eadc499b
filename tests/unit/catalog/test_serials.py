# SPDX-License-Identifier: Apache-2.0
"""Shapes of serial numbers: read as they are written, right on every number made by them, never slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog import serials


@pytest.mark.parametrize(
    ("pattern", "right", "wrong"),
    [
        ("A9{12}", "B123456789012", "B12345678901"),
        ("'BA'9{4}X{6}", "BA1234A1B2C3", "AB1234A1B2C3"),
        ("‘BA’9{4}", "ba 12 34", "BA123"),
        ("9{10,12}", "12345678901", "123456789"),
        ("H-9{3}", "H-123", "H123"),
        ("'A9'{2}X", "A9A9Z", "A9A8Z"),
        ("Ａ９｛３｝", "Ｑ１２３", "1123"),
        ("a9", "Q1", "11"),
    ],
)
def test_a_pattern_says_how_numbers_look(pattern: str, right: str, wrong: str) -> None:
    assert serials.is_pattern(pattern)
    assert serials.fits(pattern, right)
    assert not serials.fits(pattern, wrong)
    assert not serials.fits(pattern, "")


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        " ",
        "A{",
        "A{0}",
        "9{5,2}",
        "9{41}",
        "(a+)+",
        "[A-Z]*",
        ".*",
        "A|B",
        "'",
        "''",
        "9{99}",
        "机9",
        "A{1,2,3}",
    ],
)
def test_other_texts_are_no_patterns(pattern: str) -> None:
    assert not serials.is_pattern(pattern)
    assert not serials.fits(pattern, "1")


_PIECES = st.lists(
    st.tuples(st.sampled_from("A9XBH-7"), st.integers(1, 4), st.integers(0, 2)), min_size=1, max_size=6
)


@given(_PIECES, st.data())
def test_every_number_made_by_a_pattern_fits_it(
    pieces: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    letters = {"A": "ABCXYZ", "9": "0123456789", "X": "ABC0189"}
    pattern = "".join(f"{sign}{{{least},{least + more}}}" for sign, least, more in pieces)
    number = "".join(
        data.draw(st.text(letters.get(sign, sign), min_size=least, max_size=least + more))
        for sign, least, more in pieces
    )
    assert serials.is_pattern(pattern)
    assert serials.fits(pattern, number)
    assert not serials.fits(pattern, number + "#")


def test_the_worst_pattern_is_quick() -> None:
    began = time.process_time()
    assert not serials.fits("X{0,8}" * 5, "A" * 39 + "#")
    assert time.process_time() - began < 2
