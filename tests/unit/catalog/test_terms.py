# SPDX-License-Identifier: Apache-2.0
"""Warranty by the day of sale, serial numbers by brand and class, parts lists."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.bootstrap import Desk
from app.catalog import term_rules, terms
from app.catalog.commands import save_brand, save_class, save_model, set_void
from app.catalog.queries import ModelRow, get_model
from app.catalog.rules import EntryKind, SaveBrand, SaveClass, SaveModel, SetVoid
from app.catalog.term_commands import (
    TakeOff,
    TermKind,
    save_model_part,
    save_part,
    save_pattern,
    save_term,
    take_off,
)
from app.catalog.term_rules import SaveModelPart, SavePart, SavePattern, SaveTerm
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from tests.support.customers import add_model, leader, reader

FROM_ON = date(2024, 1, 1)
TODAY_ON = date(2026, 11, 20)


def _model(desk: Desk) -> ModelRow:
    row: ModelRow = desk.runner.read(leader(desk), get_model, add_model(desk))
    return row


def _save(desk: Desk, command: object, order: object) -> UUID:
    answer: UUID = desk.runner.write(leader(desk), command, order).answer
    return answer


def _problems(desk: Desk, command: object, order: object) -> dict[str, str]:
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(leader(desk), command, order)
    return caught.value.problems


def _term(model: ModelRow, months: int = 12, **changes: object) -> SaveTerm:
    return replace(SaveTerm(model.brand_id, months, FROM_ON, "保修卡 2024", "A"), **changes)


def _promised(desk: Desk, model: ModelRow, on: date = TODAY_ON) -> dict[str, int]:
    rows = desk.runner.read(reader(desk), terms.warranty_on, model.id, on)
    return {row.part: row.months for row in rows}


def test_the_narrowest_term_counts_by_the_day_of_sale(desk: Desk) -> None:
    model = _model(desk)
    big = _save(desk, save_class, SaveClass("big", "大家电"))
    _save(desk, save_class, SaveClass("fridge", "冰箱", "3851", "fridge", model.class_id, big))
    other = _save(desk, save_class, SaveClass("tv", "电视"))
    _save(desk, save_term, _term(model, 12, until_on=date(2025, 12, 31)))
    _save(desk, save_term, _term(model, 24, from_on=date(2026, 1, 1)))
    _save(desk, save_term, _term(model, 36, class_id=big, from_on=date(2026, 3, 1)))
    _save(desk, save_term, _term(model, 99, class_id=other))
    _save(desk, save_term, _term(model, 60, class_id=model.class_id, part="压缩机"))
    assert _promised(desk, model, date(2023, 12, 31)) == {}
    assert _promised(desk, model, date(2025, 12, 31)) == {"": 12, "压缩机": 60}
    assert _promised(desk, model, date(2026, 1, 1)) == {"": 24, "压缩机": 60}
    assert _promised(desk, model) == {"": 36, "压缩机": 60}
    own = _save(desk, save_term, _term(model, 72, model_id=model.id, from_on=date(2026, 5, 1)))
    assert _promised(desk, model) == {"": 72, "压缩机": 60}
    listed = desk.runner.read(reader(desk), terms.list_terms, model.id)
    assert {(row.months, row.class_name) for row in listed if row.counts} == {(72, ""), (60, "冰箱")}
    assert 99 not in {row.months for row in listed}
    desk.runner.write(leader(desk), take_off, TakeOff(TermKind.TERM, own))
    assert _promised(desk, model)[""] == 36
    assert desk.runner.read(reader(desk), terms.list_terms, uuid4()) == ()


def test_a_term_says_how_long_where_it_stands_and_how_sure_it_is(desk: Desk) -> None:
    model = _model(desk)
    term_id = _save(desk, save_term, _term(model))
    other_brand = _save(desk, save_brand, SaveBrand("美的"))
    cases = (
        ({"months": 0}, {"months": "not_months"}),
        ({"months": 241}, {"months": "not_months"}),
        ({"grade": "D"}, {"grade": "unknown_choice"}),
        ({"service_mode": "by_air"}, {"service_mode": "unknown_choice"}),
        ({"source": " "}, {"source": "required"}),
        ({"source": "据" * 301}, {"source": "too_long"}),
        ({"part": "件" * 61, "exceptions": "外" * 401}, {"part": "too_long", "exceptions": "too_long"}),
        ({"until_on": date(2023, 1, 1)}, {"until_on": "before_start"}),
        ({"brand_id": None}, {"brand_id": "required"}),
        ({"brand_id": uuid4()}, {"brand_id": "unknown_choice"}),
        ({"class_id": uuid4()}, {"class_id": "unknown_choice"}),
        ({"model_id": uuid4()}, {"model_id": "unknown_choice"}),
        ({"brand_id": other_brand, "model_id": model.id}, {"model_id": "unknown_choice"}),
        ({"from_on": TODAY_ON}, {"from_on": "term_overlaps"}),
        ({"from_on": date(2020, 1, 1)}, {"from_on": "term_overlaps"}),
    )
    for changes, problems in cases:
        assert _problems(desk, save_term, _term(model, **changes)) == problems, changes  # type: ignore[arg-type]
    assert len(desk.runner.read(reader(desk), terms.list_terms, model.id)) == 1
    _save(desk, save_term, _term(model, 18, id=term_id, exceptions="商用除外", service_mode="visit"))
    assert _promised(desk, model) == {"": 18}
    _save(desk, save_term, _term(model, 6, from_on=date(2020, 1, 1), until_on=date(2023, 12, 31)))
    _save(desk, save_term, _term(model, 6, part="遥控器"))


@pytest.mark.parametrize("command", [save_term, save_pattern, save_part, save_model_part, take_off])
def test_only_those_who_may_edit_write(desk: Desk, command: object) -> None:
    orders = {
        save_term: SaveTerm(uuid4(), 1, FROM_ON, "x", "A"),
        save_pattern: SavePattern(uuid4(), "A", "B"),
        save_part: SavePart("1", "2"),
        save_model_part: SaveModelPart(uuid4(), uuid4()),
        take_off: TakeOff(TermKind.TERM, uuid4()),
    }
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), command, orders[command])  # type: ignore[index]


def test_a_serial_number_of_another_shape_is_answered_with_an_example(desk: Desk) -> None:
    model = _model(desk)

    def unlike(serial: str) -> tuple[str, ...]:
        found: tuple[str, ...] = desk.runner.read(reader(desk), terms.examples_unlike, model.id, serial)
        return found

    assert unlike("123") == ()
    whole = _save(desk, save_pattern, SavePattern(model.brand_id, "9{6}", "123 456"))
    assert unlike("123") == ("123456",)
    assert unlike("654321") == unlike(" ") == ()
    fridge = SavePattern(model.brand_id, "'BE'X{4}", "be0ak3", model.class_id)
    _save(desk, save_pattern, fridge)
    _save(desk, save_pattern, replace(fridge, pattern="'CE'X{4}", example="CE0001"))
    assert unlike("654321") == ("BE0AK3", "CE0001")
    assert unlike("be 1234") == ()
    rows = desk.runner.read(reader(desk), terms.list_patterns, model.brand_id)
    assert sorted((row.pattern, row.class_name) for row in rows) == [
        ("'BE'X{4}", "冰箱"), ("'CE'X{4}", "冰箱"), ("9{6}", ""),
    ]  # fmt: skip
    assert desk.runner.read(reader(desk), terms.examples_unlike, uuid4(), "1") == ()
    cases = (
        (SavePattern(None, "9", "1"), {"brand_id": "required"}),
        (SavePattern(uuid4(), "9", "1"), {"brand_id": "unknown_choice"}),
        (SavePattern(model.brand_id, "9", "1", uuid4()), {"class_id": "unknown_choice"}),
        (SavePattern(model.brand_id, "(a+)+", "a"), {"pattern": "not_a_pattern"}),
        (SavePattern(model.brand_id, "9" * 121, "1"), {"pattern": "not_a_pattern"}),
        (SavePattern(model.brand_id, "9{2}", "1"), {"example": "not_like_pattern"}),
        (SavePattern(model.brand_id, "9{0,2}", " "), {"example": "not_like_pattern"}),
        (SavePattern(model.brand_id, "9{6}", "111111"), {"pattern": "already_there"}),
    )
    for order, problems in cases:
        assert _problems(desk, save_pattern, order) == problems, order
    _save(desk, save_pattern, SavePattern(model.brand_id, "9{6}", "111111", id=whole))
    desk.runner.write(leader(desk), take_off, TakeOff(TermKind.PATTERN, whole))
    assert len(desk.runner.read(reader(desk), terms.list_patterns, model.brand_id)) == 2


def test_a_model_has_a_parts_list(desk: Desk) -> None:
    model = _model(desk)
    old = _save(desk, save_part, SavePart("0060-1", "压缩机", model.brand_id, "台", has_serial=True))
    new = _save(desk, save_part, SavePart("0060-2", "压缩机（新）"))
    line = _save(desk, save_model_part, SaveModelPart(model.id, old, 1, "底部"))
    _save(desk, save_model_part, SaveModelPart(model.id, new, 2))
    _save(desk, save_model_part, SaveModelPart(model.id, old, 3, "底部", line))
    rows = desk.runner.read(reader(desk), terms.list_model_parts, model.id)
    assert [(row.code, row.quantity, row.position) for row in rows] == [
        ("0060-2", 2, ""), ("0060-1", 3, "底部"),
    ]  # fmt: skip
    successor = SavePart("0060-1", "压缩机", model.brand_id, "台", has_serial=True, successor_id=new, id=old)
    _save(desk, save_part, successor)
    found = {row.code: row for row in desk.runner.read(reader(desk), terms.list_parts, "压缩")}
    assert (found["0060-1"].brand, found["0060-1"].models, found["0060-1"].successor_id) == ("海尔", 1, new)
    assert [row.code for row in desk.runner.read(reader(desk), terms.list_parts, "海尔 006")] == ["0060-1"]
    assert desk.runner.read(reader(desk), terms.list_parts, "%") == ()
    cases = (
        (save_part, SavePart("", " "), {"code": "required", "name": "required"}),
        (save_part, SavePart("1" * 41, "件" * 121), {"code": "too_long", "name": "too_long"}),
        (save_part, SavePart("1", "件", unit="箱" * 9), {"unit": "too_long"}),
        (save_part, SavePart("1", "件", uuid4()), {"brand_id": "unknown_choice"}),
        (save_part, SavePart("0060-1", "又一个", model.brand_id), {"code": "already_there"}),
        (save_part, SavePart("0060-2", "新", id=new, successor_id=old), {"successor_id": "in_a_ring"}),
        (save_model_part, SaveModelPart(model.id, None), {"part_id": "required"}),
        (save_model_part, SaveModelPart(uuid4(), new), {"model_id": "unknown_choice"}),
        (save_model_part, SaveModelPart(model.id, uuid4()), {"part_id": "unknown_choice"}),
        (save_model_part, SaveModelPart(model.id, old, 0), {"quantity": "not_positive"}),
        (save_model_part, SaveModelPart(model.id, old, 1000), {"quantity": "too_large"}),
        (save_model_part, SaveModelPart(model.id, new, 1, "位" * 41), {"position": "too_long"}),
        (save_model_part, SaveModelPart(model.id, new), {"part_id": "already_there"}),
    )
    for command, order, problems in cases:
        assert _problems(desk, command, order) == problems, order
    desk.runner.write(leader(desk), take_off, TakeOff(TermKind.MODEL_PART, line))
    assert len(desk.runner.read(reader(desk), terms.list_model_parts, model.id)) == 1
    desk.runner.write(leader(desk), set_void, SetVoid(EntryKind.PART, new))
    assert [row.code for row in desk.runner.read(reader(desk), terms.list_parts)] == ["0060-1"]
    assert len(desk.runner.read(reader(desk), terms.list_parts, with_void=True)) == 2
    with pytest.raises(NotFoundError):
        desk.runner.write(leader(desk), take_off, TakeOff(TermKind.TERM, uuid4()))


def test_what_a_maker_writes_of_parts_is_read() -> None:
    read = term_rules.parts_months("压缩机 72; 电机、主板，控制板 36个月；遥控器12;")
    assert dict(read) == {"压缩机": 72, "电机": 36, "主板": 36, "控制板": 36, "遥控器": 12}
    for text in ("压缩机", "72", "压缩机 72 天"):
        with pytest.raises(ValueError, match=text.split()[0]):
            term_rules.parts_months(text)


def test_a_maker_s_published_terms_have_a_place(desk: Desk, shared_data: Path) -> None:
    text = (shared_data / "reference/warranty_brand_terms_gree.csv").read_text("utf-8")
    brand_id = _save(desk, save_brand, SaveBrand("某品牌"))
    modes = {"上门": "visit", "送修": "carry_in"}
    for number, row in enumerate(csv.DictReader(text.splitlines())):
        class_id = _save(desk, save_class, SaveClass(f"class_{number}", row["product"]))
        model_id = _save(desk, save_model, SaveModel(brand_id, class_id, f"M{number}"))
        promised = dict(term_rules.parts_months(row["parts_months"]))
        if row["whole_months"]:
            promised[""] = int(row["whole_months"])
        for part, months in promised.items():
            term = SaveTerm(brand_id, months, FROM_ON, "厂家网页的转载，待核实", "C", class_id, part=part)
            _save(
                desk,
                save_term,
                replace(term, service_mode=modes[row["service"]], exceptions=row["exceptions"]),
            )
        rows = desk.runner.read(reader(desk), terms.warranty_on, model_id, TODAY_ON)
        assert {line.part: line.months for line in rows} == promised
    assert number == 7
