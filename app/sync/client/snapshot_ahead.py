# SPDX-License-Identifier: Apache-2.0
"""What follows from the rows of a first load, computed before they are put: nobody waits for it.

A scope that this desk had no row of comes whole: what its entities derive from and are found by stands in
the snapshot, in memory. So a row is put with its derived columns and its entry of the index, and nothing is
left to be done. Rows on which rows of other scopes hang are left to ``dirty_row``. Must not know any area.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Dialect, Table, create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from app.core import derived, search_index, synced
from app.core.db import Base, Database, dump_json
from app.core.pinyin import initials
from app.core.search_index import PreparedEntry

Row = Sequence[Any]


@dataclass(slots=True)
class Ready:
    """What follows from some rows of one table, by id: derived values as they are stored, and the entry."""

    values: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    entries: dict[str, PreparedEntry] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    """Rows that are complete with these; the others become dirty."""
    dirty: dict[str, set[str]] = field(default_factory=dict)
    """By table: rows of other scopes whose entry holds something of these."""


class Ahead:
    """Computes what follows from the rows of one scope's snapshot, table by table."""

    def __init__(
        self, snapshot: sqlite3.Connection, scope: str, database: Database, tables: Collection[str]
    ) -> None:
        self._engine = create_engine(
            "sqlite://", creator=lambda: snapshot, poolclass=StaticPool, json_serializer=dump_json
        )
        # What a connection is given at first cannot be given while its rows are being read.
        self._engine.connect().close()
        # The dictionary of readings is read once, in half a second: not while a save waits.
        initials("首次同步")
        self._snapshot = snapshot
        self._scope = scope
        self._database = database
        self._tables = frozenset(tables)
        self._columns: dict[str, tuple[str, ...]] = {}
        self._hanging: dict[str, list[tuple[str, str]]] = {}

    def prepare(self, table: str) -> bool:
        """Tell whether rows of ``table`` can be computed ahead; makes the snapshot quick to ask."""
        deriver, pairs = derived.find(table), _followed(table)
        if table not in self._tables or (deriver is not None and deriver.compute is None):
            return False
        if not all(self._is_whole(name) for name in pairs):
            return False
        try:
            self._index(table, "id")
            for name, column in pairs.items():
                self._index(name, column)
        except sqlite3.OperationalError:
            # A database in memory has a largest size; what does not fit is done afterwards.
            return False
        self._columns[table] = tuple(sorted(deriver.blank)) if deriver is not None else ()
        self._hanging[table] = [
            (name, column)
            for name, column in pairs.items()
            if column != "id" and column in Base.metadata.tables[name].columns and self._is_elsewhere(name)
        ]
        return True

    def columns(self, table: str) -> tuple[str, ...]:
        """Return the derived columns in the order of ``Ready.values``."""
        return self._columns[table]

    def of(self, table: str, keys: Iterable[tuple[str, str]]) -> Ready:
        """Compute what follows from the rows with these keys (scope, id)."""
        ready = Ready()
        ids = [row_id for scope, row_id in keys if scope == self._scope]
        if not ids:
            return ready
        wanted = [UUID(hex=row_id) for row_id in ids]
        deriver, source = derived.find(table), search_index.find_source(table)
        with Session(self._engine, autoflush=False) as session:
            if deriver is not None and deriver.compute is not None:
                columns = self._columns[table]
                stored = _stored(Base.metadata.tables[table], columns, self._engine.dialect)
                for row_id, found in deriver.compute(session, wanted).items():
                    ready.values[row_id.hex] = stored(found)
            self._database.let_pass()
            if source is not None:
                for entry in search_index.prepare(source.load(session, wanted)):
                    ready.entries[entry.row_id] = entry
                    self._database.let_pass()
                if self._hanging[table]:
                    for kind, touched in search_index.entities_of(session, {table: wanted}).items():
                        ready.dirty[kind] = {one.hex for one in touched.difference(wanted)}
        ready.ids = set(ids)
        if deriver is not None:
            ready.ids &= ready.values.keys()
        if source is not None:
            ready.ids &= ready.entries.keys()
        ready.ids -= self._hung_upon(table, ids)
        return ready

    def _hung_upon(self, table: str, ids: Sequence[str]) -> set[str]:
        """Return the ids that rows of other scopes, which are here, belong to."""
        hung: set[str] = set()
        if self._hanging[table]:
            with self._database.reading() as session:
                for name, column in self._hanging[table]:
                    hung.update(
                        row[0]
                        for row in session.connection().exec_driver_sql(
                            f"SELECT DISTINCT {column} FROM {name} "  # noqa: S608 -- names from code
                            f"WHERE {column} IN (SELECT value FROM json_each(?)) AND scope <> ?",
                            (dump_json(list(ids)), self._scope),
                        )
                    )
        return hung

    def _is_whole(self, name: str) -> bool:
        """Tell whether the snapshot has every column of a table that travels: an older server's has not."""
        contract = synced.find(name)
        if contract is None:
            return False
        found = {row[1] for row in self._snapshot.execute(f'PRAGMA table_info("{name}")')}
        travels = {column.name for column in Base.metadata.tables[name].columns} - contract.derived
        return travels <= found

    def _is_elsewhere(self, name: str) -> bool:
        """Tell whether this desk holds rows of another scope of a table."""
        with self._database.reading() as session:
            return any(
                session.connection()
                .exec_driver_sql(
                    f"SELECT 1 FROM {name} WHERE scope {than} ? LIMIT 1",  # noqa: S608 -- names from code
                    (self._scope,),
                )
                .first()
                for than in "<>"
            )

    def _index(self, name: str, column: str) -> None:
        self._snapshot.execute(f'CREATE INDEX IF NOT EXISTS "ahead_{name}_{column}" ON "{name}" ("{column}")')


def untouched(database: Database, scope: str) -> list[str]:
    """Return the tables of entities that follow from nothing that is here of a scope (32 hex digits)."""
    entities = {one.table for one in derived.registered()} | {one.kind for one in search_index.registered()}
    with database.reading() as session:
        return sorted(
            table
            for table in entities
            if not any(
                session.connection()
                .exec_driver_sql(
                    f"SELECT 1 FROM {name} WHERE scope = ? LIMIT 1",  # noqa: S608 -- names from code
                    (scope,),
                )
                .first()
                for name in _followed(table)
            )
        )


def _followed(table: str) -> dict[str, str]:
    """Return from what derived columns and index entry of an entity follow: {table: its column}."""
    deriver, source = derived.find(table), search_index.find_source(table)
    pairs = {table: "id"}
    if deriver is not None:
        pairs |= deriver.tables
    if source is not None:
        pairs |= source.tables
    return pairs


def _stored(
    table: Table, columns: Sequence[str], dialect: Dialect
) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """Return what turns derived values into what the database stores."""
    turns = [
        (name, table.columns[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in columns
    ]
    return lambda found: tuple(turn(found[name]) if turn is not None else found[name] for name, turn in turns)
