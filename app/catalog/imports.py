# SPDX-License-Identifier: Apache-2.0
"""A price list from a file: which model a row means, and what its price does. The frame reads the cells.

A list says how prices are: the same list again changes nothing, and a row of last month may come back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.models import Store
from app.catalog.models import Brand, Model
from app.catalog.price_rules import (
    Move,
    Placed,
    PriceKind,
    SetPrice,
    Span,
    after,
    place_price,
    validate_price,
)
from app.catalog.prices import Place, spans_of
from app.catalog.pricing import store_prices
from app.catalog.rules import PRICE, ean_digits, is_ean
from app.core.ids import new_id
from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.import_kinds import FieldKind, ImportField, ImportKind, ImportRow, RowCheck, RowNote

FIELDS = (
    ImportField("brand", "品牌", ("商品品牌", "品牌名称", "厂家品牌", "brand"), max_length=60),
    ImportField(
        "model", "型号", ("商品型号", "规格型号", "产品型号", "机型", "商品名称", "model"), max_length=120
    ),
    ImportField(
        "ean",
        "商品条码",
        ("条码", "69码", "条形码", "国际条码", "ean", "barcode", "ean13"),
        kind=FieldKind.CODE,
        max_length=20,
    ),
    ImportField(
        "code",
        "商品编码",
        ("编码", "货号", "商品代码", "物料编码", "物料号", "sku", "code"),
        kind=FieldKind.CODE,
        max_length=40,
    ),
    ImportField("kind", "价格种类", ("价格类型", "价格类别", "价类", "类型")),
    ImportField(
        "price",
        "价格",
        ("标价", "零售价", "售价", "单价", "金额", "价格（元）", "执行价", "新价", "price"),
        kind=FieldKind.MONEY,
    ),
    ImportField(
        "promotion",
        "促销价",
        ("促销价格", "活动价", "活动价格", "特价", "promotion"),
        kind=FieldKind.MONEY,
    ),
    ImportField("member", "会员价", ("会员价格", "vip价", "member"), kind=FieldKind.MONEY),
    ImportField("group", "团购价", ("团购价格", "工程价", "group"), kind=FieldKind.MONEY),
    ImportField(
        "from_on",
        "起始日期",
        ("执行日期", "生效日期", "开始日期", "起始", "自", "from"),
        kind=FieldKind.DATE,
    ),
    ImportField(
        "until_on",
        "截止日期",
        ("结束日期", "失效日期", "到期日期", "截止", "至", "until"),
        kind=FieldKind.DATE,
    ),
    ImportField("store", "门店", ("门店名称", "门店代码", "店铺", "store"), max_length=80),
    ImportField("source", "依据", ("文号", "来源", "说明", "备注"), max_length=200),
)
_KINDS = {
    "": PriceKind.LIST,
    "标价": PriceKind.LIST,
    "零售价": PriceKind.LIST,
    "原价": PriceKind.LIST,
    "吊牌价": PriceKind.LIST,
    "list": PriceKind.LIST,
    "促销": PriceKind.PROMOTION,
    "促销价": PriceKind.PROMOTION,
    "活动价": PriceKind.PROMOTION,
    "特价": PriceKind.PROMOTION,
    "promotion": PriceKind.PROMOTION,
    "会员": PriceKind.MEMBER,
    "会员价": PriceKind.MEMBER,
    "member": PriceKind.MEMBER,
    "团购": PriceKind.GROUP,
    "团购价": PriceKind.GROUP,
    "group": PriceKind.GROUP,
}
_COLUMNS = {
    "price": None,
    "promotion": PriceKind.PROMOTION,
    "member": PriceKind.MEMBER,
    "group": PriceKind.GROUP,
}
"""The columns that hold a price, and its kind; of ``price`` the row says it, or it is the list price."""
_EVERY_STORE = frozenset({"", "全部", "全部门店", "所有门店", "通用", "all"})


@dataclass(frozen=True, slots=True)
class _Goods:
    """The models in use by everything that a list may call them."""

    by_ean: Mapping[str, UUID]
    by_code: Mapping[str, UUID]
    by_name: Mapping[str, frozenset[UUID]]
    brands: Mapping[UUID, frozenset[str]]
    stores: Mapping[str, UUID]


@dataclass(frozen=True, slots=True)
class _Step:
    """One price of a row: from which column, and what it does."""

    column: str
    order: SetPrice
    placed: Placed


@dataclass(frozen=True, slots=True)
class _Planned:
    """What a row does, or why it cannot: then it does nothing."""

    problems: Mapping[str, str]
    steps: tuple[_Step, ...] = ()


def check_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Return for each row of a list what its prices do, or what is wrong with it."""
    return [_check(planned) for planned in _plan(reading, rows)]


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> list[UUID]:
    """Store a list's prices; returns the price that stands for each row. Errors: E2001."""
    planned = _plan(uow, rows)
    in_turn = [(step.order, step.placed) for each in planned for step in each.steps]
    in_turn.sort(key=lambda each: each[0].from_on)
    store_prices(uow, in_turn)
    return [each.steps[0].placed.stands.id for each in planned if each.steps]


