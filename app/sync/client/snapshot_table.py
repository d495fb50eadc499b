# SPDX-License-Identifier: Apache-2.0
"""How the rows of one table of a snapshot are read and put into this desk's table. Must not know any area."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Table

from app.core import derived, search_index, synced
from app.core.db import Base, UtcDateTime, dump_json, stored_instant, to_wire
from app.sync.errors import TooOldError

SHARED = "shared_row"
_CARRIED = '"~"'
_ABOUT = "snapshot"
"""The file's own table about itself."""


class CopiedTable:
    """One table of a snapshot and how its rows are put here."""

    def __init__(self, table: Table, columns: Sequence[str], rows: int) -> None:
        contract = synced.find(table.name)
        self.name = table.name
        self.rows = rows
        self.key = tuple(column.name for column in table.primary_key.columns)
        self._columns = [*self.key, *(name for name in columns if name not in self.key)]
        self._table = table
        self.is_merged = contract is not None and bool(contract.redacts)
        """Rows whose arrival does more than stand there go through the merge one by one."""
        deriver = derived.find(table.name)
        blank = deriver.blank if deriver is not None else {}
        filled = {
            column.name: _filler(column, blank.get(column.name))
            for column in table.columns
            if column.name not in self._columns and not column.nullable
        }
        self._filled = filled
        every = ", ".join([*self._columns, *filled])
        marks = ", ".join([*("?" * len(self._columns)), *filled.values()])
        known = " AND ".join(f"{name} = ?" for name in self.key)
        how = "INSERT" if self.key == ("scope", "id") else "INSERT OR IGNORE"
        self.insert = f"{how} INTO {table.name} ({every}) VALUES ({marks})"
        self.read = (
            f"SELECT rowid, {', '.join(self._columns)} FROM {table.name} WHERE rowid > ? ORDER BY rowid"  # noqa: S608 -- names from code
        )
        self.select = f"SELECT {', '.join(self._columns)} FROM {table.name} WHERE {known}"  # noqa: S608
        self.dirty = (
            f"INSERT OR IGNORE INTO dirty_row (table_name, row_id) VALUES ('{table.name}', ?)"  # noqa: S608
            if table.name in _entities()
            else ""
        )
        self._stamps = [self._columns.index(name) for name in ("hlc",) if name in self._columns]
        self._extra = self._columns.index("extra") if "extra" in self._columns else -1
        self._number = self._columns.index("number") if "number" in self._columns else -1
        self._clocks = self._columns.index("clocks") if "clocks" in self._columns else -1

    def insert_with(self, derived_columns: Sequence[str]) -> str:
        """Return an insert that takes a row and behind it the values of ``derived_columns``."""
        filled = {name: value for name, value in self._filled.items() if name not in derived_columns}
        every = ", ".join([*self._columns, *derived_columns, *filled])
        marks = ", ".join([*("?" * (len(self._columns) + len(derived_columns))), *filled.values()])
        return f"INSERT INTO {self.name} ({every}) VALUES ({marks})"  # noqa: S608 -- names from code

    @property
    def turn(self) -> int:
        """In which turn a table comes: what entities follow from, the entities, what changes other rows."""
        return 2 if self.is_merged else 1 if self.dirty else 0

    def numbers(self, rows: Sequence[tuple[Any, ...]]) -> list[str]:
        """Return the document numbers of some rows."""
        return [row[self._number] or "" for row in rows] if self._number >= 0 else []

    def batches(
        self, snapshot: sqlite3.Connection, from_row: int, count: int
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Yield rows behind ``from_row``, ``count`` at a time; the first value of each is its rowid."""
        cursor = snapshot.execute(self.read, (from_row,))
        while batch := cursor.fetchmany(count):
            yield batch

    def count_to(self, snapshot: sqlite3.Connection, row: int) -> int:
        """Return how many rows stand up to a rowid."""
        query = f"SELECT count(*) FROM {self.name} WHERE rowid <= ?"  # noqa: S608 -- a name from code
        return int(snapshot.execute(query, (row,)).fetchone()[0])

    def highest(self, rows: Sequence[tuple[Any, ...]]) -> str:
        """Return the latest stamp of some rows."""
        if not self._stamps:
            return ""
        found = max((row[self._stamps[0]] for row in rows), default="")
        if self._clocks >= 0:
            for row in rows:
                if row[self._clocks] != "{}":
                    found = max([found, *json.loads(row[self._clocks] or "{}").values()])
        return str(found)

    def carries_unknown(self, rows: Sequence[tuple[Any, ...]]) -> bool:
        """Tell whether a row carries columns that the server did not know: this program may know them."""
        return any(_CARRIED in row[self._extra] for row in rows) if self._extra >= 0 else False

    def is_same(self, held: Sequence[Any], row: Sequence[Any]) -> bool:
        """Tell whether two rows are equal; JSON is compared by meaning."""
        return all(
            mine == theirs
            or (
                isinstance(self._table.columns[name].type, JSON)
                and mine is not None
                and theirs is not None
                and json.loads(mine) == json.loads(theirs)
            )
            for name, mine, theirs in zip(self._columns, held, row, strict=True)
        )

    def to_page(self, row: Sequence[Any], scope: str) -> dict[str, Any]:
        """Return a row as a pulled page has it (protocol.ScopePage)."""
        values = dict(zip(self._columns, row, strict=True))
        page: dict[str, Any] = {"i": values.pop("id"), "f": 1, "h": values.pop("hlc")}
        home = values.pop("scope")
        if home != scope:
            page["s"] = home
        clocks, extra = values.pop("clocks", None), values.pop("extra", None)
        redacted_at = values.pop("redacted_at", None)
        if clocks and clocks != "{}":
            page["k"] = json.loads(clocks)
        if extra and extra != "{}":
            page["x"] = json.loads(extra)
        if redacted_at:
            page["z"] = _instant(redacted_at)
        page["c"] = {name: _wire(self._table.columns[name], value) for name, value in values.items()}
        return page


def tables_of(snapshot: sqlite3.Connection) -> list[CopiedTable]:
    """Return the snapshot's tables in the order of ours. Errors: TooOldError for what we do not know."""
    found: dict[str, list[str]] = {}
    names = [
        row[0]
        for row in snapshot.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> ?",
            (_ABOUT,),
        )
    ]
    for name in names:
        found[name] = [row[1] for row in snapshot.execute(f'PRAGMA table_info("{name}")')]
    known = {name: table for name, table in Base.metadata.tables.items() if _is_copied(name)}
    for name, columns in found.items():
        unknown = name not in known or set(columns) - {column.name for column in known[name].columns}
        if unknown and snapshot.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone():  # noqa: S608
            raise TooOldError(found=name)
    return [
        CopiedTable(
            table,
            [column for column in found[name] if not _is_derived(name, column)],
            int(snapshot.execute(f"SELECT count(*) FROM {name}").fetchone()[0]),  # noqa: S608 -- names from code
        )
        for name, table in known.items()
        if name in found
    ]


def _is_copied(name: str) -> bool:
    return name == SHARED or synced.find(name) is not None


def _is_derived(table: str, column: str) -> bool:
    contract = synced.find(table)
    return contract is not None and column in contract.derived


def _entities() -> frozenset[str]:
    """Return the tables whose rows are derived or indexed; their children are read with them."""
    return frozenset(
        [one.table for one in derived.registered()] + [one.kind for one in search_index.registered()]
    )


def _filler(column: Column[Any], blank: Any = None) -> str:
    """Return the SQL of what stands in a required column until it is derived; ``blank`` when it is given."""
    default: Any = column.default
    if blank is None and default is not None and default.is_scalar:
        blank = default.arg
    if blank is None:
        if isinstance(column.type, JSON):
            return "'{}'"
        if isinstance(column.type, UtcDateTime):
            return "'1970-01-01 00:00:00.000000'"
        return "0" if column.type.python_type in {int, bool} else "''"
    if isinstance(blank, bool | int):
        return str(int(blank))
    if isinstance(blank, datetime):
        text = stored_instant(blank)
    else:
        text = dump_json(blank) if isinstance(blank, dict | list) else str(to_wire(blank))
    return "'" + text.replace("'", "''") + "'"


def _wire(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, JSON):
        return json.loads(value)
    if isinstance(column.type, Boolean):
        return bool(value)
    if isinstance(column.type, UtcDateTime):
        return _instant(value)
    return value


def _instant(stored: str) -> str:
    return stored.replace(" ", "T") + "Z"
