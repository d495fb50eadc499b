# SPDX-License-Identifier: Apache-2.0
"""配件单据, version 2026-1: every document of the parts' ledgers by its own title (D40).

One form for all kinds: the title, who signs, and what is asked beside the lines follow from the kind. The
number is on it as QR and bars: scanning it opens the document. Knows the paper and one query, no tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from app.core.money import format_fen
from app.core.unit_of_work import Reading
from app.parts.document_list import LineRow
from app.parts.document_sheet import DocumentPaper, get_document_paper
from app.parts.posting import Line
from app.parts.rules import Arrival, Direction, DocumentKind, DocumentStatus
from reports.engine.boxes import Choice, Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Column, Copy, Form, Imprint, Layout, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4, A5_LANDSCAPE, MM, Paper
from reports.engine.totals import CellValue, draw_table
from reports.forms.part_words import CONDITIONS, OUTER_STATES, PACKINGS, document_title

KEY = "stock_document"
TITLE = "配件单据"
VERSION = "2026-1"
PAPER = A4

_COLUMNS = (
    Column("序", kind="number"),
    Column("编码"),
    Column("品名规格", 2.0),
    Column("单位", align="center"),
    Column("良/坏", align="center"),
    Column("数量", kind="number", total=True),
)
_OWED = Column("欠坏件", kind="number", total=True)
_BACK = Column("旧件收回", kind="number", total=True)
_PRICE = Column("单价（元）", align="right")
_INTACT = Column("包装完好", 1.3, align="center")
_LAST = (Column("序列号", 2.4, max_lines=12), Column("备注", 1.2))
_REASONS = ("质量问题", "型号不符", "运输破损", "多发、错发", "用户退货")
"""What a return is asked for (P11); any other reason gets a box of its own."""
_COPIES = "一式三联：存根、对方、记账"
_COPIES_OF: Mapping[str, str] = {
    DocumentKind.REPAIR: "一式三联：存根、顾客、记账",
    DocumentKind.WARRANTY: "一式三联：存根、顾客、记账",
    **dict.fromkeys(
        (DocumentKind.ADJUSTMENT, DocumentKind.SCRAP, DocumentKind.OPENING, DocumentKind.REVERSAL),
        "一式两联：存根、记账",
    ),
}
_SIGNERS: Mapping[str, tuple[str, ...]] = {
    DocumentKind.HQ_RECEIPT: ("送货人", "收货人", "库管", "记账"),
    DocumentKind.DELIVERY_LIST: ("发货人", "承运人", "收货人", "记账"),
    DocumentKind.RELEASE: ("清点科", "发货人", "领用单位", "记账"),
    DocumentKind.REPAIR: ("维修人", "库管", "顾客", "记账"),
    DocumentKind.WARRANTY: ("经手人", "库管", "顾客", "记账"),
    DocumentKind.DEALER: ("制单人", "发货人", "经销商签收", "记账"),
    DocumentKind.RETURN: ("申请人", "主管审批", "接收人", "记账"),
    DocumentKind.TRANSFER: ("调出人", "承运人", "调入人", "记账"),
    DocumentKind.TRANSFER_IN: ("调出人", "承运人", "调入人", "记账"),
    DocumentKind.ADJUSTMENT: ("经手人", "主管审批", "财务"),
    DocumentKind.SCRAP: ("经手人", "主管审批", "财务"),
    DocumentKind.OPENING: ("经手人", "主管审批", "财务"),
    DocumentKind.REVERSAL: ("经手人", "主管审批", "财务"),
}
_LABEL, _VALUE = 0.85, 2.2
_WIDE = 2 * _LABEL + 3 * _VALUE


def load(reading: Reading, document_id: UUID, in_full: bool) -> DocumentPaper:
    """Return what the paper of a document says; nobody's private data is on it. Errors: E2001, E9002."""
    del in_full
    return get_document_paper(reading, document_id)


def draw(paper: DocumentPaper, copy: Copy) -> bytes:
    """Return the PDF on A4; raises ValueError for a time without a zone."""
    return _draw(paper, copy, A4)


