# SPDX-License-Identifier: Apache-2.0
"""Money: the independent vectors of capital amounts and of tax, and what must hold for any amount."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.money import (
    TaxedLine,
    amount_in_words,
    fen_of,
    format_fen,
    line_fen,
    parse_fen,
    share_out,
    tax_differences,
    tax_in_gross,
    tax_on_net,
)

AMOUNTS = st.integers(-(10**15), 10**15)


def _cases(shared_data: Path, name: str) -> object:
    return json.loads((shared_data / "vectors" / name).read_text("utf-8"))


def test_capital_amounts_are_those_of_the_vectors(shared_data: Path) -> None:
    cases = _cases(shared_data, "cn_amount_words.json")
    assert isinstance(cases, dict)
    for case in [*cases["official_examples"], *cases["cn2an"]]:
        fen = int(Decimal(case["amount"]) * 100)
        assert amount_in_words(fen) == case["expected"], case


def test_a_package_that_writes_other_words_means_the_same_amounts(shared_data: Path) -> None:
    """num2words writes 圆 and 正 and leaves 零 out before 角 and 分; nothing else may differ."""
    cases = _cases(shared_data, "cn_amount_words.json")
    assert isinstance(cases, dict)
    for case in cases["num2words"]:
        ours = amount_in_words(int(Decimal(case["amount"]) * 100))
        assert ours.replace("元零", "元") == case["expected"].replace("圆", "元").replace("正", "整")


@given(AMOUNTS)
def test_capital_amounts_read_back(fen: int) -> None:
    assert _read_back(amount_in_words(fen)) == fen


@given(AMOUNTS)
def test_a_printed_amount_is_typed_back(fen: int) -> None:
    assert parse_fen(format_fen(fen)) == (fen if abs(fen) < 10**15 else None)


@given(AMOUNTS, st.lists(st.integers(0, 10**9), min_size=1, max_size=30))
def test_shares_add_up_and_none_has_the_other_sign(total_fen: int, weights: list[int]) -> None:
    shares = share_out(total_fen, weights)
    assert sum(shares) == total_fen
    assert all(share * total_fen >= 0 for share in shares)
    if any(weights):
        assert not any(share for share, weight in zip(shares, weights, strict=True) if not weight)


def test_the_remainder_goes_to_the_last_line() -> None:
    assert share_out(100, (1, 1, 1)) == (33, 33, 34)
    assert share_out(-100, (1, 1, 1, 0)) == (-33, -33, -34, 0)
    assert share_out(5, (1,) * 10) == (1, 1, 1, 1, 1, 0, 0, 0, 0, 0)
    assert share_out(7, (0, 0)) == (0, 7)


@pytest.mark.parametrize("weights", [(), (1, -1)])
def test_shares_of_nothing_or_of_less_are_refused(weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"\("):
        share_out(1, weights)


@given(AMOUNTS, st.sampled_from(["0", "0.01", "0.03", "0.06", "0.09", "0.13"]))
def test_tax_within_and_on_top_meet(gross_fen: int, rate: str) -> None:
    tax = tax_in_gross(gross_fen, Decimal(rate))
    assert abs(tax - tax_on_net(gross_fen - tax, Decimal(rate))) <= 1


def test_half_a_fen_goes_up_away_from_nought() -> None:
    assert [fen_of(Decimal(yuan)) for yuan in ("0.005", "-0.005", "0.0049", "2.675")] == [1, -1, 0, 268]
    assert line_fen(Decimal(3), Decimal("0.335")) == 101


def test_real_invoices_are_as_far_off_as_the_vectors_say(shared_data: Path) -> None:
    cases = _cases(shared_data, "vat_arithmetic_cases.json")
    assert isinstance(cases, list)
    found = []
    for case in cases:
        lines = [
            TaxedLine(fen_of(Decimal(line["amount"])), Decimal(line["rate"]), fen_of(Decimal(line["tax"])))
            for line in case["lines"]
        ]
        for line, told in zip(lines, case["lines"], strict=True):
            assert tax_on_net(line.net_fen, line.rate) == fen_of(Decimal(told["tax_recomputed_half_up"]))
        assert sum(line.net_fen for line in lines) == fen_of(Decimal(case["net"]))
        assert sum(line.net_fen + line.tax_fen for line in lines) == fen_of(Decimal(case["total"]))
        found.append(tax_differences(lines))
    assert found == [(39, 21), (0, 0)]
    assert tax_differences(()) == (0, 0)


def _read_back(words: str) -> int:
    """Reckon what a capital amount says, by another way than it was written."""
    sign = -1 if words.startswith("负") else 1
    whole, _, rest = words.removeprefix("负").rpartition("元")
    fen = 0
    for character in rest:
        if character in "壹贰叁肆伍陆柒捌玖":
            digit = "零壹贰叁肆伍陆柒捌玖".index(character)
        elif character in "角分":
            fen += digit * (10 if character == "角" else 1)
    return sign * (_whole(whole) * 100 + fen)


def _whole(words: str) -> int:
    for name, unit in (("亿", 10**8), ("万", 10**4)):
        high, found, low = words.rpartition(name)
        if found:
            return _whole(high) * unit + _whole(low)
    total = digit = 0
    for character in words:
        if character in "拾佰仟":
            total += digit * {"拾": 10, "佰": 100, "仟": 1000}[character]
            digit = 0
        else:
            digit = "零壹贰叁肆伍陆柒捌玖".index(character)
    return total + digit
