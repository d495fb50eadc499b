# SPDX-License-Identifier: Apache-2.0
"""Lets what is slow begin when the first picture of a page stands. Must not know what it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_LATEST_MS = 400


class AfterPaint(QObject):
    """Calls once, after a widget was painted; after a while also when nobody sees it (a minimised window)."""

    def __init__(self, parent: QObject, watched: QWidget, act: Callable[[], None]) -> None:
        """Wait for ``watched``; ``cancel`` ends the waiting."""
        super().__init__(parent)
        self._act = act
        self._late = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._late.timeout.connect(self._go)
        self._late.start()
        watched.installEventFilter(self)

    def cancel(self) -> None:
        """Do nothing any more."""
        self._late.stop()
        self._act = lambda: None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first painting has begun: it is at an end when the loop is reached again."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._late.start(0)
        return False

    def _go(self) -> None:
        act = self._act
        self.cancel()
        act()
