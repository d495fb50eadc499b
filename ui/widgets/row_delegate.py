# SPDX-License-Identifier: Apache-2.0
"""Tells the whole text of a shortened cell of a row table; painting is `row_painter`'s."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.widgets.row_columns import Paint
from ui.widgets.row_model import ROW_ROLE, RowTableModel
from ui.widgets.row_painter import RowPainter

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Answers the mouse that rests on a cell."""

    def __init__(self, view: QAbstractItemView, painter: RowPainter) -> None:
        """Answer for one view; its painter knows what room a text has."""
        super().__init__(view)
        self._painter = painter

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
            room = self._painter.text_room(column, row, view.visualRect(index).width())
            if self._painter.text_width(column, whole) > room:
                text = whole
        QToolTip.showText(event.globalPos(), text, view)
        return True
