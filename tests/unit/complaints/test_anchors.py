# SPDX-License-Identifier: Apache-2.0
"""The known places of a long list are where they say, in every order that has an index."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.bootstrap import Desk
from app.complaints import listing
from app.complaints.queries import list_anchors, list_complaints
from app.complaints.rows import ComplaintFilter, Sort, View, Window
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
            anchors = desk.runner.read(actor, list_anchors, ALL, sort, descending)
            if sort not in listing.INDEXED:
                assert anchors == ()
                continue
            rows = desk.runner.read(actor, list_complaints, ALL, sort, Window(), descending).rows
            assert [anchor.position for anchor in anchors] == [1, 3]
            assert [anchor.key[-1] for anchor in anchors] == [rows[1].id, rows[3].id]
            for anchor in anchors:
                near = Window(anchor.position, 1, anchor, len(rows))
                (found,) = desk.runner.read(actor, list_complaints, ALL, sort, near, descending).rows
                assert found.id == rows[anchor.position].id
