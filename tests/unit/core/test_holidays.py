# SPDX-License-Identifier: Apache-2.0
"""Days of rest: what a notice says, what is known of a day, and that an unknown year is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.holidays import (
    NATION,
    DayKind,
    Holiday,
    HolidayYear,
    known_day,
    read_days,
    regions,
    shipped_years,
    stored_days,
)

NOTICE_2026 = """一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。"""
XINJIANG = "65"
BOTH = (XINJIANG, NATION)


def test_the_shipped_years_are_whole_and_of_their_year() -> None:
    years = shipped_years()
    assert {year for region, year in years if region == NATION} == set(range(2007, 2027))
    for (region, year), found in years.items():
        assert region == NATION or region in regions()
        assert found.source
        assert found.grade in {"A", "C"}
        assert len({day.on for day in found.days}) == len(found.days)
        for day in found.days:
            assert day.on.year == year or (day.on.year, day.on.month) == (year - 1, 12)
    assert all(
        day.kind is DayKind.REST for key, found in years.items() if key[0] == XINJIANG for day in found.days
    )


def test_a_pasted_notice_gives_the_shipped_year() -> None:
    found = read_days(NOTICE_2026, 2026)
    assert found.unread_lines == ()
    assert found.days == shipped_years()[NATION, 2026].days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("(四)肉孜节:4月22日是肉孜节,4月21日放假调休1天。", ["2027-04-21 肉孜节 rest"]),
        ("2027-05-16\t古尔邦节\t休", ["2027-05-16 古尔邦节 rest"]),
        ("５月２２日 古尔邦节 补班", ["2027-05-22 古尔邦节 work"]),
        ("4 月 23 日（星期日）上班", ["2027-04-23  work"]),
        ("5.18-5.19 古尔邦节", ["2027-05-18 古尔邦节 rest", "2027-05-19 古尔邦节 rest"]),
        ("2027,2027-01-04,元旦,0,http://a.cn/1", ["2027-01-04 元旦 work"]),
        ("元旦：2026年12月31日至2027年1月1日放假", ["2026-12-31 元旦 rest", "2027-01-01 元旦 rest"]),
    ],
)
def test_ways_to_write_a_day(text: str, days: list[str]) -> None:
    found = read_days(text, 2027)
    assert [f"{day.on} {day.name} {day.kind}" for day in found.days] == days
    assert found.unread_lines == ()


@pytest.mark.parametrize("line", ["99月1日 乱", "2月29日 元宵 休", "1月8日至12月3日 放假", "12号放假"])
def test_a_line_that_is_not_understood_is_named(line: str) -> None:
    assert read_days(f"1月1日 元旦 休\n随便一句话\n{line}", 2027).unread_lines == (3,)


_DAYS = st.lists(
    st.builds(
        Holiday,
        st.dates(date(2027, 1, 1), date(2027, 12, 31)),
        st.sampled_from(DayKind),
        st.sampled_from(["元旦", "春节", "古尔邦节", "中秋节、国庆节"]),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda day: day.on,
)


@given(_DAYS)
def test_what_the_window_writes_is_read_as_it_was(days: list[Holiday]) -> None:
    words = {DayKind.REST: "休", DayKind.WORK: "班"}
    text = "\n".join(f"{day.on} {day.name} {words[day.kind]}" for day in days)
    found = read_days(text, 2027)
    assert list(found.days) == sorted(days)


@given(_DAYS, st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_a_named_day_is_what_the_notice_says_and_others_are_the_week_s(days: list[Holiday], on: date) -> None:
    years = {(NATION, 2027): HolidayYear(NATION, 2027, tuple(sorted(days)), "通知", "A")}
    known = known_day(on, (NATION,), years)
    named = {day.on: day for day in days}.get(on)
    if named is not None:
        assert (known.is_rest, known.name) == (named.kind is DayKind.REST, named.name)
    else:
        assert (known.is_rest, known.name) == (on.weekday() >= 5, "")
    assert known.is_known == (on.year == 2027)
    assert stored_days(days) == stored_days(sorted(days))


def test_a_region_s_own_day_comes_before_the_nation_s() -> None:
    years = shipped_years()
    feast = date(2026, 5, 27)  # a Wednesday
    assert known_day(feast, BOTH, years).name == "古尔邦节"
    assert known_day(feast, BOTH, years).is_rest
    assert not known_day(feast, (NATION,), years).is_rest
    assert known_day(date(2026, 10, 10), BOTH, years).name == "国庆节"
    assert not known_day(date(2026, 10, 10), BOTH, years).is_rest


def test_an_unknown_year_is_said_for_each_region() -> None:
    years = shipped_years()
    day = known_day(date(2027, 5, 1), BOTH, years)
    assert (day.is_rest, day.is_known, day.unknown) == (True, False, BOTH)  # a Saturday, no more is known
    assert known_day(date(2024, 5, 1), BOTH, years).unknown == (XINJIANG,)
    assert known_day(date(2026, 5, 1), BOTH, years).is_known


def test_the_next_year_s_notice_takes_days_of_this_december() -> None:
    years = shipped_years()
    assert not known_day(date(2006, 12, 30), (NATION,), years).is_rest  # a Saturday, worked for New Year 2007
    assert known_day(date(2022, 12, 31) + timedelta(0), (NATION,), years).name == "元旦"
