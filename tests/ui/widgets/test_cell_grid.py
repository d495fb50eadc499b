# SPDX-License-Identifier: Apache-2.0
"""The grid under the fingers: typing, moving, undo, problems, the row for the next code, drafts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.cell_grid import (
    CONTROL,
    HINT,
    PARTS,
    SHIFT,
    at,
    end_by,
    part_grid,
    press,
    put_clipboard,
    texts,
    type_text,
)
from tests.support.shell import type_chinese
from ui.theme.theme import Theme
from ui.widgets.cell_grid import CellChange, CellGrid
from ui.widgets.scanner import Scanner

Key = Qt.Key


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    """Give a window with fields before and after the place of a grid."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.resize(1100, 500)
    return window


@pytest.fixture
def grid(window: QWidget, qtbot: QtBot) -> CellGrid:
    grid = part_grid()
    layout = window.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, grid)
    with qtbot.waitExposed(window):
        window.show()
    grid.go_to(11, "stock")
    return grid


def below(grid: CellGrid) -> str:
    """Return the sentence below the cells."""
    return grid._said.text() if grid._below.isVisible() else ""


# ---- typing


def test_typing_replaces_and_enter_goes_down(grid: CellGrid) -> None:
    type_text(grid, "12")
    assert texts(grid, "stock")[0] == "6"
    end_by(grid, Key.Key_Return)
    assert texts(grid, "stock") == ["12", "3", "4", "22"]
    assert at(grid) == (1, "stock")
    assert grid.changes() == [CellChange(11, "stock", 6, 12)]
    assert grid._chip.look().text == "1 处未保存的修改"


def test_f2_keeps_what_stands_there(grid: CellGrid) -> None:
    grid.go_to(14, "stock")
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(grid.view, override)
    assert override.isAccepted()  # not the window's F2
    press(grid.view, Key.Key_F2)
    editor = grid.view.editor()
    assert editor is not None
    assert (editor.text(), editor.selectedText(), editor.cursorPosition()) == ("22", "", 2)
    press(editor, Key.Key_5, text="5")
    end_by(grid, Key.Key_Tab)
    assert texts(grid, "stock")[3] == "225"


def test_escape_restores(grid: CellGrid) -> None:
    type_text(grid, "99")
    end_by(grid, Key.Key_Escape)
    assert grid.view.editor() is None
    assert texts(grid, "stock")[0] == "6"
    assert not grid.has_unsaved()


def test_tab_goes_over_cells_that_can_be_typed_and_enter_back_to_where_it_began(grid: CellGrid) -> None:
    grid.go_to(11, "name")
    seen = []
    for _ in range(4):
        end_by(grid, Key.Key_Tab)
        seen.append(at(grid))
    assert seen == [(0, "stock"), (0, "kind"), (0, "counted_on"), (1, "name")]
    end_by(grid, Key.Key_Tab)
    end_by(grid, Key.Key_Tab)
    end_by(grid, Key.Key_Return)
    assert at(grid) == (2, "name")
    press(grid.view, Key.Key_Backtab, SHIFT)
    assert at(grid) == (1, "counted_on")


def test_tab_leaves_the_grid_at_its_end(grid: CellGrid, window: QWidget) -> None:
    grid.go_to_entry()
    assert grid.view.hasFocus()
    press(grid.view, Key.Key_Tab)
    focus = window.focusWidget()
    assert focus is not None
    assert not grid.view.hasFocus()


def test_arrows_leave_a_cell_that_was_typed_over(grid: CellGrid) -> None:
    type_text(grid, "7")
    end_by(grid, Key.Key_Right)
    assert at(grid) == (0, "least")
    assert texts(grid, "stock")[0] == "7"
    grid.go_to(12, "stock")
    press(grid.view, Key.Key_F2)
    end_by(grid, Key.Key_Left)
    assert grid.view.editor() is not None
    end_by(grid, Key.Key_Down)
    assert at(grid) == (2, "stock")


