# SPDX-License-Identifier: Apache-2.0
"""The six steps of a case: judgement, hand-over, options, marks, appearance, and what is next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from app.admin.models import Post, Role, Staff
from app.bootstrap import Desk
from app.catalog.commands import save_party
from app.catalog.rules import PartyKind, SaveParty
from app.complaints.appearance import CheckAppearance, check_appearance
from app.complaints.case_file import CaseFile, get_case_file
from app.complaints.choosing import ChooseOption, OfferOptions, OptionInput, choose_option, offer_options
from app.complaints.detail import get_complaint
from app.complaints.errors import (
    ComplaintDoneError,
    HandoverDoneError,
    HandoverUnansweredError,
    OptionsReplacedError,
)
from app.complaints.events import EventKind
from app.complaints.handing import ActOnHandover, HandOver, act_on_handover, hand_over
from app.complaints.handling import (
    AddEntry,
    CloseComplaint,
    ReopenComplaint,
    add_entry,
    close_complaint,
    reopen_complaint,
)
from app.complaints.judging import JudgeComplaint, judge_complaint
from app.complaints.marking import MarkComplaint, mark_complaint
from app.complaints.six_steps import CaseStep, NextStep, StepState
from app.complaints.timeline import complaint_timeline
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.tasks.commands import acknowledge_task, finish_task
from app.tasks.queries import list_tasks_of
from tests.support.complaints import CLERK, LEADER, add_complaint, agree, clerk, reader
from tests.support.desk import FrozenClock, make_actor

NOBODY = UUID(int=9)
MAY_ALL = (*LEADER, "catalog.edit")


@pytest.fixture
def boss(desk: Desk) -> Actor:
    """Give a leader who may choose, compensate and sign."""
    return make_actor(desk, *MAY_ALL, name="周洁", number="0101")


def case(desk: Desk, actor: Actor, complaint_id: UUID) -> CaseFile:
    found: CaseFile = desk.runner.read(actor, get_case_file, complaint_id)
    return found


def states(desk: Desk, actor: Actor, complaint_id: UUID) -> dict[str, str]:
    return {row.step.value: row.state.value for row in case(desk, actor, complaint_id).steps}


def refused(desk: Desk, actor: Actor, command: Any, order: Any) -> dict[str, str]:
    """Return the problems by field of a command that must fail."""
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, command, order)
    return dict(caught.value.problems)


def on_duty(desk: Desk, actor: Actor) -> None:
    """Give a person a post at this store, so that work can be handed to him."""

    def put(uow: UnitOfWork) -> None:
        role = Role(scope=NIL, code="A3", title="客服代表", permissions=list(CLERK), approval_limit_fen=0)
        uow.add(role)
        person = Staff(
            scope=NIL, id=actor.staff_id, number=actor.staff_number, name=actor.name, phone="", note=""
        )
        uow.add(person)
        uow.flush()
        post = Post(
            scope=NIL,
            staff_id=actor.staff_id,
            store_id=desk.identity.store_id,
            role_id=role.id,
            kind="dedicated",
            from_on=date(2026, 1, 1),
        )
        uow.add(post)

    desk.runner.write(desk.founder(), put)


def add_party(desk: Desk, actor: Actor, kind: PartyKind = PartyKind.MAKER, name: str = "海尔售后") -> UUID:
    order = SaveParty(kind=kind, name=name, phone="0991-4567890")
    party: UUID = desk.runner.write(actor, save_party, order).answer
    return party


@pytest.mark.covers("C16")
def test_a_case_goes_through_its_six_steps_by_what_is_next(desk: Desk, boss: Actor) -> None:
    done = add_complaint(desk, boss)
    assert case(desk, boss, done.id).next is NextStep.TAKE
    desk.runner.write(boss, judge_complaint, JudgeComplaint(done.id, True, "冷藏室确实不制冷"))
    assert case(desk, boss, done.id).next is NextStep.PLAN
    desk.runner.write(boss, hand_over, HandOver(done.id, "after_sales", "请上门检测"))
    assert case(desk, boss, done.id).next is NextStep.ANSWER_HANDOVER
    assert states(desk, boss, done.id)["inquiry"] == StepState.UNDERWAY
    handover = case(desk, boss, done.id).handovers[0]
    desk.runner.write(boss, act_on_handover, ActOnHandover(handover.id, "answered", "压缩机坏了"))
    plan = (OptionInput("换同型号新机", "exchange", 320_000), OptionInput("换压缩机", "repair", 60_000))
    desk.runner.write(boss, offer_options, OfferOptions(done.id, plan))
    assert case(desk, boss, done.id).next is NextStep.CHOOSE
    chosen = case(desk, boss, done.id).options[0]
    plan_id = desk.runner.write(
        boss, choose_option, ChooseOption(chosen.id, "顾客是老会员", waits=True)
    ).answer
    detail = desk.runner.read(boss, get_complaint, done.id)
    assert detail.plan is not None
    assert (detail.plan.id, detail.plan.text, detail.status) == (plan_id, "换同型号新机", "waiting_customer")
    assert case(desk, boss, done.id).next is NextStep.ASK
    agree(desk, boss, done.id)
    assert case(desk, boss, done.id).next is NextStep.EXECUTE
    desk.runner.write(boss, add_entry, AddEntry(done.id, "record", "新机已送到", "execution"))
    assert case(desk, boss, done.id).next is NextStep.CLOSE
    desk.runner.write(boss, close_complaint, CloseComplaint(done.id, "accepted", "压缩机批次问题"))
    found = case(desk, boss, done.id)
    assert found.next is NextStep.NOTHING
    assert {row.state for row in found.steps} == {StepState.DONE}
    assert all(row.at is not None for row in found.steps)
    kinds = {event.kind for event in desk.runner.read(boss, complaint_timeline, done.id)}
    assert {EventKind.JUDGEMENT, EventKind.HANDOVER, EventKind.HANDOVER_ACT, EventKind.CHOICE} <= kinds
    assert [line for line in desk.audit() if not line.is_good] == []


@pytest.mark.covers("C16")
def test_a_small_case_owes_no_inquiry(desk: Desk, boss: Actor) -> None:
    done = add_complaint(desk, boss)
    agree(desk, boss, done.id)
    found = states(desk, boss, done.id)
    assert (found["judgement"], found["inquiry"], found["plan"]) == ("skipped", "skipped", "done")


@pytest.mark.covers("C16", "B33")
def test_after_a_reopening_plan_and_execution_begin_anew(desk: Desk, boss: Actor, clock: FrozenClock) -> None:
    done = add_complaint(desk, boss)
    desk.runner.write(boss, judge_complaint, JudgeComplaint(done.id, True, "属实"))
    agree(desk, boss, done.id)
    desk.runner.write(boss, close_complaint, CloseComplaint(done.id, "accepted"))
    clock.move(hours=30)
    desk.runner.write(boss, reopen_complaint, ReopenComplaint(done.id, "回访：仍不制冷", is_second=True))
    found = states(desk, boss, done.id)
    assert (found["judgement"], found["plan"], found["summary"]) == ("done", "open", "open")
    assert [row.mark for row in case(desk, boss, done.id).marks] == ["second_handling"]


@pytest.mark.covers("C16")
def test_a_refusal_has_the_words_for_the_customer_and_is_closed_by_who_may(desk: Desk, boss: Actor) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    order = JudgeComplaint(done.id, False, "人为损坏", "")
    assert refused(desk, actor, judge_complaint, order) == {"reply_text": "required"}
    desk.runner.write(actor, judge_complaint, JudgeComplaint(done.id, False, "人为损坏", "您好，经检测……"))
    assert case(desk, actor, done.id).next is NextStep.NOTHING
    assert case(desk, boss, done.id).next is NextStep.CLOSE_UNFOUNDED
    desk.runner.write(boss, close_complaint, CloseComplaint(done.id, "unfounded", "人为损坏"))
    with pytest.raises(ComplaintDoneError):
        desk.runner.write(actor, judge_complaint, JudgeComplaint(done.id, True, "再看"))
    assert states(desk, boss, done.id)["plan"] == StepState.SKIPPED


@pytest.mark.covers("A60")
def test_the_maker_is_asked_by_his_entry_in_the_phone_book(
    desk: Desk, boss: Actor, clock: FrozenClock
) -> None:
    done = add_complaint(desk, boss)
    maker = add_party(desk, boss)
    late = clock.at - timedelta(hours=1)
    bad = HandOver(done.id, "maker", " ", None, NOBODY, late)
    assert refused(desk, boss, hand_over, bad) == {
        "text": "required", "party_id": "required", "answer_by_at": "in_past", "to_id": "not_on_duty",
    }  # fmt: skip
    other = add_party(desk, boss, PartyKind.LOGISTICS, "干线物流")
    assert refused(desk, boss, hand_over, HandOver(done.id, "maker", "请鉴定", other)) == {
        "party_id": "unknown_choice"
    }
    assert refused(desk, boss, hand_over, HandOver(done.id, "moon", "请鉴定")) == {
        "terminal": "unknown_choice"
    }
    order = HandOver(done.id, "maker", "冰箱不制冷，请鉴定", maker, waits=True)
    desk.runner.write(boss, hand_over, order)
    assert desk.runner.read(boss, get_complaint, done.id).status == "waiting_maker"
    row = case(desk, boss, done.id).handovers[0]
    assert (row.terminal_name, row.party_name, row.state) == ("厂家", "海尔售后", "")
    desk.runner.write(boss, act_on_handover, ActOnHandover(row.id, "taken"))
    assert refused(desk, boss, act_on_handover, ActOnHandover(row.id, "refused")) == {"text": "required"}
    desk.runner.write(boss, act_on_handover, ActOnHandover(row.id, "refused", "不在保修范围"))
    assert desk.runner.read(boss, get_complaint, done.id).status == "handling"
    with pytest.raises(HandoverDoneError):
        desk.runner.write(boss, act_on_handover, ActOnHandover(row.id, "answered", "可以换"))
    with pytest.raises(NotFoundError):
        desk.runner.write(boss, act_on_handover, ActOnHandover(NOBODY, "taken"))
    assert [line for line in desk.audit() if not line.is_good] == []


@pytest.mark.covers("E6")
def test_a_person_who_is_asked_has_a_task_that_ends_with_the_answer(desk: Desk, boss: Actor) -> None:
    actor = clerk(desk)
    on_duty(desk, actor)
    done = add_complaint(desk, boss)
    desk.runner.write(boss, hand_over, HandOver(done.id, "store", "请核对小票", to_id=actor.staff_id))
    desk.runner.write(boss, hand_over, HandOver(done.id, "store", "请查监控", to_id=actor.staff_id))
    first, second = case(desk, boss, done.id).handovers
    tasks = {row.title: row.task_id for row in desk.runner.read(actor, list_tasks_of, done.id)}
    desk.runner.write(actor, acknowledge_task, tasks["请核对小票"])
    assert [row.state for row in case(desk, boss, done.id).handovers] == ["taken", ""]
    with pytest.raises(HandoverUnansweredError):
        desk.runner.write(actor, finish_task, tasks["请核对小票"])
    desk.runner.write(actor, act_on_handover, ActOnHandover(first.id, "answered", "小票属实"))
    assert [row.title for row in desk.runner.read(actor, list_tasks_of, done.id)] == ["请查监控"]
    desk.runner.write(actor, act_on_handover, ActOnHandover(second.id, "taken"))
    assert [row.status.value for row in desk.runner.read(actor, list_tasks_of, done.id)] == ["acknowledged"]


@pytest.mark.covers("C16")
def test_the_leader_chooses_among_the_options_laid_last(desk: Desk, boss: Actor) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    same = (OptionInput("换机"), OptionInput(" 换机 ", "dance", -1))
    assert refused(desk, actor, offer_options, OfferOptions(done.id, same)) == {
        "text.2": "already_there", "remedy.2": "unknown_choice", "cost_fen.2": "negative",
    }  # fmt: skip
    assert refused(desk, actor, offer_options, OfferOptions(done.id, same[:1])) == {"options": "too_few"}
    six = tuple(OptionInput(f"方案{number}") for number in range(6))
    assert refused(desk, actor, offer_options, OfferOptions(done.id, six)) == {"options": "too_many"}
    desk.runner.write(actor, offer_options, OfferOptions(done.id, six[:2]))
    old = case(desk, boss, done.id).options[0]
    desk.runner.write(actor, offer_options, OfferOptions(done.id, six[2:5]))
    with pytest.raises(OptionsReplacedError):
        desk.runner.write(boss, choose_option, ChooseOption(old.id))
    options = case(desk, boss, done.id).options
    assert [(row.position, row.text) for row in options] == [(1, "方案2"), (2, "方案3"), (3, "方案4")]
    with pytest.raises(NotPermittedError):
        desk.runner.write(actor, choose_option, ChooseOption(options[1].id))
    desk.runner.write(boss, choose_option, ChooseOption(options[1].id))
    assert [row.is_chosen for row in case(desk, boss, done.id).options] == [False, True, False]


@pytest.mark.covers("A53", "E12")
def test_the_green_channel_is_a_leaders_word_with_a_reason(desk: Desk, boss: Actor) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    order = MarkComplaint(done.id, "green_channel", True, "孕妇家庭，当天送")
    with pytest.raises(NotPermittedError):
        desk.runner.write(actor, mark_complaint, order)
    assert refused(desk, boss, mark_complaint, MarkComplaint(done.id, "green_channel", False, "")) == {
        "mark": "not_there", "text": "required",
    }  # fmt: skip
    assert refused(desk, boss, mark_complaint, MarkComplaint(done.id, "gold", True, "好")) == {
        "mark": "unknown_choice"
    }
    desk.runner.write(boss, mark_complaint, order)
    assert [row.text for row in case(desk, boss, done.id).marks] == ["孕妇家庭，当天送"]
    assert refused(desk, boss, mark_complaint, order) == {"mark": "already_there"}
    desk.runner.write(boss, mark_complaint, MarkComplaint(done.id, "green_channel", False, "已送到"))
    assert case(desk, boss, done.id).marks == ()


@pytest.mark.covers("D47")
def test_the_look_is_checked_with_the_customer(desk: Desk, boss: Actor) -> None:
    done = add_complaint(desk, boss)
    bad = CheckAppearance(done.id, "sky", "", "", True)
    assert refused(desk, boss, check_appearance, bad) == {
        "place": "unknown_choice", "finding": "required", "checked_with": "required", "text": "required",
    }  # fmt: skip
    unsaid = CheckAppearance(done.id, "screen", "intact", "陈淑芬", False)
    assert refused(desk, boss, check_appearance, unsaid) == {"text": "required"}
    seen = CheckAppearance(done.id, "screen", "scratch", "陈淑芬", True, "右下角 3 厘米划痕")
    desk.runner.write(boss, check_appearance, seen)
    row = case(desk, boss, done.id).appearances[0]
    assert (row.finding, row.checked_with, row.is_agreed) == ("scratch", "陈淑芬", True)
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), check_appearance, seen)


def test_the_steps_say_who_and_when(desk: Desk, boss: Actor, clock: FrozenClock) -> None:
    done = add_complaint(desk, boss)
    clock.move(hours=1)
    desk.runner.write(boss, judge_complaint, JudgeComplaint(done.id, True, "属实"))
    steps = {row.step: row for row in case(desk, boss, done.id).steps}
    assert steps[CaseStep.JUDGEMENT].at == clock.at
    assert steps[CaseStep.SUMMARY].at is None
