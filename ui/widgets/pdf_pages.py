# SPDX-License-Identifier: Apache-2.0
"""Pages of a PDF as images, for preview and printing. Knows pypdfium2 and QImage; no widget, no printer."""

from threading import Lock

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

# PDFium keeps global state: two threads inside it at once crash the process.
_PDFIUM = Lock()
_POINTS_PER_INCH = 72


class PdfPages:
    """An open PDF; safe to call from any thread, one page at a time."""

    def __init__(self, content: bytes) -> None:
        """Open a PDF from its bytes; pypdfium2.PdfiumError if they are none."""
        self._content = content
        with _PDFIUM:
            self._document = pypdfium2.PdfDocument(content)
            self._sizes = [QSizeF(*self._document.get_page_size(n)) for n in range(len(self._document))]

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, number: int) -> QSizeF:
        """Return the size of a page in points, 0 being the first."""
        return self._sizes[number]

    def render(self, number: int, dots_per_inch: float) -> QImage:
        """Return a page as an image of its own."""
        with _PDFIUM:
            page = self._document[number]
            bitmap = page.render(scale=dots_per_inch / _POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
            buffer, width, height, stride = bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride
            image = QImage(bytes(buffer), width, height, stride, QImage.Format.Format_RGBX8888).copy()
            bitmap.close()
            page.close()
        return image

    def close(self) -> None:
        """Free the document."""
        with _PDFIUM:
            self._document.close()
