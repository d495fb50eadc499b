# SPDX-License-Identifier: Apache-2.0
"""Lets the desk learn of its closed cases behind the pages, once a day after a log-in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.client import Client
from ui.jobs import Job

_AFTER_LOG_IN_MS = 90_000
"""Whoever just logged in has a customer before him; the backup comes first."""
_LOOK_MS = 60 * 60_000


class LearningKeeper(QObject):
    """One per log-in. What fails is tried again in an hour; suggestions go on by what was learned before."""

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._is_running = False
        self._first = QTimer(self, singleShot=True, interval=_AFTER_LOG_IN_MS)
        self._first.timeout.connect(self.look)
        self._again = QTimer(self, interval=_LOOK_MS)
        self._again.timeout.connect(self.look)

    def start(self) -> None:
        """Look in a while, and every hour from then on."""
        if self._client.actor.may("complaints.register"):
            self._first.start()
            self._again.start()

    def look(self) -> None:
        """Learn when today's model is not made yet."""
        if self._is_running:
            return
        self._is_running = True
        jobs = self._client.jobs

        def learn(job: Job, write: Any) -> None:
            from app.complaints import learning  # noqa: PLC0415 -- after the log-in page

            if jobs.read_now(learning.is_learning_due):

                def report(done: int, total: int) -> None:
                    if jobs.is_closed:
                        job.cancel()
                    job.report(done, total)

                write(learning.store_learned, learning.learn(jobs.read_now(learning.list_samples), report))

        jobs.write_in_parts(learn, owner=self, done=self._on_done, failed=self._on_failed)

    # ---- inside

    def _on_done(self, _answer: object) -> None:
        self._is_running = False

    def _on_failed(self, _error: Exception) -> None:
        # Nobody asked for it; without a suggestion the clerk chooses by himself.
        self._is_running = False
