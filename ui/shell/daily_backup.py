# SPDX-License-Identifier: Apache-2.0
"""Backs the desk up once a day behind the pages: after the first log-in, or at night on a machine left on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.core.errors import AppError, MissingPlaceError
from app.core.settings import BACKUP_PLACE
from ui.client import Client
from ui.jobs import Job
from ui.widgets import formats
from ui.widgets.messages import message_for

_AFTER_LOG_IN_MS = 60_000
"""Whoever just logged in has a customer before him."""
_LOOK_MS = 10 * 60_000


class DailyBackup(QObject):
    """One per log-in. What fails is said once a day; work goes on."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._client = client
        self._is_running = False
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
        if self._is_running:
            return
        self._is_running = True
        client, is_first = self._client, self._is_first
        self._is_first = False
        client.jobs.work(
            _back_up, client, client.settings.text(BACKUP_PLACE), is_first, owner=self,
            done=self._on_done, failed=self._on_failed,
        )  # fmt: skip

    # ---- inside

    def _on_done(self, done: Any) -> None:
        self._is_running = False
        if done is not None and done.second is False:
            self._say(MissingPlaceError(path=self._client.settings.text(BACKUP_PLACE)))

    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        self._is_first = True  # tried again in ten minutes
        self._say(error)

    def _say(self, error: Exception) -> None:
        today = self._client.desk.runner.clock.now_at().date().isoformat()
        if self._told != today:
            self._told = today
            if isinstance(error, AppError):
                message = message_for(error)
                self._client.notify(formats.sentences((message.what, message.do)))
            else:
                self._client.show_error(error)


def _back_up(job: Job, client: Client, second: str, is_first: bool) -> Any:
    """Return what was made; None when the day has its backup."""
    from app.core.backup_rule import Reason  # noqa: PLC0415 -- after the log-in page
    from app.restoring import is_day_due  # noqa: PLC0415
    from ui.admin.backup_section import back_up  # noqa: PLC0415

    return back_up(job, client, Reason.DAILY, second) if is_day_due(client.desk, is_first=is_first) else None
