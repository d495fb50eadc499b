# SPDX-License-Identifier: Apache-2.0
"""The list of what is due, worked by keys. Must not know what an item opens or its action does."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.theme import Theme
from ui.widgets.chips import ChipLook, draw_chip
from ui.widgets.shortcuts import tell_keys
from ui.widgets.sla import MinuteTick

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW, _EDGE, _ACTION, _STATUS, _NAME, _NUMBER = 42, 16, 80, 70, 90, 132
_WIDE = 900
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing to do: chip says the time left, action is the words of the next step (empty for none)."""

    id: object
    chip: ChipLook
    icon: str
    number: str
    name: str
    sentence: str
    status: ChipLook | None = None
    action: str = ""


class DueModel(QAbstractListModel):
    """The items as Qt wants them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[DueItem, ...] = ()

    def set_items(self, items: Sequence[DueItem]) -> None:
        """Replace the items."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of items."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the item, or its words to be read aloud."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            status = item.status.text if item.status else ""
            parts = (item.chip.text, item.number, item.name, item.sentence, status, item.action)
            return " ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{item.number} {item.name}\n{item.sentence}".strip()
        return item if role == Qt.ItemDataRole.UserRole else None


class DueDelegate(QStyledItemDelegate):
    """Paints chip, icon, name, sentence, status and action on one line."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._theme = Theme.of(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._theme.px(_ROW))

    def action_rect(self, row: QRect, item: DueItem) -> QRect:
        """Return where the action's words stand."""
        width = QFontMetrics(self._theme.font(13)).horizontalAdvance(item.action) + 12
        area = QRect(
            row.right() - self._theme.px(_ACTION) - 8, row.y(), self._theme.px(_ACTION), row.height()
        )
        return QRect(area.center().x() - width // 2, area.y() + 6, width, area.height() - 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        item: DueItem = index.data(Qt.ItemDataRole.UserRole)
        theme, rect = self._theme, option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        painter.save()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("row_sel" if current else "row_hover"))
        painter.setPen(QPen(theme.colour("row_line"), 1))
        painter.drawLine(rect.left() + _EDGE, rect.bottom(), rect.right() - _EDGE, rect.bottom())
        if current:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height() - 1, theme.colour("accent"))
        left = rect.x() + _EDGE
        draw_chip(painter, theme, QRect(left, rect.y(), theme.px(104), rect.height()), item.chip)
        left += theme.px(108)
        size = theme.px(18)
        painter.drawPixmap(
            QPointF(left, rect.y() + (rect.height() - 1 - size) / 2), theme.pixmap(item.icon, "text3", 18)
        )
        left += theme.px(28)
        if rect.width() > theme.px(_WIDE) and item.number:
            self._text(painter, QRect(left, rect.y(), theme.px(_NUMBER) - 8, rect.height()), item.number,
                       theme.font(12), "accent")  # fmt: skip
            left += theme.px(_NUMBER)
        self._text(painter, QRect(left, rect.y(), theme.px(_NAME) - 10, rect.height()), item.name,
                   theme.font(13, 600), "text")  # fmt: skip
        left += theme.px(_NAME)
        end = rect.right() - theme.px(_ACTION + _STATUS) - 16
        self._text(painter, QRect(left, rect.y(), end - left - 10, rect.height()), item.sentence,
                   theme.font(13), "text2")  # fmt: skip
        if item.status is not None:
            draw_chip(painter, theme, QRect(end, rect.y(), theme.px(_STATUS), rect.height()), item.status)
        if item.action:
            self._action(painter, rect, item)
        painter.restore()

    def _action(self, painter: QPainter, rect: QRect, item: DueItem) -> None:
        area = self.action_rect(rect, item)
        font = self._theme.font(13)
        font.setUnderline(self._view.property("hover_action") == item.id)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, item.action)

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.adjusted(0, 0, 4, -1), _MIDDLE, shown)


class DueList(QListView):
    """What is due: Space previews, Enter opens, → runs the action; the action is also a link."""

    opened = Signal(object)
    previewed = Signal(object)
    action_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; name is read aloud (such as 待办与到期)."""
        super().__init__(parent)
        self._due = DueModel(self)
        self._painter = DueDelegate(self)
        self._theme = Theme.of(self)
        self.setModel(self._due)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        tell_keys(
            self,
            ("Space", self.tr("预览这一条")),
            ("Enter", self.tr("打开这一条")),
            ("→", self.tr("做右边写着的那一步")),
        )
        MinuteTick(self).ticked.connect(self.viewport().update)
        self._theme.changed.connect(self.scheduleDelayedItemsLayout)

    def set_items(self, items: Sequence[DueItem]) -> None:
        """Show items as sorted; the current one stays current by id."""
        current = self.current_item()
        self._due.set_items(items)
        if current is not None:
            for row, item in enumerate(items):
                if item.id == current.id:
                    self.setCurrentIndex(self._due.index(row))

    def current_item(self) -> DueItem | None:
        """Return the current item."""
        index = self.currentIndex()
        return self._due.items[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space previews, Enter opens, → acts."""
        item = self.current_item()
        signals = {
            Qt.Key.Key_Space: self.previewed,
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
        }
        if item is not None and event.key() in signals:
            signals[Qt.Key(event.key())].emit(item.id)
        elif item is not None and event.key() == Qt.Key.Key_Right:
            if item.action:
                self.action_requested.emit(item.id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Run the action on a click on its words."""
        super().mouseReleaseEvent(event)
        item = self._action_at(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.action_requested.emit(item.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row, except on its action."""
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if index.isValid() and self._action_at(spot) is None:
            self.opened.emit(self._due.items[index.row()].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the action is a link."""
        item = self._action_at(event.position().toPoint())
        self.setProperty("hover_action", None if item is None else item.id)
        self.viewport().setCursor(
            Qt.CursorShape.ArrowCursor if item is None else Qt.CursorShape.PointingHandCursor
        )
        super().mouseMoveEvent(event)

    def _action_at(self, spot: QPoint) -> DueItem | None:
        index = self.indexAt(spot)
        if not index.isValid():
            return None
        item = self._due.items[index.row()]
        inside = item.action and self._painter.action_rect(self.visualRect(index), item).contains(spot)
        return item if inside else None
