# SPDX-License-Identifier: Apache-2.0
"""The cells of a grid: frozen rows below, unsaved edits above, problems on top. Knows no widget and no area.

It prepares acts as steps; `CellGridModel` does them and tells the view.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from ui.widgets.cell_grid_columns import CellKind, GridColumn, RowValues
from ui.widgets.cell_grid_edits import CellDone, CellEdit, CellEdits, NewRow, Step
from ui.widgets.chips import ChipLook
from ui.widgets.row_columns import Row

Place = tuple[int, int]
"""A cell: number of its row and of its column."""


class CellChange(NamedTuple):
    """An unsaved cell for who saves it; ``row`` is a stored row's id, or a `NewRow`.

    ``before`` is what was stored when it was typed: who saves can see that another came first.
    """

    row: Hashable
    column: str
    before: Any
    after: Any


class Written(NamedTuple):
    """What an act did: cells changed, cells that refused it, and cells whose text could not be read."""

    changed: int
    skipped: int
    unread: int


class GridCells:
    """Rows by id (of any hashable type), edits by row id and column key."""

    def __init__(
        self,
        columns: Sequence[GridColumn],
        row_id: Callable[[Row], Hashable],
        locked: Callable[[Row], str] | None,
    ) -> None:
        """Begin without rows; ``locked`` says in a sentence why a row cannot be edited."""
        self.columns = tuple(columns)
        self.edits = CellEdits()
        self.busy = ""
        """Why nothing can be edited just now; empty while it can."""
        self._by_key = {column.key: column for column in self.columns}
        self._numbers = {column.key: number for number, column in enumerate(self.columns)}
        self._row_id, self._locked = row_id, locked
        self._rows: list[Row] = []
        self._keys: list[Hashable] = []
        self._places: dict[Hashable, int] = {}
        self._told: dict[tuple[Hashable, str], str] = {}

    # ---- rows

    @property
    def total(self) -> int:
        """Rows stored and added."""
        return len(self._keys) + len(self.edits.rows)

    @property
    def stored(self) -> int:
        """Rows that are stored; added ones stand below."""
        return len(self._keys)

    def keys_of(self, rows: Sequence[Row]) -> list[Hashable]:
        """Return the ids of rows."""
        return [self._row_id(row) for row in rows]

    def has_keys(self, keys: Sequence[Hashable]) -> bool:
        """Tell whether exactly these rows are shown."""
        return keys == self._keys

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; an edit that is what is stored now is none any more."""
        self._rows, self._keys = list(rows), self.keys_of(rows)
        self.place_rows()
        equal = [
            (key, name)
            for key, name, edit in self.edits.all()
            if not edit.problem and key in self._places and edit.value == self._stored(key, name)
        ]
        self.edits.drop((key, name) for key, name in equal if not isinstance(key, NewRow))

    def place_rows(self) -> None:
        """Note where each row stands, after rows came or went."""
        self._places = {key: number for number, key in enumerate((*self._keys, *self.edits.rows))}

    def key_at(self, number: int) -> Hashable:
        """Return the id of a row, or the `NewRow` of one that was added here."""
        stored = len(self._keys)
        return self._keys[number] if number < stored else self.edits.rows[number - stored]

    def number_of(self, key: Hashable) -> int | None:
        """Return where a row stands, None while it is not shown."""
        return self._places.get(key)

    def column_number(self, name: str) -> int:
        """Return a column's number; KeyError for none of the grid."""
        return self._numbers[name]

    def values(self, number: int) -> RowValues:
        """Return a row as it stands, edits included."""
        key = self.key_at(number)
        row = self._rows[number] if number < len(self._rows) else None
        return RowValues(self._by_key, key, row, self.edits.of_row(key))

    # ---- what a cell shows

    def edit_at(self, number: int, column: int) -> CellEdit | None:
        """Return a cell's unsaved edit."""
        return self.edits.get(self.key_at(number), self.columns[column].key)

    def text_at(self, number: int, column: int) -> str:
        """Return a cell's words."""
        return self.text_of(self.values(number), column)

    def text_of(self, values: RowValues, column: int) -> str:
        """Return the words of a cell of a row."""
        found = self.columns[column]
        edit = self.edits.get(values.key, found.key)
        if edit is not None and edit.text:
            return edit.text
        if found.kind is CellKind.CHIP:
            look = self.chip_of(values, column)
            return look.text if look is not None else ""
        return found.text(values[found.key])

    def chip_of(self, values: RowValues, column: int) -> ChipLook | None:
        """Return the chip of a cell of a row."""
        chip = self.columns[column].chip
        return chip(values) if chip is not None else None

    def problem_at(self, number: int, column: int) -> str:
        """Return the sentence that says what is wrong with a cell."""
        return self.problem_of(self.key_at(number), self.columns[column].key)

    def problem_of(self, key: Hashable, name: str) -> str:
        """Return the sentence that says what is wrong with a cell, by the keys of its row and column."""
        edit = self.edits.get(key, name)
        return (edit.problem if edit is not None else "") or self._told.get((key, name), "")

    def overtaken_at(self, number: int, column: int) -> str:
        """Return what is stored now, where somebody else changed it under an unsaved edit; empty else."""
        edit = self.edit_at(number, column)
        if edit is None or number >= self.stored:
            return ""
        found = self.columns[column]
        now = self._stored(self.key_at(number), found.key)
        return "" if now == edit.base else found.text(now) or "—"

    def problems(self) -> list[Place]:
        """Return the cells with a problem, row by row, those shown only."""
        named = self.edits.wrong | self._told.keys()
        places = ((self._places.get(key), self._numbers.get(name)) for key, name in named)
        return sorted((row, column) for row, column in places if row is not None and column is not None)

    def set_problems(self, problems: Mapping[tuple[Hashable, str], str]) -> None:
        """Mark cells by row key and column key; an unknown column marks the row's first cell."""
        first = self.columns[0].key
        self._told = {
            (key, name if name in self._numbers else first): sentence
            for (key, name), sentence in problems.items()
        }

    # ---- what may be done

    def refusal(self, number: int, column: int) -> str:
        """Return why a cell cannot be edited; empty where it can."""
        if self.busy:
            return self.busy
        if not self.columns[column].may_edit():
            return QCoreApplication.translate("CellGrid", "这一格不能修改。")
        if number < len(self._rows):
            whys = (self._locked, self.columns[column].locked)
            return next((words for why in whys if why and (words := why(self._rows[number]))), "")
        return ""

    def has_unread(self) -> bool:
        """Tell whether an edit cannot be saved as it stands."""
        return bool(self.edits.wrong)

    def hidden_edits(self) -> int:
        """Return how many edits stand in rows that are not shown."""
        return sum(len(edits) for key, edits in self.edits.cells.items() if key not in self._places)

    # ---- acts as steps

    def writing(
        self, cells: Iterable[tuple[int, int, str]], new_rows: int, *, again: bool = False
    ) -> tuple[Step, Written]:
        """Return the step that puts texts into cells (row, column, text), and what it would do.

        ``new_rows`` are added first, for those below the last row. A cell that cannot be edited is skipped,
        unless its text was there before (``again``) and must not be lost.
        """
        added = self.edits.new_keys(new_rows)
        keys = [*self._keys, *self.edits.rows, *added]
        stored, writable = len(self._rows), [again or column.may_edit() for column in self.columns]
        done: list[CellDone] = []
        skipped = unread = 0
        last, is_locked = -1, False
        plain: RowValues | None = None
        for number, column, text in cells:
            if number != last:
                last, is_locked, plain = number, False, None
                if number < stored:
                    is_locked = self._locked is not None and bool(self._locked(self._rows[number]))
                    plain = RowValues(self._by_key, keys[number], self._rows[number], None)
            found, key = self.columns[column], keys[number]
            is_shut = (
                is_locked
                or self.busy
                or (found.locked is not None and number < stored and bool(found.locked(self._rows[number])))
            )
            if (is_shut and not again) or not writable[column]:
                skipped += 1
                continue
            base = found.stored(plain) if plain is not None else None
            value, problem = found.read(text)
            unread += bool(problem)
            before = self.edits.get(key, found.key)
            if problem:
                after: CellEdit | None = CellEdit(value, text, problem, base)
            else:
                after = None if value == base else CellEdit(value, "", "", base)
            if after != before:
                done.append(CellDone(key, found.key, before, after))
        return self._step(done, (*self.edits.rows, *added)), Written(len(done), skipped, unread)

    def adding(self, values: Mapping[str, Any]) -> tuple[Step, NewRow]:
        """Return the step that adds a row below the others, and its key."""
        (key,) = self.edits.new_keys(1)
        done = [
            CellDone(key, name, None, CellEdit(value, "", "", None))
            for name, value in values.items()
            if value is not None
        ]
        return self._step(done, (*self.edits.rows, key)), key

    def removing(self, keys: Iterable[Hashable]) -> Step:
        """Return the step that takes out added rows; stored ones stay."""
        gone = {key for key in keys if isinstance(key, NewRow)}
        done = [
            CellDone(key, name, edit, None)
            for key in gone
            for name, edit in (self.edits.of_row(key) or {}).items()
        ]
        return self._step(done, tuple(key for key in self.edits.rows if key not in gone))

    def forget_told(self, step: Step) -> None:
        """Forget what was said of cells that a step changed."""
        if self._told:
            for cell in step.cells:
                self._told.pop((cell.row, cell.column), None)

    def places_of(self, step: Step) -> list[Place]:
        """Return the cells of a step that are shown; the first cell of a row that it added empty."""
        found = ((self._places.get(cell.row), self._numbers.get(cell.column)) for cell in step.cells)
        places = [(row, column) for row, column in found if row is not None and column is not None]
        if not places and step.rows_after is not None:
            places = [(max(0, self.total - 1), 0)]
        return places

    def changes(self) -> list[CellChange]:
        """Return what is to be saved, of rows that are not shown too; what cannot be read is left out."""
        return [
            CellChange(key, name, edit.base, edit.value)
            for key, name, edit in self.edits.all()
            if not edit.problem
        ]

    # ---- drafts

    def state(self) -> dict[str, object]:
        """Return the unsaved cells as values for JSON: texts by row id and column."""
        cells = [
            [str(key), name, self._typed(name, edit)]
            for key, name, edit in self.edits.all()
            if not isinstance(key, NewRow)
        ]
        new = [
            {name: self._typed(name, edit) for name, edit in (self.edits.of_row(row) or {}).items()}
            for row in self.edits.rows
        ]
        return {"cells": cells, "rows": new}

    def placed_state(self, state: Mapping[str, Any]) -> tuple[list[tuple[int, int, str]], int, int]:
        """Return the cells of a `state` for `writing`, its new rows, and how many found no place any more."""
        named = {str(key): number for number, key in enumerate(self._keys)}
        typed = [
            (named.get(key), self._numbers.get(name), text) for key, name, text in state.get("cells", ())
        ]
        new = state.get("rows", ())
        for place, texts in enumerate(new, start=self.total):
            typed += [(place, self._numbers.get(name), text) for name, text in texts.items()]
        cells = [(row, column, text) for row, column, text in typed if row is not None and column is not None]
        return cells, len(new), len(typed) - len(cells)

    # ---- inside

    def _step(self, done: list[CellDone], rows: tuple[NewRow, ...]) -> Step:
        if len(rows) == len(self.edits.rows):
            return Step(done)
        return Step(done, self.edits.rows, rows)

    def _stored(self, key: Hashable, name: str) -> Any:
        number = self._places[key]
        row = self._rows[number] if number < len(self._rows) else None
        return self._by_key[name].stored(RowValues(self._by_key, key, row, None))

    def _typed(self, name: str, edit: CellEdit) -> str:
        return edit.text or self._by_key[name].text(edit.value)
