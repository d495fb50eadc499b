# SPDX-License-Identifier: Apache-2.0
"""Which columns a table shows, in which order and how wide. Must not know rows or selection."""

from collections.abc import Sequence
from typing import TypedDict

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from ui.theme.theme import Theme
from ui.widgets.row_columns import Column, Paint

_HEIGHT = 32
_LEAST = 30
_SETTLE_MS = 300


class ColumnState(TypedDict):
    """One column as saved; shown is None while the width of the table decides."""

    key: str
    width: int
    shown: bool | None


class ColumnLayout(QObject):
    """Column order, widths and visibility of one table, chosen by the user or by the width at hand."""

    changed = Signal()
    sort_clicked = Signal(object)

    def __init__(self, view: QTableView, columns: Sequence[Column]) -> None:
        """Arrange a view's header for these columns."""
        super().__init__(view)
        self._view, self._columns = view, tuple(columns)
        self._theme = Theme.of(view)
        self._widths = {column.key: column.width for column in columns}
        self._shown: dict[str, bool | None] = {column.key: None for column in columns}
        self._fitting = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setFirstSectionMovable(columns[0].paint is not Paint.CHECK)
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu)
        header.sectionClicked.connect(lambda number: self.sort_clicked.emit(self._columns[number]))
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(lambda *_moved: self._settle.start())

    def rescale(self) -> None:
        """Set header height and widths for the user's scale."""
        header = self._view.horizontalHeader()
        header.setMinimumSectionSize(self._theme.px(_LEAST))
        header.setFixedHeight(self._theme.px(_HEIGHT))
        self._fitting = True
        for number, column in enumerate(self._columns):
            self._view.setColumnWidth(number, self._theme.px(self._widths[column.key]))
            fixed = column.paint is Paint.CHECK
            header.setSectionResizeMode(
                number, QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Interactive
            )
        self._fitting = False
        self.fit()

    def fit(self) -> None:
        """Hide what does not fit the width and give the rest to the stretching column."""
        room = self._view.viewport().width()
        self._fitting = True
        taken, stretching = 0, -1
        for number, column in enumerate(self._columns):
            shown = self._is_shown(column, room)
            self._view.setColumnHidden(number, not shown)
            if shown and column.stretch and stretching < 0:
                stretching = number
            elif shown:
                taken += self._view.columnWidth(number)
        if stretching >= 0:
            least = self._theme.px(self._widths[self._columns[stretching].key])
            self._view.setColumnWidth(stretching, max(least, room - taken))
        self._fitting = False

    def shown_columns(self) -> list[Column]:
        """Return the visible columns from left to right."""
        header = self._view.horizontalHeader()
        order = sorted(range(len(self._columns)), key=header.visualIndex)
        return [self._columns[number] for number in order if not self._view.isColumnHidden(number)]

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Show or hide a column whatever the width is."""
        self._shown[key] = shown
        self.fit()
        self._settle.start()

    def back_to_default(self) -> None:
        """Forget every choice of the user."""
        self._widths = {column.key: column.width for column in self._columns}
        self._shown = dict.fromkeys(self._shown)
        header = self._view.horizontalHeader()
        for number in range(len(self._columns)):
            header.moveSection(header.visualIndex(number), number)
        self.rescale()
        self._settle.start()

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu to show and hide columns."""
        menu = QMenu(parent)
        for number, column in enumerate(self._columns):
            if column.paint is Paint.CHECK:
                continue
            action = menu.addAction(column.title or column.key)
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(number))
            action.toggled.connect(lambda on, key=column.key: self.set_shown(key, shown=on))
        menu.addSeparator()
        menu.addAction(self.tr("恢复默认列"), self.back_to_default)
        return menu

    def save(self) -> list[ColumnState]:
        """Return the columns from left to right; widths are pixels at 100 %."""
        header = self._view.horizontalHeader()
        order = sorted(range(len(self._columns)), key=header.visualIndex)
        keys = [self._columns[number].key for number in order]
        return [{"key": key, "width": self._widths[key], "shown": self._shown[key]} for key in keys]

    def restore(self, states: Sequence[ColumnState]) -> None:
        """Take back saved columns; those no longer there are ignored, new ones keep their place."""
        header = self._view.horizontalHeader()
        numbers = {column.key: number for number, column in enumerate(self._columns)}
        blocker = QSignalBlocker(header)
        place = 0
        for state in states:
            number = numbers.get(state["key"])
            if number is None:
                continue
            self._widths[state["key"]] = max(_LEAST, int(state["width"]))
            self._shown[state["key"]] = state["shown"]
            header.moveSection(header.visualIndex(number), place)
            place += 1
        blocker.unblock()
        self.rescale()

    def _is_shown(self, column: Column, room: int) -> bool:
        chosen = self._shown[column.key]
        if chosen is not None:
            return chosen
        return not column.hidden and room >= self._theme.px(column.hidden_below)

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        if self._fitting or width == 0:
            return
        self._widths[self._columns[number].key] = round(width * 100 / self._theme.scale)
        self.fit()
        self._settle.start()

    def _on_menu(self, spot: QPoint) -> None:
        build = getattr(self._view, "column_menu", None)
        menu = build() if callable(build) else self.menu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.horizontalHeader().mapToGlobal(spot))
