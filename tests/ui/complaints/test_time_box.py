# SPDX-License-Identifier: Apache-2.0
"""The box 用时 in the pane of a case: hidden while there is nothing to explain, else a line for each why."""

from __future__ import annotations

from collections.abc import Callable

from app.bootstrap import Desk
from app.complaints.handling import AddEntry, add_entry
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from tests.ui.complaints.conftest import Screen

OpenPage = Callable[..., Screen]


def test_it_says_why_a_case_took_four_days(
    open_page: OpenPage, desk: Desk, boss: Actor, clock: FrozenClock
) -> None:
    done = add_complaint(desk, boss, is_taken=True)
    shown = open_page()
    shown.page.go_to(done.id, {})
    box = shown.page.detail.time_box
    assert not box.isVisible()
    clock.move(days=3)
    desk.runner.write(boss, add_entry, AddEntry(done.id, "record", "已联系师傅"))
    clock.move(days=1)
    shown.page.go_to(done.id, {})
    assert box.isVisible()
    said = "\n".join(box.lines())
    assert "在谁手里：周洁 4天0时" in said
    assert "处在什么状态：处理中 4天0时" in said
    assert "最久没有动静：3天0时" in said
    assert "在周洁手里，处理中" in said
    assert "完结 已超 1天0时" in said
