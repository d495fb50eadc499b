# SPDX-License-Identifier: Apache-2.0
"""Writes of tasks: hand out, leave a note, acknowledge, finish, withdraw, pass on. Knows no occasion."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from sqlalchemy import select

from app.admin.queries import grants_of, staff_choices
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.unit_of_work import UnitOfWork
from app.tasks import occasions, rules
from app.tasks.errors import NotYourTaskError, TaskMovedOnError
from app.tasks.models import Task, TaskEvent
from app.tasks.queries import my_role_codes
from app.tasks.rules import TaskAct, TaskStatus, task_id_of

NOTE_TIME = timedelta(days=1)
"""By when a note wants to be read."""


@dataclass(frozen=True, slots=True)
class AddTask:
    """Hand out a task to one person, or to whoever holds a role at this store.

    ``source_key`` names the occasion (``complaint:<id>:first_contact``): the same occasion makes one task.
    """

    kind: str
    title: str
    entity_kind: str
    entity_id: UUID
    due_at: datetime
    assignee_id: UUID | None = None
    role_code: str = ""
    why: str = ""
    source_key: str = ""


@dataclass(frozen=True, slots=True)
class LeaveNote:
    """Leave a colleague a note about a record of ``scope``; ``about`` says from whom and about what.

    ``scope`` NIL (a record of the whole company) leaves it in this store.
    """

    to_id: UUID
    text: str
    entity_kind: str
    entity_id: UUID
    scope: UUID = NIL
    about: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawTask:
    """Take a task back, with a reason."""

    task_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class ReassignTask:
    """Give a task to another person or role, with a reason; ``due_at`` None keeps the hour."""

    task_id: UUID
    reason: str
    assignee_id: UUID | None = None
    role_code: str = ""
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SettleTasks:
    """End all unfinished tasks of a record, of some kinds when given: done, or withdrawn with a reason."""

    entity_id: UUID
    reason: str = ""
    is_done: bool = False
    kinds: Collection[str] = ()


def add_task(uow: UnitOfWork, command: AddTask) -> UUID:
    """Hand out a task; returns its id, or that of the task which the same occasion made before.

    Errors: E2001, E9001 (title, due_at, assignee_id, role_code, why).
    """
    uow.require(rules.WORK)
    is_for_another = command.assignee_id != uow.actor.staff_id
    if is_for_another and not command.source_key:
        uow.require(rules.ASSIGN)
    problems = rules.problems_of_task(
        command.title, command.due_at, command.assignee_id, command.role_code, command.why
    )
    if problems:
        raise ProblemsError(problems)
    task_id = task_id_of(uow.scope, command.source_key) if command.source_key else new_id()
    if command.source_key and uow.session.get(Task, (uow.scope, task_id)) is not None:
        return task_id
    _hand_out(uow, uow.scope, task_id, command)
    return task_id


def leave_note(uow: UnitOfWork, command: LeaveNote) -> UUID:
    """Put a note among a colleague's tasks, to be read within a day; returns its id.

    Whoever works on tasks there may leave one: a note orders nothing. Errors: E2001, E9001 (text, to_id).
    """
    scope = uow.scope if command.scope == NIL else command.scope
    uow.require(rules.WORK, scope)
    due_at = uow.now_at + NOTE_TIME
    text = " ".join(command.text.split())
    found = rules.problems_of_task(text, due_at, command.to_id, "", command.about)
    names = {"title": "text", "why": "text", "assignee_id": "to_id"}
    problems = {names.get(name, name): problem for name, problem in found.items()}
    if command.to_id == uow.actor.staff_id or not _sees_tasks(uow, command.to_id, scope):
        problems["to_id"] = "not_on_duty"
    if problems:
        raise ProblemsError(problems)
    task_id = new_id()
    note = AddTask(
        rules.NOTE, text, command.entity_kind, command.entity_id, due_at, command.to_id,
        why=command.about,
    )  # fmt: skip
    _hand_out(uow, scope, task_id, note)
    return task_id


def _sees_tasks(uow: UnitOfWork, staff_id: UUID, scope: UUID) -> bool:
    """Tell whether a task of a store comes before a person's eyes today."""
    grants = grants_of(uow, staff_id)
    may = any(rules.WORK in grants.get(place, ()) for place in (scope, NIL))
    return may and any(person.id == staff_id for person in staff_choices(uow, scope))


