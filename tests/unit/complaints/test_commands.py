# SPDX-License-Identifier: Apache-2.0
"""Registering, changing, assigning: what is stored, and that a refusal stores nothing and takes no number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.complaints.commands import (
    AssignComplaints,
    Complainer,
    RegisterComplaint,
    UndoAssignment,
    UpdateComplaint,
    assign_complaints,
    register_complaint,
    take_complaint,
    undo_assignment,
    update_complaint,
)
from app.complaints.detail import find_number, get_complaint
from app.complaints.drafts import REGISTER_DRAFT, SaveDraft, get_drafts, save_draft
from app.complaints.errors import ComplaintDoneError, NothingToUndoError, StepNotAllowedError
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.queries import list_complaints
from app.complaints.rows import Act, ComplaintDetail, ComplaintFilter, View
from app.core.errors import AppError, NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.customers.commands import merge_customers, redact_customer
from app.customers.queries import count_customers, get_customer_card
from app.customers.rules import (
    ApplianceInput,
    MergeCustomers,
    PhoneInput,
    RedactCustomer,
    RegisterCustomer,
)
from tests.support.complaints import PHONE, add_complaint, clerk, intake, leader, new_customer, reader
from tests.support.customers import add_customer
from tests.support.desk import make_actor

NOBODY = UUID(int=9)


def detail(desk: Desk, complaint_id: UUID, actor: Actor | None = None) -> ComplaintDetail:
    found: ComplaintDetail = desk.runner.read(actor or clerk(desk), get_complaint, complaint_id)
    return found


def counts(desk: Desk) -> tuple[int, int]:
    """Return how many complaints and customers there are."""
    actor = leader(desk)
    page = desk.runner.read(actor, list_complaints, ComplaintFilter(view=View.ALL))
    return page.total, desk.runner.read(actor, count_customers)


def refused(desk: Desk, error: type[AppError], actor: Actor, command: Any, *args: Any) -> AppError:
    """Run a command that must fail and store nothing."""
    before = counts(desk)
    with pytest.raises(error) as caught:
        desk.runner.write(actor, command, *args)
    assert counts(desk) == before
    assert all(line.is_good for line in desk.audit())
    return caught.value


@pytest.mark.covers("A34", "B31")
def test_a_complaint_is_registered_with_its_customer_in_one_go(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, priority="urgent", nature="complaint", place="客户家中")
    found = detail(desk, done.id)
    assert found.number == done.number
    assert done.number.startswith("TS-")
    assert done.number.endswith("-26-000001")
    assert (found.status, found.priority, found.place) == ("new", "urgent", "客户家中")
    assert found.customer.name == "陈淑芬"
    assert found.customer.phone == "139****2207"
    assert found.deadline_at - found.received_at == desk_hours(72)
    assert found.assignee_id is None


def desk_hours(hours: int) -> Any:
    from datetime import timedelta

    return timedelta(hours=hours)


def test_the_complaint_holds_no_copy_of_the_phone(desk: Desk) -> None:
    done = add_complaint(desk)
    with desk.runner.database.reading() as session:
        row = session.connection().exec_driver_sql("SELECT * FROM complaint").mappings().one()
    assert not any(PHONE in str(value) for value in row.values())
    assert detail(desk, done.id).contact_phone_id is not None


def test_who_takes_it_at_once_handles_it(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    found = detail(desk, done.id)
    assert (found.status, found.assignee_id) == ("handling", actor.staff_id)


def test_a_known_customer_may_give_a_new_phone_and_a_new_appliance(desk: Desk) -> None:
    known = add_customer(desk, "买买提·艾力", "13999110001")
    who = Complainer(
        customer_id=known.id,
        new_phone=PhoneInput("139 9911 0002", "儿子"),
        new_appliance=ApplianceInput(brand_text="海尔", model_text="BCD-470", serial="BE0AK3E0R"),
    )
    done = add_complaint(desk, who=who)
    found = detail(desk, done.id)
    assert found.customer.phone == "139****0002"
    assert found.appliance is not None
    assert found.appliance.product == "海尔 BCD-470"
    card = desk.runner.read(leader(desk), get_customer_card, known.id)
    assert len(card.phones) == 2
    assert [item.open_id for item in card.timeline if item.kind == "complaint"] == [done.id]


def test_a_known_phone_and_appliance_are_referred_to(desk: Desk) -> None:
    first = add_complaint(
        desk,
        who=Complainer(
            new_customer=RegisterCustomer("陈淑芬", phones=(PhoneInput(PHONE),)),
            new_appliance=ApplianceInput(model_text="BCD-470"),
        ),
    )
    known = detail(desk, first.id)
    assert known.appliance is not None
    who = Complainer(
        customer_id=first.customer_id,
        phone_id=known.contact_phone_id,
        appliance_id=known.appliance.id,
    )
    again = detail(desk, add_complaint(desk, who=who).id)
    assert again.contact_phone_id == known.contact_phone_id
    assert again.appliance == known.appliance


@pytest.mark.covers("A22", "B31")
def test_the_phone_may_be_unknown_on_a_written_channel(desk: Desk) -> None:
    done = add_complaint(desk, who=new_customer("刘志强", ""), source="authority", source_number="12315-88")
    found = detail(desk, done.id)
    assert found.is_phone_unknown
    assert found.customer.phone == ""


@pytest.mark.parametrize(
    ("who", "changes", "problems"),
    [
        (new_customer("刘志强", ""), {}, {"phone": "required_on_this_channel"}),
        (new_customer("", PHONE), {}, {"customer.name": "required"}),
        (new_customer("刘志强", "12"), {}, {"customer.phones.0": "not_a_phone"}),
        (Complainer(), {}, {"customer": "required"}),
        (Complainer(customer_id=NOBODY), {}, {"phone": "required"}),
        (Complainer(customer_id=NOBODY, new_phone=PhoneInput("1")), {}, {"phone": "not_a_phone"}),
        (new_customer(), {"subject": ""}, {"subject": "required"}),
        (new_customer(), {"party_id": NOBODY}, {"party_id": "unknown_choice"}),
        (
            Complainer(
                new_customer=RegisterCustomer("陈淑芬", phones=(PhoneInput(PHONE),)),
                new_appliance=ApplianceInput(),
            ),
            {"event": ""},
            {"event": "required", "appliance.model_text": "required"},
        ),
    ],
)
def test_a_refused_field_stores_nothing_and_takes_no_number(
    desk: Desk, who: Complainer, changes: dict[str, Any], problems: dict[str, str]
) -> None:
    command = RegisterComplaint(who, intake(desk, **changes))
    error = refused(desk, ProblemsError, clerk(desk), register_complaint, command)
    assert error.fields["problems"] == problems
    assert add_complaint(desk).number.endswith("000001")


def test_a_phone_or_appliance_of_somebody_else_is_refused(desk: Desk) -> None:
    mine, other = add_customer(desk, "陈淑芬", PHONE), add_customer(desk, "孙浩", "13999110003")
    who = Complainer(customer_id=mine.id, phone_id=other.phone_ids[0], appliance_id=NOBODY)
    command = RegisterComplaint(who, intake(desk))
    error = refused(desk, ProblemsError, clerk(desk), register_complaint, command)
    assert error.fields["problems"] == {"phone": "unknown_choice", "appliance": "unknown_choice"}


def test_a_customer_who_is_not_there_is_refused(desk: Desk) -> None:
    who = Complainer(customer_id=NOBODY, new_phone=PhoneInput(PHONE))
    refused(desk, NotFoundError, clerk(desk), register_complaint, RegisterComplaint(who, intake(desk)))


def test_a_redacted_customer_is_refused(desk: Desk) -> None:
    known = add_customer(desk, "陈淑芬", PHONE)
    desk.runner.write(leader(desk), redact_customer, RedactCustomer(known.id, "本人书面要求"))
    who = Complainer(customer_id=known.id, phone_id=known.phone_ids[0])
    refused(desk, NotFoundError, clerk(desk), register_complaint, RegisterComplaint(who, intake(desk)))


def test_a_complaint_of_a_redacted_customer_holds_nothing_personal(desk: Desk) -> None:
    done = add_complaint(desk, place="客户家中", persons="张师傅")
    desk.runner.write(leader(desk), redact_customer, RedactCustomer(done.customer_id, "本人书面要求"))
    found = detail(desk, done.id)
    assert (found.subject, found.event, found.place, found.persons, found.demand) == ("", "", "", "", "")
    assert (found.number, found.status, found.customer.name) == (done.number, "new", "")
    assert all(line.is_good for line in desk.audit())


def test_a_complaint_of_a_merged_double_belongs_to_who_stands_for_him(desk: Desk) -> None:
    double, stands = add_customer(desk, "陈淑芬", PHONE), add_customer(desk, "陈淑芬", "13999110004")
    desk.runner.write(leader(desk), merge_customers, MergeCustomers(double.id, stands.id))
    who = Complainer(customer_id=double.id, phone_id=double.phone_ids[0])
    done = add_complaint(desk, who=who)
    assert done.customer_id == stands.id


@pytest.mark.parametrize(("permissions", "is_taken"), [((), False), (("complaints.register",), True)])
def test_who_may_not_register_or_handle_is_refused(
    desk: Desk, permissions: tuple[str, ...], is_taken: bool
) -> None:
    command = RegisterComplaint(new_customer(), intake(desk), is_taken)
    actor = make_actor(desk, "customers.edit", *permissions)
    refused(desk, NotPermittedError, actor, register_complaint, command)


def test_registering_ends_the_draft(desk: Desk) -> None:
    actor, draft_id = clerk(desk), new_id()
    desk.runner.write(actor, save_draft, SaveDraft(REGISTER_DRAFT, draft_id, {"subject": "漏水"}))
    command = RegisterComplaint(new_customer(), intake(desk), draft_id=draft_id)
    desk.runner.write(actor, register_complaint, command)
    assert desk.runner.read(actor, get_drafts) == ()


def test_a_field_is_changed_and_the_deadline_follows(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    before = detail(desk, done.id)
    earlier_at = before.received_at - desk_hours(5)
    changed = replace(intake(desk), subject="漏水", received_at=earlier_at)
    desk.runner.write(
        actor, update_complaint, UpdateComplaint(done.id, changed, before.contact_phone_id, False, None)
    )
    after = detail(desk, done.id)
    assert after.subject == "漏水"
    assert after.deadline_at == before.deadline_at - desk_hours(5)


def test_what_was_left_as_it_was_takes_nothing_from_a_colleague(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, demand="换机")
    shown = detail(desk, done.id)
    phone_id, minute_at = shown.contact_phone_id, shown.received_at.replace(second=0, microsecond=0)
    # A form shows minutes: the seconds of the receipt are not to be cut off by whoever corrects a subject.
    seen = UpdateComplaint(done.id, intake(desk, demand="换机", received_at=minute_at), phone_id, False, None)
    colleague = replace(seen, intake=intake(desk, demand="换机，并赔偿食品", priority="urgent"))
    desk.runner.write(actor, update_complaint, colleague)
    mine = replace(seen, intake=replace(seen.intake, subject="冰箱漏水"), seen=seen)
    desk.runner.write(actor, update_complaint, mine)
    after = detail(desk, done.id)
    assert (after.subject, after.demand, after.priority) == ("冰箱漏水", "换机，并赔偿食品", "urgent")
    assert (after.received_at, after.contact_phone_id) == (shown.received_at, phone_id)


def test_a_change_is_refused_as_a_registration_is(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    phone_id = detail(desk, done.id).contact_phone_id
    command = UpdateComplaint(done.id, intake(desk, subject=""), None, False, NOBODY)
    error = refused(desk, ProblemsError, actor, update_complaint, command)
    assert error.fields["problems"] == {
        "subject": "required",
        "phone": "required",
        "appliance": "unknown_choice",
    }
    refused(desk, NotPermittedError, reader(desk), update_complaint, replace(command, phone_id=phone_id))
    refused(desk, NotFoundError, actor, update_complaint, replace(command, complaint_id=NOBODY))


def test_a_done_complaint_is_not_changed(desk: Desk) -> None:
    boss = leader(desk)
    done = add_complaint(desk, boss)
    desk.runner.write(boss, close_complaint, CloseComplaint(done.id, "unfounded", "查无此事"))
    found = detail(desk, done.id)
    command = UpdateComplaint(done.id, intake(desk), found.contact_phone_id, False, None)
    refused(desk, ComplaintDoneError, boss, update_complaint, command)


def test_taking_makes_the_actor_the_assignee(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    assert Act.TAKE in detail(desk, done.id).acts
    desk.runner.write(actor, take_complaint, done.id)
    found = detail(desk, done.id)
    assert (found.status, found.assignee_id) == ("handling", actor.staff_id)
    refused(desk, StepNotAllowedError, actor, take_complaint, done.id)


def test_taking_leaves_an_assignee_who_is_there(desk: Desk) -> None:
    actor, other = clerk(desk), clerk(desk)
    done = add_complaint(desk, actor)
    desk.runner.write(other, assign_complaints, AssignComplaints([done.id], other.staff_id))
    desk.runner.write(actor, take_complaint, done.id)
    assert detail(desk, done.id).assignee_id == other.staff_id


@pytest.mark.covers("A33")
def test_many_are_assigned_and_the_act_is_taken_back(desk: Desk) -> None:
    actor = clerk(desk)
    ids, mine = [add_complaint(desk, actor).id for _ in range(3)], actor.staff_id
    act = desk.runner.write(actor, assign_complaints, AssignComplaints(ids, mine, "今天处理")).answer
    assert (act.count, act.skipped) == (3, 0)
    assert {detail(desk, row_id).assignee_id for row_id in ids} == {actor.staff_id}
    again = desk.runner.write(actor, assign_complaints, AssignComplaints(ids, actor.staff_id)).answer
    assert (again.count, again.skipped) == (0, 3)
    desk.runner.write(actor, assign_complaints, AssignComplaints([ids[0]], None))
    undone = desk.runner.write(actor, undo_assignment, UndoAssignment(act.batch_id)).answer
    assert (undone.count, undone.skipped) == (2, 1)
    assert [detail(desk, row_id).assignee_id for row_id in ids] == [None, None, None]
    refused(desk, NothingToUndoError, actor, undo_assignment, UndoAssignment(act.batch_id))


def test_assigning_is_refused(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    stranger = refused(desk, ProblemsError, actor, assign_complaints, AssignComplaints([done.id], NOBODY))
    assert stranger.fields["problems"] == {"assignee_id": "unknown_choice"}
    long = AssignComplaints([done.id], actor.staff_id, "长" * 201)
    refused(desk, ProblemsError, actor, assign_complaints, long)
    refused(desk, NotPermittedError, reader(desk), assign_complaints, AssignComplaints([done.id], None))


def test_a_number_is_found_by_those_who_may_read(desk: Desk) -> None:
    done = add_complaint(desk)
    assert desk.runner.read(reader(desk), find_number, f" {done.number.lower()} ") == done.id
    assert desk.runner.read(make_actor(desk), find_number, done.number) is None
    assert desk.runner.read(reader(desk), find_number, "TS-0000-26-000001") is None


def test_a_reader_sees_no_name_and_may_do_nothing(desk: Desk) -> None:
    found = detail(desk, add_complaint(desk).id, reader(desk))
    assert found.customer.name == "陈**"
    assert found.acts == frozenset()
    with pytest.raises(NotPermittedError):
        detail(desk, found.id, make_actor(desk))
    with pytest.raises(NotFoundError):
        detail(desk, NOBODY)
