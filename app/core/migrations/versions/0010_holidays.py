# SPDX-License-Identifier: Apache-2.0
"""Holidays of a region and year, and the region of a store. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.schema import execute_all, keep_statements

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0009 to 0010."""
    table = op.create_table(
        "holiday_year",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.String(6), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(300), nullable=False),
        sa.Column("grade", sa.String(1), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_holiday_year"),
        sa.UniqueConstraint("scope", "region", "year", name="uq_holiday_year_region_year"),
    )
    op.create_index("ix_holiday_year_id", "holiday_year", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "store_region",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.String(6), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_store_region"),
        sa.UniqueConstraint("scope", "store_id", name="uq_store_region_store_id"),
    )
    op.create_index("ix_store_region_id", "store_region", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
