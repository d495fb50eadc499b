# SPDX-License-Identifier: Apache-2.0
"""The clocks and the ladder of a double: still while it is merged, as if nothing had been when it is not."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.complaints.case_models import ComplaintEscalation, ComplaintEscalationAct
from app.complaints.commands import Complainer
from app.complaints.escalation import Climbed, escalate
from app.complaints.handling import ReopenComplaint, reopen_complaint
from app.complaints.linking import MergeComplaint, merge_complaint
from app.complaints.models import Complaint
from app.complaints.outside import AddOutside, add_outside
from app.core.permissions import Actor
from app.core.undo import UndoAct, list_acts, undo_act
from app.tasks.models import Task
from tests.support.complaints import add_complaint, clerk
from tests.support.desk import FrozenClock

CLOCKS = ("deadline_at", "next_clock", "next_due_at", "response_due_at", "responded_at", "cycle", "step_at")


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return clerk(desk)


@pytest.fixture
def two(desk: Desk, actor: Actor) -> tuple[UUID, UUID]:
    """Give a case and its double, which somebody has in hand."""
    first = add_complaint(desk, actor, is_taken=True)
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    return first.id, add_complaint(desk, actor, who=who, source="mail", is_taken=True).id


def clocks(desk: Desk, row_id: UUID) -> dict[str, Any]:
    with desk.runner.database.reading() as session:
        row = session.scalars(select(Complaint).where(Complaint.id == row_id)).one()
        return {name: getattr(row, name) for name in CLOCKS}


def climb(desk: Desk, actor: Actor) -> Climbed:
    done: Climbed = desk.runner.write(actor, escalate).answer
    return done


def tasks(desk: Desk, row_id: UUID) -> list[str]:
    with desk.runner.database.reading() as session:
        return sorted(
            session.scalars(select(Task.kind).where(Task.entity_id == row_id, Task.status == "open"))
        )


def undo_newest(desk: Desk, actor: Actor) -> None:
    act = desk.runner.read(actor, list_acts)[0]
    desk.runner.write(actor, undo_act, UndoAct(act.group_id, "合错了"))


def test_a_double_climbs_no_further(desk: Desk, actor: Actor, clock: FrozenClock, two: Any) -> None:
    first, double = two
    clock.move(hours=3)
    climb(desk, actor)
    assert tasks(desk, double) == ["ladder.hand_over_late"]
    desk.runner.write(actor, merge_complaint, MergeComplaint(double, first))
    assert clocks(desk, double)["next_clock"] == ""
    climb(desk, actor)
    assert tasks(desk, double) == []
    clock.move(days=9)
    climb(desk, actor)
    assert tasks(desk, double) == []
    with desk.runner.database.reading() as session:
        steps = session.scalars(
            select(ComplaintEscalation.step).where(ComplaintEscalation.complaint_id == double)
        )
        assert sorted(steps) == ["hand_over_late", "response_late"]
    # The case that goes on is warned of as before.
    assert "ladder.report_upward" in tasks(desk, first)


@pytest.mark.covers("A22")
def test_a_body_outside_that_asked_about_a_double_still_waits(
    desk: Desk, actor: Actor, clock: FrozenClock, two: Any
) -> None:
    first, double = two
    today_on = desk.runner.today_on
    asked = AddOutside(
        complaint_id=double, body="consumer_association", body_name="市消协", received_on=today_on,
        answer_due_on=today_on + timedelta(days=2),
    )  # fmt: skip
    desk.runner.write(actor, add_outside, asked)
    desk.runner.write(actor, merge_complaint, MergeComplaint(double, first))
    clock.move(days=4)
    climb(desk, actor)
    assert "ladder.outside_late" in tasks(desk, double)


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_merge_taken_back_leaves_the_clocks_as_they_were(
    desk: Desk, actor: Actor, clock: FrozenClock, two: Any, by_hand: bool
) -> None:
    first, double = two
    before = clocks(desk, double)
    clock.move(minutes=20)
    desk.runner.write(actor, merge_complaint, MergeComplaint(double, first))
    clock.move(hours=5)
    if by_hand:
        desk.runner.write(actor, reopen_complaint, ReopenComplaint(double, "不是同一件事"))
    else:
        undo_newest(desk, actor)
    assert clocks(desk, double) == before
    assert [line.sentence for line in desk.audit() if not line.is_good] == []


def test_who_was_to_act_before_the_merge_has_to_act_again(
    desk: Desk, actor: Actor, clock: FrozenClock, two: Any
) -> None:
    first, double = two
    clock.move(hours=3)
    climb(desk, actor)
    before = tasks(desk, double)
    desk.runner.write(actor, merge_complaint, MergeComplaint(double, first))
    climb(desk, actor)
    assert tasks(desk, double) == []
    undo_newest(desk, actor)
    step_at: datetime = clocks(desk, double)["step_at"]
    assert step_at <= clock.at
    climb(desk, actor)
    assert tasks(desk, double) == before
    assert climb(desk, actor) == Climbed()
    with desk.runner.database.reading() as session:
        gone = select(ComplaintEscalationAct.escalation_id)
        standing = session.scalars(
            select(ComplaintEscalation.step).where(
                ComplaintEscalation.complaint_id == double, ComplaintEscalation.id.not_in(gone)
            )
        ).all()
    assert sorted(standing) == ["hand_over_late", "response_late"]
    assert [line.sentence for line in desk.audit() if not line.is_good] == []
