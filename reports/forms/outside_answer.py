# SPDX-License-Identifier: Apache-2.0
"""外部转办答复函, version 2026-1: the company's letter to a body outside that passed a complaint on (A22).

Also writes the first text of a letter. Knows the paper and its queries, nothing of tables.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from app.complaints.letters import LetterBasis, LetterSheet, get_letter_sheet
from app.complaints.outside import TO_BE_WRITTEN
from app.complaints.sheet import ComplaintSheet
from app.core.unit_of_work import Reading
from reports.engine.codes import draw_qr
from reports.engine.document import Document
from reports.engine.drawing import BASELINE
from reports.engine.fonts import bold, regular, text_width
from reports.engine.form import Copy, Form, Imprint, date_text, time_text
from reports.engine.paper import A4, MM
from reports.engine.wrapping import wrap
from reports.forms.case_words import BODIES, CLASSES, GROUNDS, LETTER_WAYS, SOURCES, compensation_text, liable

KEY = "outside_answer"
TITLE = "外部转办答复函"
VERSION = "2026-1"
PAPER = A4

_SIZE = 12.0
_LEADING = 21.0
_HEAD = 34 * MM
_NEXT_HEAD = 14 * MM
_QR = 17 * MM
_INDENT = "　　"
_CLOSE = 58 * MM


def load(reading: Reading, letter_id: UUID, in_full: bool) -> LetterSheet:
    """Return a letter as it was sent: its words are its author's, nobody is masked in them.

    Errors: NotFoundError, NotPermittedError.
    """
    del in_full
    return get_letter_sheet(reading, letter_id)


def draw(sheet: LetterSheet, copy: Copy) -> bytes:
    """Return the PDF of a letter under the company's head, over as many pages as it takes."""
    imprint = Imprint.of(sheet)

    def head(doc: Document) -> None:
        _draw_head(doc, sheet)

    doc = Document(
        PAPER, title=TITLE, version=VERSION, imprint=imprint, copy=copy, head=head, subject=sheet.number
    )
    _title(doc, f"关于 {sheet.complaint_number} 号投诉办理情况的答复")
    _paragraph(doc, f"{sheet.body_name}：")
    for paragraph in sheet.text.replace("\r\n", "\n").split("\n"):
        if paragraph.strip():
            _paragraph(doc, f"{_INDENT}{paragraph.strip()}")
    _close(doc, sheet)
    return doc.finish()


def first_text(basis: LetterBasis) -> str:
    """Return the text that a letter is begun with, from what is known of the case."""
    case, outside = basis.case, basis.outside
    reference = f"（{outside.reference}）" if outside.reference else ""
    letter = f"贵单位 {_day(outside.received_on)}来文{reference}收悉"
    visit = f"贵单位 {_day(outside.received_on)}来访了解的情况已知悉"
    asked = visit if outside.body == "media" else letter
    parts = [f"{asked}，我公司高度重视，立即进行了核查处理。现将有关情况答复如下："]
    parts += _facts(case)
    found = "；".join(_bare(text) for text in (case.judgement, case.inquiry) if text)
    parts.append(f"二、核查情况：{found or TO_BE_WRITTEN}。")
    parts += _outcome(case)
    parts.append(
        "感谢贵单位对我公司工作的监督和支持。对客户反映的问题，我公司将继续跟踪，如有新的情况及时报告。"
    )
    parts.append("特此函复。")
    return "\n".join(parts)


def _facts(case: ComplaintSheet) -> list[str]:
    received = time_text(case.registered_at, case.time_zone)[:10]
    product = f"{case.brand_name} {case.model_name}".strip()
    bought = f"{date_text(case.bought_on)} 购买的" if case.bought_on else ""
    about = f"{bought}{product}" if product else ""
    text = (
        f"一、投诉情况：{case.customer_name}于 {received} {_came(case.source)}反映"
        f"{CLASSES.get(case.complaint_class, case.complaint_class)}问题"
    )
    if about:
        text += f"，涉及{about}"
    text += f"。{_bare(case.event or case.subject)}。"
    if case.demand:
        text += f"客户诉求：{_bare(case.demand)}。"
    return [text]


def _outcome(case: ComplaintSheet) -> list[str]:
    parts = [f"三、处理方案：{_bare(case.plan) or TO_BE_WRITTEN}。"]
    done = [_bare(case.execution)] if case.execution else []
    done += [compensation_text(row) for row in case.compensations if row.state == "paid"]
    if case.plan_accepted is not None:
        done.append("客户已接受该方案" if case.plan_accepted else "客户暂未接受该方案，我公司正在继续协商")
    if case.closed_at is not None:
        on = time_text(case.closed_at, case.time_zone)[:10]
        done.append(f"本件已于 {on} 办结（{GROUNDS.get(case.ground, case.ground)}）")
    else:
        done.append("本件正在办理中")
    parts.append(f"四、处理结果：{'；'.join(done)}。")
    if case.liabilities:
        parts.append(f"五、责任认定：{liable(case.liabilities)}。")
    return parts


