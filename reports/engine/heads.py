# SPDX-License-Identifier: Apache-2.0
"""The repeated head of a form: whose paper, its title, its number as text, QR and bars; knows no fields."""

from __future__ import annotations

from reports.engine.codes import draw_code128, draw_qr
from reports.engine.document import Document
from reports.engine.drawing import BASELINE
from reports.engine.fonts import bold, regular, text_width
from reports.engine.paper import MM

HEAD_HEIGHT = 28.2 * MM
PLAIN_HEAD_HEIGHT = 22 * MM
_QR = 20 * MM
_QUIET = 2 * MM
_TITLE_SIZE = 20.0
_SUFFIX_SIZE = 10.5


def draw_form_head(doc: Document, number: str, notes: tuple[str, str, str]) -> None:
    """Draw the head of a numbered form and a line of three short notes; leaves the cursor under them.

    `number` is what a scan gives back; it must be printable ASCII.
    """
    top = doc.cursor
    space = doc.right - doc.left - 2 * _QR
    # Only the white border of the symbol reaches over the margin: its ink stands on it.
    draw_qr(doc, number, doc.right - _QR + _QUIET, top - _QR + _QUIET, _QR)
    bars = draw_code128(doc, number, doc.left, top - 21.6 * MM, space * 0.62, 6.6 * MM)
    doc.text(doc.left + bars + 4 * MM, top - 21.2 * MM, f"编号 {number}", face=bold(), size=10)
    _titled(doc, top, HEAD_HEIGHT, space, notes)


def draw_plain_head(doc: Document, notes: tuple[str, str, str]) -> None:
    """Draw the head of a form without a number, with its line of notes."""
    _titled(doc, doc.cursor, PLAIN_HEAD_HEIGHT, doc.right - doc.left, notes)


def _titled(doc: Document, top: float, height: float, space: float, notes: tuple[str, str, str]) -> None:
    middle = (doc.left + doc.right) / 2
    _fitted(doc, middle, top - 3.4 * MM, doc.imprint.company_name, 10.5, space, strong=False)
    width = _fitted(doc, middle, top - 12.2 * MM, doc.title, _TITLE_SIZE, space, strong=True)
    if doc.page > 1:
        doc.text(middle + width / 2 + 1 * MM, top - 12.2 * MM, "（续）", size=_SUFFIX_SIZE)
    y = top - height + 1.5 * MM
    doc.text(doc.left, y, notes[0], size=9)
    doc.text(middle, y, notes[1], size=9, align="center")
    doc.text(doc.right, y, notes[2], size=9, align="right")
    doc.cursor = top - height


def _fitted(
    doc: Document, x: float, y: float, text: str, size: float, space: float, *, strong: bool
) -> float:
    """Draw a line made smaller where it would be wider than the space; return its width in points."""
    face = bold() if strong else regular()
    width = text_width(text, face, size)
    fitted = size if width <= space else size * space / width
    doc.text(x, y + BASELINE * (size - fitted), text, face=face, size=fitted, align="center")
    return min(width, space)
