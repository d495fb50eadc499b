# SPDX-License-Identifier: Apache-2.0
"""The room's safety below the counts: overdue in red, answered point by point, by keys (D46)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from tests.support.desk import make_actor
from tests.support.parts import clerk, make_warehouse
from tests.ui.parts.test_counts import MakeClient, _section, _sheet, _write
from ui.parts.room_check import RoomCheckSheet

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def _choose(sheet: RoomCheckSheet, qtbot: QtBot, name: str, steps: int) -> None:
    editor = sheet.form.editor(name)
    assert isinstance(editor, QWidget)
    for _step in range(steps):
        qtbot.keyClick(editor, Qt.Key.Key_Down)


@pytest.mark.covers("D46")
def test_a_room_is_checked_by_keys_and_what_is_wrong_is_shown(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    make_warehouse(desk)
    section = _section(make_client(clerk(desk)), qtbot)
    assert section.rooms.lines == ("备件库：还没有检查过",)
    qtbot.keyClick(section.view, Qt.Key.Key_K, ALT)
    sheet = _sheet(section, RoomCheckSheet)
    for name in ("fire", "sorted", "flame"):
        _choose(sheet, qtbot, name, 1)
        assert sheet.form.value(name) == "good"
    _choose(sheet, qtbot, "power", 2)
    assert sheet.form.value("power") == "wrong"
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.isVisible()
    assert set(sheet.form.problems()) == {"power_word"}
    _write(sheet.form.editor("power_word"), "插座松动")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    (said,) = section.rooms.lines
    assert said.startswith("备件库：")
    assert said.endswith("用电安全：插座松动")


@pytest.mark.covers("D46")
def test_who_may_not_count_is_told_so(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    make_warehouse(desk)
    section = _section(make_client(make_actor(desk, "parts.read")), qtbot)
    qtbot.keyClick(section.view, Qt.Key.Key_K, ALT)
    assert not section.window().findChildren(RoomCheckSheet)
