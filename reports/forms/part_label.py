# SPDX-License-Identifier: Apache-2.0
"""配件标签, version 2026-1: code, bars, name and shelf of a part, on a roll or 24 on a sheet.

Of one part, of all parts of a warehouse, or of each piece of a document. A sheet of one part is filled with
it. Knows the paper and one query, no tables.
"""

from __future__ import annotations

from uuid import UUID

from app.core.unit_of_work import Reading
from app.parts.document_sheet import LabelRow, PartLabels, get_part_labels
from reports.engine.codes import DOT, code128_width, code128_widths, draw_code128, draw_qr
from reports.engine.drawing import Drawing
from reports.engine.fonts import bold, regular, text_width
from reports.engine.form import Copy, Form, Layout, date_text
from reports.engine.paper import MM, RECEIPT_DOT, Paper
from reports.engine.wrapping import wrap

KEY = "part_label"
TITLE = "配件标签"
VERSION = "2026-1"
PAPER = Paper("60x40 mm", 60 * MM, 40 * MM, 3 * MM, 3 * MM, 2.5 * MM, 2.5 * MM)
SHEET = Paper("A4 24 labels", 210 * MM, 297 * MM, 0.0, 0.0, 0.5 * MM, 0.5 * MM)
_ACROSS, _DOWN = 3, 8
_WIDE, _TALL = 70 * MM, 37 * MM
_PAD = 4.5 * MM
"""What a printer that feeds a little askew must not cut."""
_QUIET = 3.5 * MM
"""White at either end of the bars: ten modules of the usual width."""
_NARROWEST = 0.24 * MM
"""Bars below this a hand scanner does not read: two dots of a label printer."""
_NAME_LEADING = 11.5
_CODE, _CODE_LEAST = 13.0, 7.0


def load(reading: Reading, row_id: UUID, in_full: bool) -> PartLabels:
    """Return the labels that an id stands for. Errors: those of get_part_labels."""
    del in_full
    return get_part_labels(reading, row_id)


def draw(labels: PartLabels, copy: Copy) -> bytes:
    """Return the PDF for a roll: a page is a label."""
    doc = _drawing(PAPER, labels)
    for row in labels.labels:
        _label(doc, row, labels, copy, (PAPER.left, PAPER.bottom, PAPER.inner_width,
                                        PAPER.height - PAPER.top - PAPER.bottom), RECEIPT_DOT)  # fmt: skip
        if copy.is_preview:
            doc.watermark(copy.word)
        doc.canvas.showPage()
        doc.forget_state()
    return doc.finish()


def draw_sheet(labels: PartLabels, copy: Copy) -> bytes:
    """Return the PDF for sheets of 24 labels; one part alone fills the sheet."""
    rows = labels.labels * (_ACROSS * _DOWN) if len(labels.labels) == 1 else labels.labels
    doc = _drawing(SHEET, labels)
    for first in range(0, len(rows), _ACROSS * _DOWN):
        for place, row in enumerate(rows[first : first + _ACROSS * _DOWN]):
            down, across = divmod(place, _ACROSS)
            x = across * _WIDE + _PAD
            y = SHEET.height - SHEET.top - (down + 1) * _TALL + _PAD
            _label(doc, row, labels, copy, (x, y, _WIDE - 2 * _PAD, _TALL - 2 * _PAD), DOT)
        if copy.is_preview:
            doc.watermark(copy.word)
        doc.canvas.showPage()
        doc.forget_state()
    return doc.finish()


def _drawing(paper: Paper, labels: PartLabels) -> Drawing:
    return Drawing(
        (paper.width, paper.height), title=TITLE, author=labels.company_name, subject=labels.labels[0].code
    )


def _label(
    doc: Drawing,
    row: LabelRow,
    labels: PartLabels,
    copy: Copy,
    box: tuple[float, float, float, float],
    dot: float,
) -> None:
    """Draw one label into a box (left, bottom, width, height); ``dot`` is the printer's, in points."""
    left, bottom, width, height = box
    top = bottom + height
    lines = wrap(row.name, width, bold(), 9.5, max_lines=2)
    doc.lines(left, top, lines, leading=_NAME_LEADING, face=bold(), size=9.5)
    bars = bottom + 8.4 * MM
    if row.code and row.code.isascii() and row.code.isprintable():
        limit = width - 2 * _QUIET
        tall = top - 2 * _NAME_LEADING - 1.5 * MM - bars
        drawn = code128_width(row.code, limit, dot=dot)
        if drawn < _NARROWEST * sum(code128_widths(row.code)):
            # Bars so narrow are ink and no code: a square code takes any length.
            draw_qr(doc, row.code, left + (width - tall) / 2, bars, tall)
        else:
            draw_code128(doc, row.code, left + (width - drawn) / 2, bars, limit, tall, dot=dot)
    size = max(_CODE_LEAST, min(_CODE, _CODE * width / max(text_width(row.code, bold(), _CODE), 1)))
    doc.text(left + width / 2, bottom + 4.2 * MM, row.code, face=bold(), size=size, align="center")
    where = "　".join(part for part in (row.place, f"货位 {row.shelf}" if row.shelf else "") if part)
    foot = f"{row.unit}　{date_text(labels.on)}" + (f"　重打 第 {copy.number} 份" if copy.reprint else "")
    room = width - text_width(foot, regular(), 6.5) - 2 * MM
    doc.text(left, bottom, wrap(where, room, regular(), 7.5, max_lines=1)[0] if where else "", size=7.5)
    doc.text(left + width, bottom, foot, size=6.5, align="right", gray=0.3)


PART_LABEL = Form(
    key=KEY,
    title=TITLE,
    version=VERSION,
    paper=PAPER,
    load=load,
    draw=draw,
    others=(Layout(SHEET, draw_sheet),),
    has_personal=False,
)
