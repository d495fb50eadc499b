# SPDX-License-Identifier: Apache-2.0
"""Keeps the parts' ledger up behind the pages, soon after something of it came in.

It looks by a read first: where nothing is to be done nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.tasks.rules import WORK
from ui.client import Client

_AFTER_LOG_IN_MS = 20_000
"""Whoever just logged in has a customer before him."""
_SETTLE_MS = 2_000
"""What happens together is looked at together."""
_TABLES = frozenset({"stock_move", "stock_arrival", "stock_document"})


class PartsKeeper(QObject):
    """One per log-in; of a person who may post."""

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._is_running = False
        self._told: set[type[Exception]] = set()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Look when the desk has been shown for a while, and whenever the ledger changed."""
        from app.parts.rules import POST  # noqa: PLC0415 -- after the log-in page

        actor, store_id = self._client.actor, self._client.desk.identity.store_id
        if actor.may(POST, store_id) and actor.may(WORK, store_id):
            self._soon.start(_AFTER_LOG_IN_MS)
            self._client.jobs.changed.connect(self._on_changed)

    def look(self) -> None:
        """Ask whether anything is to be done, and do it."""
        if self._is_running:
            self._soon.start(_SETTLE_MS)
            return
        self._is_running = True
        self._client.jobs.read(
            self._count(), owner=self, done=self._on_counted, failed=self._on_failed, slot="parts"
        )

    # ---- what it keeps

    def _count(self) -> Callable[..., int]:
        """Return the query that says how much is to be done."""
        from app.parts.upkeep import count_due  # noqa: PLC0415 -- after the log-in page

        return count_due

    def _do(self) -> Callable[..., Any]:
        """Return the command that does it."""
        from app.parts.upkeep import keep_up  # noqa: PLC0415 -- after the log-in page

        return keep_up

    # ---- inside

    def _on_counted(self, due: int) -> None:
        if not due:
            self._is_running = False
            return
        self._client.jobs.write(self._do(), owner=self, done=self._on_done, failed=self._on_failed)

    def _on_done(self, _done: object) -> None:
        self._is_running = False

    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        if type(error) not in self._told:
            self._told.add(type(error))
            self._client.show_error(error)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and not self._soon.isActive():
            self._soon.start(_SETTLE_MS)
