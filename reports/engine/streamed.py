# SPDX-License-Identifier: Apache-2.0
"""A canvas that writes each page as it is finished, so that two thousand pages take no more memory than two.

reportlab keeps the code of every page until the end. Knows its PDF objects, nothing of what is drawn.
"""

from __future__ import annotations

import threading
from typing import Any, BinaryIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

# The fonts' embedding code seeks in shared files: only one document may be finished at a time.
_FONTS_LOCK = threading.Lock()


class StreamedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draws into ``out``, which needs ``write`` alone. What comes later is named by ``promise``."""

    def __init__(self, out: BinaryIO, **named: Any) -> None:
        super().__init__("", **named)
        self._out = out
        self._offset = 0
        head = pdfdoc.PDFFile(self._doc._pdfVersion)  # noqa: SLF001 -- its own first lines
        for part in head.strings:
            self._put(part)

    def promise(self, name: str) -> None:
        """Let pages show a form that is drawn only after them (``beginForm(name)``)."""
        self._doc.Reference(_Promise(self._doc), pdfdoc.xObjectName(name))

    def showPage(self) -> None:  # noqa: N802 -- reportlab's name
        """Finish the page and write it."""
        super().showPage()
        pages = self._doc.Pages.pages
        page = pages[-1]
        name = page.__InternalName__
        self._write(name)
        # The page's code is an object of its own, registered while the page was written.
        self._write(page.Contents.__InternalName__)
        pages[-1] = pdfdoc.PDFObjectReference(name)

    def save(self) -> None:
        """Write what is left: forms, fonts, the tree of pages, the table of offsets."""
        doc = self._doc
        with _FONTS_LOCK:
            for font in doc.delayedFonts:
                font.addObjects(doc)
        doc.info.invariant = doc.invariant
        doc.info.digest(doc.signature)
        catalog, info = doc.Reference(doc.Catalog), doc.Reference(doc.info)
        doc.Outlines.prepare(doc, self)
        if doc.Outlines.ready < 0:
            doc.Catalog.Outlines = None
        doc.encrypt.prepare(doc)
        ids: list[str] = []
        # Objects may be added while others are written.
        while (name := doc.numberToId.get(len(ids) + 1)) is not None:
            if name not in doc.idToOffset:
                self._write(name)
            ids.append(name)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, ids)
        start = self._put(table.format(doc))
        trailer = pdfdoc.PDFTrailer(startxref=start, Size=len(ids) + 1, Root=catalog, Info=info, ID=doc.ID())
        self._put(trailer.format(doc))

    def _write(self, name: str) -> None:
        doc = self._doc
        written = pdfdoc.PDFIndirectObject(name, doc.idToObject[name])
        doc.idToOffset[name] = self._put(written.format(doc))
        doc.idToObject[name] = None

    def _put(self, part: Any) -> int:
        data: bytes = pdfdoc.pdfdocEnc(part)
        at, self._offset = self._offset, self._offset + len(data)
        self._out.write(data)
        return at


class _Promise(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """Holds the place of an object that comes later: being compared with it, it takes it."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._kept: Any = None

    def __eq__(self, other: object) -> bool:
        if self._kept is None:
            # A number was counted for the newcomer, who gets the one that was promised.
            self._document.objectcounter -= 1
        self._kept = other
        return True

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return id(self)

    def format(self, document: Any) -> bytes:
        """Return the bytes of what was promised."""
        return pdfdoc.format(self._kept, document, toplevel=1)  # type: ignore[no-any-return]
