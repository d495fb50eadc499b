# SPDX-License-Identifier: Apache-2.0
"""A QR code as a widget: black on white in both themes, because scanners read no other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme

_QUIET = 4
"""White modules around the symbol that a reader needs."""


class QrCode(QWidget):
    """Shows a text as QR in a square of ``px`` at 100 %."""

    def __init__(self, text: str, px: int = 168, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._px = px
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._fit)
        self.set_text(text)
        self._fit()

    def set_text(self, text: str) -> None:
        """Show another text."""
        from reports.engine.codes import qr_modules  # noqa: PLC0415 -- reportlab is needed once

        self._rows = qr_modules(text) if text else ()
        self.setAccessibleName(self.tr("二维码 {text}").format(text=text))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._theme.px(self._px), self._theme.px(self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the modules on whole pixels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._rows:
            return
        count = len(self._rows) + 2 * _QUIET
        side = max(1, min(self.width(), self.height()) // count)
        start = (min(self.width(), self.height()) - side * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, is_black in enumerate(row):
                if is_black:
                    painter.fillRect(
                        QRectF(start + x * side, start + y * side, side, side), Qt.GlobalColor.black
                    )

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
