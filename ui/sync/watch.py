# SPDX-License-Identifier: Apache-2.0
"""Keeps the link to head office in sight: runs the loop behind the window, says how it stands. No widget.

One per log-in page and desk; ``Client.sync`` is this. Pages read ``state`` and listen to ``changed``.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import AppError
from app.sync.errors import OfflineError, SyncError
from ui.jobs import Jobs, Tell
from ui.sync.state import Link, SyncState

if TYPE_CHECKING:
    from app.bootstrap import Desk
    from app.sync.client.office import Asks
    from app.sync.client.status import SyncStatus
    from app.sync.queries import SyncFacts

_REFRESH_MS = 300
_AGAIN_S = 10.0
_COPY_SHOWN = timedelta(days=1)
_PASSING = frozenset({"", "E7001", "E7005", "E7007", "E7008", "E7015", "E7016"})
"""Troubles that the loop gets over by itself."""


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """What the sheet says beside the state."""

    url: str = ""
    fingerprint: str = ""
    desk_code: str = ""
    is_office: bool = False
    last_pull_at: datetime | None = None
    last_push_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Halted:
    """The loop broke off with this code; it begins again by itself."""

    code: str


class SyncWatch(QObject):
    """The state of one desk's link; runs the loop while it is started."""

    changed = Signal(object)
    """The new SyncState."""
    told = Signal(object)
    """The SyncState after every try of the loop, changed or not."""
    revoked = Signal()
    """Head office revoked this desk; said once."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        maker: Callable[[Desk], Any] | None = None,
    ) -> None:
        """Watch ``desk``; what is read and run goes through ``jobs``; ``maker`` makes the loop, or None."""
        super().__init__(parent)
        self._desk, self._jobs, self._maker = desk, jobs, maker
        self.state = SyncState()
        self.facts = LinkFacts()
        self._loop: Any = None
        self._said_revoked = False
        self._is_told = self._is_stopped = False
        self._settle = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._settle.timeout.connect(self.refresh)
        jobs.sync_status.connect(self._on_status)
        jobs.changed.connect(self._on_changed)

    # ---- life

    def start(self) -> None:
        """Read how the desk stands, and run the loop when it is enrolled."""
        self._is_stopped = False
        self.refresh()
        loop = self._make_loop()
        if loop is None:
            return
        self._loop = loop

        self._jobs.background(lambda stop, tell: _run_on(loop, stop, tell))

    def stop(self) -> None:
        """Stop the loop; what it stored is whole. Nothing is read afterwards: the jobs may be closed."""
        self._is_stopped = True
        self._settle.stop()
        loop, self._loop = self._loop, None
        if loop is not None:
            # A request that hangs would hold the window open: the connections go first.
            self._jobs.ask_background_to_stop()
            loop.wake()
            loop.transport.close()
        self._jobs.stop_background()

    def sync_now(self) -> None:
        """Let the loop try at once."""
        if self._loop is not None:
            self._loop.look_now()
        else:
            self.told.emit(self.state)
        self.refresh()

    # ---- what others ask

    @property
    def is_enrolled(self) -> bool:
        """Whether the desk belongs to a head office."""
        return self.state.link is not Link.ALONE

    def asks(self) -> Asks | None:
        """Return the way to head office for what a person asks; None on a desk of its own."""
        return getattr(self._loop, "transport", None)

    def fetch_history(self, scope: UUID, row_ids: tuple[UUID, ...]) -> int:
        """Fetch what other desks wrote into these rows' history; for workers. Errors: E7001, E7013."""
        return int(self._loop.fetch_history(scope, row_ids)) if self._loop is not None else 0

    def fetch_file(self, sha256: str, size_bytes: int, progress: Callable[[int, int], None]) -> None:
        """Bring the content of an attachment to this desk; for workers. Errors: E7001, E7013."""
        line = getattr(self._loop, "transport", None)
        if line is None:
            raise OfflineError(url=self.facts.url)
        self._desk.files(line).fetch_now(sha256, size_bytes, progress)

    def refresh(self) -> None:
        """Read again how much waits and what the desk remembers."""
        from app.sync.queries import get_sync_facts  # noqa: PLC0415 -- with the areas, after the log-in page

        self._jobs.read(get_sync_facts, owner=self, slot="facts", done=self._on_facts, failed=_ignore)

    # ---- inside

    def _make_loop(self) -> Any:
        return self._maker(self._desk) if self._maker is not None else None

    def _on_changed(self, _tables: frozenset[str]) -> None:
        if self.is_enrolled and not self._is_stopped:
            self._settle.start()

    def _on_facts(self, facts: SyncFacts) -> None:
        values, waits = facts.values, facts.attention
        self.facts = LinkFacts(
            url=values.get("sync.server_url", ""),
            fingerprint=values.get("sync.fingerprint", ""),
            desk_code=self._desk.identity.desk_code,
            is_office=values.get("sync.kind") == "office",
            last_pull_at=_instant(values.get("sync.last_pull_at")),
            last_push_at=_instant(values.get("sync.last_push_at")),
        )
        renewed_at = _instant(values.get("sync.renewed_at"))
        now_at = self._desk.runner.clock.now_at()
        state = replace(
            self.state,
            is_copy=renewed_at is not None and now_at - renewed_at < _COPY_SHOWN,
            conflicts=waits.conflicts,
            rejected=waits.rejected,
            waiting=waits.waiting,
            clock_offset_ms=int(values.get("sync.offset_ms") or 0),
        )
        # What a running loop told is newer than what the disk remembers, and a full disk remembers nothing.
        self._show(state if self._is_told else _with_link(state, values))

    def _on_status(self, told: SyncStatus | Halted) -> None:
        if self._is_stopped:
            return
        self._is_told = True
        if isinstance(told, Halted):
            self._show(replace(self.state, state=Link.PAUSED, problem=told.code, is_first_load=False))
            return
        self._show(
            replace(
                self.state,
                state=told.state,
                last_sync_at=told.last_sync_at or self.state.last_sync_at,
                offline_since_at=told.offline_since_at,
                waiting=told.waiting,
                problem=told.problem,
                is_first_load=told.is_first_load,
                progress=told.progress,
            )
        )
        self.told.emit(self.state)
        self._settle.start()

    def _show(self, state: SyncState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)
        if state.link is Link.REVOKED and not self._said_revoked:
            self._said_revoked = True
            self.revoked.emit()


