# SPDX-License-Identifier: Apache-2.0
"""The words of holidays: regions, days, what is not known, what a change did. Reads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from app.admin.queries import HolidayChange, HolidayYearRow
from app.core import holidays
from app.core.holidays import NATION, DayKind, Holiday, ReadDays
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook

_NAMED = 6


class HolidayWords(QObject):
    """Puts holidays into words of the present language."""

    def region(self, code: str) -> str:
        """Return a region's name."""
        return self.tr("全国") if code == NATION else holidays.regions().get(code, code)

    def weekday(self, on: date) -> str:
        """Return 周一 to 周日."""
        return self.tr("周一 周二 周三 周四 周五 周六 周日").split()[on.weekday()]

    def grade_chip(self, grade: str) -> ChipLook:
        """Return how well a year is founded."""
        looks = {
            "A": ChipLook(self.tr("政府通知"), Tone.OK),
            "B": ChipLook(self.tr("公司规定"), Tone.INFO),
        }
        return looks.get(grade, ChipLook(self.tr("待核对"), Tone.WARN))

    def origin_chip(self, row: HolidayYearRow) -> ChipLook:
        """Return whether the company gave a year."""
        if row.is_own:
            return ChipLook(self.tr("本公司"), Tone.INFO)
        return ChipLook(self.tr("自带"), Tone.MUTE)

    def unknown(self, lacking: Sequence[tuple[int, str]]) -> str:
        """Return the sentence about years that nobody gave, as (year, region)."""
        years = formats.listed(
            self.tr("{year} 年（{region}）").format(year=year, region=self.region(code))
            for year, code in lacking
        )
        return self.tr("还不知道 {years} 的节假日，暂时只按双休日算。收到通知后请按 F2 录入。").format(
            years=years
        )

    def days_text(self, days: Sequence[Holiday]) -> str:
        """Return days as a person types them, a line a day."""
        words = {DayKind.REST: self.tr("休"), DayKind.WORK: self.tr("班")}
        return "\n".join(f"{day.on} {day.name} {words[day.kind]}" for day in days)

    def read(self, found: ReadDays) -> str:
        """Return what was understood of a text."""
        off = sum(day.kind is DayKind.REST for day in found.days)
        said = self.tr("读到 {count} 天：休息 {off} 天，调休上班 {work} 天。").format(
            count=len(found.days), off=off, work=len(found.days) - off
        )
        if not found.unread_lines:
            return said
        lines = formats.listed(map(str, found.unread_lines))
        return formats.sentences((said, self.tr("第 {lines} 行没有读懂。").format(lines=lines)))

    def change(self, change: HolidayChange) -> str:
        """Return what a change did."""
        parts = []
        if change.is_void:
            parts.append(self.tr("撤回了这一年"))
        for days, words in ((change.added, self.tr("加上")), (change.removed, self.tr("去掉"))):
            if days:
                named = formats.listed(
                    f"{formats.day_of_year(day.on)} {self._kind(day)}" for day in days[:_NAMED]
                )
                more = self.tr(" 等 {count} 天").format(count=len(days)) if len(days) > _NAMED else ""
                parts.append(f"{words} {named}{more}")
        return "\n".join(parts) or self.tr("改了出处或性质")

    def _kind(self, day: Holiday) -> str:
        words = self.tr("{name}休") if day.kind is DayKind.REST else self.tr("{name}班")
        return words.format(name=day.name)