def _check(planned: _Planned) -> RowCheck:
    if not planned.steps:
        return RowCheck(planned.problems)
    moving = [step for step in planned.steps if step.placed.move is not Move.SAME]
    told = [_told(step) for step in moving or planned.steps]
    note = RowNote(told[0]["code"], {**told[0], "more": tuple(told[1:])})
    return RowCheck(duplicate_of=None if moving else planned.steps[0].placed.stands.id, note=note)


def _told(step: _Step) -> dict[str, Any]:
    """Return what a person is told of one price of a row."""
    before, order = step.placed.before, step.order
    title = next(field.title for field in FIELDS if field.name == step.column)
    return {
        "code": step.placed.move.value,
        "what": "" if step.column == "price" else title,
        "before_fen": None if before is None else before.amount_fen,
        "amount_fen": order.amount_fen,
        "from_on": order.from_on,
        "until_on": order.until_on,
    }


def _plan(reading: Reading, rows: Sequence[ImportRow]) -> list[_Planned]:
    """Place all prices of a list beside those that are there, in the order of their days."""
    goods = _goods(reading)
    found: dict[int, _Planned] = {}
    read: list[tuple[date, int, list[tuple[str, SetPrice]]]] = []
    for number, row in enumerate(rows):
        orders = _orders(reading, goods, row.values)
        if isinstance(orders, dict):
            found[number] = _Planned(orders)
        else:
            read.append((orders[0][1].from_on, number, orders))
    named = {order.model_id for _on, _number, orders in read for _column, order in orders}
    spans: dict[Place, tuple[Span, ...]] = dict(spans_of(reading, named))
    made: set[UUID] = set()
    for _on, number, orders in sorted(read, key=lambda each: each[:2]):
        found[number] = _place(spans, made, orders, reading.today_on)
    return [found[number] for number in range(len(rows))]


def _place(
    spans: dict[Place, tuple[Span, ...]],
    made: set[UUID],
    orders: Sequence[tuple[str, SetPrice]],
    today_on: date,
) -> _Planned:
    """Place the prices of one row, all or none; ``spans`` and ``made`` (ids of this list) learn them."""
    trial: dict[Place, tuple[Span, ...]] = {}
    steps: list[_Step] = []
    ids: set[UUID] = set()
    for column, order in orders:
        place = (order.model_id, order.store_id, order.kind)
        held = trial.get(place, spans.get(place, ()))
        new = Span(order.amount_fen, order.from_on, order.until_on, new_id())
        placed = place_price(held, new, today_on)
        if not isinstance(placed, Placed):
            twice = any(span.id in made | ids and span.from_on == new.from_on for span in held)
            return _Planned({"from_on": "price_twice"} if twice else placed)
        trial[place] = after(held, placed)
        ids.add(new.id)
        steps.append(_Step(column, order, placed))
    spans |= trial
    made |= ids
    return _Planned({}, tuple(steps))


