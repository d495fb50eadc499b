# SPDX-License-Identifier: Apache-2.0
"""Composing: Enter, Tab and Esc belong to the input method, in every kind of field and before any button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.shell import type_chinese
from ui.theme.theme import Theme
from ui.widgets.composer import Composer
from ui.widgets.dialog import Overlay
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.input_method import AFTER_COMMIT_MS, Composition
from ui.widgets.suggest_field import SuggestField

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CONTROL = Qt.KeyboardModifier.ControlModifier


def compose(widget: QWidget, preedit: str = "nihao") -> None:
    """Leave something uncommitted in the widget."""
    QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))


def system_key(widget: QWidget, key: Qt.Key, at_ms: int = 77_000) -> None:
    """Send a key as a keyboard does: with a time of its own."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r")
    event.setTimestamp(at_ms)
    QApplication.sendEvent(widget, event)


@pytest.fixture(autouse=True)
def watching(qapp: QApplication, theme: Theme) -> Composition:
    """Watch as every window does."""
    del qapp, theme
    return Composition.of()


def _line(parent: QWidget) -> QWidget:
    return QLineEdit(parent)


def _text(parent: QWidget) -> QWidget:
    return QPlainTextEdit(parent)


def _rich(parent: QWidget) -> QWidget:
    return QTextEdit(parent)


def _combo(parent: QWidget) -> QWidget:
    return QComboBox(parent, editable=True)


def _suggest(parent: QWidget) -> QWidget:
    field = SuggestField(parent=parent)
    field.set_suggestions([(1, "陈淑芬", "", "")])
    return field


def _cell(parent: QWidget) -> QWidget:
    table = QTableWidget(2, 1, parent)
    table.setGeometry(0, 0, 300, 120)
    table.show()
    table.setCurrentCell(0, 0)
    table.edit(table.currentIndex())
    editor = table.findChild(QLineEdit)
    assert editor is not None
    return editor


@pytest.mark.parametrize("make", [_line, _text, _rich, _combo, _suggest, _cell])
@pytest.mark.parametrize("key", [*ENTERS, Qt.Key.Key_Tab, Qt.Key.Key_Escape])
def test_a_dialog_does_not_end_while_somebody_composes(
    qtbot: QtBot, make: Callable[[QWidget], QWidget], key: Qt.Key
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(True)
    buttons.accepted.connect(dialog.accept)
    bound: list[bool] = []
    shortcut = QShortcut(QKeySequence(key), dialog)
    shortcut.activated.connect(lambda: bound.append(True))
    field = make(dialog)
    layout = QVBoxLayout(dialog)
    layout.addWidget(field if make is not _cell else field.parentWidget().parentWidget())  # type: ignore[union-attr]
    layout.addWidget(buttons)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field.setFocus()
    compose(field)
    QTest.keyClick(field, key)
    assert (ended, bound) == ([], [])
    assert Composition.of().active_in(field)
    type_chinese(field, "你好")
    assert not Composition.of().active_in(field)
    shortcut.setEnabled(False)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert ended != []


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_forms_sheets_and_notes_wait_for_the_commit(qtbot: QtBot, modifier: Qt.KeyboardModifier) -> None:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    form = FormPanel((Field("name", "姓名"), Field("event", "经过", FieldKind.TEXT)))
    sheet = Overlay(window, "登记")
    sheet.set_body(form)
    sheet.add_accept("登记")
    composer = Composer((("record", "记录"),), window)
    said: list[object] = []
    form.submitted.connect(lambda: said.append("form"))
    sheet.accepted.connect(lambda: said.append("sheet"))
    sheet.rejected.connect(lambda: said.append("left"))
    composer.submitted.connect(lambda *_: said.append("note"))
    composer.show()
    composer.text_edit.setPlainText("已联系")
    sheet.open()
    for field in (form.editor("name"), form.editor("event"), composer.text_edit):
        field.setFocus()
        compose(field)
        for key in (*ENTERS, Qt.Key.Key_Escape):
            QTest.keyClick(field, key, modifier)
        assert said == []
        type_chinese(field, "好")
    form.editor("name").setFocus()
    QTest.keyClick(form.editor("name"), Qt.Key.Key_Return, CONTROL)
    assert "form" in said
    sheet.done()


def test_enter_that_only_ended_the_composing_is_not_taken_twice(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems hand out the commit and, a moment later, the Enter that made it."""
    now = [1_000]
    monkeypatch.setattr("ui.widgets.input_method._now_ms", lambda: now[0])
    line = QLineEdit()
    qtbot.addWidget(line)
    entered: list[bool] = []
    line.returnPressed.connect(lambda: entered.append(True))
    compose(line, "sunshine")
    type_chinese(line, "sunshine")
    now[0] += AFTER_COMMIT_MS
    system_key(line, Qt.Key.Key_Return)
    assert entered == []
    system_key(line, Qt.Key.Key_Return)
    assert entered == [True]
    compose(line, "hao")
    type_chinese(line, "好")
    now[0] += AFTER_COMMIT_MS + 1
    system_key(line, Qt.Key.Key_Return)
    assert entered == [True, True]


def test_words_that_were_not_composed_do_not_hold_enter_back(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    entered: list[bool] = []
    line.returnPressed.connect(lambda: entered.append(True))
    type_chinese(line, "，")
    system_key(line, Qt.Key.Key_Return)
    assert entered == [True]


def test_leaving_a_field_ends_its_composing(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    compose(line)
    QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut))
    assert not Composition.of().active_in(line)
