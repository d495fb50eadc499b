# SPDX-License-Identifier: Apache-2.0
"""单据样张: every form on every paper, filled in with made-up people. Reads no record, takes no number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from app.documents.outside import write_outside
from reports.samples import COPIES, Sample, samples
from ui.client import Client, Page
from ui.documents.file_choice import ask_save
from ui.documents.plain_list import framed, give_room
from ui.documents.print_sheet import paper_word
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
        self.view = PdfView(self._in_background)
        self.view.setProperty("role", "paper")
        lead = Label(self.tr("样张里的人和单号都是编的，只用来看版式和试打印机。"), "second")
        self.setLayout(
            vbox(
                hbox((lead, 1), self.copies, self._save, spacing=8),
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
        give_room(self.list, self.client.theme)

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

    def save_to(self, path: Path) -> None:
        """Write the sample as it is shown."""
        sample, copy = self.current(), COPIES[self.copies.current()]

        def work() -> None:
            write_outside(path, sample.draw(copy))

        words = self.tr("样张已存为 {name}。").format(name=path.name)
        self._in_background(work, lambda _nothing: self.client.notify(words))