def _orders(
    reading: Reading, goods: _Goods, values: Mapping[str, Any]
) -> list[tuple[str, SetPrice]] | dict[str, str]:
    """Return the prices that a row sets with their columns, or its problems by field."""
    model = _model_of(goods, values)
    if isinstance(model, dict):
        return model
    said = _KINDS.get(plain_text(values.get("kind", "")).casefold())
    if said is None:
        return {"kind": "unknown_price_kind"}
    store = search_text(values.get("store", ""))
    if store not in _EVERY_STORE and store not in goods.stores:
        return {"store": "unknown_store"}
    store_id = None if store in _EVERY_STORE else goods.stores[store]
    if store_id is not None and not reading.actor.may(PRICE, store_id):
        return {"store": "store_not_yours"}
    from_on, source = values.get("from_on", reading.today_on), plain_text(values.get("source", ""))
    orders = []
    for column, kind in _COLUMNS.items():
        if column not in values:
            continue
        order = SetPrice(
            model, kind or said, values[column], from_on, values.get("until_on"), store_id, source
        )
        problems = validate_price(order, reading.today_on)
        if problems:
            return {column if name == "amount_fen" else name: code for name, code in problems.items()}
        orders.append((column, order))
    return orders or {"price": "required"}


def _model_of(goods: _Goods, values: Mapping[str, Any]) -> UUID | dict[str, str]:
    """Return the model that a row means: whatever it is called by must mean the same one."""
    found: set[UUID] = set()
    ean, code = ean_digits(values.get("ean", "")), plain_text(values.get("code", ""))
    if ean and not is_ean(ean):
        return {"ean": "wrong_check_digit"}
    if ean in goods.by_ean:
        found.add(goods.by_ean[ean])
    if code in goods.by_code:
        found.add(goods.by_code[code])
    named = _by_name(goods, values)
    if len(named) > 1 and not found:
        return {"model": "model_ambiguous"}
    if named and found and not found <= named:
        return {"model": "model_differs"}
    if not found:
        found = set(named)
    if len(found) > 1:
        return {"model": "model_differs"}
    if not found:
        field = next((name for name in ("model", "ean", "code") if values.get(name)), "")
        return {field: "unknown_model"} if field else {"model": "required"}
    return found.pop()


def _by_name(goods: _Goods, values: Mapping[str, Any]) -> frozenset[UUID]:
    """Return the models of a name, of the brand when one is given; the name may begin with the brand."""
    named = goods.by_name.get(search_text(values.get("model", "")), frozenset())
    brand = search_text(values.get("brand", ""))
    return frozenset(each for each in named if not brand or brand in goods.brands[each])


def _goods(reading: Reading) -> _Goods:
    by_ean: dict[str, UUID] = {}
    by_code: dict[str, UUID] = {}
    brands: dict[UUID, frozenset[str]] = {}
    by_name: defaultdict[str, set[UUID]] = defaultdict(set)
    found = reading.session.execute(
        select(Model.id, Model.name, Model.ean, Model.code, Brand.name, Brand.aliases)
        .join(Brand, Brand.id == Model.brand_id)
        .where(Model.is_void.is_(False))
    )
    for model_id, name, ean, code, brand, aliases in found:
        called = frozenset(search_text(each) for each in (brand, *aliases))
        brands[model_id] = called
        plain = search_text(name)
        for each in (plain, *(one + plain for one in called)):
            by_name[each].add(model_id)
        by_ean |= {ean: model_id} if ean else {}
        by_code |= {code: model_id} if code else {}
    by_name.pop("", None)
    stores: dict[str, UUID] = {}
    for store_id, code, name in reading.session.execute(select(Store.id, Store.code, Store.name)):
        stores |= {search_text(code): store_id, search_text(name): store_id}
    names = {name: frozenset(ids) for name, ids in by_name.items()}
    return _Goods(by_ean, by_code, names, brands, stores)


PRICES = ImportKind("prices", "价格", PRICE, FIELDS, check_rows, store_rows, as_one=True)
