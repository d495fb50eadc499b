# SPDX-License-Identifier: Apache-2.0
"""Taking acts back: each by a new act in the log, only one's own of this log-in, and never the impossible."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.complaints.commands import (
    AssignComplaints,
    UpdateComplaint,
    assign_complaints,
    take_complaint,
    update_complaint,
)
from app.complaints.detail import get_complaint
from app.complaints.handling import (
    AddEntry,
    ChangeStatus,
    CloseComplaint,
    add_entry,
    change_status,
    close_complaint,
)
from app.core.change_log import Change
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.undo import ActRow, UndoAct, list_acts, undo_act
from app.core.unit_of_work import Reading
from app.customers.commands import (
    add_note,
    add_phone,
    merge_customers,
    redact_customer,
    update_customer,
    void_phone,
)
from app.customers.queries import get_customer_card
from app.customers.rules import (
    AddNote,
    AddPhone,
    CustomerKind,
    CustomerLevel,
    MergeCustomers,
    PhoneInput,
    RedactCustomer,
    UpdateCustomer,
)
from tests.support.complaints import add_complaint, agree, intake, leader, reader
from tests.support.customers import add_customer

REASON = "撤销刚才的操作"


def acts(desk: Desk, actor: Actor) -> tuple[ActRow, ...]:
    return desk.runner.read(actor, list_acts)


def take_back(desk: Desk, actor: Actor) -> ActRow:
    """Take back what is offered first."""
    act = next(act for act in acts(desk, actor) if not act.problem)
    done: ActRow = desk.runner.write(actor, undo_act, UndoAct(act.group_id, REASON)).answer
    return done


def changes(desk: Desk, actor: Actor) -> int:
    def count(reading: Reading) -> int:
        return reading.session.scalar(select(func.count()).select_from(Change)) or 0

    return desk.runner.read(actor, count)


def status(desk: Desk, actor: Actor, complaint_id: UUID) -> str:
    return desk.runner.read(actor, get_complaint, complaint_id).status


@pytest.fixture
def chief(desk: Desk) -> Actor:
    return leader(desk)


def test_an_act_of_assigning_is_taken_back_by_facts(desk: Desk, chief: Actor) -> None:
    ids = [add_complaint(desk, chief).id, add_complaint(desk, chief).id]
    desk.runner.write(chief, assign_complaints, AssignComplaints(ids, chief.staff_id))
    before = changes(desk, chief)
    act = take_back(desk, chief)
    assert (act.kind, act.count) == ("complaint_assigned", 2)
    assert changes(desk, chief) > before
    assert all(desk.runner.read(chief, get_complaint, row_id).assignee_id is None for row_id in ids)
    assert {one.kind for one in acts(desk, chief)} == {"complaint_registered"}
    assert {one.problem for one in acts(desk, chief)} == {"has_number"}


def test_steps_go_back_one_by_one_where_the_table_allows(desk: Desk, chief: Actor) -> None:
    row_id = add_complaint(desk, chief).id
    desk.runner.write(chief, take_complaint, row_id)
    desk.runner.write(chief, change_status, ChangeStatus(row_id, "waiting_maker", "等海尔回话"))
    desk.runner.write(chief, change_status, ChangeStatus(row_id, "handling"))
    assert take_back(desk, chief).kind == "complaint_step"
    assert status(desk, chief, row_id) == "waiting_maker"
    assert take_back(desk, chief).kind == "complaint_step"
    assert status(desk, chief, row_id) == "handling"
    assert [(act.kind, act.problem) for act in acts(desk, chief)] == [
        ("complaint_taken", "no_way_back"),
        ("complaint_registered", "has_number"),
    ]
    assert [line for line in desk.audit() if not line.is_good] == []


@pytest.mark.parametrize("waits", [False, True])
def test_a_closing_is_opened_again_with_the_reason(desk: Desk, chief: Actor, *, waits: bool) -> None:
    row_id = add_complaint(desk, chief, is_taken=True).id
    agree(desk, chief, row_id)
    if waits:
        desk.runner.write(chief, change_status, ChangeStatus(row_id, "waiting_maker", "等厂家"))
    desk.runner.write(chief, close_complaint, CloseComplaint(row_id, "accepted"))
    assert take_back(desk, chief).kind == "complaint_closed"
    assert status(desk, chief, row_id) == ("waiting_maker" if waits else "handling")
    assert [line for line in desk.audit() if not line.is_good] == []


def test_an_approval_that_was_asked_for_stays(desk: Desk, chief: Actor) -> None:
    row_id = add_complaint(desk, chief, is_taken=True).id
    desk.runner.write(chief, change_status, ChangeStatus(row_id, "waiting_approval", "请批", 10_000))
    assert acts(desk, chief)[0].problem == "approval"


def test_edited_fields_get_their_old_values_and_the_deadline_follows(desk: Desk, chief: Actor) -> None:
    row_id = add_complaint(desk, chief).id
    first = desk.runner.read(chief, get_complaint, row_id)
    received_at = first.received_at.replace(year=2025)
    edited = UpdateComplaint(
        row_id, intake(desk, subject="别的主题", received_at=received_at), first.contact_phone_id, False, None
    )
    desk.runner.write(chief, update_complaint, edited)
    assert desk.runner.read(chief, get_complaint, row_id).deadline_at != first.deadline_at
    assert take_back(desk, chief).kind == "complaint_edited"
    again = desk.runner.read(chief, get_complaint, row_id)
    assert (again.subject, again.received_at, again.deadline_at) == (
        first.subject, first.received_at, first.deadline_at,
    )  # fmt: skip


def test_what_was_written_or_printed_for_others_stays(desk: Desk, chief: Actor) -> None:
    registered = add_complaint(desk, chief)
    desk.runner.write(chief, add_entry, AddEntry(registered.id, "record", "已联系顾客"))
    assert (acts(desk, chief)[0].kind, acts(desk, chief)[0].problem) == ("complaint_entry", "written")
    desk.runner.write(chief, add_note, AddNote(registered.customer_id, "晚上接电话"))
    act = acts(desk, chief)[0]
    assert (act.kind, act.problem) == ("customer_note", "written")
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(chief, undo_act, UndoAct(act.group_id, REASON))
    assert refused.value.problems == {"act": "written"}


def test_customers_edit_add_void_and_merge_are_taken_back(desk: Desk, chief: Actor) -> None:
    kept, double = add_customer(desk, "陈淑芬", "13999112207"), add_customer(desk, "陈淑分", "13899116620")
    command = UpdateCustomer(
        kept.id, "陈淑芳", CustomerKind.PERSON, "", CustomerLevel.VIP, "只在晚上接电话", None
    )
    desk.runner.write(chief, update_customer, command)
    desk.runner.write(chief, add_phone, AddPhone(kept.id, PhoneInput("13700001111")))
    desk.runner.write(chief, void_phone, kept.phone_ids[0])
    desk.runner.write(chief, merge_customers, MergeCustomers(double.id, kept.id))
    kinds = [take_back(desk, chief).kind for _ in range(4)]
    assert kinds == ["customer_merged", "customer_edited", "customer_part_added", "customer_edited"]
    card: Any = desk.runner.read(chief, get_customer_card, kept.id)
    assert card.name == "陈淑芬"
    assert acts(desk, chief) == ()
    assert [line for line in desk.audit() if not line.is_good] == []


def test_what_changed_since_is_not_covered_up(desk: Desk, chief: Actor) -> None:
    other = replace(chief, session_id=new_id())
    kept = add_customer(desk, "陈淑芬", "13999112207")
    for actor, name in ((chief, "陈淑芳"), (other, "陈书芬")):
        command = UpdateCustomer(kept.id, name, CustomerKind.PERSON, "", CustomerLevel.NEW, "", None)
        desk.runner.write(actor, update_customer, command)
    assert [act.problem for act in acts(desk, chief)] == ["changed_since"]
    assert [act.problem for act in acts(desk, other)] == [""]


def test_an_erased_person_does_not_come_back(desk: Desk, chief: Actor) -> None:
    kept = add_customer(desk, "陈淑芬", "13999112207")
    command = UpdateCustomer(kept.id, "陈淑芳", CustomerKind.PERSON, "", CustomerLevel.NEW, "", None)
    desk.runner.write(chief, update_customer, command)
    desk.runner.write(chief, redact_customer, RedactCustomer(kept.id, "顾客要求"))
    assert {act.problem for act in acts(desk, chief)} == {"for_good", "changed_since"}


def test_only_ones_own_acts_of_this_log_in_are_offered(desk: Desk, chief: Actor) -> None:
    row_id = add_complaint(desk, chief).id
    desk.runner.write(chief, assign_complaints, AssignComplaints([row_id], chief.staff_id))
    act = acts(desk, chief)[0]
    for stranger in (reader(desk), replace(chief, session_id=new_id())):
        assert acts(desk, stranger) == ()
        with pytest.raises(NotFoundError):
            desk.runner.write(stranger, undo_act, UndoAct(act.group_id, REASON))
    desk.runner.write(chief, undo_act, UndoAct(act.group_id, REASON))
    with pytest.raises(ProblemsError):
        desk.runner.write(chief, undo_act, UndoAct(act.group_id, REASON))


def test_a_right_that_was_taken_away_is_said(desk: Desk, chief: Actor) -> None:
    row_id = add_complaint(desk, chief).id
    desk.runner.write(chief, assign_complaints, AssignComplaints([row_id], chief.staff_id))
    poorer = replace(chief, grants={desk.identity.store_id: frozenset({"complaints.read"})})
    assert acts(desk, poorer)[0].problem == "not_permitted"
