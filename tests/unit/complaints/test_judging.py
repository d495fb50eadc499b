# SPDX-License-Identifier: Apache-2.0
"""A clerk who finds a complaint unfounded only proposes it: whoever may decide is told, in time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.admin.models import Role
from app.bootstrap import Desk
from app.complaints.escalation import escalate
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.judging import UNFOUNDED_TASK, JudgeComplaint, judge_complaint
from app.complaints.models import Complaint
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.tasks.models import Task
from app.tasks.rules import TaskStatus
from tests.support.complaints import CLERK, LEADER, READER, add_complaint, clerk, leader
from tests.support.desk import FrozenClock, make_actor


def proposals(desk: Desk) -> list[Task]:
    """Return the tasks to decide, the oldest first."""
    with desk.runner.database.reading() as session:
        return list(session.scalars(select(Task).where(Task.kind == UNFOUNDED_TASK).order_by(Task.hlc)))


def judge(desk: Desk, actor: Actor, case_id: Any, *, is_founded: bool = False) -> None:
    words = JudgeComplaint(case_id, is_founded, "人为摔坏，\n不在三包范围", "" if is_founded else "请谅解。")
    desk.runner.write(actor, judge_complaint, words)


@pytest.mark.covers("C16")
def test_a_proposal_is_a_task_of_whoever_may_decide(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    clock.move(minutes=10)
    judge(desk, actor, done.id)
    (task,) = proposals(desk)
    # Nobody waits for a department any more; the next word to the customer is what runs out first.
    assert (task.status, task.role_code, task.assignee_id) == (TaskStatus.OPEN, "A2", None)
    assert (task.title, task.why, task.entity_id) == ("人为摔坏， 不在三包范围", done.number, done.id)
    with desk.runner.database.reading() as session:
        due_at = session.scalar(select(Complaint.next_due_at).where(Complaint.id == done.id))
    assert task.due_at == due_at == clock.at + timedelta(hours=24, minutes=-10)
    # Proposing once more is one task, not two.
    judge(desk, actor, done.id)
    assert [one.status for one in proposals(desk)] == ["done", "open"]
    # The leader finds it founded: it is decided.
    judge(desk, leader(desk), done.id, is_founded=True)
    assert [one.status for one in proposals(desk)] == ["done", "done"]


def test_the_closing_of_the_case_ends_the_task(desk: Desk) -> None:
    actor, boss = clerk(desk), leader(desk)
    done = add_complaint(desk, actor, is_taken=True)
    judge(desk, actor, done.id)
    desk.runner.write(boss, close_complaint, CloseComplaint(done.id, "unfounded", "查明是人为"))
    assert desk.runner.write(actor, escalate).answer.ended == 1
    assert [one.status for one in proposals(desk)] == ["withdrawn"]


def test_who_may_decide_proposes_nothing(desk: Desk) -> None:
    done = add_complaint(desk, clerk(desk), is_taken=True)
    judge(desk, leader(desk), done.id)
    judge(desk, make_actor(desk, *READER, "complaints.handle"), add_complaint(desk, clerk(desk)).id)
    assert proposals(desk) == []


def test_another_role_decides_where_the_supervisor_may_not(desk: Desk) -> None:

    def put(uow: UnitOfWork) -> None:
        for code, rights in (("A2", CLERK), ("A9", LEADER)):
            uow.add(Role(scope=NIL, code=code, title=code, permissions=list(rights), approval_limit_fen=0))

    desk.runner.write(desk.founder(), put)
    actor = clerk(desk)
    judge(desk, actor, add_complaint(desk, actor, is_taken=True).id)
    assert [one.role_code for one in proposals(desk)] == ["A9"]
