# SPDX-License-Identifier: Apache-2.0
"""Collects Python's cyclic garbage on the window's thread, between events. Must not know any widget.

Python collects wherever it allocates: on a worker, or in the middle of a paint. There it would destroy
timers, models and menus that belong to the window's thread, which crashes or hangs Qt.
"""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_START_MS = 8000
"""Nothing is collected while the program starts: nearly all that is made then stays to the end."""


class Collector(QObject):
    """While it lives, garbage is collected by its timer alone; ``stop`` gives it back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over; must be made on the thread of the window."""
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_START_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def settle(self) -> None:
        """Say that the start is over: what stands now is not looked at again, which took 0.1 s each time."""
        gc.freeze()
        self._timer.setInterval(_EVERY_MS)

    def _on_time(self) -> None:
        if self._timer.interval() == _START_MS:
            self.settle()
        else:
            self.collect()

    def collect(self) -> int:
        """Collect the generations that are due by Python's own thresholds; return the oldest, -1 for none."""
        if threading.current_thread() is not threading.main_thread():
            return -1
        # The counts of the older generations say how often the younger one was collected.
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if not due[0]:
            return -1
        oldest = 2 if due[1] and due[2] else 1 if due[1] else 0
        gc.collect(oldest)
        return oldest

    def stop(self) -> None:
        """Let Python collect by itself again, if it did before."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
