# SPDX-License-Identifier: Apache-2.0
"""Statements of dealings with service stations. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa

from app.core.migrations.new_tables import create_fact, create_mutable

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0016 to 0017."""
    create_mutable(
        "stock_statement",
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        indexes={"ix_stock_statement_party": ["party_id", "until_on"]},
    )
    create_fact(
        "stock_statement_line",
        sa.Column("statement_id", sa.Uuid(), nullable=False),
        sa.Column("taken_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("document_number", sa.String(40), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("part_code", sa.String(40), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("direction", sa.String(3), nullable=False),
        sa.Column("condition", sa.String(4), nullable=True),
        sa.Column("text", sa.String(200), nullable=False),
        indexes={"ix_stock_statement_line_taken_id": ["taken_id"]},
    )
    create_fact(
        "stock_statement_act",
        sa.Column("statement_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(12), nullable=False),
        sa.Column("signer_id", sa.Uuid(), nullable=False),
        sa.Column("move_id", sa.Uuid(), nullable=True),
        sa.Column("line_id", sa.Uuid(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("person", sa.String(60), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={"ix_stock_statement_act_statement_id": ["statement_id"]},
    )