def draw_a5(paper: DocumentPaper, copy: Copy) -> bytes:
    """Return the PDF on half a sheet."""
    return _draw(paper, copy, A5_LANDSCAPE)


def _draw(sheet: DocumentPaper, copy: Copy, paper: Paper) -> bytes:
    row = sheet.document.row
    title = document_title(row.kind, row.direction)

    def head(doc: Document) -> None:
        notes = (f"门店：{sheet.store_name}", state_text(sheet), _COPIES_OF.get(row.kind, _COPIES))
        draw_form_head(doc, row.number, notes)

    doc = Document(
        paper, title=title, version=VERSION, imprint=Imprint.of(sheet), copy=copy, head=head,
        subject=row.number,
    )  # fmt: skip
    grid = Grid(doc)
    _about(grid, sheet)
    grid.close()
    doc.cursor -= 2 * MM
    _lines(doc, sheet)
    doc.cursor -= 2 * MM
    grid = Grid(doc)
    _arrivals(grid, sheet)
    grid.section("签章", keep=20 * MM)
    signers = _SIGNERS.get(row.kind, ("经手人", "主管审批", "财务"))
    grid.row(*(Signature(name, tall=17 * MM) for name in signers))
    grid.close()
    return doc.finish()


def state_text(sheet: DocumentPaper) -> str:
    """Return how far the document is: the ledger's day, or what it waits for, or who took it back."""
    row = sheet.document.row
    if row.status == DocumentStatus.WAITING:
        lacking = [word for word, is_here in (("货", row.has_goods), ("单", row.has_paper)) if not is_here]
        return f"待齐，未入账（等{'、'.join(lacking)}）"
    if row.status == DocumentStatus.VOID:
        return "已作废"
    posted = f"记账日 {date_text(row.posted_on)}"
    if row.status == DocumentStatus.REVERSED and sheet.document.reversed_by is not None:
        return f"{posted}　已由 {sheet.document.reversed_by[1]} 冲销"
    return posted


def _about(grid: Grid, sheet: DocumentPaper) -> None:
    document, row, partner = sheet.document, sheet.document.row, sheet.partner
    grid.section("单据")
    _triple(grid, ("单据日期", date_text(row.dated_on)), ("仓库", row.place), ("对方单号", row.other_number))
    of_document = document.of_document[1] if document.of_document else ""
    if partner.name:
        reached = "　".join(part for part in (partner.contact, partner.phone) if part)
        _triple(grid, (_partner_label(row.kind, row.direction), partner.name), ("联系", reached),
                ("关联单据", of_document))  # fmt: skip
    elif of_document:
        grid.row(Label("关联单据", _LABEL), Value(of_document, _WIDE))
    if row.kind == DocumentKind.RETURN:
        _triple(
            grid,
            ("对方地址", partner.address),
            ("订单日期", date_text(sheet.of_dated_on)),
            ("收货日期", _goods_on(sheet)),
        )
        grid.row(
            Label("退换原因", _LABEL), Choice(_REASONS, (document.reason,) if document.reason else (), _WIDE)
        )
        grid.row(Label("处理方式", _LABEL), Choice(("退货", "换货", "返修", "索赔"), (), _WIDE))
    elif document.reason:
        grid.row(Label("原因", _LABEL), Value(document.reason, _WIDE))
    if document.carrier or document.tracking:
        carried = "　".join(part for part in (document.carrier, document.tracking) if part)
        grid.row(Label("承运", _LABEL), Value(carried, _WIDE))
    if row.is_machines:
        grid.row(Label("工厂系统单号", _LABEL), Value(row.factory_number, _WIDE))
    if document.void_reason:
        grid.row(Label("作废原因", _LABEL), Value(document.void_reason, _WIDE))
    if document.note:
        grid.row(Label("备注", _LABEL), Value(document.note, _WIDE))


