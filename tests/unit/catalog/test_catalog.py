# SPDX-License-Identifier: Apache-2.0
"""The catalogue on a real database: kept once, found by any part, taken out of use and never deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from app.admin.commands import SaveCompanyRule, save_company_rule
from app.bootstrap import Desk
from app.catalog import audit as catalog_audit
from app.catalog import queries
from app.catalog.commands import (
    save_brand,
    save_class,
    save_model,
    save_party,
    seed_catalog,
    set_void,
    verify_party,
)
from app.catalog.rules import (
    ICONS,
    EntryKind,
    PartyKind,
    SaveBrand,
    SaveClass,
    SaveModel,
    SaveParty,
    SetVoid,
    VerifyParty,
)
from app.core import audit
from app.core.errors import AppError, NotFoundError, NotPermittedError, ProblemsError
from tests.support.customers import add_model, leader, reader

PARTY = SaveParty(
    "station", "海尔友好路服务站", "0991-4512345", "买买提•艾力", "友好路 1 号", verified_on=date(2026, 11, 1)
)


def _count(desk: Desk) -> queries.CatalogCounts:
    counts: queries.CatalogCounts = desk.runner.read(leader(desk), queries.count_catalog)
    return counts


def _problems(desk: Desk, command: object, order: object) -> dict[str, str]:
    before = _count(desk)
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(leader(desk), command, order)
    assert _count(desk) == before
    return caught.value.problems


def test_a_new_company_begins_with_classes_and_brands(desk: Desk) -> None:
    actor = leader(desk)
    added = desk.runner.write(actor, seed_catalog).answer
    classes = desk.runner.read(actor, queries.list_classes)
    brands = desk.runner.read(actor, queries.list_brands)
    assert added == len(classes) + len(brands) > 50
    assert {row.icon for row in classes} == set(ICONS)
    assert {"冰箱", "洗衣机", "空调", "电视", "热水器", "油烟机", "微波炉"} <= {row.name for row in classes}
    assert desk.runner.write(actor, seed_catalog).answer == 0
    haier = next(row for row in brands if row.name == "海尔")
    desk.runner.write(actor, save_brand, SaveBrand("海尔", ("Haier", " 日日顺 ", ""), haier.id))
    assert desk.runner.read(actor, queries.list_brands, "日日顺")[0].aliases == ("Haier", "日日顺")


def test_only_those_who_may_edit_write(desk: Desk) -> None:
    add_model(desk)
    before = _count(desk)
    orders = (
        (save_brand, SaveBrand("美的")),
        (save_class, SaveClass("tv", "电视")),
        (save_model, SaveModel(uuid4(), uuid4(), "X")),
        (save_party, PARTY),
        (set_void, SetVoid(EntryKind.BRAND, uuid4())),
    )
    for command, order in orders:
        with pytest.raises(NotPermittedError):
            desk.runner.write(reader(desk), command, order)
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), seed_catalog)
    assert _count(desk) == before


def test_names_and_bar_codes_are_kept_once(desk: Desk) -> None:
    model_id = add_model(desk, ean="6901234567892")
    model = desk.runner.read(leader(desk), queries.get_model, model_id)
    again = SaveModel(model.brand_id, model.class_id, "bcd-470wdpg")
    desk.runner.write(leader(desk), save_party, PARTY)
    assert _problems(desk, save_brand, SaveBrand("海尔")) == {"name": "already_there"}
    assert _problems(desk, save_brand, SaveBrand("")) == {"name": "required"}
    assert _problems(desk, save_class, SaveClass("fridge", "冰箱")) == {
        "code": "already_there",
        "name": "already_there",
    }
    assert _problems(desk, save_model, again) == {"name": "already_there"}
    assert _problems(desk, save_model, replace(again, name="B", ean="6901234567892")) == {
        "ean": "already_there"
    }
    assert _problems(desk, save_model, replace(again, name="B", brand_id=uuid4(), class_id=uuid4())) == {
        "brand_id": "unknown_choice",
        "class_id": "unknown_choice",
    }
    assert _problems(desk, save_model, SaveModel(None, None, "B")) == {
        "brand_id": "required",
        "class_id": "required",
    }
    assert _problems(desk, save_party, PARTY) == {"name": "already_there"}


@pytest.mark.parametrize(
    "typed",
    [
        "海尔",
        "he",
        "haier",
        "470",
        "BCD-470",
        "bcd470wd",
        "wdpg",
        "6901234567892",
        "567892",
        "海尔 470",
        "c",
        "４７",
    ],
)
def test_a_model_is_found_by_any_part(desk: Desk, typed: str) -> None:
    model_id = add_model(desk, ean="6901234567892")
    found = desk.runner.read(reader(desk), queries.search_models, typed)
    assert [row.id for row in found] == [model_id]
    assert desk.runner.read(reader(desk), queries.count_models, typed) == 1


@pytest.mark.parametrize("typed", ["", " ", "美的", "471", "海尔 471"])
def test_what_does_not_match_finds_nothing(desk: Desk, typed: str) -> None:
    add_model(desk)
    assert desk.runner.read(reader(desk), queries.search_models, typed) == ()


def test_a_renamed_brand_takes_its_models_along(desk: Desk) -> None:
    model_id = add_model(desk)
    model = desk.runner.read(leader(desk), queries.get_model, model_id)
    desk.runner.write(leader(desk), save_brand, SaveBrand("卡萨帝", (), model.brand_id))
    found = desk.runner.read(reader(desk), queries.search_models, "卡萨帝")
    assert [(row.id, row.brand, row.class_name, row.icon) for row in found] == [
        (model_id, "卡萨帝", "冰箱", "fridge")
    ]
    assert desk.runner.read(reader(desk), queries.search_models, "海尔") == ()


def test_what_is_out_of_use_is_not_offered_but_stays(desk: Desk) -> None:
    actor = leader(desk)
    model_id = add_model(desk)
    model = desk.runner.read(actor, queries.get_model, model_id)
    party_id = desk.runner.write(actor, save_party, PARTY).answer
    for kind, row_id in (
        (EntryKind.MODEL, model_id),
        (EntryKind.BRAND, model.brand_id),
        (EntryKind.CLASS, model.class_id),
        (EntryKind.PARTY, party_id),
    ):
        desk.runner.write(actor, set_void, SetVoid(kind, row_id))
    assert _count(desk) == queries.CatalogCounts(0, 0, 0, 0)
    assert desk.runner.read(actor, queries.search_models, "470") == ()
    assert desk.runner.read(actor, queries.list_parties) == ()
    assert desk.runner.read(actor, queries.list_brands) == desk.runner.read(actor, queries.list_classes) == ()
    assert [row.is_void for row in desk.runner.read(actor, queries.list_models, with_void=True)] == [True]
    assert desk.runner.read(actor, queries.count_models, with_void=True) == 1
    assert desk.runner.read(actor, queries.get_model, model_id).name == "BCD-470WDPG"
    assert not desk.runner.read(actor, queries.get_party, party_id).is_active
    assert [row.is_void for row in desk.runner.read(actor, queries.list_brands, with_void=True)] == [True]
    assert [row.is_void for row in desk.runner.read(actor, queries.list_classes, with_void=True)] == [True]
    desk.runner.write(actor, set_void, SetVoid(EntryKind.PARTY, party_id, is_void=False))
    assert _count(desk).parties == 1


@pytest.mark.covers("A16", "A49")
def test_the_phone_book_says_what_nobody_verified_for_long(desk: Desk) -> None:
    actor = leader(desk)
    desk.runner.write(actor, save_party, PARTY)
    desk.runner.write(
        actor, save_party, replace(PARTY, kind="logistics", name="天山货运", verified_on=date(2026, 5, 1))
    )
    desk.runner.write(actor, save_party, replace(PARTY, kind="maker", name="美的热线", verified_on=None))
    rows = {row.name: row for row in desk.runner.read(reader(desk), queries.list_parties)}
    assert {name: row.is_stale for name, row in rows.items()} == {
        "海尔友好路服务站": False,
        "天山货运": True,
        "美的热线": True,
    }
    station = rows["海尔友好路服务站"]
    assert (station.phone, station.contact) == ("09914512345", "买买提·艾力")
    desk.runner.write(actor, save_party, replace(PARTY, name="海尔服务站", phone="4006999999", id=station.id))
    only = desk.runner.read(reader(desk), queries.list_parties, "", PartyKind.STATION)
    assert [(row.name, row.phone) for row in only] == [("海尔服务站", "4006999999")]
    for typed in ("天山", "tshy", "货运 友好"):
        assert [row.name for row in desk.runner.read(reader(desk), queries.list_parties, typed)] == [
            "天山货运"
        ]


def test_what_is_not_there_is_said(desk: Desk) -> None:
    for query in (queries.get_model, queries.get_party):
        with pytest.raises(NotFoundError):
            desk.runner.read(leader(desk), query, uuid4())
    for command, order in (
        (set_void, SetVoid(EntryKind.MODEL, uuid4())),
        (save_brand, SaveBrand("美的", (), uuid4())),
    ):
        with pytest.raises(AppError) as caught:
            desk.runner.write(leader(desk), command, order)
        assert caught.value.code == "E9002"


def test_the_catalogue_passes_its_audit_and_a_wrong_bar_code_does_not(desk: Desk) -> None:
    add_model(desk, ean="6901234567892")
    with desk.runner.database.reading() as session:
        lines = audit.run(session, catalog_audit.RULES)
    assert all(line.is_good for line in lines)
    assert sum(line.checked for line in lines) == 3
    with desk.runner.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE model SET ean = '6901234567890', brand_id = id")
        session.commit()
    with desk.runner.database.reading() as session:
        bad = {line.key for line in audit.run(session, catalog_audit.RULES) if not line.is_good}
    assert bad == {"catalog.model_brand", "catalog.bar_codes"}


def test_classes_are_a_tree_and_a_list_of_models_takes_what_lies_below(desk: Desk) -> None:
    actor = leader(desk)
    model_id = add_model(desk)
    fridge = desk.runner.read(actor, queries.list_classes)[0]
    big = desk.runner.write(actor, save_class, SaveClass("big", "大家电")).answer
    small = desk.runner.write(actor, save_class, SaveClass("small", "小家电")).answer
    kept = SaveClass(fridge.code, fridge.name, fridge.gbt4754, fridge.icon, fridge.id, big)
    desk.runner.write(actor, save_class, kept)
    side = SaveClass("side", "对开门冰箱", "3851", "fridge", parent_id=fridge.id)
    side_id = desk.runner.write(actor, save_class, side).answer
    rows = desk.runner.read(actor, queries.list_classes)
    assert [(row.name, row.depth) for row in rows] == [
        ("大家电", 0), ("冰箱", 1), ("对开门冰箱", 2), ("小家电", 0),
    ]  # fmt: skip
    for class_id, count in ((big, 1), (fridge.id, 1), (side_id, 0), (small, 0)):
        found = desk.runner.read(reader(desk), queries.list_models, class_id=class_id)
        assert [row.id for row in found] == [model_id] * count
        assert desk.runner.read(reader(desk), queries.count_models, class_id=class_id) == count
    ring = SaveClass("big", "大家电", id=big, parent_id=side_id)
    assert _problems(desk, save_class, ring) == {"parent_id": "in_a_ring"}
    assert _problems(desk, save_class, replace(ring, parent_id=big)) == {"parent_id": "in_a_ring"}
    assert _problems(desk, save_class, replace(ring, parent_id=uuid4())) == {"parent_id": "unknown_choice"}


def test_a_ring_that_two_desks_made_is_shown_and_ends(desk: Desk) -> None:
    add_model(desk)
    desk.runner.write(leader(desk), save_class, SaveClass("big", "大家电"))
    with desk.runner.database.writing() as session:
        other = "(SELECT o.id FROM appliance_class o WHERE o.id != appliance_class.id)"
        session.connection().exec_driver_sql(f"UPDATE appliance_class SET parent_id = {other}")
        session.commit()
    rows = desk.runner.read(reader(desk), queries.list_classes)
    assert [(row.name, row.depth) for row in rows] == [("冰箱", 0), ("大家电", 1)]
    assert desk.runner.read(reader(desk), queries.count_models, class_id=rows[1].id) == 1


def test_a_model_names_its_code_its_grade_and_what_came_after_it(desk: Desk) -> None:
    actor = leader(desk)
    old_id = add_model(desk)
    old = desk.runner.read(actor, queries.get_model, old_id)
    order = SaveModel(old.brand_id, old.class_id, "BCD-471", code="H471", energy_grade="1")
    new_id = desk.runner.write(actor, save_model, order).answer
    gone = replace(
        order, name=old.name, code="H470", id=old_id, discontinued_on=date(2026, 6, 30), successor_id=new_id
    )
    desk.runner.write(actor, save_model, gone)
    row = desk.runner.read(reader(desk), queries.search_models, "h470")[0]
    assert (row.id, row.code, row.energy_grade) == (old_id, "H470", "1")
    assert (row.discontinued_on, row.successor_id) == (date(2026, 6, 30), new_id)
    back = replace(order, id=new_id, discontinued_on=date(2026, 7, 1), successor_id=old_id)
    assert _problems(desk, save_model, back) == {"successor_id": "in_a_ring"}
    assert _problems(desk, save_model, replace(back, successor_id=uuid4())) == {
        "successor_id": "unknown_choice"
    }
    assert _problems(desk, save_model, replace(order, name="B")) == {"code": "already_there"}


def test_a_brand_names_a_maker_of_the_phone_book(desk: Desk) -> None:
    actor = leader(desk)
    station_id = desk.runner.write(actor, save_party, PARTY).answer
    maker_id = desk.runner.write(actor, save_party, replace(PARTY, kind="maker", name="青岛海尔")).answer
    desk.runner.write(actor, save_brand, SaveBrand("海尔", maker_id=maker_id))
    (row,) = desk.runner.read(reader(desk), queries.list_brands, "青岛")
    assert (row.name, row.maker_id, row.maker) == ("海尔", maker_id, "青岛海尔")
    for wrong in (station_id, uuid4()):
        assert _problems(desk, save_brand, SaveBrand("美的", maker_id=wrong)) == {
            "maker_id": "unknown_choice"
        }


@pytest.mark.covers("A49")
def test_the_company_says_after_how_long_an_entry_is_stale(desk: Desk) -> None:
    desk.runner.write(leader(desk), save_party, PARTY)
    assert _count(desk).stale == 0
    rule = SaveCompanyRule("party.verify_days", 10, date(2026, 11, 20), "公司规定")
    desk.runner.write(desk.founder(), save_company_rule, rule)
    assert _count(desk).stale == 1
    assert desk.runner.read(reader(desk), queries.list_parties)[0].is_stale


@pytest.mark.covers("A49")
def test_one_call_makes_an_entry_current_and_the_rest_is_counted(desk: Desk) -> None:
    actor = leader(desk)
    old = replace(PARTY, verified_on=date(2026, 1, 5))
    party_id = desk.runner.write(actor, save_party, old).answer
    desk.runner.write(actor, save_party, replace(PARTY, name="从没打过", verified_on=None))
    assert _count(desk).stale == 2
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), verify_party, VerifyParty(party_id))
    desk.runner.write(actor, verify_party, VerifyParty(party_id))
    assert _count(desk).stale == 1
    assert desk.runner.read(actor, queries.get_party, party_id).verified_on == date(2026, 11, 20)
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, verify_party, VerifyParty(uuid4()))
