# SPDX-License-Identifier: Apache-2.0
"""A plain list of lines in a frame, as high as the rows of a table. Must not know what it lists."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from ui.theme.theme import Theme
from ui.widgets.layouts import vbox

_ROW = 32


def framed(widget: QWidget) -> QFrame:
    """Return a frame like a table's around a widget."""
    frame = QFrame()
    frame.setProperty("role", "pane")
    frame.setLayout(vbox((widget, 1), spacing=0, margins=(1, 1, 1, 1)))
    return frame


def give_room(shown: QListWidget, theme: Theme) -> None:
    """Make every line as high as a row, and look like one."""
    shown.setProperty("role", "lines")
    shown.setFrameShape(QFrame.Shape.NoFrame)
    for place in range(shown.count()):
        shown.item(place).setSizeHint(QSize(0, theme.px(_ROW)))
