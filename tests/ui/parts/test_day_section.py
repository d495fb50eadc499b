# SPDX-License-Identifier: Apache-2.0
"""The part 日报: the last days, what is missing, and every act by keys alone (D30–D35)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.parts.day_report import DayReport
from app.parts.day_rules import DayStatus
from app.parts.inputs import LineInput
from tests.support.desk import FrozenClock
from tests.support.parts import leader, make_part, make_warehouse, post, stock_up
from ui.client import Client
from ui.parts.day_section import NUMBERS, DaySection
from ui.parts.day_sheets import (
    ExplainSheet,
    MakeSheet,
)
from ui.parts.page import DAY, PartsPage
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def begin_store(desk: Desk) -> None:
    """Put pieces on the shelf, lose a number, and give two pieces out."""
    shelf, part = make_warehouse(desk, "备件库"), make_part(desk, "0060401", "排水泵 PSB-1")
    stock_up(desk, shelf, part, 10)
    desk.runner.write(leader(desk), UnitOfWork.take_number, "WX")
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=2, old_back=1))


@pytest.fixture
def client(desk: Desk, make_client: MakeClient) -> Client:
    """Give a person who may make reports, in a store with a number that nobody knows."""
    begin_store(desk)
    return make_client(leader(desk))


@pytest.fixture
def section(client: Client, qtbot: QtBot) -> DaySection:
    """Give the section on its page, shown and active."""
    return open_section(client, qtbot)


def open_section(client: Client, qtbot: QtBot) -> DaySection:
    """Show the page with the section in front, active."""
    page = PartsPage(client)
    qtbot.addWidget(page)
    page.resize(1180, 650)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_section(DAY)
    shown = page.section
    assert isinstance(shown, DaySection)
    return shown


def report_of(section: DaySection) -> DayReport:
    report = section.report()
    assert report is not None
    return report


def sheet_of(section: DaySection, kind: type[SheetT]) -> SheetT:
    return [sheet for sheet in section.window().findChildren(kind) if sheet.isVisible()][-1]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)


def type_words(words: str) -> None:
    """Commit words as an input method does."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    event = QInputMethodEvent()
    event.setCommitString(words)
    QCoreApplication.sendEvent(widget, event)


@pytest.mark.covers("D33")
def test_a_missing_number_is_explained_and_the_day_is_made_by_keys(section: DaySection, qtbot: QtBot) -> None:
    report = report_of(section)
    assert [check.is_done for check in section.checks.checks] == [True, False, True, True]
    section.run("make")
    assert not section.window().findChildren(MakeSheet)

    press(qtbot, Qt.Key.Key_J, ALT)
    sheet = sheet_of(section, ExplainSheet)
    assert sheet.numbers == (report.gaps[0].number,)
    sheet.form.editor("reason").setFocus()
    type_words("打印机卡纸，纸单已撕毁")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    report = report_of(section)
    assert report.gaps == ()
    assert [row.reason for row in report.numbers.remarks] == ["打印机卡纸，纸单已撕毁"]
    assert all(check.is_done for check in section.checks.checks)

    assert section.begin_new()
    make = sheet_of(section, MakeSheet)
    make.form.editor("note").setFocus()
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    report = report_of(section)
    assert report.status is DayStatus.MADE
    assert report.made is not None


def test_days_and_numbers_lead_to_their_documents(
    section: DaySection, client: Client, qtbot: QtBot, clock: FrozenClock
) -> None:
    asked: list[tuple[str, object]] = []
    client.open_requested.connect(lambda kind, row_id, _context: asked.append((kind, row_id)))
    section.show_part(NUMBERS)
    view = section.views[NUMBERS]
    for number in range(section.models[NUMBERS].rowCount()):
        view.selectRow(number)
        view.setFocus()
        press(qtbot, Qt.Key.Key_Return)
    assert sheet_of(section, ExplainSheet).numbers
    sheet_of(section, ExplainSheet).reject()
    section.show_part("lines")
    section.views["lines"].select_first()
    section.views["lines"].setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert asked[-1][0] == "stock_document"
    assert section.print_record()
    assert section.toggle_detail()
    assert section.toggle_detail()
    first = report_of(section).day_on
    clock.move(days=1)
    section.refresh()
    section.days.select_first()
    qtbot.waitUntil(lambda: report_of(section).day_on != first)
    assert section.checks.checks[0].act == ("去那一天", "first")
    section.checks.wanted.emit("first")
    assert report_of(section).day_on == first
