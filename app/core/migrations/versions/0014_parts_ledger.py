# SPDX-License-Identifier: Apache-2.0
"""The parts' ledger: places, documents, moves, balances. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.migrations.new_tables import create_fact, create_mutable
from app.core.schema import execute_all

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

KEPT = (
    "kind",
    "number",
    "dated_on",
    "place_id",
    "party_id",
    "direction",
    "of_document_id",
    "with_store_id",
    "lines",
    "reason",
)
_SAME = " AND ".join(f"OLD.{name} IS NEW.{name}" for name in KEPT)
_POST = """INSERT INTO stock_balance (place_id, part_id, condition, quantity)
  VALUES ({row}.{place}, {row}.part_id, {row}.condition, {sign}{row}.quantity)
  ON CONFLICT (place_id, part_id, condition) DO UPDATE SET quantity = quantity + excluded.quantity;"""
_ADD = _POST.format(row="NEW", place="from_id", sign="-") + _POST.format(row="NEW", place="to_id", sign="")
_TAKE = _POST.format(row="OLD", place="from_id", sign="") + _POST.format(row="OLD", place="to_id", sign="-")
_COUNTED = "part_id, condition, quantity, from_id, to_id"
BALANCES = (
    f"CREATE TRIGGER stock_move_posted AFTER INSERT ON stock_move BEGIN {_ADD} END",
    f"CREATE TRIGGER stock_move_removed AFTER DELETE ON stock_move BEGIN {_TAKE} END",
    f"CREATE TRIGGER stock_move_replaced AFTER UPDATE OF {_COUNTED} ON stock_move BEGIN {_TAKE} {_ADD} END",
)
"""Balances follow every move that comes in, is taken out by the sync, or is replaced by it."""
_FORGET = """
  DELETE FROM stock_month_end WHERE ends_on >= {day};
  DELETE FROM stock_month WHERE ends_on >= {day};"""
_KNOWN = "EXISTS (SELECT 1 FROM stock_month WHERE ends_on >= {day})"
MONTHS = tuple(
    f"CREATE TRIGGER stock_month_{name} AFTER {event} ON stock_document"
    f" WHEN {_KNOWN.format(day=day)} BEGIN {_FORGET.format(day=day)} END"
    for name, event, day in (
        ("posted", "INSERT", "NEW.posted_on"),
        ("gained", "UPDATE OF posted_on", "NEW.posted_on"),
        ("lost", "UPDATE OF posted_on", "OLD.posted_on"),
        ("removed", "DELETE", "OLD.posted_on"),
    )
)
"""The ends of months are forgotten from the day on of which a document is counted, or no more."""
KEEP = f"""CREATE TRIGGER stock_document_kept BEFORE UPDATE ON stock_document
  WHEN NOT ({_SAME}) AND NOT EXISTS (SELECT 1 FROM local_state WHERE key = 'sync.applying')
  BEGIN SELECT RAISE(ABORT, 'insert-only: stock_document'); END"""  # noqa: S608 -- names from above


def upgrade() -> None:
    """Go from 0013 to 0014."""
    create_mutable(
        "stock_place",
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_stock_place_store_id": ["store_id", "kind"], "ix_stock_place_party_id": ["party_id"]},
    )
    create_mutable(
        "stock_document",
        sa.Column("kind", sa.String(2), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=True),
        sa.Column("direction", sa.String(3), nullable=False),
        sa.Column("other_number", sa.String(40), nullable=False),
        sa.Column("factory_number", sa.String(40), nullable=False),
        sa.Column("of_document_id", sa.Uuid(), nullable=True),
        sa.Column("with_store_id", sa.Uuid(), nullable=True),
        sa.Column("complaint_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_id", sa.Uuid(), nullable=True),
        sa.Column("tracking", sa.String(64), nullable=False),
        sa.Column("reason", sa.String(400), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("goods_at", UtcDateTime(), nullable=True),
        sa.Column("paper_at", UtcDateTime(), nullable=True),
        sa.Column("posted_on", sa.Date(), nullable=True),
        unique=["number"],
        indexes={
            "ix_stock_document_posted_on": ["posted_on", "scope"],
            "ix_stock_document_party": ["party_id", "dated_on"],
            "ix_stock_document_listed": [
                *("dated_on", "id", "scope", "with_store_id", "kind", "status", "party_id", "posted_on"),
            ],
        },
    )
    op.create_index(
        "ix_stock_document_shared",
        "stock_document",
        ["with_store_id"],
        sqlite_where=sa.text("with_store_id IS NOT NULL"),
    )
    op.create_index(
        "ix_stock_document_waiting",
        "stock_document",
        ["dated_on", "id"],
        sqlite_where=sa.text("status = 'waiting'"),
    )
    op.create_index(
        "ix_stock_document_of",
        "stock_document",
        ["of_document_id"],
        sqlite_where=sa.text("of_document_id IS NOT NULL"),
    )
    op.create_index(
        "ix_stock_document_other",
        "stock_document",
        ["other_number"],
        sqlite_where=sa.text("other_number != ''"),
    )
    create_fact(
        "stock_arrival",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(8), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=False),
        sa.Column("outer_state", sa.String(12), nullable=False),
        sa.Column("packing", sa.String(12), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        indexes={"ix_stock_arrival_document_id": ["document_id"]},
    )
    create_fact(
        "stock_void",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(400), nullable=False),
        indexes={"ix_stock_void_document_id": ["document_id"]},
    )
    create_fact(
        "stock_move",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("condition", sa.String(4), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column("unit_price_e4", sa.Integer(), nullable=True),
        indexes={"ix_stock_move_document_id": ["document_id"]},
    )
    op.create_index("ix_stock_move_part_id", "stock_move", [sa.text("substr(document_id, 1, 4)"), "part_id"])
    create_fact(
        "stock_serial",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("serial", sa.String(40), nullable=False),
        sa.Column("condition", sa.String(4), nullable=False),
        sa.Column("is_old", sa.Boolean(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        indexes={
            "ix_stock_serial_document_id": ["document_id"],
            "ix_stock_serial_serial": ["serial"],
        },
    )
    create_fact(
        "stock_valuation",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("move_id", sa.Uuid(), nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(12), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("average_e4", sa.Integer(), nullable=False),
        sa.Column("on_hand", sa.Integer(), nullable=False),
        sa.Column("value_fen", sa.Integer(), nullable=False),
        indexes={
            "ix_stock_valuation_move_id": ["move_id"],
            "ix_stock_valuation_part_id": ["part_id", "store_id", "sequence"],
        },
    )
    create_mutable(
        "part_price",
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("price_e4", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(200), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_part_price_part_id": ["part_id", "from_on"]},
    )
    create_mutable(
        "part_keeping",
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("shelf", sa.String(20), nullable=False),
        sa.Column("lower_limit", sa.Integer(), nullable=False),
        sa.Column("reorder_point", sa.Integer(), nullable=True),
        sa.Column("lead_days", sa.Integer(), nullable=True),
        sa.Column("lead_spread_days", sa.Integer(), nullable=True),
        sa.Column("pack_size", sa.Integer(), nullable=False),
        sa.Column("least_order", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.Uuid(), nullable=True),
        unique=["place_id", "part_id"],
        indexes={"ix_part_keeping_place": ["place_id", "shelf"]},
    )
    op.create_table(
        "stock_balance",
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("condition", sa.String(4), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("place_id", "part_id", "condition", name="pk_stock_balance"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_stock_balance_part_id", "stock_balance", ["part_id"])
    op.create_table(
        "stock_month",
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("ends_on", name="pk_stock_month"),
    )
    op.create_table(
        "stock_month_end",
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("place_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("condition", sa.String(4), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ends_on", "place_id", "part_id", "condition", name="pk_stock_month_end"),
        sqlite_with_rowid=False,
    )
    execute_all(op.get_bind(), (KEEP, *BALANCES, *MONTHS))
