# SPDX-License-Identifier: Apache-2.0
"""Runs the planner's steps over the transport, for as long as the desk is open. Must not know any area.

One thread does one step at a time; a second one only waits for news. Neither a save nor a person waits.
"""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.core import synced
from app.core.clock import Clock, DeskClock, HybridClock
from app.core.db import Database
from app.core.errors import AppError
from app.core.unit_of_work import LAST_STAMP
from app.core.vault import Vault
from app.sync import protocol
from app.sync.client import checksum, facts, reach, state
from app.sync.client.ahead import FetchAhead
from app.sync.client.apply import Applier
from app.sync.client.backoff import Backoff
from app.sync.client.planner import Planner
from app.sync.client.port import Announce, Load, Pull, Push, Step, Stop, Wait
from app.sync.client.sqlite_port import SqlitePort
from app.sync.client.status import SyncLink, SyncStatus
from app.sync.client.transport import Account, Transport
from app.sync.errors import (
    BadBodyError,
    DivergedError,
    IncarnationError,
    NotThereError,
    OfflineError,
    RevokedError,
    SnapshotNeededError,
    SyncError,
    TooBusyError,
    TooLargeError,
    TooOldError,
)

POLL_SECONDS = 0.5
"""How often the desk looks for saves that are to be sent."""
WAIT_SECONDS = 25
FIRST_PAUSE_SECONDS = 1.0
IDLE_SECONDS = 60.0
"""An idle desk asks again after this long, whatever the long-poll says."""
CHECK_EVERY = timedelta(hours=6)
_MOST_SCOPES = 200
_PART_WAIT_SECONDS = 1
_PULL_NOTED_EVERY = timedelta(minutes=1)
_AT_ONCE_AGAIN = (
    IncarnationError, SnapshotNeededError, DivergedError, TooOldError, TooLargeError, BadBodyError,
)  # fmt: skip
Told = Callable[..., None]
"""Is told (status) or (status, tables that changed)."""
LoadScope = Callable[[str, int, threading.Event, Callable[[float], None]], bool]
"""Loads the snapshot of (scope, since_seq, stop, progress); False when it was stopped."""
Files = Callable[[threading.Event], bool]
"""Moves attachments for a while; True when some are left."""


@dataclass(frozen=True, slots=True)
class SyncedDesk:
    """What the sync needs of an open desk."""

    database: Database
    device_id: UUID
    key: bytes
    clock: Clock
    hybrid: HybridClock
    version: str
    schema: str


