# SPDX-License-Identifier: Apache-2.0
"""Moving a record with all that hangs on it to another store: new scopes, one line in the log.

Must not know who may do it: the command that moves checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from app.core import synced
from app.core.db import Base
from app.core.errors import NotFoundError
from app.core.guards import past_the_guards
from app.core.search_index import SearchDocument

LINKS = ("entity_id", "parent_id")
"""Columns in which the low areas (tasks, approvals, documents) name the record that they serve."""
_BATCH = 400


def family_of(session: Session, table: str, scope: UUID, row_id: UUID) -> dict[str, set[UUID]]:
    """Return the row and all that hangs on it in its scope, by table."""
    found: dict[str, set[UUID]] = {table: {row_id}}
    wave = {(table, row_id)}
    while wave:
        new: set[tuple[str, UUID]] = set()
        ids = {one for _, one in wave}
        for contract in synced.registered():
            columns = Base.metadata.tables[contract.name]
            named = [(columns.c[link], ids) for link in LINKS if link in columns.c]
            if contract.parent is not None:
                above = {one for name, one in wave if name == contract.parent.table}
                named.append((columns.c[contract.parent.column], above))
            for column, wanted in named:
                for part in _parts(wanted):
                    rows = session.connection().execute(
                        select(columns.c.id).where(columns.c.scope == scope, column.in_(part))
                    )
                    new.update((contract.name, row[0]) for row in rows)
        wave = {(name, one) for name, one in new if one not in found.get(name, ())}
        for name, one in wave:
            found.setdefault(name, set()).add(one)
    return found


def move(session: Session, table: str, row_id: UUID, to_scope: UUID) -> tuple[UUID, dict[str, set[UUID]]]:
    """Give a row and its family another scope; returns (old scope, what moved by table). Errors: E9002.

    Nothing is logged here. Loaded rows that moved are no part of the session any more.
    """
    session.flush()
    root = Base.metadata.tables[table]
    scope = session.connection().execute(select(root.c.scope).where(root.c.id == row_id)).scalar()
    if scope is None:
        raise NotFoundError(kind=table, row_id=row_id)
    if scope == to_scope:
        return scope, {}
    family = family_of(session, table, scope, row_id)
    moved = {one for ids in family.values() for one in ids}
    for loaded in list(session):
        if getattr(loaded, "id", None) in moved and getattr(loaded, "scope", None) == scope:
            session.expunge(loaded)
    with past_the_guards(session):
        for name, ids in family.items():
            _set_scope(session, Base.metadata.tables[name], "id", ids, scope, to_scope)
    documents = Base.metadata.tables[SearchDocument.__tablename__]
    _set_scope(session, documents, "row_id", moved, scope, to_scope)
    return scope, family


def _set_scope(
    session: Session, table: Table, column: str, ids: Iterable[UUID], scope: UUID, to_scope: UUID
) -> None:
    for part in _parts(ids):
        session.connection().execute(
            update(table).where(table.c.scope == scope, table.c[column].in_(part)).values(scope=to_scope)
        )


def _parts(ids: Iterable[UUID]) -> list[list[UUID]]:
    every = list(ids)
    return [every[start : start + _BATCH] for start in range(0, len(every), _BATCH)]
