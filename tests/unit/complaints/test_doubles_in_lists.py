# SPDX-License-Identifier: Apache-2.0
"""A case that was merged into another counts nowhere as its own; what is due stands by its next clock."""

from __future__ import annotations

from app.bootstrap import Desk
from app.complaints.commands import Complainer
from app.complaints.figures import get_board, list_due
from app.complaints.linking import MergeComplaint, merge_complaint
from app.complaints.queries import count_views, list_complaints
from app.complaints.rows import ComplaintFilter, Only, Sort, View
from tests.support.complaints import add_complaint, clerk, new_customer
from tests.support.desk import FrozenClock


def test_a_double_counts_once(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    first = add_complaint(desk, actor, is_taken=True)
    who = Complainer(customer_id=first.customer_id, is_phone_unknown=True)
    double = add_complaint(desk, actor, who=who, source="mail", is_taken=True).id
    clock.move(minutes=1)
    before = desk.runner.read(actor, get_board)
    assert (before.open_count, before.week[-1].received, before.month_cases) == (2, 2, 0)
    desk.runner.write(actor, merge_complaint, MergeComplaint(double, first.id))
    board = desk.runner.read(actor, get_board)
    assert (board.open_count, board.mine) == (1, 1)
    assert (board.week[-1].received, board.week[-1].closed) == (1, 0)
    assert (board.month_cases, board.month_percent, board.percent_trend) == (0, None, ())
    assert board.mine_trend[-1] == 1
    counts = {row.key: row.count for row in desk.runner.read(actor, count_views, (), tuple(View))}
    assert (counts["open"], counts["mine"], counts["all"]) == (1, 1, 2)
    merged = ComplaintFilter(view=View.ALL, only=frozenset({Only.MERGED.value}))
    assert [row.id for row in desk.runner.read(actor, list_complaints, merged).rows] == [double]
    assert double not in {item.row.id for item in desk.runner.read(actor, list_due)}


def test_what_is_due_comes_by_the_clock_that_runs_out_first(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    early = add_complaint(desk, actor, is_taken=True).id
    clock.move(hours=1)
    late = add_complaint(desk, actor, who=new_customer("李雷", "13900000001")).id
    clock.move(minutes=1)
    by_deadline = [row.id for row in desk.runner.read(actor, list_complaints, ComplaintFilter()).rows]
    by_clock = desk.runner.read(actor, list_complaints, ComplaintFilter(), Sort.NEXT_DUE).rows
    assert by_deadline == [early, late]
    assert [item.row.id for item in desk.runner.read(actor, list_due)] == [row.id for row in by_clock]
    assert by_clock[0].id == late, "somebody must take the new one in minutes"