def _came(source: str) -> str:
    return {"hotline": "致电 400 热线", "walk_in": "到店"}.get(source, f"通过{SOURCES.get(source, source)}")


def _bare(text: str) -> str:
    """Return a text in one line without the mark at its end."""
    return " ".join(text.split()).rstrip("。；;. ")


def _day(on: date) -> str:
    return f"{on.year} 年 {on.month} 月 {on.day} 日"


def _draw_head(doc: Document, sheet: LetterSheet) -> None:
    top, middle = doc.cursor, (doc.left + doc.right) / 2
    if doc.page > 1:
        doc.text(doc.left, top - 7 * MM, f"{sheet.company_name}　{sheet.number}（续）", size=9)
        doc.rule(doc.left, top - 9 * MM, doc.right, top - 9 * MM, width=0.5)
        doc.cursor = top - _NEXT_HEAD
        return
    room = doc.right - doc.left - 2 * _QR
    width = text_width(sheet.company_name, bold(), 24)
    size = 24.0 if width <= room else 24.0 * room / width
    doc.text(
        middle,
        top - 12 * MM - BASELINE * size / 2,
        sheet.company_name,
        face=bold(),
        size=size,
        align="center",
    )
    draw_qr(doc, sheet.number, doc.right - _QR + 1 * MM, top - _QR + 2 * MM, _QR)
    doc.rule(doc.left, top - 19 * MM, doc.right, top - 19 * MM, width=1.6)
    doc.rule(doc.left, top - 20.2 * MM, doc.right, top - 20.2 * MM, width=0.5)
    y = top - 26 * MM
    doc.text(doc.left, y, f"来文编号：{sheet.reference}" if sheet.reference else "", size=10)
    doc.text(doc.right, y, f"编号：{sheet.number}", size=10, align="right")
    doc.cursor = top - _HEAD


def _title(doc: Document, text: str) -> None:
    middle = (doc.left + doc.right) / 2
    for line in wrap(text, doc.right - doc.left - 10 * MM, bold(), 16):
        doc.text(middle, doc.cursor - 12, line, face=bold(), size=16, align="center")
        doc.cursor -= 26
    doc.cursor -= 6


def _paragraph(doc: Document, text: str) -> None:
    """Draw a paragraph, going on to the next page between two lines, never with a single one left behind."""
    lines = list(wrap(text, doc.right - doc.left, regular(), _SIZE))
    while lines:
        fitting = min(int(doc.room / _LEADING), len(lines))
        if fitting < len(lines):
            fitting = min(fitting, len(lines) - 2)
        if fitting < min(2, len(lines)):
            doc.new_page()
            continue
        doc.lines(doc.left, doc.cursor, lines[:fitting], leading=_LEADING, size=_SIZE)
        doc.cursor -= fitting * _LEADING
        lines = lines[fitting:]


def _close(doc: Document, sheet: LetterSheet) -> None:
    """Draw company, day, seal and contact together below the last words."""
    if doc.room < _CLOSE:
        doc.new_page()
    top = doc.cursor - 8 * MM
    centre = doc.right - 38 * MM
    doc.text(centre, top - 5 * MM, sheet.company_name, size=_SIZE, align="center")
    doc.text(centre, top - 12 * MM, sheet.store_name, size=10.5, align="center")
    doc.text(centre, top - 19 * MM, _day(sheet.sent_on), size=_SIZE, align="center")
    doc.text(centre, top - 26 * MM, "（盖章）", size=9, align="center", gray=0.45)
    doc.text(doc.left, top - 12 * MM, "签发：", size=10.5)
    doc.rule(doc.left + 13 * MM, top - 13 * MM, doc.left + 55 * MM, top - 13 * MM, width=0.4, gray=0.4)
    doc.text(doc.left, top - 21 * MM, "审核：", size=10.5)
    doc.rule(doc.left + 13 * MM, top - 22 * MM, doc.left + 55 * MM, top - 22 * MM, width=0.4, gray=0.4)
    y = top - 36 * MM
    doc.rule(doc.left, y + 5 * MM, doc.right, y + 5 * MM, width=0.5)
    way = LETTER_WAYS.get(sheet.way, sheet.way)
    kind = BODIES.get(sheet.body, "")
    left = "　".join(
        part
        for part in (f"联系人：{sheet.written_by}", f"电话：{sheet.hotline or sheet.store_phone}")
        if part[-1] != "："
    )
    doc.text(doc.left, y, left, size=9)
    doc.text(doc.right, y, f"主送：{kind}　送达方式：{way}", size=9, align="right")
    doc.text(doc.left, y - 5 * MM, f"地址：{sheet.store_address}" if sheet.store_address else "", size=9)
    doc.cursor = y - 8 * MM


OUTSIDE_ANSWER = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
