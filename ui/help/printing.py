# SPDX-License-Identifier: Apache-2.0
"""Puts a page of the manual on paper or into a PDF. Runs on a worker; must not know widgets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from app.documents.errors import OutsideFileError, PrinterError
from app.help.markup import Block
from ui.help.html import page_html
from ui.theme.fonts import make_font
from ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

_TEXT_PX, _PICTURE_WIDTH, _MARGIN_MM = 14, 600, 15.0


class _Paper(QTextDocument):
    """A page of the manual with its pictures, in the light colours whatever the window wears."""

    def __init__(self, blocks: Sequence[Block], folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.setDefaultFont(make_font(_TEXT_PX, 400))
        self.setHtml(page_html(blocks, LIGHT, _TEXT_PX, _PICTURE_WIDTH))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give a picture of the page."""
        path = name.toString() if isinstance(name, QUrl) else str(name)
        image = QImage(str(self._folder / path))
        return image if kind == QTextDocument.ResourceType.ImageResource.value else None


def print_on(name: str, blocks: Sequence[Block], title: str, folder: Path) -> None:
    """Print a page on a printer by its name; PrinterError when it does not take it."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 -- not needed to start

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    if name not in QPrinterInfo.availablePrinterNames() or not printer.isValid():
        raise PrinterError(printer=name, number=0, why="help")
    printer.setDocName(title)
    _put(_Paper(blocks, folder), printer)
    if printer.printerState() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}:
        raise PrinterError(printer=name, number=0, why="help")


def save_to(path: Path, blocks: Sequence[Block], title: str, folder: Path) -> None:
    """Write a page as PDF; OutsideFileError when the file cannot be written."""
    try:
        path.write_bytes(b"")
    except OSError as error:
        raise OutsideFileError(file_name=path.name, folder=str(path.parent)) from error
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    _put(_Paper(blocks, folder), writer)
    if not path.is_file() or not path.stat().st_size:
        raise OutsideFileError(file_name=path.name, folder=str(path.parent))


def _put(paper: _Paper, device: QPagedPaintDevice) -> None:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    paper.print_(device)
