# SPDX-License-Identifier: Apache-2.0
"""Documents of a till or an ERP as they come: what is wrong with one, and its imprint. Pure.

A document is the unit: its lines come together, and the same line twice in one document was sold twice.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.core.normalise import is_phone, phone_digits
from app.sales.inputs import (
    LONGEST_ADDRESS,
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_FEN,
    NOBODY,
    Buyer,
    day_problem,
    stored_buyer,
)
from app.sales.rules import LineKind, Method, SaleKind

LONGEST_NUMBER = 40
CREDIT_MARK = "C"
"""Tills put it before the number of a document that takes another one back."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One line; quantity and amount are below nought on a document that takes goods back."""

    code: str
    description: str
    quantity: int
    unit_price_e4: int
    amount_fen: int
    tax_rate_e4: int | None = None
    serials: tuple[str, ...] = ()
    reckoned_fen: int | None = dataclasses.field(default=None, compare=False)
    """Quantity × price as both were said, where they were; ``amount_fen`` may differ from it a little."""

    @property
    def imprint(self) -> tuple[str, str, int, int, int, int | None, tuple[str, ...]]:
        """Return what makes two lines the same."""
        return (
            self.code,
            self.description,
            self.quantity,
            self.unit_price_e4,
            self.amount_fen,
            self.tax_rate_e4,
            tuple(sorted(self.serials)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document with its lines; ``of_number`` names the sale that a credit takes back, when it is told."""

    number: str
    sold_at: datetime
    lines: Sequence[DocumentLine]
    buyer: Buyer = NOBODY
    of_number: str = ""
    salesperson: str = ""
    deliver_to: str = ""
    deliver_on: date | None = None
    payments: Sequence[tuple[str, int]] = ()

    @property
    def total_fen(self) -> int:
        """Return what the document comes to."""
        return sum(line.amount_fen for line in self.lines)

    @property
    def kind(self) -> SaleKind:
        """Return whether it sells or takes back: by its number, else by what it comes to and counts."""
        if self.number.upper().startswith(CREDIT_MARK) and self.number[1:].isdigit():
            return SaleKind.CREDIT
        if self.total_fen < 0 or all(line.quantity < 0 for line in self.lines):
            return SaleKind.CREDIT
        return SaleKind.SALE

    @property
    def imprint(self) -> str:
        """Return a hash over everything that the document says, lines in their order."""
        said = [
            self.number,
            self.sold_at.isoformat(),
            *(getattr(self.buyer, field) for field in ("name", "phone", "card", "id_number", "address")),
            self.of_number,
            self.salesperson,
            self.deliver_to,
            str(self.deliver_on),
            *(f"{method}{fen}" for method, fen in self.payments),
            *(f"{line.imprint}" for line in self.lines),
        ]
        return hashlib.sha256("\x1f".join(said).encode()).hexdigest()


def document_problems(document: Document, now_at: datetime, *, sample: bool = False) -> dict[str, str]:
    """Return the problems of a document by field; those of lines under ``lines.3.amount`` (from 0).

    A price below nought is refused; a quantity below nought makes the line one that takes back. A line at
    price nought is a sample or a gift, and counts.
    """
    problems = day_problem("sold_at", document.sold_at, now_at)
    if not document.number:
        problems["number"] = "required"
    elif len(document.number) > LONGEST_NUMBER:
        problems["number"] = "too_long"
    if not document.lines:
        problems["lines"] = "required"
    if document.deliver_on is not None and document.deliver_on < document.sold_at.date() - timedelta(days=1):
        problems["deliver_on"] = "before_the_sale"
    problems |= _text_problems(document, sample=sample)
    for method, fen in document.payments:
        if method not in set(Method):
            problems["payments"] = "unknown_choice"
        elif abs(fen) > MOST_FEN:
            problems["payments"] = "too_much"
    for place, line in enumerate(document.lines):
        problems |= {f"lines.{place}.{field}": code for field, code in _line_problems(line).items()}
    return problems


def _text_problems(document: Document, *, sample: bool) -> dict[str, str]:
    problems: dict[str, str] = {}
    buyer = stored_buyer(document.buyer)
    if buyer.phone and not is_phone(phone_digits(buyer.phone), sample=sample):
        problems["phone"] = "not_a_phone"
    for field, text, longest in (
        ("name", buyer.name, LONGEST_NAME),
        ("address", buyer.address, LONGEST_ADDRESS),
        ("deliver_to", document.deliver_to, LONGEST_ADDRESS),
        ("salesperson", document.salesperson, 60),
        ("card", buyer.card, 40),
        ("id_number", buyer.id_number, 18),
    ):
        if len(text) > longest:
            problems[field] = "too_long"
    return problems


def line_kind(line: DocumentLine) -> LineKind:
    """Return what a line of a document stands for: a till does not say, its price does."""
    if line.amount_fen < 0 < line.quantity:
        return LineKind.DISCOUNT
    return LineKind.GOODS


def _line_problems(line: DocumentLine) -> dict[str, str]:
    problems: dict[str, str] = {}
    if not (line.code or line.description):
        problems["code"] = "required"
    if len(line.code) > LONGEST_NUMBER:
        problems["code"] = "too_long"
    if len(line.description) > LONGEST_TEXT:
        problems["description"] = "too_long"
    if not line.quantity:
        problems["quantity"] = "required"
    if line.unit_price_e4 < 0:
        problems["unit_price"] = "negative"
    if abs(line.amount_fen) > MOST_FEN:
        problems["amount"] = "too_much"
    elif line.quantity < 0 < line.amount_fen:
        problems["amount"] = "wrong_sign"
    if len(line.serials) > abs(line.quantity):
        problems["serials"] = "more_than_pieces"
    elif any(not 0 < len(serial) <= LONGEST_NUMBER for serial in line.serials):
        problems["serials"] = "not_a_serial"
    return problems
