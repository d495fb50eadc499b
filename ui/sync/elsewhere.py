# SPDX-License-Identifier: Apache-2.0
"""到全公司找: asks head office for records of other stores, lets one be shared, says when it has arrived."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.sync.client import office
from app.sync.client.office import FoundElsewhere as FoundElsewhere  # noqa: PLC0414 -- the shell shows it
from app.sync.records import read_row
from ui.client import Client

_LOOK_MS, _PATIENCE_MS = 400, 30_000

Shown = Callable[[tuple[FoundElsewhere, ...]], None]
Failed = Callable[[Exception], None]


def _is_here(reading: object, table: str, row_id: UUID) -> bool:
    session = getattr(reading, "session")  # noqa: B009 -- a Reading, which this package must not import
    return read_row(session, table, row_id) is not None


class Elsewhere(QObject):
    """One search at a time; ``arrived(table, id)`` when a shared record is on this desk."""

    arrived = Signal(str, object)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._wanted: tuple[str, UUID] | None = None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._is_it_here)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    def can_ask(self) -> bool:
        """Tell whether head office can be asked now."""
        sync = self._client.sync
        return sync is not None and sync.asks() is not None and sync.state.is_online

    def search(self, text: str, done: Shown, failed: Failed | None = None) -> None:
        """Ask for records of other stores that match."""
        asks, session = self._client.sync.asks(), self._client.actor.session_id
        self._client.jobs.work(
            lambda _job: office.search_everywhere(asks, session, text),
            owner=self, done=done, failed=failed or self._client.show_error,
        )  # fmt: skip

    def open(self, found: FoundElsewhere) -> None:
        """Let the record be shared with this store; it is opened when it has come."""
        asks, session = self._client.sync.asks(), self._client.actor.session_id

        def shared(_answer: object) -> None:
            self._wanted = (found.table, found.id)
            self._client.notify(self.tr("已请总部共享，正在取过来…"))
            self._client.sync.sync_now()
            self._look.start()
            self._patience.start()
            self._is_it_here()

        self._client.jobs.work(
            lambda _job: office.share_record(asks, session, found.table, found.id),
            owner=self, done=shared, failed=self._client.show_error,
        )  # fmt: skip

    def _is_it_here(self) -> None:
        if self._wanted is not None:
            self._client.jobs.read(_is_here, *self._wanted, owner=self, slot="here", done=self._on_looked)

    def _on_looked(self, is_here: bool) -> None:
        if is_here and self._wanted is not None:
            (table, row_id), self._wanted = self._wanted, None
            self._stop()
            self.arrived.emit(table, row_id)

    def _give_up(self) -> None:
        if self._wanted is not None:
            self._wanted = None
            self._stop()
            self._client.notify(self.tr("还没有取到，取到后可以直接搜索打开。"))

    def _stop(self) -> None:
        self._look.stop()
        self._patience.stop()
