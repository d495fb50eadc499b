# SPDX-License-Identifier: Apache-2.0
"""Lists: a window from any anchor in any order is a part of the whole; views and figures count right."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from app.bootstrap import Desk
from app.complaints.commands import AssignComplaints, Complainer, assign_complaints
from app.complaints.figures import NextAct, get_board, list_due
from app.complaints.handling import (
    ChangeStatus,
    CloseComplaint,
    ProposePlan,
    change_status,
    close_complaint,
    propose_plan,
)
from app.complaints.queries import count_views, list_chosen, list_complaints
from app.complaints.rows import (
    DESK_VIEWS,
    Anchor,
    ComplaintFilter,
    ComplaintPage,
    Sort,
    View,
    Window,
    nearest_anchor,
)
from app.core.permissions import Actor
from app.customers.commands import merge_customers
from app.customers.rules import ApplianceInput, MergeCustomers, PhoneInput, RegisterCustomer
from tests.support.complaints import LEADER, add_complaint, agree, clerk, leader, new_customer, reader
from tests.support.customers import add_model
from tests.support.desk import FrozenClock, make_actor

NAMES = ("马建国", "阿依古丽", "陈淑芬", "刘志强", "赵丽娟", "买买提·艾力", "孙浩")


def page(desk: Desk, actor: Actor, wanted: ComplaintFilter | None = None, **named: object) -> ComplaintPage:
    found: ComplaintPage = desk.runner.read(actor, list_complaints, wanted or ComplaintFilter(), **named)
    return found


def fill(desk: Desk, clock: FrozenClock, actor: Actor) -> list[UUID]:
    """Register seven complaints, one an hour, of different people; the fourth has a model."""
    ids = []
    for number, name in enumerate(NAMES):
        phone = PhoneInput(f"1399911000{number}")
        appliance = ApplianceInput(model_text=f"X{number}", brand_text="格力") if number % 2 else None
        who = Complainer(new_customer=RegisterCustomer(name, phones=(phone,)), new_appliance=appliance)
        ids.append(add_complaint(desk, actor, who=who, subject=f"问题{9 - number}").id)
        clock.move(hours=1)
    return ids


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("descending", [False, True])
def test_windows_from_any_anchor_make_up_the_whole(
    desk: Desk, clock: FrozenClock, sort: Sort, descending: bool
) -> None:
    actor = clerk(desk)
    fill(desk, clock, actor)
    whole = page(desk, actor, sort=sort, descending=descending)
    assert len(whole.rows) == whole.total == 7
    anchors: list[Anchor | None] = [None]
    for first in range(7):
        part = page(desk, actor, sort=sort, window=Window(first, 1), descending=descending)
        anchors.append(part.anchor)
    for anchor in anchors:
        for first in range(8):
            for count in (1, 3, 9):
                window = Window(first, count, anchor, whole.total)
                part = page(desk, actor, sort=sort, window=window, descending=descending)
                assert part.rows == whole.rows[first : first + count], (anchor, first, count)


def test_a_list_that_became_shorter_gives_an_empty_window(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    fill(desk, clock, actor)
    part = page(desk, actor, window=Window(40, 5, None, 90))
    assert (part.rows, part.anchor) == ((), None)


def test_the_nearest_anchor_is_chosen() -> None:
    anchors = [Anchor(10, (1,)), Anchor(500, (2,))]
    assert nearest_anchor(anchors, 300) == anchors[1]
    assert nearest_anchor([], 300) is None
    inside = Anchor(anchors[1].position + 5, ("x",))
    assert nearest_anchor([*anchors, inside], anchors[1].position + 4, 200) == anchors[1], "it leads nowhere"


def test_least_time_left_first_then_paused_then_done(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    ids = fill(desk, clock, actor)
    desk.runner.write(actor, close_complaint, CloseComplaint(ids[0], "unfounded", "查无此事"))
    desk.runner.write(actor, change_status, ChangeStatus(ids[1], "handling"))
    desk.runner.write(actor, change_status, ChangeStatus(ids[1], "waiting_maker", "等鉴定"))
    rows = page(desk, actor, ComplaintFilter(view=View.ALL)).rows
    assert [row.id for row in rows] == [*ids[2:], ids[1], ids[0]]
    up = page(desk, actor, ComplaintFilter(view=View.ALL), sort=Sort.SUBJECT).rows
    assert [row.subject for row in up] == [f"问题{number}" for number in range(3, 10)]


def test_typed_text_finds_by_name_initials_phone_number_and_subject(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    fill(desk, clock, actor)

    def found(typed: str) -> list[str]:
        return [row.customer_name for row in page(desk, actor, ComplaintFilter(typed=typed)).rows]

    assert found("淑芬") == found("csf") == found("10002") == ["陈淑芬"]
    assert found("问题4 孙浩") == []
    assert found("问题3 孙浩") == ["孙浩"]
    assert found("000007") == ["孙浩"]
    assert len(found(" ")) == 7


def test_a_merged_double_is_found_by_who_stands_for_him(desk: Desk) -> None:
    actor = leader(desk)
    double = add_complaint(desk, actor, who=new_customer("陈淑芬", "13999110001"))
    stands = add_complaint(desk, actor, who=new_customer("陈树芬", "13999110002"))
    merge = MergeCustomers(double.customer_id, stands.customer_id)
    desk.runner.write(actor, merge_customers, merge)
    assert page(desk, actor, ComplaintFilter(typed="树芬")).total == 2


def test_filters_narrow(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    ids = fill(desk, clock, actor)
    desk.runner.write(actor, assign_complaints, AssignComplaints(ids[:2], actor.staff_id))
    start_at = clock.at - timedelta(hours=7)
    cases = {
        ComplaintFilter(assignee_id=actor.staff_id): 2,
        ComplaintFilter(is_unassigned=True): 5,
        ComplaintFilter(store_id=desk.identity.store_id): 7,
        ComplaintFilter(store_id=UUID(int=5)): 0,
        ComplaintFilter(party_id=UUID(int=5)): 0,
        ComplaintFilter(statuses=frozenset({"new"})): 7,
        ComplaintFilter(priorities=frozenset({"major"})): 0,
        ComplaintFilter(complaint_class="product"): 7,
        ComplaintFilter(received_from_at=start_at + timedelta(hours=5)): 2,
        ComplaintFilter(received_before_at=start_at + timedelta(hours=1)): 1,
        ComplaintFilter(due_before_at=start_at + timedelta(hours=74)): 2,
        ComplaintFilter(view=View.MINE): 2,
    }
    for wanted, count in cases.items():
        assert page(desk, actor, wanted).total == count, wanted
        assert ComplaintFilter.from_data(wanted.to_data()) == wanted
    assert ComplaintFilter.from_data({"view": "gone"}) == ComplaintFilter()


def test_views_count_what_they_show(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    ids = fill(desk, clock, actor)  # 10:30 … 16:30 on Friday in Beijing
    desk.runner.write(actor, assign_complaints, AssignComplaints(ids[5:], actor.staff_id))
    for status in ("handling", "waiting_approval"):
        desk.runner.write(actor, change_status, ChangeStatus(ids[6], status, "赔偿"))
    clock.move(hours=66, minutes=30)  # 12:00 on Monday: two are late, five fall due today
    saved = [("late", ComplaintFilter(view=View.OVERDUE, typed="马建国"))]
    counts = {row.key: row.count for row in desk.runner.read(actor, count_views, saved)}
    assert counts == {
        "mine": 2,
        "overdue": 2,
        "due_today": 5,
        "new": 6,
        "waiting_approval": 1,
        "open": 7,
        "all": 7,
        "late": 1,
    }
    for view in DESK_VIEWS:
        assert page(desk, actor, ComplaintFilter(view=view)).total == counts[view.value]


def test_who_may_not_read_sees_nothing_and_a_reader_sees_masks(desk: Desk, clock: FrozenClock) -> None:
    ids = fill(desk, clock, clerk(desk))
    assert page(desk, make_actor(desk)).total == 0
    elsewhere = make_actor(desk, *LEADER, scope=UUID(int=7))
    assert page(desk, elsewhere).total == 0
    assert page(desk, desk.founder()).total == 7
    assert page(desk, reader(desk)).rows[0].customer_name == "马**"
    assert desk.runner.read(elsewhere, list_chosen, ids) == ()
    assert [row.id for row in desk.runner.read(desk.founder(), list_chosen, ids[::-1])] == ids[::-1]


def test_a_row_tells_product_and_picture(desk: Desk) -> None:
    actor = leader(desk)
    model = ApplianceInput(model_id=add_model(desk))
    who = Complainer(
        new_customer=RegisterCustomer("陈淑芬", phones=(PhoneInput("13999112207"),)), new_appliance=model
    )
    add_complaint(desk, actor, who=who)
    row = page(desk, actor).rows[0]
    assert (row.product, row.product_icon) == ("海尔 BCD-470WDPG", "fridge")


def test_the_board_counts_what_is_late_due_mine_and_in_time(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    empty = desk.runner.read(actor, get_board)
    assert (empty.month_percent, empty.percent_trend, empty.open_count) == (None, (), 0)
    ids = fill(desk, clock, actor)
    agree(desk, actor, ids[2])
    desk.runner.write(actor, close_complaint, CloseComplaint(ids[2], "accepted"))
    desk.runner.write(actor, assign_complaints, AssignComplaints([ids[0], ids[3]], actor.staff_id))
    clock.move(hours=66, minutes=30)  # 12:00 on Monday
    board = desk.runner.read(actor, get_board)
    assert (board.overdue, board.due_today, board.mine, board.mine_new, board.open_count) == (2, 4, 2, 2, 6)
    assert board.oldest_deadline_at == page(desk, actor).rows[0].deadline_at
    assert board.overdue_trend == (0, 0, 0, 0, 0, 0, 2)
    assert board.due_trend == (6, 0, 0, 0, 0, 0, 0)
    assert board.mine_trend == (0, 0, 0, 2, 2, 2, 2)
    assert (board.month_cases, board.month_target) == (3, 98)
    assert board.month_percent == pytest.approx(100 / 3)
    assert board.percent_trend == (100.0,) * 7
    assert [(day.received, day.closed) for day in board.week] == [(0, 0)] * 3 + [(7, 1)] + [(0, 0)] * 3


def test_what_is_due_names_its_next_act(desk: Desk, clock: FrozenClock) -> None:
    actor = leader(desk)
    ids = fill(desk, clock, actor)
    desk.runner.write(actor, propose_plan, ProposePlan(ids[1], "换机"))
    agree(desk, actor, ids[2])
    agree(desk, actor, ids[3], is_accepted=False)
    for status in ("handling", "waiting_approval"):
        desk.runner.write(actor, change_status, ChangeStatus(ids[4], status, "赔偿"))
    desk.runner.write(actor, change_status, ChangeStatus(ids[5], "handling"))
    desk.runner.write(actor, change_status, ChangeStatus(ids[5], "waiting_customer", "约时间"))
    due = desk.runner.read(actor, list_due)
    assert [item.next_act for item in due] == [
        NextAct.TAKE,
        NextAct.ASK,
        NextAct.CLOSE,
        NextAct.PROPOSE,
        NextAct.APPROVE,
        NextAct.TAKE,
    ]
    assert ids[5] not in {item.row.id for item in due}
