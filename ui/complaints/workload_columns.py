# SPDX-License-Identifier: Apache-2.0
"""The columns of 工作量统计: by day, person, store, terminal; for the screen, the paper and the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject

from app.complaints.workload import Tally
from ui.widgets import formats
from ui.widgets.row_columns import Column, Paint
from ui.widgets.sla import duration_text

_MINUTE = timedelta(minutes=1)


class WorkloadColumns(QObject):
    """Columns in words of the present language."""

    def days(self) -> tuple[Column, ...]:
        """Return the columns of a day's line."""
        return (
            Column("on", self.tr("日期"), lambda row: formats.day(row.on), width=130, paint=Paint.STRONG,
                   stretch=True),
            self._count("received", self.tr("受理")),
            self._count("closed", self.tr("完结")),
            self._count("calls", self.tr("联系顾客")),
            self._count("records", self.tr("处理记录")),
            self._count("left_open", self.tr("当日结余")),
        )  # fmt: skip

    def people(self) -> tuple[Column, ...]:
        """Return the columns of a person's line."""
        return (
            Column("name", self.tr("员工"), lambda row: row.name or self.tr("未派给人"), width=110,
                   paint=Paint.STRONG, stretch=True),
            *self._tally(),
            Column("daily", self.tr("日均完结"), lambda row: f"{row.tally.closed / row.days:.1f}", width=84,
                   paint=Paint.NUMBER),
        )  # fmt: skip

    def person_days(self) -> tuple[Column, ...]:
        """Return the columns of a person's line of one day."""
        return (
            Column("on", self.tr("日期"), lambda row: formats.day(row.on), width=120, paint=Paint.STRONG),
            Column("store", self.tr("门店"), lambda row: row.store_name, width=140),
            Column("name", self.tr("员工"), lambda row: row.name or self.tr("未派给人"), width=110,
                   paint=Paint.STRONG, stretch=True),
            *(column for column in self._tally() if column.key not in {"response", "solve"}),
        )  # fmt: skip

    def stores(self) -> tuple[Column, ...]:
        """Return the columns of a store's line."""
        return (
            Column(
                "name", self.tr("门店"), lambda row: row.name, width=140, paint=Paint.STRONG, stretch=True
            ),
            *self._tally(),
        )

    def handed(self) -> tuple[Column, ...]:
        """Return the columns of what was handed over."""
        return (
            Column("terminal", self.tr("部门"), lambda row: row.terminal_name, width=110, paint=Paint.STRONG),
            Column("party", self.tr("单位"), lambda row: row.party_name or "—", width=150, stretch=True),
            self._count("asked", self.tr("派出")),
            self._count("answered", self.tr("已答复")),
            self._count("refused", self.tr("退回")),
            self._count("waiting", self.tr("未答复")),
            self._count("late", self.tr("超时")),
            Column("average", self.tr("平均答复"), lambda row: self.length(row.answer_average), width=96,
                   paint=Paint.NUMBER),
        )  # fmt: skip

    def total(self, tally: Tally) -> str:
        """Return the sum in one sentence."""
        return self.tr(
            "合计：受理 {received} 件，完结 {closed} 件，按时 {percent}，首次响应平均 {response}，"
            "完结平均 {solve}，联系顾客 {calls} 次，处理记录 {records} 条。"
        ).format(
            received=formats.number(tally.received),
            closed=formats.number(tally.closed),
            percent=self.percent(tally.in_time_percent),
            response=self.length(tally.response_average),
            solve=self.length(tally.solve_average),
            calls=formats.number(tally.calls),
            records=formats.number(tally.records),
        )

    def length(self, length: timedelta | None) -> str:
        """Return a length of time: 30 秒, 12分, 1天6时; a dash for none."""
        if length is None:
            return "—"
        if length < _MINUTE:
            return self.tr("{count} 秒").format(count=round(length.total_seconds()))
        return duration_text(round(length / _MINUTE))

    def percent(self, percent: float | None) -> str:
        """Return a share: 98.0%; a dash for none."""
        return "—" if percent is None else f"{percent:.1f}%"

    def _tally(self) -> tuple[Column, ...]:
        def of(name: str) -> Callable[[Any], str]:
            return lambda row: formats.number(getattr(row.tally, name))

        return (
            Column("calls", self.tr("联系顾客"), of("calls"), width=80, paint=Paint.NUMBER),
            Column("records", self.tr("处理记录"), of("records"), width=80, paint=Paint.NUMBER),
            Column("received", self.tr("受理"), of("received"), width=64, paint=Paint.NUMBER),
            Column("closed", self.tr("完结"), of("closed"), width=64, paint=Paint.NUMBER),
            Column("in_time", self.tr("按时"), lambda row: self.percent(row.tally.in_time_percent), width=72,
                   paint=Paint.NUMBER),
            Column("response", self.tr("平均首响"), lambda row: self.length(row.tally.response_average),
                   width=88, paint=Paint.NUMBER),
            Column("solve", self.tr("平均完结"), lambda row: self.length(row.tally.solve_average), width=92,
                   paint=Paint.NUMBER),
        )  # fmt: skip

    @staticmethod
    def _count(name: str, title: str) -> Column:
        return Column(
            name, title, lambda row: formats.number(getattr(row, name)), width=84, paint=Paint.NUMBER
        )
