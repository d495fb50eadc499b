# SPDX-License-Identifier: Apache-2.0
"""Workload: people add up to stores, stores to the total, days to both; averages; what was handed over."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.complaints.commands import AssignComplaints, assign_complaints
from app.complaints.handing import ActOnHandover, HandOver, act_on_handover, hand_over
from app.complaints.handling import (
    AddEntry,
    CloseComplaint,
    RecordContact,
    add_entry,
    close_complaint,
    record_contact,
)
from app.complaints.workload import Tally, Workload, get_workload
from app.core.errors import ProblemsError
from app.core.permissions import Actor
from tests.support.complaints import LEADER, READER, add_complaint, leader
from tests.support.desk import DeskTemplate, FrozenClock, make_actor

TODAY = date(2026, 11, 20)


def figures(desk: Desk, actor: Actor, from_on: date = TODAY, to_on: date = TODAY) -> Workload:
    found: Workload = desk.runner.read(actor, get_workload, from_on, to_on)
    return found


def call(desk: Desk, actor: Actor, complaint_id: UUID, outcome: str = "reached") -> None:
    contact = RecordContact(complaint_id, "phone", outcome, desk.runner.clock.now_at())
    desk.runner.write(actor, record_contact, contact)


@pytest.mark.covers("A62", "A66", "E26")
def test_each_thing_is_counted_for_who_did_it(desk: Desk, clock: FrozenClock) -> None:
    boss, other = leader(desk), make_actor(desk, *LEADER, name="李娜", number="0102")
    first = add_complaint(desk, boss, source="mail", is_taken=True).id
    second = add_complaint(desk, other).id
    desk.runner.write(other, assign_complaints, AssignComplaints([second], other.staff_id))
    clock.move(minutes=30)
    call(desk, other, first)
    clock.move(hours=73)
    desk.runner.write(other, close_complaint, CloseComplaint(second, "unfounded", "查无此事"))
    found = figures(desk, boss, TODAY, TODAY + timedelta(days=3))
    people = {line.staff_id: line.tally for line in found.people}
    assert people[boss.staff_id].received == 1
    assert people[boss.staff_id].response_average == timedelta(minutes=30), "a letter waits for an answer"
    assert people[boss.staff_id].closed == 0
    assert people[other.staff_id].calls == 1
    assert people[other.staff_id].closed == 1
    assert people[other.staff_id].in_time_percent == 0
    assert people[other.staff_id].solve_average == timedelta(hours=73, minutes=30)
    assert people[other.staff_id].response_average == timedelta(0), "who calls has been answered"
    assert found.total.responded_in_time == 2
    assert (found.total.closed, found.stores[0].tally) == (1, found.total)


@pytest.mark.covers("A35")
def test_a_day_ends_with_what_was_open_then(desk: Desk, clock: FrozenClock) -> None:
    boss = leader(desk)
    first = add_complaint(desk, boss).id
    add_complaint(desk, boss)
    clock.move(days=1)
    add_complaint(desk, boss)
    desk.runner.write(boss, close_complaint, CloseComplaint(first, "unfounded", "查无此事"))
    clock.move(days=2)
    add_complaint(desk, boss)
    found = figures(desk, boss, TODAY - timedelta(days=1), TODAY + timedelta(days=2))
    assert [(day.received, day.closed, day.left_open) for day in found.days] == [
        (0, 0, 0), (2, 0, 2), (1, 1, 2), (0, 0, 2),
    ]  # fmt: skip
    assert figures(desk, boss, TODAY + timedelta(days=3), TODAY + timedelta(days=3)).days[0].left_open == 3


def test_who_may_not_assign_sees_himself_alone(desk: Desk) -> None:
    boss, reader = leader(desk), make_actor(desk, *READER)
    add_complaint(desk, boss, is_taken=True)
    assert [line.staff_id for line in figures(desk, boss).people] == [boss.staff_id]
    assert figures(desk, reader).people == ()
    assert figures(desk, reader).total.received == 1
    assert figures(desk, make_actor(desk)).total == Tally()


@pytest.mark.parametrize(
    ("from_on", "to_on", "problems"),
    [
        (None, TODAY, {"from_on": "required"}),
        (TODAY, None, {"to_on": "required"}),
        (TODAY, TODAY - timedelta(days=1), {"to_on": "before_start"}),
        (TODAY - timedelta(days=92), TODAY, {"to_on": "too_many"}),
    ],
)
def test_a_span_that_is_none_is_refused(
    desk: Desk, from_on: date | None, to_on: date | None, problems: dict[str, str]
) -> None:
    with pytest.raises(ProblemsError) as caught:
        desk.runner.read(leader(desk), get_workload, from_on, to_on)
    assert caught.value.problems == problems


@pytest.mark.covers("B41")
def test_what_was_handed_over_is_answered_refused_or_late(desk: Desk, clock: FrozenClock) -> None:
    boss = leader(desk)
    case = add_complaint(desk, boss).id
    by_at = clock.at + timedelta(hours=2)
    asked = [
        desk.runner.write(boss, hand_over, HandOver(case, terminal, "请答复", answer_by_at=by_at)).answer
        for terminal in ("after_sales", "after_sales", "logistics", "store")
    ]
    clock.move(hours=1)
    desk.runner.write(boss, act_on_handover, ActOnHandover(asked[0], "answered", "已上门"))
    desk.runner.write(boss, act_on_handover, ActOnHandover(asked[3], "refused", "不归我们"))
    clock.move(hours=2)
    desk.runner.write(boss, act_on_handover, ActOnHandover(asked[1], "answered", "已上门"))
    lines = {line.terminal: line for line in figures(desk, boss).handed}
    assert list(lines) == ["store", "logistics", "after_sales"], "in the company's order"
    after_sales = lines["after_sales"]
    assert (after_sales.asked, after_sales.answered, after_sales.late) == (2, 2, 1)
    assert after_sales.answer_average == timedelta(hours=2)
    assert (lines["store"].refused, lines["store"].late, lines["store"].answer_average) == (1, 0, None)
    assert (lines["logistics"].waiting, lines["logistics"].late) == (1, 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    acts=st.lists(
        st.tuples(st.sampled_from(["register", "call", "write", "give", "close", "wait"]), st.integers(0, 5)),
        max_size=14,
    )
)
def test_people_add_up_to_the_store_and_days_to_the_total(
    desk_template: DeskTemplate,
    tmp_path_factory: pytest.TempPathFactory,
    acts: list[tuple[str, int]],
) -> None:
    clock = FrozenClock()
    desk = desk_template.open_copy(tmp_path_factory.mktemp("desk"), clock)
    people = [make_actor(desk, *LEADER, number=f"010{place}") for place in range(3)]
    cases: list[UUID] = []
    for act, number in acts:
        actor = people[number % 3]
        if act == "register":
            cases.append(add_complaint(desk, actor, is_taken=number > 2).id)
        elif act == "wait":
            clock.move(hours=7 * (number + 1))
        elif cases and act == "give":
            command = AssignComplaints([cases[number % len(cases)]], actor.staff_id)
            desk.runner.write(actor, assign_complaints, command)
        elif cases:
            _do(desk, actor, act, cases, number)
    found = figures(desk, people[0], TODAY, TODAY + timedelta(days=30))
    desk.close()
    assert sum((line.tally for line in found.people), Tally()) == found.total
    assert sum((line.tally for line in found.stores), Tally()) == found.total
    for name in ("received", "closed", "calls", "records"):
        assert sum(getattr(day, name) for day in found.days) == getattr(found.total, name), name
    closed = [act for act, _ in acts if act == "close"]
    assert found.days[-1].left_open == found.total.received - found.total.closed
    assert found.total.closed <= len(closed)


def _do(desk: Desk, actor: Actor, act: str, cases: list[UUID], number: int) -> None:
    row_id = cases[number % len(cases)]
    if act == "call":
        call(desk, actor, row_id, "no_answer" if number % 2 else "reached")
    elif act == "write":
        desk.runner.write(actor, add_entry, AddEntry(row_id, "record", "已核实"))
    else:
        cases.remove(row_id)
        desk.runner.write(actor, close_complaint, CloseComplaint(row_id, "unfounded", "查无此事"))
