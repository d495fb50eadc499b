# SPDX-License-Identifier: Apache-2.0
"""From a paper to the printer or a file: the number first, then the drawing; a failure voids the copy.

Runs on a worker. Must not know widgets: printers are painted on, nothing is shown.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.core.errors import AppError
from app.documents.commands import CopyTicket, VoidCopy, take_copy, void_copy
from app.documents.errors import PrinterError
from app.documents.outside import write_outside
from app.documents.rules import PDF_PRINTER
from reports.engine.form import Copy
from reports.engine.paper import Paper
from reports.engine.raster import PRINT_DPI, page_sizes, render_page
from ui.documents.papers import PaperSource

Write = Callable[..., Any]
PutOut = Callable[[bytes], None]


def printer_names() -> tuple[str, ...]:
    """Return this machine's printers, the default one first."""
    default = QPrinterInfo.defaultPrinterName()
    names = [str(name) for name in QPrinterInfo.availablePrinterNames()]
    return tuple(sorted(names, key=lambda name: name != default))


def take_and_put_out(
    write: Write,
    load: Callable[[], Any],
    source: PaperSource,
    put_out: PutOut,
    *,
    printer: str = PDF_PRINTER,
    in_full: bool = False,
    why_void: str = "",
) -> CopyTicket:
    """Take a number, draw that copy and put it out; returns its ticket.

    When anything fails after the number was taken, the copy is voided with ``why_void`` and the error goes
    on. Errors: those of take_copy, PrinterError (the printer), DiskFullError or OutsideFileError (a file).
    """
    sheet = load()
    ticket: CopyTicket = write(take_copy, source.take(printer, in_full=in_full))
    try:
        put_out(source.draw(sheet, Copy(ticket.number, ticket.is_reprint)))
    except Exception as error:
        # The void may fail too, on a full disk; what the person must hear of is the first error.
        with contextlib.suppress(AppError):
            write(void_copy, VoidCopy(ticket.copy_id, why_void))
        if isinstance(error, OSError) and printer != PDF_PRINTER:
            raise PrinterError(printer=printer, number=ticket.number) from error
        raise
    return ticket


def to_printer(name: str, title: str, paper: Paper) -> PutOut:
    """Return what prints a PDF on a printer by its name; OSError when the printer does not take it."""

    def put_out(pdf: bytes) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        if name not in QPrinterInfo.availablePrinterNames() or not printer.isValid():
            raise OSError(name)
        printer.setDocName(title)
        paint_pages(pdf, printer, paper)

    return put_out


def to_file(path: Path) -> PutOut:
    """Return what writes a PDF to ``path``, whole or not at all; DiskFullError, OutsideFileError."""
    return lambda pdf: write_outside(path, pdf)


def paint_pages(pdf: bytes, printer: QPrinter, paper: Paper) -> None:
    """Paint every page at 300 dpi onto sheets of the form's own size; OSError when refused."""
    size = QPageSize(
        QSizeF(paper.width, paper.height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    orientation = QPageLayout.Orientation.Portrait
    if paper.width > paper.height:
        # Printers know upright sheets; a wide one is the same sheet turned.
        size = QPageSize(
            QSizeF(paper.height, paper.width), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
        )
        orientation = QPageLayout.Orientation.Landscape
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, orientation, QMarginsF()))
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(printer.printerName())
    try:
        for number in range(len(page_sizes(pdf))):
            if number and not printer.newPage():
                raise OSError(printer.printerName())
            page = render_page(pdf, number, PRINT_DPI)
            image = QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888)
            whole = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(QRect(0, 0, whole.width(), whole.height()), image)
    finally:
        ended = painter.end()
    if not ended or printer.printerState() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}:
        raise OSError(printer.printerName())
