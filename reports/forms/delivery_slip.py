# SPDX-License-Identifier: Apache-2.0
"""送货单, version 2026-1: what goes to which address, for whoever drives it there (B4).

Whether the address was checked by a call stands on it; if not, a line is left for who checks it. No prices:
they are nobody's business on the way.
"""

from __future__ import annotations

from uuid import UUID

from app.core.unit_of_work import Reading
from app.sales.rows import LineRow
from app.sales.rules import LineKind
from app.sales.slip import SaleSlip, get_sale_slip
from reports.engine.boxes import Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Copy, Form, Imprint, Layout, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head, draw_plain_head
from reports.engine.paper import A4, A5_LANDSCAPE, MM, Paper
from reports.forms.sale_words import goods_text, phone_text

KEY = "delivery_slip"
TITLE = "送货单"
VERSION = "2026-1"
PAPER = A5_LANDSCAPE

_LABEL = 0.8
_FIRST, _SECOND, _THIRD = 2.2, 1.7, 1.7
_WIDE = _FIRST + _LABEL + _SECOND + _LABEL + _THIRD
_LONGEST_CODE = 24
_CARRIED = frozenset({LineKind.GOODS, LineKind.GIFT})


def load(reading: Reading, sale_id: UUID, in_full: bool) -> SaleSlip:
    """Return what the slip of a sale says, in full or masked. Errors: those of get_sale_slip."""
    return get_sale_slip(reading, sale_id, in_full=in_full)


def draw(slip: SaleSlip, copy: Copy) -> bytes:
    """Return the PDF on A5; raises ValueError for a time without a zone."""
    return _draw(slip, copy, PAPER)


def draw_a4(slip: SaleSlip, copy: Copy) -> bytes:
    """Return the PDF on A4."""
    return _draw(slip, copy, A4)


def _draw(slip: SaleSlip, copy: Copy, paper: Paper) -> bytes:
    def head(doc: Document) -> None:
        notes = (f"门店：{slip.store_name}", "", "随货同行")
        if slip.number.isascii() and slip.number.isprintable() and len(slip.number) <= _LONGEST_CODE:
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
    grid.section("收货")
    grid.row(
        *(Label("收货人", _LABEL), Value(slip.buyer, _FIRST, strong=True)),
        *(Label("联系电话", _LABEL), Value(slip.phone, _SECOND, strong=True)),
        *(Label("送货日期", _LABEL), Value(date_text(slip.deliver_on), _THIRD)),
    )
    grid.row(Label("送货地址", _LABEL), Value(slip.deliver_to or slip.address, _WIDE, strong=True, size=11))
    grid.row(Label("核实地址", _LABEL), Value(_checked(slip), _WIDE, tall=6 * MM))
    _goods(grid, tuple(line for line in slip.lines if line.kind in _CARRIED and line.left_quantity > 0))
    grid.section("发货")
    phones = "、".join(phone_text(phone.digits) for phone in slip.phones[:2] if phone.digits)
    grid.row(
        *(Label("门店地址", _LABEL), Value(slip.store_address, _FIRST + _LABEL + _SECOND)),
        *(Label("门店电话", _LABEL), Value(phones, _THIRD)),
    )
    grid.row(*(Signature(title) for title in ("发货人", "送货员", "收货人（外观完好、件数相符）")))
    grid.close()
    return doc.finish()


def _checked(slip: SaleSlip) -> str:
    """Return when the address was checked by a call; without one who checks it writes here."""
    if slip.address_checked_at is None:
        return "□ 已电话核实　　核实人　　　　　　　时间　　　　　　　"
    return f"已电话核实　{time_text(slip.address_checked_at, slip.time_zone)}"


def _goods(grid: Grid, lines: tuple[LineRow, ...]) -> None:
    """Draw what is to be carried: what came back, or was never sent, is not among it."""
    grid.section("商品")
    widths = (0.35, 4.0, 1.2, 0.6, 2.5)
    titles = ("序", "品名规格", "编码", "件数", "机号")
    grid.table_head(*(Label(title, width) for title, width in zip(titles, widths, strict=True)))
    for place, line in enumerate(lines, 1):
        number, goods, code, quantity, serials = widths
        grid.row(
            Value(f"{place}", number, align="center"),
            Value(goods_text(line), goods),
            Value(line.code, code),
            Value(f"{line.left_quantity:,}", quantity, align="center"),
            Value("、".join(line.serials), serials),
        )


DELIVERY_SLIP = Form(
    key=KEY,
    title=TITLE,
    version=VERSION,
    paper=PAPER,
    load=load,
    draw=draw,
    others=(Layout(A4, draw_a4),),
)
