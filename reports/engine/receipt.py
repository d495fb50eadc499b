# SPDX-License-Identifier: Apache-2.0
"""A slip on a roll: blocks below one another on a page exactly as long as they are; knows no form.

Made for receipt printers of 203 dpi, eight dots in a millimetre: black on white without shades, Chinese of
24 dots, and codes whose edges lie on dots.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from reports.engine.codes import QUIET_MODULES, code128_width, draw_code128, draw_qr, qr_modules
from reports.engine.drawing import Align, Drawing
from reports.engine.fonts import Face, bold, lacks, regular
from reports.engine.form import Copy, Imprint, time_text
from reports.engine.paper import MM, RECEIPT_DOT, Paper
from reports.engine.wrapping import wrap

SIZE = 24 * RECEIPT_DOT
"""The size of running text: 24 lines of dots, as the printer's own Chinese has."""
_LEADING = 1.3
_SMALL = 20 * RECEIPT_DOT
_LABEL = 5 * SIZE
"""Where the values begin: behind four characters and a gap, one below the other."""
_GAP = 1.2 * MM

_Draw = Callable[[Drawing, float], None]
"""draw(drawing, top): draws one block whose upper edge is at top."""


class Receipt:
    """Collects the blocks of one slip; `finish` draws them."""

    def __init__(
        self, paper: Paper, *, title: str, version: str, imprint: Imprint, copy: Copy, subject: str = ""
    ) -> None:
        self._paper = paper
        self._title, self._version, self._subject = title, version, subject
        self._imprint, self._copy = imprint, copy
        self._blocks: list[tuple[float, _Draw]] = []
        self._missing = False
        self.line(imprint.company_name, align="center")
        self.line(title, size=34 * RECEIPT_DOT, strong=True, align="center")
        if copy.reprint:
            self.line(f"【重打 第 {copy.number} 份】", strong=True, align="center")

    def line(self, text: str, *, size: float = SIZE, strong: bool = False, align: Align = "left") -> None:
        """Add a text over the whole width, in as many lines as it needs."""
        paper = self._paper
        x = {"left": paper.left, "center": paper.width / 2, "right": paper.inner_right}[align]
        self._text(text, x, paper.inner_width, bold() if strong else regular(), size, align)

    def field(self, label: str, text: str, *, strong: bool = False) -> None:
        """Add a label of up to four characters with its text beside it; nothing when there is no text."""
        if not text:
            return
        paper, face = self._paper, bold() if strong else regular()
        lines = self._wrapped(text, paper.inner_width - _LABEL, face, SIZE)

        def draw(drawing: Drawing, top: float) -> None:
            leading = SIZE * _LEADING
            drawing.lines(paper.left, top, (label,), leading=leading, size=SIZE)
            drawing.lines(paper.left + _LABEL, top, lines, leading=leading, size=SIZE, face=face)

        self._blocks.append((len(lines) * SIZE * _LEADING, draw))

    def to_sign(self, label: str) -> None:
        """Add a label with a line to write on."""
        paper = self._paper

        def draw(drawing: Drawing, top: float) -> None:
            y = top - 10 * MM
            drawing.text(paper.left, y, label, size=SIZE)
            drawing.rule(paper.left + _LABEL, y, paper.inner_right, y, width=RECEIPT_DOT)

        self._blocks.append((11 * MM, draw))

    def rule(self) -> None:
        """Add a dashed line."""
        paper = self._paper

        def draw(drawing: Drawing, top: float) -> None:
            y = top - _GAP
            drawing.rule(paper.left, y, paper.inner_right, y, width=2 * RECEIPT_DOT, dash=4 * RECEIPT_DOT)

        self._blocks.append((2 * _GAP, draw))

    def bars(self, text: str) -> None:
        """Add a Code 128 in the middle with its text below; printable ASCII."""
        paper = self._paper
        height, gap = _dots(11 * MM), 1.5 * MM

        def draw(drawing: Drawing, top: float) -> None:
            bottom = _dots(top - gap) - height
            width = code128_width(text, paper.inner_width, dot=RECEIPT_DOT)
            left = (paper.width - width) / 2
            draw_code128(drawing, text, left, bottom, paper.inner_width, height, dot=RECEIPT_DOT)
            drawing.text(paper.width / 2, bottom - SIZE, text, face=bold(), size=SIZE, align="center")

        self._blocks.append((gap + height + RECEIPT_DOT + SIZE * _LEADING, draw))

    def qr(self, text: str, size: float) -> None:
        """Add a QR code in the middle, at most `size` points wide with its white border."""
        count = len(qr_modules(text)) + 2 * QUIET_MODULES
        side = max(1, math.floor(size / count / RECEIPT_DOT)) * RECEIPT_DOT * count

        def draw(drawing: Drawing, top: float) -> None:
            draw_qr(drawing, text, _dots((self._paper.width - side) / 2), _dots(top) - side, side)

        self._blocks.append((side + RECEIPT_DOT, draw))

    def finish(self) -> bytes:
        """Return the PDF: one page."""
        imprint, paper = self._imprint, self._paper
        self.rule()
        printed = time_text(imprint.printed_at, imprint.time_zone)
        self.line(f"{self._title} 版本 {self._version}", size=_SMALL)
        self.line(f"打印 {imprint.printed_by} {printed}", size=_SMALL)
        if self._missing:
            self.line("〓 表示字库中没有的字符，原文以系统记录为准。", size=_SMALL)
        length = sum(height for height, _draw in self._blocks)
        # Whole dots, so that what is counted in dots from the lower edge lies on dots from the upper one too.
        page = _dots(length + paper.top + paper.bottom) + RECEIPT_DOT - 0.001
        drawing = Drawing(
            (paper.width, page), title=self._title, author=imprint.company_name, subject=self._subject
        )
        top = page - paper.top
        for height, draw in self._blocks:
            draw(drawing, top)
            top -= height
        if self._copy.is_preview:
            drawing.watermark(self._copy.word)
        drawing.canvas.showPage()
        return drawing.finish()

    def _text(self, text: str, x: float, width: float, face: Face, size: float, align: Align) -> None:
        lines = self._wrapped(text, width, face, size)
        leading = size * _LEADING

        def draw(drawing: Drawing, top: float) -> None:
            drawing.lines(x, top, lines, leading=leading, face=face, size=size, align=align)

        self._blocks.append((len(lines) * leading, draw))

    def _wrapped(self, text: str, width: float, face: Face, size: float) -> tuple[str, ...]:
        self._missing = self._missing or lacks(text, face)
        return wrap(text, width, face, size)


def _dots(points: float) -> float:
    """Return a length cut to whole dots of the printer."""
    return math.floor(points / RECEIPT_DOT + 0.001) * RECEIPT_DOT