def test_chinese_loses_no_first_letter(grid: CellGrid) -> None:
    grid.go_to(12, "name")
    view = grid.view
    assert view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QApplication.sendEvent(view, QInputMethodEvent("m", []))
    QApplication.sendEvent(view, QInputMethodEvent("men", []))
    end_by(grid, Key.Key_Return)  # belongs to what is being composed
    assert view.editor() is not None
    commit = QInputMethodEvent()
    commit.setCommitString("门封条 1.5m")
    QApplication.sendEvent(view, commit)
    assert view.editor() is not None
    end_by(grid, Key.Key_Return)
    assert texts(grid, "name")[1] == "门封条 1.5m"
    assert at(grid) == (2, "name")


def test_a_number_takes_no_input_method(grid: CellGrid) -> None:
    assert not grid.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    type_text(grid, "1")
    editor = grid.view.editor()
    assert editor is not None
    assert not editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_choice_is_narrowed_by_typing(grid: CellGrid, qtbot: QtBot) -> None:
    grid.go_to(11, "kind")
    press(grid.view, Key.Key_F2)
    editor = grid.view.editor()
    assert editor is not None
    editor.clear()
    type_chinese(editor, "报")
    end_by(grid, Key.Key_Return)
    assert texts(grid, "kind")[0] == "报废"
    press(grid.view, Key.Key_F2)
    qtbot.waitUntil(lambda: grid.view.editor().list_is_open())  # type: ignore[union-attr]
    end_by(grid, Key.Key_Down)
    end_by(grid, Key.Key_Down)
    end_by(grid, Key.Key_Return)
    assert texts(grid, "kind")[:2] == ["报废", "坏件"]
    assert at(grid) == (2, "kind")


def test_what_cannot_be_edited_says_so(grid: CellGrid) -> None:
    grid.go_to(11, "least")
    type_text(grid, "9")
    assert grid.view.editor() is None
    assert below(grid) == "这一格不能修改。"
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(grid.view, override)
    assert not override.isAccepted()  # the window's F2


def test_a_locked_row_takes_nothing(theme: Theme, qtbot: QtBot) -> None:
    grid = part_grid(locked=lambda row: "已日结，不能再改。" if row.id == 11 else "")
    qtbot.addWidget(grid)
    grid.show()
    grid.go_to(11, "stock")
    type_text(grid, "9")
    assert (grid.view.editor(), below(grid)) == (None, "已日结，不能再改。")
    put_clipboard([["1"], ["2"]])
    press(grid.view, Key.Key_V, CONTROL)
    assert texts(grid, "stock")[:2] == ["6", "2"]


# ---- what is computed, summed, wrong


def test_other_cells_follow_an_edit(grid: CellGrid) -> None:
    assert (texts(grid, "amount")[0], texts(grid, "state")[0]) == ("2,316.00", "正常")
    type_text(grid, "1")
    end_by(grid, Key.Key_Return)
    assert (texts(grid, "amount")[0], texts(grid, "state")[0]) == ("386.00", "低于下限")


def test_the_selection_is_counted_and_summed(grid: CellGrid, qtbot: QtBot) -> None:
    assert "选中 1 格 · 求和 6" in grid._status.text() or grid.view._settle.isActive()
    for _ in range(2):
        press(grid.view, Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: "选中 3 格 · 求和 13 · 平均 4.33" in grid._status.text())
    grid.go_to(11, "amount")
    press(grid.view, Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: "选中 2 格 · 金额 ¥2,443.50 · 平均 ¥1,221.75" in grid._status.text())
    press(grid.view, Key.Key_Escape)
    qtbot.waitUntil(lambda: "选中 1 格" in grid._status.text())


