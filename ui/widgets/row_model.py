# SPDX-License-Identifier: Apache-2.0
"""A table model over windows of frozen rows. Asks for what it lacks; must never query, sort or filter."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ui.widgets.row_columns import CHECK_COLUMN, Column, Paint, Row

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Role that gives the frozen row of an index, None while it is not held."""
WINDOW = 100
_MOST_WINDOWS = 48
_MOST_ASKED = 3
"""So many windows are asked for at a time; what is wanted meanwhile waits for an answer."""
_PLACEHOLDER = "…"
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_READABLE = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_CHECKABLE = _READABLE | Qt.ItemFlag.ItemIsUserCheckable
"""Made once: the view asks for the flags of each cell that it paints."""


class RowTableModel(QAbstractTableModel):
    """`total` rows of which a few windows are held; checks are kept by row id.

    `window_needed(first, count)` asks for rows; answer with `set_window(first, rows, generation)`, where
    generation is what `generation` was when asking, so that an answer from before a reset is dropped.
    """

    window_needed = Signal(int, int)
    window_arrived = Signal(int, int)
    checked_changed = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        row_id: Callable[[Row], Hashable] = attrgetter("id"),
        checkable: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Make an empty model; checkable puts a column of check boxes first."""
        super().__init__(parent)
        self.columns: tuple[Column, ...] = (CHECK_COLUMN, *columns) if checkable else tuple(columns)
        self.generation = 0
        self._row_id = row_id
        self._total = 0
        self._windows: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._asked: set[int] = set()
        self._checked: dict[Hashable, None] = {}
        self._sort: tuple[str, bool] | None = None
        self._ask_timer = QTimer(self, singleShot=True, interval=0)
        self._ask_timer.timeout.connect(self.ask)

    def reset(self, total: int, first: int = 0, rows: Sequence[Row] = ()) -> None:
        """Start over with total rows; the rows at hand (from index first) are shown without a gap."""
        self.beginResetModel()
        self.generation += 1
        self._total = total
        self._windows.clear()
        self._wanted.clear()
        self._asked.clear()
        self._store(first, rows)
        self.endResetModel()
        if rows:
            self.window_arrived.emit(first, len(rows))

    def set_window(self, first: int, rows: Sequence[Row], generation: int | None = None) -> None:
        """Hold the rows from index first; dropped if generation is not the current one."""
        if generation is not None and generation != self.generation:
            return
        rows = rows[: max(0, self._total - first)]
        window = first // WINDOW
        self._asked.difference_update(range(window, (first + max(1, len(rows)) - 1) // WINDOW + 1))
        if self._wanted:
            self._ask_timer.start()
        if not rows:
            return
        self._store(first, rows)
        last = first + len(rows) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.window_arrived.emit(first, len(rows))

    def window_failed(self, first: int) -> None:
        """Allow the window at index first to be asked for again."""
        self._asked.discard(first // WINDOW)

    def want_rows(self, first: int, last: int) -> None:
        """Want the rows from one index to another that are not held; `ask` asks for them."""
        for window in range(max(0, first) // WINDOW, min(last, self._total - 1) // WINDOW + 1):
            if window not in self._windows:
                self._want(window)

    def ask(self) -> None:
        """Ask for what was wanted last: what flew past meanwhile is nobody's concern any more."""
        self._ask_timer.stop()
        free = _MOST_ASKED - len(self._asked)
        if free <= 0:
            return
        wanted = [window for window in self._wanted if window not in self._asked][-free:]
        self._wanted.clear()
        for window in sorted(wanted):
            self._asked.add(window)
            first = window * WINDOW
            self.window_needed.emit(first, min(WINDOW, self._total - first))

    def row(self, number: int) -> Row | None:
        """Return the row at an index, None while it is not held; does not ask for it."""
        window = self._windows.get(number // WINDOW)
        if window is None or number >= self._total:
            return None
        return window[number % WINDOW]

    def id_of(self, row: Row) -> Hashable:
        """Return the id of a row."""
        return self._row_id(row)

    def held(self) -> Iterable[tuple[int, Row]]:
        """Yield (index, row) of every row held now."""
        for window, rows in self._windows.items():
            for offset, row in enumerate(rows):
                if row is not None:
                    yield window * WINDOW + offset, row

    def find(self, row_id: Hashable) -> int | None:
        """Return the index of a held row by id."""
        return next((number for number, row in self.held() if self._row_id(row) == row_id), None)

    @property
    def total(self) -> int:
        """The number of rows, held or not."""
        return self._total

    def checked_ids(self) -> tuple[Hashable, ...]:
        """Return the ids of checked rows in the order of checking."""
        return tuple(self._checked)

    def is_checked(self, row: Row) -> bool:
        """Return True if the row is checked."""
        return self._row_id(row) in self._checked

    def set_checked(self, row: Row, *, checked: bool) -> None:
        """Check or uncheck a row."""
        row_id = self._row_id(row)
        if checked == (row_id in self._checked):
            return
        if checked:
            self._checked[row_id] = None
        else:
            del self._checked[row_id]
        self._repaint_all()
        self.checked_changed.emit(len(self._checked))

    def clear_checked(self) -> None:
        """Uncheck every row."""
        if self._checked:
            self._checked.clear()
            self._repaint_all()
            self.checked_changed.emit(0)

    def set_sort(self, key: str | None, *, descending: bool = False) -> None:
        """Show the arrow of the order that the rows come in."""
        self._sort = None if key is None else (key, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    @property
    def sort_order(self) -> tuple[str, bool] | None:
        """(sort key, descending) as shown, None if unsorted."""
        return self._sort

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title with its sort arrow, and its alignment."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            if self._sort is not None and column.sort == self._sort[0]:
                return f"{column.title} {'↓' if self._sort[1] else '↑'}"
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment().flag()
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, row, tooltip, alignment or check state; asks for a row that is not held."""
        if not index.isValid() or index.row() >= self._total:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment().flag()
        row = self.row(index.row())
        if row is None:
            if role in {Qt.ItemDataRole.DisplayRole, ROW_ROLE}:
                self._want(index.row() // WINDOW)
            wants_text = role == Qt.ItemDataRole.DisplayRole and column.paint is not Paint.CHECK
            return _PLACEHOLDER if wants_text else None
        self._windows.move_to_end(index.row() // WINDOW)
        return row if role == ROW_ROLE else self._cell(column, row, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or uncheck by the check column; nothing else can be edited."""
        row = self.row(index.row()) if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or row is None:
            return False
        if self.columns[index.column()].paint is not Paint.CHECK:
            return False
        self.set_checked(row, checked=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return super().flags(index)
        return _CHECKABLE if self.columns[index.column()].paint is Paint.CHECK else _READABLE

    def shown_row(self, number: int) -> Row | None:
        """Return a row that is painted now; None while it is fetched, which is asked for."""
        row = self.row(number)
        if row is None:
            self._want(number // WINDOW)
        else:
            self._windows.move_to_end(number // WINDOW)
        return row

    def _cell(self, column: Column, row: Row, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.cell_text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) if column.tip else None
        if role == Qt.ItemDataRole.CheckStateRole and column.paint is Paint.CHECK:
            return Qt.CheckState.Checked if self.is_checked(row) else Qt.CheckState.Unchecked
        return None

    def _store(self, first: int, rows: Sequence[Row]) -> None:
        for offset, row in enumerate(rows):
            number = first + offset
            window = self._windows.get(number // WINDOW)
            if window is None:
                size = min(WINDOW, self._total - number // WINDOW * WINDOW)
                window = self._windows[number // WINDOW] = [None] * size
            self._windows.move_to_end(number // WINDOW)
            window[number % WINDOW] = row
        while len(self._windows) > _MOST_WINDOWS:
            self._windows.popitem(last=False)

    def _want(self, window: int) -> None:
        if window in self._asked:
            return
        self._wanted[window] = None
        self._wanted.move_to_end(window)
        if not self._ask_timer.isActive():
            self._ask_timer.start()

    def _repaint_all(self) -> None:
        if self._total:
            self.dataChanged.emit(
                self.index(0, 0),
                self.index(self._total - 1, len(self.columns) - 1),
                [Qt.ItemDataRole.CheckStateRole],
            )
