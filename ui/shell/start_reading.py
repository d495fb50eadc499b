# SPDX-License-Identifier: Apache-2.0
"""Reads the program's own modules behind the log-in page, in the order in which they will be needed.

All on one worker: two threads that import the same modules wait for each other, and so would the window.
Must not know what is in them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.shell import start_work
from ui.shell.start_stack import StartStack

_SETTLED_MS = 1000
"""A desk that was just opened paints and reads; what only a first search needs waits so long, and longer."""


class DeskReading(QObject):
    """First what the desk's first picture needs (``then`` waits for it), later what its pages need."""

    def __init__(self, stack: StartStack) -> None:
        super().__init__(stack)
        self._stack = stack
        self._has_begun = self._is_read = False
        self._waiting: list[Callable[[], None]] = []
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._read_rest)

    def begin(self) -> None:
        """Begin to read, if nobody did."""
        if not self._has_begun:
            self._has_begun = True
            # What fails here fails again, and is told, when the module is needed.
            self._stack.work_jobs.work(
                start_work.read_desk, owner=self, done=self._on_read, failed=self._on_read
            )

    def then(self, act: Callable[[], None]) -> None:
        """Do something as soon as the desk can be made."""
        if self._is_read:
            act()
        else:
            self._waiting.append(act)
            self.begin()

    def stop(self) -> None:
        """Begin nothing any more."""
        self._waiting.clear()
        self._later.stop()

    def _on_read(self, _answer: object) -> None:
        self._is_read = True
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
        # Whoever still types his password gives the time; a desk that was just opened needs it itself.
        self._later.start(_SETTLED_MS if self._stack.actor is not None else 0)

    def _read_rest(self) -> None:
        jobs = self._stack.jobs
        if jobs is not None and jobs.running:  # a log-in that is under way, a desk that still reads
            self._later.start(_SETTLED_MS)
            return
        self._stack.work_jobs.work(start_work.read_rest, owner=self, failed=lambda _error: None)
