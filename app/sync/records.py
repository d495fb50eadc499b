# SPDX-License-Identifier: Apache-2.0
"""Rows of any synced table, read and written by name: titles, values of the wire, who may change a column.

Must not know any area: everything comes from ``core.synced`` and the tables' metadata.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Table, or_, select
from sqlalchemy.orm import Session

from app.core import derived, synced
from app.core.db import Base, MutableRow
from app.core.errors import NotFoundError, NotPermittedError
from app.core.ids import NIL
from app.core.synced import ANY_STORE, COMPANY, SyncedTable
from app.core.unit_of_work import Reading
from app.sync.models import DECIDE

TITLES = ("number", "title", "name", "subject", "code", "key", "file_name")
"""Columns by which people call a record, best first."""


def table_of(name: str) -> Table:
    """Return the table of a contract. Errors: NotFoundError for a table that is not synced."""
    if synced.find(name) is None:
        raise NotFoundError(kind=name, row_id=NIL)
    return Base.metadata.tables[name]


def model_of(name: str) -> type[MutableRow]:
    """Return the mapped class of a synced table."""
    table = table_of(name)
    model: type[MutableRow] = next(m.class_ for m in Base.registry.mappers if m.local_table is table)
    return model


def read_row(session: Session, table_name: str, row_id: UUID) -> Mapping[str, Any] | None:
    """Return a row by its id, whatever its scope; None when it is not here."""
    table = table_of(table_name)
    row = session.connection().execute(select(table).where(table.c.id == row_id)).mappings().first()
    return None if row is None else dict(row)


def title_of(session: Session, table_name: str, row: Mapping[str, Any] | None) -> str:
    """Return how people call a record: its number or name, else that of the record it belongs to."""
    if row is None:
        return ""
    for name in TITLES:
        if row.get(name):
            return str(row[name])
    contract = synced.find(table_name)
    parent = contract.parent if contract else None
    if parent is None or row.get(parent.column) is None:
        return ""
    return title_of(session, parent.table, read_row(session, parent.table, row[parent.column]))


def staff_names(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of staff by id."""
    staff = Base.metadata.tables["staff"]
    found = session.connection().execute(select(staff.c.id, staff.c.name).where(staff.c.id.in_(list(ids))))
    return {row[0]: row[1] for row in found}


def require_write(reading: Reading, contract: SyncedTable, row: Mapping[str, Any], column: str) -> None:
    """Raise NotPermittedError unless the actor may change this column of this row, as on the server."""
    permission = contract.column_permissions.get(column, contract.write_permission)
    if contract.own_column and row.get(contract.own_column) == reading.actor.staff_id:
        return
    if not permission or reading.actor.may(permission, NIL):
        return
    places = _places(reading, contract, row)
    granted = [reading.actor.may(permission, place) for place in places]
    anywhere = any(reading.actor.may(permission, scope) for scope in reading.actor.scopes)
    if not (all(granted) if granted else anywhere):
        raise NotPermittedError(permission=permission)


def _places(reading: Reading, contract: SyncedTable, row: Mapping[str, Any]) -> list[UUID]:
    """Return the stores in which the permission is needed; none means: in any."""
    scope: UUID = row["scope"]
    if scope != NIL:
        return [reading.scope if _is_shared(reading, contract.name, row) else scope]
    if contract.person_column:
        return _places_of_person(reading, row[contract.person_column])
    if contract.store_column == ANY_STORE:
        return []
    return [NIL if contract.store_column == COMPANY else row.get(contract.store_column) or NIL]


def _places_of_person(reading: Reading, person_id: UUID) -> list[UUID]:
    places: list[UUID] = []
    for contract in synced.registered():
        if contract.is_roster:
            post = Base.metadata.tables[contract.name]
            rows = reading.session.connection().execute(
                select(post.c.store_id).where(
                    post.c.staff_id == person_id,
                    post.c.is_void.is_(False),
                    or_(post.c.to_on.is_(None), post.c.to_on >= reading.today_on),
                )
            )
            places += [row[0] for row in rows]
    return places


def _is_shared(reading: Reading, table_name: str, row: Mapping[str, Any]) -> bool:
    if row["scope"] == reading.scope:
        return False
    shared = Base.metadata.tables["shared_row"]
    found = reading.session.connection().execute(
        select(shared.c.row_id).where(
            shared.c.to_scope == reading.scope,
            shared.c.table_name == table_name,
            shared.c.row_id == row["id"],
        )
    )
    return found.first() is not None


def require_decide(reading: Reading, scope: UUID) -> None:
    """Raise NotPermittedError unless the actor may decide about rows of a scope; of NIL, in any store."""
    if scope == NIL:
        if not any(reading.actor.may(DECIDE, one) for one in reading.actor.scopes):
            raise NotPermittedError(permission=DECIDE)
        return
    reading.actor.require(DECIDE, scope)


def owners_of(session: Session, rows: Collection[tuple[str, UUID]]) -> dict[str, set[UUID]]:
    """Return the derived entities that rows belong to, by table."""
    found: dict[str, set[UUID]] = {}
    for deriver in derived.registered():
        for table_name, row_id in rows:
            column = deriver.tables.get(table_name)
            row = read_row(session, table_name, row_id) if column else None
            if column and row is not None and row[column] is not None:
                found.setdefault(deriver.table, set()).add(row[column])
    return found


def derive_rows(
    session: Session, rows: Collection[tuple[str, UUID]], owners: Mapping[str, Collection[UUID]] | None = None
) -> None:
    """Compute derived columns of what rows belong to, or of ``owners`` that were looked up before."""
    for table_name, ids in (owners_of(session, rows) if owners is None else owners).items():
        deriver = derived.find(table_name)
        if deriver is not None:
            deriver.derive(session, list(ids))
