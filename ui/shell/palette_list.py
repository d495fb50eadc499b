# SPDX-License-Identifier: Apache-2.0
"""The palette's list: headings and lines, moved through by keys. Must not know what a line does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.shell.palette_entries import PaletteEntry, PaletteGroup
from ui.theme.theme import Theme
from ui.widgets.announce import announce

_ROW, _HEADING, _BOTTOM = 34, 28, 8
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Model(QAbstractListModel):
    """Headings (text) and entries, one after the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[str | PaletteEntry] = []

    def set_groups(self, groups: Sequence[PaletteGroup]) -> None:
        """Replace all lines; an empty group shows no heading."""
        self.beginResetModel()
        self.lines = []
        for group in groups:
            if group.entries:
                self.lines += [group.title, *group.entries]
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line's words, or the line."""
        line = self.lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return line if isinstance(line, str) else f"{line.title} {line.detail}".strip()
        return line if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    """Paints icon, title, detail and key on one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a heading or of a line."""
        theme = Theme.of(self)
        is_heading = isinstance(index.data(Qt.ItemDataRole.UserRole), str)
        return QSize(100, theme.px(_HEADING if is_heading else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line."""
        line = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, str):
            self._paint_heading(painter, rect, line)
        else:
            view = self.parent()
            is_current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
            self._paint_entry(painter, rect, line, is_current=is_current)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, title: str) -> None:
        theme = Theme.of(self)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text3"))
        painter.drawText(rect.adjusted(theme.px(17), theme.px(4), 0, 0), Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_entry(self, painter: QPainter, rect: QRectF, entry: PaletteEntry, *, is_current: bool) -> None:
        theme = Theme.of(self)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(9, 1, -9, -1), 6, 6)
        pixmap = theme.pixmap(entry.icon, "accent" if is_current else "text2", 17)
        painter.drawPixmap(int(theme.px(20)), int(rect.y() + (rect.height() - theme.px(17)) / 2), pixmap)
        key = entry.key or (self.tr("Enter") if is_current else "")
        key_font = theme.font(12)
        key_width = QFontMetrics(key_font).horizontalAdvance(key) if key else 0
        left, right = rect.x() + theme.px(47), rect.right() - theme.px(22) - key_width
        font = theme.font(13, 600 if is_current else 400)
        metrics = QFontMetrics(font)
        room = right - left - theme.px(12)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, int(room))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        width = metrics.horizontalAdvance(title)
        painter.drawText(
            QRectF(left, rect.y(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, title
        )
        painter.setFont(key_font)
        painter.setPen(theme.colour("text2" if is_current else "text3"))
        rest = room - width - theme.px(12)
        if rest > theme.px(30):
            detail = QFontMetrics(key_font).elidedText(entry.detail, Qt.TextElideMode.ElideRight, int(rest))
            place = QRectF(left + width + theme.px(12), rect.y(), rest, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, detail)
        if key:
            place = QRectF(right, rect.y(), key_width + 2, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, key)


class PaletteList(QListView):
    """Shows groups; one line is always current when there is one."""

    entry_clicked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "palette")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("搜索结果"))
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)

    def show_groups(self, groups: Sequence[PaletteGroup]) -> None:
        """Show other groups; the first line is current."""
        self._model.set_groups(groups)
        first = next((place for place, line in enumerate(self._model.lines) if not isinstance(line, str)), -1)
        self.setCurrentIndex(self._model.index(first) if first >= 0 else QModelIndex())
        self.scrollToTop()

    def current(self) -> PaletteEntry | None:
        """Return the line in question."""
        index = self.currentIndex()
        line = self._model.lines[index.row()] if index.isValid() else None
        return line if isinstance(line, PaletteEntry) else None

    def entries(self) -> tuple[PaletteEntry, ...]:
        """Return all lines without headings."""
        return tuple(line for line in self._model.lines if isinstance(line, PaletteEntry))

    def headings(self) -> tuple[str, ...]:
        """Return the headings shown."""
        return tuple(line for line in self._model.lines if isinstance(line, str))

    def step(self, places: int) -> None:
        """Go some lines down or up; a single step goes round the end."""
        rows = [place for place, line in enumerate(self._model.lines) if not isinstance(line, str)]
        if not rows:
            return
        here = rows.index(self.currentIndex().row()) if self.currentIndex().row() in rows else 0
        there = (here + places) % len(rows) if abs(places) == 1 else min(max(here + places, 0), len(rows) - 1)
        index = self._model.index(rows[there])
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def wanted_height(self) -> int:
        """Return the height that shows every line."""
        theme = Theme.of(self)
        heights = (theme.px(_HEADING if isinstance(line, str) else _ROW) for line in self._model.lines)
        return sum(heights) + theme.px(_BOTTOM)

    def _on_current(self, index: QModelIndex) -> None:
        # The keyboard stays in the field: a reader would not hear where the list is.
        if self.isVisible() and index.isValid():
            announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._model.lines[index.row()]
        if isinstance(line, PaletteEntry):
            self.entry_clicked.emit(line)

    def _on_entered(self, index: QModelIndex) -> None:
        if not isinstance(self._model.lines[index.row()], str):
            self.setCurrentIndex(index)
