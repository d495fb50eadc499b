# SPDX-License-Identifier: Apache-2.0
"""Tables over many pages with sums carried forward (过次页, 承前页) and a grand total (合计).

Sums are exact: integers only, money in fen. Knows no query and no form.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.core.money import format_fen
from reports.engine.document import Document
from reports.engine.drawing import BASELINE, Align
from reports.engine.fonts import Face, bold, printable, regular, text_width
from reports.engine.form import Column
from reports.engine.paper import MM
from reports.engine.wrapping import wrap

CellValue = str | int | date | None
"""What a cell may hold; a money_fen cell is an integer number of fen."""

Report = Callable[[int, int], None]
"""report(done, total) in rows, called now and then; what it raises ends the drawing."""

BROUGHT = "承前页"
CARRIED = "过次页"
GRAND_TOTAL = "合计"

_SIZE = 8.5
_LEADING = _SIZE * 1.36
_PAD_X = 1.2 * MM
_PAD_Y = 0.95 * MM
_SUM_HEIGHT = _LEADING + 2 * _PAD_Y
_HEAD_PAD = 1.3 * MM
_LONGEST_CODE = 24
_LONGEST_NAME = 10
_ROOM_FOR_NAMES = 0.85
_OUTLINE = 0.9
_LINE = 0.35
_MOST_KEPT = 4_000
_REPORT_EVERY = 500


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The rows [first, last) of one page, the sums brought to it and the sums at its end, by column."""

    first: int
    last: int
    brought: tuple[int | None, ...]
    carried: tuple[int | None, ...]


