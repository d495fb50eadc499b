# SPDX-License-Identifier: Apache-2.0
"""客户投诉受理单, version 2026-1: what the customer takes home, with number, codes and the deadline.

Drawn from the sheet of the complaint form, on half of its paper; where there is no such sheet in the tray,
on A4, and at the counter on the roll of a receipt printer.
"""

from __future__ import annotations

from reports.engine.boxes import Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Copy, Form, Imprint, Layout, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4, A5_LANDSCAPE, MM, ROLL_80, Paper
from reports.engine.receipt import Receipt
from reports.forms.case_words import CLASSES, REMEDIES, SOURCES
from reports.forms.complaint_sheet import ComplaintSheet, load

KEY = "intake_slip"
TITLE = "客户投诉受理单"
VERSION = "2026-1"
PAPER = A5_LANDSCAPE

_NOTICE = "请妥善保管本单，凭编号或二维码可到门店查询办理进度；到办结时限仍未得到答复的，请向门店主管反映。"
_LABEL = 0.8
_WIDE = 2.0 + _LABEL + 1.9 + _LABEL + 1.7


def draw(sheet: ComplaintSheet, copy: Copy) -> bytes:
    """Return the PDF of the slip on A5; raises ValueError for a time without a zone."""
    return _draw(sheet, copy, PAPER)


def draw_a4(sheet: ComplaintSheet, copy: Copy) -> bytes:
    """Return the PDF of the slip on A4."""
    return _draw(sheet, copy, A4)


def draw_roll(sheet: ComplaintSheet, copy: Copy) -> bytes:
    """Return the PDF of the slip on a roll of 80 mm: one page as long as it needs."""
    receipt = Receipt(
        ROLL_80, title=TITLE, version=VERSION, imprint=_imprint(sheet), copy=copy, subject=sheet.number
    )
    receipt.line(f"门店：{sheet.store_name}", align="center")
    receipt.bars(sheet.number)
    receipt.rule()
    receipt.field("客户名称", sheet.customer_name)
    receipt.field("联系电话", sheet.phone)
    receipt.field("受理时间", time_text(sheet.registered_at, sheet.time_zone))
    receipt.field("投诉渠道", SOURCES.get(sheet.source, sheet.source))
    receipt.field("投诉类别", CLASSES.get(sheet.complaint_class, sheet.complaint_class))
    receipt.field("商品型号", f"{sheet.brand_name} {sheet.model_name}".strip())
    receipt.field("序列号", sheet.serial)
    receipt.field("购买日期", date_text(sheet.bought_on))
    receipt.field("投诉内容", sheet.event or sheet.subject)
    receipt.field("客户诉求", _wanted(sheet))
    receipt.rule()
    receipt.field("办结时限", time_text(sheet.deadline_at, sheet.time_zone), strong=True)
    receipt.field("受理人", sheet.registered_by)
    receipt.to_sign("客户签字")
    receipt.rule()
    receipt.line(_NOTICE)
    receipt.qr(sheet.number, 30 * MM)
    return receipt.finish()


def _imprint(sheet: ComplaintSheet) -> Imprint:
    return Imprint.of(sheet)


def _wanted(sheet: ComplaintSheet) -> str:
    return "：".join(part for part in (REMEDIES.get(sheet.remedy, sheet.remedy), sheet.demand) if part)


def _draw(sheet: ComplaintSheet, copy: Copy, paper: Paper) -> bytes:
    registered = time_text(sheet.registered_at, sheet.time_zone)

    def head(doc: Document) -> None:
        draw_form_head(doc, sheet.number, (f"门店：{sheet.store_name}", "", "客户留存"))

    doc = Document(
        paper,
        title=TITLE,
        version=VERSION,
        imprint=_imprint(sheet),
        copy=copy,
        head=head,
        subject=sheet.number,
    )
    grid = Grid(doc)
    grid.section("受理")
    _triple(grid, ("客户名称", sheet.customer_name), ("联系电话", sheet.phone), ("受理时间", registered))
    _triple(
        grid,
        ("投诉渠道", SOURCES.get(sheet.source, sheet.source)),
        ("投诉类别", CLASSES.get(sheet.complaint_class, sheet.complaint_class)),
        ("办结时限", time_text(sheet.deadline_at, sheet.time_zone)),
    )
    _triple(
        grid,
        ("商品型号", f"{sheet.brand_name} {sheet.model_name}".strip()),
        ("序列号", sheet.serial),
        ("购买日期", date_text(sheet.bought_on)),
    )
    grid.row(Label("投诉内容", _LABEL), Value(sheet.event or sheet.subject, _WIDE, tall=21 * MM))
    grid.row(Label("客户诉求", _LABEL), Value(_wanted(sheet), _WIDE, tall=8.5 * MM))
    grid.row(Label("告知", _LABEL), Value(_NOTICE, _WIDE, size=8.5))
    grid.section("签章", keep=21 * MM)
    grid.row(
        Signature(
            "客户",
            sheet.customer_signed_name,
            time_text(sheet.customer_signed_at, sheet.time_zone),
            tall=19.5 * MM,
        ),
        Signature("受理人", sheet.registered_by, registered, tall=19.5 * MM),
        Signature("门店", seal=True, tall=19.5 * MM),
    )
    grid.close()
    return doc.finish()


def _triple(grid: Grid, left: tuple[str, str], middle: tuple[str, str], right: tuple[str, str]) -> None:
    grid.row(
        Label(left[0], _LABEL),
        Value(left[1], 2.0),
        Label(middle[0], _LABEL),
        Value(middle[1], 1.9),
        Label(right[0], _LABEL),
        Value(right[1], 1.7),
    )


INTAKE_SLIP = Form(
    key=KEY,
    title=TITLE,
    version=VERSION,
    paper=PAPER,
    load=load,
    draw=draw,
    others=(Layout(A4, draw_a4), Layout(ROLL_80, draw_roll)),
)
