# SPDX-License-Identifier: Apache-2.0
"""The tables of a day's goods report: lines, numbers, sums, what was done. Columns over frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.parts.day_lines import DayLine
from app.parts.day_numbers import NumberRow, SeriesRow
from app.parts.day_report import ActRow, DayReport
from app.parts.day_sums import SumRow, TotalRow
from app.parts.rules import Condition
from ui.parts.day_words import DayWords
from ui.parts.words import PartsWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.row_table import Column, Paint


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A line of the table of numbers: a series, or a number of it with a word."""

    id: str
    series: SeriesRow | None = None
    remark: NumberRow | None = None


@dataclass(frozen=True, slots=True)
class SumLine:
    """A line of the table of sums: a warehouse's stock, or an account that moved."""

    id: str
    total: TotalRow | None = None
    account: SumRow | None = None

    @property
    def row(self) -> TotalRow | SumRow:
        """Return whichever it is."""
        if self.total is not None:
            return self.total
        assert self.account is not None  # noqa: S101 -- one of both
        return self.account


def number_lines(report: DayReport) -> tuple[NumberLine, ...]:
    """Return each series with the numbers of it that need a word, those that nobody explained first."""
    by_series: dict[str, list[NumberRow]] = {}
    for remark in report.numbers.remarks:
        by_series.setdefault(remark.number.rpartition("-")[0], []).append(remark)
    lines: list[NumberLine] = []
    for series in report.numbers.series:
        lines.append(NumberLine(series.series, series=series))
        lines += _remarks(by_series.pop(series.series, []))
    # What came late may be of a series that has no new number.
    for found in by_series.values():
        lines += _remarks(found)
    return tuple(lines)


def _remarks(remarks: list[NumberRow]) -> list[NumberLine]:
    ordered = sorted(remarks, key=lambda row: (not row.needs_word, row.number))
    return [NumberLine(row.number, remark=row) for row in ordered]


def sum_lines(report: DayReport) -> tuple[SumLine, ...]:
    """Return the warehouses, then the accounts that moved, those that do not agree first."""
    totals = [SumLine(f"{row.place_id.hex} {row.condition}", total=row) for row in report.sums.totals]
    accounts = sorted(report.sums.accounts, key=lambda row: row.is_equal)
    return (
        *totals,
        *(SumLine(f"{row.place_id.hex} {row.part_id.hex} {row.condition}", account=row) for row in accounts),
    )


