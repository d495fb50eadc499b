# SPDX-License-Identifier: Apache-2.0
"""Prices, warranty, serials and parts of models; makers, a tree. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.migrations.new_tables import create_mutable

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0011 to 0012."""
    op.add_column("brand", sa.Column("maker_id", sa.Uuid(), nullable=True))
    op.add_column("appliance_class", sa.Column("parent_id", sa.Uuid(), nullable=True))
    op.add_column("appliance_class", sa.Column("unit", sa.String(8), nullable=False, server_default="台"))
    for column in (
        sa.Column("code", sa.String(40), nullable=False, server_default=""),
        sa.Column("energy_grade", sa.String(8), nullable=False, server_default=""),
        sa.Column("discontinued_on", sa.Date(), nullable=True),
        sa.Column("successor_id", sa.Uuid(), nullable=True),
    ):
        op.add_column("model", column)
    op.create_index("ix_model_code", "model", ["code"])
    create_mutable(
        "price",
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("source", sa.String(200), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_price_model_id": ["model_id", "kind", "from_on"]},
    )
    create_mutable(
        "warranty_term",
        sa.Column("brand_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=True),
        sa.Column("model_id", sa.Uuid(), nullable=True),
        sa.Column("part", sa.String(60), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("service_mode", sa.String(24), nullable=False),
        sa.Column("exceptions", sa.String(400), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("source", sa.String(300), nullable=False),
        sa.Column("grade", sa.String(1), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_warranty_term_brand_id": ["brand_id"]},
    )
    create_mutable(
        "serial_pattern",
        sa.Column("brand_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=True),
        sa.Column("pattern", sa.String(120), nullable=False),
        sa.Column("example", sa.String(40), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_serial_pattern_brand_id": ["brand_id"]},
    )
    create_mutable(
        "part",
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("brand_id", sa.Uuid(), nullable=True),
        sa.Column("unit", sa.String(8), nullable=False),
        sa.Column("has_serial", sa.Boolean(), nullable=False),
        sa.Column("is_machine", sa.Boolean(), nullable=False),
        sa.Column("successor_id", sa.Uuid(), nullable=True),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_part_code": ["code"]},
    )
    op.create_index("ix_part_machine", "part", ["id"], sqlite_where=sa.text("is_machine = 1"))
    create_mutable(
        "model_part",
        sa.Column("model_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("position", sa.String(40), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_model_part_model_id": ["model_id"], "ix_model_part_part_id": ["part_id"]},
    )
