# SPDX-License-Identifier: Apache-2.0
"""A company's own holidays: a year at a time, with source; a store's region; an unknown year is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.admin.commands import (
    AddStore,
    SaveHolidayText,
    SaveHolidayYear,
    SetStoreRegion,
    add_store,
    save_holiday_text,
    save_holiday_year,
    set_store_region,
    void_holiday_year,
)
from app.admin.queries import (
    is_rest_day,
    list_holiday_changes,
    list_holiday_years,
    list_known_days,
    store_region,
)
from app.bootstrap import Desk
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.holidays import NATION, DayKind, Holiday
from app.core.ids import new_id
from app.core.permissions import Actor
from tests.support.desk import FrozenClock, make_actor

XINJIANG = "65"
NEW_YEAR = Holiday(date(2027, 1, 1), DayKind.REST, "元旦")
MADE_UP = Holiday(date(2027, 1, 9), DayKind.WORK, "元旦")
YEAR = SaveHolidayYear(NATION, 2027, (NEW_YEAR, MADE_UP), "国办发明电〔2026〕9 号")


def test_a_year_is_unknown_until_it_is_given(desk: Desk, admin: Actor) -> None:
    before = desk.runner.read(admin, is_rest_day, None, NEW_YEAR.on)
    assert (before.is_rest, before.is_known, before.unknown) == (False, False, (NATION,))
    desk.runner.write(admin, save_holiday_year, YEAR)
    after = desk.runner.read(admin, is_rest_day, None, NEW_YEAR.on)
    assert (after.is_rest, after.is_known, after.name, after.source) == (True, True, "元旦", YEAR.source)
    saturday, sunday = desk.runner.read(admin, list_known_days, None, (MADE_UP.on, date(2027, 1, 10)))
    assert (saturday.is_rest, sunday.is_rest) == (False, True)


def test_an_own_year_takes_the_place_of_the_shipped_and_can_be_taken_back(
    desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    day = Holiday(date(2026, 10, 8), DayKind.REST, "国庆节")
    desk.runner.write(admin, save_holiday_year, replace(YEAR, year=2026, days=(day,), grade="B"))
    assert desk.runner.read(admin, is_rest_day, None, day.on).grade == "B"
    assert desk.runner.read(admin, is_rest_day, None, date(2026, 10, 1)).name == ""
    years = desk.runner.read(admin, list_holiday_years, NATION)
    assert [(row.year, row.is_own, row.off_count) for row in years[:2]] == [
        (2026, True, 1),
        (2025, False, 28),
    ]
    clock.move(hours=1)
    desk.runner.write(
        admin, save_holiday_year, replace(YEAR, year=2026, days=(day, replace(day, on=date(2026, 10, 9))))
    )
    desk.runner.write(admin, void_holiday_year, NATION, 2026)
    assert desk.runner.read(admin, is_rest_day, None, date(2026, 10, 1)).name == "国庆节"
    assert not desk.runner.read(admin, list_holiday_years, NATION)[0].is_own
    gone, more, first = desk.runner.read(admin, list_holiday_changes, NATION, 2026)
    assert (gone.is_void, gone.added, gone.removed) == (True, (), ())
    assert [day.on.day for day in more.added] == [9]
    assert (first.by, [day.on.day for day in first.added]) == (admin.name, [8])
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, void_holiday_year, NATION, 2031)
    assert desk.runner.read(admin, list_holiday_changes, NATION, 2031) == ()
    assert [line for line in desk.audit() if not line.is_good] == []


def test_a_store_keeps_its_region_s_feasts(desk: Desk, admin: Actor) -> None:
    feast = date(2026, 5, 27)
    assert desk.runner.read(admin, store_region) == ""
    assert not desk.runner.read(admin, is_rest_day, None, feast).is_rest
    desk.runner.write(admin, set_store_region, SetStoreRegion(desk.identity.store_id, XINJIANG))
    day = desk.runner.read(admin, is_rest_day, None, feast)
    assert (day.is_rest, day.name, day.grade) == (True, "古尔邦节", "C")
    assert desk.runner.read(admin, is_rest_day, None, date(2024, 6, 17)).unknown == (XINJIANG,)
    desk.runner.write(admin, set_store_region, SetStoreRegion(desk.identity.store_id, ""))
    assert desk.runner.read(admin, is_rest_day, None, date(2024, 6, 17)).is_known


def test_a_store_of_xinjiang_time_lies_in_xinjiang(desk: Desk, admin: Actor) -> None:
    store = AddStore("KSH", "喀什店", "新疆阳光电器有限公司", "", "", "", "Asia/Urumqi")
    store_id = desk.runner.write(admin, add_store, store).answer
    assert desk.runner.read(admin, store_region, store_id) == XINJIANG
    assert desk.runner.read(admin, is_rest_day, store_id, date(2026, 5, 27)).is_rest


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"region": "00"}, {"region": "unknown_choice"}),
        ({"year": 1999}, {"year": "unknown_choice", "days": "other_year"}),
        ({"days": ()}, {"days": "required"}),
        ({"days": (NEW_YEAR, NEW_YEAR)}, {"days": "day_twice"}),
        ({"days": (replace(NEW_YEAR, on=date(2026, 11, 30)),)}, {"days": "other_year"}),
        ({"days": (replace(NEW_YEAR, name=" "),)}, {"days": "without_name"}),
        ({"source": " "}, {"source": "required"}),
        ({"source": "通" * 301}, {"source": "too_long"}),
        ({"grade": "C"}, {"grade": "unknown_choice"}),
    ],
)
def test_what_a_year_must_hold(
    desk: Desk, admin: Actor, changed: dict[str, object], problems: dict[str, str]
) -> None:
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(admin, save_holiday_year, replace(YEAR, **changed))  # type: ignore[arg-type]
    assert caught.value.problems == problems


def test_a_pasted_year_is_whole_or_refused(desk: Desk, admin: Actor) -> None:
    text = "一、元旦：1月1日至3日放假，共3天。1月9日上班。"
    pasted = SaveHolidayText(NATION, 2027, text, "通知")
    desk.runner.write(admin, save_holiday_text, pasted)
    assert desk.runner.read(admin, is_rest_day, None, MADE_UP.on).name == "元旦"
    for broken, code in ((f"{text}\n13月1日 休", "unread_lines"), ("", "required")):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(admin, save_holiday_text, replace(pasted, text=broken))
        assert caught.value.problems == {"text": code}


def test_only_who_manages_may(desk: Desk, admin: Actor) -> None:
    clerk = make_actor(desk, "complaints.read")
    here = SetStoreRegion(desk.identity.store_id, XINJIANG)
    for command, given in (
        (save_holiday_year, (YEAR,)),
        (void_holiday_year, (NATION, 2026)),
        (set_store_region, (here,)),
    ):
        with pytest.raises(NotPermittedError):
            desk.runner.write(clerk, command, *given)
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, set_store_region, replace(here, store_id=new_id()))
    with pytest.raises(ProblemsError):
        desk.runner.write(admin, set_store_region, replace(here, region="99"))
