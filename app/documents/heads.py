# SPDX-License-Identifier: Apache-2.0
"""Which lines of a sheet are its header, and which below it are no records. Pure; knows no file and no field.

A header may stand below headings, take several lines, and be repeated at each page; below it stand records,
subtotals, totals and remarks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.core.normalise import plain_text, search_text
from app.documents.workbooks import Grid, Merge

JOINT = "/"
"""Stands between the lines of a header that has several: 基本信息/顾客."""
_HEADER_WITHIN = 40
_MOST_LINES = 6
_LONGEST_TITLE = 60
_TOTAL = re.compile(r"(本页|本月|本日|本周|本年|当月|全部)?(小计|合计|总计|共计|累计)(金额|数量)?:?")
_TOTAL_EN = {"total", "subtotal", "grandtotal", "sum"}
_NOTE = re.compile(
    r"(注\d*|备注|说明|附注|附|提示|制表人?|填表人?|审核人?|打印(时间|日期|人)|导出(时间|日期|人)|数据来源|note|source)"
    r"\s*[:：、].*|第\d+页.*|共\d+[页条行].*",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"[-+¥￥]?[\d,.]+%?")
_DAY = re.compile(r"\d{2,4}[-/.年]\d{1,2}.*")


@dataclass(frozen=True, slots=True)
class Head:
    """A header: its last line, from 0, and its titles, each different."""

    last: int
    titles: tuple[str, ...]


def find_head(grid: Grid, known: Collection[str]) -> Head:
    """Return the header of a sheet that holds something; ``known`` are titles as ``search_text``.

    It is the line with most known titles, else the first full line of words; lines that its merged cells
    reach into belong to it.
    """
    return head_at(grid, _find_line(grid.rows, known))


def head_at(grid: Grid, line: int) -> Head:
    """Return the header that a line belongs to, whoever found it."""
    last = _last_line(grid, line)
    first = _first_line(grid, line)
    width = max(len(row) for row in grid.rows[first:])
    columns = [_joined(grid, first, last, line, column) for column in range(width)]
    return Head(last, _different(columns))


def what_is_no_record(head: Head, cells: Sequence[str]) -> str:
    """Return why a line is no record: ``total_row``, ``note_row``, ``head_again``; empty for a record."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) * 2 <= len(cells) or len(cells) <= 2:
        first = plain_text(filled[0])
        words = re.sub(r"\s+", "", first)
        if _TOTAL.fullmatch(words) or words.casefold() in _TOTAL_EN:
            return "total_row"
        if len(cells) > 2 and _NOTE.fullmatch(first):
            return "note_row"
    if len(filled) > 1 and all(
        not cell.strip() or plain_text(cell) == title.rpartition(JOINT)[2]
        for cell, title in zip(cells, head.titles, strict=False)
    ):
        return "head_again"
    return ""


def _find_line(rows: Sequence[Sequence[str]], known: Collection[str]) -> int:
    top = [(at, row) for at, row in enumerate(rows[:_HEADER_WITHIN]) if any(cell.strip() for cell in row)]
    if not top:
        return next(at for at, row in enumerate(rows) if any(cell.strip() for cell in row))
    matches = {at: sum(search_text(cell) in known for cell in row if cell.strip()) for at, row in top}
    most = max(matches.values())
    if most >= 2 or (most == 1 and all(len([c for c in row if c.strip()]) == 1 for _, row in top)):
        return next(at for at, count in matches.items() if count == most)
    filled = {at: [cell for cell in row if cell.strip()] for at, row in top}
    usual = max(len(cells) for cells in filled.values())
    for at, cells in filled.items():
        if len(cells) * 3 >= usual * 2 and all(_is_title(cell) for cell in cells):
            return at
    return top[0][0]


def _is_title(cell: str) -> bool:
    plain = plain_text(cell)
    return len(plain) <= _LONGEST_TITLE and not _NUMBER.fullmatch(plain) and not _DAY.fullmatch(plain)


def _last_line(grid: Grid, line: int) -> int:
    """Return the last line of a header: where its own cells are merged downwards, or head groups below."""
    last = line
    for at in range(line, min(line + _MOST_LINES, len(grid.rows) - 1)):
        if at > last:
            break
        for top, left, bottom, right in grid.merged:
            if top != at:
                continue
            if bottom > at:
                last = max(last, min(bottom, line + _MOST_LINES, len(grid.rows) - 1))
            elif right > left and not _spans_all(grid, at, left, right):
                below = [cell for cell in grid.rows[at + 1][left : right + 1] if cell.strip()]
                if len(below) > 1 and all(_is_title(cell) for cell in below):
                    last = max(last, at + 1)
    return last


def _first_line(grid: Grid, line: int) -> int:
    """Return the first line of a header: above stand groups, merged over some of its columns."""
    first = line
    while (
        first > 0
        and line - first < _MOST_LINES
        and any(_is_group(grid, merge) and merge[0] <= first - 1 <= merge[2] for merge in grid.merged)
    ):
        first -= 1
    return first


def _is_group(grid: Grid, merge: Merge) -> bool:
    """Tell a group of columns from a heading of the sheet and from a remark beside it."""
    top, left, bottom, right = merge
    text = grid.rows[top][left] if left < len(grid.rows[top]) else ""
    if not text.strip() or not _is_title(text) or re.search("[:：]", text):
        return False
    below = grid.rows[bottom + 1] if bottom + 1 < len(grid.rows) else []
    return right > left and not _spans_all(grid, bottom, left, right) and len(below) > left


def _spans_all(grid: Grid, at: int, left: int, right: int) -> bool:
    """Tell whether a merged cell is a heading: nothing stands beside it, in its line or the next."""
    width = max((len(row) for row in grid.rows[at : at + 2]), default=0)
    return left == 0 and right + 1 >= width


def _joined(grid: Grid, first: int, last: int, line: int, column: int) -> str:
    """Return the title of a column: what stands in its lines, merged cells once, joined."""
    parts: list[str] = []
    for at in range(first, last + 1):
        home = next(
            (merge for merge in grid.merged if merge[0] <= at <= merge[2] and merge[1] <= column <= merge[3]),
            None,
        )
        if at < line and (home is None or home[1] == home[3]) and not _is_between(grid, at):
            continue
        row, place = (at, column) if home is None else (home[0], home[1])
        text = plain_text(grid.rows[row][place]) if place < len(grid.rows[row]) else ""
        if text and text not in parts:
            parts.append(text)
    return JOINT.join(parts)


def _is_between(grid: Grid, at: int) -> bool:
    """Tell whether a line above the header's own belongs to it: a group stands in it."""
    return any(_is_group(grid, merge) and merge[0] <= at <= merge[2] for merge in grid.merged)


def _different(columns: Sequence[str]) -> tuple[str, ...]:
    """Return titles, each different: an empty one named by its place, a double one counted."""
    titles: list[str] = []
    seen: set[str] = set()
    for at, column in enumerate(columns):
        plain = column or f"第 {at + 1} 列"
        title, times = plain, 1
        while title in seen:
            times += 1
            title = f"{plain} ({times})"
        titles.append(title)
        seen.add(title)
    return tuple(titles)
