# SPDX-License-Identifier: Apache-2.0
"""投诉分类统计: what falls into a day and a month of the store, and that two ways of adding agree."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.complaints import classified
from app.complaints.classified import (
    ClassTable,
    Period,
    SumsDifferError,
    get_class_table,
    period_id,
    period_of,
)
from app.complaints.handling import CloseComplaint, close_complaint
from app.core.errors import NotPermittedError
from app.core.ids import new_id
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, leader
from tests.support.desk import FrozenClock, make_actor


def table(desk: Desk, actor: Actor, *period: int) -> ClassTable:
    found: ClassTable = desk.runner.read(actor, get_class_table, Period(*period))
    return found


@pytest.mark.covers("C20")
def test_cases_are_counted_on_the_day_of_the_store_by_class_source_and_result(
    desk: Desk, clock: FrozenClock
) -> None:
    boss = leader(desk)
    # 23:59 and 00:00 in Beijing, while it is still the 19th in Greenwich.
    for at, complaint_class, source in (
        (datetime(2026, 11, 19, 15, 59, tzinfo=UTC), "product", "hotline"),
        (datetime(2026, 11, 19, 16, 0, tzinfo=UTC), "product", "walk_in"),
        (datetime(2026, 11, 20, 2, 0, tzinfo=UTC), "delivery", "hotline"),
    ):
        add_complaint(desk, boss, received_at=at, complaint_class=complaint_class, source=source)
    last = add_complaint(desk, boss, nature="enquiry")
    desk.runner.write(boss, close_complaint, CloseComplaint(last.id, "unfounded", "不是本店商品"))
    day = table(desk, boss, 2026, 11, 20)
    assert day.total == 3
    assert Counter({(cell.complaint_class, cell.source, cell.result): cell.count for cell in day.cells}) == {
        ("product", "walk_in", "open"): 1,
        ("delivery", "hotline", "open"): 1,
        ("product", "hotline", "unfounded"): 1,
    }
    assert day.days == ((date(2026, 11, 20), 3, 1),)
    month = table(desk, boss, 2026, 11)
    assert month.total == 4
    assert len(month.days) == 30
    assert month.days[18:20] == ((date(2026, 11, 19), 1, 0), (date(2026, 11, 20), 3, 1))
    assert table(desk, boss, 2026, 10).total == 0
    clock.move(days=10)
    late = table(desk, boss, 2026, 11)
    assert sum(cell.late_count for cell in late.cells) == 3
    assert sum(cell.late_count for cell in late.cells if cell.result != "open") == 0


def test_a_table_whose_sums_differ_is_not_given(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    boss = leader(desk)
    add_complaint(desk, boss)
    add_complaint(desk, boss, complaint_class="price")
    whole = classified._cells
    monkeypatch.setattr(classified, "_cells", lambda *given_: whole(*given_)[1:])
    with pytest.raises(SumsDifferError):
        table(desk, boss, 2026, 11)


def test_who_may_not_read_complaints_gets_none(desk: Desk) -> None:
    with pytest.raises(NotPermittedError):
        table(desk, make_actor(desk, "customers.read"), 2026, 11)


@given(
    on=st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 12, 31)),
    is_month=st.booleans(),
    scope=st.uuids(),
)
def test_the_id_of_a_period_is_read_back(on: date, is_month: bool, scope: UUID) -> None:
    period = Period(on.year, on.month, 0 if is_month else on.day)
    assert period_of(scope, period_id(scope, period)) == period
    assert period.first_on <= on <= period.last_on
    assert (period.last_on + timedelta(days=1)).day == 1 or not is_month


def test_the_id_of_something_else_is_no_period() -> None:
    scope = new_id()
    for other in (new_id(), UUID(int=scope.int ^ 20_261_399), scope):
        with pytest.raises(ValueError, match=r"."):
            period_of(scope, other)