def _run_on(loop: Any, stop: threading.Event, tell: Tell) -> None:
    """Run the loop until ``stop``; one that broke off is told, once as an error, and begins again."""
    told: set[type[Exception]] = set()
    while not stop.is_set():
        try:
            loop.run_forever(stop, lambda status, tables=frozenset(): tell(status, frozenset(tables)))
        except Exception as error:  # noqa: BLE001 -- a desk must never look synced while nothing runs
            if not isinstance(error, AppError) and type(error) not in told:
                told.add(type(error))
                tell(error, frozenset())
            tell(Halted(error.code if isinstance(error, AppError) else SyncError.code), frozenset())
            stop.wait(_AGAIN_S)
        else:
            return


def _with_link(state: SyncState, values: Mapping[str, str]) -> SyncState:
    """Return the state with the link that the desk remembers."""
    if not values.get("sync.server_url"):
        return replace(state, state=Link.ALONE)
    state = replace(state, last_sync_at=_instant(values.get("sync.last_pull_at")) or state.last_sync_at)
    since = _instant(values.get("sync.offline_since"))
    problem = values.get("sync.last_error", "")
    if values.get("sync.revoked_at"):
        link = Link.REVOKED
    elif since is not None:
        link = Link.OFFLINE
    else:
        link = Link.PAUSED if problem not in _PASSING else Link.ONLINE
    return replace(state, state=link, offline_since_at=since, problem=problem)


def _instant(value: str | None) -> datetime | None:
    if not value:
        return None
    at = datetime.fromisoformat(value)
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)


def _ignore(_error: Exception) -> None:
    """A count that could not be read is read again with the next change."""
