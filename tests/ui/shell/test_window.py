# SPDX-License-Identifier: Apache-2.0
"""The one window: theme, size of text, lock, change of person, errors, what is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.core.data_folder import DataFolder
from app.core.errors import DiskFullError
from app.core.settings import LAST_STAFF_NUMBER, SCALE, THEME, WINDOW_STATE, MachineSettings
from tests.support.shell import NUMBER, PASSWORD, PlainPage, type_chinese
from tests.ui.shell.conftest import OpenWindow
from ui.shell.password_change import PasswordSheet
from ui.shell.window import MainWindow
from ui.widgets.error_notice import ErrorNotice

CTRL = Qt.KeyboardModifier.ControlModifier


def _settings(data: DataFolder) -> MachineSettings:
    return MachineSettings(data.machine_settings)


def _press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def _shown_text(window: MainWindow) -> str:
    card = window.notices.error_card()
    assert card is not None
    notice = card.findChild(ErrorNotice)
    assert notice is not None
    return notice.message.plain()


def test_light_and_dark_at_once_and_kept(window: MainWindow, store: DataFolder) -> None:
    assert window.desk_view is not None
    light = window.grab().toImage().pixelColor(5, 300)
    window.desk_view.header.theme_button.click()
    dark = window.grab().toImage().pixelColor(5, 300)
    assert dark.lightness() < 40 < light.lightness()
    assert _settings(store).text(THEME) == "dark"
    window.desk_view.header.theme_button.click()
    assert window.grab().toImage().pixelColor(5, 300) == light


def test_the_size_of_text_goes_up_and_down(window: MainWindow, store: DataFolder, qtbot: QtBot) -> None:
    sizes = []
    for key in (
        Qt.Key.Key_Plus,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Plus,
        Qt.Key.Key_0,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Minus,
    ):
        _press(qtbot, window, key)
        sizes.append(window.theme.scale)
    assert sizes == [115, 130, 130, 100, 90, 90]
    assert _settings(store).number(SCALE) == 90
    assert "90 %" in window.notices.toast_text()
    _press(qtbot, window, Qt.Key.Key_0)


def test_the_lock_keeps_tabs_and_text_and_opens_for_the_same_person(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk_view
    assert view is not None
    view.client.open("complaints")
    page = view.current()
    assert isinstance(page, PlainPage)
    type_chinese(page.text, "已与厂家确认可换机")
    page.text.setFocus()
    _press(qtbot, window, Qt.Key.Key_L)
    screen = window.lock_screen
    assert screen is not None
    assert screen.isVisible()
    assert screen.geometry() == window.rect()
    _press(qtbot, window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert view.current() is page, "no key reaches the desk"
    for _ in range(6):
        _press(qtbot, window, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert screen.isAncestorOf(focus)
    screen.panel.fill(NUMBER, "wrong")
    screen.panel.submit()
    assert window.lock_screen is screen
    assert "E2002" in screen.panel.notice_text()
    screen.panel.fill(NUMBER, PASSWORD)
    screen.panel.submit()
    assert window.lock_screen is None
    assert view.current() is page
    assert page.text.toPlainText() == "已与厂家确认可换机"


def test_the_desk_is_locked_over_an_open_sheet_too(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk_view
    assert view is not None
    view.header.password_change_wanted.emit()
    sheet = window.findChild(PasswordSheet)
    assert sheet is not None
    _press(qtbot, window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.lock_screen is None
    _press(qtbot, window, Qt.Key.Key_L)
    screen = window.lock_screen
    assert screen is not None
    assert screen.isVisible()
    screen.panel.fill(NUMBER, PASSWORD)
    screen.panel.submit()
    assert window.lock_screen is None
    assert sheet.isVisible()


def test_a_scan_opens_nothing_behind_the_lock(window: MainWindow) -> None:
    view = window.desk_view
    assert view is not None
    window.lock()
    assert window.scanner is not None
    window.scanner.scanned.emit("6970431520017")
    assert not view.finder.isVisible()


def test_another_person_begins_with_a_clean_desk(window: MainWindow, store: DataFolder) -> None:
    view = window.desk_view
    assert view is not None
    view.client.open("complaints")
    view.header.log_out_wanted.emit()
    assert window.desk_view is None
    start = window.start
    assert start.currentWidget() is start.log_in
    assert start.log_in.panel.form.value("number") == NUMBER
    assert start.log_in.panel.form.value("password") == ""
    start.log_in.panel.fill(NUMBER, PASSWORD)
    start.log_in.panel.submit()
    assert window.desk_view is not None
    assert len(window.desk_view.tabs.pages()) == 1


def test_nobody_leaves_while_a_page_refuses(window: MainWindow) -> None:
    view = window.desk_view
    assert view is not None
    view.client.open("complaints")
    page = view.current()
    assert isinstance(page, PlainPage)
    page.may_close = False
    assert not window.log_out()
    window.close()
    assert window.isVisible()
    assert window.desk_view is view
    page.may_close = True


def test_an_expected_error_says_what_is_safe_and_stays(window: MainWindow, qtbot: QtBot) -> None:
    assert window.client is not None
    window.client.show_error(DiskFullError(path="x"))
    assert "E1005" in _shown_text(window)
    card = window.notices.error_card()
    assert card is not None
    notice = card.findChild(ErrorNotice)
    assert notice is not None
    notice.copy()
    assert "E1005" in QApplication.clipboard().text()
    assert window.rect().contains(card.geometry())
    assert window.desk_view is not None
    window.desk_view.header.search.setFocus()
    _press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert window.notices.error_card() is None, "Esc takes the message away"
    assert QApplication.focusWidget() is window.desk_view.header.search
    _press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert QApplication.focusWidget() is window.desk_view.current(), "and then leads back to the page"


def test_an_unexpected_error_goes_to_the_log_without_what_was_typed(
    window: MainWindow, store: DataFolder
) -> None:
    assert window.client is not None

    def break_down(secret: str) -> None:
        raise ValueError(secret)

    try:
        break_down("陈淑芬 13999112207")
    except ValueError as error:
        window.client.show_error(error)
    assert "E9000" in _shown_text(window)
    assert "陈淑芬" not in _shown_text(window)
    log = (store.path / "log" / "problems.log").read_text("utf-8")
    assert "ValueError" in log
    assert "break_down" in log
    assert "陈淑芬" not in log
    assert "13999112207" not in log


def test_place_and_person_are_remembered(
    window: MainWindow, store: DataFolder, open_window: OpenWindow
) -> None:
    window.resize(1280, 720)
    window.close()
    assert _settings(store).text(WINDOW_STATE)
    assert _settings(store).text(LAST_STAFF_NUMBER) == NUMBER
    again = open_window()
    # Qt narrows the width to the screen of the tests, which has 800 pixels.
    assert again.height() == 720
    assert again.start.log_in.panel.form.value("number") == NUMBER


def test_a_broken_memory_of_the_place_is_no_matter(store: DataFolder, open_window: OpenWindow) -> None:
    _settings(store).put({WINDOW_STATE: "%%% no base64 %%%"})
    assert open_window().width() == 1366


def test_closing_gives_the_lock_back(window: MainWindow, store: DataFolder) -> None:
    window.close()
    bootstrap.open_desk(store, store.store).close()


def test_the_person_changes_the_password(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk_view
    assert view is not None
    view.header.password_change_wanted.emit()
    sheet = window.findChild(PasswordSheet)
    assert sheet is not None
    form = sheet.fields.form
    form.set_values({"old_password": PASSWORD, "new_password": "short", "repeated": "short"})
    sheet.accept()
    assert set(form.problems()) == {"new_password"}
    form.set_values({"new_password": "a longer sentence", "repeated": "another sentence"})
    sheet.accept()
    assert set(form.problems()) == {"repeated"}
    form.set_values({"repeated": "a longer sentence"})
    sheet.accept()
    assert "密码已修改" in window.notices.toast_text()
    window.log_out()
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()
    assert window.desk_view is None
    window.start.log_in.panel.fill(NUMBER, "a longer sentence")
    window.start.log_in.panel.submit()
    assert window.desk_view is not None


@pytest.mark.parametrize("size", [(1366, 690), (1093, 614)])
def test_the_window_can_be_that_small(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    assert (window.width(), window.height()) == size
