# SPDX-License-Identifier: Apache-2.0
"""Who stands for whom: a customer and the doubles merged into him, and how both are found in the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable
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
    return tuple(owners_of_members(session, [customer_id]))


def owners_of_members(session: Session, ids: Collection[UUID]) -> dict[UUID, UUID]:
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
    # Columns, not entities: a first load reads them by the hundred thousand.
    customers = session.execute(
        select(Customer.id, Customer.scope, Customer.merged_into_id).where(Customer.id.in_(list(ids)))
    ).all()
    owner = owners_of_members(session, [row_id for row_id, _scope, into in customers if into is None])
    own: dict[UUID, list[Any]] = {}
    for row in session.execute(
        select(Customer.id, Customer.name, Customer.contact_name, Customer.number)
        .where(Customer.id.in_(list(owner)))
        .order_by(Customer.id)
    ):
        own.setdefault(owner[row[0]], []).append(row)
    phones = _texts(session, CustomerPhone, owner, CustomerPhone.digits)
    places = _texts(session, CustomerAddress, owner, CustomerAddress.region + CustomerAddress.street)
    serials = _texts(session, Appliance, owner, Appliance.serial, Appliance.receipt_number)
    for row_id, scope, _into in customers:
        rows = own.get(row_id, ())
        yield SearchEntry(
            row_id,
            scope,
            names=[name for row in rows for name in row[1:3] if name],
            phones=phones.get(row_id, ()),
            places=places.get(row_id, ()),
            numbers=[*(row[3] for row in rows), *serials.get(row_id, ())],
        )


def _texts(session: Session, table: Any, owner: dict[UUID, UUID], *texts: Any) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {}
    for row in session.execute(
        select(table.customer_id, *texts)
        .where(table.customer_id.in_(list(owner)), table.is_void.is_(False))
        .order_by(table.id)
    ):
        found.setdefault(owner[row[0]], []).extend(text for text in row[1:] if text)
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
