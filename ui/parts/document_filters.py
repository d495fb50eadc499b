# SPDX-License-Identifier: Apache-2.0
"""What narrows the list of documents: typed text, kind, partner, days. Reads the phone book alone."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.parts.document_list import DocumentView, FindDocuments
from ui.client import Client
from ui.parts.words import PartsWords
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.combo import Combo
from ui.widgets.field_dates import DateEdit
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox

_SETTLE_MS = 150
_CHOICE_WIDE, _DAY_WIDE = 118, 112


class DocumentFilters(QWidget):
    """Says `changed` when typing rests or something was chosen, `entered` on Enter in the text."""

    changed = Signal()
    entered = Signal()

    def __init__(self, client: Client, words: PartsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        px = Theme.of(self).px
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        self.typed = QLineEdit()
        hint = self.tr("筛选：单号、对方单号、配件编码、序列号…")
        self.typed.setPlaceholderText(hint)
        self.typed.setAccessibleName(hint)
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._on_entered)
        self.kind, self.partner = Combo(), Combo()
        for combo, name in ((self.kind, self.tr("单据种类")), (self.partner, self.tr("往来单位"))):
            combo.setAccessibleName(name)
            combo.setMinimumWidth(px(_CHOICE_WIDE))
            combo.activated.connect(lambda _index: self.changed.emit())
        self.kind.addItem(self.tr("全部种类"), "")
        for value, title in words.choices("kind"):
            self.kind.addItem(title, str(value))
        self.partner.addItem(self.tr("全部单位"), None)
        self.from_on, self.until_on = DateEdit(), DateEdit()
        for edit, name in ((self.from_on, self.tr("从哪天")), (self.until_on, self.tr("到哪天"))):
            edit.setAccessibleName(name)
            edit.setPlaceholderText(name)
            edit.setMaximumWidth(px(_DAY_WIDE))
            edit.edited.connect(self._settle.start)
        self._count = Label("", "caption")
        self.setLayout(
            vbox(
                hbox((self.typed, 1), self._count, spacing=8),
                hbox(
                    self.kind, self.partner, self.from_on, Label("–", "second"), self.until_on, None,
                    spacing=8,
                ),
                spacing=8,
                margins=(11, 11, 11, 10),
            )
        )  # fmt: skip
        self.ask_partners()

    def ask_partners(self) -> None:
        """Fetch whom documents can be about."""
        if self._client.actor.may(READ_CATALOG):
            jobs = self._client.jobs
            jobs.read(list_parties, owner=self, done=self._on_partners, slot="partners")

    def wanted(self, view: DocumentView) -> FindDocuments:
        """Return which documents are asked for."""
        return replace(
            self._narrowed(), view=view, from_on=self.from_on.value(), until_on=self.until_on.value()
        )

    def is_set(self) -> bool:
        """Tell whether anything here narrows the list."""
        return self.wanted(DocumentView.ALL) != FindDocuments()

    def clear(self) -> None:
        """Leave every document in; says nothing."""
        self.typed.blockSignals(True)
        self.typed.clear()
        self.typed.blockSignals(False)
        self.kind.setCurrentIndex(0)
        self.partner.setCurrentIndex(0)
        self.from_on.set_value(None)
        self.until_on.set_value(None)
        self._settle.stop()

    def show_count(self, total: int) -> None:
        """Say how many documents there are."""
        self._count.setText(self.tr("{count} 张").format(count=formats.number(total)))

    def _narrowed(self) -> FindDocuments:
        party_id = self.partner.currentData()
        return FindDocuments(
            text=self.typed.text().strip(),
            kind=str(self.kind.currentData() or ""),
            party_id=party_id if isinstance(party_id, UUID) else None,
        )

    def _on_partners(self, rows: tuple[PartyRow, ...]) -> None:
        chosen = self.partner.currentData()
        while self.partner.count() > 1:
            self.partner.removeItem(1)
        for row in rows:
            self.partner.addItem(row.name, row.id)
        self.partner.setCurrentIndex(max(self.partner.findData(chosen), 0))

    def _on_entered(self) -> None:
        self._settle.stop()
        self.entered.emit()
