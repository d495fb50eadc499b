# SPDX-License-Identifier: Apache-2.0
"""All records that two people changed at once: those that wait, and those decided, to be taken back.

Knows no query: it shows ``RecordConflicts`` and says which one is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.sync.fixed_body import FixedBody
from ui.sync.rows import FieldConflict, RecordConflicts
from ui.sync.words import SyncWords
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_model import RowTableModel
from ui.widgets.row_table import RowTableView
from ui.widgets.segmented import Segmented

OPEN, DECIDED = "open", "decided"
_WIDTH, _HEIGHT = 860, 400


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """One decided field, as a line of the list."""

    id: UUID
    record: RecordConflicts
    field: FieldConflict

    @property
    def stands(self) -> str:
        """The value that was chosen."""
        return (self.field.lost if self.field.choice == "lost" else self.field.kept).text

    @property
    def other(self) -> str:
        """The value that was not."""
        return (self.field.kept if self.field.choice == "lost" else self.field.lost).text


class ConflictListSheet(Overlay):
    """Two lists: 待确认 opens the conflict desk of a record, 已处理 takes a decision back."""

    record_chosen = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget, words: SyncWords, now: Callable[[], datetime]) -> None:
        super().__init__(parent, "", icon="git-merge", ink="bad", width=_WIDTH)
        self._words, self._now = words, now
        self.set_title(self.tr("两边都改过的地方"))
        self.set_lead(self.tr("后改的先用着，两边的值都留着。不急着定的可以先放着，不影响别的工作。"))
        self.switch = Segmented(((OPEN, self.tr("待确认")), (DECIDED, self.tr("已处理"))))
        self.switch.chosen.connect(self._show_part)
        self.open_model = RowTableModel(self._open_columns())
        self.open_table = RowTableView(self.open_model, name=self.tr("待确认的冲突"))
        self.open_table.set_empty_state(EmptyState("circle-check", self.tr("没有要确认的冲突。"), ink="ok"))
        self.open_table.opened.connect(lambda _row=None: self.accept())
        self.decided_model = RowTableModel(self._decided_columns())
        self.decided_table = RowTableView(self.decided_model, name=self.tr("已处理的冲突"))
        self.decided_table.set_empty_state(EmptyState("history", self.tr("还没有处理过冲突。")))
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(vbox(self.open_table, self.decided_table, spacing=0, margins=(1, 1, 1, 4)))
        self._hint = Label("", "caption")
        body = FixedBody(_HEIGHT)
        body.setLayout(vbox(hbox(self.switch, None, self._hint), (pane, 1), spacing=10))
        self.set_body(body)
        self.add_cancel(self.tr("关闭"))
        self.act = self.add_accept(self.tr("打开"))
        self.accepted.connect(self._on_accepted)
        self.open_table.selection_changed.connect(self._show_act)
        self.decided_table.selection_changed.connect(self._show_act)
        self._show_part(OPEN)

    def show_conflicts(self, waiting: tuple[RecordConflicts, ...], decided: tuple[DecidedRow, ...]) -> None:
        """Show both lists."""
        self.open_model.reset(len(waiting), 0, waiting)
        self.decided_model.reset(len(decided), 0, decided)
        if self.open_table.current_row() is None and waiting:
            self.open_table.select_first()
        if self.decided_table.current_row() is None and decided:
            self.decided_table.select_first()
        self.switch.set_label(OPEN, self.tr("待确认 {count}").format(count=len(waiting)))
        self.switch.set_label(DECIDED, self.tr("已处理 {count}").format(count=len(decided)))
        self._show_act()

    def show_part(self, part: str) -> None:
        """Show one of the lists."""
        self.switch.set_current(part)
        self._show_part(part)
        self._table().setFocus()

    def open(self) -> None:
        """Begin in the list."""
        super().open()
        self._table().setFocus()

    # ---- inside

    def _is_open_part(self) -> bool:
        return self.switch.current() != DECIDED

    def _table(self) -> RowTableView:
        return self.open_table if self._is_open_part() else self.decided_table

    def _show_part(self, part: str) -> None:
        self.open_table.setVisible(part == OPEN)
        self.decided_table.setVisible(part == DECIDED)
        self.act.set_label(self.tr("打开") if part == OPEN else self.tr("撤回这个决定"))
        self._hint.setText(
            self.tr("↑↓ 选择，Enter 打开") if part == OPEN else self.tr("↑↓ 选择，Ctrl+Enter 撤回")
        )
        self._show_act()

    def _show_act(self) -> None:
        self.act.setEnabled(len(self._table().selected_rows()) == 1)

    def _on_accepted(self) -> None:
        rows = self._table().selected_rows()
        if len(rows) != 1:
            return
        if self._is_open_part():
            self.record_chosen.emit(rows[0])
        else:
            self.undo_wanted.emit(rows[0])

    def _open_columns(self) -> tuple[Column, ...]:
        words = self._words

        def names(row: RecordConflicts) -> str:
            return formats.listed(one.label for one in row.fields)

        def who(row: RecordConflicts) -> str:
            sides = [side for one in row.fields for side in (one.kept, one.lost)]
            return formats.listed(dict.fromkeys(self.tr("你") if s.is_mine else s.by_name for s in sides))

        return (
            Column("kind", self.tr("种类"), lambda r: r.kind, width=72, paint=Paint.SECOND),
            Column("title", self.tr("记录"), lambda r: r.title, width=170, paint=Paint.STRONG),
            Column("fields", self.tr("两边都改过"), names, width=220, stretch=True),
            Column("who", self.tr("谁改的"), who, width=120, paint=Paint.SECOND),
            Column("at", self.tr("最后修改"), lambda r: words.day_time(r.last_at, self._now()), width=116,
                   paint=Paint.SECOND),
        )  # fmt: skip

    def _decided_columns(self) -> tuple[Column, ...]:
        words = self._words
        return (
            Column("title", self.tr("记录"), lambda r: r.record.title, width=150, paint=Paint.STRONG),
            Column("field", self.tr("字段"), lambda r: r.field.label, width=92),
            Column("stands", self.tr("采用了"), lambda r: r.stands, width=150, stretch=True),
            Column("other", self.tr("没有采用"), lambda r: r.other, width=130, paint=Paint.SECOND),
            Column("at", self.tr("最后修改"), lambda r: words.day_time(r.record.last_at, self._now()),
                   width=116, paint=Paint.SECOND),
        )  # fmt: skip
