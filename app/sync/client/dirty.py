# SPDX-License-Identifier: Apache-2.0
"""Deriving and indexing what came in: at once, or later in slices (``dirty_row``). Must not know any area."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import derived, redaction, search_index
from app.core.db import Base, Database
from app.core.schema import APPLYING
from app.core.synced import SyncedTable
from app.sync.client import state

_PART = 8
"""Rows that are derived and indexed before the clock is looked at again."""


def mark(session: Session, table: str, ids: Collection[str]) -> None:
    """Note rows that are to be derived and indexed; tables that nothing follows from are left out."""
    if ids and table in _concerned():
        session.connection().exec_driver_sql(
            "INSERT OR IGNORE INTO dirty_row (table_name, row_id) VALUES (?, ?)",
            [(table, row_id) for row_id in ids],
        )


def settle(session: Session, rows: Mapping[str, Iterable[str]]) -> None:
    """Derive and index now what follows from these rows (ids as 32 hex digits)."""
    concerned = _concerned()
    touched = {
        table: {UUID(hex=one) for one in ids} for table, ids in rows.items() if table in concerned and ids
    }
    if not touched:
        return
    for deriver in derived.registered():
        entities: set[UUID] = set(touched.get(deriver.table, ()))
        for table, column in deriver.tables.items():
            if table in touched:
                entities |= _entities(session, table, column, touched[table])
        if entities:
            deriver.derive(session, entities)
    session.flush()
    search_index.reindex_touched(session, touched)


def work_off(database: Database, seconds: float) -> bool:
    """Settle dirty rows for about ``seconds`` in one transaction; tell whether some are left."""
    began = time.perf_counter()
    with database.writing() as session:
        connection = session.connection()
        first = connection.exec_driver_sql("SELECT table_name FROM dirty_row LIMIT 1").scalar()
        if first is None:
            return False
        state.put(session, {APPLYING: "1"})
        while first is not None and time.perf_counter() - began < seconds:
            ids = [
                row[0]
                for row in connection.exec_driver_sql(
                    "SELECT row_id FROM dirty_row WHERE table_name = ? LIMIT ?", (first, _PART)
                )
            ]
            settle(session, {first: ids})
            connection.exec_driver_sql(
                "DELETE FROM dirty_row WHERE table_name = ? AND row_id = ?", [(first, one) for one in ids]
            )
            first = connection.exec_driver_sql("SELECT table_name FROM dirty_row LIMIT 1").scalar()
        state.forget(session, [APPLYING])
        session.commit()
    return first is not None


def forget(session: Session, table: str, ids: Sequence[str]) -> None:
    """Drop removed rows from the index."""
    if not ids:
        return
    connection = session.connection()
    connection.exec_driver_sql(
        "DELETE FROM dirty_row WHERE table_name = ? AND row_id = ?", [(table, one) for one in ids]
    )
    if any(source.kind == table for source in search_index.registered()):
        search_index.forget(session, table, [UUID(hex=one) for one in ids])


def redact(session: Session, contract: SyncedTable, ids: Sequence[str]) -> None:
    """Blank what redactions of other desks name: rows, history, index, drafts."""
    foreign = getattr(redaction, "apply_foreign_redaction", None)
    if foreign is not None:
        foreign(session, contract, [UUID(hex=one) for one in ids])


def _concerned() -> frozenset[str]:
    """Return the tables whose rows something follows from."""
    tables: set[str] = set()
    for deriver in derived.registered():
        tables |= {deriver.table, *deriver.tables}
    for source in search_index.registered():
        tables.update(source.tables)
    return frozenset(tables)


def _entities(session: Session, table: str, column: str, ids: Collection[UUID]) -> set[UUID]:
    if column == "id":
        return set(ids)
    found = Base.metadata.tables[table]
    every = list(ids)
    entities: set[UUID] = set()
    for start in range(0, len(every), 400):
        entities.update(
            one
            for one in session.scalars(
                select(found.c[column]).where(found.c.id.in_(every[start : start + 400])).distinct()
            )
            if one is not None
        )
    return entities
