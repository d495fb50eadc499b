# SPDX-License-Identifier: Apache-2.0
"""The commands of a cell grid's keys, and the sentence that says what each did. Opens no editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from ui.widgets import cell_grid_acts as acts
from ui.widgets import formats
from ui.widgets.cell_grid_cursor import CellCursor
from ui.widgets.cell_grid_model import CellGridModel
from ui.widgets.cell_grid_tsv import read_tsv

COMMANDING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_Standard = QKeySequence.StandardKey


class CellCommands(QObject):
    """Copies, pastes, fills, clears, undoes; ``said`` is one sentence, and whether it is a warning."""

    said = Signal(str, bool)

    def __init__(self, parent: QObject, model: CellGridModel, cursor: CellCursor) -> None:
        """Act on one model where one cursor stands."""
        super().__init__(parent)
        self._model, self._cursor = model, cursor
        self._copied = ""
        """What was copied here last: it has all of the columns when it is pasted here."""

    def on_key(self, event: QKeyEvent) -> bool:
        """Do what a key commands; False for one that moves, types, or has nothing to do here."""
        commands: tuple[tuple[_Standard, Callable[[], object]], ...] = (
            (_Standard.Copy, self.copy),
            (_Standard.Cut, self.cut),
            (_Standard.Paste, self.paste),
            (_Standard.Redo, self.redo),
        )
        for key, act in commands:
            if event.matches(key):
                act()
                return True
        if event.matches(_Standard.Undo):
            return self.undo()
        has_control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _CONTROL
        by_control = {
            Qt.Key.Key_Y: self.redo,
            Qt.Key.Key_D: self.fill_down,
            Qt.Key.Key_Delete: self.remove_rows,
        }
        if has_control and event.key() in by_control:
            by_control[Qt.Key(event.key())]()
            return True
        clears = event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        if clears and not event.modifiers() & COMMANDING:
            self.clear_cells()
            return True
        return False

    def copy(self) -> None:
        """Put the selected cells on the clipboard for a spreadsheet."""
        blocks = self._cursor.blocks()
        if blocks:
            self._copied = acts.copied(self._model, blocks, self._cursor.order())
            QGuiApplication.clipboard().setText(self._copied)
            count = formats.number(sum(block.size() for block in blocks))
            self.said.emit(self.tr("已复制 {count} 格，可直接粘贴到 Excel。").format(count=count), False)

    def cut(self) -> None:
        """Copy, then empty."""
        self.copy()
        self.clear_cells()

    def clear_cells(self) -> None:
        """Empty the selected cells that can be edited."""
        blocks = self._cursor.blocks()
        if blocks and not acts.cleared(self._model, blocks):
            self.refuse()

    def fill_down(self) -> None:
        """Give the first selected row's cells to those below; a single row takes the one above it."""
        blocks = self._cursor.blocks()
        if blocks and not acts.filled_down(self._model, blocks):
            self.refuse()

    def paste(self) -> None:
        """Put the clipboard's cells into those from the first selected one on."""
        texts, order = read_tsv(QGuiApplication.clipboard().text()), self._cursor.order()
        blocks, place = self._cursor.blocks(), self._cursor.place()
        if not texts or not order:
            return
        if place is None:
            if not self._model.appends:
                self._paste_code(texts)
                return
            place = (self._model.cells.total, order[0])
        if len(blocks) == 1:
            place = (blocks[0].first, blocks[0].columns[0])
        if texts != read_tsv(self._copied):
            order = acts.columns_from_elsewhere(self._model, texts, place[1], order)
        done = acts.paste(self._model, texts, blocks, place, order)
        self._cursor.select(done.over)
        self._say_pasted(done)

    def undo(self) -> bool:
        """Take the last act back; False when there is none."""
        if not self._model.cells.edits.next_undo():
            return False
        if places := self._model.undo():
            self._cursor.go_to(*min(places))
        return True

    def redo(self) -> None:
        """Do again what was undone."""
        if places := self._model.redo():
            self._cursor.go_to(*min(places))

    def remove_rows(self) -> None:
        """Take out the selected rows that were added here; the cursor stays where they were."""
        column = self._cursor.column()
        blocks = self._cursor.blocks()
        numbers = {number for block in blocks for number in range(block.first, block.last + 1)}
        keys = [self._model.cells.key_at(number) for number in sorted(numbers)]
        if keys and not self._model.remove_rows(keys):
            self.said.emit(self.tr("只有新增的行可以去掉，已登记的行不会删除。"), True)
        elif keys:
            # Rows taken out of the middle reset the model: without this the keys would act on nothing.
            self._cursor.go_to(min(*numbers, self._model.rowCount() - 1), column)

    def refuse(self) -> None:
        """Say why the cell under the cursor takes nothing."""
        place = self._cursor.place()
        if place is not None and (sentence := self._model.cells.refusal(*place)):
            self.said.emit(sentence, True)

    def _paste_code(self, texts: list[list[str]]) -> None:
        if len(texts) == 1 and texts[0][0].strip():
            self._model.code_entered.emit(texts[0][0].strip())
        else:
            self.said.emit(self.tr("这一行一次只加一个条码。要成块粘贴，请先选中上面的格。"), True)

    def _say_pasted(self, done: acts.Pasted) -> None:
        told = (
            (done.changed, self.tr("已粘贴，改动 {count} 格")),
            (done.skipped, self.tr("{count} 格不能修改，已跳过")),
            (done.unread, self.tr("{count} 格有问题，已标红")),
            (done.rows_over, self.tr("多出的 {count} 行没有贴，表格到此为止")),
            (done.columns_over, self.tr("多出的 {count} 列没有贴")),
        )
        parts = [words.format(count=formats.number(count)) for count, words in told if count]
        is_whole = not (done.unread or done.rows_over or done.columns_over)
        words = formats.remarks(parts or [self.tr("粘贴的内容与原来相同")])
        self.said.emit(self.tr("{words}。").format(words=words), not is_whole)
