# SPDX-License-Identifier: Apache-2.0
"""Which model a row of a price list means, and which prices it sets. Reads; places and stores nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.models import Store
from app.catalog.models import Brand, Model
from app.catalog.price_rules import PriceKind, SetPrice, validate_price
from app.catalog.rules import PRICE, ean_digits, is_ean
from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import Reading

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
COLUMNS = {
    "price": None,
    "promotion": PriceKind.PROMOTION,
    "member": PriceKind.MEMBER,
    "group": PriceKind.GROUP,
}
"""The columns that hold a price, and its kind; of ``price`` the row says it, or it is the list price."""
_EVERY_STORE = frozenset({"", "全部", "全部门店", "所有门店", "通用", "all"})


@dataclass(frozen=True, slots=True)
class Goods:
    """The models in use by everything that a list may call them."""

    by_ean: Mapping[str, UUID]
    by_code: Mapping[str, UUID]
    by_name: Mapping[str, frozenset[UUID]]
    brands: Mapping[UUID, frozenset[str]]
    brand_of: Mapping[UUID, UUID]
    stores: Mapping[str, UUID]


def orders_of(
    reading: Reading, goods: Goods, values: Mapping[str, Any]
) -> list[tuple[str, SetPrice]] | dict[str, str]:
    """Return the prices that a row sets with their columns, or its problems by field."""
    model = model_of(goods, values)
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
    for column, kind in COLUMNS.items():
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


def model_of(goods: Goods, values: Mapping[str, Any]) -> UUID | dict[str, str]:
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


def _by_name(goods: Goods, values: Mapping[str, Any]) -> frozenset[UUID]:
    """Return the models of a name, of the brand when one is given; the name may begin with the brand."""
    named = goods.by_name.get(search_text(values.get("model", "")), frozenset())
    brand = search_text(values.get("brand", ""))
    return frozenset(each for each in named if not brand or brand in goods.brands[each])


def goods_of(reading: Reading) -> Goods:
    """Return the models in use by everything that a list may call them, and the stores."""
    by_ean: dict[str, UUID] = {}
    by_code: dict[str, UUID] = {}
    brands: dict[UUID, frozenset[str]] = {}
    brand_of: dict[UUID, UUID] = {}
    by_name: defaultdict[str, set[UUID]] = defaultdict(set)
    found = reading.session.execute(
        select(Model.id, Model.brand_id, Model.name, Model.ean, Model.code, Brand.name, Brand.aliases)
        .join(Brand, Brand.id == Model.brand_id)
        .where(Model.is_void.is_(False))
    )
    for model_id, brand_id, name, ean, code, brand, aliases in found:
        called = frozenset(search_text(each) for each in (brand, *aliases))
        brands[model_id] = called
        brand_of[model_id] = brand_id
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
    return Goods(by_ean, by_code, names, brands, brand_of, stores)
