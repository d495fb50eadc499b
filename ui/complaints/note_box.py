# SPDX-License-Identifier: Apache-2.0
"""The composer at the foot of a complaint: its kinds, its draft in the database, its phrases."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.complaints.drafts import ENTRY_DRAFT, SaveDraft, get_draft, save_draft
from app.complaints.handling import AddEntry, add_entry
from app.complaints.rows import Act, ComplaintDetail, DraftRow
from app.complaints.rules import EntryKind, Step
from ui.client import Client
from ui.complaints.phrase_popup import PhrasePopup
from ui.complaints.phrase_sheets import PhrasesSheet
from ui.complaints.words import ComplaintWords
from ui.widgets.composer import Composer
from ui.widgets.layouts import Line, vbox


class NoteBox(QWidget):
    """Writes records and notes; a contact is asked for its outcome by `contact_wanted(text)`."""

    contact_wanted = Signal(str)
    attach_wanted = Signal()
    draft_state_changed = Signal(bool)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        words = ComplaintWords(self)
        kinds = [(EntryKind.RECORD.value, self.tr("处理记录"))]
        kinds += [(f"{EntryKind.RECORD}:{step}", words.step(step.value)) for step in Step]
        kinds += [
            (EntryKind.NOTE.value, self.tr("内部备注")),
            (EntryKind.CONTACT.value, self.tr("联系记录")),
        ]
        self.composer = Composer(kinds)
        self.composer.draft_changed.connect(self._on_draft_changed)
        self.composer.submitted.connect(self._on_submitted)
        self.composer.attach_requested.connect(self.attach_wanted)
        self.phrases = PhrasePopup(client, self.composer.text_edit, with_editing=True)
        self.phrases.edit_wanted.connect(lambda: PhrasesSheet(client, self).open())
        self.composer.phrase_requested.connect(self.phrases.begin)
        self.setLayout(vbox(Line(), vbox(self.composer, margins=(16, 10, 14, 12)), spacing=0))

    def show_complaint(self, detail: ComplaintDetail) -> None:
        """Show the draft of a complaint; the same one again changes nothing."""
        self.setVisible(Act.RECORD in detail.acts)
        if self.composer.record == detail.id:
            return
        # What is typed belongs to the complaint before: it is kept before the box is asked to show another.
        self.composer.flush()
        # Until its draft is there, nothing may be typed or submitted to the complaint before.
        self.composer.setEnabled(False)
        self._client.jobs.read(
            get_draft,
            ENTRY_DRAFT,
            detail.id,
            owner=self,
            done=lambda draft: self._on_draft(detail.id, draft),
            slot="draft",
        )

    def flush(self) -> None:
        """Keep the draft now."""
        self.composer.flush()

    def has_text(self) -> bool:
        """Tell whether the box holds text."""
        return bool(self.composer.text().strip())

    def set_low(self, low: bool) -> None:
        """Use the low box of small windows."""
        self.composer.set_low(low)
        # Now, from the inside out: what is painted in between would show the buttons inside the box.
        for widget in (self.composer, self):
            if (layout := widget.layout()) is not None:
                layout.activate()
            widget.updateGeometry()

    def clear_after_submit(self) -> None:
        """Empty the box once what it held is kept."""
        self.composer.clear_after_submit()

    def _on_draft(self, complaint_id: UUID, draft: DraftRow | None) -> None:
        zone = self._client.desk.identity.zone
        saved_at = draft.saved_at.astimezone(zone) if draft else None
        self.composer.set_record(complaint_id, draft.content.get("text", "") if draft else "", saved_at)
        self.composer.setEnabled(True)
        self.draft_state_changed.emit(self.has_text())

    def _on_draft_changed(self, text: str) -> None:
        record = self.composer.record
        self.draft_state_changed.emit(bool(text.strip()))
        if isinstance(record, UUID):
            self._client.jobs.write(
                save_draft,
                SaveDraft(ENTRY_DRAFT, record, {"text": text}),
                owner=self,
                done=lambda _answer: self._on_draft_kept(record),
                failed=lambda _error: self.composer.draft_failed(),
            )

    def _on_draft_kept(self, record: UUID) -> None:
        if self.composer.record == record:
            now_at = self._client.desk.runner.clock.now_at()
            self.composer.draft_saved(now_at.astimezone(self._client.desk.identity.zone))

    def _on_submitted(self, chosen: str, text: str) -> None:
        record = self.composer.record
        if not isinstance(record, UUID):
            return
        if chosen == EntryKind.CONTACT:
            self.contact_wanted.emit(text)
            return
        kind, _colon, step = chosen.partition(":")
        self.composer.set_busy(True)
        self._client.jobs.write(
            add_entry,
            AddEntry(record, kind, text, step),
            owner=self,
            done=lambda _id: self.composer.clear_after_submit(),
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self.composer.set_busy(False)
        self._client.show_error(error)
