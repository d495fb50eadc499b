# SPDX-License-Identifier: Apache-2.0
"""Complaints from a file: their fields, what is wrong with a row, and how rows are stored.

An imported complaint is received when its file says, and registered now. A row with a reply becomes a
complaint that waits for the customer: a reply was given, but whether the customer accepted it the file does
not say, so nothing is closed (A27). Both clocks are kept: ``received_at`` and the reply's ``replied_at``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.complaints.commands import stored_intake
from app.complaints.import_store import ImportedComplaint, store_complaints
from app.complaints.models import Complaint
from app.complaints.rules import (
    DEMAND_LENGTH,
    LINE_LENGTH,
    NUMBER_LENGTH,
    PERSON_LENGTH,
    REGISTER,
    SUBJECT_LENGTH,
    TEXT_LENGTH,
    ComplaintClass,
    Intake,
    Nature,
    Priority,
    Source,
    intake_problems,
    one_line,
)
from app.core.normalise import plain_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.rules import (
    ApplianceInput,
    PhoneInput,
    RegisterCustomer,
    validate_register,
)
from app.documents.import_kinds import GOOD, FieldKind, ImportField, ImportKind, ImportRow, RowCheck

_PART = 500
FIELDS = (
    ImportField(
        "source_number",
        "来源编号",
        ("留言编号", "编号", "工单号", "工单编号", "投诉编号", "单号", "序号", "case id", "ticket", "number"),
        kind=FieldKind.CODE,
        max_length=NUMBER_LENGTH,
    ),
    ImportField(
        "customer",
        "顾客",
        (
            "留言用户",
            "顾客姓名",
            "客户",
            "客户姓名",
            "客户名称",
            "投诉人",
            "姓名",
            "用户",
            "联系人",
            "customer",
            "name",
        ),
        required=True,
        max_length=120,
    ),
    ImportField(
        "phone",
        "电话",
        (
            "联系电话",
            "手机",
            "手机号",
            "手机号码",
            "电话号码",
            "联系方式",
            "来电号码",
            "phone",
            "mobile",
            "tel",
        ),
        kind=FieldKind.PHONE,
    ),
    ImportField(
        "subject",
        "主题",
        ("留言主题", "标题", "问题", "投诉主题", "事由", "subject", "title"),
        max_length=TEXT_LENGTH,
    ),
    ImportField(
        "event",
        "投诉内容",
        (
            "留言详情",
            "内容",
            "详情",
            "事件经过",
            "问题描述",
            "投诉详情",
            "描述",
            "留言内容",
            "content",
            "text",
            "description",
        ),
        required=True,
        max_length=TEXT_LENGTH,
    ),
    ImportField(
        "received_at",
        "受理时间",
        (
            "留言时间",
            "投诉时间",
            "受理日期",
            "投诉日期",
            "登记时间",
            "登记日期",
            "来电时间",
            "日期",
            "时间",
            "date",
            "received",
        ),
        required=True,
        kind=FieldKind.DATETIME,
    ),
    ImportField(
        "reply",
        "答复",
        ("答复意见", "答复内容", "回复", "回复内容", "处理结果", "处理意见", "reply", "answer"),
        max_length=TEXT_LENGTH,
    ),
    ImportField(
        "replied_at",
        "答复时间",
        ("答复日期", "回复时间", "回复日期", "处理时间", "处理日期", "replied"),
        kind=FieldKind.DATETIME,
    ),
    ImportField("source", "来源", ("渠道", "投诉渠道", "投诉来源", "受理渠道", "channel", "source")),
    ImportField(
        "complaint_class", "类别", ("投诉类别", "类型", "投诉类型", "分类", "问题类型", "class", "category")
    ),
    ImportField("nature", "性质", ("工单性质", "业务类型", "咨询投诉建议")),
    ImportField("priority", "紧急程度", ("优先级", "级别", "等级", "priority")),
    ImportField(
        "place", "地点", ("事发地点", "发生地点", "地址", "门店", "投诉门店", "place"), max_length=LINE_LENGTH
    ),
    ImportField("persons", "涉及人员", ("当事人", "相关人员", "责任员工", "营业员"), max_length=LINE_LENGTH),
    ImportField(
        "demand", "顾客诉求", ("诉求", "要求", "客户诉求", "投诉诉求", "demand"), max_length=DEMAND_LENGTH
    ),
    ImportField("responsible_person", "责任人", ("负责人", "责任人姓名"), max_length=PERSON_LENGTH),
    ImportField("brand", "品牌", ("商品品牌", "产品品牌", "brand"), max_length=60),
    ImportField(
        "model",
        "型号",
        ("商品型号", "产品型号", "商品", "产品", "商品名称", "产品名称", "model"),
        max_length=80,
    ),
    ImportField("serial", "序列号", ("机号", "机身号", "条码", "serial"), kind=FieldKind.CODE, max_length=40),
    ImportField("bought_on", "购买日期", ("购机日期", "购买时间", "购机时间"), kind=FieldKind.DATE),
)
_SOURCES: Mapping[str, Source] = {
    "": Source.STORE_MESSAGE,
    "400": Source.HOTLINE,
    "热线": Source.HOTLINE,
    "电话": Source.HOTLINE,
    "来电": Source.HOTLINE,
    "来访": Source.WALK_IN,
    "来店": Source.WALK_IN,
    "到店": Source.WALK_IN,
    "现场": Source.WALK_IN,
    "总部": Source.HEAD_OFFICE,
    "消协": Source.CONSUMER_ASSOCIATION,
    "消费者协会": Source.CONSUMER_ASSOCIATION,
    "12315": Source.AUTHORITY,
    "工商": Source.AUTHORITY,
    "市场监管": Source.AUTHORITY,
    "媒体": Source.MEDIA,
    "在线客服": Source.CHAT,
    "聊天": Source.CHAT,
    "旺旺": Source.CHAT,
    "微信": Source.SOCIAL,
    "微博": Source.SOCIAL,
    "抖音": Source.SOCIAL,
    "社交": Source.SOCIAL,
    "邮件": Source.MAIL,
    "信函": Source.MAIL,
    "留言": Source.STORE_MESSAGE,
    "站内信": Source.STORE_MESSAGE,
    "app": Source.MOBILE_APP,
    "小程序": Source.MOBILE_APP,
}
_CLASSES: Mapping[str, ComplaintClass] = {
    "": ComplaintClass.OTHER,
    "质量": ComplaintClass.PRODUCT,
    "商品": ComplaintClass.PRODUCT,
    "产品": ComplaintClass.PRODUCT,
    "态度": ComplaintClass.ATTITUDE,
    "服务": ComplaintClass.ATTITUDE,
    "安装": ComplaintClass.INSTALLATION,
    "配送": ComplaintClass.DELIVERY,
    "物流": ComplaintClass.DELIVERY,
    "送货": ComplaintClass.DELIVERY,
    "价格": ComplaintClass.PRICE,
    "合同": ComplaintClass.CONTRACT,
    "协议": ComplaintClass.CONTRACT,
    "维修": ComplaintClass.REPAIR,
    "售后": ComplaintClass.REPAIR,
    "发票": ComplaintClass.INVOICE,
    "票据": ComplaintClass.INVOICE,
    "促销": ComplaintClass.PROMOTION,
    "赠品": ComplaintClass.PROMOTION,
    "其他": ComplaintClass.OTHER,
    "其它": ComplaintClass.OTHER,
}
_NATURES: Mapping[str, Nature] = {
    "": Nature.COMPLAINT,
    "投诉": Nature.COMPLAINT,
    "咨询": Nature.ENQUIRY,
    "查询": Nature.ENQUIRY,
    "建议": Nature.SUGGESTION,
}
_PRIORITIES: Mapping[str, Priority] = {
    "": Priority.NORMAL,
    "普通": Priority.NORMAL,
    "一般": Priority.NORMAL,
    "低": Priority.NORMAL,
    "中": Priority.NORMAL,
    "紧急": Priority.URGENT,
    "高": Priority.URGENT,
    "重大": Priority.MAJOR,
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "source": _SOURCES,
    "complaint_class": _CLASSES,
    "nature": _NATURES,
    "priority": _PRIORITIES,
}


def check_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Return what is wrong with each row, or which complaint it already is."""
    checks = [_check(reading, row.values) for row in rows]
    again = iter(
        recheck_rows(reading, [row for row, check in zip(rows, checks, strict=True) if not check.problems])
    )
    return [check if check.problems else next(again) for check in checks]


