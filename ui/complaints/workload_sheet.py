# SPDX-License-Identifier: Apache-2.0
"""工作量统计: what was done in a span of days, to look at, to print, to keep. Counts nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date, timedelta
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.admin.queries import StoreRow, get_store
from app.complaints.person_days import PersonDayLine, list_person_days
from app.complaints.workload import Workload, get_workload
from app.core.errors import ProblemsError
from ui.client import Client
from ui.complaints.statistics_sheet import StatisticsSheet
from ui.complaints.workload_columns import WorkloadColumns
from ui.documents.file_choice import ask_save, safe_file_name
from ui.documents.list_paper import list_sheet
from ui.jobs import Job
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.field_dates import DateEdit
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.messages import message_for, problem_sentences
from ui.widgets.row_columns import Column
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented

_WIDTH, _HEIGHT = 980, 340
_AROUND, _LEAST = 300, 140
_TODAY, _YESTERDAY, _MONTH, _LAST_MONTH = "today", "yesterday", "month", "last_month"
_ONE_DAY = timedelta(days=1)


class WorkloadSheet(Overlay):
    """Five tables of one span: days, people, both, stores, what was handed over; this month to begin with."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="chart-bar", width=_WIDTH)
        self._client, self._host = client, parent
        self._words = WorkloadColumns(self)
        self._found: Workload | None = None
        self._rows: dict[str, Sequence[Any]] = {}
        self.set_title(self.tr("工作量统计"))
        self.set_lead(self.tr("每天、每人、每店做了多少，转给部门和外包的答复得怎么样；一次最多 92 天。"))
        today = client.desk.runner.today_on
        self.from_on = self._day_edit(self.tr("从"), today.replace(day=1))
        self.to_on = self._day_edit(self.tr("到"), today)
        self.spans = Segmented(
            (
                (_TODAY, self.tr("今天")),
                (_YESTERDAY, self.tr("昨天")),
                (_MONTH, self.tr("本月")),
                (_LAST_MONTH, self.tr("上月")),
            )
        )
        self.spans.set_current(_MONTH)
        self.spans.chosen.connect(self.show_span)
        self._parts: dict[str, tuple[str, RowTableModel, tuple[Column, ...]]] = {}
        self._stack = QStackedWidget()
        self.switch = Segmented()
        for key, title, columns, row_id in (
            ("days", self.tr("每天"), self._words.days(), attrgetter("on")),
            ("people", self.tr("每人"), self._words.people(), attrgetter("staff_id")),
            (
                "person_days",
                self.tr("每人每天"),
                self._words.person_days(),
                attrgetter("on", "store_id", "staff_id"),
            ),
            ("stores", self.tr("每店"), self._words.stores(), attrgetter("store_id")),
            ("handed", self.tr("部门与外包"), self._words.handed(), attrgetter("terminal", "party_name")),
        ):
            self._add_part(key, title, columns, row_id)
        self.switch.chosen.connect(self._on_chosen)
        self._total = Label("", "second", wrap=True)
        body = QWidget()
        body.setLayout(
            vbox(
                hbox(Label(self.tr("从"), "second"), self.from_on, Label(self.tr("到"), "second"),
                     self.to_on, self.spans, None, self.switch),
                (self._stack, 1),
                self._total,
                spacing=10,
            )
        )  # fmt: skip
        self.set_body(body)
        self._print = self.add_button(self.tr("打印"), icon="printer")
        self._print.clicked.connect(self._on_print)
        if not client.actor.may("documents.print"):
            self._print.hide()
        self._save = self.add_button(self.tr("存为表格"), icon="table-export")
        self._save.clicked.connect(self._on_save)
        if not client.actor.may("documents.export"):
            self._save.hide()
        self._classes = self.add_button(
            self.tr("投诉分类统计表"), kind="ghost", icon="file-text", key="Alt+B", left=True
        )
        self._classes.clicked.connect(self._on_classes)
        self._classes.bind_key()
        self.add_cancel(self.tr("关闭"))
        self._fetch()

    def show_part(self, key: str) -> None:
        """Show one of the tables: days, people, person_days, stores, handed."""
        self.switch.set_current(key)
        self._on_chosen(key)

    def show_span(self, key: str) -> None:
        """Show today, yesterday, this month or the last one."""
        today = self._client.desk.runner.today_on
        from_on, to_on = {
            _TODAY: (today, today),
            _YESTERDAY: (today - _ONE_DAY, today - _ONE_DAY),
            _MONTH: (today.replace(day=1), today),
        }.get(key, ((today.replace(day=1) - _ONE_DAY).replace(day=1), today.replace(day=1) - _ONE_DAY))
        self.spans.set_current(key)
        self.from_on.set_value(from_on)
        self.to_on.set_value(to_on)
        self._fetch()

    # ---- parts

    def _day_edit(self, name: str, on: date) -> DateEdit:
        edit = DateEdit(today=lambda: self._client.desk.runner.today_on)
        edit.setAccessibleName(name)
        edit.setFixedWidth(self._client.theme.px(136))
        edit.set_value(on)
        edit.editingFinished.connect(self._fetch)
        return edit

    def _add_part(
        self, key: str, title: str, columns: tuple[Column, ...], row_id: Callable[[Any], Hashable]
    ) -> None:
        model = RowTableModel(columns, row_id=row_id)
        table = RowTableView(model, name=title)
        px = self._client.theme.px
        # In a low window the table gives way, not the sum below it.
        room = self._host.window().height() - px(_AROUND)
        table.setMinimumHeight(max(px(_LEAST), min(px(_HEIGHT), room)))
        table.set_empty_state(EmptyState("chart-bar", self.tr("这段时间没有。")))
        self._stack.addWidget(table)
        self.switch.add_segment(key, title)
        self._parts[key] = (title, model, columns)

    def _on_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex(list(self._parts).index(key))

    # ---- the figures

    def _fetch(self) -> None:
        self._client.jobs.read(
            _read,
            self.from_on.value(),
            self.to_on.value(),
            owner=self,
            slot="workload",
            done=self._show,
            failed=self._on_failed,
        )

    def _show(self, answer: tuple[Workload, tuple[PersonDayLine, ...]]) -> None:
        found, person_days = answer
        self._found = found
        self.set_notice(None)
        self._rows = {
            "days": found.days,
            "people": found.people,
            "person_days": person_days,
            "stores": found.stores,
            "handed": found.handed,
        }
        for key, (_title, model, _columns) in self._parts.items():
            # On the screen today stands first; paper and file begin at the beginning.
            rows = self._rows[key][::-1] if key == "days" else self._rows[key]
            model.reset(len(rows), 0, rows)
        self._total.setText(self._words.total(found.total))
        self._print.setEnabled(True)
        self._save.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        self._found = None
        self._print.setEnabled(False)
        self._save.setEnabled(False)
        if isinstance(error, ProblemsError):
            self._total.setText(" ".join(problem_sentences(error.problems).values()))
        else:
            self.set_notice(ErrorNotice(message_for(error)))

    # ---- paper and file

    def _on_classes(self) -> None:
        self.done()
        StatisticsSheet(self._client, self._host).open()

    def _shown(self) -> tuple[str, tuple[Column, ...], Sequence[Any]]:
        key = self.switch.current()
        title, _model, columns = self._parts[key]
        return title, columns, self._rows[key]

    def _span(self) -> str:
        if self._found is None:
            return ""
        return self.tr("{from_on} 至 {to_on}").format(from_on=self._found.from_on, to_on=self._found.to_on)

    def _on_print(self) -> None:
        if self._found is not None:
            self._client.jobs.read(get_store, owner=self, done=self._open_paper)

    def _open_paper(self, store: StoreRow | None) -> None:
        title, columns, rows = self._shown()
        sheet = list_sheet(
            self._client,
            f"{self.tr('工作量统计')} · {title}",
            self._span(),
            columns,
            rows,
            store,
        )
        self.done()
        self._client.open("paper", None, sheet=sheet)

    def _on_save(self) -> None:
        if self._found is None:
            return
        title, _columns, _rows = self._shown()
        name = safe_file_name(f"{self.tr('工作量统计')} {title} {self._span()}.xlsx")
        ask_save(self, self.tr("存为表格"), name, self.tr("Excel 工作簿 (*.xlsx)"), self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the table shown as a workbook of texts."""
        _title, columns, rows = self._shown()
        table = [
            [column.title for column in columns],
            *([column.cell_text(row) for column in columns] for row in rows),
        ]
        self._client.jobs.work(
            partial(_write, path, table),
            owner=self,
            done=lambda _: self._client.notify(self.tr("已存为 {name}").format(name=path.name)),
            failed=self._client.show_error,
        )


def _read(
    reading: Any, from_on: date | None, to_on: date | None
) -> tuple[Workload, tuple[PersonDayLine, ...]]:
    """Read both of one moment: the lines of the days add up to those of the people."""
    return get_workload(reading, from_on, to_on), list_person_days(reading, from_on, to_on)


def _write(path: Path, table: Sequence[Sequence[str]], _job: Job) -> None:
    from app.documents.outgoing import xlsx_table  # noqa: PLC0415 -- seldom needed

    path.write_bytes(xlsx_table(table))
