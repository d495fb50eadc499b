# SPDX-License-Identifier: Apache-2.0
"""Where the time of one case went: whose hands, which status, when nothing moved. Asks by jobs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtWidgets import QFrame, QWidget

from app.complaints.time_spent import Overrun, Stretch, TimeSpent, get_time_spent
from ui.client import Client
from ui.complaints.clock_words import ClockWords
from ui.complaints.words import ComplaintWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.sla import duration_text

_WORTH_TELLING = timedelta(days=1)
"""A case that ran for less, and in time, has nothing to explain."""
_QUIET = timedelta(hours=8)
_MOST, _MOST_LATE = 4, 6


class TimeBox(QFrame):
    """The box 用时; hidden for a young case that is in time."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._words, self._clocks = ComplaintWords(self), ClockWords(self)
        self._complaint_id: UUID | None = None
        self.setProperty("role", "sunken")
        self.setAccessibleName(self.tr("用时"))
        self._total = Label("", "strong")
        self._late = Chip("")
        self._lines = vbox(spacing=3)
        head = hbox(Label(self.tr("用时"), "strong"), self._total, None, self._late, spacing=8)
        self.setLayout(vbox(head, self._lines, spacing=4, margins=(12, 8, 12, 8)))
        self.hide()

    def show_case(self, complaint_id: UUID) -> None:
        """Show where the time of a case went."""
        if complaint_id != self._complaint_id:
            self._complaint_id = complaint_id
            self.hide()
        self._client.jobs.read(
            get_time_spent, complaint_id, owner=self, done=self._show, failed=_no_matter, slot="time"
        )

    def lines(self) -> list[str]:
        """Return what is said, line by line."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [label.text() for label in widgets if isinstance(label, Label)]

    # ---- inside

    def _show(self, spent: TimeSpent) -> None:
        self._total.setText(_length(spent.total))
        late = formats.listed(self._overrun(one, spent.until_at) for one in spent.late[:_MOST_LATE])
        self._late.set_look(
            ChipLook(self.tr("{count} 项超时").format(count=len(spent.late)), Tone.BAD, "flame")
        )
        self._late.setVisible(bool(spent.late))
        clear_layout(self._lines)
        for name, value in (
            (self.tr("在谁手里"), self._shares(spent.by_holder(), lambda who: who or self.tr("待分配"))),
            (self.tr("处在什么状态"), self._shares(spent.by_status(), self._words.status)),
            (self.tr("等谁答复"), self._shares(spent.asked, str)),
            (self.tr("最久没有动静"), self._quiet(spent.quiet)),
            (self.tr("超时"), late),
        ):
            if value:
                self._lines.addWidget(Label(formats.pair(name, value), "second", wrap=True, selectable=True))
        self.setVisible(bool(spent.late) or spent.total >= _WORTH_TELLING)

    def _shares(self, parts: tuple[tuple[str, timedelta], ...], named: Callable[[str], str]) -> str:
        return formats.listed(f"{named(name)} {_length(length)}" for name, length in parts[:_MOST])

    def _quiet(self, quiet: Stretch | None) -> str:
        if quiet is None or quiet.length < _QUIET:
            return ""
        return self.tr("{length}，{from_at} 至 {to_at}，在{holder}手里，{status}").format(
            length=_length(quiet.length),
            from_at=self._when(quiet.from_at),
            to_at=self._when(quiet.to_at),
            holder=quiet.holder or self.tr("待分配"),
            status=self._words.status(quiet.status),
        )

    def _overrun(self, one: Overrun, until_at: datetime) -> str:
        length = _length((one.met_at or until_at) - one.due_at)
        name = self._clocks.clock(one.clock)
        if one.met_at is None:
            return self.tr("{clock} 已超 {length}").format(clock=name, length=length)
        return self.tr("{clock} 晚 {length}").format(clock=name, length=length)

    def _when(self, at: datetime) -> str:
        desk = self._client.desk
        return self._words.day_time(at, desk.identity.zone, desk.runner.clock.now_at())


def _length(length: timedelta) -> str:
    return duration_text(max(1, int(length.total_seconds() // 60)))


def _no_matter(_error: Exception) -> None:
    """Leave it to the pane around: it asks for the same case and says what is wrong."""
