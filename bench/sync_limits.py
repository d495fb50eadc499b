# SPDX-License-Identifier: Apache-2.0
"""The raw limits beside which the sync is measured: encrypted SQLite and PostgreSQL, without any rule.

Rows have the shape of ``customer_phone``. Must not know the sync.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg

from app.core.db import Database
from app.core.ids import new_id

COLUMNS = ("scope", "id", "customer_id", "digits", "kind", "label", "is_void", "hlc", "clocks", "extra")
PER_COMMIT = 1000
_CREATE = (
    "CREATE TABLE {name} (scope {uuid}, id {uuid}, customer_id {uuid}, digits text, kind text, label text, "
    "is_void boolean, hlc text, clocks {json}, extra {json}, PRIMARY KEY (scope, id))"
)
_SET = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[2:])


def rows(count: int, scope: UUID, *, ids: list[UUID] | None = None) -> list[dict[str, Any]]:
    """Return ``count`` rows; the same ids with other values when ``ids`` are given."""
    ms = int(datetime.now(UTC).timestamp() * 1000)
    return [
        {
            "scope": scope.hex,
            "id": (ids[place] if ids else new_id()).hex,
            "customer_id": new_id().hex,
            "digits": f"139{place:08d}",
            "kind": "mobile",
            "label": "本人",
            "is_void": False,
            "hlc": f"{ms:012x}{place % 65536:04x}00000000abcd",
            "clocks": "{}",
            "extra": "{}",
        }
        for place in range(count)
    ]


def _commits(found: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(found), PER_COMMIT):
        yield found[start : start + PER_COMMIT]


class SqliteLimit:
    """Upserts into a table of its own in an encrypted file, 1,000 rows a commit, FULL.

    ``indexed`` are columns that have an index each, as the product's table has; without any it is the bare
    table, which no program could search.
    """

    def __init__(self, database: Database, name: str = "raw_row", indexed: Sequence[str] = ()) -> None:
        self._database = database
        marks = ", ".join(f":{name}" for name in COLUMNS)
        with database.writing() as session:
            connection = session.connection()
            connection.exec_driver_sql(_CREATE.format(name=name, uuid="text", json="text"))
            for column in indexed:
                connection.exec_driver_sql(f"CREATE INDEX {name}_{column} ON {name} ({column})")
            session.commit()
        self._insert = f"INSERT INTO {name} ({', '.join(COLUMNS)}) VALUES ({marks})"  # noqa: S608 -- own names
        self._upsert = f"{self._insert} ON CONFLICT (scope, id) DO UPDATE SET {_SET}"

    def insert(self, found: list[dict[str, Any]]) -> None:
        """Insert rows."""
        self._run(self._insert, found)

    def upsert(self, found: list[dict[str, Any]]) -> None:
        """Insert or replace rows."""
        self._run(self._upsert, found)

    def row_by_row(self, found: list[dict[str, Any]]) -> None:
        """Upsert one statement a row, 1,000 a commit."""
        for part in _commits(found):
            with self._database.writing() as session:
                connection = session.connection()
                for row in part:
                    connection.exec_driver_sql(self._upsert, row)
                session.commit()

    def _run(self, statement: str, found: list[dict[str, Any]]) -> None:
        for part in _commits(found):
            with self._database.writing() as session:
                session.connection().exec_driver_sql(statement, part)
                session.commit()


class PostgresLimit:
    """Staged upserts into a table of its own: COPY into a temporary stage, then one statement."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True)
        self._connection.execute("DROP TABLE IF EXISTS public.raw_row")
        self._connection.execute(_CREATE.format(name="public.raw_row", uuid="uuid", json="jsonb"))
        self._connection.execute("CREATE TEMP TABLE stage (LIKE public.raw_row) ON COMMIT DELETE ROWS")

    def staged_upsert(self, found: list[dict[str, Any]]) -> None:
        """Insert or replace rows, 1,000 a commit."""
        for part in _commits(found):
            with self._connection.transaction():
                with self._connection.cursor().copy(f"COPY stage ({', '.join(COLUMNS)}) FROM STDIN") as copy:
                    for row in part:
                        copy.write_row([row[name] for name in COLUMNS])
                self._connection.execute(
                    "INSERT INTO public.raw_row SELECT * FROM stage "  # noqa: S608 -- own names
                    f"ON CONFLICT (scope, id) DO UPDATE SET {_SET}"
                )

    def json_upsert(self, found: list[dict[str, Any]]) -> None:
        """Insert or replace rows that come as one JSON text, 1,000 a commit."""
        types = "scope uuid, id uuid, customer_id uuid, digits text, kind text, label text, is_void boolean"
        for part in _commits(found):
            self._connection.execute(
                f"INSERT INTO public.raw_row SELECT * FROM json_to_recordset(%s) AS r({types}, hlc text, "  # noqa: S608 -- own names
                f"clocks jsonb, extra jsonb) ON CONFLICT (scope, id) DO UPDATE SET {_SET}",
                (json.dumps(part),),
            )

    def close(self) -> None:
        """Remove the table."""
        self._connection.execute("DROP TABLE public.raw_row")
        self._connection.close()
