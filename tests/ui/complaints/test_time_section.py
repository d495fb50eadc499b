# SPDX-License-Identifier: Apache-2.0
"""时间与时限 in the window: limits, ladder and hours read, changed from a day on, refused by field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.admin.queries import list_company_rules, list_store_hours
from app.bootstrap import Desk
from app.complaints.limit_versions import TableVersion, list_ladder_versions, list_limit_versions
from app.complaints.limits import Clock
from app.core.permissions import Actor
from tests.support import founded
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from ui.admin.page import AdminPage
from ui.admin.section import FormSheet
from ui.client import Client
from ui.complaints.clock_notes import ClockNotesLine
from ui.complaints.time_section import TimeSection
from ui.widgets.dialog import Overlay
from ui.widgets.layouts import vbox

company_template, desk, admin = founded.company_template, founded.desk, founded.admin
TODAY = date(2026, 11, 20)


class Stage:
    """The administrator's page in a small window, the section in front."""

    def __init__(self, client: Client, qtbot: QtBot) -> None:
        self.client, self.window = client, QWidget()
        qtbot.addWidget(self.window)
        self.page = AdminPage(client, TimeSection)
        self.window.setLayout(vbox(self.page))
        self.window.resize(1190, 578)
        self.window.show()
        self.page.show_section("time")
        found = self.page.section
        assert isinstance(found, TimeSection)
        self.section = found

    def sheet(self) -> FormSheet:
        """Return the sheet that is open."""
        (found,) = [one for one in self.window.findChildren(Overlay) if one.isVisible()]
        assert isinstance(found, FormSheet)
        return found

    def is_clear(self) -> bool:
        """Tell whether no sheet is open."""
        return not [one for one in self.window.findChildren(Overlay) if one.isVisible()]


@pytest.fixture
def stage(make_client: Callable[[Actor], Client], admin: Actor, qtbot: QtBot) -> Stage:
    return Stage(make_client(admin), qtbot)


