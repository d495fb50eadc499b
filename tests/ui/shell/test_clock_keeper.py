# SPDX-License-Identifier: Apache-2.0
"""Rules that change while the desk is open move the clocks of all cases, behind the pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.admin.commands import SaveCompanyRule, save_company_rule
from app.bootstrap import Desk
from app.complaints import clocking
from app.complaints.models import Complaint
from tests.support.complaints import add_complaint
from ui.client import Client
from ui.shell.clock_keeper import ClockKeeper
from ui.shell.status_bar import StatusBar


def _deadline(desk: Desk) -> Any:
    with desk.runner.database.reading() as session:
        return session.scalar(select(Complaint.deadline_at))


def test_a_rule_that_is_saved_moves_what_is_due(desk: Desk, client: Client, qtbot: QtBot) -> None:
    add_complaint(desk, desk.founder())
    received_at = desk.runner.clock.now_at()
    parent = QObject()
    keeper = ClockKeeper(client, parent)
    keeper.look()
    assert not desk.runner.read(desk.founder(), clocking.is_behind)
    changed: list[frozenset[str]] = []
    far: list[tuple[int, int]] = []
    keeper.progressed.connect(lambda done, total: far.append((done, total)))
    said: list[str] = []
    client.jobs.changed.connect(changed.append)
    client.notified.connect(lambda text, _undo: said.append(text))
    command = SaveCompanyRule("complaint.resolution_hours", 48, desk.runner.today_on, "通知")
    client.jobs.write(save_company_rule, command)
    qtbot.waitUntil(lambda: _deadline(desk) == received_at + timedelta(hours=48))
    qtbot.waitUntil(lambda: frozenset({"complaint"}) in changed)
    assert said == ["规则有变化，1 件投诉的时限已重新计算"]
    assert not desk.runner.read(desk.founder(), clocking.is_behind)
    assert (far[0], far[-1]) == ((1, 1), (0, 0))
    parent.deleteLater()


def test_the_status_bar_says_how_far_it_is(qtbot: QtBot) -> None:
    bar = StatusBar("1.0")
    qtbot.addWidget(bar)
    bar.show_clocks(12_000, 1_000_000)
    assert bar.busy.accessibleName() == "正在重算时限 12,000 / 1,000,000"
    bar.show_clocks(0, 0)
    assert bar.busy.accessibleName() == "正在处理…"
