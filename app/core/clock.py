# SPDX-License-Identifier: Apache-2.0
"""Time: the wall clock, and the hybrid logical clock that stamps every change.

A stamp is 28 characters, ``<12 hex ms><4 hex counter><12 hex node>``, so that text order is time order.
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime
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


class HybridClock:
    """Hybrid logical clock: never goes back, orders what one desk did and what it has seen."""

    def __init__(self, clock: Clock, node: UUID, last: str = "") -> None:
        self._clock = clock
        self._node = node.hex[-12:]
        self._ms, self._counter = (int(last[:12], 16), int(last[12:16], 16)) if last else (0, 0)
        self._offset_ms = 0
        self._lock = threading.Lock()

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

    def stamp(self) -> str:
        """Return the next stamp; greater than every stamp made or seen before."""
        with self._lock:
            wall = self._wall_ms()
            if wall > self._ms:
                self._ms, self._counter = wall, 0
            else:
                self._advance()
            return f"{self._ms:012x}{self._counter:04x}{self._node}"

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
