# SPDX-License-Identifier: Apache-2.0
"""${message}. A released migration is never edited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.core.db import UtcDateTime
from app.core.schema import guard_statements, keep_statements

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go from ${down_revision or "an empty file"} to ${up_revision}."""
    ${upgrades if upgrades else "pass"}
