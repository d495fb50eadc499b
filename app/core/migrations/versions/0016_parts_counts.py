# SPDX-License-Identifier: Apache-2.0
"""Counts of parts. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa

from app.core.migrations.new_tables import create_fact, create_mutable

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0015 to 0016."""
    create_mutable(
        "stock_count",
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("zone", sa.String(20), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("is_blind", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        indexes={"ix_stock_count_planned": ["planned_on", "id"]},
    )
    create_fact(
        "stock_count_line",
        sa.Column("count_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("condition", sa.String(4), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("book", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={"ix_stock_count_line_count_id": ["count_id"]},
    )
    create_fact(
        "stock_count_act",
        sa.Column("count_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(12), nullable=False),
        sa.Column("signer_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={"ix_stock_count_act_count_id": ["count_id"]},
    )
    create_fact(
        "stock_room_check",
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={"ix_stock_room_check_place_id": ["place_id", "checked_on"]},
    )
