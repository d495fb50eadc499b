# SPDX-License-Identifier: Apache-2.0
"""What the ladder asks of a person stands among his tasks, in words, with the step that answers it."""

from __future__ import annotations

from app.bootstrap import Desk
from app.complaints.escalation import escalate
from app.complaints.handling import ChangeStatus, change_status
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from tests.support.workbench import items_of, requests_of
from tests.ui.workbench.conftest import OpenPage
from ui.complaints.record_page import GIVE_REASON


def test_a_task_about_a_case_that_waits_says_whose_case_it_is(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: OpenPage
) -> None:
    done = add_complaint(desk, me, is_taken=True)
    clock.move(hours=37)
    desk.runner.write(me, escalate)
    desk.runner.write(me, change_status, ChangeStatus(done.id, "waiting_maker", "等配件"))
    page = show_page(me)
    assert not [item for item in items_of(page.due.list) if item.status.text == "待厂家"]
    assert {item.name for item in items_of(page.due.list)} == {"陈淑芬"}


def test_the_ladder_stands_among_my_tasks(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: OpenPage
) -> None:
    done = add_complaint(desk, me, is_taken=True)
    clock.move(hours=73)
    desk.runner.write(me, escalate)
    page = show_page(me)
    shown = {item.sentence.partition(" · ")[0]: item.action for item in items_of(page.tasks.list)}
    assert shown == {"处理时限已过半": "确认", "写明未解决的原因": "写原因"}
    opened = requests_of(page)
    reason = next(entry for entry in page.tasks._entries.values() if entry.action == "写原因")
    page._acts.run(reason)
    assert opened == [("complaint", done.id, {"act": GIVE_REASON})]
