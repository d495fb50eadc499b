# SPDX-License-Identifier: Apache-2.0
"""商品价签, version 2026-1: what a model costs today in this store, with the bar code of its box.

A label of 90 by 50 mm for the shelf. Nobody's name is on it.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from app.catalog.labels import PriceLabel, get_price_label
from app.core.money import format_fen
from reports.engine.codes import draw_code128, draw_ean, ean_width
from reports.engine.drawing import Drawing
from reports.engine.fonts import bold, text_width
from reports.engine.form import Copy, Form, date_text
from reports.engine.paper import MM, Paper
from reports.engine.wrapping import wrap

KEY = "price_label"
TITLE = "商品价签"
VERSION = "2026-1"
PAPER = Paper("90x50 mm", 90 * MM, 50 * MM, 4 * MM, 4 * MM, 3 * MM, 2.5 * MM)

_LEFT, _RIGHT = PAPER.left, PAPER.inner_right
_NAME, _NAME_LEAST = 19.0, 12.0
_PRICE, _PRICE_LEAST = 27.0, 16.0
_BARS_TALL = 10 * MM
_QUIET = 11
"""White modules before an EAN."""


def load(reading: Any, model_id: UUID, in_full: bool) -> PriceLabel:
    """Return the label of a model as it holds today; nobody's name is on it. Errors: NotFoundError."""
    del in_full
    return get_price_label(reading, model_id)


def draw(label: PriceLabel, copy: Copy) -> bytes:
    """Return the PDF of a label."""
    doc = Drawing(
        (PAPER.width, PAPER.height), title=TITLE, author=label.company_name, subject=label.model_name
    )
    _head(doc, label)
    _prices(doc, label)
    _code(doc, label)
    foot = f"{TITLE} {VERSION}  {date_text(label.on)}"
    if copy.reprint:
        foot += f"  重打 第 {copy.number} 份"
    doc.text(_RIGHT, PAPER.bottom, foot, size=5.5, align="right", gray=0.35)
    if copy.is_preview:
        doc.watermark(copy.word)
    doc.canvas.showPage()
    return doc.finish()


def _head(doc: Drawing, label: PriceLabel) -> None:
    top = PAPER.height - PAPER.top
    doc.text(_LEFT, top - 7, label.company_name or label.store_name, size=7, gray=0.25)
    kind = "  ".join(
        part
        for part in (label.class_name, f"能效 {label.energy_grade} 级" if label.energy_grade else "")
        if part
    )
    doc.text(_RIGHT, top - 7, kind, size=7.5, align="right")
    doc.rule(_LEFT, top - 11, _RIGHT, top - 11, width=0.8)
    name = f"{label.brand_name} {label.model_name}"
    size = _fitting(name, _NAME, _NAME_LEAST, PAPER.inner_width)
    if text_width(name, bold(), size) <= PAPER.inner_width:
        doc.text(_LEFT, top - 30, name, face=bold(), size=size)
    else:
        lines = wrap(name, PAPER.inner_width, bold(), _NAME_LEAST - 2, max_lines=2)
        doc.lines(_LEFT, top - 12, lines, leading=11, face=bold(), size=_NAME_LEAST - 2)


def _prices(doc: Drawing, label: PriceLabel) -> None:
    """Draw the price that counts large, the others beside it."""
    y = PAPER.height - PAPER.top - 56
    counts = label.promotion_fen if label.promotion_fen is not None else label.list_fen
    words = "促销价" if label.promotion_fen is not None else "零售价"
    amount = f"¥{format_fen(counts or 0)}"
    doc.text(_LEFT, y, words, face=bold(), size=9)
    size = _fitting(amount, _PRICE, _PRICE_LEAST, 46 * MM)
    doc.text(_LEFT + 12 * MM, y - 6, amount, face=bold(), size=size)
    beside = []
    if label.promotion_fen is not None and label.list_fen is not None:
        beside.append(f"零售价 ¥{format_fen(label.list_fen)}")
    if label.promotion_until_on is not None:
        beside.append(f"至 {date_text(label.promotion_until_on)}")
    if label.member_fen is not None:
        beside.append(f"会员价 ¥{format_fen(label.member_fen)}")
    for number, text in enumerate(beside):
        doc.text(_RIGHT, y + 8 - 9.5 * number, text, size=7.5, align="right")


def _code(doc: Drawing, label: PriceLabel) -> None:
    """Draw the bar code of the box, else the shop's own, else nothing; beside it the unit of the price."""
    y = PAPER.bottom + 9
    doc.text(_RIGHT, y + 20, f"计价单位 {label.unit}", size=8, align="right")
    if label.ean:
        module = ean_width(label.ean)[1]
        x = _LEFT + _QUIET * module - 2 * MM
        width = draw_ean(doc, label.ean, x, y + 8, _BARS_TALL)
        doc.text(x + width / 2, y, label.ean, size=8, align="center")
    elif label.code.isascii() and label.code:
        width = draw_code128(doc, label.code, _LEFT + 3 * MM, y + 8, 52 * MM, _BARS_TALL)
        doc.text(_LEFT + 3 * MM + width / 2, y, label.code, size=8, align="center")
    if label.code and label.ean:
        text = f"编码 {label.code}"
        doc.text(_RIGHT, y + 8, text, size=_fitting(text, 8, 5.5, 30 * MM), align="right")


def _fitting(text: str, size: float, least: float, width: float) -> float:
    """Return the size of type in which a text fits, at least ``least``."""
    return max(least, min(size, size * width / max(text_width(text, bold(), size), 1)))


PRICE_LABEL = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
