# SPDX-License-Identifier: Apache-2.0
"""The bodies outside that asked about a case, in its pane: how each stands, its letters. Asks by jobs."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.complaints.outside import OutsideRow, list_outside
from app.complaints.rows import Act, ComplaintDetail
from ui.client import Client
from ui.complaints.outside_sheets import LetterSheet, OutsideSheet, open_letter
from ui.complaints.outside_words import OutsideWords
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox


class OutsideBox(QFrame):
    """One block for each body, the first one first; hidden when nobody asked. `listed` when they stand."""

    listed = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._words = OutsideWords(self)
        self._detail: ComplaintDetail | None = None
        self._rows: tuple[OutsideRow, ...] = ()
        self._block_of: dict[UUID, QWidget] = {}
        self._blocks = vbox(spacing=8)
        self.setProperty("role", "sunken")
        self.setAccessibleName(self.tr("外部转办"))
        self.setLayout(vbox(self._blocks, margins=(12, 8, 12, 8)))
        self.hide()

    def show_complaint(self, detail: ComplaintDetail) -> None:
        """Show the bodies of a case."""
        if self._detail is None or self._detail.id != detail.id:
            self._on_rows(())
        self._detail = detail
        self._client.jobs.read(list_outside, detail.id, owner=self, done=self._on_rows, slot="outside")

    def rows(self) -> tuple[OutsideRow, ...]:
        """Return what is shown."""
        return self._rows

    def block_of(self, outside_id: UUID) -> QWidget | None:
        """Return the block of a body; None while it is not there."""
        return self._block_of.get(outside_id)

    def add_body(self) -> None:
        """Open the sheet of a new body."""
        if self._detail is not None:
            OutsideSheet(self._client, self, self._detail).open()

    def write_letter(self, outside_id: UUID) -> None:
        """Open the sheet of a letter to a body that is shown."""
        row = next((row for row in self._rows if row.id == outside_id), None)
        if row is not None:
            LetterSheet(self._client, self, row).open()

    def _may_write(self) -> bool:
        return self._detail is not None and Act.RECORD in self._detail.acts

    def _on_rows(self, rows: tuple[OutsideRow, ...]) -> None:
        self._rows = rows
        clear_layout(self._blocks)
        self._block_of = {row.id: self._block(row) for row in rows}
        for block in self._block_of.values():
            self._blocks.addWidget(block)
        self.setVisible(bool(rows))
        self.listed.emit()

    def _block(self, row: OutsideRow) -> QWidget:
        look = self._words.chip(row, self._client.desk.runner.today_on)
        name = ElideLabel(f"{self._words.body(row.body)} · {row.body_name}", "strong")
        chip = Chip(look.text, look.tone, look.icon, solid=look.solid)
        told = " · ".join(
            part
            for part in (
                row.reference,
                formats.pairs(row.contact, row.contact_phone),
                self.tr("{day} 收到").format(day=formats.day(row.received_on)),
            )
            if part
        )
        links = hbox(spacing=10)
        for letter in row.letters:
            link = Button(letter.number, kind="link", icon="file-text")
            link.setAccessibleName(self.tr("打开答复函 {number}").format(number=letter.number))
            link.clicked.connect(
                lambda _on=False, found=letter: open_letter(self._client, found.id, found.number)
            )
            links.addWidget(link)
        if self._may_write():
            words = self.tr("补充函") if row.is_answered else self.tr("写答复函")
            write = Button(words, kind="link", icon="pencil")
            write.clicked.connect(lambda _on=False, row_id=row.id: self.write_letter(row_id))
            links.addWidget(write)
        links.addStretch(1)
        text = Label(row.text, wrap=True, selectable=True)
        if not row.text:
            # Never shown before it has its place: a window of its own would take the keys away.
            text.hide()
        block = QWidget()
        block.setLayout(
            vbox(hbox((name, 1), chip, spacing=8), Label(told, "caption"), text, links, spacing=3)
        )
        block.setAccessibleName(f"{row.body_name} {look.text}")
        return block
