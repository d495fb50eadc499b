# SPDX-License-Identifier: Apache-2.0
"""What a work order is by the house's standard (B36), and that who is asked first sees it solved (A30)."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.complaints.case_file import CaseFile, get_case_file
from app.complaints.commands import RegisterComplaint, register_complaint
from app.complaints.detail import get_complaint
from app.complaints.errors import ComplaintDoneError, NoAcceptanceError
from app.complaints.escalation import escalate
from app.complaints.handing import ActOnHandover, HandOver, act_on_handover, hand_over
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.limits import Clock
from app.complaints.outside import Body
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import Intake, Source
from app.core.errors import ProblemsError
from app.core.permissions import Actor
from app.tasks.queries import list_tasks_of
from tests.support.complaints import READER, add_complaint, agree, clerk, intake, leader, new_customer
from tests.support.desk import FrozenClock, make_actor

WRITTEN = {"source", "complaint_class", "subject", "event", "nature", "priority", "complainant"}
"""Without these a paper is no work order."""


def detail(desk: Desk, actor: Actor, row_id: UUID) -> ComplaintDetail:
    found: ComplaintDetail = desk.runner.read(actor, get_complaint, row_id)
    return found


def file(desk: Desk, actor: Actor, row_id: UUID) -> CaseFile:
    found: CaseFile = desk.runner.read(actor, get_case_file, row_id)
    return found


def refused(desk: Desk, actor: Actor, command: Any, order: Any) -> set[str]:
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, command, order)
    return set(caught.value.problems)


@pytest.mark.covers("B36", "B31")
def test_a_work_order_is_whole_numbered_timed_and_handed_with_what_is_asked(
    desk: Desk, clock: FrozenClock
) -> None:
    actor = clerk(desk)
    blank = Intake(
        **{field.name: "" for field in fields(Intake) if field.name in WRITTEN}, received_at=clock.at
    )
    nobody = RegisterComplaint(new_customer(phone=""), blank)
    assert refused(desk, actor, register_complaint, nobody) >= WRITTEN
    # Who calls left a number; where somebody wrote it may be unknown.
    assert "phone" in refused(
        desk, actor, register_complaint, RegisterComplaint(new_customer(phone=""), intake(desk))
    )
    first, second = (add_complaint(desk, actor, is_taken=True) for _ in range(2))
    assert first.number != second.number
    row = detail(desk, actor, first.id)
    assert (row.next_clock, row.deadline_at) == (Clock.HAND_OVER, clock.at + timedelta(hours=72))
    # Handed over: to whom, what is asked, until when; none of it is forgotten.
    assert refused(desk, actor, hand_over, HandOver(first.id, "", "")) == {"terminal", "text"}
    yesterday_at = clock.at - timedelta(days=1)
    late = HandOver(first.id, "logistics", "查签收单", answer_by_at=yesterday_at)
    assert refused(desk, actor, hand_over, late) == {"answer_by_at"}
    order = HandOver(first.id, "logistics", "查签收单", answer_by_at=clock.at + timedelta(hours=4))
    asked = desk.runner.write(actor, hand_over, order).answer
    # Whoever gets it says what came of it; sending it back needs the reason.
    assert refused(desk, actor, act_on_handover, ActOnHandover(asked, "refused")) == {"text"}
    desk.runner.write(actor, act_on_handover, ActOnHandover(asked, "answered", "签收人是邻居"))
    (line,) = file(desk, actor, first.id).handovers
    assert (line.state, line.act_text) == ("answered", "签收人是邻居")


@pytest.mark.covers("A30")
@pytest.mark.parametrize("source", sorted({Source.WALK_IN.value, *(body.value for body in Body)}))
def test_who_is_asked_first_keeps_the_case_until_it_is_solved(
    desk: Desk, clock: FrozenClock, source: str
) -> None:
    actor, boss = clerk(desk), leader(desk)
    done = add_complaint(desk, actor, source=source, is_taken=True)
    # Each terminal has its speciality; whoever asks it does not get rid of the case.
    for terminal in ("logistics", "after_sales"):
        asked = desk.runner.write(actor, hand_over, HandOver(done.id, terminal, "请核实")).answer
        desk.runner.write(actor, act_on_handover, ActOnHandover(asked, "refused", "不是我们的事"))
        assert detail(desk, actor, done.id).assignee_id == actor.staff_id
    # It is not closed because nobody felt responsible, but when the customer said yes.
    with pytest.raises(NoAcceptanceError):
        desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "accepted"))
    clock.move(hours=37)
    desk.runner.write(boss, escalate)
    tasks = desk.runner.read(actor, list_tasks_of, done.id)
    assert {task.assignee_id for task in tasks if task.kind == "ladder.warn_owner"} == {actor.staff_id}
    agree(desk, actor, done.id)
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "accepted"))
    with pytest.raises(ComplaintDoneError):
        desk.runner.write(actor, hand_over, HandOver(done.id, "logistics", "再查"))


@pytest.mark.covers("A30")
def test_what_a_counter_only_takes_down_is_nobodys_for_minutes(desk: Desk, clock: FrozenClock) -> None:
    counter = make_actor(desk, *READER, "complaints.register", "customers.edit", name="前台", number="0500")
    done = add_complaint(desk, counter)
    assert detail(desk, clerk(desk), done.id).assignee_id is None
    clock.move(minutes=6)
    desk.runner.write(clerk(desk), escalate)
    (task,) = desk.runner.read(clerk(desk), list_tasks_of, done.id)
    assert (task.kind, task.role_code) == ("ladder.assign_late", "A2")
