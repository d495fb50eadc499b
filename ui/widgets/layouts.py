# SPDX-License-Identifier: Apache-2.0
"""Short ways to put widgets beside or below each other. Knows Qt layouts only."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout | int | None | tuple[QWidget | QLayout, int]
"""A widget, a layout, a gap in pixels, None for a stretch, or (widget or layout, stretch factor)."""
Margins = tuple[int, int, int, int]


def hbox(*items: Item, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Return a row of items; margins are left, top, right, bottom."""
    layout = QHBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def vbox(*items: Item, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Return a column of items; margins are left, top, right, bottom."""
    layout = QVBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def row_of(*items: Item, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return a plain widget holding a row of items."""
    widget = QWidget()
    widget.setLayout(hbox(*items, spacing=spacing, margins=margins))
    return widget


def column_of(*items: Item, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return a plain widget holding a column of items."""
    widget = QWidget()
    widget.setLayout(vbox(*items, spacing=spacing, margins=margins))
    return widget


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


class Line(QFrame):
    """A thin divider of one pixel across the layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a horizontal line."""
        super().__init__(parent)
        self.setProperty("role", "line")
        self.setFixedHeight(1)


def _fill(layout: QBoxLayout, items: tuple[Item, ...], spacing: int, margins: Margins) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            part, stretch = item if isinstance(item, tuple) else (item, 0)
            if isinstance(part, QLayout):
                layout.addLayout(part, stretch)
            else:
                layout.addWidget(part, stretch)
