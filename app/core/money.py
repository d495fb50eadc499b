# SPDX-License-Identifier: Apache-2.0
"""Money is integer fen. Rounding is half up; text comes and goes only here."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from app.core.normalise import plain_text


def parse_fen(text: str) -> int | None:
    """Return the fen of a typed amount such as ``¥1,299.5`` or ``１２９９元``; None when it is no amount."""
    cleaned = plain_text(text.replace("．", ".")).replace(",", "").lstrip("¥￥").removesuffix("元").strip()
    try:
        amount = Decimal(cleaned)
    except InvalidOperation:
        return None
    if not amount.is_finite() or abs(amount) >= Decimal(10) ** 13:
        return None
    return int((amount * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def format_fen(amount_fen: int) -> str:
    """Return ``1,299.50`` for 129950; the sign stands first."""
    sign = "-" if amount_fen < 0 else ""
    yuan, fen = divmod(abs(amount_fen), 100)
    return f"{sign}{yuan:,}.{fen:02d}"
