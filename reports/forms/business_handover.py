# SPDX-License-Identifier: Apache-2.0
"""业务交接单, version 2026-1: a page for each salesperson, what he did and when, to be handed on (B40).

Knows the paper and one query, nothing of tables.
"""

from __future__ import annotations

from uuid import UUID

from app.core.money import format_fen
from app.core.unit_of_work import Reading
from app.sales.business import Business, BusinessSlip, Deal, DealKind, get_business_slip
from reports.engine.boxes import Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Column, Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_plain_head
from reports.engine.paper import A4, MM
from reports.engine.totals import CellValue, draw_table

KEY = "business_handover"
TITLE = "业务交接单"
VERSION = "2026-1"
PAPER = A4

_KINDS = {
    DealKind.SALE: "销售",
    DealKind.CREDIT: "冲红",
    DealKind.RETURN: "退货",
    DealKind.PROMISE: "承诺",
}
_COLUMNS = (
    Column("序", kind="number"),
    Column("时间", align="center"),
    Column("业务", align="center"),
    Column("单号"),
    Column("顾客"),
    Column("内容", 2.0),
    Column("金额（元）", kind="money_fen", total=True),
    Column("未收（元）", kind="money_fen", total=True),
    Column("待办", align="center"),
)
_SIGNATURES = 68 * MM
"""What sums, a word and signatures take: they stay on one page."""
NOBODY = "未写销售员"


def load(reading: Reading, row_id: UUID, in_full: bool) -> BusinessSlip:
    """Return the slip of the shift that the id stands for. Errors: those of get_business_slip."""
    del in_full
    return get_business_slip(reading, row_id)


def draw(slip: BusinessSlip, copy: Copy) -> bytes:
    """Return the PDF: each salesperson begins a page of his own; without business one page says so."""
    people = slip.people or (Business("", ()),)
    zone = slip.time_zone
    span = f"{time_text(slip.from_at, zone)} 至 {time_text(slip.until_at, zone)}"
    shown = people[0]

    def head(doc: Document) -> None:
        whose = f"销售员：{shown.name or (NOBODY if slip.people else '')}"
        draw_plain_head(doc, (f"门店：{slip.store_name}", whose, span))

    doc = Document(
        PAPER, title=TITLE, version=VERSION, imprint=Imprint.of(slip), copy=copy, head=head, subject=span
    )
    for place, one in enumerate(people):
        shown = one
        if place:
            doc.new_page()
        _draw_person(doc, one, zone)
    return doc.finish()


def _draw_person(doc: Document, person: Business, zone: str) -> None:
    rows = [_cells(number, deal, zone) for number, deal in enumerate(person.deals, 1)]
    draw_table(doc, _COLUMNS, rows)
    if not rows:
        doc.text(
            (doc.left + doc.right) / 2, doc.cursor - 9 * MM, "这段时间没有业务。", size=10, align="center"
        )
        doc.cursor -= 12 * MM
    doc.cursor -= 2 * MM
    if doc.room < _SIGNATURES:
        doc.new_page()
    grid = Grid(doc)
    grid.section("合计")
    back = (DealKind.CREDIT, DealKind.RETURN)
    sums = (
        ("销售", 1.4, f"{person.count(DealKind.SALE)} 张 {format_fen(person.fen(DealKind.SALE))} 元"),
        ("冲红与退货", 1.4, f"{person.count(*back)} 笔 {format_fen(person.fen(*back))} 元"),
        ("承诺", 0.6, f"{person.count(DealKind.PROMISE)} 项"),
        ("净额（元）", 1.0, format_fen(person.fen(DealKind.SALE, *back))),
        ("未收（元）", 1.0, format_fen(sum(deal.open_fen for deal in person.deals))),
        ("待办", 0.6, f"{person.open_count} 项"),
    )
    grid.table_head(*(Label(title, weight) for title, weight, _text in sums))
    grid.row(*(Value(text, weight, align="center") for _title, weight, text in sums))
    grid.section("说明")
    grid.row(Value("", tall=14 * MM))
    grid.section("签字")
    grid.row(Signature("移交人"), Signature("接收人"), Signature("监交人"))
    grid.close()


def _cells(number: int, deal: Deal, zone: str) -> tuple[CellValue, ...]:
    what = deal.what if deal.lines <= 1 else f"{deal.what} 等 {deal.lines} 项"
    if deal.until_on is not None:
        what = f"{what}（至 {date_text(deal.until_on)}）"
    # What was promised is no money of this sale: it stands in the words, not in the sum.
    amount_fen = deal.amount_fen
    if deal.kind is DealKind.PROMISE:
        what = f"{what} {format_fen(amount_fen)} 元" if amount_fen else what
        amount_fen = None
    return (
        number,
        time_text(deal.at, zone)[5:],
        _KINDS[deal.kind],
        deal.number,
        deal.buyer,
        what,
        amount_fen,
        deal.open_fen or None,
        "□" if deal.is_open else "",
    )


BUSINESS_HANDOVER = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
