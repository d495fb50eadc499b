# SPDX-License-Identifier: Apache-2.0
"""Deriving and indexing what came in: at once, or later in slices (``dirty_row``). Must not know any area."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import derived, redaction, search_index
from app.core.db import Base, Database, dump_json
from app.core.schema import APPLYING
from app.core.synced import SyncedTable
from app.sync.client import state

SLICE_SECONDS = 0.04
"""How long a slice may derive and index while nobody waits to save."""
PART_SECONDS = 0.02
"""How long it may take until it is looked again whether somebody waits to save."""
REST_SECONDS = 0.001
_FEWEST, _MOST = 32, 400
# Fewer would not be quicker: a part costs two dozen statements whatever its size.
_CHECKPOINT_SLICES = 16


def mark(session: Session, table: str, ids: Collection[str]) -> None:
    """Note rows that are to be derived and indexed; tables that nothing follows from are left out."""
    if ids and table in _concerned():
        session.connection().exec_driver_sql(
            "INSERT OR IGNORE INTO dirty_row (table_name, row_id) SELECT ?, value FROM json_each(?)",
            (table, dump_json(list(ids))),
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


class DirtyRows:
    """Works off the dirty rows of one desk, in as many rows at a time as go without making a save wait."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._part = _FEWEST

    def work_off(self, stop: threading.Event | None = None) -> None:
        """Settle every dirty row, or those up to when ``stop`` is set: the others stay dirty."""
        if not self._is_any():
            return
        with self._database.checkpointing_apart() as checkpoint:
            slices = 0
            while not (stop is not None and stop.is_set()) and self._slice():
                slices += 1
                if slices % _CHECKPOINT_SLICES == 0:
                    checkpoint()
                time.sleep(REST_SECONDS)
            checkpoint()

    def _is_any(self) -> bool:
        with self._database.reading() as session:
            return session.connection().exec_driver_sql("SELECT 1 FROM dirty_row LIMIT 1").first() is not None

    def _slice(self) -> bool:
        """Settle rows in one transaction; tell whether some are left."""
        began = time.perf_counter()
        with self._database.writing(patient=True) as session:
            state.put(session, {APPLYING: "1"})
            children = _children()
            while (found := self._next(session, children)) is not None:
                table, ids = found
                at = time.perf_counter()
                if table in children:
                    _hand_up(session, table, ids)
                else:
                    settle(session, {table: ids})
                session.connection().exec_driver_sql(
                    "DELETE FROM dirty_row WHERE table_name = ? "
                    "AND row_id IN (SELECT value FROM json_each(?))",
                    (table, dump_json(ids)),
                )
                session.expunge_all()
                now = time.perf_counter()
                if table not in children:
                    self._adapt(len(ids), now - at)
                if self._database.is_wanted or now - began > SLICE_SECONDS:
                    break
            state.forget(session, [APPLYING])
            session.commit()
        return found is not None

    def _next(self, session: Session, children: Collection[str]) -> tuple[str, list[str]] | None:
        """Return dirty rows of one table; those of children first, so that an entity is settled once."""
        connection = session.connection()
        tables = dump_json(sorted(children))
        table = (
            connection.exec_driver_sql(
                "SELECT j.value FROM json_each(?) j WHERE EXISTS ("
                "SELECT 1 FROM dirty_row d WHERE d.table_name = j.value) LIMIT 1",
                (tables,),
            ).scalar()
            or connection.exec_driver_sql("SELECT table_name FROM dirty_row LIMIT 1").scalar()
        )
        if table is None:
            return None
        most = _MOST if table in children else self._part
        rows = connection.exec_driver_sql(
            "SELECT row_id FROM dirty_row WHERE table_name = ? LIMIT ?", (table, most)
        )
        return str(table), [row[0] for row in rows]

    def _adapt(self, rows: int, seconds: float) -> None:
        if seconds > PART_SECONDS:
            self._part = max(_FEWEST, self._part * 3 // 4)
        elif rows == self._part:
            self._part = min(_MOST, self._part * 3 // 2)


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
    redaction.apply_foreign_redaction(session, contract, [UUID(hex=one) for one in ids])


def _concerned() -> frozenset[str]:
    """Return the tables whose rows something follows from."""
    tables: set[str] = set()
    for deriver in derived.registered():
        tables |= {deriver.table, *deriver.tables}
    for source in search_index.registered():
        tables.update(source.tables)
    return frozenset(tables)


def _children() -> frozenset[str]:
    """Return the tables from which something follows for other tables' rows alone."""
    entities = {one.table for one in derived.registered()} | {one.kind for one in search_index.registered()}
    return _concerned() - entities


def _hand_up(session: Session, table: str, ids: Sequence[str]) -> None:
    """Mark what follows from rows of a child table as dirty in their place."""
    rows = {UUID(hex=one) for one in ids}
    for deriver in derived.registered():
        if table in deriver.tables:
            found = _entities(session, table, deriver.tables[table], rows)
            mark(session, deriver.table, [one.hex for one in found])
    for kind, entities in search_index.entities_of(session, {table: rows}).items():
        mark(session, kind, [one.hex for one in entities])


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
