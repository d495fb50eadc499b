# SPDX-License-Identifier: Apache-2.0
"""Areas that hand tasks out hear what is done to them: acknowledging one is one act, not two.

A watcher is registered for the first part of a task's kind (``ladder`` of ``ladder.warn_owner``). Must not
know any area.
"""

from __future__ import annotations

from collections.abc import Callable

from app.core.unit_of_work import UnitOfWork
from app.tasks.models import Task
from app.tasks.rules import TaskAct

Watcher = Callable[[UnitOfWork, Task, TaskAct], None]
"""Is told of an act in its transaction; what it raises keeps the act from happening."""
_watchers: dict[str, Watcher] = {}


def watch(family: str, watcher: Watcher) -> None:
    """Register the watcher of a family of kinds, once. Errors: ValueError."""
    if family in _watchers:
        raise ValueError(family)
    _watchers[family] = watcher


def tell(uow: UnitOfWork, task: Task, act: TaskAct) -> None:
    """Tell the area that handed a task out what a person does to it. Errors: what the area raises."""
    watcher = _watchers.get(task.kind.partition(".")[0])
    if watcher is not None:
        watcher(uow, task, act)
