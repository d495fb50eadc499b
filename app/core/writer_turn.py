# SPDX-License-Identifier: Apache-2.0
"""Whose turn it is to write: a person's save goes before work that can wait. Must not know the database."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE_SECONDS = 1.0
"""After this long a patient writer queues like a save: a desk that saves without end still syncs."""
LONGEST_SECONDS = 60.0


class WriterTurn:
    """A lock in the order of arrival, in which patient ones let the others pass."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._owner: int | None = None
        self._urgent: deque[object] = deque()

    @property
    def is_wanted(self) -> bool:
        """Tell whether a save waits: whoever writes and can stop should commit now."""
        return bool(self._urgent)

    @contextmanager
    def taken(self, *, patient: bool) -> Iterator[None]:
        """Hold the turn; whoever has it may take it again.

        Errors: TimeoutError after a minute, when somebody never gives it back.
        """
        me = threading.get_ident()
        if self._owner == me:
            yield
            return
        ticket = object()
        with self._condition:
            if patient and not self._condition.wait_for(self._is_idle, PATIENCE_SECONDS):
                patient = False
            if not patient:
                self._urgent.append(ticket)
                try:
                    self._wait_for_turn(ticket)
                finally:
                    self._urgent.remove(ticket)
                    self._condition.notify_all()
            self._owner = me
        try:
            yield
        finally:
            with self._condition:
                self._owner = None
                self._condition.notify_all()

    def let_pass(self, seconds: float) -> None:
        """Wait while somebody else saves or waits to, at most so long.

        For work that needs no turn but the processor: a save would share it with this thread.
        """
        if self._is_idle() or self._owner == threading.get_ident():
            return
        with self._condition:
            self._condition.wait_for(self._is_idle, seconds)

    def _is_idle(self) -> bool:
        return self._owner is None and not self._urgent

    def _wait_for_turn(self, ticket: object) -> None:
        until = time.monotonic() + LONGEST_SECONDS
        while self._owner is not None or self._urgent[0] is not ticket:
            if not self._condition.wait(until - time.monotonic()) and time.monotonic() >= until:
                raise TimeoutError
