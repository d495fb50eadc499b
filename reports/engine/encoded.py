# SPDX-License-Identifier: Apache-2.0
"""Text as a PDF shows it: which part of an embedded font, and which of its codes. Knows no place on a page.

Does what reportlab's text object does for TrueType fonts, once for each text.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfmetrics

_MOST_KEPT = 20_000
_PART = 8
"""A font is embedded in parts of 2**8 characters."""


class Encoder:
    """Gives the codes of texts in one document; what it has given is embedded when the document ends."""

    def __init__(self, canvas: Any) -> None:
        self._doc = canvas._doc  # noqa: SLF001 -- a font keeps its parts by this
        self._kept: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self._assigned: dict[str, dict[int, int]] = {}

    def encoded(self, font_name: str, text: str) -> tuple[tuple[str, str], ...]:
        """Return (name of a font's part, codes in hexadecimal) pieces; the font has all the characters."""
        key = (font_name, text)
        known = self._kept.get(key)
        if known is not None:
            return known
        pieces = self._encode(font_name, text)
        # Names and statuses come again on every line, numbers never: forget before it grows.
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[key] = pieces
        return pieces

    def _encode(self, font_name: str, text: str) -> tuple[tuple[str, str], ...]:
        assigned = self._assigned.get(font_name)
        if assigned is not None:
            try:
                codes = [assigned[code] for code in map(ord, text)]
            except KeyError:
                pass  # a character that the document has not shown yet
            else:
                part = codes[0] >> _PART
                if part == max(codes) >> _PART == min(codes) >> _PART:
                    shown = bytes([code & 0xFF for code in codes]).hex()
                    return ((self._part_name(font_name, part), shown),)
        font: Any = pdfmetrics.getFont(font_name)
        split = font.splitString(text, self._doc)
        if assigned is None:
            self._assigned[font_name] = font.state[self._doc].assignments
        return tuple((self._part_name(font_name, part), shown.hex()) for part, shown in split)

    def _part_name(self, font_name: str, part: int) -> str:
        font: Any = pdfmetrics.getFont(font_name)
        return str(font.getSubsetInternalName(part, self._doc))
