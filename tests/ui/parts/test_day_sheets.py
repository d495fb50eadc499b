# SPDX-License-Identifier: Apache-2.0
"""The sheets of a day's report to a screen reader, and what each says before it is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.parts.day_acts import override_desks
from app.parts.day_report import DayReport
from app.parts.day_rules import DayStatus
from reports.day_samples import goods_report
from tests.support.heard import faults
from tests.support.parts import leader
from ui.client import Client
from ui.parts.day_section import DaySection
from ui.parts.day_sheets import (
    DayBackSheet,
    DayLeaderSheet,
    DaySendSheet,
    DaySignSheet,
    ExplainSheet,
    MakeSheet,
    PenSheet,
    ReceiptSheet,
)
from ui.widgets.dialog import Overlay

Make = Callable[[Client, QWidget, DayReport], Overlay]
SHEETS: dict[str, Make] = {
    "explain": lambda client, page, report: ExplainSheet(
        client, page, "交代缺号", report, ("WX-001A1-26-000202",)
    ),
    "make": MakeSheet,
    "sign": DaySignSheet,
    "receive": ReceiptSheet,
    "leader": lambda client, page, report: DayLeaderSheet(
        client, page, report, "主管放行", override_desks, "还没有传到：前台二。"
    ),
    "pen": lambda client, page, report: PenSheet(client, page, "纸上签字", "记下", report),
    "send": lambda client, page, report: DaySendSheet(client, page, "送出报表", "送出", report),
    "back": lambda client, page, report: DayBackSheet(client, page, "退回复核", "退回", report),
}


@pytest.fixture
def page(make_client: Callable[[Actor], Client], desk: Desk, qtbot: QtBot) -> DaySection:
    """Give the section of a store in which nothing happened yet."""
    section = DaySection(make_client(leader(desk)))
    qtbot.addWidget(section)
    section.resize(1140, 600)
    section.show()
    section.refresh()
    return section


@pytest.mark.long
@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_heard(page: DaySection, name: str) -> None:
    report = goods_report().report
    signed: dict[str, Any] = {"acts": report.acts[:1], "status": DayStatus.MADE}
    sheet = SHEETS[name](page.client, page, report if name == "receive" else replace(report, **signed))
    ask = getattr(sheet, "ask", sheet.open)
    ask()
    assert sheet.isVisible()
    assert faults(sheet, name) == []


def test_the_section_of_an_empty_store_is_heard_and_says_so(page: DaySection) -> None:
    report = page.report()
    assert report is not None
    assert report.day_on == report.today_on
    assert faults(page, "日报") == []
    assert page.new_label() == "编制报表"
    assert page.run("sign")
    assert page.run("first")
    for key in page.views:
        page.show_part(key)
    count = page.days_model.rowCount()
    page.older.click()
    assert page.days_model.rowCount() == 2 * count
