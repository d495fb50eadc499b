# SPDX-License-Identifier: Apache-2.0
"""Brands, classes, models, parties. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.schema import execute_all, keep_statements

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0005 to 0006."""
    table = op.create_table(
        "appliance_class",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(24), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("gbt4754", sa.String(4), nullable=False),
        sa.Column("icon", sa.String(40), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_appliance_class"),
    )
    op.create_index("ix_appliance_class_id", "appliance_class", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "brand",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_brand"),
    )
    op.create_index("ix_brand_id", "brand", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "model",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("brand_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("ean", sa.String(13), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_model"),
    )
    op.create_index("ix_model_brand_id", "model", ["brand_id"])
    op.create_index("ix_model_class_id", "model", ["class_id"])
    op.create_index("ix_model_ean", "model", ["ean"])
    op.create_index("ix_model_id", "model", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "party",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("phone", sa.String(32), nullable=False),
        sa.Column("contact", sa.String(60), nullable=False),
        sa.Column("address", sa.String(200), nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_party"),
    )
    op.create_index("ix_party_id", "party", ["id"])
    op.create_index("ix_party_kind", "party", ["kind"])
    execute_all(op.get_bind(), keep_statements(table))