def recheck_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Return which complaint each of some good rows already is."""
    known = _already_there(reading, [row.values for row in rows])
    here = (known.get(_source_key(row.values)) for row in rows) if known else ()
    found = [GOOD if row_id is None else RowCheck(duplicate_of=row_id) for row_id in here]
    return found or [GOOD] * len(rows)


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> list[UUID]:
    """Register each row's complaint, with customer and appliance; returns the complaints' ids in order."""
    return store_complaints(uow, [_complaint(row.values) for row in rows])


def _check(reading: Reading, values: Mapping[str, Any]) -> RowCheck:
    problems = {name: "unknown_choice" for name in _WORDS if _choice(name, values) is None}
    if not problems:
        problems = intake_problems(_intake(values), reading.now_at)
        found = validate_register(_customer(values), sample=reading.identity.is_sample)
        problems |= {
            ("phone" if name.startswith("phones") else "customer"): code for name, code in found.items()
        }
    replied_at = values.get("replied_at")
    if replied_at is not None and replied_at > reading.now_at:
        problems["replied_at"] = "in_future"
    return RowCheck(problems) if problems else GOOD


def _complaint(values: Mapping[str, Any]) -> ImportedComplaint:
    appliance = ApplianceInput(
        brand_text=values.get("brand", ""),
        model_text=values.get("model", "") or values.get("brand", ""),
        serial=values.get("serial", ""),
        bought_on=values.get("bought_on"),
    )
    return ImportedComplaint(
        stored_intake(_intake(values)),
        _customer(values),
        values.get("phone", ""),
        appliance if appliance.model_text else None,
        values.get("reply", "").strip(),
        values.get("replied_at"),
    )


def _source_key(values: Mapping[str, Any]) -> tuple[str, datetime]:
    return plain_text(values.get("source_number", "")), values["received_at"]


def _already_there(reading: Reading, rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, datetime], UUID]:
    """Return the complaints with the rows' own number and hour: a longer export of the same source."""
    numbers = sorted({number for values in rows if (number := _source_key(values)[0])})
    found: dict[tuple[str, datetime], UUID] = {}
    for start in range(0, len(numbers), _PART):
        statement = select(Complaint.source_number, Complaint.received_at, Complaint.id).where(
            Complaint.scope == reading.scope,
            Complaint.source_number.in_(numbers[start : start + _PART]),
        )
        found.update(((number, at), row_id) for number, at, row_id in reading.session.execute(statement))
    return found


