# SPDX-License-Identifier: Apache-2.0
"""The ladder at work: who is warned when, what is taken back, who acts, and that a pass can be repeated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select

from app.bootstrap import Desk
from app.complaints.case_models import ComplaintEscalation, ComplaintEscalationAct
from app.complaints.commands import (
    AssignComplaints,
    UpdateComplaint,
    assign_complaints,
    take_complaint,
    update_complaint,
)
from app.complaints.escalation import Climbed, ReportUpward, climb, count_due_steps, escalate, report_upward
from app.complaints.handing import HandOver, hand_over
from app.complaints.handling import (
    ChangeStatus,
    CloseComplaint,
    RecordContact,
    ReopenComplaint,
    change_status,
    close_complaint,
    record_contact,
    reopen_complaint,
)
from app.complaints.models import Complaint
from app.complaints.outside import AddOutside, add_outside
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.tasks.commands import acknowledge_task, finish_task
from app.tasks.models import Task
from app.tasks.rules import TaskStatus
from tests.support.complaints import CLERK, add_complaint, clerk, intake, leader, reader
from tests.support.desk import DeskTemplate, FrozenClock, make_actor


def _pass(desk: Desk, actor: Actor) -> Climbed:
    answer: Climbed = desk.runner.write(actor, escalate).answer
    return answer


def _rungs(desk: Desk) -> dict[str, ComplaintEscalation]:
    """Return the rungs that stand, by step."""
    with desk.runner.database.reading() as session:
        gone = select(ComplaintEscalationAct.escalation_id).where(ComplaintEscalationAct.act == "withdrawn")
        rows = session.scalars(select(ComplaintEscalation).where(ComplaintEscalation.id.not_in(gone)))
        return {row.step: row for row in rows}


def _tasks(desk: Desk, status: TaskStatus = TaskStatus.OPEN) -> dict[str, Task]:
    with desk.runner.database.reading() as session:
        return {task.kind: task for task in session.scalars(select(Task).where(Task.status == status))}


def _step_at(desk: Desk, row_id: UUID) -> datetime:
    with desk.runner.database.reading() as session:
        at = session.scalar(select(Complaint.step_at).where(Complaint.id == row_id))
    assert at is not None
    return at


def _boss(desk: Desk) -> Actor:
    return make_actor(desk, *CLERK, "tasks.assign", name="周洁", number="0101")


def _is_sound(desk: Desk) -> bool:
    return [line.sentence for line in desk.audit() if not line.is_good] == []


@pytest.mark.covers("A28")
def test_who_is_warned_when_in_three_days(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    begin, said = clock.at, []
    for _ in range(6):
        clock.at = _step_at(desk, done.id)
        before = set(_rungs(desk))
        clock.move(seconds=-1)
        assert _pass(desk, actor) == Climbed()
        clock.move(seconds=1)
        _pass(desk, actor)
        rungs, hours = _rungs(desk), (clock.at - begin) / timedelta(hours=1)
        said += [(hours, step, rungs[step].role_code) for step in sorted(rungs.keys() - before)]
    assert desk.runner.read(actor, count_due_steps) == 0
    assert said == [
        (5 / 60, "assign_late", "A2"),
        (2, "hand_over_late", "A2"),
        (24, "update_late", "A2"),
        (36, "warn_owner", "A2"),
        (54, "warn_supervisor", "A2"),
        (72, "report_upward", "A1"),
        (72, "resolution_late", "A1"),
    ]
    tasks = _tasks(desk)
    # What one person is told at once is one task: that which asks most of him.
    assert {kind for kind, task in tasks.items() if task.role_code == "A1"} == {"ladder.report_upward"}
    # Nobody has the case, so whoever assigns cases has to say why it is not solved.
    assert tasks["reason.report_upward"].role_code == "A2"
    assert tasks["ladder.warn_owner"].due_at == begin + timedelta(hours=72)
    assert tasks["ladder.report_upward"].entity_id == done.id
    assert _is_sound(desk)


@pytest.mark.covers("A29")
def test_a_major_case_goes_to_the_centre_and_the_office_at_once(desk: Desk) -> None:
    actor = clerk(desk)
    add_complaint(desk, actor, priority="major")
    assert _pass(desk, actor).raised == 2
    assert {row.step: row.role_code for row in _rungs(desk).values()} == {
        "major_centre": "A1", "major_gm_office": "A11",
    }  # fmt: skip


def test_the_owner_is_warned_in_person(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    add_complaint(desk, actor, is_taken=True)
    clock.move(hours=37)
    _pass(desk, actor)
    assert _rungs(desk)["warn_owner"].staff_id == actor.staff_id
    assert _tasks(desk)["ladder.warn_owner"].assignee_id == actor.staff_id


def test_a_pause_puts_the_rungs_off_and_takes_none_back(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(hours=37)
    assert _pass(desk, actor).raised == 3
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "waiting_customer", "等顾客回家"))
    clock.move(hours=40)
    # The forced report does not pause.
    assert _pass(desk, actor) == Climbed(raised=1)
    assert "report_upward" in _rungs(desk)
    desk.runner.write(actor, change_status, ChangeStatus(done.id, "handling"))
    assert _pass(desk, actor) == Climbed()
    clock.move(hours=16)
    assert "warn_supervisor" not in _rungs(desk)
    clock.move(hours=2)
    _pass(desk, actor)
    rungs = _rungs(desk)
    assert {"warn_owner", "warn_supervisor"} <= set(rungs)
    assert "resolution_late" not in rungs
    assert _is_sound(desk)


def test_each_missed_day_is_a_rung_of_its_own(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(hours=25)
    _pass(desk, actor)
    desk.runner.write(actor, record_contact, RecordContact(done.id, "phone", "reached", clock.at))
    # It was late: that stands, and whoever must act has still to say that he has read it.
    assert _pass(desk, actor) == Climbed()
    clock.move(hours=25)
    _pass(desk, actor)
    with desk.runner.database.reading() as session:
        laps = session.scalars(
            select(ComplaintEscalation.lap).where(ComplaintEscalation.step == "update_late")
        ).all()
        tasks = session.scalars(select(Task.status).where(Task.kind == "ladder.update_late")).all()
    assert (sorted(laps), tasks) == ([1, 2], ["open", "open"])
    assert _is_sound(desk)


def test_a_day_missed_while_the_desk_was_off_is_kept_without_a_task(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(hours=25)
    desk.runner.write(actor, record_contact, RecordContact(done.id, "phone", "reached", clock.at))
    _pass(desk, actor)
    assert _rungs(desk)["update_late"].task_id is None
    assert "ladder.update_late" not in _tasks(desk)


def test_a_priority_changes_what_is_due_from_the_beginning(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True, source="chat")
    clock.move(minutes=40)
    assert _pass(desk, actor) == Climbed()

    def become(priority: str) -> None:
        with desk.runner.database.reading() as session:
            row = session.scalars(select(Complaint).where(Complaint.id == done.id)).one()
        fields = replace(intake(desk, source="chat", received_at=row.received_at), priority=priority)
        change = UpdateComplaint(done.id, fields, row.contact_phone_id, row.is_phone_unknown, None)
        desk.runner.write(actor, update_complaint, change)

    become("major")
    _pass(desk, actor)
    assert set(_rungs(desk)) == {"response_late", "major_centre", "major_gm_office"}
    become("normal")
    assert _pass(desk, actor).withdrawn == 3
    assert _rungs(desk) == {}
    assert _tasks(desk) == {}


def test_a_done_case_asks_for_nothing_and_begins_anew_when_reopened(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(hours=25)
    _pass(desk, actor)
    assert _tasks(desk)
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "withdrawn", way="phone"))
    assert _pass(desk, actor).ended == 2
    assert _tasks(desk) == {}
    clock.move(hours=80)
    assert _pass(desk, actor) == Climbed()
    desk.runner.write(actor, reopen_complaint, ReopenComplaint(done.id, "又坏了"))
    clock.move(minutes=130)
    _pass(desk, actor)
    with desk.runner.database.reading() as session:
        cycles = session.execute(
            select(ComplaintEscalation.step, ComplaintEscalation.cycle).order_by(
                ComplaintEscalation.cycle, ComplaintEscalation.step
            )
        ).all()
    assert [tuple(row) for row in cycles] == [
        ("hand_over_late", 1),
        ("update_late", 1),
        ("hand_over_late", 2),
    ]
    assert _is_sound(desk)


def test_what_a_stale_desk_raised_is_withdrawn(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor)
    clock.move(minutes=6)
    _pass(desk, actor)
    assert set(_rungs(desk)) == {"assign_late"}

    # Another desk had given the case away before this one looked: its fact came in late.
    def come_in(uow: UnitOfWork) -> None:
        from app.complaints.derive import settle
        from app.complaints.models import ComplaintAssignment

        row = uow.session.scalars(select(Complaint).where(Complaint.id == done.id)).one()
        uow.add(
            ComplaintAssignment(
                scope=row.scope, complaint_id=row.id, assignee_id=actor.staff_id, batch_id=row.id,
                at=row.received_at + timedelta(minutes=1),
            )
        )  # fmt: skip
        settle(uow, row)

    desk.runner.write(actor, come_in)
    assert _pass(desk, actor) == Climbed(withdrawn=1)
    assert _rungs(desk) == {}
    assert _tasks(desk) == {}
    assert _pass(desk, actor) == Climbed()
    assert _is_sound(desk)


def test_acknowledging_the_task_is_told_in_the_case(desk: Desk, clock: FrozenClock) -> None:
    actor, boss = clerk(desk), _boss(desk)
    add_complaint(desk, actor)
    clock.move(minutes=6)
    _pass(desk, actor)
    task = _tasks(desk)["ladder.assign_late"]
    desk.runner.write(boss, acknowledge_task, task.id)
    desk.runner.write(boss, finish_task, task.id)
    with desk.runner.database.reading() as session:
        (act,) = session.scalars(select(ComplaintEscalationAct)).all()
    assert (act.act, act.by_id) == ("acknowledged", boss.staff_id)
    assert act.escalation_id == _rungs(desk)["assign_late"].id


@pytest.mark.covers("A28")
def test_the_manager_reads_why_it_was_not_solved(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    add_complaint(desk, actor, is_taken=True)
    clock.move(hours=73)
    _pass(desk, actor)
    tasks = _tasks(desk)
    reason = tasks["reason.report_upward"]
    assert reason.assignee_id == actor.staff_id
    # It is not done without a reason.
    with pytest.raises(ProblemsError):
        desk.runner.write(actor, finish_task, reason.id)
    row_id = _rungs(desk)["report_upward"].id
    for text, problem in (("  ", "required"), ("长" * 501, "too_long")):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(actor, report_upward, ReportUpward(row_id, text))
        assert caught.value.problems == {"text": problem}
    desk.runner.write(actor, report_upward, ReportUpward(row_id, "厂家缺货，下周三到"))
    assert "reason.report_upward" in _tasks(desk, TaskStatus.DONE)
    assert _tasks(desk)["ladder.report_upward"].why == "厂家缺货，下周三到"
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, report_upward, ReportUpward(UUID(int=1), "x"))
    assert _is_sound(desk)


def test_a_reason_task_may_be_finished_when_the_reason_is_there(desk: Desk, clock: FrozenClock) -> None:
    actor, boss = clerk(desk), leader(desk)
    add_complaint(desk, actor, is_taken=True)
    clock.move(hours=73)
    _pass(desk, actor)
    desk.runner.write(boss, report_upward, ReportUpward(_rungs(desk)["report_upward"].id, "等厂家"))
    with desk.runner.database.reading() as session:
        kinds = session.scalars(select(Task.kind).where(Task.status == "done")).all()
    assert kinds == ["reason.report_upward"]


def test_what_was_reached_while_nobody_looked_is_one_task_for_each(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    add_complaint(desk, actor)
    clock.move(hours=80)
    assert _pass(desk, actor).raised == 7
    assert set(_tasks(desk)) == {"ladder.warn_supervisor", "ladder.report_upward", "reason.report_upward"}
    boss = _boss(desk)
    desk.runner.write(boss, acknowledge_task, _tasks(desk)["ladder.warn_supervisor"].id)
    with desk.runner.database.reading() as session:
        acts = session.scalars(select(ComplaintEscalationAct.act)).all()
    assert acts == ["acknowledged"] * 5


@pytest.mark.covers("E6")
def test_nothing_sleeps_overnight_between_departments(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(hours=1)
    desk.runner.write(actor, hand_over, HandOver(done.id, "logistics", "查签收单"))
    # The store closes at nine in the evening.
    clock.at = datetime(2026, 11, 20, 12, 59, tzinfo=UTC)
    assert _pass(desk, actor) == Climbed()
    clock.move(minutes=1)
    assert _pass(desk, actor) == Climbed(raised=1)
    assert _rungs(desk)["overnight"].role_code == "A2"


@pytest.mark.covers("A22")
def test_a_body_outside_waits_for_its_answer_though_the_case_is_done(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    today_on = desk.runner.today_on
    asked = AddOutside(
        complaint_id=done.id, body="consumer_association", body_name="市消协", received_on=today_on,
        answer_due_on=today_on + timedelta(days=4),
    )  # fmt: skip
    desk.runner.write(actor, add_outside, asked)
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "withdrawn", way="phone"))
    clock.move(days=4)
    assert _pass(desk, actor) == Climbed(raised=1)
    assert set(_tasks(desk)) == {"ladder.outside_warn"}
    clock.move(days=1)
    assert _pass(desk, actor) == Climbed(raised=1)
    assert {row.step: row.role_code for row in _rungs(desk).values()} == {
        "outside_warn": "A2", "outside_late": "A1",
    }  # fmt: skip
    assert set(_tasks(desk)) == {"ladder.outside_warn", "ladder.outside_late", "reason.outside_late"}
    assert _pass(desk, actor) == Climbed()
    assert _is_sound(desk)


def test_only_who_handles_lets_the_ladder_run(desk: Desk) -> None:
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), escalate)


def test_a_pass_asks_as_often_for_many_cases_as_for_one(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    asked: list[int] = []

    def count(cases: int) -> int:
        for _ in range(cases):
            add_complaint(desk, actor)
        clock.move(minutes=6)
        asked.clear()
        assert _pass(desk, actor).raised == cases
        return len(asked)

    with desk.runner.database.writing() as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *_args: asked.append(1))
    assert count(1) == count(7)


Act = Callable[[Desk, Actor, UUID], None]


def _take(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, take_complaint, row_id)


def _give(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, assign_complaints, AssignComplaints([row_id], actor.staff_id))


def _wait(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, change_status, ChangeStatus(row_id, "waiting_maker", "等配件"))


def _go_on(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, change_status, ChangeStatus(row_id, "handling"))


def _reach(desk: Desk, actor: Actor, row_id: UUID) -> None:
    contact = RecordContact(row_id, "phone", "reached", desk.runner.clock.now_at())
    desk.runner.write(actor, record_contact, contact)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    walk=st.lists(
        st.tuples(st.sampled_from((_take, _give, _wait, _go_on, _reach, None)), st.integers(1, 30)),
        min_size=1,
        max_size=6,
    ),
    source=st.sampled_from(("hotline", "chat", "authority")),
)
def test_passing_often_or_once_leaves_the_same_rungs(
    desk_template: DeskTemplate,
    tmp_path_factory: pytest.TempPathFactory,
    walk: list[tuple[Act | None, int]],
    source: str,
) -> None:
    found = []
    for is_often in (True, False):
        clock = FrozenClock()
        desk = desk_template.open_copy(tmp_path_factory.mktemp("walk"), clock)
        actor = clerk(desk)
        done = add_complaint(desk, actor, source=source)
        for act, hours in walk:
            for part in range(3 if is_often else 0):
                clock.move(hours=hours / 3)
                _pass(desk, actor) if part else None
            clock.move(hours=0 if is_often else hours)
            if act is not None:
                try:
                    act(desk, actor, done.id)
                except Exception as error:
                    if not type(error).__name__.endswith("Error") or not hasattr(error, "code"):
                        raise
        _pass(desk, actor)
        # A pass changes nothing that was passed.
        assert _pass(desk, actor) == Climbed()
        assert desk.runner.read(actor, count_due_steps) == 0
        assert desk.runner.write(actor, climb, [done.id]).answer[0] == Climbed()
        with desk.runner.database.reading() as session:
            gone = select(ComplaintEscalationAct.escalation_id)
            rows = session.scalars(select(ComplaintEscalation).where(ComplaintEscalation.id.not_in(gone)))
            found.append({(row.step, row.cycle, row.lap, row.due_at) for row in rows})
        desk.close()
    assert found[0] == found[1]
