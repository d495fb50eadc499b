# SPDX-License-Identifier: Apache-2.0
"""What counts as done on the first day: own facts since it began, nobody else's and none from before."""

from __future__ import annotations

from datetime import timedelta

from app.bootstrap import Desk
from app.complaints.first_day import Deeds, get_deeds
from app.core.ids import new_id
from app.documents.commands import TakeCopy, take_copy
from app.tasks.commands import AddTask, add_task
from app.tasks.rules import NOTE
from tests.support.complaints import add_complaint, clerk, leader
from tests.support.desk import FrozenClock, make_actor


def _deeds(desk: Desk, who: object, clock: FrozenClock, ago: timedelta = timedelta(0)) -> Deeds:
    deeds: Deeds = desk.runner.read(who, get_deeds, clock.at - ago)
    return deeds


def test_what_i_register_counts_from_the_moment_it_began(desk: Desk, clock: FrozenClock) -> None:
    me, other = clerk(desk), leader(desk)
    add_complaint(desk, me)
    assert _deeds(desk, me, clock).has_registered
    assert not _deeds(desk, me, clock, -timedelta(seconds=1)).has_registered, "what was before does not count"
    assert not _deeds(desk, other, clock).has_registered, "nor what others did"


def test_a_copy_counts_as_printed(desk: Desk, clock: FrozenClock) -> None:
    me = make_actor(desk, "complaints.read", "documents.print", "complaints.register", "customers.edit")
    complaint = add_complaint(desk, clerk(desk))
    desk.runner.write(me, take_copy, TakeCopy("complaint_sheet", "1", "complaint", complaint.id, "pdf"))
    assert _deeds(desk, me, clock) == Deeds(has_registered=False, has_printed=True, has_handed_over=False)


def test_a_note_to_a_colleague_is_handed_over(desk: Desk, clock: FrozenClock) -> None:
    boss, other = desk.founder(), clerk(desk)
    about = ("complaint", new_id(), clock.at + timedelta(days=1), other.staff_id)
    desk.runner.write(boss, add_task, AddTask(NOTE, "催办", *about, source_key="x:1"))
    assert not _deeds(desk, boss, clock).has_handed_over, "the program made it"
    desk.runner.write(boss, add_task, AddTask(NOTE, "请看一下照片", *about))
    assert _deeds(desk, boss, clock).has_handed_over
