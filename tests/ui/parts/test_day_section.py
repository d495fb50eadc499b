# SPDX-License-Identifier: Apache-2.0
"""The part 日报: the last days, what is missing, and every act by keys alone (D30–D35)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app import bootstrap
from app.admin.queries import StaffFilter, grants_of, list_staff
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.day_report import DayReport
from app.parts.day_rules import DayAct, DayStatus
from app.parts.inputs import LineInput
from tests.support.company import PASSWORD, found, hire
from tests.support.desk import FrozenClock
from tests.support.parts import leader, make_part, make_warehouse, post, stock_up
from ui.client import Client
from ui.parts.day_section import ACTS, NUMBERS, SUMS, DaySection
from ui.parts.day_sheets import (
    DayBackSheet,
    DayLeaderSheet,
    DayPasswordSheet,
    DaySendSheet,
    DaySignSheet,
    ExplainSheet,
    MakeSheet,
    PenSheet,
    ReceiptSheet,
)
from ui.parts.page import DAY, PartsPage
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PEOPLE = (
    ("0700", "赵强", "D48-07"),
    ("0800", "马军", "D48-08"),
    ("0900", "李科", "D48-09"),
    ("1000", "李娜", "D48-10"),
    ("1100", "周洁", "D48-11"),
)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed store: a day with a number that nobody knows, hired people with passwords."""
    folder = tmp_path_factory.mktemp("founded")
    data = DataFolder(folder)
    desk = bootstrap.create_desk(data, data.store, clock=FrozenClock())
    admin = found(desk)
    for number, name, role in PEOPLE:
        hire(desk, admin, number, name, role)
    shelf, part = make_warehouse(desk, "备件库"), make_part(desk, "0060401", "排水泵 PSB-1")
    stock_up(desk, shelf, part, 10)
    desk.runner.write(leader(desk), UnitOfWork.take_number, "WX")
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=2, old_back=1))
    desk.close()
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
def client(desk: Desk, make_client: MakeClient) -> Client:
    """Give the client of the counting section's clerk, who may make reports."""

    def enter(reading: Reading) -> Actor:
        (person,) = (one for one in list_staff(reading, StaffFilter()) if one.number == "0700")
        grants = grants_of(reading, person.id)
        return Actor(person.id, person.number, person.name, new_id(), reading.scope, grants)

    return make_client(desk.runner.read(desk.founder(), enter))


@pytest.fixture
def section(client: Client, qtbot: QtBot) -> DaySection:
    """Give the section on its page, shown and active."""
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


def _report(section: DaySection) -> DayReport:
    report = section.report()
    assert report is not None
    return report


def _sheet(section: DaySection, kind: type[SheetT]) -> SheetT:
    return [sheet for sheet in section.window().findChildren(kind) if sheet.isVisible()][-1]


def _press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)


