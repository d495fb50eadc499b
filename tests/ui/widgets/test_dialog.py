# SPDX-License-Identifier: Apache-2.0
"""Sheets: focus, Esc, the page below kept quiet, nothing lost on failure, standing alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import DiskFullError
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay
from ui.widgets.dialog_confirm import confirm
from ui.widgets.error_notice import ErrorNotice, show_error
from ui.widgets.fields import Field
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import vbox
from ui.widgets.messages import message_for


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setLayout(vbox(QLineEdit(), QPushButton("below")))
    qtbot.addWidget(window)
    window.resize(900, 600)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def make_sheet(window: QWidget | None) -> tuple[Overlay, FormPanel]:
    form = FormPanel((Field("name", "姓名"), Field("phone", "电话")))
    sheet = Overlay(window, "新建顾客", width=420)
    sheet.set_body(form)
    sheet.add_cancel()
    sheet.add_accept("保存")
    return sheet, form


def test_sheet_takes_the_focus_and_gives_it_back(window: QWidget, qtbot: QtBot) -> None:
    line = window.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    sheet, form = make_sheet(window)
    sheet.open()
    assert sheet.geometry() == window.rect()
    assert form.editor("name").hasFocus()
    qtbot.keyClick(form.editor("name"), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert line.hasFocus()


def test_the_keyboard_stays_near_what_opened_a_sheet_and_went_with_its_act(window: QWidget) -> None:
    line, opener = window.findChild(QLineEdit), window.findChild(QPushButton)
    assert line is not None
    assert opener is not None
    window.setFocusProxy(line)
    opener.setFocus()
    sheet, _form = make_sheet(window)
    sheet.open()
    opener.hide()
    sheet.done()
    assert line.hasFocus()


def test_what_an_act_brought_forward_keeps_the_keyboard(window: QWidget) -> None:
    line, opener = window.findChild(QLineEdit), window.findChild(QPushButton)
    assert line is not None
    assert opener is not None
    opener.setFocus()
    sheet, _form = make_sheet(window)
    sheet.open()
    opener.hide()
    line.setFocus()
    sheet.done()
    assert line.hasFocus()


def test_tab_goes_round_inside(window: QWidget, qtbot: QtBot) -> None:
    sheet, _form = make_sheet(window)
    sheet.open()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is not None
    qtbot.keyClick(first, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    back = QApplication.focusWidget()
    assert back is not None
    assert back is not first
    assert sheet.isAncestorOf(back)


def test_accept_only_asks_and_the_sheet_stays(window: QWidget, qtbot: QtBot) -> None:
    sheet, form = make_sheet(window)
    sheet.open()
    form.set_values({"name": "马建国"})
    with qtbot.waitSignal(sheet.accepted):
        qtbot.keyClick(form.editor("name"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet.set_notice(ErrorNotice(message_for(DiskFullError(path="/data"))))
    assert sheet.isVisible()
    assert form.value("name") == "马建国"
    sheet.set_notice(None)
    with qtbot.waitSignal(sheet.closed):
        sheet.done()


def test_busy_sheet_does_not_ask_twice(window: QWidget, qtbot: QtBot) -> None:
    sheet, form = make_sheet(window)
    sheet.open()
    sheet.set_busy(True)
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(form.editor("phone"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet.set_busy(False)
    with qtbot.waitSignal(sheet.accepted):
        sheet.accept()


def test_guard_keeps_a_sheet_open(window: QWidget, qtbot: QtBot) -> None:
    sheet, form = make_sheet(window)
    sheet.set_close_guard(lambda: form.value("name") == "")
    sheet.open()
    form.set_values({"name": "未保存"})
    qtbot.keyClick(form.editor("name"), Qt.Key.Key_Escape)
    assert sheet.isVisible()
    form.clear()
    qtbot.keyClick(form.editor("name"), Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_page_below_hears_no_key_and_no_click(window: QWidget, qtbot: QtBot) -> None:
    pressed: list[str] = []
    shortcut = QShortcut(QKeySequence("F2"), window)
    shortcut.activated.connect(lambda: pressed.append("F2"))
    button = Button("登记", key="F3", parent=window)
    button.bind_key()
    button.show()
    button.clicked.connect(lambda: pressed.append("F3"))
    line = window.findChild(QLineEdit)
    assert line is not None
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3):
        qtbot.keyClick(line, key)
    # Qt presses a button by its key for a tenth of a second.
    qtbot.waitUntil(lambda: pressed == ["F2", "F3"])
    sheet, form = make_sheet(window)
    sheet.open()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3):
        qtbot.keyClick(form.editor("name"), key)
    qtbot.wait(150)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=button.geometry().center())
    assert pressed == ["F2", "F3"]
    sheet.done()
    qtbot.keyClick(line, Qt.Key.Key_F2)
    assert pressed == ["F2", "F3", "F2"]


def test_composing_keeps_a_sheet_from_asking(window: QWidget, qtbot: QtBot) -> None:
    sheet, form = make_sheet(window)
    sheet.open()
    line = form.editor("name")
    QApplication.sendEvent(line, QInputMethodEvent("chen", []))
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.values()["name"] == ""
    sheet.done()


def test_keys_of_the_sheet_above_work(window: QWidget, qtbot: QtBot) -> None:
    below, form = make_sheet(window)
    below.open()
    above, upper = make_sheet(window)
    above.open()
    pressed: list[bool] = []
    QShortcut(QKeySequence("F6"), above).activated.connect(lambda: pressed.append(True))
    QShortcut(QKeySequence("F7"), below).activated.connect(lambda: pressed.append(False))
    qtbot.keyClick(upper.editor("name"), Qt.Key.Key_F6)
    qtbot.keyClick(upper.editor("name"), Qt.Key.Key_F7)
    assert pressed == [True]
    above.done()
    assert form.isVisible()


def test_sheet_over_sheet_closes_one_level(window: QWidget, qtbot: QtBot) -> None:
    sheet, form = make_sheet(window)
    sheet.open()
    form.set_values({"name": "马建国"})
    question = confirm(form, "放弃修改？", "输入的内容不会保存。", "放弃", danger=True)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert sheet.isVisible()


def test_sheet_follows_its_window(window: QWidget, qtbot: QtBot) -> None:
    sheet, _form = make_sheet(window)
    sheet.open()
    window.resize(500, 300)
    assert sheet.geometry() == window.rect()
    panel = sheet._panel.geometry()
    assert sheet.rect().contains(panel)


def test_sheet_stands_alone_for_log_in(theme: Theme, qtbot: QtBot) -> None:
    sheet, form = make_sheet(None)
    qtbot.addWidget(sheet)
    sheet.resize(sheet.sizeHint())
    sheet.open()
    assert sheet.isWindow()
    with qtbot.waitSignal(sheet.accepted):
        qtbot.keyClick(form.editor("phone"), Qt.Key.Key_Return)


def test_what_cannot_be_undone_is_typed_first(window: QWidget, qtbot: QtBot) -> None:
    sheet = confirm(window, "删除演示门店？", "演示数据会全部删除。", "删除", danger=True, typed="删除")
    body = sheet.body()
    assert isinstance(body, FormPanel)
    with qtbot.assertNotEmitted(sheet.accepted):
        sheet.accept()
    body.set_values({"words": "删"})
    line = body.editor("words")
    assert isinstance(line, QLineEdit)
    line.setText("删除")
    with qtbot.waitSignal(sheet.accepted):
        sheet.accept()
    sheet.done()


def test_error_says_all_and_can_be_copied(window: QWidget) -> None:
    message = message_for(DiskFullError(path="/data"))
    sheet = show_error(window, message)
    notice = sheet.body()
    assert isinstance(notice, ErrorNotice)
    notice.copy()
    copied = QGuiApplication.clipboard().text()
    assert "E1005" in copied
    assert message.safe in copied
    assert notice.accessibleName() == message.plain()
    sheet.accept()
    assert not sheet.isVisible()
