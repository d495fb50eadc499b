# SPDX-License-Identifier: Apache-2.0
"""Printers of this machine and a PDF onto one of them, before any page is there. Must not know papers."""

from __future__ import annotations

_DPI = 300


def printer_names() -> tuple[str, ...]:
    """Return the names of this machine's printers."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 -- not needed to start

    return tuple(QPrinterInfo.availablePrinterNames())


def default_printer() -> str:
    """Return the system's default printer, or an empty name when there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415

    return QPrinterInfo.defaultPrinterName() or next(iter(printer_names()), "")


def print_pdf(pdf: bytes, printer_name: str, *, title: str) -> None:
    """Print every page at 300 dpi on A4; runs on a worker. OSError when the printer does not take it."""
    from PySide6.QtCore import QMarginsF, QRectF  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter  # noqa: PLC0415
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

    from reports.engine.raster import page_sizes, render_page  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(printer_name)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(printer_name)
    for index in range(len(page_sizes(pdf))):
        if index:
            printer.newPage()
        page = render_page(pdf, index, _DPI)
        image = QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888)
        painter.drawImage(QRectF(painter.viewport()), image)
    if not painter.end():
        raise OSError(printer_name)
