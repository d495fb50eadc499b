# SPDX-License-Identifier: Apache-2.0
"""Tasks that end with their case: which are over, by derived columns on a desk, by facts alone on the server.

And what has to be done again when a case was closed by mistake. Must not know who is warned of what.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Exists, literal, or_, select

from app.complaints import rules
from app.complaints.case_models import ComplaintEscalation, ComplaintEscalationAct
from app.complaints.judging import JUDGING
from app.complaints.ladder import LADDER, REASON, withdrawal_id
from app.complaints.limits import Clock
from app.complaints.models import Complaint, ComplaintTransition
from app.complaints.rules import EscalationAct
from app.core import derived
from app.core.db import Base
from app.core.fold import fold
from app.core.planner import unindexed
from app.core.unit_of_work import Reading, UnitOfWork
from app.tasks.bulk import withdraw_all
from app.tasks.models import Task, TaskEvent
from app.tasks.rules import UNFINISHED, TaskStatus

FAMILIES = (LADDER, REASON, JUDGING)
"""Of the kinds of tasks that nobody has to do when their case is done."""
_FINISHED = (TaskStatus.DONE.value, TaskStatus.WITHDRAWN.value)


def tasks_of_done(reading: Reading, most: int) -> list[UUID]:
    """Return unfinished tasks whose case is done: nobody has to act any more.

    But those for a body outside, which still waits for its answer.
    """
    over = (
        select(Task.id)
        .join(Complaint, Complaint.id == Task.entity_id)
        .where(
            Task.status.in_(UNFINISHED),
            _ends_with_case(),
            unindexed(Task.scope) == reading.scope,
            unindexed(Complaint.stage) == rules.STAGE_DONE,
            ~_is_outside(),
        )
        .limit(most)
    )
    return list(reading.session.scalars(over))


def end_tasks(uow: UnitOfWork, case_ids: Collection[UUID] | None = None) -> set[UUID]:
    """Withdraw what is left over of cases that are done by their facts; returns those cases.

    ``case_ids`` None looks at every case that was ever closed. A constant number of statements.
    """
    session = uow.session
    is_finished = select(TaskEvent.id).where(TaskEvent.task_id == Task.id, TaskEvent.to_status.in_(_FINISHED))
    unfinished = select(Task.id, Task.entity_id).where(
        _ends_with_case(), ~is_finished.exists(), ~_is_outside()
    )
    if case_ids is None:
        done = [status.value for status in rules.DONE]
        was_done = select(ComplaintTransition.id).where(
            ComplaintTransition.complaint_id == Task.entity_id, ComplaintTransition.to_status.in_(done)
        )
        unfinished = unfinished.where(was_done.exists())
    else:
        unfinished = unfinished.where(
            derived.among(session, Base.metadata.tables["task"].c.entity_id, list(case_ids))
        )
    waiting = session.execute(unfinished).all()
    cases = list({case_id for _task_id, case_id in waiting})
    if not cases:
        return set()
    steps = derived.steps(session, "complaint_transition", "complaint_id", cases, "to_status")
    over = {
        case_id
        for case_id, own in steps.items()
        if fold(rules.TRANSITIONS, [step[0] for step in own])[0] in rules.DONE
    }
    withdraw_all(uow, [task_id for task_id, case_id in waiting if case_id in over])
    return over


def raise_again(uow: UnitOfWork, complaint: Complaint) -> int:
    """Take back the rungs whose task ended because a case was closed by mistake: the next pass raises them.

    For a merge that is taken back, inside that act: nobody would have to do them else. Returns how many.
    """
    raised = uow.session.scalars(
        select(ComplaintEscalation)
        .join(Task, Task.id == ComplaintEscalation.task_id)
        .where(
            ComplaintEscalation.complaint_id == complaint.id,
            ComplaintEscalation.cycle == complaint.cycle,
            Task.status == TaskStatus.WITHDRAWN,
        )
    ).all()
    rows = [
        {
            "scope": complaint.scope,
            "id": withdrawal_id(row.id),
            "complaint_id": complaint.id,
            "escalation_id": row.id,
            "act": EscalationAct.WITHDRAWN.value,
            "text": "",
        }
        for row in raised
    ]
    return add_missing(uow, ComplaintEscalationAct, rows)


def add_missing(
    uow: UnitOfWork,
    model: type[ComplaintEscalation | ComplaintEscalationAct],
    rows: Sequence[dict[str, Any]],
) -> int:
    """Add facts but those that another desk made and the sync brought before; returns how many are new."""
    if not rows:
        return 0
    table = Base.metadata.tables[model.__tablename__]
    among = derived.among(uow.session, table.c.id, [row["id"] for row in rows])
    known = set(uow.session.scalars(select(table.c.id).where(among)))
    fresh = [row for row in rows if row["id"] not in known]
    if fresh:
        uow.add_facts(model, fresh)
    return len(fresh)


def _ends_with_case() -> ColumnElement[bool]:
    return or_(*(Task.kind.startswith(f"{family}.") for family in FAMILIES))


def _is_outside() -> Exists:
    """Tell of a task whether a body outside waits for what it asks."""
    steps = ComplaintEscalation
    return (
        select(steps.id)
        .where(
            steps.complaint_id == Task.entity_id,
            steps.clock == Clock.OUTSIDE_ANSWER.value,
            Task.kind.in_([literal(f"{LADDER}.") + steps.step, literal(f"{REASON}.") + steps.step]),
        )
        .exists()
    )
