# SPDX-License-Identifier: Apache-2.0
"""Paints the rows of a table in one go, each laid out once a minute. Must not know what the rows are about.

A delegate is called for each cell, thousands of times while a person scrolls; here a cell that was painted
before costs one call. What is laid out is forgotten when columns, theme, language or the minute change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QTableView

from ui.theme.theme import Theme
from ui.widgets.chips import ChipLook, chip_pixmap
from ui.widgets.row_columns import Align, Column, Paint, Row
from ui.widgets.row_model import RowTableModel
from ui.widgets.static_texts import StaticTexts

PAD = 8
_ICON, _AFTER_ICON, _BAR = 16, 22, 3
_MOST_ROWS = 400
_LOOKS: dict[Paint, tuple[int, int, str]] = {
    Paint.TEXT: (13, 400, "text"),
    Paint.SECOND: (13, 400, "text2"),
    Paint.STRONG: (13, 600, "text"),
    Paint.LINK: (12, 400, "accent"),
    Paint.CATEGORY: (13, 400, "text2"),
    Paint.NUMBER: (13, 400, "text"),
    Paint.TIME: (12, 400, "text3"),
}
_ROOT = QModelIndex()


@dataclass(slots=True)
class _Cell:
    """A cell laid out: a text or a chip, and where it stands from the cell's corner; an icon before it."""

    x: float
    y: float
    text: QStaticText | None = None
    chip: QPixmap | None = None
    icon: QPixmap | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """A column that is shown: where it begins, and how wide it is."""

    number: int
    column: Column
    x: int
    width: int


