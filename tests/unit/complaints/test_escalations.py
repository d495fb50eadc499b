# SPDX-License-Identifier: Apache-2.0
"""What is read of the ladder: the rungs of a case, its timeline, and that a pass is nobody's act."""

from __future__ import annotations

from app.bootstrap import Desk
from app.complaints.escalation import ReportUpward, escalate, report_upward
from app.complaints.escalations import list_escalations
from app.complaints.events import EventKind
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.timeline import complaint_timeline
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.undo import WRITTEN, list_acts
from app.tasks.commands import acknowledge_task
from tests.support.complaints import add_complaint, clerk, reader
from tests.support.desk import FrozenClock


def _acts(desk: Desk, actor: Actor) -> list[str]:
    return [act.kind for act in desk.runner.read(actor, list_acts)]


def test_the_rungs_of_a_case_say_whose_turn_it_is(desk: Desk, clock: FrozenClock) -> None:
    actor, guest = clerk(desk), reader(desk)
    done = add_complaint(desk, actor, is_taken=True)
    assert desk.runner.read(actor, list_escalations, done.id) == ()
    clock.move(hours=73)
    desk.runner.write(actor, escalate)
    rows = desk.runner.read(actor, list_escalations, done.id)
    by_step = {row.step: row for row in rows}
    assert [row.due_at for row in rows] == sorted((row.due_at for row in rows), reverse=True)
    # The manager's rungs are not his to acknowledge; the reason is his to give.
    assert {step for step, row in by_step.items() if row.task_id} == {"update_late", "warn_owner"}
    assert {step for step, row in by_step.items() if row.asks_reason} == {"report_upward"}
    assert not any(
        row.task_id or row.asks_reason for row in desk.runner.read(guest, list_escalations, done.id)
    )
    desk.runner.write(actor, report_upward, ReportUpward(by_step["report_upward"].id, "等厂家配件"))
    task_id = by_step["warn_owner"].task_id
    assert task_id is not None
    desk.runner.write(actor, acknowledge_task, task_id)
    by_step = {row.step: row for row in desk.runner.read(actor, list_escalations, done.id)}
    assert by_step["report_upward"].reason == "等厂家配件"
    assert not by_step["report_upward"].asks_reason
    assert by_step["update_late"].acknowledged_at == clock.at


def test_a_pass_is_nobodys_act_and_the_timeline_says_so(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    before = _acts(desk, actor)
    clock.move(hours=37)
    desk.runner.write(actor, escalate)
    assert _acts(desk, actor) == before
    row = next(row for row in desk.runner.read(actor, list_escalations, done.id) if row.task_id)
    assert row.task_id is not None
    desk.runner.write(actor, acknowledge_task, row.task_id)
    acts = desk.runner.read(actor, list_acts)
    assert (acts[0].kind, acts[0].subject, acts[0].problem) == ("complaint_escalation", done.number, WRITTEN)
    desk.runner.write(actor, close_complaint, CloseComplaint(done.id, "withdrawn", way="phone"))
    after = _acts(desk, actor)
    desk.runner.write(actor, escalate)
    assert _acts(desk, actor) == after
    events = desk.runner.read(actor, complaint_timeline, done.id)
    raised = [event for event in events if event.kind is EventKind.ESCALATION]
    assert {event.code for event in raised} == {"hand_over_late", "update_late", "warn_owner"}
    assert {event.by_id for event in raised} == {NIL}
    assert {event.by_id for event in events if event.kind is EventKind.ESCALATION_ACT} == {actor.staff_id}
