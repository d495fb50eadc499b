# SPDX-License-Identifier: Apache-2.0
"""Customers from a file: their fields, what is wrong with a row, and how rows are stored.

Files, columns and cells are the import frame's (app/documents); this module must not know them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.commands import register_appliance, register_customer
from app.customers.families import current_customer, family_of
from app.customers.models import Appliance, CustomerPhone
from app.customers.rules import (
    EDIT,
    LONGEST_CONTACT,
    LONGEST_NAME,
    LONGEST_NEEDS,
    LONGEST_REGION,
    LONGEST_STREET,
    AddressInput,
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    PhoneInput,
    RegisterAppliance,
    RegisterCustomer,
    validate_appliance,
    validate_register,
)
from app.documents.import_kinds import GOOD, FieldKind, ImportField, ImportKind, ImportRow, RowCheck

FIELDS = (
    ImportField(
        "name",
        "姓名或单位",
        (
            "姓名",
            "顾客",
            "客户",
            "顾客姓名",
            "客户姓名",
            "客户名称",
            "单位名称",
            "联系人姓名",
            "用户",
            "name",
            "customer",
        ),
        required=True,
        max_length=LONGEST_NAME,
    ),
    ImportField(
        "phone",
        "电话",
        (
            "手机",
            "手机号",
            "手机号码",
            "电话号码",
            "联系电话",
            "联系方式",
            "移动电话",
            "tel",
            "phone",
            "mobile",
        ),
        kind=FieldKind.PHONE,
    ),
    ImportField(
        "phone2",
        "第二电话",
        ("备用电话", "其他电话", "固定电话", "座机", "家庭电话", "办公电话"),
        kind=FieldKind.PHONE,
    ),
    ImportField(
        "region",
        "地区",
        ("区县", "所在地区", "行政区", "城市", "region", "district"),
        max_length=LONGEST_REGION,
    ),
    ImportField(
        "street",
        "地址",
        ("详细地址", "住址", "联系地址", "送货地址", "家庭住址", "单位地址", "address"),
        max_length=LONGEST_STREET,
    ),
    ImportField("kind", "个人或单位", ("顾客类型", "客户类型", "类型", "性质", "type")),
    ImportField("contact", "单位联系人", ("联系人", "经办人", "contact"), max_length=LONGEST_CONTACT),
    ImportField("level", "等级", ("顾客等级", "客户等级", "客户级别", "会员等级", "level")),
    ImportField(
        "needs",
        "需求与备注",
        ("备注", "说明", "需求", "特殊需求", "note", "remark"),
        max_length=LONGEST_NEEDS,
    ),
    ImportField("brand", "品牌", ("商品品牌", "产品品牌", "brand"), max_length=60),
    ImportField(
        "model", "型号", ("商品型号", "产品型号", "规格型号", "购买商品", "商品名称", "model"), max_length=80
    ),
    ImportField("serial", "序列号", ("机号", "机身号", "产品编号", "条码", "serial"), max_length=40),
    ImportField(
        "bought_on", "购买日期", ("购机日期", "购买时间", "购机时间", "销售日期"), kind=FieldKind.DATE
    ),
    ImportField("bought_from", "购买地点", ("购机地点", "购买门店", "门店", "销售门店"), max_length=120),
    ImportField("receipt", "小票号", ("票据号", "发票号", "发票号码", "单据号"), max_length=40),
)
_COMPANY_WORDS = frozenset({"单位", "企业", "公司", "团体", "集团", "company"})
_PERSON_WORDS = frozenset({"", "个人", "私人", "自然人", "居民", "person"})
_LEVELS = {
    "": CustomerLevel.NEW,
    "新": CustomerLevel.NEW,
    "新顾客": CustomerLevel.NEW,
    "新客户": CustomerLevel.NEW,
    "普通": CustomerLevel.NEW,
    "老": CustomerLevel.OLD,
    "老顾客": CustomerLevel.OLD,
    "老客户": CustomerLevel.OLD,
    "vip": CustomerLevel.VIP,
    "贵宾": CustomerLevel.VIP,
    "大客户": CustomerLevel.VIP,
}
_FIELD_OF_PROBLEM = {"contact_name": "contact", "streets.0": "street", "regions.0": "region"}


def check_row(reading: Reading, row: ImportRow) -> RowCheck:
    """Return what is wrong with a row, or which customer it already is: same number, name, and appliance."""
    values = row.values
    problems: dict[str, str] = {}
    if _kind(values) is None:
        problems["kind"] = "unknown_choice"
    if _level(values) is None:
        problems["level"] = "unknown_choice"
    if not problems:
        problems = validate_register(_customer(values), sample=reading.identity.is_sample)
        if _has_appliance(values):
            problems |= validate_appliance(_appliance(values), reading.today_on)
    if problems:
        return RowCheck({_FIELD_OF_PROBLEM.get(name, name): code for name, code in problems.items()})
    known = _already_there(reading, values)
    if known is None or (_has_appliance(values) and not _owns(reading, known, _appliance(values))):
        return GOOD
    return RowCheck(duplicate_of=known)


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> Sequence[UUID]:
    """Register each row's customer and appliance; returns the customers' ids in order.

    Rows of one customer (same name, same number) within a file become one customer with several appliances.
    """
    ids = []
    for row in rows:
        known = _already_there(uow, row.values)
        customer_id = known if known is not None else register_customer(uow, _customer(row.values)).id
        if _has_appliance(row.values):
            register_appliance(uow, RegisterAppliance(customer_id, _appliance(row.values)))
        ids.append(customer_id)
    return ids


def _already_there(reading: Reading, values: Mapping[str, Any]) -> UUID | None:
    phone = values.get("phone") or values.get("phone2")
    if phone is None:
        return None
    found = reading.session.scalars(
        select(CustomerPhone.customer_id).where(
            CustomerPhone.digits == phone, CustomerPhone.is_void.is_(False)
        )
    )
    wanted = search_text(values["name"])
    for customer_id in found:
        customer = current_customer(reading.session, customer_id)
        if search_text(customer.name) == wanted:
            return customer.id
    return None


def _owns(reading: Reading, customer_id: UUID, appliance: ApplianceInput) -> bool:
    """Tell whether a customer has the appliance: same serial, or same model where there is no serial."""
    told = search_text(appliance.serial) or search_text(appliance.brand_text + appliance.model_text)
    held = reading.session.scalars(
        select(Appliance).where(
            Appliance.customer_id.in_(family_of(reading.session, customer_id)), Appliance.is_void.is_(False)
        )
    )
    return any(
        told in {search_text(row.serial), search_text(row.brand_text + row.model_text)} for row in held
    )


def _customer(values: Mapping[str, Any]) -> RegisterCustomer:
    street, region = values.get("street", ""), values.get("region", "")
    return RegisterCustomer(
        name=values["name"],
        kind=_kind(values) or CustomerKind.PERSON,
        phones=tuple(PhoneInput(values[name]) for name in ("phone", "phone2") if name in values),
        addresses=(AddressInput(street or region, region if street else ""),) if street or region else (),
        contact_name=values.get("contact", ""),
        level=_level(values) or CustomerLevel.NEW,
        needs=values.get("needs", ""),
    )


def _appliance(values: Mapping[str, Any]) -> ApplianceInput:
    return ApplianceInput(
        brand_text=values.get("brand", ""),
        model_text=values.get("model", ""),
        serial=values.get("serial", ""),
        bought_on=values.get("bought_on"),
        bought_from=values.get("bought_from", ""),
        receipt_number=values.get("receipt", ""),
    )


def _has_appliance(values: Mapping[str, Any]) -> bool:
    return any(name in values for name in ("brand", "model", "serial"))


def _kind(values: Mapping[str, Any]) -> CustomerKind | None:
    word = plain_text(values.get("kind", "")).casefold()
    if word in _COMPANY_WORDS:
        return CustomerKind.COMPANY
    return CustomerKind.PERSON if word in _PERSON_WORDS else None


def _level(values: Mapping[str, Any]) -> CustomerLevel | None:
    return _LEVELS.get(plain_text(values.get("level", "")).casefold())


CUSTOMERS = ImportKind("customers", "顾客", EDIT, FIELDS, check_row, store_rows)
