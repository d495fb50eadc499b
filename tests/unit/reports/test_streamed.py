# SPDX-License-Identifier: Apache-2.0
"""A list is written page by page: no page is kept, what comes out is the same, and it can be stopped."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from typing import Any
from weakref import WeakSet

import pytest
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFPage

from app.core.spool import SealedSpool
from reports.engine.form import FIRST_COPY
from reports.engine.paper import A4_LANDSCAPE
from reports.engine.raster import PdfFile, page_sizes
from reports.summaries import list_print
from reports.summaries.list_print import ListSheet
from tests.support import papers

PAGES = 2_000
BLOCKS_A_PAGE = 40
"""What the file's own table of contents keeps of a page."""


def long_list(rows: int) -> ListSheet:
    sheet = papers.list_sheet(A4_LANDSCAPE)
    row = sheet.rows[0]
    return replace(sheet, rows=tuple((f"TS-001A1-26-{number:06d}", *row[1:]) for number in range(rows)))


def test_what_is_written_page_by_page_is_the_same_file() -> None:
    sheet = long_list(150)
    out = io.BytesIO()
    assert list_print.draw(sheet, FIRST_COPY, out=out) == b""
    assert out.getvalue() == list_print.draw(sheet, FIRST_COPY)
    assert f"共 {len(page_sizes(out.getvalue()))} 页" in papers.page_texts(out.getvalue())[0]


def test_no_page_is_kept_once_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    alive: WeakSet[PDFPage] = WeakSet()

    class CountedPage(PDFPage):  # type: ignore[misc]  # reportlab has no types
        def __init__(self) -> None:
            super().__init__()
            alive.add(self)

    monkeypatch.setattr(pdfdoc, "PDFPage", CountedPage)
    out = io.BytesIO()
    told: list[tuple[int, int, int, int]] = []
    list_print.draw(
        long_list(300),
        FIRST_COPY,
        out=out,
        report=lambda done, total: told.append((done, total, out.tell(), len(alive))),
    )
    pages = [line for line in told if line[0]]
    assert len(pages) > 5
    assert pages[-1][:2] == (300, 300)
    sizes = [line[2] for line in pages]
    assert sizes == sorted(set(sizes)), "a page waited in memory"
    assert max(line[3] for line in pages) <= 1


def test_who_stops_it_stops_it() -> None:
    class StoppedError(Exception):
        pass

    def report(done: int, _total: int) -> None:
        if done > 60:
            raise StoppedError

    with pytest.raises(StoppedError):
        list_print.draw(long_list(300), FIRST_COPY, report=report)


class CountedSpool(SealedSpool):
    """A spool that counts what is read of it."""

    bytes_read = 0

    def readinto(self, buffer: Any, /) -> int:
        """Read, and count."""
        done = super().readinto(buffer)
        self.bytes_read += done
        return done


@pytest.mark.long
def test_two_thousand_pages_take_little_memory_and_open_at_once() -> None:
    per_page = 400 // len(page_sizes(list_print.draw(long_list(400), FIRST_COPY)))
    sheet = long_list(per_page * PAGES * 21 // 20)
    spool: Any = CountedSpool()
    blocks: list[int] = []
    # tracemalloc would make it six times the work; what piles up with the pages shows in the blocks alone.
    list_print.draw(
        sheet, FIRST_COPY, out=spool, report=lambda _done, _total: blocks.append(sys.getallocatedblocks())
    )
    # What is kept of texts for the next page is full long before the middle, and then forgotten.
    quarter, half = len(blocks) // 4, len(blocks) // 2
    assert len(blocks) >= PAGES
    assert max(blocks[half:]) - max(blocks[quarter:half]) < half * BLOCKS_A_PAGE
    pdf = PdfFile(spool)
    pdf.render(0, 96)
    opened = spool.bytes_read
    assert len(pdf) >= PAGES
    pdf.render(len(pdf) - 1, 96)
    # Opening reads what the pages are like, leafing to the end one page; never all that stands on them.
    assert opened < len(spool) // 2
    assert spool.bytes_read - opened < len(spool) // 20
    pdf.close()
    assert spool.closed
