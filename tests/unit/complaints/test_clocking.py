# SPDX-License-Identifier: Apache-2.0
"""Rules, hours and holidays that change: the clocks of all cases are computed again, in parts, once."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.admin.models import CompanyRule, HolidayYear
from app.bootstrap import Desk
from app.complaints import clocking
from app.complaints.audit import RULES
from app.complaints.handling import CloseComplaint, RecordContact, close_complaint, record_contact
from app.complaints.models import Complaint
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork
from tests.support.complaints import add_complaint, leader
from tests.support.desk import FrozenClock

(CLOCKS,) = [rule for rule in RULES if rule.key == "complaints.clocks"]


def _catch_up(desk: Desk, **named: Any) -> int:
    read, write = partial(desk.runner.read, leader(desk)), partial(desk.runner.write, leader(desk))
    return clocking.catch_up(read, write, rest_seconds=0, **named)


def _deadline(desk: Desk, row_id: UUID) -> Any:
    with desk.runner.database.reading() as session:
        return session.scalar(select(Complaint.deadline_at).where(Complaint.id == row_id))


def _next_due(desk: Desk, row_id: UUID) -> Any:
    with desk.runner.database.reading() as session:
        return session.execute(
            select(Complaint.next_clock, Complaint.next_due_at).where(Complaint.id == row_id)
        ).one()


def _set_rule(desk: Desk, key: str, value: Any, from_on: date = date(2026, 1, 1)) -> None:
    def save(uow: UnitOfWork) -> None:
        rule = CompanyRule(
            scope=NIL, key=key, from_on=from_on, value={"value": value}, source="通知", grade="B"
        )
        uow.add(rule)

    desk.runner.write(leader(desk), save)


def test_a_new_rule_moves_the_deadlines_of_the_cases_it_holds_for(desk: Desk) -> None:
    actor = leader(desk)
    open_one, done = (add_complaint(desk, actor, is_taken=True) for _ in range(2))
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "withdrawn", "不要了", "phone"))
    received_at = desk.runner.clock.now_at()
    assert _catch_up(desk) == 0
    assert not desk.runner.read(actor, clocking.is_behind)
    _set_rule(desk, "complaint.resolution_hours", 48)
    assert desk.runner.read(actor, clocking.is_behind)
    with desk.runner.database.reading() as session:
        assert CLOCKS.check(session).checked == 0  # nothing is said while it is not in step
    assert _catch_up(desk) == 2
    assert _deadline(desk, open_one.id) == _deadline(desk, done.id) == received_at + timedelta(hours=48)
    assert _catch_up(desk) == 0
    with desk.runner.database.reading() as session:
        finding = CLOCKS.check(session)
    assert (finding.checked, finding.problems) == (2, ())


def test_a_holiday_that_is_given_later_moves_what_counts_working_days(desk: Desk) -> None:
    found = add_complaint(desk, leader(desk), complaint_class="repair")
    before = _deadline(desk, found.id)
    _catch_up(desk)

    def save(uow: UnitOfWork) -> None:
        days = [["2026-11-23", "rest", "演习"]]
        uow.add(HolidayYear(scope=NIL, region="CN", year=2026, days=days, source="通知", grade="A"))

    desk.runner.write(leader(desk), save)
    assert _catch_up(desk) == 1
    assert _deadline(desk, found.id) == before + timedelta(days=1)


def test_it_stops_between_two_parts_and_goes_on_at_the_next_start(desk: Desk) -> None:
    found = [add_complaint(desk, leader(desk)) for _ in range(3)]
    with desk.runner.database.writing() as session:
        session.execute(update(Complaint.__table__).values(next_clock="", step_at=None))
        session.commit()
    looks: list[int] = []

    def is_over() -> bool:
        looks.append(len(looks))
        return len(looks) > 1

    assert _catch_up(desk, is_over=is_over) == len(found)
    assert desk.runner.read(leader(desk), clocking.is_behind)
    assert _catch_up(desk) == 0
    assert not desk.runner.read(leader(desk), clocking.is_behind)


def _spoil(desk: Desk) -> None:
    with desk.runner.database.writing() as session:
        session.execute(update(Complaint.__table__).values(next_clock="", step_at=None))
        session.commit()


def test_it_goes_on_where_it_was_stopped_and_says_how_far_it_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clocking, "_READ_AT_ONCE", 2)
    for _ in range(5):
        add_complaint(desk, leader(desk))
    _spoil(desk)
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))

    assert _catch_up(desk, tell=tell, is_over=lambda: len(told) == 2) == 4
    assert told == [(2, 5), (4, 5)]
    assert _catch_up(desk, tell=tell) == 1
    assert told[2:] == [(5, 5), (5, 5)]
    assert not desk.runner.read(leader(desk), clocking.is_behind)
    # By other rules it begins anew.
    _set_rule(desk, "complaint.resolution_hours", 48)
    assert _catch_up(desk, is_over=lambda: len(told) == 5, tell=tell) == 2
    _set_rule(desk, "complaint.resolution_hours", 47, date(2026, 2, 1))
    assert _catch_up(desk) == 5


def test_a_case_that_somebody_saves_meanwhile_keeps_what_he_saved(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    one, other = (add_complaint(desk, actor, is_taken=True) for _ in range(2))
    right = _next_due(desk, other.id)
    _spoil(desk)
    part = desk.runner.read(actor, clocking.look_at, clocking.BEGIN)
    assert len(part.wrong) == 2
    clock.move(hours=1)
    spoken = RecordContact(one.id, "phone", "reached", desk.runner.clock.now_at())
    desk.runner.write(actor, record_contact, spoken)
    saved = _next_due(desk, one.id)
    desk.runner.write(actor, clocking.mend, part.wrong)
    assert (_next_due(desk, one.id), _next_due(desk, other.id)) == (saved, right)


def test_rules_that_change_meanwhile_begin_it_again(desk: Desk) -> None:
    found = add_complaint(desk, leader(desk))
    received_at = desk.runner.clock.now_at()
    is_set: list[bool] = []

    def is_over() -> bool:
        if len(is_set) == 1:
            _set_rule(desk, "complaint.resolution_hours", 24)
        is_set.append(True)
        return False

    assert _catch_up(desk, is_over=is_over) == 1
    assert _deadline(desk, found.id) == received_at + timedelta(hours=24)
    assert not desk.runner.read(leader(desk), clocking.is_behind)
