# SPDX-License-Identifier: Apache-2.0
"""Where the time of a case went: hands, statuses, the longest quiet, the clocks that ran out."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.complaints.commands import AssignComplaints, assign_complaints
from app.complaints.escalation import escalate
from app.complaints.handing import HandOver, hand_over
from app.complaints.handling import (
    AddEntry,
    ChangeStatus,
    CloseComplaint,
    ReopenComplaint,
    add_entry,
    change_status,
    close_complaint,
    reopen_complaint,
)
from app.complaints.limits import Clock
from app.complaints.time_spent import TimeSpent, get_time_spent
from app.core.errors import NotPermittedError
from app.core.permissions import Actor
from tests.support import founded
from tests.support.company import hire
from tests.support.complaints import add_complaint, agree
from tests.support.desk import FrozenClock, make_actor

company_template, desk, admin = founded.company_template, founded.desk, founded.admin
HOUR = timedelta(hours=1)


@pytest.fixture
def colleague_id(desk: Desk, admin: Actor) -> UUID:
    """Give a colleague on the roster."""
    return hire(desk, admin, "0101", "李娜", "A2")


def _spent(desk: Desk, admin: Actor, complaint_id: UUID) -> TimeSpent:
    found: TimeSpent = desk.runner.read(admin, get_time_spent, complaint_id)
    return found


def test_it_says_in_whose_hands_and_in_which_status_the_time_went(
    desk: Desk, admin: Actor, colleague_id: UUID, clock: FrozenClock
) -> None:
    done = add_complaint(desk, admin)
    clock.move(hours=2)
    desk.runner.write(admin, assign_complaints, AssignComplaints([done.id], colleague_id))
    clock.move(hours=1)
    desk.runner.write(admin, change_status, ChangeStatus(done.id, "handling"))
    clock.move(hours=3)
    desk.runner.write(admin, hand_over, HandOver(done.id, "logistics", "查两次爽约"))
    desk.runner.write(admin, change_status, ChangeStatus(done.id, "waiting_maker", "等配件"))
    clock.move(hours=40)
    # What the program does by itself wakes nobody.
    desk.runner.write(admin, escalate)
    clock.move(hours=10)
    spent = _spent(desk, admin, done.id)
    assert spent.total == 56 * HOUR
    assert spent.by_holder() == (("李娜", 54 * HOUR), ("", 2 * HOUR))
    assert dict(spent.by_status()) == {"waiting_maker": 50 * HOUR, "handling": 3 * HOUR, "new": 3 * HOUR}
    quiet = spent.quiet
    assert quiet is not None
    assert (quiet.length, quiet.holder, quiet.status) == (50 * HOUR, "李娜", "waiting_maker")
    assert quiet.to_at == clock.at
    ((whom, waited),) = spent.asked
    assert (whom, waited) == ("物流", 50 * HOUR)
    late = {one.clock: one for one in spent.late}
    assert late[Clock.ASSIGN].met_at == late[Clock.ASSIGN].due_at + 2 * HOUR - timedelta(minutes=5)
    assert late[Clock.TAKE_OVER].met_at is None
    assert Clock.RESOLUTION not in late


def test_the_time_after_the_end_is_nobodys(desk: Desk, admin: Actor, clock: FrozenClock) -> None:
    done = add_complaint(desk, admin, is_taken=True)
    clock.move(hours=5)
    agree(desk, admin, done.id)
    desk.runner.write(admin, close_complaint, CloseComplaint(done.id, "accepted"))
    clock.move(hours=100)
    assert _spent(desk, admin, done.id).total == 5 * HOUR
    desk.runner.write(admin, reopen_complaint, ReopenComplaint(done.id, "又不制冷"))
    clock.move(hours=2)
    desk.runner.write(admin, add_entry, AddEntry(done.id, "record", "已约师傅"))
    clock.move(hours=1)
    spent = _spent(desk, admin, done.id)
    assert spent.total == 8 * HOUR
    assert spent.quiet is not None
    assert spent.quiet.length == 5 * HOUR
    assert spent.until_at == clock.at


def test_who_may_not_read_the_case_is_told_nothing(desk: Desk, admin: Actor) -> None:
    done = add_complaint(desk, admin)
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk), get_time_spent, done.id)
