# SPDX-License-Identifier: Apache-2.0
"""Paints the cells in sight of a cell grid: lines, tints, corners and the cursor. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QTableView

from ui.theme.theme import Theme
from ui.widgets.cell_grid_cells import GridCells
from ui.widgets.cell_grid_columns import CellKind, CellLook, GridColumn, RowValues
from ui.widgets.cell_grid_model import CellGridModel
from ui.widgets.chips import chip_pixmap
from ui.widgets.row_columns import Align
from ui.widgets.static_texts import StaticTexts

PAD = 9
_CORNER, _SIGN, _AFTER_SIGN = 6, 14, 20
_LOOKS: dict[CellLook, tuple[int, int, str]] = {
    CellLook.PLAIN: (13, 400, "text"),
    CellLook.STRONG: (13, 600, "text"),
    CellLook.SECOND: (13, 400, "text2"),
}


@dataclass(frozen=True, slots=True)
class _Place:
    """A column that is shown: where it begins, and how wide it is."""

    number: int
    column: GridColumn
    x: int
    width: int


class CellPainter:
    """Cells between thin lines; an unsaved one has a tint and a corner right, a wrong one a corner left."""

    def __init__(self, view: QTableView, model: CellGridModel, theme: Theme) -> None:
        """Paint for one view."""
        self._view, self._model, self._theme = view, model, theme
        self._cells: GridCells = model.cells
        self._texts = StaticTexts(theme)
        self.marks_unsaved = True
        """What is typed has a tint; not where all of it is typed, as in a form."""

    def forget(self) -> None:
        """Lay everything out anew: another theme or size."""
        self._texts.forget()

    def text_width(self, column: GridColumn, text: str) -> int:
        """Return how wide a text is in its column's font."""
        px, weight, _ink = _LOOKS[column.look]
        return self._texts.font(px, weight)[1].horizontalAdvance(text)

    def entry_rect(self, number: int) -> QRect:
        """Return where the row for the next code lies, as wide as the columns in sight."""
        view = self._view
        width = min(view.horizontalHeader().length(), view.viewport().width())
        return QRect(0, view.rowViewportPosition(number), width, view.rowHeight(number))

    def paint(self, painter: QPainter, part: QRect) -> None:
        """Paint what a part of the viewport shows."""
        view = self._view
        first, last = view.rowAt(part.top()), view.rowAt(part.bottom())
        if first < 0:
            return
        if last < 0:
            last = self._model.rowCount() - 1
        shown = list(self._places())
        places = [one for one in shown if one.x <= part.right() and one.x + one.width > part.left()]
        top, height = view.rowViewportPosition(first), view.rowHeight(first)
        stored_last = min(last, self._cells.total - 1)
        ground = QRect(shown[0].x if shown else 0, top, sum(one.width for one in shown), 0)
        ground.setHeight(height * (stored_last - first + 1))
        painter.fillRect(ground, self._theme.colour("surface"))
        boxes = list(self._selected())
        self._paint_selection(painter, boxes)
        for number in range(first, stored_last + 1):
            values = self._cells.values(number)
            y = top + (number - first) * height
            for place in places:
                self._paint_cell(painter, QRect(place.x, y, place.width, height), values, place)
        self._paint_lines(painter, ground, shown, height)
        self._paint_outlines(painter, boxes)
        if last > stored_last:
            self._paint_entry(painter, last)
        self._paint_cursor(painter)

    # ---- parts

    def _places(self) -> Iterable[_Place]:
        view = self._view
        for number, column in enumerate(self._model.columns):
            if not view.isColumnHidden(number):
                yield _Place(number, column, view.columnViewportPosition(number), view.columnWidth(number))

    def _selected(self) -> Iterable[QRect]:
        """Return what is selected, a rectangle for the columns of each part that stand side by side."""
        view, rows = self._view, self._cells.total - 1
        selection: QItemSelection = view.selectionModel().selection()
        for at in range(selection.count()):
            part = selection.at(at)
            bottom = min(part.bottom(), rows)
            if bottom < part.top():
                continue
            y = view.rowViewportPosition(part.top())
            height = view.rowViewportPosition(bottom) + view.rowHeight(bottom) - y
            spans = sorted(
                (view.columnViewportPosition(column), view.columnWidth(column))
                for column in range(part.left(), part.right() + 1)
                if not view.isColumnHidden(column)
            )
            box = QRect()
            for x, width in spans:
                if not box.isNull() and box.x() + box.width() != x:
                    yield box
                    box = QRect()
                box = box.united(QRect(x, y, width, height))
            if not box.isNull():
                yield box

    def _paint_selection(self, painter: QPainter, boxes: list[QRect]) -> None:
        tint, current = self._theme.colour("row_sel"), self._view.visualRect(self._view.currentIndex())
        for box in boxes:
            if box != current:
                painter.fillRect(box, tint)
        # The cell under the cursor stays clear, as a spreadsheet leaves it.
        painter.fillRect(current, self._theme.colour("surface"))

    def _paint_outlines(self, painter: QPainter, boxes: list[QRect]) -> None:
        """Line what is selected: unsaved and wrong cells keep their own tint."""
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _paint_cell(self, painter: QPainter, box: QRect, values: RowValues, place: _Place) -> None:
        column = place.column
        edit = self._cells.edits.get(values.key, column.key)
        problem = self._cells.problem_of(values.key, column.key)
        is_unsaved = edit is not None and self.marks_unsaved
        if is_unsaved or problem:
            self._paint_tint(painter, box, "bad" if problem else "warn", is_edited=is_unsaved)
        if column.kind is CellKind.CHIP:
            self._paint_chip(painter, box, values, place.number)
            return
        words = self._cells.text_of(values, place.number)
        if not words:
            return
        px, weight, ink = _LOOKS[column.look]
        left = PAD
        if problem:
            ink = "bad"
            if box.width() >= self._theme.px(64):
                self._sign(painter, box, "alert-triangle", "bad")
                left += self._theme.px(_AFTER_SIGN)
        if column.aside is not None and (small := column.aside(values)):
            left += self._aside(painter, box, left, small)
        room = box.width() - left - PAD
        text, width = self._texts.text(words, px, weight, room)
        font, metrics = self._texts.font(px, weight)
        align = column.alignment()
        spare = max(0, room - width)
        x = left + (0 if align is Align.LEFT else spare if align is Align.RIGHT else spare // 2)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        y = box.y() + (box.height() - 1 - metrics.height()) // 2
        painter.drawStaticText(QPointF(box.x() + x, y), text)

    def _aside(self, painter: QPainter, box: QRect, left: int, words: str) -> int:
        """Paint a small word at the left; returns the room that it takes."""
        text, width = self._texts.text(words, 12, 400, box.width() - left - PAD)
        font, metrics = self._texts.font(12, 400)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text3"))
        y = box.y() + (box.height() - 1 - metrics.height()) // 2
        painter.drawStaticText(QPointF(box.x() + left, y), text)
        return width + 4

    def _paint_tint(self, painter: QPainter, box: QRect, tone: str, *, is_edited: bool) -> None:
        inside = box.adjusted(0, 0, -1, -1)
        painter.fillRect(inside, self._theme.colour(f"{tone}_bg"))
        size = self._theme.px(_CORNER)
        if is_edited:
            self._corner(painter, inside.topRight() + QPoint(1, 0), -size, self._theme.colour("warn"))
        if tone == "bad":
            self._corner(painter, inside.topLeft(), size + 2, self._theme.colour("bad"))

    def _corner(self, painter: QPainter, tip: QPoint, reach: int, colour: QColor) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygon([tip, tip + QPoint(reach, 0), tip + QPoint(0, abs(reach))]))
        painter.restore()

    def _paint_chip(self, painter: QPainter, box: QRect, values: RowValues, column: int) -> None:
        look = self._cells.chip_of(values, column)
        if look is None or not look.text:
            return
        chip = chip_pixmap(self._theme, look, box.width() - PAD - 4, self._view.devicePixelRatioF())
        y = box.y() + (box.height() - 1 - chip.deviceIndependentSize().height()) / 2
        painter.drawPixmap(QPointF(box.x() + PAD - 1, y), chip)

    def _sign(self, painter: QPainter, box: QRect, icon: str, ink: str) -> None:
        inset = (box.height() - 1 - self._theme.px(_SIGN)) / 2
        spot = QPointF(box.x() + PAD, box.y() + inset)
        painter.drawPixmap(spot, self._theme.pixmap(icon, ink, _SIGN))

    def _paint_lines(self, painter: QPainter, ground: QRect, places: list[_Place], height: int) -> None:
        ruled = self._theme.colour("row_line")
        for y in range(ground.top() + height - 1, ground.bottom() + 1, height):
            painter.fillRect(ground.left(), y, ground.width(), 1, ruled)
        for place in places:
            painter.fillRect(place.x + place.width - 1, ground.top(), 1, ground.height(), ruled)

    def _paint_entry(self, painter: QPainter, number: int) -> None:
        box = self.entry_rect(number)
        painter.fillRect(box, self._theme.colour("sunken"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._theme.colour("row_line"))
        self._sign(painter, box, "scan", "text3")
        left = PAD + self._theme.px(_AFTER_SIGN)
        text, _width = self._texts.text(self._model.entry_hint, 13, 400, box.width() - left - PAD)
        font, metrics = self._texts.font(13, 400)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text3"))
        painter.drawStaticText(
            QPointF(box.x() + left, box.y() + (box.height() - 1 - metrics.height()) // 2), text
        )

    def _paint_cursor(self, painter: QPainter) -> None:
        index = self._view.currentIndex()
        if not index.isValid():
            return
        is_entry = self._model.is_entry(index.row())
        box = self.entry_rect(index.row()) if is_entry else self._view.visualRect(index)
        if box.isEmpty():
            return
        is_typed_in = self._view.state() == QTableView.State.EditingState
        has_keyboard = self._view.hasFocus() or is_typed_in
        # The frame reaches over the lines around the cell, so that a text has the same room as without it.
        pen = QPen(self._theme.colour("accent" if has_keyboard else "input"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))
