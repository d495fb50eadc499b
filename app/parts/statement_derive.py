# SPDX-License-Identifier: Apache-2.0
"""How the status of statements follows from what was said of them. Past the log."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.core import derived
from app.parts.statement_models import StockStatement, StockStatementAct
from app.parts.statement_rules import StatementStatus, status_of


def compute(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the derived status of statements by id."""
    acts = derived.steps(session, "stock_statement_act", "statement_id", ids, "act")
    return {row_id: {"status": status_of(act for (act,) in acts.get(row_id, ())).value} for row_id in ids}


def derive(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the status of statements."""
    for part in derived.batches(ids):
        derived.store(session, "stock_statement", compute(session, part))


derived.register(
    derived.Deriver(
        StockStatement.__tablename__,
        {StockStatement.__tablename__: "id", StockStatementAct.__tablename__: "statement_id"},
        derive,
        {"status": StatementStatus.OPEN.value},
        compute,
    )
)
