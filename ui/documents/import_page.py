# SPDX-License-Identifier: Apache-2.0
"""The import in four steps inside one tab: file, columns, check, import. Must not know any kind of import."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget

from app.documents import rules
from app.documents.columns import find_columns, known_titles
from app.documents.import_kinds import ImportKind
from app.documents.imports import ImportResult, run_import
from app.documents.outside import write_outside
from app.documents.previews import preview
from app.documents.queries import ImportJobRow, get_mapping, list_import_jobs
from app.documents.rejects import REJECT_TITLES, export_rejects
from app.documents.tabular import Table, read_table
from app.documents.verdicts import ImportPreview
from ui.client import Client, Page
from ui.documents.file_choice import ask_save, safe_file_name
from ui.documents.import_check import CheckStep
from ui.documents.import_mapping import MappingStep
from ui.documents.import_result import ResultStep
from ui.documents.import_source import PastImport, SourceStep
from ui.documents.import_words import ImportWords
from ui.documents.step_line import StepLine
from ui.jobs import Job
from ui.widgets import program_words
from ui.widgets.cards import Card
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.messages import message_for
from ui.widgets.progress import ProgressLine

_FILE, _COLUMNS, _CHECK, _WORKING, _RESULT = range(5)
_PAST_TABLES = frozenset({"import_job", "import_row"})


class ImportPage(Page):
    """Opened by ``client.open("import", kind="customers", path=Path(…))``; both are optional."""

    icon_name = "file-import"

    def __init__(self, client: Client, kinds: Sequence[ImportKind] | None = None) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._kinds = [kind for kind in _all_kinds(kinds) if client.actor.may(kind.permission)]
        self._kind: ImportKind | None = None
        self._path: Path | None = None
        self._table: Table | None = None
        self._preview: ImportPreview | None = None
        self._stop: threading.Event | None = None
        self._job: Job | None = None
        self._words = ImportWords(self)
        self.source = SourceStep(self._kinds, client.desk.identity.zone)
        self.columns = MappingStep()
        self.check = CheckStep(self._words)
        self.result = ResultStep(self._words)
        self._steps = StepLine((self.tr("选文件"), self.tr("对栏目"), self.tr("逐行检查"), self.tr("导入")))
        self._working = Card()
        self._notice = vbox(spacing=8)
        self._stack = QStackedWidget()
        for step in (self.source, self.columns, self.check, self._working, self.result):
            self._stack.addWidget(step)
        self.setLayout(
            vbox(
                hbox(Label(self.tr("数据导入"), "h1"), 20, self._steps, None, spacing=8),
                self._notice,
                (self._stack, 1),
                spacing=10,
                margins=(16, 12, 16, 12),
            )
        )
        self._connect()
        self._refresh_past()

    def _connect(self) -> None:
        self.source.read_asked.connect(self._on_read_asked)
        self.source.export_asked.connect(self._on_export_asked)
        self.columns.back_asked.connect(lambda: self._show(_FILE))
        self.columns.check_asked.connect(self._on_check_asked)
        self.columns.reread_asked.connect(self._read)
        self.check.back_asked.connect(lambda: self._show(_COLUMNS))
        self.check.import_asked.connect(self._on_import_asked)
        self.check.left_out_asked.connect(self._on_left_out_asked)
        self.result.again_asked.connect(lambda: self._show(_FILE))
        self.result.export_asked.connect(self._on_export_asked)
        self.result.open_asked.connect(self._on_open_asked)
        self.result.left_out_asked.connect(self._on_left_out_asked)
        self.client.jobs.changed.connect(self._on_changed)

    # ---- Page

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("数据导入")

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Begin with a kind, and perhaps with a file."""
        # Client.open has a parameter of its own that is called kind, so callers say what.
        kind = context.get("what", context.get("kind"))
        if kind is not None:
            self.source.choose_kind(str(kind))
        path = context.get("path")
        if path is not None and self._stop is None:
            self.source.path.setText(str(path))
            self._on_read_asked(str(kind or self._kinds[0].key), Path(path))

    def activated(self) -> None:
        """Put the cursor where the next step begins."""
        self._focus()

    def may_be_made_again(self) -> bool:
        """Stay while a file is being read, checked or imported."""
        return self._stack.currentIndex() in {_FILE, _RESULT}

    def can_close(self) -> bool:
        """Stay open while rows are being stored."""
        if self._stop is not None:
            self.client.notify(self.tr("导入还在进行，请等它做完，或先点“取消”。"))
            return False
        return True

    # ---- 1: the file

    def _on_read_asked(self, key: str, path: Path) -> None:
        self._kind = next((kind for kind in self._kinds if kind.key == key), None)
        self._path = path
        self._read("", "", 0)

    def _read(self, sheet: str, encoding: str, header_number: int) -> None:
        kind, path = self._kind, self._path
        if kind is None or path is None:
            return
        jobs = self.client.jobs

        def read(_job: Job) -> tuple[Table, dict[str, int]]:
            table = read_table(
                path,
                sheet=sheet,
                encoding=encoding,
                known_titles=known_titles(kind),
                header_number=header_number,
            )
            remembered = jobs.read_now(get_mapping, kind.key, table.header)
            # A file of rejects that was corrected is read as the file that it came from.
            origin = [title for title in table.header if title not in REJECT_TITLES]
            remembered = remembered or jobs.read_now(get_mapping, kind.key, origin)
            return table, find_columns(kind, table.header, remembered)

        back = _COLUMNS if self._stack.currentIndex() == _COLUMNS else _FILE
        self._work(self.tr("正在读取 {name}").format(name=path.name), read, self._on_read, back)

    def _on_read(self, found: tuple[Table, dict[str, int]]) -> None:
        if self._kind is not None:
            self._table = found[0]
            self.columns.show_table(self._kind, *found)
            self._show(_COLUMNS)

    # ---- 2 and 3: the columns, the check

    def _on_check_asked(self) -> None:
        kind, table = self._kind, self._table
        if kind is None or table is None:
            return
        mapping, jobs = self.columns.mapping(), self.client.jobs

        def check(job: Job) -> ImportPreview:
            found: ImportPreview = jobs.read_now(preview, kind, table, mapping, job.report)
            return found

        self._work(self.tr("正在逐行检查"), check, self._on_checked, _COLUMNS)

    def _on_checked(self, found: ImportPreview) -> None:
        if self._kind is not None:
            self._preview = found
            self.check.show_preview(self._kind, found)
            self._show(_CHECK)

    # ---- 4: the import

    def _on_import_asked(self) -> None:
        kind, shown = self._kind, self._preview
        if kind is None or shown is None or self._stop is not None:
            return
        stop = self._stop = threading.Event()
        rejects = self.client.desk.reject_store()
        line = self._show_working(self.tr("正在导入{kind}").format(kind=program_words.title(kind.title)))
        line.cancelled.connect(stop.set)

        def run(job: Job, write: Callable[..., Any]) -> ImportResult:
            return run_import(write, kind, shown, rejects, progress=job.report, stopped=stop.is_set)

        self.client.jobs.write_in_parts(
            run,
            owner=self,
            done=self._on_imported,
            failed=self._on_import_failed,
            progressed=line.set_progress,
        )

    def _on_imported(self, result: ImportResult) -> None:
        self._stop = None
        if self._kind is not None and self._preview is not None:
            self.result.show_result(self._kind, result, self._preview)
        self._show(_RESULT)

    def _on_import_failed(self, error: Exception) -> None:
        self._stop = None
        self._show(_CHECK)
        self._say(error)

    def _on_left_out_asked(self) -> None:
        """Let the page of the kind show what the file does not name."""
        if self._kind is not None and self._preview is not None:
            self.client.open(self._kind.key, None, left_out=self._preview.left_out)

    def _on_open_asked(self, key: str) -> None:
        self.client.open(key)

    # ---- rejects

    def _on_export_asked(self, job_id: UUID) -> None:
        if not self.client.actor.may(rules.EXPORT):
            self.client.notify(self.tr("您的岗位没有“导出文件”这一项权限。"))
            return
        name = safe_file_name(self.tr("未导入的行")) + ".xlsx"
        ask_save(
            self,
            self.tr("导出未通过的行"),
            name,
            self.tr("Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)"),
            lambda path: self.export_to(job_id, path),
        )

    def export_to(self, job_id: UUID, path: Path) -> None:
        """Write the rejected rows of a job to a plain file, with the reasons in words."""
        jobs, rejects, words = self.client.jobs, self.client.desk.reject_store(), self._words

        def export(_job: Job) -> None:
            ending = "csv" if path.suffix.lower() == ".csv" else "xlsx"
            content = jobs.read_now(export_rejects, rejects, job_id, words.sentence, ending)
            write_outside(path, content)

        text = self.tr("已导出到 {name}。这份文件不再加密，用完请删除。").format(name=path.name)
        jobs.work(export, owner=self, done=lambda _: self.client.notify(text), failed=self._say)

    # ---- what was imported before

    def _refresh_past(self) -> None:
        titles = {kind.key: program_words.title(kind.title) for kind in self._kinds}
        rejects, jobs = self.client.desk.reject_store(), self.client.jobs

        def read(_job: Job) -> tuple[PastImport, ...]:
            found: tuple[ImportJobRow, ...] = jobs.read_now(list_import_jobs)
            return tuple(
                PastImport(job.job_id, job, titles.get(job.kind, job.kind), rejects.exists(job.job_id))
                for job in found
            )

        jobs.work(read, owner=self, done=self.source.show_past, failed=self._say)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _PAST_TABLES and self._stop is None:
            self._refresh_past()

    # ---- around

    def _work(self, text: str, work: Callable[[Job], Any], done: Callable[[Any], None], back: int) -> None:
        line = self._show_working(text)

        def failed(error: Exception) -> None:
            self._show(back)
            self._say(error)

        job = self.client.jobs.work(work, owner=self, done=done, failed=failed, progressed=line.set_progress)

        def cancel() -> None:
            job.cancel()
            self._show(back)

        line.cancelled.connect(cancel)

    def _show_working(self, text: str) -> ProgressLine:
        clear_layout(self._notice)
        clear_layout(self._working.body)
        line = ProgressLine(text)
        self._working.body.addStretch(1)
        self._working.body.addWidget(line)
        self._working.body.addStretch(2)
        self._show(_WORKING)
        return line

    def _show(self, place: int) -> None:
        if place == _FILE:
            self._refresh_past()
        if place != _WORKING:
            clear_layout(self._notice)
            self._steps.set_current({_FILE: 0, _COLUMNS: 1, _CHECK: 2, _RESULT: 3}[place])
        elif self._stop is not None:
            self._steps.set_current(3)
        self._stack.setCurrentIndex(place)
        self._focus()

    def _focus(self) -> None:
        step = self._stack.currentWidget()
        if step is self.source:
            self.source.path.setFocus()
        elif isinstance(step, MappingStep | CheckStep | ResultStep):
            step.focus_first()

    def _say(self, error: Exception) -> None:
        clear_layout(self._notice)
        self._notice.addWidget(ErrorNotice(message_for(error)))


def _all_kinds(kinds: Sequence[ImportKind] | None) -> Sequence[ImportKind]:
    if kinds is not None:
        return kinds
    from app.areas import IMPORT_KINDS  # noqa: PLC0415 -- the one list of all kinds, made there

    return IMPORT_KINDS
