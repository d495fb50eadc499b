# SPDX-License-Identifier: Apache-2.0
"""The first far jump in a long list learns where its rows lie; the row that was asked for is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.bootstrap import Desk
from app.complaints import listing
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, new_customer
from tests.support.desk import FrozenClock
from tests.ui.complaints.conftest import Screen
from ui.complaints import list_pane
from ui.widgets import row_model


def test_a_far_jump_learns_the_places_once(
    desk: Desk,
    boss: Actor,
    clock: FrozenClock,
    open_page: Callable[..., Screen],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(row_model, "WINDOW", 2)
    monkeypatch.setattr(list_pane, "WINDOW", 2)
    monkeypatch.setattr(list_pane, "_FAR", 1)
    monkeypatch.setattr(listing, "ANCHOR_EVERY", 2)
    for place in range(9):
        who = new_customer("陈淑芬", f"1399911000{place}")
        add_complaint(
            desk, boss, who=who, subject=f"第 {place} 件", received_at=clock.at - timedelta(hours=9 - place)
        )
    pane = open_page().page.list
    assert pane._total == 9
    pane.model.reset(9, 0, [row for _number, row in pane.model.held()][:2])
    pane._anchors = pane._anchors[:1]
    pane._on_window_needed(4, 2)
    assert pane._knows_places
    assert [pane.model.row(number).subject for number in (4, 5)] == ["第 4 件", "第 5 件"]
    known = len(pane._anchors)
    pane._on_window_needed(6, 2)
    assert len(pane._anchors) == known + 1
    assert pane.model.row(6).subject == "第 6 件"
