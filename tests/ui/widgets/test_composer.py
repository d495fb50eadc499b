# SPDX-License-Identifier: Apache-2.0
"""The composer: drafts in time, one record's text never in another's box, keys that respect composing."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.composer import Composer

SAVED_AT = datetime(2026, 11, 21, 14, 31)  # noqa: DTZ001  # local time, as shown


def commit(composer: Composer, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(composer.text_edit, event)


@pytest.fixture
def composer(theme: Theme, qtbot: QtBot) -> Composer:
    composer = Composer((("note", "处理记录"), ("inner", "内部备注")))
    qtbot.addWidget(composer)
    composer.resize(420, 130)
    with qtbot.waitActive(composer):
        composer.show()
        composer.activateWindow()
    composer.set_record("A")
    composer.text_edit.setFocus()
    return composer


def test_draft_is_said_within_two_seconds_of_steady_typing(composer: Composer, qtbot: QtBot) -> None:
    said: list[str] = []
    composer.draft_changed.connect(said.append)
    begun = time.monotonic()
    while not said and time.monotonic() - begun < 3:
        commit(composer, "字")
        qtbot.wait(100)
    assert time.monotonic() - begun <= 2
    assert said[0].startswith("字")


def test_draft_is_said_when_the_focus_goes(composer: Composer) -> None:
    said: list[str] = []
    composer.draft_changed.connect(said.append)
    commit(composer, "已联系厂家")
    composer.text_edit.clearFocus()
    assert said == ["已联系厂家"]
    composer.flush()
    assert said == ["已联系厂家"]
    composer.draft_saved(SAVED_AT)
    assert composer.text_edit.state.text() == "✓ 草稿已存本机 14:31"
    assert composer.text_edit.state.isVisible()
    composer.draft_failed()
    assert "没有存上" in composer.text_edit.state.text()


def test_refresh_of_the_same_record_never_touches_the_text(composer: Composer) -> None:
    commit(composer, "正在写")
    composer.set_record("A", "别处来的文字", SAVED_AT)
    assert composer.text() == "正在写"


def test_another_record_first_saves_this_one(composer: Composer) -> None:
    said: list[tuple[object, str]] = []
    composer.draft_changed.connect(lambda text: said.append((composer.record, text)))
    commit(composer, "甲的记录")
    composer.set_record("B", "乙的草稿", SAVED_AT)
    assert said == [("A", "甲的记录")]
    assert composer.text() == "乙的草稿"
    assert composer.text_edit.state.text() == "✓ 草稿已存本机 14:31"
    composer.flush()
    assert said == [("A", "甲的记录")]


def test_ctrl_enter_submits_unless_composing(composer: Composer, qtbot: QtBot) -> None:
    commit(composer, "可以换机")
    commit(composer, "", "huanji")
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(composer.text_edit, Qt.Key.Key_Return, control)
    commit(composer, "。")
    with qtbot.waitSignal(composer.submitted) as submitted:
        qtbot.keyClick(composer.text_edit, Qt.Key.Key_Return, control)
    assert submitted.args == ["note", "可以换机。"]
    # The text stays until the note is kept.
    assert composer.text() == "可以换机。"
    composer.set_busy(True)
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(composer.text_edit, Qt.Key.Key_Return, control)
    with qtbot.waitSignal(composer.draft_changed) as cleared:
        composer.clear_after_submit()
    assert cleared.args == [""]
    assert composer.text() == ""


def test_empty_box_submits_nothing_and_a_slash_is_a_letter(composer: Composer, qtbot: QtBot) -> None:
    assert not composer._submit.isEnabled()
    with qtbot.assertNotEmitted(composer.submitted):
        composer.submit()
    composer.insert_text("您好，")
    qtbot.keyClicks(composer.text_edit, "/")
    assert composer.text() == "您好，/"
    assert composer._submit.isEnabled()
