# SPDX-License-Identifier: Apache-2.0
"""What may become of a task, and what a task must say. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from app.core.permissions import declare

WORK = declare("tasks.work", "处理待办")
ASSIGN = declare("tasks.assign", "派发和转派待办")

NOTE = "note"
"""Kind of a task that only wants to be read."""
LONGEST_TITLE = 200
LONGEST_WHY = 500
LONGEST_SOURCE_KEY = 160


class TaskStatus(StrEnum):
    """Where a task stands; materialised from its newest event."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class TaskAct(StrEnum):
    """What was done to a task."""

    CREATED = "created"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    REASSIGNED = "reassigned"


NOWHERE = ""
"""The status before the first event."""

TRANSITIONS: Mapping[str, frozenset[str]] = {
    NOWHERE: frozenset({TaskStatus.OPEN}),
    TaskStatus.OPEN: frozenset(
        {TaskStatus.OPEN, TaskStatus.ACKNOWLEDGED, TaskStatus.DONE, TaskStatus.WITHDRAWN}
    ),
    TaskStatus.ACKNOWLEDGED: frozenset({TaskStatus.OPEN, TaskStatus.DONE, TaskStatus.WITHDRAWN}),
    TaskStatus.DONE: frozenset(),
    TaskStatus.WITHDRAWN: frozenset(),
}
"""What may follow what; OPEN again is a reassignment: the new person has to acknowledge."""

UNFINISHED = frozenset({TaskStatus.OPEN, TaskStatus.ACKNOWLEDGED})


def may_follow(current: str, wanted: str) -> bool:
    """Tell whether a task in ``current`` may go to ``wanted``."""
    return wanted in TRANSITIONS.get(current, frozenset())


def problems_of_task(
    title: str, due_at: datetime | None, assignee_id: UUID | None, role_code: str, why: str
) -> dict[str, str]:
    """Return problems by field name: a task says what, by when, and is somebody's."""
    problems: dict[str, str] = {}
    if not title.strip():
        problems["title"] = "required"
    elif len(title) > LONGEST_TITLE:
        problems["title"] = "too_long"
    if len(why) > LONGEST_WHY:
        problems["why"] = "too_long"
    if due_at is None:
        problems["due_at"] = "required"
    problems |= problems_of_assignee(assignee_id, role_code)
    return problems


def problems_of_assignee(assignee_id: UUID | None, role_code: str) -> dict[str, str]:
    """Return problems by field name: a task belongs to one person or to one role, not to both."""
    if assignee_id is None and not role_code:
        return {"assignee_id": "required"}
    if assignee_id is not None and role_code:
        return {"role_code": "not_both"}
    return {}


def problems_of_reason(reason: str) -> dict[str, str]:
    """Return problems by field name: withdrawing and reassigning need a reason."""
    if not reason.strip():
        return {"reason": "required"}
    return {"reason": "too_long"} if len(reason) > LONGEST_WHY else {}


def task_id_of(scope: UUID, source_key: str) -> UUID:
    """Return the id of the task that comes from ``source_key``: the same on every desk, so it exists once."""
    return uuid5(scope, f"task:{source_key}")
