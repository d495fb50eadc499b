# SPDX-License-Identifier: Apache-2.0
"""What a page can ask of a cell grid beyond its cells: rows that open, cells that are shut, words aside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.cell_grid import CONTROL, PARTS, at, end_by, part_columns, press, type_text
from ui.theme.theme import Theme
from ui.widgets.cell_grid import CellGrid, GridColumn

Key = Qt.Key
WHY = "有序列号的配件请用调整单。"


def _column(column: GridColumn) -> GridColumn:
    if column.key == "stock":
        return replace(column, locked=lambda row: WHY if row.code.endswith("24") else "")
    if column.key == "amount":
        return replace(column, aside=lambda values: "估" if values["price"] > 10_000 else "")
    return column


@pytest.fixture
def grid(theme: Theme, qtbot: QtBot) -> CellGrid:
    grid = CellGrid([_column(column) for column in part_columns()], name="台账", saves=False, opens=True)
    grid.set_rows(PARTS)
    qtbot.addWidget(grid)
    grid.resize(1100, 400)
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def test_a_shut_cell_says_why_and_its_neighbours_take_what_is_typed(grid: CellGrid) -> None:
    grid.go_to(12, "stock")
    type_text(grid, "9")
    assert grid._said.text() == WHY
    QGuiApplication.clipboard().setText("5\r\n6\r\n7")
    grid.go_to(11, "stock")
    press(grid.view, Key.Key_V, CONTROL)
    QGuiApplication.clipboard().clear()
    assert [(change.row, change.after) for change in grid.changes()] == [(11, 5), (13, 7)]


def test_enter_opens_a_row_where_nothing_is_typed_and_goes_down_elsewhere(grid: CellGrid) -> None:
    opened: list[object] = []
    grid.opened.connect(opened.append)
    grid.go_to(12, "code")
    press(grid.view, Key.Key_Return)
    assert opened == [12]
    grid.go_to(13, "stock")
    type_text(grid, "4")
    end_by(grid, Key.Key_Return)
    press(grid.view, Key.Key_Return)
    assert opened == [12]
    assert at(grid) == (3, "stock")


def test_a_word_aside_is_read_aloud_and_not_copied(grid: CellGrid) -> None:
    amount = grid.model.cells.column_number("amount")
    index = grid.model.index(0, amount)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "2,316.00（估）"
    grid.go_to(11, "amount")
    press(grid.view, Key.Key_C, CONTROL)
    assert "估" not in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()


def test_a_grid_of_a_form_shows_no_counter_and_keeps_undo(grid: CellGrid) -> None:
    grid.go_to(11, "stock")
    type_text(grid, "4")
    end_by(grid, Key.Key_Return)
    assert grid.has_unsaved()
    assert grid._chip.isHidden()
    assert grid._save.isHidden()
    assert not grid._undo.isHidden()


def test_marks_while_typing_leave_the_cursor_where_it_is(grid: CellGrid) -> None:
    grid.go_to(14, "stock")
    grid.mark({(11, "code"): "目录里没有这个编码。"})
    assert at(grid) == (3, "stock")
    grid.set_problems({(11, "code"): "目录里没有这个编码。"})
    assert at(grid) == (0, "code")
