# SPDX-License-Identifier: Apache-2.0
"""From an empty folder to a logged-in person, with everything that can go wrong on the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.admin.commands import ResetPassword, reset_password
from app.admin.queries import StaffFilter, list_staff
from app.catalog.queries import count_catalog
from app.core.data_folder import DataFolder
from app.core.key_store import load_key, new_key, parse_recovery, recovery_lines
from tests.support.shell import NUMBER, PASSWORD, type_chinese
from tests.ui.shell.conftest import OpenWindow
from ui.shell.recovery import KeyLines
from ui.shell.start import Start
from ui.shell.window import MainWindow
from ui.widgets.error_notice import ErrorNotice

AFTER_A_BURST_MS = 60
"""Keys that come faster than this, ended by Enter, are a scan."""


def _line(start: Start, name: str) -> QLineEdit:
    widget = start.new_store.form.editor(name)
    assert isinstance(widget, QLineEdit)
    return widget


def _press(field: QWidget, modifier: Qt.KeyboardModifier, text: str) -> None:
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text))


def _fill_store(start: Start, qtbot: QtBot) -> None:
    type_chinese(_line(start, "company_name"), "新疆阳光电器有限公司", preedit="xinjiang")
    type_chinese(_line(start, "store_name"), "友好路店")
    qtbot.keyClicks(_line(start, "store_code"), "Y01")
    type_chinese(_line(start, "admin_name"), "阿依古丽·买买提")
    qtbot.keyClicks(_line(start, "admin_number"), NUMBER)
    qtbot.keyClicks(_line(start, "admin_password"), PASSWORD)
    qtbot.keyClicks(_line(start, "repeated"), PASSWORD)


def _type_key(lines: KeyLines, texts: tuple[str, ...]) -> None:
    lines.set_values({f"line{place}": text for place, text in enumerate(texts, start=1)})


def test_a_departure_that_was_cut_short_is_finished_at_the_next_start(
    open_window: OpenWindow, data: DataFolder
) -> None:
    desk = bootstrap.create_desk(data, data.store)
    key_of = data.store.read_card().database_id
    desk.close()
    leaving = data.path / "store.leaving"
    data.store.path.rename(leaving)
    start = open_window().start
    assert start.currentWidget() is start.first
    assert not leaving.exists()
    assert load_key(data.keys, key_of)[0] is None


def test_first_start_offers_two_ways_by_keyboard(open_window: OpenWindow, qtbot: QtBot) -> None:
    start = open_window().start
    assert start.currentWidget() is start.first
    assert QApplication.focusWidget() is start.first.sample
    qtbot.keyClick(start.first.sample, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is start.first.store
    qtbot.keyClick(start.first.store, Qt.Key.Key_Return)
    assert start.currentWidget() is start.new_store


@pytest.mark.covers("A51")
def test_a_new_store_from_the_form_to_the_desk(
    open_window: OpenWindow, data: DataFolder, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window()
    start = window.start
    start.first.store.clicked.emit()
    _fill_store(start, qtbot)
    qtbot.keyClick(_line(start, "repeated"), Qt.Key.Key_Return, delay=AFTER_A_BURST_MS)
    assert start.currentWidget() is start.recovery_sheet
    assert start.desk is not None
    assert "keys" in start.recovery_sheet.place.accessibleName()

    paper = tmp_path / "恢复密钥单.pdf"
    start.recovery_sheet.save_pdf(paper)
    assert paper.read_bytes().startswith(b"%PDF")

    key = recovery_lines(start.desk.key)
    start.recovery_sheet.next.click()
    shown = [label.isVisible() for label in start.recovery_sheet._key_labels]
    assert not any(shown), "the key must not stand on the screen while the paper is typed back"
    _type_key(start.recovery_sheet.lines, (key[0], "AAAA AAAA AAAA AAAA", key[2], key[3]))
    start.recovery_sheet.check.click()
    assert list(start.recovery_sheet.lines.problems()) == ["line2"]
    assert "第 2 行" in start.recovery_sheet.lines.problems()["line2"]

    window._on_scanned("6970431520017")
    assert start.recovery_sheet.lines.value("line1") == key[0]
    window._on_scanned("\n".join(key))
    assert [start.recovery_sheet.lines.value(f"line{place}") for place in (1, 2)] == [
        line.replace(" ", "") for line in key[:2]
    ]
    start.recovery_sheet.lines.clear()
    _type_key(start.recovery_sheet.lines, tuple(line.lower().replace(" ", "") for line in key))
    start.recovery_sheet.check.click()
    assert start.currentWidget() is start.log_in
    assert start.log_in.panel.form.value("number") == NUMBER

    qtbot.keyClicks(start.log_in.panel.form.editor("password"), PASSWORD)
    qtbot.keyClick(start.log_in.panel.form.editor("password"), Qt.Key.Key_Return, delay=AFTER_A_BURST_MS)
    assert window.desk_view is not None
    assert window.client is not None
    assert window.client.actor.name == "阿依古丽·买买提"
    assert window.desk_view.header.person.accessibleName().startswith("阿依古丽·买买提")
    assert data.store.exists()
    assert not data.sample.exists()
    counts = window.client.jobs.read_now(count_catalog)
    assert counts.brands > 20, "a new store starts with the brands and classes of the trade"
    assert counts.classes > 10


def test_a_refused_form_makes_no_database_and_loses_nothing(
    open_window: OpenWindow, data: DataFolder, qtbot: QtBot
) -> None:
    start = open_window().start
    start.first.store.clicked.emit()
    _fill_store(start, qtbot)
    start.new_store.form.set_values({"store_code": "店1", "admin_password": "12345", "repeated": "12345"})
    start.new_store.button.click()
    assert set(start.new_store.form.problems()) == {"store_code", "admin_password"}
    assert start.new_store.form.value("company_name") == "新疆阳光电器有限公司"
    assert not data.store.path.exists()
    start.new_store.form.set_values({"admin_password": "sunshine 1", "repeated": "sunshine 2"})
    start.new_store.button.click()
    assert set(start.new_store.form.problems()) == {"repeated"}
    assert not data.store.path.exists()


def test_a_start_that_broke_off_goes_on_where_it_was(
    open_window: OpenWindow, data: DataFolder, qtbot: QtBot
) -> None:
    bootstrap.create_desk(data, data.store, zone="Asia/Urumqi").close()
    start = open_window().start
    assert start.currentWidget() is start.new_store
    assert start.new_store.title() == "把新门店填完"
    assert not start.new_store.form.editor("timezone").isVisible()
    _fill_store(start, qtbot)
    start.new_store.button.click()
    assert start.currentWidget() is start.recovery_sheet or start.currentWidget() is start.log_in


def test_an_unproved_sheet_is_asked_for_again(open_window: OpenWindow, qtbot: QtBot) -> None:
    first = open_window()
    first.start.first.store.clicked.emit()
    _fill_store(first.start, qtbot)
    first.start.new_store.button.click()
    assert first.start.currentWidget() is first.start.recovery_sheet
    first.close()
    again = open_window().start
    assert again.currentWidget() is again.recovery_sheet
    assert again.desk is not None
    again.recovery_sheet.next.click()
    _type_key(again.recovery_sheet.lines, recovery_lines(new_key()))
    again.recovery_sheet.check.click()
    assert again.currentWidget() is again.recovery_sheet
    assert again.recovery_sheet.notice.count() == 1
    _type_key(again.recovery_sheet.lines, recovery_lines(again.desk.key))
    again.recovery_sheet.check.click()
    assert again.currentWidget() is again.log_in


def test_a_wrong_password_is_one_sentence_and_then_locks_also_after_a_restart(
    store: DataFolder, open_window: OpenWindow
) -> None:
    window = open_window()
    panel = window.start.log_in.panel
    panel.fill(NUMBER, "wrong")
    panel.submit()
    assert window.desk_view is None
    assert "E2002" in panel.notice_text()
    assert panel.form.value("number") == NUMBER
    assert panel.form.value("password") == ""
    for _ in range(8):
        panel.fill(NUMBER, "wrong")
        panel.submit()
    assert "E2003" in panel.notice_text()
    assert not panel.button.isEnabled()
    window.close()

    again = open_window()
    panel = again.start.log_in.panel
    panel.fill(NUMBER, PASSWORD)
    panel.submit()
    assert again.desk_view is None, "the right password must not open a locked number"
    assert "E2003" in panel.notice_text()
    assert ":" in panel.notice_text()


def test_nothing_typed_is_said_below_the_field(store: DataFolder, open_window: OpenWindow) -> None:
    panel = open_window().start.log_in.panel
    panel.fill("", "")
    panel.submit()
    assert set(panel.form.problems()) == {"number", "password"}


def test_caps_lock_is_hinted(store: DataFolder, open_window: OpenWindow, qtbot: QtBot) -> None:
    panel = open_window().start.log_in.panel
    field = panel.form.editor("password")
    _press(field, Qt.KeyboardModifier.ShiftModifier, "A")
    assert panel.caps_hint().isHidden()
    _press(field, Qt.KeyboardModifier.NoModifier, "A")
    assert panel.caps_hint().isVisible()
    _press(field, Qt.KeyboardModifier.NoModifier, "a")
    assert panel.caps_hint().isHidden()


def test_a_given_password_must_be_changed_first(store: DataFolder, open_window: OpenWindow) -> None:
    desk = bootstrap.open_desk(store, store.store)
    person = desk.runner.read(desk.founder(), list_staff, StaffFilter())[0]
    desk.runner.write(desk.founder(), reset_password, ResetPassword(person.id, "given once 1"))
    desk.close()
    window = open_window()
    start = window.start
    start.log_in.panel.fill(NUMBER, "given once 1")
    start.log_in.panel.submit()
    assert start.currentWidget() is start.new_password
    assert window.desk_view is None
    form = start.new_password.fields.form
    form.set_values({"old_password": "nonsense", "new_password": "my own words", "repeated": "my own words"})
    start.new_password.button.click()
    assert set(form.problems()) == {"old_password"}
    form.set_values({"old_password": "given once 1"})
    start.new_password.button.click()
    assert window.desk_view is not None


# ---- a store that does not open


def _key_file(data: DataFolder) -> Path:
    return data.keys / f"{data.store.read_card().database_id}.key"


def _shown_problem(window: MainWindow) -> str:
    start = window.start
    assert start.currentWidget() is start.problem
    what, safe, do = start.problem.sentences()
    assert what
    assert safe
    assert do
    return start.problem.code()


@pytest.mark.parametrize("code", ["E1001", "E1008"])
def test_a_wrong_or_missing_key_opens_with_the_recovery_sheet(
    code: str, store: DataFolder, open_window: OpenWindow
) -> None:
    path = _key_file(store)
    key = bytes.fromhex(path.read_text())
    if code == "E1001":
        path.write_text(new_key().hex())
    else:
        path.unlink()
    window = open_window()
    start = window.start
    assert code in _shown_problem(window)
    start.problem.type_key.click()
    assert start.currentWidget() is start.recovery_key
    lines = start.recovery_key.lines
    _type_key(lines, ("ABCD ABCD ABCD ABCD", "", "", ""))
    start.recovery_key.button.click()
    assert list(lines.problems()) == ["line2"], "an empty line is asked for before the key is judged"
    other = recovery_lines(new_key())
    _type_key(lines, other)
    start.recovery_key.button.click()
    assert "E1001" in _shown_problem(window)
    start.problem.type_key.click()
    _type_key(lines, recovery_lines(key))
    start.recovery_key.button.click()
    assert start.currentWidget() is start.log_in
    assert parse_recovery("\n".join(recovery_lines(bytes.fromhex(path.read_text())))) == key
    window.close()
    assert open_window().start.currentWidget().__class__.__name__ == "LogInPage"


def test_a_damaged_file_is_said_and_left_alone(store: DataFolder, open_window: OpenWindow) -> None:
    path = store.store.database
    whole = path.read_bytes()
    broken = whole[:100] + bytes(900) + whole[1000:]
    path.write_bytes(broken)
    window = open_window()
    assert "E1002" in _shown_problem(window)
    assert window.start.problem.type_key.isHidden()
    assert path.read_bytes() == broken
    path.write_bytes(whole)
    window.start.problem.retry.click()
    assert window.start.currentWidget() is window.start.log_in


def test_a_second_program_on_the_same_data(store: DataFolder, open_window: OpenWindow) -> None:
    script = (
        "import sys, pathlib; from app.core.data_folder import DataFolder;"
        "lock = DataFolder(pathlib.Path(sys.argv[1])).store.lock();"
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(store.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "held"
        window = open_window()
        assert "E1004" in _shown_problem(window)
        other.kill()
        other.wait()
    window.start.problem.retry.click()
    assert window.start.currentWidget() is window.start.log_in


def test_a_folder_that_cannot_be_written_is_said_and_the_form_is_kept(
    open_window: OpenWindow, data: DataFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    start = window.start
    start.first.store.clicked.emit()
    _fill_store(start, qtbot)
    # Whoever runs the tests as root may write everywhere: the system's answer is put in its place.
    monkeypatch.setattr(os, "access", lambda *_: False)
    start.new_store.button.click()
    assert start.currentWidget() is start.new_store
    notice = start.new_store.findChild(ErrorNotice)
    assert notice is not None
    assert notice.message.code == "E1006"
    assert start.new_store.form.value("company_name") == "新疆阳光电器有限公司"


def test_the_number_can_be_copied(store: DataFolder, open_window: OpenWindow, qtbot: QtBot) -> None:
    _key_file(store).unlink()
    problem = open_window().start.problem
    qtbot.mouseClick(problem._copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text().startswith("E1008")


def test_what_nobody_expected_is_told_and_kept_in_the_log(
    open_window: OpenWindow, data: DataFolder, qtbot: QtBot
) -> None:
    start = open_window().start
    start.first.store.clicked.emit()
    _fill_store(start, qtbot)
    data.store.path.parent.mkdir(parents=True, exist_ok=True)
    data.store.path.write_text("a file where the folder should be")
    start.new_store.button.click()
    notice = start.new_store.findChild(ErrorNotice)
    assert notice is not None
    assert notice.message.code == "E9000"
    assert start.new_store.form.value("company_name") == "新疆阳光电器有限公司"
    assert "FileExistsError" in (data.path / "log" / "problems.log").read_text("utf-8")


def test_enter_brings_a_field_below_the_edge_into_sight(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.resize(960, 560)
    start = window.start
    start.first.store.clicked.emit()
    last = _line(start, "repeated")
    assert last.visibleRegion().isEmpty()
    _line(start, "admin_password").setFocus()
    qtbot.keyClick(_line(start, "admin_password"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is last
    assert last.visibleRegion().boundingRect().height() == last.height()