def test_an_unreadable_text_stays_and_stops_the_saving(grid: CellGrid, qtbot: QtBot) -> None:
    grid.go_to(13, "stock")
    type_text(grid, "3A")
    end_by(grid, Key.Key_Return)
    assert texts(grid, "stock")[2] == "3A"
    assert grid.changes() == []
    assert grid.has_unsaved()
    with qtbot.assertNotEmitted(grid.save_wanted):
        grid.save()
    assert at(grid) == (2, "stock")
    assert below(grid) == "还没有保存：请先改好标红的格。请填整数"
    index = grid.view.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "3A，未保存，请填整数"
    type_text(grid, "3")
    end_by(grid, Key.Key_Return)
    with qtbot.waitSignal(grid.save_wanted) as wanted:
        grid.save()
    assert wanted.args == [[CellChange(13, "stock", 4, 3)]]


def test_a_value_that_is_wrong_is_marked(grid: CellGrid) -> None:
    type_text(grid, "-")
    type_text(grid, "2")
    end_by(grid, Key.Key_Return)
    grid.go_to(11, "stock")
    grid._on_moved()
    assert below(grid) == "库存不能是负数。"


def test_problems_of_the_command_are_shown_until_the_cell_is_changed(grid: CellGrid) -> None:
    grid.set_problems({(12, "stock"): "这一天已经日结。", (14, "nowhere"): "没有这个配件。"})
    assert at(grid) == (1, "stock")
    grid._on_moved()
    assert below(grid) == "这一天已经日结。"
    assert grid._next.label() == "下一处（共 2 处）"
    grid._next.click()
    assert at(grid) == (3, "code")
    grid.set_value(12, "stock", 8)
    assert grid.model.cells.problems() == [(3, 0)]
    grid.set_problems({})
    assert grid.model.cells.problems() == []


# ---- undo


def test_undo_takes_back_one_act_and_redo_does_it_again(grid: CellGrid) -> None:
    type_text(grid, "12")
    end_by(grid, Key.Key_Return)
    for _ in range(2):
        press(grid.view, Key.Key_Down, SHIFT)
    press(grid.view, Key.Key_Delete)
    assert texts(grid, "stock") == ["12", "", "", ""]
    press(grid.view, Key.Key_Z, CONTROL)
    assert texts(grid, "stock") == ["12", "3", "4", "22"]
    assert at(grid) == (1, "stock")
    press(grid.view, Key.Key_Z, CONTROL)
    assert not grid.has_unsaved()
    press(grid.view, Key.Key_Y, CONTROL)
    press(grid.view, Key.Key_Y, CONTROL)
    assert texts(grid, "stock") == ["12", "", "", ""]


def test_with_nothing_to_undo_the_key_is_the_windows(grid: CellGrid) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Z, CONTROL)
    QApplication.sendEvent(grid.view, event)
    assert not event.isAccepted()


def test_an_edit_back_to_what_is_stored_is_none(grid: CellGrid) -> None:
    for text in ("9", "6"):
        grid.go_to(11, "stock")
        type_text(grid, text)
        end_by(grid, Key.Key_Return)
    assert not grid.has_unsaved()
    assert not grid._chip.isVisible()


def test_fill_down(grid: CellGrid) -> None:
    press(grid.view, Key.Key_Down, SHIFT)
    press(grid.view, Key.Key_Down, SHIFT)
    press(grid.view, Key.Key_D, CONTROL)
    assert texts(grid, "stock") == ["6", "6", "6", "22"]
    grid.go_to(14, "stock")
    press(grid.view, Key.Key_D, CONTROL)
    assert texts(grid, "stock")[3] == "6"


# ---- saving, other rows


def test_what_was_saved_is_clean_and_what_came_after_is_not(grid: CellGrid) -> None:
    grid.set_value(11, "stock", 7)
    grid.set_value(12, "stock", 8)
    taken = grid.changes()
    grid.set_value(12, "stock", 9)
    grid.saved(taken)
    assert grid.changes() == [CellChange(12, "stock", 3, 9)]
    grid.set_rows([replace(PARTS[0], stock=7), replace(PARTS[1], stock=8), *PARTS[2:]])
    assert texts(grid, "stock")[:2] == ["7", "9"]
    assert not grid.view.commands.undo()


