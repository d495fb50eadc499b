# SPDX-License-Identifier: Apache-2.0
"""Takes a partner's own statement in: the file, which column is what, whose view; one wrong row stops all.

The file is read on a worker. How it was read is remembered for the partner. Must not compare anything but
the direction.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.errors import ProblemsError
from app.documents.columns import known_titles
from app.documents.queries import header_titles
from app.documents.tabular import Table, read_table
from app.parts.reconciling import is_turned, turned
from app.parts.reconciling_lines import Terms
from app.parts.statement_columns import STATEMENT, lacking, statement_columns
from app.parts.statement_files import RowProblem, Statement, read_statement
from app.parts.statement_list import StatementSheet, last_reading
from app.parts.statements import TakeIn, take_in
from ui.client import Client
from ui.documents.file_choice import ask_open
from ui.jobs import Job
from ui.theme.theme import Theme
from ui.widgets import formats, program_words
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, column_of, hbox, vbox
from ui.widgets.messages import message_for, problem_sentences
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView

_NONE = -1
_THEIRS, _OURS = "theirs", "ours"
_TALL = 150
_SHEET = "sheet"
_VIEW = "view"


@dataclass(frozen=True, slots=True)
class _Bad:
    """A row that cannot be read."""

    id: int
    problem: RowProblem


class StatementFileSheet(Overlay):
    """Choose a file, see how it is read, take it in."""

    def __init__(self, client: Client, parent: QWidget, title: str, statement: StatementSheet) -> None:
        super().__init__(parent, title, icon="file-import", width=820)
        self._client, self.statement = client, statement
        self._table: Table | None = None
        self._path: Path | None = None
        self._job: Job | None = None
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("对方的文件"))
        self.path.setPlaceholderText(self.tr("文件的位置；Ctrl+O 选择，回车读取"))
        self.path.returnPressed.connect(self.read)
        browse = Button(self.tr("选择文件"), icon="folder", key="Ctrl+O")
        browse.clicked.connect(self.ask_file)
        browse.bind_key()
        self.form = FormPanel((), columns=3)
        self._slot = vbox(self.form, spacing=0)
        self._facts = Label("", "caption", wrap=True)
        self.model = RowTableModel(self._columns())
        self.bad = RowTableView(self.model, name=self.tr("读不出的行"))
        self.bad.setFixedHeight(Theme.of(self).px(_TALL))
        self.bad.hide()
        self.set_lead(
            self.tr("{party} {period} 的明细。CSV、Excel、ODS、网页表格都可以，编码和表头自动识别。").format(
                party=statement.row.party,
                period=f"{formats.day(statement.row.from_on)}–{formats.day(statement.row.until_on)}",
            )
        )
        top = QWidget()
        top.setLayout(hbox((self.path, 1), browse, spacing=8))
        self.set_body(column_of(top, self._facts, self.bad, self._slot, spacing=10))
        self.add_cancel()
        self._take = self.add_accept(self.tr("读入"))
        self.accepted.connect(self._on_accept)

    # ---- the file

    def ask_file(self) -> None:
        """Open the system's dialog."""
        name_filter = self.tr("表格") + " (*.csv *.txt *.xlsx *.xls *.xlsm *.xlsb *.ods *.htm *.html *.gz)"
        ask_open(self, self.tr("对方的对账文件"), name_filter, self.choose)

    def choose(self, path: Path) -> None:
        """Read a chosen file."""
        self.path.setText(str(path))
        self.read()

    def read(self, sheet: str = "") -> None:
        """Read the file whose place stands in the field."""
        text = self.path.text().strip().strip('"')
        if not text:
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        path, jobs, party_id = Path(text), self._client.jobs, self.statement.row.party_id
        self._path = path

        def work(_job: Job) -> tuple[Table, dict[str, int], bool]:
            table = read_table(path, sheet=sheet, known_titles=known_titles(STATEMENT))
            before = jobs.read_now(last_reading, party_id)
            columns = statement_columns(table.header, before.columns if before is not None else None)
            if lacking(columns):
                columns = statement_columns(table.header)
            return table, columns, before is not None and before.is_our_view

        self._begin()
        self._job = jobs.work(work, owner=self, done=self._on_read, failed=self._on_failed)

    def _on_read(self, found: tuple[Table, dict[str, int], bool]) -> None:
        table, columns, is_our_view = found
        self.set_busy(False)
        self._table = table
        header = ((_NONE, self.tr("— 没有 —")), *((at, name) for at, name in enumerate(table.header)))
        fields = [
            Field(
                field.name,
                program_words.title(field.title),
                FieldKind.CHOICE,
                required=field.required,
                choices=header,
            )
            for field in STATEMENT.fields
        ]
        fields.append(
            Field(
                _VIEW,
                self.tr("收发是谁的"),
                FieldKind.CHOICE,
                required=True,
                choices=((_THEIRS, self.tr("对方的：他收是我发")), (_OURS, self.tr("我方的：同我方账"))),
            )
        )
        if len(table.sheets) > 1:
            sheets = tuple((name, name) for name in table.sheets)
            fields.append(Field(_SHEET, self.tr("工作表"), FieldKind.CHOICE, required=True, choices=sheets))
        self.form = FormPanel(tuple(fields), columns=3)
        self.form.set_values(
            {
                **{field.name: columns.get(field.name, _NONE) for field in STATEMENT.fields},
                _VIEW: _OURS if is_our_view else _THEIRS,
                **({_SHEET: table.sheet} if len(table.sheets) > 1 else {}),
            }
        )
        self.form.submitted.connect(self.accept)
        self.form.changed.connect(self._on_changed)
        clear_layout(self._slot)
        self._slot.addWidget(self.form)
        self.form.show()
        self._facts.setText(
            self.tr("表头在第 {line} 行，下面 {count} 行。列已按表头和上次的读法对好，可以改。").format(
                line=table.header_number, count=formats.number(len(table.rows))
            )
        )
        self._show_whole()
        self._take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        table = self._table
        if table is not None and len(table.sheets) > 1:
            sheet = str(self.form.value(_SHEET))
            if sheet != table.sheet:
                self.read(sheet)

    # ---- its lines

    def mapping(self) -> dict[str, int]:
        """Return field → column for the fields that have one."""
        found = {field.name: self.form.value(field.name) for field in STATEMENT.fields}
        return {name: at for name, at in found.items() if isinstance(at, int) and at != _NONE}

    def is_our_view(self) -> bool:
        """Tell whether the file writes directions as we do."""
        return self.form.value(_VIEW) == _OURS

    def _on_accept(self) -> None:
        table = self._table
        if table is None or self.path.text().strip().strip('"') != str(self._path):
            self.read()
            return
        mapping, is_our_view = self.mapping(), self.is_our_view()
        missing = dict.fromkeys(lacking(mapping), "required")
        if missing:
            self.form.set_problems(problem_sentences(missing))
            return
        zone, row = self._client.desk.identity.zone, self.statement.row
        book, terms = self.statement.sides.book, Terms(codes=self.statement.codes)

        def work(job: Job) -> tuple[Statement, bool]:
            read = read_statement(
                table, mapping, zone, row.period, is_our_view=is_our_view, progress=job.report
            )
            return read, bool(read.lines) and is_turned(book, read.lines, terms)

        self._begin()
        self._job = self._client.jobs.work(
            work, owner=self, done=self._on_lines, failed=self._on_failed, progressed=self._on_progress
        )

    def _on_progress(self, done: int, total: int) -> None:
        self._facts.setText(
            self.tr("已读 {done} / {total} 行").format(done=formats.number(done), total=formats.number(total))
        )

    def _on_lines(self, found: tuple[Statement, bool]) -> None:
        read, is_other_way = found
        if read.problems:
            self.set_busy(False)
            rows = tuple(_Bad(at, problem) for at, problem in enumerate(read.problems))
            self.model.reset(len(rows), 0, rows)
            self.bad.show()
            self._facts.setText("")
            self._show_whole()
            words = self.tr("{count} 行读不出，什么都没有读入。请改好文件或栏目再读。")
            self.set_notice(Banner(words.format(count=formats.number(len(rows))), tone="bad"))
            self.bad.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bad.select_first()
            return
        is_our_view = self.is_our_view()
        lines = read.lines
        if is_other_way:
            # Both ways were held against our book: what fits is what is meant.
            lines, is_our_view = turned(lines), not is_our_view
        assert self._table is not None  # noqa: S101 -- it was read
        command = TakeIn(
            self.statement.row.id,
            read.file_name,
            read.sha256,
            lines,
            header_titles(self._table.header, self.mapping()),
            is_our_view,
            read.passed_over,
        )
        self._client.jobs.write(
            take_in,
            command,
            owner=self,
            done=lambda count: self._on_taken(count, is_other_way=is_other_way),
            failed=self._on_failed,
        )

    def _on_taken(self, count: int, *, is_other_way: bool) -> None:
        said = self.tr("已读入 {count} 行").format(count=formats.number(count))
        if is_other_way:
            said = formats.aside(said, self.tr("收发方向按对得上的一边算"))
        self._client.notify(said)
        self.done()

    # ---- inside

    def _show_whole(self) -> None:
        """Make room for what the body holds now."""
        body = self.body()
        layout = body.layout() if body is not None else None
        if layout is not None:
            layout.activate()
        self.set_notice(None)

    def reject(self) -> None:
        """Stop what is being read, and close."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _begin(self) -> None:
        self.bad.hide()
        self.set_notice(None)
        self.set_busy(True)

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, ProblemsError) and "file" in error.problems:
            words = problem_sentences({"file": error.problems["file"]})["file"]
            self.set_notice(Banner(words, tone="bad"))
        else:
            self.set_notice(ErrorNotice(message_for(error)))

    def _columns(self) -> tuple[Column, ...]:
        titles = {field.name: field.title for field in STATEMENT.fields}

        def what(row: Any) -> str:
            return program_words.title(titles.get(row.problem.field, row.problem.field))

        def why(row: Any) -> str:
            return problem_sentences({"x": row.problem.reason})["x"]

        return (
            Column("row", self.tr("第几行"), lambda row: str(row.problem.row), width=64, paint=Paint.NUMBER),
            Column("field", self.tr("栏目"), what, width=96),
            Column("cell", self.tr("写的是"), lambda row: row.problem.cell, width=150, paint=Paint.STRONG),
            Column("why", self.tr("问题"), why, width=300, stretch=True),
        )
