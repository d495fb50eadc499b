# SPDX-License-Identifier: Apache-2.0
"""The row table: windows, selection by id, checks, keys, copying, columns as chosen and as saved."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.theme.theme import Density, Theme
from ui.widgets.chips import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.row_copy import rows_as_tsv
from ui.widgets.row_model import WINDOW
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView


@dataclass(frozen=True)
class Row:
    """A row of the test."""

    id: int
    name: str


COLUMNS = (
    Column("id", "编号", lambda row: str(row.id), width=80, paint=Paint.LINK, sort="id"),
    Column("name", "姓名", lambda row: row.name, width=120, stretch=True, sort="name"),
    Column("state", "状态", width=90, paint=Paint.CHIP, chip=lambda _row: ChipLook("处理中")),
    Column("late", "更新", lambda _row: "昨天", width=90, paint=Paint.TIME, hidden_below=700),
)


def rows(first: int, count: int) -> list[Row]:
    return [Row(number, f"顾客{number}") for number in range(first, first + count)]


class Source:
    """Answers windows as a page would, and remembers what was asked."""

    def __init__(self, model: RowTableModel) -> None:
        self.model, self.asked = model, list[tuple[int, int]]()
        model.window_needed.connect(self.answer)

    def answer(self, first: int, count: int) -> None:
        self.asked.append((first, count))
        self.model.set_window(first, rows(first, count), self.model.generation)


@pytest.fixture
def model(theme: Theme) -> RowTableModel:
    return RowTableModel(COLUMNS, checkable=True)


@pytest.fixture
def view(model: RowTableModel, qtbot: QtBot) -> RowTableView:
    view = RowTableView(model, name="顾客列表")
    qtbot.addWidget(view)
    view.resize(800, 400)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def test_model_keeps_qts_rules(model: RowTableModel, qtmodeltester: ModelTester) -> None:
    model.reset(1000, 0, rows(0, 30))
    qtmodeltester.check(model)
    model.set_window(200, rows(200, 200))
    qtmodeltester.check(model)


def test_a_million_rows_are_read_by_windows(model: RowTableModel, view: RowTableView, qtbot: QtBot) -> None:
    source = Source(model)
    model.reset(1_000_000, 0, rows(0, WINDOW))
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.row(999_999) is not None)
    assert source.asked == [(999_900, 100)]
    for place in range(0, 34_000_000, 700_000):
        view.verticalScrollBar().setValue(place)
        qtbot.wait(20)
    assert sum(1 for _ in model.held()) <= 48 * WINDOW


def test_a_row_not_held_is_quiet_and_asked_for_once(model: RowTableModel, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []
    model.window_needed.connect(lambda first, count: asked.append((first, count)))
    model.reset(500)
    for _ in range(3):
        assert model.index(250, 1).data() == "…"
        qtbot.wait(25)
    assert asked == [(200, 100)]
    model.window_failed(200)
    model.index(250, 1).data()
    qtbot.waitUntil(lambda: len(asked) == 2)


def test_an_answer_from_before_a_reset_is_dropped(model: RowTableModel) -> None:
    model.reset(10)
    before = model.generation
    model.reset(10)
    model.set_window(0, rows(90, 10), before)
    assert model.row(0) is None
    model.set_window(0, rows(0, 10), model.generation)
    assert model.row(0) == Row(0, "顾客0")


def test_selection_and_current_row_survive_a_reset_by_id(
    model: RowTableModel, view: RowTableView, qtbot: QtBot
) -> None:
    model.reset(50, 0, rows(0, 50))
    said: list[Row | None] = []
    view.current_changed.connect(said.append)
    view.selectRow(7)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.id for row in view.selected_rows()] == [7, 8]
    # Three rows come in above: the same people stay selected.
    model.reset(53, 0, rows(-3, 53))
    assert [row.id for row in view.selected_rows()] == [7, 8]
    assert view.current_row() == Row(8, "顾客8")
    assert said == [Row(7, "顾客7"), Row(8, "顾客8")]
    model.reset(0)
    assert said[-1] is None


def test_selection_waits_for_its_window(model: RowTableModel, view: RowTableView) -> None:
    model.reset(1000)
    assert not view.select_id(450)
    model.set_window(400, rows(400, 200))
    assert view.current_row() == Row(450, "顾客450")
    view.forget_selection()
    model.reset(1000, 400, rows(400, 200))
    assert view.current_row() is None


def test_keys(model: RowTableModel, view: RowTableView, qtbot: QtBot) -> None:
    model.reset(20, 0, rows(0, 20))
    view.setFocus()
    view.selectRow(3)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [Row(3, "顾客3")]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert model.checked_ids() == (3,)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_ranges() == [(0, 19)]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert len(model.checked_ids()) == 20
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert model.checked_ids() == ()


def test_checks_stay_by_id_and_are_counted(model: RowTableModel, view: RowTableView, qtbot: QtBot) -> None:
    counts: list[int] = []
    model.checked_changed.connect(counts.append)
    model.reset(20, 0, rows(0, 20))
    box = view.visualRect(model.index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert view.current_row() is None
    far = view.visualRect(model.index(5, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, far)
    assert model.checked_ids() == (2, 3, 4, 5)
    model.reset(20, 0, rows(1, 20))
    assert model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    model.clear_checked()
    assert counts == [1, 2, 3, 4, 0]


def test_double_click_opens(model: RowTableModel, view: RowTableView, qtbot: QtBot) -> None:
    model.reset(5, 0, rows(0, 5))
    spot = view.visualRect(model.index(2, 2)).center()
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [Row(2, "顾客2")]


def test_copy_gives_a_table_with_headers(model: RowTableModel, view: RowTableView, qtbot: QtBot) -> None:
    model.reset(5, 0, [Row(1, "马\n建国"), Row(2, "=1+1"), Row(3, "c"), Row(4, "d"), Row(5, "e")])
    view.selectRow(0)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.copied) as copied:
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [2]
    assert QGuiApplication.clipboard().text() == (
        "编号\t姓名\t状态\t更新\n1\t马 建国\t处理中\t昨天\n2\t'=1+1\t处理中\t昨天\n"
    )


def test_copying_rows_not_held_asks_for_them(model: RowTableModel, view: RowTableView, qtbot: QtBot) -> None:
    model.reset(1000, 0, rows(0, 200))
    view.selectAll()
    with qtbot.waitSignal(view.copy_needed) as needed:
        view.copy()
    assert needed.args == [[(0, 999)]]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=A1", "'=A1"),
        ("@x", "'@x"),
        ("-12.5", "-12.5"),
        ("+86 991 123", "+86 991 123"),
        ("-rm", "'-rm"),
        ("", ""),
    ],
)
def test_copied_words_cannot_run_as_a_formula(text: str, cell: str) -> None:
    column = Column("x", "列", lambda row: row)
    assert rows_as_tsv([column], [text]) == f"列\n{cell}\n"


def test_header_only_asks_for_an_order(model: RowTableModel, view: RowTableView, qtbot: QtBot) -> None:
    model.reset(5, 0, rows(0, 5))
    header = view.horizontalHeader()
    spot = QPoint(view.columnViewportPosition(2) + 20, header.height() // 2)
    asked: list[tuple[str, bool]] = []
    view.sort_requested.connect(lambda key, descending: asked.append((key, descending)))
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [("name", False)]
    assert model.headerData(2, Qt.Orientation.Horizontal) == "姓名"
    view.set_sort("name")
    assert model.headerData(2, Qt.Orientation.Horizontal) == "姓名 ↑"
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked[-1] == ("name", True)
    assert [row.id for row in (model.row(n) for n in range(5)) if row] == [0, 1, 2, 3, 4]
    # A column without a key asks for nothing.
    last = QPoint(view.columnViewportPosition(3) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert len(asked) == 2


def test_narrow_table_hides_what_matters_less(view: RowTableView, qtbot: QtBot) -> None:
    assert not view.isColumnHidden(4)
    view.resize(600, 400)
    assert view.isColumnHidden(4)
    assert sum(view.columnWidth(n) for n in range(4)) == view.viewport().width()
    # What the user shows himself stays.
    action = next(action for action in view.column_menu().actions() if action.text() == "更新")
    action.trigger()
    assert not view.isColumnHidden(4)
    view.resize(500, 400)
    assert not view.isColumnHidden(4)


def test_columns_are_saved_and_restored(
    model: RowTableModel, view: RowTableView, qtbot: QtBot, theme: Theme
) -> None:
    header = view.horizontalHeader()
    header.moveSection(header.visualIndex(3), 1)
    header.resizeSection(1, 111)
    view.set_sort("id", descending=True)
    view.set_density(Density.COMPACT)
    state = json.loads(json.dumps(view.save_state()))
    other_model = RowTableModel(COLUMNS, checkable=True)
    other = RowTableView(other_model, name="另一个")
    qtbot.addWidget(other)
    other.resize(800, 400)
    other.show()
    other.restore_state({**state, "columns": [*state["columns"], {"key": "gone", "width": 5, "shown": True}]})
    assert other.save_state() == state
    assert other.columnWidth(1) == 111
    assert other_model.sort_order == ("id", True)
    assert other.verticalHeader().defaultSectionSize() == theme.row_height(Density.COMPACT)
    next(action for action in other.column_menu().actions() if action.text() == "恢复默认列").trigger()
    assert other.columnWidth(1) == 80


def test_a_dragged_width_is_reported_once_it_rests(view: RowTableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.state_changed):
        view.horizontalHeader().resizeSection(1, 140)


def test_scale_makes_rows_and_columns_larger(
    qapp: QApplication, theme: Theme, model: RowTableModel, view: RowTableView
) -> None:
    model.reset(3, 0, rows(0, 3))
    theme.apply(qapp, dark=False, scale=130)
    assert view.rowHeight(0) == 44
    assert view.columnWidth(1) == 104
    theme.apply(qapp, dark=False)
    assert view.rowHeight(0) == 34


def test_empty_list_shows_why(model: RowTableModel, view: RowTableView) -> None:
    empty = EmptyState("circle-check", "没有超时工单。", ink="ok")
    view.set_empty_state(empty)
    assert not empty.isVisible()
    model.reset(0)
    assert empty.isVisible()
    model.reset(1, 0, rows(0, 1))
    assert not empty.isVisible()


def test_last_row_can_be_scrolled_clear_of_a_bar(model: RowTableModel, view: RowTableView) -> None:
    model.reset(100, 0, rows(0, 100))
    view.scrollToBottom()
    room = view.viewport().height()
    assert view.rowViewportPosition(99) + view.rowHeight(99) == room
    view.set_bottom_padding(56)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.rowViewportPosition(99) + view.rowHeight(99) == room - 56
    model.reset(3, 0, rows(0, 3))
    assert view.verticalScrollBar().maximum() == 0
    view.set_bottom_padding(0)


def test_names_are_read_aloud(model: RowTableModel, view: RowTableView) -> None:
    model.reset(1, 0, rows(4, 1))
    table = QAccessible.queryAccessibleInterface(view)
    assert table.text(QAccessible.Text.Name) == "顾客列表"
    assert model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "处理中"
