# SPDX-License-Identifier: Apache-2.0
"""A sheet's body of a fixed height, whatever its texts would like. Knows nothing else."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme


class FixedBody(QWidget):
    """As high as ``px`` at 100 %; a low window shortens it, its lists scroll."""

    def __init__(self, px: int) -> None:
        super().__init__()
        self._px = px
        self._theme = Theme.of(self)

    def hasHeightForWidth(self) -> bool:
        """Wrapped texts inside must not decide."""
        return False

    def sizeHint(self) -> QSize:
        """Return the fixed height."""
        return QSize(super().sizeHint().width(), self._theme.px(self._px))

    def minimumSizeHint(self) -> QSize:
        """Return a height that a low window still has."""
        return QSize(super().minimumSizeHint().width(), self._theme.px(220))