class DayColumns(QObject):
    """Makes the columns of the four tables."""

    def __init__(self, parent: QObject, zone: ZoneInfo) -> None:
        super().__init__(parent)
        self._zone = zone
        self._words, self._parts = DayWords(self), PartsWords(self)

    def lines(self) -> tuple[Column, ...]:
        """Return the columns of the report itself (P8)."""
        return (
            Column(
                "place", self.tr("序"), lambda row: str(row.place_in_report), width=44, paint=Paint.NUMBER
            ),
            Column("number", self.tr("单号"), lambda row: row.number, width=150),
            Column("name", self.tr("品名"), lambda row: row.name, width=150, stretch=True),
            Column("code", self.tr("规格编号"), lambda row: row.code, width=118),
            Column("unit", self.tr("单位"), lambda row: row.unit, width=44, hidden_below=860),
            Column("condition", self.tr("良/坏"), width=64, paint=Paint.CHIP, chip=self._condition),
            Column("in", self.tr("入库"), lambda row: _count(row.came_in), width=60, paint=Paint.NUMBER),
            Column("out", self.tr("出库"), lambda row: _count(row.went_out), width=60, paint=Paint.NUMBER),
            Column(
                "balance",
                self.tr("结存"),
                lambda row: formats.number(row.balance),
                width=66,
                paint=Paint.NUMBER,
            ),
            Column("at", self.tr("时间"), self._time, width=96, paint=Paint.SECOND, hidden_below=780),
            Column("operator", self.tr("经手人"), lambda row: row.operator, width=72, hidden_below=980),
            Column("where", self.tr("仓位"), _where, width=110, hidden_below=1040),
            Column("note", self.tr("备注"), self._note, width=140, paint=Paint.SECOND, hidden_below=900),
        )

    def numbers(self) -> tuple[Column, ...]:
        """Return the columns of the table of numbers."""
        return (
            Column("what", self.tr("单据 / 编号"), self._what, width=210),
            Column("range", self.tr("从 – 到"), self._range, width=290),
            Column("posted", self.tr("入账"), lambda row: _of(row, "posted"), width=60, paint=Paint.NUMBER),
            Column("state", self.tr("状态"), width=124, paint=Paint.CHIP, chip=self._state),
            Column("word", self.tr("标记和原因"), self._word, width=140, stretch=True),
        )

    def sums(self) -> tuple[Column, ...]:
        """Return the columns of the table of sums."""
        return (
            Column("what", self.tr("仓库 / 配件"), self._account, width=180, stretch=True),
            Column(
                "condition",
                self.tr("良/坏"),
                width=70,
                paint=Paint.CHIP,
                chip=lambda line: self._condition(line.row),
            ),
            Column(
                "opening",
                self.tr("昨日结存"),
                lambda line: formats.number(line.row.opening),
                width=84,
                paint=Paint.NUMBER,
            ),
            Column(
                "in", self.tr("入库"), lambda line: _count(line.row.came_in), width=76, paint=Paint.NUMBER
            ),
            Column(
                "out", self.tr("出库"), lambda line: _count(line.row.went_out), width=76, paint=Paint.NUMBER
            ),
            Column(
                "closing",
                self.tr("本日结存"),
                lambda line: formats.number(line.row.closing),
                width=84,
                paint=Paint.NUMBER,
            ),
            Column("balance", self.tr("余额倒推"), self._by_balance, width=84, paint=Paint.NUMBER),
            Column("before", self.tr("上份结存"), self._left_before, width=84, paint=Paint.NUMBER),
            Column("equal", self.tr("核对"), width=84, paint=Paint.CHIP, chip=self._equal),
        )

    def acts(self) -> tuple[Column, ...]:
        """Return the columns of what was done."""
        return (
            Column("at", self.tr("时间"), self._moment, width=130, paint=Paint.SECOND),
            Column("act", self.tr("办理"), self._words.done, width=190, paint=Paint.STRONG),
            Column("name", self.tr("谁"), self._who, width=150),
            Column("note", self.tr("说明"), lambda row: row.note, width=260, stretch=True),
        )

    def _condition(self, row: DayLine | TotalRow | SumRow) -> ChipLook:
        tone = Tone.MUTE if row.condition is Condition.GOOD else Tone.WARN
        return ChipLook(self._parts.condition(row.condition), tone)

    def _time(self, row: DayLine) -> str:
        return formats.moment_of_year(row.at.astimezone(self._zone))

    def _note(self, row: DayLine) -> str:
        return formats.remarks([part for part in (row.other_number, row.note) if part])

    def _what(self, line: NumberLine) -> str:
        if line.series is not None:
            return formats.aside(self._parts.kind(line.series.kind), line.series.series)
        return line.id

    def _range(self, line: NumberLine) -> str:
        if line.series is None:
            return ""
        return f"{line.series.first_number} – {line.series.last_number}"

    def _state(self, line: NumberLine) -> ChipLook | None:
        if line.remark is not None:
            return self._words.number_chip(line.remark)
        if line.series is None or not line.series.out:
            return ChipLook(self.tr("连号"), Tone.OK, "check")
        return None

    def _word(self, line: NumberLine) -> str:
        if line.remark is None:
            return ""
        return f"{line.remark.sign} {line.remark.reason}".strip()

    def _account(self, line: SumLine) -> str:
        if line.account is None:
            return formats.pairs(line.row.place, self.tr("全部"))
        return formats.pairs(line.account.place, f"{line.account.code} {line.account.name}")

    def _by_balance(self, line: SumLine) -> str:
        return formats.number(line.account.by_balance) if line.account is not None else ""

    def _left_before(self, line: SumLine) -> str:
        before = line.total.before if line.total is not None else None
        return "" if before is None else formats.number(before)

    def _equal(self, line: SumLine) -> ChipLook:
        if line.row.is_equal:
            return ChipLook(self.tr("相符"), Tone.OK, "check")
        return ChipLook(self.tr("不符"), Tone.BAD, "alert-triangle")

    def _moment(self, row: ActRow) -> str:
        return formats.moment_of_year(row.at.astimezone(self._zone))

    def _who(self, row: ActRow) -> str:
        if not row.noted_by:
            return row.name
        return formats.aside(row.name, self.tr("{name} 经手").format(name=row.noted_by))


def _count(count: int) -> str:
    return formats.number(count) if count else ""


def _of(line: NumberLine, name: str) -> str:
    return formats.number(getattr(line.series, name)) if line.series is not None else ""


def _where(row: DayLine) -> str:
    return f"{row.place} {row.shelf}".rstrip()


def _place(row: DayLine) -> str:
    return str(row.place_in_report)


def _came(line: SumLine) -> str:
    return _count(line.row.came_in)


def _went(line: SumLine) -> str:
    return _count(line.row.went_out)
