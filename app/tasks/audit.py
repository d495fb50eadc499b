# SPDX-License-Identifier: Apache-2.0
"""Checks of tasks: every step allowed, and the status is what the fold of the events says."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.audit import AuditRule, Finding, reference_rule
from app.tasks import rules
from app.tasks.derive import standing
from app.tasks.models import Task, TaskEvent


def _statuses(session: Session) -> Finding:
    events: dict[UUID, list[TaskEvent]] = defaultdict(list)
    for event in session.scalars(select(TaskEvent).order_by(TaskEvent.hlc)):
        events[event.task_id].append(event)
    problems = []
    count = 0
    for task in session.scalars(select(Task)):
        count += 1
        problems += [
            f"task {task.id}: {event.from_status or '-'} > {event.to_status}"
            for event in events[task.id]
            if not rules.may_follow(event.from_status, event.to_status)
        ]
        status = standing(event.to_status for event in events[task.id])
        if status != task.status:
            problems.append(f"task {task.id}: {task.status}, events say {status}")
    return Finding(count, tuple(problems))


RULES: tuple[AuditRule, ...] = (
    AuditRule("tasks.status", "待办状态与其经过一致，每一步都合规", _statuses),
    reference_rule("tasks.event_of_task", "待办经过都属于一条待办", "task_event", "task_id", "task"),
)
