# SPDX-License-Identifier: Apache-2.0
"""Where the rows of a long list lie is learned part by part; the row that was asked for is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints import listing, queries
from app.complaints.rows import ComplaintFilter, View
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, new_customer
from tests.support.desk import FrozenClock
from tests.ui.complaints.conftest import Screen
from ui.complaints import list_pane, list_places
from ui.widgets import row_model


def test_the_places_of_a_long_list_are_learned_behind_it(
    desk: Desk,
    boss: Actor,
    clock: FrozenClock,
    open_page: Callable[..., Screen],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(row_model, "WINDOW", 2)
    monkeypatch.setattr(list_pane, "WINDOW", 2)
    monkeypatch.setattr(list_places, "_FAR", 1)
    monkeypatch.setattr(listing, "ANCHOR_EVERY", 2)
    monkeypatch.setattr(listing, "_SORTED_AT_ONCE", 0)
    monkeypatch.setattr(queries, "ANCHORS_AT_ONCE", 1)
    for place in range(9):
        who = new_customer("陈淑芬", f"1399911000{place}")
        add_complaint(
            desk, boss, who=who, subject=f"第 {place} 件", received_at=clock.at - timedelta(hours=9 - place)
        )
    pane = open_page().page.list
    assert pane.total() == 9
    qtbot.waitUntil(lambda: {1, 3, 5, 7} <= {anchor.position for anchor in pane.places._anchors})
    assert pane.places.near(6, 1).position in {5, 6, 7}
    pane.model.reset(9, 0, [row for _number, row in pane.model.held()][:2])
    pane._on_window_needed(4, 2)
    assert [pane.model.row(number).subject for number in (4, 5)] == ["第 4 件", "第 5 件"]
    # Another list has other places.
    pane.show_filter(ComplaintFilter(view=View.NEW))
    assert all(anchor.position < 2 for anchor in pane.places._anchors)


def test_a_short_list_learns_nothing(desk: Desk, boss: Actor, open_page: Callable[..., Screen]) -> None:
    add_complaint(desk, boss)
    pane = open_page().page.list
    assert not pane.places._timer.isActive()
