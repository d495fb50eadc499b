# SPDX-License-Identifier: Apache-2.0
"""Records, contacts, plans, statuses, and that nothing is closed without a ground."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.approvals.queries import list_approvals_of
from app.bootstrap import Desk
from app.complaints.detail import get_complaint
from app.complaints.drafts import ENTRY_DRAFT, SaveDraft, get_draft, save_draft
from app.complaints.errors import (
    ComplaintDoneError,
    NoAcceptanceError,
    StepNotAllowedError,
    StillReachableError,
)
from app.complaints.events import EventKind
from app.complaints.handling import (
    AddEntry,
    ChangeStatus,
    CloseComplaint,
    ProposePlan,
    RecordAnswer,
    RecordContact,
    ReopenComplaint,
    add_entry,
    change_status,
    close_complaint,
    propose_plan,
    record_answer,
    record_contact,
    reopen_complaint,
)
from app.complaints.rows import Act, ComplaintDetail
from app.complaints.rules import Reason, Status
from app.complaints.steps import find_for_change, go_to
from app.complaints.timeline import complaint_timeline
from app.core.errors import AppError, NotFoundError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from tests.support.complaints import CLERK, add_complaint, agree, clerk, leader, reader, try_in_vain
from tests.support.desk import FrozenClock, make_actor

NOBODY = UUID(int=9)


def detail(desk: Desk, complaint_id: UUID) -> ComplaintDetail:
    found: ComplaintDetail = desk.runner.read(leader(desk), get_complaint, complaint_id)
    return found


def kinds(desk: Desk, complaint_id: UUID) -> list[EventKind]:
    return [event.kind for event in desk.runner.read(leader(desk), complaint_timeline, complaint_id)]


def refused(desk: Desk, error: type[AppError], actor: Actor, command: Any, *args: Any) -> AppError:
    """Run a command that must fail and leave no trace in the log."""
    before = log_length(desk)
    with pytest.raises(error) as caught:
        desk.runner.write(actor, command, *args)
    assert log_length(desk) == before
    return caught.value


def log_length(desk: Desk) -> int:
    with desk.runner.database.reading() as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM change").scalar_one())


def problems(error: AppError) -> dict[str, str]:
    found: dict[str, str] = error.fields["problems"]
    return found


def test_a_record_ends_its_draft_and_stands_on_the_timeline(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    desk.runner.write(actor, save_draft, SaveDraft(ENTRY_DRAFT, done.id, {"text": "已与厂家"}))
    desk.runner.write(actor, add_entry, AddEntry(done.id, "record", " 已与厂家确认换机 ", "inquiry"))
    assert desk.runner.read(actor, get_draft, ENTRY_DRAFT, done.id) is None
    newest = desk.runner.read(actor, complaint_timeline, done.id)[0]
    assert (newest.kind, newest.code, newest.detail) == (EventKind.ENTRY, "record", "inquiry")
    assert newest.text == "已与厂家确认换机"


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (AddEntry(NOBODY, "record", "  "), {"text": "required"}),
        (AddEntry(NOBODY, "record", "长" * 20_001), {"text": "too_long"}),
        (AddEntry(NOBODY, "contact", "好"), {"kind": "unknown_choice"}),
        (AddEntry(NOBODY, "record", "好", "dance"), {"step": "unknown_choice"}),
        (AddEntry(NOBODY, "note", "好", "inquiry"), {"step": "unknown_choice"}),
    ],
)
def test_a_bad_entry_is_refused(desk: Desk, command: AddEntry, expected: dict[str, str]) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    good = AddEntry(done.id, command.kind, command.text, command.step)
    assert problems(refused(desk, ProblemsError, actor, add_entry, good)) == expected
    refused(desk, NotPermittedError, reader(desk), add_entry, AddEntry(done.id, "record", "好"))
    refused(desk, NotFoundError, actor, add_entry, AddEntry(NOBODY, "record", "好"))


def test_a_contact_has_a_channel_an_outcome_and_a_time_that_can_be(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    early, late = clock.at - timedelta(hours=1), clock.at + timedelta(hours=1)
    bad = RecordContact(done.id, "drum", "perhaps", early, "长" * 20_001)
    assert problems(refused(desk, ProblemsError, actor, record_contact, bad)) == {
        "channel": "unknown_choice",
        "outcome": "unknown_choice",
        "contacted_at": "before_receipt",
        "text": "too_long",
    }
    future = RecordContact(done.id, "phone", "reached", late)
    assert problems(refused(desk, ProblemsError, actor, record_contact, future)) == {
        "contacted_at": "in_future"
    }
    desk.runner.write(actor, record_contact, RecordContact(done.id, "phone", "reached", clock.at, "约周三"))
    assert kinds(desk, done.id)[0] is EventKind.ENTRY


@pytest.mark.covers("A27")
def test_a_complaint_is_closed_by_the_acceptance_of_its_plan(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    refused(desk, NoAcceptanceError, actor, close_complaint, CloseComplaint(done.id, "accepted"))
    agree(desk, actor, done.id)
    assert detail(desk, done.id).has_fresh_acceptance
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "accepted", "客户满意"))
    found = detail(desk, done.id)
    assert (found.status, found.ground, found.stage) == ("closed", "accepted", 2)
    assert found.closed_at is not None
    assert found.acts & {Act.CLOSE, Act.PLAN, Act.ASSIGN} == set()
    assert all(line.is_good for line in desk.audit())


@pytest.mark.covers("A27")
def test_a_refused_plan_or_a_newer_one_closes_nothing(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    agree(desk, actor, done.id, is_accepted=False)
    refused(desk, NoAcceptanceError, actor, close_complaint, CloseComplaint(done.id, "accepted"))
    agree(desk, actor, done.id)
    desk.runner.write(actor, propose_plan, ProposePlan(done.id, "改为退货", "return"))
    refused(desk, NoAcceptanceError, actor, close_complaint, CloseComplaint(done.id, "accepted"))


def test_a_plan_takes_a_new_complaint_and_may_wait_for_the_customer(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    plan = desk.runner.write(actor, propose_plan, ProposePlan(done.id, "换机", "exchange", waits=True)).answer
    assert detail(desk, done.id).status == "waiting_customer"
    desk.runner.write(actor, propose_plan, ProposePlan(done.id, "换机并补偿", waits=True))
    assert detail(desk, done.id).status == "waiting_customer"
    newest = detail(desk, done.id).plan
    assert newest is not None
    stale = RecordAnswer(done.id, plan, True, "陈淑芬", "phone", desk.runner.clock.now_at())
    refused(desk, NotFoundError, actor, record_answer, stale)
    good = RecordAnswer(done.id, newest.id, True, "陈淑芬", "signature", desk.runner.clock.now_at(), "同意")
    desk.runner.write(actor, record_answer, good)
    found = detail(desk, done.id)
    assert found.status == "handling"
    assert found.plan is not None
    assert (found.plan.is_accepted, found.plan.said_by, found.plan.way) == (True, "陈淑芬", "signature")


def test_a_bad_plan_or_answer_is_refused(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    bad = ProposePlan(done.id, " ", "miracle")
    assert problems(refused(desk, ProblemsError, actor, propose_plan, bad)) == {
        "text": "required",
        "remedy": "unknown_choice",
    }
    plan = desk.runner.write(actor, propose_plan, ProposePlan(done.id, "换机")).answer
    late = clock.at + timedelta(hours=1)
    empty = RecordAnswer(done.id, plan, True, " ", "", late)
    assert problems(refused(desk, ProblemsError, actor, record_answer, empty)) == {
        "said_by": "required",
        "way": "required",
        "said_at": "in_future",
    }
    odd = RecordAnswer(done.id, plan, True, "名" * 101, "song", clock.at)
    assert problems(refused(desk, ProblemsError, actor, record_answer, odd)) == {
        "said_by": "too_long",
        "way": "unknown_choice",
    }


def test_the_status_goes_along_the_table_and_waiting_says_what_for(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    refused(desk, StepNotAllowedError, actor, change_status, ChangeStatus(done.id, "waiting_maker", "等鉴定"))
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "handling"))
    silent = refused(desk, ProblemsError, actor, change_status, ChangeStatus(done.id, "waiting_maker"))
    assert problems(silent) == {"text": "required"}
    for status in ("closed", "new", "nowhere"):
        wrong = refused(desk, ProblemsError, actor, change_status, ChangeStatus(done.id, status, "为何"))
        assert problems(wrong) == {"status": "unknown_choice"}
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "waiting_maker", "等鉴定报告"))
    assert detail(desk, done.id).stage == 1
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "handling"))
    reasons = [event.detail for event in desk.runner.read(actor, complaint_timeline, done.id)]
    assert reasons == ["resumed", "waiting", "taken", "registered"]


def test_waiting_for_approval_asks_for_a_signature(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    negative = ChangeStatus(done.id, "waiting_approval", "赔偿", -1)
    assert problems(refused(desk, ProblemsError, actor, change_status, negative)) == {
        "amount_fen": "negative"
    }
    command = ChangeStatus(done.id, "waiting_approval", "赔偿食品损失 260 元", 26_000)
    desk.runner.write(actor, change_status, command)
    assert kinds(desk, done.id).count(EventKind.APPROVAL) == 1
    pending = desk.runner.read(leader(desk), list_approvals_of, done.id)
    assert [(row.entity_id, row.amount_fen) for row in pending] == [(done.id, 26_000)]


def test_unfounded_is_the_leaders_and_says_why(desk: Desk) -> None:
    actor, boss = clerk(desk), leader(desk)
    done = add_complaint(desk, actor)
    command = CloseComplaint(done.id, "unfounded", "查无此事")
    refused(desk, NotPermittedError, actor, close_complaint, command)
    silent = CloseComplaint(done.id, "unfounded")
    assert problems(refused(desk, ProblemsError, boss, close_complaint, silent)) == {"text": "required"}
    desk.runner.write(boss, close_complaint, command)
    assert (detail(desk, done.id).status, detail(desk, done.id).ground) == ("unfounded", "unfounded")


def test_a_withdrawal_says_how(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    for way, code in (("", "required"), ("song", "unknown_choice")):
        bad = CloseComplaint(done.id, "withdrawn", way=way)
        assert problems(refused(desk, ProblemsError, actor, close_complaint, bad)) == {"way": code}
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "withdrawn", "已自行解决", "phone"))
    assert detail(desk, done.id).status == "withdrawn"


def test_unreachable_needs_three_attempts_on_three_days(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    close = CloseComplaint(done.id, "unreachable")
    for _ in range(3):
        try_in_vain(desk, actor, clock, done.id, days=1)
        clock.at -= timedelta(days=1)
    error = refused(desk, StillReachableError, actor, close_complaint, close)
    assert (error.fields["attempts"], error.fields["days"]) == (3, 1)
    clock.at += timedelta(days=1)
    try_in_vain(desk, actor, clock, done.id, days=1)
    refused(desk, StillReachableError, actor, close_complaint, close)
    try_in_vain(desk, actor, clock, done.id, days=1)
    assert detail(desk, done.id).contacts.is_enough
    desk.runner.write(actor, close_complaint, close)
    assert detail(desk, done.id).ground == "unreachable"


def test_an_answer_starts_the_attempts_again(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    try_in_vain(desk, actor, clock, done.id, days=2)
    desk.runner.write(actor, record_contact, RecordContact(done.id, "phone", "reached", clock.at))
    clock.at += timedelta(days=1)
    try_in_vain(desk, actor, clock, done.id, days=2)
    assert detail(desk, done.id).contacts.attempts == 2
    refused(desk, StillReachableError, actor, close_complaint, CloseComplaint(done.id, "unreachable"))


def test_the_days_are_days_of_the_store(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    clock.at = clock.at.replace(hour=15, minute=59)  # 23:59 in Beijing
    for minutes in (0, 2):  # 23:59 and 00:01
        contact = RecordContact(done.id, "phone", "no_answer", clock.at + timedelta(minutes=minutes))
        clock.at += timedelta(minutes=minutes)
        desk.runner.write(actor, record_contact, contact)
    assert detail(desk, done.id).contacts.days == 2


def test_reopening_needs_a_reason_and_closing_again_a_new_ground(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    try_in_vain(desk, actor, clock, done.id)
    agree(desk, actor, done.id)
    not_done = refused(desk, ProblemsError, actor, reopen_complaint, ReopenComplaint(done.id, "为何"))
    assert problems(not_done) == {"status": "not_done"}
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "accepted"))
    refused(desk, ProblemsError, actor, reopen_complaint, ReopenComplaint(done.id, " "))
    desk.runner.write(actor, reopen_complaint, ReopenComplaint(done.id, "换机后仍不制冷"))
    found = detail(desk, done.id)
    assert (found.status, found.ground, found.closed_at) == ("handling", "", None)
    assert not found.has_fresh_acceptance
    assert found.contacts.attempts == 0
    refused(desk, NoAcceptanceError, actor, close_complaint, CloseComplaint(done.id, "accepted"))
    refused(desk, StillReachableError, actor, close_complaint, CloseComplaint(done.id, "unreachable"))
    agree(desk, actor, done.id)
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "accepted"))
    assert detail(desk, done.id).status == "closed"


def test_a_done_complaint_takes_notes_but_no_plans_and_no_second_closing(desk: Desk) -> None:
    boss = leader(desk)
    done = add_complaint(desk, boss)
    plan = desk.runner.write(boss, propose_plan, ProposePlan(done.id, "换机")).answer
    desk.runner.write(boss, close_complaint, CloseComplaint(done.id, "unfounded", "查无此事"))
    answer = RecordAnswer(done.id, plan, True, "陈淑芬", "phone", desk.runner.clock.now_at())
    refused(desk, ComplaintDoneError, boss, record_answer, answer)
    refused(desk, ComplaintDoneError, boss, propose_plan, ProposePlan(done.id, "退货"))
    refused(
        desk, ComplaintDoneError, boss, close_complaint, CloseComplaint(done.id, "withdrawn", way="phone")
    )
    refused(desk, StepNotAllowedError, boss, change_status, ChangeStatus(done.id, "waiting_maker", "等"))
    desk.runner.write(boss, add_entry, AddEntry(done.id, "note", "客户来电致谢"))
    assert detail(desk, done.id).status == "unfounded"


def test_an_unknown_ground_closes_nothing(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    bad = CloseComplaint(done.id, "tired")
    assert problems(refused(desk, ProblemsError, actor, close_complaint, bad)) == {"ground": "unknown_choice"}


def test_who_may_only_handle_does_not_close(desk: Desk) -> None:
    actor = make_actor(desk, *(key for key in CLERK if key != "complaints.close"))
    done = add_complaint(desk, actor)
    agree(desk, actor, done.id)
    refused(desk, NotPermittedError, actor, close_complaint, CloseComplaint(done.id, "accepted"))
    refused(desk, NotPermittedError, actor, reopen_complaint, ReopenComplaint(done.id, "为何"))


def test_no_caller_can_enter_a_done_status_without_its_ground(desk: Desk) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)

    def bend(uow: UnitOfWork) -> None:
        go_to(uow, find_for_change(uow, done.id, "complaints.close"), Status.CLOSED, Reason.CLOSED)

    with pytest.raises(ValueError, match="closed"):
        desk.runner.write(actor, bend)
    assert detail(desk, done.id).status == "new"
