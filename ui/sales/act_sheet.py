# SPDX-License-Identifier: Apache-2.0
"""What every sheet about one sale does: it runs one command, and keeps what is typed as a draft.

Must not know which command that is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.complaints.rows import DraftRow
from app.core.money import fen_of
from ui.admin.sheet_draft import SheetDraft
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.sales.words import SaleWords
from ui.widgets import formats
from ui.widgets.banner import Banner


class ActSheet(FormSheet):
    """A sheet about one record; closed before it is stored, it offers what was typed the next time."""

    def __init__(self, client: Client, parent: QWidget, title: str, accept: str, record_id: UUID) -> None:
        self.words = SaleWords(parent)
        self.draft: SheetDraft | None = None
        super().__init__(client, parent, title, is_new=False, accept=accept)
        # Each sheet of a record has a draft of its own.
        self.draft = SheetDraft(client, self.form, "sale", uuid5(record_id, self.draft_mark()), self)
        self.draft.restored.connect(self._on_restored)
        QTimer.singleShot(0, self.draft, self.draft.look_up)

    def draft_mark(self) -> str:
        """Return what names the draft among those of its record."""
        return type(self).__name__

    def run(self, command: Callable[..., Any], order: object) -> None:
        """Run a command and forget the draft in one transaction."""
        if self.draft is not None:
            self.draft.pause()
            command, order = self.draft.wrap(command, order)
        super().run(command, order)

    def reject(self) -> None:
        """Keep what is typed, then close."""
        if self.draft is not None and self.draft.keep():
            self.client.notify(self.tr("没写完的内容已留作草稿，再打开时接着写。"))
        super().reject()

    def leave(self) -> None:
        """Keep what is typed, then close."""
        if self.draft is not None:
            self.draft.keep()
        super().leave()

    def fen(self, name: str) -> int | None:
        """Return an amount typed in yuan as fen."""
        value = self.form.value(name)
        return fen_of(Decimal(value)) if isinstance(value, int | Decimal) else None

    def show_entry(self) -> None:
        """Leave the form empty."""

    def _on_restored(self, draft: DraftRow) -> None:
        saved: datetime = draft.saved_at.astimezone(self.client.desk.identity.zone)
        text = self.tr("这是 {time} 没写完的内容。").format(time=formats.moment_of_year(saved))
        banner = Banner(text, tone="info", action=self.tr("重新写"))
        banner.action_clicked.connect(self._on_begin_again)
        self.set_notice(banner)

    def _on_begin_again(self) -> None:
        if self.draft is not None:
            self.draft.drop()
        self.set_notice(None)
