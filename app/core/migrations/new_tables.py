# SPDX-License-Identifier: Apache-2.0
"""What migrations make synced tables with: key, columns of the log, indexes, guards. Must not know any area.

The shape of these columns is that of every release so far; a migration that needs another says so itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import execute_all, guard_statements, keep_statements

Indexes = Mapping[str, Sequence[str]]


def create_mutable(name: str, *columns: sa.Column[Any], indexes: Indexes, unique: Sequence[str] = ()) -> None:
    """Make a table of rows that may change and are never deleted; ``unique`` comes after the scope."""
    named = f"uq_{name}_scope_{'_'.join(unique)}"
    key = [sa.UniqueConstraint("scope", *unique, name=named)] if unique else []
    table = op.create_table(
        name,
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *columns,
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name=f"pk_{name}"),
        *key,
    )
    _make(name, {f"ix_{name}_id": ["id"], **indexes})
    execute_all(op.get_bind(), keep_statements(table))


def create_fact(name: str, *columns: sa.Column[Any], indexes: Indexes, personal: Sequence[str] = ()) -> None:
    """Make an insert-only table whose ``personal`` columns a redaction may blank."""
    table = op.create_table(
        name,
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *columns,
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name=f"pk_{name}"),
    )
    _make(name, {f"ix_{name}_id": ["id"], **indexes})
    execute_all(op.get_bind(), guard_statements(table, personal=personal))


def _make(table: str, indexes: Indexes) -> None:
    for name, columns in indexes.items():
        op.create_index(name, table, list(columns))
