# SPDX-License-Identifier: Apache-2.0
"""Taking a planned duty back: its shifts leave the plan, one that runs ends now; what was, stays (E4)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.admin import rules
from app.admin.commands.duty import is_taken, void_duty
from app.admin.models import Duty, Staff
from app.core import undo
from app.core.undo import Lines, Reverser, UndoAct, Verdict
from app.core.unit_of_work import Reading, UnitOfWork

NOT_PERMITTED = "not_permitted"


def _judge(reading: Reading, _group_id: UUID, lines: Lines) -> Verdict | None:
    if {line.table_name for line in lines} != {"duty"}:
        return None
    rows, is_plan = _rows(reading, lines), lines[0].op == "insert"
    kind = "duty_planned" if is_plan else "duty_voided"
    people = {row.staff_id for row in rows}
    name = reading.session.scalar(select(Staff.name).where(Staff.id.in_(people))) if len(people) == 1 else ""
    return Verdict(kind, name or "", len(lines), _problem(reading, lines, rows))


def _problem(reading: Reading, lines: Lines, rows: Sequence[Duty]) -> str:
    if not undo.is_as_left(reading, lines, {"duty": Duty}):
        return undo.CHANGED_SINCE
    if lines[0].op == "insert":
        if all(row.to_at <= reading.now_at for row in rows):
            return undo.NO_WAY_BACK
    elif any(row.from_at <= reading.now_at for row in rows):
        return undo.ELSEWHERE
    elif any(is_taken(reading, row.staff_id, [(row.from_at, row.to_at)]) for row in rows):
        return undo.CHANGED_SINCE
    may = all(reading.actor.may(rules.PLAN_DUTY, row.store_id) for row in rows)
    return "" if may else NOT_PERMITTED


def _reverse(uow: UnitOfWork, _command: UndoAct, lines: Lines) -> None:
    rows = _rows(uow, lines)
    for row in rows:
        uow.require(rules.PLAN_DUTY, row.store_id)
    if lines[0].op == "insert":
        for row in rows:
            if row.to_at > uow.now_at:
                void_duty(uow, row.id)
    else:
        undo.put_back(uow, lines, {"duty": Duty})


def _rows(reading: Reading, lines: Lines) -> Sequence[Duty]:
    return reading.session.scalars(select(Duty).where(Duty.id.in_([line.row_id for line in lines]))).all()


REVERSER = Reverser(_judge, _reverse)
undo.register(REVERSER)
