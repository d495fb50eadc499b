# SPDX-License-Identifier: Apache-2.0
"""A line edit with suggestions below it, inside the window. Must not know where suggestions come from."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme.theme import Theme
from ui.widgets.input_method import Composition
from ui.widgets.labels import stand_out
from ui.widgets.layouts import vbox

SETTLE_MS = 120
_MOST_SHOWN = 8
_ROW = 34
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Suggestion(NamedTuple):
    """One line of the list."""

    id: object
    title: str
    subtitle: str = ""
    icon: str = ""


class SuggestionModel(QAbstractListModel):
    """The suggestions as Qt wants them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Suggestion, ...] = ()

    def set_items(self, items: Sequence[Suggestion]) -> None:
        """Replace the lines."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a line, or the line itself."""
        item = self.items[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{item.title} {item.subtitle}".strip()
        return item if role == Qt.ItemDataRole.UserRole else None


class SuggestionDelegate(QStyledItemDelegate):
    """Paints icon, title and subtitle on one line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = Theme.of(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a line."""
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a line."""
        item: Suggestion = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        active = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        draw_suggestion(painter, self._theme, rect, item, active=active)


def draw_suggestion(painter: QPainter, theme: Theme, rect: QRect, item: Suggestion, *, active: bool) -> None:
    """Paint one suggestion into rect."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if active:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 6, 6)
    left = rect.x() + 14
    if item.icon:
        size = theme.px(16)
        pixmap = theme.pixmap(item.icon, "accent" if active else "text2", 16)
        painter.drawPixmap(QPointF(left, rect.y() + (rect.height() - size) / 2), pixmap)
        left += size + 10
    font = theme.font(13, 600 if active else 400)
    room = rect.right() - 14 - left
    title = QFontMetrics(font).elidedText(item.title, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(QRect(left, rect.y(), room, rect.height()), Qt.AlignmentFlag.AlignVCenter, title)
    used = QFontMetrics(font).horizontalAdvance(title) + 12
    small = theme.font(12)
    painter.setFont(small)
    painter.setPen(theme.colour("text2" if active else "text3"))
    rest = max(0, room - used)
    subtitle = QFontMetrics(small).elidedText(item.subtitle, Qt.TextElideMode.ElideRight, rest)
    if rest > theme.px(24):
        painter.drawText(
            QRect(left + used, rect.y(), rest, rect.height()), Qt.AlignmentFlag.AlignVCenter, subtitle
        )
    painter.restore()


class SuggestField(QLineEdit):
    """Type, wait a moment, choose. The list is a child of the window, never a popup: input methods die there.

    `text_settled(text)` comes once typing rests; answer with `set_suggestions`. `picked(id)` is a choice.
    A field that `offers_only` has its only suggestion ready for Enter; typing on, it is not any more.
    """

    text_settled = Signal(str)
    picked = Signal(object)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._composing = Composition.of()
        self._picked_id: object | None = None
        self._quiet = False
        self.offers_only = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(lambda: self.text_settled.emit(self.text()))
        self._model = SuggestionModel(self)
        self._panel: QFrame | None = None
        self._list: QListView | None = None
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._on_text_changed)

    def picked_id(self) -> object | None:
        """Return the id of the choice, None once the text was typed over."""
        return self._picked_id

    def set_picked(self, picked_id: object | None, text: str) -> None:
        """Show a choice made elsewhere; says nothing."""
        self._quiet = True
        self.setText(text)
        self._quiet = False
        self._picked_id = picked_id
        self.close_list()

    def set_suggestions(self, items: Sequence[tuple[object, str, str, str]]) -> None:
        """Show (id, title, subtitle, icon) lines below the field; none closes the list."""
        self._model.set_items([Suggestion(*item) for item in items])
        if not items or not self.hasFocus():
            self.close_list()
            return
        panel, view = self._open_panel()
        is_only = self.offers_only and len(items) == 1 and not self._settle.isActive()
        view.setCurrentIndex(self._model.index(0) if is_only else QModelIndex())
        rows = min(_MOST_SHOWN, len(items))
        spot = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        height = rows * self._theme.px(_ROW) + 12
        if spot.y() + height > self.window().height() and spot.y() - self.height() - 8 > height:
            spot.setY(spot.y() - self.height() - 8 - height)
        panel.setGeometry(QRect(spot, QSize(max(self.width(), self._theme.px(280)), height)))
        panel.show()
        panel.raise_()

    def list_is_open(self) -> bool:
        """Return True while suggestions are shown."""
        return self._panel is not None and self._panel.isVisible()

    def has_candidate(self) -> bool:
        """Return True while Enter would take a suggestion."""
        return self.list_is_open() and self._list is not None and self._list.currentIndex().isValid()

    def close_list(self) -> None:
        """Hide the suggestions."""
        if self._panel is not None:
            self._panel.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose, Enter takes, Esc closes the list first."""
        view = self._list
        if view is None or not self.list_is_open() or self._composing.active_in(self):
            super().keyPressEvent(event)
            return
        row, last = view.currentIndex().row(), len(self._model.items) - 1
        if event.key() == Qt.Key.Key_Down:
            view.setCurrentIndex(self._model.index(min(last, row + 1)))
        elif event.key() == Qt.Key.Key_Up:
            view.setCurrentIndex(self._model.index(row - 1) if row > 0 else QModelIndex())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._pick(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list when the window changes size below it."""
        if event.type() == QEvent.Type.Resize and self.list_is_open():
            self.close_list()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Close the list when the field goes out of use."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.close_list()
        return super().event(event)

    def _open_panel(self) -> tuple[QFrame, QListView]:
        if self._panel is not None and self._list is not None and self._panel.parent() is self.window():
            return self._panel, self._list
        panel = QFrame(self.window())
        panel.setProperty("role", "suggest")
        stand_out(panel)
        view = QListView()
        view.setProperty("role", "suggestions")
        view.setModel(self._model)
        view.setItemDelegate(SuggestionDelegate(view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("建议"))
        view.clicked.connect(lambda index: self._pick(index.row()))
        panel.setLayout(vbox(view, margins=(1, 4, 1, 4)))
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.window().installEventFilter(self)
        # The list belongs to the window, so it must go when the field goes.
        self.destroyed.connect(panel.deleteLater)
        self._panel, self._list = panel, view
        return panel, view

    def _pick(self, row: int) -> None:
        item = self._model.items[row]
        self.set_picked(item.id, item.title)
        self._settle.stop()
        self.picked.emit(item.id)

    def _on_text_changed(self) -> None:
        if self._quiet:
            return
        self._picked_id = None
        if self._list is not None and self.list_is_open():
            # What stands there answers another text.
            self._list.setCurrentIndex(QModelIndex())
        self._settle.start()
