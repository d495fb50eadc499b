# SPDX-License-Identifier: Apache-2.0
"""What stands on the copy of a sales slip, and the phones that must stand on it (A24, A55), checked.

Reads; knows nothing of paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import StoreRow, get_store
from app.catalog.models import Party
from app.catalog.rules import PartyKind
from app.core.money import tax_in_gross
from app.core.normalise import mask_address, mask_phone
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.sales.buyers import buyers_of
from app.sales.finding import readable_sale
from app.sales.inputs import E4
from app.sales.rows import LineRow, PaymentRow, PromiseRow, ReturnRow
from app.sales.rules import SaleKind
from app.sales.sheet import get_sale

SLIP_PHONES = (PartyKind.CALL_CENTRE, PartyKind.HOTLINE, PartyKind.PROMOTION, PartyKind.INSTALLATION)
"""What must stand on a slip: whom to call (A24), then 400, promotions, installation (A55)."""


@dataclass(frozen=True, slots=True)
class SlipPhone:
    """One phone of a slip; ``digits`` empty: nobody wrote it down. ``is_own`` is the store's own number."""

    kind: PartyKind
    digits: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class TaxPart:
    """What the lines of one rate (in 1/10,000) come to, and how much of it is tax, in fen."""

    rate_e4: int
    gross_fen: int
    tax_fen: int

    @property
    def net_fen(self) -> int:
        """Return the amount without tax: both always add up."""
        return self.gross_fen - self.tax_fen


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleSlip:
    """A sale as its slip says it; what was corrected stands as it is now. Money in fen.

    ``due_fen`` is what the sale comes to without what was given back.
    """

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    store_address: str
    number: str
    is_credit: bool
    of_number: str
    sold_at: datetime
    buyer: str
    is_company: bool
    phone: str
    card: str
    id_number: str
    address: str
    salesperson: str
    deliver_to: str
    deliver_on: date | None
    invoice_state: str
    lines: tuple[LineRow, ...]
    payments: tuple[PaymentRow, ...]
    returns: tuple[ReturnRow, ...]
    promises: tuple[PromiseRow, ...]
    total_fen: int
    paid_fen: int
    returned_fen: int
    taxes: tuple[TaxPart, ...]
    phones: tuple[SlipPhone, ...]
    address_checked_at: datetime | None = None

    @property
    def due_fen(self) -> int:
        """Return what the sale comes to without what was given back."""
        return self.total_fen - self.returned_fen

    @property
    def missing(self) -> tuple[PartyKind, ...]:
        """Return the phones that must stand here and that nobody wrote down."""
        return tuple(phone.kind for phone in self.phones if not phone.digits)


def get_sale_slip(reading: Reading, sale_id: UUID, *, in_full: bool = False) -> SaleSlip:
    """Return the slip of a sale. ``in_full`` shows phone, card and addresses: needs ``personal.see``.

    Errors: E2001, E9002.
    """
    sale = readable_sale(reading, sale_id)
    if in_full:
        reading.actor.require(SEE_PERSONAL, sale.scope)
    found = get_sale(reading, sale_id)
    store = get_store(reading, sale.scope)
    lines = tuple(line for line in found.lines if line.corrects_id is None and not line.is_corrected)

    def number(digits: str) -> str:
        return digits if in_full else mask_phone(digits)

    def place(address: str) -> str:
        return address if in_full else mask_address(address)

    return SaleSlip(
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        store_address=store.address if store else "",
        number=sale.number,
        is_credit=sale.kind == SaleKind.CREDIT,
        of_number=found.of_number,
        sold_at=sale.sold_at,
        buyer=found.row.buyer,
        is_company=found.is_company,
        phone=number(buyers_of(reading.session, [sale])[sale.id].phone),
        card=number(sale.buyer_card),
        # A firm's tax number is no secret: it stands on every invoice.
        id_number=sale.buyer_id_number if found.is_company else number(sale.buyer_id_number),
        address=place(sale.buyer_address),
        salesperson=sale.salesperson,
        deliver_to=place(sale.deliver_to),
        deliver_on=sale.deliver_on,
        invoice_state=sale.invoice_state,
        lines=lines,
        payments=found.payments,
        returns=found.returns,
        promises=found.promises,
        total_fen=sale.total_fen,
        paid_fen=sale.paid_fen,
        returned_fen=sale.returned_fen,
        taxes=tax_parts(lines),
        phones=slip_phones(reading, sale.scope),
        address_checked_at=sale.confirmed_at,
    )


def slip_phones(reading: Reading, store_id: UUID) -> tuple[SlipPhone, ...]:
    """Return the phones of a store's slips, in the order of ``SLIP_PHONES``, missing ones too.

    An entry of the phone book for this store goes before one for all. Where there is no central number the
    store's own phone stands for it, and its hotline for the 400 number.
    """
    store = get_store(reading, store_id)
    listed = _listed(reading, store_id)
    return tuple(
        SlipPhone(kind, listed[kind]) if kind in listed else SlipPhone(kind, _own(store, kind), is_own=True)
        for kind in SLIP_PHONES
    )


def tax_parts(lines: Iterable[LineRow]) -> tuple[TaxPart, ...]:
    """Return the tax that lines hold by rate, lowest first: half up per line, then added. Prices hold it.

    Lines that say no rate are left out; nothing is said of them.
    """
    parts: dict[int, TaxPart] = {}
    for line in lines:
        rate_e4 = line.tax_rate_e4
        if rate_e4 is not None:
            tax_fen = tax_in_gross(line.amount_fen, Decimal(rate_e4) / E4)
            held = parts.get(rate_e4, TaxPart(rate_e4, 0, 0))
            parts[rate_e4] = TaxPart(rate_e4, held.gross_fen + line.amount_fen, held.tax_fen + tax_fen)
    return tuple(parts[rate_e4] for rate_e4 in sorted(parts))


def _listed(reading: Reading, store_id: UUID) -> Mapping[PartyKind, str]:
    """Return the phone of each kind that the phone book has: the store's own first, then the newest."""
    rows = reading.session.scalars(
        select(Party).where(
            Party.kind.in_(SLIP_PHONES),
            Party.is_active.is_(True),
            Party.phone != "",
            Party.store_id.is_(None) | (Party.store_id == store_id),
        )
    )
    found: dict[PartyKind, str] = {}
    # Python's sort keeps order: the best one comes last and stays.
    for row in sorted(rows, key=_worth):
        found[PartyKind(row.kind)] = row.phone
    return found


def _worth(row: Party) -> tuple[bool, date, str]:
    """Return how good an entry is for a slip: this store's own, then verified last."""
    return row.store_id is not None, row.verified_on or date.min, row.name


def _own(store: StoreRow | None, kind: PartyKind) -> str:
    if store is None:
        return ""
    return {PartyKind.CALL_CENTRE: store.phone, PartyKind.HOTLINE: store.hotline}.get(kind, "")
