# SPDX-License-Identifier: Apache-2.0
"""What happened, one below the other; painted, so that hundreds cost little. Must not know its source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.theme.icons import icon_pixmap
from ui.theme.theme import Theme
from ui.theme.tokens import Tone

_DISC, _INDENT, _TOP, _BELOW = 23, 34, 4, 10
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One event; text may have several lines, note is small below it, link is a clickable end."""

    icon: str
    tone: Tone
    who: str
    when: str
    text: str
    note: str = ""
    link: str = ""
    id: object = None


class _Place(NamedTuple):
    top: int
    head: int
    text: int
    note: int
    link: int
    height: int


class Timeline(QWidget):
    """Events from new to old (or as given), each with icon, who, when and what."""

    link_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._items: tuple[TimelineItem, ...] = ()
        self._places: list[_Place] = []
        self._laid_out = (-1, -1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self._theme.changed.connect(self._relayout)

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these events."""
        self._items = tuple(items)
        self.setAccessibleName(self.tr("经过 {count} 条").format(count=len(items)))
        self.setAccessibleDescription("\n".join(f"{i.who} {i.when} {i.text}" for i in self._items[:50]))
        self._relayout()

    def items(self) -> tuple[TimelineItem, ...]:
        """Return what is shown."""
        return self._items

    def sizeHint(self) -> QSize:
        """Return the height that the events take at the present width."""
        self._lay_out()
        return QSize(self._theme.px(280), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width and the present height."""
        self._lay_out()
        return QSize(self._theme.px(160), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the events that are in sight."""
        self._lay_out()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (item, place) in enumerate(zip(self._items, self._places, strict=True)):
            if place.top + place.height < event.rect().top() or place.top > event.rect().bottom():
                continue
            self._paint_item(painter, item, place, last=number == len(self._items) - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a link is one."""
        over = self._link_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link."""
        item = self._link_at(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.link_clicked.emit(item.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy an event, since painted text cannot be marked."""
        number = self._number_at(event.pos().y())
        if number is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._theme.icon("copy", "text2", 16), self.tr("复制这一条")).triggered.connect(
            lambda _on=False: self.copy_item(number)
        )
        menu.popup(event.globalPos())

    def copy_item(self, number: int) -> None:
        """Put one event on the clipboard as text."""
        item = self._items[number]
        QGuiApplication.clipboard().setText(f"{item.who}  {item.when}\n{item.text}")

    def event(self, event: QEvent) -> bool:
        """Wrap anew when the font changes."""
        if event.type() == QEvent.Type.FontChange:
            self._relayout()
        return super().event(event)

    def _relayout(self) -> None:
        self._laid_out = (-1, -1)
        self._lay_out()
        self.setFixedHeight(self._height())
        self.updateGeometry()
        self.update()

    def _height(self) -> int:
        return self._places[-1].top + self._places[-1].height if self._places else 0

    def _lay_out(self) -> None:
        key = (self.width(), self._theme.scale)
        if self._laid_out == key and len(self._places) == len(self._items):
            return
        width = max(80, self.width() - self._theme.px(_INDENT) - 4)
        body, small = QFontMetrics(self._theme.font(13)), QFontMetrics(self._theme.font(12))
        head = QFontMetrics(self._theme.font(13, 600)).height()
        self._places, top = [], 0
        for item in self._items:
            text = _wrapped_height(body, item.text, width)
            note = _wrapped_height(small, item.note, width)
            link = small.height() + 2 if item.link else 0
            height = _TOP + head + text + note + link + self._theme.px(_BELOW)
            height = max(height, self._theme.px(_DISC) + self._theme.px(_BELOW) + _TOP)
            self._places.append(_Place(top, head, text, note, link, height))
            top += height
        self._laid_out = key

    def _paint_item(self, painter: QPainter, item: TimelineItem, place: _Place, *, last: bool) -> None:
        theme = self._theme
        ink, tint = theme.tokens.tone(item.tone)
        disc, icon = theme.px(_DISC), theme.px(14)
        if not last:
            painter.setPen(QPen(theme.colour("border"), 1.5))
            middle = disc / 2
            painter.drawLine(
                QLineF(middle, place.top + disc + 7, middle, place.top + place.height + _TOP - 1)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawEllipse(QRectF(0, place.top + _TOP, disc, disc))
        spot = QPointF((disc - icon) / 2, place.top + _TOP + (disc - icon) / 2)
        painter.drawPixmap(spot, icon_pixmap(item.icon, ink, icon, 2.0, 2.0))
        left, top = theme.px(_INDENT), place.top + _TOP
        width = self.width() - left - 4
        bold = theme.font(13, 600)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(left, top + QFontMetrics(bold).ascent(), item.who)
        after = left + QFontMetrics(bold).horizontalAdvance(item.who) + 8
        small = theme.font(12)
        painter.setFont(small)
        painter.setPen(theme.colour("text3"))
        painter.drawText(after, top + QFontMetrics(bold).ascent(), item.when)
        top += place.head
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(left, top, width, place.text), _WRAP, item.text)
        top += place.text
        painter.setFont(small)
        painter.setPen(theme.colour("text3"))
        painter.drawText(QRect(left, top, width, place.note), _WRAP, item.note)
        if item.link:
            painter.setPen(theme.colour("accent"))
            painter.drawText(left, top + place.note + QFontMetrics(small).ascent() + 1, item.link)

    def _number_at(self, y: int) -> int | None:
        return next((n for n, p in enumerate(self._places) if p.top <= y < p.top + p.height), None)

    def _link_at(self, spot: QPoint) -> TimelineItem | None:
        number = self._number_at(spot.y())
        if number is None or not self._items[number].link:
            return None
        item, place = self._items[number], self._places[number]
        width = QFontMetrics(self._theme.font(12)).horizontalAdvance(item.link)
        top = place.top + _TOP + place.head + place.text + place.note
        area = QRect(self._theme.px(_INDENT), top, width + 4, place.link + 2)
        return item if area.contains(spot) else None


def _wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    if not text:
        return 0
    return metrics.boundingRect(QRect(0, 0, width, 1_000_000), int(_WRAP.value), text).height()
