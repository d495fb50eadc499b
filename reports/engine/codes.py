# SPDX-License-Identifier: Apache-2.0
"""QR, Code 128 and EAN as vectors, readable from a 150 dpi scan; knows only the text to encode."""

from __future__ import annotations

import math
import re
from typing import Any

from reportlab.graphics.barcode import code128, eanbc, qrencoder

from reports.engine.drawing import Drawing

_QR_ALPHANUMERIC = re.compile(r"[-0-9A-Z $%*+./:]+")
QUIET_MODULES = 4
"""White modules that a QR reader needs around the symbol."""
DOT = 72 / 300
"""One dot of a 300 dpi printer in points: bars whose edges lie on dots stay as wide as they should be."""
NARROW_BAR = 4 * DOT
"""The narrow bar of a Code 128, 0.34 mm: two dots of a 150 dpi scan. A longer text gets a thinner one."""


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a QR code with medium error correction, True for black."""
    code: Any = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    # The library guesses the mode and may take Japanese: name the two that any reader knows.
    plain = _QR_ALPHANUMERIC.fullmatch(text)
    code.addData(qrencoder.QRAlphaNum(text) if plain else qrencoder.QR8bitByte(text))
    code.make()
    count = code.getModuleCount()
    return tuple(tuple(bool(code.isDark(row, column)) for column in range(count)) for row in range(count))


def draw_qr(doc: Drawing, text: str, x: float, y: float, size: float) -> None:
    """Draw a QR code in a square of `size` points at its lower left corner; the quiet zone is inside."""
    rows = qr_modules(text)
    module = size / (len(rows) + 2 * QUIET_MODULES)
    path = doc.canvas.beginPath()
    for number, row in enumerate(rows):
        top = y + size - (number + QUIET_MODULES + 1) * module
        column = 0
        while column < len(row):
            start = column
            while column < len(row) and row[column]:
                column += 1
            if column > start:
                path.rect(x + (start + QUIET_MODULES) * module, top, (column - start) * module, module)
            column += 1
    _fill_path(doc, path)


def code128_widths(text: str) -> tuple[int, ...]:
    """Return the widths of bar, space, bar … in modules; text outside ASCII raises ValueError."""
    if not text or not text.isascii() or not text.isprintable():
        message = "Code 128 takes printable ASCII only"
        raise ValueError(message)
    code: Any = code128.Code128(text)
    code.validate()
    code.encode()
    code.decompose()
    return tuple(ord(letter.lower()) - ord("a") + 1 for letter in code.decomposed)


def code128_width(text: str, limit: float, *, dot: float = DOT) -> float:
    """Return how wide the Code 128 of a text is drawn where `limit` points are free, in points."""
    total = sum(code128_widths(text))
    return max(min(NARROW_BAR // dot * dot, limit / total // dot * dot), dot) * total


def draw_code128(
    doc: Drawing, text: str, x: float, y: float, limit: float, height: float, *, dot: float = DOT
) -> float:
    """Draw a Code 128 from x on (to the next dot) at y, at most `limit` wide; return its width in points.

    `dot` is one of the printer, in points. The ten white modules that a reader needs on either side are the
    caller's.
    """
    widths = code128_widths(text)
    module = code128_width(text, limit, dot=dot) / sum(widths)
    at = x = math.ceil(x / (2 * dot)) * 2 * dot
    path = doc.canvas.beginPath()
    for number, width in enumerate(widths):
        if number % 2 == 0:
            path.rect(at, y, width * module, height)
        at += width * module
    _fill_path(doc, path)
    return module * sum(widths)


def ean_bars(digits: str) -> tuple[tuple[int, int], ...]:
    """Return where each bar of an EAN-13 or EAN-8 begins and how wide it is, in modules.

    Raises ValueError for digits whose check digit is wrong: the symbol would say another number.
    """
    makers = {13: eanbc.Ean13BarcodeWidget, 8: eanbc.Ean8BarcodeWidget}
    if len(digits) not in makers or not (digits.isascii() and digits.isdigit()):
        raise ValueError(digits)
    widget: Any = makers[len(digits)](digits[:-1], barWidth=1, quiet=0, humanReadable=0)
    if widget._checkdigit(digits[:-1]) != digits[-1]:  # noqa: SLF001 -- the library has no other door to it
        raise ValueError(digits)
    bars = [shape for shape in widget.draw().contents if shape.fillColor is not None]
    return tuple((round(bar.x), round(bar.width)) for bar in bars)


def ean_width(digits: str) -> tuple[float, float]:
    """Return how wide an EAN is drawn, and its module, in points; without the white that it needs around."""
    last, width = ean_bars(digits)[-1]
    return (last + width) * NARROW_BAR, NARROW_BAR


def draw_ean(doc: Drawing, digits: str, x: float, y: float, height: float) -> float:
    """Draw an EAN from x on (to the next dot) at y and return its width in points.

    Readers need 11 white modules before it and 7 behind: those are the caller's.
    """
    width, module = ean_width(digits)
    left = math.ceil(x / (2 * DOT)) * 2 * DOT
    path = doc.canvas.beginPath()
    for start, wide in ean_bars(digits):
        path.rect(left + start * module, y, wide * module, height)
    _fill_path(doc, path)
    return width


def _fill_path(doc: Drawing, path: Any) -> None:
    doc.canvas.setFillGray(0)
    doc.canvas.drawPath(path, stroke=0, fill=1)
    doc.forget_state()