class RowPainter:
    """Rows without zebra: a thin line below, a tint for selected, checked and hovered rows."""

    def __init__(self, view: QTableView, model: RowTableModel, theme: Theme) -> None:
        """Paint for one view; the view's property hover_row (int) says which row is under the mouse."""
        self._view, self._model, self._theme = view, model, theme
        self._rows: dict[int, tuple[Row, dict[int, _Cell]]] = {}
        self._texts = StaticTexts(theme)
        self._shape: tuple[object, ...] = ()

    def forget(self) -> None:
        """Lay everything out anew: another theme or size."""
        self._rows.clear()
        self._texts.forget()

    def forget_columns(self, numbers: Collection[int]) -> None:
        """Lay these columns out anew: their words have changed with the minute."""
        for _row, cells in self._rows.values():
            for number in numbers:
                cells.pop(number, None)

    def paint(self, painter: QPainter, part: QRect) -> None:
        """Paint what a part of the viewport shows, with the bar of the current row."""
        first, last = self._view.rowAt(part.top()), self._view.rowAt(part.bottom())
        if first < 0:
            return
        if last < 0:
            last = self._model.total - 1
        height = self._view.rowHeight(first)
        top = self._view.rowViewportPosition(first)
        every = list(self._places())
        self._heed_shape(every, height)
        if len(self._rows) > _MOST_ROWS:
            self._rows.clear()
        places = [one for one in every if one.x <= part.right() and one.x + one.width > part.left()]
        rows = [self._model.shown_row(number) for number in range(first, last + 1)]
        self._paint_grounds(painter, every, first, rows, QRect(0, top, 0, height))
        for place in places:
            self._paint_column(painter, place, first, rows, top, height)
        self._paint_bar(painter, first, last, top, height)

    def text_room(self, column: Column, row: Row, width: int) -> int:
        """Return how many pixels a text has in a cell so wide."""
        return max(0, width - self._indent(column, row) - PAD)

    def text_width(self, column: Column, text: str) -> int:
        """Return how wide a text is in its column's font."""
        return self._font(column)[1].horizontalAdvance(text)

    # ---- what is where

    def _places(self) -> Iterable[_Place]:
        view = self._view
        for number, column in enumerate(self._model.columns):
            if not view.isColumnHidden(number):
                yield _Place(number, column, view.columnViewportPosition(number), view.columnWidth(number))

    def _heed_shape(self, places: list[_Place], height: int) -> None:
        shape = (height, self._view.devicePixelRatioF(), *((one.number, one.width) for one in places))
        if shape != self._shape:
            self._shape = shape
            self._rows.clear()

    # ---- painting

    def _paint_grounds(
        self, painter: QPainter, places: list[_Place], first: int, rows: list[Row | None], line: QRect
    ) -> None:
        left = min((one.x for one in places), default=0)
        width = sum(one.width for one in places)
        top, height = line.top(), line.height()
        selection, hovered = self._view.selectionModel(), self._view.property("hover_row")
        painter.fillRect(left, top, width, height * len(rows), self._theme.colour("surface"))
        ruled = self._theme.colour("row_line")
        for place, row in enumerate(rows):
            number, y = first + place, top + place * height
            tint = ""
            if selection.isRowSelected(number, _ROOT) or (row is not None and self._model.is_checked(row)):
                tint = "row_sel"
            elif hovered == number:
                tint = "row_hover"
            if tint:
                painter.fillRect(left, y, width, height, self._theme.colour(tint))
            painter.fillRect(left, y + height - 1, width, 1, ruled)

    def _paint_column(
        self, painter: QPainter, place: _Place, first: int, rows: list[Row | None], top: int, height: int
    ) -> None:
        column = place.column
        ink = _LOOKS.get(column.paint, _LOOKS[Paint.TEXT])[2]
        painter.setFont(self._font(column)[0])
        painter.setPen(self._theme.colour(ink))
        for offset, row in enumerate(rows):
            box = QRect(place.x, top + offset * height, place.width, height)
            if row is None:
                self._paint_placeholder(painter, box, column, first + offset)
            elif column.paint is Paint.CHECK:
                self._paint_check(painter, box, checked=self._model.is_checked(row))
            else:
                cell = self._cell(first + offset, row, place, height)
                self._paint_cell(painter, box, cell, first + offset, ink)

    def _paint_cell(self, painter: QPainter, box: QRect, cell: _Cell, number: int, ink: str) -> None:
        spot = QPointF(box.x() + cell.x, box.y() + cell.y)
        if cell.icon is not None:
            inset = (box.height() - 1 - self._theme.px(_ICON)) / 2
            painter.drawPixmap(QPointF(box.x() + PAD, box.y() + inset), cell.icon)
        if cell.chip is not None:
            painter.drawPixmap(spot, cell.chip)
        elif cell.text is not None:
            # On the tint of a selected row the faintest ink would be too faint.
            is_faint = ink == "text3" and self._view.selectionModel().isRowSelected(number, _ROOT)
            if is_faint:
                painter.setPen(self._theme.colour("text2"))
            painter.drawStaticText(spot, cell.text)
            if is_faint:
                painter.setPen(self._theme.colour(ink))

    def _paint_check(self, painter: QPainter, rect: QRect, *, checked: bool) -> None:
        size = self._theme.px(15)
        left, top = rect.x() + (rect.width() - size) // 2 + 1, rect.y() + (rect.height() - 1 - size) // 2
        box = QRectF(left + 0.5, top + 0.5, size - 1, size - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent_fill" if checked else "input"), 1))
        painter.setBrush(self._theme.colour("accent_fill" if checked else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if checked:
            mark = self._theme.pixmap("check", "on_accent", 13, 2.6)
            inset = (size - self._theme.px(13)) / 2
            painter.drawPixmap(QPointF(left + inset, top + inset), mark)

    def _paint_placeholder(self, painter: QPainter, rect: QRect, column: Column, number: int) -> None:
        if column.paint is Paint.CHECK:
            return
        height = self._theme.px(8)
        # Uneven widths look like text to come and stay still while the row is awaited.
        share = (0.75, 0.55, 0.65)[(number + len(column.key)) % 3]
        width = max(8, int((rect.width() - 2 * PAD) * share))
        painter.fillRect(
            rect.x() + PAD,
            rect.y() + (rect.height() - height) // 2,
            width,
            height,
            self._theme.colour("row_line"),
        )

    def _paint_bar(self, painter: QPainter, first: int, last: int, top: int, height: int) -> None:
        current = self._view.currentIndex().row()
        if first <= current <= last and self._view.selectionModel().isRowSelected(current, _ROOT):
            y = top + (current - first) * height
            painter.fillRect(0, y, _BAR, height - 1, self._theme.colour("accent"))

    # ---- laying out

    def _cell(self, number: int, row: Row, place: _Place, height: int) -> _Cell:
        known = self._rows.get(number)
        if known is None or known[0] is not row:
            known = self._rows[number] = (row, {})
        cell = known[1].get(place.number)
        if cell is None:
            cell = known[1][place.number] = self._laid_out(row, place, height)
        return cell

    def _laid_out(self, row: Row, place: _Place, height: int) -> _Cell:
        column = place.column
        if column.paint in {Paint.CHIP, Paint.SLA}:
            return self._chip(column.chip(row) if column.chip else None, place.width, height)
        indent = self._indent(column, row)
        room = place.width - indent - PAD + 1
        text, width = self._text(column, column.cell_text(row), room)
        align = column.alignment()
        spare = max(0, room - width)
        x = indent + (0 if align is Align.LEFT else spare if align is Align.RIGHT else spare / 2)
        name = column.icon(row) if column.icon else None
        icon = self._theme.pixmap(name, "text3", _ICON) if name else None
        return _Cell(x, (height - 1 - self._font(column)[1].height()) // 2, text, None, icon)

    def _text(self, column: Column, words: str, room: int) -> tuple[QStaticText, int]:
        """Return words laid out, shortened where they have no room, and how wide they are."""
        px, weight, _ink = _LOOKS.get(column.paint, _LOOKS[Paint.TEXT])
        return self._texts.text(words, px, weight, room)

    def _chip(self, look: ChipLook | None, width: int, height: int) -> _Cell:
        if look is None or not look.text:
            return _Cell(0, 0)
        left = self._theme.px(6)
        chip = chip_pixmap(self._theme, look, width - left - 4, self._view.devicePixelRatioF())
        return _Cell(left, (height - 1 - chip.deviceIndependentSize().height()) // 2, None, chip)

    def _indent(self, column: Column, row: Row) -> int:
        return PAD + (self._theme.px(_AFTER_ICON) if column.icon and column.icon(row) else 0)

    def _font(self, column: Column) -> tuple[QFont, QFontMetrics]:
        px, weight, _ink = _LOOKS.get(column.paint, _LOOKS[Paint.TEXT])
        return self._texts.font(px, weight)
