# SPDX-License-Identifier: Apache-2.0
"""Small questions to the desk's database without a session: a tenth of the cost. Must not know any table.

A turn of the sync asks two dozen of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from app.core.db import Database, speaking_of


class Rows(list[Any]):
    """Rows as tuples, with what SQLAlchemy calls the ways to take them."""

    def all(self) -> list[Any]:
        """Return all rows."""
        return self

    def first(self) -> Any:
        """Return the first row; None when there is none."""
        return self[0] if self else None

    def one(self) -> Any:
        """Return the only row. Errors: ValueError."""
        (row,) = self
        return row

    def scalar(self) -> Any:
        """Return the first value of the first row; None when there is no row."""
        return self[0][0] if self else None


class Look:
    """One snapshot of the database, asked as a session's connection is."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    def connection(self) -> Look:
        """Return itself: functions that take a session may take a look."""
        return self

    def exec_driver_sql(self, statement: str, parameters: Sequence[Any] = ()) -> Rows:
        """Return what a SELECT finds."""
        return Rows(self._cursor.execute(statement, parameters).fetchall())


@contextmanager
def looking(database: Database) -> Iterator[Look]:
    """Yield a look at one snapshot, on a connection that cannot write. Errors: those of the disk."""
    with speaking_of(database.path):
        connection = database.reader_engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute("BEGIN")
            yield Look(cursor)
        finally:
            connection.close()
