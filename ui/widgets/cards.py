# SPDX-License-Identifier: Apache-2.0
"""Cards: a titled box, and one figure with its small curve. Must not know what is counted."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.labels import IconLabel, Label, restyle, stand_out
from ui.widgets.layouts import Line, hbox, vbox

_PRESS_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Card(QFrame):
    """A surface with a title row and a body; add widgets to `head` (right end) and `body`."""

    def __init__(
        self, title: str = "", hint: str = "", *, flush: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make a card; flush lets the body (a list) reach the edges below a line."""
        super().__init__(parent)
        self.setProperty("role", "card")
        stand_out(self)
        self._title = Label(title, "h3")
        self._hint = Label(hint, "caption")
        if not hint:
            self._hint.hide()
        self.head: QHBoxLayout = hbox(self._title, self._hint, None, spacing=8, margins=(16, 10, 12, 8))
        self.body: QVBoxLayout = vbox(
            spacing=0 if flush else 8, margins=(0, 0, 0, 6) if flush else (16, 4, 16, 14)
        )
        column = vbox(spacing=0, margins=(1, 1, 1, 1))
        if title:
            column.addLayout(self.head)
            if flush:
                column.addWidget(Line())
        else:
            self.body.setContentsMargins(16, 14, 16, 14)
        column.addLayout(self.body, 1)
        self.setLayout(column)
        self.setAccessibleName(title)

    def set_title(self, title: str, hint: str = "") -> None:
        """Show another title and hint."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)


class Sparkline(QWidget):
    """A small curve without axes, its last point marked."""

    def __init__(self, ink: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._points: tuple[float, ...] = ()
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_points(self, points: Sequence[float]) -> None:
        """Show values from old to new; fewer than two show nothing."""
        self._points = tuple(points)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the curve over its tint."""
        if len(self._points) < 2:
            return
        low, high = min(self._points), max(self._points)
        span = (high - low) or 1
        step = (self.width() - 8) / (len(self._points) - 1)
        room = self.height() - 9
        dots = [QPointF(3 + n * step, 4 + (1 - (v - low) / span) * room) for n, v in enumerate(self._points)]
        area = QPainterPath(QPointF(dots[0].x(), self.height()))
        for dot in dots:
            area.lineTo(dot)
        area.lineTo(dots[-1].x(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(area, self._theme.colour(self._ink, 26))
        painter.setPen(
            QPen(self._theme.colour(self._ink), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        for start, end in pairwise(dots):
            painter.drawLine(start, end)
        painter.setBrush(self._theme.colour(self._ink))
        painter.setPen(QPen(self._theme.colour("surface"), 1.5))
        painter.drawEllipse(dots[-1], 3.2, 3.2)

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self._theme.px(66), self._theme.px(34))


class KpiCard(QFrame):
    """One figure with one plain comparison; a click or Enter opens the view behind it."""

    clicked = Signal()

    def __init__(self, title: str, icon: str, *, ink: str = "accent", parent: QWidget | None = None) -> None:
        """Make a card; ink is the token of its curve, and of its icon while a tone is set."""
        super().__init__(parent)
        self._title_text, self._icon_name, self._ink = title, icon, ink
        self.setProperty("role", "kpi")
        stand_out(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icon = IconLabel(icon, "text3", 16)
        self._value = Label("–", "kpi")
        self._comparison = Label(" ", "caption")
        self._spark = Sparkline(ink)
        self._spark.hide()
        self.setLayout(
            vbox(
                hbox(self._icon, Label(title, "second"), None, spacing=6),
                hbox(vbox(self._value, self._comparison, spacing=0), None, self._spark, spacing=8),
                spacing=2,
                margins=(13, 8, 13, 8),
            )
        )
        self.setAccessibleName(title)

    def show_value(
        self, value: str, comparison: str = "", *, tone: Tone | None = None, points: Sequence[float] = ()
    ) -> None:
        """Show the figure; tone BAD gives the red border and is for overdue alone."""
        self._value.setText(value)
        self._comparison.setText(comparison or " ")
        self._value.set_tone(tone.value if tone in {Tone.BAD, Tone.WARN} else None)
        self._icon.set_icon(self._icon_name, tone.value if tone in {Tone.BAD, Tone.WARN} else "text3")
        self._spark.set_points(points)
        self._spark.setVisible(len(points) > 1)
        restyle(self, tone="bad" if tone is Tone.BAD else None)
        self.setAccessibleName(f"{self._title_text} {value} {comparison}".strip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter and Space."""
        if event.key() in _PRESS_KEYS:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