def _type(words: str) -> None:
    """Commit words as an input method does."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    event = QInputMethodEvent()
    event.setCommitString(words)
    QCoreApplication.sendEvent(widget, event)


def _sign(
    section: DaySection, qtbot: QtBot, kind: type[DayPasswordSheet], field: str, values: tuple[str, str]
) -> None:
    """Fill a sheet with a choice and a number, and confirm it by the password."""
    sheet = _sheet(section, kind)
    sheet.form.set_values({field: values[0], "staff_number": values[1], "password": PASSWORD})
    sheet.form.editor("password").setFocus()
    _press(qtbot, Qt.Key.Key_Return)


@pytest.mark.covers("D33")
def test_a_missing_number_is_explained_and_the_day_is_made_by_keys(section: DaySection, qtbot: QtBot) -> None:
    report = _report(section)
    assert [check.is_done for check in section.checks.checks] == [True, False, True, True]
    section.run("make")
    assert not section.window().findChildren(MakeSheet)

    _press(qtbot, Qt.Key.Key_J, ALT)
    sheet = _sheet(section, ExplainSheet)
    assert sheet.numbers == (report.gaps[0].number,)
    sheet.form.editor("reason").setFocus()
    _type("打印机卡纸，纸单已撕毁")
    _press(qtbot, Qt.Key.Key_Return, CONTROL)
    report = _report(section)
    assert report.gaps == ()
    assert [row.reason for row in report.numbers.remarks] == ["打印机卡纸，纸单已撕毁"]
    assert all(check.is_done for check in section.checks.checks)

    assert section.begin_new()
    make = _sheet(section, MakeSheet)
    make.form.editor("note").setFocus()
    _press(qtbot, Qt.Key.Key_Return, CONTROL)
    report = _report(section)
    assert report.status is DayStatus.MADE
    assert report.made is not None
    assert report.made.name == "赵强"


@pytest.mark.covers("D35")
def test_signatures_sending_and_receipts(section: DaySection, qtbot: QtBot) -> None:
    section.run("explain")
    sheet = _sheet(section, ExplainSheet)
    sheet.form.set_values({"mark": "spoilt"})
    sheet.accept()
    section.begin_new()
    _sheet(section, MakeSheet).accept()
    assert [check.is_done for check in section.checks.checks] == [True, False, False, False, False, False]

    _press(qtbot, Qt.Key.Key_S, ALT)
    _sign(section, qtbot, DaySignSheet, "signing", ("finance", "1000"))
    _press(qtbot, Qt.Key.Key_S, ALT)
    wrong = _sheet(section, DaySignSheet)
    _sign(section, qtbot, DaySignSheet, "signing", ("manager", "1000"))
    assert wrong.isVisible()
    assert wrong.form.value("password") == ""
    _sign(section, qtbot, DaySignSheet, "signing", ("manager", "1100"))
    assert _report(section).status is DayStatus.SIGNED

    _press(qtbot, Qt.Key.Key_T, ALT)
    send = _sheet(section, DaySendSheet)
    send.form.editor("word").setFocus()
    _type("内部信封")
    _press(qtbot, Qt.Key.Key_Return, CONTROL)
    for whom, number in (("second_department", "0900"), ("parts_section", "0800")):
        _press(qtbot, Qt.Key.Key_R, ALT)
        _sign(section, qtbot, ReceiptSheet, "whom", (whom, number))
    report = _report(section)
    assert report.status is DayStatus.RECEIVED
    assert all(check.is_done for check in section.checks.checks)
    section.show_part(ACTS)
    model = section.models[ACTS]
    acts = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert acts[:2] == ["备件科签收", "经管二部签收"]
    assert acts[-1] == "交代缺号"


def test_a_paper_signature_and_a_report_that_goes_back(section: DaySection, tmp_path: Path) -> None:
    section.run("explain")
    sheet = _sheet(section, ExplainSheet)
    sheet.form.set_values({"mark": "unused"})
    sheet.accept()
    section.begin_new()
    _sheet(section, MakeSheet).accept()
    section.run("pen")
    pen = _sheet(section, PenSheet)
    pen.form.set_values({"signing": "manager", "person": "王经理"})
    pen.accept()
    assert pen.isVisible()
    scan = tmp_path / "签字页.txt"
    scan.write_text("经理已签", encoding="utf-8")
    pen.files.add_file(scan)
    pen.accept()
    assert not pen.isVisible()
    signature = _report(section).last(DayAct.MANAGER_PAPER)
    assert signature is not None
    assert (signature.name, signature.noted_by) == ("王经理", "赵强")

    section.run("back")
    back = _sheet(section, DayBackSheet)
    back.form.set_values({"word": "漏了一张入库单"})
    back.accept()
    report = _report(section)
    assert report.status is DayStatus.SENT_BACK
    assert report.gaps == ()


@pytest.mark.covers("D32")
def test_a_difference_goes_to_the_leader(section: DaySection, desk: Desk) -> None:
    section.run("explain")
    sheet = _sheet(section, ExplainSheet)
    sheet.form.set_values({"mark": "unused"})
    sheet.accept()
    with desk.runner.database.writing() as session:
        session.execute(text("UPDATE stock_balance SET quantity = quantity + 3 WHERE quantity > 1"))
        session.commit()
    section.refresh()
    section.show_part(SUMS)
    model = section.models[SUMS]
    words = [model.index(row, 8).data() for row in range(model.rowCount())]
    assert "不符" in words
    for status in (DayStatus.SENT_BACK, DayStatus.SENT_BACK):
        section.begin_new()
        _sheet(section, MakeSheet).accept()
        assert _report(section).status is status
    assert section.checks.checks[-1].act is not None
    section.checks.wanted.emit("settle")
    leader_sheet = _sheet(section, DayLeaderSheet)
    leader_sheet.form.set_values({"word": "盘点后调整", "staff_number": "1100", "password": PASSWORD})
    leader_sheet.accept()
    section.begin_new()
    _sheet(section, MakeSheet).accept()
    assert _report(section).status is DayStatus.MADE


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
        _press(qtbot, Qt.Key.Key_Return)
    assert _sheet(section, ExplainSheet).numbers
    _sheet(section, ExplainSheet).reject()
    section.show_part("lines")
    section.views["lines"].select_first()
    section.views["lines"].setFocus()
    _press(qtbot, Qt.Key.Key_Return)
    assert asked[-1][0] == "stock_document"
    assert section.print_record()
    assert section.toggle_detail()
    assert section.toggle_detail()
    first = _report(section).day_on
    clock.move(days=1)
    section.refresh()
    section.days.select_first()
    qtbot.waitUntil(lambda: _report(section).day_on != first)
    assert section.checks.checks[0].act == ("去那一天", "first")
    section.checks.wanted.emit("first")
    assert _report(section).day_on == first
