# SPDX-License-Identifier: Apache-2.0
"""The known places of a long list are where they say, in every order that has an index."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.bootstrap import Desk
from app.complaints import listing
from app.complaints.queries import list_anchors, list_complaints
from app.complaints.rows import ComplaintFilter, Only, Sort, View, Window
from tests.support.complaints import add_complaint, new_customer
from tests.support.desk import FrozenClock

ALL = ComplaintFilter(view=View.ALL)


def test_anchors_are_the_rows_at_their_places(
    desk: Desk, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "ANCHOR_EVERY", 2)
    actor = desk.founder()
    for place in range(5):
        who = new_customer("陈淑芬", f"1399911000{place}")
        add_complaint(desk, actor, who=who, received_at=clock.at - timedelta(hours=place * 7 % 5))
        clock.move(minutes=1)
    for sort in Sort:
        for descending in (False, True):
            anchors = desk.runner.read(actor, list_anchors, ALL, sort, 5, None, descending)
            if sort not in listing.INDEXED:
                assert anchors == ()
                continue
            rows = desk.runner.read(actor, list_complaints, ALL, sort, Window(), descending).rows
            assert [anchor.position for anchor in anchors] == [1, 3]
            assert [anchor.key[-1] for anchor in anchors] == [rows[1].id.hex, rows[3].id.hex]
            assert desk.runner.read(actor, list_anchors, ALL, sort, 5, anchors[0], descending) == anchors[1:]
            for anchor in anchors:
                near = Window(anchor.position, 1, anchor, len(rows))
                (found,) = desk.runner.read(actor, list_complaints, ALL, sort, near, descending).rows
                assert found.id == rows[anchor.position].id


def test_few_cases_of_many_are_sorted_and_many_are_walked(desk: Desk) -> None:
    def keys(wanted: ComplaintFilter, sort: Sort, total: int) -> str:
        return str(listing._columns(sort, wanted, total)[0])

    few, many = 1_000, 200_000
    is_open, late = ComplaintFilter(), ComplaintFilter(only=frozenset({Only.LATE.value}))
    assert "+" not in keys(is_open, Sort.TIME_LEFT, few)
    assert "+" in keys(is_open, Sort.STATUS, few)
    assert "+" not in keys(is_open, Sort.STATUS, many)
    assert "+" in keys(is_open, Sort.NUMBER, many), "the open ones come last of all in that index"
    assert "+" in keys(late, Sort.TIME_LEFT, few)
    assert "+" not in keys(late, Sort.TIME_LEFT, many)
    assert "+" not in keys(ALL, Sort.NUMBER, few)
    assert desk.runner.read(desk.founder(), list_anchors, late, Sort.TIME_LEFT, few) == ()
