# SPDX-License-Identifier: Apache-2.0
"""退回清单: what was typed and not taken, why, and what to do with it. Nothing typed is ever lost.

Left the list, right what was typed, editable in place. Knows no query: it says what is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.core.errors import ProblemsError
from app.sync.protocol import Reject
from app.sync.queries import blamed_columns
from ui.sync.fixed_body import FixedBody
from ui.sync.rows import RejectedChange, RejectedField
from ui.sync.words import SyncWords, is_long
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.dialog import Overlay
from ui.widgets.dialog_confirm import confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.messages import message_for, problem_sentences
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_model import RowTableModel
from ui.widgets.row_table import RowTableView

_WIDTH, _HEIGHT, _LIST = 980, 430, 360


class RejectedSheet(Overlay):
    """The list and, beside it, one rejected change with its acts."""

    resend_wanted = Signal(object, object)
    merge_wanted = Signal(object)
    discard_wanted = Signal(object)
    record_wanted = Signal(object)

    def __init__(self, parent: QWidget, words: SyncWords, now: Callable[[], datetime]) -> None:
        super().__init__(parent, "", icon="arrow-back-up", ink="bad", width=_WIDTH)
        self._words, self._now = words, now
        self.set_title(self.tr("被总部退回的内容"))
        self.set_lead(
            self.tr("填过的内容都在本机，一个字也没有丢。改好后重新发送；别的单据不受影响，照常上传。")
        )
        theme = Theme.of(self)
        self.model = RowTableModel(self._columns())
        self.table = RowTableView(self.model, name=self.tr("退回清单"))
        self.table.set_empty_state(EmptyState("circle-check", self.tr("没有被退回的内容。"), ink="ok"))
        self.table.current_changed.connect(self._show)
        self.table.setFixedWidth(theme.px(_LIST))
        self.form: FormPanel | None = None
        self.current: RejectedChange | None = None
        self._typed: dict[UUID, dict[str, Any]] = {}
        self._heading = Label("", "h3", wrap=True)
        self._who = Label("", "caption")
        self._why = Banner("", tone="bad")
        self._form_place = vbox(spacing=0)
        self.open_button = Button(self.tr("打开记录"), kind="ghost", icon="external-link")
        self.open_button.clicked.connect(self._on_open)
        self.merge_button = Button(self.tr("合并到已有记录"), icon="git-merge")
        self.merge_button.clicked.connect(self._on_merge)
        self.discard_button = Button(self.tr("放弃"), kind="danger", icon="trash")
        self.discard_button.clicked.connect(self._on_discard)
        inner = QWidget()
        inner.setProperty("role", "sheet-body")
        inner.setLayout(
            vbox(
                self._heading, self._who, self._why, self._form_place, None, spacing=8, margins=(2, 0, 10, 0)
            )
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("退回的内容和原因"))
        self._area.setWidget(inner)
        self._detail = QWidget()
        acts = hbox(self.open_button, None, self.merge_button, self.discard_button, spacing=8)
        self._detail.setLayout(vbox((self._area, 1), acts, spacing=8))
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(vbox(self.table, margins=(1, 1, 1, 4)))
        body = FixedBody(_HEIGHT)
        body.setLayout(hbox(pane, (self._detail, 1), spacing=16))
        self.set_body(body)
        self.add_cancel(self.tr("关闭"))
        self.send = self.add_accept(self.tr("重新发送"), icon="send")
        self.accepted.connect(self._on_send)
        self._show(None)

    def show_changes(self, changes: tuple[RejectedChange, ...], wanted: UUID | None = None) -> None:
        """Show the list; goes to ``wanted`` (a record or change) or stays where it was."""
        self._keep()
        kept = self.current.id if self.current is not None else None
        self.current = None
        self.model.reset(len(changes), 0, changes)
        target = next((one.id for one in changes if wanted in {one.id, one.row_id}), None) if wanted else None
        ids = {one.id for one in changes}
        target = target or (kept if kept in ids else None)
        if target is not None:
            self.table.select_id(target)
        elif changes:
            self.table.select_first()
        self._show(self.table.current_row())

    def open(self) -> None:
        """Begin in the first field, or in the list."""
        super().open()
        if self.form is not None:
            self.form.focus_first()
        else:
            self.table.setFocus()

    def corrections(self, group_id: UUID) -> dict[UUID, dict[str, Any]]:
        """Return what was typed over the changes of a group and differs from what was rejected."""
        self._keep()
        found: dict[UUID, dict[str, Any]] = {}
        for _number, change in self.model.held():
            typed = self._typed.get(change.id, {})
            old = {field.name: _shown(field) for field in change.fields if field.is_editable}
            # Nothing chosen and nothing typed are the same nothing.
            new = {
                name: _wire(typed[name])
                for name in old
                if name in typed and (typed[name] or "") != (old[name] or "")
            }
            if new and change.group_id == group_id:
                found[change.id] = new
        return found

    def show_failed(self, error: Exception) -> None:
        """Say why an act failed; what was typed stays."""
        self.set_busy(False)
        if isinstance(error, ProblemsError) and self.form is not None:
            shown = {name: code for name, code in error.problems.items() if name in self.form.values()}
            if shown:
                self.form.set_problems(problem_sentences(shown))
                return
        self.set_notice(ErrorNotice(message_for(error)))

    def sent(self, change: RejectedChange) -> None:
        """Forget what was typed over a change that is on its way or gone."""
        self._typed.pop(change.id, None)
        self.set_busy(False)

    # ---- inside

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("title", self.tr("内容"), self._row_text, width=200, paint=Paint.STRONG, stretch=True),
            Column("why", self.tr("原因"), width=112, paint=Paint.CHIP, chip=self._chip),
        )

    def _row_text(self, change: RejectedChange) -> str:
        return " ".join(part for part in (change.kind, change.title) if part)

    def _chip(self, change: RejectedChange) -> ChipLook:
        if change.is_waiting:
            return ChipLook(self.tr("等前一处"), Tone.MUTE, "clock-pause")
        return ChipLook(self._words.reject_short(change.code), Tone.BAD)

    def _show(self, change: RejectedChange | None) -> None:
        if change is not None and self.current is not None and change.id == self.current.id:
            return
        self._keep()
        self.current = change
        clear_layout(self._form_place)
        self.form = None
        self._detail.setVisible(change is not None)
        self.send.setEnabled(change is not None and not change.is_waiting)
        if change is None:
            return
        words, now_at = self._words, self._now()
        act = self.tr("新登记的{kind}") if change.is_new else self.tr("修改{kind}")
        self._heading.setText(f"{act.format(kind=change.kind)} {change.title}".strip())
        who = self.tr("{name} 填于 {time}")
        self._who.setText(who.format(name=change.by_name, time=words.day_time(change.at, now_at)))
        if change.is_waiting:
            self._why.set_text(self.tr("它和被退回的那一处属于同一张单据，那一处解决后会自动上传。"), "warn")
        else:
            self._why.set_text(self._reason(change), "bad")
        self.merge_button.setVisible(change.code == Reject.DUPLICATE and change.winner_id is not None)
        self.discard_button.setVisible(not change.is_waiting)
        if change.fields:
            self.form = FormPanel(tuple(self._field(field) for field in change.fields))
            self.form.set_values({field.name: _shown(field) for field in change.fields})
            self.form.set_values(self._typed.get(change.id, {}))
            for field in change.fields:
                if not field.is_editable or change.is_waiting:
                    self.form.set_editable(field.name, editable=False, reason=self.tr("这一项不能在这里改"))
            self._form_place.addWidget(self.form)
            if not change.is_waiting:
                self.form.submitted.connect(self.accept)

    def _reason(self, change: RejectedChange) -> str:
        sentence = self._words.reject(change.code)
        if change.code == Reject.DUPLICATE and change.winner_title:
            there = self.tr("已有的是：{title}。").format(title=change.winner_title)
            sentence = formats.sentences((sentence, there))
        names = [self._words.field(change.table, name) for name in blamed_columns(change.detail)]
        if names:
            sentence = formats.aside(sentence, formats.listed(names))
        return sentence

    def _field(self, field: RejectedField) -> Field:
        if isinstance(field.value, bool):
            return Field(field.name, field.label, FieldKind.CHECK)
        if field.choices:
            return Field(field.name, field.label, FieldKind.CHOICE, choices=field.choices)
        if field.is_editable and is_long([str(field.value or "")]):
            return Field(field.name, field.label, FieldKind.TEXT)
        return Field(field.name, field.label)

    def _keep(self) -> None:
        """Remember what was typed over a change, for when a person comes back to it."""
        if self.current is not None and self.form is not None:
            self._typed[self.current.id] = dict(self.form.values())

    # ---- acts

    def _on_send(self) -> None:
        if self.current is not None and not self.current.is_waiting:
            self.set_busy(True)
            self.set_notice(None)
            self.resend_wanted.emit(self.current, self.corrections(self.current.group_id))

    def _on_merge(self) -> None:
        if self.current is not None:
            self.merge_wanted.emit(self.current)

    def _on_open(self) -> None:
        if self.current is not None:
            self.record_wanted.emit(self.current)

    def _on_discard(self) -> None:
        change = self.current
        if change is None:
            return
        sheet = confirm(
            self,
            self.tr("放弃这一处？"),
            self.tr("总部不会收到它，本机改回总部的样子。填过的内容仍留在这条记录的历史里。"),
            self.tr("放弃"),
            danger=True,
        )

        def act() -> None:
            sheet.done()
            self.discard_wanted.emit(change)

        sheet.accepted.connect(act)


def _shown(field: RejectedField) -> Any:
    """Return what the editor holds for a value: a fixed one in words, one to be corrected as it was typed."""
    if isinstance(field.value, bool):
        return field.value
    if field.choices:
        return field.value
    if not field.is_editable:
        return field.text
    return "" if field.value is None else str(field.value)


def _wire(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
