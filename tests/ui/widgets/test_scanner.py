# SPDX-License-Identifier: Apache-2.0
"""The scanner: quick keys are a code, slow ones are typing, and the field gets its text back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.theme.theme import Theme
from ui.widgets.scanner import LEAST_KEYS, MOST_GAP_MS, Scanner, plain_marks

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


# ---- every field


def _made(kind: str) -> QWidget:
    if kind == "combo":
        combo = QComboBox()
        combo.addItems(["未定", "TS 门店", "厂家"])
        combo.setCurrentIndex(2)
        return combo
    if kind == "editable combo":
        combo = QComboBox(editable=True)
        combo.setEditText("原文")
        return combo
    if kind == "list":
        view = QListView()
        view.setModel(QStringListModel(["陈", "TS", "王"], view))
        view.setCurrentIndex(view.model().index(2, 0))
        return view
    made: dict[str, QWidget] = {
        "line": QLineEdit("原文"),
        "text": QPlainTextEdit("第一行\n第二行"),
        "rich": QTextEdit("第一行\n第二行"),
        "number": QSpinBox(maximum=999_999_999),
        "check": QCheckBox("已受理"),
    }
    return made[kind]


def _seen(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QListView):
        return widget.currentIndex().row()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    return widget.isChecked() if isinstance(widget, QCheckBox) else widget.property("text")


@pytest.mark.parametrize(
    "kind", ["line", "text", "rich", "number", "combo", "editable combo", "list", "check"]
)
def test_every_field_is_as_before(
    scanner: Scanner, clock: Clock, theme: Theme, qtbot: QtBot, kind: str
) -> None:
    widget = _made(kind)
    qtbot.addWidget(widget)
    widget.show()
    widget.setFocus()
    before = _seen(widget)
    code = "20260000123" if kind == "number" else "TS 001A-26-000123"
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(widget, clock, code, 8)
    assert scanned.args == [code]
    assert _seen(widget) == before


def test_a_key_that_a_page_leaves_to_the_window_is_heard_once(
    scanner: Scanner, clock: Clock, theme: Theme, qtbot: QtBot
) -> None:
    window, inner, page = QWidget(), QWidget(), QWidget()
    for outside, inside in ((window, inner), (inner, page)):
        layout = QVBoxLayout(outside)
        layout.addWidget(inside)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(page, clock, "6901100002233", 6)
    assert scanned.args == ["6901100002233"]


def test_the_prefix_of_the_symbology_and_a_second_terminator_are_no_part(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot
) -> None:
    entered: list[bool] = []
    line.returnPressed.connect(lambda: entered.append(True))
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(line, clock, "]C1" + CODE, 6)
        press(line, clock, "", 6)
    assert scanned.args == [CODE]
    assert (line.text(), entered) == ("", [])


def test_a_key_held_down_is_no_scan(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    for place in range(12):
        clock.now += 16
        QApplication.sendEvent(
            line,
            QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=place > 0
            ),
        )
    with qtbot.assertNotEmitted(scanner.scanned, wait=20):
        press(line, clock, "", 5)
    assert line.text() == "1" * 12


def test_a_pasted_number_is_no_scan(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("13912345678")
    clock.now += 500
    control = Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, control, "\x16"))
    with qtbot.assertNotEmitted(scanner.scanned, wait=20):
        press(line, clock, "", 5)
    assert line.text() == "13912345678"


def test_keys_that_waited_for_a_busy_window_keep_their_own_time(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot
) -> None:
    """The window was busy for a second; what was typed meanwhile arrives at once."""
    with qtbot.assertNotEmitted(scanner.scanned, wait=20):
        for place, mark in enumerate("13912345678\r"):
            clock.now += 1
            key = Qt.Key.Key_Return if mark == "\r" else ord(mark)
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, mark)
            event.setTimestamp(5_000 + place * 90)
            QApplication.sendEvent(line, event)
    assert line.text() == "13912345678"


def test_a_field_that_went_away_is_forgotten(
    scanner: Scanner, clock: Clock, line: QLineEdit, theme: Theme, qtbot: QtBot
) -> None:
    other = QLineEdit()
    other.show()
    press(other, clock, "abc", 6, None)
    other.close()
    delete(other)
    with qtbot.waitSignal(scanner.scanned) as scanned:
        press(line, clock, CODE, 6)
    assert scanned.args == [CODE]


# ---- with an input method on


def compose(widget: QWidget, clock: Clock, steps: list[tuple[str, str]], gap_ms: int = 6) -> None:
    """Send (preedit, commit) steps as an input method does."""
    for preedit, commit in steps:
        clock.now += gap_ms
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("with_return", [True, False])
def test_a_scan_into_what_is_being_composed(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot, with_return: bool
) -> None:
    """The method shows the letters as composed and commits them at Enter, which it may keep for itself."""
    line.setText("原文")
    code = "wx26000123"
    grown = [("'".join((code[:1], code[1:end])), "") for end in range(2, len(code) + 1)]
    with qtbot.waitSignal(scanner.scanned) as scanned:
        compose(line, clock, [("w", ""), *grown, ("", code)])
        if with_return:
            press(line, clock, "", 6)
    assert scanned.args == [code]
    assert line.text() == "原文"


def test_a_scan_in_full_width_letters(scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot) -> None:
    line.setText("原文")
    with qtbot.waitSignal(scanner.scanned) as scanned:
        compose(line, clock, [("", mark) for mark in "ＷＸ２６。００—０１２３"])
        press(line, clock, "", 6)
    assert scanned.args == ["WX26.00-0123"]
    assert line.text() == "原文"


def test_keys_and_commits_may_alternate_and_only_keys_have_a_time(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(scanner.scanned) as scanned:
        for place, mark in enumerate("WX26.000123"):
            if mark.isdigit():
                clock.now += 6
                event = QKeyEvent(QEvent.Type.KeyPress, ord(mark), Qt.KeyboardModifier.NoModifier, mark)
                event.setTimestamp(900_000 + place * 6)
                QApplication.sendEvent(line, event)
            else:
                compose(line, clock, [("", mark)])
        press(line, clock, "", 6)
    assert scanned.args == ["WX26.000123"]
    assert line.text() == ""


def test_a_scan_that_became_words_is_given_back_and_said(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot
) -> None:
    line.setText("原文")
    entered: list[bool] = []
    line.returnPressed.connect(lambda: entered.append(True))
    with qtbot.waitSignal(scanner.spoilt), qtbot.assertNotEmitted(scanner.scanned):
        compose(line, clock, [("t", ""), ("t's", ""), ("", "他说"), ("", "-")])
        press(line, clock, "001-26-0001", 6)
    assert (line.text(), entered) == ("原文", [])


def test_a_word_of_latin_letters_is_no_scan(
    scanner: Scanner, clock: Clock, line: QLineEdit, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(scanner.scanned, wait=60):
        compose(line, clock, [("sunshine"[:end], "") for end in range(1, 9)], gap_ms=90)
        compose(line, clock, [("", "sunshine")], gap_ms=90)
        press(line, clock, "", 5)
    assert line.text() == "sunshine"


# ---- any timing


class _Heard:
    def __init__(self, scanner: Scanner) -> None:
        self.codes: list[str] = []
        scanner.scanned.connect(self.codes.append)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.text("0123456789", max_size=5),
    marks=st.lists(
        st.tuples(
            st.sampled_from("ABCXYZ0123456789-."),
            st.one_of(st.integers(0, MOST_GAP_MS), st.integers(MOST_GAP_MS + 1, 400)),
        ),
        min_size=1,
        max_size=24,
    ),
    last_gap=st.integers(0, 60),
    by_method=st.booleans(),
)
def test_what_came_quickly_at_the_end_is_the_code_and_the_rest_stays(
    scanner: Scanner,
    clock: Clock,
    line: QLineEdit,
    qtbot: QtBot,
    before: str,
    marks: list[tuple[str, int]],
    last_gap: int,
    by_method: bool,
) -> None:
    clock.now += 1_000
    line.setText(before)
    heard = _Heard(scanner)
    quick = ""
    for place, (mark, gap) in enumerate(marks):
        quick = quick + mark if place and gap <= MOST_GAP_MS else mark
        if by_method:
            compose(line, clock, [("", mark)], gap)
        else:
            press(line, clock, mark, gap, None)
    press(line, clock, "", last_gap)
    qtbot.wait(1)
    is_code = len(quick) >= LEAST_KEYS and last_gap <= MOST_GAP_MS
    if by_method and not any(mark.isdigit() for mark in quick):
        is_code = False
    typed = "".join(mark for mark, _gap in marks)
    assert heard.codes == ([quick] if is_code else [])
    assert line.text() == before + (typed[: -len(quick)] if is_code else typed)


def test_marks_of_an_input_method_are_the_keyboards() -> None:
    assert plain_marks("ＷＸ２６。、￥——……") == "WX26./$_^"
