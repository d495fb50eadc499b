# SPDX-License-Identifier: Apache-2.0
"""The ladder in the pane of a case: what was reached, acknowledging, the reason why it was not solved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.escalation import escalate
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from tests.ui.complaints.conftest import Screen, press
from ui.client import Client
from ui.complaints.escalation_sheet import ReasonSheet
from ui.complaints.record_page import GIVE_REASON, ComplaintTab
from ui.widgets.buttons import Button

OpenPage = Callable[..., Screen]


def _open(desk: Desk, boss: Actor, open_page: OpenPage) -> Screen:
    done = add_complaint(desk, boss, is_taken=True)
    screen = open_page()
    screen.page.go_to(done.id, {})
    return screen


def _texts(screen: Screen) -> str:
    box = screen.page.detail.escalations
    labels = box.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def _climb(screen: Screen, clock: FrozenClock, hours: float) -> None:
    clock.move(hours=hours)
    screen.client.jobs.write(escalate)


def test_what_was_reached_is_shown_and_acknowledged(
    desk: Desk, boss: Actor, clock: FrozenClock, open_page: OpenPage
) -> None:
    screen = _open(desk, boss, open_page)
    box = screen.page.detail.escalations
    assert box.isHidden()
    _climb(screen, clock, 37)
    assert not box.isHidden()
    assert box._count.look().text == "3 项未确认"
    assert "处理时限已过半" in _texts(screen)
    assert "今天 23:30 报 周洁 · 未确认" in _texts(screen)
    # One task for both that are his.
    press(box, "确认")
    assert screen.heard.said == ["已确认：处理时限已过半"]
    assert box._count.look().text == "1 项未确认"
    assert "周洁 今天 23:30 确认" in _texts(screen)
    told = screen.timeline()
    assert "系统 升级：处理时限已过半 报 周洁" in told
    assert "周洁 确认升级：没有按时告知顾客进展" in told


@pytest.mark.covers("A28")
def test_the_reason_is_written_where_it_is_asked(
    desk: Desk, boss: Actor, clock: FrozenClock, open_page: OpenPage
) -> None:
    screen = _open(desk, boss, open_page)
    _climb(screen, clock, 73)
    press(screen.page.detail.escalations, "写明原因")
    sheet = screen.sheet(ReasonSheet)
    sheet.accept()
    assert "text" in sheet.form.problems()
    sheet.form.set_values({"text": "厂家缺货，下周三到"})
    sheet.accept()
    assert sheet.isHidden()
    assert "原因：厂家缺货，下周三到（周洁）" in _texts(screen)
    assert "周洁 向上报告未解决的原因：到期未解决，须上报 厂家缺货，下周三到" in screen.timeline()
    buttons = screen.page.detail.escalations.findChildren(Button)
    assert [button for button in buttons if button.isVisible()] == []


def test_a_task_leads_to_the_sheet(
    desk: Desk, boss: Actor, clock: FrozenClock, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    done = add_complaint(desk, boss, is_taken=True)
    clock.move(hours=73)
    desk.runner.write(boss, escalate)
    tab = ComplaintTab(make_client(boss))
    qtbot.addWidget(tab)
    tab.show()
    tab.go_to(done.id, {})
    assert tab.findChildren(ReasonSheet) == []
    tab.go_to(done.id, {"act": GIVE_REASON})
    (sheet,) = tab.window().findChildren(ReasonSheet)
    assert not sheet.isHidden()
    sheet.reject()
