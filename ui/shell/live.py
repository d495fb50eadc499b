# SPDX-License-Identifier: Apache-2.0
"""Keeps badges, bell and who is on duty true: asks again when a table changed and once a minute. No SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.client import Client
from ui.shell.rail import RailBadge
from ui.widgets.sla import MinuteTick

if TYPE_CHECKING:
    from app.complaints.rows import ViewCount
    from app.tasks.queries import TaskCount

_COMPLAINT_TABLES = "complaint"
_TASK_TABLES = "task"
_DUTY_TABLES = frozenset({"duty", "staff"})


class LiveCounts(QObject):
    """Says what waits; each count is asked only of a person who may see it."""

    complaints_counted = Signal(object)
    tasks_counted = Signal(int, int)
    duty_read = Signal(object)

    def __init__(self, client: Client, parent: QObject) -> None:
        """Count for the client's person as long as ``parent`` lives."""
        super().__init__(parent)
        self._client = client
        client.jobs.changed.connect(self._on_changed)
        self._minute = MinuteTick(self)
        self._minute.ticked.connect(self.ask)

    def ask(self) -> None:
        """Ask for all counts."""
        self._ask_complaints()
        self._ask_tasks()
        self._ask_duty()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if any(table.startswith(_COMPLAINT_TABLES) for table in tables):
            self._ask_complaints()
        if any(table.startswith(_TASK_TABLES) for table in tables):
            self._ask_tasks()
        if tables & _DUTY_TABLES:
            self._ask_duty()

    def _ask_complaints(self) -> None:
        if self._client.actor.may("complaints.read"):
            from app.complaints.queries import count_views  # noqa: PLC0415 -- not before somebody is in
            from app.complaints.rows import View  # noqa: PLC0415

            asked = (View.MINE, View.OVERDUE)
            self._client.jobs.read(count_views, (), asked, owner=self, slot="complaints", done=self._on_views)

    def _ask_tasks(self) -> None:
        if self._client.actor.may("tasks.work"):
            from app.tasks.queries import count_my_tasks  # noqa: PLC0415

            self._client.jobs.read(count_my_tasks, owner=self, slot="tasks", done=self._on_tasks)

    def _ask_duty(self) -> None:
        from app.admin.queries import get_duty  # noqa: PLC0415

        self._client.jobs.read(get_duty, owner=self, slot="duty", done=self.duty_read.emit)

    def _on_views(self, views: tuple[ViewCount, ...]) -> None:
        counts = {view.key: view.count for view in views}
        mine, overdue = counts.get("mine", 0), counts.get("overdue", 0)
        if not mine and not overdue:
            self.complaints_counted.emit(None)
            return
        meaning = self.tr("我的未结 {mine}，已超时 {overdue}").format(mine=mine, overdue=overdue)
        self.complaints_counted.emit(RailBadge(_short(mine or overdue), overdue > 0, meaning))

    def _on_tasks(self, count: TaskCount) -> None:
        self.tasks_counted.emit(count.waiting, count.overdue)


def _short(count: int) -> str:
    return str(count) if count < 1000 else "999+"
