# SPDX-License-Identifier: Apache-2.0
"""Cases: what is done about them, their clocks, hours, duty, phrases. A released migration is never edited.

The columns of ``complaint`` that follow from facts are computed when the store is opened (``clocking``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import execute_all, guard_statements, keep_statements

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0010 to 0011."""
    for column in (
        sa.Column("category", sa.String(64), nullable=False, server_default=""),
        sa.Column("cycle", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("paused_at", UtcDateTime(), nullable=True),
        sa.Column("next_clock", sa.String(16), nullable=False, server_default=""),
        sa.Column("next_due_at", UtcDateTime(), nullable=False, server_default="1970-01-01 00:00:00.000000"),
        sa.Column("response_due_at", UtcDateTime(), nullable=True),
        sa.Column("responded_at", UtcDateTime(), nullable=True),
        sa.Column("step_at", UtcDateTime(), nullable=True),
        sa.Column("is_green", sa.Boolean(), nullable=False, server_default="0"),
        sa.Column("merged_into_id", sa.Uuid(), nullable=True),
    ):
        op.add_column("complaint", column)
    op.create_index(
        "ix_complaint_step_at", "complaint", ["step_at"], sqlite_where=sa.text("step_at IS NOT NULL")
    )
    op.create_index("ix_complaint_merged_into_id", "complaint", ["merged_into_id"])
    op.create_index("ix_complaint_category", "complaint", ["complaint_class", "category", "received_at"])
    _lists()
    op.create_table(
        "category_model",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("trained_at", UtcDateTime(), nullable=False),
        sa.Column("case_count", sa.Integer(), nullable=False),
        sa.Column("right_percent", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_category_model"),
    )
    # Their columns are empty yet: an empty mark says so.
    op.execute(
        "INSERT INTO local_state (key, value)"
        " SELECT 'complaints.clocks', '' WHERE EXISTS (SELECT 1 FROM complaint)"
    )
    # Parts of the index are merged behind the saves when there are four; a save does it from sixteen on.
    op.execute("INSERT INTO search_gram (search_gram, rank) VALUES ('automerge', 16)")
    _admin()
    _handling()
    _outside()


def _lists() -> None:
    """Sort by the clock that runs out first, and let lists and figures be read off the indexes alone."""
    op.execute("UPDATE complaint SET next_due_at = deadline_at")
    for name, columns in {
        "received_at": "received_at id scope closed_at deadline_at merged_into_id",
        "closed_at": "closed_at scope deadline_at merged_into_id assignee_id received_at",
    }.items():
        op.drop_index(f"ix_complaint_{name}", "complaint")
        op.create_index(f"ix_complaint_{name}", "complaint", columns.split())
    op.create_index("ix_complaint_next_due_at", "complaint", ["stage", "next_due_at", "id", "scope"])
    asked = "stage next_due_at id scope next_clock status priority source assignee_id active_at received_at"
    asked += " deadline_at cycle"
    for name, columns in {
        "open": asked,
        "open_status": "status deadline_at id",
        "open_active": "active_at id",
        "clock": "next_clock next_due_at scope",
    }.items():
        is_open = sa.text("stage < 2")
        op.create_index(f"ix_complaint_{name}", "complaint", columns.split(), sqlite_where=is_open)
    green = ["stage", "next_due_at", "id"]
    op.create_index("ix_complaint_is_green", "complaint", green, sqlite_where=sa.text("is_green = 1"))
    op.create_index("ix_complaint_entry_at", "complaint_entry", ["at"])


def _admin() -> None:
    _mutable(
        "store_hours",
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("week", sa.JSON(), nullable=False),
        sa.Column("breaks", sa.JSON(), nullable=False),
        sa.Column("rests_on_holidays", sa.Boolean(), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_store_hours_store_id": ["store_id", "from_on"]},
    )
    _mutable(
        "duty",
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("from_at", UtcDateTime(), nullable=False),
        sa.Column("to_at", UtcDateTime(), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_duty_store_id": ["store_id", "from_at"]},
    )
    _mutable(
        "phrase",
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        indexes={"ix_phrase_code": ["code"]},
    )


def _handling() -> None:
    _fact(
        "complaint_appearance",
        sa.Column("appliance_id", sa.Uuid(), nullable=True),
        sa.Column("place", sa.String(24), nullable=False),
        sa.Column("finding", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("checked_with", sa.String(100), nullable=False),
        sa.Column("is_agreed", sa.Boolean(), nullable=False),
        personal=("checked_with", "text"),
        indexes={},
    )
    _fact(
        "complaint_choice",
        sa.Column("option_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("text",),
        indexes={"ix_complaint_choice_option_id": ["option_id"]},
    )
    _fact(
        "complaint_compensation",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("amount_fen", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("approval_id", sa.Uuid(), nullable=True),
        personal=("text",),
        indexes={"ix_complaint_compensation_approval_id": ["approval_id"]},
    )
    _fact(
        "complaint_compensation_act",
        sa.Column("compensation_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("way", sa.String(16), nullable=False),
        sa.Column("received_by", sa.String(100), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("received_by", "text"),
        indexes={"ix_complaint_compensation_act_compensation_id": ["compensation_id"]},
    )
    _fact(
        "complaint_handover",
        sa.Column("terminal", sa.String(24), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=True),
        sa.Column("to_id", sa.Uuid(), nullable=True),
        sa.Column("answer_by_at", UtcDateTime(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("text",),
        indexes={"ix_complaint_handover_at": ["at"]},
    )
    _fact(
        "complaint_handover_act",
        sa.Column("handover_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("text",),
        indexes={"ix_complaint_handover_act_handover_id": ["handover_id"]},
    )
    _fact(
        "complaint_judgement",
        sa.Column("is_founded", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reply_text", sa.Text(), nullable=False),
        personal=("reply_text", "text"),
        indexes={},
    )
    _fact(
        "complaint_liability",
        sa.Column("terminal", sa.String(24), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=True),
        sa.Column("person", sa.String(100), nullable=False),
        sa.Column("share_percent", sa.Integer(), nullable=False),
        sa.Column("cost_fen", sa.Integer(), nullable=False),
        sa.Column("penalty_fen", sa.Integer(), nullable=False),
        sa.Column("head_person", sa.String(100), nullable=False),
        sa.Column("head_penalty_fen", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reverses_id", sa.Uuid(), nullable=True),
        personal=("head_person", "person", "text"),
        indexes={},
    )
    _fact(
        "complaint_link",
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("is_set", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("text",),
        indexes={"ix_complaint_link_other_id": ["other_id"]},
    )
    _fact(
        "complaint_mark",
        sa.Column("mark", sa.String(24), nullable=False),
        sa.Column("is_set", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("text",),
        indexes={},
    )
    _fact(
        "complaint_option",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("remedy", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cost_fen", sa.Integer(), nullable=False),
        personal=("text",),
        indexes={"ix_complaint_option_batch_id": ["batch_id"]},
    )


def _outside() -> None:
    _fact(
        "complaint_answer",
        sa.Column("outside_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("way", sa.String(16), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        personal=("text",),
        indexes={
            "ix_complaint_answer_outside_id": ["outside_id"],
            "ix_complaint_answer_number": ["number"],
        },
    )
    _fact(
        "complaint_escalation",
        sa.Column("step", sa.String(32), nullable=False),
        sa.Column("clock", sa.String(16), nullable=False),
        sa.Column("cycle", sa.Integer(), nullable=False),
        sa.Column("lap", sa.Integer(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("role_code", sa.String(8), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("task_id", sa.Uuid(), nullable=True),
        personal=(),
        indexes={"ix_complaint_escalation_task_id": ["task_id"]},
    )
    _fact(
        "complaint_escalation_act",
        sa.Column("escalation_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("text",),
        indexes={"ix_complaint_escalation_act_escalation_id": ["escalation_id"]},
    )
    _fact(
        "complaint_outside",
        sa.Column("body", sa.String(24), nullable=False),
        sa.Column("body_name", sa.String(120), nullable=False),
        sa.Column("reference", sa.String(64), nullable=False),
        sa.Column("contact", sa.String(100), nullable=False),
        sa.Column("contact_phone", sa.String(30), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("answer_due_on", sa.Date(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        personal=("contact", "contact_phone", "text"),
        indexes={},
    )


def _mutable(table_name: str, *columns: sa.Column[Any], indexes: Mapping[str, Sequence[str]]) -> None:
    table = op.create_table(
        table_name,
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *columns,
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name=f"pk_{table_name}"),
    )
    _indexes(table_name, {f"ix_{table_name}_id": ["id"], **indexes})
    execute_all(op.get_bind(), keep_statements(table))


def _fact(
    table_name: str,
    *columns: sa.Column[Any],
    personal: Sequence[str],
    indexes: Mapping[str, Sequence[str]],
) -> None:
    table = op.create_table(
        table_name,
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        *columns,
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name=f"pk_{table_name}"),
    )
    _indexes(
        table_name,
        {
            f"ix_{table_name}_id": ["id"],
            f"ix_{table_name}_complaint_id": ["complaint_id", "hlc"],
            **indexes,
        },
    )
    execute_all(op.get_bind(), guard_statements(table, personal=personal))


def _indexes(table_name: str, indexes: Mapping[str, Sequence[str]]) -> None:
    for name, columns in indexes.items():
        op.create_index(name, table_name, list(columns))
