# SPDX-License-Identifier: Apache-2.0
"""Minds the store's time while a desk is open: midnight, rights that end with a day, a clock that was set.

Must not know any page: it says ``client.day_turned`` and pages read again.
"""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from app.core.clock import ClockWatch
from app.core.errors import ClockSetBackError, ClockSetForwardError
from app.core.permissions import Actor
from ui.client import Client
from ui.widgets.sla import MinuteTick, duration_text


class StoreTime(QObject):
    """Looks once a minute; ``leave_wanted`` when the person may do less on the new day than before."""

    leave_wanted = Signal()

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        runner = client.desk.runner
        self._watch = ClockWatch(runner.clock, runner.hybrid)
        # A sample store tells one story however old it is.
        self._away = timedelta() if client.desk.identity.is_sample else self._watch.away
        self._today_on = runner.today_on
        MinuteTick(self).ticked.connect(self.look)

    def look(self) -> None:
        """Say what the time brought: a clock that was set back or forward, another day."""
        step = self._watch.look()
        away, self._away = self._away, timedelta()
        if step:
            error = ClockSetBackError if step < timedelta() else ClockSetForwardError
            self._client.show_error(error(span=_words(step)))
        elif away:
            self._client.show_error(ClockSetForwardError(span=_words(away), why="start"))
        today_on = self._client.desk.runner.today_on
        if today_on != self._today_on:
            self._today_on = today_on
            self._client.day_turned.emit()
            self._ask_rights()

    def _ask_rights(self) -> None:
        from app.admin.queries import current_actor  # noqa: PLC0415 -- with the desk it is long imported

        self._client.jobs.read(current_actor, owner=self, slot="rights", done=self._on_rights)

    def _on_rights(self, now: Actor | None) -> None:
        before = self._client.actor.grants
        after = {} if now is None else now.grants
        if any(keys - after.get(scope, frozenset()) for scope, keys in before.items()):
            self._client.notify(self.tr("您的岗位从今天起有变化，请重新登录。写到一半的内容都在草稿里。"))
            self.leave_wanted.emit()
        elif dict(after) != dict(before):
            self._client.notify(self.tr("您从今天起有新的岗位，重新登录后生效。"))


def _words(span: timedelta) -> str:
    return duration_text(round(abs(span) / timedelta(minutes=1)))
