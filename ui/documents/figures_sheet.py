# SPDX-License-Identifier: Apache-2.0
"""Figures of a span of days in several tables: to look at, to print, to keep. Counts nothing itself.

Must not know what is counted: a subclass says which tables there are, and reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.admin.queries import StoreRow, get_store
from app.core.errors import ProblemsError
from ui.client import Client
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

_HEIGHT = 340
_AROUND, _LEAST = 300, 140
TODAY, YESTERDAY, MONTH, LAST_MONTH = "today", "yesterday", "month", "last_month"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FiguresPart:
    """One table; ``row_id`` tells its rows apart. ``newest_first``: the screen turns the days round."""

    key: str
    title: str
    columns: tuple[Column, ...]
    row_id: Callable[[Any], Hashable]
    newest_first: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """What was read: rows by table, the sum in one sentence; ``last`` is a row of sums for paper and file."""

    from_on: date
    until_on: date
    rows: Mapping[str, Sequence[Any]]
    total: str
    last: Any | None = None


class FiguresSheet(Overlay):
    """Tables of one span; a subclass gives ``parts``, the words and ``read``."""

    width_px = 980

    def __init__(self, client: Client, parent: QWidget, span: str = MONTH) -> None:
        super().__init__(parent, "", icon="chart-bar", width=self.width_px)
        self.client, self.host = client, parent
        self._found: Figures | None = None
        self._name, lead = self.heading()
        self.set_title(self._name)
        self.set_lead(lead)
        from_on, to_on = self._days_of(span)
        self.from_on = self._day_edit(self.tr("从"), from_on)
        self.to_on = self._day_edit(self.tr("到"), to_on)
        self.spans = Segmented(
            (
                (TODAY, self.tr("今天")),
                (YESTERDAY, self.tr("昨天")),
                (MONTH, self.tr("本月")),
                (LAST_MONTH, self.tr("上月")),
            )
        )
        self.spans.set_current(span)
        self.spans.chosen.connect(self.show_span)
        self._parts: dict[str, tuple[FiguresPart, RowTableModel]] = {}
        self._stack = QStackedWidget()
        self.switch = Segmented()
        for part in self.parts():
            self._add_part(part)
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
        self.add_more()
        self.add_cancel(self.tr("关闭"))
        self._fetch()

    # ---- what a subclass says

    def heading(self) -> tuple[str, str]:
        """Return the title and the sentence below it."""
        raise NotImplementedError

    def parts(self) -> Sequence[FiguresPart]:
        """Return the tables."""
        raise NotImplementedError

    def question(self) -> Callable[..., Any]:
        """Return the query that is asked with the two days."""
        raise NotImplementedError

    def figures(self, answer: Any) -> Figures:
        """Return the answer of the query as rows of the tables."""
        raise NotImplementedError

    def add_more(self) -> None:
        """Add further buttons."""

    # ---- what others may do

    def show_part(self, key: str) -> None:
        """Show one of the tables."""
        self.switch.set_current(key)
        self._on_chosen(key)

    def show_span(self, key: str) -> None:
        """Show today, yesterday, this month or the last one."""
        from_on, to_on = self._days_of(key)
        self.spans.set_current(key)
        self.from_on.set_value(from_on)
        self.to_on.set_value(to_on)
        self._fetch()

    def rows(self, key: str) -> Sequence[Any]:
        """Return the rows of a table, oldest day first; none before they were read."""
        return self._found.rows[key] if self._found is not None else ()

    def total(self) -> str:
        """Return the sum as it is said below the table."""
        return self._total.text()

    def save_to(self, path: Path) -> None:
        """Write the table shown as a workbook of texts."""
        _title, columns, rows = self._shown()
        table = [
            [column.title for column in columns],
            *([column.cell_text(row) for column in columns] for row in rows),
        ]
        self.client.jobs.work(
            partial(_write, path, table),
            owner=self,
            done=lambda _: self.client.notify(self.tr("已存为 {name}").format(name=path.name)),
            failed=self.client.show_error,
        )

    # ---- parts

    def _days_of(self, span: str) -> tuple[date, date]:
        today = self.client.desk.runner.today_on
        first = today.replace(day=1)
        return {
            TODAY: (today, today),
            YESTERDAY: (today - _ONE_DAY, today - _ONE_DAY),
            MONTH: (first, today),
        }.get(span, ((first - _ONE_DAY).replace(day=1), first - _ONE_DAY))

    def _day_edit(self, name: str, on: date) -> DateEdit:
        edit = DateEdit(today=lambda: self.client.desk.runner.today_on)
        edit.setAccessibleName(name)
        edit.setFixedWidth(self.client.theme.px(136))
        edit.set_value(on)
        edit.editingFinished.connect(self._fetch)
        return edit

    def _add_part(self, part: FiguresPart) -> None:
        model = RowTableModel(part.columns, row_id=part.row_id)
        table = RowTableView(model, name=part.title)
        px = self.client.theme.px
        # In a low window the table gives way, not the sum below it.
        room = self.host.window().height() - px(_AROUND)
        table.setMinimumHeight(max(px(_LEAST), min(px(_HEIGHT), room)))
        table.set_empty_state(EmptyState("chart-bar", self.tr("这段时间没有。")))
        self._stack.addWidget(table)
        self.switch.add_segment(part.key, part.title)
        self._parts[part.key] = (part, model)

    def _on_chosen(self, key: str) -> None:
        self._stack.setCurrentIndex(list(self._parts).index(key))

    # ---- the figures

    def _fetch(self) -> None:
        self.client.jobs.read(
            self.question(),
            self.from_on.value(),
            self.to_on.value(),
            owner=self,
            slot="figures",
            done=self._show,
            failed=self._on_failed,
        )

    def _show(self, answer: Any) -> None:
        found = self._found = self.figures(answer)
        self.set_notice(None)
        for key, (part, model) in self._parts.items():
            # On the screen today stands first; paper and file begin at the beginning.
            rows = found.rows[key][::-1] if part.newest_first else found.rows[key]
            model.reset(len(rows), 0, rows)
        self._total.setText(found.total)
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

    def _shown(self) -> tuple[str, tuple[Column, ...], Sequence[Any]]:
        part, _model = self._parts[self.switch.current()]
        if self._found is None:
            return part.title, part.columns, ()
        rows = self._found.rows[part.key]
        last = () if self._found.last is None or not rows else (self._found.last,)
        return part.title, part.columns, (*rows, *last)

    def _span(self) -> str:
        if self._found is None:
            return ""
        found = self._found
        return self.tr("{from_on} 至 {to_on}").format(from_on=found.from_on, to_on=found.until_on)

    def _on_print(self) -> None:
        if self._found is not None:
            self.client.jobs.read(get_store, owner=self, done=self._open_paper)

    def _open_paper(self, store: StoreRow | None) -> None:
        title, columns, rows = self._shown()
        sheet = list_sheet(self.client, f"{self._name} · {title}", self._span(), columns, rows, store)
        self.done()
        self.client.open("paper", None, sheet=sheet)

    def _on_save(self) -> None:
        if self._found is not None:
            title, _columns, _rows = self._shown()
            name = safe_file_name(f"{self._name} {title} {self._span()}.xlsx")
            ask_save(self, self.tr("存为表格"), name, self.tr("Excel 工作簿 (*.xlsx)"), self.save_to)


def _write(path: Path, table: Sequence[Sequence[str]], _job: Job) -> None:
    from app.documents.outgoing import xlsx_table  # noqa: PLC0415 -- seldom needed

    path.write_bytes(xlsx_table(table))