def _partner_label(kind: str, direction: str) -> str:
    if kind in {DocumentKind.HQ_RECEIPT, DocumentKind.DELIVERY_LIST}:
        return "发货单位"
    if kind == DocumentKind.RETURN:
        return "退货单位" if direction == Direction.IN else "退往单位"
    return {
        DocumentKind.TRANSFER: "调入单位",
        DocumentKind.TRANSFER_IN: "调出单位",
        DocumentKind.DEALER: "经销商",
    }.get(DocumentKind(kind), "往来单位")


def _goods_on(sheet: DocumentPaper) -> str:
    came = (row.arrived_on for row in sheet.document.arrivals if row.what == Arrival.GOODS)
    return date_text(next(came, None))


def _triple(grid: Grid, *fields: tuple[str, str]) -> None:
    cells = [cell for name, text in fields for cell in (Label(name, _LABEL), Value(text, _VALUE))]
    grid.row(*cells)


def _lines(doc: Document, sheet: DocumentPaper) -> None:
    """Draw the lines; columns that no line fills are left out."""
    rows = sheet.document.lines
    is_return = sheet.document.row.kind == DocumentKind.RETURN
    optional = (
        (_OWED, any(row.line.owed for row in rows)),
        (_BACK, any(row.line.old_back for row in rows)),
        (_PRICE, any(row.line.unit_price_e4 is not None for row in rows)),
        (_INTACT, is_return),
    )
    shown = [column for column, is_shown in optional if is_shown]
    cells = [_cells(place, row, shown) for place, row in enumerate(rows, 1)]
    draw_table(doc, (*_COLUMNS, *shown, *_LAST), cells)


def _cells(place: int, row: LineRow, shown: list[Column]) -> tuple[CellValue, ...]:
    line = row.line
    more: dict[str, CellValue] = {
        _OWED.title: line.owed or None,
        _BACK.title: line.old_back or None,
        _PRICE.title: _price_text(line.unit_price_e4),
        _INTACT.title: "□是 □否",
    }
    return (
        place,
        row.code,
        row.name or "（目录里没有的配件）",
        row.unit,
        _condition(line),
        line.quantity,
        *(more[column.title] for column in shown),
        _serials(line),
        line.note,
    )


def _condition(line: Line) -> str:
    if line.to_condition is None:
        return CONDITIONS[line.condition]
    return f"{CONDITIONS[line.condition]}→{CONDITIONS[line.to_condition]}"


def _serials(line: Line) -> str:
    """Return the new serials, and the old ones that they took the place of (D40)."""
    new, old = "、".join(line.serials), "、".join(line.old_serials)
    return "；".join(part for part in (new, f"旧 {old}" if old else "") if part)


def _price_text(price_e4: int | None) -> str:
    """Return a price with the fen, and more digits only where it has them."""
    if price_e4 is None:
        return ""
    if price_e4 % 100 == 0:
        return format_fen(price_e4 // 100)
    return f"{price_e4 / 10_000:,.4f}".rstrip("0")


def _arrivals(grid: Grid, sheet: DocumentPaper) -> None:
    """Draw what receiving found (D38, D39, D41), where something arrived."""
    rows = [row for row in sheet.document.arrivals if row.what == Arrival.GOODS]
    if not rows:
        return
    codes = {place: row.code for place, row in enumerate(sheet.document.lines, 1)}
    grid.section("到货")
    for row in rows:
        found = [
            f"{codes.get(line, '')} {word} {count}"
            for line, missing, damaged in row.lines
            for word, count in (("少", missing), ("坏", damaged))
            if count
        ]
        said = [
            f"外箱：{OUTER_STATES[row.outer_state]}" if row.outer_state in OUTER_STATES else "",
            f"包装：{PACKINGS[row.packing]}" if row.packing in PACKINGS else "",
            *found,
            row.note,
        ]
        grid.row(
            Label("到货", _LABEL),
            Value(time_text(row.at, sheet.time_zone), _VALUE),
            Value("；".join(part for part in said if part) or "完好", _WIDE - _VALUE),
        )


STOCK_DOCUMENT = Form(
    key=KEY,
    title=TITLE,
    version=VERSION,
    paper=PAPER,
    load=load,
    draw=draw,
    others=(Layout(A5_LANDSCAPE, draw_a5),),
    has_personal=False,
)
