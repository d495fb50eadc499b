# SPDX-License-Identifier: Apache-2.0
"""What → does with an entry: take, acknowledge, finish, sign, or open the record at its next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.approvals.queries import ApprovalRow
from app.complaints.commands import take_complaint
from app.complaints.figures import DueComplaint, NextAct
from app.tasks.commands import acknowledge_task, finish_task
from app.tasks.queries import TaskRow
from app.tasks.rules import TaskStatus
from ui.approvals.signature_sheet import SignatureSheet
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.dialog_confirm import confirm
from ui.workbench.entries import Entry, asks_reason


class EntryActs(QObject):
    """Runs the one next step of an entry, and opens its record."""

    def __init__(self, client: Client, page: QWidget) -> None:
        """Act for the client's person; ``page`` carries the sheets."""
        super().__init__(page)
        self._client, self._page = client, page
        self._running: set[str] = set()
        self.approvals: Sequence[ApprovalRow] = ()

    def open(self, entry: Entry) -> None:
        """Open the record."""
        self._client.open(entry.open_kind, entry.open_id)

    def run(self, entry: Entry) -> None:
        """Take the next step; one that needs words opens the record where they are written."""
        row = entry.row
        if isinstance(row, ApprovalRow):
            self._sign(row)
        elif isinstance(row, TaskRow):
            self._work(entry, row)
        else:
            self._bring_on(entry, row)

    def _bring_on(self, entry: Entry, due: DueComplaint) -> None:
        if due.next_act is NextAct.TAKE:
            said = (
                self.tr("已受理 {number}，处理人是您。")
                if due.row.assignee_id is None
                else self.tr("已受理 {number}。")
            )
            self._write(entry, take_complaint, due.row.id, said.format(number=due.row.number))
            return
        if due.next_act is NextAct.APPROVE:
            asked = next((row for row in self.approvals if row.entity_id == due.row.id), None)
            if asked is not None:
                self._sign(asked)
                return
        self._client.open("complaint", due.row.id, act=due.next_act.value)

    def _work(self, entry: Entry, row: TaskRow) -> None:
        if asks_reason(row):
            # With the page that it opens: the record's page is much, and the workbench is the first picture.
            from ui.complaints.record_page import GIVE_REASON  # noqa: PLC0415

            self._client.open(row.entity_kind, row.entity_id, act=GIVE_REASON)
            return
        if row.status is TaskStatus.OPEN:
            said = self.tr("已确认：{title}").format(title=row.title)
            self._write(entry, acknowledge_task, row.task_id, said)
            return
        question = self.tr("“{title}”做完了吗？完成后不能再改回。").format(title=row.title)
        sheet = confirm(self._page, self.tr("完成任务"), question, self.tr("完成"))
        said = self.tr("已完成：{title}").format(title=row.title)
        sheet.accepted.connect(lambda: self._finish(sheet, entry, row.task_id, said))

    def _finish(self, sheet: Overlay, entry: Entry, task_id: UUID, said: str) -> None:
        sheet.done()
        self._write(entry, finish_task, task_id, said)

    def _sign(self, row: ApprovalRow) -> None:
        SignatureSheet(self._page, self._client, row).open()

    def _write(self, entry: Entry, command: Callable[..., Any], row_id: UUID, said: str) -> None:
        # A second press before the list was read again must not become a second command.
        if entry.key in self._running:
            return
        self._running.add(entry.key)

        def on_done(_answer: Any) -> None:
            self._running.discard(entry.key)
            self._client.notify(said)

        def on_failed(error: Exception) -> None:
            self._running.discard(entry.key)
            self._client.show_error(error)

        self._client.jobs.write(command, row_id, owner=self, done=on_done, failed=on_failed)
