# SPDX-License-Identifier: Apache-2.0
"""The part 盘点 by keys alone: counted by scan and by sheet, handed in, explained, approved (D44)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.permissions import Actor
from app.parts.count_plan import plan_week
from app.parts.count_rules import COUNT_TASK, CountStatus
from app.parts.rules import Condition, PlaceKind
from tests.support.cell_grid import at, end_by, put_clipboard, texts, type_text
from tests.support.company import PASSWORD
from tests.support.counts import Shelf, enter, found_store
from tests.support.desk import FrozenClock
from tests.support.parts import held, make_part, stock_up
from ui.client import Client
from ui.parts.count_sheets import AgainSheet, ApproveSheet, GiveUpSheet, NewCountSheet
from ui.parts.counts_section import CountsSection
from ui.parts.page import COUNTS, PartsPage
from ui.shell.counts_keeper import CountsKeeper
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed store with people."""
    folder = tmp_path_factory.mktemp("founded")
    found_store(folder)
    return folder


@pytest.fixture
def desk(founded: Path, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give an open copy of the store."""
    shutil.copytree(founded, tmp_path / "store")
    data = DataFolder(tmp_path / "store")
    opened = bootstrap.open_desk(data, data.store, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def shelf(desk: Desk) -> Shelf:
    """Give a warehouse with two zones."""
    return Shelf(desk)


@pytest.fixture
def client(desk: Desk, make_client: MakeClient) -> Client:
    """Give the client of who counts."""
    return make_client(enter(desk, "0700"))


def _section(client: Client, qtbot: QtBot, width: int = 1190) -> CountsSection:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(width, 640)
    page = PartsPage(client)
    page.setParent(around)
    page.resize(width, 640)
    page.show_section(COUNTS)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    page.show()
    page.activated()
    section = page.section
    assert isinstance(section, CountsSection)
    section.around = around  # type: ignore[attr-defined]  # who holds the section holds what is around it
    return section


def _sheet(section: QWidget, kind: type[SheetT]) -> SheetT:
    return [sheet for sheet in section.window().findChildren(kind) if sheet.isVisible()][-1]


def _write(widget: QWidget | None, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    assert widget is not None
    QCoreApplication.sendEvent(widget, event)


def _figure(section: CountsSection, shelf: Shelf, name: str) -> int | None:
    values = section.entry.grid.values_of(shelf.seal)
    assert values is not None
    found: int | None = values[name]
    return found


@pytest.mark.covers("D44")
def test_a_zone_is_counted_blind_by_scan_and_keys_and_approved(
    shelf: Shelf, client: Client, qtbot: QtBot
) -> None:
    row_id = shelf.begin(client.actor)
    section = _section(client, qtbot)
    section.select(row_id)
    assert section.change_status()  # F4
    grid = section.entry.grid
    assert [column.key for column in grid.model.columns if column.key.startswith("book")] == []
    for _piece in range(2):
        section.scanned("0060218")
    assert _figure(section, shelf, "good") == 2
    # A figure typed after the scan is all there is of it.
    type_text(grid, "9")
    end_by(grid, Qt.Key.Key_Return)
    section.entry.turn()
    section.scanned("0060218")
    section.scanned("0060218")
    assert (_figure(section, shelf, "good"), _figure(section, shelf, "bad")) == (9, 2)
    assert not section.has_unsaved()
    assert shelf.file(row_id).targets[0].good == 9
    assert section.change_status()
    assert not section.is_counting()
    assert shelf.file(row_id).row.status is CountStatus.HANDED_IN
    results = section.detail.results.grid
    assert texts(results, "difference") == ["−1"]
    results.go_to((shelf.seal, Condition.GOOD), "note")
    results.set_value((shelf.seal, Condition.GOOD), "note", "柜后找过")
    assert section.has_unsaved()
    assert section.next_refusal(shelf.file(row_id))
    results.set_value((shelf.seal, Condition.GOOD), "cause", "lost")
    assert not section.has_unsaved()
    assert section.change_status()
    sheet = _sheet(section, ApproveSheet)
    assert sheet.form.value("staff_number") in {"", None}
    sheet.form.set_values({"staff_number": "1100", "password": "wrong-password"})
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.isVisible()
    assert sheet.form.value("password") == ""
    sheet.form.set_values({"password": PASSWORD})
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    assert held(shelf.desk, shelf.seal)[PlaceKind.WAREHOUSE, Condition.GOOD] == 9
    section.change_status()  # over: said, nothing happens
    assert section.detail.next.isHidden()


@pytest.mark.covers("D44")
def test_the_sheet_is_typed_and_pasted_and_what_was_left_is_asked_about(
    shelf: Shelf, client: Client, qtbot: QtBot
) -> None:
    fan, belt = make_part(shelf.desk, "0060300", "风扇"), make_part(shelf.desk, "0060310", "皮带")
    for part in (fan, belt):
        stock_up(shelf.desk, shelf.place, part, 5)
        shelf.keep(part, "A-02")
    row_id = shelf.begin(client.actor)
    section = _section(client, qtbot)
    section.select(row_id)
    section.change_status()
    grid = section.entry.grid
    grid.go_to(shelf.seal, "good")
    put_clipboard([["10"], ["5"]])
    qtbot.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert texts(grid, "good") == ["10", "5", ""]
    assert [one.good for one in shelf.file(row_id).targets] == [10, 5, None]
    section.entry.go_on()
    assert at(grid) == (0, "bad")
    grid.go_to(belt, "good")
    type_text(grid, "-1")
    end_by(grid, Qt.Key.Key_Return)
    assert section.has_unsaved()  # it stays in its cell, red
    section.change_status()
    assert section.is_counting()
    grid.set_value(belt, "good", 5)
    grid.set_value(belt, "note", "包装破了")
    assert shelf.file(row_id).targets[2].note == "包装破了"
    section.change_status()
    question = _sheet(section, Overlay)
    qtbot.keyClick(question, Qt.Key.Key_Return, CONTROL)
    assert shelf.file(row_id).row.status is CountStatus.RECOUNT  # two bad ones were said to be none
    # Who counted may not count again: the figure stays in its cell with the reason.
    told: list[Exception] = []
    client.failed.connect(told.append)
    section.change_status()
    assert texts(section.entry.grid, "good") == [""]
    section.entry.grid.set_value(shelf.seal, "bad", 2)
    assert [type(error).__name__ for error in told] == ["OwnCountError"]
    assert section.entry.is_busy()


def test_a_scan_that_belongs_elsewhere_is_said_and_not_counted(
    shelf: Shelf, client: Client, qtbot: QtBot
) -> None:
    stray = make_part(shelf.desk, "0090001", "无主件")
    row_id = shelf.begin(client.actor)
    section = _section(client, qtbot)
    section.select(row_id)
    section.change_status()
    for code in ("0060401", "NOBODY"):
        section.scanned(code)
    assert texts(section.entry.grid, "code") == ["0060218"]
    section.scanned("0090001")
    assert set(texts(section.entry.grid, "code")) == {"0060218", "0090001"}
    assert {one.id: one.good for one in shelf.file(row_id).targets}[stray] == 1
    section.entry.left.emit()
    assert not section.is_counting()


def test_a_count_is_begun_by_f6_and_goes_on_where_it_was(shelf: Shelf, client: Client, qtbot: QtBot) -> None:
    section = _section(client, qtbot)
    asked = {"new": True, "place_id": shelf.place, "zone": "C"}
    section.show_asked(asked)
    sheet = _sheet(section, NewCountSheet)
    sheet.form.set_values({"is_blind": False})
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert section.is_counting()
    assert "book_good" in {column.key for column in section.entry.grid.model.columns}
    section.leave()
    section.show_asked(asked)
    assert section.is_counting()
    section.leave()
    section.give_up()
    giving_up = _sheet(section, GiveUpSheet)
    _write(giving_up.form.editor("word"), "货架还没摆")
    qtbot.keyClick(giving_up, Qt.Key.Key_Return, CONTROL)
    section.views.set_current("done")
    section.views.chosen.emit("done")
    assert section.model.rowCount() == 1


@pytest.mark.covers("D44")
def test_the_week_is_planned_when_the_section_opens_and_late_counts_are_red(
    shelf: Shelf, client: Client, qtbot: QtBot, clock: FrozenClock
) -> None:
    section = _section(client, qtbot)
    assert section.model.rowCount() == 2
    clock.move(days=12)
    section.refresh()
    look = section.model.columns[2].chip(section.model.row(0))  # type: ignore[misc]  # the column has one
    assert look is not None
    assert look.tone == "bad"
    number = section.model.row(1).number
    section.scanned(number)
    assert section.change_status()
    assert section.entry.count_id() == section.model.row(1).id


def test_a_leader_sends_back_what_he_doubts(shelf: Shelf, make_client: MakeClient, qtbot: QtBot) -> None:
    counter = enter(shelf.desk, "0700")
    row_id = shelf.begin(counter)
    shelf.line(counter, row_id, shelf.seal, 9)
    shelf.line(counter, row_id, shelf.seal, 2, "bad")
    shelf.hand_in(counter, row_id)
    section = _section(make_client(enter(shelf.desk, "1100")), qtbot)
    section.select(row_id)
    section.count_again()
    sheet = _sheet(section, AgainSheet)
    _write(sheet.form.editor("word"), "再看看里间")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert shelf.file(row_id).row.status is CountStatus.RECOUNT


def test_the_counts_of_the_week_are_made_behind_the_pages(shelf: Shelf, client: Client) -> None:
    keeper = CountsKeeper(client, client)
    keeper.start()
    assert keeper._soon.isActive()
    keeper._soon.stop()
    keeper.look()
    assert shelf.desk.runner.write(client.actor, plan_week).answer == 0
    assert shelf.tasks() == [COUNT_TASK, COUNT_TASK]
