# SPDX-License-Identifier: Apache-2.0
"""From a paper to a printer or a file: the number first, and a failure voids it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.bootstrap import Desk
from app.core.errors import DiskFullError
from app.core.permissions import Actor
from app.documents import rules
from app.documents.commands import CopyTicket
from app.documents.errors import OutsideFileError, PrinterError
from app.documents.queries import list_copies
from reports.engine.form import Column, Copy
from reports.engine.paper import A4, A4_LANDSCAPE, A5
from reports.summaries.list_print import ListSheet
from tests.support.desk import START_AT, make_actor
from ui.documents.papers import PaperSource, form_source, list_source
from ui.documents.printing import paint_pages, take_and_put_out, to_file, to_printer


def sheet(rows: int = 3, **changes: Any) -> ListSheet:
    fields: dict[str, Any] = {
        "title": "投诉清单",
        "filter_text": "状态：处理中",
        "columns": (Column("工单号"), Column("顾客"), Column("金额", kind="money_fen", total=True)),
        "rows": tuple((f"TS-{n:04d}", "陈淑芬", 1000 * n) for n in range(rows)),
        "company_name": "新疆阳光电器有限公司",
        "store_name": "友好路店",
        "time_zone": "Asia/Shanghai",
        "printed_by": "王敏",
        "printed_at": START_AT,
    }
    return ListSheet(**(fields | changes))


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, rules.PRINT)


@pytest.fixture
def source() -> PaperSource:
    return list_source(sheet())


def put(
    desk: Desk, actor: Actor, source: PaperSource, put_out: Callable[[bytes], None], printer: str
) -> CopyTicket:
    return take_and_put_out(
        lambda command, *parts: desk.runner.write(actor, command, *parts).answer,
        sheet,
        source,
        put_out,
        printer=printer,
        why_void="打印机没有接收",
    )


def register(desk: Desk, actor: Actor, source: PaperSource) -> list[tuple[int, bool, str]]:
    lines = desk.runner.read(actor, list_copies, source.entity_id, source.form_key)
    return [(line.number, line.is_reprint, line.void_reason) for line in lines]


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_the_second_copy_says_so_on_paper(desk: Desk, actor: Actor, source: PaperSource) -> None:
    papers: list[bytes] = []
    for _ in range(2):
        put(desk, actor, source, papers.append, "HP")
    assert "重打" not in text_of(papers[0])
    assert "重打" in text_of(papers[1])
    assert "第 2 份" in text_of(papers[1])
    assert register(desk, actor, source) == [(1, False, ""), (2, True, "")]


def test_a_failed_print_is_voided_and_the_next_is_no_reprint(
    desk: Desk, actor: Actor, source: PaperSource
) -> None:
    def broken(_pdf: bytes) -> None:
        raise OSError("paper jam")

    with pytest.raises(PrinterError) as caught:
        put(desk, actor, source, broken, "HP")
    assert caught.value.fields == {"printer": "HP", "number": 1}
    papers: list[bytes] = []
    ticket = put(desk, actor, source, papers.append, "HP")
    assert (ticket.number, ticket.is_reprint) == (2, False)
    assert "重打" not in text_of(papers[0])
    assert register(desk, actor, source) == [(1, False, "打印机没有接收"), (2, False, "")]


def test_a_drawing_that_fails_is_voided_too(desk: Desk, actor: Actor, source: PaperSource) -> None:
    def draw(_sheet: Any, _copy: Copy) -> bytes:
        raise ValueError

    broken = PaperSource(
        source.form_key,
        source.title,
        source.version,
        source.paper,
        source.entity_kind,
        source.entity_id,
        source.load,
        draw,
        has_personal=False,
    )
    with pytest.raises(ValueError, match=r"^$"):
        put(desk, actor, broken, lambda _pdf: None, "HP")
    assert register(desk, actor, source) == [(1, False, "打印机没有接收")]


def test_a_void_that_fails_too_does_not_hide_the_first_error(
    desk: Desk, actor: Actor, source: PaperSource
) -> None:
    calls: list[str] = []

    def write(command: Any, *parts: Any) -> Any:
        calls.append(command.__name__)
        if command.__name__ == "void_copy":
            raise DiskFullError(path="x")
        return desk.runner.write(actor, command, *parts).answer

    def broken(_pdf: bytes) -> None:
        raise OutsideFileError(file_name="x.pdf", folder="y")

    with pytest.raises(OutsideFileError):
        take_and_put_out(write, sheet, source, broken)
    assert calls == ["take_copy", "void_copy"]


def test_a_paper_becomes_a_file(desk: Desk, actor: Actor, source: PaperSource, tmp_path: Path) -> None:
    path = tmp_path / "清单.pdf"
    put(desk, actor, source, to_file(path), rules.PDF_PRINTER)
    assert "投诉清单" in text_of(path.read_bytes())
    with pytest.raises(OutsideFileError):
        put(desk, actor, source, to_file(tmp_path / "gone" / "清单.pdf"), rules.PDF_PRINTER)
    assert [line[2] for line in register(desk, actor, source)] == ["", "打印机没有接收"]


def test_a_printer_that_is_not_there_takes_nothing(qapp: QApplication) -> None:
    with pytest.raises(OSError, match="no such printer"):
        to_printer("no such printer", "清单", A4)(b"%PDF-")


@pytest.mark.parametrize(("paper", "wide"), [(A4, False), (A5, False), (A4_LANDSCAPE, True)])
def test_pages_are_painted_on_sheets_of_their_own_size(
    qapp: QApplication, tmp_path: Path, paper: Any, wide: bool
) -> None:
    many = list_source(sheet(60, paper=paper))
    pdf = many.draw(sheet(60, paper=paper), Copy(1))
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    paint_pages(pdf, printer, paper)
    printed = pypdfium2.PdfDocument(path.read_bytes())
    wanted = pypdfium2.PdfDocument(pdf)
    assert len(printed) == len(wanted) > 1
    width, height = printed.get_page_size(0)
    assert (width > height) is wide
    assert width == pytest.approx(paper.width, abs=2)
    assert height == pytest.approx(paper.height, abs=2)
    image = printed[0].render(scale=0.5).to_pil().convert("L")
    assert image.getextrema()[0] < 128, "nothing was painted"
    printed.close()
    wanted.close()


def test_a_list_is_one_paper_as_long_as_it_stands() -> None:
    assert list_source(sheet()).entity_id == list_source(sheet(rows=5)).entity_id
    assert list_source(sheet()).entity_id != list_source(sheet(filter_text="全部")).entity_id


def test_an_unknown_form_is_refused(desk: Desk) -> None:
    with pytest.raises(LookupError):
        form_source("no_such_form", desk.identity.store_id)


def test_the_register_names_people(desk: Desk, source: PaperSource) -> None:
    put(desk, desk.founder(), source, lambda _pdf: None, "HP")
    (copy,) = desk.runner.read(desk.founder(), list_copies, source.entity_id)
    assert (copy.number, copy.by_name) == (1, "系统")
