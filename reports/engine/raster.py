# SPDX-License-Identifier: Apache-2.0
"""PDF pages as pixels and as text, for the preview and the printer; knows neither Qt nor what the PDF is."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any, BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium_raw

PRINT_DPI = 300
_POINTS_PER_INCH = 72
# PDFium keeps global state: two threads inside it end the process. The only lock of the program; a document
# may be dropped while its thread holds it.
_LOCK = threading.RLock()

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top in points, counted from the lower left corner of the page."""


@dataclass(frozen=True, slots=True)
class Raster:
    """One page as rows of RGBA bytes from the top, `width * 4` bytes a row, on white; grey has one byte."""

    width: int
    height: int
    rgba: bytes
    is_grey: bool = False
    stride: int = 0


class PdfFile:
    """An open PDF; safe to call from any thread, one page at a time."""

    def __init__(self, content: bytes | BinaryIO) -> None:
        """Open a PDF from its bytes or a file; pypdfium2.PdfiumError if they are none."""
        self._content = content
        with _LOCK:
            self._document: Any = pypdfium2.PdfDocument(content)
            self._sizes = [self._document.get_page_size(number) for number in range(len(self._document))]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> tuple[float, float]:
        """Return width and height of a page in points, 0 being the first."""
        width, height = self._sizes[number]
        return float(width), float(height)

    def render(self, number: int, dpi: float, *, grey: bool = False) -> Raster:
        """Return a page at so many dots per inch; raises IndexError beyond the last.

        ``grey`` takes a quarter of the memory: what a printer needs.
        """
        if not 0 <= number < len(self._sizes):
            raise IndexError(number)
        form = pdfium_raw.FPDFBitmap_Gray if grey else pdfium_raw.FPDFBitmap_BGRA
        with _LOCK:
            page = self._document[number]
            bitmap = page.render(
                scale=dpi / _POINTS_PER_INCH,
                force_bitmap_format=form,
                rev_byteorder=not grey,
                fill_color=(255, 255, 255, 255),
            )
            raster = Raster(bitmap.width, bitmap.height, bytes(bitmap.buffer), grey, bitmap.stride)
            bitmap.close()
            page.close()
        return raster

    def find(self, text: str, number: int) -> tuple[tuple[Rectangle, ...], ...]:
        """Return where a text stands on a page, each find as the boxes of its lines; case does not matter."""
        with _LOCK:
            page = self._document[number]
            shown = page.get_textpage()
            searcher = shown.search(text)
            found = []
            while (hit := searcher.get_next()) is not None:
                first, count = hit
                boxes = shown.count_rects(first, count)
                found.append(tuple(shown.get_rect(place) for place in range(boxes)))
            searcher.close()
            shown.close()
            page.close()
        return tuple(found)

    def close(self) -> None:
        """Free the document, and the file that it was read from."""
        with _LOCK:
            self._document.close()
            if not isinstance(self._content, bytes):
                self._content.close()

    def __del__(self) -> None:
        """Free the document under the lock, whoever drops it."""
        if hasattr(self, "_document"):
            self.close()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of every page in points."""
    opened = PdfFile(pdf)
    try:
        return tuple(opened.size(number) for number in range(len(opened)))
    finally:
        opened.close()


def render_page(pdf: bytes, page_index: int, dpi: int = PRINT_DPI) -> Raster:
    """Return one page, counted from 0, at so many dots per inch; raises IndexError beyond the last."""
    opened = PdfFile(pdf)
    try:
        return opened.render(page_index, dpi)
    finally:
        opened.close()
