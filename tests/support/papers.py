# SPDX-License-Identifier: Apache-2.0
"""What a reader sees of a PDF: its text, its codes. The sheets with made-up people are the gallery's."""

from __future__ import annotations

import pypdfium2
from PIL import Image
from zxingcpp import read_barcodes

from reports.case_samples import at
from reports.engine.raster import render_page
from reports.samples import complaint_sheet, list_sheet, recovery_sheet

__all__ = [
    "at",
    "complaint_sheet",
    "list_sheet",
    "page_image",
    "page_texts",
    "recovery_sheet",
    "scanned",
]


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """Return the text layer of every page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document)


def page_image(pdf: bytes, page_index: int, dpi: int = 150) -> Image.Image:
    """Return one page as an RGB picture."""
    raster = render_page(pdf, page_index, dpi)
    return Image.frombytes("RGBA", (raster.width, raster.height), raster.rgba).convert("RGB")


def scanned(pdf: bytes, page_index: int = 0, dpi: int = 150) -> set[tuple[str, str]]:
    """Return (format, text) of every code that a scanner finds on a page."""
    return {(code.format.name, code.text) for code in read_barcodes(page_image(pdf, page_index, dpi))}
