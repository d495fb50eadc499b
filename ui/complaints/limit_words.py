# SPDX-License-Identifier: Apache-2.0
"""The words of limits and ladder: what is measured, for whom, how long, who is warned. Reads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.complaints.limit_versions import TableVersion
from app.complaints.limits import OWNER, Clock, Limit, Rung, Unit
from app.complaints.rules import PAUSED, Status
from ui.complaints.clock_words import ClockWords
from ui.complaints.escalation_words import EscalationWords
from ui.complaints.words import ComplaintWords
from ui.widgets import formats
from ui.widgets.fields import Choices


class LimitWords(QObject):
    """Puts limits and rungs into words of the present language."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._clocks = ComplaintWords(self), ClockWords(self)
        self._steps = EscalationWords(self)

    def clock(self, clock: Clock | None) -> str:
        """Return what is measured; without a clock a rung is reached at receipt."""
        return self.tr("一受理就提醒") if clock is None else self._clocks.clock(clock.value)

    def unit(self, unit: Unit) -> str:
        """Return how a limit is counted."""
        names = {
            Unit.MINUTES: self.tr("分钟"),
            Unit.HOURS: self.tr("小时"),
            Unit.DAYS: self.tr("天"),
            Unit.WORKING_HOURS: self.tr("工作小时"),
            Unit.WORKING_DAYS: self.tr("工作日"),
            Unit.CLOSING: self.tr("当天下班前"),
        }
        return names[unit]

    def amount(self, limit: Limit) -> str:
        """Return how long a limit is."""
        if limit.unit is Unit.CLOSING:
            return self.unit(limit.unit)
        return f"{formats.number(limit.amount)} {self.unit(limit.unit)}"

    def who_for(self, limit: Limit) -> str:
        """Return which cases a limit is for."""
        words = self._words
        parts = [
            words.nature(limit.nature) if limit.nature else "",
            words.complaint_class(limit.complaint_class) if limit.complaint_class else "",
            words.source(limit.source) if limit.source else "",
            words.priority(limit.priority) if limit.priority else "",
            self.cycle(limit.cycle) if limit.cycle else "",
        ]
        return self._joined(parts)

    def rung_for(self, rung: Rung) -> str:
        """Return which cases a rung is for."""
        return self._joined(
            [
                formats.listed(map(self._words.priority, sorted(rung.priorities))),
                formats.listed(map(self._words.source, sorted(rung.sources))),
            ]
        )

    def cycle(self, cycle: str) -> str:
        """Return the first or a second handling (E15)."""
        return self.tr("二次处理") if cycle == "again" else self.tr("首次处理")

    def pauses(self, limit: Limit) -> str:
        """Return what makes a limit stand still."""
        return formats.listed(self._words.status(status) for status in limit.pauses) or self.tr("不停")

    def step(self, rung: Rung) -> str:
        """Return what a rung is called."""
        return self._steps.step(rung.step)

    def is_own(self, rung: Rung) -> bool:
        """Tell whether the company added a rung: its code are its words."""
        return self._steps.step(rung.step) == rung.step

    def share(self, rung: Rung) -> str:
        """Return when a rung is reached."""
        if rung.clock is None:
            return "—"
        if rung.percent == 100:
            return self.tr("到时限")
        return self.tr("用去 {percent}%").format(percent=rung.percent)

    def whom(self, rung: Rung, roles: Mapping[str, str]) -> str:
        """Return who is warned."""
        return self.tr("受理人") if rung.to == OWNER else roles.get(rung.to, rung.to)

    def choices(self, name: str) -> Choices:
        """Return the (value, words) pairs of a choice by the field's name; the empty value is any."""
        words = {
            "clock": [(clock.value, self.clock(clock)) for clock in Clock],
            "rung_clock": [("", self.clock(None)), *((clock.value, self.clock(clock)) for clock in Clock)],
            "unit": [(unit.value, self.unit(unit)) for unit in Unit],
            "cycle": [("", self.tr("不限")), *((cycle, self.cycle(cycle)) for cycle in ("first", "again"))],
        }
        if name in words:
            return tuple(words[name])
        given = self._words.choices("source" if name == "case_source" else name)
        return (("", self.tr("不限")), *given)

    def waiting(self) -> tuple[tuple[Status, str], ...]:
        """Return the statuses in which a clock may stand still."""
        return tuple((status, self._words.status(status)) for status in sorted(PAUSED))

    def version(self, version: TableVersion) -> str:
        """Return a table in the choice of tables."""
        since = self.tr("{day} 起").format(day=formats.day(version.from_on))
        if version.is_in_force:
            return self.tr("{since}（现行）").format(since=since)
        return since if version.is_own else self.tr("{since}（自带）").format(since=since)

    def lead(self, version: TableVersion, zone: ZoneInfo) -> str:
        """Return where a table comes from, and who changed it last."""
        if not version.is_own or version.at is None:
            return self.tr("随程序自带，逐条注明出处。")
        when = formats.moment(version.at.astimezone(zone))
        return self.tr("出处：{source}。{by} 于 {when} 修改。").format(
            source=version.source, by=version.by or self.tr("总部"), when=when
        )

    def _joined(self, parts: list[str]) -> str:
        return " · ".join(part for part in parts if part) or self.tr("全部")
