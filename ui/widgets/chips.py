# SPDX-License-Identifier: Apache-2.0
"""Chips: a tinted word with an icon, painted or as a widget. Must not know which status means what."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import icon_pixmap
from ui.theme.theme import Theme
from ui.theme.tokens import Tone

_HEIGHT, _PAD, _ICON, _RADIUS = 20, 7, 14, 5
_MOST_DRAWN = 512


@dataclass(frozen=True, slots=True)
class ChipLook:
    """What a chip shows; solid fills are for overdue (bad) and nearly due (any other tone)."""

    text: str
    tone: Tone = Tone.MUTE
    icon: str | None = None
    solid: bool = False


def chip_width(theme: Theme, look: ChipLook) -> int:
    """Return the width in pixels that a chip wants."""
    text = QFontMetrics(theme.font(12, _weight(look))).horizontalAdvance(look.text)
    return text + theme.px(2 * _PAD) + (theme.px(_ICON + 2) if look.icon else 0)


def draw_chip(painter: QPainter, theme: Theme, rect: QRect, look: ChipLook) -> int:
    """Paint a chip at the left of rect, vertically centred, at most as wide; return its width in pixels."""
    font = theme.font(12, _weight(look))
    metrics = QFontMetrics(font)
    width, height = min(chip_width(theme, look), rect.width()), theme.px(_HEIGHT)
    top = rect.y() + (rect.height() - height) // 2
    box = QRectF(rect.x(), top, width, height)
    if look.solid:
        ink, fill = theme.hex("on_fill"), theme.hex("bad_fill" if look.tone is Tone.BAD else "hot_fill")
    else:
        ink, fill = theme.tokens.tone(look.tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    left = box.x() + theme.px(_PAD)
    if look.icon:
        size = theme.px(_ICON)
        pixmap = icon_pixmap(look.icon, ink, size, 2.0, 2.0)
        painter.drawPixmap(QPointF(box.x() + theme.px(5), top + (height - size) / 2), pixmap)
        left += theme.px(_ICON)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    room = int(box.right() - left - 3)
    shown = metrics.elidedText(look.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(left, top, room + 3, height), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
    return width


_drawn: dict[tuple[object, ...], QPixmap] = {}


def chip_pixmap(theme: Theme, look: ChipLook, most: int, ratio: float) -> QPixmap:
    """Return a chip for painting many of them, at most so many pixels wide, for a device ratio; kept."""
    tint = theme.tokens.tone(look.tone)
    key = (look, max(1, most), theme.name, tint, theme.scale, ratio)
    found = _drawn.get(key)
    if found is None:
        size = QSize(min(chip_width(theme, look), max(1, most)), theme.px(_HEIGHT))
        found = QPixmap(size * ratio)
        found.setDevicePixelRatio(ratio)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        draw_chip(painter, theme, QRect(QPoint(0, 0), size), look)
        painter.end()
        if len(_drawn) >= _MOST_DRAWN:
            _drawn.clear()
        _drawn[key] = found
    return found


class Chip(QWidget):
    """A chip as a widget; its text is its accessible name."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.MUTE,
        icon: str | None = None,
        *,
        solid: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show a word in a tone."""
        super().__init__(parent)
        self._look = ChipLook(text, tone, icon, solid)
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._on_theme_changed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_look(self._look)

    def set_look(self, look: ChipLook) -> None:
        """Show another chip."""
        self._look = look
        self.setAccessibleName(look.text)
        self._on_theme_changed()

    def look(self) -> ChipLook:
        """Return what is shown."""
        return self._look

    def sizeHint(self) -> QSize:
        """Return the size the chip wants."""
        return QSize(chip_width(self._theme, self._look), self._theme.px(_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a chip is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        draw_chip(QPainter(self), self._theme, self.rect(), self._look)

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.updateGeometry()
        self.update()


def _weight(look: ChipLook) -> int:
    return 600 if look.solid or look.tone is Tone.HOT else 400
