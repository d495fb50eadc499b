# SPDX-License-Identifier: Apache-2.0
"""Acts on many cases: what may be changed is, the rest is counted, and the log takes the act back as one."""

from __future__ import annotations

from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.complaints.bulk import MOST_AT_ONCE, ChangeMany, CloseMany, ManyDone, change_many, close_many
from app.complaints.commands import UpdateComplaint, update_complaint
from app.complaints.detail import get_complaint
from app.complaints.events import EventKind
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.rows import ComplaintDetail
from app.complaints.timeline import complaint_timeline
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.undo import UndoAct, list_acts, undo_act
from tests.support.complaints import add_complaint, agree, clerk, intake, reader


def detail(desk: Desk, actor: Actor, complaint_id: UUID) -> ComplaintDetail:
    found: ComplaintDetail = desk.runner.read(actor, get_complaint, complaint_id)
    return found


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return clerk(desk)


@pytest.fixture
def three(desk: Desk, actor: Actor) -> list[UUID]:
    """Give three cases; the last is withdrawn."""
    ids = [add_complaint(desk, actor).id for _ in range(3)]
    desk.runner.write(actor, close_complaint, CloseComplaint(ids[2], "withdrawn", way="phone"))
    return ids


@pytest.mark.covers("A33")
def test_priority_and_category_of_many_are_changed_and_given_back(
    desk: Desk, actor: Actor, three: list[UUID]
) -> None:
    before = [detail(desk, actor, row_id) for row_id in three]
    order = ChangeMany(three, "urgent", "repair.fee.high")
    done: ManyDone = desk.runner.write(actor, change_many, order).answer
    assert (done.count, done.skipped) == (2, 1)
    for row_id in three[:2]:
        shown = detail(desk, actor, row_id)
        assert (shown.priority, shown.complaint_class, shown.category) == (
            "urgent",
            "repair",
            "repair.fee.high",
        )
        assert shown.category_name == "收费 / 收费高"
        # A repair has another limit: the clocks follow at once.
        assert shown.deadline_at != before[0].deadline_at
    events = desk.runner.read(actor, complaint_timeline, three[0])
    changes = next(event.changes for event in events if event.kind is EventKind.CHANGE)
    assert {change.column: change.new for change in changes}["category"] == "收费 / 收费高"
    act = desk.runner.read(actor, list_acts)[0]
    assert (act.kind, act.count, act.problem) == ("complaint_edited", 2, "")
    desk.runner.write(actor, undo_act, UndoAct(done.group_id, "撤销"))
    assert [detail(desk, actor, row_id) for row_id in three[:2]] == before[:2]


def test_a_class_alone_keeps_a_category_that_lies_in_it(desk: Desk, actor: Actor) -> None:
    kept = add_complaint(desk, actor, category="product.noise.loud").id
    moved = add_complaint(desk, actor, complaint_class="repair", category="repair.fee.high").id
    desk.runner.write(actor, change_many, ChangeMany([kept, moved], category="product"))
    assert detail(desk, actor, kept).category == "product.noise.loud"
    shown = detail(desk, actor, moved)
    assert (shown.complaint_class, shown.category) == ("product", "")


def test_what_a_colleague_changed_since_is_not_overwritten(
    desk: Desk, actor: Actor, three: list[UUID]
) -> None:
    done = desk.runner.write(actor, change_many, ChangeMany(three, "urgent")).answer
    shown = detail(desk, actor, three[0])
    changed = UpdateComplaint(three[0], intake(desk, priority="major"), shown.contact_phone_id, False, None)
    desk.runner.write(clerk(desk), update_complaint, changed)
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, undo_act, UndoAct(done.group_id, "撤销"))
    assert dict(caught.value.problems) == {"act": "changed_since"}
    assert detail(desk, actor, three[0]).priority == "major"
    assert detail(desk, actor, three[1]).priority == "urgent"


@pytest.mark.covers("A27")
def test_only_what_was_accepted_is_closed_and_opened_again_as_one(
    desk: Desk, actor: Actor, three: list[UUID]
) -> None:
    more = [add_complaint(desk, actor).id for _ in range(2)]
    for row_id in more:
        agree(desk, actor, row_id)
    done: ManyDone = desk.runner.write(actor, close_many, CloseMany([*three, *more], "已回访")).answer
    assert (done.count, done.skipped, done.unproved) == (2, 1, 2)
    assert {detail(desk, actor, row_id).ground for row_id in more} == {"accepted"}
    act = desk.runner.read(actor, list_acts)[0]
    assert (act.kind, act.count, act.problem) == ("complaint_closed", 2, "")
    desk.runner.write(actor, undo_act, UndoAct(done.group_id, "撤销"))
    assert {detail(desk, actor, row_id).status for row_id in more} == {"handling"}


def test_many_are_refused_as_one(desk: Desk, actor: Actor, three: list[UUID]) -> None:
    for order, problems in (
        (ChangeMany(three), {"priority": "required"}),
        (ChangeMany(three, "high"), {"priority": "unknown_choice"}),
        (ChangeMany(three, category="product.nothing"), {"category": "unknown_choice"}),
        (ChangeMany([new_id() for _ in range(MOST_AT_ONCE + 1)], "urgent"), {"complaint_ids": "too_many"}),
    ):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(actor, change_many, order)
        assert dict(caught.value.problems) == problems
    for command, order in ((change_many, ChangeMany(three, "urgent")), (close_many, CloseMany(three))):
        with pytest.raises(NotPermittedError):
            desk.runner.write(reader(desk), command, order)
