# SPDX-License-Identifier: Apache-2.0
"""The views of a role's day and the narrowings: each holds what it says, and is read off an index."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, event, select

from app.bootstrap import Desk
from app.complaints.case_models import ComplaintEscalation, ComplaintEscalationAct
from app.complaints.commands import AssignComplaints, assign_complaints, take_complaint
from app.complaints.escalation import escalate
from app.complaints.figures import get_board
from app.complaints.handling import (
    ChangeStatus,
    CloseComplaint,
    RecordContact,
    change_status,
    close_complaint,
    record_contact,
)
from app.complaints.limits import Clock
from app.complaints.marking import MarkComplaint, mark_complaint
from app.complaints.outside import AddOutside, add_outside
from app.complaints.queries import count_views, list_complaints
from app.complaints.rows import ComplaintFilter, Only, Sort, View
from app.complaints.rules import EscalationAct
from app.complaints.views import list_day_views
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.statements import watched
from app.core.unit_of_work import UnitOfWork
from tests.support.company import found, give
from tests.support.complaints import LEADER, add_complaint, leader
from tests.support.desk import FrozenClock, make_actor


def ids(desk: Desk, actor: Actor, **wanted: Any) -> set[UUID]:
    """Return what a filter finds; a count says the same."""
    page = desk.runner.read(actor, list_complaints, ComplaintFilter(**wanted))
    assert page.total == len(page.rows)
    return {row.id for row in page.rows}


@pytest.mark.covers("E6")
def test_the_views_of_a_day_hold_what_they_say(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    slept = add_complaint(desk, actor).id
    waits = add_complaint(desk, actor, is_taken=True).id
    desk.runner.write(actor, change_status, ChangeStatus(waits, "waiting_maker", "等鉴定"))
    clock.move(hours=20)  # 06:30 on Saturday
    mine = add_complaint(desk, actor, is_taken=True).id
    others = add_complaint(desk, actor, source="walk_in").id
    colleague = make_actor(desk, *LEADER, number="0102")
    desk.runner.write(colleague, assign_complaints, AssignComplaints([others], colleague.staff_id))
    major = add_complaint(desk, actor, priority="major", is_taken=True).id
    sent = add_complaint(desk, actor, source="authority", is_taken=True).id
    done = add_complaint(desk, actor, source="walk_in", priority="major").id
    desk.runner.write(actor, close_complaint, CloseComplaint(done, "unfounded", "查无此事"))

    assert ids(desk, actor, view=View.OVERNIGHT) == {slept}
    assert ids(desk, actor, view=View.UNASSIGNED) == {slept}
    assert ids(desk, actor, view=View.MAJOR) == {major}
    assert ids(desk, actor, view=View.IN_STORE) == {others}
    assert ids(desk, actor, view=View.OUTSIDE) == {sent}
    assert ids(desk, actor, view=View.MY_TODAY) == {waits, mine, major, sent} - _not_due_today(desk, actor)
    assert ids(desk, actor, view=View.LATE) == {slept, waits}, "one was not taken, one not handed on"
    counts = {row.key: row.count for row in desk.runner.read(actor, count_views, (), tuple(View))}
    assert counts == {view.value: len(ids(desk, actor, view=view)) for view in View}


def _read_every_rung(uow: UnitOfWork) -> None:
    for rung in uow.session.scalars(select(ComplaintEscalation)).all():
        told = {"scope": rung.scope, "complaint_id": rung.complaint_id, "escalation_id": rung.id}
        uow.add(ComplaintEscalationAct(id=new_id(), act=EscalationAct.ACKNOWLEDGED, text="", **told))


def _not_due_today(desk: Desk, actor: Actor) -> set[UUID]:
    """Return whose clocks all run out after midnight in Beijing."""
    rows = desk.runner.read(actor, list_complaints, ComplaintFilter(view=View.MINE)).rows
    zone = desk.identity.zone
    today = desk.runner.today_on
    return {row.id for row in rows if not row.next_clock or row.next_due_at.astimezone(zone).date() > today}


@pytest.mark.covers("A28")
def test_what_was_reported_upward_is_listed_until_it_is_done(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    late = add_complaint(desk, actor, is_taken=True).id
    clock.move(hours=72)
    fresh = add_complaint(desk, actor, is_taken=True).id
    assert ids(desk, actor, view=View.REPORTED) == set()
    desk.runner.write(actor, escalate)
    assert ids(desk, actor, view=View.REPORTED) == {late}
    assert late in ids(desk, actor, view=View.LATE)
    assert fresh not in ids(desk, actor, view=View.LATE)
    assert ids(desk, actor, only=frozenset({Only.ESCALATED.value})) == {late}
    assert ids(desk, actor, only=frozenset({Only.UNREAD.value})) == {late}
    desk.runner.write(actor, _read_every_rung)
    assert ids(desk, actor, only=frozenset({Only.UNREAD.value})) == set()
    assert ids(desk, actor, only=frozenset({Only.ESCALATED.value})) == {late}
    desk.runner.write(actor, close_complaint, CloseComplaint(late, "unfounded", "查无此事"))
    assert ids(desk, actor, view=View.REPORTED) == ids(desk, actor, view=View.LATE) == set()


@pytest.mark.covers("A53")
def test_a_list_is_narrowed_by_clock_mark_category_and_body(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    plain = add_complaint(desk, actor).id
    green = add_complaint(desk, actor, is_taken=True).id
    desk.runner.write(actor, mark_complaint, MarkComplaint(green, "green_channel", True, "孕妇在家，急用"))
    asked = add_complaint(desk, actor, is_taken=True).id
    body = AddOutside(
        complaint_id=asked, body="consumer_association", body_name="消协", received_on=desk.runner.today_on
    )
    desk.runner.write(actor, add_outside, body)
    for row_id in (plain, green, asked):
        said = RecordContact(row_id, "phone", "reached", desk.runner.clock.now_at(), "已致歉")
        desk.runner.write(actor, record_contact, said)
    filters = {
        ComplaintFilter(only=frozenset({Only.GREEN.value})): {green},
        ComplaintFilter(only=frozenset({Only.OUTSIDE.value})): {asked},
        ComplaintFilter(only=frozenset({Only.GREEN.value, Only.OUTSIDE.value})): set(),
        ComplaintFilter(clock=Clock.HAND_OVER.value): {green, asked},
        ComplaintFilter(clock=Clock.ASSIGN.value): {plain},
        ComplaintFilter(category="product"): {plain, green, asked},
        ComplaintFilter(category="product.noise"): set(),
    }
    for wanted, expected in filters.items():
        found_ids = {row.id for row in desk.runner.read(actor, list_complaints, wanted).rows}
        assert found_ids == expected, wanted
        assert ComplaintFilter.from_data(wanted.to_data()) == wanted
    assert ids(desk, actor, only=frozenset({"gone"})) == {plain, green, asked}
    clock.move(minutes=6)
    assert ids(desk, actor, only=frozenset({Only.LATE.value})) == {plain}


def test_a_category_holds_what_lies_below_it_and_no_neighbour(desk: Desk) -> None:
    actor = leader(desk)
    places = {}
    for path in ("product.noise", "product.noise.fan", "product.noisy"):
        places[path] = add_complaint(desk, actor).id
        with desk.runner.database.writing() as session:
            session.connection().exec_driver_sql(
                "UPDATE complaint SET category = ? WHERE id = ?", (path, places[path].hex)
            )
            session.commit()
    wanted = ids(desk, actor, category="product.noise")
    assert wanted == {places["product.noise"], places["product.noise.fan"]}


def test_what_runs_out_first_stands_first_and_paused_shows_what_is_left(
    desk: Desk, clock: FrozenClock
) -> None:
    actor = leader(desk)
    old = add_complaint(desk, actor, is_taken=True).id
    clock.move(hours=1)
    new = add_complaint(desk, actor).id
    clock.move(minutes=1)
    by_deadline = [row.id for row in desk.runner.read(actor, list_complaints, ComplaintFilter()).rows]
    by_clock = [
        row.id for row in desk.runner.read(actor, list_complaints, ComplaintFilter(), Sort.NEXT_DUE).rows
    ]
    assert (by_deadline, by_clock) == ([old, new], [new, old]), "somebody must take the new one in 5 minutes"
    desk.runner.write(actor, take_complaint, new)
    desk.runner.write(actor, change_status, ChangeStatus(new, "waiting_customer", "约时间"))
    row = desk.runner.read(actor, list_complaints, ComplaintFilter()).rows[-1]
    assert (row.id, row.paused_at) == (new, clock.at)
    assert row.deadline_at - clock.at == timedelta(hours=71, minutes=59)


def test_where_no_clock_runs_the_deadline_stands_in_for_it(desk: Desk) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor).id
    desk.runner.write(actor, close_complaint, CloseComplaint(done, "unfounded", "查无此事"))
    (row,) = desk.runner.read(actor, list_complaints, ComplaintFilter(view=View.ALL)).rows
    assert (row.next_clock, row.next_due_at) == ("", row.deadline_at)


def test_the_views_of_a_day_follow_from_the_posts_of_today(desk: Desk) -> None:
    admin = found(desk)
    assert desk.runner.read(admin, list_day_views) == (View.LATE, View.UNASSIGNED, View.OVERNIGHT)
    give(desk, admin, admin.staff_id, "A3")
    give(desk, admin, admin.staff_id, "A11", from_on=desk.runner.today_on + timedelta(days=1))
    assert View.MY_TODAY in desk.runner.read(admin, list_day_views)
    assert View.OUTSIDE not in desk.runner.read(admin, list_day_views)
    assert desk.runner.read(make_actor(desk), list_day_views) == ()


def _plans(desk: Desk, actor: Actor, query: Any, *args: Any) -> list[str]:
    """Return how SQLite walks through the statements of a query."""
    asked: list[tuple[str, Any]] = []

    def keep(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        if "FROM complaint" in statement:
            asked.append((statement, parameters))

    def keep_own(statement: str, values: Any, _many: bool) -> None:
        keep(None, None, statement, tuple(values))

    event.listen(Engine, "before_cursor_execute", keep)
    with watched(keep_own):
        desk.runner.read(actor, query, *args)
    event.remove(Engine, "before_cursor_execute", keep)
    assert asked
    with desk.runner.database.reading() as session:
        connection = session.connection()
        return [
            row[3]
            for statement, parameters in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


def test_figures_and_counts_read_no_row_that_an_index_could_tell(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    add_complaint(desk, actor)
    plans = [
        *_plans(desk, actor, get_board),
        *_plans(desk, actor, count_views, (), tuple(View)),
        *_plans(desk, actor, list_complaints, ComplaintFilter(), Sort.NEXT_DUE),
    ]
    assert [line for line in plans if line.startswith("SCAN complaint") and "INDEX" not in line] == []
    board = [line for line in _plans(desk, actor, get_board) if "complaint" in line]
    bare = [line for line in board if "COVERING INDEX" not in line]
    # Mine alone are looked up: a few hundred; and those of a week that I closed.
    assert all("ix_complaint_assignee_id" in line or "ix_complaint_closed_at" in line for line in bare), bare
