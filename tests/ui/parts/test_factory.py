# SPDX-License-Identifier: Apache-2.0
"""A document of a machine says that it waits for the factory's system until its number is there (D42)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.parts.day_report import get_day_report
from app.parts.inputs import LineInput
from tests.support.parts import clerk, make_part, make_party, make_warehouse, post, stock_up
from tests.ui.parts.test_documents import MakeClient, _page, _said, _section, _sheet, _texts, _type
from ui.parts.day_checks import DayChecks
from ui.parts.day_words import DayWords
from ui.parts.document_acts import FactorySheet
from ui.widgets.chips import Chip

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
DUE = "待录工厂系统"


@pytest.mark.covers("D42")
def test_the_number_of_the_factory_is_written_down_by_keys(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    place, station = make_warehouse(desk), make_party(desk, "喀什服务站")
    machine, seal = (
        make_part(desk, "BCD-470", "冰箱整机", is_machine=True),
        make_part(desk, "MF-12", "门封条"),
    )
    for part in (machine, seal):
        stock_up(desk, place, part, 5)
    plain = post(desk, "QD", place, LineInput(part_id=seal, quantity=1), party_id=station)
    given = post(desk, "QD", place, LineInput(part_id=machine, quantity=1), party_id=station)
    page = _page(make_client(clerk(desk)), qtbot)
    section = _section(page)
    section.select(plain.id)
    qtbot.keyClick(section.view, Qt.Key.Key_G, ALT)
    assert not page.window().findChildren(FactorySheet)
    section.show_asked({"view": "today"})
    assert _texts(section, "status").count(DUE) == 1
    section.select(given.id)
    assert DUE in [chip.accessibleName() for chip in section.detail.findChildren(Chip)]
    qtbot.keyClick(section.view, Qt.Key.Key_G, ALT)
    sheet = _sheet(page, FactorySheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.isVisible()  # a number is asked for
    _type(sheet.form.editor("number"), "GC2026-88")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    assert "工厂系统单号：GC2026-88" in _said(section, "其他")
    assert DUE not in _texts(section, "status")
    told = [item.text for item in section.detail.history.model().items]  # type: ignore[attr-defined]
    assert any("GC2026-88" in text for text in told)


@pytest.mark.covers("D42")
def test_the_days_report_says_how_many_still_wait_and_hinders_nothing(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    client = make_client(clerk(desk))
    checks = DayChecks(DayWords(), desk.identity.zone)
    qtbot.addWidget(checks)
    report = client.jobs.read_now(get_day_report, desk.runner.today_on)
    checks.show_report(report)
    before = checks.checks
    checks.show_report(replace(report, unwritten=2))
    (said,) = [check for check in checks.checks if check not in before]
    assert said.text == "2 张整机、显示器单据待录工厂系统（不影响编制）。"
    assert not said.is_bad
