# SPDX-License-Identifier: Apache-2.0
"""What a person or a file says of a sale, and what is wrong with it. Pure: must not know the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from app.core.money import line_fen
from app.core.normalise import is_phone, person_name, phone_digits, plain_text
from app.sales.rules import InvoiceState, LineKind, Method, PromiseKind

FIRST_YEAR = 1995
"""Nobody asks about an appliance sold before; an older date is a slip, or a spreadsheet's nought."""
LATE_MINUTES = 5
"""How far ahead of this clock a sale may lie: desks and tills do not agree to the minute."""
LONGEST_NAME, LONGEST_ADDRESS, LONGEST_NOTE, LONGEST_TEXT = 120, 300, 400, 200
MOST_LINES = 500
MOST_FEN = 10**12
E4 = 10**4


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """The buyer as the document names him; every field may be empty."""

    name: str = ""
    phone: str = ""
    card: str = ""
    id_number: str = ""
    address: str = ""
    is_company: bool = False


NOBODY = Buyer()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineInput:
    """One line: ``unit_price`` in yuan; without ``amount_fen`` it is reckoned. ``serials`` one per piece."""

    description: str = ""
    code: str = ""
    model_id: UUID | None = None
    kind: str = LineKind.GOODS.value
    quantity: int = 1
    unit_price: Decimal = Decimal(0)
    amount_fen: int | None = None
    tax_rate: Decimal | None = None
    serials: tuple[str, ...] = ()

    @property
    def line_fen(self) -> int:
        """Return what the line comes to in fen."""
        if self.amount_fen is not None:
            return self.amount_fen
        return line_fen(Decimal(self.quantity), self.unit_price)


@dataclass(frozen=True, slots=True)
class PaymentInput:
    """So much was paid so; ``paid_on`` None: on the day of the sale."""

    method: str
    amount_fen: int
    reference: str = ""
    paid_on: date | None = None


@dataclass(frozen=True, slots=True)
class PromiseInput:
    """What was promised; ``line`` is the place of the line it is about, from 0, None for all of the sale."""

    kind: str
    text: str
    amount_fen: int | None = None
    until_on: date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSale:
    """Write a sale down; ``number`` empty takes the next of our own series."""

    sold_at: datetime
    lines: Sequence[LineInput]
    buyer: Buyer = NOBODY
    customer_id: UUID | None = None
    number: str = ""
    payments: Sequence[PaymentInput] = ()
    promises: Sequence[PromiseInput] = ()
    salesperson_id: UUID | None = None
    salesperson: str = ""
    deliver_to: str = ""
    deliver_on: date | None = None
    is_custom: bool = False
    invoice_state: str = InvoiceState.NONE.value
    note: str = ""


def stored_buyer(buyer: Buyer) -> Buyer:
    """Return a buyer as he is stored: half width, dots of one form, digits alone."""
    return Buyer(
        name=plain_text(buyer.name) if buyer.is_company else person_name(buyer.name),
        phone=phone_digits(buyer.phone),
        card=stored_code(buyer.card),
        id_number=stored_code(buyer.id_number),
        address=plain_text(buyer.address),
        is_company=buyer.is_company,
    )


def stored_code(text: str) -> str:
    """Return a code or serial number as it is stored: half width, capitals, without blanks."""
    return plain_text(text).replace(" ", "").upper()


def sale_problems(command: RegisterSale, now_at: datetime, *, sample: bool = False) -> dict[str, str]:
    """Return the problems of a sale by field; those of lines under ``lines.3.quantity`` (from 0)."""
    problems = day_problem("sold_at", command.sold_at, now_at)
    problems |= _buyer_problems(stored_buyer(command.buyer), sample=sample)
    if not command.lines:
        problems["lines"] = "required"
    elif len(command.lines) > MOST_LINES:
        problems["lines"] = "too_many"
    for place, line in enumerate(command.lines):
        problems |= {f"lines.{place}.{field}": code for field, code in line_problems(line).items()}
    problems |= _double_serials(command.lines)
    for place, payment in enumerate(command.payments):
        problems |= {f"payments.{place}.{field}": code for field, code in payment_problems(payment).items()}
    for place, promise in enumerate(command.promises):
        found = promise_problems(promise, lines=len(command.lines))
        problems |= {f"promises.{place}.{field}": code for field, code in found.items()}
    if command.invoice_state not in set(InvoiceState):
        problems["invoice_state"] = "unknown_choice"
    if command.deliver_on is not None and command.deliver_on < command.sold_at.date() - timedelta(days=1):
        problems["deliver_on"] = "before_the_sale"
    for field, text, longest in (
        ("deliver_to", command.deliver_to, LONGEST_ADDRESS),
        ("note", command.note, LONGEST_NOTE),
        ("salesperson", command.salesperson, 60),
        ("number", command.number, 40),
    ):
        if len(text) > longest:
            problems[field] = "too_long"
    return problems


