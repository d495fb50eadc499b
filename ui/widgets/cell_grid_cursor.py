# SPDX-License-Identifier: Apache-2.0
"""Where the cursor of a cell grid goes by Enter, Tab and arrows, and what is selected. Changes no cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPersistentModelIndex, QRect
from PySide6.QtWidgets import QTableView

from ui.widgets.cell_grid_acts import Block
from ui.widgets.cell_grid_cells import Place
from ui.widgets.cell_grid_model import CellGridModel
from ui.widgets.row_header import ColumnLayout

_CLEAR_AND_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CellCursor:
    """Moves over the columns as shown, whatever order a person gave them."""

    def __init__(self, view: QTableView, model: CellGridModel, layout: ColumnLayout) -> None:
        """Move in one view."""
        self._view, self._model, self._layout = view, model, layout
        self._tab_from: int | None = None
        self._anchor = QPersistentModelIndex()

    def order(self) -> list[int]:
        """Return the numbers of the columns shown, from left to right."""
        return [self._model.cells.column_number(column.key) for column in self._layout.shown_columns()]

    def place(self) -> Place | None:
        """Return the cell under the cursor; None without one, and in the row for the next code."""
        index = self._view.currentIndex()
        is_cell = index.isValid() and not self._model.is_entry(index.row())
        return (index.row(), index.column()) if is_cell else None

    def column(self) -> int:
        """Return the number of the column under the cursor; the first one shown without a cursor."""
        index = self._view.currentIndex()
        return index.column() if index.isValid() else self.order()[0]

    def go_to(self, number: int, column: int) -> None:
        """Move to a cell and show it; nothing else stays selected."""
        index = self._model.index(number, column)
        if index.isValid():
            self._view.selectionModel().setCurrentIndex(index, _CLEAR_AND_SELECT)
            self._view.scrollTo(index)
            self.drop_anchor()

    def drop_anchor(self) -> None:
        """Let the next cells that are selected with Shift begin here; Qt forgets where a program went."""
        self._anchor = QPersistentModelIndex(self._view.currentIndex())

    def stretch(self, to: QRect) -> QRect:
        """Return the rectangle of a selection that is stretched from the anchor; ``to`` without one."""
        if not self._anchor.isValid():
            return to
        begun = self._view.visualRect(self._anchor).center()
        return QRect(begun, self._view.visualRect(self._view.currentIndex()).center())

    def select(self, block: Block) -> None:
        """Select a block, with the cursor in its first cell."""
        if not block.columns or block.first >= self._model.cells.total:
            return
        chosen = QItemSelection()
        for left, right in _runs(block.columns):
            chosen.select(self._model.index(block.first, left), self._model.index(block.last, right))
        first = self._model.index(block.first, block.columns[0])
        self._view.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._view.selectionModel().select(chosen, _CLEAR_AND_SELECT)
        self._view.scrollTo(first)
        self.drop_anchor()

    def blocks(self) -> list[Block]:
        """Return the selected cells, without the row for the next code, columns as shown."""
        selection = self._view.selectionModel().selection()
        order, last = self.order(), self._model.cells.total - 1
        found: dict[tuple[int, int], set[int]] = {}
        for at in range(selection.count()):
            part = selection.at(at)
            if part.top() <= last:
                columns = {column for column in order if part.left() <= column <= part.right()}
                found.setdefault((part.top(), min(part.bottom(), last)), set()).update(columns)
        return [
            Block(top, bottom, tuple(sorted(columns, key=order.index)))
            for (top, bottom), columns in sorted(found.items())
            if columns
        ]

    def enter(self, down: int) -> None:
        """Move down; after Tabs, to the column where the first of them was pressed."""
        index, begun = self._view.currentIndex(), self._tab_from
        number = min(max(0, index.row() + down), self._model.rowCount() - 1)
        self.go_to(number, index.column() if begun is None else begun)

    def step(self, down: int, right: int) -> None:
        """Move by rows and columns, not beyond the edges."""
        index, order = self._view.currentIndex(), self.order()
        at = min(max(0, order.index(index.column()) + right), len(order) - 1)
        self.go_to(min(max(0, index.row() + down), self._model.rowCount() - 1), order[at])

    def tab(self, *, forward: bool) -> bool:
        """Move to the next cell that is typed in, over the ends of rows; False at the end of the grid."""
        index, order = self._view.currentIndex(), self.order()
        if not index.isValid() or index.column() not in order:
            return False
        begun = index.column() if self._tab_from is None else self._tab_from
        stops = [column for column in order if self._model.columns[column].may_edit()] or order
        place = self._next_stop(index.row(), order.index(index.column()), stops, order, forward=forward)
        if place is None:
            return False
        self.go_to(*place)
        self._tab_from = begun if forward and place[0] == index.row() else None
        return True

    def forget_tabs(self) -> None:
        """Begin a new line: the next Enter goes straight down."""
        self._tab_from = None

    def _next_stop(
        self, number: int, at: int, stops: Sequence[int], order: Sequence[int], *, forward: bool
    ) -> Place | None:
        is_entry = self._model.is_entry(number)
        ahead = [one for one in stops if (order.index(one) > at if forward else order.index(one) < at)]
        if ahead and not is_entry:
            return number, ahead[0] if forward else ahead[-1]
        following, total = number + (1 if forward else -1), self._model.cells.total
        if 0 <= following < total:
            return following, stops[0] if forward else stops[-1]
        return (following, order[0]) if following == total and self._model.entry_hint else None


def _runs(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Return columns as (first, last) of those that follow each other."""
    runs: list[tuple[int, int]] = []
    for column in sorted(columns):
        if runs and runs[-1][1] + 1 == column:
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return runs
