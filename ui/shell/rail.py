# SPDX-License-Identifier: Apache-2.0
"""The navigation rail: modules in groups, with live badges. Must not know what opens when one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.shell.navigation import Module
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, clear_layout, vbox

WIDE, NARROW = 176, 56
_ITEM = 33


@dataclass(frozen=True, slots=True)
class RailBadge:
    """A count behind a module's name; urgent ones are red. ``meaning`` is said aloud."""

    text: str
    urgent: bool = False
    meaning: str = ""


class RailButton(QToolButton):
    """One module; all of it is painted, so that icon, name and badge keep their places at every scale."""

    def __init__(self, module: Module, key: str) -> None:
        super().__init__()
        self.module = module
        self._key = key
        self._theme = Theme.of(self)
        self._badge: RailBadge | None = None
        self._collapsed = False
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._theme.px(_ITEM))
        self._name_aloud()

    def set_badge(self, badge: RailBadge | None) -> None:
        """Show a count, or none."""
        self._badge = badge
        self._name_aloud()
        self.update()

    def badge(self) -> RailBadge | None:
        """Return the count shown."""
        return self._badge

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the icon alone, or icon and name."""
        self._collapsed = collapsed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, name and badge over the background that the stylesheet gives."""
        super().paintEvent(event)
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icon = theme.px(18)
        left = (self.width() - icon) / 2 if self._collapsed else theme.px(11)
        pixmap = theme.pixmap(self.module.icon, "accent" if on else "text2", 18)
        painter.drawPixmap(QPointF(left, (self.height() - icon) / 2), pixmap)
        if self._collapsed:
            if self._badge is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("bad_fill" if self._badge.urgent else "text3"))
                painter.drawEllipse(QPointF(self.width() - 11, 9), 3.5, 3.5)
            return
        painter.setFont(theme.font(13, 600 if on else 400))
        painter.setPen(theme.colour("accent" if on else "text"))
        painter.drawText(
            self.rect().adjusted(theme.px(38), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.module.title
        )
        if self._badge is not None:
            self._paint_badge(painter, self._badge)

    def _paint_badge(self, painter: QPainter, badge: RailBadge) -> None:
        theme = self._theme
        font = theme.font(11, 600)
        width = max(theme.px(18), QFontMetrics(font).horizontalAdvance(badge.text) + theme.px(10))
        height = theme.px(17)
        box = QRectF(self.width() - width - theme.px(8), (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bad_fill" if badge.urgent else "border2"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme.colour("on_fill" if badge.urgent else "text"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.text)

    def _name_aloud(self) -> None:
        title = self.module.title
        meaning = self._badge.meaning if self._badge is not None else ""
        self.setAccessibleName(formats.clauses((title, meaning)) if meaning else title)
        self.setToolTip("\n".join(part for part in (f"{title}  {self._key}".rstrip(), meaning) if part))


class Rail(QFrame):
    """The modules that this person may open, in groups."""

    chosen = Signal(str)

    def __init__(self, modules: Sequence[Module], parent: QWidget | None = None) -> None:
        """Show modules; the first nine bear Alt+1 … Alt+9."""
        super().__init__(parent)
        self.setObjectName("Rail")
        self.setAccessibleName(self.tr("导航栏"))
        self._theme = Theme.of(self)
        self._collapsed = False
        self._buttons: dict[str, RailButton] = {}
        for place, module in enumerate(modules, start=1):
            button = RailButton(module, f"Alt+{place}" if place < 10 else "")
            button.clicked.connect(lambda _checked=False, kind=module.kind: self.chosen.emit(kind))
            self._buttons[module.kind] = button
        self._column: QVBoxLayout = vbox(spacing=1, margins=(8, 4, 8, 8))
        self.setLayout(self._column)
        self._theme.changed.connect(self._lay_out)
        self._lay_out()

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds in the order shown."""
        return tuple(self._buttons)

    def button(self, kind: str) -> RailButton:
        """Return a module's button; KeyError when it is not shown."""
        return self._buttons[kind]

    def set_current(self, kind: str) -> None:
        """Light one module; none when ``kind`` is not in the rail."""
        for name, button in self._buttons.items():
            button.setChecked(name == kind)

    def set_badge(self, kind: str, badge: RailBadge | None) -> None:
        """Show a count behind a module, if it is shown at all."""
        if kind in self._buttons:
            self._buttons[kind].set_badge(badge)

    @property
    def is_collapsed(self) -> bool:
        """True while only icons are shown."""
        return self._collapsed

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons alone, or names too."""
        if collapsed != self._collapsed:
            self._collapsed = collapsed
            self._lay_out()

    def _lay_out(self) -> None:
        for button in self._buttons.values():
            self._column.removeWidget(button)
            button.setFixedHeight(self._theme.px(_ITEM))
            button.set_collapsed(self._collapsed)
        clear_layout(self._column)
        group = ""
        for button in self._buttons.values():
            if button.module.group != group:
                self._add_group(button.module.group, first=not group)
                group = button.module.group
            self._column.addWidget(button)
        self._column.addStretch(1)
        self.setFixedWidth(self._theme.px(NARROW if self._collapsed else WIDE))

    def _add_group(self, title: str, *, first: bool) -> None:
        if not self._collapsed:
            label = Label(title)
            label.setObjectName("RailGroup")
            label.setFixedHeight(self._theme.px(22 if first else 26))
            self._column.addWidget(label)
        elif not first:
            self._column.addWidget(Line())
