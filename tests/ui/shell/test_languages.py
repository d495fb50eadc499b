# SPDX-License-Identifier: Apache-2.0
"""The language changes while the window runs, and nothing that was typed, chosen or opened is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.core.data_folder import DataFolder
from app.core.settings import LANGUAGE, MachineSettings
from tests.support.complaints import add_complaint
from tests.support.shell import NUMBER, PASSWORD, type_chinese
from tests.ui.shell.conftest import OpenWindow
from ui.complaints.page import ComplaintsPage
from ui.customers.page import CustomersPage
from ui.shell.application import make_window
from ui.shell.desk_view import DeskView
from ui.shell.languages import EVERY_NAME, Languages
from ui.shell.new_store import NewStorePage
from ui.shell.window import MainWindow
from ui.widgets.dialog import Overlay

pytestmark = pytest.mark.covers("E8")


@pytest.fixture(autouse=True)
def chinese_again() -> Iterator[None]:
    """Leave no other language to the next test."""
    yield
    application = QCoreApplication.instance()
    assert application is not None
    Languages.of(application).use("zh_CN")


@pytest.fixture
def real(store: DataFolder, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window with real pages, the administrator logged in, one complaint stored."""
    window = make_window(store, inline=True)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.begin()
    assert window.start.desk is not None
    add_complaint(window.start.desk)
    _log_in(window)
    yield window
    window.close()
    window.deleteLater()


def _log_in(window: MainWindow) -> None:
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()
    assert window.desk_view is not None


def _view(window: MainWindow) -> DeskView:
    assert window.desk_view is not None
    return window.desk_view


def _code() -> str:
    application = QCoreApplication.instance()
    assert application is not None
    return Languages.of(application).code


@pytest.mark.long
def test_what_is_typed_the_tabs_and_the_cursor_outlive_three_changes(real: MainWindow, qtbot: QtBot) -> None:
    view = _view(real)
    customers = view.open("customers", None, {})
    assert isinstance(customers, CustomersPage)
    type_chinese(customers.filter, "热孜万古丽")
    view.open("admin", None, {"section": "roles"})
    page = view.open("complaints", None, {})
    assert isinstance(page, ComplaintsPage)
    qtbot.waitUntil(lambda: page.detail.note_box.composer.record is not None)
    page.list.typed.setFocus()
    edit = page.detail.note_box.composer.text_edit
    edit.setFocus()
    type_chinese(edit, "顾客说冰箱还是不制冷", preedit="bing xiang")
    cursor = edit.textCursor()
    cursor.setPosition(2)
    edit.setTextCursor(cursor)
    type_chinese(edit, "今早")
    tab_names = [type(page).__name__ for page in view.tabs.pages()]

    for code, rail, draft in (
        ("en", "Complaints", "draft"),
        ("ko", "불만 티켓", "초안"),
        ("zh_CN", "投诉工单", "草稿"),
    ):
        view.language_wanted.emit(code)
        view = _view(real)
        assert _code() == code
        assert view.rail.button("complaints").accessibleName().startswith(rail)
        assert [type(page).__name__ for page in view.tabs.pages()] == tab_names
        page = view.current()
        assert isinstance(page, ComplaintsPage)
        edit = page.detail.note_box.composer.text_edit
        assert edit.toPlainText() == "顾客今早说冰箱还是不制冷"
        assert edit.textCursor().position() == 4
        assert QApplication.focusWidget() is edit
        current = view.tabs.titles()[view.tabs.pages().index(page)]
        assert draft in current.lower()
        customers = next(page for page in view.tabs.pages() if isinstance(page, CustomersPage))
        assert customers.filter.text() == "热孜万古丽"
        assert real.notices.error_card() is None

    type_chinese(edit, "，")
    assert edit.toPlainText() == "顾客今早，说冰箱还是不制冷"


@pytest.mark.long
def test_the_section_of_the_administration_and_the_view_of_the_list_stay(real: MainWindow) -> None:
    view = _view(real)
    view.open("admin", None, {"section": "rules"})
    view.open("complaints", None, {"view": "all"})
    view.language_wanted.emit("en")
    view = _view(real)
    kinds = {key[0]: page for key, page in view.open_pages()}
    assert kinds["admin"].place() == (None, {"section": "rules"})
    place = kinds["complaints"].place()
    assert place is not None
    assert place[1]["key"] == "all"


