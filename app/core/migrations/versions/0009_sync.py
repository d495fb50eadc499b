# SPDX-License-Identifier: Apache-2.0
"""Tables of the sync; guards that let it pass. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import execute_all, guard_statements, let_sync_pass

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0008 to 0009."""
    let_sync_pass(op.get_bind())
    _facts()
    _on_its_way()
    _of_other_desks()


def _fact(name: str, *columns: sa.Column, personal: tuple[str, ...] = ()) -> None:  # type: ignore[type-arg]
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
    op.create_index(f"ix_{name}_id", name, ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=personal))


def _facts() -> None:
    _fact(
        "conflict",
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("table_name", sa.String(64), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("field", sa.String(64), nullable=False),
        sa.Column("kept", sa.JSON(), nullable=False),
        sa.Column("kept_hlc", sa.String(28), nullable=False),
        sa.Column("kept_by_id", sa.Uuid(), nullable=False),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.Column("lost", sa.JSON(), nullable=False),
        sa.Column("lost_hlc", sa.String(28), nullable=False),
        sa.Column("lost_by_id", sa.Uuid(), nullable=False),
        sa.Column("lost_at", UtcDateTime(), nullable=False),
        personal=("kept", "lost"),
    )
    op.create_index("ix_conflict_entity_id", "conflict", ["entity_id"])
    _fact(
        "conflict_decision",
        sa.Column("conflict_id", sa.Uuid(), nullable=False),
        sa.Column("choice", sa.String(8), nullable=False),
    )
    op.create_index("ix_conflict_decision_conflict_id", "conflict_decision", ["conflict_id"])
    _fact(
        "scope_grant",
        sa.Column("table_name", sa.String(64), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("to_scope", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(80), nullable=False),
    )
    op.create_index("ix_scope_grant_entity_id", "scope_grant", ["entity_id", "to_scope"])
    _fact(
        "scope_grant_end",
        sa.Column("grant_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(80), nullable=False),
    )
    op.create_index("ix_scope_grant_end_grant_id", "scope_grant_end", ["grant_id"])


def _on_its_way() -> None:
    op.create_table(
        "sync_cursor",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("cursor", sa.String(120), nullable=False),
        sa.Column("pulled_at", UtcDateTime(), nullable=True),
        sa.Column("checked_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", name="pk_sync_cursor"),
    )
    op.create_table(
        "sent_batch",
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("incarnation", sa.Uuid(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_sent_batch"),
    )
    op.create_table(
        "held_change",
        sa.Column("change_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("table_name", sa.String(64), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("root_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("held_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("change_id", name="pk_held_change"),
    )
    op.create_index("ix_held_change_root_id", "held_change", ["root_id"])
    op.create_index("ix_held_change_row_id", "held_change", ["row_id"])
    op.create_table(
        "file_transfer",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("is_upload", sa.Boolean(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("done_bytes", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=False),
        sa.Column("problem", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_file_transfer"),
    )


def _of_other_desks() -> None:
    op.create_table(
        "fetched_change",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("table_name", sa.String(64), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.String(8), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_fetched_change"),
    )
    op.create_index("ix_fetched_change_row_id", "fetched_change", ["row_id", "hlc"])
    op.create_table(
        "fetched_history",
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("complete_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_fetched_history"),
    )
    op.create_table(
        "shared_row",
        sa.Column("to_scope", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("table_name", sa.String(64), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("to_scope", "scope", "table_name", "row_id", name="pk_shared_row"),
    )
    op.create_table(
        "dirty_row",
        sa.Column("table_name", sa.String(64), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", "row_id", name="pk_dirty_row"),
    )
