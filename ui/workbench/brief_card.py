# SPDX-License-Identifier: Apache-2.0
"""A small card of two-line entries: my tasks, what waits for my signature. Must not read or write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QStyle, QStyleOptionViewItem, QWidget

from ui.theme.theme import Theme
from ui.widgets.cards import Card
from ui.widgets.chips import chip_width, draw_chip
from ui.widgets.due_list import DueDelegate, DueItem, DueList
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import row_of
from ui.workbench.entries import Entry, EntryWords

ROW_HEIGHT = 48
"""The height of a row at 100 %."""
_EDGE = 16


class BriefDelegate(DueDelegate):
    """Paints the sentence over name and status, the time left and the action at the right."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._ink = Theme.of(view)
        self._owner = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._ink.px(ROW_HEIGHT))

    def action_rect(self, row: QRect, item: DueItem) -> QRect:
        """Return where the action's words stand: at the right edge."""
        width = QFontMetrics(self._ink.font(13)).horizontalAdvance(item.action) + 12
        return QRect(row.right() - _EDGE - width + 7, row.y() + 6, width, row.height() - 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one entry."""
        item: DueItem = index.data(Qt.ItemDataRole.UserRole)
        theme, rect = self._ink, option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected) and self._owner.hasFocus()
        painter.save()
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("row_sel" if is_current else "row_hover"))
        if is_current:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height() - 1, theme.colour("accent"))
        painter.setPen(QPen(theme.colour("row_line"), 1))
        painter.drawLine(rect.left() + _EDGE, rect.bottom(), rect.right() - _EDGE, rect.bottom())
        right = rect.right() - _EDGE
        if item.action:
            self._action(painter, rect, item)
            right = self.action_rect(rect, item).left() - 8
        chip = chip_width(theme, item.chip)
        draw_chip(painter, theme, QRect(right - chip, rect.y(), chip, rect.height()), item.chip)
        left, width = rect.x() + _EDGE, right - chip - 10 - rect.x() - _EDGE
        half = rect.height() // 2
        above = QRect(left, rect.y() + 5, width, half - 5)
        below = QRect(left, rect.y() + half, width, half - 6)
        self._text(painter, above, item.sentence, theme.font(13, 600), "text")
        under = " · ".join(part for part in (item.name, item.status.text if item.status else "") if part)
        self._text(painter, below, under, theme.font(12), "text3")
        painter.restore()


class BriefList(DueList):
    """A due list in two-line rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._painter = BriefDelegate(self)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(DueList.ScrollMode.ScrollPerItem)


class BriefCard(Card):
    """A titled list of entries; a sentence of success when it is empty. Enter opens, → acts."""

    opened = Signal(object)
    action_requested = Signal(object)

    def __init__(
        self,
        title: str,
        done_sentence: str,
        words: EntryWords,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty card; ``done_sentence`` is shown when nothing waits."""
        super().__init__(title, " ", flush=True, parent=parent)
        self._card_title, self._words, self._clock = title, words, clock
        self._entries: dict[str, Entry] = {}
        self._is_known = False
        self.list = BriefList(title)
        self._done = row_of(
            IconLabel("circle-check", "ok", 18),
            (Label(done_sentence, "second", wrap=True), 1),
            spacing=8,
            margins=(16, 8, 16, 8),
        )
        self._waiting = QWidget()
        self._stack = QStackedWidget()
        for page in (self._waiting, self._done, self.list):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack, 1)
        self.list.opened.connect(self._on_opened)
        self.list.action_requested.connect(self._on_action)
        self._theme = Theme.of(self)
        # What is left over in the column is not the head's.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_rows(1)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show entries, sorted; the title says how many and how many of them are late."""
        self._entries = {entry.key: entry for entry in entries}
        self._is_known = True
        self.repaint_time()

    @property
    def wanted_rows(self) -> int:
        """Return how many rows it would like to show; one for its sentence when it is empty."""
        return max(1, len(self._entries))

    def set_rows(self, rows: int) -> None:
        """Show so many whole rows; the others are scrolled to."""
        height = self._theme.px(ROW_HEIGHT) * min(rows, self.wanted_rows) + 2
        self._stack.setFixedHeight(height if self._entries else self._theme.px(44))

    def frame_height(self) -> int:
        """Return the pixels that it needs beside its rows."""
        return self.minimumSizeHint().height() - self._stack.minimumHeight()

    def hasHeightForWidth(self) -> bool:
        """Return False: wrapped words inside must not make the page as high as it would like to be."""
        return False

    def repaint_time(self) -> None:
        """Show the time left anew."""
        if not self._is_known:
            return
        now_at = self._clock()
        entries = self._entries.values()
        top = self.list.verticalScrollBar().value()
        self.list.set_items([self._words.item(entry, now_at) for entry in entries])
        self.list.verticalScrollBar().setValue(top)
        if entries and self.list.current_item() is None:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        late = sum(entry.deadline_at is not None and entry.deadline_at < now_at for entry in entries)
        hint = self.tr("{count} 项").format(count=len(entries))
        if late:
            hint = self.tr("{count} 项 · {late} 项已超时").format(count=len(entries), late=late)
        self.set_title(self._card_title, hint if entries else "")
        self._stack.setCurrentWidget(self.list if entries else self._done)

    def _on_opened(self, key: str) -> None:
        entry = self._entries.get(key)
        if entry is not None:
            self.opened.emit(entry)

    def _on_action(self, key: str) -> None:
        entry = self._entries.get(key)
        if entry is not None:
            self.action_requested.emit(entry)
