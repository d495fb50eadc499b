# SPDX-License-Identifier: Apache-2.0
"""What SQLite would do inside somebody's save, done behind it: the log moved into the file, the index merged.

A thread of each database that was written to. It waits until nobody has saved for a moment; while saves come
without end it works only when the log has become long. Must not know any table.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

IDLE_SECONDS = 0.25
"""Nobody has saved for so long: now."""
LONGEST_SECONDS = 2.0
"""How often one looks at the log while somebody saves all the time."""
LINGER_SECONDS = 10.0
"""A thread with nothing to do ends after this long; the next save begins another."""

Chore = Callable[[], bool]
"""Does a little of something that can wait; True while there is more of it."""
Forgiven = tuple[type[Exception], ...]


class LogKeeper:
    """Runs ``tidy(is_busy)`` and then the chores, a little at a time, after somebody wrote."""

    def __init__(self, tidy: Callable[[bool], None], chore: Chore, forgiven: Forgiven) -> None:
        """``forgiven`` errors end a round: what is wrong with the file, the next save tells a person."""
        self._tidy, self._chore, self._forgiven = tidy, chore, forgiven
        self._condition = threading.Condition()
        self._thread: threading.Thread | None = None
        self._is_written = False
        self._is_stopped = False
        self._written_at = 0.0

    def wrote(self) -> None:
        """Say that somebody committed something; costs a save a few microseconds."""
        self._written_at = time.monotonic()
        if self._is_written:
            return
        with self._condition:
            self._is_written = True
            if self._thread is None:
                self._is_stopped = False
                self._thread = threading.Thread(target=self._run, name="log-keeper", daemon=True)
                self._thread.start()
            else:
                self._condition.notify_all()

    def stop(self) -> None:
        """End the thread and wait for what it is doing; a later ``wrote`` begins another."""
        with self._condition:
            thread, self._is_stopped, self._is_written = self._thread, True, False
            self._condition.notify_all()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while (is_busy := self._wait()) is not None:
            try:
                self._tidy(is_busy)
                while not (self._is_written or self._is_stopped) and self._chore():
                    pass
            except self._forgiven:
                continue

    def _wait(self) -> bool | None:
        """Wait for somebody's pause; True when he makes none, None when the thread is to end."""
        with self._condition:
            self._condition.wait_for(lambda: self._is_written or self._is_stopped, LINGER_SECONDS)
            until = time.monotonic() + LONGEST_SECONDS
            while self._is_written and not self._is_stopped:
                now = time.monotonic()
                rest = self._written_at + IDLE_SECONDS - now
                if rest <= 0 or now >= until:
                    self._is_written = False
                    return rest > 0
                self._condition.wait(min(rest, until - now))
            self._thread = None
            return None
