# SPDX-License-Identifier: Apache-2.0
"""A price list from a file: which model a row means, and what its price does. The frame reads the cells.

A list says how prices are: the same list again changes nothing, and a row of last month may come back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.catalog.left_out import prices_left_out
from app.catalog.list_rows import goods_of, orders_of
from app.catalog.price_rules import (
    Move,
    Placed,
    SetPrice,
    Span,
    after,
    place_price,
)
from app.catalog.prices import Place, spans_of
from app.catalog.pricing import store_prices
from app.catalog.rules import PRICE
from app.core.ids import new_id
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
    goods = goods_of(reading)
    found: dict[int, _Planned] = {}
    read: list[tuple[date, int, list[tuple[str, SetPrice]]]] = []
    for number, row in enumerate(rows):
        orders = orders_of(reading, goods, row.values)
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


PRICES = ImportKind(
    "prices", "价格", PRICE, FIELDS, check_rows, store_rows, as_one=True, left_out=prices_left_out
)
