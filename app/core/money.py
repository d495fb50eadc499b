# SPDX-License-Identifier: Apache-2.0
"""Money is integer fen: text comes and goes here, and shares, taxes and capital amounts are reckoned here.

Rounding is half up, away from nought, once a line; what shares do not divide goes to the last line that has
a share. Must not know which document the money stands on, nor any rate or tolerance: those are dated rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from app.core.normalise import plain_text

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_TEN_THOUSAND, _HUNDRED_MILLION = 10**4, 10**8


@dataclass(frozen=True, slots=True)
class TaxedLine:
    """One line of an invoice: amount without tax, its rate (``Decimal("0.13")``), the tax that it states."""

    net_fen: int
    rate: Decimal
    tax_fen: int


def parse_fen(text: str) -> int | None:
    """Return the fen of a typed amount such as ``¥1,299.5`` or ``１２９９元``; None when it is no amount."""
    cleaned = plain_text(text.replace("．", ".")).replace(",", "").lstrip("¥￥").removesuffix("元").strip()
    try:
        amount = Decimal(cleaned)
    except InvalidOperation:
        return None
    if not amount.is_finite() or abs(amount) >= Decimal(10) ** 13:
        return None
    return fen_of(amount)


def format_fen(amount_fen: int) -> str:
    """Return ``1,299.50`` for 129950; the sign stands first."""
    sign = "-" if amount_fen < 0 else ""
    yuan, fen = divmod(abs(amount_fen), 100)
    return f"{sign}{yuan:,}.{fen:02d}"


def fen_of(yuan: Decimal) -> int:
    """Return an amount of yuan as whole fen, half up."""
    return _half_up(yuan * 100)


def line_fen(quantity: Decimal, unit_price: Decimal) -> int:
    """Return what a line comes to: ``unit_price`` in yuan may have more digits than fen, the line has not."""
    return fen_of(quantity * unit_price)


def tax_on_net(net_fen: int, rate: Decimal) -> int:
    """Return the tax in fen that comes on top of an amount without it."""
    return _half_up(net_fen * rate)


def tax_in_gross(gross_fen: int, rate: Decimal) -> int:
    """Return the tax in fen that an amount holds; the amount without it is the rest, so that both add up."""
    return gross_fen - _half_up(gross_fen / (1 + rate))


def share_out(total_fen: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share an amount by weights of nought or more: half up per line, the remainder to the last that weighs.

    Without any weight the last line takes all. The shares always sum to the total and none has the other
    sign: five fen among ten lines are five of one fen. Raises ValueError for no lines and for a weight below
    nought.
    """
    if not weights or min(weights) < 0:
        raise ValueError(weights)
    whole = sum(weights)
    if not whole:
        return (*([0] * (len(weights) - 1)), total_fen)
    last = max(place for place, weight in enumerate(weights) if weight)
    left, shares = abs(total_fen), []
    for place, weight in enumerate(weights):
        share = left if place == last else min(left, _half_up(Decimal(abs(total_fen) * weight) / whole))
        shares.append(share if total_fen > 0 else -share)
        left -= share
    return tuple(shares)


def tax_differences(lines: Sequence[TaxedLine]) -> tuple[int, int]:
    """Return how far the stated tax is from the reckoned one, in fen: the worst line, and all lines together.

    Real invoices differ, as the seller's system rounds unit prices first (vat_arithmetic_cases.json); how
    much may pass is a dated rule of the area that reads them.
    """
    off = [line.tax_fen - tax_on_net(line.net_fen, line.rate) for line in lines]
    return max(map(abs, off), default=0), abs(sum(off))


def amount_in_words(fen: int) -> str:
    """Return an amount in capital characters, as 支付结算办法 annex 1 writes it (cn_amount_words.json).

    ``整`` ends whole yuan only; after 角 the annex leaves it to the writer, and its own example has none.
    Where the annex allows two forms, ``零`` stands between yuan that end in nought and 角.
    """
    sign = "负" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), 100)
    jiao, cents = divmod(rest, 10)
    words = f"{_whole_words(yuan)}元" if yuan or not rest else ""
    if not rest:
        return f"{sign}{words}整"
    if yuan and (not jiao or not yuan % 10):
        words += "零"
    if jiao:
        words += f"{_DIGITS[jiao]}角"
    if cents:
        words += f"{_DIGITS[cents]}分"
    return sign + words


def _whole_words(number: int) -> str:
    for unit, name in ((_HUNDRED_MILLION, "亿"), (_TEN_THOUSAND, "万")):
        if number >= unit:
            high, low = divmod(number, unit)
            gap = "零" if 0 < low < unit // 10 else ""
            return f"{_whole_words(high)}{name}{gap}{_whole_words(low) if low else ''}"
    return _group_words(number)


def _group_words(number: int) -> str:
    if not number:
        return _DIGITS[0]
    words, gap = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            words += f"{'零' if gap else ''}{_DIGITS[digit]}{_PLACES[place]}"
        gap = not digit
    return words


def _half_up(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))
