# SPDX-License-Identifier: Apache-2.0
"""Stores, desks, staff, roles, posts, log-ins, views. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import execute_all, guard_statements, keep_statements

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from 0001 to 0002."""
    table = op.create_table(
        "company_rule",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(60), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(200), nullable=False),
        sa.Column("grade", sa.String(1), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_company_rule"),
        sa.UniqueConstraint("scope", "key", "from_on", name="uq_company_rule_key_from_on"),
    )
    op.create_index("ix_company_rule_id", "company_rule", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "desk",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(2), nullable=True),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_desk"),
        sa.UniqueConstraint("scope", "store_id", "code", name="uq_desk_code"),
    )
    op.create_index("ix_desk_id", "desk", ["id"])
    op.create_index("ix_desk_store_id", "desk", ["store_id"])
    execute_all(op.get_bind(), keep_statements(table))
    op.create_table(
        "login_attempt",
        sa.Column("staff_number", sa.String(12), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("staff_number", name="pk_login_attempt"),
    )
    table = op.create_table(
        "login_session",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_login_session"),
    )
    op.create_index("ix_login_session_at", "login_session", ["at"])
    op.create_index("ix_login_session_id", "login_session", ["id"])
    op.create_index("ix_login_session_staff_id", "login_session", ["staff_id", "at"])
    execute_all(op.get_bind(), guard_statements(table))
    table = op.create_table(
        "logout",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("login_session_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_logout"),
    )
    op.create_index("ix_logout_id", "logout", ["id"])
    op.create_index("ix_logout_login_session_id", "logout", ["login_session_id"])
    execute_all(op.get_bind(), guard_statements(table))
    table = op.create_table(
        "post",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("role_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_post"),
    )
    op.create_index("ix_post_id", "post", ["id"])
    op.create_index("ix_post_staff_id", "post", ["staff_id"])
    op.create_index("ix_post_store_id", "post", ["store_id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "role",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("permissions", sa.JSON(), nullable=False),
        sa.Column("approval_limit_fen", sa.Integer(), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_role"),
        sa.UniqueConstraint("scope", "code", name="uq_role_code"),
    )
    op.create_index("ix_role_id", "role", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "saved_view",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("page", sa.String(40), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("owner", sa.String(12), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("filter", sa.JSON(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_void", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_saved_view"),
    )
    op.create_index("ix_saved_view_id", "saved_view", ["id"])
    op.create_index("ix_saved_view_page", "saved_view", ["page"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "staff",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(12), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("phone", sa.String(20), nullable=False),
        sa.Column("note", sa.String(500), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_staff"),
        sa.UniqueConstraint("scope", "number", name="uq_staff_number"),
    )
    op.create_index("ix_staff_id", "staff", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "staff_credential",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_staff_credential"),
        sa.UniqueConstraint("scope", "staff_id", name="uq_staff_credential_staff_id"),
    )
    op.create_index("ix_staff_credential_id", "staff_credential", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "staff_preference",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_staff_preference"),
        sa.UniqueConstraint("scope", "staff_id", "key", name="uq_staff_preference_key"),
    )
    op.create_index("ix_staff_preference_id", "staff_preference", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "store",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(3), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("company_name", sa.String(80), nullable=False),
        sa.Column("phone", sa.String(20), nullable=False),
        sa.Column("hotline", sa.String(20), nullable=False),
        sa.Column("address", sa.String(200), nullable=False),
        sa.Column("timezone", sa.String(40), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_store"),
        sa.UniqueConstraint("scope", "code", name="uq_store_code"),
    )
    op.create_index("ix_store_id", "store", ["id"])
    execute_all(op.get_bind(), keep_statements(table))
    table = op.create_table(
        "unmasking",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("entity_kind", sa.String(24), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("field", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("hlc", sa.String(28), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("redacted_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "id", name="pk_unmasking"),
    )
    op.create_index("ix_unmasking_at", "unmasking", ["at"])
    op.create_index("ix_unmasking_entity_id", "unmasking", ["entity_id"])
    op.create_index("ix_unmasking_id", "unmasking", ["id"])
    execute_all(op.get_bind(), guard_statements(table))
