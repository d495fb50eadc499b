# SPDX-License-Identifier: Apache-2.0
"""What a person does about conflicts: decide, take back. Must not commit; writes as any change does.

What is done about changes that head office did not take lies in ``rejected`` and can be had from here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.core import synced
from app.core.db import from_wire, to_wire
from app.core.errors import NotFoundError, ProblemsError
from app.core.unit_of_work import UnitOfWork
from app.sync.models import Conflict, ConflictDecision
from app.sync.queries import KEPT, LOST, STEP, UNDONE
from app.sync.records import (
    derive_rows,
    model_of,
    read_row,
    require_decide,
    require_write,
    table_of,
)
from app.sync.rejected import ResendRejected, discard_rejected, merge_into, resend_rejected

__all__ = [
    "DecideConflicts",
    "ResendRejected",
    "UndoDecisions",
    "decide_conflicts",
    "discard_rejected",
    "merge_into",
    "resend_rejected",
    "undo_decisions",
]


@dataclass(frozen=True, slots=True)
class DecideConflicts:
    """Which value stands, by conflict: ``kept`` or ``lost``; a step out of turn is noted with ``kept``."""

    choices: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class UndoDecisions:
    """Take decisions back: the value that stood before stands again, if nobody changed it since."""

    conflict_ids: Sequence[UUID]


def decide_conflicts(uow: UnitOfWork, command: DecideConflicts) -> int:
    """Let a value of each conflict stand; returns how many. Errors: E2001, E9001 (choice), E9002.

    The decider needs the right to change the field itself, too.
    """
    for conflict_id, choice in command.choices.items():
        if choice not in {KEPT, LOST}:
            raise ProblemsError({"choice": "unknown_choice"})
        conflict = _conflict(uow, conflict_id)
        if conflict.kind == STEP and choice != KEPT:
            raise ProblemsError({"choice": "unknown_choice"})
        if conflict.kind != STEP:
            _put(uow, conflict, conflict.kept if choice == KEPT else conflict.lost)
        _note_decision(uow, conflict, choice)
    return len(command.choices)


def undo_decisions(uow: UnitOfWork, command: UndoDecisions) -> int:
    """Open conflicts again; returns how many. Errors: E2001, E9002."""
    count = 0
    for conflict_id in command.conflict_ids:
        conflict = _conflict(uow, conflict_id)
        last = uow.session.scalar(
            select(ConflictDecision.choice)
            .where(ConflictDecision.conflict_id == conflict_id)
            .order_by(ConflictDecision.hlc.desc())
            .limit(1)
        )
        if last not in {KEPT, LOST}:
            continue
        if conflict.kind == STEP:
            _note_decision(uow, conflict, UNDONE)
            count += 1
            continue
        chosen = conflict.kept if last == KEPT else conflict.lost
        row = read_row(uow.session, conflict.table_name, conflict.entity_id) or {}
        if to_wire(row.get(conflict.field)) == chosen.get("v"):
            _put(uow, conflict, conflict.kept)
        _note_decision(uow, conflict, UNDONE)
        count += 1
    return count


def _conflict(uow: UnitOfWork, conflict_id: UUID) -> Conflict:
    found = uow.session.scalars(select(Conflict).where(Conflict.id == conflict_id)).first()
    if found is None or "v" not in found.kept or "v" not in found.lost:
        raise NotFoundError(kind="conflict", row_id=conflict_id)
    require_decide(uow, found.scope)
    return found


def _put(uow: UnitOfWork, conflict: Conflict, held: Mapping[str, Any]) -> None:
    """Write a value of a conflict into its field, through the log; the same value again writes nothing."""
    contract = synced.find(conflict.table_name)
    if contract is None or conflict.field not in table_of(conflict.table_name).columns:
        raise NotFoundError(kind=conflict.table_name, row_id=conflict.entity_id)
    model: Any = model_of(conflict.table_name)
    row = uow.session.scalars(select(model).where(model.id == conflict.entity_id)).first()
    if row is None:
        raise NotFoundError(kind=conflict.table_name, row_id=conflict.entity_id)
    column = table_of(conflict.table_name).c[conflict.field]
    value = from_wire(column, held["v"])
    if to_wire(getattr(row, conflict.field)) == held["v"]:
        return
    values = {one.key: getattr(row, one.key) for one in table_of(conflict.table_name).columns}
    require_write(uow, contract, values, conflict.field)
    setattr(row, conflict.field, value)
    uow.flush()
    derive_rows(uow.session, {(conflict.table_name, conflict.entity_id)})
    uow.session.expire(row)


def _note_decision(uow: UnitOfWork, conflict: Conflict, choice: str) -> None:
    uow.add(ConflictDecision(scope=conflict.scope, conflict_id=conflict.id, choice=choice))
    uow.flush()
