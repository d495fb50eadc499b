# SPDX-License-Identifier: Apache-2.0
"""A filled-in sheet of every form, with made-up people: for the gallery and the tests. Reads no database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.catalog.labels import PriceLabel
from app.complaints.sheet import SheetLine
from app.core.key_store import recovery_lines
from reports.case_samples import at, class_table, dossier, letter_sheet
from reports.count_samples import counted_sheet
from reports.day_samples import goods_report
from reports.engine.form import FIRST_COPY, PREVIEW, Column, Copy
from reports.engine.paper import A4_LANDSCAPE, Paper
from reports.forms import FORMS
from reports.forms.complaint_sheet import ComplaintSheet
from reports.forms.recovery_sheet import RecoverySheet
from reports.part_samples import document_paper, part_labels, tracking_paper
from reports.sale_samples import business_slip, purchase_sheet, sale_slip
from reports.statement_samples import statement_paper
from reports.summaries import list_print
from reports.summaries.list_print import ListSheet


def complaint_sheet(**changes: object) -> ComplaintSheet:
    """Return a complaint that went through all six steps."""
    sheet = ComplaintSheet(
        number="TS-001A1-26-000123",
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        status="closed",
        customer_name="买买提·艾力",
        customer_kind="person",
        complainant="family",
        phone="12000001234",
        address="新疆维吾尔自治区乌鲁木齐市沙依巴克区友好北路 12 号 3 单元 502 室",
        source="hotline",
        complaint_class="product",
        nature="complaint",
        priority="urgent",
        occurred_at=at(15, 1, 30),
        place="客户家中",
        persons="配送员 𫖯生",
        brand_name="海尔 Haier",
        model_name="BCD-470WDPG",
        serial="BE0AK3E0R00PVK7741",
        bought_from="友好路店",
        bought_on=date(2026, 6, 18),
        subject="冰箱五个月后不制冷",
        event=(
            "客户六月在本店购买冰箱，使用五个月后冷藏室不制冷，冷冻室正常；十一月十五日上午发现冷藏食品全部变质。"
            "客户称“售后承诺当天上门”，但两次预约均无人到场，要求说明原因（有通话录音）。"
        ),
        remedy="exchange",
        demand="更换同型号新机，并赔偿变质食品损失 260.00 元。",
        deadline_at=at(19, 2, 12),
        registered_by="王敏（0427）",
        registered_at=at(16, 2, 12),
        is_founded=True,
        judgement="三包期内性能故障，且两次爽约属实，投诉成立，转售后服务部调查。",
        responsible_department="售后服务部",
        inquiry_due_at=at(17, 2, 12),
        judged_by="李娜",
        judged_at=at(16, 3, 0),
        inquiry=(
            "技师上门检测：压缩机不启动，系统无泄漏，判定压缩机质量问题，厂家工程师复核同意。"
            "两次爽约系派单后未通知师傅。"
        ),
        inquiry_by="张伟（维修技师）",
        inquiry_at=at(16, 9, 40),
        responsible_unit="售后服务部派单组",
        responsible_person="赵强",
        plan=(
            "方案一：更换同型号新机，赔偿食品损失 260.00 元；"
            "方案二：免费更换压缩机并延长质保一年。经主管选定方案一。"
        ),
        plan_decided_by="李娜",
        plan_decided_at=at(17, 1, 15),
        plan_accepted=True,
        plan_accepted_at=at(17, 2, 0),
        execution="十一月十八日十时送达新机并安装调试，旧机取回；食品损失 260.00 元现金支付，客户当面点清。",
        executed_by="张伟",
        executed_at=at(18, 2, 30),
        penalty_person="口头警告，扣当月绩效 50 元",
        penalty_head="约谈，限期整改",
        summary="换机后运行正常，客户表示满意。",
        measures="派单必须在系统中确认接单；超过 2 小时无人接单自动提醒主管。",
        ground="accepted",
        closed_at=at(20, 8, 0),
        log=(
            SheetLine(at(16, 2, 12), "王敏", "record", "来电登记，已安抚客户，告知 72 小时内给出方案。"),
            SheetLine(at(16, 3, 0), "李娜", "record", "投诉成立，转售后服务部，要求次日上午前回复。"),
            SheetLine(at(16, 9, 40), "张伟", "contact", "检测确认压缩机不启动，已拍照上传。", ("visit",)),
            SheetLine(
                at(17, 2, 0),
                "王敏",
                "contact",
                "客户接受换机方案，约定十八日上午送货。",
                ("phone", "reached"),
            ),
        ),
        manager_opinion="同意换机及赔偿。",
        manager_confirmed_by="周洁",
        manager_confirmed_at=at(17, 1, 30),
        department_result="已按方案完成，责任人已处理。",
        department_handled_by="孙浩",
        department_handled_at=at(18, 4, 0),
        feedback="电话告知处理结果，客户认可。",
        feedback_by="王敏",
        feedback_at=at(18, 8, 0),
        tracking="二十日回访，运行正常，评价“满意”。",
        tracking_by="王敏",
        tracking_at=at(20, 7, 50),
        handler_signed_name="王敏",
        handler_signed_at=at(20, 8, 0),
        supervisor_signed_name="李娜",
        supervisor_signed_at=at(20, 8, 30),
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]


def recovery_sheet(*, key_lines: tuple[str, ...]) -> RecoverySheet:
    """Return a recovery sheet of the sample store."""
    return RecoverySheet(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        database_id="0193a2b4-7c11-7e00-9d51-2f60c1a9e8b3",
        key_lines=key_lines,
    )


def price_label(**changes: object) -> PriceLabel:
    """Return the label of a fridge on sale."""
    label = PriceLabel(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        on=date(2026, 11, 21),
        brand_name="海尔",
        model_name="BCD-470WDPG",
        class_name="对开门冰箱",
        ean="6901234567892",
        code="H470-01",
        energy_grade="1",
        list_fen=329900,
        promotion_fen=279900,
        promotion_until_on=date(2026, 12, 3),
        member_fen=309900,
    )
    return replace(label, **changes)  # type: ignore[arg-type]


def list_sheet(paper: Paper = A4_LANDSCAPE) -> ListSheet:
    """Return a list of fifty complaints with two summed columns."""
    names = ("买买提·艾力", "马建国", "阿依古丽·吐尔逊", "陈淑芬")
    problems = (
        "送货延期",
        "压缩机不启动，冷藏食品变质，客户要求更换同型号新机并赔偿食品损失，已约师傅次日上午上门检测",
    )
    rows = tuple(
        (
            f"TS-001A1-26-{number:06d}",
            date(2026, 11, 1 + number % 20),
            names[number % 4],
            problems[number % 2],
            "处理中",
            number % 3,
            number * 1037 if number % 2 else None,
        )
        for number in range(1, 51)
    )
    return ListSheet(
        title="投诉工单一览",
        filter_text="状态为未完结，门店为友好路店，受理日期 2026-11-01 至 2026-11-20",
        columns=(
            Column("编号"),
            Column("受理日期", kind="date"),
            Column("顾客"),
            Column("问题", 2),
            Column("状态", align="center"),
            Column("联系次数", kind="number", total=True),
            Column("赔偿金额（元）", kind="money_fen", total=True),
        ),
        rows=rows,
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        paper=paper,
    )


@dataclass(frozen=True, slots=True)
class Sample:
    """One paper of the gallery: a form on a size of paper, as preview, first copy or reprint."""

    form_key: str
    title: str
    version: str
    paper: Paper
    draw: Callable[[Copy], bytes]

    @property
    def name(self) -> str:
        """Return a name for files: the form and the paper."""
        return f"{self.form_key}-{self.paper.name.replace(' ', '-')}"


COPIES: dict[str, Copy] = {"first": FIRST_COPY, "reprint": Copy(2, reprint=True), "preview": PREVIEW}
"""The three ways in which a paper comes out."""


def sample_sheet(form_key: str) -> Any:
    """Return the sample sheet of a form. LookupError for a form that has none."""
    makers: dict[str, Callable[[], Any]] = {
        "recovery_sheet": lambda: recovery_sheet(key_lines=recovery_lines(bytes(range(32)))),
        "complaint_sheet": complaint_sheet,
        "intake_slip": complaint_sheet,
        "major_report": lambda: dossier(complaint_sheet(priority="major")),
        "case_dossier": lambda: dossier(complaint_sheet(priority="major")),
        "outside_answer": letter_sheet,
        "classification_table": class_table,
        "sale_slip": sale_slip,
        "delivery_slip": sale_slip,
        "purchase_list": purchase_sheet,
        "business_handover": business_slip,
        "price_label": price_label,
        "goods_report": goods_report,
        "count_sheet": counted_sheet,
        "station_statement": statement_paper,
        "stock_document": document_paper,
        "tracking_sheet": tracking_paper,
        "part_label": part_labels,
    }
    if form_key in makers:
        return makers[form_key]()
    raise LookupError(form_key)


def samples() -> tuple[Sample, ...]:
    """Return every form on each of its papers, then the printed list on each of its own."""
    found = [
        Sample(form.key, form.title, form.version, layout.paper, _drawer(layout.draw, form.key))
        for form in FORMS
        for layout in form.layouts
    ]
    found += [
        Sample(list_print.KEY, list_sheet(paper).title, list_print.VERSION, paper, _list_drawer(paper))
        for paper in list_print.PAPERS
    ]
    return tuple(found)


def _drawer(draw: Callable[[Any, Copy], bytes], form_key: str) -> Callable[[Copy], bytes]:
    return lambda copy: draw(sample_sheet(form_key), copy)


def _list_drawer(paper: Paper) -> Callable[[Copy], bytes]:
    return lambda copy: list_print.draw(list_sheet(paper), copy)
