# SPDX-License-Identifier: Apache-2.0
"""Sales, their facts, and goods on hand as other systems count them. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.migrations.new_tables import create_fact, create_mutable

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0012 to 0013."""
    create_mutable(
        "sale",
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("source", sa.String(8), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("sold_at", UtcDateTime(), nullable=False),
        sa.Column("sold_on", sa.Date(), nullable=False),
        sa.Column("of_sale_id", sa.Uuid(), nullable=True),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("buyer_kind", sa.String(8), nullable=False),
        sa.Column("buyer_name", sa.String(120), nullable=False),
        sa.Column("buyer_phone", sa.String(20), nullable=False),
        sa.Column("buyer_card", sa.String(40), nullable=False),
        sa.Column("buyer_id_number", sa.String(18), nullable=False),
        sa.Column("buyer_address", sa.String(300), nullable=False),
        sa.Column("salesperson_id", sa.Uuid(), nullable=True),
        sa.Column("salesperson", sa.String(60), nullable=False),
        sa.Column("deliver_to", sa.String(300), nullable=False),
        sa.Column("deliver_on", sa.Date(), nullable=True),
        sa.Column("is_custom", sa.Boolean(), nullable=False),
        sa.Column("invoice_state", sa.String(8), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        sa.Column("total_fen", sa.Integer(), nullable=False),
        sa.Column("paid_fen", sa.Integer(), nullable=False),
        sa.Column("returned_fen", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("step", sa.String(12), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("confirmed_at", UtcDateTime(), nullable=True),
        indexes={
            "ix_sale_buyer_phone": ["buyer_phone"],
            "ix_sale_customer_id": ["customer_id", "sold_at"],
            "ix_sale_number": ["number", "id"],
            "ix_sale_of_sale_id": ["of_sale_id"],
            "ix_sale_sold_at": ["sold_at", "id", "scope"],
            "ix_sale_source": ["source", "sold_at"],
            "ix_sale_status": ["status", "sold_at"],
            "ix_sale_sold_on": ["sold_on", "scope", "kind", "source", "total_fen"],
        },
        unique=("source", "number"),
    )
    for column in ("buyer_card", "buyer_id_number"):
        held = sa.text(f"{column} != ''")
        op.create_index(f"ix_sale_{column}", "sale", [column], sqlite_where=held)
    asked = sa.text("source = 'desk' AND confirmed_at IS NULL AND status IN ('open', 'paid')")
    columns = ["kind", "step", "sold_at", "is_custom", "total_fen"]
    op.create_index("ix_sale_call", "sale", columns, sqlite_where=asked)
    named = sa.text("salesperson != ''")
    op.create_index("ix_sale_salesperson", "sale", ["salesperson", "sold_at"], sqlite_where=named)
    create_fact(
        "sale_line",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("model_id", sa.Uuid(), nullable=True),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("description", sa.String(200), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price_e4", sa.Integer(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("tax_rate_e4", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Uuid(), nullable=True),
        indexes={
            "ix_sale_line_code": ["code"],
            "ix_sale_line_model_id": ["model_id"],
            "ix_sale_line_sale_id": ["sale_id"],
        },
    )
    create_fact(
        "sale_serial",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("serial", sa.String(40), nullable=False),
        sa.Column("is_back", sa.Boolean(), nullable=False),
        indexes={
            "ix_sale_serial_line_id": ["line_id"],
            "ix_sale_serial_sale_id": ["sale_id"],
            "ix_sale_serial_serial": ["serial"],
        },
        personal=("serial",),
    )
    create_fact(
        "sale_payment",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("method", sa.String(12), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("reference", sa.String(64), nullable=False),
        indexes={
            "ix_sale_payment_paid_on": ["paid_on", "scope", "method", "amount_fen"],
            "ix_sale_payment_sale_id": ["sale_id"],
        },
        personal=("reference",),
    )
    create_fact(
        "sale_return",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(400), nullable=False),
        sa.Column("responsible", sa.String(100), nullable=False),
        indexes={
            "ix_sale_return_at": ["at"],
            "ix_sale_return_returned_on": ["returned_on"],
            "ix_sale_return_sale_id": ["sale_id"],
        },
        personal=("reason",),
    )
    create_fact(
        "sale_promise",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("text", sa.String(400), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        indexes={
            "ix_sale_promise_at": ["at"],
            "ix_sale_promise_sale_id": ["sale_id"],
            "ix_sale_promise_until_on": ["until_on"],
        },
        personal=("text",),
    )
    create_fact(
        "sale_promise_act",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("promise_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(8), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={
            "ix_sale_promise_act_promise_id": ["promise_id"],
            "ix_sale_promise_act_sale_id": ["sale_id"],
        },
        personal=("note",),
    )
    create_fact(
        "sale_call",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.String(12), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={"ix_sale_call_sale_id": ["sale_id"]},
        personal=("note",),
    )
    create_fact(
        "sale_progress",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("step", sa.String(12), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("carrier_id", sa.Uuid(), nullable=True),
        sa.Column("tracking", sa.String(64), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        indexes={"ix_sale_progress_sale_id": ["sale_id"]},
        personal=("note",),
    )
    create_fact(
        "sale_match",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        indexes={"ix_sale_match_customer_id": ["customer_id"], "ix_sale_match_sale_id": ["sale_id"]},
    )
    create_mutable(
        "stock_figure",
        sa.Column("place", sa.String(60), nullable=False),
        sa.Column("model_id", sa.Uuid(), nullable=True),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("description", sa.String(200), nullable=False),
        sa.Column("on_hand", sa.Integer(), nullable=False),
        sa.Column("on_order", sa.Integer(), nullable=False),
        sa.Column("as_of_at", UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(20), nullable=False),
        indexes={"ix_stock_figure_code": ["code"], "ix_stock_figure_model_id": ["model_id"]},
        unique=("place", "code"),
    )
