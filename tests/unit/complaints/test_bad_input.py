# SPDX-License-Identifier: Apache-2.0
"""What goes wrong is refused with a code that has its words; it stores nothing and keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.complaints.clock_notes import ClockNotes, get_clock_notes
from app.complaints.commands import Complainer, RegisterComplaint, register_complaint
from app.complaints.drafts import SaveDraft, WithDraft, get_draft, run_and_forget, save_draft
from app.complaints.handling import (
    ChangeStatus,
    CloseComplaint,
    ProposePlan,
    RecordAnswer,
    RecordContact,
    change_status,
    close_complaint,
    propose_plan,
    record_answer,
    record_contact,
)
from app.complaints.judging import JudgeComplaint, judge_complaint
from app.complaints.linking import MergeComplaint, merge_complaint
from app.core.change_log import Change
from app.core.errors import AppError, ProblemsError
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, clerk, intake, leader, new_customer
from tests.support.desk import FrozenClock

TYPED = {"text": "顾客说明天下午在家，三点以后上门"}


class Sheet:
    """A sheet with something typed in it; ``refuse`` sends it and says with what code it came back."""

    def __init__(self, desk: Desk, actor: Actor, record_id: UUID) -> None:
        self._desk, self._actor, self._record_id = desk, actor, record_id
        desk.runner.write(actor, save_draft, SaveDraft("sheet", record_id, TYPED))

    def refuse(self, command: Callable[..., Any], order: object) -> AppError:
        before = self._changes()
        given = WithDraft(command, order, "sheet", self._record_id)
        with pytest.raises(AppError) as caught:
            self._desk.runner.write(self._actor, run_and_forget, given)
        assert self._changes() == before
        kept = self._desk.runner.read(self._actor, get_draft, "sheet", self._record_id)
        assert kept is not None
        assert kept.content == TYPED
        return caught.value

    def _changes(self) -> int:
        with self._desk.runner.database.reading() as session:
            return session.scalar(select(func.count()).select_from(Change)) or 0


def problems(error: AppError) -> dict[str, str]:
    assert isinstance(error, ProblemsError)
    assert error.code == "E9001"
    return dict(error.problems)


def test_a_case_from_the_future_is_not_registered(desk: Desk, clock: FrozenClock) -> None:
    sheet = Sheet(desk, clerk(desk), UUID(int=7))
    ahead = intake(desk, received_at=clock.at + timedelta(minutes=6))
    assert problems(sheet.refuse(register_complaint, RegisterComplaint(new_customer(), ahead))) == {
        "received_at": "in_future"
    }
    # A clock that is a little fast is nobody's fault.
    slightly = replace(ahead, received_at=clock.at + timedelta(minutes=4))
    desk.runner.write(clerk(desk), register_complaint, RegisterComplaint(new_customer(), slightly))


def test_a_clock_that_was_set_back_is_told_and_breaks_nothing(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    plan_id = desk.runner.write(actor, propose_plan, ProposePlan(done.id, "上门检修")).answer
    clock.move(days=-3)
    sheet = Sheet(desk, actor, done.id)
    call = RecordContact(done.id, "phone", "reached", clock.at, TYPED["text"])
    assert problems(sheet.refuse(record_contact, call)) == {"contacted_at": "before_receipt"}
    said = RecordAnswer(done.id, plan_id, True, "陈淑芬", "phone", clock.at)
    assert problems(sheet.refuse(record_answer, said)) == {"said_at": "before_receipt"}
    assert desk.runner.read(actor, get_clock_notes, done.id).is_ahead
    # What needs no hour of its own goes on, in the order in which it was done.
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "waiting_maker", "等配件"))
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "handling"))
    assert [line.sentence for line in desk.audit() if not line.is_good] == []


def test_a_year_whose_holidays_nobody_gave_is_told(desk: Desk, clock: FrozenClock) -> None:
    clock.at = clock.at.replace(year=2031)
    done = add_complaint(desk, clerk(desk), complaint_class="repair", is_taken=True)
    notes: ClockNotes = desk.runner.read(clerk(desk), get_clock_notes, done.id)
    assert 2031 in {year for year, _region in notes.unknown}
    assert desk.runner.today_on > date(2031, 1, 1)


def test_a_status_that_a_colleague_changed_meanwhile(desk: Desk) -> None:
    actor, colleague = clerk(desk), leader(desk)
    done = add_complaint(desk, actor, is_taken=True)
    plan_id = desk.runner.write(actor, propose_plan, ProposePlan(done.id, "上门检修")).answer
    sheet = Sheet(desk, actor, done.id)
    newer_id = desk.runner.write(colleague, propose_plan, ProposePlan(done.id, "换新机")).answer
    said = RecordAnswer(done.id, plan_id, True, "陈淑芬", "phone", desk.runner.clock.now_at())
    assert sheet.refuse(record_answer, said).code == "E9002", newer_id
    desk.runner.write(colleague, close_complaint, CloseComplaint(done.id, "unfounded", "查无此事"))
    for command, order in (
        (close_complaint, CloseComplaint(done.id, "withdrawn", way="phone")),
        (judge_complaint, JudgeComplaint(done.id, True, "成立")),
        (propose_plan, ProposePlan(done.id, TYPED["text"])),
    ):
        assert sheet.refuse(command, order).code == "E4004"
    wait = ChangeStatus(done.id, "waiting_customer", "等顾客回家")
    assert sheet.refuse(change_status, wait).code == "E4001"


def test_a_case_that_is_merged_twice(desk: Desk) -> None:
    actor, colleague = clerk(desk), leader(desk)
    first = add_complaint(desk, actor, is_taken=True)
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    second, third = (add_complaint(desk, actor, who=who, source="mail") for _ in range(2))
    sheet = Sheet(desk, actor, third.id)
    desk.runner.write(colleague, merge_complaint, MergeComplaint(third.id, first.id))
    again = sheet.refuse(merge_complaint, MergeComplaint(third.id, second.id))
    assert (again.code, again.fields) == ("E4041", {"number": third.number, "other": first.number})
    desk.runner.write(colleague, merge_complaint, MergeComplaint(second.id, first.id))
    fourth = add_complaint(desk, actor, who=who, source="mail")
    gone = sheet.refuse(merge_complaint, MergeComplaint(fourth.id, second.id))
    assert (gone.code, gone.fields) == ("E4042", {"number": second.number, "other": first.number})
