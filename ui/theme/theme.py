# SPDX-License-Identifier: Apache-2.0
"""The theme in use: tokens, fonts, icons, sizes. Must not know any widget, page or setting.

A page gets the theme from its client. A widget that paints finds it by `Theme.of(widget)`, which reads one
property of the QApplication written by `apply`; there is no module-level state.
"""

import sys
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme.fonts import SCALES, load_bundled_fonts, make_font
from ui.theme.icons import STROKE, draw_icon, icon_pixmap
from ui.theme.palette import make_palette, tokens_from_palette
from ui.theme.stylesheet import build_stylesheet
from ui.theme.tokens import CONTRAST, DARK, LIGHT, Tokens

_PROPERTY = "sunshine_theme"
_BODY_PX = 13


@lru_cache(maxsize=256)
def _parsed(token: str) -> QColor:
    """Return a colour of its text, read once: a table asks for six of them in each cell. To be copied."""
    return QColor(token)


class Density(StrEnum):
    """How high a table row is."""

    COMPACT = "compact"
    NORMAL = "normal"
    ROOMY = "roomy"


_ROW_PX = {Density.COMPACT: 28, Density.NORMAL: 34, Density.ROOMY: 42}


class Theme(QObject):
    """Tokens, fonts, icons and sizes of the running window; `changed` after every apply."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start light at 100 %; nothing is painted differently before `apply`."""
        super().__init__(parent)
        self._tokens: Tokens = LIGHT
        self._scale = 100
        self._high_contrast = False
        self._fonts_loaded = False
        self._system_palette: QPalette | None = None
        # The stylesheet needs images as files; the folder goes with this object.
        self._images = QTemporaryDir()

    @staticmethod
    def of(_widget: QObject | None = None) -> "Theme":
        """Return the theme of the running application; a light one is applied if none was yet."""
        app = QCoreApplication.instance()
        if not isinstance(app, QApplication):
            message = "a theme needs a running QApplication"
            raise RuntimeError(message)  # noqa: TRY004  # a missing application is a state, not a wrong type
        found = app.property(_PROPERTY)
        if isinstance(found, Theme):
            return found
        theme = Theme(app)
        theme.apply(app, dark=False)
        return theme

    def apply(
        self,
        app: QApplication,
        *,
        dark: bool,
        scale: int = 100,
        contrast: bool = False,
        high_contrast: bool | None = None,
    ) -> None:
        """Dress the application; scale is 90, 100, 115 or 130 percent (ValueError otherwise).

        ``contrast`` takes our theme of high contrast. high_contrast None asks the system: on Windows, where
        people choose the colours themselves, its palette is kept and the stylesheet left out; elsewhere our
        own theme of high contrast answers. True keeps the system's palette anywhere, False never.
        """
        if scale not in SCALES:
            message = f"scale must be one of {SCALES}"
            raise ValueError(message)
        if not self._fonts_loaded:
            load_bundled_fonts()
            self._fonts_loaded = True
            self._system_palette = QPalette(app.palette())
        hints = app.styleHints()
        if high_contrast is None:
            asked = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
            high_contrast = asked and sys.platform == "win32"
            contrast = contrast or asked
        self._high_contrast = high_contrast
        self._scale = scale
        if self.parent() is None:
            self.setParent(app)  # the application's property must never outlive its value
        app.setProperty(_PROPERTY, self)
        if app.style().objectName() != "fusion":
            app.setStyle(QStyleFactory.create("Fusion"))
        if self._high_contrast and self._system_palette is not None:
            self._tokens = tokens_from_palette(self._system_palette)
            app.setPalette(self._system_palette)
            app.setFont(self.font(_BODY_PX))
            app.setStyleSheet("")
        else:
            self._tokens = CONTRAST if contrast else DARK if dark else LIGHT
            hints.setColorScheme(Qt.ColorScheme.Dark if self._tokens.dark else Qt.ColorScheme.Light)
            app.setPalette(make_palette(self._tokens))
            app.setFont(self.font(_BODY_PX))
            # Off first: Qt takes four times as long to change one sheet for another (2.8 s for 860 widgets).
            app.setStyleSheet("")
            app.setStyleSheet(build_stylesheet(self._tokens, scale, self._image_file))
        self.changed.emit()

    @property
    def tokens(self) -> Tokens:
        """The named colours in use."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """True while a theme with a dark ground is on."""
        return self._tokens.dark

    @property
    def name(self) -> str:
        """Return light, dark or contrast."""
        return self._tokens.name

    @property
    def scale(self) -> int:
        """The user scale in percent."""
        return self._scale

    @property
    def high_contrast(self) -> bool:
        """True while the system's high-contrast palette is obeyed instead of ours."""
        return self._high_contrast

    def px(self, length: float) -> int:
        """Return a length of the 100 % design in pixels at the user's scale."""
        return round(length * self._scale / 100)

    def colour(self, name: str, alpha: int | None = None) -> QColor:
        """Return a token as QColor, alpha 0–255; AttributeError if there is no such token."""
        colour = QColor(_parsed(getattr(self._tokens, name)))
        if alpha is not None:
            colour.setAlpha(alpha)
        return colour

    def font(self, px: int = _BODY_PX, weight: int = 400) -> QFont:
        """Return the font of px design pixels at the user's scale; weights 400, 600, 700."""
        return make_font(self.px(px), weight)

    def icon(self, name: str, ink: str = "text2", px: int = 18) -> QIcon:
        """Return a tinted icon with its disabled state; LookupError if the icon is not bundled."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            size = self.px(px)
            icon.addPixmap(icon_pixmap(name, self.hex(ink), size, ratio))
            icon.addPixmap(icon_pixmap(name, self._tokens.disabled, size, ratio), QIcon.Mode.Disabled)
        return icon

    def icon_size(self, px: int = 18) -> QSize:
        """Return the scaled size to set beside `icon`."""
        return QSize(self.px(px), self.px(px))

    def pixmap(self, name: str, ink: str = "text2", px: int = 18, stroke: float = STROKE) -> QPixmap:
        """Return a tinted icon for painting, at twice its size and marked so."""
        return icon_pixmap(name, self.hex(ink), self.px(px), 2.0, stroke)

    def hex(self, ink: str) -> str:
        """Return a token as #RRGGBB; AttributeError if there is no such token."""
        return str(getattr(self._tokens, ink))

    def row_height(self, density: Density = Density.NORMAL) -> int:
        """Return the height of a table row in pixels."""
        return self.px(_ROW_PX[density])

    def _image_file(self, name: str, ink: str, px: int) -> str:
        """Return the path of a tinted icon for the stylesheet, written once."""
        size = self.px(px)
        path = Path(self._images.path()) / f"{self._tokens.name}-{name}-{ink}-{size}.png"
        if not path.exists():
            draw_icon(name, self.hex(ink), size, 1.0).save(str(path))
            draw_icon(name, self.hex(ink), size, 2.0).save(str(path.with_name(f"{path.stem}@2x.png")))
        return path.as_posix()
