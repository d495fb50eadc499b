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
APPLYING = "sync.applying"
"""Key of ``local_state`` that stands only inside a transaction that applies what the server says: it may
rewrite and remove what people may not."""
_ONLY_PEOPLE = "NOT EXISTS (SELECT 1 FROM local_state WHERE key = 'sync.applying')"


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
    refuse = f"{_ONLY_PEOPLE} BEGIN SELECT RAISE(ABORT, 'insert-only: {name}'); END"
    return (
        f"CREATE TRIGGER {name}_no_delete BEFORE DELETE ON {name} WHEN {refuse}",
        f"CREATE TRIGGER {name}_no_update BEFORE UPDATE ON {name} WHEN NOT ({redaction}) AND {refuse}",
    )


def keep_statements(table: Table) -> tuple[str, ...]:
    """Return the trigger that refuses to delete rows of a mutable table: people void, nobody deletes."""
    refuse = f"BEGIN SELECT RAISE(ABORT, 'never deleted: {table.name}'); END"
    return (
        f"CREATE TRIGGER {table.name}_no_delete BEFORE DELETE ON {table.name} WHEN {_ONLY_PEOPLE} {refuse}",
    )


def let_sync_pass(connection: Connection) -> None:
    """Make the guards of an older database again, so that the sync may pass them."""
    found = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql NOT LIKE ?", (f"%{APPLYING}%",)
    ).all()
    for name, statement in found:
        head, refuse = statement.split(" BEGIN ", 1)
        joint = "AND" if " WHEN " in head else "WHEN"
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(f"{head} {joint} {_ONLY_PEOPLE} BEGIN {refuse}")


def execute_all(connection: Connection, statements: Iterable[str]) -> None:
    """Run statements one after the other."""
    for statement in statements:
        connection.exec_driver_sql(statement)


def create_search_index(connection: Connection) -> None:
    """Create the full-text table of the search index (SQLite alone; the server has its own)."""
    connection.exec_driver_sql(CREATE_FTS)
