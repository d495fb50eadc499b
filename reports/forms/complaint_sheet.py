# SPDX-License-Identifier: Apache-2.0
"""客户投诉处理表, version 2026-2: one complaint through its six steps, with log and signatures.

Knows the paper and one query, nothing of tables. A printed version is never edited: copy it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.complaints.sheet import ComplaintSheet as QuerySheet
from app.complaints.sheet import SheetLine, get_complaint_sheet
from app.core.unit_of_work import Reading
from reports.engine.boxes import Cell, Choice, Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4, MM
from reports.forms.case_words import (
    CLASSES,
    EVENT_KINDS,
    GROUNDS,
    LINE_KINDS,
    NATURES,
    PRIORITIES,
    REMEDIES,
    SOURCES,
    STATUSES,
    compensation_text,
    decision,
    event_text,
    liable,
    penalty,
    said,
)

KEY = "complaint_sheet"
TITLE = "客户投诉处理表"
VERSION = "2026-2"
PAPER = A4

CUSTOMER_KINDS = {"person": "个人", "company": "单位"}
COMPLAINANTS = {"self": "本人", "family": "家属", "agent": "代理人"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintSheet:
    """All that the form has a place for. `_at` are aware instants, printed in `time_zone`; empty stays blank.

    Choices are the codes of the complaint's rules; the form has the words. Names and phone are printed as
    given: whether they are masked is decided where they are read.
    """

    number: str
    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    status: str = ""

    customer_name: str = ""
    customer_kind: str = ""
    complainant: str = ""
    phone: str = ""
    address: str = ""
    source: str = ""
    source_number: str = ""
    complaint_class: str = ""
    nature: str = ""
    priority: str = ""
    occurred_at: datetime | None = None
    place: str = ""
    persons: str = ""
    brand_name: str = ""
    model_name: str = ""
    serial: str = ""
    bought_from: str = ""
    bought_on: date | None = None
    subject: str = ""
    event: str = ""
    remedy: str = ""
    demand: str = ""
    registered_by: str = ""
    registered_at: datetime | None = None
    deadline_at: datetime | None = None

    is_founded: bool | None = None
    judgement: str = ""
    refusal: str = ""
    responsible_department: str = ""
    inquiry_due_at: datetime | None = None
    judged_by: str = ""
    judged_at: datetime | None = None

    inquiry: str = ""
    inquiry_by: str = ""
    inquiry_at: datetime | None = None
    responsible_unit: str = ""
    responsible_person: str = ""

    plan: str = ""
    plan_decided_by: str = ""
    plan_decided_at: datetime | None = None
    plan_accepted: bool | None = None
    plan_accepted_at: datetime | None = None

    execution: str = ""
    executed_by: str = ""
    executed_at: datetime | None = None
    penalty_person: str = ""
    penalty_head: str = ""

    summary: str = ""
    measures: str = ""
    ground: str = ""
    closed_at: datetime | None = None

    log: tuple[SheetLine, ...] = ()

    manager_opinion: str = ""
    manager_confirmed_by: str = ""
    manager_confirmed_at: datetime | None = None
    department_result: str = ""
    department_handled_by: str = ""
    department_handled_at: datetime | None = None
    feedback: str = ""
    feedback_by: str = ""
    feedback_at: datetime | None = None
    tracking: str = ""
    tracking_by: str = ""
    tracking_at: datetime | None = None

    customer_signed_name: str = ""
    customer_signed_at: datetime | None = None
    handler_signed_name: str = ""
    handler_signed_at: datetime | None = None
    supervisor_signed_name: str = ""
    supervisor_signed_at: datetime | None = None
    manager_signed_name: str = ""
    manager_signed_at: datetime | None = None


def load(reading: Reading, complaint_id: UUID, in_full: bool) -> ComplaintSheet:
    """Return the sheet of a complaint; what no record says stays blank for the pen.

    `in_full` shows name, phone and address. Errors: NotFoundError, NotPermittedError.
    """
    found = get_complaint_sheet(reading, complaint_id, in_full=in_full)
    names = {field.name for field in fields(ComplaintSheet)} & {field.name for field in fields(found)}
    facts: dict[str, Any] = {name: getattr(found, name) for name in names}
    return ComplaintSheet(**(facts | _in_words(found)))


def _in_words(found: QuerySheet) -> dict[str, Any]:
    """Return the fields that are put into words of what was done: liability, compensation, decision, log."""
    rows = found.liabilities
    given = "\n".join(compensation_text(row) for row in found.compensations)
    acts = (SheetLine(act.at, act.by_name, act.kind.value, event_text(act)) for act in found.acts)
    people = "、".join(row.person for row in rows if row.person)
    return {
        "responsible_unit": liable(rows) or found.responsible_unit,
        "responsible_person": people or found.responsible_person,
        "penalty_person": "；".join(filter(None, (penalty(row.person, row.penalty_fen) for row in rows))),
        "penalty_head": "；".join(
            filter(None, (penalty(row.head_person, row.head_penalty_fen) for row in rows))
        ),
        "execution": "\n".join(part for part in (found.execution, given) if part),
        "manager_opinion": decision(found.manager_decision, found.manager_opinion),
        "log": tuple(sorted((*found.log, *acts), key=lambda line: line.at)),
    }


def draw(sheet: ComplaintSheet, copy: Copy) -> bytes:
    """Return the PDF of one complaint; raises ValueError for a time without a zone."""
    return _Drawing(sheet, copy).pdf()


class _Drawing:
    """One drawing of one sheet; the steps are methods in the order of the paper."""

    def __init__(self, sheet: ComplaintSheet, copy: Copy) -> None:
        self._sheet = sheet
        imprint = Imprint.of(sheet)
        self._doc = Document(
            PAPER,
            title=TITLE,
            version=VERSION,
            imprint=imprint,
            copy=copy,
            head=self._head,
            subject=sheet.number,
        )
        self._grid = Grid(self._doc)

    def pdf(self) -> bytes:
        """Draw all parts and return the PDF."""
        self._intake()
        self._judgement()
        self._inquiry()
        self._plan()
        self._execution()
        self._summary()
        self._log()
        self._confirmations()
        self._signatures()
        self._grid.close()
        return self._doc.finish()

    def _head(self, doc: Document) -> None:
        sheet = self._sheet
        notes = (
            f"门店：{sheet.store_name}",
            f"受理：{self._time(sheet.registered_at)}    办结时限：{self._time(sheet.deadline_at)}",
            f"状态：{STATUSES.get(sheet.status, sheet.status)}",
        )
        draw_form_head(doc, sheet.number, notes)

    def _intake(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("①受理")
        self._fields(("客户名称", sheet.customer_name, _LEFT), ("联系电话", sheet.phone, _RIGHT))
        grid.row(
            *_choice("客户类别", CUSTOMER_KINDS, sheet.customer_kind, _LEFT),
            *_choice("投诉人", COMPLAINANTS, sheet.complainant, _RIGHT),
        )
        self._fields(("联系地址", sheet.address, _WIDE))
        grid.row(*_choice("投诉渠道", SOURCES, sheet.source, _WIDE))
        grid.row(*_choice("投诉类别", CLASSES, sheet.complaint_class, _WIDE))
        grid.row(
            *_choice("性质", NATURES, sheet.nature, _LEFT),
            *_choice("紧急程度", PRIORITIES, sheet.priority, _RIGHT),
        )
        self._fields(
            ("来文编号", sheet.source_number, _LEFT), ("发生时间", self._time(sheet.occurred_at), _RIGHT)
        )
        self._fields(("发生地点", sheet.place, _LEFT), ("涉及人员", sheet.persons, _RIGHT))
        self._fields(("商品品牌", sheet.brand_name, _LEFT), ("型号", sheet.model_name, _RIGHT))
        self._fields(("序列号", sheet.serial, _LEFT), ("购买日期", date_text(sheet.bought_on), _RIGHT))
        self._fields(("购买地点", sheet.bought_from, _LEFT), ("受理人", sheet.registered_by, _RIGHT))
        told = sheet.event.startswith(sheet.subject)
        self._long("投诉内容", sheet.event if told else f"【{sheet.subject}】{sheet.event}", 16 * MM)
        grid.row(*_choice("客户诉求", REMEDIES, sheet.remedy, _WIDE))
        self._long("诉求说明", sheet.demand, 8.5 * MM)

    def _judgement(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("②判断")
        grid.row(
            *_choice("是否成立", {True: "成立", False: "不成立（婉拒）"}, sheet.is_founded, _LEFT),
            *_field("责任部门", sheet.responsible_department, _RIGHT),
        )
        refusal = f"婉拒答复：{sheet.refusal}" if sheet.refusal else ""
        self._long("判断意见", "\n".join(part for part in (sheet.judgement, refusal) if part), 9.5 * MM)
        self._fields(
            ("判断人", f"{sheet.judged_by} {self._time(sheet.judged_at)}".strip(), _LEFT),
            ("调查期限", self._time(sheet.inquiry_due_at), _RIGHT),
        )

    def _inquiry(self) -> None:
        sheet = self._sheet
        self._grid.section("③调查")
        self._long("调查结果", sheet.inquiry, 11.8 * MM)
        self._fields(
            ("责任单位", sheet.responsible_unit, _LEFT), ("责任人", sheet.responsible_person, _RIGHT)
        )
        self._fields(("调查人", sheet.inquiry_by, _LEFT), ("调查时间", self._time(sheet.inquiry_at), _RIGHT))

    def _plan(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("④方案")
        self._long("处理方案", sheet.plan, 11.8 * MM)
        self._fields(
            ("选定人", sheet.plan_decided_by, _LEFT), ("选定时间", self._time(sheet.plan_decided_at), _RIGHT)
        )
        grid.row(
            *_choice("客户意见", {True: "接受方案", False: "不接受"}, sheet.plan_accepted, _LEFT),
            *_field("接受时间", self._time(sheet.plan_accepted_at), _RIGHT),
        )

    def _execution(self) -> None:
        sheet = self._sheet
        self._grid.section("⑤实施")
        self._long("实施情况", sheet.execution, 11.8 * MM)
        self._fields(("责任人处理", sheet.penalty_person, _LEFT), ("负责人处理", sheet.penalty_head, _RIGHT))
        self._fields(
            ("实施人", sheet.executed_by, _LEFT), ("完成时间", self._time(sheet.executed_at), _RIGHT)
        )

    def _summary(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("⑥小结")
        self._long("处理小结", sheet.summary, 9.5 * MM)
        self._long("改进措施", sheet.measures, 9.5 * MM)
        grid.row(
            *_choice("完结方式", GROUNDS, sheet.ground, _GROUND_LEFT),
            *_field("完结时间", self._time(sheet.closed_at), _GROUND_RIGHT),
        )

    def _log(self) -> None:
        sheet, grid = self._sheet, self._grid
        if not sheet.log:
            return
        grid.section("处理经过", keep=24 * MM)
        grid.table_head(Label("时间", 1.75), Label("经手人", 1.1), Label("事项", 1.0), Label("内容", 5.0))
        for line in sheet.log:
            grid.row(
                Value(self._time(line.at), 1.75, align="center", size=8.5, repeat=True),
                Value(line.by_name, 1.1, align="center", size=8.5, repeat=True),
                Value(
                    LINE_KINDS.get(line.kind) or EVENT_KINDS.get(line.kind, line.kind),
                    1.0,
                    align="center",
                    size=8.5,
                    repeat=True,
                ),
                Value(_log_text(line), 5.0, size=9),
            )

    def _confirmations(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("确认", keep=42 * MM)
        grid.table_head(Label("环节", 1.3), Label("意见与结果", 4.5), Label("签字", 1.3), Label("时间", 1.75))
        for name, text, by_name, at in (
            ("经理确认", sheet.manager_opinion, sheet.manager_confirmed_by, sheet.manager_confirmed_at),
            ("责任部门", sheet.department_result, sheet.department_handled_by, sheet.department_handled_at),
            ("反馈客户", sheet.feedback, sheet.feedback_by, sheet.feedback_at),
            ("跟踪回访", sheet.tracking, sheet.tracking_by, sheet.tracking_at),
        ):
            grid.row(
                Label(name, 1.3),
                Value(text, 4.5, tall=8 * MM),
                Value(by_name, 1.3, align="center", repeat=True),
                Value(self._time(at), 1.75, align="center", size=8.5, repeat=True),
            )

    def _signatures(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("签章", keep=25 * MM)
        grid.row(
            Signature(
                "客户",
                sheet.customer_signed_name,
                self._time(sheet.customer_signed_at),
                seal=sheet.customer_kind == "company",
            ),
            Signature("经办人", sheet.handler_signed_name, self._time(sheet.handler_signed_at)),
            Signature("主管", sheet.supervisor_signed_name, self._time(sheet.supervisor_signed_at)),
            Signature("经理", sheet.manager_signed_name, self._time(sheet.manager_signed_at), seal=True),
        )

    def _fields(self, *fields: tuple[str, str, float]) -> None:
        cells: list[Cell] = []
        for title, text, weight in fields:
            cells += _field(title, text, weight)
        self._grid.row(*cells)

    def _long(self, title: str, text: str, tall: float) -> None:
        self._grid.row(Label(title, _LABEL), Value(text, _WIDE, tall=tall))

    def _time(self, at: datetime | None) -> str:
        return time_text(at, self._sheet.time_zone)


_LABEL = 0.85
_LEFT = 2.9
_RIGHT = 2.4
_WIDE = _LEFT + _LABEL + _RIGHT
"""Every row adds up to the same weight, so that the labels stand below one another."""
_GROUND_LEFT, _GROUND_RIGHT = 3.6, 1.7
"""The five grounds need more of their row than half, or they take a second line."""


def _field(title: str, text: str, weight: float) -> tuple[Label, Value]:
    return Label(title, _LABEL), Value(text, weight)


def _choice(title: str, words: Mapping[Any, str], code: object, weight: float) -> tuple[Label, Choice]:
    chosen = () if code in ("", None) else (words.get(code, str(code)),)
    return Label(title, _LABEL), Choice(tuple(words.values()), chosen, weight=weight)


def _log_text(line: SheetLine) -> str:
    return "：".join(part for part in (said(line.codes), line.text) if part)


COMPLAINT_SHEET = Form(key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw)
