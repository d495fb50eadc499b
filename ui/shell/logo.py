# SPDX-License-Identifier: Apache-2.0
"""The sun on a blue tile. Must not know where it stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme


class Logo(QWidget):
    """The sun on a blue tile: the only place where sun yellow stands."""

    def __init__(self, px: int = 28) -> None:
        super().__init__()
        self._px = px
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._fit)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tile and sun."""
        draw_logo(QPainter(self), self._theme, self._px)

    def _fit(self) -> None:
        self.setFixedSize(self._theme.icon_size(self._px))


def draw_logo(painter: QPainter, theme: Theme, px: int) -> None:
    """Paint tile and sun, ``px`` wide at 100 %."""
    side = theme.px(px)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_fill"))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 8 / 28, side * 8 / 28)
    inner = round(px * 20 / 28)
    margin = (side - theme.px(inner)) / 2
    painter.drawPixmap(QPointF(margin, margin), theme.pixmap("sun", "logo_sun", inner, 2.2))


def logo_pixmap(theme: Theme, px: int) -> QPixmap:
    """Return the logo for the task bar."""
    pixmap = QPixmap(theme.icon_size(px))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_logo(painter, theme, px)
    painter.end()
    return pixmap
