# SPDX-License-Identifier: Apache-2.0
"""Cases that belong together: linked, merged, split, and each act taken back; facts alone, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from app.areas import AUDIT_RULES
from app.bootstrap import Desk
from app.complaints.commands import Complainer, RegisterComplaint
from app.complaints.detail import get_complaint
from app.complaints.errors import ComplaintDoneError, MergedAlreadyError, MergedTargetError
from app.complaints.handling import (
    AddEntry,
    CloseComplaint,
    ReopenComplaint,
    add_entry,
    close_complaint,
    reopen_complaint,
)
from app.complaints.linking import (
    LinkComplaints,
    MergeComplaint,
    RegisterLinked,
    SplitComplaint,
    UnlinkComplaints,
    link_complaints,
    merge_complaint,
    register_linked,
    split_complaint,
    unlink_complaints,
)
from app.complaints.links import list_earlier, list_links
from app.complaints.rows import ComplaintDetail
from app.complaints.timeline import complaint_timeline
from app.core import audit
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.core.undo import ActRow, UndoAct, list_acts, undo_act
from tests.support.complaints import CLERK, add_complaint, clerk, intake, new_customer, reader
from tests.support.desk import FrozenClock, make_actor


def detail(desk: Desk, actor: Actor, complaint_id: UUID) -> ComplaintDetail:
    found: ComplaintDetail = desk.runner.read(actor, get_complaint, complaint_id)
    return found


def links(desk: Desk, actor: Actor, complaint_id: UUID) -> list[tuple[str, str, bool]]:
    return [(row.number, row.kind, row.is_own) for row in desk.runner.read(actor, list_links, complaint_id)]


def problems(desk: Desk, actor: Actor, command: Callable[..., Any], order: object) -> dict[str, str]:
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, command, order)
    return dict(caught.value.problems)


def take_back(desk: Desk, actor: Actor) -> None:
    act: ActRow = desk.runner.read(actor, list_acts)[0]
    assert act.problem == "", act
    desk.runner.write(actor, undo_act, UndoAct(act.group_id, "撤销"))


def is_sound(desk: Desk) -> None:
    with desk.runner.database.reading() as session:
        bad = [line for line in audit.run(session, AUDIT_RULES) if not line.is_good]
    assert not bad


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return clerk(desk)


@pytest.fixture
def two(desk: Desk, actor: Actor, clock: FrozenClock) -> tuple[Any, Any]:
    """Give two cases of one customer, an hour apart."""
    first = add_complaint(desk, actor, subject="冰箱不制冷")
    clock.move(hours=1)
    second = add_complaint(
        desk, actor, who=Complainer(customer_id=first.customer_id, is_phone_unknown=True), source="mail",
        subject="冰箱还是不制冷",
    )  # fmt: skip
    return first, second


def test_earlier_cases_are_offered_the_open_ones_first(
    desk: Desk, actor: Actor, two: tuple[Any, Any]
) -> None:
    first, second = two
    rows = desk.runner.read(actor, list_earlier, first.customer_id, None, second.id)
    assert [(row.number, row.is_open, row.is_linked) for row in rows] == [(first.number, True, False)]
    add_complaint(desk, actor, who=new_customer("别人", "13999110009"))
    rows = desk.runner.read(actor, list_earlier, first.customer_id)
    assert [row.number for row in rows] == [second.number, first.number]
    desk.runner.write(actor, close_complaint, CloseComplaint(second.id, "withdrawn", way="phone"))
    rows = desk.runner.read(actor, list_earlier, first.customer_id)
    assert [row.number for row in rows] == [first.number, second.number]
    assert desk.runner.read(actor, list_earlier, None) == ()


def test_a_complaint_is_registered_together_with_its_links(
    desk: Desk, actor: Actor, two: tuple[Any, Any]
) -> None:
    first, _second = two
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    register = RegisterComplaint(who, intake(desk, source="mail"))
    done = desk.runner.write(actor, register_linked, RegisterLinked(register, [first.id, first.id])).answer
    assert links(desk, actor, done.id) == [(first.number, "earlier", True)]
    assert links(desk, actor, first.id) == [(done.number, "earlier", False)]
    only_registers = make_actor(desk, "complaints.register", "complaints.read", "customers.edit")
    with pytest.raises(NotPermittedError):
        desk.runner.write(only_registers, register_linked, RegisterLinked(register, [first.id]))
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, register_linked, RegisterLinked(register, [UUID(int=5)]))
    assert len(desk.runner.read(actor, list_earlier, first.customer_id)) == 3
    is_sound(desk)


def test_a_link_is_made_once_and_taken_back(desk: Desk, actor: Actor, two: tuple[Any, Any]) -> None:
    first, second = two
    desk.runner.write(actor, link_complaints, LinkComplaints(second.id, first.id, "同一台冰箱"))
    for one, other in ((first, second), (second, first)):
        again = LinkComplaints(one.id, other.id)
        assert problems(desk, actor, link_complaints, again) == {"other_id": "already_there"}
    itself = LinkComplaints(first.id, first.id)
    assert problems(desk, actor, link_complaints, itself) == {"other_id": "same_case"}
    assert next(event.text for event in desk.runner.read(actor, complaint_timeline, first.id)) == "同一台冰箱"
    # Whichever of the two is open before somebody, the link is taken back.
    desk.runner.write(actor, unlink_complaints, UnlinkComplaints(first.id, second.id))
    assert links(desk, actor, second.id) == []
    assert problems(desk, actor, unlink_complaints, UnlinkComplaints(first.id, second.id)) == {
        "other_id": "not_linked"
    }
    take_back(desk, actor)
    assert links(desk, actor, second.id) == [(first.number, "earlier", True)]
    is_sound(desk)


def test_a_link_is_taken_back_as_the_last_act(desk: Desk, actor: Actor, two: tuple[Any, Any]) -> None:
    first, second = two
    desk.runner.write(actor, link_complaints, LinkComplaints(second.id, first.id))
    act = desk.runner.read(actor, list_acts)[0]
    assert (act.kind, act.subject) == ("complaint_linked", second.number)
    take_back(desk, actor)
    assert links(desk, actor, first.id) == []


@pytest.mark.covers("E15")
def test_a_double_is_closed_keeps_its_facts_and_leads_on(
    desk: Desk, actor: Actor, two: tuple[Any, Any]
) -> None:
    first, second = two
    desk.runner.write(actor, add_entry, AddEntry(second.id, "record", "顾客又来电"))
    desk.runner.write(actor, merge_complaint, MergeComplaint(second.id, first.id, "同一件事"))
    double = detail(desk, actor, second.id)
    assert (double.status, double.ground, double.merged_into_id) == ("closed", "merged", first.id)
    assert double.merged_into_number == first.number
    assert "顾客又来电" in [event.text for event in desk.runner.read(actor, complaint_timeline, second.id)]
    assert links(desk, actor, first.id) == [(second.number, "merged", False)]
    # A double is offered no more: what is done goes on in the other one.
    assert [row.id for row in desk.runner.read(actor, list_earlier, first.customer_id)] == [first.id]
    is_sound(desk)


def test_a_merge_is_taken_back(desk: Desk, actor: Actor, two: tuple[Any, Any]) -> None:
    first, second = two
    desk.runner.write(actor, merge_complaint, MergeComplaint(second.id, first.id))
    act = desk.runner.read(actor, list_acts)[0]
    assert (act.kind, act.subject) == ("complaint_merged", second.number)
    take_back(desk, actor)
    again = detail(desk, actor, second.id)
    assert (again.status, again.ground, again.merged_into_id) == ("handling", "", None)
    assert links(desk, actor, first.id) == []
    is_sound(desk)


def test_a_double_that_is_worked_on_again_leaves_the_merge(
    desk: Desk, actor: Actor, two: tuple[Any, Any]
) -> None:
    first, second = two
    desk.runner.write(actor, merge_complaint, MergeComplaint(second.id, first.id))
    desk.runner.write(actor, reopen_complaint, ReopenComplaint(second.id, "不是同一件"))
    assert detail(desk, actor, second.id).merged_into_id is None
    acts = desk.runner.read(actor, list_acts)
    assert [(act.kind, act.problem) for act in acts[:2]] == [
        ("complaint_reopened", "needs_ground"),
        ("complaint_merged", "changed_since"),
    ]
    is_sound(desk)


def test_merging_twice_is_answered_by_the_number_that_goes_on(
    desk: Desk, actor: Actor, two: tuple[Any, Any], clock: FrozenClock
) -> None:
    first, second = two
    clock.move(hours=1)
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    third = add_complaint(desk, actor, who=who, source="mail")
    # The one that was registered first goes on, whoever asks: two desks apart cannot close both.
    turned = MergeComplaint(second.id, third.id)
    assert problems(desk, actor, merge_complaint, turned) == {"other_id": "later_case"}
    # A chain: the double of a double leads on from there.
    desk.runner.write(actor, merge_complaint, MergeComplaint(third.id, second.id))
    desk.runner.write(actor, merge_complaint, MergeComplaint(second.id, first.id))
    with pytest.raises(MergedAlreadyError) as already:
        desk.runner.write(actor, merge_complaint, MergeComplaint(second.id, first.id))
    assert already.value.fields == {"number": second.number, "other": first.number}
    fourth = add_complaint(desk, actor, who=who, source="mail")
    with pytest.raises(MergedTargetError) as target:
        desk.runner.write(actor, merge_complaint, MergeComplaint(fourth.id, second.id))
    assert target.value.fields == {"number": second.number, "other": first.number}
    is_sound(desk)


def test_only_open_cases_of_one_customer_or_appliance_are_merged(
    desk: Desk, actor: Actor, two: tuple[Any, Any]
) -> None:
    first, second = two
    other = add_complaint(desk, actor, who=new_customer("别人", "13999110009"))
    for into, code in ((second.id, "same_case"), (other.id, "other_customer")):
        order = MergeComplaint(second.id, into)
        assert problems(desk, actor, merge_complaint, order) == {"other_id": code}
    desk.runner.write(actor, close_complaint, CloseComplaint(first.id, "withdrawn", way="phone"))
    assert problems(desk, actor, merge_complaint, MergeComplaint(second.id, first.id)) == {
        "other_id": "done_case"
    }
    with pytest.raises(ComplaintDoneError):
        desk.runner.write(actor, merge_complaint, MergeComplaint(first.id, second.id))
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), merge_complaint, MergeComplaint(second.id, first.id))
    assert problems(desk, actor, close_complaint, CloseComplaint(second.id, "merged")) == {
        "ground": "unknown_choice"
    }


def test_a_part_is_split_off_with_the_same_receipt(
    desk: Desk, actor: Actor, two: tuple[Any, Any], clock: FrozenClock
) -> None:
    first, _second = two
    whole = detail(desk, actor, first.id)
    clock.move(hours=2)
    order = SplitComplaint(
        first.id, "送货师傅态度差", "师傅摔门", "attitude", "attitude.visiting.rude", "由门店办"
    )
    part = desk.runner.write(actor, split_complaint, order).answer
    shown = detail(desk, actor, part.id)
    assert (shown.subject, shown.category, shown.status) == (
        "送货师傅态度差",
        "attitude.visiting.rude",
        "handling",
    )
    assert shown.received_at == whole.received_at
    assert (shown.customer.id, shown.contact_phone_id) == (whole.customer.id, whole.contact_phone_id)
    assert links(desk, actor, part.id) == [(first.number, "split", True)]
    bad = SplitComplaint(first.id, "", "", "attitude", "product.noise.loud")
    assert problems(desk, actor, split_complaint, bad) == {
        "subject": "required",
        "event": "required",
        "text": "required",
        "category": "unknown_choice",
    }
    is_sound(desk)


def test_merging_needs_handling_and_closing(desk: Desk, actor: Actor, two: tuple[Any, Any]) -> None:
    first, second = two
    for missing in ("complaints.close", "complaints.handle"):
        someone = make_actor(desk, *(key for key in CLERK if key != missing))
        with pytest.raises(NotPermittedError):
            desk.runner.write(someone, merge_complaint, MergeComplaint(second.id, first.id))
