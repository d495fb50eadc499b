# SPDX-License-Identifier: Apache-2.0
"""重大投诉报告, version 2026-1: one case told to the customer-service centre and the GM office at once (A29).

Knows the paper and one query, nothing of tables. A printed version is never edited: copy it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from app.complaints.dossier import Dossier, get_dossier
from app.complaints.escalations import EscalationRow
from app.core.unit_of_work import Reading
from reports.engine.boxes import Choice, Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4, MM
from reports.forms.case_words import (
    BODIES,
    CLASSES,
    EVENT_KINDS,
    PRIORITIES,
    REMEDIES,
    RUNGS,
    SOURCES,
    STATUSES,
    compensation_text,
    event_text,
    liable,
)

KEY = "major_report"
TITLE = "重大投诉报告"
VERSION = "2026-1"
PAPER = A4

_LABEL, _LEFT, _RIGHT = 0.85, 2.9, 2.4
_WIDE = _LEFT + _LABEL + _RIGHT
_LAST = 8
"""Lines of the history that the report repeats; all of them stand in the dossier."""


def load(reading: Reading, complaint_id: UUID, in_full: bool) -> Dossier:
    """Return everything about a case; `in_full` shows name, phone and address.

    Errors: NotFoundError, NotPermittedError.
    """
    return get_dossier(reading, complaint_id, in_full=in_full)


def draw(dossier: Dossier, copy: Copy) -> bytes:
    """Return the PDF of the report; raises ValueError for a time without a zone."""
    sheet = dossier.sheet

    def at(instant: datetime | None) -> str:
        return time_text(instant, sheet.time_zone)

    def head(doc: Document) -> None:
        notes = (
            f"门店：{sheet.store_name}",
            f"受理：{at(sheet.registered_at)}    办结时限：{at(sheet.deadline_at)}",
            f"状态：{STATUSES.get(sheet.status, sheet.status)}",
        )
        draw_form_head(doc, sheet.number, notes)

    imprint = Imprint.of(sheet)
    doc = Document(
        PAPER, title=TITLE, version=VERSION, imprint=imprint, copy=copy, head=head, subject=sheet.number
    )
    grid = Grid(doc)
    _case(grid, dossier, at(sheet.occurred_at))
    _standing(grid, dossier)
    _history(grid, dossier)
    _opinions(grid)
    grid.close()
    return doc.finish()


def _case(grid: Grid, dossier: Dossier, occurred: str) -> None:
    sheet = dossier.sheet
    grid.section("报告")
    grid.row(Label("主送", _LABEL), Value("客户服务中心、总经理办公室", _WIDE, strong=True))
    priority = PRIORITIES.get(sheet.priority, sheet.priority)
    grid.row(
        Label("紧急程度", _LABEL),
        Choice(tuple(PRIORITIES.values()), (priority,), weight=_LEFT),
        Label("受理人", _LABEL),
        Value(dossier.assignee_name or sheet.registered_by, _RIGHT),
    )
    grid.section("投诉")
    _pair(grid, ("客户名称", sheet.customer_name), ("联系电话", sheet.phone))
    grid.row(Label("联系地址", _LABEL), Value(sheet.address, _WIDE))
    _pair(
        grid,
        ("投诉渠道", SOURCES.get(sheet.source, sheet.source)),
        ("投诉类别", CLASSES.get(sheet.complaint_class, sheet.complaint_class)),
    )
    product = f"{sheet.brand_name} {sheet.model_name}".strip()
    _pair(grid, ("商品", product), ("购买日期", date_text(sheet.bought_on)))
    _pair(grid, ("发生时间", occurred), ("发生地点", sheet.place))
    grid.row(Label("主题", _LABEL), Value(sheet.subject, _WIDE, strong=True))
    grid.row(Label("事情经过", _LABEL), Value(sheet.event, _WIDE, tall=22 * MM))
    remedy = REMEDIES.get(sheet.remedy, "")
    demand = f"【{remedy}】{sheet.demand}" if remedy else sheet.demand
    grid.row(Label("客户诉求", _LABEL), Value(demand, _WIDE, tall=8.5 * MM))


def _standing(grid: Grid, dossier: Dossier) -> None:
    sheet = dossier.sheet
    grid.section("现状", keep=30 * MM)
    bodies = "\n".join(
        "，".join(
            part
            for part in (
                f"{BODIES.get(one.body, one.body)} {one.body_name}",
                one.reference,
                f"来文 {date_text(one.received_on)}",
                f"{date_text(one.answer_due_on)} 前答复" if one.answer_due_on else "",
                f"已答复 {one.letters[0].number}" if one.letters else "未答复",
            )
            if part
        )
        for one in dossier.outside
    )
    grid.row(Label("外部关注", _LABEL), Value(bodies or "无", _WIDE))
    found = "\n".join(part for part in (sheet.judgement, sheet.inquiry) if part)
    grid.row(Label("查明情况", _LABEL), Value(found, _WIDE, tall=10 * MM))
    borne = liable(sheet.liabilities) or sheet.responsible_unit
    _pair(grid, ("责任认定", borne), ("责任人", _people(dossier)))
    grid.row(Label("处理方案", _LABEL), Value(sheet.plan, _WIDE, tall=10 * MM))
    accepted = {True: "客户接受", False: "客户不接受", None: "等客户意见" if sheet.plan else ""}
    given = "\n".join(compensation_text(row) for row in sheet.compensations)
    _pair(grid, ("客户意见", accepted[sheet.plan_accepted]), ("选定人", sheet.plan_decided_by))
    grid.row(Label("补偿", _LABEL), Value(given or "无", _WIDE))
    grid.row(Label("上报记录", _LABEL), Value(_rungs(dossier.escalations, sheet.time_zone) or "无", _WIDE))


def _history(grid: Grid, dossier: Dossier) -> None:
    shown = [
        event
        for event in dossier.events
        if not event.is_late and event.kind.value not in {"change", "print", "attachment"}
    ]
    left_out = max(0, len(shown) - _LAST)
    if not shown:
        return
    grid.section("经过", keep=24 * MM)
    grid.table_head(Label("时间", 1.75), Label("经手人", 1.1), Label("事项", 1.0), Label("内容", 5.0))
    if left_out:
        grid.row(Value(f"以前的 {left_out} 条见案件档案。", 8.85, align="center", size=8.5))
    for event in shown[left_out:]:
        grid.row(
            Value(time_text(event.at, dossier.sheet.time_zone), 1.75, align="center", size=8.5, repeat=True),
            Value(event.by_name, 1.1, align="center", size=8.5, repeat=True),
            Value(EVENT_KINDS.get(event.kind, event.kind), 1.0, align="center", size=8.5, repeat=True),
            Value(event_text(event), 5.0, size=9),
        )


def _opinions(grid: Grid) -> None:
    grid.section("批示", keep=58 * MM)
    for title in ("门店建议", "中心意见", "总经办批示"):
        grid.row(Label(title, _LABEL), Value("", _WIDE, tall=15 * MM))
    grid.section("签章", keep=25 * MM)
    grid.row(
        Signature("报告人"),
        Signature("门店经理", seal=True),
        Signature("客服中心"),
        Signature("总经办", seal=True),
    )


def _people(dossier: Dossier) -> str:
    people = "、".join(row.person for row in dossier.sheet.liabilities if row.person)
    return people or dossier.sheet.responsible_person


def _rungs(rows: Iterable[EscalationRow], time_zone: str) -> str:
    return "\n".join(rung_text(row, time_zone) for row in rows)


def rung_text(row: EscalationRow, time_zone: str) -> str:
    """Return one escalation in a sentence: what, to whom, when, and what came of it."""
    seen_at = row.acknowledged_at or row.reported_at
    seen = (
        f"{row.acknowledged_by or row.reported_by} {time_text(seen_at, time_zone)} 已阅"
        if seen_at
        else "未阅"
    )
    parts = (
        f"{time_text(row.raised_at, time_zone)} {RUNGS.get(row.step, row.step)}",
        f"报{row.to_name}" if row.to_name else "",
        seen,
        f"原因：{row.reason}" if row.reason else "",
    )
    return "，".join(part for part in parts if part)


def _pair(grid: Grid, left: tuple[str, str], right: tuple[str, str]) -> None:
    grid.row(Label(left[0], _LABEL), Value(left[1], _LEFT), Label(right[0], _LABEL), Value(right[1], _RIGHT))


MAJOR_REPORT = Form(key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw)
