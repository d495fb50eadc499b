# SPDX-License-Identifier: Apache-2.0
"""How much one device, or one address, may ask for. Counted in each process for itself; pure but for time."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable

from app.sync.errors import TooBusyError

MOST_KEPT = 50_000


class RateLimit:
    """A bucket for each key: ``burst`` at once, ``rate`` more in every second."""

    def __init__(self, rate: float, burst: float, now: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._burst = burst
        self._now = now
        self._buckets: dict[Hashable, tuple[float, float]] = {}

    def take(self, key: Hashable, amount: float = 1.0) -> None:
        """Take from a bucket. Errors: E7008 with the seconds to wait, nothing being taken."""
        now = self._now()
        left, at = self._buckets.get(key, (self._burst, now))
        left = min(self._burst, left + (now - at) * self._rate)
        if left < amount:
            raise TooBusyError(seconds=round((amount - left) / self._rate, 1) or 0.1)
        if len(self._buckets) >= MOST_KEPT and key not in self._buckets:
            self._forget_the_full(now)
        self._buckets[key] = (left - amount, now)

    def ask(self, key: Hashable, amount: float = 1.0) -> None:
        """Take nothing from a bucket that holds enough. Errors: E7008 with the seconds to wait."""
        left, at = self._buckets.get(key, (self._burst, self._now()))
        left += (self._now() - at) * self._rate
        if min(self._burst, left) < amount:
            raise TooBusyError(seconds=round((amount - left) / self._rate, 1) or 0.1)

    def _forget_the_full(self, now: float) -> None:
        """Forget buckets that are full again; if none is, the oldest: a flood must not fill the memory."""
        full = [
            key for key, (left, at) in self._buckets.items() if left + (now - at) * self._rate >= self._burst
        ]
        for key in full:
            del self._buckets[key]
        if not full:
            del self._buckets[min(self._buckets, key=lambda key: self._buckets[key][1])]
