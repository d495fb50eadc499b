# SPDX-License-Identifier: Apache-2.0
"""The tasks of the person at the desk, the most urgent first: acknowledge, then done. Hands out none."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.tasks.commands import acknowledge_task, finish_task
from app.tasks.queries import TaskRow, list_my_tasks
from app.tasks.rules import TaskStatus
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets.chips import ChipLook
from ui.widgets.due_list import DueItem, DueList
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import vbox
from ui.widgets.sla import MinuteTick, time_left_chip

_TABLES = frozenset({"task", "task_event", "post", "role"})
_ICONS = {"complaint": "message-report", "customer": "user", "approval": "signature"}


class TaskList(QWidget):
    """A list that fills a card; `count_changed(waiting, overdue)`. Enter opens the record, → acts."""

    count_changed = Signal(int, int)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._rows: dict[UUID, TaskRow] = {}
        self.list = DueList(self.tr("我的待办"))
        self._empty = EmptyState("circle-check", self.tr("没有待办，手上的事都做完了。"), ink="ok")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.setLayout(vbox((self._stack, 1), spacing=0))
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action)
        MinuteTick(self).ticked.connect(self._show)
        client.jobs.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Read the tasks again."""
        self._client.jobs.read(list_my_tasks, owner=self, done=self._on_rows, slot="tasks")

    def _on_rows(self, rows: Sequence[TaskRow]) -> None:
        self._rows = {row.task_id: row for row in rows}
        self._show()

    def _show(self) -> None:
        now = self._client.desk.runner.clock.now_at()
        rows = list(self._rows.values())
        self.list.set_items([self._item(row) for row in rows])
        self._stack.setCurrentWidget(self.list if rows else self._empty)
        self.count_changed.emit(len(rows), sum(row.due_at < now for row in rows))

    def _item(self, row: TaskRow) -> DueItem:
        is_open = row.status is TaskStatus.OPEN
        status = ChipLook(self.tr("未确认"), Tone.INFO) if is_open else ChipLook(self.tr("已确认"), Tone.MUTE)
        whose = row.role_title if row.assignee_id is None else self.tr("本人")
        sentence = " · ".join(part for part in (row.title, row.why) if part)
        return DueItem(
            row.task_id,
            time_left_chip(row.due_at, self._client.desk.runner.clock.now_at()),
            _ICONS.get(row.entity_kind, "clipboard-list"),
            "",
            whose,
            sentence,
            status,
            self.tr("确认") if is_open else self.tr("完成"),
        )

    def _on_opened(self, task_id: UUID) -> None:
        row = self._rows.get(task_id)
        if row is not None:
            self._client.open(row.entity_kind, row.entity_id)

    def _on_action(self, task_id: UUID) -> None:
        row = self._rows.get(task_id)
        if row is None:
            return
        command = acknowledge_task if row.status is TaskStatus.OPEN else finish_task
        said = self.tr("已确认：{title}") if row.status is TaskStatus.OPEN else self.tr("已完成：{title}")
        self._client.jobs.write(
            command,
            task_id,
            owner=self,
            done=lambda _answer: self._client.notify(said.format(title=row.title)),
            failed=self._client.show_error,
        )

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.refresh()
