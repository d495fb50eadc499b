# SPDX-License-Identifier: Apache-2.0
"""A paper being drawn page by page: head, foot, page x of y, the mark of the copy; knows no form.

The canvas is invariant: the same data give the same bytes. y counts upwards from the lower edge, as in
PDF; `cursor` is the upper edge of what is still free.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, Literal

from reports.engine.encoded import Encoder
from reports.engine.fonts import MISSING, Face, bold, lacks, printable, regular, runs, text_width
from reports.engine.form import Copy, Imprint, time_text
from reports.engine.paper import MM, Paper
from reports.engine.streamed import StreamedCanvas

Align = Literal["left", "center", "right"]

FOOT_HEIGHT = 7 * MM
BASELINE = 0.36
"""How far below its middle a line of Chinese has its baseline, in font sizes."""

_PAGES = "pages"


class Document:
    """Draws one paper; `head` is called at the top of every page and moves the cursor down.

    With `out` every page is written there when it is full, and `finish` returns nothing.
    """

    def __init__(
        self,
        paper: Paper,
        *,
        title: str,
        version: str,
        imprint: Imprint,
        copy: Copy,
        head: Callable[[Document], None],
        subject: str = "",
        out: BinaryIO | None = None,
    ) -> None:
        self.paper = paper
        self.title = title
        self.version = version
        self.imprint = imprint
        self.copy = copy
        self.page = 0
        self.cursor = 0.0
        self.fresh_room = 0.0
        """The free height that a page has below its head, in points."""
        self._head = head
        self._buffer = io.BytesIO()
        self._font: tuple[str, float] = ("", 0.0)
        self._gray = -1.0
        self._pen = (-1.0, -1.0, -1.0)
        self._missing = False
        self.canvas: Any = StreamedCanvas(
            out or self._buffer,
            pagesize=(paper.width, paper.height),
            pageCompression=1,
            invariant=1,
            initialFontName=regular().name,
            lang="zh-CN",
        )
        self.canvas.setTitle(f"{title} {subject}".strip())
        self.canvas.setAuthor(imprint.company_name)
        self.canvas.setSubject(subject or title)
        self.canvas.setCreator("阳光客服台")
        # Every foot refers to this one form, so the number of pages need not be known beforehand.
        self.canvas.promise(_PAGES)
        self._encoder = Encoder(self.canvas)
        self._start_page()

    @property
    def left(self) -> float:
        """Return the x of the left margin."""
        return self.paper.left

    @property
    def right(self) -> float:
        """Return the x of the right margin."""
        return self.paper.inner_right

    @property
    def floor(self) -> float:
        """Return the y below which only the foot is drawn."""
        return self.paper.bottom + FOOT_HEIGHT

    @property
    def room(self) -> float:
        """Return the free height on this page in points."""
        return self.cursor - self.floor

    def new_page(self) -> None:
        """Finish this page and begin the next one under the repeated head."""
        self._end_page()
        self._start_page()

    def finish(self) -> bytes:
        """Finish the last page and return the PDF."""
        self._end_page()
        canvas = self.canvas
        canvas.beginForm(_PAGES)
        self.forget_state()
        self._foot_text(0, 0, f"共 {self.page} 页")
        canvas.endForm()
        canvas.save()
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

    def _start_page(self) -> None:
        self.page += 1
        self._missing = False
        self.forget_state()
        self.cursor = self.paper.height - self.paper.top
        if self.copy.reprint:
            self._stamp(f"重打 第 {self.copy.number} 份")
        self._head(self)
        self.fresh_room = self.room

    def _end_page(self) -> None:
        paper, imprint = self.paper, self.imprint
        # As exact as text is placed: readers take a thousandth of a point for another line.
        y = round(paper.bottom + 1.2 * MM, 3)
        self.rule(self.left, y + 4.2 * MM, self.right, y + 4.2 * MM, width=0.3, gray=0.6)
        self._foot_text(self.left, y, f"{self.title}  版本 {self.version}")
        middle = (self.left + self.right) / 2
        self._foot_text(middle - 1 * MM, y, f"第 {self.page} 页", align="right")
        self.canvas.saveState()
        self.canvas.translate(middle + 1 * MM, y)
        self.canvas.doForm(_PAGES)
        self.canvas.restoreState()
        self.forget_state()
        printed = time_text(imprint.printed_at, imprint.time_zone)
        self._foot_text(self.right, y, f"打印 {imprint.printed_by} {printed}", align="right")
        if self._missing:
            self._foot_text(self.left, y - 3.4 * MM, f"{MISSING} 表示字库中没有的字符，原文以系统记录为准。")
        if self.copy.is_preview:
            self._watermark("预览")
        self.canvas.showPage()

    def _foot_text(self, x: float, y: float, text: str, align: Align = "left") -> None:
        self.text(x, y, text, size=7.5, align=align, gray=0.25)

    def _watermark(self, word: str) -> None:
        canvas = self.canvas
        size = 96 if self.paper.width > 160 * MM else 72
        canvas.saveState()
        canvas.translate(self.paper.width / 2, self.paper.height / 2)
        canvas.rotate(35)
        # Over everything, so that no tinted field hides it, but thin enough to read through.
        canvas.setFillAlpha(0.11)
        for row in (-1, 0, 1):
            self.text(0, row * 75 * MM - BASELINE * size, word, face=bold(), size=size, align="center")
        canvas.restoreState()
        self.forget_state()

    def _stamp(self, words: str) -> None:
        size = 8.5
        width = text_width(words, bold(), size) + 4 * MM
        x, y = self.right - width, self.paper.height - 9.5 * MM
        self.frame(x, y, width, 4.8 * MM, line=0.9)
        self.text(
            x + width / 2, y + 2.4 * MM - BASELINE * size, words, face=bold(), size=size, align="center"
        )
