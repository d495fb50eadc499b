# SPDX-License-Identifier: Apache-2.0
"""What happened, one below the other; painted, so that hundreds cost little. Must not know its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLineF,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme.icons import icon_pixmap
from ui.theme.theme import Theme
from ui.theme.tokens import Tone

_DISC, _INDENT, _TOP, _BELOW = 23, 34, 4, 10
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One event; text may have several lines, note is small below it, link is a clickable end."""

    icon: str
    tone: Tone
    who: str
    when: str
    text: str
    note: str = ""
    link: str = ""
    id: object = None


class _Place(NamedTuple):
    head: int
    text: int
    note: int
    link: int
    height: int


class _Model(QAbstractListModel):
    """The events as Qt and a screen reader want them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: tuple[TimelineItem, ...] = ()

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Replace the events."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of events."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an event as one text."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        item = self.items[index.row()]
        return " ".join(part for part in (item.who, item.when, item.text, item.note, item.link) if part)


class _Delegate(QStyledItemDelegate):
    """Hands size and painting back to the timeline, which knows its width."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._timeline = timeline

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of an event."""
        return self._timeline.size_of(index.row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint an event."""
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        self._timeline.paint_item(
            painter, index.row(), rect, focused=bool(state & QStyle.StateFlag.State_HasFocus)
        )


