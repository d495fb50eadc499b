# SPDX-License-Identifier: Apache-2.0
"""What the tables alone cannot say: triggers that keep facts insert-only, and the search index.

Migrations call these functions, so that a new table gets the same guard as the first ones.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table

from app.core.search_index import CREATE_FTS

CHANGE_FREE_COLUMNS = ("columns", "redacted_by")
"""Columns of the log that a redaction may rewrite, once."""


def guard_statements(
    table: Table, *, personal: Iterable[str] = (), free: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the triggers that refuse every delete, and every update but a redaction of personal columns.

    A redaction sets the marker (``redacted_at`` of a fact, ``redacted_by`` of the log) from NULL, and changes
    nothing else but ``personal`` columns.
    """
    name = table.name
    marker = "redacted_by" if "redacted_by" in table.columns else "redacted_at"
    allowed = {marker, *personal, *free}
    same = " AND ".join(
        f"OLD.{column.name} IS NEW.{column.name}" for column in table.columns if column.name not in allowed
    )
    redaction = f"NEW.{marker} IS NOT NULL AND {same}"
    refuse = f"BEGIN SELECT RAISE(ABORT, 'insert-only: {name}'); END"
    return (
        f"CREATE TRIGGER {name}_no_delete BEFORE DELETE ON {name} {refuse}",
        f"CREATE TRIGGER {name}_no_update BEFORE UPDATE ON {name} WHEN NOT ({redaction}) {refuse}",
    )


def keep_statements(table: Table) -> tuple[str, ...]:
    """Return the trigger that refuses to delete rows of a mutable table: people void, nobody deletes."""
    refuse = f"BEGIN SELECT RAISE(ABORT, 'never deleted: {table.name}'); END"
    return (f"CREATE TRIGGER {table.name}_no_delete BEFORE DELETE ON {table.name} {refuse}",)


def execute_all(connection: Connection, statements: Iterable[str]) -> None:
    """Run statements one after the other."""
    for statement in statements:
        connection.exec_driver_sql(statement)


def create_search_index(connection: Connection) -> None:
    """Create the full-text table of the search index (SQLite alone; the server has its own)."""
    connection.exec_driver_sql(CREATE_FTS)
