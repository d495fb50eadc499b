# SPDX-License-Identifier: Apache-2.0
"""单据样张: every form on every paper, filled in with made-up people. Reads no record, takes no number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from app.documents.errors import PrinterError
from app.documents.outside import write_outside
from reports.engine.form import SAMPLE
from reports.samples import COPIES, Sample, samples
from ui.client import Client, Page
from ui.documents.file_choice import ask_save
from ui.documents.plain_list import as_lines, framed
from ui.documents.print_setup import PrintSetup, offered_setup
from ui.documents.print_sheet import PrintSheet, paper_word
from ui.documents.printer_state import Printers
from ui.documents.printing import PutOut, silent, to_printer
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.pdf_view import PdfView
from ui.widgets.segmented import Segmented

_LIST = 236


class GalleryPage(Page):
    """The forms at the left, the paper at the right; up and down choose, without a mouse."""

    icon_name = "stack-2"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._samples = samples()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("单据样张"))
        self.list.addItems([f"{one.title} · {paper_word(one.paper.name)}" for one in self._samples])
        self.list.currentRowChanged.connect(self._show)
        as_lines(self.list)
        self.copies = Segmented(
            (
                ("first", self.tr("首份")),
                ("reprint", self.tr("重打")),
                ("preview", self.tr("预览")),
            )
        )
        self.copies.setAccessibleName(self.tr("哪一份"))
        self.copies.chosen.connect(self._show)
        self._save = Button(self.tr("另存为 PDF"), icon="download", key="Ctrl+S")
        self._save.clicked.connect(self._on_save)
        self._save.bind_key()
        self._print = Button(self.tr("打印样张"), icon="printer", key="Ctrl+P")
        self._print.clicked.connect(self.print_record)
        self.printers = Printers()
        self.to_printer: Callable[[PrintSetup, str], PutOut] = to_printer
        """What prints; tests put another in its place."""
        self.view = PdfView(self._in_background)
        self.view.setProperty("role", "paper")
        lead = Label(self.tr("样张里的人和单号都是编的，只用来看版式和试打印机。"), "second")
        self.setLayout(
            vbox(
                hbox((lead, 1), self.copies, self._save, self._print, spacing=8),
                (hbox(framed(self.list), (framed(self.view), 1), spacing=10), 1),
                spacing=10,
                margins=(16, 12, 16, 12),
            )
        )
        client.theme.changed.connect(self._fit)
        self._fit()
        self.list.setCurrentRow(0)

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("单据样张")

    def activated(self) -> None:
        """Begin in the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Sample:
        """Return the sample that is shown."""
        return self._samples[max(0, self.list.currentRow())]

    def _fit(self) -> None:
        self.list.setFixedWidth(self.client.theme.px(_LIST))

    def _in_background(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.client.jobs.work(lambda _job: work(), owner=self, done=done, failed=self.client.show_error)

    def _show(self, _changed: object = None) -> None:
        sample, copy = self.current(), COPIES[self.copies.current()]

        def show(pdf: bytes) -> None:
            # Who goes down the list fast sees the last one only.
            if sample is self.current():
                self.view.show_pdf(pdf)

        self._in_background(lambda: sample.draw(copy), show)

    def _on_save(self) -> None:
        name = f"{self.current().title}-{paper_word(self.current().paper.name)}.pdf"
        ask_save(self, self.tr("另存样张"), name, self.tr("PDF 文件 (*.pdf)"), self.save_to)

    def print_record(self) -> bool:
        """Ctrl+P: print the sample on a printer, 样张 across it; False without a printer."""
        if not self.printers.names():
            self.client.notify(self.tr("这台电脑没有打印机，可以另存为 PDF"))
            return True
        sample = self.current()
        sheet = PrintSheet(
            self,
            self.client,
            title=sample.title,
            papers=(sample.paper,),
            offered=offered_setup(self.client.settings, sample.form_key, self.printers.names()),
            printers=self.printers,
            with_copies=False,
        )
        sheet.set_lead(self.tr("样张不占份号，也不改变这台电脑记住的选择。"))
        sheet.chosen.connect(lambda setup: self._on_chosen(setup, sample))
        sheet.open()
        return True

    def _on_chosen(self, setup: PrintSetup, sample: Sample) -> None:
        put_out = self.to_printer(setup, sample.title)

        def work() -> None:
            try:
                put_out(sample.draw(SAMPLE), silent)
            except OSError as error:
                raise PrinterError(printer=setup.printer, why="sample") from error

        words = self.tr("样张已送到 {printer}。").format(printer=setup.printer)
        self._in_background(work, lambda _nothing: self.client.notify(words))

    def save_to(self, path: Path) -> None:
        """Write the sample as it is shown."""
        sample, copy = self.current(), COPIES[self.copies.current()]

        def work() -> None:
            write_outside(path, sample.draw(copy))

        words = self.tr("样张已存为 {name}。").format(name=path.name)
        self._in_background(work, lambda _nothing: self.client.notify(words))
