# SPDX-License-Identifier: Apache-2.0
"""The sections of the manual that were found: two lines each. Must not know how they were found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.help.search import Hit
from ui.theme.theme import Theme

_ROW, _EDGE = 50, 10
_Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """The hits of one search."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is read aloud: title, page, words around."""
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        hit = self.hits[index.row()]
        return f"{hit.title} · {hit.page_title} · {hit.excerpt}"


class HitDelegate(QStyledItemDelegate):
    """Paints title and page over the words around what was typed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one hit."""
        view = option.widget
        model = index.model()
        if not isinstance(model, HitModel) or not isinstance(view, QListView):
            return
        theme, hit = Theme.of(view), model.hits[index.row()]
        box = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("row_sel"))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
        edge, half = theme.px(_EDGE), box.height() // 2
        inner = box.adjusted(edge, 3, -edge, -3)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        caption = theme.font(12)
        page_width = QFontMetrics(caption).horizontalAdvance(hit.page_title)
        for text, font, ink, line in (
            (
                hit.title,
                theme.font(13, 600),
                "text",
                QRect(inner.left(), inner.top(), inner.width() - page_width - edge, half - 3),
            ),
            (
                hit.excerpt,
                caption,
                "text2",
                QRect(inner.left(), inner.top() + half - 3, inner.width(), half - 3),
            ),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, flags, shown)
        painter.setFont(caption)
        painter.setPen(theme.colour("text3"))
        page = QRect(inner.right() - page_width, inner.top(), page_width + 1, half - 3)
        painter.drawText(page, flags, hit.page_title)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of two lines."""
        return QSize(100, Theme.of(option.widget).px(_ROW))


class HitList(QListView):
    """The hits; Enter or a click chooses one."""

    chosen = Signal(object)
    """A hit was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._hits = HitModel()
        self.setModel(self._hits)
        self.setItemDelegate(HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("找到的说明"))
        self.clicked.connect(lambda _index: self.choose())

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show hits, the first one current."""
        self._hits.show_hits(hits)
        if hits:
            self.setCurrentIndex(self._hits.index(0))

    def hits(self) -> tuple[Hit, ...]:
        """Return what is listed."""
        return self._hits.hits

    def step(self, rows: int) -> None:
        """Make another hit current."""
        count = len(self._hits.hits)
        if count:
            row = max(0, min(self.currentIndex().row() + rows, count - 1))
            self.setCurrentIndex(self._hits.index(row))

    def choose(self) -> None:
        """Choose the current hit."""
        index = self.currentIndex()
        if index.isValid():
            self.chosen.emit(self._hits.hits[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose()
        else:
            super().keyPressEvent(event)
