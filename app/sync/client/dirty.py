# SPDX-License-Identifier: Apache-2.0
"""Deriving and indexing what came in: at once, or later in slices (``dirty_row``). Must not know any area."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import derived, redaction, search_index, synced
from app.core.db import Base, Database, dump_json
from app.core.pinyin import initials
from app.core.schema import APPLYING
from app.core.search_index import PreparedEntry
from app.core.synced import SyncedTable
from app.sync.client import state

TURN_SECONDS = 0.018
"""How long a slice shall hold the turn, its commit counted: a save that comes waits for the rest."""
REST_SECONDS = 0.001
_FEWEST, _MOST = 16, 400
_LAST_SEQ = "SELECT coalesce(max(seq), 0) FROM change"
_CHANGED_SINCE = (
    "SELECT 1 FROM change WHERE seq > ? AND table_name IN (SELECT value FROM json_each(?)) LIMIT 1"
)
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


@dataclass(slots=True)
class _Ready:
    """What follows from some rows, true as long as nobody changed a row of ``tables`` after ``seq``."""

    seq: int = 0
    tables: set[str] = field(default_factory=set)
    derived: list[tuple[str, Mapping[UUID, Mapping[str, Any]]]] = field(default_factory=list)
    entries: list[tuple[str, list[PreparedEntry]]] = field(default_factory=list)

    def store(self, session: Session) -> bool:
        """Store it; False when it is no longer true."""
        changed = session.connection().exec_driver_sql(
            _CHANGED_SINCE, (self.seq, dump_json(sorted(self.tables)))
        )
        if changed.first() is not None:
            return False
        for table, rows in self.derived:
            derived.store(session, table, rows)
        for kind, entries in self.entries:
            search_index.put_prepared(session, kind, entries)
        return True


class DirtyRows:
    """Works off the dirty rows of one desk, in as many rows at a time as go without making a save wait."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._part = _FEWEST

    def work_off(self, stop: threading.Event | None = None) -> frozenset[str]:
        """Settle every dirty row, or those up to when ``stop`` is set: the others stay dirty.

        Returns the tables of the rows that were settled.
        """
        tables: set[str] = set()
        if not self._is_any():
            return frozenset()
        # The dictionary of readings is read once, in half a second: not while a save waits for the turn.
        initials("首次同步")
        slices = 0
        while not (stop is not None and stop.is_set()) and (table := self._slice()):
            tables.add(table)
            slices += 1
            if slices % _CHECKPOINT_SLICES == 0:
                self._database.checkpoint()
            time.sleep(REST_SECONDS)
        self._database.checkpoint()
        return frozenset(tables)

    def _is_any(self) -> bool:
        with self._database.reading() as session:
            return session.connection().exec_driver_sql("SELECT 1 FROM dirty_row LIMIT 1").first() is not None

    def _slice(self) -> str:
        """Settle rows in one transaction; return their table, "" when there were none."""
        children = _children()
        with self._database.reading() as session:
            found = self._next(session, children)
        if found is None:
            return ""
        table, ids = found
        ready = None if table in children else self._prepare(table, ids)
        with self._database.writing_slice() as session:
            at = time.perf_counter()
            state.put(session, {APPLYING: "1"})
            if table in children:
                _hand_up(session, table, ids)
            elif ready is None or not ready.store(session):
                settle(session, {table: ids})
            session.connection().exec_driver_sql(
                "DELETE FROM dirty_row WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))",
                (table, dump_json(ids)),
            )
            state.forget(session, [APPLYING])
            session.commit()
            if table not in children:
                self._adapt(len(ids), time.perf_counter() - at)
        return table

    def _prepare(self, table: str, ids: Sequence[str]) -> _Ready | None:
        """Compute what follows from rows while nobody waits for it; None when a deriver cannot."""
        touched = {table: {UUID(hex=one) for one in ids}}
        ready = _Ready()
        with self._database.reading() as session:
            ready.seq = int(session.connection().exec_driver_sql(_LAST_SEQ).scalar_one())
            for deriver in derived.registered():
                if table not in deriver.tables:
                    continue
                if deriver.compute is None:
                    return None
                entities = _entities(session, table, deriver.tables[table], touched[table])
                ready.tables.update(deriver.tables)
                for part in derived.batches(entities):
                    ready.derived.append((deriver.table, deriver.compute(session, part)))
                    self._database.let_pass()
            for kind, found in search_index.entities_of(session, touched).items():
                source = search_index.find_source(kind)
                if source is None:
                    continue
                ready.tables |= {kind, *source.tables}
                entries = []
                for entry in search_index.prepare(source.load(session, found)):
                    entries.append(entry)
                    self._database.let_pass()
                ready.entries.append((kind, entries))
        return ready

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
        if seconds > TURN_SECONDS:
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


def redact_late(session: Session, table: str, ids: Collection[str]) -> None:
    """Blank again whom rows name that came in after his redaction: the history here still has his values."""
    for contract in synced.registered():
        holder = contract.redacts
        if not holder or table == contract.name or holder not in Base.metadata.tables[table].columns:
            continue
        # Only where something of a row is left to blank: it is asked of every row that comes in.
        late = session.connection().exec_driver_sql(
            f"SELECT DISTINCT f.id FROM {contract.name} f JOIN {table} r ON r.{holder} = f.{holder}"  # noqa: S608
            " WHERE r.id IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM change c"
            " WHERE c.row_id = r.id AND c.table_name = ? AND c.op = 'insert' AND c.redacted_by IS NULL)",
            (dump_json(list(ids)), table),
        )
        if found := [str(row[0]) for row in late]:
            redact(session, contract, found)


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
