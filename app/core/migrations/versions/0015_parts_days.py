# SPDX-License-Identifier: Apache-2.0
"""The daily report of goods in and out. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa

from app.core.migrations.new_tables import create_fact, create_mutable

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0014 to 0015."""
    create_mutable(
        "stock_day",
        sa.Column("day_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        unique=["day_on"],
        indexes={},
    )
    create_fact(
        "stock_day_act",
        sa.Column("day_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("signer_id", sa.Uuid(), nullable=False),
        sa.Column("covers", sa.JSON(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("whom", sa.String(40), nullable=False),
        sa.Column("person", sa.String(60), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={"ix_stock_day_act_day_id": ["day_id"]},
    )
