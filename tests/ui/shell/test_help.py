# SPDX-License-Identifier: Apache-2.0
"""F1 in the window: the page of what is in front, over pages, sheets, errors and the lock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.documents.errors import PrinterError
from app.help.first_day import Step
from tests.support.shell import PlainPage
from ui.help.sheet import HelpSheet
from ui.shell.window import MainWindow
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice


def _f1(window: MainWindow, qtbot: QtBot) -> HelpSheet:
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    assert window.help.sheet is not None
    return window.help.sheet


def _page(window: MainWindow, kind: str) -> PlainPage:
    assert window.desk_view is not None
    page = window.desk_view.open(kind, None, {})
    assert isinstance(page, PlainPage)
    return page


def test_f1_explains_the_page_and_gives_back_the_typed_text(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window, "complaints")
    page.text.setFocus()
    commit = QInputMethodEvent()
    commit.setCommitString("写到一半")
    QCoreApplication.sendEvent(page.text, commit)
    sheet = _f1(window, qtbot)
    assert sheet.place().page == "complaints"
    told = sheet.keys.toPlainText()
    assert "F4" in told
    assert "锁定屏幕" in told
    assert "帮助" in told
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.help.sheet is None
    assert page.text.hasFocus()
    assert page.text.toPlainText() == "写到一半"


def test_f1_again_closes(window: MainWindow, qtbot: QtBot) -> None:
    sheet = _f1(window, qtbot)
    qtbot.keyClick(sheet.reader, Qt.Key.Key_F1)
    assert window.help.sheet is None


def test_f1_over_a_sheet_explains_the_sheet(window: MainWindow, qtbot: QtBot) -> None:
    _page(window, "complaints")
    below = Overlay(window, "转派")
    below.add_accept("转派")
    below.open()
    sheet = _f1(window, qtbot)
    assert (sheet.place().page, sheet.place().anchor) == ("complaints", "转派")
    told = sheet.keys.toPlainText()
    assert "Ctrl+Enter" in told
    assert "F4" not in told, "keys of the page are quiet below a sheet"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert below.isVisible(), "Esc goes one level back"
    below.done()


def test_an_error_leads_to_its_number(window: MainWindow, qtbot: QtBot) -> None:
    window.notices.show_error(PrinterError(printer="前台", number=3))
    sheet = _f1(window, qtbot)
    assert sheet.place().page == "errors"
    assert sheet.place().anchor.startswith("e5014")
    sheet.reject()
    card = window.notices.error_card()
    assert card is not None
    notice = card.findChild(ErrorNotice)
    assert notice is not None
    notice.ask_help()
    assert window.help.sheet is not None
    assert window.help.sheet.place().anchor.startswith("e5014")


def test_before_the_log_in_the_manual_is_there_too(window: MainWindow, qtbot: QtBot) -> None:
    window.log_out()
    sheet = _f1(window, qtbot)
    assert sheet.place().page == "start"
    sheet.reject()


def test_over_the_lock_no_key_of_the_desk_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.lock()
    sheet = _f1(window, qtbot)
    assert sheet.place().page == "start"
    assert "F4" not in sheet.keys.toPlainText()
    sheet.reject()
    assert window.lock_screen is not None
    assert window.lock_screen.isVisible()


def test_help_and_news_stand_in_the_palette(window: MainWindow) -> None:
    assert window.desk_view is not None
    entries = {entry.title: entry for entry in window.desk_view.commands()}
    entries["更新内容"].act()
    assert window.help.sheet is not None
    assert window.help.sheet.place().page == "changes"


def test_opening_the_help_is_told(window: MainWindow, qtbot: QtBot) -> None:
    assert window.client is not None
    with qtbot.waitSignal(window.client.happened) as told:
        _f1(window, qtbot)
    assert told.args == [Step.HELP]