def _hand_out(uow: UnitOfWork, scope: UUID, task_id: UUID, command: AddTask) -> None:
    task = Task(
        scope=scope,
        id=task_id,
        kind=command.kind,
        title=command.title.strip(),
        why=command.why.strip(),
        entity_kind=command.entity_kind,
        entity_id=command.entity_id,
        assignee_id=command.assignee_id,
        role_code=command.role_code,
        due_at=command.due_at,
        source_key=command.source_key,
        status=TaskStatus.OPEN,
    )
    uow.add(task)
    created = uuid5(task_id, TaskAct.CREATED) if command.source_key else new_id()
    uow.add(
        TaskEvent(
            scope=task.scope,
            id=created,
            task_id=task_id,
            act=TaskAct.CREATED,
            from_status=rules.NOWHERE,
            to_status=TaskStatus.OPEN,
        )
    )
    uow.flush()


def acknowledge_task(uow: UnitOfWork, task_id: UUID) -> None:
    """Say that one has read the task and takes it; a role's task becomes one's own. Errors: E2001, E600x.

    The area that handed it out hears of it (``occasions``).
    """
    task = _own(uow, task_id)
    _move(uow, task, TaskAct.ACKNOWLEDGED, TaskStatus.ACKNOWLEDGED)
    occasions.tell(uow, task, TaskAct.ACKNOWLEDGED)
    if task.assignee_id is None:
        task.assignee_id, task.role_code = uow.actor.staff_id, ""


def finish_task(uow: UnitOfWork, task_id: UUID) -> None:
    """Say that a task is done. Errors: E2001, E6001, E6002, E9002, and what its area asks for first."""
    task = _own(uow, task_id)
    occasions.tell(uow, task, TaskAct.DONE)
    _move(uow, task, TaskAct.DONE, TaskStatus.DONE)


def withdraw_task(uow: UnitOfWork, command: WithdrawTask) -> None:
    """Take a task back. Errors: E2001, E6001, E9001 (reason), E9002."""
    task = _find(uow, command.task_id)
    for permission in (rules.WORK, rules.ASSIGN):
        uow.require(permission, task.scope)
    _require_reason(command.reason)
    _move(uow, task, TaskAct.WITHDRAWN, TaskStatus.WITHDRAWN, command.reason)


def reassign_task(uow: UnitOfWork, command: ReassignTask) -> None:
    """Give a task to somebody else, who has to acknowledge it. Errors: E2001, E600x, E9001, E9002."""
    task = _own(uow, command.task_id)
    _require_reason(command.reason)
    problems = rules.problems_of_assignee(command.assignee_id, command.role_code)
    if problems:
        raise ProblemsError(problems)
    _move(uow, task, TaskAct.REASSIGNED, TaskStatus.OPEN, command.reason)
    task.assignee_id, task.role_code = command.assignee_id, command.role_code
    if command.due_at is not None:
        task.due_at = command.due_at


def settle_tasks(uow: UnitOfWork, command: SettleTasks) -> int:
    """End the tasks of a record whose occasion is over; returns how many. Errors: E2001, E9001 (reason).

    For other areas inside their own commands: whose the tasks were does not matter.
    """
    uow.require(rules.WORK)
    if not command.is_done:
        _require_reason(command.reason)
    uow.flush()
    query = select(Task).where(Task.entity_id == command.entity_id, Task.status.in_(rules.UNFINISHED))
    if command.kinds:
        query = query.where(Task.kind.in_(command.kinds))
    tasks = uow.session.scalars(query).all()
    act, status = (
        (TaskAct.DONE, TaskStatus.DONE) if command.is_done else (TaskAct.WITHDRAWN, TaskStatus.WITHDRAWN)
    )
    for task in tasks:
        _move(uow, task, act, status, command.reason)
    return len(tasks)


def _find(uow: UnitOfWork, task_id: UUID) -> Task:
    task = uow.session.scalars(select(Task).where(Task.id == task_id)).first()
    if task is None:
        raise NotFoundError(kind="task", row_id=task_id)
    return task


def _own(uow: UnitOfWork, task_id: UUID) -> Task:
    """Return a task that the actor may act on: his, of a role he holds, or any when he may assign."""
    task = _find(uow, task_id)
    uow.require(rules.WORK, task.scope)
    is_mine = task.assignee_id == uow.actor.staff_id or (
        task.assignee_id is None and task.role_code in my_role_codes(uow)
    )
    if not is_mine and not uow.actor.may(rules.ASSIGN, task.scope):
        raise NotYourTaskError(task_id=task_id)
    return task


def _move(uow: UnitOfWork, task: Task, act: TaskAct, wanted: TaskStatus, reason: str = "") -> None:
    if not rules.may_follow(task.status, wanted):
        raise TaskMovedOnError(task_id=task.id, status=task.status, wanted=str(wanted))
    uow.add(
        TaskEvent(
            scope=task.scope,
            task_id=task.id,
            act=act,
            from_status=task.status,
            to_status=wanted,
            reason=reason.strip(),
        )
    )
    task.status = wanted


def _require_reason(reason: str) -> None:
    problems = rules.problems_of_reason(reason)
    if problems:
        raise ProblemsError(problems)