def _customer(values: Mapping[str, Any]) -> RegisterCustomer:
    phones = (PhoneInput(values["phone"]),) if "phone" in values else ()
    return RegisterCustomer(values["customer"], phones=phones)


def _intake(values: Mapping[str, Any]) -> Intake:
    event = values["event"]
    subject = one_line(values.get("subject", "") or event)
    return Intake(
        source=_choice("source", values) or Source.STORE_MESSAGE,
        complaint_class=_choice("complaint_class", values) or ComplaintClass.OTHER,
        nature=_choice("nature", values) or Nature.COMPLAINT,
        priority=_choice("priority", values) or Priority.NORMAL,
        subject=subject if len(subject) <= SUBJECT_LENGTH else subject[: SUBJECT_LENGTH - 1] + "…",
        event=event,
        received_at=values["received_at"],
        source_number=values.get("source_number", ""),
        place=values.get("place", ""),
        persons=values.get("persons", ""),
        demand=values.get("demand", ""),
        responsible_person=values.get("responsible_person", ""),
    )


def _choice(name: str, values: Mapping[str, Any]) -> str | None:
    """Return the code for a word of the file; None when it is none of ours."""
    return _code_of(name, values.get(name, ""))


@lru_cache(maxsize=4096)
def _code_of(name: str, text: str) -> str | None:
    """Return the code for a word: the word itself, or one that it begins with or holds.

    Kept, because a column of 100,000 rows holds a handful of words.
    """
    word = plain_text(text).casefold()
    words = _WORDS[name]
    if word in words:
        return words[word]
    return next((code for key, code in words.items() if key and key in word), None)


COMPLAINTS = ImportKind("complaints", "投诉", REGISTER, FIELDS, check_rows, store_rows, recheck_rows)