def day_problem(field: str, at: datetime, now_at: datetime) -> dict[str, str]:
    """Return the problem of an instant that lies ahead of the clock or before anything we sell."""
    if at.year < FIRST_YEAR:
        return {field: "too_long_ago"}
    return {field: "in_future"} if at > now_at + timedelta(minutes=LATE_MINUTES) else {}


def line_problems(line: LineInput) -> dict[str, str]:
    """Return the problems of one line by field. Price nought is a gift or a sample, below nought is none."""
    problems = _price_problems(line)
    if line.kind not in set(LineKind):
        problems["kind"] = "unknown_choice"
    if not (line.description.strip() or line.code.strip() or line.model_id):
        problems["description"] = "required"
    if len(line.description) > LONGEST_TEXT:
        problems["description"] = "too_long"
    if len(line.code) > 40:
        problems["code"] = "too_long"
    if line.quantity <= 0:
        problems["quantity"] = "not_positive"
    if len(line.serials) > max(line.quantity, 0):
        problems["serials"] = "more_than_pieces"
    if any(not stored_code(serial) or len(stored_code(serial)) > 40 for serial in line.serials):
        problems["serials"] = "not_a_serial"
    return problems


def _price_problems(line: LineInput) -> dict[str, str]:
    problems: dict[str, str] = {}
    if line.unit_price < 0:
        problems["unit_price"] = "negative"
    elif abs(line.line_fen) > MOST_FEN:
        problems["unit_price"] = "too_much"
    elif line.kind == LineKind.GIFT and line.line_fen:
        problems["unit_price"] = "gift_costs_nothing"
    if line.kind != LineKind.DISCOUNT and (line.amount_fen or 0) < 0:
        problems["amount"] = "negative"
    if line.tax_rate is not None and not 0 <= line.tax_rate < 1:
        problems["tax_rate"] = "not_a_rate"
    return problems


def payment_problems(payment: PaymentInput) -> dict[str, str]:
    """Return the problems of a payment by field; below nought is money paid back."""
    problems: dict[str, str] = {}
    if payment.method not in set(Method):
        problems["method"] = "unknown_choice"
    if not payment.amount_fen:
        problems["amount"] = "required"
    elif abs(payment.amount_fen) > MOST_FEN:
        problems["amount"] = "too_much"
    if len(payment.reference) > 64:
        problems["reference"] = "too_long"
    return problems


def promise_problems(promise: PromiseInput, *, lines: int) -> dict[str, str]:
    """Return the problems of a promise by field; price protection needs its last day (A54)."""
    problems: dict[str, str] = {}
    if promise.kind not in set(PromiseKind):
        problems["kind"] = "unknown_choice"
    if not promise.text.strip():
        problems["text"] = "required"
    elif len(promise.text) > LONGEST_NOTE:
        problems["text"] = "too_long"
    if promise.kind == PromiseKind.PRICE_PROTECTION and promise.until_on is None:
        problems["until_on"] = "required"
    if (promise.amount_fen or 0) < 0:
        problems["amount"] = "negative"
    if promise.line is not None and not 0 <= promise.line < lines:
        problems["line"] = "unknown_choice"
    return problems


def _buyer_problems(buyer: Buyer, *, sample: bool) -> dict[str, str]:
    problems: dict[str, str] = {}
    if buyer.phone and not is_phone(buyer.phone, sample=sample):
        problems["phone"] = "not_a_phone"
    for field, text, longest in (
        ("name", buyer.name, LONGEST_NAME),
        ("card", buyer.card, 40),
        ("id_number", buyer.id_number, 18),
        ("address", buyer.address, LONGEST_ADDRESS),
    ):
        if len(text) > longest:
            problems[field] = "too_long"
    return problems


def _double_serials(lines: Sequence[LineInput]) -> dict[str, str]:
    """One appliance is sold once: the second line that names its serial says so."""
    seen: set[str] = set()
    problems: dict[str, str] = {}
    for place, line in enumerate(lines):
        for serial in map(stored_code, line.serials):
            if serial in seen:
                problems[f"lines.{place}.serials"] = "sold_twice"
            seen.add(serial)
    return problems
