# SPDX-License-Identifier: Apache-2.0
"""Many papers of one form in one tab: progress, stop, go on, and at the end what was printed and what not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.core.errors import AppError
from app.documents import rules
from ui.client import Client, Page
from ui.documents.file_choice import ask_folder, safe_file_name
from ui.documents.papers import PaperSource, form_of, form_source
from ui.documents.plain_list import as_lines, framed
from ui.documents.print_queue import PaperState, PrintQueue, QueuedPaper
from ui.documents.print_setup import PrintSetup, keep_setup, kept_setup, offered_setup
from ui.documents.print_sheet import PrintSheet, paper_word
from ui.documents.printer_state import Printers
from ui.documents.printing import PutOut, to_file, to_printer
from ui.jobs import Job
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.messages import message_for
from ui.widgets.progress import ProgressLine


class BatchTab(Page):
    """Opened by ``client.open("papers", form=key, papers=((record_id, number), …))``."""

    icon_name = "printer"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self.printers = Printers()
        self.to_printer: Callable[[PrintSetup, str], PutOut] = to_printer
        """What prints; tests put a broken printer here."""
        self.queue = PrintQueue(())
        self._form_key = ""
        self._entity_kind = "complaint"
        self._form_title = ""
        self._setup: PrintSetup | None = None
        self._is_running = False
        self._folder: Path | None = None
        self._saved: set[UUID] = set()
        self._heading = ElideLabel("", "h2")
        self._choice = Button("", kind="ghost", icon="settings", key="Alt+P")
        self._choice.setToolTip(self.tr("换打印机、纸张、份数，再打印"))
        self._choice.clicked.connect(self.ask_and_print)
        # Not the button's own: a new label would take it away.
        again = QShortcut(QKeySequence("Alt+P"), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.ask_and_print)
        self._save = Button(self.tr("存到文件夹"), kind="ghost", icon="download", key="Ctrl+S")
        self._save.setToolTip(self.tr("每张一个 PDF 文件"))
        self._save.clicked.connect(self.ask_folder)
        self._save.bind_key()
        self._skip = Button(self.tr("跳过这张"), kind="ghost", icon="arrow-right")
        self._skip.clicked.connect(self.skip)
        self._print = Button(self.tr("打印"), kind="primary", icon="printer", key="Ctrl+P")
        self._print.clicked.connect(self.print_record)
        self._notice = vbox(spacing=8)
        self._progress = ProgressLine(self.tr("正在打印，取消时会打完手上这一张"))
        self._progress.cancelled.connect(self.stop)
        self._count = Label("", "second")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("要打印的单据"))
        self.list.setUniformItemSizes(True)
        as_lines(self.list)
        self.setLayout(
            vbox(
                hbox((self._heading, 1), self._choice, self._save, self._skip, self._print, spacing=8),
                self._notice,
                self._progress,
                self._count,
                (framed(self.list), 1),
                spacing=10,
                margins=(16, 12, 16, 12),
            )
        )

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("批量打印 {title}").format(title=self._form_title).strip()

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Queue papers: ``form`` and ``papers``; those that wait from before stay, none is queued twice."""
        del record_id
        if not context.get("papers"):
            return
        form = form_of(str(context["form"]))
        self._entity_kind = str(context.get("entity_kind", "complaint"))
        if self._is_running:
            self.client.notify(self.tr("上一批还在打印，请等它打完。"))
            return
        if form.key != self._form_key:
            self.queue = PrintQueue(())
        self._form_key, self._form_title = form.key, form.title
        waiting = [paper for paper in self.queue.papers if paper.state is not PaperState.PRINTED]
        known = {paper.record_id for paper in waiting}
        added = [QueuedPaper(row, title) for row, title in context["papers"] if row not in known]
        self.queue = PrintQueue((*waiting, *added))
        self._setup = kept_setup(self.client.settings, self._form_key)
        self._heading.setText(self.title())
        self.title_changed.emit(self.title(), False)
        clear_layout(self._notice)
        self._show()

    def activated(self) -> None:
        """Begin at the button."""
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_record(self) -> bool:
        """Ctrl+P: print what waits; the first print of a form asks where."""
        if self._is_running or not self._print.isEnabled():
            return False
        if self._setup is None:
            self.ask_and_print()
        else:
            self._run(self._setup)
        return True

    def ask_and_print(self) -> None:
        """Alt+P: ask for printer, paper and copies, remember them, and print what waits."""
        if self._is_running or not self._print.isEnabled():
            return
        sheet = PrintSheet(
            self,
            self.client,
            title=self._form_title,
            papers=tuple(layout.paper for layout in form_of(self._form_key).layouts),
            offered=offered_setup(self.client.settings, self._form_key, self.printers.names()),
            printers=self.printers,
        )
        sheet.chosen.connect(self._on_chosen)
        sheet.open()

    def ask_folder(self) -> None:
        """Ctrl+S: ask for a folder, and write each paper that waits there as a file of its own."""
        if self._is_running or not self._save.isEnabled():
            return
        dialog = ask_folder(self, self.tr("存到哪个文件夹"), self.save_to)
        dialog.setObjectName("save_papers")

    def save_to(self, folder: Path) -> None:
        """Write each paper that waits into a folder."""
        if not self._is_running:
            paper = form_of(self._form_key).paper.name
            self._run(PrintSetup(rules.PDF_PRINTER, paper), folder)

    def stop(self) -> None:
        """Stop before the next paper."""
        self.queue.stop()

    def skip(self) -> None:
        """Leave out the paper that failed, and go on with the next."""
        if not self._is_running:
            self.queue.skip()
            clear_layout(self._notice)
            self._show()
            self.print_record()

    def can_close(self) -> bool:
        """Stop before the next paper and stay until the one under way is out."""
        if self._is_running:
            self.stop()
            self.client.notify(self.tr("正在打印，打完手上这一张就停下。"))
            return False
        return True

    # ---- inside

    def _on_chosen(self, setup: PrintSetup) -> None:
        try:
            keep_setup(self.client.settings, self._form_key, setup)
        except AppError as error:
            # A choice that is not remembered is no reason not to print.
            self.client.show_error(error)
        self._setup = setup
        self._run(setup)

    def _run(self, setup: PrintSetup, folder: Path | None = None) -> None:
        if not self.queue.papers or not self.queue.count(PaperState.WAITING) + self.queue.count(
            PaperState.FAILED
        ):
            return
        queue, jobs, title = self.queue, self.client.jobs, self._form_title
        form_key, kind = self._form_key, self._entity_kind
        why_void = self.tr("没有打印出来")
        self._is_running, self._folder = True, folder
        self._progress.set_text(
            self.tr("正在打印，取消时会打完手上这一张")
            if folder is None
            else self.tr("正在存，取消时会存完手上这一张")
        )
        clear_layout(self._notice)
        self._show()

        content_of = self.client.desk.attachment_store().get

        def make(record_id: UUID) -> PaperSource:
            source = form_source(form_key, record_id, entity_kind=kind, content_of=content_of)
            return source.on(setup.paper)

        def put_out(paper: QueuedPaper) -> PutOut:
            name = f"{title} {paper.title}"
            if folder is None:
                self._saved.discard(paper.record_id)
                return self.to_printer(setup, name)
            self._saved.add(paper.record_id)
            return to_file(folder / safe_file_name(f"{name}.pdf"))

        def run(job: Job, write: Callable[..., Any]) -> Exception | None:
            return queue.run(
                write,
                jobs.read_now,
                make,
                put_out,
                printer=setup.printer,
                copies=setup.copies,
                why_void=why_void,
                report=job.report,
            )

        jobs.write_in_parts(
            run, owner=self, done=self._on_done, failed=self._on_done, progressed=self._on_progress
        )

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.set_progress(done, total)
        self._show()

    def _on_done(self, error: Exception | None) -> None:
        self._is_running = False
        self._show()
        printed, left = self.queue.count(PaperState.PRINTED), len(self.queue.papers)
        left -= printed
        if error is not None:
            self._notice.addWidget(ErrorNotice(message_for(error)))
        folder = self._folder
        if left and folder is not None:
            words = self.tr("已存 {printed} 张，还有 {left} 张没有存。按 Ctrl+S 接着存。")
            self._notice.addWidget(Banner(words.format(printed=printed, left=left), tone="warn"))
            self._save.setFocus(Qt.FocusReason.OtherFocusReason)
        elif left:
            words = self.tr("已打印 {printed} 张，还有 {left} 张没有打印。按 Ctrl+P 接着打。")
            self._notice.addWidget(Banner(words.format(printed=printed, left=left), tone="warn"))
            self._print.setFocus(Qt.FocusReason.OtherFocusReason)
        elif folder is not None:
            said = self.tr("{printed} 张全部存到 {folder}。").format(printed=printed, folder=folder)
            self._notice.addWidget(Banner(said, tone="ok"))
        else:
            words = self.tr("{printed} 张全部送到 {printer}。")
            said = words.format(printed=printed, printer=self._setup.printer if self._setup else "")
            self._notice.addWidget(Banner(said, tone="ok"))

    def _show(self) -> None:
        """Show every paper with what became of it, and offer what can be done now."""
        papers = self.queue.papers
        if self.list.count() != len(papers):
            self.list.clear()
            self.list.addItems(["" for _ in papers])
        current = None
        for number, paper in enumerate(papers):
            item = self.list.item(number)
            words = self._words(paper)
            if item.text() != words:
                item.setText(words)
            if current is None and paper.state is not PaperState.PRINTED:
                current = item
        self._show_current(current)
        printed = self.queue.count(PaperState.PRINTED)
        self._count.setText(
            self.tr("共 {all} 张，已办 {printed} 张").format(all=len(papers), printed=printed)
        )
        self._progress.setVisible(self._is_running)
        self._skip.setVisible(not self._is_running and self.queue.count(PaperState.FAILED) > 0)
        self._choice.setVisible(not self._is_running)
        self._save.setVisible(not self._is_running)
        paper_name = self._setup.paper if self._setup else ""
        printer = self._setup.printer if self._setup else self.tr("还没有选打印机")
        self._choice.set_label(" · ".join(part for part in (printer, paper_word(paper_name)) if part))
        self._print.set_busy(self._is_running)
        self._print.set_label(self.tr("接着打印") if 0 < printed < len(papers) else self.tr("打印"))
        self._show_enabled(left=len(papers) - printed)

    def _show_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and self._is_running:
            self.list.setCurrentItem(item)

    def _show_enabled(self, *, left: int) -> None:
        if self.client.actor.may(rules.PRINT) and left:
            self._save.enable()
        else:
            self._save.disable("")
        if not self.client.actor.may(rules.PRINT):
            self._print.disable(self.tr("您的岗位没有“打印和另存单据”这一项权限"))
        elif not self.printers.names():
            self._print.disable(self.tr("这台电脑没有打印机，可以另存为 PDF"))
        elif not left:
            self._print.disable(self.tr("全部打印完了"))
        elif not self._is_running:
            self._print.enable()

    def _words(self, paper: QueuedPaper) -> str:
        numbers = formats.listed(str(number) for number in paper.numbers)
        if paper.state is PaperState.PRINTED and paper.record_id in self._saved:
            return self.tr("✓ {title}  已存为 PDF，第 {numbers} 份").format(
                title=paper.title, numbers=numbers
            )
        if paper.state is PaperState.PRINTED:
            return self.tr("✓ {title}  已打印，第 {numbers} 份").format(title=paper.title, numbers=numbers)
        if paper.state is PaperState.FAILED and paper.record_id in self._saved:
            return self.tr("✗ {title}  没有存下来").format(title=paper.title)
        if paper.state is PaperState.FAILED:
            return self.tr("✗ {title}  没有打印出来").format(title=paper.title)
        return self.tr("　{title}  等待").format(title=paper.title)
