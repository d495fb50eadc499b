# SPDX-License-Identifier: Apache-2.0
"""What one types a cell in: a bare line, or a line with the choices below. Moves no cursor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.widgets.cell_grid_columns import CellKind, GridColumn
from ui.widgets.cell_grid_model import CellGridModel
from ui.widgets.cell_grid_painter import PAD, CellPainter
from ui.widgets.input_method import Composition
from ui.widgets.row_columns import Align
from ui.widgets.suggest_field import SuggestField

_Index = QModelIndex | QPersistentModelIndex
_FRAME = 2
_PLAIN_KEYS = {CellKind.CODE, CellKind.QUANTITY, CellKind.MONEY, CellKind.DATE}
"""Kinds that are digits and letters: the input method is off, as it would swallow a scanner's keys."""
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_UPRIGHT = {Qt.Key.Key_Up, Qt.Key.Key_Down}
_FILLED = "filled"


def composes(column: GridColumn) -> bool:
    """Tell whether an input method is wanted in a column."""
    return column.kind not in _PLAIN_KEYS


class ChoiceLine(SuggestField):
    """A line that narrows the choices while one types; the list opens with it."""

    def __init__(self, column: GridColumn, parent: QWidget) -> None:
        """Offer the choices of a column."""
        super().__init__("", parent)
        self._words = [words for _value, words in column.choices]
        self.textEdited.connect(self._narrow)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open the list."""
        super().focusInEvent(event)
        # After the key that opened the line has been written into it.
        QTimer.singleShot(0, self, self._offer)

    def drop_list(self) -> None:
        """Let the list go before its model does."""
        if self._panel is not None:
            self._panel.deleteLater()
            self._panel = None

    def _offer(self) -> None:
        self._narrow(self.text() if self.isModified() else "")

    def _narrow(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        found = [words for words in self._words if wanted in words.casefold()]
        self.set_suggestions([(words, words, "", "") for words in found])


class CellDelegate(QStyledItemDelegate):
    """Makes the editor of a cell; `left(key, shift)` says with which key it was ended by a person."""

    left = Signal(int, bool)

    def __init__(self, view: QAbstractItemView, model: CellGridModel, painter: CellPainter) -> None:
        """Edit for one view."""
        super().__init__(view)
        self._view, self._model, self._painter = view, model, painter
        self._composing = Composition.of()
        self.is_typed = False
        """The editor was opened by typing over the cell: arrows leave it, as in a spreadsheet."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the line in which a cell is typed."""
        column = self._model.columns[index.column()]
        is_entry = self._model.is_entry(index.row())
        line: QLineEdit
        if column.kind is CellKind.CHOICE and not is_entry:
            line = ChoiceLine(column, parent)
            line.picked.connect(lambda _id: self._leave(line, Qt.Key.Key_Return, is_shift=False))
        else:
            line = QLineEdit(parent)
        line.setProperty("role", "cell")
        line.setFrame(False)
        line.setAccessibleName(self._model.entry_hint if is_entry else column.title)
        is_right = not is_entry and column.alignment() is Align.RIGHT
        line.setAlignment(Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft)
        line.setTextMargins(PAD - _FRAME - 2, 0, PAD - _FRAME - 2, 0)
        if is_entry or not composes(column):
            line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the cell's text, once: what is being typed is never written over."""
        if isinstance(editor, QLineEdit) and not editor.property(_FILLED):
            editor.setProperty(_FILLED, True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, _model: object, index: _Index) -> None:
        """Hand over the text if it was changed."""
        if isinstance(editor, QLineEdit) and editor.text() != index.data(Qt.ItemDataRole.EditRole):
            self._model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, _option: QStyleOptionViewItem, index: _Index) -> None:
        """Lay the line inside the cell's frame; that of the next code is as wide as the grid."""
        is_entry = self._model.is_entry(index.row())
        box = self._painter.entry_rect(index.row()) if is_entry else self._view.visualRect(index)
        editor.setGeometry(box.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME))

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Let a line go that is no longer typed in."""
        if isinstance(editor, ChoiceLine):
            editor.drop_list()
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the editor by the keys of a spreadsheet; what is being composed keeps its keys."""
        if isinstance(watched, QLineEdit) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)  # noqa: S101 -- a key press is nothing else
            return self._on_key(watched, event)
        return super().eventFilter(watched, event)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Say what is wrong with a cell, or its whole text where it is shortened."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid() or self._model.is_entry(index.row()):
            return super().helpEvent(event, view, option, index)
        text = self._model.cells.problem_at(index.row(), index.column())
        if not text:
            whole = self._model.cells.text_at(index.row(), index.column())
            column = self._model.columns[index.column()]
            room = view.visualRect(index).width() - 2 * PAD
            if column.kind is not CellKind.CHIP and self._painter.text_width(column, whole) > room:
                text = whole
        QToolTip.showText(event.globalPos(), text, view)
        return True

    # ---- inside

    def _on_key(self, line: QLineEdit, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        is_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if self._composing.active_in(line):
            return False
        if key == Qt.Key.Key_Escape:
            self.closeEditor.emit(line, QStyledItemDelegate.EndEditHint.RevertModelCache)
            return True
        if isinstance(line, SuggestField) and line.list_is_open():
            takes = key in _UPRIGHT or (key in _ENTERS and line.has_candidate())
            if takes:
                return False
        is_plain = not modifiers & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        ends = key in _ENTERS | {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} | _UPRIGHT
        if is_plain and not is_shift and key in _SIDEWAYS:
            ends = self.is_typed
        if not ends or not is_plain or (is_shift and key in _UPRIGHT):
            return False
        self._leave(line, key, is_shift=is_shift)
        return True

    def _leave(self, line: QLineEdit, key: Qt.Key, *, is_shift: bool) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line, QStyledItemDelegate.EndEditHint.NoHint)
        self.left.emit(int(key), is_shift)
