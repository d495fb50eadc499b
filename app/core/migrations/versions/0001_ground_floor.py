# SPDX-License-Identifier: Apache-2.0
"""The ground floor: log, numbers, search, state. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import create_search_index, execute_all, guard_statements

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from an empty file to 0001."""
    table = op.create_table(
        "change",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("table_name", sa.String(64), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.String(8), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("base_clocks", sa.JSON(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("redacted_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_change"),
    )
    op.create_index("ix_change_row_id", "change", ["row_id", "seq"])
    op.create_index("ix_change_seq", "change", ["seq"])
    execute_all(op.get_bind(), guard_statements(table, free=("columns", "redacted_by")))
    op.create_table(
        "local_state",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_local_state"),
    )
    op.create_table(
        "number_series",
        sa.Column("kind", sa.String(2), nullable=False),
        sa.Column("desk_code", sa.String(5), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "desk_code", "year", name="pk_number_series"),
    )
    op.create_table(
        "search_document",
        sa.Column("docid", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("docid", name="pk_search_document"),
    )
    op.create_index("ix_search_document_row_id", "search_document", ["row_id", "kind"])
    create_search_index(op.get_bind())
