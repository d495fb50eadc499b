# SPDX-License-Identifier: Apache-2.0
"""A list is written page by page: no page is kept, what comes out is the same, and it can be stopped."""

from __future__ import annotations

import io
import time
import tracemalloc
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


@pytest.mark.long
def test_two_thousand_pages_take_little_memory_and_open_at_once() -> None:
    per_page = 400 // len(page_sizes(list_print.draw(long_list(400), FIRST_COPY)))
    sheet = long_list(per_page * PAGES * 21 // 20)
    spool: Any = SealedSpool()
    tracemalloc.start()
    list_print.draw(sheet, FIRST_COPY, out=spool)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 24 * 1024 * 1024
    begun = time.process_time()
    pdf = PdfFile(spool)
    pdf.render(0, 96)
    assert time.process_time() - begun < 0.3
    assert len(pdf) >= PAGES
    begun = time.process_time()
    pdf.render(len(pdf) - 1, 96)
    assert time.process_time() - begun < 0.3
    pdf.close()
    assert spool.closed
