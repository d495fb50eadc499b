# SPDX-License-Identifier: Apache-2.0
"""A ruled form over pages: rows of cells inside a strong outline, with a titled band down the left side.

Knows how to part rows between pages; knows neither what the cells say nor which form it is.
"""

from __future__ import annotations

from itertools import pairwise

from reports.engine.boxes import Box, Cell
from reports.engine.document import Document
from reports.engine.drawing import BASELINE
from reports.engine.fonts import bold
from reports.engine.paper import MM

BAND = 9 * MM
_OUTLINE = 1.1
_LINE = 0.5
_BAND_SIZE = 10.5
_BAND_STEP = 12.6


class Grid:
    """Draws rows at the document's cursor; call `close` after the last one."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._frame_top = doc.cursor
        self._band_top = doc.cursor
        self._fresh = doc.cursor
        self._title = ""
        self._repeated: tuple[Cell, ...] = ()

    def section(self, title: str, *, keep: float = 0.0) -> None:
        """Begin a part with its title in the band, on a new page when less than `keep` points are free."""
        self._end_band()
        if self._doc.room < max(keep, len(title) * _BAND_STEP + 3 * MM):
            self._turn_page()
        self._title = title
        self._repeated = ()
        self._band_top = self._doc.cursor

    def table_head(self, *cells: Cell) -> None:
        """Draw a row that is drawn again at the top of every page until the section ends."""
        self.row(*cells)
        self._repeated = cells

    def row(self, *cells: Cell) -> None:
        """Draw one row; a row that does not fit is parted, or goes to the next page as a whole."""
        doc = self._doc
        widths = self._widths(cells)
        height = max(cell.height(width) for cell, width in zip(cells, widths, strict=True))
        if height <= doc.room:
            self._draw(cells, widths, height)
            return
        parts = [cell.split(width, doc.room) for cell, width in zip(cells, widths, strict=True)]
        whole = [part for part in parts if part is not None]
        if len(whole) == len(parts):
            first, rest = tuple(part[0] for part in whole), tuple(part[1] for part in whole)
            self._draw(
                first, widths, max(cell.height(width) for cell, width in zip(first, widths, strict=True))
            )
            self._break()
            self.row(*rest)
            return
        if doc.cursor == self._fresh:
            # Nothing can be parted and the page is empty already: better drawn too low than never.
            self._draw(cells, widths, height)
            return
        self._break()
        self.row(*cells)

    def close(self) -> None:
        """Draw the outline of the last page's part."""
        self._end_band()
        self._end_frame()

    @property
    def _x(self) -> float:
        return self._doc.left + BAND

    def _widths(self, cells: tuple[Cell, ...]) -> list[float]:
        total = sum(cell.weight for cell in cells)
        return [(self._doc.right - self._x) * cell.weight / total for cell in cells]

    def _draw(self, cells: tuple[Cell, ...], widths: list[float], height: float) -> None:
        doc = self._doc
        x, top = self._x, doc.cursor
        edges = [x]
        for cell, width in zip(cells, widths, strict=True):
            cell.draw(doc, Box(edges[-1], top, width, height))
            edges.append(edges[-1] + width)
        for _, edge in pairwise(edges[:-1]):
            doc.rule(edge, top, edge, top - height, width=_LINE)
        if top != self._frame_top:
            doc.rule(x, top, doc.right, top, width=_LINE)
        doc.cursor = top - height

    def _break(self) -> None:
        repeated, self._repeated = self._repeated, ()
        self._end_band()
        self._turn_page()
        if repeated:
            self.row(*repeated)
            self._repeated = repeated
            self._fresh = self._doc.cursor

    def _turn_page(self) -> None:
        self._end_frame()
        self._doc.new_page()
        self._frame_top = self._band_top = self._fresh = self._doc.cursor

    def _end_frame(self) -> None:
        doc = self._doc
        if self._frame_top > doc.cursor:
            doc.frame(doc.left, doc.cursor, doc.right - doc.left, self._frame_top - doc.cursor, line=_OUTLINE)

    def _end_band(self) -> None:
        doc, top, bottom = self._doc, self._band_top, self._doc.cursor
        if top <= bottom:
            return
        doc.tint(doc.left, bottom, BAND, top - bottom, gray=0.91)
        doc.rule(self._x, top, self._x, bottom, width=_LINE)
        if top != self._frame_top:
            doc.rule(doc.left, top, doc.right, top, width=0.9)
        middle = doc.left + BAND / 2
        if len(self._title) * _BAND_STEP > top - bottom:
            baseline = (top + bottom) / 2 - BASELINE * 8
            doc.text(middle, baseline, self._title, face=bold(), size=8, align="center")
        else:
            first = (top + bottom) / 2 + len(self._title) * _BAND_STEP / 2
            doc.lines(
                middle,
                first,
                tuple(self._title),
                leading=_BAND_STEP,
                face=bold(),
                size=_BAND_SIZE,
                align="center",
            )
        self._band_top = bottom
