# SPDX-License-Identifier: Apache-2.0
"""Who stands for whom: a customer and the doubles merged into him, and how both are found in the index."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import search_index
from app.core.errors import NotFoundError
from app.core.search_index import SearchEntry, SearchSource
from app.core.statements import run
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
    entries: dict[str, tuple[str, _Texts]] = {}
    doubles: dict[str, str] = {}
    for row in _rows(session, [row_id.hex for row_id in ids]):
        entries[row[0]] = row[1], _Texts()
        if row[2] is None:
            entries[row[0]][1].add(row)
            doubles |= dict.fromkeys(_listed(row[-1]), row[0])
    seen: set[str] = set()
    while doubles:
        seen |= doubles.keys()
        found: dict[str, str] = {}
        for row in _rows(session, list(doubles)):
            entries[doubles[row[0]]][1].add(row)
            found |= dict.fromkeys(_listed(row[-1]), doubles[row[0]])
        doubles = {row_id: owner for row_id, owner in found.items() if row_id not in seen}
    for row_id, (scope, texts) in entries.items():
        yield SearchEntry(
            UUID(int=int(row_id, 16)),
            UUID(int=int(scope, 16)),
            texts.names,
            texts.phones,
            texts.places,
            texts.numbers,
        )


@dataclass(slots=True)
class _Texts:
    """What a customer and his doubles are found by."""

    names: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    def add(self, row: Sequence[Any]) -> None:
        """Add what stands in a row of ``_TEXTS``."""
        _id, _scope, _into, name, contact, number, phones, places, serials, _doubles = row
        self.names += [text for text in (name, contact) if text]
        self.phones += _listed(phones)
        self.places += [text for text in _listed(places) if text]
        self.numbers += [number, *(text for pair in _listed(serials) for text in pair if text)]


_READ_JSON = json.JSONDecoder().raw_decode
"""Without the look for spaces around it: SQLite writes none."""


def _listed(text: str) -> Sequence[Any]:
    """Return a list that SQLite wrote; most are empty."""
    return () if text == "[]" else _READ_JSON(text)[0]


def _rows(session: Session, ids: Sequence[str]) -> Sequence[Any]:
    # All of a customer by one statement: a save asks for one, a first load for hundreds of thousands.
    if not ids:
        return ()
    return list(run(session, f"{_TEXTS} ({','.join('?' * len(ids))})", tuple(ids)))


def _touched_customers(session: Session, touched: Mapping[str, Collection[UUID]]) -> Collection[UUID]:
    """Return the customers whose entry must be made again when rows of some tables were touched."""
    found: set[str] = set()
    new = {table: [row_id.hex for row_id in ids] for table, ids in touched.items()}
    while new:
        found.update(new.get("customer", ()))
        parts = (_OWNERS[table].format(",".join("?" * len(ids))) for table, ids in new.items())
        given = tuple(row_id for ids in new.values() for row_id in ids)
        rows = run(session, " UNION ".join(parts), given)
        more = [row[0] for row in rows if row[0] not in found]
        new = {"customer": more} if more else {}
    return {UUID(hex=row_id) for row_id in found}


_TEXTS = """
SELECT id, scope, merged_into_id, name, contact_name, number,
    (SELECT json_group_array(t.digits) FROM (SELECT digits FROM customer_phone
        WHERE customer_id = c.id AND NOT is_void ORDER BY id) t),
    (SELECT json_group_array(t.place) FROM (SELECT region || street AS place FROM customer_address
        WHERE customer_id = c.id AND NOT is_void ORDER BY id) t),
    (SELECT json_group_array(json_array(t.serial, t.receipt_number)) FROM (
        SELECT serial, receipt_number FROM appliance
        WHERE customer_id = c.id AND NOT is_void ORDER BY id) t),
    (SELECT json_group_array(d.id) FROM customer d WHERE d.merged_into_id = c.id)
FROM customer c WHERE c.id IN"""
_OF_CHILD = "SELECT customer_id FROM {} WHERE id IN ({{}})"
_OWNERS = {
    table: _OF_CHILD.format(table) for table in ("customer_phone", "customer_address", "appliance")
} | {"customer": "SELECT merged_into_id FROM customer WHERE id IN ({}) AND merged_into_id IS NOT NULL"}
"""What names the customer of a touched row, by table."""


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
