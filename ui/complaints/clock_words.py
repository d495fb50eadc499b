# SPDX-License-Identifier: Apache-2.0
"""The clocks of a complaint in words, and the chip of the one that runs out first. Reads nothing."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from app.complaints.limits import Clock
from app.complaints.rows import ComplaintDetail, ComplaintRow, Only
from ui.theme.tokens import Tone
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices
from ui.widgets.sla import time_left_chip


class ClockWords(QObject):
    """Puts clocks into words of the present language."""

    def clock(self, code: str) -> str:
        """Return what must happen before a clock runs out; nothing for no clock."""
        names = {
            Clock.ASSIGN: self.tr("派单"),
            Clock.FIRST_RESPONSE: self.tr("首次响应"),
            Clock.HAND_OVER: self.tr("转部门"),
            Clock.TAKE_OVER: self.tr("部门接手"),
            Clock.NEXT_UPDATE: self.tr("告知进展"),
            Clock.OUTSIDE_ANSWER: self.tr("答复外部"),
            Clock.REPORT_UPWARD: self.tr("上报"),
            Clock.RESOLUTION: self.tr("完结"),
        }
        return names[Clock(code)] if code in set(Clock) else ""

    def only(self, only: Only) -> str:
        """Return what a list is narrowed to."""
        names = {
            Only.LATE: self.tr("有时限已过"),
            Only.ESCALATED: self.tr("已升级"),
            Only.UNREAD: self.tr("升级未确认"),
            Only.GREEN: self.tr("绿色通道"),
            Only.OUTSIDE: self.tr("外部转来"),
            Only.MERGED: self.tr("已并入其他工单"),
        }
        return names[only]

    def clocks(self) -> Choices:
        """Return the (code, words) pairs of all clocks."""
        return tuple((clock.value, self.clock(clock)) for clock in Clock)

    def next_chip(self, row: ComplaintRow | ComplaintDetail, now_at: datetime) -> ChipLook | None:
        """Return the chip of the clock that runs out first: what, and how long; None where none runs."""
        if row.closed_at is not None or not row.next_clock:
            return None
        look = time_left_chip(row.next_due_at, now_at)
        words = self.tr("{clock} {time}").format(clock=self.clock(row.next_clock), time=look.text)
        # The full red is for what is overdue as a whole; a step that is late stands beside it.
        is_late = row.next_due_at < now_at
        return ChipLook(words, Tone.BAD if is_late else look.tone, look.icon)

    def next_text(self, row: ComplaintRow | ComplaintDetail, now_at: datetime) -> str:
        """Return the words of that chip."""
        look = self.next_chip(row, now_at)
        return look.text if look is not None else ""
