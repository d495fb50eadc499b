# SPDX-License-Identifier: Apache-2.0
"""The part 日报: signatures, receipts, the leader's word, by people with passwords (D32, D35)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app import bootstrap
from app.admin.queries import StaffFilter, grants_of, list_staff
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.parts.day_rules import DayAct, DayStatus
from tests.support.company import PASSWORD, found, hire
from tests.support.desk import FrozenClock
from tests.ui.parts.test_day_section import begin_store, open_section, press, report_of, sheet_of, type_words
from ui.client import Client
from ui.parts.day_section import ACTS, SUMS, DaySection
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
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.long
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
    begin_store(desk)
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
    """Give the section on its page."""
    return open_section(client, qtbot)


def _sign(
    section: DaySection, qtbot: QtBot, kind: type[DayPasswordSheet], field: str, values: tuple[str, str]
) -> None:
    """Fill a sheet with a choice and a number, and confirm it by the password."""
    sheet = sheet_of(section, kind)
    sheet.form.set_values({field: values[0], "staff_number": values[1], "password": PASSWORD})
    sheet.form.editor("password").setFocus()
    press(qtbot, Qt.Key.Key_Return)


@pytest.mark.covers("D35")
def test_signatures_sending_and_receipts(section: DaySection, qtbot: QtBot) -> None:
    section.run("explain")
    sheet = sheet_of(section, ExplainSheet)
    sheet.form.set_values({"mark": "spoilt"})
    sheet.accept()
    section.begin_new()
    sheet_of(section, MakeSheet).accept()
    assert [check.is_done for check in section.checks.checks] == [True, False, False, False, False, False]

    press(qtbot, Qt.Key.Key_S, ALT)
    _sign(section, qtbot, DaySignSheet, "signing", ("finance", "1000"))
    press(qtbot, Qt.Key.Key_S, ALT)
    wrong = sheet_of(section, DaySignSheet)
    _sign(section, qtbot, DaySignSheet, "signing", ("manager", "1000"))
    assert wrong.isVisible()
    assert wrong.form.value("password") == ""
    _sign(section, qtbot, DaySignSheet, "signing", ("manager", "1100"))
    assert report_of(section).status is DayStatus.SIGNED

    press(qtbot, Qt.Key.Key_T, ALT)
    send = sheet_of(section, DaySendSheet)
    send.form.editor("word").setFocus()
    type_words("内部信封")
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    for whom, number in (("second_department", "0900"), ("parts_section", "0800")):
        press(qtbot, Qt.Key.Key_R, ALT)
        _sign(section, qtbot, ReceiptSheet, "whom", (whom, number))
    report = report_of(section)
    assert report.status is DayStatus.RECEIVED
    assert all(check.is_done for check in section.checks.checks)
    section.show_part(ACTS)
    model = section.models[ACTS]
    acts = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert acts[:2] == ["备件科签收", "经管二部签收"]
    assert acts[-1] == "交代缺号"


def test_a_paper_signature_and_a_report_that_goes_back(section: DaySection, tmp_path: Path) -> None:
    section.run("explain")
    sheet = sheet_of(section, ExplainSheet)
    sheet.form.set_values({"mark": "unused"})
    sheet.accept()
    section.begin_new()
    sheet_of(section, MakeSheet).accept()
    section.run("pen")
    pen = sheet_of(section, PenSheet)
    pen.form.set_values({"signing": "manager", "person": "王经理"})
    pen.accept()
    assert pen.isVisible()
    scan = tmp_path / "签字页.txt"
    scan.write_text("经理已签", encoding="utf-8")
    pen.files.add_file(scan)
    pen.accept()
    assert not pen.isVisible()
    signature = report_of(section).last(DayAct.MANAGER_PAPER)
    assert signature is not None
    assert (signature.name, signature.noted_by) == ("王经理", "赵强")

    section.run("back")
    back = sheet_of(section, DayBackSheet)
    back.form.set_values({"word": "漏了一张入库单"})
    back.accept()
    report = report_of(section)
    assert report.status is DayStatus.SENT_BACK
    assert report.gaps == ()


@pytest.mark.covers("D32")
def test_a_difference_goes_to_the_leader(section: DaySection, desk: Desk) -> None:
    section.run("explain")
    sheet = sheet_of(section, ExplainSheet)
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
        sheet_of(section, MakeSheet).accept()
        assert report_of(section).status is status
    assert section.checks.checks[-1].act is not None
    section.checks.wanted.emit("settle")
    leader_sheet = sheet_of(section, DayLeaderSheet)
    leader_sheet.form.set_values({"word": "盘点后调整", "staff_number": "1100", "password": PASSWORD})
    leader_sheet.accept()
    section.begin_new()
    sheet_of(section, MakeSheet).accept()
    assert report_of(section).status is DayStatus.MADE
