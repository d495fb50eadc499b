# SPDX-License-Identifier: Apache-2.0
"""Complaints and drafts. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import execute_all, guard_statements, keep_statements

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0007 to 0008."""
    table = op.create_table(
        "complaint",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("appliance_id", sa.Uuid(), nullable=True),
        sa.Column("contact_phone_id", sa.Uuid(), nullable=True),
        sa.Column("is_phone_unknown", sa.Boolean(), nullable=False),
        sa.Column("complainant", sa.String(16), nullable=False),
        sa.Column("source", sa.String(24), nullable=False),
        sa.Column("source_number", sa.String(64), nullable=False),
        sa.Column("complaint_class", sa.String(24), nullable=False),
        sa.Column("nature", sa.String(16), nullable=False),
        sa.Column("priority", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("occurred_at", UtcDateTime(), nullable=True),
        sa.Column("persons", sa.String(200), nullable=False),
        sa.Column("remedy", sa.String(16), nullable=False),
        sa.Column("demand", sa.String(400), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=True),
        sa.Column("responsible_person", sa.String(100), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("registered_at", UtcDateTime(), nullable=False),
        sa.Column("registered_by_id", sa.Uuid(), nullable=False),
        sa.Column("resolution_hours", sa.Integer(), nullable=False),
        sa.Column("deadline_at", UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("ground", sa.String(16), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("assignee_id", sa.Uuid(), nullable=True),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("active_at", UtcDateTime(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_complaint"),
        sa.UniqueConstraint("scope", "number", name="uq_complaint_scope_number"),
    )
    op.create_index("ix_complaint_active_at", "complaint", ["active_at", "id", "scope"])
    op.create_index("ix_complaint_appliance_id", "complaint", ["appliance_id"])
    op.create_index(
        "ix_complaint_assignee_id", "complaint", ["assignee_id", "stage", "deadline_at", "id", "scope"]
    )
    op.create_index("ix_complaint_closed_at", "complaint", ["closed_at", "scope"])
    op.create_index("ix_complaint_customer_id", "complaint", ["customer_id", "received_at"])
    op.create_index("ix_complaint_id", "complaint", ["id"])
    op.create_index("ix_complaint_number", "complaint", ["number", "id"])
    op.create_index("ix_complaint_received_at", "complaint", ["received_at", "id", "scope"])
    op.create_index("ix_complaint_source_number", "complaint", ["source_number"])
    op.create_index("ix_complaint_stage", "complaint", ["stage", "deadline_at", "id", "scope"])
    op.create_index("ix_complaint_status", "complaint", ["status", "deadline_at", "id", "scope"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "complaint_acceptance",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("is_accepted", sa.Boolean(), nullable=False),
        sa.Column("said_by", sa.String(100), nullable=False),
        sa.Column("way", sa.String(16), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_complaint_acceptance"),
    )
    op.create_index("ix_complaint_acceptance_complaint_id", "complaint_acceptance", ["complaint_id", "hlc"])
    op.create_index("ix_complaint_acceptance_id", "complaint_acceptance", ["id"])
    op.create_index("ix_complaint_acceptance_plan_id", "complaint_acceptance", ["plan_id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("said_by", "text")))
    table = op.create_table(
        "complaint_assignment",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=True),
        sa.Column("assignee_id", sa.Uuid(), nullable=True),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("reverses_id", sa.Uuid(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_complaint_assignment"),
    )
    op.create_index("ix_complaint_assignment_batch_id", "complaint_assignment", ["batch_id"])
    op.create_index("ix_complaint_assignment_complaint_id", "complaint_assignment", ["complaint_id", "hlc"])
    op.create_index("ix_complaint_assignment_id", "complaint_assignment", ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("text",)))
    table = op.create_table(
        "complaint_entry",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("contacted_at", UtcDateTime(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_complaint_entry"),
    )
    op.create_index("ix_complaint_entry_complaint_id", "complaint_entry", ["complaint_id", "hlc"])
    op.create_index("ix_complaint_entry_id", "complaint_entry", ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("text",)))
    table = op.create_table(
        "complaint_plan",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("remedy", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_complaint_plan"),
    )
    op.create_index("ix_complaint_plan_complaint_id", "complaint_plan", ["complaint_id", "hlc"])
    op.create_index("ix_complaint_plan_id", "complaint_plan", ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("text",)))
    table = op.create_table(
        "complaint_reply",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replied_at", UtcDateTime(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_complaint_reply"),
    )
    op.create_index("ix_complaint_reply_complaint_id", "complaint_reply", ["complaint_id", "hlc"])
    op.create_index("ix_complaint_reply_id", "complaint_reply", ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("text",)))
    table = op.create_table(
        "complaint_transition",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("from_status", sa.String(24), nullable=False),
        sa.Column("to_status", sa.String(24), nullable=False),
        sa.Column("reason", sa.String(24), nullable=False),
        sa.Column("ground", sa.String(16), nullable=False),
        sa.Column("acceptance_id", sa.Uuid(), nullable=True),
        sa.Column("way", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_complaint_transition"),
    )
    op.create_index("ix_complaint_transition_complaint_id", "complaint_transition", ["complaint_id", "hlc"])
    op.create_index("ix_complaint_transition_id", "complaint_transition", ["id"])
    execute_all(op.get_bind(), guard_statements(table, personal=("text",)))
    op.create_table(
        "draft",
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", "kind", "record_id", name="pk_draft"),
    )
