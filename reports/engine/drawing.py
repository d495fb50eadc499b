# SPDX-License-Identifier: Apache-2.0
"""Text, lines and shades on the pages of one PDF; knows neither heads, feet nor copies.

The canvas is invariant: the same data give the same bytes. y counts upwards from the lower edge, as in PDF.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, BinaryIO, Literal

from reports.engine.encoded import Encoder
from reports.engine.fonts import Face, bold, lacks, printable, regular, runs, text_width
from reports.engine.paper import MM
from reports.engine.streamed import StreamedCanvas

Align = Literal["left", "center", "right"]

BASELINE = 0.36
"""How far below its middle a line of Chinese has its baseline, in font sizes."""


class Drawing:
    """One PDF being drawn; with ``out`` every page is written there when it is full."""

    def __init__(
        self, size: tuple[float, float], *, title: str, author: str, subject: str, out: BinaryIO | None = None
    ) -> None:
        self._size = size
        self._buffer = io.BytesIO()
        self._font: tuple[str, float] = ("", 0.0)
        self._gray = -1.0
        self._pen = (-1.0, -1.0, -1.0)
        self._missing = False
        self.canvas: Any = StreamedCanvas(
            self._buffer if out is None else out,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            initialFontName=regular().name,
            lang="zh-CN",
        )
        self.canvas.setTitle(f"{title} {subject}".strip())
        self.canvas.setAuthor(author)
        self.canvas.setSubject(subject or title)
        self.canvas.setCreator("阳光客服台")
        self._encoder = Encoder(self.canvas)

    def finish(self) -> bytes:
        """End the file and return it; nothing when it was written to ``out``."""
        self.canvas.save()
        return self._buffer.getvalue()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        face: Face | None = None,
        size: float = 9.5,
        align: Align = "left",
        gray: float = 0.0,
        hidden: bool = False,
    ) -> None:
        """Draw one line with its baseline at y; x is its left edge, middle or right edge.

        Hidden text is in the text layer alone, behind something drawn; it is plain Chinese or Latin.
        """
        face = face or regular()
        text = printable(text)
        if not text:
            return
        if align != "left":
            width = text_width(text, face, size)
            x -= width if align == "right" else width / 2
        self._fill(gray)
        if face.covers(text):
            pieces: tuple[tuple[str, str], ...] = ((face.name, text),)
        else:
            self._missing = self._missing or lacks(text, face)
            pieces = runs(text, face)
        code = ["BT", f"{x:.3f} {y:.3f} Td"]
        if hidden:
            code.append("3 Tr")
        for name, piece in pieces:
            for font, shown in self._encoder.encoded(name, piece):
                if self._font != (font, size):
                    self._font = (font, size)
                    code.append(f"{font} {size:g} Tf")
                code.append(f"<{shown}> Tj")
        code.append("0 Tr ET" if hidden else "ET")
        self._draw(" ".join(code))

    def lines(
        self,
        x: float,
        top: float,
        lines: Sequence[str],
        *,
        leading: float,
        face: Face | None = None,
        size: float = 9.5,
        align: Align = "left",
        gray: float = 0.0,
    ) -> None:
        """Draw lines below one another, the first in a band of `leading` points below top."""
        for number, line in enumerate(lines):
            y = top - (number + 0.5) * leading - BASELINE * size
            self.text(x, y, line, face=face, size=size, align=align, gray=gray)

    def rule(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        width: float = 0.5,
        gray: float = 0.0,
        dash: float = 0.0,
    ) -> None:
        """Draw a straight line."""
        self._hold(width, gray, dash)
        self._draw(f"{x0:.3f} {y0:.3f} m {x1:.3f} {y1:.3f} l S")

    def frame(
        self, x: float, y: float, width: float, height: float, *, line: float = 0.5, gray: float = 0.0
    ) -> None:
        """Draw the outline of a rectangle whose lower left corner is (x, y)."""
        self._hold(line, gray, 0.0)
        self._draw(f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re S")

    def tint(self, x: float, y: float, width: float, height: float, *, gray: float = 0.955) -> None:
        """Fill a rectangle with a light grey that a photocopier still lets through."""
        self._fill(gray)
        self._draw(f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re f")

    def forget_state(self) -> None:
        """Say that font, pen and shade on the canvas are unknown, after drawing on it directly."""
        self._font = ("", 0.0)
        self._gray = -1.0
        self._pen = (-1.0, -1.0, -1.0)

    def _draw(self, code: str) -> None:
        # The canvas' own calls take three times as long: each formats every number anew.
        self.canvas._code.append(code)  # noqa: SLF001 -- as above

    def _fill(self, gray: float) -> None:
        if self._gray != gray:
            self._draw(f"{gray:g} g")
            self._gray = gray

    def _hold(self, width: float, gray: float, dash: float) -> None:
        if self._pen != (width, gray, dash):
            self._pen = (width, gray, dash)
            self._draw(f"{width:g} w {gray:g} G [{f'{dash:g} {dash:g}' if dash else ''}] 0 d")

    def watermark(self, word: str) -> None:
        """Draw a word across the page, thin enough to read through."""
        canvas = self.canvas
        width, height = self._size
        size = 96 if width > 160 * MM else width / 6
        canvas.saveState()
        canvas.translate(width / 2, height / 2)
        canvas.rotate(35)
        # Over everything, so that no tinted field hides it, but thin enough to read through.
        canvas.setFillAlpha(0.11)
        for row in (-1, 0, 1):
            self.text(0, row * 75 * MM - BASELINE * size, word, face=bold(), size=size, align="center")
        canvas.restoreState()
        self.forget_state()
