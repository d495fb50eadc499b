# SPDX-License-Identifier: Apache-2.0
"""Papers: a one-page form in seconds, and a ledger of 100 pages against a bare canvas with the same texts.

The bare side sets each text at a place known beforehand: no head, no lines, no wrapping, no sums, no number
of pages. The limits: 0.15 s for the form, 1.5 times the bare canvas for the ledger.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from bench.harness import Ratio, compare
from reports.engine.fonts import regular
from reports.engine.form import FIRST_COPY, Column
from reports.engine.paper import A4
from reports.engine.raster import page_sizes
from reports.engine.totals import cell_text
from reports.forms import intake_slip
from reports.samples import complaint_sheet as sample_complaint
from reports.samples import list_sheet
from reports.summaries import list_print
from reports.summaries.list_print import ListSheet

FORM_LIMIT_S = 0.15
LEDGER_LIMIT = 1.5
PAGES = 100
_SIZE = 8.5
_NAMES = ("买买提·艾力", "马建国", "阿依古丽·吐尔逊", "陈淑芬")
_COLUMNS = (
    Column("编号"),
    Column("受理日期", kind="date"),
    Column("顾客"),
    Column("问题"),
    Column("状态", align="center"),
    Column("受理人"),
    Column("次数", kind="number", total=True),
    Column("金额（元）", kind="money_fen", total=True),
)


def ledger(rows: int) -> ListSheet:
    """Return a list of so many rows of eight columns, two of them summed."""
    return replace(
        list_sheet(A4),
        columns=_COLUMNS,
        rows=tuple(
            (
                f"TS-001A1-26-{number:06d}",
                date(2026, 11, 1 + number % 20),
                _NAMES[number % 4],
                f"压缩机不启动 {number}",
                "处理中",
                "王敏",
                number % 3,
                number * 1037,
            )
            for number in range(rows)
        ),
    )


def hundred_pages() -> ListSheet:
    """Return the ledger that fills exactly 100 pages as we draw it."""
    rows, pages = 400, 0
    while pages != PAGES:
        sheet = ledger(rows)
        pages = len(page_sizes(list_print.draw(sheet, FIRST_COPY)))
        rows += max(1, rows // pages - 1) * (PAGES - pages)
    return sheet


def bare_canvas(sheet: ListSheet, *, pages: int) -> Callable[[], bytes]:
    """Return what sets the same texts on as many pages with reportlab alone."""
    texts = [
        [cell_text(value, column) for value, column in zip(row, sheet.columns, strict=True)]
        for row in sheet.rows
    ]
    per_page = -(-len(texts) // pages)
    step = A4.inner_width / len(sheet.columns)

    def draw() -> bytes:
        buffer = io.BytesIO()
        canvas = Canvas(
            buffer,
            pagesize=(A4.width, A4.height),
            pageCompression=1,
            invariant=1,
            initialFontName=regular().name,
        )
        for first in range(0, len(texts), per_page):
            canvas.setFont(regular().name, _SIZE)
            y = A4.height - A4.top
            for row in texts[first : first + per_page]:
                y -= 15.0
                for number, text in enumerate(row):
                    canvas.drawString(A4.left + number * step, y, text)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    return draw


def measure(*, rounds: int = 9) -> tuple[Ratio, Ratio, Ratio]:
    """Return the one-page form, the ledger in memory and the ledger in a file, each against its bare side."""
    form = sample_complaint()
    sheet = hundred_pages()
    pages = len(page_sizes(list_print.draw(sheet, FIRST_COPY)))
    bare = bare_canvas(sheet, pages=pages)
    one_bare = bare_canvas(replace(sheet, rows=sheet.rows[: len(sheet.rows) // pages]), pages=1)

    def into_file() -> None:
        with tempfile.TemporaryFile() as out:
            list_print.draw(sheet, FIRST_COPY, out=out)

    return (
        compare("a form of one page", lambda: intake_slip.draw(form, FIRST_COPY), one_bare, rounds=rounds),
        compare(
            f"a ledger of {pages} pages", lambda: list_print.draw(sheet, FIRST_COPY), bare, rounds=rounds
        ),
        compare(f"a ledger of {pages} pages into a file", into_file, bare, rounds=rounds),
    )


def main() -> int:
    """Print seconds and ratios; 1 when a limit is missed."""
    one, many, spooled = measure()
    for found in (one, many, spooled):
        sys.stdout.write(f"{found}\n")
    sys.stdout.write(f"limits: form {FORM_LIMIT_S} s, ledger {LEDGER_LIMIT} times the bare canvas\n")
    is_good = one.ours_s <= FORM_LIMIT_S and max(many.ratio, spooled.ratio) <= LEDGER_LIMIT
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
