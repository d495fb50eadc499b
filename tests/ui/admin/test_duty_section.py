# SPDX-License-Identifier: Apache-2.0
"""值班 in the window: a shift is planned and taken out by keys, a gap is said above the list."""

from __future__ import annotations

import pytest

from app.bootstrap import Desk
from app.core.permissions import Actor
from tests.support.company import hire
from tests.support.desk import FrozenClock
from tests.ui.admin.conftest import Stage, type_chinese
from ui.admin.duty_section import DutySection
from ui.shell.undo_sheet import UndoSheet


@pytest.fixture
def section(stage: Stage, desk: Desk, admin: Actor) -> DutySection:
    """Give the section of a store with one more person, shown on 2026-11-20 at 10:30."""
    hire(desk, admin, "0102", "李娜", "A3")
    stage.page.show_section("duty")
    found = stage.page.section
    assert isinstance(found, DutySection)
    return found


@pytest.mark.covers("E4")
def test_a_shift_is_planned_shown_and_taken_out(
    section: DutySection, stage: Stage, desk: Desk, admin: Actor, clock: FrozenClock
) -> None:
    assert section.now.text() == "现在没有人值班。"
    assert not section.notice.isVisible(), "who never planned misses nobody"
    stage.page.new_record()
    sheet = stage.sheet()
    type_chinese(sheet.form.editor("hours"), "八点到晚上")
    sheet.accept()
    assert not stage.is_clear(), "what was typed stays"
    people = {words: value for value, words in section.people_choices()}
    sheet.form.set_values({"staff_id": people["0102 李娜"], "hours": "08:00-20:00"})
    sheet.accept()
    assert stage.is_clear()
    assert stage.said[-1] == "值班已安排"
    assert section.now.text() == "值班 李娜 — 至 20:00"
    assert section.notice.accessibleName().startswith("11-20 20:00 到 ")
    assert [row.staff_name for _number, row in section.model.held()] == ["李娜"]
    section.take_out.click()
    stage.overlay().accept()
    assert stage.said[-1] == "已取消"
    assert section.notice.isVisible(), "the shift that ran ended now"
    assert section.now.text() == "现在没有人值班。"


@pytest.mark.covers("E4")
def test_a_planned_shift_is_taken_back_by_the_sheet_of_acts(section: DutySection, stage: Stage) -> None:
    stage.page.new_record()
    sheet = stage.sheet()
    people = {words: value for value, words in section.people_choices()}
    sheet.form.set_values({"staff_id": people["0102 李娜"], "hours": "20:00-22:00"})
    sheet.accept()
    undo = UndoSheet(stage.client, stage.page)
    undo.open()
    assert "排班" in undo.list.item(0).text()
    undo.list.setCurrentRow(0)
    undo.accept()
    assert stage.said[-1].startswith("已撤销：排班")
    assert section.model.total == 0
