# SPDX-License-Identifier: Apache-2.0
"""Backs the desk up once a day behind the pages: after the first log-in, or at night on a machine left on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.core.errors import AppError, MissingPlaceError
from app.core.settings import BACKUP_PLACE
from ui.client import Client
from ui.jobs import Job
from ui.widgets.messages import message_for

_AFTER_LOG_IN_MS = 60_000
"""Whoever just logged in has a customer before him."""
_LOOK_MS = 10 * 60_000


class DailyBackup(QObject):
    """One per log-in. What fails is said once a day; work goes on."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._client = client
        self._job: Job | None = None
        self._is_first = True
        self._told = ""
        self._first = QTimer(self, singleShot=True, interval=_AFTER_LOG_IN_MS)
        self._first.timeout.connect(self.look)
        self._again = QTimer(self, interval=_LOOK_MS)
        self._again.timeout.connect(self.look)

    def start(self) -> None:
        """Look in a minute, and every ten minutes from then on."""
        if not self._client.desk.identity.is_sample:
            self._first.start()
            self._again.start()

    def look(self) -> None:
        """Back up if the store's day has no backup yet."""
        if self._job is not None:
            return
        client, is_first = self._client, self._is_first
        self._is_first = False
        self._job = client.jobs.work(
            _back_up, client.desk, client.settings.text(BACKUP_PLACE), is_first, owner=self,
            done=self._on_done, failed=self._on_failed,
        )  # fmt: skip

    # ---- inside

    def _on_done(self, done: Any) -> None:
        self._job = None
        if done is not None and done.second is False:
            self._say(MissingPlaceError(path=self._client.settings.text(BACKUP_PLACE)))

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._is_first = True  # tried again in ten minutes
        self._say(error)

    def _say(self, error: Exception) -> None:
        today = self._client.desk.runner.clock.now_at().date().isoformat()
        if self._told != today:
            self._told = today
            if isinstance(error, AppError):
                message = message_for(error)
                self._client.notify(f"{message.title}。{message.do}")
            else:
                self._client.show_error(error)


def _back_up(job: Job, desk: Any, second: str, is_first: bool) -> Any:
    """Return what was made; None when the day has its backup."""
    from app import restoring  # noqa: PLC0415 -- after the log-in page
    from app.core.backup_rule import Reason  # noqa: PLC0415

    if not restoring.is_day_due(desk, is_first=is_first):
        return None
    return restoring.back_up(desk, Reason.DAILY, second, job.report)
