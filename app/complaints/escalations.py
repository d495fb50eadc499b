# SPDX-License-Identifier: Apache-2.0
"""Reads of the ladder: which rungs a case reached, to whom each went, who has read it. Must not write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import list_roles, staff_names
from app.complaints.case_models import ComplaintEscalation, ComplaintEscalationAct
from app.complaints.detail import find_complaint
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.ladder import REASON
from app.complaints.rules import HANDLE, EscalationAct
from app.core.ids import NIL
from app.core.unit_of_work import Reading
from app.tasks.queries import TaskRow, list_tasks_of, my_role_codes
from app.tasks.rules import TaskStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationRow:
    """A rung that a case reached and that stands. Instants are UTC.

    ``to_name`` is a person or a role. ``acknowledged_by`` has read it, ``reported_by`` said why the case was
    not solved. ``task_id`` is the open task that this person may acknowledge, None when there is none for
    him; ``asks_reason``: the reason is still to be given, and he may give it.
    """

    id: UUID
    step: str
    cycle: int
    due_at: datetime
    raised_at: datetime
    to_name: str
    task_id: UUID | None
    asks_reason: bool
    acknowledged_by: str = ""
    acknowledged_at: datetime | None = None
    reported_by: str = ""
    reported_at: datetime | None = None
    reason: str = ""


def list_escalations(reading: Reading, complaint_id: UUID) -> tuple[EscalationRow, ...]:
    """Return the rungs of a case that stand, the newest first. Errors: NotFoundError, NotPermittedError."""
    complaint = find_complaint(reading, complaint_id)
    raised = _raised(reading, complaint.id)
    if not raised:
        return ()
    acts: dict[UUID, dict[str, ComplaintEscalationAct]] = {}
    for act in _acts(reading, complaint.id):
        acts.setdefault(act.escalation_id, {}).setdefault(act.act, act)
    names = _names(reading, raised, acts)
    tasks = list_tasks_of(reading, complaint.id)
    mine = _mine(reading, tasks)
    asked = {task.kind for task in tasks if task.kind.startswith(f"{REASON}.")}
    may_say = reading.actor.may(HANDLE, complaint.scope)
    rows = []
    for row in raised:
        own = acts.get(row.id, {})
        if EscalationAct.WITHDRAWN in own:
            continue
        read, said = own.get(EscalationAct.ACKNOWLEDGED), own.get(EscalationAct.REPORTED)
        rows.append(
            EscalationRow(
                id=row.id,
                step=row.step,
                cycle=row.cycle,
                due_at=row.due_at,
                raised_at=row.at,
                to_name=names.get(row.staff_id or row.role_code, row.role_code),
                task_id=row.task_id if row.task_id in mine else None,
                asks_reason=may_say and said is None and f"{REASON}.{row.step}" in asked,
                acknowledged_by=names.get(read.by_id, "") if read else "",
                acknowledged_at=read.at if read else None,
                reported_by=names.get(said.by_id, "") if said else "",
                reported_at=said.at if said else None,
                reason=said.text if said else "",
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.due_at, row.step), reverse=True))


def escalation_events(reading: Reading, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    """Yield the lines of the timeline; who may read the case is the caller's to check."""
    raised = _raised(reading, complaint_id)
    if not raised:
        return
    names = _names(reading, raised, {})
    steps = {row.id: row.step for row in raised}
    for row in raised:
        yield ComplaintEvent(
            id=row.id,
            kind=EventKind.ESCALATION,
            at=row.at,
            recorded_at=row.at,
            # Whoever was logged in had no part in it.
            by_id=NIL,
            code=row.step,
            person=names.get(row.staff_id or row.role_code, row.role_code),
        )
    for act in _acts(reading, complaint_id):
        yield ComplaintEvent(
            id=act.id,
            kind=EventKind.ESCALATION_ACT,
            at=act.at,
            recorded_at=act.at,
            by_id=NIL if act.act == EscalationAct.WITHDRAWN else act.by_id,
            code=act.act,
            detail=steps.get(act.escalation_id, ""),
            text=act.text,
        )


def _raised(reading: Reading, complaint_id: UUID) -> list[ComplaintEscalation]:
    wanted = select(ComplaintEscalation).where(ComplaintEscalation.complaint_id == complaint_id)
    return list(reading.session.scalars(wanted.order_by(ComplaintEscalation.hlc)))


def _acts(reading: Reading, complaint_id: UUID) -> list[ComplaintEscalationAct]:
    wanted = select(ComplaintEscalationAct).where(ComplaintEscalationAct.complaint_id == complaint_id)
    return list(reading.session.scalars(wanted.order_by(ComplaintEscalationAct.hlc)))


def _names(
    reading: Reading,
    raised: list[ComplaintEscalation],
    acts: dict[UUID, dict[str, ComplaintEscalationAct]],
) -> dict[UUID | str, str]:
    people = {row.staff_id for row in raised if row.staff_id is not None}
    people |= {act.by_id for own in acts.values() for act in own.values()}
    names: dict[UUID | str, str] = {role.code: role.title for role in list_roles(reading, with_inactive=True)}
    names.update((row_id, name) for row_id, name in staff_names(reading, people).items())
    return names


def _mine(reading: Reading, tasks: Iterable[TaskRow]) -> set[UUID]:
    """Return the open tasks that this person, or a role that he holds, has to acknowledge."""
    roles = my_role_codes(reading)
    return {
        task.task_id
        for task in tasks
        if task.status is TaskStatus.OPEN
        and (task.assignee_id == reading.actor.staff_id if task.assignee_id else task.role_code in roles)
    }
