# SPDX-License-Identifier: Apache-2.0
"""Who a buyer is, as a list or a paper shows him: what the sale says, else what his card says.

Of whom we know nobody writes name and telephone down again. Must not know how lists are made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.normalise import mask_name, mask_phone
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.customers.models import Customer, CustomerPhone
from app.customers.rules import CustomerKind
from app.sales.models import Sale


@dataclass(frozen=True, slots=True)
class BuyerText:
    """Name and phone of a buyer, whole; ``is_company``: a firm's name is no secret."""

    name: str
    phone: str
    is_company: bool


def buyers_of(session: Session, sales: Collection[Sale]) -> Mapping[UUID, BuyerText]:
    """Return sale → its buyer, for all of them by a few questions."""
    owners = _owners(
        session, {sale.customer_id for sale in sales if not (sale.buyer_name and sale.buyer_phone)}
    )
    phones = _first_phones(session, {owner.id for owner in owners.values()})
    found: dict[UUID, BuyerText] = {}
    for sale in sales:
        name, phone, is_company = sale.buyer_name, sale.buyer_phone, sale.buyer_kind == "company"
        owner = owners.get(sale.customer_id) if sale.customer_id is not None else None
        if owner is not None:
            phone = phone or phones.get(owner.id, "")
            if not name:
                name, is_company = owner.name, owner.kind == CustomerKind.COMPANY
        found[sale.id] = BuyerText(name, phone, is_company)
    return found


def shown(reading: Reading, scope: UUID, buyer: BuyerText) -> tuple[str, str]:
    """Return name and phone of a store's buyer as this person may see them."""
    if reading.actor.may(SEE_PERSONAL, scope):
        return buyer.name, buyer.phone
    return buyer.name if buyer.is_company else mask_name(buyer.name), mask_phone(buyer.phone)


def _owners(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, Customer]:
    """Return who stands for each customer: himself, or the one he was merged into."""
    asked = {one for one in ids if one is not None}
    seen: set[UUID] = set()
    known: dict[UUID, Customer] = {}
    wanted = set(asked)
    # Two desks may have merged each other's customer while apart: such a ring ends where it began.
    while wanted:
        rows = session.scalars(select(Customer).where(Customer.id.in_(wanted)))
        known |= {row.id: row for row in rows}
        seen |= wanted
        further = {one.merged_into_id for one in known.values() if one.merged_into_id is not None}
        wanted = further - seen
    return {one: _last(known, one) for one in asked if one in known}


def _last(known: Mapping[UUID, Customer], one: UUID) -> Customer:
    found, passed = known[one], {one}
    while (into := found.merged_into_id) is not None and into in known and into not in passed:
        passed.add(into)
        found = known[into]
    return found


def _first_phones(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    if not ids:
        return {}
    found: dict[UUID, str] = {}
    rows = session.execute(
        select(CustomerPhone.customer_id, CustomerPhone.digits)
        .where(CustomerPhone.customer_id.in_(ids), CustomerPhone.is_void.is_(False))
        .order_by(CustomerPhone.id)
    )
    for customer_id, digits in rows:
        found.setdefault(customer_id, digits)
    return found
