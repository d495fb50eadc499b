# SPDX-License-Identifier: Apache-2.0
"""The requests that wait for this person's signature, the oldest first. Must not know what is approved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.approvals.queries import ApprovalRow, list_pending_for_me
from ui.approvals.signature_sheet import SignatureSheet
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.due_list import DueItem, DueList
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import vbox
from ui.widgets.sla import MinuteTick, duration_text

_TABLES = frozenset({"approval", "signature", "post", "role"})
_LONG = timedelta(hours=24)


class PendingApprovals(QWidget):
    """A list that fills a card; `count_changed(n)`. Enter opens the record, → signs."""

    count_changed = Signal(int)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._rows: dict[UUID, ApprovalRow] = {}
        self.list = DueList(self.tr("等我审批"))
        self._empty = EmptyState("circle-check", self.tr("没有等您审批的申请。"), ink="ok")
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
        """Read the requests again."""
        self._client.jobs.read(list_pending_for_me, owner=self, done=self._on_rows, slot="pending")

    def _on_rows(self, rows: Sequence[ApprovalRow]) -> None:
        self._rows = {row.approval_id: row for row in rows}
        self._show()

    def _show(self) -> None:
        self.list.set_items([self._item(row) for row in self._rows.values()])
        self._stack.setCurrentWidget(self.list if self._rows else self._empty)
        self.count_changed.emit(len(self._rows))

    def _item(self, row: ApprovalRow) -> DueItem:
        waited = self._client.desk.runner.clock.now_at() - row.requested_at
        words = duration_text(max(1, int(waited.total_seconds() // 60)))
        tone = Tone.WARN if waited >= _LONG else Tone.MUTE
        amount = f"{formats.money(row.amount_fen)} · " if row.amount_fen else ""
        return DueItem(
            row.approval_id,
            ChipLook(self.tr("等 {time}").format(time=words), tone, "clock"),
            "signature",
            "",
            row.requested_by,
            f"{amount}{row.sentence}",
            ChipLook(self.tr("待审批"), Tone.WARN),
            self.tr("审批"),
        )

    def _on_opened(self, approval_id: UUID) -> None:
        row = self._rows.get(approval_id)
        if row is not None:
            self._client.open(row.entity_kind, row.entity_id)

    def _on_action(self, approval_id: UUID) -> None:
        row = self._rows.get(approval_id)
        if row is not None:
            SignatureSheet(self, self._client, row).open()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.refresh()
