# SPDX-License-Identifier: Apache-2.0
"""工作量统计: what was done in a span of days, to look at, to print, to keep. Counts nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from app.complaints.person_days import PersonDayLine, list_person_days
from app.complaints.workload import Workload, get_workload
from ui.complaints.statistics_sheet import StatisticsSheet
from ui.complaints.workload_columns import WorkloadColumns
from ui.documents.figures_sheet import Figures, FiguresPart, FiguresSheet


class WorkloadSheet(FiguresSheet):
    """Five tables of one span: days, people, both, stores, what was handed over; this month to begin with."""

    def heading(self) -> tuple[str, str]:
        """Return the title and the sentence below it."""
        lead = self.tr("每天、每人、每店做了多少，转给部门和外包的答复得怎么样；一次最多 92 天。")
        return self.tr("工作量统计"), lead

    def parts(self) -> Sequence[FiguresPart]:
        """Return the five tables."""
        self._words = words = WorkloadColumns(self)
        by_person_day = attrgetter("on", "store_id", "staff_id")
        return (
            FiguresPart("days", self.tr("每天"), words.days(), attrgetter("on"), newest_first=True),
            FiguresPart("people", self.tr("每人"), words.people(), attrgetter("staff_id")),
            FiguresPart("person_days", self.tr("每人每天"), words.person_days(), by_person_day),
            FiguresPart("stores", self.tr("每店"), words.stores(), attrgetter("store_id")),
            FiguresPart(
                "handed", self.tr("部门与外包"), words.handed(), attrgetter("terminal", "party_name")
            ),
        )

    def question(self) -> Callable[..., Any]:
        """Return the query that is asked with the two days."""
        return _read

    def figures(self, answer: tuple[Workload, tuple[PersonDayLine, ...]]) -> Figures:
        """Return the answer as rows of the tables."""
        found, person_days = answer
        rows: dict[str, Sequence[Any]] = {
            "days": found.days,
            "people": found.people,
            "person_days": person_days,
            "stores": found.stores,
            "handed": found.handed,
        }
        return Figures(found.from_on, found.to_on, rows, self._words.total(found.total))

    def add_more(self) -> None:
        """Add what leads to 投诉分类统计表."""
        classes = self.add_button(
            self.tr("投诉分类统计表"), kind="ghost", icon="file-text", key="Alt+B", left=True
        )
        classes.clicked.connect(self._on_classes)
        classes.bind_key()

    def _on_classes(self) -> None:
        self.done()
        StatisticsSheet(self.client, self.host).open()


def _read(
    reading: Any, from_on: date | None, to_on: date | None
) -> tuple[Workload, tuple[PersonDayLine, ...]]:
    """Read both of one moment: the lines of the days add up to those of the people."""
    return get_workload(reading, from_on, to_on), list_person_days(reading, from_on, to_on)
