# SPDX-License-Identifier: Apache-2.0
"""客户投诉处理表, version 2026-1: one complaint through its six steps, with log and signatures.

Knows the paper and nothing of where a complaint is kept. A printed version is never edited: copy it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reports.engine.boxes import Cell, Choice, Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Copy, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4, MM

KEY = "complaint_sheet"
TITLE = "客户投诉处理表"
VERSION = "2026-1"
PAPER = A4

CUSTOMER_KINDS = ("个人", "单位")
COMPLAINANT_KINDS = ("本人", "家属", "代理人")
SOURCES = ("400热线", "来店", "在线客服", "APP", "邮件", "社交媒体", "总部", "消协", "工商", "新闻媒体")
CLASSES = ("商品质量", "服务态度", "配送安装", "价格", "合同协议")
URGENCIES = ("一般", "紧急", "重大")
CLOSINGS = ("接受方案", "不成立", "撤诉", "无法联系")


@dataclass(frozen=True, slots=True)
class ComplaintLogLine:
    """One line of the handling log."""

    at: datetime
    by_name: str
    kind_name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintSheet:
    """Everything the form shows. `_at` are aware instants, printed in `time_zone`; what is empty stays blank.

    The phone is printed as given: whether it is masked is decided where it is read.
    """

    number: str
    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    status_name: str = ""

    customer_name: str = ""
    customer_kind_name: str = ""
    complainant_kind_name: str = ""
    phone: str = ""
    address: str = ""
    source_name: str = ""
    class_name: str = ""
    urgency_name: str = ""
    occurred_at: datetime | None = None
    place: str = ""
    person: str = ""
    brand_name: str = ""
    model_name: str = ""
    serial_no: str = ""
    bought_from: str = ""
    bought_on: date | None = None
    content: str = ""
    demand: str = ""
    registered_by: str = ""
    registered_at: datetime | None = None

    is_founded: bool | None = None
    judgement: str = ""
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
    closing_name: str = ""
    closed_at: datetime | None = None

    log: tuple[ComplaintLogLine, ...] = ()

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


def draw(sheet: ComplaintSheet, copy: Copy) -> bytes:
    """Return the PDF of one complaint; raises ValueError for a time without a zone."""
    return _Drawing(sheet, copy).pdf()


class _Drawing:
    """One drawing of one sheet; the steps are methods in the order of the paper."""

    def __init__(self, sheet: ComplaintSheet, copy: Copy) -> None:
        self._sheet = sheet
        imprint = Imprint(
            sheet.company_name, sheet.store_name, sheet.printed_by, sheet.printed_at, sheet.time_zone
        )
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
        registered = self._time(sheet.registered_at)
        draw_form_head(
            doc,
            sheet.number,
            (f"门店：{sheet.store_name}", f"受理时间：{registered}", f"状态：{sheet.status_name}"),
        )

    def _intake(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("①受理")
        self._fields(("客户名称", sheet.customer_name, _LEFT), ("联系电话", sheet.phone, _RIGHT))
        grid.row(
            *_choice("客户类别", CUSTOMER_KINDS, sheet.customer_kind_name, _LEFT),
            *_choice("投诉人", COMPLAINANT_KINDS, sheet.complainant_kind_name, _RIGHT),
        )
        self._fields(("联系地址", sheet.address, _WIDE))
        grid.row(*_choice("投诉渠道", SOURCES, sheet.source_name, _WIDE, other=True))
        grid.row(*_choice("投诉类别", CLASSES, sheet.class_name, _WIDE, other=True))
        grid.row(
            *_choice("紧急程度", URGENCIES, sheet.urgency_name, _LEFT),
            *_field("发生时间", self._time(sheet.occurred_at), _RIGHT),
        )
        self._fields(("发生地点", sheet.place, _LEFT), ("涉及人员", sheet.person, _RIGHT))
        self._fields(("商品品牌", sheet.brand_name, _LEFT), ("型号", sheet.model_name, _RIGHT))
        self._fields(("序列号", sheet.serial_no, _LEFT), ("购买日期", date_text(sheet.bought_on), _RIGHT))
        self._fields(("购买地点", sheet.bought_from, _LEFT), ("受理人", sheet.registered_by, _RIGHT))
        self._long("投诉内容", sheet.content, 18 * MM)
        self._long("客户诉求", sheet.demand, 10 * MM)

    def _judgement(self) -> None:
        sheet, grid = self._sheet, self._grid
        grid.section("②判断")
        founded = {None: "", True: "成立", False: "不成立（婉拒）"}[sheet.is_founded]
        grid.row(
            *_choice("是否成立", ("成立", "不成立（婉拒）"), founded, _LEFT),
            *_field("责任部门", sheet.responsible_department, _RIGHT),
        )
        self._long("判断意见", sheet.judgement, 9.5 * MM)
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
        accepted = {None: "", True: "接受方案", False: "不接受"}[sheet.plan_accepted]
        grid.row(
            *_choice("客户意见", ("接受方案", "不接受"), accepted, _LEFT),
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
            *_choice("完结方式", CLOSINGS, sheet.closing_name, _LEFT),
            *_field("完结时间", self._time(sheet.closed_at), _RIGHT),
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
                Value(line.kind_name, 1.0, align="center", size=8.5, repeat=True),
                Value(line.text, 5.0, size=9),
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
                seal=sheet.customer_kind_name == "单位",
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


def _field(title: str, text: str, weight: float) -> tuple[Label, Value]:
    return Label(title, _LABEL), Value(text, weight)


def _choice(
    title: str, options: tuple[str, ...], chosen: str, weight: float, *, other: bool = False
) -> tuple[Label, Choice]:
    return Label(title, _LABEL), Choice(options, (chosen,) if chosen else (), other=other, weight=weight)
