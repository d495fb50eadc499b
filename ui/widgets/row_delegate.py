# SPDX-License-Identifier: Apache-2.0
"""Paints the cells of a row table by column. Must not know what the rows are about."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.theme.theme import Theme
from ui.widgets.chips import draw_chip
from ui.widgets.row_columns import Column, Paint, Row
from ui.widgets.row_model import ROW_ROLE, RowTableModel

_PAD = 8
_LOOKS: dict[Paint, tuple[int, int, str]] = {
    Paint.TEXT: (13, 400, "text"),
    Paint.SECOND: (13, 400, "text2"),
    Paint.STRONG: (13, 600, "text"),
    Paint.LINK: (12, 400, "accent"),
    Paint.CATEGORY: (13, 400, "text2"),
    Paint.NUMBER: (13, 400, "text"),
    Paint.TIME: (12, 400, "text3"),
}
_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Rows without zebra: a thin line below, a tint for selected, checked and hovered rows."""

    def __init__(self, view: QAbstractItemView) -> None:
        """Paint for one view; the view's property hover_row (int) says which row is under the mouse."""
        super().__init__(view)
        self._view = view
        self._theme = Theme.of(view)
        self._fonts: dict[tuple[Paint, int], tuple[QFont, QFontMetrics]] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, RowTableModel):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        number = index.row()
        column, row = model.columns[index.column()], model.shown_row(number)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        checked = row is not None and model.is_checked(row)
        painter.save()
        hovered = self._view.property("hover_row") == number
        fill = "row_sel" if selected or checked else "row_hover" if hovered else "surface"
        painter.fillRect(rect, self._theme.colour(fill))
        painter.setPen(QPen(self._theme.colour("row_line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if row is None:
            self._paint_placeholder(painter, rect, column, number)
        elif column.paint is Paint.CHECK:
            self._paint_check(painter, rect, checked=checked)
        elif column.paint is Paint.CHIP or column.paint is Paint.SLA:
            look = column.chip(row) if column.chip else None
            if look is not None and look.text:
                draw_chip(painter, self._theme, rect.adjusted(self._theme.px(6), 0, -4, -1), look)
        else:
            self._paint_text(painter, rect, column, row, selected=selected)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the column's own tooltip, or the whole text where it is shortened."""
        row, model = index.data(ROW_ROLE), index.model()
        if event.type() != QEvent.Type.ToolTip or row is None or not isinstance(model, RowTableModel):
            return super().helpEvent(event, view, option, index)
        column = model.columns[index.column()]
        text = column.tip(row) if column.tip else ""
        if not text and column.paint not in {Paint.CHIP, Paint.SLA, Paint.CHECK}:
            whole = column.cell_text(row)
            room = view.visualRect(index).width() - self._indent(column, row) - _PAD
            if self._font(column)[1].horizontalAdvance(whole) > room:
                text = whole
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def _paint_text(
        self, painter: QPainter, rect: QRect, column: Column, row: Row, *, selected: bool
    ) -> None:
        ink = _LOOKS[column.paint][2]
        if selected and ink == "text3":
            ink = "text2"
        left = rect.x() + self._indent(column, row)
        if column.icon and (name := column.icon(row)):
            size = self._theme.px(16)
            spot = QPointF(rect.x() + _PAD, rect.y() + (rect.height() - 1 - size) / 2)
            painter.drawPixmap(spot, self._theme.pixmap(name, "text3", 16))
        font, metrics = self._font(column)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        room = QRect(left, rect.y(), max(0, rect.right() - left - _PAD + 2), rect.height() - 1)
        shown = metrics.elidedText(
            column.cell_text(row).replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, column.alignment().flag(), shown)

    def _paint_check(self, painter: QPainter, rect: QRect, *, checked: bool) -> None:
        size = self._theme.px(15)
        left, top = rect.x() + (rect.width() - size) // 2 + 1, rect.y() + (rect.height() - 1 - size) // 2
        box = QRectF(left + 0.5, top + 0.5, size - 1, size - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent_fill" if checked else "input"), 1))
        painter.setBrush(self._theme.colour("accent_fill" if checked else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            mark = self._theme.pixmap("check", "on_accent", 13, 2.6)
            inset = (size - self._theme.px(13)) / 2
            painter.drawPixmap(QPointF(left + inset, top + inset), mark)

    def _paint_placeholder(self, painter: QPainter, rect: QRect, column: Column, number: int) -> None:
        if column.paint is Paint.CHECK:
            return
        colour = QColor(self._theme.colour("row_line"))
        height = self._theme.px(8)
        # Uneven widths look like text to come and stay still while the row is awaited.
        share = (0.75, 0.55, 0.65)[(number + len(column.key)) % 3]
        width = max(8, int((rect.width() - 2 * _PAD) * share))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(
            rect.x() + _PAD, rect.y() + (rect.height() - height) // 2, width, height, 4, 4
        )

    def _indent(self, column: Column, row: Row) -> int:
        return _PAD + (self._theme.px(22) if column.icon and column.icon(row) else 0)

    def _font(self, column: Column) -> tuple[QFont, QFontMetrics]:
        key = (column.paint, self._theme.scale)
        found = self._fonts.get(key)
        if found is None:
            px, weight, _ink = _LOOKS.get(column.paint, _LOOKS[Paint.TEXT])
            font = self._theme.font(px, weight)
            found = self._fonts[key] = (font, QFontMetrics(font))
        return found
