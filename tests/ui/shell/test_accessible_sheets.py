# SPDX-License-Identifier: Apache-2.0
"""Sheets that the palette opens, and the pages of the start: names, roles, and the keyboard inside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from tests.support.heard import faults
from tests.support.sheet_walk import SheetWalk, keep_dialogs_away, settle
from tests.support.shell import NUMBER, PASSWORD
from ui.client import Client
from ui.documents import printer_state
from ui.shell.application import make_window
from ui.shell.desk_view import DeskView
from ui.shell.window import MainWindow

LEAVING = ("接入总部", "锁定屏幕", "退出登录／换人", "切换到深色", "切换到浅色", "高对比度")


@pytest.fixture
def window(store: DataFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Give a window with real pages in which the administrator is logged in; there is a printer."""
    keep_dialogs_away(monkeypatch)
    monkeypatch.setattr(printer_state, "printer_names", lambda: ("HP",))
    monkeypatch.setattr(printer_state, "state_of", lambda _name: printer_state.PrinterState.READY)
    monkeypatch.setattr(printer_state, "trays_of", lambda _name: ())
    made = make_window(store, inline=True)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    yield made
    made.close()
    made.deleteLater()


def log_in(window: MainWindow) -> DeskView:
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()
    assert window.desk_view is not None
    settle()
    return window.desk_view


def desk_of(window: MainWindow) -> Desk:
    assert window.start.desk is not None
    return window.start.desk


def client_of(window: MainWindow) -> Client:
    assert window.client is not None
    return window.client


def walk_commands(walk: SheetWalk, view: DeskView) -> None:
    """Do what the palette offers, but leave the desk and change how it looks."""
    for entry in view.commands():
        if entry.title not in LEAVING and "·" not in entry.title:
            entry.act()
            walk.look(f"palette {entry.title}")


@pytest.mark.long
def test_the_sheets_of_the_palette_have_names_and_roles(window: MainWindow) -> None:
    view = log_in(window)
    walk = SheetWalk(window)
    walk_commands(walk, view)
    assert sorted(walk.found) == []
    assert {kind.__name__ for kind in walk.kinds()} >= {"RegisterSheet", "HelpSheet", "UndoSheet"}


def test_the_pages_of_the_start_have_names_and_roles(window: MainWindow) -> None:
    start, found = window.start, []
    start.problem.show_error(RuntimeError("broken"), Path("data"), is_sample=False, other="", note="")
    made = (start.first, start.new_store, start.recovery_key, start.problem, start.log_in, start.new_password)
    for page in made:
        start.setCurrentWidget(page)
        settle()
        found += faults(start, type(page).__name__)
    assert sorted(set(found)) == []
