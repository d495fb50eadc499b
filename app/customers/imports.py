# SPDX-License-Identifier: Apache-2.0
"""Customers from a file: their fields, what is wrong with a row, and how rows are stored.

Files, columns and cells are the import frame's (app/documents); this module must not know them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.known import appliances_of, known_by_phone, scopes_of
from app.customers.registering import add_appliances, register_customers
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
    ImportField(
        "serial",
        "序列号",
        ("机号", "机身号", "产品编号", "条码", "serial"),
        kind=FieldKind.CODE,
        max_length=40,
    ),
    ImportField(
        "bought_on", "购买日期", ("购机日期", "购买时间", "购机时间", "销售日期"), kind=FieldKind.DATE
    ),
    ImportField("bought_from", "购买地点", ("购机地点", "购买门店", "门店", "销售门店"), max_length=120),
    ImportField(
        "receipt", "小票号", ("票据号", "发票号", "发票号码", "单据号"), kind=FieldKind.CODE, max_length=40
    ),
)
_PHONES = ("phone", "phone2")
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


def check_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Return what is wrong with each row, or who it already is: same number, name, and appliance."""
    checks = [_check(reading, row.values) for row in rows]
    again = iter(
        recheck_rows(reading, [row for row, check in zip(rows, checks, strict=True) if not check.problems])
    )
    return [check if check.problems else next(again) for check in checks]


def recheck_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Return who each of some good rows already is."""
    good = [row.values for row in rows]
    keys = [_key(values) for values in good]
    known = known_by_phone(reading, {key for key in keys if key is not None})
    checks = [GOOD] * len(rows)
    if not known:
        return checks
    owned = [key for key, values in zip(keys, good, strict=True) if _has_appliance(values)]
    held = appliances_of(reading, {known[key][0] for key in owned if key in known})
    for place, (key, values) in enumerate(zip(keys, good, strict=True)):
        here = None if key is None else known.get(key)
        if here is not None and (not _has_appliance(values) or _told(values) in held[here[0]]):
            checks[place] = RowCheck(duplicate_of=here[0])
    return checks


def _check(reading: Reading, values: Mapping[str, Any]) -> RowCheck:
    problems: dict[str, str] = {}
    if _kind(values) is None:
        problems["kind"] = "unknown_choice"
    if _level(values) is None:
        problems["level"] = "unknown_choice"
    if not problems:
        problems = validate_register(_customer(values), sample=reading.identity.is_sample)
        if _has_appliance(values):
            problems |= validate_appliance(_appliance(values), reading.today_on)
    if not problems:
        return GOOD
    return RowCheck({_FIELD_OF_PROBLEM.get(name, name): code for name, code in problems.items()})


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> list[UUID]:
    """Register each row's customer and appliance; returns the customers' ids in order.

    Rows of one customer (same name, same number) within a file become one customer with several appliances.
    """
    uow.require(EDIT)
    keys = [_key(row.values) for row in rows]
    known = known_by_phone(uow, {key for key in keys if key is not None})
    places: dict[tuple[str, str], int] = {}
    new: list[RegisterCustomer] = []
    who: list[UUID | int] = []
    for row, key in zip(rows, keys, strict=True):
        if key is not None and key in known:
            who.append(known[key][0])
        elif key is not None and key in places:
            who.append(places[key])
        else:
            who.append(len(new))
            name = search_text(row.values["name"])
            places |= {(row.values[phone], name): len(new) for phone in _PHONES if phone in row.values}
            new.append(_customer(row.values))
    ids = [registered.id for registered in register_customers(uow, new)]
    owners = [ids[place] if isinstance(place, int) else place for place in who]
    scopes = scopes_of(uow, [place for place in who if not isinstance(place, int)])
    for scope in set(scopes.values()):
        uow.require(EDIT, scope)
    add_appliances(
        uow,
        [
            (scopes.get(owner, uow.scope), owner, _appliance(row.values))
            for owner, row in zip(owners, rows, strict=True)
            if _has_appliance(row.values)
        ],
    )
    return owners


def _key(values: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return by what a row's customer is known: his first number and his name; None without a number."""
    phone = next((values[name] for name in _PHONES if name in values), None)
    return None if phone is None else (phone, search_text(values["name"]))


def _told(values: Mapping[str, Any]) -> str:
    """Return by what a row's appliance is known: its serial, or brand and model where there is none."""
    appliance = _appliance(values)
    return search_text(appliance.serial) or search_text(appliance.brand_text + appliance.model_text)


def _customer(values: Mapping[str, Any]) -> RegisterCustomer:
    street, region = values.get("street", ""), values.get("region", "")
    return RegisterCustomer(
        name=values["name"],
        kind=_kind(values) or CustomerKind.PERSON,
        phones=tuple(PhoneInput(values[name]) for name in _PHONES if name in values),
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


CUSTOMERS = ImportKind("customers", "顾客", EDIT, FIELDS, check_rows, store_rows, recheck_rows)
