# SPDX-License-Identifier: Apache-2.0
"""Tells whoever reconciles which stations are due (D45): one task a station and period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_number, rule_value
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.statement_list import StatementRow, list_due
from app.parts.statement_rules import DUE_RULE, ROLE_RULE, STATEMENT_DUE, due_key
from app.tasks.bulk import Order, hand_out_all
from app.tasks.models import Task
from app.tasks.rules import task_id_of


def count_statements_due(reading: Reading) -> int:
    """Return of how many statements that are due nobody has been told. Errors: E2001."""
    return len(_untold(reading))


def tell_statements_due(uow: UnitOfWork) -> int:
    """Hand a task out for each statement that is due; returns how many are new. Errors: E2001."""
    rows = _untold(uow)
    role, days = str(rule_value(uow, ROLE_RULE)), rule_number(uow, DUE_RULE)
    return hand_out_all(
        uow,
        [
            Order(
                scope=uow.scope,
                source_key=due_key(row.party_id, row.until_on),
                kind=STATEMENT_DUE,
                title=f"{row.party} {row.from_on} {row.until_on}",
                entity_kind="stock_statement",
                entity_id=row.id,
                # Every desk says the same of it, whenever it looks.
                due_at=datetime.combine(row.until_on + timedelta(days=days), time(18), uow.identity.zone),
                role_code=role,
            )
            for row in rows
        ],
    )


def _untold(reading: Reading) -> Sequence[StatementRow]:
    rows = list_due(reading)
    ids = [_task_id(reading.scope, row) for row in rows]
    known = set(reading.session.scalars(select(Task.id).where(Task.id.in_(ids))))
    return [row for row in rows if _task_id(reading.scope, row) not in known]


def _task_id(scope: UUID, row: StatementRow) -> UUID:
    return task_id_of(scope, due_key(row.party_id, row.until_on))
