# SPDX-License-Identifier: Apache-2.0
"""Where a task stands by its events. Past the log."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.core import derived
from app.tasks import rules
from app.tasks.rules import TaskStatus


def standing(targets: Iterable[str]) -> str:
    """Return the status after events to these statuses in the order of their stamps; open without any."""
    return derived.fold(rules.TRANSITIONS, targets)[0] or TaskStatus.OPEN.value


def compute(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return the status of tasks by id."""
    steps = derived.steps(session, "task_event", "task_id", ids, "to_status")
    return {row_id: {"status": standing(step[0] for step in steps.get(row_id, ()))} for row_id in ids}


def derive(session: Session, ids: Collection[UUID]) -> None:
    """Compute and store the status of tasks."""
    for part in derived.batches(ids):
        derived.store(session, "task", compute(session, part))


derived.register(
    derived.Deriver(
        "task",
        {"task": "id", "task_event": "task_id"},
        derive,
        {"status": TaskStatus.OPEN.value},
        compute,
    )
)
