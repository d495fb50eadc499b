# SPDX-License-Identifier: Apache-2.0
"""货品记录跟踪表, version 2026-1: every step of pieces with a serial number, old and new ones (D40, P13).

Of all pieces of a document, or of one piece. Knows the paper and one query, no tables.
"""

from __future__ import annotations

from uuid import UUID

from app.core.unit_of_work import Reading
from app.parts.document_sheet import TrackedPiece, TrackingPaper, get_tracking_paper
from app.parts.serial_list import SerialStep
from reports.engine.boxes import Signature
from reports.engine.document import Document
from reports.engine.form import Column, Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head, draw_plain_head
from reports.engine.paper import A4_LANDSCAPE, MM
from reports.engine.totals import CellValue, draw_table
from reports.forms.part_words import CONDITIONS, kind_word, place_word

KEY = "tracking_sheet"
TITLE = "货品记录跟踪表"
VERSION = "2026-1"
PAPER = A4_LANDSCAPE

_COLUMNS = (
    Column("序", kind="number"),
    Column("序列号"),
    Column("编码"),
    Column("品名", 1.6),
    Column("登记时间", align="center"),
    Column("单据"),
    Column("单号"),
    Column("从", 1.2),
    Column("到", 1.2),
    Column("良/坏", align="center"),
    Column("新/旧件", align="center"),
    Column("换下／换上", 1.2, max_lines=6),
    Column("现在", align="center"),
)


def load(reading: Reading, row_id: UUID, in_full: bool) -> TrackingPaper:
    """Return the ways of the pieces that an id stands for. Errors: those of get_tracking_paper."""
    del in_full
    return get_tracking_paper(reading, row_id)


def draw(sheet: TrackingPaper, copy: Copy) -> bytes:
    """Return the PDF; raises ValueError for a time without a zone."""

    def head(doc: Document) -> None:
        count = f"{len(sheet.pieces):,} 件" + (
            f"（另有 {sheet.left_out:,} 件未列出）" if sheet.left_out else ""
        )
        notes = (f"门店：{sheet.store_name}", count, "一式两份：存根、随货")
        if sheet.number:
            draw_form_head(doc, sheet.number, notes)
        else:
            draw_plain_head(doc, notes)

    doc = Document(
        PAPER, title=TITLE, version=VERSION, imprint=Imprint.of(sheet), copy=copy, head=head,
        subject=sheet.number or sheet.pieces[0].serial,
    )  # fmt: skip
    rows: list[tuple[CellValue, ...]] = []
    for piece in sheet.pieces:
        for place, step in enumerate(piece.steps, 1):
            rows.append(_cells(len(rows) + 1, sheet, piece, step, is_last=place == len(piece.steps)))
    draw_table(doc, _COLUMNS, rows)
    doc.cursor -= 2 * MM
    grid = Grid(doc)
    grid.section("签章", keep=20 * MM)
    grid.row(*(Signature(name, tall=17 * MM) for name in ("填表人", "库管", "维修人", "核对人")))
    grid.close()
    return doc.finish()


def _cells(
    number: int, sheet: TrackingPaper, piece: TrackedPiece, step: SerialStep, *, is_last: bool
) -> tuple[CellValue, ...]:
    return (
        number,
        piece.serial,
        step.code,
        step.name,
        time_text(step.at, sheet.time_zone) or date_text(step.dated_on),
        kind_word(step.kind),
        step.number,
        place_word(step.source_kind, step.source),
        place_word(step.target_kind, step.target),
        CONDITIONS.get(step.condition, step.condition),
        "旧件" if step.is_old else "新件",
        "、".join(step.beside),
        "在此" if is_last else "",
    )


TRACKING_SHEET = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