class Timeline(QListView):
    """Events from new to old (or as given), each with icon, who, when and what.

    As high as its events: the page around it scrolls. The arrow keys go from one to the next, Enter follows
    its link, Ctrl+C copies it.
    """

    link_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._places: list[_Place] = []
        self._laid_out = (-1, -1)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setProperty("role", "timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed))
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("经过 {count} 条").format(count=0))
        self._theme.changed.connect(self._relayout)

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these events; who reads one of them stays on it."""
        reading = self._item(self.currentIndex().row())
        self._places = []
        self._laid_out = (-1, -1)
        self._model.set_items(items)
        self.setAccessibleName(self.tr("经过 {count} 条").format(count=len(items)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if items else Qt.FocusPolicy.NoFocus)
        again = next((n for n, item in enumerate(items) if item.id is not None and reading is not None
                      and item.id == reading.id), -1)  # fmt: skip
        if again >= 0:
            self.setCurrentIndex(self._model.index(again))
        self._relayout()

    def items(self) -> tuple[TimelineItem, ...]:
        """Return what is shown."""
        return self._model.items

    def sizeHint(self) -> QSize:
        """Return the height that the events take at the present width."""
        self._lay_out()
        return QSize(self._theme.px(280), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width and the present height."""
        self._lay_out()
        return QSize(self._theme.px(160), self._height())

    def size_of(self, number: int) -> QSize:
        """Return the room of one event."""
        self._lay_out()
        return QSize(self.viewport().width(), self._places[number].height)

    # ---- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._relayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the link of an event, Ctrl+C copies it; letters are no search."""
        item = self._item(self.currentIndex().row())
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None and item.link:
            self.link_clicked.emit(item.id)
        elif event.matches(QKeySequence.StandardKey.Copy) and item is not None:
            self.copy_item(self.currentIndex().row())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first event."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))
        self._bring_into_sight(self.currentIndex())

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Bring what is read into sight."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._bring_into_sight(current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a link is one."""
        over = self._link_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link."""
        super().mouseReleaseEvent(event)
        item = self._link_at(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.link_clicked.emit(item.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy an event, since painted text cannot be marked."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        number = index.row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._theme.icon("copy", "text2", 16), self.tr("复制这一条")).triggered.connect(
            lambda _on=False: self.copy_item(number)
        )
        spot = self.visualRect(index).topLeft() + QPoint(self._theme.px(_INDENT), self._theme.px(_DISC))
        menu.popup(self.viewport().mapToGlobal(spot) if by_key else event.globalPos())

    def copy_item(self, number: int) -> None:
        """Put one event on the clipboard as text."""
        item = self._model.items[number]
        QGuiApplication.clipboard().setText(f"{item.who}  {item.when}\n{item.text}")

    def event(self, event: QEvent) -> bool:
        """Wrap anew when the font changes."""
        if event.type() == QEvent.Type.FontChange:
            self._relayout()
        return super().event(event)

    # ---- inside

    def _item(self, number: int) -> TimelineItem | None:
        return self._model.items[number] if 0 <= number < len(self._model.items) else None

    def _bring_into_sight(self, index: _Index) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inner = around.widget() if around is not None else None
        if around is None or inner is None:
            return
        rect = self.visualRect(index)
        # The lower end first: of an event higher than the window its beginning is to be seen.
        for spot in (rect.bottomLeft(), rect.topLeft()):
            place = self.viewport().mapTo(inner, spot)
            around.ensureVisible(place.x(), place.y(), 0, self._theme.px(6))

    def _relayout(self) -> None:
        self._laid_out = (-1, -1)
        self._lay_out()
        self.setFixedHeight(self._height())
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _height(self) -> int:
        return sum(place.height for place in self._places)

    def _lay_out(self) -> None:
        key = (self.width(), self._theme.scale)
        if self._laid_out == key and len(self._places) == len(self._model.items):
            return
        width = max(80, self.width() - self._theme.px(_INDENT) - 4)
        body, small = QFontMetrics(self._theme.font(13)), QFontMetrics(self._theme.font(12))
        head = QFontMetrics(self._theme.font(13, 600)).height()
        self._places = []
        for item in self._model.items:
            text = _wrapped_height(body, item.text, width)
            note = _wrapped_height(small, item.note, width)
            link = small.height() + 2 if item.link else 0
            height = _TOP + head + text + note + link + self._theme.px(_BELOW)
            height = max(height, self._theme.px(_DISC) + self._theme.px(_BELOW) + _TOP)
            self._places.append(_Place(head, text, note, link, height))
        self._laid_out = key

    def paint_item(self, painter: QPainter, number: int, rect: QRect, *, focused: bool) -> None:
        """Paint one event into rect; a frame is around the one that is read with the keys."""
        item, place, theme = self._model.items[number], self._places[number], self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, tint = theme.tokens.tone(item.tone)
        disc, icon = theme.px(_DISC), theme.px(14)
        if focused and self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(
                rect.left() + theme.px(_INDENT) - 5, rect.top() + 1, rect.width(), rect.height() - 4
            )
            frame.setRight(rect.right() - 1)
            painter.drawRoundedRect(frame, 5, 5)
        if number < len(self._places) - 1:
            painter.setPen(QPen(theme.colour("border"), 1.5))
            middle = rect.left() + disc / 2
            painter.drawLine(QLineF(middle, rect.top() + disc + 7, middle, rect.bottom() + _TOP))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawEllipse(QRectF(rect.left(), rect.top() + _TOP, disc, disc))
        spot = QPointF(rect.left() + (disc - icon) / 2, rect.top() + _TOP + (disc - icon) / 2)
        painter.drawPixmap(spot, icon_pixmap(item.icon, ink, icon, 2.0, 2.0))
        left, top = rect.left() + theme.px(_INDENT), rect.top() + _TOP
        width = rect.width() - theme.px(_INDENT) - 4
        bold = theme.font(13, 600)
        painter.setFont(bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(left, top + QFontMetrics(bold).ascent(), item.who)
        after = left + QFontMetrics(bold).horizontalAdvance(item.who) + 8
        small = theme.font(12)
        painter.setFont(small)
        painter.setPen(theme.colour("text3"))
        painter.drawText(after, top + QFontMetrics(bold).ascent(), item.when)
        top += place.head
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(left, top, width, place.text), _WRAP, item.text)
        top += place.text
        painter.setFont(small)
        painter.setPen(theme.colour("text3"))
        painter.drawText(QRect(left, top, width, place.note), _WRAP, item.note)
        if item.link:
            painter.setPen(theme.colour("accent"))
            painter.drawText(left, top + place.note + QFontMetrics(small).ascent() + 1, item.link)
        painter.restore()

    def _link_at(self, spot: QPoint) -> TimelineItem | None:
        index = self.indexAt(spot)
        item = self._item(index.row())
        if item is None or not item.link:
            return None
        place, rect = self._places[index.row()], self.visualRect(index)
        width = QFontMetrics(self._theme.font(12)).horizontalAdvance(item.link)
        top = rect.top() + _TOP + place.head + place.text + place.note
        area = QRect(rect.left() + self._theme.px(_INDENT), top, width + 4, place.link + 2)
        return item if area.contains(spot) else None


def _wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    if not text:
        return 0
    return metrics.boundingRect(QRect(0, 0, width, 1_000_000), int(_WRAP.value), text).height()
