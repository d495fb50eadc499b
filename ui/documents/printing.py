# SPDX-License-Identifier: Apache-2.0
"""From a paper to the printer or a file: the number first, then the drawing; a failure voids the copy.

Runs on a worker. Must not know widgets: printers are painted on, nothing is shown.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.core.errors import AppError
from app.documents.commands import CopyTicket, VoidCopy, take_copy, void_copy
from app.documents.errors import PrinterError
from app.documents.outside import write_outside
from app.documents.rules import PDF_PRINTER
from reports.engine.form import Copy
from reports.engine.raster import PRINT_DPI, PdfFile
from ui.documents.papers import PaperSource, Pdf
from ui.documents.print_setup import PrintSetup
from ui.documents.printer_state import PrinterState, state_of

Write = Callable[..., Any]
Report = Callable[[int, int], None]
PutOut = Callable[..., None]
"""put_out(pdf, report): report(page, pages) is called before each page and may raise to stop."""
_FINEST_DPI = 400
_UPRIGHT, _ON_ITS_SIDE = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
_SAME = 2
_POINT = QPageSize.Unit.Point
_FUZZY = QPageSize.SizeMatchPolicy.FuzzyMatch


class PrinterStoppedError(OSError):
    """The printer does not take anything now; ``state`` says why."""

    def __init__(self, name: str, state: PrinterState = PrinterState.STOPPED) -> None:
        super().__init__(name)
        self.state = state


def silent(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


def take_and_put_out(
    write: Write,
    load: Callable[[], Any],
    source: PaperSource,
    put_out: PutOut,
    *,
    printer: str = PDF_PRINTER,
    in_full: bool = False,
    why_void: str = "",
    report: Report = silent,
) -> CopyTicket:
    """Take a number, draw that copy and put it out; returns its ticket.

    When anything fails after the number was taken, the copy is voided with ``why_void`` and the error goes
    on. Errors: those of take_copy, PrinterError (the printer), DiskFullError or OutsideFileError (a file).
    """
    sheet = load()
    ticket: CopyTicket = write(take_copy, source.take(printer, in_full=in_full))
    try:
        pdf = source.draw(sheet, Copy(ticket.number, ticket.is_reprint), report)
        try:
            put_out(pdf, report)
        finally:
            close_pdf(pdf)
    except BaseException as error:
        # The void may fail too, on a full disk; what the person must hear of is the first error.
        with contextlib.suppress(AppError):
            write(void_copy, VoidCopy(ticket.copy_id, why_void))
        if isinstance(error, OSError) and printer != PDF_PRINTER:
            why = {"why": str(error.state)} if isinstance(error, PrinterStoppedError) else {}
            raise PrinterError(printer=printer, number=ticket.number, **why) from error
        raise
    return ticket


def close_pdf(pdf: Pdf) -> None:
    """Free what a long paper was spooled to."""
    if not isinstance(pdf, bytes):
        pdf.close()


def to_printer(setup: PrintSetup, title: str) -> PutOut:
    """Return what prints a PDF; PrinterStoppedError when the printer is gone, stopped or refuses."""

    def put_out(pdf: Pdf, report: Report = silent) -> None:
        state = state_of(setup.printer)
        if state is not PrinterState.READY:
            raise PrinterStoppedError(setup.printer, state)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(setup.printer)
        if not printer.isValid():
            raise PrinterStoppedError(setup.printer, PrinterState.GONE)
        printer.setDocName(title)
        if setup.tray in QPrinter.PaperSource.__members__:
            printer.setPaperSource(QPrinter.PaperSource[setup.tray])
        paint_pages(pdf, printer, report)

    return put_out


def to_file(path: Path) -> PutOut:
    """Return what writes a PDF to ``path``, whole or not at all; DiskFullError, OutsideFileError."""

    def put_out(pdf: Pdf, _report: Report = silent) -> None:
        write_outside(path, pdf if isinstance(pdf, bytes) else _all_of(pdf))

    return put_out


def paint_pages(pdf: Pdf, printer: QPrinter, report: Report = silent) -> None:
    """Paint every page in the printer's own dots onto sheets of its own size; OSError when refused."""
    opened = PdfFile(pdf)
    try:
        _paint(opened, printer, report)
    finally:
        opened.close()


def raster_dpi(printer_dpi: int) -> float:
    """Return at how many dots per inch to render: whole dots of the printer, or bars come out uneven."""
    if printer_dpi <= 0:
        return PRINT_DPI
    return printer_dpi / -(-printer_dpi // _FINEST_DPI)


def _paint(pdf: PdfFile, printer: QPrinter, report: Report) -> None:
    printer.setFullPage(True)
    printer.setPageLayout(_layout(*pdf.size(0)))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterStoppedError(printer.printerName())
    try:
        dpi = raster_dpi(printer.resolution())
        for number in range(len(pdf)):
            report(number, len(pdf))
            if number and not printer.newPage():
                raise PrinterStoppedError(printer.printerName())  # noqa: TRY301 -- the painter ends below
            page = pdf.render(number, dpi, grey=True)
            image = QImage(page.rgba, page.width, page.height, page.stride, QImage.Format.Format_Grayscale8)
            whole = printer.pageLayout().fullRectPixels(printer.resolution())
            if abs(whole.width() - page.width) <= _SAME and abs(whole.height() - page.height) <= _SAME:
                # Dot for dot: stretching by one dot would blur every bar.
                painter.drawImage(QPoint(0, 0), image)
            else:
                painter.drawImage(QRect(0, 0, whole.width(), whole.height()), image)
    except BaseException:
        printer.abort()
        raise
    finally:
        ended = painter.end()
    if not ended or printer.printerState() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}:
        raise PrinterStoppedError(printer.printerName())


def _layout(width: float, height: float) -> QPageLayout:
    # Printers know upright sheets; a wide one is the same sheet turned. A roll is narrower than it is long.
    if width > height:
        return QPageLayout(QPageSize(QSizeF(height, width), _POINT, "", _FUZZY), _ON_ITS_SIDE, QMarginsF())
    return QPageLayout(QPageSize(QSizeF(width, height), _POINT, "", _FUZZY), _UPRIGHT, QMarginsF())


def _all_of(pdf: BinaryIO) -> bytes:
    pdf.seek(0)
    return pdf.read()