def test_edits_stay_with_rows_that_are_not_shown(grid: CellGrid) -> None:
    grid.set_value(12, "stock", 9)
    grid.set_rows([PARTS[0], PARTS[3]])
    assert grid._chip.look().text == "1 处未保存的修改（其中 1 处不在这张表里）"
    assert grid.changes() == [CellChange(12, "stock", 3, 9)]
    grid.set_rows([PARTS[3], PARTS[1]])
    assert texts(grid, "stock") == ["22", "9"]


def test_rows_that_come_while_one_types_wait(grid: CellGrid) -> None:
    type_text(grid, "1")
    grid.set_rows([PARTS[3]])
    type_text(grid, "5")
    editor = grid.view.editor()
    assert editor is not None
    assert editor.text() == "15"
    grid.set_rows([replace(PARTS[0], stock=77), *PARTS[1:]])  # the same rows: shown at once
    assert editor.text() == "15"
    grid.set_rows([PARTS[3], PARTS[0]])
    end_by(grid, Key.Key_Return)
    assert texts(grid, "stock") == ["22", "15"]


def test_another_came_first_is_said(grid: CellGrid) -> None:
    grid.set_value(11, "stock", 9)
    grid.set_rows([replace(PARTS[0], stock=5), *PARTS[1:]])
    grid.go_to(11, "stock")
    grid._on_moved()
    assert below(grid) == "这一格已被改为 5，保存会用您输入的值。"
    assert grid.changes() == [CellChange(11, "stock", 6, 9)]


def test_saving_takes_what_is_being_typed(grid: CellGrid, qtbot: QtBot) -> None:
    type_text(grid, "8")
    with qtbot.waitSignal(grid.save_wanted) as wanted:
        grid.save()
    assert wanted.args == [[CellChange(11, "stock", 6, 8)]]


def test_nothing_is_taken_while_it_is_stored(grid: CellGrid, qtbot: QtBot) -> None:
    row = grid.add_row({"code": "6970431520116"})
    with qtbot.waitSignal(grid.save_wanted) as wanted:
        grid.save()
    grid.set_busy(True)
    grid.go_to(11, "stock")
    type_text(grid, "9")
    assert (grid.view.editor(), below(grid)) == (None, "正在保存，请稍候。")
    grid.go_to_entry()
    type_text(grid, "9")
    assert grid.view.editor() is None
    with qtbot.assertNotEmitted(grid.save_wanted):
        grid.save()
    grid.saved(wanted.args[0])
    assert grid.values_of(row) is None
    grid.go_to(11, "stock")
    type_text(grid, "9")
    assert grid.view.editor() is not None


def test_keys_of_the_grid_act_in_its_editor_too(grid: CellGrid, qtbot: QtBot) -> None:
    type_text(grid, "9")
    with qtbot.waitSignal(grid.save_wanted):
        QTest.keyClick(grid.view.editor(), Key.Key_S, CONTROL)
    QTest.keyClick(grid.view, Key.Key_Z, CONTROL)
    assert texts(grid, "stock")[0] == "6"


# ---- the row for the next code


def test_a_code_typed_in_the_last_row_is_handed_over(grid: CellGrid, qtbot: QtBot) -> None:
    grid.go_to_entry()
    assert grid.view.currentIndex().data() == HINT
    codes: list[str] = []

    def on_code(code: str) -> None:
        codes.append(code)
        grid.add_row({"code": code, "name": "进水阀", "stock": 1})

    grid.code_entered.connect(on_code)
    for code in ("6970431520116", "6970431520123"):
        type_text(grid, code)
        end_by(grid, Key.Key_Return)
    assert codes == ["6970431520116", "6970431520123"]
    assert texts(grid, "code")[-2:] == codes
    assert grid.model.is_entry(grid.view.currentIndex().row())
    press(grid.view, Key.Key_Z, CONTROL)
    assert len(grid.values()) == 5


