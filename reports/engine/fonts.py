# SPDX-License-Identifier: Apache-2.0
"""The bundled fonts: registration, widths, and which font draws which character; knows no page."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from unicodedata import category

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from app.core.resources import FONTS

MISSING = "〓"
"""What is printed for a character that no bundled font has (the printer's geta mark)."""

_KOREAN = "NotoSansKR-Regular"
_BLOCK_LIMIT = 100  # the CMap specification allows this many entries in one block
_REGISTER_LOCK = threading.Lock()


@dataclass(frozen=True, eq=False)
class Face:
    """One registered font with its character set, and the faces asked for what it lacks."""

    name: str
    widths: dict[int, float] = field(repr=False)
    fallbacks: tuple[Face, ...] = ()

    def owner(self, char: str) -> Face | None:
        """Return the face that has this character, or None."""
        code = ord(char)
        for face in (self, *self.fallbacks):
            if code in face.widths:
                return face
        return None

    def advance(self, char: str) -> float:
        """Return the width of one character in thousandths of the font size."""
        known = self.widths.get(ord(char))
        if known is not None:
            return known
        owner = self.owner(char)
        return self.widths[ord(MISSING)] if owner is None else owner.widths[ord(char)]

    def covers(self, text: str) -> bool:
        """Tell whether this face alone can draw the whole text."""
        return all(code in self.widths for code in map(ord, text))


def regular() -> Face:
    """Return the face of running text, registering the fonts on first use."""
    return _faces()[0]


def bold() -> Face:
    """Return the face of titles and labels."""
    return _faces()[1]


def printable(text: str) -> str:
    """Return the text without what has no shape: control marks, joiners, variation selectors."""
    if text.isprintable():
        return text
    return "".join(_VISIBLE.get(char, char) for char in text if not _shapeless(char))


def runs(text: str, face: Face) -> tuple[tuple[str, str], ...]:
    """Return (font name, text) pieces that draw the text; a character no font has becomes MISSING."""
    if face.covers(text):
        return ((face.name, text),)
    pieces: list[tuple[str, list[str]]] = []
    for char in text:
        owner = face.owner(char)
        name, shown = (face.name, MISSING) if owner is None else (owner.name, char)
        if pieces and pieces[-1][0] == name:
            pieces[-1][1].append(shown)
        else:
            pieces.append((name, [shown]))
    return tuple((name, "".join(chars)) for name, chars in pieces)


def lacks(text: str, face: Face) -> bool:
    """Tell whether a character of the text would be printed as MISSING."""
    return not face.covers(text) and any(face.owner(char) is None for char in text)


def text_width(text: str, face: Face, size: float) -> float:
    """Return the width of one line in points."""
    widths = face.widths
    try:
        total = sum([widths[code] for code in map(ord, text)])
    except KeyError:
        total = sum(face.advance(char) for char in text)
    return total * size / 1000


def to_unicode_cmap(font_name: str, subset: list[int]) -> str:
    """Return the CMap that gives the text back; UTF-16BE, so also beyond the basic plane."""
    pairs = [(code, char) for code, char in enumerate(subset) if char]
    ranges: list[tuple[int, int, int]] = []
    for code, char in pairs:
        if ranges and ranges[-1][1] == code - 1 and _continues(ranges[-1], code, char):
            ranges[-1] = (ranges[-1][0], code, ranges[-1][2])
        else:
            ranges.append((code, code, char))
    singles = [f"<{first:02X}> <{_utf16(char)}>" for first, last, char in ranges if first == last]
    spans = [f"<{first:02X}> <{last:02X}> <{_utf16(char)}>" for first, last, char in ranges if first != last]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{font_name}-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
        *_blocks("bfchar", singles),
        *_blocks("bfrange", spans),
        "endcmap",
        "CMapName currentdict /CMap defineresource pop",
        "end",
        "end",
    ]
    return "\n".join(lines)


_VISIBLE = {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2028": " ", "\u2029": " "}


def _shapeless(char: str) -> bool:
    if char in _VISIBLE:
        return False
    code = ord(char)
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or category(char) in {"Cc", "Cf", "Cs"}


def _continues(span: tuple[int, int, int], code: int, char: int) -> bool:
    first, _, start = span
    # A range may only count up in the last byte of its target, and never across surrogate pairs.
    return char == start + code - first and char < 0x10000 and start >> 8 == char >> 8


def _utf16(char: int) -> str:
    return chr(char).encode("utf-16-be").hex().upper()


def _blocks(kind: str, entries: list[str]) -> list[str]:
    lines: list[str] = []
    for at in range(0, len(entries), _BLOCK_LIMIT):
        block = entries[at : at + _BLOCK_LIMIT]
        lines += [f"{len(block)} begin{kind}", *block, f"end{kind}"]
    return lines


def _faces() -> tuple[Face, Face]:
    with _REGISTER_LOCK:
        return _register()


@cache
def _register() -> tuple[Face, Face]:
    # reportlab writes characters beyond the basic plane as five hexadecimal digits, which readers take
    # for another character, and lets one block grow past the limit of the specification.
    ttfonts.makeToUnicodeCMap = to_unicode_cmap
    korean = _register_one(_KOREAN)
    faces = (
        _register_one("NotoSansSC-Regular", (korean,)),
        _register_one("NotoSansSC-Bold", (korean,)),
    )
    # Without these two, every file would name a Helvetica that it does not embed.
    rl_config.canvas_basefontname = faces[0].name
    rl_config.initialFontName = faces[0].name
    rl_config.useA85 = 0  # plain binary streams: a fifth smaller, and a third of the time of a long list
    return faces


def _register_one(name: str, fallbacks: tuple[Face, ...] = ()) -> Face:
    font: Any = ttfonts.TTFont(name, str(FONTS / f"{name}.ttf"), shapable=False)
    pdfmetrics.registerFont(font)
    known = font.face.charToGlyph
    widths = {code: width for code, width in font.face.charWidths.items() if code in known}
    return Face(name, widths, fallbacks)
