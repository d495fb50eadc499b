# SPDX-License-Identifier: Apache-2.0
"""The five books as printed lists (D36): accounts with opening, in, out, closing, sums carried over pages.

A book is a view of days that somebody chose, no record: it is printed as any list is, page by page. Knows
the rows of a book, no query.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.parts.books import BookLine
from app.parts.rules import Book
from reports.engine.form import Column, Imprint, date_text
from reports.engine.paper import A4_LANDSCAPE
from reports.forms.part_words import BOOKS, CONDITIONS
from reports.summaries.list_print import ListSheet

_FIGURES = ("期初", "收入", "发出", "结存")
_OF_DEBTS = ("期初", "新增", "归还", "结存")


def figure_titles(book: Book) -> tuple[str, ...]:
    """Return what opening, in, out and closing are called in a book: what is owed is not received."""
    return _OF_DEBTS if book in {Book.OWED_BY_US, Book.OWED_TO_US} else _FIGURES


def book_list(
    book: Book,
    lines: Sequence[BookLine],
    from_on: date,
    until_on: date,
    *,
    filter_text: str,
    imprint: Imprint,
) -> ListSheet:
    """Return a book of a span as a list for paper; ``filter_text`` says what it is narrowed to."""
    place = "仓库" if book is Book.STOCK else "往来单位"
    span = f"{date_text(from_on)} 至 {date_text(until_on)}"
    return ListSheet(
        title=BOOKS[book],
        filter_text="，".join(part for part in (span, filter_text) if part),
        columns=(
            Column("序", kind="number"),
            Column(place, 1.2),
            Column("编码"),
            Column("品名规格", 1.8),
            Column("单位", align="center"),
            Column("良/坏", align="center"),
            *(Column(title, kind="number", total=True) for title in figure_titles(book)),
        ),
        rows=[
            (
                number, line.place, line.code, line.name, line.unit, CONDITIONS[line.condition],
                line.opening, line.came_in, line.went_out, line.closing,
            )
            for number, line in enumerate(lines, 1)
        ],
        company_name=imprint.company_name,
        store_name=imprint.store_name,
        time_zone=imprint.time_zone,
        printed_by=imprint.printed_by,
        printed_at=imprint.printed_at,
        paper=A4_LANDSCAPE,
    )  # fmt: skip
