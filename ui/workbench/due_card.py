# SPDX-License-Identifier: Apache-2.0
"""The card 待办与到期: segments with counts, the list, its preview and its keys. Must not read or write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.due_list import DueList
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElideLabel
from ui.widgets.layouts import Line, column_of, hbox
from ui.widgets.segmented import Segmented
from ui.workbench.entries import Entry, EntryWords, Part
from ui.workbench.preview import EntryPreview

_LEAST_ROWS, _LEAST_ROWS_PREVIEWING = 5, 3


class DueCard(Card):
    """Everything that is due; Space previews, Enter opens, → acts. `more_clicked` wants the whole list."""

    opened = Signal(object)
    action_requested = Signal(object)
    more_clicked = Signal()

    def __init__(
        self,
        words: EntryWords,
        parts: Sequence[Part],
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty card; ``parts`` are what this person may see, ``clock`` gives UTC."""
        super().__init__(
            QCoreApplication.translate("DueCard", "待办与到期"),
            QCoreApplication.translate("DueCard", "按剩余时限排序"),
            flush=True,
            parent=parent,
        )
        self._words, self._clock = words, clock
        self._parts = (Part.ALL, *parts)
        self._entries: tuple[Entry, ...] = ()
        self._shown: dict[str, Entry] = {}
        self._unlisted = 0
        self._is_known = False
        self.segments = Segmented()
        for part in self._parts:
            self.segments.add_segment(part, self._segment_title(part, None))
        if len(parts) < 2:
            self.segments.hide()
        self.head.addWidget(self.segments)
        self.list = DueList(self.tr("待办与到期"))
        self._empty = EmptyState("history", self.tr("正在读取…"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self.preview = EntryPreview()
        self._preview_box = column_of(self.preview, margins=(12, 6, 12, 8))
        self._preview_box.hide()
        self._count = ElideLabel("", "caption")
        self._more = Button(self.tr("查看全部投诉"), kind="link")
        if Part.COMPLAINTS not in parts:
            self._more.hide()
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._preview_box)
        self.body.addWidget(Line())
        self.body.addLayout(hbox((self._count, 1), self._more, margins=(16, 4, 12, 0)))
        self._wire()
        self._fit()

    def show_entries(self, entries: Sequence[Entry], *, unlisted: int = 0) -> None:
        """Show what is due, sorted; ``unlisted`` more complaints exist than were read."""
        self._entries, self._unlisted, self._is_known = tuple(entries), unlisted, True
        counts = dict.fromkeys(Part, 0)
        for entry in self._entries:
            counts[entry.part] += 1
        counts[Part.COMPLAINTS] += unlisted
        counts[Part.ALL] = sum(counts.values())
        for part in self._parts:
            self.segments.set_label(part, self._segment_title(part, counts[part]))
        self._show()

    def repaint_time(self) -> None:
        """Show the time left anew; nothing else changes."""
        if self._is_known:
            self._show()

    def choose(self, part: Part) -> None:
        """Show one part and take the focus."""
        if part in self._parts:
            self.segments.set_current(part)
            self._show()
        self.focus_list()

    def focus_list(self) -> None:
        """Put the keys on the list, on its first row when none is current."""
        if self._shown and self.list.current_item() is None:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_preview(self) -> None:
        """Open or close the preview of the current row."""
        entry = self._current()
        self._preview_box.setVisible(entry is not None and not self._preview_box.isVisibleTo(self))
        self._show_preview()

    def hasHeightForWidth(self) -> bool:
        """Return False: wrapped words inside must not make the page as high as it would like to be."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the preview first."""
        if event.key() == Qt.Key.Key_Escape and self._preview_box.isVisibleTo(self):
            self._close_preview()
        else:
            super().keyPressEvent(event)

    # ---- inside

    def _wire(self) -> None:
        self.segments.chosen.connect(self._show)
        self.list.opened.connect(self._on_opened)
        self.list.previewed.connect(self.toggle_preview)
        self.list.action_requested.connect(self._on_action)
        self.list.selectionModel().currentChanged.connect(self._show_preview)
        self.preview.open_clicked.connect(self._on_opened)
        self.preview.action_clicked.connect(self._on_action)
        self.preview.close_clicked.connect(self._close_preview)
        self._more.clicked.connect(self.more_clicked)
        self._theme = Theme.of(self)
        self._theme.changed.connect(self._fit)

    def _show(self) -> None:
        part, now_at = self.segments.current(), self._clock()
        shown = [entry for entry in self._entries if part in (Part.ALL, entry.part)]
        top = self.list.verticalScrollBar().value()
        had_focus = self.list.hasFocus()
        self._shown = {entry.key: entry for entry in shown}
        self.list.set_items([self._words.item(entry, now_at) for entry in shown])
        self.list.verticalScrollBar().setValue(top)
        if shown and self.list.current_item() is None:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        if not shown:
            self._empty.set_sentence("circle-check", self._empty_sentence(Part(part)), "ok")
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        if had_focus and shown:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_count(len(shown), Part(part))
        self._show_preview()

    def _show_count(self, listed: int, part: Part) -> None:
        unlisted = self._unlisted if part in {Part.ALL, Part.COMPLAINTS} else 0
        if not listed:
            self._count.setText(self.tr("共 0 项"))
        elif unlisted:
            words = self.tr("共 {all} 项，列出最急的 {listed} 项 · 空格键预览，Enter 打开，→ 执行右侧动作")
            self._count.setText(words.format(all=listed + unlisted, listed=listed))
        else:
            words = self.tr("共 {listed} 项 · 空格键预览，Enter 打开，→ 执行右侧动作")
            self._count.setText(words.format(listed=listed))

    def _show_preview(self) -> None:
        entry = self._current()
        if entry is None:
            self._preview_box.hide()
        elif self._preview_box.isVisibleTo(self):
            self.preview.show_entry(entry, self._words.chip(entry, self._clock()))
            self.list.scrollTo(self.list.currentIndex())
        self._fit()

    def _close_preview(self) -> None:
        self._preview_box.hide()
        self._fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> Entry | None:
        item = self.list.current_item()
        return None if item is None else self._shown.get(str(item.id))

    def _on_opened(self) -> None:
        entry = self._current()
        if entry is not None:
            self.opened.emit(entry)

    def _on_action(self, key: object = None) -> None:
        entry = self._shown.get(key) if isinstance(key, str) else self._current()
        if entry is not None:
            self.action_requested.emit(entry)

    def _segment_title(self, part: Part, count: int | None) -> str:
        titles = {
            Part.ALL: self.tr("全部"),
            Part.COMPLAINTS: self.tr("投诉"),
            Part.TASKS: self.tr("任务"),
            Part.APPROVALS: self.tr("审批"),
        }
        return titles[part] if count is None else f"{titles[part]} {count}"

    def _empty_sentence(self, part: Part) -> str:
        sentences = {
            Part.ALL: self.tr("没有超时工单，也没有到期的事，都处理完了。"),
            Part.COMPLAINTS: self.tr("没有超时工单，计时中的投诉都处理完了。"),
            Part.TASKS: self.tr("没有待办任务，手上的事都做完了。"),
            Part.APPROVALS: self.tr("没有等您审批的申请。"),
        }
        return sentences[part]

    def _fit(self) -> None:
        # The fewest rows that are worth a list; below that the page scrolls.
        rows = _LEAST_ROWS_PREVIEWING if self._preview_box.isVisibleTo(self) else _LEAST_ROWS
        self._stack.setMinimumHeight(self._theme.px(42 * rows))
