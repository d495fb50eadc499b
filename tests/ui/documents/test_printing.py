# SPDX-License-Identifier: Apache-2.0
"""From a paper to a printer or a file: the number first, and a failure voids it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.bootstrap import Desk
from app.core.errors import DiskFullError
from app.core.permissions import Actor
from app.core.settings import PRINT_SETUPS, MachineSettings
from app.documents import rules
from app.documents.commands import CopyTicket
from app.documents.errors import OutsideFileError, PrinterError
from app.documents.queries import list_copies
from reports.engine.form import Column, Copy
from reports.engine.paper import A4, A4_LANDSCAPE, A5
from reports.forms import intake_slip
from reports.summaries import list_print
from reports.summaries.list_print import ListSheet
from tests.support import papers
from tests.support.desk import START_AT, make_actor
from ui.documents import printer_state
from ui.documents.papers import PaperSource, form_source, list_source
from ui.documents.print_setup import PrintSetup, keep_setup, kept_setup, offered_setup
from ui.documents.printer_state import PrinterState, of_cups, of_windows, printer_names, state_of
from ui.documents.printing import (
    PrinterStoppedError,
    paint_pages,
    raster_dpi,
    take_and_put_out,
    to_file,
    to_printer,
)
from ui.jobs import JobCancelled


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
    desk: Desk, actor: Actor, source: PaperSource, put_out: Callable[..., None], printer: str
) -> CopyTicket:
    return take_and_put_out(
        lambda command, *parts: desk.runner.write(actor, command, *parts).answer,
        sheet,
        source,
        put_out,
        printer=printer,
        why_void="打印机没有接收",
    )


def keeping(papers: list[bytes]) -> Callable[..., None]:
    def put_out(pdf: Any, _report: Any) -> None:
        pdf.seek(0)
        papers.append(pdf.read())

    return put_out


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
        put(desk, actor, source, keeping(papers), "HP")
    assert "重打" not in text_of(papers[0])
    assert "重打" in text_of(papers[1])
    assert "第 2 份" in text_of(papers[1])
    assert register(desk, actor, source) == [(1, False, ""), (2, True, "")]


def test_a_failed_print_is_voided_and_the_next_is_no_reprint(
    desk: Desk, actor: Actor, source: PaperSource
) -> None:
    def broken(_pdf: Any, _report: Any) -> None:
        raise OSError("paper jam")

    with pytest.raises(PrinterError) as caught:
        put(desk, actor, source, broken, "HP")
    assert caught.value.fields == {"printer": "HP", "number": 1}
    papers: list[bytes] = []
    ticket = put(desk, actor, source, keeping(papers), "HP")
    assert (ticket.number, ticket.is_reprint) == (2, False)
    assert "重打" not in text_of(papers[0])
    assert register(desk, actor, source) == [(1, False, "打印机没有接收"), (2, False, "")]


def test_a_drawing_that_fails_is_voided_too(desk: Desk, actor: Actor, source: PaperSource) -> None:
    def draw(_paper: Any, _sheet: Any, _copy: Copy, _report: Any) -> bytes:
        raise ValueError

    broken = replace(source, draw_on=draw)
    with pytest.raises(ValueError, match=r"^$"):
        put(desk, actor, broken, lambda _pdf, _report: None, "HP")
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

    def broken(_pdf: Any, _report: Any) -> None:
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
    with pytest.raises(PrinterStoppedError, match="no such printer") as caught:
        to_printer(PrintSetup("no such printer"), "清单")(b"%PDF-")
    assert caught.value.state is PrinterState.GONE


def file_printer(path: Path, dpi: int = 300) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dpi)
    return printer


@pytest.mark.parametrize(("paper", "wide"), [(A4, False), (A5, False), (A4_LANDSCAPE, True)])
def test_pages_are_painted_on_sheets_of_their_own_size(
    qapp: QApplication, tmp_path: Path, paper: Any, wide: bool
) -> None:
    pdf = list_print.draw(sheet(60, paper=paper), Copy(1))
    path = tmp_path / "printed.pdf"
    pages: list[tuple[int, int]] = []
    paint_pages(pdf, file_printer(path), lambda *told: pages.append(told))
    printed = pypdfium2.PdfDocument(path.read_bytes())
    wanted = pypdfium2.PdfDocument(pdf)
    assert len(printed) == len(wanted) > 1
    assert pages == [(number, len(wanted)) for number in range(len(wanted))]
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
    put(desk, desk.founder(), source, lambda _pdf, _report: None, "HP")
    (copy,) = desk.runner.read(desk.founder(), list_copies, source.entity_id)
    assert (copy.number, copy.by_name) == (1, "系统")


def test_a_slip_printed_on_a_receipt_printer_is_read_by_a_scanner(qapp: QApplication, tmp_path: Path) -> None:
    slip = intake_slip.draw_roll(papers.complaint_sheet(), Copy(1))
    path = tmp_path / "roll.pdf"
    paint_pages(slip, file_printer(path, dpi=203))
    printed = path.read_bytes()
    width, height = pypdfium2.PdfDocument(printed).get_page_size(0)
    assert (round(width / 72 * 25.4), height > width) == (80, True)
    assert {text for _kind, text in papers.scanned(printed, dpi=203)} == {"TS-001A1-26-000123"}


@pytest.mark.parametrize(("printer", "wanted"), [(203, 203), (300, 300), (600, 300), (1200, 400), (0, 300)])
def test_pages_are_rendered_in_whole_dots_of_the_printer(printer: int, wanted: int) -> None:
    assert raster_dpi(printer) == wanted


def test_a_long_paper_that_is_cancelled_is_voided(desk: Desk, actor: Actor) -> None:
    many = sheet(300)
    source = list_source(many)

    def cancelled(done: int, _total: int) -> None:
        if done > 100:
            raise JobCancelled

    with pytest.raises(JobCancelled):
        take_and_put_out(
            lambda command, *parts: desk.runner.write(actor, command, *parts).answer,
            lambda: many,
            source,
            lambda _pdf, _report: pytest.fail("it was drawn to the end"),
            why_void="取消",
            report=cancelled,
        )
    assert register(desk, actor, source) == [(1, False, "取消")]


# ---- what a printer says of itself


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        (0x10, PrinterState.PAPER_OUT),
        (0x10 | 0x2, PrinterState.PAPER_OUT),
        (0x8, PrinterState.JAM),
        (0x80, PrinterState.OFFLINE),
        (0x1, PrinterState.PAUSED),
        (0x400000, PrinterState.STOPPED),
        (0x0, PrinterState.STOPPED),
    ],
)
def test_the_bits_of_windows_are_read(status: int, wanted: PrinterState) -> None:
    assert of_windows(status) is wanted


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("copies=1 printer-state=5 printer-state-reasons=media-empty-error x=1", PrinterState.PAPER_OUT),
        ("printer-state-reasons=media-jam", PrinterState.JAM),
        ("printer-state-reasons=paused", PrinterState.PAUSED),
        ("printer-state-reasons=offline-report,toner-low", PrinterState.OFFLINE),
        ("printer-state-reasons=none", PrinterState.STOPPED),
        ("printer-state-reasons=", PrinterState.STOPPED),
        ("", PrinterState.STOPPED),
    ],
)
def test_the_reasons_of_cups_are_read(answer: str, wanted: PrinterState) -> None:
    assert of_cups(answer) is wanted


class PrinterInfo:
    """Stands for Qt's: two printers, one of them in trouble."""

    def __init__(self, state: QPrinter.PrinterState) -> None:
        self._state = state

    def state(self) -> QPrinter.PrinterState:
        return self._state

    @staticmethod
    def availablePrinterNames() -> list[str]:  # noqa: N802 -- Qt's name
        return ["EPSON", "HP"]

    @staticmethod
    def defaultPrinterName() -> str:  # noqa: N802 -- Qt's name
        return "HP"

    @staticmethod
    def printerInfo(name: str) -> PrinterInfo:  # noqa: N802 -- Qt's name
        bad, good = QPrinter.PrinterState.Error, QPrinter.PrinterState.Idle
        return PrinterInfo(bad if name == "EPSON" else good)


