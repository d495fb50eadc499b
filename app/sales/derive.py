# SPDX-License-Identifier: Apache-2.0
"""What a sale's facts say of it: total, paid, returned, status, step, second call. Past the log."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import UnitOfWork
from app.sales.models import Sale
from app.sales.rules import SaleStatus, Step
from app.sales.standing import Happened, Standing, standing_of

FACTS = ("sale_line", "sale_payment", "sale_return", "sale_progress", "sale_call")


def columns_of(standing: Standing) -> dict[str, Any]:
    """Return a standing as the columns of its row."""
    return {**asdict(standing), "status": standing.status.value, "step": standing.step.value}


def compute(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the derived columns of sales by id."""
    lines = derived.steps(session, "sale_line", "sale_id", ids, "amount_fen")
    payments = derived.steps(session, "sale_payment", "sale_id", ids, "amount_fen")
    returns = derived.steps(session, "sale_return", "sale_id", ids, "kind", "amount_fen")
    progress = derived.steps(session, "sale_progress", "sale_id", ids, "step", "due_on")
    calls = derived.steps(session, "sale_call", "sale_id", ids, "outcome", "at", "hlc")
    sale: Table = Base.metadata.tables["sale"]
    columns = sale.c.id, sale.c.deliver_on, sale.c.clocks
    rows = session.execute(select(*columns).where(derived.among(session, sale.c.id, ids)))
    return {
        row_id: columns_of(
            standing_of(
                Happened(
                    [fen for (fen,) in lines.get(row_id, ())],
                    [fen for (fen,) in payments.get(row_id, ())],
                    [(kind, fen) for kind, fen in returns.get(row_id, ())],
                    [(step, due_on) for step, due_on in progress.get(row_id, ())],
                    # What was said of another address confirms nothing of this one (E10).
                    [
                        (outcome, at)
                        for outcome, at, stamp in calls.get(row_id, ())
                        if stamp > clocks.get("deliver_to", "")
                    ],
                    deliver_on,
                )
            )
        )
        for row_id, deliver_on, clocks in rows
    }


def derive(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the derived columns of sales."""
    for part in derived.batches(ids):
        derived.store(session, "sale", compute(session, part))


def settle(uow: UnitOfWork, *sales: Sale) -> None:
    """Bring sales in step with their facts after a command wrote some."""
    uow.flush()
    by_id = {sale.id: sale for sale in sales}
    for part in derived.batches(by_id):
        for row_id, columns in compute(uow.session, part).items():
            for name, value in columns.items():
                if getattr(by_id[row_id], name) != value:
                    setattr(by_id[row_id], name, value)


derived.register(
    derived.Deriver(
        "sale",
        {"sale": "id", **dict.fromkeys(FACTS, "sale_id")},
        derive,
        {
            "total_fen": 0,
            "paid_fen": 0,
            "returned_fen": 0,
            "status": SaleStatus.OPEN.value,
            "step": Step.PLACED.value,
            "due_on": None,
            "confirmed_at": None,
        },
        compute,
    )
)
