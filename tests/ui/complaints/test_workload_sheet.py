# SPDX-License-Identifier: Apache-2.0
"""工作量统计 in the window: four tables, a span that is none is said, paper and file hold what is shown."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.handing import HandOver, hand_over
from app.complaints.handling import CloseComplaint, close_complaint
from app.core.permissions import Actor
from reports.summaries.list_print import ListSheet
from tests.support.complaints import READER, add_complaint
from tests.support.desk import FrozenClock, make_actor
from tests.ui.complaints.conftest import Screen
from ui.complaints.statistics_sheet import StatisticsSheet
from ui.complaints.workload_columns import WorkloadColumns
from ui.complaints.workload_sheet import WorkloadSheet
from ui.widgets.row_model import RowTableModel


def texts(sheet: WorkloadSheet, key: str) -> list[list[str]]:
    """Return the cells of a table."""
    model: RowTableModel = sheet._parts[key][1]
    rows = sorted(model.held(), key=lambda held: held[0])
    return [[column.cell_text(row) for column in model.columns] for _number, row in rows]


@pytest.fixture
def screen(desk: Desk, boss: Actor, clock: FrozenClock, open_page: Callable[..., Screen]) -> Screen:
    """Give the page of a leader who closed one case of two in half a day and handed over the other."""
    first = add_complaint(desk, boss, is_taken=True).id
    second = add_complaint(desk, boss).id
    desk.runner.write(boss, hand_over, HandOver(second, "logistics", "请核实送货时间"))
    clock.move(hours=12)
    desk.runner.write(boss, close_complaint, CloseComplaint(first, "unfounded", "查无此事"))
    return open_page()


@pytest.mark.covers("A35", "A62", "A66", "B41")
def test_four_tables_tell_what_was_done(screen: Screen) -> None:
    sheet = WorkloadSheet(screen.client, screen.page)
    sheet.open()
    days = texts(sheet, "days")
    assert (len(days), days[0]) == (20, ["2026-11-20", "2", "1", "0", "0", "1"])
    assert texts(sheet, "people")[0][:6] == ["周洁", "0", "0", "2", "1", "100.0%"]
    assert texts(sheet, "person_days") == [
        ["2026-11-20", "友好路店", "周洁", "0", "0", "2", "1", "100.0%"],
    ]
    assert texts(sheet, "stores")[0] == ["友好路店", "0", "0", "2", "1", "100.0%", "0 秒", "12时00分"]
    assert texts(sheet, "handed") == [["物流", "—", "1", "0", "0", "1", "0", "—"]]
    assert sheet._total.text().startswith("合计：受理 2 件，完结 1 件，按时 100.0%，首次响应平均 0 秒，")


@pytest.mark.covers("A35", "A62")
def test_the_figures_of_a_day_are_two_keys_away(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.page.list.view, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(screen.page.findChildren(WorkloadSheet)))
    sheet = screen.sheet(WorkloadSheet)
    sheet.show_span("today")
    sheet.show_part("people")
    assert texts(sheet, "people")[0][:6] == ["周洁", "0", "0", "2", "1", "100.0%"]
    assert (sheet.from_on.text(), sheet.to_on.text()) == ("2026-11-20", "2026-11-20")
    sheet.show_span("last_month")
    assert (sheet.from_on.text(), sheet.to_on.text()) == ("2026-10-01", "2026-10-31")
    qtbot.keyClick(sheet.switch, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    # The sheet itself may be gone by now: only the page is asked.
    qtbot.waitUntil(lambda: bool(screen.page.findChildren(StatisticsSheet)))
    qtbot.waitUntil(lambda: not any(map(QWidget.isVisible, screen.page.findChildren(WorkloadSheet))))
    assert screen.sheet(StatisticsSheet).form.value("on") == date(2026, 11, 20)


def test_a_span_that_is_none_is_said_and_a_right_one_shown(screen: Screen) -> None:
    sheet = WorkloadSheet(screen.client, screen.page)
    sheet.open()
    sheet.from_on.set_value(date(2026, 12, 1))
    sheet.from_on.editingFinished.emit()
    assert sheet._total.text() == "不能早于开始日期。"
    assert not sheet._print.isEnabled()
    sheet.from_on.set_value(date(2026, 11, 20))
    sheet.from_on.editingFinished.emit()
    assert len(texts(sheet, "days")) == 1
    assert sheet._print.isEnabled()


def test_paper_and_file_hold_the_table_that_is_shown(screen: Screen, tmp_path: Path) -> None:
    sheet = WorkloadSheet(screen.client, screen.page)
    sheet.open()
    sheet.show_part("people")
    path = tmp_path / "工作量.xlsx"
    sheet.save_to(path)
    assert screen.heard.said[-1] == "已存为 工作量.xlsx"
    with zipfile.ZipFile(path) as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode()
    assert written.index("员工") < written.index("联系顾客") < written.index("周洁")
    sheet._print.click()
    kind, _row_id, context = screen.heard.opened[-1]
    paper = context["sheet"]
    assert (kind, paper.title) == ("paper", "工作量统计 · 每人")
    assert isinstance(paper, ListSheet)
    assert paper.rows[0][0] == "周洁"
    assert paper.filter_text == "2026-11-01 至 2026-11-20"


def test_who_may_not_print_or_export_is_not_offered_it(desk: Desk, open_page: Callable[..., Screen]) -> None:
    screen = open_page(make_actor(desk, *READER))
    sheet = WorkloadSheet(screen.client, screen.page)
    assert sheet._print.isHidden()
    assert sheet._save.isHidden()


def test_lengths_and_shares_in_words(theme: object) -> None:
    words = WorkloadColumns()
    lengths = (None, timedelta(seconds=31), timedelta(minutes=90), timedelta(days=2))
    assert [words.length(one) for one in lengths] == ["—", "31 秒", "1时30分", "2天0时"]
    assert (words.percent(None), words.percent(98.04)) == ("—", "98.0%")
