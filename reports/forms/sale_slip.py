# SPDX-License-Identifier: Apache-2.0
"""销售小票, version 2026-1: the copy of a sale's slip, with the phones that must stand on it (A24, A55).

On half a sheet, on A4, and on the roll of a receipt printer. A phone that nobody wrote down leaves a line for
the pen; who prints is told before.
"""

from __future__ import annotations

from uuid import UUID

from app.core.money import amount_in_words, format_fen
from app.core.unit_of_work import Reading
from app.sales.rows import LineRow
from app.sales.slip import SaleSlip, get_sale_slip
from reports.engine.boxes import Cell, Label, Value
from reports.engine.document import Document
from reports.engine.form import Copy, Form, Imprint, Layout, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head, draw_plain_head
from reports.engine.paper import A4, A5_LANDSCAPE, MM, ROLL_80, Paper
from reports.engine.receipt import Receipt
from reports.forms.sale_words import (
    INVOICES,
    PHONES,
    goods_text,
    payments_text,
    phone_label,
    phone_text,
    price_text,
    promise_text,
    rate_text,
    return_text,
    word,
)

KEY = "sale_slip"
TITLE = "销售小票"
VERSION = "2026-1"
PAPER = A5_LANDSCAPE

_NOTICE = "本单为销售小票副本，不作发票使用；请妥善保管，凭编号或二维码可到门店查询送货、安装和售后。"
_LABEL = 0.8
_FIRST, _SECOND, _THIRD = 2.2, 1.7, 1.7
_WIDE = _FIRST + _LABEL + _SECOND + _LABEL + _THIRD
_NOTICE_TALL = 3.4 * MM
_LONGEST_CODE = 24
"""Characters of a number that a bar code holds so wide that it can be read."""


def load(reading: Reading, sale_id: UUID, in_full: bool) -> SaleSlip:
    """Return the slip of a sale; ``in_full`` shows phone and addresses. Errors: those of get_sale_slip."""
    return get_sale_slip(reading, sale_id, in_full=in_full)


def lacking(slip: SaleSlip) -> tuple[str, ...]:
    """Return what the phones are called that must stand on a slip and are missing (A55)."""
    return tuple(PHONES[kind] for kind in slip.missing)


def draw(slip: SaleSlip, copy: Copy) -> bytes:
    """Return the PDF of the slip on A5; raises ValueError for a time without a zone."""
    return _draw(slip, copy, PAPER)


def draw_a4(slip: SaleSlip, copy: Copy) -> bytes:
    """Return the PDF of the slip on A4."""
    return _draw(slip, copy, A4)


def draw_roll(slip: SaleSlip, copy: Copy) -> bytes:
    """Return the PDF of the slip on a roll of 80 mm: one page as long as it needs."""
    receipt = Receipt(
        ROLL_80, title=TITLE, version=VERSION, imprint=Imprint.of(slip), copy=copy, subject=slip.number
    )
    receipt.line(f"门店：{slip.store_name}", align="center")
    if _is_code(slip.number):
        receipt.bars(slip.number)
    else:
        receipt.field("编号", slip.number)
    receipt.rule()
    receipt.field("销售时间", time_text(slip.sold_at, slip.time_zone))
    receipt.field("原销售单", slip.of_number)
    receipt.field("购买人", slip.buyer)
    receipt.field("联系电话", slip.phone)
    receipt.field("送货地址", slip.deliver_to)
    receipt.field("送货日期", date_text(slip.deliver_on))
    receipt.rule()
    for line in slip.lines:
        receipt.line(goods_text(line))
        if line.serials:
            receipt.field("机号", "、".join(line.serials))
        receipt.line(
            f"{line.quantity} × {price_text(line.unit_price_e4)}　{format_fen(line.amount_fen)}",
            align="right",
        )
    receipt.rule()
    receipt.field("合计", f"{format_fen(slip.total_fen)} 元", strong=True)
    for row in slip.returns:
        receipt.field("已退", return_text(row))
    if slip.returned_fen:
        receipt.field("退后合计", f"{format_fen(slip.due_fen)} 元", strong=True)
    receipt.field("大写", amount_in_words(slip.due_fen))
    receipt.field("付款", payments_text(slip.payments))
    receipt.field("其中税额", _taxes(slip))
    receipt.rule()
    for promise in slip.promises:
        receipt.line(promise_text(promise))
    for phone in slip.phones:
        if phone.digits:
            receipt.field(phone_label(phone), phone_text(phone.digits), strong=True)
        else:
            receipt.to_sign(phone_label(phone))
    receipt.field("销售员", slip.salesperson)
    receipt.rule()
    receipt.line(_NOTICE)
    if _is_code(slip.number):
        receipt.qr(slip.number, 30 * MM)
    return receipt.finish()


def _is_code(number: str) -> bool:
    """Tell whether a scanner can be given a number: tills may call a document anything."""
    return number.isascii() and number.isprintable() and 0 < len(number) <= _LONGEST_CODE


