# SPDX-License-Identifier: Apache-2.0
"""A paper being drawn page by page: head, foot, page x of y, the mark of the copy; knows no form.

`cursor` is the upper edge of what is still free.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from reports.engine.drawing import BASELINE, Align, Drawing
from reports.engine.fonts import MISSING, bold, text_width
from reports.engine.form import Copy, Imprint, time_text
from reports.engine.paper import MM, Paper

FOOT_HEIGHT = 7 * MM

_PAGES = "pages"


class Document(Drawing):
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
        super().__init__(
            (paper.width, paper.height), title=title, author=imprint.company_name, subject=subject, out=out
        )
        # Every foot refers to this one form, so the number of pages need not be known beforehand.
        self.canvas.promise(_PAGES)
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
        return super().finish()

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
            self.watermark(self.copy.word)
        self.canvas.showPage()

    def _foot_text(self, x: float, y: float, text: str, align: Align = "left") -> None:
        self.text(x, y, text, size=7.5, align=align, gray=0.25)

    def _stamp(self, words: str) -> None:
        size = 8.5
        width = text_width(words, bold(), size) + 4 * MM
        x, y = self.right - width, self.paper.height - 9.5 * MM
        self.frame(x, y, width, 4.8 * MM, line=0.9)
        self.text(
            x + width / 2, y + 2.4 * MM - BASELINE * size, words, face=bold(), size=size, align="center"
        )
