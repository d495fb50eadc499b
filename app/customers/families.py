# SPDX-License-Identifier: Apache-2.0
"""Who stands for whom: a customer and the doubles merged into him, and how both are found in the index."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import search_index
from app.core.errors import NotFoundError
from app.core.search_index import SearchEntry, SearchSource
from app.customers.models import Appliance, Customer, CustomerAddress, CustomerPhone

SEARCH_KIND = "customer"


def current_customer(session: Session, customer_id: UUID) -> Customer:
    """Return the customer who stands for an id: himself, or the one he was merged into. NotFoundError."""
    seen: set[UUID] = set()
    wanted: UUID | None = customer_id
    found: Customer | None = None
    # Two desks may have merged each other's customer while apart: the ring ends at the first one met again.
    while wanted is not None and wanted not in seen:
        seen.add(wanted)
        found = session.scalars(select(Customer).where(Customer.id == wanted)).first()
        wanted = found.merged_into_id if found is not None else None
    if found is None:
        raise NotFoundError(kind="customer", row_id=customer_id)
    return found


def family_of(session: Session, customer_id: UUID) -> tuple[UUID, ...]:
    """Return the ids whose records belong to a customer: his own first, then his doubles'."""
    return tuple(_owners_of_members(session, [customer_id]))


def _owners_of_members(session: Session, ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Return each id and every double merged into it, with the id that it belongs to."""
    owner = {row_id: row_id for row_id in ids}
    frontier: Collection[UUID] = ids
    while frontier:
        found = session.execute(
            select(Customer.id, Customer.merged_into_id).where(Customer.merged_into_id.in_(list(frontier)))
        )
        new = {row_id: owner[into_id] for row_id, into_id in found if into_id and row_id not in owner}
        owner |= new
        frontier = new
    return owner


def _load(session: Session, ids: Collection[UUID]) -> Iterable[SearchEntry]:
    """Give the entry of each customer; a double's texts stand in the entry of the one who stands for him."""
    customers = list(session.scalars(select(Customer).where(Customer.id.in_(list(ids)))))
    owner = _owners_of_members(session, [row.id for row in customers if row.merged_into_id is None])
    members = list(owner)
    own: dict[UUID, list[Customer]] = {}
    for row in session.scalars(select(Customer).where(Customer.id.in_(members)).order_by(Customer.id)):
        own.setdefault(owner[row.id], []).append(row)
    phones = _texts(session, CustomerPhone, owner, lambda row: (row.digits,))
    places = _texts(session, CustomerAddress, owner, lambda row: (row.region + row.street,))
    serials = _texts(session, Appliance, owner, lambda row: (row.serial, row.receipt_number))
    for customer in customers:
        rows = own.get(customer.id, [])
        yield SearchEntry(
            customer.id,
            customer.scope,
            names=[name for row in rows for name in (row.name, row.contact_name) if name],
            phones=phones.get(customer.id, ()),
            places=places.get(customer.id, ()),
            numbers=[*(row.number for row in rows), *serials.get(customer.id, ())],
        )


def _texts(
    session: Session, table: Any, owner: dict[UUID, UUID], texts_of: Callable[[Any], tuple[str, ...]]
) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {}
    for row in session.scalars(
        select(table).where(table.customer_id.in_(list(owner)), table.is_void.is_(False)).order_by(table.id)
    ):
        found.setdefault(owner[row.customer_id], []).extend(text for text in texts_of(row) if text)
    return found


def _touched_customers(session: Session, table: str, ids: Collection[UUID]) -> Collection[UUID]:
    """Return the customers whose entry must be made again when rows of a table were touched."""
    wanted = list(ids)
    if table == "customer":
        touched = set(wanted)
    else:
        model: Any = {"customer_phone": CustomerPhone, "customer_address": CustomerAddress}.get(
            table, Appliance
        )
        touched = set(session.scalars(select(model.customer_id).where(model.id.in_(wanted))))
    frontier = touched
    while frontier:
        into = set(
            session.scalars(
                select(Customer.merged_into_id).where(
                    Customer.id.in_(list(frontier)), Customer.merged_into_id.is_not(None)
                )
            )
        )
        frontier = {row_id for row_id in into if row_id is not None} - touched
        touched |= frontier
    return touched


search_index.register(
    SearchSource(
        SEARCH_KIND,
        {
            "customer": "merged_into_id",
            "customer_phone": "customer_id",
            "customer_address": "customer_id",
            "appliance": "customer_id",
        },
        _load,
        _touched_customers,
    )
)
