# SPDX-License-Identifier: Apache-2.0
"""The help sheet alone: keys, page, links, search, back, print; all by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from app.documents.errors import OutsideFileError, PrinterError
from app.help.manual import Manual, page_of
from app.help.search import search_manual
from ui.help.html import page_html
from ui.help.keys import KeyGroup, keys_within
from ui.help.pages import CONTENTS, Place
from ui.help.printing import print_on, save_to
from ui.help.sheet import HelpSheet
from ui.theme.theme import Theme
from ui.theme.tokens import DARK, LIGHT
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layouts import vbox
from ui.widgets.shortcuts import KeyLine, bind_key, tell_keys

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PAPERS = "# 单据与打印\n\n见 [审批](approvals.md#签字)。\n\n## 重打上一张\n\n按 `Ctrl+Shift+P`。"
APPROVALS = "# 审批\n\n先看。\n\n## 签字\n\n输入**审批人工号**。"


@pytest.fixture
def manual(tmp_path: Path) -> Manual:
    return Manual((page_of("papers", PAPERS), page_of("approvals", APPROVALS)), tmp_path)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QMainWindow:
    del theme
    made = QMainWindow()
    made.resize(1366, 768)
    made.field = QLineEdit()
    made.setCentralWidget(made.field)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


@pytest.fixture
def sheet(window: QMainWindow, manual: Manual) -> HelpSheet:
    made = HelpSheet(window, (KeyGroup("这一页", (KeyLine("F4", "修改状态"),)),))
    made.search_wanted.connect(lambda typed: made.show_hits(typed, search_manual(manual, typed)))
    made.open()
    made.show_manual(manual, Place("papers"))
    return made


def test_keys_and_page_are_shown_at_once(sheet: HelpSheet, window: QMainWindow) -> None:
    assert "F4" in sheet.keys.toPlainText()
    assert "修改状态" in sheet.keys.toPlainText()
    assert sheet.reader.toPlainText().startswith("单据与打印")
    assert sheet.search.hasFocus()
    right = sheet._panel.geometry()
    assert right.right() > window.width() - 20, "at the right"
    assert right.height() > window.height() - 40, "as high as the window"


def test_chinese_is_searched_and_enter_opens_what_was_found(sheet: HelpSheet, qtbot: QtBot) -> None:
    QCoreApplication.sendEvent(sheet.search, QInputMethodEvent("qian zi", []))
    commit = QInputMethodEvent()
    commit.setCommitString("签字")
    QCoreApplication.sendEvent(sheet.search, commit)
    qtbot.waitUntil(lambda: bool(sheet.hits.hits()))
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.place() == Place("approvals", "签字")
    assert sheet.reader.hasFocus()
    qtbot.keyClick(sheet.reader, Qt.Key.Key_Left, ALT)
    assert sheet.place() == Place("papers")


def test_initials_find_and_the_arrows_choose(sheet: HelpSheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet.search, "sp")
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.place().page == "approvals", "Enter does not wait for the list to settle"


def test_nothing_found_is_said(sheet: HelpSheet, qtbot: QtBot) -> None:
    sheet.search.setText("没有的词语")
    qtbot.waitUntil(lambda: not sheet._nothing.isHidden())
    assert "没有找到「没有的词语」" in sheet._nothing.text()
    qtbot.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert sheet.search.text() == "", "Esc clears first"
    assert sheet.isVisible()
    qtbot.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_tab_and_enter_follow_a_link(sheet: HelpSheet, qtbot: QtBot) -> None:
    sheet.reader.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(sheet.reader, Qt.Key.Key_Return)
    assert sheet.place() == Place("approvals", "签字")


def test_the_contents_list_every_page(sheet: HelpSheet, manual: Manual) -> None:
    sheet.contents.click()
    assert sheet.place().page == CONTENTS
    assert [page.title for page in manual.pages] == sheet.reader.toPlainText().splitlines()[1:]


def test_a_page_that_is_not_there_shows_the_contents(sheet: HelpSheet, manual: Manual) -> None:
    sheet.show_manual(manual, Place("nowhere"))
    assert sheet.place().page == CONTENTS


def test_text_grows_and_shrinks(sheet: HelpSheet, qtbot: QtBot) -> None:
    before = sheet.reader.document().defaultFont().pixelSize()
    qtbot.keyClick(sheet.search, Qt.Key.Key_Plus, CONTROL)
    assert sheet.reader.document().defaultFont().pixelSize() > before
    qtbot.keyClick(sheet.search, Qt.Key.Key_Minus, CONTROL)
    assert sheet.reader.document().defaultFont().pixelSize() == before


def test_esc_gives_back_the_field_with_what_was_typed(
    window: QMainWindow, manual: Manual, qtbot: QtBot
) -> None:
    window.field.setText("写到一半")
    window.field.setCursorPosition(2)
    made = HelpSheet(window, ())
    made.open()
    made.show_manual(manual, Place("papers"))
    qtbot.keyClick(made.search, Qt.Key.Key_Escape)
    assert window.field.hasFocus()
    assert (window.field.text(), window.field.cursorPosition()) == ("写到一半", 2)


def test_printing_is_asked_for_with_the_page(sheet: HelpSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.print_wanted) as asked:
        qtbot.keyClick(sheet.search, Qt.Key.Key_P, CONTROL)
    assert asked.args[1] == "单据与打印"


def test_a_page_becomes_a_pdf_with_its_text(manual: Manual, tmp_path: Path, theme: Theme) -> None:
    import pypdfium2

    del theme
    path = tmp_path / "页.pdf"
    save_to(path, manual.pages[0].blocks, "单据与打印", tmp_path)
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 1


def test_paper_that_cannot_be_made_is_an_error(manual: Manual, tmp_path: Path, theme: Theme) -> None:
    del theme
    with pytest.raises(OutsideFileError):
        save_to(tmp_path / "gone" / "x.pdf", manual.pages[0].blocks, "x", tmp_path)
    with pytest.raises(PrinterError):
        print_on("没有这台打印机", manual.pages[0].blocks, "x", tmp_path)


def test_both_themes_colour_the_page(manual: Manual) -> None:
    for tokens in (LIGHT, DARK):
        drawn = page_html(manual.pages[0].blocks, tokens, 14, 400)
        assert tokens.text in drawn
        assert tokens.accent in drawn


def test_text_of_a_page_is_never_markup() -> None:
    page = page_of("x", "# <b>标题</b>\n\n写 `<` 和 & 都行。")
    drawn = page_html(page.blocks, LIGHT, 14, 400)
    assert "&lt;b&gt;标题" in drawn
    assert "&amp;" in drawn


def test_keys_are_read_off_the_widgets(window: QMainWindow, qapp: QApplication) -> None:
    shown, hidden = Button("登记", key="F2"), Button("藏", key="F3")
    icon, off = IconButton("x", "关闭", key="Esc"), Button("灰", key="F9")
    off.setEnabled(False)
    window.field.setLayout(vbox(shown, hidden, icon, off))
    hidden.hide()
    qapp.processEvents()
    bind_key(window.field, "Ctrl+N", "新的", lambda: None)
    bind_key(window.field, "Ctrl+M", "", lambda: None)
    bind_key(window.field, "F2", "别的说法", lambda: None)
    tell_keys(window.field, ("Space", "勾选"))
    assert {(line.keys, line.meaning) for line in keys_within(window.field)} == {
        ("F2", "登记"), ("Esc", "关闭"), ("Ctrl+N", "新的"), ("Space", "勾选"),
    }  # fmt: skip
