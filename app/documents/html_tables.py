# SPDX-License-Identifier: Apache-2.0
"""The tables of a web page: what many programs export as a workbook. Runs and fetches nothing."""

from __future__ import annotations

from html.parser import HTMLParser

_MOST_SPAN = 1000
_MOST_TAKEN = 1_000_000
_HIDDEN = frozenset({"script", "style"})
Merge = tuple[int, int, int, int]


def html_grids(text: str) -> list[tuple[list[list[str]], tuple[Merge, ...]]]:
    """Return the cells of each table that has any, with the cells that span several."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return [(table.rows, tuple(table.merged)) for table in reader.tables if table.rows]


class _Table:
    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.merged: list[Merge] = []
        self._taken: set[tuple[int, int]] = set()

    def begin_row(self) -> None:
        self.rows.append([])

    def put(self, text: str, down: int, across: int) -> None:
        if not self.rows:
            self.begin_row()
        row, at = self.rows[-1], len(self.rows) - 1
        while (at, len(row)) in self._taken:
            row.append("")
        left = len(row)
        if len(self._taken) + down * across > _MOST_TAKEN:
            down = across = 1
        row += [text, *[""] * (across - 1)]
        if down > 1 or across > 1:
            self.merged.append((at, left, at + down - 1, left + across - 1))
        self._taken |= {
            (line, column) for line in range(at + 1, at + down) for column in range(left, left + across)
        }


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "table":
            self._end_cell()
            self._open.append(_Table())
            self.tables.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._end_cell()
            self._open[-1].begin_row()
        elif tag in {"td", "th"} and self._open:
            self._end_cell()
            self._cell = []
            named = dict(attrs)
            self._spans = (_span(named.get("rowspan")), _span(named.get("colspan")))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in {"td", "th", "tr"}:
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._hidden:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self._open:
            lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
            self._open[-1].put("\n".join(lines).strip(), *self._spans)
        self._cell = None


def _span(text: str | None) -> int:
    return min(int(text), _MOST_SPAN) if text and text.isascii() and text.isdigit() and int(text) else 1
