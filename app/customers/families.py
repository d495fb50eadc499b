# SPDX-License-Identifier: Apache-2.0
"""Who stands for whom: a customer and the doubles merged into him, and how both are found in the index."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import search_index
from app.core.db import dump_json
from app.core.errors import NotFoundError
from app.core.search_index import SearchEntry, SearchSource
from app.customers.models import Customer

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
    # One statement for all: a save asks it of one customer, a first load of a hundred thousand.
    wanted = dump_json([row_id.hex for row_id in ids])
    scopes: dict[str, str] = {}
    texts: dict[str, tuple[list[str], ...]] = {}
    for part, owner, _row_id, *found in session.connection().exec_driver_sql(_TEXTS, (wanted,)):
        if part == _SELF:
            scopes[owner] = found[0]
            texts[owner] = ([], [], [], [])
        else:
            texts[owner][part - 1].extend(text for text in found if text)
    for row_id, scope in scopes.items():
        names, numbers, phones, places = texts[row_id]
        yield SearchEntry(UUID(hex=row_id), UUID(hex=scope), names, phones, places, numbers)


def _touched_customers(session: Session, touched: Mapping[str, Collection[UUID]]) -> Collection[UUID]:
    """Return the customers whose entry must be made again when rows of some tables were touched."""
    rows = dump_json({table: [row_id.hex for row_id in ids] for table, ids in touched.items()})
    return {UUID(hex=row[0]) for row in session.connection().exec_driver_sql(_TOUCHED, (rows,))}


_SELF = 0
_TEXTS = """
WITH RECURSIVE
wanted (id) AS (SELECT value FROM json_each(?)),
member (id, owner) AS (
    SELECT c.id, c.id FROM customer c WHERE c.id IN (SELECT id FROM wanted) AND c.merged_into_id IS NULL
    UNION SELECT c.id, m.owner FROM member m CROSS JOIN customer c ON c.merged_into_id = m.id)
SELECT 0, id, id, scope, NULL FROM customer WHERE id IN (SELECT id FROM wanted)
UNION ALL SELECT 1, m.owner, c.id, c.name, c.contact_name
    FROM member m CROSS JOIN customer c ON c.id = m.id
UNION ALL SELECT 2, m.owner, '!' || c.id, c.number, NULL
    FROM member m CROSS JOIN customer c ON c.id = m.id
UNION ALL SELECT 2, m.owner, a.id, a.serial, a.receipt_number
    FROM member m CROSS JOIN appliance a ON a.customer_id = m.id WHERE NOT a.is_void
UNION ALL SELECT 3, m.owner, p.id, p.digits, NULL
    FROM member m CROSS JOIN customer_phone p ON p.customer_id = m.id WHERE NOT p.is_void
UNION ALL SELECT 4, m.owner, d.id, d.region || d.street, NULL
    FROM member m CROSS JOIN customer_address d ON d.customer_id = m.id WHERE NOT d.is_void
ORDER BY 1, 3
"""
"""Part, owner, row, two texts: names, numbers, phones and places after the customers themselves."""
_TOUCHED = """
WITH RECURSIVE
given (tables) AS (SELECT ?),
touched (id) AS (
    SELECT j.value FROM given CROSS JOIN json_each(tables, '$.customer') j
    UNION SELECT p.customer_id FROM given CROSS JOIN json_each(tables, '$.customer_phone') j
        CROSS JOIN customer_phone p ON p.id = j.value
    UNION SELECT d.customer_id FROM given CROSS JOIN json_each(tables, '$.customer_address') j
        CROSS JOIN customer_address d ON d.id = j.value
    UNION SELECT a.customer_id FROM given CROSS JOIN json_each(tables, '$.appliance') j
        CROSS JOIN appliance a ON a.id = j.value
    UNION SELECT c.merged_into_id FROM touched t CROSS JOIN customer c ON c.id = t.id
        WHERE c.merged_into_id IS NOT NULL)
SELECT id FROM touched
"""


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
