# SPDX-License-Identifier: Apache-2.0
"""The log-in page stands before the store is open: what is typed and pressed meanwhile is not lost."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.core.data_folder import DataFolder
from tests.support.shell import NUMBER, PASSWORD, PlainNavigation
from ui.shell import start_work
from ui.shell.after_paint import AfterPaint
from ui.shell.application import make_window
from ui.shell.start import Start
from ui.shell.window import MainWindow

WAIT_MS = 30_000
AFTER_A_BURST_MS = 60


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Give the event that an opening store waits for."""
    gate, opening = threading.Event(), start_work.open_store

    def slowly(*args: Any) -> start_work.Opened:
        assert gate.wait(WAIT_MS / 1000)
        return opening(*args)

    monkeypatch.setattr(start_work, "open_store", slowly)
    yield gate
    gate.set()


@pytest.fixture
def window(store: DataFolder, gate: threading.Event, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window with real threads, whose store is not open before the gate is."""
    made = make_window(store, navigation=PlainNavigation())
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    yield made
    gate.set()
    qtbot.waitUntil(lambda: made.start.work_jobs.running == 0, timeout=WAIT_MS)
    made.close()
    made.deleteLater()


def _field(start: Start, name: str) -> QWidget:
    return start.log_in.panel.form.editor(name)


def _typed(start: Start) -> tuple[object, object]:
    values = start.log_in.panel.form.values()
    return values["number"], values["password"]


def test_whoever_logs_in_before_the_store_is_open_is_let_in_when_it_is(
    window: MainWindow, store: DataFolder, gate: threading.Event, qtbot: QtBot
) -> None:
    start = window.start
    panel = start.log_in.panel
    assert start.currentWidget() is start.log_in
    assert start.opened is None
    assert start.log_in.title() == "正在打开门店…"
    assert not start.log_in.other.isEnabled()
    qtbot.keyClicks(_field(start, "number"), NUMBER)
    qtbot.keyClicks(_field(start, "password"), PASSWORD)
    qtbot.keyClick(_field(start, "password"), Qt.Key.Key_Return, delay=AFTER_A_BURST_MS)
    assert panel.button.is_busy()
    assert panel.button.label() == "正在打开…"
    gate.set()
    qtbot.waitUntil(lambda: window.desk_view is not None, timeout=WAIT_MS)
    assert window.log_out()
    assert start.log_in.title() == "友好路店"
    assert (panel.button.label(), panel.button.isEnabled()) == ("登录", True)
    window.close()
    bootstrap.open_desk(store, store.store).close()


def test_whoever_is_quicker_than_the_reading_of_the_desk_sees_that_it_is_coming(
    window: MainWindow, gate: threading.Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, order = threading.Event(), []
    monkeypatch.setattr(start_work, "read_desk", lambda _job: read.wait(WAIT_MS / 1000))
    monkeypatch.setattr(start_work, "read_rest", lambda _job: order.append(window.desk_view))
    start = window.start
    start.log_in.panel.fill(NUMBER, PASSWORD)
    start.log_in.panel.submit()
    gate.set()
    try:
        qtbot.waitUntil(lambda: start.actor is not None, timeout=WAIT_MS)
        assert window.desk_view is None
        assert start.log_in.panel.button.is_busy()
        assert start.log_in.panel.button.label() == "正在打开…"
    finally:
        read.set()
    qtbot.waitUntil(lambda: order != [], timeout=WAIT_MS)
    assert order == [window.desk_view], "the other pages are read when the desk stands"
    assert window.desk_view is not None


def test_half_a_password_stays_and_so_does_the_cursor(
    window: MainWindow, gate: threading.Event, qtbot: QtBot
) -> None:
    start = window.start
    qtbot.keyClicks(_field(start, "number"), "77")
    qtbot.keyClicks(_field(start, "password"), "half a")
    _field(start, "number").setFocus()
    gate.set()
    qtbot.waitUntil(lambda: start.opened is not None, timeout=WAIT_MS)
    assert start.log_in.title() == "友好路店"
    assert start.log_in.other.isEnabled()
    assert _typed(start) == ("77", "half a")
    assert QApplication.focusWidget() is _field(start, "number")
    assert window.desk_view is None


def test_whoever_goes_on_typing_after_he_pressed_is_not_sent_off(
    window: MainWindow, gate: threading.Event, qtbot: QtBot
) -> None:
    start = window.start
    start.log_in.panel.fill(NUMBER, "wrong")
    start.log_in.panel.submit()
    qtbot.keyClicks(_field(start, "password"), "er")
    assert not start.log_in.panel.button.is_busy()
    gate.set()
    qtbot.waitUntil(lambda: start.opened is not None, timeout=WAIT_MS)
    assert _typed(start) == (NUMBER, "wronger")
    assert start.log_in.panel.notice_text() == ""


def test_a_store_that_does_not_open_takes_the_place_and_nobody_is_logged_in_behind(
    window: MainWindow, store: DataFolder, gate: threading.Event, qtbot: QtBot
) -> None:
    start, path = window.start, store.store.database
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + bytes(900) + whole[1000:])
    start.log_in.panel.fill(NUMBER, PASSWORD)
    start.log_in.panel.submit()
    gate.set()
    qtbot.waitUntil(lambda: start.currentWidget() is start.problem, timeout=WAIT_MS)
    assert "E1002" in start.problem.code()
    path.write_bytes(whole)
    start.problem.retry.click()
    qtbot.waitUntil(lambda: start.opened is not None, timeout=WAIT_MS)
    assert start.currentWidget() is start.log_in
    assert _typed(start) == (NUMBER, PASSWORD)
    assert start.actor is None
    assert start.log_in.panel.button.isEnabled()


def test_another_language_meanwhile_keeps_what_was_typed(
    window: MainWindow, gate: threading.Event, qtbot: QtBot
) -> None:
    start = window.start
    start.log_in.panel.fill("7788", "half a")
    window.languages.choose("en")
    try:
        qtbot.waitUntil(lambda: _typed(start) == ("7788", "half a"))
        gate.set()
        qtbot.waitUntil(lambda: start.opened is not None, timeout=WAIT_MS)
        assert start.log_in.panel.button.label() == "Log in"
        assert _typed(start) == ("7788", "half a")
    finally:
        window.languages.choose("zh_CN")


def test_after_paint_waits_for_the_picture_but_not_for_ever(qtbot: QtBot) -> None:
    seen, unseen, called = QWidget(), QWidget(), []
    qtbot.addWidget(seen)
    qtbot.addWidget(unseen)
    AfterPaint(seen, seen, lambda: called.append("painted"))
    AfterPaint(unseen, unseen, lambda: called.append("late"))
    AfterPaint(seen, seen, lambda: called.append("cancelled")).cancel()
    assert called == []
    seen.show()
    qtbot.waitUntil(lambda: called == ["painted"], timeout=300)
    qtbot.waitUntil(lambda: called == ["painted", "late"])
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert called == ["painted", "late"]


def test_no_library_of_the_database_is_read_before_the_log_in_page_is_painted(store: DataFolder) -> None:
    script = (
        "import sys, pathlib\n"
        "from app.core.data_folder import DataFolder\n"
        "from ui.shell.application import make_window\n"
        "window = make_window(DataFolder(pathlib.Path(sys.argv[1])))\n"
        "window.show()\n"
        "window.begin()\n"
        "assert window.start.log_in.isVisible()\n"
        "window.grab()\n"
        "heavy = {'sqlalchemy', 'sqlcipher3', 'argon2', 'filelock', 'keyring', 'pypinyin', 'app.areas'}\n"
        "print(sorted(heavy & set(sys.modules)), flush=True)\n"
        "import os\n"
        "os._exit(0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(store.path)],
        cwd=Path(__file__).parents[3],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout.strip() == "[]"
