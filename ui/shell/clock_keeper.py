# SPDX-License-Identifier: Apache-2.0
"""Brings the clocks of all cases in step behind the pages: after a log-in, and when their rules change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.client import Client
from ui.jobs import Job

_AFTER_LOG_IN_MS = 3_000
"""The first page comes first."""
_SETTLE_MS = 500
"""Rules that come in together are looked at together."""


class ClockKeeper(QObject):
    """One per log-in. What was not finished goes on at the next start.

    `progressed(done, total)` says how far it is, in cases. Zero of zero: nothing is under way any more.
    """

    progressed = Signal(int, int)

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._is_running = False
        self._is_wanted = False
        self._is_first = True
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self.look)
        client.jobs.changed.connect(self._on_changed)

    def start(self) -> None:
        """Look when the desk has been shown for a while."""
        self._settle.start(_AFTER_LOG_IN_MS)

    def look(self) -> None:
        """Compute again what is not in step; while that runs it is asked for once more at its end."""
        if self._is_running:
            self._is_wanted = True
            return
        from app.complaints import clocking  # noqa: PLC0415 -- after the log-in page

        self._is_running, self._is_wanted = True, False
        jobs = self._client.jobs

        def catch_up(job: Job, write: Any) -> int:
            return clocking.catch_up(
                jobs.read_now, write, lambda: job.is_cancelled or jobs.is_closed, job.report
            )

        jobs.write_in_parts(
            catch_up,
            owner=self,
            done=self._on_done,
            failed=self._on_failed,
            progressed=self.progressed.emit,
        )

    # ---- inside

    def _on_changed(self, tables: frozenset[str]) -> None:
        from app.complaints import clocking  # noqa: PLC0415 -- after the log-in page

        if tables & clocking.TABLES:
            self._settle.start(_SETTLE_MS)

    def _on_done(self, count: int) -> None:
        self._is_running = False
        self.progressed.emit(0, 0)
        jobs = self._client.jobs
        if count:
            jobs.changed.emit(frozenset({"complaint"}))
            if not self._is_first:
                self._client.notify(self.tr("规则有变化，{count} 件投诉的时限已重新计算").format(count=count))
        self._is_first = False
        if self._is_wanted:
            self.look()

    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        self.progressed.emit(0, 0)
        self._client.show_error(error)
