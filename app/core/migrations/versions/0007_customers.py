# SPDX-License-Identifier: Apache-2.0
"""Customers and their appliances. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import execute_all, guard_statements, keep_statements

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0006 to 0007."""
    table = op.create_table(
        "appliance",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("model_id", sa.Uuid(), nullable=True),
        sa.Column("class_id", sa.Uuid(), nullable=True),
        sa.Column("brand_text", sa.String(60), nullable=False),
        sa.Column("model_text", sa.String(80), nullable=False),
        sa.Column("serial", sa.String(40), nullable=False),
        sa.Column("bought_on", sa.Date(), nullable=True),
        sa.Column("bought_from", sa.String(120), nullable=False),
        sa.Column("bought_from_id", sa.Uuid(), nullable=True),
        sa.Column("receipt_number", sa.String(40), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_appliance"),
    )
    op.create_index("ix_appliance_customer_id", "appliance", ["customer_id"])
    op.create_index("ix_appliance_id", "appliance", ["id"])
    op.create_index("ix_appliance_model_id", "appliance", ["model_id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "customer",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("contact_name", sa.String(60), nullable=False),
        sa.Column("level", sa.String(8), nullable=False),
        sa.Column("needs", sa.String(1000), nullable=False),
        sa.Column("manager_id", sa.Uuid(), nullable=True),
        sa.Column("registered_at", UtcDateTime(), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("merged_into_id", sa.Uuid(), nullable=True),
        sa.Column("is_redacted", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_customer"),
        sa.UniqueConstraint("scope", "number", name="uq_customer_scope_number"),
    )
    op.create_index("ix_customer_counted", "customer", ["is_void", "kind", "level", "scope"])
    op.create_index("ix_customer_id", "customer", ["id"])
    op.create_index("ix_customer_merged_into_id", "customer", ["merged_into_id"])
    op.create_index("ix_customer_name", "customer", ["is_void", "name", "id", "scope", "kind", "level"])
    op.create_index("ix_customer_number", "customer", ["is_void", "number", "id", "scope", "kind", "level"])
    op.create_index(
        "ix_customer_registered_at", "customer", ["is_void", "registered_at", "id", "scope", "kind", "level"]
    )
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "customer_address",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.String(80), nullable=False),
        sa.Column("street", sa.String(200), nullable=False),
        sa.Column("label", sa.String(40), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_customer_address"),
    )
    op.create_index("ix_customer_address_customer_id", "customer_address", ["customer_id"])
    op.create_index("ix_customer_address_id", "customer_address", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "customer_note",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(2000), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_customer_note"),
    )
    op.create_index("ix_customer_note_customer_id", "customer_note", ["customer_id"])
    op.create_index("ix_customer_note_id", "customer_note", ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("text",)))
    table = op.create_table(
        "customer_phone",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("digits", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("label", sa.String(40), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_customer_phone"),
    )
    op.create_index("ix_customer_phone_customer_id", "customer_phone", ["customer_id"])
    op.create_index("ix_customer_phone_digits", "customer_phone", ["digits"])
    op.create_index("ix_customer_phone_id", "customer_phone", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "redaction",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(400), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_redaction"),
    )
    op.create_index("ix_redaction_customer_id", "redaction", ["customer_id"])
    op.create_index("ix_redaction_id", "redaction", ["id"])
    execute_all(op.get_bind(), guard_statements(table))
