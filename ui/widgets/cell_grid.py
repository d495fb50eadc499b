# SPDX-License-Identifier: Apache-2.0
"""The spreadsheet of a page: cells with unsaved edits, counter, sums, and what is wrong in words.

A page says what the columns are (`GridColumn`), gives frozen rows (`set_rows`), and saves what
`save_wanted` hands it. Everything else (typing, pasting, undo) happens here, and nothing is stored here.
Must not know any area.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame

from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cell_grid_acts import Sums, sums
from ui.widgets.cell_grid_cells import CellChange
from ui.widgets.cell_grid_columns import CellKind, CellLook, CellRead, GridColumn, RowValues
from ui.widgets.cell_grid_edits import NewRow
from ui.widgets.cell_grid_model import CellGridModel
from ui.widgets.cell_grid_view import CellGridView
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import ElideLabel, IconLabel
from ui.widgets.layouts import Line, hbox, row_of, vbox
from ui.widgets.row_columns import Row
from ui.widgets.row_header import ColumnState
from ui.widgets.shortcuts import bind_key

__all__ = [
    "CellChange",
    "CellGrid",
    "CellKind",
    "CellLook",
    "CellRead",
    "GridColumn",
    "NewRow",
    "RowValues",
]


class CellGrid(QFrame):
    """A pane with a bar, the cells, and a line below that says what is wrong with the one in front."""

    save_wanted = Signal(list)
    """The unsaved cells (`CellChange`); answer with `saved` or `set_problems`, `set_busy` in between."""
    code_entered = Signal(str)
    """A code that was scanned or typed to add a row; answer with `add_row`, or `say` why not."""
    cells_changed = Signal(list)
    """(row key, column key) of cells that an act changed; look up what they mean, then `refresh`."""
    edited = Signal()
    """What is unsaved is no longer the same: the draft (`state`) is due when typing rests."""
    opened = Signal(object)
    """(row key) Enter or a double click in a cell that is not typed in, of a grid that ``opens`` rows."""
    columns_changed = Signal()

    def __init__(
        self,
        columns: Sequence[GridColumn],
        *,
        name: str,
        row_id: Callable[[Row], Hashable] = attrgetter("id"),
        locked: Callable[[Row], str] | None = None,
        entry_hint: str = "",
        appends: bool = False,
        saves: bool = True,
        opens: bool = False,
    ) -> None:
        """Make an empty grid; name is read aloud.

        ``entry_hint`` (扫码或输入条码新增一行…) makes the last row, in which a code is typed. ``appends``
        makes an entry grid: a pasted block adds rows. ``locked`` says why a row cannot be edited. A grid that
        is part of a form ``saves`` nothing itself: without counter, tint and 保存, Ctrl+S is the form's.
        """
        super().__init__()
        self.setProperty("role", "pane")
        self.model = CellGridModel(
            columns, row_id=row_id, locked=locked, entry_hint=entry_hint, appends=appends, parent=self
        )
        self.view = CellGridView(self.model, name=name)
        self.lead = hbox()
        """For what the page puts before the counter, such as its filter."""
        self.tail = hbox()
        """For what the page puts at the right end of the bar."""
        self._chip = Chip("", Tone.WARN, "pencil")
        self._undo = Button(self.tr("撤销"), kind="ghost", key="Ctrl+Z")
        self._save = Button(self.tr("保存"), kind="ghost", key="Ctrl+S")
        self._status = ElideLabel("", "caption")
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._menu = IconButton("columns-3", self.tr("列"))
        self._sign = IconLabel("alert-triangle", "bad")
        self._said = ElideLabel("", "second")
        self._next = Button("", kind="link")
        self._below = row_of(self._sign, (self._said, 1), self._next, spacing=8, margins=(14, 2, 12, 2))
        self._saves = saves
        self._message, self._is_warning = "", False
        self._said_at: tuple[int, int] | None = None
        self.view.opens, self.view.painter.marks_unsaved = opens, saves
        self._lay_out()
        self._connect()
        self._show_counter()
        self._show_status()
        self._show_below()

    # ---- what the page calls

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; unsaved edits stay with their rows, shown or not."""
        self.model.set_rows(rows)

    def refresh(self) -> None:
        """Compute and paint every cell again."""
        self.model.refresh()

    def values(self) -> list[RowValues]:
        """Return every row shown as it stands, edits included, added rows last."""
        return [self.model.cells.values(number) for number in range(self.model.cells.total)]

    def values_of(self, key: Hashable) -> RowValues | None:
        """Return one row as it stands; None while it is not shown."""
        number = self.model.cells.number_of(key)
        return None if number is None else self.model.cells.values(number)

    def changes(self) -> list[CellChange]:
        """Return the unsaved cells that can be read, of rows that are not shown too."""
        self.view.commit()
        return self.model.cells.changes()

    def has_unsaved(self) -> bool:
        """Tell whether a cell or an added row is not saved."""
        edits = self.model.cells.edits
        return bool(edits.count or edits.rows)

    def set_busy(self, busy: bool) -> None:
        """Take nothing while what is unsaved is being stored: a row typed into then would be lost with it."""
        self.view.commit()
        self.model.cells.busy = self.tr("正在保存，请稍候。") if busy else ""
        self._save.set_busy(busy)

    def saved(self, changes: Iterable[CellChange]) -> None:
        """Forget what was stored; a stored row's cell that was typed over meanwhile stays unsaved."""
        self.set_busy(False)
        self.model.saved(changes)

    def discard(self) -> None:
        """Give up everything that is unsaved, without a way back."""
        self.view.commit()
        self.model.discard()

    def set_problems(self, problems: Mapping[tuple[Hashable, str], str]) -> None:
        """Mark cells by (row key, column key) with sentences, and go to the first; {} takes marks away."""
        self.set_busy(False)
        self.model.set_problems(problems)
        if problems:
            self.go_to_problem()

    def mark(self, problems: Mapping[tuple[Hashable, str], str]) -> None:
        """Mark cells as `set_problems` does while somebody types: the cursor stays where it is."""
        self.model.set_problems(problems)

    def add_row(self, values: Mapping[str, Any]) -> NewRow:
        """Add a row below the others with these values by column; returns its key."""
        return self.model.add_row(values)

    def set_value(self, key: Hashable, column: str, value: Any) -> None:
        """Change a cell as if it were typed, as one step; nothing when the row is not shown."""
        number, place = self.model.cells.number_of(key), self.model.cells.column_number(column)
        if number is not None:
            self.model.write([(number, place, self.model.columns[place].text(value))])

    def go_to(self, key: Hashable, column: str) -> bool:
        """Move the cursor to a cell and give it the keyboard; False while its row is not shown."""
        number = self.model.cells.number_of(key)
        if number is None:
            return False
        self.view.walk.go_to(number, self.model.cells.column_number(column))
        self.view.setFocus()
        return True

    def go_to_entry(self) -> None:
        """Move the cursor to the row for the next code."""
        if self.model.entry_hint:
            self.view.walk.go_to(self.model.cells.total, self.view.walk.order()[0])
            self.view.setFocus()

    def go_to_problem(self) -> bool:
        """Move to the next cell with a problem, from the cursor on and round; False when there is none."""
        places = self.model.cells.problems()
        if not places:
            return False
        here = self.view.walk.place() or (-1, -1)
        self.view.walk.go_to(*next((place for place in places if place > here), places[0]))
        self.view.setFocus()
        return True

    def take_scan(self, code: str) -> None:
        """Take a scan that the window heard, wherever the cursor is."""
        self.view.close_untouched()
        self.code_entered.emit(code)

    def say(self, sentence: str, *, is_warning: bool = False) -> None:
        """Say something in the line below until the cursor moves, and to a screen reader."""
        self._message, self._is_warning, self._said_at = sentence, is_warning, self.view.walk.place()
        self._show_below()
        announce(self.view, sentence, urgent=is_warning)

    def save(self) -> None:
        """Ctrl+S: hand the unsaved cells over; what cannot be read is shown first."""
        self.view.commit()
        if self.model.cells.has_unread():
            self.go_to_problem()
            self.say(self.tr("还没有保存：请先改好标红的格。"), is_warning=True)
        elif self.model.cells.busy:
            self.say(self.model.cells.busy)
        elif self.has_unsaved():
            self.save_wanted.emit(self.model.cells.changes())
        else:
            self.say(self.tr("没有未保存的修改。"))

    def state(self) -> dict[str, object]:
        """Return what is unsaved as values for JSON, to keep as a draft."""
        return self.model.cells.state()

    def restore(self, state: Mapping[str, Any]) -> int:
        """Put a draft back after `set_rows`; returns how many of its cells found no place any more."""
        return self.model.restore(state)

    def show_columns(self, keys: Collection[str]) -> None:
        """Show these columns and no others; what stands in the others stays there."""
        for column in self.model.columns:
            self.view.layout_of_columns.set_shown(column.key, shown=column.key in keys)

    def save_columns(self) -> list[ColumnState]:
        """Return widths, order and visibility of the columns as values for JSON."""
        return self.view.layout_of_columns.save()

    def restore_columns(self, states: Sequence[ColumnState]) -> None:
        """Take back what `save_columns` gave."""
        self.view.layout_of_columns.restore(states)

    # ---- inside

    def _lay_out(self) -> None:
        bar = hbox(
            self.lead, self._chip, self._undo, self._save, (self._status, 1), self._menu, self.tail,
            spacing=8, margins=(14, 7, 10, 7),
        )  # fmt: skip
        self.setLayout(vbox(bar, Line(), (self.view, 1), self._below, spacing=0, margins=(1, 1, 1, 1)))

    def _connect(self) -> None:
        self._undo.clicked.connect(self.view.commands.undo)
        self._save.clicked.connect(self.save)
        # Of the grid alone: a sheet with a grid may lie over a page that has one.
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._undo_key = bind_key(self, "Ctrl+Z", "", self.view.commands.undo, context=within)
        if self._saves:
            bind_key(self, "Ctrl+S", "", self.save, context=within)
        bind_key(self, "Alt+PgDown", self.tr("到下一个有问题的格"), self.go_to_problem, context=within)
        self._next.clicked.connect(self.go_to_problem)
        self._menu.clicked.connect(self._open_menu)
        self.model.edited.connect(self._on_edited)
        self.model.cells_changed.connect(self.cells_changed)
        self.model.code_entered.connect(self.code_entered)
        self.view.moved.connect(self._on_moved)
        self.view.opened.connect(lambda number: self.opened.emit(self.model.cells.key_at(number)))
        self.view.commands.said.connect(lambda words, is_warning: self.say(words, is_warning=is_warning))
        self.view.layout_of_columns.changed.connect(self.columns_changed)

    def _on_edited(self) -> None:
        self._message = ""
        self._show_counter()
        self._show_status()
        self._show_below()
        self.edited.emit()

    def _on_moved(self) -> None:
        if self.view.walk.place() != self._said_at:
            self._message = ""
        self._show_status()
        self._show_below()

    def _show_counter(self) -> None:
        cells = self.model.cells
        empty_rows = sum(row not in cells.edits.cells for row in cells.edits.rows)
        count, hidden = cells.edits.count + empty_rows, cells.hidden_edits()
        words = self.tr("{count} 处未保存的修改").format(count=formats.number(count))
        if hidden:
            words = formats.aside(words, self.tr("其中 {count} 处不在这张表里").format(count=hidden))
        self._chip.set_look(ChipLook(words, Tone.WARN, "pencil"))
        self._undo.setVisible(self.has_unsaved())
        for widget in (self._chip, self._save):
            widget.setVisible(self._saves and self.has_unsaved())
        can_undo = cells.edits.next_undo() is not None
        self._undo.setEnabled(can_undo)
        self._undo_key.setEnabled(can_undo)

    def _show_status(self) -> None:
        found = sums(self.model, self.view.walk.blocks())
        parts = [
            self.tr("选中 {count} 格").format(count=formats.number(found.cells)),
            *self._sum_words(found),
        ]
        parts.append(self.tr("可直接与 Excel 互相复制粘贴"))
        self._status.setText(" · ".join(parts))

    def _sum_words(self, found: Sums) -> list[str]:
        words = []
        if found.quantities or not found.moneys:
            words.append(self.tr("求和 {sum}").format(sum=f"{found.quantity:,}"))
        if found.moneys:
            words.append(self.tr("金额 {sum}").format(sum=formats.money(found.money_fen)))
        counted = found.quantities + found.moneys
        if counted > 1 and not (found.quantities and found.moneys):
            words.append(self.tr("平均 {mean}").format(mean=_mean(found)))
        return words

    def _show_below(self) -> None:
        place, cells = self.view.walk.place(), self.model.cells
        problems = cells.problems()
        problem = cells.problem_at(*place) if place is not None else ""
        overtaken = cells.overtaken_at(*place) if place is not None else ""
        words = formats.sentences((self._message, problem))
        if overtaken and not words:
            words = self.tr("这一格已被改为 {now}，保存会用您输入的值。").format(now=overtaken)
        is_bad = bool(problem) or (bool(self._message) and self._is_warning)
        if not words and problems:
            words = self.tr("{count} 格有问题。").format(count=len(problems))
            is_bad = True
        self._said.setText(words)
        self._said.set_tone("bad" if is_bad else None)
        self._sign.setVisible(is_bad)
        self._next.set_label(self.tr("下一处（共 {count} 处）").format(count=len(problems)))
        self._next.setVisible(bool(problems))
        self._below.setVisible(bool(words))
        if problem and self.view.hasFocus():
            announce(self.view, problem)

    def _open_menu(self) -> None:
        menu = self.view.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._menu.mapToGlobal(QPoint(0, self._menu.height())))


def _mean(found: Sums) -> str:
    if found.moneys:
        return formats.money(round(found.money_fen / found.moneys))
    return f"{float(found.quantity) / found.quantities:,.2f}".rstrip("0").rstrip(".")