class SyncLoop:
    """The sync of one enrolled desk."""

    def __init__(
        self,
        desk: SyncedDesk,
        *,
        transport: Transport | None = None,
        load: LoadScope | None = None,
        files: Files | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """``transport`` and ``load`` are made from the enrolment when None."""
        self._desk = desk
        self._changed_tables: set[str] = set()
        self.applier = Applier(desk.database, desk.clock, desk.hybrid, self._note_changed)
        self.port = SqlitePort(desk.database, desk.device_id.hex, desk.key, desk.clock, self.applier)
        values = self.port.values()
        self.transport = transport or Transport(
            Account(
                url=values.get(state.SERVER_URL, ""),
                ca_pem=values.get(state.CA_PEM, ""),
                device=desk.device_id.hex,
                secret=values.get(state.SECRET, ""),
                version=desk.version,
                schema=desk.schema,
            ),
            desk.clock.machine if isinstance(desk.clock, DeskClock) else desk.clock,
            incarnation=lambda: self.port.standing().incarnation,
            save_secret=lambda secret: self.port.put({state.SECRET: secret}),
        )
        self._load = load or self.load_scope
        self._files = files
        self.planner = Planner(self.port, schema=desk.schema)
        self._ahead = FetchAhead(self._fetch)
        self._backoff = Backoff(chance)
        self._renewed = 0
        self._pulled_at = ""
        self._wake = threading.Event()
        self._news = threading.Event()
        self._told: Told = _nobody
        self._status = SyncStatus(state=SyncLink.OFFLINE)

    # ---- what others call

    @property
    def status(self) -> SyncStatus:
        """How it stands now."""
        return self._status

    def wake(self) -> None:
        """Try at once, on whatever thread the loop runs."""
        self._backoff.clear()
        self._wake.set()

    def look_now(self) -> None:
        """Send and ask for news at once: a person wants to know how it stands."""
        self._news.set()
        self.wake()

    def run_once(self, stop: threading.Event | None = None) -> SyncStatus:
        """Send and fetch all that there is; an error of the net ends it. Returns how it stands."""
        status = self.exchange(stop)
        self._work_off(stop)
        return status

    def exchange(self, stop: threading.Event | None = None) -> SyncStatus:
        """As ``run_once``; what large pages brought waits to be derived and indexed."""
        self.planner.woken()
        return self._run(stop or threading.Event())

    def _run(self, stop: threading.Event) -> SyncStatus:
        """Do every step that there is to do."""
        self.port.refresh()
        self._count_queue()
        self.planner.try_again()
        self._ahead.forget()
        problem = ""
        while not stop.is_set():
            step = self.planner.next_step()
            if isinstance(step, Wait):
                break
            if isinstance(step, Stop):
                problem = RevokedError.code
                break
            try:
                if not self._do(step, stop):
                    break
            except SyncError as error:
                if stop.is_set():
                    break  # the line was taken away from it: that says nothing of the net
                self._note_failed(step, error)
                if not self._goes_on(error):
                    problem = error.code
                    break
            else:
                self._renewed = 0 if isinstance(step, Push) else self._renewed
                self._say_online()
        if not problem:
            self._backoff.clear()
            self._rebase_clock()
        self._status = self._facts(problem)
        self._tell()
        return self._status

    def run_forever(self, stop: threading.Event, on_status: Told | None = None) -> None:
        """Sync until ``stop`` is set; ``on_status`` is told the status and the tables that changed."""
        self._told = on_status or _nobody
        over = threading.Event()
        listener = threading.Thread(target=self._listen, args=(stop, over), name="sync-news", daemon=True)
        listener.start()
        try:
            while not stop.is_set():
                try:
                    status = self._run(stop)
                    self._work_off(stop)
                    if not status.problem:
                        self._when_quiet(stop)
                except AppError as error:
                    status = self._halt(error)
                if status.state is SyncLink.REVOKED:
                    break
                self._rest(stop)
        finally:
            over.set()
            self.transport.close()

    def check(self) -> tuple[str, ...]:
        """Compare this desk's rows with the server's; return the scopes that differ and are loaded again.

        A scope that is not where the server is, or with something waiting, is passed over.
        Errors: E7001.
        """
        if not self.planner.is_quiet():
            return ()
        found = []
        for scope, cursor in self.port.cursors().items():
            with self._desk.database.reading() as session:
                left_out = checksum.held_rows(session)
            body = {"scope": scope, "columns": checksum.summed_columns(), "except": left_out}
            answer = self.transport.post("/v1/checksum", body)
            if answer.get("cursor") != cursor or not self.planner.is_quiet():
                continue
            with self._desk.database.reading() as session:
                mine = checksum.sums(session, scope, left_out)
            facts.note_checked(self._desk.database, scope, self._desk.clock.now_at())
            differing = checksum.differing(mine, answer["tables"])
            key = f"sync.differs.{scope}"
            difference = checksum.difference(mine, answer["tables"], differing)
            if differing:
                found.append(scope)
                # What loading again did not heal it will not heal the next time: it is told, that is all.
                if self.port.values().get(key) != difference:
                    self.planner.diverged(scope)
            if self.port.values().get(key, "") != difference:
                self.port.put({key: difference})
        if found:
            self.port.put({state.LAST_ERROR: DivergedError.code})
        return tuple(found)

    def fetch_history(self, scope: UUID, row_ids: tuple[UUID, ...]) -> int:
        """Fetch what other desks wrote into the history of these rows and keep it; return how many lines.

        May be called by any thread. Errors: E7001, E7013.
        """
        body = {"scope": scope.hex, "ids": [one.hex for one in row_ids]}
        answer = self.transport.post("/v1/history", body)
        return facts.keep_history(self._desk.database, row_ids, answer)

    # ---- steps

    def _do(self, step: Step, stop: threading.Event) -> bool:
        """Do one step; False when it was stopped in the middle."""
        if not isinstance(step, Pull):
            self._ahead.forget()
        if isinstance(step, Announce):
            self._announce(step)
        elif isinstance(step, Push):
            text = self.transport.post_packed("/v1/push", step.body)
            try:
                answer = protocol.answer_from_wire(protocol.load(text))
            except protocol.WireError as error:
                raise OfflineError(url=self.transport.url, cause="cut") from error
            self.planner.pushed(answer)
            self._count_queue()
        elif isinstance(step, Pull):
            return self._pull(step, stop)
        elif isinstance(step, Load):
            self._status = replace(self._status, is_first_load=True, progress=0.0)
            is_whole = self._load(step.scope, step.since_seq, stop, self._on_progress)
            facts.keep_stamp(self._desk.database, self._desk.hybrid, LAST_STAMP)
            if not is_whole:
                return False
            facts.advance_numbers(self._desk.database)
            # Told with the pull that follows.
            self._note_changed(frozenset(one.name for one in synced.registered()))
            self.planner.loaded()
        return True

    def _announce(self, step: Announce) -> None:
        before = self.port.values().get(state.BEFORE, "")
        body = {"incarnation": step.incarnation, "desk_code": facts.desk_code(self._desk.database)}
        answer = self.transport.post("/v1/incarnation", body | ({"before": before} if before else {}))
        self.transport.adopt(answer)
        if answer.get("desk_code"):
            # Another copy of this disk is alive: from the next start on numbers bear a code of their own.
            self.port.put({state.DESK_CODE: str(answer["desk_code"])})
        self.planner.announced(str(answer.get("epoch", "")), int(answer.get("batch") or 0))

    def _count_queue(self) -> None:
        self.transport.queue = min(facts.waiting(self._desk.database), 10**9)

    def _work_off(self, stop: threading.Event | None) -> None:
        """Derive and index what large pages brought; whoever shows it is told once it can be found."""
        self.applier.work_off(stop)
        if self._changed_tables:
            self._tell()

    def _pull(self, step: Pull, stop: threading.Event) -> bool:
        scopes = list(step.cursors.items())
        parts = [dict(scopes[at : at + _MOST_SCOPES]) for at in range(0, len(scopes), _MOST_SCOPES)] or [{}]
        pages: list[protocol.ScopePage] = []
        for part in parts:
            body = self._pull_body(part)
            came = self._ahead.take(body)
            if came is None and stop.is_set():
                return False
            pulled = came or self._fetch(body)
            pages += pulled.pages
        if len(parts) == 1 and any(page.more for page in pages) and not self.transport.queue:
            self._ahead.start(self._pull_body(parts[0] | {page.scope: page.cursor for page in pages}))
        if self.transport.offset_ms is not None:
            self._hear_offset(self.transport.offset_ms)
        self.planner.pulled(replace(pulled, pages=tuple(pages)), step.since_seq)
        self._note_pulled()
        if self._status.state is SyncLink.OFFLINE:
            # What was so before, or is not known yet, is not told along with what just came over the line.
            self._say_online()
            self._status = self._facts("")
        self._tell()
        return True

    def _pull_body(self, scopes: Mapping[str, str]) -> dict[str, Any]:
        body: dict[str, Any] = {
            "scopes": dict(scopes),
            "rows": protocol.PAGE_ROWS,
            "incarnation": self.port.standing().incarnation,
        }
        if self.transport.offset_ms is not None:
            body |= {"queue": self.transport.queue, "offset_ms": self.transport.offset_ms}
        return body

    def _fetch(self, body: Mapping[str, Any]) -> protocol.Pulled:
        text = self.transport.post_text("/v1/pull", body)
        try:
            pulled = protocol.pulled_from_text(text)
        except protocol.WireError as error:
            raise OfflineError(url=self.transport.url, cause="cut") from error
        self.transport.see_now(pulled.now)
        return pulled

    def _note_pulled(self) -> None:
        """Remember when; on the disk not each time, it would be a third of what a small pull costs."""
        now_at = self._desk.clock.now_at()
        self._pulled_at = state.to_text(now_at)
        kept = state.to_instant(self.port.values().get(state.LAST_PULL_AT, ""))
        if kept is None or abs(now_at - kept) >= _PULL_NOTED_EVERY:
            self.port.put({state.LAST_PULL_AT: self._pulled_at})

    def load_scope(
        self, scope: str, since_seq: int, stop: threading.Event, progress: Callable[[float], None]
    ) -> bool:
        """Load the snapshot of a scope (hex) and tell the share that is done; False when it was stopped."""
        from app.sync.client.snapshot_load import SnapshotLoad  # noqa: PLC0415 -- once in a desk's life

        desk = self._desk
        loader = SnapshotLoad(
            desk.database,
            self.transport,
            Vault(desk.key, "snapshots"),
            desk.clock,
            self.applier.apply_rows,
            self.applier.observe,
        )
        return loader.run(scope, since_seq, stop=stop, progress=progress)

    # ---- how it went

    def _note_failed(self, step: Step, error: SyncError) -> None:
        self.planner.failed(step, error)
        kept = {state.LAST_ERROR: error.code}
        if isinstance(error, RevokedError):
            kept[state.REVOKED_AT] = state.to_text(self._desk.clock.now_at())
        if isinstance(error, OfflineError) and not self.port.values().get(state.OFFLINE_SINCE):
            kept[state.OFFLINE_SINCE] = state.to_text(self._desk.clock.now_at())
        if any(self.port.values().get(key, "") != value for key, value in kept.items()):
            self.port.put(kept)
        seconds = 0.0
        if isinstance(error, TooBusyError):
            with contextlib.suppress(TypeError, ValueError):
                seconds = float(error.fields.get("seconds") or 0)
        self._backoff.failed(seconds, is_offline=isinstance(error, OfflineError))

    def _goes_on(self, error: SyncError) -> bool:
        """Tell whether the next step may be tried at once after this error."""
        if isinstance(error, IncarnationError):
            # Two copies of one desk throw each other out in turn: not without end.
            self._renewed += 1
            return self._renewed <= 1
        return isinstance(error, _AT_ONCE_AGAIN) and not isinstance(error, NotThereError)

    def _halt(self, error: AppError) -> SyncStatus:
        """Say what this machine itself lacks (a full disk), and begin as after a start of the program."""
        self.planner = Planner(self.port, schema=self._desk.schema)
        self._backoff.failed(is_offline=False)
        self._status = replace(self._status, state=SyncLink.PAUSED, problem=error.code)
        self._tell()
        return self._status

    def _say_online(self) -> None:
        values = self.port.values()
        if values.get(state.OFFLINE_SINCE) or values.get(state.LAST_ERROR):
            problem = TooOldError.code if self.planner.is_too_old else ""
            if values.get(state.OFFLINE_SINCE) or values.get(state.LAST_ERROR) != problem:
                self.port.put({state.OFFLINE_SINCE: "", state.LAST_ERROR: problem})

    def _facts(self, problem: str) -> SyncStatus:
        values = self.port.values()
        counts = facts.counts(self._desk.database)
        last = max(values.get(state.LAST_PULL_AT, ""), values.get(state.LAST_PUSH_AT, ""), self._pulled_at)
        link = SyncLink.ONLINE
        if values.get(state.REVOKED_AT) or problem == RevokedError.code:
            link = SyncLink.REVOKED
        elif problem == OfflineError.code:
            link = SyncLink.OFFLINE
        elif problem or self.planner.is_too_old:
            link = SyncLink.PAUSED
        return SyncStatus(
            state=link,
            last_sync_at=state.to_instant(last),
            offline_since_at=state.to_instant(values.get(state.OFFLINE_SINCE, "")),
            waiting=counts.waiting,
            rejected=counts.rejected,
            conflicts=counts.conflicts,
            problem=problem or (TooOldError.code if self.planner.is_too_old else ""),
            is_first_load=not all(self.port.cursors().values()),
            progress=self._status.progress,
        )

    def _on_progress(self, share: float) -> None:
        if share - self._status.progress >= 0.01 or share >= 1.0:
            self._status = replace(self._status, state=SyncLink.ONLINE, is_first_load=True, progress=share)
            self._tell()

    def _note_changed(self, tables: frozenset[str]) -> None:
        self._changed_tables |= tables

    def _tell(self) -> None:
        tables, self._changed_tables = frozenset(self._changed_tables), set()
        self._told(self._status, tables)

    # ---- clocks

    def _hear_offset(self, offset_ms: int) -> None:
        self._desk.hybrid.set_offset(offset_ms)
        if isinstance(self._desk.clock, DeskClock):
            self._desk.clock.hear(offset_ms)
        kept = int(self.port.values().get(state.OFFSET_MS) or 0)
        if abs(kept - offset_ms) > 1000:
            self.port.put({state.OFFSET_MS: str(offset_ms)})

    def _rebase_clock(self) -> None:
        """Let a clock that ran far ahead come back, once nothing here bears such a stamp."""
        if self.planner.is_quiet() and facts.is_all_taken(self._desk.database):
            facts.rebase(self._desk.database, self._desk.hybrid, LAST_STAMP)

    # ---- waiting

    def _when_quiet(self, stop: threading.Event) -> None:
        if self._files is not None:
            with contextlib.suppress(SyncError):
                self._files(stop)
        due = facts.check_is_due(self._desk.database, self._desk.clock.now_at() - CHECK_EVERY)
        if due and not stop.is_set():
            with contextlib.suppress(SyncError):
                self.check()

    def _rest(self, stop: threading.Event) -> None:
        """Wait for a save, for news, for ``wake``, or for the end of the pause after an error."""
        url = self.transport.url
        rests = self._backoff.is_due
        if rests:
            self._backoff.begin(time.monotonic(), reach.own_address(url))
        until = time.monotonic() + IDLE_SECONDS
        while not stop.is_set():
            if self._wake.wait(POLL_SECONDS):
                self._wake.clear()
                self._news.set()
                break
            now = time.monotonic()
            if rests:
                if self._backoff.is_over(now, reach.own_address(url), lambda: reach.can_reach(url)):
                    break
            elif facts.waiting(self._desk.database) or now >= until:
                self._news.set()
                break
        if self._news.is_set():
            self._news.clear()
            self.planner.woken()

    def _listen(self, stop: threading.Event, over: threading.Event | None = None) -> None:
        """Ask the server for news, one long request after the other, while all is well.

        Of more scopes than one request may name each part is asked in turn, for a short while.
        """
        turn = 0
        while not stop.is_set() and not (over and over.is_set()):
            if self._status.state is not SyncLink.ONLINE or self._status.problem:
                stop.wait(POLL_SECONDS)
                continue
            try:
                known = sorted((scope, cursor) for scope, cursor in self.port.cursors().items() if cursor)
                parts = max(1, -(-len(known) // _MOST_SCOPES))
                first = turn % parts * _MOST_SCOPES
                turn += 1
                body = {
                    "scopes": dict(known[first : first + _MOST_SCOPES]),
                    "seconds": WAIT_SECONDS if parts == 1 else _PART_WAIT_SECONDS,
                }
                answer = self.transport.post("/v1/wait", body, seconds=WAIT_SECONDS + 10.0)
            except (RevokedError, OfflineError):
                # Nothing else would make an idle desk ask again for a minute, and say that the line is gone.
                self.look_now()
                stop.wait(FIRST_PAUSE_SECONDS)
                continue
            except Exception:  # noqa: BLE001 -- the loop itself meets the same trouble and tells it
                stop.wait(FIRST_PAUSE_SECONDS)
                continue
            if answer.get("scopes"):
                self._news.set()
                self._wake.set()
                # The loop pulls now; asking again with the old cursors would only be answered at once.
                stop.wait(POLL_SECONDS / 2)


def _nobody(*_told: object) -> None:
    """Tell nobody."""
