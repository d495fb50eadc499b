# SPDX-License-Identifier: Apache-2.0
"""One of two values that may stand: an outlined box, with accent and a check when it is chosen. Painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import icon_pixmap
from ui.theme.theme import Theme

_HEIGHT, _PAD, _ICON, _RADIUS = 34, 11, 16, 6
_WRAP = Qt.TextFlag.TextWordWrap


class ValueBox(QWidget):
    """Shows a value; a click says ``chosen``. Long texts wrap, short ones are shortened with a tip."""

    chosen = Signal()

    def __init__(self, text: str, name: str, *, is_long: bool = False, parent: QWidget | None = None) -> None:
        """Show ``text``; ``name`` says aloud whose value it is."""
        super().__init__(parent)
        self._text, self._name, self._is_long = text, name, is_long
        self._is_chosen = False
        self._beside: ValueBox | None = None
        self._theme = Theme.of(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._theme.changed.connect(self.fit)
        self.fit()
        self.set_chosen(chosen=False)

    @property
    def is_chosen(self) -> bool:
        """Whether this value will stand."""
        return self._is_chosen

    def text(self) -> str:
        """Return the value."""
        return self._text

    def stand_beside(self, other: ValueBox) -> None:
        """Be as high as ``other``, and it as this: two values of one field are read across."""
        self._beside, other._beside = other, self
        self.fit()

    def set_chosen(self, *, chosen: bool) -> None:
        """Let this value stand, or not."""
        self._is_chosen = chosen
        mark = self.tr("，采用") if chosen else ""
        self.setAccessibleName(f"{self._name} {self._text}{mark}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that shows the start of the value."""
        return QSize(self._theme.px(220), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap a long text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
            if self._beside is not None:
                self._beside.fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self._is_chosen else 1.0
        painter.setPen(QPen(theme.colour("accent" if self._is_chosen else "input"), width))
        painter.setBrush(theme.colour("row_sel" if self._is_chosen else "surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _RADIUS, _RADIUS)
        left = theme.px(_PAD)
        font = theme.font(13, 600 if self._is_chosen else 400)
        if self._is_chosen:
            size = theme.px(_ICON)
            top = theme.px(9) if self._is_long else (self.height() - size) / 2
            painter.drawPixmap(QPointF(left, top), icon_pixmap("check", theme.hex("accent"), size, 2.0, 2.0))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        area = self._area()
        if self._is_long:
            painter.drawText(area, int(_WRAP.value), self._text)
        else:
            shown = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _area(self) -> QRect:
        # Room for the check stays free, so that nothing moves when the choice changes.
        theme = self._theme
        left = theme.px(_PAD + (_ICON + 5 if self._is_chosen or self._is_long else 0))
        top = theme.px(8) if self._is_long else 0
        return QRect(left, top, max(20, self.width() - left - theme.px(8)), self.height() - 2 * top)

    def wanted_height(self) -> int:
        """Return how high this value alone wants to be, in pixels."""
        height = self._theme.px(_HEIGHT)
        if not self._is_long:
            return height
        metrics = QFontMetrics(self._theme.font(13, 600))
        room = QRect(0, 0, self._area().width(), 1_000_000)
        wanted = metrics.boundingRect(room, int(_WRAP.value), self._text).height()
        return max(height, wanted + 2 * self._theme.px(8) + 2)

    def fit(self) -> None:
        """Take the height that this value and the one beside it need."""
        height = self.wanted_height()
        if self._beside is not None:
            height = max(height, self._beside.wanted_height())
        self.setFixedHeight(height)
        self.updateGeometry()
