# SPDX-License-Identifier: Apache-2.0
"""What each person did on each day: days are the store's, and the lines add up to those of the people."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.bootstrap import Desk
from app.complaints.handling import AddEntry, CloseComplaint, add_entry, close_complaint
from app.complaints.person_days import list_person_days
from app.complaints.workload import Tally, get_workload
from app.core.errors import ProblemsError
from tests.support.complaints import add_complaint, clerk, leader, reader
from tests.support.desk import FrozenClock

FIRST, LAST = date(2026, 11, 20), date(2026, 11, 22)


@pytest.mark.covers("A35", "A62", "A66")
def test_days_of_persons_add_up(desk: Desk, clock: FrozenClock) -> None:
    boss, other = leader(desk), clerk(desk)
    first = add_complaint(desk, boss, is_taken=True)
    clock.at += timedelta(hours=13, minutes=29)  # 23:59 in the store
    add_complaint(desk, other)
    desk.runner.write(other, add_entry, AddEntry(first.id, "record", "已核实"))
    clock.at += timedelta(minutes=1)
    desk.runner.write(boss, close_complaint, CloseComplaint(first.id, "unfounded", "查无此事"))
    lines = desk.runner.read(boss, list_person_days, FIRST, LAST)
    told = [(line.on.day, line.staff_id, line.tally) for line in lines]
    assert (20, other.staff_id, Tally(records=1, received=1)) in told
    assert (21, boss.staff_id, Tally(closed=1, in_time=1)) in told
    work = desk.runner.read(boss, get_workload, FIRST, LAST)
    for person in work.people:
        own = sum((line.tally for line in lines if line.staff_id == person.staff_id), Tally())
        assert (own.calls, own.records, own.received, own.closed, own.in_time) == (
            person.tally.calls,
            person.tally.records,
            person.tally.received,
            person.tally.closed,
            person.tally.in_time,
        )


def test_a_reader_sees_his_own_and_a_span_that_is_none_is_refused(desk: Desk) -> None:
    add_complaint(desk)
    assert desk.runner.read(reader(desk), list_person_days, FIRST, LAST) == ()
    with pytest.raises(ProblemsError) as failed:
        desk.runner.read(reader(desk), list_person_days, LAST, FIRST)
    assert failed.value.problems == {"to_on": "before_start"}
