# SPDX-License-Identifier: Apache-2.0
"""What a day's report still needs, as a list to tick: before it is closed, and after. Stores nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from app.parts.day_report import ActRow, DayReport, Hindrance
from app.parts.day_rules import DayAct, DayStatus, Receiver, Signing
from ui.parts.day_words import DayWords
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox

_ACROSS = 2


@dataclass(frozen=True, slots=True)
class Check:
    """One line: whether it is done, what it says, and the act (words, key) that does it."""

    text: str
    is_done: bool
    act: tuple[str, str] | None = None
    is_bad: bool = False


class DayChecks(QFrame):
    """Shows the checks of a report; says `wanted(key)` when the act beside one is pressed."""

    wanted = Signal(str)

    def __init__(self, words: DayWords, zone: ZoneInfo) -> None:
        super().__init__()
        self._words, self._zone = words, zone
        self.checks: tuple[Check, ...] = ()
        self.setProperty("role", "sunken")
        self.setAccessibleName(self.tr("还差什么"))
        self._grid = QGridLayout()
        px = Theme.of(self).px
        self._grid.setContentsMargins(px(12), px(8), px(12), px(8))
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(4))
        self.setLayout(self._grid)

    def show_report(self, report: DayReport) -> None:
        """Show what is done and what is not."""
        checks = self._after(report) if report.is_made else self._before(report)
        self.checks = (*checks, *self._remarks(report))
        clear_layout(self._grid)
        for place, check in enumerate(self.checks):
            self._grid.addWidget(self._line(check), place // _ACROSS, place % _ACROSS)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1)

    def _line(self, check: Check) -> QFrame:
        icon, ink = ("circle-check", "ok") if check.is_done else ("circle-x", "bad")
        if not check.is_done and not check.is_bad:
            icon, ink = "clock", "text3"
        label = Label(check.text, "body", wrap=True)
        line = QFrame()
        inside = hbox(IconLabel(icon, ink, 16), (label, 1), spacing=6)
        if check.act is not None:
            words, key = check.act
            button = Button(words, kind="link")
            button.clicked.connect(lambda _on=False, wanted=key: self.wanted.emit(wanted))
            inside.addWidget(button)
        line.setLayout(inside)
        return line

    def _before(self, report: DayReport) -> Iterable[Check]:
        words, hindrances = self._words, report.hindrances()
        order = [one for one in hindrances if one in {Hindrance.FUTURE, Hindrance.EARLIER, Hindrance.LATER}]
        if order:
            act = None if report.first_on is None else (self.tr("去那一天"), "first")
            yield Check(words.hindrance(report, order[0]), False, act, is_bad=True)
        else:
            yield Check(self.tr("前面的日子都已编制。"), True)
        if report.gaps:
            said = words.hindrance(report, Hindrance.GAPS)
            yield Check(said, False, (self.tr("交代缺号"), "explain"), is_bad=True)
        else:
            yield Check(self.tr("单号接上份报表的末号，逐号有交代。"), True)
        yield self._desks(report)
        yield self._sums(report)

    def _desks(self, report: DayReport) -> Check:
        if report.behind:
            said = self.tr("还没有传到：{desks}。").format(desks=self._words.desks(report.behind, self._zone))
            return Check(said, False, (self.tr("主管放行"), "override"), is_bad=True)
        if report.excused:
            return Check(self.tr("有电脑还没有传到，主管已放行。"), True)
        return Check(self.tr("本店各台电脑都已传到。"), True)

    def _sums(self, report: DayReport) -> Check:
        if report.sums.is_equal:
            return Check(self.tr("两种合计一致。"), True)
        if report.is_settled:
            return Check(self.tr("两种合计不一致，主管已说明。"), True)
        count = len(report.sums.differences())
        said = self.tr("两种合计有 {count} 处不一致，见“合计”。").format(count=count)
        if report.is_escalated:
            return Check(said, False, (self.tr("主管说明"), "settle"), is_bad=True)
        return Check(said, False, is_bad=True)

    def _after(self, report: DayReport) -> Iterable[Check]:
        yield self._done(self.tr("编制"), report.made)
        for signing in Signing:
            name = self.tr("{who}签字").format(who=self._words.signing(signing))
            yield self._done(name, report.signature(signing), (self.tr("签字"), "sign"))
        sent = report.last(DayAct.SENT) if report.status in {DayStatus.SENT, DayStatus.RECEIVED} else None
        act = (self.tr("送出"), "send") if report.status is DayStatus.SIGNED else None
        yield self._done(self.tr("送经管二部和备件科"), sent, act)
        for receiver in Receiver:
            name = self.tr("{who}签收").format(who=self._words.receiver(receiver))
            act = (self.tr("签收"), "receive") if sent is not None else None
            yield self._done(name, report.receipt(receiver), act)

    def _remarks(self, report: DayReport) -> Iterable[Check]:
        """Say what hinders nothing: documents of machines without a number of the factory's system (D42)."""
        if report.unwritten:
            said = self.tr("{count} 张整机、显示器单据待录工厂系统（不影响编制）。")
            yield Check(said.format(count=report.unwritten), False)

    def _done(self, name: str, row: ActRow | None, act: tuple[str, str] | None = None) -> Check:
        if row is None:
            return Check(self.tr("{what}：还没有").format(what=name), False, act)
        by = self._words.by(row, row.at.astimezone(self._zone))
        return Check(formats.pair(name, by), True)
