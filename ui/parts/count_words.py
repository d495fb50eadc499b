# SPDX-License-Identifier: Apache-2.0
"""The words of counting: zones, states, causes, what was done about a count. Reads nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.parts.count_file import CountActRow, CountFile, ResultRow
from app.parts.count_list import CountRow
from app.parts.count_rules import NO_SHELF, CountAct, CountCause, CountStatus
from app.parts.rules import Condition
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices
from ui.widgets.timeline import TimelineItem


class CountWords(QObject):
    """Puts counting into words of the present language."""

    def zone(self, zone: str) -> str:
        """Return a zone as people call it."""
        if zone == NO_SHELF:
            return self.tr("无货位")
        return self.tr("{zone} 区").format(zone=zone) if zone else self.tr("整个仓库")

    def title(self, row: CountRow) -> str:
        """Return where a count is."""
        return " · ".join(part for part in (row.place, self.zone(row.zone)) if part)

    def condition(self, condition: str) -> str:
        """Return the state of a piece."""
        return self.tr("良品") if condition == Condition.GOOD else self.tr("坏件")

    def status(self, status: CountStatus) -> str:
        """Return how far a count is."""
        names = {
            CountStatus.PLANNED: self.tr("待盘"),
            CountStatus.COUNTING: self.tr("盘点中"),
            CountStatus.HANDED_IN: self.tr("待批准"),
            CountStatus.RECOUNT: self.tr("要复点"),
            CountStatus.APPROVED: self.tr("已批准"),
            CountStatus.GIVEN_UP: self.tr("已放弃"),
        }
        return names[status]

    def status_chip(self, row: CountRow) -> ChipLook:
        """Return the chip of a count; of one that is late, for how long."""
        if row.overdue_days and row.status in {CountStatus.PLANNED, CountStatus.COUNTING}:
            late = self.tr("逾期 {count} 天").format(count=row.overdue_days)
            return ChipLook(late, Tone.BAD, "alert-triangle")
        looks: dict[CountStatus, tuple[Tone, str]] = {
            CountStatus.PLANNED: (Tone.MUTE, "clock"),
            CountStatus.COUNTING: (Tone.INFO, "scan"),
            CountStatus.HANDED_IN: (Tone.WAITING, "user-check"),
            CountStatus.RECOUNT: (Tone.WARN, "refresh"),
            CountStatus.APPROVED: (Tone.OK, "check"),
            CountStatus.GIVEN_UP: (Tone.MUTE, "x"),
        }
        tone, icon = looks[row.status]
        return ChipLook(self.status(row.status), tone, icon)

    def cause(self, cause: str) -> str:
        """Return why shelf and book differ."""
        names: dict[str, str] = {
            CountCause.UNWRITTEN: self.tr("漏记单据"),
            CountCause.WRONG_ENTRY: self.tr("单据录错"),
            CountCause.MIXED_UP: self.tr("串货、发错"),
            CountCause.LOST: self.tr("丢失"),
            CountCause.BROKEN: self.tr("破损"),
            CountCause.FOUND: self.tr("以前漏点，现找到"),
            CountCause.OTHER: self.tr("其他（写明）"),
        }
        return names.get(cause, "")

    def causes(self) -> Choices:
        """Return the causes for a choice."""
        return tuple((cause.value, self.cause(cause)) for cause in CountCause)

    def act(self, act: CountAct) -> str:
        """Return what was done."""
        names = {
            CountAct.BEGUN: self.tr("开始盘点"),
            CountAct.HANDED_IN: self.tr("点完交出"),
            CountAct.RECOUNT: self.tr("退回复点"),
            CountAct.EXPLAINED: self.tr("写差异原因"),
            CountAct.APPROVED: self.tr("批准"),
            CountAct.GIVEN_UP: self.tr("放弃"),
        }
        return names[act]

    def happened(self, row: CountActRow, zone: ZoneInfo, now_at: datetime) -> TimelineItem:
        """Return one event of the history."""
        looks: dict[CountAct, tuple[str, Tone]] = {
            CountAct.BEGUN: ("scan", Tone.INFO),
            CountAct.HANDED_IN: ("send", Tone.INFO),
            CountAct.RECOUNT: ("refresh", Tone.WARN),
            CountAct.EXPLAINED: ("pencil", Tone.MUTE),
            CountAct.APPROVED: ("check", Tone.OK),
            CountAct.GIVEN_UP: ("x", Tone.MUTE),
        }
        icon, tone = looks[row.act]
        text = self.act(row.act)
        if row.count and row.act in {CountAct.RECOUNT, CountAct.EXPLAINED}:
            text = formats.aside(text, self.tr("{count} 项").format(count=formats.number(row.count)))
        when = formats.moment_near(row.at.astimezone(zone), now_at.astimezone(zone).date())
        return TimelineItem(icon, tone, row.name, when, text, row.note)

    # ---- what a count says

    def said(self, file: CountFile) -> str:
        """Return a count in one line of figures."""
        if file.row.status is CountStatus.GIVEN_UP and not file.results:
            return self.tr("点过 {lines} 项，没有交出").format(lines=formats.number(file.row.lines))
        if file.targets or not file.results:
            done = sum((one.good is not None) + (one.bad is not None) for one in file.targets)
            return self.tr("已点 {done} 项，还有 {left} 项没点").format(
                done=formats.number(done), left=formats.number(file.missing)
            )
        surplus = sum(max(one.difference, 0) for one in file.results)
        shortage = sum(max(-one.difference, 0) for one in file.results)
        value = sum(one.value_fen for one in file.differing)
        words = self.tr("点了 {lines} 项，{count} 项有差异：多 {surplus} 件，少 {shortage} 件").format(
            lines=formats.number(len(file.results)),
            count=formats.number(len(file.differing)),
            surplus=formats.number(surplus),
            shortage=formats.number(shortage),
        )
        if not value:
            return words
        about = self.tr("暂估") if any(one.is_provisional for one in file.differing) else ""
        return formats.clauses((words, f"{about} {formats.money(value)}".strip()))

    def difference(self, count: int) -> str:
        """Return a difference with its sign."""
        return f"+{count}" if count > 0 else (f"−{-count}" if count else "0")

    def remark(self, row: ResultRow) -> ChipLook | None:
        """Return what must be known of a result beside its figures; the gravest first."""
        if row.late is not None:
            late = self.tr("另一台电脑后来传到：{count}").format(count=row.late)
            return ChipLook(late, Tone.BAD, "alert-triangle")
        if row.others:
            other = row.others[0]
            text = self.tr("{name}点的是 {count}").format(name=other.name, count=other.counted)
            return ChipLook(text, Tone.WARN, "users")
        if row.waiting:
            return ChipLook(self.tr("待齐未入账 {count}").format(count=row.waiting), Tone.WAITING, "clock")
        if row.first is not None:
            return ChipLook(self.tr("初点 {count}").format(count=row.first), Tone.INFO, "refresh")
        if row.since:
            moved = self.difference(row.since)
            return ChipLook(self.tr("点后进出 {count}").format(count=moved), Tone.MUTE)
        return None

    def warnings(self, file: CountFile) -> str:
        """Return what two desks did apart; empty when there is nothing to say."""
        words = []
        if len(file.documents) > 1:
            numbers = formats.listed(number for _id, number in file.documents)
            words.append(
                self.tr("两台电脑各自批准过，差异记了两次：{numbers}。请冲销其中一张。").format(
                    numbers=numbers
                )
            )
        late = sum(one.late is not None for one in file.results)
        if late:
            words.append(
                self.tr(
                    "批准以后又传到 {count} 项别的电脑点的数，账没有再改。请核对，需要时再盘一次。"
                ).format(count=late)
            )
        others = sum(bool(one.others) for one in file.results)
        if others and not late:
            words.append(self.tr("有 {count} 项两个人都点过，按后点的算。").format(count=others))
        return formats.sentences(words)
