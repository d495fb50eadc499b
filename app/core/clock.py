# SPDX-License-Identifier: Apache-2.0
"""Time: the wall clock, and the hybrid logical clock that stamps every change.

A stamp is 28 characters, ``<12 hex ms><4 hex counter><12 hex node>``, so that text order is time order.
What people date follows the machine, put right by the server's word when the machine is plainly wrong.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

MAX_COUNTER = 0xFFFF
MAX_AHEAD_MS = 5 * 60 * 1000
"""A remote stamp further ahead than this is clamped (design: clocks)."""


class Clock(Protocol):
    """Anything that tells the time in UTC."""

    def now_at(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now_at(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)


WRONG = timedelta(minutes=1)
"""A machine that is less than this away from the server's time is right."""
AWAY = timedelta(days=30)
"""A desk that heard nothing of its server for longer than this is rarer than a machine that was set."""
SET_FORWARD = timedelta(hours=1)
"""Nothing that a machine does by itself moves its clock further than the time that passed."""
_NONE = timedelta()


class DeskClock:
    """The machine's clock; one that the server called wrong is put right by what the server said.

    ``told_at`` is when the server last spoke, by its own time: it is later now, and rarely by more than a
    month. A desk that no server ever told anything follows its machine. A machine may be set without a line,
    right or wrong, and nobody says so: then the server's word, or the machine itself, holds where it fits.
    """

    def __init__(self, machine: Clock, told_at: datetime | None = None, offset_ms: int = 0) -> None:
        self.machine = machine
        self._lock = threading.Lock()
        self._told_at = told_at
        self._offset_ms = offset_ms
        self._by = self._said = _said(offset_ms)
        self._since = _NONE

    @property
    def offset_ms(self) -> int:
        """How far the server's clock is ahead of the machine's, as far as this desk can know."""
        self.now_at()
        if self._by == self._said == _NONE:
            return self._offset_ms
        return self._by // timedelta(milliseconds=1)

    def hear(self, offset_ms: int) -> None:
        """Learn that the server's clock is ``offset_ms`` ahead of the machine's, just now."""
        with self._lock:
            self._told_at = self.machine.now_at() + timedelta(milliseconds=offset_ms)
            self._offset_ms = offset_ms
            self._by = self._said = _said(offset_ms)

    def now_at(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        machine_at = self.machine.now_at()
        with self._lock:
            if self._told_at is None:
                return machine_at
            if not self._told_at - WRONG <= machine_at + self._by <= self._told_at + AWAY:
                self._by = self._choose(machine_at, self._told_at)
            return machine_at + self._by

    def _choose(self, machine_at: datetime, told_at: datetime) -> timedelta:
        readings = [by for by in (self._said, _NONE, self._since) if machine_at + by >= told_at - WRONG]
        if not readings:
            # It jumped back: time goes on from the server's last word.
            self._since = told_at - machine_at
            return self._since
        likely = [by for by in readings if machine_at + by <= told_at + AWAY]
        return likely[0] if likely else min(readings)


def _said(offset_ms: int) -> timedelta:
    offset = timedelta(milliseconds=offset_ms)
    return offset if abs(offset) > WRONG else _NONE


def _stamped_at(stamp: str) -> datetime | None:
    milliseconds = int(stamp[:12] or "0", 16)
    return datetime.fromtimestamp(milliseconds / 1000, UTC) if milliseconds else None


_WITH_SLEEP = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""Linux and macOS: there time.monotonic() stands still while the machine sleeps. Windows has neither."""


def passed_seconds() -> float:
    """Return the seconds since some instant, whatever the clock was set to; a machine's sleep counts too."""
    return time.monotonic() if _WITH_SLEEP is None else time.clock_gettime(_WITH_SLEEP)


class ClockWatch:
    """Notices that the clock by which a desk dates was set, against the time that really passed.

    At the start it is held against the last stamp of the database, which a right clock has left behind. A
    clock that stood far after it when the database was opened may be right: only a person can tell.
    """

    def __init__(
        self, clock: Clock, hybrid: HybridClock, passed: Callable[[], float] = passed_seconds
    ) -> None:
        self._clock, self._passed = clock, passed
        self._machine = clock.machine if isinstance(clock, DeskClock) else clock
        now_at, began_at = clock.now_at(), _stamped_at(hybrid.take_began())
        away = now_at - began_at if began_at else _NONE
        self.away = away if away > AWAY else _NONE
        """How long before the start the store was changed last; nothing for less than thirty days."""
        self._seen_at = max(now_at, _stamped_at(hybrid.last) or now_at)
        self._machine_at, self._seen_seconds = self._machine.now_at(), passed()

    def look(self) -> timedelta:
        """Return how far the clock was set since the last look, below zero when it went back.

        Less than five minutes back or an hour forward is nothing. Forward it went only when the machine's
        clock did: what the server put right is no news, and told by the sync.
        """
        now_at, machine_at, seconds = self._clock.now_at(), self._machine.now_at(), self._passed()
        passed = timedelta(seconds=seconds - self._seen_seconds)
        step = now_at - self._seen_at - passed
        machine_step = machine_at - self._machine_at - passed
        self._seen_at, self._machine_at, self._seen_seconds = now_at, machine_at, seconds
        if step < timedelta(milliseconds=-MAX_AHEAD_MS):
            return step
        return max(_NONE, step) if min(step, machine_step) > SET_FORWARD else _NONE


class HybridClock:
    """Hybrid logical clock: never goes back, orders what one desk did and what it has seen."""

    def __init__(self, clock: Clock, node: UUID, last: str = "") -> None:
        self._clock = clock
        self._node = node.hex[-12:]
        self._ms, self._counter = (int(last[:12], 16), int(last[12:16], 16)) if last else (0, 0)
        self._began = last
        self._offset_ms = 0
        self._lock = threading.Lock()

    def take_began(self) -> str:
        """Return where the clock stood when the database was opened; empty when that was asked before."""
        with self._lock:
            began, self._began = self._began, ""
            return began

    def _wall_ms(self) -> int:
        return int(self._clock.now_at().timestamp() * 1000) + self._offset_ms

    def set_offset(self, milliseconds: int) -> None:
        """Take the server's time for the wall: it is ``milliseconds`` ahead of this machine's."""
        with self._lock:
            self._offset_ms = milliseconds

    def rebase(self) -> str:
        """Come back to the wall when the clock ran more than five minutes ahead; returns where it stands.

        Permitted only while no row bears a stamp of this desk that the server has not clamped.
        """
        with self._lock:
            wall = self._wall_ms()
            if self._ms > wall + MAX_AHEAD_MS:
                self._ms, self._counter = wall, 0
            return f"{self._ms:012x}{self._counter:04x}{self._node}"

    @property
    def last(self) -> str:
        """Where the clock stands: not before any stamp that was made or seen, but for those it clamped."""
        with self._lock:
            return f"{self._ms:012x}{self._counter:04x}{self._node}"

    def stamp(self) -> str:
        """Return the next stamp; greater than every stamp made or seen before."""
        with self._lock:
            wall = self._wall_ms()
            if wall > self._ms:
                self._ms, self._counter = wall, 0
            else:
                self._advance()
            return f"{self._ms:012x}{self._counter:04x}{self._node}"

    def stamps(self, count: int) -> list[str]:
        """Return the next stamps of one act, in order."""
        made = []
        with self._lock:
            wall = self._wall_ms()
            for _ in range(count):
                if wall > self._ms:
                    self._ms, self._counter = wall, 0
                else:
                    self._advance()
                made.append(f"{self._ms:012x}{self._counter:04x}{self._node}")
        return made

    def observe(self, stamp: str) -> None:
        """Move past a stamp of another device; one more than five minutes ahead is clamped."""
        with self._lock:
            limit = self._wall_ms() + MAX_AHEAD_MS
            remote_ms, remote_counter = int(stamp[:12], 16), int(stamp[12:16], 16)
            if remote_ms > limit:
                remote_ms, remote_counter = limit, 0
            self._ms, self._counter = max((self._ms, self._counter), (remote_ms, remote_counter))

    def _advance(self) -> None:
        self._counter += 1
        if self._counter > MAX_COUNTER:
            self._ms, self._counter = self._ms + 1, 0
