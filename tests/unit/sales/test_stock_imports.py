# SPDX-License-Identifier: Apache-2.0
"""Goods on hand from files: kept with their hour, never set back by an older file, odd rows said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.catalog.commands import save_brand, save_class, save_model
from app.catalog.rules import SaveBrand, SaveClass, SaveModel
from app.core.change_log import Change
from app.core.errors import NotPermittedError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.documents.errors import ImportOutdatedError
from app.documents.imports import run_import
from app.documents.verdicts import ImportPreview
from app.sales.models import StockFigure
from app.sales.stock import find_stock, stock_of_sale
from app.sales.stock_imports import CHANGED, STOCK, UNKNOWN_MODEL
from tests.support.desk import FrozenClock, make_actor
from tests.support.imports import look, rejects_of, writer_of
from tests.support.sales import LEADER, clerk, leader, sell

HEAD = "仓库名称,编码,69码,商品名称,库存,在途,数据时间,来源"
SHOP = "友好路店,10001,,海尔 BCD-470WDPG,2,1,2026-11-20 08:00,ERP"
DEPOT = "中心仓,10001,,海尔 BCD-470WDPG,7,0,2026-11-19 18:00,ERP"


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, *LEADER, "documents.import")


def _shown(desk: Desk, actor: Actor, *lines: str, head: str = HEAD) -> ImportPreview:
    return look(desk, actor, ("库存.csv", "\n".join((head, *lines)).encode("gb18030")), STOCK)


def _load(desk: Desk, actor: Actor, *lines: str) -> Any:
    return run_import(writer_of(desk, actor), STOCK, _shown(desk, actor, *lines), rejects_of(desk))


def _said(shown: ImportPreview) -> list[tuple[str, str, str]]:
    return [(row.verdict.value, row.field, row.reason) for row in shown.rows]


def _model(desk: Desk, name: str, *, code: str = "", ean: str = "") -> UUID:
    """Add a model of a brand and a class of its own."""
    do, who = desk.runner.write, leader(desk)
    brand_id = do(who, save_brand, SaveBrand(f"海尔 {name}")).answer
    class_id = do(who, save_class, SaveClass(f"c{name[-2:].lower()}", name, "3851", "fridge")).answer
    answer: UUID = do(who, save_model, SaveModel(brand_id, class_id, name, ean, code=code)).answer
    return answer


def _figures(desk: Desk) -> list[tuple[str, int, int]]:
    return [
        (row.place, row.on_hand, row.on_order) for row in desk.runner.read(clerk(desk), find_stock, "10001")
    ]


def _changes(desk: Desk) -> int:
    def query(reading: Reading) -> int:
        return reading.session.execute(
            select(func.count()).where(Change.table_name == StockFigure.__tablename__)
        ).scalar_one()

    return int(desk.runner.read(desk.founder(), query))


@pytest.mark.covers("A61")
def test_a_file_answers_the_call_with_its_hour(desk: Desk, clock: FrozenClock, actor: Actor) -> None:
    result = _load(desk, actor, SHOP, DEPOT, "合计,,,,9,1,,")
    assert (result.imported_count, result.total_count) == (2, 1)
    sale = sell(desk, clock)
    rows = desk.runner.read(clerk(desk), stock_of_sale, sale.id)
    assert [(row.place, row.on_hand, row.on_order, row.as_of_at, row.is_old) for row in rows] == [
        ("中心仓", 7, 0, datetime(2026, 11, 19, 10, tzinfo=UTC), True),
        ("友好路店", 2, 1, datetime(2026, 11, 20, 0, tzinfo=UTC), False),
    ]
    assert rows[0].source == "ERP"


def test_figures_of_another_store_are_for_those_who_read_it(desk: Desk, actor: Actor) -> None:
    _load(desk, actor, SHOP)
    elsewhere = make_actor(desk, "sales.read", scope=new_id())
    assert desk.runner.read(elsewhere, find_stock, "10001") == ()
    assert len(_figures(desk)) == 1


def test_an_article_is_found_by_the_bar_code_of_its_box(desk: Desk, actor: Actor) -> None:
    model_id = _model(desk, "BCD-470WDPG", ean="6901234567892")
    shown = _shown(desk, actor, "友好路店,H470,6901234567892,,3,,2026-11-20 08:00,")
    assert [row.note for row in shown.rows] == [None]
    run_import(writer_of(desk, actor), STOCK, shown, rejects_of(desk))
    [found] = desk.runner.read(clerk(desk), find_stock, "6901234567892")
    assert (found.code, found.on_hand, found.on_order) == ("H470", 3, 0)
    assert desk.runner.read(desk.founder(), _models) == [model_id]


def _models(reading: Reading) -> list[Any]:
    return list(reading.session.scalars(select(StockFigure.model_id)))


def test_an_unknown_model_is_a_remark_until_the_catalogue_has_it(desk: Desk, actor: Actor) -> None:
    shown = _shown(desk, actor, SHOP)
    assert _said(shown) == [("good", "", "")]
    assert shown.rows[0].note is not None
    assert (shown.rows[0].note.code, shown.rows[0].note.fields) == (UNKNOWN_MODEL, {"before": None, "now": 2})
    _load(desk, actor, SHOP)
    assert _said(_shown(desk, actor, SHOP)) == [("duplicate", "", "already_here")]
    model_id = _model(desk, "BCD-470WDPG", code="10001")
    [row] = _shown(desk, actor, SHOP).rows
    assert row.note is not None
    assert row.note.code == CHANGED
    _load(desk, actor, SHOP)
    assert desk.runner.read(desk.founder(), _models) == [model_id]


def test_the_same_again_changes_nothing_and_an_older_file_sets_nothing_back(desk: Desk, actor: Actor) -> None:
    _load(desk, actor, SHOP, DEPOT)
    before = _changes(desk)
    assert _load(desk, actor, SHOP, DEPOT).imported_count == 0
    old = "友好路店,10001,,海尔 BCD-470WDPG,9,9,2026-11-20 07:59,ERP"
    assert _said(_shown(desk, actor, old)) == [("rejected", "as_of_at", "figure_is_older")]
    _load(desk, actor, old)
    assert _changes(desk) == before
    assert _figures(desk) == [("中心仓", 7, 0), ("友好路店", 2, 1)]
    newer = "友好路店,10001,,海尔 BCD-470WDPG,1,1,2026-11-20 09:00,ERP"
    [row] = _shown(desk, actor, newer).rows
    assert row.note is not None
    assert row.note.fields == {"before": 2, "now": 1}
    assert _load(desk, actor, newer).imported_count == 1
    assert _figures(desk) == [("中心仓", 7, 0), ("友好路店", 1, 1)]
    assert _changes(desk) == before + 1


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        ("店,1,,x,-3,,2026-11-20,", "on_hand", "negative"),
        ("店,1,,x,3,-1,2026-11-20,", "on_order", "negative"),
        ("店,1,,x,999999999,,2026-11-20,", "on_hand", "too_many_pieces"),
        ("店,1,,x,1000000000,,2026-11-20,", "on_hand", "not_a_count"),
        ("店,1,,x,1E+09,,2026-11-20,", "on_hand", "not_a_count"),
        ("店,1,,x,两台,,2026-11-20,", "on_hand", "not_a_count"),
        ("店,1,,x,,,2026-11-20,", "on_hand", "required"),
        ("店,,,x,3,,2026-11-20,", "code", "required"),
        ("店,6.90123E+12,,x,3,,2026-11-20,", "code", "digits_lost"),
        (",1,,x,3,,2026-11-20,", "place", "required"),
        ("店,1,,x,3,,,", "as_of_at", "required"),
        ("店,1,,x,3,,昨天,", "as_of_at", "date_in_words"),
        ("店,1,,x,3,,1900-01-01,", "as_of_at", "too_long_ago"),
        ("店,1,,x,3,,2026-11-21,", "as_of_at", "in_future"),
    ],
)
def test_an_odd_row_is_said_and_costs_no_other(
    desk: Desk, actor: Actor, line: str, field: str, reason: str
) -> None:
    shown = _shown(desk, actor, line, SHOP)
    assert _said(shown) == [("rejected", field, reason), ("good", "", "")]
    result = run_import(writer_of(desk, actor), STOCK, shown, rejects_of(desk))
    assert (result.imported_count, result.rejected_count) == (1, 1)


def test_of_two_figures_the_later_one_counts_and_of_two_at_one_hour_none(desk: Desk, actor: Actor) -> None:
    shown = _shown(
        desk,
        actor,
        SHOP,
        "友好路店,10001,,海尔 BCD-470WDPG,5,1,2026-11-20 09:00,ERP",
        DEPOT,
        " 中心仓 ,１０００１,,海尔 BCD-470WDPG,8,0,2026-11-19 18:00,ERP",
        SHOP,
    )
    assert _said(shown) == [
        ("rejected", "as_of_at", "figure_is_older"),
        ("good", "", ""),
        ("rejected", "on_hand", "figure_twice"),
        ("rejected", "on_hand", "figure_twice"),
        ("duplicate", "", "twice_in_file"),
    ]
    run_import(writer_of(desk, actor), STOCK, shown, rejects_of(desk))
    assert _figures(desk) == [("友好路店", 5, 1)]


def test_codes_of_two_models_in_one_row_are_refused(desk: Desk, actor: Actor) -> None:
    _model(desk, "BCD-470WDPG", code="10001")
    _model(desk, "KFR-35GW", ean="6901234567892")
    shown = _shown(desk, actor, "友好路店,10001,6901234567892,,3,,2026-11-20 08:00,")
    assert _said(shown) == [("rejected", "ean", "model_differs")]


def test_what_changed_since_it_was_shown_is_not_overwritten(desk: Desk, actor: Actor) -> None:
    shown = _shown(desk, actor, SHOP)
    _load(desk, actor, "友好路店,10001,,海尔 BCD-470WDPG,4,0,2026-11-20 09:30,ERP")
    with pytest.raises(ImportOutdatedError):
        run_import(writer_of(desk, actor), STOCK, shown, rejects_of(desk))
    assert _figures(desk) == [("友好路店", 4, 0)]


def test_a_long_file_is_stored_in_parts_and_a_pair_in_it_is_found_however_far_apart(
    desk: Desk, actor: Actor
) -> None:
    many = [f"中心仓,{number},,,1,,2026-11-20 08:00," for number in range(20_000, 21_200)]
    shown = _shown(desk, actor, SHOP, *many, SHOP.replace(",2,1,", ",3,1,"))
    assert [_said(shown)[place] for place in (0, 1, -1)] == [
        ("rejected", "on_hand", "figure_twice"),
        ("good", "", ""),
        ("rejected", "on_hand", "figure_twice"),
    ]
    groups: list[Any] = []

    def write(command: Any, *parts: Any) -> Any:
        groups.append(command.__name__)
        return desk.runner.write(actor, command, *parts).answer

    assert run_import(write, STOCK, shown, rejects_of(desk)).imported_count == 1200
    assert groups == ["begin_import", "store_as_one", "store_as_one"]


def test_who_may_not_import_sales_imports_no_stock(desk: Desk) -> None:
    with pytest.raises(NotPermittedError):
        _shown(desk, make_actor(desk, "documents.import", "sales.read"), SHOP)