@pytest.mark.long
def test_a_page_with_unsaved_ticks_stays_as_it_is(real: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _view(real)
    page = view.open("admin", None, {"section": "roles"})
    assert page is not None
    monkeypatch.setattr(page, "may_be_made_again", lambda: False)
    view.language_wanted.emit("en")
    assert _view(real) is not view
    assert _view(real).current() is page
    assert page.isVisible()
    QCoreApplication.sendPostedEvents(None, 52)  # DeferredDelete: the old view goes, the page does not
    assert page.title()
    page.title_changed.emit("x", True)
    assert "x" in _view(real).tabs.titles()[-1]


@pytest.mark.long
def test_an_open_sheet_keeps_the_language_until_it_is_closed(real: MainWindow) -> None:
    view = _view(real)
    view.new_record()
    sheet = next(sheet for sheet in real.findChildren(Overlay) if sheet.isVisible())
    view.language_wanted.emit("ko")
    assert _code() == "zh_CN"
    assert sheet.isVisible()
    sheet.leave()
    view.language_wanted.emit("ko")
    assert _code() == "ko"


def test_each_person_finds_his_language_and_the_workstation_its_own(
    real: MainWindow, store: DataFolder
) -> None:
    assert EVERY_NAME in [button.text() for button in real.start.log_in.findChildren(QPushButton)]
    _view(real).language_wanted.emit("ko")
    assert real.log_out()
    assert _code() == "zh_CN"
    assert MachineSettings(store.machine_settings).text(LANGUAGE) == "zh_CN"
    real.languages.choose("en")
    assert real.start.log_in.panel.button.label() == "Log in"
    assert MachineSettings(store.machine_settings).text(LANGUAGE) == "en"
    _log_in(real)
    assert _code() == "ko"
    assert QLocale().language() == QLocale.Language.Korean
    assert real.log_out()
    assert _code() == "en"


def test_what_is_typed_on_the_log_in_page_stays(
    store: DataFolder, open_window: OpenWindow, qtbot: QtBot
) -> None:
    del store
    window = open_window()
    window.start.log_in.panel.fill("7788", "half a pass")
    QCoreApplication.processEvents()
    window.start.log_in.panel.form.editor("number").setFocus()
    window.start.log_in.language_wanted.emit("ko")
    panel = window.start.log_in.panel
    qtbot.waitUntil(lambda: panel.form.value("number") == "7788")
    assert panel.form.value("password") == "half a pass"
    assert QApplication.focusWidget() is panel.form.editor("number")
    assert panel.button.label() == "로그인"
    panel.fill(NUMBER, PASSWORD)
    panel.submit()
    assert window.desk_view is not None


def test_the_form_of_a_new_store_stays_filled(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.start.first.store_chosen.emit()
    page = window.start.currentWidget()
    assert isinstance(page, NewStorePage)
    QCoreApplication.processEvents()
    name = page.form.editor("store_name")
    assert isinstance(name, QLineEdit)
    name.setFocus()
    type_chinese(name, "西域电器")
    for code in ("en", "ko", "zh_CN"):
        window.start.currentWidget().language_wanted.emit(code)  # type: ignore[attr-defined]
        page = window.start.currentWidget()
        assert isinstance(page, NewStorePage)
        form = page.form
        qtbot.waitUntil(lambda: form.value("store_name") == "西域电器")  # noqa: B023 -- waited for at once
        assert QApplication.focusWidget() is form.editor("store_name")


@pytest.mark.long
def test_the_palette_and_the_menu_offer_every_language_under_its_own_name(real: MainWindow) -> None:
    view = _view(real)
    titles = [entry.title for entry in view.commands()]
    assert [title for title in titles if title.startswith(EVERY_NAME)] == [
        f"{EVERY_NAME} · 简体中文",
        f"{EVERY_NAME} · English",
        f"{EVERY_NAME} · 한국어",
    ]
    menu = view.header.person.menu()
    choice = next(action.menu() for action in menu.actions() if action.text() == EVERY_NAME)
    assert [action.text() for action in choice.actions()] == ["简体中文", "English", "한국어"]
    assert [action.isChecked() for action in choice.actions()] == [True, False, False]
    choice.actions()[1].trigger()
    assert _code() == "en"
