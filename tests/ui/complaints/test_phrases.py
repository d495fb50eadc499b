# SPDX-License-Identifier: Apache-2.0
"""Phrases by "/" and a few letters; the sheet that changes them; the rules of wording by a key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.phrases import list_phrases
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen
from ui.client import Client
from ui.complaints.phrase_popup import PhrasePopup
from ui.complaints.phrase_sheets import PhraseSheet, PhrasesSheet
from ui.complaints.register import RegisterSheet
from ui.complaints.wording_panel import WordingPanel
from ui.widgets.composer import Composer

OpenPage = Callable[..., Screen]


@pytest.fixture
def screen(open_page: OpenPage, desk: Desk, boss: Actor, client: Client) -> Screen:
    """Give the page of the founder with one case shown."""
    row_id = add_complaint(desk, boss).id
    screen = open_page(client.actor)
    screen.page.go_to(row_id, {})
    return screen


def box_of(screen: Screen) -> tuple[PhrasePopup, QPlainTextEdit, Composer]:
    box = screen.page.detail.note_box
    box.composer.text_edit.setFocus()
    return box.phrases, box.composer.text_edit, box.composer


@pytest.mark.covers("B35")
@pytest.mark.parametrize("sign", ["/", "、"])
def test_a_sign_and_a_few_letters_put_a_phrase_in(screen: Screen, qtbot: QtBot, sign: str) -> None:
    popup, edit, composer = box_of(screen)
    composer.insert_text("十点来电。")
    if sign.isascii():
        qtbot.keyClicks(edit, sign)
    else:
        # What a Chinese input method makes of the key.
        type_chinese(edit, sign, preedit="")
    assert popup.is_open()
    qtbot.keyClicks(edit, "smjc")
    assert popup.titles() == ["约上门检测"]
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert composer.text() == "十点来电。已约定上门检测，时间："
    assert not popup.is_open()


def test_arrows_choose_and_escape_leaves_what_was_typed(screen: Screen, qtbot: QtBot) -> None:
    popup, edit, composer = box_of(screen)
    qtbot.keyClicks(edit, "/")
    first, second = popup.titles()[:2]
    assert first != second
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not popup.is_open()
    assert composer.text() == "/"
    qtbot.keyClicks(edit, "a")
    assert not popup.is_open(), "who closed the list means a slash"
    edit.clear()
    qtbot.keyClicks(edit, "/")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    texts = {row.title: row.text for row in screen.client.jobs.read_now(list_phrases)}
    assert composer.text() == texts[second]


def test_a_slash_inside_a_word_is_a_slash(screen: Screen, qtbot: QtBot) -> None:
    popup, edit, composer = box_of(screen)
    qtbot.keyClicks(edit, "10/20 ")
    assert not popup.is_open()
    qtbot.keyClicks(edit, "/zzzz")
    assert not popup.is_open()
    assert composer.text() == "10/20 /zzzz"


def test_no_key_is_taken_while_an_input_method_composes(screen: Screen, qtbot: QtBot) -> None:
    popup, edit, composer = box_of(screen)
    qtbot.keyClicks(edit, "/")
    assert popup.is_open()
    QApplication.sendEvent(edit, QInputMethodEvent("an fu", []))
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert composer.text() == "/"
    type_chinese(edit, "安抚", preedit="an fu")
    assert popup.titles() == ["安抚并说明流程"]


def test_the_button_asks_too_and_the_last_line_leads_to_the_sheet(screen: Screen, qtbot: QtBot) -> None:
    popup, edit, composer = box_of(screen)
    composer.insert_text("已回电")
    composer.phrase_requested.emit()
    assert popup.titles()[-1] == "编辑常用语…"
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    for _ in popup.titles():
        qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert composer.text() == "已回电\n"
    sheet = screen.sheet(PhrasesSheet)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    one = screen.sheet(PhraseSheet)
    one.form.set_values({"text": "已致电安抚顾客。"})
    one.accept()
    changed = next(row for row in sheet.rows() if row.text == "已致电安抚顾客。")
    assert not changed.is_companys
    sheet.list.setCurrentRow(sheet.rows().index(changed))
    sheet._on_drop()
    assert changed.code in {row.code for row in sheet.rows() if row.id is None}


def test_the_rules_of_wording_stand_over_a_sheet_and_take_no_key(screen: Screen, client: Client) -> None:
    panel = WordingPanel(client, screen.page)
    _popup, edit, _composer = box_of(screen)
    panel.toggle()
    assert panel.isVisible()
    assert edit.hasFocus()
    screen.page.window().resize(1000, 640)
    assert panel.geometry().right() <= 1000
    panel.toggle()
    assert not panel.isVisible()


def test_a_sheet_is_filled_beside_the_rules_of_wording(screen: Screen, client: Client) -> None:
    panel = WordingPanel(client, screen.page)
    screen.page.register()
    sheet = screen.sheet(RegisterSheet)
    before = sheet._panel.geometry()
    panel.toggle()
    assert sheet._panel.geometry().right() < panel.geometry().left()
    assert sheet._panel.width() == before.width(), "there is room for both at 1366"
    panel.toggle()
    assert sheet._panel.geometry() == before
