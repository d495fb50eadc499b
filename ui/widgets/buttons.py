# SPDX-License-Identifier: Apache-2.0
"""Push buttons and icon buttons that follow the theme. Must not know what a click does."""

from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.theme.theme import Theme

Kind = Literal["primary", "default", "ghost", "link", "danger", "good"]
_ICON_TOKENS = {"primary": "on_accent", "good": "on_ok", "danger": "bad", "link": "accent"}
_SPIN_MS = 80
_SPIN_STEPS = 12


class Button(QPushButton):
    """A button of one kind with icon, key in its label, busy state, and a reason when disabled."""

    def __init__(
        self,
        text: str,
        *,
        kind: Kind = "default",
        icon: str | None = None,
        ink: str | None = None,
        key: str = "",
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; key is shown behind the text and bound as its shortcut only by `bind_key`."""
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._label, self._icon_name, self._key, self._tip = text, icon, key, tip
        self._ink = ink or _ICON_TOKENS.get(kind, "text2")
        self._busy = False
        self._spin = 0
        self._timer = QTimer(self, interval=_SPIN_MS)
        self._timer.timeout.connect(self._on_spin)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Enter presses a button only while it has the focus; sheets send Enter to their form themselves.
        self.setAutoDefault(False)
        self._show_label()
        self.setToolTip(tip)
        self._theme.changed.connect(self._show_icon)
        self._show_icon()

    def set_label(self, text: str) -> None:
        """Show another text, keeping icon and key."""
        self._label = text
        self._show_label()

    def label(self) -> str:
        """Return the text without key and padding."""
        return self._label

    def key(self) -> str:
        """Return the key that stands behind the text; empty for none."""
        return self._key

    def set_icon_name(self, icon: str | None, ink: str | None = None) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._ink = ink or self._ink
        self._show_label()
        self._show_icon()

    def bind_key(self, sequence: str | None = None) -> None:
        """Let a key press this button inside its window; the key in its label if none is given."""
        self.setShortcut(QKeySequence(sequence or self._key))

    def set_busy(self, busy: bool) -> None:  # the one thing the call says
        """Show a spinner in the icon's place and refuse clicks; the width stays."""
        if busy == self._busy:
            return
        self._busy = busy
        if busy:
            self.ensurePolished()
            self.setFixedWidth(self.width() if self.isVisible() else self.sizeHint().width())
            self._timer.start()
        else:
            self._timer.stop()
            self._spin = 0
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        self.setEnabled(not busy)
        self._show_label()
        self._show_icon()

    def is_busy(self) -> bool:
        """Return True while the spinner turns."""
        return self._busy

    def disable(self, reason: str) -> None:
        """Disable the button and say why in its tooltip."""
        self.setEnabled(False)
        self.setToolTip(reason)

    def enable(self) -> None:
        """Enable the button and give back its own tooltip."""
        self.setEnabled(not self._busy)
        self.setToolTip(self._tip)

    def _show_label(self) -> None:
        # The spinner may need room that a button without icon gives by hiding its key.
        hides_key = not self._key or (self._busy and not self._icon_name)
        text = self._label if hides_key else f"{self._label}  {self._key}"
        has_icon = bool(self._icon_name) or self._busy
        shortcut = self.shortcut()
        # "&" would be read as a mnemonic; setText also drops the shortcut.
        self.setText((" " if has_icon and self._label else "") + text.replace("&", "&&"))
        self.setShortcut(shortcut)
        self.setAccessibleName(self._label or self._tip)

    def _show_icon(self) -> None:
        self.setIconSize(self._theme.icon_size(16))
        if self._busy:
            self.setIcon(QIcon(self._spinner()))
        elif self._icon_name:
            self.setIcon(self._theme.icon(self._icon_name, _seen(self._theme, self._ink), 16))
        else:
            self.setIcon(QIcon())

    def _spinner(self) -> QPixmap:
        source = self._theme.pixmap("loader-2", "disabled", 16)
        return turned(source, self._spin * 360 / _SPIN_STEPS)

    def _on_spin(self) -> None:
        self._spin = (self._spin + 1) % _SPIN_STEPS
        self._show_icon()


class IconButton(QToolButton):
    """A square button of one icon; its tooltip is its accessible name."""

    def __init__(
        self,
        icon: str,
        tip: str,
        *,
        ink: str = "text2",
        px: int = 18,
        key: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an icon button; tip says what it does, key is shown behind it."""
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._icon_name, self._ink, self._px, self._key = icon, ink, px, key
        self.setProperty("role", "icon")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(checkable)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_tip(tip)
        self._theme.changed.connect(self._show_icon)
        self._show_icon()

    def label(self) -> str:
        """Return what it does, in words."""
        return self.accessibleName()

    def key(self) -> str:
        """Return the key that stands behind the tip; empty for none."""
        return self._key

    def set_tip(self, tip: str) -> None:
        """Say what it does, as tooltip and accessible name."""
        self.setToolTip(f"{tip}  {self._key}" if self._key else tip)
        self.setAccessibleName(tip)

    def set_icon_name(self, icon: str, ink: str | None = None) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._ink = ink or self._ink
        self._show_icon()

    def _show_icon(self) -> None:
        self.setIconSize(self._theme.icon_size(self._px))
        self.setIcon(self._theme.icon(self._icon_name, _seen(self._theme, self._ink), self._px))


def _seen(theme: Theme, ink: str) -> str:
    """Return the ink of an icon; without the stylesheet no button is filled, and ink for fills is lost."""
    return "text" if theme.high_contrast and ink.startswith("on_") else ink


def turned(source: QPixmap, degrees: float) -> QPixmap:
    """Return a square pixmap turned about its middle, same size."""
    result = QPixmap(source.size())
    result.setDevicePixelRatio(source.devicePixelRatio())
    result.fill(Qt.GlobalColor.transparent)
    half = source.width() / source.devicePixelRatio() / 2
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(QTransform().translate(half, half).rotate(degrees).translate(-half, -half))
    painter.drawPixmap(0, 0, source)
    painter.end()
    return result
