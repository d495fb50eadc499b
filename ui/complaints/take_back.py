# SPDX-License-Identifier: Apache-2.0
"""撤销 for ten seconds after an act on complaints: the log takes it back (`core.undo`), whatever it was."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from app.core.errors import ProblemsError
from app.core.undo import ActRow, UndoAct, undo_act
from ui.client import Client


class TakeBack(QObject):
    """Says what was done, and takes it back when asked."""

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client

    def offer(self, said: str, group_id: UUID, undone: str) -> None:
        """Say what was done with 撤销; ``undone`` is said afterwards, ``{count}`` filled in."""
        self._client.notify(said, lambda: self._undo(group_id, undone))

    def _undo(self, group_id: UUID, undone: str) -> None:
        def said(act: ActRow) -> None:
            self._client.notify(undone.format(count=act.count))

        command = UndoAct(group_id, self.tr("撤销刚才的操作"))
        self._client.jobs.write(undo_act, command, owner=self, done=said, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ProblemsError):
            self._client.notify(self.tr("没有撤销：后来又有人改过。按 Ctrl+Z 看原因。"))
        else:
            self._client.show_error(error)
