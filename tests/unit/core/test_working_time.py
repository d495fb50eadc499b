# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: DTZ001, RUF024 -- naive times are local to the calendar
"""Working hours: the cases of three other programs, and properties against counting minute by minute."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.working_time import WEEKDAYS, NoWorkingTimeError, WorkingCalendar, deadline, worked

MINUTE = timedelta(minutes=1)
WEEK = {name: [("09:00", "12:00"), ("14:00", "18:00")] for name in WEEKDAYS[:5]}
SHANGHAI = "Asia/Shanghai"
BY_WALL_CLOCK = {"ERN-HOLD-1"}
"""The source gives back a pause that fell outside working hours. Ours counts only what fell into them: a
customer who answers at night held up nobody. Dated data may say otherwise: then it is the source's."""


def _calendar(case: dict[str, Any]) -> WorkingCalendar:
    given = case["calendar"]
    return WorkingCalendar(week=given["week"], holidays=given["holidays"], timezone=SHANGHAI)


def _shifted(calendar: WorkingCalendar, case: dict[str, Any]) -> datetime:
    start, operation, amount = datetime.fromisoformat(case["start"]), case["operation"], case["amount"]
    back = operation == "subtract"
    if operation == "roll_forward":
        return calendar.next_opening(start)
    if operation.endswith("_business_day"):
        step = 1 if operation.startswith("first") else -1
        return datetime.combine(calendar.nearest_working_day(start.date(), step), start.time())
    if case["unit"] == "day":
        if back and amount >= 0:
            return calendar.days_before(start, amount)
        return calendar.add_days(start, -amount if back else amount)
    hours = timedelta(hours=amount)
    if back and amount >= 0:
        return calendar.before(start, hours)
    return calendar.add(start, -hours if back else hours)


