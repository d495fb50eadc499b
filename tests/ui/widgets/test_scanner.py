# SPDX-License-Identifier: Apache-2.0
"""The scanner: quick keys are a code, slow ones are typing, and the field gets its text back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.scanner import Scanner

CODE = "TS-001A-26-000123"


class Clock:
    """Milliseconds as told."""

    now = 1000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def scanner(qapp: QApplication, theme: Theme, clock: Clock) -> Iterator[Scanner]:
    scanner = Scanner(qapp, clock)
    yield scanner
    qapp.removeEventFilter(scanner)
    scanner.deleteLater()


def press(
    widget: QWidget, clock: Clock, text: str, gap_ms: int, end: Qt.Key | None = Qt.Key.Key_Return
) -> None:
    """Send keys as the system does, gap_ms apart."""
    for mark in text:
        clock.now += gap_ms
        QApplication.sendEvent(
            widget, QKeyEvent(QEvent.Type.KeyPress, ord(mark.upper()), Qt.KeyboardModifier.NoModifier, mark)
        )
    if end is not None:
        clock.now += gap_ms
        QApplication.sendEvent(
            widget, QKeyEvent(QEvent.Type.KeyPress, end, Qt.KeyboardModifier.NoModifier, "\r")
        )


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    return line


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_scan_is_heard_and_the_field_restored(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot, end: Qt.Key
) -> None:
    line.setText("陈淑芬")
    line.setCursorPosition(1)
    entered: list[bool] = []
    line.returnPressed.connect(lambda: entered.append(True))
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(line, clock, CODE, 8, end)
    assert scanned.args == [CODE]
    assert line.text() == "陈淑芬"
    assert line.cursorPosition() == 1
    assert entered == []


def test_typing_by_hand_is_left_alone(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    entered: list[bool] = []
    line.returnPressed.connect(lambda: entered.append(True))
    with qtbot.assertNotEmitted(scanner.scanned, wait=20):
        press(line, clock, "12000000007", 90)
    assert line.text() == "12000000007"
    assert entered == [True]


def test_short_quick_keys_are_no_code(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scanner.scanned, wait=20):
        press(line, clock, "1234567", 5)
    assert line.text() == "1234567"


def test_hand_typing_before_a_scan_stays(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot
) -> None:
    press(line, clock, "abc", 200, None)
    clock.now += 500
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(line, clock, "6970431520017", 6)
    assert scanned.args == ["6970431520017"]
    assert line.text() == "abc"


def test_what_was_selected_comes_back(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    line.setText("旧的文字")
    line.setSelection(1, 2)
    with qtbot.waitSignal(scanner.scanned):
        press(line, clock, "6970431520017", 6)
    assert (line.text(), line.selectedText()) == ("旧的文字", "的文")


def test_several_lines_get_their_text_back(
    scanner: Scanner, clock: Clock, theme: Theme, qtbot: QtBot
) -> None:
    edit = QPlainTextEdit("第一行\n第二行")
    qtbot.addWidget(edit)
    edit.show()
    cursor = edit.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(3, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    with qtbot.waitSignal(scanner.scanned):
        press(edit, clock, CODE, 8)
    assert edit.toPlainText() == "第一行\n第二行"


def test_a_scan_while_an_input_method_commits_letters(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot
) -> None:
    line.setText("原文")
    for mark in "ABC12345":
        clock.now += 6
        event = QInputMethodEvent()
        event.setCommitString(mark)
        QApplication.sendEvent(line, event)
    assert line.text() == "原文ABC12345"
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(line, clock, "", 6)
    assert scanned.args == ["ABC12345"]
    assert line.text() == "原文"


def test_composing_chinese_is_no_scan(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    clock.now += 5
    event = QInputMethodEvent()
    event.setCommitString("新疆维吾尔自治区")
    QApplication.sendEvent(line, event)
    with qtbot.assertNotEmitted(scanner.scanned, wait=20):
        press(line, clock, "", 5)
    assert line.text() == "新疆维吾尔自治区"


def test_a_scan_field_keeps_its_code(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    line.setProperty("takes_scans", True)
    with qtbot.assertNotEmitted(scanner.scanned, wait=20):
        press(line, clock, CODE, 6)
    assert line.text() == CODE


def test_a_scan_on_a_page_without_field_is_heard(
    scanner: Scanner, clock: Clock, theme: Theme, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(page, clock, CODE, 6)
    assert scanned.args == [CODE]
