# SPDX-License-Identifier: Apache-2.0
"""The layer of unsaved edits over a grid's frozen rows, and the way back. Pure; knows no column and no Qt.

A step is what one act did (one cell typed, one block pasted): it is undone and done again as one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

MOST_STEPS = 200


class NewRow(NamedTuple):
    """The key of a row that was added here and is stored nowhere yet."""

    number: int


class CellEdit(NamedTuple):
    """What stands in an edited cell: its value, or the text that could not be read and why.

    ``base`` is what was stored there when the edit was made.
    """

    value: Any
    text: str
    problem: str
    base: Any


class CellDone(NamedTuple):
    """One cell of a step: its edit before and after; None is a cell as it is stored."""

    row: Hashable
    column: str
    before: CellEdit | None
    after: CellEdit | None


@dataclass(slots=True)
class Step:
    """One act: cells, and the added rows before and after where the act changed them."""

    cells: list[CellDone]
    rows_before: tuple[NewRow, ...] | None = None
    rows_after: tuple[NewRow, ...] | None = None

    def back(self) -> Step:
        """Return the step that takes this one back."""
        cells = [CellDone(row, column, after, before) for row, column, before, after in reversed(self.cells)]
        return Step(cells, self.rows_after, self.rows_before)


class CellEdits:
    """Edits by row and column, added rows in their order, and the steps that led here."""

    def __init__(self) -> None:
        self.cells: dict[Hashable, dict[str, CellEdit]] = {}
        self.rows: tuple[NewRow, ...] = ()
        self.count = 0
        self.wrong: set[tuple[Hashable, str]] = set()
        """The cells whose edit has a problem."""
        self._made = 0
        self._undo: list[Step] = []
        self._redo: list[Step] = []

    def of_row(self, row: Hashable) -> dict[str, CellEdit] | None:
        """Return a row's edits by column, None without any."""
        return self.cells.get(row)

    def get(self, row: Hashable, column: str) -> CellEdit | None:
        """Return a cell's edit."""
        edits = self.cells.get(row)
        return edits.get(column) if edits else None

    def all(self) -> Iterator[tuple[Hashable, str, CellEdit]]:
        """Return every edit, row by row in the order in which rows were first edited."""
        for row, edits in self.cells.items():
            for column, edit in edits.items():
                yield row, column, edit

    def new_keys(self, count: int) -> tuple[NewRow, ...]:
        """Return keys for rows that a step is to add."""
        first = self._made
        self._made += count
        return tuple(NewRow(number) for number in range(first, first + count))

    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._undo)

    def do(self, step: Step) -> None:
        """Do a step and remember it; what was undone before cannot be done again."""
        self._apply(step)
        self._undo.append(step)
        del self._undo[:-MOST_STEPS]
        self._redo.clear()

    def next_undo(self) -> Step | None:
        """Return what `undo` would do; None when there is nothing to take back."""
        return self._undo[-1].back() if self._undo else None

    def next_redo(self) -> Step | None:
        """Return what `redo` would do; None when nothing was undone."""
        return self._redo[-1] if self._redo else None

    def undo(self, back: Step) -> None:
        """Take the last step back; ``back`` is what `next_undo` gave."""
        self._redo.append(self._undo.pop())
        self._apply(back)

    def redo(self) -> None:
        """Do again what was undone last."""
        step = self._redo.pop()
        self._undo.append(step)
        self._apply(step)

    def forget_steps(self) -> None:
        """Keep the edits, but no way back: what they stood on has been stored."""
        self._undo.clear()
        self._redo.clear()

    def drop(self, cells: Iterable[tuple[Hashable, str]], rows: Iterable[NewRow] = ()) -> None:
        """Forget edits and added rows without a step: they are stored now."""
        for row, column in cells:
            self._put(row, column, None)
        gone = set(rows)
        if gone:
            self.rows = tuple(row for row in self.rows if row not in gone)
            for row in gone:
                for column in tuple(self.cells.get(row, ())):
                    self._put(row, column, None)

    def clear(self) -> None:
        """Forget everything."""
        self.cells.clear()
        self.wrong.clear()
        self.rows, self.count = (), 0
        self.forget_steps()

    def _apply(self, step: Step) -> None:
        for row, column, _before, after in step.cells:
            self._put(row, column, after)
        if step.rows_after is not None:
            self.rows = step.rows_after

    def _put(self, row: Hashable, column: str, edit: CellEdit | None) -> None:
        edits = self.cells.get(row)
        if edit is not None and edit.problem:
            self.wrong.add((row, column))
        elif self.wrong:
            self.wrong.discard((row, column))
        if edit is None:
            if edits is not None and edits.pop(column, None) is not None:
                self.count -= 1
                if not edits:
                    del self.cells[row]
            return
        if edits is None:
            edits = self.cells[row] = {}
        if column not in edits:
            self.count += 1
        edits[column] = edit
