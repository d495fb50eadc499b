# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF as images, for the preview. Knows QImage; no widget, no printer."""

from typing import BinaryIO

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from reports.engine.raster import PdfFile


class PdfPages:
    """An open PDF; safe to call from any thread, one page at a time."""

    def __init__(self, content: bytes | BinaryIO) -> None:
        """Open a PDF from its bytes or a file; pypdfium2.PdfiumError if they are none."""
        self._file = PdfFile(content)

    def __len__(self) -> int:
        return len(self._file)

    def size(self, number: int) -> QSizeF:
        """Return the size of a page in points, 0 being the first."""
        return QSizeF(*self._file.size(number))

    def render(self, number: int, dots_per_inch: float) -> QImage:
        """Return a page as an image of its own."""
        page = self._file.render(number, dots_per_inch)
        return QImage(page.rgba, page.width, page.height, page.stride, QImage.Format.Format_RGBX8888).copy()

    def find(self, text: str, number: int) -> tuple[tuple[QRectF, ...], ...]:
        """Return where a text stands on a page, each find as boxes in points from the upper left corner."""
        height = self._file.size(number)[1]
        return tuple(
            tuple(
                QRectF(left, height - top, right - left, top - bottom) for left, bottom, right, top in boxes
            )
            for boxes in self._file.find(text, number)
        )

    def close(self) -> None:
        """Free the document."""
        self._file.close()
