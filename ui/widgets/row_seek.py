# SPDX-License-Identifier: Apache-2.0
"""What a row table does where it was scrolled to rows that it does not hold. Must not know who reads them.

Rows are asked for at once, with a few beyond those seen where a person scrolls on. As they mostly come within
two or three frames, what was seen stays so long, instead of place holders that would only flicker.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from ui.widgets.row_model import RowTableModel

_HOLD_MS = 40
_BEYOND = 40
"""So many rows above and below those seen are wanted too."""
_STEP = 3
"""A move by more screens than these is a jump: nothing is wanted beyond it."""


class RowSeeker(QObject):
    """Wants rows for one view, and holds its painting for a moment."""

    def __init__(self, view: QTableView, model: RowTableModel) -> None:
        """Look after a view and its model."""
        super().__init__(view)
        self._view, self._model = view, model
        self._timer = QTimer(self, singleShot=True, interval=_HOLD_MS)
        self._timer.timeout.connect(self.release)
        self._is_held = False
        model.window_arrived.connect(self._on_arrived)
        model.modelReset.connect(self.release)

    @property
    def is_held(self) -> bool:
        """Tell whether painting waits for rows."""
        return self._is_held

    def moved(self, pixels: int) -> None:
        """Take note that the view was scrolled by so many pixels."""
        first, last = self._seen()
        if last < first:
            return
        height = self._view.viewport().height()
        if abs(pixels) <= _STEP * height:
            self._model.want_rows(first - _BEYOND, last + _BEYOND)
        self._model.want_rows(first, last)
        self._model.ask()
        lacks = self._model.row(first) is None and self._model.row(last) is None
        if lacks and not self._is_held and abs(pixels) >= height:
            self._is_held = True
            self._view.viewport().setUpdatesEnabled(False)
            self._timer.start()
        elif self._is_held and not lacks:
            self.release()

    def release(self) -> None:
        """Paint what there is."""
        self._timer.stop()
        if self._is_held:
            self._is_held = False
            self._view.viewport().setUpdatesEnabled(True)

    def _seen(self) -> tuple[int, int]:
        height = self._view.viewport().height()
        first, last = self._view.rowAt(0), self._view.rowAt(height - 1)
        return first, (self._model.total - 1 if last < 0 else last)

    def _on_arrived(self, _first: int, _count: int) -> None:
        if self._is_held:
            first, last = self._seen()
            if last < first or self._model.row(first) is not None:
                self.release()
