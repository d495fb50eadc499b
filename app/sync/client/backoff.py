# SPDX-License-Identifier: Apache-2.0
"""How long a desk rests after an error, and what ends the rest early. Pure: no net, clock or chance.

Must not know the server. Instants are seconds of a clock that only goes on.
"""

from __future__ import annotations

from collections.abc import Callable

FIRST_SECONDS = 1.0
LONGEST_SECONDS = 30.0
PROBE_SECONDS = 5.0
SPREAD_SECONDS = 15.0
"""A server that is back may have been away for all desks: who finds it there waits up to this long by chance.

The arithmetic for 10,000 desks and an outage of a minute or more: they find the server within 6 s and come
within 15 s more, 10,000 / 15 s = 667 a second and in the fullest second some 900 (drawn 2,000 times, see the
test), where two cores serve 940. Their probes are 10,000 / 5 s = 2,000 connections a second, which a machine
without the server refuses in its kernel, and each desk makes one that succeeds. After an outage of 5 s all
come within 4 s or so: that is a queue of a few seconds, and the price of being back at once. When the server
answers and says no there are no probes: 10,000 desks in 7 to 30 s by chance, some 440 a second.
"""


class Backoff:
    """The rests of one desk: 1, 2, 4 … 30 seconds, each cut by up to three quarters by chance."""

    def __init__(self, chance: Callable[[], float]) -> None:
        self._chance = chance
        self._next = self._asked = 0.0
        self._until = self._probe_at = 0.0
        self._probes = False
        self._place = ""

    @property
    def is_due(self) -> bool:
        """Tell whether the next rest is one after an error."""
        return self._next > 0

    def failed(self, seconds: float = 0.0, *, is_offline: bool) -> None:
        """Note an error; ``seconds`` is what the server asked for, ``is_offline`` that it was not there."""
        self._next = max(self._next, FIRST_SECONDS, seconds)
        self._asked = seconds
        self._probes = is_offline

    def clear(self) -> None:
        """All is well, or somebody wants it now."""
        self._next = 0.0

    def begin(self, now: float, place: str = "") -> None:
        """Begin a rest; ``place`` is this machine's own address, empty without a network."""
        wanted = self._next
        # What the server asked for is kept; its desks do not come back in one moment either.
        self._until = now + max(self._asked, wanted / 4) + self._chance() * wanted * 3 / 4
        self._next = min(LONGEST_SECONDS, wanted * 2)
        self._place = place
        self._probe_at = self._later(now)

    def is_over(self, now: float, place: str, can_reach: Callable[[], bool]) -> bool:
        """Tell whether to try again; ``can_reach`` connects to the server and says nothing, now and then."""
        if self._probes and place != self._place:
            self._place = place
            if place:
                # The network of this shop is back, of this shop alone.
                self._until = min(self._until, now + FIRST_SECONDS * self._chance())
        if self._probes and self._until - now > FIRST_SECONDS and now >= self._probe_at:
            self._probe_at = self._later(now)
            if can_reach():
                self._until = min(self._until, now + self._chance() * SPREAD_SECONDS)
                self._probe_at = self._until
        return now >= self._until

    def _later(self, now: float) -> float:
        return now + PROBE_SECONDS * (0.8 + 0.4 * self._chance())
