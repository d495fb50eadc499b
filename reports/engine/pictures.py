# SPDX-License-Identifier: Apache-2.0
"""Photos on paper: brought down to what a printer shows, and drawn into a cell; not where they come from."""

from __future__ import annotations

import io
from dataclasses import dataclass

from reports.engine.boxes import Box, Cell
from reports.engine.document import Document
from reports.engine.fonts import regular
from reports.engine.paper import MM
from reports.engine.wrapping import wrap

_MOST_PIXELS = 1_400
"""Of the longer side: 300 dots an inch on a third of a page."""
_QUALITY = 82
_TALL = 82 * MM
_PAD, _CAPTION, _LEADING = 2 * MM, 8.0, 1.35
_LARGEST = 80_000_000
"""Pixels; a file that claims more is no photo of a desk."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo as JPEG, its size in pixels, and what stands below it."""

    jpeg: bytes
    width: int
    height: int
    caption: str


def photo_of(content: bytes, caption: str) -> Photo | None:
    """Return a picture file as a photo for paper; None when it is none that can be shown."""
    from PIL import Image, ImageOps  # noqa: PLC0415 -- few papers have photos

    try:
        with Image.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > _LARGEST:
                return None
            # A camera says by a mark which side is up.
            turned = ImageOps.exif_transpose(opened)
            turned.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
            shown = Image.new("RGB", turned.size, "white")
            shown.paste(turned, mask=turned.getchannel("A") if "A" in turned.getbands() else None)
            out = io.BytesIO()
            shown.save(out, "JPEG", quality=_QUALITY)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return Photo(out.getvalue(), *shown.size, caption)


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo in a cell with its caption; it goes to the next page as a whole."""

    photo: Photo
    weight: float = 1.0

    def height(self, width: float) -> float:
        """Return the height of photo and caption."""
        return self._size(width)[1] + self._caption_height(width) + 2 * _PAD

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Return None: nobody cuts a photo."""
        del width, height
        return None

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the photo in the middle and its caption below."""
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415 -- few papers have photos

        wide, tall = self._size(box.width)
        bottom = box.top - _PAD - tall
        reader = ImageReader(io.BytesIO(self.photo.jpeg))
        doc.canvas.drawImage(reader, box.x + (box.width - wide) / 2, bottom, wide, tall)
        lines = wrap(self.photo.caption, box.width - 2 * _PAD, regular(), _CAPTION)
        middle = box.x + box.width / 2
        doc.lines(middle, bottom, lines, leading=_CAPTION * _LEADING, size=_CAPTION, align="center")

    def _size(self, width: float) -> tuple[float, float]:
        scale = min((width - 2 * _PAD) / self.photo.width, _TALL / self.photo.height)
        return self.photo.width * scale, self.photo.height * scale

    def _caption_height(self, width: float) -> float:
        return len(wrap(self.photo.caption, width - 2 * _PAD, regular(), _CAPTION)) * _CAPTION * _LEADING
