# SPDX-License-Identifier: Apache-2.0
"""Writes every form as the gallery shows it: PDFs and pictures. ``python docs/gallery.py DIR``.

Reads no database. Run it before a release and look at the pictures; docs/pictures/papers are made by it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reports.engine.raster import PdfFile
from reports.samples import COPIES, samples

PICTURE_DPI = 56
_GREYS = 16


def write_all(folder: Path, *, dpi: float = PICTURE_DPI) -> list[Path]:
    """Write ``<form>-<paper>-<copy>.pdf`` and a picture of its first page; returns what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for sample in samples():
        for name, copy in COPIES.items():
            path = folder / f"{sample.name}-{name}.pdf"
            content = sample.draw(copy)
            path.write_bytes(content)
            picture = path.with_suffix(".png")
            first_page(content, dpi).quantize(_GREYS).save(picture, optimize=True)
            written += [path, picture]
    return written


def first_page(content: bytes, dpi: float) -> Image.Image:
    """Return the first page of a PDF in grey."""
    pdf = PdfFile(content)
    page = pdf.render(0, dpi, grey=True)
    pdf.close()
    return Image.frombuffer("L", (page.width, page.height), page.rgba, "raw", "L", page.stride, 1)


def main() -> int:
    """Write into the folder named on the command line, ``gallery`` when none is."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "gallery")
    for path in write_all(folder):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
