# SPDX-License-Identifier: Apache-2.0
"""Seven days of complaints received and closed, as bars with their numbers. Must not read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.complaints.figures import DayCount
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.cards import Card
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox

_LABEL, _VALUE, _GRID_LINES = 22, 18, 3
_BAR, _GAP, _ROUND = 16, 3, 2.5
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Swatch(QWidget):
    """The colour of a bar in the legend."""

    def __init__(self, ink: str, edge: str) -> None:
        super().__init__()
        self._ink, self._edge = ink, edge
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a small square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._edge), 1))
        painter.setBrush(self._theme.colour(self._ink))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self._theme.px(10), self._theme.px(10))
        self.update()


class WeekBars(QWidget):
    """Two bars a day, each under its number; read aloud as one sentence a day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[DayCount, ...] = ()
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._on_theme_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("近七日受理与完结"))

    def set_days(self, days: Sequence[DayCount]) -> None:
        """Show days from old to new; the last one is today."""
        self.days = tuple(days)
        sentence = self.tr("{day} 受理 {received}，完结 {closed}")
        self.setAccessibleDescription(
            formats.remarks(
                sentence.format(day=self._day_name(place), received=day.received, closed=day.closed)
                for place, day in enumerate(self.days)
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the design."""
        return QSize(self._theme.px(380), self._theme.px(150))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(self._theme.px(240), self._theme.px(96))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint grid, bars, numbers and days."""
        if not self.days:
            return
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.height() - theme.px(_LABEL)
        room = foot - theme.px(_VALUE)
        painter.setPen(QPen(theme.colour("row_line"), 1))
        for line in range(1, _GRID_LINES + 1):
            y = foot - room * line / _GRID_LINES + 0.5
            painter.drawLine(QLineF(0, y, self.width(), y))
        painter.setPen(QPen(theme.colour("border2"), 1))
        painter.drawLine(QLineF(0, foot + 0.5, self.width(), foot + 0.5))
        if not any(day.received or day.closed for day in self.days):
            painter.setPen(theme.colour("text3"))
            painter.setFont(theme.font(12))
            painter.drawText(
                QRectF(0, 0, self.width(), foot), _CENTRE, self.tr("这七天没有受理，也没有完结。")
            )
        self._paint_days(painter, foot, room)

    def _paint_days(self, painter: QPainter, foot: float, room: float) -> None:
        theme = self._theme
        most = max((max(day.received, day.closed) for day in self.days), default=0) or 1
        step = self.width() / len(self.days)
        bar = min(theme.px(_BAR), (step - theme.px(12)) / 2)
        for place, day in enumerate(self.days):
            middle = step * (place + 0.5)
            for value, left, ink, edge in (
                (day.received, middle - bar - _GAP / 2, "border2", "input"),
                (day.closed, middle + _GAP / 2, "accent", "accent"),
            ):
                box = QRectF(left, foot - room * value / most, bar, room * value / most)
                self._paint_bar(painter, box, value, ink, edge)
            is_today = place == len(self.days) - 1
            painter.setPen(theme.colour("text" if is_today else "text2"))
            painter.setFont(theme.font(12, 600 if is_today else 400))
            area = QRectF(middle - step / 2, foot + 2, step, theme.px(_LABEL) - 2)
            painter.drawText(area, _CENTRE, self._day_name(place))

    def _paint_bar(self, painter: QPainter, box: QRectF, value: int, ink: str, edge: str) -> None:
        theme = self._theme
        if value:
            painter.setPen(QPen(theme.colour(edge), 1))
            painter.setBrush(theme.colour(ink))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, 0), _ROUND, _ROUND)
        painter.setPen(theme.colour("text2" if value else "text3"))
        painter.setFont(theme.font(11))
        height = theme.px(_VALUE)
        painter.drawText(QRectF(box.center().x() - 30, box.y() - height, 60, height), _CENTRE, str(value))

    def _day_name(self, place: int) -> str:
        if place == len(self.days) - 1:
            return self.tr("今天")
        names = self.tr("周一 周二 周三 周四 周五 周六 周日").split()
        return names[self.days[place].on.weekday()]

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class WeekCard(Card):
    """The bars with title and legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("WeekCard", "近七日受理与完结"), parent=parent)
        self.bars = WeekBars()
        self.head.addLayout(
            hbox(
                Swatch("border2", "input"),
                Label(self.tr("受理"), "caption"),
                8,
                Swatch("accent", "accent"),
                Label(self.tr("完结"), "caption"),
                spacing=5,
                margins=(0, 0, 4, 0),
            )
        )
        self.body.setContentsMargins(16, 2, 16, 6)
        self.body.addWidget(self.bars, 1)

    def show_days(self, days: Sequence[DayCount]) -> None:
        """Show days from old to new; the last one is today."""
        self.bars.set_days(days)
