# SPDX-License-Identifier: Apache-2.0
"""What to order by when, out of the ledger; and how parts are kept."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.parts.inputs import LineInput
from app.parts.keeping import KeepPart, KeepParts, keep_parts
from app.parts.planning import Plan, PlanQuery, PlanRow, get_plan
from app.parts.reversing import ReverseDocument, reverse_document
from tests.support.desk import FrozenClock
from tests.support.parts import clerk, leader, make_part, make_party, make_warehouse, post, stock_up


def _plan(desk: Desk, place_id: UUID, horizon_days: int = 0) -> Plan:
    found: Plan = desk.runner.read(clerk(desk), get_plan, PlanQuery(place_id, horizon_days))
    return found


def _row(plan: Plan, code: str) -> PlanRow:
    return next(row for row in plan.rows if row.code == code)


@pytest.mark.covers("D43")
def test_an_order_is_proposed_in_time_for_what_the_ledger_says_is_used(
    desk: Desk, clock: FrozenClock
) -> None:
    shelf, used, idle = make_warehouse(desk), make_part(desk, "A-1"), make_part(desk, "B-2")
    stock_up(desk, shelf, used, 70)
    stock_up(desk, shelf, idle, 5)
    for _month in range(6):
        clock.move(days=30)
        post(desk, "WX", shelf, LineInput(part_id=used, quantity=10))
    wrong = post(desk, "WX", shelf, LineInput(part_id=idle, quantity=4))
    desk.runner.write(leader(desk), reverse_document, ReverseDocument(wrong.id, "录错单"))
    clock.move(days=31)

    plan = _plan(desk, shelf)
    row = _row(plan, "A-1")
    assert plan.months >= 6
    assert 6 <= row.rate <= 11, "ten a month or a little less"
    assert row.on_hand == 10
    assert row.proposal is not None
    assert row.proposal.order_by_on == desk.runner.today_on
    assert row.on_hand + row.proposal.units >= row.level.reorder_point
    assert _row(plan, "B-2").rate == 0, "what was taken back was never asked for"
    assert _row(plan, "B-2").proposal is None


def test_goods_on_their_way_need_no_second_order(desk: Desk, clock: FrozenClock) -> None:
    shelf, part, hq = make_warehouse(desk), make_part(desk, "A-1"), make_party(desk, "客服本部")
    stock_up(desk, shelf, part, 60)
    for _month in range(5):
        clock.move(days=30)
        post(desk, "WX", shelf, LineInput(part_id=part, quantity=11))
    clock.move(days=31)
    assert _row(_plan(desk, shelf), "A-1").proposal is not None
    post(desk, "FH", shelf, LineInput(part_id=part, quantity=60), party_id=hq)

    row = _row(_plan(desk, shelf), "A-1")
    assert (row.coming, row.proposal) == (60, None)


def test_what_a_person_set_counts_before_the_company_s_rules(desk: Desk) -> None:
    shelf, part, hq = make_warehouse(desk), make_part(desk, "A-1"), make_party(desk, "客服本部")
    stock_up(desk, shelf, part, 3)
    values = {"shelf": " A-03-2 ", "lower_limit": 5, "pack_size": 4, "lead_days": 20, "supplier_id": hq}
    command = KeepParts(shelf, (KeepPart(part, values),))
    assert desk.runner.write(leader(desk), keep_parts, command).answer == 1

    row = _row(_plan(desk, shelf), "A-1")
    assert (row.shelf, row.lower_limit, row.lead_days, row.supplier) == ("A-03-2", 5, 20, "客服本部")
    assert row.proposal is not None
    assert row.proposal.units == 4, "two are missing, and a pack holds four"
    back = KeepParts(shelf, (KeepPart(part, {"reorder_point": 2, "lead_days": None, "lower_limit": 0}),))
    assert desk.runner.write(leader(desk), keep_parts, back).answer == 0
    row = _row(_plan(desk, shelf), "A-1")
    assert (row.reorder_point, row.lead_days, row.shelf, row.proposal) == (2, None, "A-03-2", None)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"lower_limit": -1}, "negative"),
        ({"pack_size": 0}, "not_positive"),
        ({"lead_days": 5000}, "not_days"),
        ({"least_order": 10**9}, "too_many_pieces"),
        ({"shelf": "长" * 21}, "too_long"),
        ({"lower_limit": None}, "required"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_set(
    desk: Desk, values: dict[str, object], code: str
) -> None:
    shelf, part, other = make_warehouse(desk), make_part(desk, "A-1"), make_part(desk, "B-2")
    stock_up(desk, shelf, other, 1)
    command = KeepParts(shelf, (KeepPart(other, {"shelf": "B-1"}), KeepPart(part, values)))
    with pytest.raises(ProblemsError) as refused:
        desk.runner.write(leader(desk), keep_parts, command)
    assert refused.value.problems == {f"parts.1.{next(iter(values))}": code}
    assert _row(_plan(desk, shelf), "B-2").shelf == ""
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), keep_parts, command)


def test_an_order_that_is_due_soon_is_seen_ahead(desk: Desk, clock: FrozenClock) -> None:
    shelf, part = make_warehouse(desk), make_part(desk, "A-1")
    stock_up(desk, shelf, part, 165)
    for _month in range(12):
        clock.move(days=30)
        post(desk, "WX", shelf, LineInput(part_id=part, quantity=10))
    near, far = _row(_plan(desk, shelf), "A-1"), _row(_plan(desk, shelf, 200), "A-1")
    assert near.proposal is None
    assert far.proposal is not None
    assert far.proposal.order_by_on > desk.runner.today_on
    assert isinstance(far.proposal.runs_out_on, date)
