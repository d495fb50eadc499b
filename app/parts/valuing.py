# SPDX-License-Identifier: Apache-2.0
"""What a store's good pieces of one part are worth, move by move. Pure: knows no place and no database.

Moving average: a receipt mixes with what is there; what goes out takes its share of the worth, so that
nothing is left of it when the last piece is gone. A receipt into negative stock takes the receipt's price,
and what was given out before is corrected by it. Fixed list: everything is worth its list price. Which of the
two holds, and the prices, are the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.core.money import line_fen

PRICE_UNIT = 10_000
"""Prices and averages are in ten-thousandths of a yuan."""


class Method(StrEnum):
    """How a move was valued."""

    AVERAGE = "average"
    FIXED = "fixed"
    UNPRICED = "unpriced"
    """By average, but no price was ever said: the next one counts for all that is there."""


@dataclass(frozen=True, slots=True)
class Stock:
    """Pieces, their worth, and the cost of one; None while no price was ever said."""

    on_hand: int = 0
    value_fen: int = 0
    average_e4: int | None = None


def worth(quantity: int, price_e4: int) -> int:
    """Return in fen what pieces come to at a price."""
    return line_fen(Decimal(quantity), Decimal(price_e4) / PRICE_UNIT)


def receive(
    stock: Stock, quantity: int, *, price_e4: int | None = None, value_fen: int | None = None
) -> Stock:
    """Take ``quantity`` > 0 in by moving average: at a price, for an amount, or at what they cost already."""
    on_hand = stock.on_hand + quantity
    if value_fen is None and price_e4 is None:
        price_e4 = stock.average_e4
    if value_fen is None:
        if price_e4 is None:
            return replace(stock, on_hand=on_hand)
        value_fen = worth(quantity, price_e4)
    elif price_e4 is None:
        price_e4 = _price_of(value_fen, quantity)
    assert price_e4 is not None  # noqa: S101 -- said or reckoned above
    if stock.on_hand < 0:
        return Stock(on_hand, worth(on_hand, price_e4), price_e4)
    before = worth(stock.on_hand, price_e4) if stock.average_e4 is None else stock.value_fen
    value = before + value_fen
    if stock.on_hand == 0 or price_e4 == stock.average_e4:
        return Stock(on_hand, value, price_e4)
    return Stock(on_hand, value, _price_of(value, on_hand))


def issue(stock: Stock, quantity: int, *, value_fen: int | None = None) -> Stock:
    """Give ``quantity`` > 0 out by moving average; ``value_fen``: for what they had come in (taken back)."""
    on_hand = stock.on_hand - quantity
    if stock.average_e4 is None:
        return replace(stock, on_hand=on_hand)
    if on_hand <= 0:
        return Stock(on_hand, worth(on_hand, stock.average_e4), stock.average_e4)
    if value_fen is not None and 0 <= value_fen <= stock.value_fen:
        value = stock.value_fen - value_fen
        return Stock(on_hand, value, _price_of(value, on_hand))
    gone = _half_up(Decimal(stock.value_fen) * quantity / stock.on_hand)
    return replace(stock, on_hand=on_hand, value_fen=stock.value_fen - gone)


def at_list_price(stock: Stock, quantity: int, price_e4: int) -> Stock:
    """Move ``quantity`` (below nought: out) by the fixed list: all that is there is worth its price."""
    on_hand = stock.on_hand + quantity
    return Stock(on_hand, worth(on_hand, price_e4), price_e4)


def share_of_bad(value_fen: int, percent: int) -> int:
    """Return what bad pieces are worth that would be worth ``value_fen`` if they were good."""
    return _half_up(Decimal(value_fen) * percent / 100)


def _price_of(value_fen: int, quantity: int) -> int:
    return _half_up(Decimal(value_fen) * (PRICE_UNIT // 100) / quantity)


def _half_up(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))
