# SPDX-License-Identifier: Apache-2.0
"""Limits and ladder as the administrator keeps them: a row at a time, from a day on, never unreadable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.admin.commands import SaveCompanyRule, SaveStoreHours, save_company_rule, save_store_hours
from app.admin.models import CompanyRule
from app.bootstrap import Desk
from app.complaints import clocking
from app.complaints.clock_notes import ClockNotes, get_clock_notes
from app.complaints.limit_changes import ChangeLimit, ChangeRung, change_limit, change_rung
from app.complaints.limit_versions import TableVersion, list_ladder_versions, list_limit_versions
from app.complaints.limits import (
    LIMITS_RULE,
    OWNER,
    Clock,
    Limit,
    Rung,
    Unit,
    ladder_of,
    limit_row,
    limits_of,
    rung_row,
)
from app.complaints.models import Complaint
from app.complaints.timing import load_timings
from app.core.dated_rules import shipped_rules
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from tests.support import founded
from tests.support.complaints import add_complaint, clerk
from tests.support.desk import FrozenClock

TODAY = date(2026, 11, 20)
company_template, desk, admin = founded.company_template, founded.desk, founded.admin
(SHIPPED,) = [rule.value for rule in shipped_rules() if rule.key == LIMITS_RULE]
(LADDER,) = [rule.value for rule in shipped_rules() if rule.key == "complaint.ladder"]
NEW = Limit(
    clock=Clock.FIRST_RESPONSE, amount=15, unit=Unit.MINUTES, nature="complaint", source="media", why="通知"
)


def _in_force(desk: Desk, admin: Actor) -> TableVersion:
    versions: tuple[TableVersion, ...] = desk.runner.read(admin, list_limit_versions)
    (found,) = [version for version in versions if version.is_in_force]
    return found


def _due(desk: Desk, row_id: UUID, name: str = "deadline_at") -> datetime:
    with desk.runner.database.reading() as session:
        found = session.scalar(select(getattr(Complaint, name)).where(Complaint.id == row_id))
    assert found is not None
    return found


def _catch_up(desk: Desk, actor: Actor) -> int:
    return clocking.catch_up(
        partial(desk.runner.read, actor), partial(desk.runner.write, actor), rest_seconds=0
    )


def test_what_is_shipped_is_read_and_written_alike() -> None:
    numbers = {"complaint.resolution_hours": 72}
    assert [limit_row(limit) for limit in limits_of(SHIPPED, numbers)] == SHIPPED
    assert ladder_of([rung_row(rung) for rung in ladder_of(LADDER)]) == ladder_of(LADDER)
    assert len(ladder_of(LADDER)) == len(LADDER)


def test_a_row_of_a_newer_version_is_left_out_and_the_others_hold() -> None:
    strange: list[Any] = [{"clock": "by_letter", "amount": 3, "unit": "days"}, {"clock": "assign"}, 7]
    assert limits_of([*strange, SHIPPED[0]], {}) == limits_of(SHIPPED[:1], {})
    assert ladder_of([{"clock": "by_letter", "step": "x", "to": "A1"}, LADDER[0]]) == ladder_of(LADDER[:1])


@pytest.mark.covers("E5")
def test_a_changed_limit_holds_for_cases_from_its_day_on(
    desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    before = add_complaint(desk, admin)
    (old,) = [one for one in _in_force(desk, admin).limits if one.clock is Clock.RESOLUTION and not one.cycle
              and not one.complaint_class]  # fmt: skip
    assert (old.amount, old.amount_rule) == (72, "complaint.resolution_hours")
    change = ChangeLimit(old, replace(old, amount=24), TODAY + timedelta(days=1), "客服部通知 2026 第 8 号")
    desk.runner.write(admin, change_limit, change)
    assert _catch_up(desk, admin) == 0  # this case came in before
    clock.move(days=1)
    after = add_complaint(desk, admin)
    assert _due(desk, after.id) == clock.at + timedelta(hours=24)
    assert _due(desk, before.id) == clock.at + timedelta(hours=48)
    version = _in_force(desk, admin)
    assert (version.is_own, version.source) == (True, "客服部通知 2026 第 8 号")
    assert version.at is not None
    assert len(version.limits) == len(SHIPPED)


def test_a_row_is_added_and_taken_out(desk: Desk, admin: Actor) -> None:
    desk.runner.write(admin, change_limit, ChangeLimit(None, NEW, TODAY, "通知"))
    assert _in_force(desk, admin).limits[-1] == NEW
    desk.runner.write(admin, change_limit, ChangeLimit(NEW, None, TODAY, "通知"))
    assert NEW not in _in_force(desk, admin).limits
    (row,) = [one for one in _in_force(desk, admin).limits if one.clock is Clock.RESOLUTION and one.cycle]
    assert row.amount == 72


def test_a_rule_of_one_number_still_says_the_amount_of_a_row_that_names_it(desk: Desk, admin: Actor) -> None:
    (old,) = [one for one in _in_force(desk, admin).limits if one.amount_rule]
    desk.runner.write(admin, change_limit, ChangeLimit(old, replace(old, why="公司规定"), TODAY, "通知"))
    desk.runner.write(
        admin, save_company_rule, SaveCompanyRule("complaint.resolution_hours", 48, TODAY, "通知")
    )
    (now,) = [one for one in _in_force(desk, admin).limits if one.amount_rule]
    assert (now.amount, now.why) == (48, "公司规定")
    found = add_complaint(desk, admin)
    assert _due(desk, found.id) == desk.runner.clock.now_at() + timedelta(hours=48)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"amount": 0}, {"amount": "not_positive"}),
        ({"amount": 10**6}, {"amount": "too_large"}),
        ({"nature": "praise"}, {"nature": "unknown_choice"}),
        ({"source": "pigeon"}, {"case_source": "unknown_choice"}),
        ({"pauses": ("new",)}, {"pauses": "unknown_choice"}),
        ({"why": " "}, {"why": "required"}),
        ({"source": ""}, {"clock": "same_limit"}),
    ],
)
def test_what_no_clock_could_count_by_is_refused(
    desk: Desk, admin: Actor, changes: dict[str, Any], problems: dict[str, str]
) -> None:
    with pytest.raises(ProblemsError) as told:
        desk.runner.write(admin, change_limit, ChangeLimit(None, replace(NEW, **changes), TODAY, "通知"))
    assert told.value.problems == problems


def test_a_table_is_not_changed_backwards_nor_without_its_source_nor_by_a_clerk(
    desk: Desk, admin: Actor
) -> None:
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(ProblemsError) as told:
        desk.runner.write(admin, change_limit, ChangeLimit(None, NEW, yesterday, " "))
    assert told.value.problems == {"from_on": "in_past", "source": "required"}
    with pytest.raises(ProblemsError) as told:
        desk.runner.write(admin, change_limit, ChangeLimit(NEW, None, TODAY, "通知"))
    assert told.value.problems == {"clock": "row_changed"}
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), change_limit, ChangeLimit(None, NEW, TODAY, "通知"))


@pytest.mark.covers("A28")
def test_a_rung_of_the_ladder_is_changed_added_and_refused(desk: Desk, admin: Actor) -> None:
    def ladder() -> tuple[Rung, ...]:
        versions: tuple[TableVersion, ...] = desk.runner.read(admin, list_ladder_versions)
        return next(version.rungs for version in versions if version.is_in_force)

    (old,) = [rung for rung in ladder() if rung.step == "warn_owner"]
    desk.runner.write(admin, change_rung, ChangeRung(old, replace(old, percent=40), TODAY, "通知"))
    assert next(rung.percent for rung in ladder() if rung.step == "warn_owner") == 40
    own = Rung(step="店长  知道", clock=Clock.RESOLUTION, percent=90, to="A10", why="店长要求")
    desk.runner.write(admin, change_rung, ChangeRung(None, own, TODAY, "通知"))
    assert ladder()[-1].step == "店长 知道"
    bad = Rung(step="warn_owner", clock=Clock.OUTSIDE_ANSWER, percent=0, to="A99", why="")
    with pytest.raises(ProblemsError) as told:
        desk.runner.write(admin, change_rung, ChangeRung(None, bad, TODAY, "通知"))
    assert told.value.problems == {
        "percent": "not_a_share", "to": "unknown_choice", "why": "required", "step": "already_taken",
    }  # fmt: skip
    for limit in _in_force(desk, admin).limits:
        if limit.clock is Clock.ASSIGN:
            desk.runner.write(admin, change_limit, ChangeLimit(limit, None, TODAY, "通知"))
    late = Rung(step="派单", clock=Clock.ASSIGN, percent=100, to=OWNER, why="E13")
    with pytest.raises(ProblemsError) as told:
        desk.runner.write(admin, change_rung, ChangeRung(None, late, TODAY, "通知"))
    assert told.value.problems == {"clock": "no_such_limit"}


@pytest.mark.covers("E6")
def test_a_store_that_closes_earlier_wants_its_hand_overs_taken_earlier(desk: Desk, admin: Actor) -> None:
    store = desk.identity.store_id
    week = {"fri": "9:00-17:00"}
    desk.runner.write(admin, save_store_hours, SaveStoreHours(store, TODAY, week, "2026-11-20 16:00-17:00"))
    with desk.runner.database.reading() as session:
        timing = load_timings(session).of(store, desk.runner.clock.now_at())
    closing_at = timing.calendar.closing_after(desk.runner.clock.now_at())
    assert closing_at.astimezone(desk.identity.zone).hour == 16


def test_an_unknown_year_and_a_receipt_yet_to_come_are_said(
    desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    plain = add_complaint(desk, admin)
    assert desk.runner.read(admin, get_clock_notes, plain.id) == ClockNotes()
    clock.at = clock.at.replace(year=2026, month=12, day=31)
    repair = add_complaint(desk, admin, complaint_class="repair")
    assert desk.runner.read(admin, get_clock_notes, repair.id) == ClockNotes(unknown=((2027, "CN"),))
    clock.move(days=-3)  # somebody set the clock back
    assert desk.runner.read(admin, get_clock_notes, repair.id).is_ahead


def test_a_broken_table_from_elsewhere_stops_no_desk(desk: Desk, admin: Actor) -> None:
    def save(uow: UnitOfWork) -> None:
        given = {"value": {"value": [{"clock": "by_letter"}, *SHIPPED]}, "source": "x", "grade": "B"}
        uow.add(CompanyRule(scope=NIL, key=LIMITS_RULE, from_on=date(2026, 1, 1), **given))

    desk.runner.write(admin, save)
    found = add_complaint(desk, admin)
    assert _due(desk, found.id) == desk.runner.clock.now_at() + timedelta(hours=72)
