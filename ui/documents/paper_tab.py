# SPDX-License-Identifier: Apache-2.0
"""A paper in a tab: preview without a number, then print or save with one. Must not know what it says.

A form asks for printer, paper and copies at its first print on this workstation, then prints at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame

from app.admin.commands import note_unmasking
from app.core.errors import AppError
from app.core.permissions import SEE_PERSONAL
from app.documents import rules
from app.documents.commands import CopyTicket, VoidCopy, void_copy
from app.documents.queries import CopyRow, list_copies
from reports.engine.form import PREVIEW
from reports.summaries.list_print import ListSheet
from ui.client import Client, Page
from ui.documents.file_choice import ask_save, safe_file_name
from ui.documents.papers import PaperSource, Pdf, form_source, list_source
from ui.documents.print_setup import PrintSetup, keep_setup, kept_setup, offered_setup
from ui.documents.print_sheet import PrintSheet, paper_word
from ui.documents.printer_state import Printers
from ui.documents.printing import PutOut, take_and_put_out, to_file, to_printer
from ui.documents.reason_sheet import ask_reason
from ui.documents.register_card import RegisterCard
from ui.jobs import Job
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import ElideLabel
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.messages import message_for
from ui.widgets.pdf_view import PdfView
from ui.widgets.progress import ProgressLine
from ui.widgets.segmented import Segmented

_REGISTER = frozenset({"print_copy", "print_void"})
_LONG = 20
"""A paper of more pages shows how far it is."""
_SIDE = 292


class PaperTab(Page):
    """Shows one paper: ``client.open("paper", record_id, form=key, number=…)`` or ``sheet=ListSheet``."""

    icon_name = "printer"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._source: PaperSource | None = None
        self._number = ""
        self._is_stale = False
        self._setup: PrintSetup | None = None
        # What was started last; one that has answered is not harmed by a cancel.
        self._preview: Job | None = None
        self._output: Job | None = None
        self.printers = Printers()
        self.to_printer: Callable[[PrintSetup, str], PutOut] = to_printer
        """What prints; tests put a broken printer here."""
        self._heading = ElideLabel("", "h2")
        self._chip = Chip(self.tr("预览"), Tone.WARN, "eye")
        self._in_full = QCheckBox(self.tr("完整个人信息"))
        self._in_full.setToolTip(self.tr("姓名、电话、地址不遮盖；查看和打印都会留下记录"))
        self._in_full.toggled.connect(self._on_in_full)
        self._forms = Segmented(self._complaint_forms())
        self._forms.setAccessibleName(self.tr("单据"))
        self._forms.chosen.connect(self._on_form_chosen)
        self._forms.hide()
        self._choice = Button("", kind="ghost", icon="settings", key="Alt+P")
        self._choice.setToolTip(self.tr("换打印机、纸张、份数，再打印"))
        self._choice.clicked.connect(self.ask_and_print)
        # Not the button's own: a new label would take it away.
        again = QShortcut(QKeySequence("Alt+P"), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.ask_and_print)
        self._save = Button(self.tr("另存为 PDF"), icon="download", key="Ctrl+S")
        self._save.clicked.connect(self._on_save)
        self._save.bind_key()
        self._print = Button(self.tr("打印"), kind="primary", icon="printer", key="Ctrl+P")
        self._print.clicked.connect(self.print_record)
        self._notice = vbox(spacing=8)
        self.lack = Banner("", action=self.tr("去电话簿补填"))
        self.lack.action_clicked.connect(lambda: self.client.open("catalog", view="party"))
        self.lack.hide()
        self._view = PdfView(self._in_background)
        self._view.setProperty("role", "paper")
        self._register = RegisterCard(client.desk.identity.zone)
        self._register.void_asked.connect(self._on_void_asked)
        self._register.setFixedWidth(client.theme.px(_SIDE))
        self._progress = ProgressLine(self.tr("正在排版"))
        self._progress.cancelled.connect(self._on_cancelled)
        self._progress.hide()
        self._lay_out()
        client.jobs.changed.connect(self._on_changed)
        client.theme.changed.connect(self._on_theme_changed)

    def _lay_out(self) -> None:
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(vbox((self._view, 1), spacing=0, margins=(1, 1, 1, 1)))
        head = hbox(
            (self._heading, 1),
            self._chip,
            self._forms,
            8,
            self._in_full,
            8,
            self._choice,
            self._save,
            self._print,
            spacing=8,
        )
        self.setLayout(
            vbox(
                head,
                self._notice,
                self.lack,
                self._progress,
                (hbox((pane, 1), self._register, spacing=10), 1),
                spacing=10,
                margins=(16, 12, 16, 12),
            )
        )

    # ---- Page

    def title(self) -> str:
        """Return the form's name and the record's number."""
        if self._source is None:
            return self.tr("打印")
        return " ".join(part for part in (self._source.title, self._number) if part)

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show a paper: ``form`` and ``record_id``, or a ready ``sheet``; ``number`` goes into the title."""
        sheet = context.get("sheet")
        if isinstance(sheet, ListSheet):
            self._source = list_source(sheet)
        elif record_id is not None:
            kind = str(context.get("entity_kind", "complaint"))
            content_of = self.client.desk.attachment_store().get
            self._source = form_source(
                str(context["form"]), record_id, entity_kind=kind, content_of=content_of
            )
        else:
            return
        self._setup = kept_setup(self.client.settings, self._source.form_key)
        self._source = self._source.on(self._setup.paper if self._setup else "")
        self._number = str(context.get("number", ""))
        may_see = self.client.actor.may(SEE_PERSONAL)
        self._in_full.setVisible(self._source.has_personal and may_see)
        self._heading.setText(self.title())
        self.title_changed.emit(self.title(), False)
        self._show_choice()
        self._show_preview()
        self._show_register()
        self._forms.setVisible(self._source.form_key in dict(self._complaint_forms()))
        if self._forms.has(self._source.form_key):
            self._forms.set_current(self._source.form_key)
        if context.get("reprint"):
            self._in_full.setChecked(bool(context.get("in_full")) and may_see)
            self.reprint()

    def activated(self) -> None:
        """Draw again when the record changed while another tab was on top."""
        if self._is_stale:
            self._show_preview()
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_record(self) -> bool:
        """Ctrl+P: print as chosen for this form, each copy with a number of its own; the first print asks."""
        if self._source is None:
            return False
        if not self._print.isEnabled():
            # There is a paper here; what stands in its way is said at the button.
            self.client.notify(self._print.toolTip())
            return True
        if self._setup is None:
            self.ask_and_print()
        else:
            self._run_copies(self._setup)
        return True

    def ask_and_print(self) -> None:
        """Alt+P: ask for printer, paper, tray and copies, remember them, and print."""
        source = self._source
        if source is None or not self._print.isEnabled():
            return
        offered = offered_setup(self.client.settings, source.form_key, self.printers.names())
        sheet = PrintSheet(
            self,
            self.client,
            title=source.title,
            papers=source.papers,
            offered=offered,
            printers=self.printers,
        )
        sheet.chosen.connect(self._on_chosen)
        sheet.open()

    def reprint(self) -> None:
        """Print one more copy at once, as chosen for this form; ask first when nothing was chosen yet."""
        if self._source is None or not self._print.isEnabled():
            return
        if self._setup is None:
            self.ask_and_print()
        else:
            self._run_copies(self._setup, 1)

    def shows(self, form_key: str, entity_id: UUID) -> bool:
        """Tell whether this is the paper of that record, or that very list."""
        source = self._source
        return source is not None and (source.form_key, source.entity_id) == (form_key, entity_id)

    def can_close(self) -> bool:
        """Stop what is being drawn or printed first: a copy that is half out is voided."""
        self._cancel(self._preview, self._output)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf through the preview from wherever the focus is."""
        if not self._view.leaf(event):
            super().keyPressEvent(event)

    # ---- preview

    def _in_background(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.client.jobs.work(lambda _job: work(), owner=self, done=done, failed=self._on_failed)

    def _show_preview(self) -> None:
        source = self._source
        if source is None:
            return
        self._is_stale = False
        jobs, in_full = self.client.jobs, self._in_full.isChecked()

        def draw(job: Job) -> tuple[Pdf, tuple[str, ...]]:
            sheet = jobs.read_now(source.load, in_full)
            return source.draw(sheet, PREVIEW, job.report), source.lacking(sheet)

        def show(drawn: tuple[Pdf, tuple[str, ...]]) -> None:
            self._progress.hide()
            pdf, lacking = drawn
            self._view.show_pdf(pdf)
            self._say_lacking(lacking)

        self._cancel(self._preview)
        self._preview = jobs.work(
            draw, owner=self, done=show, failed=self._on_failed, progressed=self._on_progress
        )

    def _say_lacking(self, names: tuple[str, ...]) -> None:
        """Say before printing what must stand on the paper and is not there (A55)."""
        words = self.tr("这张单据上必须有、还没有登记的：{names}。补到电话簿里就会印上；现在打印会留空手写。")
        self.lack.set_text(words.format(names=formats.listed(names)), "warn")
        self.lack.setVisible(bool(names))

    @staticmethod
    def _cancel(*started: Job | None) -> None:
        for job in started:
            if job is not None:
                job.cancel()

    def _on_progress(self, done: int, total: int) -> None:
        self._progress.set_progress(done, total)
        self._progress.setVisible(total > _LONG)

    def _on_cancelled(self) -> None:
        self._cancel(self._preview, self._output)
        self._progress.hide()
        if self._print.is_busy() or self._save.is_busy():
            self._print.set_busy(False)
            self._save.set_busy(False)
            self.client.notify(self.tr("已取消，没有打完的份已作废。"))

    def _complaint_forms(self) -> tuple[tuple[str, str], ...]:
        return (
            ("complaint_sheet", self.tr("处理表")),
            ("intake_slip", self.tr("受理单")),
            ("major_report", self.tr("重大报告")),
            ("case_dossier", self.tr("档案")),
        )

    def _on_form_chosen(self, form_key: str) -> None:
        source = self._source
        if source is not None and form_key != source.form_key:
            kind = source.entity_kind
            self.go_to(source.entity_id, {"form": form_key, "entity_kind": kind, "number": self._number})

    def _on_in_full(self, on: bool) -> None:
        source = self._source
        if source is None:
            return
        if not on:
            self._show_preview()
            return
        field = f"preview:{source.form_key}"[:40]
        self.client.jobs.write(
            note_unmasking,
            source.entity_kind,
            source.entity_id,
            field,
            owner=self,
            done=lambda _answer: self._show_preview(),
            failed=self._on_failed,
        )

    # ---- register

    def _show_register(self) -> None:
        source = self._source
        if source is not None:
            self.client.jobs.read(
                list_copies,
                source.entity_id,
                source.form_key,
                owner=self,
                done=self._on_register,
                failed=self._on_failed,
                slot="register",
            )

    def _on_register(self, copies: tuple[CopyRow, ...]) -> None:
        may_print = self.client.actor.may(rules.PRINT)
        self._register.show_lines(copies, may_void=may_print)
        is_reprint = any(not copy.void_reason for copy in copies)
        self._print.set_label(self.tr("重打") if is_reprint else self.tr("打印"))
        following = max((copy.number for copy in copies), default=0) + 1
        mark = self.tr("纸上会标明“重打 第 {number} 份”。") if is_reprint else self.tr("这是第 {number} 份。")
        self._show_enabled(mark.format(number=following))

    def _show_enabled(self, tip: str = "") -> None:
        if not self.client.actor.may(rules.PRINT):
            reason = self.tr("您的岗位没有“打印和另存单据”这一项权限")
            self._print.disable(reason)
            self._save.disable(reason)
            return
        self._save.enable()
        if self.printers.names():
            self._print.enable()
            self._print.setToolTip(tip)
        else:
            self._print.disable(self.tr("这台电脑没有打印机，可以另存为 PDF"))

    def _show_choice(self) -> None:
        setup, source = self._setup, self._source
        if source is None:
            return
        if setup is None:
            self._choice.set_label(paper_word(source.paper.name))
        else:
            words = self.tr("{printer} · {paper} · {count} 份")
            self._choice.set_label(
                words.format(printer=setup.printer, paper=paper_word(source.paper.name), count=setup.copies)
            )
        self._choice.setAccessibleName(self.tr("打印设置：{choice}").format(choice=self._choice.label()))
        self._show_enabled()

    def _on_chosen(self, setup: PrintSetup) -> None:
        source = self._source
        if source is None:
            return
        try:
            keep_setup(self.client.settings, source.form_key, setup)
        except AppError as error:
            # A choice that is not remembered is no reason not to print.
            self.client.show_error(error)
        other_paper = setup.paper != source.paper.name
        self._setup, self._source = setup, source.on(setup.paper)
        self._show_choice()
        if other_paper:
            self._show_preview()
        self._run_copies(setup)

    def _on_void_asked(self, copy_id: UUID, number: int) -> None:
        ask_reason(
            self,
            self.client,
            title=self.tr("作废第 {number} 份").format(number=number),
            lead=self.tr("份号不会再用。请写明原因，例如：纸张损坏、内容已更正。"),
            accept=self.tr("作废"),
            command=void_copy,
            make=lambda reason: VoidCopy(copy_id, reason),
        )

    # ---- print and save

    def _run_copies(self, setup: PrintSetup, count: int = 0) -> None:
        put_out = self.to_printer(setup, self.title())
        self._run(self._print, [put_out] * (count or setup.copies), setup.printer)

    def _on_save(self) -> None:
        if self._source is None:
            return
        name = safe_file_name(self.title()) + ".pdf"
        dialog = ask_save(self, self.tr("另存为 PDF"), name, self.tr("PDF 文件 (*.pdf)"), self.save_to)
        dialog.setObjectName("save_pdf")

    def save_to(self, path: Path) -> None:
        """Take a copy and write it to a file."""
        self._run(self._save, [to_file(path)], rules.PDF_PRINTER, path)

    def _run(self, button: Button, put_outs: list[PutOut], printer: str, path: Path | None = None) -> None:
        source = self._source
        if source is None:
            return
        self._clear_notice()
        button.set_busy(True)
        jobs, in_full = self.client.jobs, self._in_full.isChecked()
        why_void = self.tr("没有打印出来") if path is None else self.tr("没有存成文件")

        def run(job: Job, write: Callable[..., Any]) -> list[CopyTicket]:
            return [
                take_and_put_out(
                    write,
                    lambda: jobs.read_now(source.load, in_full),
                    source,
                    put_out,
                    printer=printer,
                    in_full=in_full,
                    why_void=why_void,
                    report=job.report,
                )
                for put_out in put_outs
            ]

        def done(tickets: list[CopyTicket]) -> None:
            self._progress.hide()
            button.set_busy(False)
            self._say_done(tickets, printer, path)

        def failed(error: Exception) -> None:
            button.set_busy(False)
            self._on_failed(error)

        self._output = jobs.write_in_parts(
            run, owner=self, done=done, failed=failed, progressed=self._on_progress
        )

    def _say_done(self, tickets: list[CopyTicket], printer: str, path: Path | None) -> None:
        numbers = formats.listed(str(ticket.number) for ticket in tickets)
        if path is None:
            text = self.tr("第 {numbers} 份已送到 {printer}。").format(numbers=numbers, printer=printer)
        else:
            text = self.tr("第 {numbers} 份已存为 {name}。").format(numbers=numbers, name=path.name)
        self.client.notify(text)

    # ---- what happens around

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _REGISTER:
            self._show_register()
        if tables - _REGISTER:
            self._is_stale = True

    def _on_failed(self, error: Exception) -> None:
        self._progress.hide()
        self._clear_notice()
        self._notice.addWidget(ErrorNotice(message_for(error)))

    def _clear_notice(self) -> None:
        clear_layout(self._notice)

    def _on_theme_changed(self) -> None:
        self._register.setFixedWidth(self.client.theme.px(_SIDE))
