# SPDX-License-Identifier: Apache-2.0
"""Goods on hand from a file of another system: how much of an article a place had, and at which hour (A61).

A file says how things were at an hour: an older one takes nothing back, the same again changes nothing, and
an article that the catalogue lacks is kept with a remark. Must not know files, columns or cells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.catalog.rules import ean_digits
from app.core.ids import new_ids
from app.core.normalise import plain_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.import_kinds import FieldKind, ImportField, ImportKind, ImportRow, RowCheck, RowNote
from app.sales.inputs import LONGEST_TEXT, day_problem, stored_code
from app.sales.models import StockFigure
from app.sales.rules import IMPORT
from app.sales.taking_in import models_of

MOST_PIECES = 1_000_000
"""What a file says above it is a code or a price in the wrong column."""
CHANGED, UNKNOWN_MODEL = "stock_changed", "stock_unknown_model"

FIELDS = (
    ImportField(
        "place",
        "门店或仓库",
        (
            "门店",
            "仓库",
            "仓库名称",
            "门店名称",
            "库存地点",
            "库位",
            "地点",
            "warehouse",
            "store",
            "location",
        ),
        required=True,
        max_length=60,
    ),
    ImportField(
        "code",
        "商品编码",
        ("编码", "货号", "物料号", "物料编码", "商品代码", "sku", "code", "item"),
        kind=FieldKind.CODE,
        max_length=40,
    ),
    ImportField(
        "ean",
        "商品条码",
        ("条码", "69码", "条形码", "国际条码", "ean", "barcode", "ean13"),
        kind=FieldKind.CODE,
        max_length=40,
    ),
    ImportField(
        "description",
        "品名",
        ("商品名称", "品名规格", "商品", "名称", "型号", "description", "name"),
        max_length=LONGEST_TEXT,
    ),
    ImportField(
        "on_hand",
        "库存数量",
        ("库存", "现有库存", "可用库存", "结存", "结存数量", "现存量", "数量", "on hand", "quantity", "qty"),
        required=True,
        kind=FieldKind.COUNT,
    ),
    ImportField(
        "on_order",
        "在途数量",
        ("在途", "在订", "已订未到", "采购在途", "on order", "in transit"),
        kind=FieldKind.COUNT,
    ),
    ImportField(
        "as_of_at",
        "截至时间",
        ("截止时间", "数据时间", "更新时间", "库存时间", "截至", "统计时间", "日期", "as of", "updated"),
        required=True,
        kind=FieldKind.DATETIME,
    ),
    ImportField("source", "来源系统", ("来源", "系统", "数据来源", "source"), max_length=20),
)
_PART = 400
_Place = tuple[str, str]
"""Place and code: what a figure is about."""


@dataclass(frozen=True, slots=True)
class _Said:
    """One row: the figure that a file gives, and which model it means, if any."""

    key: _Place
    ean: str
    description: str
    on_hand: int
    on_order: int
    as_of_at: datetime
    source: str


def check_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Return for each row what is wrong with it, that it is here already, or what it changes."""
    said = [_said(row) for row in rows]
    held = _held(reading, {one.key for one in said})
    models = _models(reading, said)
    hours: dict[_Place, list[datetime]] = defaultdict(list)
    for one in said:
        hours[one.key].append(one.as_of_at)
    return [_check(reading, one, held.get(one.key), models, hours[one.key]) for one in said]


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> list[UUID]:
    """Store the figures; returns their ids in order. Errors: E2001."""
    uow.require(IMPORT)
    said = [_said(row) for row in rows]
    held = _held(uow, {one.key for one in said})
    models = _models(uow, said)
    new, ids = [], []
    for one, new_id in zip(said, new_ids(len(said)), strict=True):
        place, code = one.key
        columns = {
            "model_id": _model(one, models),
            "description": one.description,
            "on_hand": one.on_hand,
            "on_order": one.on_order,
            "as_of_at": one.as_of_at,
            "source": one.source,
        }
        figure = held.get(one.key)
        if figure is None:
            new.append({"scope": uow.scope, "id": new_id, "place": place, "code": code, **columns})
        else:
            for name, value in columns.items():
                if getattr(figure, name) != value:
                    setattr(figure, name, value)
        ids.append(new_id if figure is None else figure.id)
    uow.add_rows(StockFigure, new)
    return ids


def _check(
    reading: Reading,
    one: _Said,
    held: StockFigure | None,
    models: Mapping[str, UUID],
    hours: Sequence[datetime],
) -> RowCheck:
    problems = _problems(reading, one, models)
    if hours.count(one.as_of_at) > 1:
        problems["on_hand"] = "figure_twice"
    elif one.as_of_at < max(hours) or (held is not None and one.as_of_at < held.as_of_at):
        problems["as_of_at"] = "figure_is_older"
    if problems:
        return RowCheck(problems)
    model_id = _model(one, models)
    here = None if held is None else (held.on_hand, held.on_order, held.as_of_at, held.model_id)
    if held is not None and here == (one.on_hand, one.on_order, one.as_of_at, model_id):
        return RowCheck(duplicate_of=held.id)
    told = {"before": None if held is None else held.on_hand, "now": one.on_hand}
    if model_id is None:
        return RowCheck(note=RowNote(UNKNOWN_MODEL, told))
    return RowCheck() if held is None else RowCheck(note=RowNote(CHANGED, told))


def _problems(reading: Reading, one: _Said, models: Mapping[str, UUID]) -> dict[str, str]:
    """Return what is wrong with a row whatever is here already and whatever other rows say."""
    problems = day_problem("as_of_at", one.as_of_at, reading.now_at)
    if not one.key[1]:
        problems["code"] = "required"
    elif len({models[text] for text in (one.key[1], one.ean) if text in models}) > 1:
        problems["ean"] = "model_differs"
    for field in ("on_hand", "on_order"):
        pieces = getattr(one, field)
        if pieces < 0:
            problems[field] = "negative"
        elif pieces > MOST_PIECES:
            problems[field] = "too_many_pieces"
    return problems


def _said(row: ImportRow) -> _Said:
    values = row.values
    ean = ean_digits(values.get("ean", ""))
    return _Said(
        (plain_text(values["place"]), stored_code(values.get("code", "")) or stored_code(ean)),
        ean,
        values.get("description", ""),
        values["on_hand"],
        values.get("on_order", 0),
        values["as_of_at"],
        values.get("source", ""),
    )


def _models(reading: Reading, said: Sequence[_Said]) -> dict[str, UUID]:
    return models_of(reading, {text for one in said for text in (one.key[1], one.ean)} - {""})


def _model(one: _Said, models: Mapping[str, UUID]) -> UUID | None:
    """Return the model that a row means: by its code, else by its bar code."""
    return models.get(one.key[1]) or models.get(one.ean)


def _held(reading: Reading, keys: Collection[_Place]) -> dict[_Place, StockFigure]:
    """Return the figures of this store that are here already."""
    codes = sorted({code for _place, code in keys})
    return {
        (figure.place, figure.code): figure
        for start in range(0, len(codes), _PART)
        for figure in reading.session.scalars(
            select(StockFigure).where(
                StockFigure.scope == reading.scope, StockFigure.code.in_(codes[start : start + _PART])
            )
        )
    }


STOCK = ImportKind("stock", "库存", IMPORT, FIELDS, check_rows, store_rows, as_one=True, in_batches=True)
