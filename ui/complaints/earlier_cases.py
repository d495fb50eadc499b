# SPDX-License-Identifier: Apache-2.0
"""Other cases of the customer or the appliance, beside a form: seen before one is registered twice."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QWidget

from app.complaints.links import EarlierRow, list_earlier
from app.complaints.rules import HANDLE, READ
from ui.client import Client
from ui.complaints.words import ComplaintWords
from ui.widgets.buttons import Button
from ui.widgets.labels import ElideLabel, IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox

_MOST_LINES = 3
_MOST_LETTERS = 22


class EarlierCases(QFrame):
    """Up to three lines, each with a tick that links it; `opened(id)` when one is wanted instead."""

    opened = Signal(object)
    changed = Signal()

    def __init__(self, client: Client, words: ComplaintWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, words
        self._shown_for: tuple[UUID | None, UUID | None] = (None, None)
        self._ticks: dict[UUID, QCheckBox] = {}
        self._wanted: frozenset[UUID] = frozenset()
        self.setProperty("role", "sunken")
        self._title = Label("", "strong", wrap=True)
        self._lines = vbox(spacing=4)
        head = hbox(IconLabel("history", "text2", 16), (self._title, 1), spacing=8)
        self.setLayout(vbox(head, self._lines, spacing=6, margins=(12, 8, 8, 8)))
        self.hide()

    def show_for(self, customer_id: UUID | None, appliance_id: UUID | None) -> None:
        """Show the cases of a customer and of an appliance; the same two again change nothing."""
        if (customer_id, appliance_id) == self._shown_for or not self._client.actor.may(READ):
            return
        self._shown_for = (customer_id, appliance_id)
        if customer_id is None:
            self._show(())
            return
        self._client.jobs.read(
            list_earlier, customer_id, appliance_id, owner=self, done=self._show, slot="earlier"
        )

    def linked_ids(self) -> tuple[UUID, ...]:
        """Return the cases that are ticked."""
        return tuple(row_id for row_id, tick in self._ticks.items() if tick.isChecked())

    def tick(self, ids: Iterable[UUID]) -> None:
        """Tick cases, as soon as they are there."""
        self._wanted = frozenset(ids)
        for row_id, tick in self._ticks.items():
            tick.setChecked(row_id in self._wanted)

    # ---- inside

    def _show(self, rows: tuple[EarlierRow, ...]) -> None:
        kept = {*self.linked_ids(), *self._wanted}
        clear_layout(self._lines)
        self._ticks = {}
        self.setVisible(bool(rows))
        if not rows:
            return
        still_open = sum(row.is_open for row in rows)
        if still_open:
            title = self.tr("还有 {count} 件没有办完。同一件事请打开它接着写，不要再登记一次。").format(
                count=still_open
            )
        else:
            title = self.tr("以前有 {count} 件投诉，有关的勾上。").format(count=len(rows))
        self._title.setText(title)
        self._title.set_tone("warn" if still_open else None)
        for row in rows[:_MOST_LINES]:
            self._lines.addLayout(self._line(row, is_ticked=row.id in kept))

    def _line(self, row: EarlierRow, *, is_ticked: bool) -> QHBoxLayout:
        zone, now_at = self._client.desk.identity.zone, self._client.desk.runner.clock.now_at()
        subject = row.subject if len(row.subject) <= _MOST_LETTERS else f"{row.subject[:_MOST_LETTERS]}…"
        parts = (
            row.number,
            subject,
            self._words.status(row.status),
            self._words.day_time(row.received_at, zone, now_at),
            self.tr("同一台电器") if row.is_same_appliance else "",
        )
        case = " · ".join(part for part in parts if part)
        # The words give way where letters are large, the button behind them does not.
        tick, words = QCheckBox(self.tr("关联")), ElideLabel(case)
        tick.setAccessibleName(self.tr("关联 {case}").format(case=case))
        may_link = self._client.actor.may(HANDLE)
        tick.setEnabled(may_link)
        tick.setToolTip(row.subject if may_link else self.tr("您的岗位没有“处理投诉”这一项权限"))
        tick.setChecked(is_ticked)
        tick.toggled.connect(lambda _on: self.changed.emit())
        self._ticks[row.id] = tick
        open_it = Button(self.tr("打开"), kind="link")
        open_it.setAccessibleName(self.tr("打开 {number}").format(number=row.number))
        open_it.clicked.connect(lambda _on=False, row_id=row.id: self.opened.emit(row_id))
        return hbox(tick, (words, 1), open_it, spacing=8)
