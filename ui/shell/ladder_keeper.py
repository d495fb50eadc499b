# SPDX-License-Identifier: Apache-2.0
"""Lets the ladder of escalation climb behind the pages: once a minute, and soon after something happened.

It looks by a read first: a quiet minute writes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.tasks.rules import WORK
from ui.client import Client

if TYPE_CHECKING:
    from app.complaints.escalation import Climbed

_AFTER_LOG_IN_MS = 15_000
"""Whoever just logged in has a customer before him."""
_LOOK_MS = 60_000
_SETTLE_MS = 2_000
"""What happens together is looked at together."""
_NEXT_MS = 200
"""Between two passes people save."""
_TABLES = frozenset({"complaint", "complaint_transition", "company_rule", "store_hours", "holiday_year"})


class LadderKeeper(QObject):
    """One per log-in; of a person who may handle cases. What is left over is done by the next pass."""

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._is_running = False
        self._told: set[type[Exception]] = set()
        self._minute = QTimer(self, interval=_LOOK_MS)
        self._minute.timeout.connect(self.look)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Look when the desk has been shown for a while, and every minute from then on."""
        from app.complaints.rules import HANDLE  # noqa: PLC0415 -- after the log-in page

        actor, store_id = self._client.actor, self._client.desk.identity.store_id
        if actor.may(HANDLE, store_id) and actor.may(WORK, store_id):
            self._soon.start(_AFTER_LOG_IN_MS)
            self._minute.start()
            self._client.jobs.changed.connect(self._on_changed)

    def look(self) -> None:
        """Ask whether anything is due, and do it."""
        if self._is_running:
            return
        from app.complaints.escalation import count_due_steps  # noqa: PLC0415 -- after the log-in page

        self._is_running = True
        self._client.jobs.read(
            count_due_steps, owner=self, done=self._on_counted, failed=self._on_failed, slot="ladder"
        )

    # ---- inside

    def _on_counted(self, due: int) -> None:
        if not due:
            self._is_running = False
            return
        from app.complaints.escalation import escalate  # noqa: PLC0415 -- after the log-in page

        self._client.jobs.write(escalate, owner=self, done=self._on_done, failed=self._on_failed)

    def _on_done(self, done: Climbed) -> None:
        self._is_running = False
        if done.has_more:
            self._soon.start(_NEXT_MS)

    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        # It is tried again each minute.
        if type(error) not in self._told:
            self._told.add(type(error))
            self._client.show_error(error)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and not self._soon.isActive():
            self._soon.start(_SETTLE_MS)
