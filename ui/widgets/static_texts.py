# SPDX-License-Identifier: Apache-2.0
"""Words laid out once for painting, and the fonts they stand in. Must not know tables, rows or columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText

from ui.theme.theme import Theme

_MOST = 1500


class StaticTexts:
    """One line of text each, shortened to its room; kept until it is forgotten or there are too many."""

    def __init__(self, theme: Theme) -> None:
        """Lay out in a theme's fonts; who owns this calls `forget` when the theme changes."""
        self._theme = theme
        self._fonts: dict[tuple[int, int], tuple[QFont, QFontMetrics]] = {}
        self._texts: dict[tuple[str, int, int, int], tuple[QStaticText, int]] = {}

    def forget(self) -> None:
        """Lay everything out anew: another theme or size."""
        self._fonts.clear()
        self._texts.clear()

    def font(self, px: int, weight: int) -> tuple[QFont, QFontMetrics]:
        """Return the font of px design pixels and its metrics."""
        found = self._fonts.get((px, weight))
        if found is None:
            font = self._theme.font(px, weight)
            found = self._fonts[px, weight] = (font, QFontMetrics(font))
        return found

    def text(self, words: str, px: int, weight: int, room: int) -> tuple[QStaticText, int]:
        """Return words laid out on one line, shortened to so many pixels, and how wide they are."""
        key = (words, room, px, weight)
        found = self._texts.get(key)
        if found is not None:
            return found
        font, metrics = self.font(px, weight)
        flat = words.replace("\n", " ")
        width = metrics.horizontalAdvance(flat)
        if width > room:
            flat = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, max(0, room))
            width = metrics.horizontalAdvance(flat)
        text = QStaticText(flat)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(font=font)
        if len(self._texts) >= _MOST:
            self._texts.clear()
        self._texts[key] = (text, width)
        return text, width
