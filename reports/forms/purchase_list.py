# SPDX-License-Identifier: Apache-2.0
"""顾客购买清单, version 2026-1: what a customer bought, with serials, age and what he still has.

Knows the paper and one query, nothing of tables.
"""

from __future__ import annotations

from uuid import UUID

from app.core.unit_of_work import Reading
from app.sales.purchase_sheet import PurchaseSheet, get_purchase_sheet
from app.sales.rows import PurchaseRow
from reports.engine.document import Document
from reports.engine.form import Column, Copy, Form, Imprint, Layout, date_text
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4, A4_LANDSCAPE, MM, Paper
from reports.engine.totals import CellValue, draw_table
from reports.forms.sale_words import INVOICES, word

KEY = "purchase_list"
TITLE = "顾客购买清单"
VERSION = "2026-1"
PAPER = A4_LANDSCAPE

_COLUMNS = (
    Column("购买日期", kind="date"),
    Column("销售单号"),
    Column("品名规格", 2.0),
    Column("编码"),
    Column("数量", kind="number", total=True),
    Column("现有", kind="number", total=True),
    Column("金额（元）", kind="money_fen", total=True),
    Column("机号", 1.4),
    Column("已购", align="right"),
    Column("发票", align="center"),
)
_NOTICE = "金额为销售时金额；“现有”是没有退回的件数。保修期以各品牌厂家条款和购买凭证为准。"


def load(reading: Reading, customer_id: UUID, in_full: bool) -> PurchaseSheet:
    """Return what a customer bought; ``in_full`` shows his phone. Errors: those of get_purchase_sheet."""
    return get_purchase_sheet(reading, customer_id, in_full=in_full)


def draw(sheet: PurchaseSheet, copy: Copy) -> bytes:
    """Return the PDF of the list on A4 lying; an empty one says so in words."""
    return _draw(sheet, copy, PAPER)


def draw_upright(sheet: PurchaseSheet, copy: Copy) -> bytes:
    """Return the PDF of the list on A4 upright."""
    return _draw(sheet, copy, A4)


def age_text(days: int) -> str:
    """Return how long ago a sale was: days up to two months, then months, then years and months."""
    months = days * 12 // 365
    if months < 2:
        return f"{days} 天"
    years, months = divmod(months, 12)
    if not years:
        return f"{months} 个月"
    return f"{years} 年 {months} 个月" if months else f"{years} 年"


def _draw(sheet: PurchaseSheet, copy: Copy, paper: Paper) -> bytes:
    def head(doc: Document) -> None:
        customer = f"顾客：{sheet.customer}　{sheet.phone}".rstrip("　")
        count = f"共 {len(sheet.rows):,} 项，截至 {date_text(sheet.on)}"
        draw_form_head(doc, sheet.number, (customer, count, f"门店：{sheet.store_name}"))

    doc = Document(
        paper,
        title=TITLE,
        version=VERSION,
        imprint=Imprint.of(sheet),
        copy=copy,
        head=head,
        subject=sheet.number,
    )
    draw_table(doc, _COLUMNS, tuple(map(_cells, sheet.rows)))
    if not sheet.rows:
        middle = (doc.left + doc.right) / 2
        doc.text(middle, doc.cursor - 9 * MM, "没有购买记录。", size=10, align="center")
        doc.cursor -= 12 * MM
    if doc.room < 7 * MM:
        doc.new_page()
    doc.text(doc.left, doc.cursor - 5 * MM, _NOTICE, size=8.5)
    return doc.finish()


def _cells(row: PurchaseRow) -> tuple[CellValue, ...]:
    return (
        row.sold_on,
        row.number,
        row.description,
        row.code,
        row.quantity,
        row.left,
        row.amount_fen,
        "、".join(row.serials),
        age_text(row.age_days),
        word(INVOICES, row.invoice_state),
    )


PURCHASE_LIST = Form(
    key=KEY,
    title=TITLE,
    version=VERSION,
    paper=PAPER,
    load=load,
    draw=draw,
    others=(Layout(A4, draw_upright),),
)
