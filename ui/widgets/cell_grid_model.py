# SPDX-License-Identifier: Apache-2.0
"""The cell grid as Qt wants it: does the acts, each one step to take back. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.widgets import formats
from ui.widgets.cell_grid_cells import CellChange, GridCells, Place, Written
from ui.widgets.cell_grid_columns import GridColumn
from ui.widgets.cell_grid_edits import NewRow, Step
from ui.widgets.row_columns import Row

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_READABLE = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _READABLE | Qt.ItemFlag.ItemIsEditable


class CellGridModel(QAbstractTableModel):
    """Stored rows, added rows, and last the row in which a code is typed (where ``entry_hint`` names it).

    ``appends`` lets a pasted block add rows. ``locked`` says in a sentence why a row cannot be edited.
    """

    edited = Signal()
    """What is unsaved, or what is wrong, is no longer the same."""
    cells_changed = Signal(list)
    """(row key, column key) of the cells that an act changed, to look up what their values mean."""
    code_entered = Signal(str)

    def __init__(
        self,
        columns: Sequence[GridColumn],
        *,
        row_id: Callable[[Row], Hashable] = attrgetter("id"),
        locked: Callable[[Row], str] | None = None,
        entry_hint: str = "",
        appends: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Make an empty grid."""
        super().__init__(parent)
        self.cells = GridCells(columns, row_id, locked)
        self.columns = self.cells.columns
        self.entry_hint, self.appends = entry_hint, appends
        self._waiting: Sequence[Row] | None = None
        self._is_held = False

    def is_entry(self, number: int) -> bool:
        """Tell whether this is the row for the next code."""
        return bool(self.entry_hint) and number == self.cells.total

    # ---- rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; edits stay with their rows, also with those that are no longer shown.

        While a cell is being typed in, other rows wait for its end.
        """
        is_same = self.cells.has_keys(self.cells.keys_of(rows))
        if self._is_held and not is_same:
            self._waiting = rows
            return
        self._waiting = None
        if is_same:
            self.cells.set_rows(rows)
            self.refresh()
        else:
            self.beginResetModel()
            self.cells.set_rows(rows)
            self.endResetModel()
        self.edited.emit()

    def hold(self, *, on: bool) -> None:
        """Keep the rows as they are while a cell is typed in; what came meanwhile is shown afterwards."""
        self._is_held = on
        if not on and self._waiting is not None:
            self.set_rows(self._waiting)

    def refresh(self) -> None:
        """Compute and paint everything again: what columns look up has arrived."""
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 0), self.index(last, len(self.columns) - 1))

    # ---- acts

    def write(self, cells: Iterable[tuple[int, int, str]], *, new_rows: int = 0) -> Written:
        """Put typed or pasted texts into cells (row, column, text) as one step, after adding rows below."""
        step, written = self.cells.writing(cells, new_rows)
        self._do(step)
        return written

    def add_row(self, values: Mapping[str, Any]) -> NewRow:
        """Add a row below the others with these values by column, as one step; returns its key."""
        step, key = self.cells.adding(values)
        self._do(step)
        return key

    def remove_rows(self, keys: Iterable[Hashable]) -> int:
        """Take out rows that were added here, as one step; stored rows stay. Returns how many went."""
        before = len(self.cells.edits.rows)
        self._do(self.cells.removing(keys))
        return before - len(self.cells.edits.rows)

    def undo(self) -> list[Place]:
        """Take the last act back; returns the cells that it had touched, as far as they are shown."""
        back = self.cells.edits.next_undo()
        return self._show(back, lambda: self.cells.edits.undo(back)) if back is not None else []

    def redo(self) -> list[Place]:
        """Do again what was undone last; returns its cells."""
        step = self.cells.edits.next_redo()
        return self._show(step, self.cells.edits.redo) if step is not None else []

    def discard(self) -> None:
        """Give up every edit, without a way back."""
        self.beginResetModel()
        self.cells.edits.clear()
        self.cells.set_problems({})
        self.cells.place_rows()
        self.endResetModel()
        self.edited.emit()

    def saved(self, changes: Iterable[CellChange]) -> None:
        """Forget the edits that were stored; what was typed over one meanwhile stays.

        Added rows go: who stored them shows them as stored rows by `set_rows`.
        """
        edits = self.cells.edits
        stored: list[tuple[Hashable, str]] = []
        rows: set[NewRow] = set()
        for change in changes:
            if isinstance(change.row, NewRow):
                rows.add(change.row)
            elif (edit := edits.get(change.row, change.column)) and edit.value == change.after:
                stored.append((change.row, change.column))
        before = edits.rows
        left = tuple(row for row in before if row not in rows)
        edits.drop(stored)
        self._show_rows(before, left, lambda: edits.drop((), rows))
        edits.forget_steps()
        self.refresh()
        self.edited.emit()

    def set_problems(self, problems: Mapping[tuple[Hashable, str], str]) -> None:
        """Mark cells by row key and column key with sentences; none takes all marks away."""
        self.cells.set_problems(problems)
        self.refresh()
        self.edited.emit()

    def restore(self, state: Mapping[str, Any]) -> int:
        """Put back a `state`, once the rows are there; returns how many cells found no place."""
        cells, new_rows, lost = self.cells.placed_state(state)
        step, _written = self.cells.writing(cells, new_rows, again=True)
        self._do(step)
        self.cells.edits.forget_steps()
        self.edited.emit()
        return lost

    # ---- Qt

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows with the one for the next code."""
        return 0 if parent.isValid() else self.cells.total + bool(self.entry_hint)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title and its alignment."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment().flag()
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, as shown, typed back and read aloud, and its alignment."""
        number, column = index.row(), index.column()
        if not index.isValid() or number >= self.rowCount():
            return None
        if self.is_entry(number):
            is_word = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return self.entry_hint if is_word else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self.cells.text_at(number, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(number, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[column].alignment().flag()
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take the text of an editor, of a cell or of the row for the next code."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        if self.is_entry(index.row()):
            if code := str(value).strip():
                self.code_entered.emit(code)
            return bool(code)
        return self.write([(index.row(), index.column(), str(value))]).changed > 0

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_entry(index.row()):
            return _READABLE if self.cells.busy else _EDITABLE
        return _READABLE if self.cells.refusal(index.row(), index.column()) else _EDITABLE

    # ---- inside

    def _do(self, step: Step) -> None:
        if step.cells or step.rows_after is not None:
            self._show(step, lambda: self.cells.edits.do(step))

    def _show(self, step: Step, act: Callable[[], object]) -> list[Place]:
        before = self.cells.edits.rows
        self._show_rows(before, before if step.rows_after is None else step.rows_after, act)
        self.cells.forget_told(step)
        self.refresh()
        self.cells_changed.emit([(cell.row, cell.column) for cell in step.cells])
        self.edited.emit()
        return self.cells.places_of(step)

    def _show_rows(
        self, before: tuple[NewRow, ...], after: tuple[NewRow, ...], act: Callable[[], object]
    ) -> None:
        """Do what changes the added rows, and tell the view which of them go and come."""
        if before == after:
            act()
            return
        same = 0
        while same < min(len(before), len(after)) and before[same] == after[same]:
            same += 1
        first = self.cells.stored + same
        if len(before) == same:
            self.beginInsertRows(_ROOT, first, self.cells.stored + len(after) - 1)
            act()
            self.cells.place_rows()
            self.endInsertRows()
        elif len(after) == same:
            self.beginRemoveRows(_ROOT, first, self.cells.stored + len(before) - 1)
            act()
            self.cells.place_rows()
            self.endRemoveRows()
        else:
            self.beginResetModel()
            act()
            self.cells.place_rows()
            self.endResetModel()

    def _spoken(self, number: int, column: int) -> str:
        text = self.cells.text_at(number, column) or self.tr("空")
        aside = self.columns[column].aside
        parts = [
            formats.aside(text, words) if aside and (words := aside(self.cells.values(number))) else text
        ]
        if self.cells.edit_at(number, column) is not None:
            parts.append(self.tr("未保存"))
        if problem := self.cells.problem_at(number, column):
            parts.append(problem)
        return formats.clauses(parts)
