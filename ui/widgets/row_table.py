# SPDX-License-Identifier: Apache-2.0
"""The table of every list: keys, selection by row id, copying, sort by request. Must never sort or query."""

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from operator import itemgetter
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView, QWidget

from ui.theme.theme import Density, Theme
from ui.widgets.row_columns import Align, Column, Paint, Row
from ui.widgets.row_copy import rows_as_tsv
from ui.widgets.row_delegate import RowDelegate
from ui.widgets.row_header import ColumnLayout, ColumnState
from ui.widgets.row_model import ROW_ROLE, RowTableModel
from ui.widgets.row_painter import RowPainter
from ui.widgets.row_seek import RowSeeker
from ui.widgets.shortcuts import tell_keys
from ui.widgets.sla import MinuteTick

__all__ = ["ROW_ROLE", "Align", "Column", "Paint", "Row", "RowTableModel", "RowTableView"]

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)
_SELECT_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class RowTableView(QTableView):
    """A list of frozen rows over a `RowTableModel`."""

    opened = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal(int)
    sort_requested = Signal(str, bool)
    copied = Signal(int)
    copy_needed = Signal(list)
    state_changed = Signal()

    def __init__(self, model: RowTableModel, *, name: str, parent: QWidget | None = None) -> None:
        """Show a model; name is read aloud (such as 投诉列表)."""
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._rows = model
        self._density = Density.NORMAL
        self._announced: Hashable | None = None
        self._keep_current: Hashable | None = None
        self._keep_selected: set[Hashable] = set()
        self._check_anchor: int | None = None
        self._empty: QWidget | None = None
        self.setAccessibleName(name)
        checking = (("Space", self.tr("勾选这一行")),) if self._is_checkable() else ()
        tell_keys(
            self,
            ("Enter", self.tr("打开这一行")),
            *checking,
            ("Ctrl+C", self.tr("复制选中的行，可直接粘贴到 Excel")),
        )
        self.setModel(model)
        if model.parent() is None:
            model.setParent(self)
        self._painter = RowPainter(self, model, self._theme)
        self.setItemDelegate(RowDelegate(self, self._painter))
        self._seeker = RowSeeker(self, model)
        self._layout = ColumnLayout(self, model.columns)
        self._configure()
        self._layout.sort_clicked.connect(self._on_sort_clicked)
        self._layout.changed.connect(self.state_changed)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.window_arrived.connect(self._on_window_arrived)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        MinuteTick(self).ticked.connect(self._on_minute)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # ---- what pages call

    def current_row(self) -> Row | None:
        """Return the row with the accent bar, None without one or while it is not held."""
        return self._rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def selected_rows(self) -> list[Row]:
        """Return the selected rows that are held, from top to bottom; cheap for any number of rows."""
        ranges = self.selected_ranges()
        starts = [first for first, _last in ranges]
        chosen: list[tuple[int, Row]] = []
        for number, row in self._rows.held():
            place = bisect_right(starts, number) - 1
            if place >= 0 and number <= ranges[place][1]:
                chosen.append((number, row))
        return [row for _number, row in sorted(chosen, key=itemgetter(0))]

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Return the selected (first, last) indexes from top to bottom, cheap for any number of rows."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return _joined(sorted((part.top(), part.bottom()) for part in parts))

    def select_id(self, row_id: Hashable) -> bool:
        """Make the row with this id current as soon as it is held; True if it is held now."""
        number = self._rows.find(row_id)
        if number is None:
            self._keep_current, self._keep_selected = row_id, {row_id}
            return False
        self.selectRow(number)
        self.scrollTo(self._rows.index(number, 0))
        return True

    def select_first(self) -> None:
        """Make the first row current."""
        if self._rows.total:
            self.selectRow(0)

    def forget_selection(self) -> None:
        """Do not look for the selected rows in what is shown next."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self._keep_current, self._keep_selected, self._announced = None, set(), None

    def set_density(self, density: Density) -> None:
        """Set the row height."""
        self._density = density
        self._on_theme_changed()
        self.state_changed.emit()

    def density(self) -> Density:
        """Return the row height's name."""
        return self._density

    def set_sort(self, key: str | None, *, descending: bool = False) -> None:
        """Show by which key the rows come sorted; sorts nothing."""
        self._rows.set_sort(key, descending=descending)

    def set_empty_state(self, widget: QWidget) -> None:
        """Show a widget over the list while it has no rows."""
        if self._empty is not None:
            self._empty.deleteLater()
        self._empty = widget
        widget.setParent(self.viewport())
        self._place_empty()

    def set_bottom_padding(self, padding: int) -> None:
        """Keep so many pixels at 100 % free below the last row, for a `BulkBar` over the list."""
        if padding != self._bottom_padding:
            self._bottom_padding = padding
            self.updateGeometries()

    def column_menu(self, parent: QWidget | None = None) -> QMenu:
        """Return the menu of columns, densities and 恢复默认, for the header and for a button."""
        menu = self._layout.menu(parent or self)
        menu.addSeparator()
        names = {
            Density.COMPACT: self.tr("紧凑行距"),
            Density.NORMAL: self.tr("标准行距"),
            Density.ROOMY: self.tr("宽松行距"),
        }
        for density, text in names.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(density is self._density)
            action.triggered.connect(lambda _on, chosen=density: self.set_density(chosen))
        return menu

    def save_state(self) -> dict[str, object]:
        """Return columns, order, widths, sort and density as values for JSON."""
        sort = self._rows.sort_order
        return {
            "columns": self._layout.save(),
            "sort": None if sort is None else [sort[0], sort[1]],
            "density": self._density.value,
        }

    def restore_state(self, state: dict[str, object]) -> None:
        """Take back what `save_state` gave; unknown columns and values are ignored."""
        columns = state.get("columns")
        if isinstance(columns, list):
            self._layout.restore(cast("list[ColumnState]", columns))
        sort = state.get("sort")
        if isinstance(sort, list) and len(sort) == 2:
            self._rows.set_sort(str(sort[0]), descending=bool(sort[1]))
        if state.get("density") in set(Density):
            self.set_density(Density(str(state["density"])))

    def copy(self) -> None:
        """Copy the selected rows with headers; says `copy_needed(ranges)` where some are not held."""
        ranges = self.selected_ranges()
        rows = self.selected_rows()
        if sum(last - first + 1 for first, last in ranges) > len(rows):
            self.copy_needed.emit(ranges)
        elif rows:
            self.copy_rows(rows)

    def copy_rows(self, rows: Sequence[Row]) -> None:
        """Put rows on the clipboard as a table with headers, columns as shown."""
        QGuiApplication.clipboard().setText(rows_as_tsv(self._layout.shown_columns(), rows))
        self.copied.emit(len(rows))

    def shown_columns(self) -> list[Column]:
        """Return the columns shown, in the order in which they stand."""
        return list(self._layout.shown_columns())

    def toggle_checks(self) -> None:
        """Check the selected rows, or uncheck them if all are checked."""
        rows = self.selected_rows()
        check = not all(self._rows.is_checked(row) for row in rows)
        for row in rows:
            self._rows.set_checked(row, checked=check)

    # ---- Qt

    def selectRow(self, number: int) -> None:
        """Make a row current and the only one selected, whatever keys are held down just now."""
        flags = _SELECT_ROW | QItemSelectionModel.SelectionFlag.Clear
        self.selectionModel().setCurrentIndex(self._rows.index(number, 0), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space checks, Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & _COMMANDS:
            if (row := self.current_row()) is not None:
                self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Space and self._is_checkable():
            self.toggle_checks()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: Qt would read a million rows to find a letter."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the check box checks and leaves the current row alone."""
        index = self.indexAt(event.position().toPoint())
        is_check = index.isValid() and self._rows.columns[index.column()].paint is Paint.CHECK
        if is_check and event.button() == Qt.MouseButton.LeftButton:
            self._check_by_mouse(
                index.row(), extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row, except on its check box."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._rows.columns[index.column()].paint is Paint.CHECK:
            self.mousePressEvent(event)
        elif index.isValid() and (row := self._rows.row(index.row())) is not None:
            self.opened.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tint the whole row under the mouse."""
        self._set_hover_row(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Take the tint away."""
        self._set_hover_row(-1)
        super().leaveEvent(event)  # type: ignore[arg-type]  # an event as Qt gave it

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide low-value columns and let the stretching one fill the width."""
        super().resizeEvent(event)
        self._layout.fit()
        self._place_empty()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Ask for the rows that come into sight."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self._seeker.moved(dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        self._painter.paint(QPainter(self.viewport()), event.rect())

    def updateGeometries(self) -> None:
        """Let the last row be scrolled clear of what floats over the list's end."""
        super().updateGeometries()
        padding = self._theme.px(self._bottom_padding)
        rows_height = self._rows.total * self.verticalHeader().defaultSectionSize()
        room = self.viewport().height()
        if padding and rows_height + padding > room:
            self.verticalScrollBar().setRange(0, rows_height + padding - room)

    # ---- inside

    _bottom_padding = 0

    def _configure(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        # Small and fixed: a minimum above the present height would make every row an exception.
        self.verticalHeader().setMinimumSectionSize(16)

    def _is_checkable(self) -> bool:
        return self._rows.columns[0].paint is Paint.CHECK

    def _check_by_mouse(self, number: int, *, extend: bool) -> None:
        row = self._rows.row(number)
        if row is None:
            return
        if extend and self._check_anchor is not None:
            low, high = sorted((self._check_anchor, number))
            for between in range(low, high + 1):
                if (other := self._rows.row(between)) is not None:
                    self._rows.set_checked(other, checked=True)
        else:
            self._rows.set_checked(row, checked=not self._rows.is_checked(row))
        self._check_anchor = number

    def _set_hover_row(self, number: int) -> None:
        before = self.property("hover_row")
        if before == number:
            return
        self.setProperty("hover_row", number)
        for line in (before, number):
            if line is not None and line >= 0:
                self.viewport().update(
                    QRect(0, self.rowViewportPosition(line), self.viewport().width(), self.rowHeight(line))
                )

    def _on_sort_clicked(self, column: Column) -> None:
        if column.sort is None:
            return
        order = self._rows.sort_order
        descending = order is not None and order[0] == column.sort and not order[1]
        self.sort_requested.emit(column.sort, descending)

    def _on_about_to_reset(self) -> None:
        selected = {self._rows.id_of(row) for row in self.selected_rows()}
        current = self.current_row()
        # Rows still awaited from the reset before stay on the list.
        self._keep_selected = selected or self._keep_selected
        self._keep_current = self._rows.id_of(current) if current is not None else self._keep_current
        self.setProperty("scroll_kept", self.verticalScrollBar().value())

    def _on_reset(self) -> None:
        self._set_hover_row(-1)
        self._check_anchor = None
        self._layout.fit()
        self.updateGeometries()
        self.verticalScrollBar().setValue(int(self.property("scroll_kept") or 0))
        self._place_empty()
        if self._rows.total == 0 and self._announced is not None:
            self._announced = None
            self.current_changed.emit(None)

    def _on_window_arrived(self, first: int, count: int) -> None:
        if self._keep_current is not None or self._keep_selected:
            self._find_kept(first, count)
        self._announce_current()

    def _find_kept(self, first: int, count: int) -> None:
        found = QItemSelection()
        current = -1
        for number in range(first, first + count):
            row = self._rows.row(number)
            row_id = None if row is None else self._rows.id_of(row)
            if row_id is None:
                continue
            if row_id in self._keep_selected:
                self._keep_selected.discard(row_id)
                found.select(self._rows.index(number, 0), self._rows.index(number, 0))
            if row_id == self._keep_current:
                current = number
        if current >= 0:
            self._keep_current = None
            self.selectionModel().setCurrentIndex(
                self._rows.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            found.select(self._rows.index(current, 0), self._rows.index(current, 0))
        self.selectionModel().select(found, _SELECT_ROW)

    def _announce_current(self) -> None:
        row = self.current_row()
        if row is not None and self._rows.id_of(row) != self._announced:
            self._announced = self._rows.id_of(row)
            self.current_changed.emit(row)

    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._keep_current = None
            self._announce_current()
        self.viewport().update()

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(sum(last - first + 1 for first, last in self.selected_ranges()))

    def _on_minute(self) -> None:
        told = [
            number
            for number, column in enumerate(self._rows.columns)
            if column.paint in {Paint.SLA, Paint.TIME} and not self.isColumnHidden(number)
        ]
        self._painter.forget_columns(told)
        for number in told:
            left, width = self.columnViewportPosition(number), self.columnWidth(number)
            self.viewport().update(QRect(left, 0, width, self.viewport().height()))

    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height(self._density))
        self._layout.rescale()
        self.viewport().update()

    def _place_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(QRect(QPoint(0, 0), self.viewport().size()))
            self._empty.setVisible(self._rows.total == 0 and self._rows.generation > 0)


def _joined(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return sorted ranges without overlaps: Qt reports a row once for every part of a selection."""
    joined: list[tuple[int, int]] = []
    for first, last in parts:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined
