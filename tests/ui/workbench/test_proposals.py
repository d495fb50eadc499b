# SPDX-License-Identifier: Apache-2.0
"""What a clerk finds unfounded stands on the leader's workbench, in words, and opens its case."""

from __future__ import annotations

from datetime import date

import pytest

from app.admin.models import Post, Role, Staff
from app.bootstrap import Desk
from app.complaints.judging import JudgeComplaint, judge_complaint
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from tests.support.complaints import LEADER, add_complaint, clerk
from tests.support.desk import make_actor
from tests.support.workbench import items_of, requests_of
from tests.ui.workbench.conftest import OpenPage


@pytest.fixture
def boss(desk: Desk) -> Actor:
    """Give a supervisor, with the post that makes him one."""
    actor = make_actor(desk, *LEADER, name="周洁", number="0101")

    def put(uow: UnitOfWork) -> None:
        role = Role(scope=NIL, code="A2", title="客服主管", permissions=list(LEADER), approval_limit_fen=0)
        uow.add(role)
        uow.add(Staff(scope=NIL, id=actor.staff_id, number="0101", name="周洁", phone="", note=""))
        uow.flush()
        uow.add(
            Post(
                scope=NIL, staff_id=actor.staff_id, store_id=desk.identity.store_id, role_id=role.id,
                kind="dedicated", from_on=date(2026, 1, 1),
            )
        )  # fmt: skip

    desk.runner.write(desk.founder(), put)
    return actor


@pytest.mark.covers("C16")
def test_the_leader_is_asked_to_decide(desk: Desk, boss: Actor, show_page: OpenPage) -> None:
    actor = clerk(desk)
    done = add_complaint(desk, actor, is_taken=True)
    desk.runner.write(actor, judge_complaint, JudgeComplaint(done.id, False, "人为摔坏", "请谅解。"))
    page = show_page(boss)
    (item,) = items_of(page.tasks.list)
    assert item.sentence.startswith("提议判为不成立，请定夺 · 人为摔坏")
    assert item.action == "确认"
    opened = requests_of(page)
    (entry,) = page.tasks._entries.values()
    page.client.open(entry.open_kind, entry.open_id)
    assert opened == [("complaint", done.id, {})]
    # The clerk himself is asked nothing.
    assert items_of(show_page(actor).tasks.list) == []
