# SPDX-License-Identifier: Apache-2.0
"""Rows are laid out once and painted right; a jump waits a moment for its rows instead of flickering."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.chips import ChipLook
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_model import WINDOW
from ui.widgets.row_table import RowTableModel, RowTableView


@dataclass(frozen=True)
class Line:
    """A row of the test."""

    id: int
    name: str


class Words:
    """Counts how often the words of a cell were asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def name(self, row: Line) -> str:
        """Return a name."""
        self.asked += 1
        return row.name


@pytest.fixture
def words() -> Words:
    return Words()


@pytest.fixture
def view(theme: Theme, words: Words, qtbot: QtBot) -> RowTableView:
    columns = (
        Column("name", "姓名", words.name, width=120, paint=Paint.STRONG),
        Column(
            "state",
            "状态",
            width=90,
            paint=Paint.SLA,
            chip=lambda _row: ChipLook("超时", Tone.BAD, None, True),
        ),
    )
    view = RowTableView(RowTableModel(columns), name="名单")
    qtbot.addWidget(view)
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    return view


def _lines(first: int, count: int) -> list[Line]:
    return [Line(number, f"顾客{number}") for number in range(first, first + count)]


def _picture(view: RowTableView, rect: QRect) -> QImage:
    return view.viewport().grab(rect).toImage()


def _colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def _cell(view: RowTableView, row: int, column: int) -> QRect:
    return view.visualRect(view.model().index(row, column)).adjusted(0, 0, 0, -1)


def test_a_cell_is_laid_out_once_until_the_minute_or_the_columns_change(
    view: RowTableView, words: Words
) -> None:
    view.model().reset(3, 0, _lines(0, 3))
    view.viewport().grab()
    before = words.asked
    assert before >= 3
    view.viewport().grab()
    view.selectRow(1)
    view.viewport().grab()
    assert words.asked == before
    view.setColumnWidth(0, 60)
    view.viewport().grab()
    assert words.asked == before + 3
    view.model().set_window(0, [Line(0, "别人")])
    view.viewport().grab()
    assert words.asked == before + 4


def test_text_chip_and_selection_are_seen(view: RowTableView, theme: Theme) -> None:
    view.model().reset(3, 0, _lines(0, 3))
    view.selectRow(1)
    view.setProperty("hover_row", 2)
    grounds = [QColor(_picture(view, _cell(view, row, 0)).pixel(QPoint(100, 3))).name() for row in range(3)]
    wanted = [theme.colour(name).name() for name in ("surface", "row_sel", "row_hover")]
    assert grounds == wanted
    assert theme.hex("text").upper() in _colours(_picture(view, _cell(view, 0, 0)))
    assert theme.hex("bad_fill").upper() in _colours(_picture(view, _cell(view, 0, 1)))
    bar = _picture(view, QRect(0, _cell(view, 1, 0).top(), 2, 10))
    assert _colours(bar) == {theme.hex("accent").upper()}


def test_a_jump_keeps_what_was_seen_until_its_rows_come(view: RowTableView, qtbot: QtBot) -> None:
    model = view.model()
    asked: list[int] = []
    model.window_needed.connect(lambda first, _count: asked.append(first))
    model.reset(100_000, 0, _lines(0, WINDOW))
    view.verticalScrollBar().setValue((50_000 + WINDOW // 2) * view.rowHeight(0))
    assert asked == [50_000], "asked for before anything is painted"
    assert view._seeker.is_held
    model.set_window(asked[0], _lines(asked[0], WINDOW))
    assert not view._seeker.is_held
    view.verticalScrollBar().setValue(0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view._seeker.is_held
    qtbot.waitUntil(lambda: not view._seeker.is_held, timeout=2000)
    assert view.viewport().updatesEnabled(), "rows that come late do not freeze the list"


def test_who_scrolls_on_finds_the_next_rows_there(view: RowTableView) -> None:
    model = view.model()
    asked: list[int] = []
    model.window_needed.connect(lambda first, _count: asked.append(first))
    model.reset(1000, 0, _lines(0, WINDOW))
    height = view.rowHeight(0)
    for row in range(0, WINDOW - 20, 5):
        view.verticalScrollBar().setValue(row * height)
    assert asked == [WINDOW]
    assert not view._seeker.is_held


def test_only_a_few_windows_are_asked_for_at_a_time_and_the_last_one_wins(
    view: RowTableView, qtbot: QtBot
) -> None:
    model = view.model()
    asked: list[int] = []
    model.window_needed.connect(lambda first, _count: asked.append(first))
    model.reset(100_000, 0, _lines(0, WINDOW))
    for number in (20_000, 40_000, 60_000, 80_000, 90_000):
        view.verticalScrollBar().setValue((number + WINDOW // 2) * view.rowHeight(0))
    assert asked == [20_000, 40_000, 60_000]
    model.set_window(20_000, _lines(20_000, WINDOW))
    qtbot.waitUntil(lambda: len(asked) == 4)
    assert asked[-1] == 90_000
