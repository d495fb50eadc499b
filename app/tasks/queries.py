# SPDX-License-Identifier: Apache-2.0
"""Reads of tasks: mine, those of a record, how many. Must not write."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select

from app.admin.queries import PostFilter, list_posts, list_roles, staff_names
from app.core.errors import NotFoundError
from app.core.ids import NIL
from app.core.planner import readable
from app.core.unit_of_work import Reading
from app.tasks import rules
from app.tasks.models import Task, TaskEvent
from app.tasks.rules import TaskAct, TaskStatus


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task; ``assignee_name`` or ``role_title`` says whose it is; ``acknowledged_by`` took it."""

    task_id: UUID
    scope: UUID
    kind: str
    title: str
    why: str
    entity_kind: str
    entity_id: UUID
    assignee_id: UUID | None
    assignee_name: str
    role_code: str
    role_title: str
    due_at: datetime
    status: TaskStatus
    acknowledged_at: datetime | None
    acknowledged_by: str


@dataclass(frozen=True, slots=True)
class TaskEventRow:
    """One act on a task."""

    act: TaskAct
    from_status: str
    to_status: str
    reason: str
    at: datetime
    by_id: UUID


@dataclass(frozen=True, slots=True)
class TaskCount:
    """How many tasks wait for a person, and how many of them are late."""

    waiting: int
    overdue: int


def list_my_tasks(reading: Reading, *, limit: int = 200) -> tuple[TaskRow, ...]:
    """The unfinished tasks of this person and of the roles he holds today, the most urgent first."""
    query = select(Task).where(_mine(reading)).order_by(Task.due_at, Task.id).limit(limit)
    return _rows(reading, reading.session.scalars(query).all())


def count_my_tasks(reading: Reading) -> TaskCount:
    """How many unfinished tasks this person has, and how many are past their hour."""
    query = select(func.count(), func.count().filter(Task.due_at < reading.now_at))
    waiting, overdue = reading.session.execute(query.select_from(Task).where(_mine(reading))).one()
    return TaskCount(waiting, overdue)


def list_tasks_of(reading: Reading, entity_id: UUID, *, with_finished: bool = False) -> tuple[TaskRow, ...]:
    """The tasks of a record, the most urgent first; the area checks who may read the record."""
    query = select(Task).where(Task.entity_id == entity_id).order_by(Task.due_at, Task.id)
    if not with_finished:
        query = query.where(Task.status.in_(rules.UNFINISHED))
    return _rows(reading, reading.session.scalars(query).all())


def get_task(reading: Reading, task_id: UUID) -> TaskRow:
    """One task. Errors: NotFoundError."""
    found = reading.session.scalars(select(Task).where(Task.id == task_id)).first()
    if found is None:
        raise NotFoundError(kind="task", row_id=task_id)
    return _rows(reading, [found])[0]


def list_task_events(reading: Reading, task_id: UUID) -> tuple[TaskEventRow, ...]:
    """What was done to a task, oldest first."""
    query = select(TaskEvent).where(TaskEvent.task_id == task_id).order_by(TaskEvent.hlc)
    return tuple(
        TaskEventRow(
            TaskAct(event.act), event.from_status, event.to_status, event.reason, event.at, event.by_id
        )
        for event in reading.session.scalars(query)
    )


def my_role_codes(reading: Reading) -> frozenset[str]:
    """The codes of the roles that this person holds at this store today."""
    return frozenset(_my_roles(reading))


def _my_roles(reading: Reading) -> dict[str, bool]:
    """The codes of these roles, each with whether he holds it in the whole company."""
    mine = PostFilter(staff_id=reading.actor.staff_id, store_id=reading.scope, on=reading.today_on)
    held: dict[UUID, bool] = {}
    for post in list_posts(reading, mine):
        held[post.role_id] = held.get(post.role_id, False) or post.store_id == NIL
    return {role.code: held[role.id] for role in list_roles(reading) if role.id in held}


def _mine(reading: Reading) -> ColumnElement[bool]:
    conditions = [Task.status.in_(rules.UNFINISHED), *readable(reading, Task.scope, rules.WORK)]
    roles = _my_roles(reading)
    everywhere = [code for code, is_everywhere in roles.items() if is_everywhere]
    of_role = and_(
        Task.assignee_id.is_(None),
        or_(
            and_(Task.role_code.in_(list(roles)), Task.scope == reading.scope),
            # Who holds a role in the whole company has the tasks of every store that he sees.
            Task.role_code.in_(everywhere),
        ),
    )
    return and_(*conditions, or_(Task.assignee_id == reading.actor.staff_id, of_role))


def _rows(reading: Reading, tasks: Collection[Task]) -> tuple[TaskRow, ...]:
    if not tasks:
        return ()
    taken: dict[UUID, TaskEvent] = {}
    events = select(TaskEvent).where(
        TaskEvent.task_id.in_([task.id for task in tasks]), TaskEvent.act == TaskAct.ACKNOWLEDGED
    )
    for event in reading.session.scalars(events.order_by(TaskEvent.hlc)):
        taken[event.task_id] = event
    people = {task.assignee_id for task in tasks if task.assignee_id is not None}
    names = staff_names(reading, people | {event.by_id for event in taken.values()})
    titles = {role.code: role.title for role in list_roles(reading, with_inactive=True)}
    rows = []
    for task in tasks:
        took = taken.get(task.id) if task.status != TaskStatus.OPEN else None
        rows.append(
            TaskRow(
                task.id,
                task.scope,
                task.kind,
                task.title,
                task.why,
                task.entity_kind,
                task.entity_id,
                task.assignee_id,
                names.get(task.assignee_id, "") if task.assignee_id else "",
                task.role_code,
                titles.get(task.role_code, ""),
                task.due_at,
                TaskStatus(task.status),
                took.at if took is not None else None,
                names.get(took.by_id, "") if took is not None else "",
            )
        )
    return tuple(rows)