def cell_text(value: CellValue, column: Column) -> str:
    """Return how a value is printed in its column; raises TypeError for money that is not whole fen."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if column.kind == "money_fen":
        return format_fen(value)
    return f"{value:,}" if column.kind == "number" else str(value)


def plan_pages(
    columns: Sequence[Column],
    rows: Sequence[Sequence[CellValue]],
    heights: Iterable[float],
    first_room: float,
    next_room: float,
    *,
    sum_height: float = _SUM_HEIGHT,
) -> Iterator[PagePlan]:
    """Give which rows stand on which page; every page holds at least one row. All heights in points.

    A page is given as soon as the first row behind it is known, so that heights may be asked for one by one.
    """
    summed = [column.total for column in columns]
    closing = sum_height if any(summed) else 0.0
    sums: tuple[int | None, ...] = tuple(0 if total else None for total in summed)
    first, brought = 0, sums
    left = first_room - closing
    for number, (row, height) in enumerate(zip(rows, heights, strict=True)):
        if height > left and number > first:
            yield PagePlan(first, number, brought, sums)
            first, brought = number, sums
            left = next_room - 2 * closing
        left -= height
        sums = tuple(
            None if total is None else total + _whole(value) for total, value in zip(sums, row, strict=True)
        )
    yield PagePlan(first, len(rows), brought, sums)


def column_widths(
    columns: Sequence[Column], natural: Sequence[float], least: Sequence[float], width: float
) -> tuple[float, ...]:
    """Return widths that add up to `width`: short columns get what they need, long ones share by weight.

    None falls below its `least` width, the longest word in it, unless all of these together are too wide.
    """
    fixed: dict[int, float] = {}
    if sum(least) > width:
        least = [0.0] * len(columns)
    while True:
        widths = _shared(columns, natural, fixed, width)
        squeezed = [number for number in range(len(columns)) if widths[number] < least[number] - 0.001]
        if not squeezed:
            total = sum(widths)
            return tuple(given * width / total for given in widths)
        fixed |= {number: least[number] for number in squeezed}


def _shared(
    columns: Sequence[Column], natural: Sequence[float], fixed: dict[int, float], width: float
) -> list[float]:
    widths = [fixed.get(number, 0.0) for number in range(len(columns))]
    waiting = [number for number in range(len(columns)) if number not in fixed]
    while waiting:
        left = width - sum(widths)
        weight = sum(columns[number].weight for number in waiting)
        shares = {number: left * columns[number].weight / weight for number in waiting}
        short = [number for number in waiting if natural[number] <= shares[number]]
        for number in short or waiting:
            widths[number] = natural[number] if short else shares[number]
        waiting = [number for number in waiting if number not in short] if short else []
    return widths


def draw_table(
    doc: Document,
    columns: Sequence[Column],
    rows: Sequence[Sequence[CellValue]],
    report: Report | None = None,
) -> None:
    """Draw a table from the document's cursor on, with its head on every page and its sums.

    The rows are gone through twice, for the widths and to draw them; no more than a page of them is kept.
    """
    _Table(doc, columns, rows, report or _silent).draw()


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def _whole(value: CellValue) -> int:
    if value is None:
        return 0
    if isinstance(value, int):
        return value
    raise TypeError(value)


class _Table:
    """One table on one document."""

    def __init__(
        self,
        doc: Document,
        columns: Sequence[Column],
        rows: Sequence[Sequence[CellValue]],
        report: Report,
    ) -> None:
        self._doc = doc
        self._columns = columns
        self._rows = rows
        self._report = report
        self._lines: list[dict[str, tuple[str, ...]]] = [{} for _ in columns]
        self._widths = column_widths(columns, *self._wanted_widths(), doc.paper.inner_width)
        self._edges = [doc.left]
        for width in self._widths:
            self._edges.append(self._edges[-1] + width)
        self._aligns = [_align(column) for column in columns]
        self._heads = [
            wrap(column.title, width - 2 * _PAD_X, bold(), _SIZE)
            for column, width in zip(columns, self._widths, strict=True)
        ]
        self._head_height = max(len(lines) for lines in self._heads) * _LEADING + 2 * _HEAD_PAD

    def draw(self) -> None:
        """Draw all rows, page after page."""
        doc, total = self._doc, len(self._rows)
        waiting: deque[tuple[list[tuple[str, ...]], float]] = deque()

        def heights() -> Iterator[float]:
            for row in self._rows:
                lines = self._wrapped(row)
                height = max((len(text) for text in lines), default=1) * _LEADING + 2 * _PAD_Y
                waiting.append((lines, height))
                yield height

        first_room = doc.room - self._head_height
        # Every page has the same head, so a later one offers what the first did before the cursor moved.
        next_room = doc.fresh_room - self._head_height
        for plan in plan_pages(self._columns, self._rows, heights(), first_room, next_room):
            if plan.first:
                doc.new_page()
            page = [waiting.popleft() for _ in range(plan.last - plan.first)]
            self._draw_page(plan, page, last=plan.last == total)
            self._report(plan.last, total)

    def _draw_page(
        self, plan: PagePlan, page: Sequence[tuple[list[tuple[str, ...]], float]], *, last: bool
    ) -> None:
        doc = self._doc
        top = doc.cursor
        summed = any(column.total for column in self._columns)
        self._draw_head()
        if summed and plan.first:
            self._draw_sums(BROUGHT, plan.brought)
        for texts, height in page:
            self._draw_row(texts, height, regular())
        if summed:
            self._draw_sums(GRAND_TOTAL if last else CARRIED, plan.carried)
        for edge in self._edges[1:-1]:
            doc.rule(edge, top, edge, doc.cursor, width=_LINE)
        doc.frame(doc.left, doc.cursor, doc.right - doc.left, top - doc.cursor, line=_OUTLINE)

    def _draw_head(self) -> None:
        doc = self._doc
        top, height = doc.cursor, self._head_height
        doc.tint(doc.left, top - height, doc.right - doc.left, height, gray=0.93)
        for lines, x, width in zip(self._heads, self._edges, self._widths, strict=False):
            block = top - (height - len(lines) * _LEADING) / 2
            doc.lines(x + width / 2, block, lines, leading=_LEADING, face=bold(), size=_SIZE, align="center")
        doc.cursor = top - height
        doc.rule(doc.left, doc.cursor, doc.right, doc.cursor, width=0.6)

    def _draw_row(self, texts: Sequence[tuple[str, ...]], height: float, face: Face) -> None:
        doc = self._doc
        top = doc.cursor
        for lines, align, x, width in zip(texts, self._aligns, self._edges, self._widths, strict=False):
            at = {"left": x + _PAD_X, "center": x + width / 2, "right": x + width - _PAD_X}[align]
            baseline = top - _PAD_Y - _LEADING / 2 - BASELINE * _SIZE
            for line in lines:
                if line:
                    doc.text(at, baseline, line, face=face, size=_SIZE, align=align)
                baseline -= _LEADING
        doc.cursor = top - height
        doc.rule(doc.left, doc.cursor, doc.right, doc.cursor, width=_LINE)

    def _draw_sums(self, title: str, sums: Sequence[int | None]) -> None:
        doc = self._doc
        doc.tint(doc.left, doc.cursor - _SUM_HEIGHT, doc.right - doc.left, _SUM_HEIGHT)
        doc.rule(doc.left, doc.cursor, doc.right, doc.cursor, width=_LINE)
        texts = [
            (cell_text(total, column),) if total is not None else ("",)
            for total, column in zip(sums, self._columns, strict=True)
        ]
        # The word stands in the first column that has no sum of its own.
        place = next((number for number, total in enumerate(sums) if total is None), None)
        if place is None:
            texts[0] = (f"{title} {texts[0][0]}",)
        else:
            texts[place] = (title,)
        self._draw_row(texts, _SUM_HEIGHT, bold())

    def _wanted_widths(self) -> tuple[list[float], list[float]]:
        """Return what each column needs for single lines, and what for its codes and, if it can be, names."""
        needs = [_Need(column) for column in self._columns]
        for place, row in enumerate(self._rows):
            if place % _REPORT_EVERY == 0:
                self._report(0, len(self._rows))
            for need, value in zip(needs, row, strict=True):
                need.see(value)
        for need in needs:
            need.see_sum()
        frame = 2 * _PAD_X + 0.01
        least = [max(need.code, need.name) + frame for need in needs]
        if sum(least) > self._doc.paper.inner_width * _ROOM_FOR_NAMES:
            least = [need.code + frame for need in needs]
        return [need.natural + frame for need in needs], least

    def _wrapped(self, row: Sequence[CellValue]) -> list[tuple[str, ...]]:
        cells = []
        for value, column, width, kept in zip(row, self._columns, self._widths, self._lines, strict=True):
            text = cell_text(value, column)
            lines = kept.get(text)
            if lines is None:
                lines = wrap(text, width - 2 * _PAD_X, regular(), _SIZE, column.max_lines)
                if len(kept) < _MOST_KEPT:
                    kept[text] = lines
            cells.append(lines)
        return cells


class _Need:
    """The widths in points that one column needs: for its texts in single lines, its codes, its names."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._seen: set[str] = set()
        self._sum = 0
        self.natural = text_width(column.title, bold(), _SIZE)
        self.code = self.name = 4 * _SIZE

    def see(self, value: CellValue) -> None:
        """Take one value into account."""
        if self._column.total:
            self._sum += abs(_whole(value))
        text = cell_text(value, self._column)
        if text in self._seen:
            return
        if len(self._seen) < _MOST_KEPT:
            self._seen.add(text)
        needed = text_width(printable(text), regular(), _SIZE)
        self.natural = max(self.natural, needed)
        if len(text) <= _LONGEST_CODE and text.isascii():
            self.code = max(self.code, needed)
        if len(text) <= _LONGEST_NAME:
            self.name = max(self.name, needed)

    def see_sum(self) -> None:
        """Take the largest sum into account that the values can have."""
        if self._column.total:
            needed = text_width(f"-{cell_text(self._sum, self._column)}", bold(), _SIZE)
            self.natural = max(self.natural, needed)
            self.code = max(self.code, needed)


def _align(column: Column) -> Align:
    if column.align is not None:
        return column.align
    if column.kind in ("number", "money_fen"):
        return "right"
    return "center" if column.kind == "date" else "left"
