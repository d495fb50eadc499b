# SPDX-License-Identifier: Apache-2.0
"""节假日 in the window: an unknown year is said, a pasted notice becomes a year, who changed what stays."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from app.admin.queries import is_rest_day, list_holiday_years, store_region
from app.bootstrap import Desk
from app.core.holidays import NATION
from app.core.permissions import Actor
from tests.support.desk import FrozenClock
from tests.ui.admin.conftest import Stage, type_chinese
from ui.admin.holidays_section import HolidaysSection
from ui.widgets.labels import Label
from ui.widgets.timeline import Timeline

NOTICE = "一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。"


@pytest.fixture
def section(stage: Stage) -> HolidaysSection:
    """Give the section, shown on 2026-11-20."""
    stage.page.show_section("holidays")
    found = stage.page.section
    assert isinstance(found, HolidaysSection)
    return found


def test_a_year_that_nobody_gave_is_said(section: HolidaysSection, stage: Stage, clock: FrozenClock) -> None:
    assert section.notice.isVisible()
    assert "2027 年（全国）" in section.notice.accessibleName()
    assert [row.year for _number, row in section.model.held()][:2] == [2026, 2025]
    assert section.day_model.rowCount() == 39
    clock.at = clock.at.replace(month=10)
    stage.client.day_turned.emit()
    assert not section.notice.isVisible()
    clock.at = clock.at.replace(year=2027)
    stage.client.day_turned.emit()
    assert "2027 年（全国）" in section.notice.accessibleName()


def test_a_pasted_notice_becomes_a_year(
    section: HolidaysSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    stage.page.new_record()
    sheet = stage.sheet()
    editor = sheet.form.editor("text")
    assert isinstance(editor, QPlainTextEdit | QTextEdit)
    editor.setPlainText(f"{NOTICE}\n99月1日")
    (read,) = [label for label in sheet.findChildren(Label) if label.accessibleName() == "读到的内容"]
    assert read.text() == "读到 4 天：休息 3 天，调休上班 1 天。第 2 行没有读懂。"
    type_chinese(sheet.form.editor("source"), "国办发明电〔2026〕9 号")
    sheet.accept()
    assert not stage.is_clear()
    editor.setPlainText(NOTICE)
    sheet.accept()
    assert stage.is_clear()
    assert stage.said[-1] == "节假日已保存"
    assert not section.notice.isVisible()
    assert desk.runner.read(admin, is_rest_day, None, date(2027, 1, 1)).name == "元旦"
    assert next(iter(section.model.held()))[1].year == 2027


def test_a_day_is_changed_and_the_change_can_be_seen_and_taken_back(
    section: HolidaysSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    section.table.select_first()
    section.edit.click()
    sheet = stage.sheet()
    editor = sheet.form.editor("text")
    assert isinstance(editor, QPlainTextEdit | QTextEdit)
    assert editor.toPlainText().startswith("2026-01-01 元旦 休\n")
    editor.setPlainText(editor.toPlainText() + "\n2026-10-08 国庆节 休")
    sheet.accept()
    assert stage.is_clear()
    assert desk.runner.read(admin, list_holiday_years, NATION)[0].is_own
    section.history.click()
    overlay = stage.overlay()
    (timeline,) = overlay.findChildren(Timeline)
    (first,) = timeline.items()
    assert first.who == admin.name
    assert "等 40 天" in first.text
    overlay.leave()
    section.take_back.click()
    stage.overlay().accept()
    assert stage.said[-1] == "已撤回"
    assert not desk.runner.read(admin, list_holiday_years, NATION)[0].is_own
    assert not section.take_back.isEnabled()


def test_a_store_is_put_into_its_region(
    section: HolidaysSection, stage: Stage, desk: Desk, admin: Actor
) -> None:
    assert section.place.label() == "本店地区：未设置"
    section.place.click()
    sheet = stage.sheet()
    sheet.form.set_values({"region": "65"})
    sheet.accept()
    assert desk.runner.read(admin, store_region) == "65"
    assert section.place.label() == "本店地区：新疆"
    assert "2027 年（全国）、2027 年（新疆）" in section.notice.accessibleName().replace(
        "2027 年（新疆）、2027 年（全国）", "2027 年（全国）、2027 年（新疆）"
    )
    section.region.setCurrentIndex(section.region.findData("65"))
    assert [row.year for _number, row in section.model.held()] == [2026, 2025, 2023]
