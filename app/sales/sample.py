# SPDX-License-Identifier: Apache-2.0
"""What is true of the goods of the sample store: codes, prices, stock. Must not know who bought what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from app.catalog.commands import save_model
from app.catalog.models import Brand, Model
from app.catalog.price_rules import PriceKind, SetPrice
from app.catalog.pricing import set_price
from app.catalog.rules import SaveModel
from app.core.resources import SAMPLE
from app.core.unit_of_work import UnitOfWork
from app.documents.import_kinds import ImportRow
from app.sales.stock_imports import store_rows

GOODS = SAMPLE / "goods.json"


def price_goods(uow: UnitOfWork) -> None:
    """Give the listed models code, grade, an earlier and a present price, and what each place has of them.

    A model that nobody listed is left out.
    """
    told = json.loads(GOODS.read_text(encoding="utf-8"))
    rows = uow.session.execute(select(Model, Brand.name).join(Brand, Brand.id == Model.brand_id)).all()
    models = {model.name: (model, brand) for model, brand in rows}
    figures: list[dict[str, Any]] = []
    for goods in told["goods"]:
        if goods["model"] in models:
            model, brand = models[goods["model"]]
            _price(uow, model, goods, told)
            figures += _figures(uow, f"{brand} {model.name}", goods)
    store_rows(uow, [ImportRow(number, "", row) for number, row in enumerate(figures, 1)])


def _price(uow: UnitOfWork, model: Model, goods: Mapping[str, Any], told: Mapping[str, Any]) -> None:
    begins_on = uow.today_on - timedelta(days=told["from_days_ago"])
    first_on, until_on = begins_on - timedelta(days=told["dearer_days"]), begins_on - timedelta(days=1)
    fen = goods["price"] * 100
    dearer_fen = fen + told["dearer_by"] * 100
    set_price(uow, SetPrice(model.id, PriceKind.LIST, dearer_fen, first_on, until_on, source="上市价"))
    set_price(uow, SetPrice(model.id, PriceKind.LIST, fen, begins_on, source="秋季调价"))
    code, grade = goods["code"], goods["energy_grade"]
    save_model(uow, SaveModel(model.brand_id, model.class_id, model.name, model.ean, model.id, code, grade))


def _figures(uow: UnitOfWork, name: str, goods: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "place": place,
            "code": goods["code"],
            "description": name,
            "on_hand": on_hand,
            "on_order": on_order,
            "as_of_at": uow.now_at - timedelta(hours=hours),
            "source": "ERP",
        }
        for place, on_hand, on_order, hours in goods["stock"]
    ]
