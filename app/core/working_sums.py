# SPDX-License-Identifier: Apache-2.0
"""Working time in sums, so that a limit is one number and no day is walked twice. Pure; knows no week.

For ``working_time`` alone, which knows the spans of a day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from threading import Lock

FARTHEST = 3660
"""Days within which there must be a working one."""
_NOTHING = timedelta()
_DAY = timedelta(days=1)
_GROWTH = 16
"""Days that a line of sums grows by."""


class NoWorkingTimeError(ValueError):
    """A calendar has no working time within ten years of an instant: a limit would never be over."""


class WorkingSums:
    """Working time from a day on in sums: how much lies before an instant, and at which so much is over.

    It grows as far as it is asked. Spans that overlap (a clock that is put forward within one) count each.
    """

    def __init__(
        self,
        begin: date,
        spans_of: Callable[[date], Iterable[tuple[datetime, datetime]]],
        midnight_of: Callable[[date], datetime],
    ) -> None:
        self._lock = Lock()
        self._next_on = begin
        self._spans_of, self._midnight_of = spans_of, midnight_of
        self._until = midnight_of(begin)
        self._starts: list[datetime] = []
        self._ends: list[datetime] = []
        self._before: list[timedelta] = []
        self._after: list[timedelta] = []
        self._idle = 0

    def sum_at(self, moment: datetime) -> timedelta:
        """Return how much working time lies between the begin and an instant (UTC)."""
        while moment >= self._until:
            if not self._grow(self._next_on):
                break
        place = bisect_right(self._starts, moment) - 1
        if place < 0:
            return _NOTHING
        if moment >= self._ends[place]:
            return self._after[place]
        return self._before[place] + (moment - self._starts[place])

    def when(self, over: timedelta) -> datetime:
        """Return the first instant (UTC) at which so much lies behind. Errors: NoWorkingTimeError."""
        after = self._after
        while not after or after[-1] < over:
            if self._idle >= FARTHEST or not self._grow(self._next_on):
                raise NoWorkingTimeError(str(self._next_on))
        place = bisect_left(after, over)
        return self._ends[place] - (after[place] - over)

    def _grow(self, next_on: date) -> bool:
        """Add the days from ``next_on`` on, unless another thread just did; False at the calendar's end."""
        with self._lock:
            for _ in range(_GROWTH if next_on == self._next_on else 0):
                try:
                    following = self._next_on + _DAY
                    until = self._midnight_of(following)
                except OverflowError:
                    return False
                spans = self._spans_of(self._next_on)
                for start, end in spans:
                    # Whoever reads meanwhile finds all of a span by its start, and its end by its sum.
                    sum_before = self._after[-1] if self._after else _NOTHING
                    self._ends.append(end)
                    self._before.append(sum_before)
                    self._after.append(sum_before + (end - start))
                    self._starts.append(start)
                self._idle = 0 if spans else self._idle + 1
                self._next_on, self._until = following, until
        return True
