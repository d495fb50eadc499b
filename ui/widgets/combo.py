# SPDX-License-Identifier: Apache-2.0
"""A drop-down whose list looks like the rest. Must not know what is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class Combo(QComboBox):
    """One of a few; the wheel scrolls the page unless the list has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own delegate paints its rows without the stylesheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a value must not change because the page was scrolled over it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
