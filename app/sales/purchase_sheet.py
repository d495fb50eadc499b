# SPDX-License-Identifier: Apache-2.0
"""What a customer bought, as a list for paper. Reads; knows nothing of paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import get_store
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.customers.families import current_customer, family_of
from app.customers.models import CustomerPhone
from app.customers.rules import READ as READ_CUSTOMERS
from app.customers.rules import CustomerKind, shown_name, shown_phone
from app.sales.queries import purchases_of
from app.sales.rows import PurchaseRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseSheet:
    """A customer and what he and his doubles bought, newest first; ``phone`` is his first number."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    on: date
    number: str
    customer: str
    phone: str
    rows: tuple[PurchaseRow, ...]


def get_purchase_sheet(reading: Reading, customer_id: UUID, *, in_full: bool = False) -> PurchaseSheet:
    """Return what a customer bought in all stores that this person may read.

    ``in_full`` shows the phone: needs ``personal.see``. Errors: E2001, E9002.
    """
    customer = current_customer(reading.session, customer_id)
    reading.actor.require(READ_CUSTOMERS, customer.scope)
    if in_full:
        reading.actor.require(SEE_PERSONAL, customer.scope)
    phone = reading.session.scalars(
        select(CustomerPhone.digits)
        .where(
            CustomerPhone.customer_id.in_(family_of(reading.session, customer.id)),
            CustomerPhone.is_void.is_(False),
        )
        .order_by(CustomerPhone.id)
    ).first()
    store = get_store(reading)
    sees_name = reading.actor.may(SEE_PERSONAL, customer.scope)
    digits = phone or ""
    return PurchaseSheet(
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        on=reading.today_on,
        number=customer.number,
        customer=shown_name(customer.name, CustomerKind(customer.kind), in_full=sees_name),
        phone=digits if in_full else shown_phone(digits),
        rows=purchases_of(reading, customer.id),
    )