def test_only_a_printer_in_trouble_is_asked_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printer_state, "QPrinterInfo", PrinterInfo)
    monkeypatch.setattr(printer_state, "_reason", lambda _name: PrinterState.PAPER_OUT)
    assert printer_names() == ("HP", "EPSON")
    assert [state_of(name) for name in ("HP", "EPSON", "gone")] == [
        PrinterState.READY,
        PrinterState.PAPER_OUT,
        PrinterState.GONE,
    ]
    with pytest.raises(PrinterStoppedError) as caught:
        to_printer(PrintSetup("EPSON"), "单")(b"%PDF-")
    assert caught.value.state is PrinterState.PAPER_OUT


def test_why_a_printer_stopped_is_in_the_error(desk: Desk, actor: Actor, source: PaperSource) -> None:
    def out_of_paper(_pdf: Any, _report: Any) -> None:
        raise PrinterStoppedError("HP", PrinterState.PAPER_OUT)

    with pytest.raises(PrinterError) as caught:
        put(desk, actor, source, out_of_paper, "HP")
    assert caught.value.fields == {"printer": "HP", "number": 1, "why": "paper_out"}


# ---- what is remembered


def test_each_form_remembers_its_own_printer_paper_tray_and_copies(tmp_path: Path) -> None:
    settings = MachineSettings(tmp_path / "machine.toml")
    roll = PrintSetup("EPSON", "80mm", 2, "Lower")
    keep_setup(settings, "intake_slip", roll)
    keep_setup(settings, "complaint_sheet", PrintSetup("HP", "A4"))
    again = MachineSettings(tmp_path / "machine.toml")
    assert kept_setup(again, "intake_slip") == roll
    assert kept_setup(again, "complaint_sheet") == PrintSetup("HP", "A4")
    assert kept_setup(again, "list_print") is None
    assert offered_setup(again, "list_print", ("EPSON", "HP")) == PrintSetup("HP")
    assert offered_setup(again, "list_print", ("EPSON",)) == PrintSetup("EPSON")


@pytest.mark.parametrize(
    "kept",
    [
        "no json",
        "[]",
        '{"slip": 3}',
        '{"slip": {"printer": ""}}',
        '{"slip": {"printer": "HP", "copies": 99}}',
        '{"slip": {"printer": "HP", "copies": true}}',
        '{"slip": {"printer": "HP", "paper": 4}}',
    ],
)
def test_a_damaged_choice_is_asked_again(tmp_path: Path, kept: str) -> None:
    settings = MachineSettings(tmp_path / "machine.toml")
    settings.put({PRINT_SETUPS: kept})
    assert kept_setup(settings, "slip") is None
