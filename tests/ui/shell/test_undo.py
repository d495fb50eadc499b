# SPDX-License-Identifier: Apache-2.0
"""Ctrl+Z: in a text it is the text's; anywhere else it shows the last acts and takes one back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.commands import AssignComplaints, Registered, assign_complaints
from app.complaints.detail import get_complaint
from app.complaints.handling import AddEntry, add_entry
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, leader
from tests.support.shell import PlainNavigation, PlainPage, type_chinese
from ui.client import Client
from ui.shell.desk_view import DeskView
from ui.shell.undo_sheet import UndoSheet
from ui.widgets.dialog import Overlay

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chief(desk: Desk) -> Actor:
    return leader(desk)


@pytest.fixture
def complaint(desk: Desk, chief: Actor) -> Registered:
    registered = add_complaint(desk, chief)
    command = AssignComplaints([registered.id], chief.staff_id)
    desk.runner.write(chief, assign_complaints, command)
    desk.runner.write(chief, add_entry, AddEntry(registered.id, "record", "已联系顾客"))
    return registered


@pytest.fixture
def view(
    complaint: Registered, chief: Actor, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> DeskView:
    del complaint
    made = DeskView(make_client(chief), store="友好路店", navigation=PlainNavigation())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_first()
    return made


def _sheet(view: DeskView) -> UndoSheet | None:
    found = [sheet for sheet in view.findChildren(Overlay) if sheet.isVisible()]
    return found[-1] if found and isinstance(found[-1], UndoSheet) else None


def test_the_last_act_that_can_be_is_taken_back(
    desk: Desk, chief: Actor, view: DeskView, complaint: Registered
) -> None:
    said: list[str] = []
    view.client.notified.connect(lambda text, _undo: said.append(text))
    view.rail.button("workbench").setFocus()
    QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Z, CONTROL)
    sheet = _sheet(view)
    assert sheet is not None
    lines = [sheet.list.item(row).text() for row in range(sheet.list.count())]
    assert "写处理记录" in lines[0]
    assert "不能撤销：写下的记录要留给后面的人看" in lines[0]
    assert lines[1] == f"10:30  转派 {complaint.number}"
    assert sheet.list.currentRow() == 1
    assert QApplication.focusWidget() is sheet.list
    QTest.keyClick(sheet.list, Qt.Key.Key_Up)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert said == []
    QTest.keyClick(sheet.list, Qt.Key.Key_Down)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert said == [f"已撤销：转派 {complaint.number}"]
    assert desk.runner.read(chief, get_complaint, complaint.id).assignee_id is None
    assert QApplication.focusWidget() is view.rail.button("workbench")


def test_in_a_text_it_belongs_to_the_text(view: DeskView) -> None:
    page = view.current()
    assert isinstance(page, PlainPage)
    page.text.setFocus()
    type_chinese(page.text, "写错了")
    QTest.keyClick(page.text, Qt.Key.Key_Z, CONTROL)
    assert page.text.toPlainText() == ""
    assert _sheet(view) is None


def test_without_any_act_the_sheet_says_so(
    make_client: Callable[[Actor], Client], desk: Desk, qtbot: QtBot
) -> None:
    made = DeskView(make_client(leader(desk)), store="友好路店", navigation=PlainNavigation())
    qtbot.addWidget(made)
    made.show()
    made.undo()
    sheet = _sheet(made)
    assert sheet is not None
    assert sheet.list.count() == 0
    QTest.keyClick(sheet.list, Qt.Key.Key_Escape)
    assert _sheet(made) is None
