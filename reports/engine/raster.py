# SPDX-License-Identifier: Apache-2.0
"""PDF pages as pixels for the preview and the printer; knows neither Qt nor where the PDF comes from."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium_raw

PRINT_DPI = 300
_POINTS_PER_INCH = 72
# PDFium keeps global state: two threads inside it end the process.
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Raster:
    """One page as rows of RGBA bytes from the top, `width * 4` bytes a row, on white."""

    width: int
    height: int
    rgba: bytes


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of every page in points."""
    with _opened(pdf) as document:
        sizes: list[tuple[float, float]] = []
        for number in range(len(document)):
            page = document[number]
            sizes.append((page.get_width(), page.get_height()))
            page.close()
        return tuple(sizes)


def render_page(pdf: bytes, page_index: int, dpi: int = PRINT_DPI) -> Raster:
    """Return one page, counted from 0, at so many dots per inch; raises IndexError beyond the last."""
    with _opened(pdf) as document:
        if not 0 <= page_index < len(document):
            raise IndexError(page_index)
        page = document[page_index]
        bitmap = page.render(
            scale=dpi / _POINTS_PER_INCH,
            force_bitmap_format=pdfium_raw.FPDFBitmap_BGRA,
            rev_byteorder=True,
            fill_color=(255, 255, 255, 255),
        )
        # Four bytes a pixel leave no padding at the end of a row.
        raster = Raster(bitmap.width, bitmap.height, bytes(bitmap.buffer))
        bitmap.close()
        page.close()
        return raster


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
