# SPDX-License-Identifier: Apache-2.0
"""A plain list of lines in a frame, as high as the rows of a table. Must not know what it lists."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from ui.widgets.layouts import vbox


def framed(widget: QWidget) -> QFrame:
    """Return a frame like a table's around a widget."""
    frame = QFrame()
    frame.setProperty("role", "pane")
    frame.setLayout(vbox((widget, 1), spacing=0, margins=(1, 1, 1, 1)))
    return frame


def as_lines(shown: QListWidget) -> None:
    """Let a list look like the rows of a table; how high they are says the stylesheet."""
    shown.setProperty("role", "lines")
    shown.setFrameShape(QFrame.Shape.NoFrame)