def _draw(slip: SaleSlip, copy: Copy, paper: Paper) -> bytes:
    def head(doc: Document) -> None:
        notes = (f"门店：{slip.store_name}", "", "顾客留存")
        if _is_code(slip.number):
            draw_form_head(doc, slip.number, notes)
        else:
            draw_plain_head(doc, (notes[0], f"编号 {slip.number}", notes[2]))

    doc = Document(
        paper,
        title=TITLE,
        version=VERSION,
        imprint=Imprint.of(slip),
        copy=copy,
        head=head,
        subject=slip.number,
    )
    grid = Grid(doc)
    grid.section("顾客")
    _triple(
        grid,
        ("购买人", slip.buyer),
        ("联系电话", slip.phone),
        ("销售时间", time_text(slip.sold_at, slip.time_zone)),
    )
    grid.row(
        Label("送货地址", _LABEL),
        Value(slip.deliver_to or slip.address, _FIRST + _LABEL + _SECOND, size=9),
        Label("送货日期", _LABEL),
        Value(date_text(slip.deliver_on), _THIRD),
    )
    papers = f"发票：{word(INVOICES, slip.invoice_state)}"
    _triple(
        grid,
        ("税号" if slip.is_company else "证件号码", slip.id_number)
        if slip.id_number
        else ("会员卡号", slip.card),
        ("销售员", slip.salesperson),
        ("票据", f"原销售单 {slip.of_number}" if slip.of_number else papers),
    )
    _goods(grid, slip.lines)
    grid.section("金额", keep=17 * MM)
    amount = f"{amount_in_words(slip.due_fen)}　¥{format_fen(slip.due_fen)}"
    grid.row(
        Label("退后合计" if slip.returned_fen else "合计", _LABEL),
        Value(amount, _WIDE, strong=True, size=11),
    )
    if slip.returns:
        said = "；".join(map(return_text, slip.returns))
        grid.row(Label("已退", _LABEL), Value(f"原合计 {format_fen(slip.total_fen)}；{said}", _WIDE))
    paid = payments_text(slip.payments)
    if slip.paid_fen < slip.due_fen:
        paid = "；".join(part for part in (paid, f"未付 {format_fen(slip.due_fen - slip.paid_fen)}") if part)
    if slip.taxes:
        tax = 3.5
        grid.row(
            Label("付款", _LABEL),
            Value(paid, _WIDE - _LABEL - tax),
            Label("其中税额", _LABEL),
            Value(_taxes(slip), tax),
        )
    else:
        grid.row(Label("付款", _LABEL), Value(paid, _WIDE))
    if slip.promises:
        grid.row(Label("承诺", _LABEL), Value("；".join(map(promise_text, slip.promises)), _WIDE, size=8.5))
    _phones(grid, slip)
    grid.close()
    if doc.room < _NOTICE_TALL:
        doc.new_page()
    doc.text(doc.left, doc.cursor - _NOTICE_TALL, _NOTICE, size=8)
    return doc.finish()


def _goods(grid: Grid, lines: tuple[LineRow, ...]) -> None:
    grid.section("商品")
    widths = (0.35, 2.7, 0.9, 0.5, 0.95, 1.05, 2.2)
    titles = ("序", "品名规格", "编码", "数量", "单价", "金额", "机号")
    grid.table_head(*(Label(title, width) for title, width in zip(titles, widths, strict=True)))
    for place, line in enumerate(lines, 1):
        number, goods, code, quantity, price, amount, serials = widths
        grid.row(
            Value(f"{place}", number, align="center"),
            Value(goods_text(line), goods),
            Value(line.code, code),
            Value(f"{line.quantity:,}", quantity, align="center"),
            Value(price_text(line.unit_price_e4), price, align="right"),
            Value(format_fen(line.amount_fen), amount, align="right"),
            Value("、".join(line.serials), serials),
        )


def _phones(grid: Grid, slip: SaleSlip) -> None:
    """Draw all phones in one row; one that is missing leaves its cell for the pen."""
    grid.section("电话")
    cells: list[Cell] = []
    for phone in slip.phones:
        cells += [Label(phone_label(phone), 0.7), Value(phone_text(phone.digits), 1.2, strong=True)]
    grid.row(*cells)


def _taxes(slip: SaleSlip) -> str:
    """Return what of the prices is tax, by rate; both parts add up to the price."""
    return "；".join(
        f"{rate_text(part.rate_e4)} 税额 {format_fen(part.tax_fen)}（不含税 {format_fen(part.net_fen)}）"
        for part in slip.taxes
    )


def _triple(grid: Grid, left: tuple[str, str], middle: tuple[str, str], right: tuple[str, str]) -> None:
    grid.row(
        Label(left[0], _LABEL),
        Value(left[1], _FIRST),
        Label(middle[0], _LABEL),
        Value(middle[1], _SECOND),
        Label(right[0], _LABEL),
        Value(right[1], _THIRD),
    )


SALE_SLIP = Form(
    key=KEY,
    title=TITLE,
    version=VERSION,
    paper=PAPER,
    load=load,
    draw=draw,
    others=(Layout(A4, draw_a4), Layout(ROLL_80, draw_roll)),
    lacking=lacking,
)
