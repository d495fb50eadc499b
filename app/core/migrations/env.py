# SPDX-License-Identifier: Apache-2.0
"""Alembic's entry: runs on the connection and metadata that it is handed. Must not import any area."""

from __future__ import annotations

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    render_as_batch=True,
    compare_type=True,
    transaction_per_migration=False,
    on_version_apply=context.config.attributes.get("on_version_apply"),
)
context.run_migrations()
