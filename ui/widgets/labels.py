# SPDX-License-Identifier: Apache-2.0
"""Text and small signs: labels by look, elided text, key hints, icons, avatars. Must not know any row."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme.theme import Theme

Look = Literal[
    "body", "h1", "h2", "h3", "strong", "second", "caption", "field", "kpi", "link", "number", "kbd", "badge"
]


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties and let the stylesheet see them."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def stand_out(frame: QFrame) -> None:
    """Give a floating frame its own ground and edge where high contrast leaves the stylesheet out."""
    if Theme.of(frame).high_contrast:
        frame.setAutoFillBackground(True)
        frame.setFrameShape(QFrame.Shape.Box)


class Label(QLabel):
    """Plain text in one of the looks; tone colours it for a state (ok, warn, bad, info, accent)."""

    def __init__(
        self,
        text: str = "",
        look: Look = "body",
        *,
        tone: str | None = None,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show text; markup is never interpreted."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_look(self, look: Look) -> None:
        """Change the look."""
        restyle(self, look=look)

    def set_tone(self, tone: str | None) -> None:
        """Change the state colour; None for the look's own."""
        restyle(self, tone=tone)


class ElideLabel(Label):
    """One line that shortens itself with an ellipsis and shows all of it as tooltip."""

    def __init__(self, text: str = "", look: Look = "body", *, tone: str | None = None) -> None:
        """Show text on one line, as wide as the layout gives."""
        super().__init__(text, look, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setToolTip(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Return a width that may shrink to almost nothing."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text shortened to the width."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


class Kbd(Label):
    """A key hint such as Ctrl K."""

    def __init__(self, keys: str) -> None:
        """Show the name of a key."""
        super().__init__(keys, "kbd")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Badge(Label):
    """A small round count; tone bad makes it red."""

    def __init__(self, text: str = "", *, tone: str | None = None) -> None:
        """Show a count."""
        super().__init__(text, "badge", tone=tone)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class IconLabel(QWidget):
    """A tinted icon that is no control; follows the theme."""

    def __init__(self, name: str, ink: str = "text2", px: int = 16, parent: QWidget | None = None) -> None:
        """Show a bundled icon in a token's colour."""
        super().__init__(parent)
        self._name, self._ink, self._px = name, ink, px
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_icon(self, name: str, ink: str = "text2") -> None:
        """Show another icon or colour."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._theme.pixmap(self._name, self._ink, self._px))

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self._theme.icon_size(self._px))
        self.update()


class Avatar(QWidget):
    """The first character of a name in a filled circle."""

    def __init__(
        self, name: str, px: int = 32, ink: str = "accent_fill", parent: QWidget | None = None
    ) -> None:
        """Show a person or company by name."""
        super().__init__(parent)
        self._letter, self._px, self._ink = name[:1] or "?", px, ink
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._on_theme_changed)
        self.setAccessibleName(name)
        self._on_theme_changed()

    def set_name(self, name: str) -> None:
        """Show another name."""
        self._letter = name[:1] or "?"
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle and the character."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._ink))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(self._theme.colour("on_fill"))
        painter.setFont(self._theme.font(round(self._px * 0.44), 600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self._theme.icon_size(self._px))
        self.update()
