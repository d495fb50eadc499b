# SPDX-License-Identifier: Apache-2.0
"""Which rungs of the ladder a case reached, to whom they went, who has read them. Asks by jobs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QFrame, QWidget

from app.complaints.escalations import EscalationRow, list_escalations
from app.tasks.commands import acknowledge_task
from ui.client import Client
from ui.complaints.escalation_sheet import ReasonSheet
from ui.complaints.escalation_words import EscalationWords
from ui.complaints.words import ComplaintWords
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, column_of, hbox, vbox

TABLES = frozenset({"task", "task_event"})
"""What may change without the case around."""
_MOST = 4
"""Rungs that are shown; the timeline has them all."""


class EscalationBox(QFrame):
    """The rungs of one case that stand, what waits for this person first; hidden without any."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._says, self._words = EscalationWords(self), ComplaintWords(self)
        self._complaint_id: UUID | None = None
        self._rows: tuple[EscalationRow, ...] = ()
        self._is_asked = False
        self.setProperty("role", "sunken")
        self._count = Chip("")
        self._lines = vbox(spacing=8)
        head = hbox(Label(self.tr("升级"), "strong"), self._count, None, spacing=8)
        self.setLayout(vbox(head, self._lines, spacing=6, margins=(12, 8, 12, 8)))
        self.hide()
        client.jobs.changed.connect(self._on_changed)

    def show_case(self, complaint_id: UUID) -> None:
        """Show the rungs of a case."""
        if complaint_id != self._complaint_id:
            self._complaint_id = complaint_id
            self._show(())
        self._read()

    def ask_reason(self) -> None:
        """Open the sheet for the reason that is still to be given, as soon as it is known."""
        self._is_asked = True
        self._open_asked()

    # ---- inside

    def _read(self) -> None:
        if self._complaint_id is not None:
            self._client.jobs.read(
                list_escalations, self._complaint_id, owner=self, done=self._on_rows, failed=_no_matter,
                slot="escalations",
            )  # fmt: skip

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self._read()

    def _on_rows(self, rows: Sequence[EscalationRow]) -> None:
        self._show(rows)
        self._open_asked()
        self._is_asked = False

    def _show(self, rows: Sequence[EscalationRow]) -> None:
        self._rows = tuple(rows)
        self.setVisible(bool(rows))
        clear_layout(self._lines)
        waiting = sum(row.acknowledged_at is None for row in rows)
        look = ChipLook(self.tr("{count} 项未确认").format(count=waiting), Tone.WARN, "alert-triangle")
        self._count.set_look(look if waiting else ChipLook(self.tr("都已确认"), Tone.OK, "check"))
        told: set[UUID] = set()
        for row in sorted(rows, key=_turn)[:_MOST]:
            # One task for several rungs is acknowledged once.
            is_new = row.task_id is not None and row.task_id not in told
            if row.task_id is not None:
                told.add(row.task_id)
            self._lines.addWidget(self._line(row, can_acknowledge=is_new))
        if len(rows) > _MOST:
            more = self.tr("另有 {count} 项，见处理经过").format(count=len(rows) - _MOST)
            self._lines.addWidget(Label(more, "caption"))

    def _line(self, row: EscalationRow, *, can_acknowledge: bool) -> QWidget:
        step = Label(self._says.step(row.step), wrap=True)
        buttons: list[QWidget] = []
        if can_acknowledge:
            acknowledge = Button(self.tr("确认"), icon="check")
            acknowledge.setAccessibleName(self.tr("确认：{step}").format(step=self._says.step(row.step)))
            acknowledge.clicked.connect(lambda _on=False: self._acknowledge(acknowledge, row))
            buttons.append(acknowledge)
        if row.asks_reason:
            reason = Button(self.tr("写明原因"), icon="message-2")
            reason.clicked.connect(lambda _on=False: ReasonSheet(self._client, self, row).open())
            buttons.append(reason)
        under = [Label(self._who(row), "caption", wrap=True)]
        if row.reason:
            said = self.tr("原因：{text}（{name}）").format(text=row.reason, name=row.reported_by)
            under.append(Label(said, "second", wrap=True, selectable=True))
        return column_of(hbox((step, 1), *buttons, spacing=6), *under, spacing=2)

    def _who(self, row: EscalationRow) -> str:
        told = self.tr("{time} 报 {whom}").format(time=self._when(row.raised_at), whom=row.to_name)
        if row.acknowledged_at is None:
            return self.tr("{told} · 未确认").format(told=told)
        return self.tr("{told} · {name} {time} 确认").format(
            told=told, name=row.acknowledged_by, time=self._when(row.acknowledged_at)
        )

    def _when(self, at: datetime) -> str:
        desk = self._client.desk
        return self._words.day_time(at, desk.identity.zone, desk.runner.clock.now_at())

    def _acknowledge(self, button: Button, row: EscalationRow) -> None:
        button.set_busy(True)
        self._client.jobs.write(
            acknowledge_task, row.task_id, owner=self,
            done=lambda _answer: self._client.notify(
                self.tr("已确认：{step}").format(step=self._says.step(row.step))
            ),
            failed=self._on_failed,
        )  # fmt: skip

    def _on_failed(self, error: Exception) -> None:
        self._client.show_error(error)
        self._read()

    def _open_asked(self) -> None:
        row = next((row for row in self._rows if row.asks_reason), None)
        if self._is_asked and row is not None:
            self._is_asked = False
            ReasonSheet(self._client, self, row).open()


def _turn(row: EscalationRow) -> int:
    """Return where a rung stands: what this person has to do first, what nobody waits for last."""
    if row.task_id is not None or row.asks_reason:
        return 0
    return 1 if row.acknowledged_at is None else 2


def _no_matter(_error: Exception) -> None:
    """Leave it to the pane around: it asks for the same case and says what is wrong."""
