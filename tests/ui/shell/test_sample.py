# SPDX-License-Identifier: Apache-2.0
"""The sample store: made from the first page, entered with one click, gone with one click."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from app import bootstrap
from app.admin.commands import found_company
from app.core.data_folder import DataFolder
from tests.support.company import FOUNDING
from tests.ui.shell.conftest import OpenWindow
from ui.shell.log_in import LogInPage
from ui.shell.window import MainWindow
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay


def _into_sample(window: MainWindow) -> None:
    start = window.start
    assert start.currentWidget() is start.log_in
    start.log_in.findChildren(Banner)[0].action_clicked.emit()
    assert window.desk_view is not None


def _press_in_sheet(window: MainWindow, text: str) -> None:
    sheet = next(sheet for sheet in window.findChildren(Overlay) if sheet.isVisible())
    button = next(found for found in sheet.findChildren(Button) if found.label() == text)
    button.click()


@pytest.fixture
def sample(open_window: OpenWindow) -> MainWindow:
    """Give a window inside a fresh sample store."""
    window = open_window()
    window.start.first.sample.clicked.emit()
    _into_sample(window)
    return window


def test_it_says_what_it_is_and_goes_with_one_click(sample: MainWindow, data: DataFolder) -> None:
    view = sample.desk_view
    assert view is not None
    assert data.sample.exists()
    assert not data.store.exists()
    buttons = [button.text() for button in view.header.findChildren(QAbstractButton)]
    assert "清除演示数据" in buttons
    view.header.clear_sample.click()
    _press_in_sheet(sample, "取消")
    assert sample.desk_view is view
    view.header.clear_sample.click()
    _press_in_sheet(sample, "清除演示数据")
    assert sample.desk_view is None
    assert sample.start.currentWidget() is sample.start.first
    assert not data.sample.path.exists()
    assert list(data.keys.glob("*")) == []


def test_it_opens_again_by_itself_and_a_real_store_can_follow(
    data: DataFolder, open_window: OpenWindow
) -> None:
    bootstrap.create_desk(data, data.sample, is_sample=True).close()
    desk = bootstrap.open_desk(data, data.sample)
    desk.runner.write(desk.founder(), found_company, FOUNDING)
    desk.close()
    again = open_window()
    page = again.start.currentWidget()
    assert isinstance(page, LogInPage)
    assert page.other.label() == "新建门店"
    page.other.click()
    assert again.start.currentWidget() is again.start.new_store
    again.start.new_store.back.click()
    assert again.start.currentWidget() is again.start.log_in


def test_a_real_store_shows_no_sign_of_the_sample(window: MainWindow) -> None:
    assert window.desk_view is not None
    texts = [button.text() for button in window.desk_view.header.findChildren(QAbstractButton)]
    assert "清除演示数据" not in texts
    window.log_out()
    assert not window.start.log_in.sample_hint.isVisible()
    assert window.start.log_in.other.label() == "先试用演示门店"
