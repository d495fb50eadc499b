# SPDX-License-Identifier: Apache-2.0
"""The conflict desk by keyboard alone: choose, confirm, later, take back."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt

from app.complaints.detail import get_complaint
from app.core.errors import NotPermittedError
from app.sync.sample import plant_conflict, plant_step
from tests.ui.sync.conftest import Stage
from ui.sync.conflict_list import DECIDED, ConflictListSheet
from ui.sync.conflict_sheet import ConflictSheet
from ui.sync.record_line import RecordLine


def _shown(stage: Stage, complaint: UUID) -> tuple[str, str]:
    detail = stage.desk.runner.read(stage.admin, get_complaint, complaint)
    return detail.demand, detail.place


def test_only_what_both_changed_is_shown_with_who_and_when(
    stage: Stage, complaint: UUID, conflicts: tuple[UUID, UUID]
) -> None:
    stage.sheets.open_conflicts()
    sheet = stage.open(ConflictSheet)
    assert "有 2 处两人都改过" in sheet._title.text()
    assert [row.field.label for row in sheet.form.rows] == ["地点", "顾客诉求"]
    place = sheet.form.rows[0]
    assert (place.first.text(), place.second.text()) == ("店内", "家里")
    assert place.field.first.is_mine
    assert place.field.second.by_name == "李娜"
    assert place.chooser.itemText(1) == "用李娜的"
    assert place.chooser.hasFocus()
    assert conflicts
    assert complaint


def test_arrows_choose_and_control_enter_confirms(
    stage: Stage, complaint: UUID, conflicts: tuple[UUID, UUID]
) -> None:
    del conflicts
    stage.sheets.open_conflicts()
    sheet = stage.open(ConflictSheet)
    stage.press(Qt.Key.Key_Right)
    assert sheet.form.rows[0].second.is_chosen
    stage.press(Qt.Key.Key_Down)
    assert sheet.form.rows[1].chooser.hasFocus()
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Left)
    assert sheet.form.rows[1].first.is_chosen
    stage.press(Qt.Key.Key_Up)
    assert sheet.form.rows[0].chooser.hasFocus()
    stage.confirm()
    assert stage.is_clear()
    assert _shown(stage, complaint) == ("换机 + 食品损失", "家里")
    assert stage.client.sync.state.conflicts == 0


def test_a_decision_is_taken_back_from_the_message(
    stage: Stage, complaint: UUID, conflicts: tuple[UUID, UUID]
) -> None:
    del conflicts
    before = _shown(stage, complaint)
    stage.sheets.open_conflicts()
    stage.confirm()
    assert _shown(stage, complaint) == ("换机 + 食品损失", "店内")
    text, undo = stage.said[-1]
    assert "已合并 2 处" in text
    assert undo is not None
    undo()
    assert _shown(stage, complaint) != before
    assert _shown(stage, complaint) == ("换机", "家里")
    assert stage.client.sync.state.conflicts == 1


def test_later_leaves_everything(stage: Stage, complaint: UUID, conflicts: tuple[UUID, UUID]) -> None:
    del conflicts
    before = _shown(stage, complaint)
    stage.sheets.open_conflicts()
    stage.press(Qt.Key.Key_Escape)
    assert stage.is_clear()
    assert _shown(stage, complaint) == before
    assert stage.client.sync.state.conflicts == 1


def test_several_records_begin_with_the_list_and_decided_ones_come_back(
    stage: Stage, complaint: UUID, other: UUID, conflicts: tuple[UUID, UUID]
) -> None:
    stage.write(plant_conflict, "store", stage.desk.identity.store_id, "hotline", "4001", "4002", by_id=other)
    stage.sheets.open_conflicts()
    listed = stage.open(ConflictListSheet)
    assert listed.open_model.total == 2
    assert listed.open_table.hasFocus()
    stage.confirm()
    stage.open(ConflictSheet)
    stage.confirm()
    assert listed.open_model.total == 1
    listed.show_part(DECIDED)
    assert listed.decided_model.total in {1, len(conflicts)}
    before = listed.decided_model.total
    stage.confirm()
    assert listed.decided_model.total == before - 1
    assert listed.open_model.total == 2
    assert complaint


def test_a_record_without_conflicts_says_so(stage: Stage, complaint: UUID) -> None:
    stage.sheets.open_conflicts(complaint)
    assert stage.is_clear()
    assert stage.said[-1][0] == "这条记录没有要确认的冲突。"


def test_a_step_out_of_turn_is_a_sentence_that_one_takes_note_of(
    stage: Stage, complaint: UUID, other: UUID
) -> None:
    stage.write(plant_step, "complaint_transition", complaint, "handling", "closed", by_id=other)
    assert stage.client.sync.state.conflicts == 1
    stage.sheets.open_conflicts()
    sheet = stage.open(ConflictSheet)
    assert "1 步前后没对上" in sheet._title.text()
    (step,) = sheet.form.steps
    text = step.text.text()
    assert text.index("李娜") < text.index("处理中") < text.index("你") < text.index("已完结")
    assert step.chooser.hasFocus()
    stage.confirm()
    assert stage.is_clear()
    assert stage.client.sync.state.conflicts == 0
    assert "已记下" in stage.said[-1][0]
    undo = stage.said[-1][1]
    assert undo is not None
    undo()
    assert stage.client.sync.state.conflicts == 1


def test_a_step_below_fields_may_wait(
    stage: Stage, complaint: UUID, other: UUID, conflicts: tuple[UUID, UUID]
) -> None:
    stage.write(plant_step, "complaint_transition", complaint, "handling", "closed", by_id=other)
    stage.sheets.open_conflicts()
    sheet = stage.open(ConflictSheet)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    assert sheet.form.steps[0].chooser.hasFocus()
    stage.press(Qt.Key.Key_Right)
    assert set(sheet.form.choices()) == set(conflicts)
    stage.confirm()
    assert stage.client.sync.state.conflicts == 1
    stage.sheets.open_conflicts()
    assert len(stage.open(ConflictSheet).form.steps) == 1


def test_history_leads_to_the_record(stage: Stage, complaint: UUID, conflicts: tuple[UUID, UUID]) -> None:
    del conflicts
    stage.sheets.open_conflicts(complaint)
    stage.open(ConflictSheet).history.click()
    assert stage.is_clear()
    assert stage.records == [("complaint", complaint)]


def test_a_refused_decision_keeps_the_sheet(
    stage: Stage, complaint: UUID, conflicts: tuple[UUID, UUID], monkeypatch: object
) -> None:
    del conflicts, complaint, monkeypatch
    stage.sheets.open_conflicts()
    sheet = stage.open(ConflictSheet)

    def refuse(*_args: object, failed: object, **_named: object) -> None:
        failed(NotPermittedError(permission="sync.decide"))  # type: ignore[operator]

    stage.client.jobs.write = refuse  # type: ignore[method-assign,assignment]
    stage.confirm()
    assert sheet.isVisible()
    assert sheet._notice.count() == 1


def test_what_a_colleague_typed_at_two_desks_is_said_of_him(
    stage: Stage, complaint: UUID, other: UUID
) -> None:
    colleague = replace(stage.admin, staff_id=other, name="李娜")
    stage.desk.runner.write(
        colleague, plant_conflict, "complaint", complaint, "demand", "换机", "维修", by_id=other
    )
    stage.sheets.open_conflicts()
    sheet = stage.open(ConflictSheet)
    assert "有 1 处李娜在两台工位都改过" in sheet._title.text()
    (row,) = sheet.form.rows
    assert [row.chooser.itemText(place) for place in (0, 1)] == ["用现在的", "用另一个"]
    line = RecordLine(stage.client, stage.window)
    line.show_record(stage.desk.identity.store_id, complaint)
    line._settle.timeout.emit()
    assert line.conflicts.accessibleName() == "有 1 处李娜在两台工位都改过，请选一个"


def test_what_one_person_typed_at_two_desks_is_not_called_mine_twice(stage: Stage, complaint: UUID) -> None:
    stage.write(plant_conflict, "complaint", complaint, "demand", "换机", "维修", by_id=stage.admin.staff_id)
    stage.sheets.open_conflicts()
    sheet = stage.open(ConflictSheet)
    (row,) = sheet.form.rows
    assert "有 1 处你在两台工位都改过" in sheet._title.text()
    assert row.field.is_one_person
    assert [row.chooser.itemText(place) for place in (0, 1)] == ["用现在的", "用另一个"]
