# SPDX-License-Identifier: Apache-2.0
"""Approvals and signatures. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import execute_all, guard_statements, keep_statements

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0003 to 0004."""
    table = op.create_table(
        "approval",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("entity_kind", sa.String(24), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("sentence", sa.String(500), nullable=False),
        sa.Column("requested_by_id", sa.Uuid(), nullable=False),
        sa.Column("requested_at", UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_approval"),
    )
    op.create_index("ix_approval_entity_id", "approval", ["entity_id"])
    op.create_index("ix_approval_id", "approval", ["id"])
    op.create_index("ix_approval_status", "approval", ["status", "requested_at"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "signature",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("approval_id", sa.Uuid(), nullable=False),
        sa.Column("from_status", sa.String(16), nullable=False),
        sa.Column("to_status", sa.String(16), nullable=False),
        sa.Column("signer_id", sa.Uuid(), nullable=False),
        sa.Column("role_code", sa.String(8), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_signature"),
    )
    op.create_index("ix_signature_approval_id", "signature", ["approval_id"])
    op.create_index("ix_signature_id", "signature", ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("reason",)))
