# SPDX-License-Identifier: Apache-2.0
"""Opens the sheets of the sync over a desk and runs what is chosen in them. The only place with commands.

One per log-in. Reads by jobs, writes by jobs, says what was done with 撤销.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.ids import NIL
from app.sync.commands import (
    DecideConflicts,
    ResendRejected,
    UndoDecisions,
    decide_conflicts,
    discard_rejected,
    merge_into,
    resend_rejected,
    undo_decisions,
)
from ui.client import Client
from ui.sync.conflict_list import ConflictListSheet, DecidedRow
from ui.sync.conflict_sheet import ConflictSheet
from ui.sync.door import Conflicts, Door, Rejects, read_conflicts, read_rejected
from ui.sync.rejected_sheet import RejectedSheet
from ui.sync.rows import RecordConflicts, RejectedChange
from ui.sync.status_sheet import StatusSheet
from ui.sync.words import SyncWords
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.messages import message_for

WORK = "tasks.work"
"""A note is a task; that area stands above this package."""
PAGES = {"complaint": "complaint", "customer": "customer"}
"""Which kinds of records have a page of their own."""


class SyncDesk(QObject):
    """The sheets of one person's desk; ``record_wanted(table, id)`` when one leads to a record."""

    record_wanted = Signal(str, object)
    note_wanted = Signal(object)
    """A person wants to leave the others of these RecordConflicts a note."""

    def __init__(self, client: Client, over: QWidget) -> None:
        """Open sheets over ``over``."""
        super().__init__(over)
        self._client, self._over = client, over
        self._zone = client.desk.identity.zone
        self.words = SyncWords(self._zone, self)
        self._door = Door(self.words)
        self._list: ConflictListSheet | None = None
        self._rejected: RejectedSheet | None = None
        self._skipped: set[UUID] = set()

    # ---- conflicts

    def open_conflicts(self, record_id: UUID | None = None, *, part: str = "") -> None:
        """Open the conflict desk: of one record, of the only one that waits, or the list of all."""
        self._skipped.clear()

        def show(found: Conflicts) -> None:
            waiting = self._door.waiting(found, self._now())
            wanted = [one for one in waiting if record_id is None or one.id == record_id]
            if len(wanted) == 1 and not part:
                self._open_record(wanted[0], more=len(waiting) - 1)
            elif record_id is not None and not wanted and not part:
                self._client.notify(self.tr("这条记录没有要确认的冲突。"))
            else:
                self._open_list(found, part)

        self._client.jobs.read(read_conflicts, owner=self, slot="conflicts", done=show)

    def _open_list(self, found: Conflicts, part: str) -> None:
        sheet = ConflictListSheet(self._over, self.words, self._now)
        self._list = sheet
        self._fill_list(found)
        sheet.record_chosen.connect(self._on_record_chosen)
        sheet.undo_wanted.connect(self._on_undo_wanted)
        sheet.closed.connect(self._on_list_closed)
        sheet.open()
        if part:
            sheet.show_part(part)

    def _fill_list(self, found: Conflicts) -> None:
        if self._list is not None:
            now_at = self._now()
            self._list.show_conflicts(self._door.waiting(found, now_at), self._door.decided(found, now_at))

    def _on_list_closed(self) -> None:
        self._list = None

    def _on_record_chosen(self, record: RecordConflicts) -> None:
        self._open_record(record)

    def _open_record(self, record: RecordConflicts, *, more: int = 0) -> None:
        sheet = ConflictSheet(self._over, record, self.words, self._now(), more=more)
        sheet.decided.connect(lambda choices: self._decide(sheet, choices))
        sheet.history_wanted.connect(lambda: self._leave_to(sheet, record))
        sheet.history.setVisible(record.table in PAGES)
        sheet.note_wanted.connect(lambda: self.note_wanted.emit(record))
        sheet.note.setVisible(record.table in PAGES and bool(record.others) and self._may_note(record))
        sheet.open()

    def _may_note(self, record: RecordConflicts) -> bool:
        scope = record.scope if record.scope != NIL else self._client.desk.identity.store_id
        return self._client.actor.may(WORK, scope)

    def _leave_to(self, sheet: Overlay, record: RecordConflicts) -> None:
        sheet.done()
        if self._list is not None:
            self._list.done()
        self.record_wanted.emit(record.table, record.id)

    def _decide(self, sheet: ConflictSheet, choices: dict[UUID, str]) -> None:
        record = sheet.record

        def done(_count: int) -> None:
            sheet.done()
            ids = tuple(choices)
            steps = {one.id for one in record.steps}
            noted = self.tr("{title} 已记下。")
            said = noted if steps >= set(ids) else self.tr("{title} 已合并 {count} 处。")
            text = said.format(title=record.title, count=len(ids))
            self._client.notify(text, lambda: self._undo(ids))
            self._refreshed()

        self._client.jobs.write(
            decide_conflicts, DecideConflicts(choices), owner=sheet, done=done,
            failed=lambda error: _show_failed(sheet, error),
        )  # fmt: skip

    def _on_undo_wanted(self, row: DecidedRow) -> None:
        self._undo((row.id,))

    def _undo(self, ids: tuple[UUID, ...]) -> None:
        def done(count: int) -> None:
            text = (
                self.tr("已撤回 {count} 处，回到待确认。").format(count=count)
                if count
                else self.tr("没有可以撤回的决定。")
            )
            self._client.notify(text)
            self._refreshed()

        self._client.jobs.write(undo_decisions, UndoDecisions(ids), owner=self, done=done)

    # ---- what was rejected

    def open_rejected(self, record_id: UUID | None = None) -> None:
        """Open the rejected list, at a record's change when there is one."""

        def show(found: Rejects) -> None:
            sheet = RejectedSheet(self._over, self.words, self._now)
            self._rejected = sheet
            sheet.show_changes(self._door.rejected(found), record_id)
            sheet.resend_wanted.connect(self._on_resend)
            sheet.merge_wanted.connect(self._on_merge)
            sheet.discard_wanted.connect(self._on_discard)
            sheet.record_wanted.connect(self._on_rejected_record)
            sheet.closed.connect(self._on_rejected_closed)
            sheet.open()

        self._client.jobs.read(read_rejected, owner=self, slot="rejected", done=show)

    def _on_rejected_closed(self) -> None:
        self._rejected = None

    def _on_resend(self, change: RejectedChange, corrections: Mapping[UUID, Mapping[str, Any]]) -> None:
        command = ResendRejected(change.group_id, corrections)
        self._act(change, self.tr("已重新发送，连上总部后上传。"), resend_rejected, command)

    def _on_merge(self, change: RejectedChange) -> None:
        said = self.tr("已并入{title}。").format(title=change.winner_title or change.kind)
        self._act(change, said, merge_into, change.id)

    def _on_discard(self, change: RejectedChange) -> None:
        self._act(change, self.tr("已放弃，填过的内容留在历史里。"), discard_rejected, change.group_id)

    def _act(self, change: RejectedChange, said: str, command: Any, *parts: Any) -> None:
        sheet = self._rejected
        if sheet is None:
            return

        def done(_answer: object) -> None:
            sheet.sent(change)
            self._client.notify(said)
            self._refreshed()

        self._client.jobs.write(command, *parts, owner=sheet, done=done, failed=sheet.show_failed)

    def _on_rejected_record(self, change: RejectedChange) -> None:
        if self._rejected is not None:
            self._rejected.done()
        self.record_wanted.emit(change.table, change.row_id)

    # ---- the link

    def open_status(self) -> Overlay | None:
        """Open the facts of the link; None on a desk of its own."""
        watch = self._client.sync
        if watch is None or not watch.is_enrolled:
            return None
        sheet = StatusSheet(self._over, self.words, self._now)
        sheet.show_link(watch.state, watch.facts)
        watch.changed.connect(sheet.follow)
        watch.told.connect(sheet.hear)
        sheet.sync_wanted.connect(watch.sync_now)
        sheet.conflicts_wanted.connect(lambda: self._swap(sheet, self.open_conflicts))
        sheet.rejected_wanted.connect(lambda: self._swap(sheet, self.open_rejected))
        sheet.ask_facts(lambda: watch.facts)
        sheet.open()
        return sheet

    # ---- inside

    @staticmethod
    def _swap(sheet: Overlay, then: Any) -> None:
        sheet.done()
        then()

    def _refreshed(self) -> None:
        """Count again, and show open lists anew."""
        if self._client.sync is not None:
            self._client.sync.refresh()
        if self._list is not None:
            self._client.jobs.read(read_conflicts, owner=self, slot="conflicts", done=self._fill_list)
        if self._rejected is not None:
            self._client.jobs.read(read_rejected, owner=self, slot="rejected", done=self._fill_rejected)

    def _fill_rejected(self, found: Rejects) -> None:
        if self._rejected is not None:
            self._rejected.show_changes(self._door.rejected(found))

    def _now(self) -> datetime:
        return self._client.desk.runner.clock.now_at()


def _show_failed(sheet: Overlay, error: Exception) -> None:
    sheet.set_busy(False)
    sheet.set_notice(ErrorNotice(message_for(error)))