def _texts(model: Any) -> list[str]:
    return [
        " | ".join(str(model.index(row, column).data() or "") for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def _now(desk: Desk, admin: Actor, query: Any) -> TableVersion:
    versions: tuple[TableVersion, ...] = desk.runner.read(admin, query)
    return next(version for version in versions if version.is_in_force)


def test_the_limits_are_said_in_words(stage: Stage) -> None:
    rows = _texts(stage.section.limits.model)
    assert rows[0].startswith("派单 | 全部 | 5 分钟 | 不停 | E13")
    assert any(row.startswith("完结 | 维修 | 2 工作日 |") for row in rows)
    assert any(row.startswith("部门接手 | 全部 | 当天下班前 |") for row in rows)
    assert any("二次处理" in row for row in rows)
    ladder = _texts(stage.section.ladder.model)
    assert ladder[0].startswith("没有按时派单 | 派单 | 到时限 | 客服主管")
    assert any("一受理就提醒" in row and "重大" in row for row in ladder)
    assert any("用去 75%" in row for row in ladder)


def test_a_limit_is_changed_and_the_row_shows_it(stage: Stage, desk: Desk, admin: Actor) -> None:
    pane = stage.section.limits
    pane.table.opened.emit(pane.model.row(0))
    sheet = stage.sheet()
    sheet.form.set_values({"amount": 10, "source": ""})
    sheet.accept()
    assert "source" in sheet.form.problems()
    sheet.form.set_values({"source": "客服部通知 2026 第 8 号"})
    sheet.accept()
    assert stage.is_clear()
    assert _texts(pane.model)[0].startswith("派单 | 全部 | 10 分钟")
    assert pane.version.count() == 2
    assert "现行" in pane.version.currentText()
    # The tables come after the page is shown: the choice must grow with them.
    assert pane.version.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToContents
    # A table is no rule of one value.
    assert "complaint.limits" not in {row.key for row in desk.runner.read(admin, list_company_rules)}
    version = _now(desk, admin, list_limit_versions)
    assert (version.limits[0].amount, version.from_on) == (10, TODAY)


def test_a_limit_is_added_and_taken_out(stage: Stage, desk: Desk, admin: Actor) -> None:
    pane = stage.section.limits
    count = pane.model.rowCount()
    assert stage.page.new_record()
    sheet = stage.sheet()
    sheet.form.set_values(
        {"clock": "first_response", "case_source": "media", "amount": 15, "unit": "minutes", "why": "A23",
         "waiting_customer": True, "source": "通知"}
    )  # fmt: skip
    sheet.accept()
    assert stage.is_clear()
    stage.section.limits.version.setCurrentIndex(0)
    assert pane.model.rowCount() == count + 1
    last = _now(desk, admin, list_limit_versions).limits[-1]
    assert (last.clock, last.source, last.pauses) == (Clock.FIRST_RESPONSE, "media", ("waiting_customer",))
    pane.table.select_id(pane.row_key(last))
    pane.take_out.click()
    stage.sheet().form.set_values({"source": "通知"})
    stage.sheet().accept()
    assert stage.is_clear()
    assert len(_now(desk, admin, list_limit_versions).limits) == count


def test_a_rung_is_changed_with_the_keyboard(stage: Stage, desk: Desk, admin: Actor, qtbot: QtBot) -> None:
    stage.section.show_part("ladder")
    pane = stage.section.ladder
    pane.table.setFocus()
    pane.table.select_first()
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    sheet = stage.sheet()
    assert "step" not in sheet.form.values()  # its words come with the program
    sheet.form.set_values({"percent": 0, "source": "通知"})
    sheet.accept()
    assert sheet.form.problems()["percent"].startswith("请填 1 到 300")
    sheet.form.set_values({"percent": 80, "to": "A10"})
    sheet.accept()
    assert stage.is_clear()
    rung = _now(desk, admin, list_ladder_versions).rungs[0]
    assert (rung.percent, rung.to) == (80, "A10")


def test_the_hours_of_a_store_are_typed_as_people_say_them(stage: Stage, desk: Desk, admin: Actor) -> None:
    stage.section.show_part("hours")
    pane = stage.section.hours
    assert "周一至周日 09:00-21:00" in _texts(pane.model)[0]
    assert stage.page.new_record()
    sheet = stage.sheet()
    sheet.form.set_values({"mon": "早九晚五", "sun": ""})
    sheet.accept()
    assert sheet.form.problems() == {"mon": "请写成 09:00-12:00 14:00-18:00，休息日留空。"}
    sheet.form.set_values({"mon": "9：00～18：00", "from_on": TODAY + timedelta(days=3)})
    sheet.accept()
    assert stage.is_clear()
    first = _texts(pane.model)[0]
    assert "周一 09:00-18:00，周二至周六 09:00-21:00，周日 休息" in first
    assert "将生效" in first
    pane.table.select_first()
    assert pane.take_back.isEnabled()
    pane.take_back.click()
    (question,) = [one for one in stage.window.findChildren(Overlay) if one.isVisible()]
    question.accept()
    assert len(desk.runner.read(admin, list_store_hours)) == 1


def test_a_case_says_when_its_deadline_rests_on_an_unknown_year(
    stage: Stage, desk: Desk, admin: Actor, clock: FrozenClock, qtbot: QtBot
) -> None:
    clock.at = clock.at.replace(month=12, day=31)
    found = add_complaint(desk, admin, complaint_class="repair")
    line = ClockNotesLine(stage.client)
    qtbot.addWidget(line)
    line.ask(found.id)
    assert "2027 年（全国）" in line.accessibleName()
    clock.move(days=-2)
    line.ask(found.id)
    assert "时钟不准" in line.accessibleName()
    clock.at = clock.at.replace(month=11, day=2)
    plain = add_complaint(desk, admin)
    line.ask(plain.id)
    assert line.isHidden()
