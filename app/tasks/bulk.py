# SPDX-License-Identifier: Apache-2.0
"""Many tasks at once, for what the program does by itself: handed out and withdrawn by a few statements.

Runs on a desk and on the server, which keeps no derived column. Must not know any occasion.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from app.core import derived
from app.core.db import Base
from app.core.unit_of_work import UnitOfWork
from app.tasks import derive, rules
from app.tasks.models import Task, TaskEvent
from app.tasks.rules import TaskAct, TaskStatus, task_id_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A task of a store, for one person or for a role; ``source_key`` names its occasion."""

    scope: UUID
    source_key: str
    kind: str
    title: str
    entity_kind: str
    entity_id: UUID
    due_at: datetime
    assignee_id: UUID | None = None
    role_code: str = ""
    why: str = ""

    @property
    def task_id(self) -> UUID:
        """The id that every desk gives this task."""
        return task_id_of(self.scope, self.source_key)


def hand_out_all(uow: UnitOfWork, orders: Sequence[Order]) -> int:
    """Hand out tasks in a constant number of statements; one that exists already is left as it is.

    Returns how many are new. Errors: E2001.
    """
    for scope in {order.scope for order in orders}:
        uow.require(rules.WORK, scope)
    by_id = {order.task_id: order for order in orders}
    tasks = Base.metadata.tables["task"]
    among = derived.among(uow.session, tasks.c.id, list(by_id))
    known = set(uow.session.scalars(select(tasks.c.id).where(among)))
    fresh = {task_id: order for task_id, order in by_id.items() if task_id not in known}
    if not fresh:
        return 0
    # Where the status is derived it is a column of the desk alone.
    status = {"status": TaskStatus.OPEN.value} if _is_desk(uow) else {}
    uow.add_rows(
        Task,
        [
            {
                "scope": order.scope,
                "id": task_id,
                "kind": order.kind,
                "title": order.title[: rules.LONGEST_TITLE],
                "why": order.why[: rules.LONGEST_WHY],
                "entity_kind": order.entity_kind,
                "entity_id": order.entity_id,
                "assignee_id": order.assignee_id,
                "role_code": order.role_code,
                "due_at": order.due_at,
                "source_key": order.source_key,
                **status,
            }
            for task_id, order in fresh.items()
        ],
    )
    uow.add_facts(
        TaskEvent,
        [
            _event(order.scope, task_id, TaskAct.CREATED, rules.NOWHERE, TaskStatus.OPEN)
            for task_id, order in fresh.items()
        ],
    )
    return len(fresh)


def withdraw_all(uow: UnitOfWork, task_ids: Collection[UUID]) -> int:
    """Withdraw those of some tasks that are unfinished, in a constant number of statements; returns how many.

    Nobody gives a reason: the occasion is over. Errors: E2001.
    """
    if not task_ids:
        return 0
    uow.flush()
    tasks = Base.metadata.tables["task"]
    among = derived.among(uow.session, tasks.c.id, list(task_ids))
    scopes = {row[0]: row[1] for row in uow.session.execute(select(tasks.c.id, tasks.c.scope).where(among))}
    for scope in set(scopes.values()):
        uow.require(rules.WORK, scope)
    now = derive.compute(uow.session, list(scopes))
    leaving = {row_id: row["status"] for row_id, row in now.items() if row["status"] in rules.UNFINISHED}
    if not leaving:
        return 0
    uow.add_facts(
        TaskEvent,
        [
            _event(scopes[task_id], task_id, TaskAct.WITHDRAWN, status, TaskStatus.WITHDRAWN)
            for task_id, status in leaving.items()
        ],
    )
    if _is_desk(uow):
        gone = {"status": TaskStatus.WITHDRAWN.value}
        derived.store(uow.session, "task", dict.fromkeys(leaving, gone))
    return len(leaving)


def _event(scope: UUID, task_id: UUID, act: TaskAct, before: str, after: TaskStatus) -> dict[str, Any]:
    return {
        "scope": scope,
        # Two desks that do the same apart make one event.
        "id": uuid5(task_id, act),
        "task_id": task_id,
        "act": act.value,
        "from_status": before,
        "to_status": after.value,
    }


def _is_desk(uow: UnitOfWork) -> bool:
    return uow.session.get_bind().dialect.name == "sqlite"
