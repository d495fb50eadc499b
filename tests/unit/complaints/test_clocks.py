# SPDX-License-Identifier: Apache-2.0
"""The clocks of a case by its history: every unit, pauses, a changed priority, a reopening, two zones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.complaints import clocks
from app.complaints.clocks import History, Reading, Timing
from app.complaints.limits import Clock, Limit, Unit
from app.complaints.timing import Timings
from app.core import holidays
from app.core.dated_rules import DatedRule
from app.core.holidays import NATION
from app.core.working_time import WEEKDAYS, WorkingCalendar

STORE, XINJIANG_STORE = UUID(int=1), UUID(int=2)
BEIJING = ZoneInfo("Asia/Shanghai")
FRIDAY_AT = datetime(2026, 11, 20, 10, 30, tzinfo=BEIJING).astimezone(UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OFFICE = WorkingCalendar(week={name: [("09:00", "12:00"), ("13:00", "18:00")] for name in WEEKDAYS[:5]},
                         timezone="Asia/Shanghai")  # fmt: skip


def _timings(**own: Any) -> Timings:
    rules = [
        DatedRule(key.replace("__", "."), value, date(2000, 1, 2), "", "B") for key, value in own.items()
    ]
    zones = {STORE: "Asia/Shanghai", XINJIANG_STORE: "Asia/Urumqi"}
    return Timings(rules, zones, {}, {}, dict(holidays.shipped_years()))


SHIPPED = _timings()


def _case(*steps: tuple[str, timedelta], at: datetime = FRIDAY_AT, **changes: Any) -> History:
    fields: dict[str, Any] = {
        "case_id": UUID(int=9),
        "received_at": at,
        "registered_at": at,
        "nature": "complaint",
        "complaint_class": "product",
        "source": "mail",
        "priority": "normal",
        "steps": [("new", at), *((status, at + after) for status, after in steps)],
    }
    return History(**(fields | changes))


def _of(history: History, clock: Clock, timing: Timing | None = None) -> Reading | None:
    timing = timing or SHIPPED.of(STORE, history.received_at)
    return next((one for one in clocks.readings_of(history, timing) if one.clock is clock), None)


def _due(history: History, clock: Clock, timing: Timing | None = None) -> str:
    reading = _of(history, clock, timing)
    return "" if reading is None else f"{reading.due_at.astimezone(BEIJING):%m-%d %H:%M}"


def _by(unit: Unit, amount: int, *, pauses: tuple[str, ...] = (), wall: bool = False) -> Timing:
    limit = Limit(clock=Clock.RESOLUTION, amount=amount, unit=unit, pauses=pauses)
    timing = SHIPPED.of(STORE, FRIDAY_AT)
    return replace(timing, limits=(limit,), calendar=OFFICE, by_wall_clock=wall, _known={})


@pytest.mark.covers("E2", "E5", "E12", "E13", "E14")
def test_the_shipped_limits_are_those_of_the_sources() -> None:
    case = _case()
    assert _due(case, Clock.ASSIGN) == "11-20 10:35"
    assert _due(case, Clock.FIRST_RESPONSE) == "11-20 11:30"
    assert _due(case, Clock.HAND_OVER) == "11-20 12:30"
    assert _due(case, Clock.REPORT_UPWARD) == _due(case, Clock.RESOLUTION) == "11-23 10:30"
    assert _due(_case(complaint_class="repair"), Clock.RESOLUTION) == "11-24 10:30"
    enquiry, suggestion = _case(nature="enquiry"), _case(nature="suggestion")
    assert _due(enquiry, Clock.FIRST_RESPONSE) == "11-20 11:00"
    assert _due(suggestion, Clock.FIRST_RESPONSE) == "11-21 10:30"
    for quiet in (enquiry, suggestion):
        assert not _of(quiet, Clock.REPORT_UPWARD)
        assert not _of(quiet, Clock.NEXT_UPDATE)
        assert _due(quiet, Clock.RESOLUTION) == "11-23 10:30"


@pytest.mark.parametrize(
    ("unit", "amount", "due"),
    [
        (Unit.MINUTES, 45, "11-20 11:15"),
        (Unit.HOURS, 30, "11-21 16:30"),
        (Unit.DAYS, 3, "11-23 10:30"),
        (Unit.WORKING_HOURS, 8, "11-23 10:30"),
        (Unit.WORKING_DAYS, 2, "11-24 10:30"),
        (Unit.CLOSING, 1, "11-20 18:00"),
    ],
)
def test_each_unit_counts_in_its_own_way(unit: Unit, amount: int, due: str) -> None:
    assert _due(_case(), Clock.RESOLUTION, _by(unit, amount)) == due


def test_who_is_there_or_on_the_line_was_answered_at_once() -> None:
    spoken = _of(_case(was_spoken=True), Clock.FIRST_RESPONSE)
    assert spoken is not None
    assert spoken.met_at == spoken.started_at == FRIDAY_AT
    written = _of(_case(contacts=[FRIDAY_AT + 2 * HOUR]), Clock.FIRST_RESPONSE)
    assert written is not None
    assert written.met_at == FRIDAY_AT + 2 * HOUR
    assert written.is_late_at(FRIDAY_AT)


@pytest.mark.covers("A29")
def test_another_priority_or_class_counts_from_the_receipt() -> None:
    steps = (("handling", HOUR), ("waiting_customer", 5 * HOUR), ("handling", 29 * HOUR))
    assert _due(_case(*steps), Clock.RESOLUTION) == "11-24 10:30"
    assert _due(_case(*steps, complaint_class="repair"), Clock.RESOLUTION) == "11-24 19:00"
    assert _due(_case(*steps, priority="major"), Clock.FIRST_RESPONSE) == "11-20 11:00"


def test_a_pause_moves_the_time_and_an_open_one_holds_it() -> None:
    waiting = _case(("waiting_customer", 10 * HOUR))
    reading = _of(waiting, Clock.RESOLUTION)
    assert reading is not None
    assert reading.paused_at == FRIDAY_AT + 10 * HOUR
    assert not reading.is_running
    assert not reading.is_late_at(FRIDAY_AT + 300 * HOUR)
    assert reading.due_at == FRIDAY_AT + 72 * HOUR
    resumed = _of(_case(("waiting_customer", 10 * HOUR), ("handling", 34 * HOUR)), Clock.RESOLUTION)
    assert resumed is not None
    assert resumed.is_running
    assert resumed.due_at == FRIDAY_AT + 96 * HOUR
    upward = _of(waiting, Clock.REPORT_UPWARD)
    assert upward is not None
    assert upward.is_running  # three days are three days (A28)


def test_waiting_after_the_time_ran_out_gives_nothing_back() -> None:
    late = _of(_case(("waiting_maker", 80 * HOUR)), Clock.RESOLUTION)
    assert late is not None
    assert late.is_running
    assert late.is_late_at(FRIDAY_AT + 80 * HOUR)
    back = _of(_case(("waiting_maker", 80 * HOUR), ("handling", 90 * HOUR)), Clock.RESOLUTION)
    assert back is not None
    assert back.due_at == FRIDAY_AT + 72 * HOUR


def test_a_pause_of_working_time_counts_what_was_worked_or_by_the_rule_all_of_it() -> None:
    # From 17:00 on Friday to 10:00 on Monday: two hours are worked, 65 pass.
    steps = (("waiting_customer", 6 * HOUR + HOUR / 2), ("handling", 71 * HOUR + HOUR / 2))
    paused = ("waiting_customer",)
    assert _due(_case(*steps), Clock.RESOLUTION, _by(Unit.WORKING_HOURS, 8, pauses=paused)) == "11-23 13:30"
    wall = _by(Unit.WORKING_HOURS, 8, pauses=paused, wall=True)
    assert _due(_case(*steps), Clock.RESOLUTION, wall) == "12-03 11:30"


def test_pauses_that_two_desks_told_out_of_order_never_shorten_a_limit() -> None:
    skewed = _case(("waiting_customer", 10 * HOUR), ("handling", 9 * HOUR))
    assert _due(skewed, Clock.RESOLUTION) == "11-23 10:30"


@pytest.mark.covers("E15")
def test_a_reopening_begins_a_second_cycle_of_72_hours() -> None:
    case = _case(("closed", 50 * HOUR), ("handling", 100 * HOUR), complaint_class="repair",
                 assigned=[FRIDAY_AT], contacts=[FRIDAY_AT + 3 * HOUR])  # fmt: skip
    resolution = _of(case, Clock.RESOLUTION)
    assert resolution is not None
    assert (resolution.cycle, resolution.started_at) == (2, FRIDAY_AT + 100 * HOUR)
    assert resolution.due_at == FRIDAY_AT + 172 * HOUR
    response = _of(case, Clock.FIRST_RESPONSE)
    assert response is not None
    assert (response.cycle, response.met_at) == (1, FRIDAY_AT + 3 * HOUR)
    kept = _of(case, Clock.ASSIGN)
    assert kept is not None
    assert kept.met_at == kept.started_at  # he had it before
    closed = _of(_case(("closed", 50 * HOUR)), Clock.RESOLUTION)
    assert closed is not None
    assert (closed.cycle, closed.met_at) == (1, FRIDAY_AT + 50 * HOUR)


@pytest.mark.covers("E12")
def test_a_department_is_waited_for_until_it_has_the_case_or_the_desk_has_a_way() -> None:
    handed = _of(_case(handed=[(FRIDAY_AT + HOUR, None)]), Clock.HAND_OVER)
    planned = _of(_case(ways=[FRIDAY_AT + 3 * HOUR]), Clock.HAND_OVER)
    assert handed is not None
    assert planned is not None
    assert not handed.is_late_at(FRIDAY_AT + 9 * HOUR)
    assert planned.is_late_at(FRIDAY_AT)


@pytest.mark.covers("E6")
def test_no_hand_over_sleeps_overnight() -> None:
    two = _case(handed=[(FRIDAY_AT, FRIDAY_AT + HOUR), (FRIDAY_AT + 2 * HOUR, None)])
    reading = _of(two, Clock.TAKE_OVER)
    assert reading is not None
    assert reading.lap == 2
    assert _due(two, Clock.TAKE_OVER) == "11-20 21:00"
    laps = [one for one in clocks.laps_of(two, SHIPPED.of(STORE, FRIDAY_AT)) if one.clock is Clock.TAKE_OVER]
    assert [lap.met_at for lap in laps] == [FRIDAY_AT + HOUR, None]


def test_each_word_to_the_customer_begins_the_next_24_hours() -> None:
    case = _case(contacts=[FRIDAY_AT + 3 * HOUR, FRIDAY_AT + 40 * HOUR])
    assert _due(case, Clock.NEXT_UPDATE) == "11-23 02:30"
    laps = [
        one for one in clocks.laps_of(case, SHIPPED.of(STORE, FRIDAY_AT)) if one.clock is Clock.NEXT_UPDATE
    ]
    assert [lap.is_late_at(FRIDAY_AT + 41 * HOUR) for lap in laps] == [False, True, False]


@pytest.mark.covers("A22", "A23")
def test_the_body_outside_that_waits_shortest_comes_first() -> None:
    outside = [
        (FRIDAY_AT, None, None),
        (FRIDAY_AT + HOUR, FRIDAY_AT + 30 * HOUR, None),
        (FRIDAY_AT, FRIDAY_AT + 20 * HOUR, FRIDAY_AT + 2 * HOUR),
    ]
    reading = _of(_case(outside=outside, source="authority"), Clock.OUTSIDE_ANSWER)
    assert reading is not None
    assert (reading.due_at, reading.is_fixed) == (FRIDAY_AT + 30 * HOUR, True)
    alone = _case(outside=outside[:1], source="authority")
    assert _due(alone, Clock.OUTSIDE_ANSWER) == "11-27 10:30"
    assert not _of(_case(source="authority"), Clock.OUTSIDE_ANSWER)


def test_a_make_up_saturday_is_a_working_day_and_a_holiday_is_none() -> None:
    # 2026: the Spring Festival is from 15 to 23 February; 14 and 28 February are worked.
    before = datetime(2026, 2, 13, 10, 0, tzinfo=BEIJING).astimezone(UTC)
    assert _due(_case(at=before, complaint_class="repair"), Clock.RESOLUTION) == "02-24 10:00"


def test_a_store_in_xinjiang_closes_by_its_own_clock_wherever_the_machine_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = _case(handed=[(FRIDAY_AT, None)])
    here = SHIPPED.of(STORE, FRIDAY_AT)
    there = SHIPPED.of(XINJIANG_STORE, FRIDAY_AT)
    assert _due(case, Clock.TAKE_OVER, here) == "11-20 21:00"
    assert _due(case, Clock.TAKE_OVER, there) == "11-20 23:00"
    monkeypatch.setenv("TZ", "America/New_York")
    assert _due(case, Clock.TAKE_OVER, there) == "11-20 23:00"


def test_a_case_from_the_future_counts_from_its_receipt_and_what_was_done_counts() -> None:
    early = FRIDAY_AT - timedelta(minutes=3)
    case = _case(assigned=[early], contacts=[early], handed=[(early, early)])
    readings = {one.clock: one for one in clocks.readings_of(case, SHIPPED.of(STORE, FRIDAY_AT))}
    for clock in (Clock.ASSIGN, Clock.FIRST_RESPONSE, Clock.HAND_OVER):
        assert readings[clock].met_at == FRIDAY_AT
    assert readings[Clock.NEXT_UPDATE].due_at == FRIDAY_AT + DAY


def test_a_year_that_nobody_gave_is_named() -> None:
    assert SHIPPED.unknown_regions(STORE, 2026) == ()
    assert SHIPPED.unknown_regions(STORE, 2031) == (NATION,)


_WORKING = ("handling", "waiting_customer", "waiting_maker", "waiting_approval")
_STEPS = st.lists(
    st.tuples(st.sampled_from((*_WORKING, "closed")), st.integers(1, 3000)), min_size=1, max_size=12
)


@given(steps=_STEPS, complaint_class=st.sampled_from(("product", "repair")))
def test_what_is_due_depends_on_what_came_before_alone(
    steps: list[tuple[str, int]], complaint_class: str
) -> None:
    """A history that is told to its end says of each clock what it said when it was met or stood still."""
    told, passed = [("new", FRIDAY_AT)], 0
    timing = SHIPPED.of(STORE, FRIDAY_AT)
    for status, minutes in steps:
        passed += minutes
        told.append((status, FRIDAY_AT + timedelta(minutes=passed)))
        now_at = told[-1][1]
        case = replace(_case(complaint_class=complaint_class), steps=list(told))
        for reading in clocks.readings_of(case, timing):
            assert reading.due_at >= reading.started_at
            assert reading.met_at is None or reading.met_at <= now_at
            assert reading.paused_at is None or reading.started_at <= reading.paused_at <= now_at
            assert reading.paused_at is None or status.startswith("waiting")
        resolution = _of(case, Clock.RESOLUTION, timing)
        assert resolution is not None
        begin = clocks.cycles_of(case)[-1][0]
        held = sum(
            (until - since for since, until in clocks.waits_of(told, ("waiting_customer", "waiting_maker"))
             if until is not None and since >= begin),
            timedelta(),
        )  # fmt: skip
        if complaint_class == "product":
            assert begin + 72 * HOUR <= resolution.due_at <= begin + 72 * HOUR + held


@given(
    steps=st.lists(st.tuples(st.sampled_from((*_WORKING, "closed")), st.integers(-3000, 3000)), max_size=10),
    facts=st.lists(st.integers(-3000, 9000), max_size=4),
    complaint_class=st.sampled_from(("product", "repair")),
    percent=st.integers(1, 100),
)
def test_desks_whose_clocks_differ_break_nothing(
    steps: list[tuple[str, int]], facts: list[int], complaint_class: str, percent: int
) -> None:
    at = [FRIDAY_AT + timedelta(minutes=minutes) for minutes in facts]
    case = _case(
        *((status, timedelta(minutes=minutes)) for status, minutes in steps),
        complaint_class=complaint_class, contacts=sorted(at), assigned=at, ways=at,
        handed=[(begun, None) for begun in at], outside=[(begun, None, None) for begun in at],
    )  # fmt: skip
    timing = SHIPPED.of(STORE, FRIDAY_AT)
    laps = clocks.laps_of(case, timing)
    for lap in laps:
        assert lap.due_at > lap.started_at
        assert lap.started_at <= clocks.share_due_at(case, timing, lap, percent) <= lap.due_at
    present = {one.clock: one for one in clocks.readings_of(case, timing)}
    for lap in laps:
        counted = present[lap.clock]
        assert lap.met_at is not None or (counted.met_at is None and counted.due_at <= lap.due_at)