def _answer(case: dict[str, Any]) -> Any:
    calendar = _calendar(case)
    start = datetime.fromisoformat(case["start"])
    if case["kind"] == "shift":
        return _shifted(calendar, case).isoformat()
    if case["kind"] == "elapsed":
        return calendar.between(start, datetime.fromisoformat(case["end"])).total_seconds()
    limit = timedelta(seconds=case["amount_seconds"] + case.get("hold_seconds", 0))
    pauses = [(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in case.get("pauses", [])]
    end = deadline(calendar, start, limit, pauses, by_wall_clock=case["id"] in BY_WALL_CLOCK)
    if "resolved_at" in case:
        passed = worked(calendar, start, datetime.fromisoformat(case["resolved_at"]), pauses)
        assert passed.total_seconds() == case["expected_resolution_seconds"]
    return end.isoformat() if end else None


def test_the_cases_of_other_programs(shared_data: Path) -> None:
    """data/vectors/sla_cases.json: 141 facts of business_time, ERPNext and Helpdesk."""
    cases = json.loads((shared_data / "vectors/sla_cases.json").read_text("utf-8"))
    assert len(cases) == 141
    wrong = [
        (case["id"], _answer(case), case.get("expected", case.get("expected_seconds")))
        for case in cases
        if "calendar" in case and _answer(case) != case.get("expected", case.get("expected_seconds"))
    ]
    assert wrong == []
    (metric,) = [case for case in cases if "calendar" not in case]
    around = WorkingCalendar(week=dict.fromkeys(WEEKDAYS, [("00:00", "24:00")]), timezone=SHANGHAI)
    at = [datetime.fromisoformat(moment) for _, moment in metric["events"]]
    total, answers = (
        around.between(at[0], at[4]),
        [around.between(at[0], at[1]), around.between(at[2], at[3])],
    )
    assert metric["expected"] == {
        "avg_response_seconds": sum(answers, timedelta()).total_seconds() / 2,
        "resolution_seconds": total.total_seconds(),
        "user_resolution_seconds": worked(around, at[0], at[4], [(at[1], at[2])]).total_seconds(),
    }


def test_a_pause_outside_working_hours_changes_nothing_of_ours() -> None:
    """ERN-HOLD-1 the other way: the pause from 04:15 to 05:00 gives nothing back."""
    daily = WorkingCalendar(week=dict.fromkeys(WEEKDAYS, [("10:00", "18:00")]), timezone=SHANGHAI)
    start = datetime(2020, 3, 4, 4)
    pause = (datetime(2020, 3, 4, 4, 15), datetime(2020, 3, 4, 5))
    assert deadline(daily, start, timedelta(hours=6), [pause]) == datetime(2020, 3, 4, 16)


def test_days_that_differ() -> None:
    """A make-up Saturday is worked as a Monday, a holiday is not, a break is left out; 24:00 ends a day."""
    known = WorkingCalendar(
        week=WEEK | {"fri": [("20:00", "24:00")]},
        holidays=["2026-10-01", date(2026, 10, 2)],
        extra_working_days=[date(2026, 10, 10), "2026-10-02"],
        breaks={date(2026, 10, 12): [("09:00", "10:30"), ("17:00", "18:00")]},
        timezone=SHANGHAI,
    )
    hour = timedelta(hours=1)
    assert known.add(datetime(2026, 9, 30, 17, 30), hour) == datetime(2026, 10, 2, 20, 30)
    assert known.between(datetime(2026, 10, 2), datetime(2026, 10, 3)) == 4 * hour
    assert known.add(datetime(2026, 10, 9, 23, 30), hour) == datetime(2026, 10, 10, 9, 30)
    assert known.between(datetime(2026, 10, 12), datetime(2026, 10, 13)) == 4.5 * hour
    assert known.is_working_day(date(2026, 10, 10))
    assert not known.is_working_day(date(2026, 10, 11))
    assert not known.is_working_at(datetime(2026, 10, 12, 10))
    assert known.is_working_at(datetime(2026, 10, 12, 10, 30))


def test_another_zone_than_the_question() -> None:
    """The store's hours decide; the answer comes in the zone of the question. Urumqi keeps two times."""
    store = WorkingCalendar(week=WEEK, timezone="Asia/Urumqi")
    asked = datetime(2026, 3, 2, 11, 0, tzinfo=ZoneInfo(SHANGHAI))
    assert store.add(asked, timedelta(hours=1)) == datetime(2026, 3, 2, 12, 0, tzinfo=ZoneInfo(SHANGHAI))
    early = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
    assert store.add(early, timedelta(hours=1)).isoformat() == "2026-03-02T04:00:00+00:00"


def test_what_is_no_calendar_is_refused() -> None:
    for week in (
        {"mon": [("9", "17:00")]}, {"mon": [("09:00", "08:00")]}, {"mon": [("09:00", "24:01")]},
        {"mon": [("09:00", "12:00"), ("11:00", "13:00")]}, {"周一": []}, {"mon": [("09:60", "12:00")]},
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r"\w"):
            WorkingCalendar(week=week, timezone=SHANGHAI)
    for zone in ("Mars/Olympus", "", "../etc/passwd"):
        with pytest.raises(ValueError, match="no time zone"):
            WorkingCalendar(week=WEEK, timezone=zone)
    never = WorkingCalendar(week={}, timezone=SHANGHAI)
    for ask in (
        lambda: never.add(datetime(2026, 1, 1), MINUTE), lambda: never.before(datetime(2026, 1, 1), MINUTE),
        lambda: never.add_days(datetime(2026, 1, 1), 1),
        lambda: never.nearest_working_day(date(2026, 1, 1), 1),
        lambda: never.next_opening(datetime(9999, 12, 30)),
    ):  # fmt: skip
        with pytest.raises(NoWorkingTimeError):
            ask()
    assert never.between(datetime(2026, 1, 1), datetime(2026, 2, 1)) == timedelta()


def test_a_clock_that_stands_has_no_end() -> None:
    known = WorkingCalendar(week=WEEK, timezone=SHANGHAI)
    start = datetime(2026, 3, 2, 9)
    assert deadline(known, start, timedelta(hours=2), [(datetime(2026, 3, 2, 10), None)]) is None
    late = (datetime(2026, 3, 2, 11), None)
    assert deadline(known, start, timedelta(hours=2), [late]) == datetime(2026, 3, 2, 11)
    assert worked(known, start, datetime(2026, 3, 2, 12), [late]) == timedelta(hours=2)


# ---- against counting minute by minute

_TIMES = st.integers(0, 24 * 4).map(lambda quarter: quarter * 15)


@st.composite
def _day_spans(draw: st.DrawFn) -> list[tuple[str, str]]:
    marks = sorted(draw(st.lists(_TIMES, max_size=6, unique=True)))
    return [
        (f"{a // 60:02}:{a % 60:02}", f"{b // 60:02}:{b % 60:02}")
        for a, b in zip(marks[::2], marks[1::2], strict=False)
    ]


_DAYS = st.dates(date(2026, 3, 20), date(2026, 4, 5))
_ZONES = st.sampled_from([SHANGHAI, "Asia/Urumqi", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"])


@st.composite
def _calendars(draw: st.DrawFn) -> dict[str, Any]:
    week = {name: draw(_day_spans()) for name in WEEKDAYS}
    week["wed"] = week["wed"] or [("08:00", "20:00")]
    return {
        "week": week,
        "holidays": draw(st.lists(_DAYS, max_size=3)),
        "extra_working_days": draw(st.lists(_DAYS, max_size=3)),
        "breaks": draw(st.dictionaries(_DAYS, _day_spans(), max_size=3)),
        "timezone": draw(_ZONES),
    }


_MOMENTS = st.integers(0, 14 * 24 * 4).map(
    lambda quarter: datetime(2026, 3, 21, tzinfo=UTC) + quarter * timedelta(minutes=15)
)
_AMOUNTS = st.integers(0, 60).map(lambda quarter: quarter * timedelta(minutes=15))


def _is_worked(told: dict[str, Any], at: datetime) -> bool:
    """Tell by the words of the calendar alone whether a minute is worked."""
    local = at.astimezone(ZoneInfo(told["timezone"]))
    on, clock = local.date(), f"{local.hour:02}:{local.minute:02}"
    spans = told["week"][WEEKDAYS[on.weekday()]]
    if on in told["extra_working_days"]:
        spans = spans or next(told["week"][name] for name in WEEKDAYS if told["week"][name])
    elif on in told["holidays"]:
        spans = []
    inside = any(start <= clock < end for start, end in spans)
    return inside and not any(start <= clock < end for start, end in told["breaks"].get(on, []))


def _count(told: dict[str, Any], start: datetime, end: datetime) -> timedelta:
    step = timedelta(minutes=15)
    found, at = timedelta(), start
    while at < end:
        found += step if _is_worked(told, at) else timedelta()
        at += step
    return found


@given(_calendars(), _MOMENTS, _MOMENTS)
def test_between_is_what_is_counted(told: dict[str, Any], one: datetime, other: datetime) -> None:
    start, end = sorted((one, other))
    calendar = WorkingCalendar(**told)
    assert calendar.between(start, end) == _count(told, start, end)
    assert calendar.between(end, start) == -calendar.between(start, end)


@given(_calendars(), _MOMENTS, _AMOUNTS, _AMOUNTS)
def test_add_and_between_agree(told: dict[str, Any], start: datetime, one: timedelta, two: timedelta) -> None:
    calendar = WorkingCalendar(**told)
    end = calendar.add(start, one)
    assert calendar.between(start, end) == one
    assert calendar.add(end, two) == calendar.add(start, one + two) or not (one or two)
    assert calendar.between(calendar.before(end, one), end) == one
    assert not one or calendar.add(start, -one) == calendar.before(start, one)


@given(_calendars(), _MOMENTS, _AMOUNTS, st.lists(st.tuples(_MOMENTS, _AMOUNTS), max_size=4))
def test_a_deadline_is_when_the_work_is_done(
    told: dict[str, Any], start: datetime, limit: timedelta, stops: list[tuple[datetime, timedelta]]
) -> None:
    """Whatever order pauses come in and however they overlap."""
    calendar = WorkingCalendar(**told)
    pauses = [(at, at + length) for at, length in stops]
    end = deadline(calendar, start, limit, pauses)
    assert end is not None
    assert end == deadline(calendar, start, limit, pauses[::-1])
    assert worked(calendar, start, end, pauses) == limit
    free = [
        at
        for quarter in range(int((end - start) / timedelta(minutes=15)))
        if _is_worked(told, at := start + quarter * timedelta(minutes=15))
        and not any(first <= at < last for first, last in pauses)
    ]
    assert len(free) * timedelta(minutes=15) == limit
    assert calendar.add(start, limit) <= end


def test_a_day_that_ends_at_midnight_is_counted_back_from_the_free_day_after_it() -> None:
    calendar = WorkingCalendar(week={"fri": [("08:00", "24:00")]}, timezone=SHANGHAI)
    assert calendar.add_days(datetime(2026, 11, 22, 15, 0), 0) == datetime(2026, 11, 27, 8, 0)
    assert calendar.add_days(datetime(2026, 11, 22, 15, 0), -1) == datetime(2026, 11, 13, 8, 0)


@given(_calendars(), _MOMENTS, st.integers(-9, 9))
def test_days_are_working_days(told: dict[str, Any], start: datetime, days: int) -> None:
    calendar = WorkingCalendar(**told)
    end = calendar.add_days(start, days).astimezone(calendar.zone)
    assert calendar.is_working_day(end.date())
    first, last = sorted((start.astimezone(calendar.zone).date(), end.date()))
    between = [first + timedelta(day) for day in range((last - first).days + 1)]
    assert abs(sum(map(calendar.is_working_day, between)) - abs(days)) <= 2
    assert time() <= end.time()
