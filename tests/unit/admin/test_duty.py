# SPDX-License-Identifier: Apache-2.0
"""Duty: shifts as typed, gaps, who is there now with his phone, what is kept of what was."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.admin.commands import PlanDuty, UpdateStaff, plan_duty, update_staff, void_duty
from app.admin.duty import first_gap, read_shift, shift_on
from app.admin.queries import DutyNow, DutyRow, get_duty, list_duties
from app.bootstrap import Desk
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.core.undo import ActRow, UndoAct, list_acts, undo_act
from tests.support.company import hire
from tests.support.desk import FrozenClock, make_actor

TODAY = date(2026, 11, 20)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("typed", "shift"),
    [
        ("08:00-20:00", (480, 1200)),
        ("8:00－20:00", (480, 1200)),
        ("20：00～8：00", (1200, 1920)),
        ("0800到2000", (480, 1200)),
        ("08:00 — 08:00", (480, 1920)),
        ("00:00-24:00", (0, 1440)),
        ("24:00-08:00", None),
        ("8-20", None),
        ("08:60-20:00", None),
        ("", None),
        ("夜班", None),
    ],
)
def test_a_shift_is_read_as_people_type_it(typed: str, shift: tuple[int, int] | None) -> None:
    assert read_shift(typed) == shift


def test_a_night_ends_on_the_next_day_by_the_clock_of_the_store() -> None:
    begin, end = shift_on(TODAY, (1200, 1920), ZoneInfo("Asia/Shanghai"))
    assert (begin.astimezone(UTC).hour, end - begin) == (12, 12 * HOUR)
    assert end.date() == TODAY + timedelta(days=1)


_HOURS = st.integers(0, 80)


@given(st.lists(st.tuples(_HOURS, st.integers(1, 20)), max_size=8), _HOURS, st.integers(1, 60))
def test_the_first_gap_is_the_first_hour_that_nobody_has(
    shifts: list[tuple[int, int]], begin: int, length: int
) -> None:
    zero = datetime(2026, 11, 20, tzinfo=UTC)
    spans = [(zero + start * HOUR, zero + (start + hours) * HOUR) for start, hours in shifts]
    held = {hour for start, hours in shifts for hour in range(start, start + hours)}
    free = [hour for hour in range(begin, begin + length) if hour not in held]
    gap = first_gap(spans, zero + begin * HOUR, zero + (begin + length) * HOUR)
    if not free:
        assert gap is None
    else:
        end = next((hour for hour in range(free[0], begin + length) if hour in held), begin + length)
        assert gap == (zero + free[0] * HOUR, zero + end * HOUR)


def plan(desk: Desk, actor: Actor, staff_id: UUID | None, hours: str, days: int = 1) -> None:
    to_on = TODAY + timedelta(days=days - 1)
    desk.runner.write(actor, plan_duty, PlanDuty(desk.identity.store_id, staff_id, TODAY, to_on, hours))


def now(desk: Desk, actor: Actor) -> DutyNow:
    found: DutyNow = desk.runner.read(actor, get_duty)
    return found


def rows(desk: Desk, actor: Actor) -> tuple[DutyRow, ...]:
    found: tuple[DutyRow, ...] = desk.runner.read(actor, list_duties, TODAY, TODAY + timedelta(days=9))
    return found


@pytest.mark.covers("E4")
def test_who_is_on_duty_is_known_with_his_phone_round_the_clock(
    desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    day = hire(desk, admin, "0102", "李娜", "A3")
    night = hire(desk, admin, "0103", "张伟", "A3")
    update = UpdateStaff(day, "0102", "李娜", phone="13912345678")
    desk.runner.write(admin, update_staff, update)
    assert now(desk, admin) == DutyNow()
    plan(desk, admin, day, "08:00-20:00", 4)
    gap = now(desk, admin)
    assert [(one.name, one.phone) for one in gap.people] == [("李娜", "13912345678")]
    assert gap.gap_from_at == gap.people[0].until_at == clock.at + 9.5 * HOUR
    plan(desk, admin, night, "20:00-08:00", 4)
    assert now(desk, admin).gap_from_at is None
    clock.move(hours=10)
    assert [one.name for one in now(desk, admin).people] == ["张伟"]
    clock.move(days=2)
    assert now(desk, admin).gap_from_at == datetime(2026, 11, 24, 0, tzinfo=UTC)
    clock.move(days=3)
    late = now(desk, admin)
    assert (late.people, late.is_planned, late.gap_from_at) == ((), True, clock.at)
    clock.move(days=9)
    assert not now(desk, admin).is_planned, "a store that plans nobody any more misses nobody"


def test_what_is_wrong_is_said_by_field(desk: Desk, admin: Actor) -> None:
    person = hire(desk, admin, "0102", "李娜", "A3")
    store_id = desk.identity.store_id
    plan(desk, admin, person, "08:00-20:00", 2)
    cases = {
        PlanDuty(store_id, None, None, None, ""): {
            "staff_id": "required",
            "from_on": "required",
            "hours": "required",
        },
        PlanDuty(store_id, UUID(int=9), TODAY - timedelta(days=1), None, "夜班"): {
            "staff_id": "unknown_choice",
            "from_on": "in_past",
            "hours": "not_a_shift",
        },
        PlanDuty(store_id, person, TODAY, TODAY - timedelta(days=1), "8:00-9:00"): {"to_on": "before_start"},
        PlanDuty(store_id, person, TODAY, TODAY + timedelta(days=62), "8:00-9:00"): {"to_on": "too_many"},
        PlanDuty(store_id, person, TODAY, None, "19:00-23:00"): {"hours": "duty_overlaps"},
    }
    for command, problems in cases.items():
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(admin, plan_duty, command)
        assert caught.value.problems == problems
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, plan_duty, PlanDuty(UUID(int=9), person, TODAY, None, "8:00-9:00"))
    with pytest.raises(NotPermittedError):
        plan(desk, make_actor(desk), person, "20:00-21:00")
    plan(desk, admin, person, "20:00-08:00")


def test_what_was_stays_and_what_runs_ends_now(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    person = hire(desk, admin, "0102", "李娜", "A3")
    plan(desk, admin, person, "08:00-20:00", 3)
    clock.move(days=1)
    past, running, coming = rows(desk, admin)
    assert (past.is_over, running.is_now, coming.is_now) == (True, True, False)
    with pytest.raises(ProblemsError):
        desk.runner.write(admin, void_duty, past.id)
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), void_duty, coming.id)
    for row in (running, coming):
        desk.runner.write(admin, void_duty, row.id)
    assert [(row.id, row.to_at) for row in rows(desk, admin)] == [
        (past.id, past.to_at),
        (running.id, clock.at),
    ]
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, void_duty, coming.id)


def newest(desk: Desk, actor: Actor) -> ActRow:
    found: ActRow = desk.runner.read(actor, list_acts)[0]
    return found


def take_back(desk: Desk, actor: Actor) -> None:
    desk.runner.write(actor, undo_act, UndoAct(newest(desk, actor).group_id, "撤销刚才的操作"))


@pytest.mark.covers("E4")
def test_a_plan_is_taken_back_as_one_act(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    person = hire(desk, admin, "0102", "李娜", "A3")
    plan(desk, admin, person, "20:00-08:00", 3)
    act = newest(desk, admin)
    assert (act.kind, act.subject, act.count, act.problem) == ("duty_planned", "李娜", 3, "")
    take_back(desk, admin)
    assert rows(desk, admin) == ()
    # The same days are free again.
    plan(desk, admin, person, "08:00-20:00", 2)
    take_back(desk, admin)
    # Her shift of today had begun: that she was there until now stays.
    (today,) = rows(desk, admin)
    assert (today.to_at, today.is_over) == (clock.at, True)


def test_a_shift_taken_out_is_put_back_unless_the_time_was_given_away(desk: Desk, admin: Actor) -> None:
    person = hire(desk, admin, "0102", "李娜", "A3")
    plan(desk, admin, person, "20:00-23:00", 1)
    (shift,) = rows(desk, admin)
    desk.runner.write(admin, void_duty, shift.id)
    assert (newest(desk, admin).kind, newest(desk, admin).problem) == ("duty_voided", "")
    take_back(desk, admin)
    assert [row.id for row in rows(desk, admin)] == [shift.id]
    desk.runner.write(admin, void_duty, shift.id)
    plan(desk, admin, person, "22:00-24:00", 1)
    acts = desk.runner.read(admin, list_acts)
    assert [(act.kind, act.problem) for act in acts[:2]] == [
        ("duty_planned", ""), ("duty_voided", "changed_since"),
    ]  # fmt: skip


def test_what_is_over_is_not_taken_back(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    person = hire(desk, admin, "0102", "李娜", "A3")
    plan(desk, admin, person, "20:00-21:00", 1)
    clock.move(days=2)
    assert newest(desk, admin).problem == "no_way_back"
