# SPDX-License-Identifier: Apache-2.0
"""One case on two desks that are apart: both facts stay, both desks say the same, and it makes sense."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.approvals.commands import withdraw_approval
from app.approvals.models import Approval, Signature
from app.complaints.case_file import CaseFile, get_case_file
from app.complaints.commands import Complainer
from app.complaints.compensation import (
    CancelCompensation,
    GrantCompensation,
    PayCompensation,
    cancel_compensation,
    grant_compensation,
    pay_compensation,
)
from app.complaints.escalation import escalate
from app.complaints.escalations import list_escalations
from app.complaints.handling import AddEntry, add_entry
from app.complaints.judging import JudgeComplaint, judge_complaint
from app.complaints.linking import MergeComplaint, merge_complaint
from app.complaints.outside import AddOutside, SendLetter, add_outside, list_outside, send_letter
from app.complaints.timeline import complaint_timeline
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.tasks.commands import acknowledge_task
from app.tasks.models import Task
from tests.support.company import hire
from tests.support.complaints import add_complaint
from tests.support.shops import Shop, Shops, same, settle

pytestmark = pytest.mark.long


def sign(shop: Shop, approval_id: UUID, signer_id: UUID) -> None:
    """Approve as the signature sheet does, without the password."""

    def put(uow: UnitOfWork) -> None:
        row = uow.session.scalars(select(Approval).where(Approval.id == approval_id)).one()
        uow.add(
            Signature(
                scope=row.scope, id=new_id(), approval_id=row.id, from_status=row.status,
                to_status="approved", signer_id=signer_id, role_code="A2",
            )
        )  # fmt: skip
        row.status = "approved"

    shop.do(put)


def test_letters_and_judgements_of_both(shops: Shops) -> None:
    front, back = shops
    done = add_complaint(front.desk, front.actor, is_taken=True)
    today_on = front.desk.runner.today_on
    asked = AddOutside(
        complaint_id=done.id, body="consumer_association", body_name="市消协",
        received_on=today_on - timedelta(days=3), answer_due_on=today_on - timedelta(days=1),
    )  # fmt: skip
    outside_id = front.do(add_outside, asked)
    settle(*shops)
    for shop, days in ((front, 0), (back, 2)):
        letter = SendLetter(
            outside_id=outside_id, text=f"{shop.data.path.name}函复", way="post",
            sent_on=today_on - timedelta(days=days),
        )  # fmt: skip
        shop.do(send_letter, letter)
    front.do(judge_complaint, JudgeComplaint(done.id, True, "三包期内"))
    back.do(judge_complaint, JudgeComplaint(done.id, False, "人为摔坏", "请谅解"))
    settle(*shops)
    (body,) = same(shops, list_outside, done.id)
    # Each letter keeps the number of its desk; the one that went out first answered in time.
    assert [one.text for one in body.letters] == ["前台函复", "后台函复"]
    assert len({one.number for one in body.letters}) == 2
    for shop in shops:
        assert shop.do(escalate).raised == 0
    settle(*shops)
    file: CaseFile = same(shops, get_case_file, done.id)
    assert file.judgement is not None
    assert (file.judgement.is_founded, file.judgement.text) == (False, "人为摔坏")
    kinds = [event.kind for event in same(shops, complaint_timeline, done.id)]
    assert (kinds.count("judgement"), kinds.count("letter")) == (2, 2)
    for shop in shops:
        assert shop.scalar("SELECT count(*) FROM conflict") == 0


def test_a_compensation_approved_here_and_withdrawn_there(shops: Shops) -> None:
    front, back = shops
    leader = hire(front.desk, front.actor, "0102", "周洁", "A2")
    done = add_complaint(front.desk, front.actor, is_taken=True)
    for _ in range(2):
        front.do(grant_compensation, GrantCompensation(done.id, "cash", 20_000, "食品损失"))
    settle(*shops)
    first, second = same(shops, get_case_file, done.id).compensations
    assert first.state == second.state == "asked"
    # Signed on one desk, taken back by who asked on the other: what came first stands, the other is told.
    sign(front, first.approval_id, leader)
    back.do(withdraw_approval, first.approval_id, "顾客不要了")
    sign(front, second.approval_id, leader)
    settle(*shops)
    first, second = same(shops, get_case_file, done.id).compensations
    assert (first.state, second.state) == ("approved", "approved")
    for shop in shops:
        assert shop.scalar("SELECT count(*) FROM conflict WHERE kind = 'transition'") == 1
        assert shop.scalar("SELECT count(*) FROM signature") == 3
    # Handed out on one, called off on the other: it was paid, and everybody sees that two acted.
    front.do(pay_compensation, PayCompensation(second.id, "cash", "陈淑芬"))
    back.do(cancel_compensation, CancelCompensation(second.id, "顾客不要了"))
    settle(*shops)
    _first, second = same(shops, get_case_file, done.id).compensations
    assert (second.state, second.received_by, second.was_done_twice) == ("paid", "陈淑芬", True)


def test_a_merge_here_and_a_note_there(shops: Shops) -> None:
    front, back = shops
    first = add_complaint(front.desk, front.actor, is_taken=True)
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    double = add_complaint(front.desk, front.actor, who=who, source="mail", is_taken=True)
    settle(*shops)
    front.do(merge_complaint, MergeComplaint(double.id, first.id, "同一件事"))
    back.do(add_entry, AddEntry(double.id, "note", "顾客又来电，催上门"))
    back.do(judge_complaint, JudgeComplaint(double.id, True, "成立"))
    settle(*shops)
    for shop in shops:
        row = "SELECT status || ground || next_clock FROM complaint WHERE number = :number"
        assert shop.scalar(row, number=double.number) == "closedmerged"
        assert shop.scalar("SELECT count(*) FROM conflict") == 0
    texts = {event.text for event in same(shops, complaint_timeline, double.id)}
    assert {"顾客又来电，催上门", "成立", "同一件事"} <= texts


def test_one_escalation_acknowledged_on_both(shops: Shops) -> None:
    front, _back = shops
    late_at = front.desk.runner.clock.now_at() - timedelta(minutes=30)
    done = add_complaint(front.desk, front.actor, received_at=late_at)
    front.do(escalate)
    settle(*shops)
    for shop in shops:
        with shop.desk.runner.database.reading() as session:
            task_id = session.scalars(select(Task.id)).one()
        shop.do(acknowledge_task, task_id)
    settle(*shops)
    (rung,) = same(shops, list_escalations, done.id)
    assert rung.acknowledged_by
    for shop in shops:
        assert shop.scalar("SELECT status FROM task") == "acknowledged"
        assert shop.scalar("SELECT count(*) FROM complaint_escalation_act") == 1
        assert shop.scalar("SELECT count(*) FROM held_change") == 0
        shop.do(escalate)
    settle(*shops)
