# SPDX-License-Identifier: Apache-2.0
"""Which customers the rows of a file are already: by number and name, by name alone. Reads, never writes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from app.core.normalise import search_text
from app.core.unit_of_work import Reading
from app.customers.families import current_customer, owners_of_members
from app.customers.models import Appliance, Customer, CustomerPhone

_PART = 500
Item = TypeVar("Item")


def known_by_phone(
    reading: Reading, wanted: Collection[tuple[str, str]]
) -> dict[tuple[str, str], tuple[UUID, UUID]]:
    """Return (digits, ``search_text`` of the name) → (customer, phone) for those that are here.

    A double stands for the customer that he was merged into.
    """
    found: dict[tuple[str, str], tuple[UUID, UUID]] = {}
    names: dict[UUID, tuple[UUID, str]] = {}
    for part in _parts({digits for digits, _name in wanted}):
        rows = reading.session.execute(
            select(
                CustomerPhone.digits,
                CustomerPhone.id,
                Customer.id,
                Customer.name,
                Customer.merged_into_id,
            )
            .join(Customer, Customer.id == CustomerPhone.customer_id)
            .where(CustomerPhone.digits.in_(part), CustomerPhone.is_void.is_(False))
            .order_by(CustomerPhone.id)
        )
        for digits, phone_id, owner_id, name, into_id in rows:
            if owner_id not in names:
                names[owner_id] = (owner_id, search_text(name))
                if into_id is not None:
                    stands = current_customer(reading.session, owner_id)
                    names[owner_id] = (stands.id, search_text(stands.name))
            customer_id, plain = names[owner_id]
            found.setdefault((digits, plain), (customer_id, phone_id))
    return {pair: found[pair] for pair in wanted if pair in found}


def known_by_name(reading: Reading, names: Collection[str]) -> dict[str, UUID]:
    """Return stored name → customer of this store, for those that are here and not void."""
    found: dict[str, UUID] = {}
    for part in _parts(names):
        rows = reading.session.execute(
            select(Customer.name, Customer.id)
            .where(Customer.scope == reading.scope, Customer.is_void.is_(False), Customer.name.in_(part))
            .order_by(Customer.id)
        )
        for name, customer_id in rows:
            found.setdefault(name, customer_id)
    return found


def appliances_of(reading: Reading, customer_ids: Collection[UUID]) -> Mapping[UUID, set[str]]:
    """Return customer → the ``search_text`` of each serial, and of each brand and model, that he has."""
    held: dict[UUID, set[str]] = {customer_id: set() for customer_id in customer_ids}
    for part in _parts(customer_ids):
        owner = owners_of_members(reading.session, part)
        for ids in _parts(owner):
            rows = reading.session.execute(
                select(
                    Appliance.customer_id, Appliance.serial, Appliance.brand_text + Appliance.model_text
                ).where(Appliance.customer_id.in_(ids), Appliance.is_void.is_(False))
            )
            for member_id, serial, model in rows:
                held[owner[member_id]] |= {search_text(serial), search_text(model)}
    return held


def scopes_of(reading: Reading, customer_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Return customer → the store at home of his records."""
    found: dict[UUID, UUID] = {}
    for part in _parts(set(customer_ids)):
        rows = reading.session.execute(select(Customer.id, Customer.scope).where(Customer.id.in_(part)))
        found.update((row[0], row[1]) for row in rows)
    return found


def _parts(items: Iterable[Item]) -> Iterator[list[Item]]:
    whole = list(items)
    for start in range(0, len(whole), _PART):
        yield whole[start : start + _PART]
