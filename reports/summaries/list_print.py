# SPDX-License-Identifier: Apache-2.0
"""Any view as a printed list: its title, what was filtered, its columns with sums; knows no view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from reports.engine.document import Document
from reports.engine.fonts import bold, regular
from reports.engine.form import Column, Copy, Imprint
from reports.engine.paper import A4, A4_LANDSCAPE, A5_LANDSCAPE, MM, Paper
from reports.engine.totals import CellValue, Report, draw_table
from reports.engine.wrapping import wrap

KEY = "list_print"
VERSION = "2026-1"
PAPERS = (A4_LANDSCAPE, A4, A5_LANDSCAPE)
"""What a list can be printed on, the usual paper first."""
_FILTER_SIZE = 8.5
_FILTER_LEADING = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """A list as it stood on the screen: `filter_text` is one sentence, rows hold a value per column."""

    title: str
    filter_text: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[CellValue]]
    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    paper: Paper = A4_LANDSCAPE


def draw(sheet: ListSheet, copy: Copy, *, out: BinaryIO | None = None, report: Report | None = None) -> bytes:
    """Return the PDF of a list; an empty one says so in words.

    With `out` each page is written there when it is full and nothing is returned; `report` hears of each.
    """

    def head(doc: Document) -> None:
        _draw_head(doc, sheet)

    doc = Document(
        sheet.paper,
        title=sheet.title,
        version=VERSION,
        imprint=Imprint.of(sheet),
        copy=copy,
        head=head,
        out=out,
    )
    draw_table(doc, sheet.columns, sheet.rows, report)
    if not sheet.rows:
        middle = (doc.left + doc.right) / 2
        doc.text(middle, doc.cursor - 9 * MM, "没有符合条件的记录。", size=10, align="center")
    return doc.finish()


def _draw_head(doc: Document, sheet: ListSheet) -> None:
    top = doc.cursor
    middle = (doc.left + doc.right) / 2
    doc.text(middle, top - 5.2 * MM, sheet.title, face=bold(), size=16, align="center")
    doc.text(doc.left, top - 4.6 * MM, sheet.company_name, size=9)
    doc.text(doc.right, top - 4.6 * MM, sheet.store_name, size=9, align="right")
    count = f"共 {len(sheet.rows):,} 条"
    y = top - 9 * MM
    lines = wrap(
        f"条件：{sheet.filter_text or '全部'}", doc.right - doc.left - 30 * MM, regular(), _FILTER_SIZE, 3
    )
    doc.lines(doc.left, y, lines, leading=_FILTER_LEADING, size=_FILTER_SIZE, gray=0.15)
    doc.lines(doc.right, y, (count,), leading=_FILTER_LEADING, size=_FILTER_SIZE, align="right", gray=0.15)
    doc.cursor = y - len(lines) * _FILTER_LEADING - 1 * MM
