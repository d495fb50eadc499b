# SPDX-License-Identifier: Apache-2.0
"""Pills side by side, in as many rows as they need: none is ever cut. Must not know what they switch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.theme import Theme

_GAP = 2


class PillRows(QWidget):
    """Takes the width that there is and the height that follows from it."""

    def __init__(self, pills: Sequence[QPushButton]) -> None:
        super().__init__()
        self._pills = tuple(pills)
        for pill in self._pills:
            pill.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # What a pill needs is known only with its look; a larger scale changes it.
        Theme.of(self).changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the pills out anew."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: object) -> None:
        """Share them out with the look that they have now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest pill."""
        sizes = [pill.sizeHint() for pill in self._pills]
        return QSize(max((size.width() for size in sizes), default=0), self._row_height())

    def sizeHint(self) -> QSize:
        """Return the size of all in one row."""
        return QSize(sum(pill.sizeHint().width() + _GAP for pill in self._pills), self._row_height())

    def _row_height(self) -> int:
        return max((pill.sizeHint().height() for pill in self._pills), default=0)

    def _arrange(self) -> None:
        left = top = 0
        height = self._row_height()
        for pill in self._pills:
            width = pill.sizeHint().width()
            if left and left + width > self.width():
                left, top = 0, top + height + _GAP
            pill.setGeometry(left, top, width, pill.sizeHint().height())
            left += width + _GAP
        self.setFixedHeight(top + height)
