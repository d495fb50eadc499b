# SPDX-License-Identifier: Apache-2.0
"""What is to be ordered becomes one task a warehouse and day."""

from __future__ import annotations

from uuid import uuid4

import pytest

from app.bootstrap import Desk
from app.core.errors import NotPermittedError, ProblemsError
from app.parts.keeping import KeepPart, KeepParts, keep_parts
from app.parts.ordering import ORDER_DUE, HandOrdersOut, OrdersHandedOut, hand_orders_out
from app.tasks.queries import list_tasks_of
from tests.support.desk import FrozenClock
from tests.support.parts import clerk, leader, make_part, make_warehouse, stock_up


@pytest.mark.covers("D43")
def test_whoever_orders_gets_one_task_a_day(desk: Desk, clock: FrozenClock) -> None:
    shelf, part = make_warehouse(desk, "备件库"), make_part(desk, "A-1")
    stock_up(desk, shelf, part, 2)
    write, order = desk.runner.write, HandOrdersOut(shelf)
    assert write(leader(desk), hand_orders_out, order).answer == OrdersHandedOut(0, is_new=False)
    write(leader(desk), keep_parts, KeepParts(shelf, (KeepPart(part, {"lower_limit": 6}),)))
    assert write(leader(desk), hand_orders_out, order).answer == OrdersHandedOut(1, is_new=True)
    assert write(leader(desk), hand_orders_out, order).answer == OrdersHandedOut(1, is_new=False)

    (task,) = desk.runner.read(leader(desk), list_tasks_of, shelf)
    assert (task.kind, task.title) == (ORDER_DUE, f"备件库 {desk.runner.today_on} ×1")
    assert task.why == "A-1×4"
    clock.move(days=1)
    assert write(leader(desk), hand_orders_out, order).answer.is_new
    assert len(desk.runner.read(leader(desk), list_tasks_of, shelf)) == 2


def test_only_who_plans_hands_orders_of_a_warehouse_out(desk: Desk) -> None:
    shelf = make_warehouse(desk)
    with pytest.raises(NotPermittedError):
        desk.runner.write(clerk(desk), hand_orders_out, HandOrdersOut(shelf))
    with pytest.raises(ProblemsError):
        desk.runner.write(leader(desk), hand_orders_out, HandOrdersOut(uuid4()))
