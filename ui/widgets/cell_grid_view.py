# SPDX-License-Identifier: Apache-2.0
"""The cells on the screen and their keys: everything a spreadsheet does, without a mouse. Stores nothing."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from ui.theme.theme import Theme
from ui.widgets.cell_grid_commands import COMMANDING, CellCommands
from ui.widgets.cell_grid_cursor import CellCursor
from ui.widgets.cell_grid_editors import CellDelegate, composes
from ui.widgets.cell_grid_model import CellGridModel
from ui.widgets.cell_grid_painter import CellPainter
from ui.widgets.input_method import commit_composition
from ui.widgets.row_header import ColumnLayout
from ui.widgets.shortcuts import tell_keys

_ROW = 32
_SETTLE_MS = 30
_MOST_TOLD = 200
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_MOVES = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_Index = QModelIndex | QPersistentModelIndex
_Trigger = QAbstractItemView.EditTrigger


class CellGridView(QTableView):
    """Cells with a cursor."""

    moved = Signal()
    """The cursor stands elsewhere, or other cells are selected."""
    opened = Signal(int)
    """A row was opened where nothing is typed in."""

    def __init__(self, model: CellGridModel, *, name: str, parent: QWidget | None = None) -> None:
        """Show a model; name is read aloud."""
        super().__init__(parent)
        self._theme, self._model = Theme.of(self), model
        self.opens = False
        """Enter opens the row from a cell that is not typed in."""
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.moved)
        self.setAccessibleName(name)
        self._tell_keys()
        self.setModel(model)
        if model.parent() is None:
            model.setParent(self)
        self.painter = CellPainter(self, model, self._theme)
        self._delegate = CellDelegate(self, model, self.painter)
        self._delegate.left.connect(self._on_left)
        self.setItemDelegate(self._delegate)
        # What is composed here is written in the editor: a scanner reads it there.
        self.setProperty("hands_typing_on", True)
        self.layout_of_columns = ColumnLayout(self, [column.as_list_column() for column in model.columns])
        self.walk = CellCursor(self, model, self.layout_of_columns)
        self.commands = CellCommands(self, model, self.walk)
        self._configure()
        self.selectionModel().selectionChanged.connect(self._on_moved)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._on_reset)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # ---- what the grid calls

    def column_menu(self, parent: QWidget | None = None) -> QMenu:
        """Return the menu of columns, for the header and for a button."""
        return self.layout_of_columns.menu(parent or self)

    def editor(self) -> QLineEdit | None:
        """Return the line in which a cell is being typed, None while there is none."""
        if self.state() != QAbstractItemView.State.EditingState:
            return None
        found = self.indexWidget(self.currentIndex())
        return found if isinstance(found, QLineEdit) else None

    def commit(self) -> None:
        """Take over what is being typed, as when the cursor leaves the cell."""
        commit_composition()
        editor = self.editor()
        if editor is not None:
            self._delegate.commitData.emit(editor)
            self._delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def close_untouched(self) -> None:
        """Close an editor in which nothing was changed: a scan went through it and was taken back."""
        editor = self.editor()
        if editor is not None and editor.text() == self.currentIndex().data(Qt.ItemDataRole.EditRole):
            self._delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    # ---- Qt

    def event(self, event: QEvent) -> bool:
        """Keep F2 for a cell that can be edited; elsewhere it is the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
            and not event.modifiers() & COMMANDING
            and self._model.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a spreadsheet does with a key."""
        if self.editor() is not None:
            event.ignore()  # what the editor left belongs to the window
        elif not self.commands.on_key(event) and not self._on_move(event):
            super().keyPressEvent(event)
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.walk.drop_anchor()
            is_typed = (
                bool(event.text()) and event.text().isprintable() and not event.modifiers() & COMMANDING
            )
            if is_typed and self.editor() is None:
                self.commands.refuse()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection where a press without Shift is."""
        super().mousePressEvent(event)
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.walk.drop_anchor()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a person stretches, from where the cursor really began."""
        if command & QItemSelectionModel.SelectionFlag.Current:
            rect = self.walk.stretch(rect)
        super().setSelection(rect, command)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell a screen reader of a few cells; Qt would ask for each of thousands, and we paint them all."""
        if _cells(selected) + _cells(deselected) <= _MOST_TOLD:
            super().selectionChanged(selected, deselected)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: a letter is typed into the cell."""

    def edit(  # type: ignore[override]  # Qt has two by this name
        self, index: _Index, trigger: _Trigger | None = None, event: QEvent | None = None
    ) -> bool:
        """Open the editor; while it is open other rows wait."""
        if trigger is None:
            super().edit(index)  # comes back with every trigger
            return self.editor() is not None
        self._delegate.is_typed = trigger == _Trigger.AnyKeyPressed
        opened: bool = super().edit(index, trigger, event)  # type: ignore[arg-type]  # Qt gives none, too
        editor = self.editor()
        if opened and editor is not None:
            self._model.hold(on=True)
            if trigger != _Trigger.AnyKeyPressed:
                editor.deselect()
        return opened

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close the editor, then show the rows that came meanwhile."""
        super().closeEditor(editor, hint)
        self._model.hold(on=False)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, in the first cell when there was none."""
        super().focusInEvent(event)
        order = self.walk.order()
        if not self.currentIndex().isValid() and order:
            self.walk.go_to(0, order[0])
        self._suit_input_method()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide low-value columns and let the stretching one fill the width."""
        super().resizeEvent(event)
        self.layout_of_columns.fit()
        if event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # one goes on where one was, as when a notice takes room

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells in sight."""
        self.painter.paint(QPainter(self.viewport()), event.rect())

    # ---- inside

    def _on_move(self, event: QKeyEvent) -> bool:
        key, is_shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & COMMANDING:
            return False
        if key in _ENTERS and not is_shift and self._open(self.currentIndex()):
            return True
        if key in _ENTERS:
            self.walk.enter(-1 if is_shift else 1)
            return True
        if key in _TABS:
            if not self.walk.tab(forward=key == Qt.Key.Key_Tab and not is_shift):
                event.ignore()  # the keyboard goes on to what stands after the grid
            return True
        blocks = self.walk.blocks() if key == Qt.Key.Key_Escape else []
        if sum(block.size() for block in blocks) > 1:
            index = self.currentIndex()
            self.walk.go_to(index.row(), index.column())
            return True
        return False

    def _open(self, index: _Index) -> bool:
        """Open a row from a cell of a column that is not typed in; False elsewhere."""
        is_cell = index.isValid() and not self._model.is_entry(index.row())
        if not self.opens or not is_cell or self._model.columns[index.column()].may_edit():
            return False
        self.opened.emit(index.row())
        return True

    def _on_left(self, key: int, is_shift: bool) -> None:
        """Go on from a cell that was typed in, by the key that ended it."""
        pressed = Qt.Key(key)
        is_entry = self._model.is_entry(self.currentIndex().row())
        if pressed in _TABS:
            self.walk.tab(forward=pressed == Qt.Key.Key_Tab and not is_shift)
        elif pressed not in _ENTERS:
            self.walk.step(*_MOVES[pressed])
        elif not is_entry:  # there the next code is awaited
            self.walk.enter(-1 if is_shift else 1)

    def _tell_keys(self) -> None:
        tell_keys(
            self,
            ("Enter", self.tr("往下一格（按过 Tab 则回到起始列）")),
            ("Tab", self.tr("往右到下一个可填的格，从末格离开表格")),
            ("F2", self.tr("修改这一格；直接打字则重填")),
            ("Esc", self.tr("放弃这一格的输入")),
            ("Ctrl+C", self.tr("复制选中的格，可直接粘贴到 Excel")),
            ("Ctrl+V", self.tr("从这一格起粘贴 Excel 的内容")),
            ("Ctrl+D", self.tr("向下填充")),
            ("Delete", self.tr("清空选中的格")),
            ("Ctrl+Delete", self.tr("去掉选中的新增行")),
            ("Ctrl+Y", self.tr("重做")),
        )

    def _configure(self) -> None:
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        # The header shows no selection, but asks for each selected cell while it paints itself.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self._model, self))
        # Small and fixed: a minimum above the present height would make every row an exception.
        self.verticalHeader().setMinimumSectionSize(16)

    def _on_moved(self, *_selection: object) -> None:
        self._settle.start()
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.row() != before.row():
            self.walk.forget_tabs()
        self._suit_input_method()
        self._on_moved()

    def _suit_input_method(self) -> None:
        index = self.currentIndex()
        if index.isValid() and (
            self._model.is_entry(index.row()) or not composes(self._model.columns[index.column()])
        ):
            # Qt puts it on for whatever can be edited; it would swallow a scanner's keys here.
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _on_reset(self) -> None:
        self._model.hold(on=False)
        self.layout_of_columns.fit()
        self._on_moved()

    def _on_theme_changed(self) -> None:
        self.painter.forget()
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
        self.layout_of_columns.rescale()
        self.viewport().update()


def _cells(selection: QItemSelection) -> int:
    parts = (selection.at(number) for number in range(selection.count()))
    return sum(part.width() * part.height() for part in parts)
