# SPDX-License-Identifier: Apache-2.0
"""Much at once: a scanner's keys into an open document, and 3,000 lines pasted, marked and posted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.term_models import Part
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.settings import MachineSettings
from app.core.unit_of_work import UnitOfWork
from app.parts.document_list import DocumentView, FindDocuments, find_documents
from tests.support.cell_grid import CONTROL, press, put_clipboard
from tests.support.parts import leader, make_party, make_warehouse
from ui.client import Client
from ui.jobs import Jobs
from ui.parts.entry_sheet import EntrySheet, scan_into_sheet
from ui.theme.theme import Theme
from ui.widgets.fields import Picked
from ui.widgets.scanner import Scanner

MakeClient = Callable[[Actor], Client]
LINES = 3_000
MOST_PASTE_S, MOST_TYPED_S = 1.2, 0.25
"""Processor time of one paste with all that it looks up, and of one cell typed among as many lines."""


def make_parts(desk: Desk, count: int) -> None:
    """Put many parts into the catalogue at once."""

    def put(uow: UnitOfWork) -> None:
        uow.add_rows(
            Part,
            [
                {"scope": NIL, "code": f"PJ-{number:05d}", "name": f"配件 {number}", "unit": "个"}
                for number in range(count)
            ],
        )

    desk.runner.write(desk.founder(), put)


@pytest.fixture
def sheet(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> Iterator[EntrySheet]:
    """Give the sheet of a receipt over a window."""
    make_warehouse(desk)
    hq = make_party(desk, "客服本部")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 690)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    sheet = EntrySheet(make_client(leader(desk)), window)
    sheet.open()
    sheet.form.panel.set_values({"party": Picked(hq, "客服本部")})
    sheet.lines.grid.go_to_entry()
    yield sheet
    QGuiApplication.clipboard().clear()


def test_a_scanner_types_thirty_codes_wherever_the_cursor_is(
    sheet: EntrySheet, desk: Desk, qapp: QApplication
) -> None:
    make_parts(desk, 10)
    now = [1_000]
    scanner = Scanner(qapp, lambda: now[0])
    scanner.scanned.connect(lambda code: scan_into_sheet(sheet, code))
    try:
        for number in range(30):
            now[0] += 400
            for mark in f"PJ-{number % 10:05d}":
                now[0] += 4
                _press(Qt.Key(ord(mark)), mark)
            now[0] += 4
            _press(Qt.Key.Key_Return, "\r")
            QApplication.processEvents()
            if number == 14:
                sheet.lines.grid.view.walk.go_to(2, sheet.lines.grid.model.cells.column_number("note"))
    finally:
        qapp.removeEventFilter(scanner)
        scanner.deleteLater()
    lines = sheet.lines.lines()
    assert [(line.quantity, line.note) for line in lines] == [(3, "")] * 10
    assert sheet.lines._total.text() == "10 项 30 件"


def test_what_is_scanned_while_one_is_stored_belongs_to_the_next(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    make_parts(desk, 10)
    make_warehouse(desk)
    hq, actor = make_party(desk, "客服本部"), leader(desk)
    jobs = Jobs(desk.runner, actor)  # on threads, as in the program
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    sheet = EntrySheet(Client(desk, jobs, actor, MachineSettings(tmp_path / "m.toml"), theme), window)
    sheet.open()
    qtbot.waitUntil(lambda: sheet.form.place_id() is not None)
    sheet.form.panel.set_values({"party": Picked(hq, "客服本部"), "other_number": "BR-1"})
    for number in range(20):
        sheet.take_scan(f"PJ-{number % 10:05d}")
    qtbot.waitUntil(lambda: sheet.lines._total.text() == "10 项 20 件")
    sheet.accept()
    for number in range(3):
        sheet.take_scan(f"PJ-{number:05d}")
    sheet.form.panel.set_values({"other_number": "BR-2"})
    qtbot.waitUntil(lambda: sheet.lines._total.text() == "3 项 3 件")
    assert sheet.form.panel.value("other_number") == "BR-2"
    assert sheet.form.panel.value("party") == Picked(None, "")
    (row,) = desk.runner.read(actor, find_documents, FindDocuments(DocumentView.WAITING))
    assert (row.other_number, row.pieces) == ("BR-1", 20)
    jobs.close()


def _press(key: Qt.Key, text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    press(widget, key, text=text)
    QApplication.sendEvent(
        widget, QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier, text)
    )


def test_three_thousand_pasted_lines_stay_fluid_and_post_as_one(sheet: EntrySheet, desk: Desk) -> None:
    make_parts(desk, LINES)
    grid = sheet.lines.grid
    rows = [[f"PJ-{number:05d}", str(number % 9 + 1), "良品"] for number in range(LINES)]
    rows[1_500][0], rows[2_000][1], rows[2_500][0] = "PJ-99999", "两个", "PJ-00007"
    put_clipboard(rows)
    begun = time.process_time()
    press(grid.view, Qt.Key.Key_V, CONTROL)
    QApplication.processEvents()
    assert time.process_time() - begun < MOST_PASTE_S
    cells = grid.model.cells
    code, quantity = cells.column_number("code"), cells.column_number("quantity")
    assert cells.problems() == [(1_500, code), (2_000, quantity), (2_500, code)]
    grid.view.walk.go_to(2_000, quantity)
    begun = time.process_time()
    grid.set_value(cells.key_at(2_000), "quantity", 2)
    QApplication.processEvents()
    assert time.process_time() - begun < MOST_TYPED_S
    grid.set_value(cells.key_at(1_500), "code", "PJ-01500")
    grid.set_value(cells.key_at(2_500), "code", "PJ-02500")
    assert cells.problems() == []
    begun = time.process_time()
    sheet.keep_draft()
    assert time.process_time() - begun < 1.0
    sheet.accept()
    (row,) = desk.runner.read(leader(desk), find_documents, FindDocuments(DocumentView.WAITING))
    assert row.lines == LINES
    assert sheet.lines.is_empty()
