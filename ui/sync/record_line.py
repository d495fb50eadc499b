# SPDX-License-Identifier: Apache-2.0
"""One line in a record: conflicts that wait for it, and up to when its history is complete.

Asks head office for the lines of history that other desks wrote when a record is opened; says so offline.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.sync.queries import history_up_to
from ui.client import Client
from ui.sync.door import Conflicts, read_conflicts
from ui.sync.words import SyncWords
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox

_FRESH = timedelta(minutes=1)
_SETTLE_MS = 150


class RecordLine(QWidget):
    """Hidden while there is nothing to say; ``history_came`` when lines of other desks were added."""

    history_came = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._words = SyncWords(client.desk.identity.zone, self)
        self._scope: UUID | None = None
        self._ids: tuple[UUID, ...] = ()
        self.conflicts = Button("", kind="link", icon="git-merge", ink="bad")
        self.conflicts.clicked.connect(self._on_conflicts)
        self.conflicts.hide()
        self.complete = Label("", "caption")
        self.setLayout(hbox(self.conflicts, None, self.complete, spacing=8))
        self.hide()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        client.jobs.changed.connect(self._on_changed)

    def show_record(self, scope: UUID, record_id: UUID, parts: tuple[UUID, ...] = ()) -> None:
        """Speak of a record; ``parts`` are rows of it whose history counts too."""
        wanted = (record_id, *parts)
        if (scope, wanted) == (self._scope, self._ids):
            return
        self._scope, self._ids = scope, wanted
        # Nothing of the record before may stand beside this one while it is asked about.
        self.conflicts.hide()
        self.complete.setText("")
        self.hide()
        if self._client.sync is not None and self._client.sync.is_enrolled:
            self._settle.start()

    # ---- inside

    def _ask(self) -> None:
        if not self._ids:
            return
        jobs = self._client.jobs
        jobs.read(read_conflicts, self._ids[0], owner=self, slot="conflicts", done=self._on_found)
        jobs.read(history_up_to, self._ids[0], owner=self, slot="history", done=self._on_complete)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._ids and tables & {"conflict", "conflict_decision"}:
            self._settle.start()

    def _on_found(self, found: Conflicts) -> None:
        waiting = [one for record in found.records for one in record.fields if one.choice in {"", "undone"}]
        count = len(waiting)
        pairs = [(one.kept, one.lost) for one in waiting if not one.is_step]
        name = pairs[0][0].by_name if pairs else ""
        waits = self._words.what_waits(pairs, name, count - len(pairs))
        pattern = self.tr("{waits}，请选一个") if pairs else self.tr("{waits}，请看一下")
        self.conflicts.set_label(pattern.format(waits=waits))
        self.conflicts.setVisible(count > 0)
        self.setVisible(count > 0 or bool(self.complete.text()))

    def _on_complete(self, at: datetime | None) -> None:
        now_at = self._client.desk.runner.clock.now_at()
        fetch = getattr(self._client.sync, "fetch_history", None)
        is_fresh = at is not None and now_at - at < _FRESH
        if not is_fresh and fetch is not None and self._client.sync.state.is_online:
            scope, ids = self._scope, self._ids
            self._client.jobs.work(
                lambda _job: fetch(scope, ids), owner=self, done=lambda count: self._on_fetched(ids, count),
                failed=lambda _error: self._say(at) if ids == self._ids else None,
            )  # fmt: skip
        else:
            self._say(None if is_fresh else at, offline=not is_fresh)

    def _on_fetched(self, ids: tuple[UUID, ...], count: int) -> None:
        if ids != self._ids:
            # Another record is shown by now.
            return
        self._say(None)
        if count:
            self.history_came.emit()

    def _say(self, at: datetime | None, *, offline: bool = False) -> None:
        """Say up to when other desks' lines are there; nothing while it is complete."""
        text = ""
        if at is not None:
            now_at = self._client.desk.runner.clock.now_at()
            text = self.tr("历史完整到 {time}").format(time=self._words.day_time(at, now_at))
        elif offline:
            text = self.tr("离线：别的工位写的历史还没有取来")
        self.complete.setText(text)
        self.setVisible(bool(text) or not self.conflicts.isHidden())

    def _on_conflicts(self) -> None:
        if self._ids:
            self._client.open("conflicts", self._ids[0])
