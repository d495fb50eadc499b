# SPDX-License-Identifier: Apache-2.0
"""A small switch between a few parts of one list. Must not know what the parts are."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget


class Segmented(QFrame):
    """One of several segments is on; `chosen(key)` when the user changes it."""

    chosen = Signal(str)

    def __init__(self, segments: Iterable[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        """Show (key, label) segments, the first one on."""
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.setContentsMargins(2, 2, 2, 2)
        self.setLayout(self._row)
        for key, label in segments:
            self.add_segment(key, label)

    def add_segment(self, key: str, label: str) -> None:
        """Add a segment at the end."""
        button = QPushButton(label.replace("&", "&&"))
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(label)
        button.setChecked(not self._buttons)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        self._row.addWidget(button)

    def set_label(self, key: str, label: str) -> None:
        """Show another label, such as a new count; KeyError if there is no such segment."""
        self._buttons[key].setText(label.replace("&", "&&"))
        self._buttons[key].setAccessibleName(label)

    def set_current(self, key: str) -> None:
        """Switch without saying so; KeyError if there is no such segment."""
        self._buttons[key].setChecked(True)

    def has(self, key: str) -> bool:
        """Return True if there is such a segment."""
        return key in self._buttons

    def current(self) -> str:
        """Return the key of the segment that is on, empty without segments."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")
