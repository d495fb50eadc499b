# SPDX-License-Identifier: Apache-2.0
"""Any walk of commands, failing ones among them: facts replay to the columns, numbers have no gap."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.bootstrap import Desk
from app.complaints import rules
from app.complaints.commands import (
    AssignComplaints,
    RegisterComplaint,
    assign_complaints,
    register_complaint,
    take_complaint,
)
from app.complaints.handling import (
    ChangeStatus,
    CloseComplaint,
    ProposePlan,
    RecordAnswer,
    RecordContact,
    ReopenComplaint,
    change_status,
    close_complaint,
    propose_plan,
    record_answer,
    record_contact,
    reopen_complaint,
)
from app.complaints.models import Complaint, ComplaintTransition
from app.core.errors import AppError
from app.core.permissions import Actor
from tests.support.complaints import clerk, intake, leader, new_customer
from tests.support.desk import DeskTemplate, FrozenClock

Step = Callable[[Desk, Actor, UUID], None]


def _register(desk: Desk, actor: Actor, _row_id: UUID) -> None:
    desk.runner.write(actor, register_complaint, RegisterComplaint(new_customer(), intake(desk)))


def _register_badly(desk: Desk, actor: Actor, _row_id: UUID) -> None:
    bad = RegisterComplaint(new_customer("孙浩", "12"), intake(desk))
    desk.runner.write(actor, register_complaint, bad)


def _take(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, take_complaint, row_id)


def _assign(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, assign_complaints, AssignComplaints([row_id], actor.staff_id))


def _plan(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, propose_plan, ProposePlan(row_id, "换机", waits=True))


def _answer(is_accepted: bool) -> Step:
    def step(desk: Desk, actor: Actor, row_id: UUID) -> None:
        with desk.runner.database.reading() as session:
            plan_id = session.scalar(select(Complaint.plan_id).where(Complaint.id == row_id))
        now_at = desk.runner.clock.now_at()
        answer = RecordAnswer(row_id, plan_id or UUID(int=0), is_accepted, "陈淑芬", "phone", now_at)
        desk.runner.write(actor, record_answer, answer)

    return step


def _try(desk: Desk, actor: Actor, row_id: UUID) -> None:
    now_at = desk.runner.clock.now_at()
    desk.runner.write(actor, record_contact, RecordContact(row_id, "phone", "no_answer", now_at))


def _go(status: rules.Status) -> Step:
    def step(desk: Desk, actor: Actor, row_id: UUID) -> None:
        desk.runner.write(actor, change_status, ChangeStatus(row_id, status.value, "等"))

    return step


def _close(ground: rules.Ground) -> Step:
    def step(desk: Desk, actor: Actor, row_id: UUID) -> None:
        command = CloseComplaint(row_id, ground.value, "说明", "phone")
        desk.runner.write(actor, close_complaint, command)

    return step


def _reopen(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, reopen_complaint, ReopenComplaint(row_id, "又坏了"))


STEPS: tuple[Step, ...] = (
    _register,
    _register_badly,
    _take,
    _assign,
    _plan,
    _answer(True),
    _answer(False),
    _try,
    *(_go(status) for status in rules.Status),
    *(_close(ground) for ground in rules.Ground),
    _reopen,
)


@pytest.mark.covers("A27")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_walk_replays_to_its_columns_and_closes_on_grounds(
    desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    clock = FrozenClock()
    desk = desk_template.open_copy(tmp_path_factory.mktemp("walk") / "data", clock)
    try:
        people = (clerk(desk), leader(desk))
        ids: list[Any] = []
        for index in data.draw(st.lists(st.integers(0, len(STEPS) - 1), min_size=8, max_size=30)):
            row_id = data.draw(st.sampled_from(ids)) if ids else UUID(int=0)
            with suppress(AppError):
                STEPS[index](desk, data.draw(st.sampled_from(people)), row_id)
            with desk.runner.database.reading() as session:
                ids = list(session.scalars(select(Complaint.id)))
            clock.move(hours=data.draw(st.sampled_from((0, 1, 9))))
        _check(desk)
    finally:
        desk.close()


def _check(desk: Desk) -> None:
    assert [line for line in desk.audit() if not line.is_good] == []
    with desk.runner.database.reading() as session:
        complaints = list(session.scalars(select(Complaint)))
        facts = list(session.scalars(select(ComplaintTransition).order_by(ComplaintTransition.hlc)))
    numbers = sorted(int(row.number[-6:]) for row in complaints)
    assert numbers == list(range(1, len(numbers) + 1))
    for row in complaints:
        status = ""
        for fact in facts:
            if fact.complaint_id == row.id:
                assert rules.may_follow(status, fact.to_status)
                assert bool(fact.ground) is (fact.to_status in rules.DONE)
                status = fact.to_status
        assert status == row.status
        assert bool(row.ground) is (row.status in rules.DONE) is (row.closed_at is not None)
