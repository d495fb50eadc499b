# SPDX-License-Identifier: Apache-2.0
"""Who is on duty, in words: for the plan, the workbench and the header. Reads nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.admin.queries import DutyNow, OnDuty
from ui.widgets import formats


class DutyWords(QObject):
    """Puts duty into words of the present language, by the wall clock of the store."""

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone

    def hours(self, from_at: datetime, to_at: datetime) -> str:
        """Return a shift: 08:00–20:00, 20:00–次日 08:00."""
        begin, end = from_at.astimezone(self._zone), to_at.astimezone(self._zone)
        if end.date() == begin.date():
            return f"{formats.clock(begin)}–{formats.clock(end)}"
        return self.tr("{begin}–次日 {end}").format(begin=formats.clock(begin), end=formats.clock(end))

    def now(self, duty: DutyNow) -> str:
        """Return who is on duty: 值班 李娜 13912345678 至 20:00; nothing for nobody."""
        return formats.remarks(self._person(one) for one in duty.people)

    def short(self, duty: DutyNow) -> str:
        """Return who is on duty as briefly as it can be acted on; nothing where nobody plans."""
        if len(duty.people) == 1:
            one = duty.people[0]
            return self.tr("值班 {name} {phone}").format(name=one.name, phone=one.phone).strip()
        if duty.people:
            return self.tr("值班 {names}").format(names=formats.listed(one.name for one in duty.people))
        return self.tr("无人值班") if duty.is_planned else ""

    def gap(self, duty: DutyNow) -> str:
        """Return from when to when nobody is on duty; nothing without a gap."""
        if duty.gap_from_at is None or duty.gap_to_at is None:
            return ""
        begin, end = (self._moment(at) for at in (duty.gap_from_at, duty.gap_to_at))
        if not duty.people and duty.is_planned:
            return self.tr("现在没有人值班，到 {end} 都没有安排。").format(end=end)
        return self.tr("{begin} 到 {end} 没有安排值班。").format(begin=begin, end=end)

    def _person(self, one: OnDuty) -> str:
        until = formats.clock(one.until_at.astimezone(self._zone))
        words = self.tr("值班 {name} {phone} 至 {until}")
        return words.format(name=one.name, phone=one.phone or "—", until=until)

    def _moment(self, at: datetime) -> str:
        return formats.moment_of_year(at.astimezone(self._zone))