def test_a_scan_adds_a_row_wherever_the_cursor_is(grid: CellGrid, qapp: QApplication, qtbot: QtBot) -> None:
    now = [1000]
    scanner = Scanner(qapp, lambda: now[0])
    scanner.scanned.connect(grid.take_scan)
    for place in ("stock", "name", "least"):
        grid.go_to(12, place)
        with qtbot.waitSignal(grid.code_entered) as entered:
            for mark in "6970431520116":
                now[0] += 6
                type_text(grid, mark)
            now[0] += 6
            end_by(grid, Key.Key_Return)
        assert entered.args == ["6970431520116"]
        assert grid.view.editor() is None
        assert at(grid) == (1, place)
        assert not grid.has_unsaved()
        now[0] += 500
    qapp.removeEventFilter(scanner)
    scanner.deleteLater()


def test_a_scan_through_an_input_method_does_not_stay_in_the_cell(
    grid: CellGrid, qapp: QApplication, qtbot: QtBot
) -> None:
    now = [1000]
    scanner = Scanner(qapp, lambda: now[0])
    scanner.scanned.connect(grid.take_scan)
    grid.go_to(12, "name")
    with qtbot.waitSignal(grid.code_entered) as entered:
        for count in range(1, 14):
            now[0] += 6
            QApplication.sendEvent(grid.view, QInputMethodEvent("6970431520116"[:count], []))
        now[0] += 6
        commit = QInputMethodEvent()
        commit.setCommitString("6970431520116")
        QApplication.sendEvent(grid.view, commit)
    assert entered.args == ["6970431520116"]
    assert texts(grid, "name")[1] == "门封条 1.2m"
    assert not grid.has_unsaved()
    qapp.removeEventFilter(scanner)
    scanner.deleteLater()


# ---- drafts, hearing, columns


def test_a_draft_comes_back(grid: CellGrid, qtbot: QtBot) -> None:
    grid.set_value(11, "stock", 9)
    grid.set_value(12, "counted_on", None)
    grid.go_to(13, "stock")
    type_text(grid, "x")
    end_by(grid, Key.Key_Return)
    grid.add_row({"code": "6970431520116", "stock": 2})
    kept = json.loads(json.dumps(grid.state()))
    again = part_grid(PARTS[:1] + PARTS[2:])
    qtbot.addWidget(again)
    assert again.restore(kept) == 0
    assert texts(again, "stock") == ["9", "x", "22", "2"]
    assert again.model.cells.problems() == [(1, 2)]
    assert again.state() == kept
    lost = part_grid(PARTS[3:])
    qtbot.addWidget(lost)
    assert lost.restore(kept) == 2


def test_a_screen_reader_hears_the_cells(grid: CellGrid) -> None:
    table = QAccessible.queryAccessibleInterface(grid.view)
    assert table.text(QAccessible.Text.Name) == "配件台账"
    grid.set_value(11, "stock", 9)
    heard = {table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())}
    assert {"9，未保存", "压缩机 QD76", "正常", HINT, "库存"} <= heard
    type_text(grid, "1")
    editor = grid.view.editor()
    assert editor is not None
    assert editor.accessibleName() == "库存"


def test_moved_and_hidden_columns_are_kept_and_copied_as_shown(grid: CellGrid, qtbot: QtBot) -> None:
    layout = grid.view.layout_of_columns
    layout.set_shown("price", shown=False)
    header = grid.view.horizontalHeader()
    header.moveSection(header.visualIndex(2), 0)
    grid.view.selectAll()
    press(grid.view, Key.Key_C, CONTROL)
    first = QGuiApplication.clipboard().text().split("\n")[0].split("\t")
    assert first == ["6", "6970431520017", "压缩机 QD76", "4", "2,316.00", "好件", "", "正常"]
    kept = json.loads(json.dumps(grid.save_columns()))
    again = part_grid()
    qtbot.addWidget(again)
    again.restore_columns(kept)
    assert [column.key for column in again.view.layout_of_columns.shown_columns()][:2] == ["stock", "code"]


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard for other tests."""
    yield
    QGuiApplication.clipboard().clear()
