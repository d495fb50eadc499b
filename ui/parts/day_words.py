# SPDX-License-Identifier: Apache-2.0
"""The words of the day's goods report: how far it is, numbers, acts, who signs. Reads nothing."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.parts.day_acts import Outcome
from app.parts.day_desks import DeskHeard
from app.parts.day_numbers import NumberRow
from app.parts.day_report import ActRow, DayReport, DayRow, Hindrance
from app.parts.day_rules import DayAct, DayStatus, NumberState, Receiver, Signing
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices


class DayWords(QObject):
    """Puts the report into words of the present language."""

    def status(self, status: DayStatus) -> str:
        """Return how far a day is."""
        names = {
            DayStatus.OPEN: self.tr("未编制"),
            DayStatus.SENT_BACK: self.tr("退回复核"),
            DayStatus.MADE: self.tr("已编制"),
            DayStatus.SIGNED: self.tr("已签字"),
            DayStatus.SENT: self.tr("已送出"),
            DayStatus.RECEIVED: self.tr("已签收"),
        }
        return names[status]

    def status_chip(self, status: DayStatus) -> ChipLook:
        """Return the chip of a day."""
        looks = {
            DayStatus.OPEN: (Tone.WARN, "pencil"),
            DayStatus.SENT_BACK: (Tone.BAD, "alert-triangle"),
            DayStatus.MADE: (Tone.INFO, "file-text"),
            DayStatus.SIGNED: (Tone.INFO, "signature"),
            DayStatus.SENT: (Tone.WAITING, "send"),
            DayStatus.RECEIVED: (Tone.OK, "check"),
        }
        tone, icon = looks[status]
        return ChipLook(self.status(status), tone, icon)

    def day_chip(self, row: DayRow) -> ChipLook:
        """Return the chip of a day in the calendar: one without documents asks for nothing."""
        if row.status is DayStatus.OPEN and not row.documents:
            return ChipLook(self.tr("无单据"), Tone.MUTE)
        return self.status_chip(row.status)

    def number_chip(self, row: NumberRow) -> ChipLook:
        """Return the chip of a number with a word; one that nobody explained is red."""
        if row.needs_word:
            return ChipLook(self.tr("缺号，要交代"), Tone.BAD, "alert-triangle")
        names = {
            NumberState.WAITING: self.tr("待齐"),
            NumberState.VOID: self.tr("作废"),
            NumberState.LATER: self.tr("以后日报"),
            NumberState.EARLIER: self.tr("以前日报"),
            NumberState.LATE: self.tr("补记本日"),
            NumberState.SKIPPED: self.tr("恢复跳号"),
            NumberState.MISSING: self.tr("缺号"),
        }
        tone = Tone.WARN if row.state in {NumberState.MISSING, NumberState.LATE} else Tone.MUTE
        return ChipLook(names[row.state], tone)

    def act(self, act: DayAct) -> str:
        """Return what was done."""
        names = {
            DayAct.EXPLAINED: self.tr("交代缺号"),
            DayAct.MADE: self.tr("编制报表"),
            DayAct.SENT_BACK: self.tr("退回复核"),
            DayAct.ESCALATED: self.tr("复核后仍不一致，交主管"),
            DayAct.SETTLED: self.tr("主管说明差异"),
            DayAct.OVERRIDDEN: self.tr("主管放行未同步的工位"),
            DayAct.FINANCE_SIGNED: self.tr("财务签字"),
            DayAct.MANAGER_SIGNED: self.tr("经理签字"),
            DayAct.FINANCE_PAPER: self.tr("财务在纸上签字"),
            DayAct.MANAGER_PAPER: self.tr("经理在纸上签字"),
            DayAct.SENT: self.tr("送经管二部和备件科"),
            DayAct.RECEIVED: self.tr("签收"),
        }
        return names[act]

    def done(self, row: ActRow) -> str:
        """Return an act of the history with the department that it concerns."""
        if row.act is DayAct.RECEIVED:
            return self.tr("{who}签收").format(who=self.receiver(row.whom))
        return self.act(row.act)

    def signing(self, signing: str) -> str:
        """Return whose signature it is."""
        return self.tr("财务") if signing == Signing.FINANCE else self.tr("经理")

    def receiver(self, receiver: str) -> str:
        """Return a department that gets the report."""
        return self.tr("经管二部") if receiver == Receiver.DEPARTMENT else self.tr("备件科")

    def signings(self, report: DayReport) -> Choices:
        """Return the signatures that are still missing."""
        return tuple(
            (signing.value, self.signing(signing)) for signing in Signing if report.signature(signing) is None
        )

    def unconfirmed(self, report: DayReport) -> Choices:
        """Return the departments that have not confirmed yet."""
        return tuple((one.value, self.receiver(one)) for one in Receiver if report.receipt(one) is None)

    def by(self, row: ActRow, at_wall: datetime) -> str:
        """Return who did something and when."""
        return f"{row.name} {formats.moment(at_wall)}".strip()

    def desks(self, desks: tuple[DeskHeard, ...], zone: ZoneInfo) -> str:
        """Return the desks that are behind, each with when it was last heard of."""
        said = []
        for desk in desks:
            if desk.heard_at is None:
                said.append(formats.aside(desk.name, self.tr("还没有消息")))
            else:
                at = formats.moment(desk.heard_at.astimezone(zone))
                said.append(formats.aside(desk.name, self.tr("最后消息 {at}").format(at=at)))
        return formats.listed(said)

    def hindrance(self, report: DayReport, hindrance: Hindrance) -> str:
        """Return why the report cannot be made, in a line."""
        first = formats.day(report.first_on) if report.first_on is not None else ""
        said = {
            Hindrance.FUTURE: self.tr("这一天还没有到。"),
            Hindrance.EARLIER: self.tr("先编制 {day} 的报表。").format(day=first),
            Hindrance.LATER: self.tr("{day} 已经编制，这一天不能再编。").format(day=first),
            Hindrance.GAPS: self.tr("{count} 个缺号要交代。").format(count=len(report.gaps)),
            Hindrance.DESKS: self.tr("{count} 台电脑还没有传到。").format(count=len(report.behind)),
            Hindrance.SUMS: self.tr("两种合计不一致。"),
        }
        return said[hindrance]

    def outcome(self, outcome: Outcome) -> str:
        """Return what became of making a report."""
        names = {
            Outcome.MADE: self.tr("报表已编制，这一天已关账"),
            Outcome.SENT_BACK: self.tr("两种合计不一致，已退回复核"),
            Outcome.ESCALATED: self.tr("复核后仍不一致，已交主管"),
        }
        return names[outcome]

    def title(self, day_on: date, today_on: date) -> str:
        """Return a day as a heading."""
        words = formats.day_and_weekday(day_on)
        if day_on == today_on:
            return formats.aside(words, self.tr("今天"))
        return formats.aside(words, self.tr("昨天")) if (today_on - day_on).days == 1 else words
