# SPDX-License-Identifier: Apache-2.0
"""What reading sales answers: frozen rows, personal values masked or whole as the reader may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.sales.rules import SaleKind, SaleStatus, Source, Step


@dataclass(frozen=True, slots=True)
class SaleRow:
    """One line of a list of sales; ``first_goods`` is the first thing on it, ``lines`` how many there are."""

    id: UUID
    scope: UUID
    number: str
    kind: SaleKind
    source: Source
    sold_at: datetime
    customer_id: UUID | None
    buyer: str
    phone: str
    first_goods: str
    lines: int
    total_fen: int
    paid_fen: int
    returned_fen: int
    status: SaleStatus
    step: Step
    due_on: date | None
    is_call_due: bool


@dataclass(frozen=True, slots=True)
class SaleFilter:
    """Which sales; empty fields leave all in. ``typed`` is any part of name, phone, number, serial.

    ``salesperson`` is a whole name. ``is_call_due``: only those whose second call is still to be made (E10).
    """

    typed: str = ""
    from_on: date | None = None
    until_on: date | None = None
    status: str = ""
    source: str = ""
    salesperson: str = ""
    customer_id: UUID | None = None
    is_unmatched: bool = False
    is_call_due: bool = False


@dataclass(frozen=True, slots=True)
class SalePage:
    """A window of a list, newest first; ``after`` asks for the next one, None at the end."""

    rows: tuple[SaleRow, ...]
    after: tuple[datetime, UUID] | None


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of a sale: what it says, what of it is still with the customer, which serials."""

    id: UUID
    line: int
    kind: str
    model_id: UUID | None
    code: str
    description: str
    quantity: int
    unit_price_e4: int
    amount_fen: int
    tax_rate_e4: int | None
    corrects_id: UUID | None
    is_corrected: bool
    left_quantity: int
    left_fen: int
    serials: tuple[str, ...]

    @property
    def is_more_back(self) -> bool:
        """Tell whether more came back than was sold: two desks took it back while they were apart."""
        return self.quantity > 0 and (self.left_quantity < 0 or self.left_fen < 0)


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """What was paid how."""

    method: str
    amount_fen: int
    paid_on: date
    reference: str


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """What was cancelled, given back or cut in price, and why."""

    kind: str
    line_id: UUID | None
    quantity: int
    amount_fen: int
    returned_on: date
    reason: str
    responsible: str
    by_name: str


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """What was promised and what became of it; ``act`` is empty while it is open."""

    id: UUID
    kind: str
    line_id: UUID | None
    text: str
    amount_fen: int | None
    until_on: date | None
    act: str
    note: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """A call or a step of the goods, oldest first; ``is_told`` says that the customer knows of it."""

    at: datetime
    what: str
    outcome: str
    due_on: date | None
    carrier: str
    tracking: str
    note: str
    is_told: bool
    by_name: str


@dataclass(frozen=True, slots=True)
class SaleSheet:
    """Everything of one sale."""

    row: SaleRow
    buyer_card: str
    buyer_id_number: str
    buyer_address: str
    is_company: bool
    salesperson: str
    deliver_to: str
    deliver_on: date | None
    is_custom: bool
    invoice_state: str
    note: str
    confirmed_at: datetime | None
    of_number: str
    lines: tuple[LineRow, ...]
    payments: tuple[PaymentRow, ...]
    returns: tuple[ReturnRow, ...]
    promises: tuple[PromiseRow, ...]
    events: tuple[EventRow, ...]

    @property
    def is_more_back(self) -> bool:
        """Tell whether of any line more came back than was sold: somebody has to see to it."""
        return any(line.is_more_back for line in self.lines)


@dataclass(frozen=True, slots=True)
class PurchaseRow:
    """One thing that a customer bought; ``age_days`` since the sale, ``left`` pieces that he still has."""

    sale_id: UUID
    number: str
    sold_on: date
    age_days: int
    line_id: UUID
    model_id: UUID | None
    code: str
    description: str
    quantity: int
    left: int
    amount_fen: int
    serials: tuple[str, ...]
    invoice_state: str
    step: Step


@dataclass(frozen=True, slots=True)
class StockRow:
    """How much of an article a place has, and when that was true; ``is_old`` when it was not today."""

    place: str
    code: str
    description: str
    on_hand: int
    on_order: int
    as_of_at: datetime
    is_old: bool
    source: str
