# SPDX-License-Identifier: Apache-2.0
"""Ties the link to head office to one desk: status bar, sheets, commands, a record that comes from elsewhere.

Imports ``ui.sync`` when the desk opens, long after the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.client import Client
from ui.shell import field_words
from ui.shell.palette_entries import PaletteEntry
from ui.shell.status_bar import StatusBar
from ui.sync.desk import PAGES, SyncDesk
from ui.sync.elsewhere import Elsewhere, FoundElsewhere
from ui.sync.rows import RecordConflicts
from ui.sync.state import Link, SyncState
from ui.tasks.note_sheet import NotedRecord, NoteSheet

Open = Callable[[str, UUID | None, dict[str, Any]], object]


class SyncLink(QObject):
    """One per log-in; ``join_wanted`` when the person wants to lead this desk to head office."""

    join_wanted = Signal()
    found = Signal(str, object)
    """What the other stores have of a text, as lines of the palette."""

    def __init__(self, client: Client, over: QWidget, bar: StatusBar, open_page: Open) -> None:
        super().__init__(over)
        self._client, self._over, self._bar, self._open_page = client, over, bar, open_page
        field_words.register()
        self.sheets = SyncDesk(client, over)
        self.sheets.record_wanted.connect(self._on_record_wanted)
        self.sheets.note_wanted.connect(self._on_note_wanted)
        self.elsewhere = Elsewhere(client, self)
        self.elsewhere.arrived.connect(self._on_record_wanted)
        bar.conflicts_clicked.connect(self.sheets.open_conflicts)
        bar.rejected_clicked.connect(self.sheets.open_rejected)
        if client.sync is not None:
            client.sync.changed.connect(self._show)
            self._show(client.sync.state)
            client.sync.refresh()

    def open(self, kind: str, record_id: UUID | None, context: dict[str, Any]) -> bool:
        """Open one of the sheets; False when the kind is none of them, or there is nothing to show."""
        if kind == "conflicts":
            self.sheets.open_conflicts(record_id, part=str(context.get("part", "")))
        elif kind == "rejected":
            self.sheets.open_rejected(record_id)
        elif kind == "join":
            self.join_wanted.emit()
        else:
            return kind == "sync" and self.sheets.open_status() is not None
        return True

    def commands(self) -> list[PaletteEntry]:
        """Return what the palette offers of the link."""
        watch = self._client.sync
        if watch is None or not watch.is_enrolled:
            if not self._client.actor.may("admin.manage") or self._client.desk.identity.is_sample:
                return []
            words = self.tr("接入总部")
            return [PaletteEntry("building", words, self.tr("输入总部给的接入码"), self.join_wanted.emit)]
        return [
            PaletteEntry("cloud-check", self.tr("同步详情"), "", self.sheets.open_status),
            PaletteEntry("git-merge", self.tr("两边都改过的地方"), "", self._open_list),
            PaletteEntry("arrow-back-up", self.tr("被总部退回的内容"), "", self.sheets.open_rejected),
        ]

    def search_entry(self, typed: str) -> PaletteEntry | None:
        """Return the line that asks the other stores; None while they cannot be asked."""
        if not self.elsewhere.can_ask():
            return None
        title = self.tr("到全公司找「{typed}」…").format(typed=typed)
        return PaletteEntry(
            "building", title, self.tr("问总部，结果已隐去个人信息"), lambda: self._search(typed)
        )

    # ---- inside

    def _search(self, typed: str) -> None:
        def show(rows: tuple[FoundElsewhere, ...]) -> None:
            if not rows:
                self._client.notify(self.tr("全公司也没有找到「{typed}」。").format(typed=typed))
                return
            self.found.emit(typed, tuple(self._entry(row) for row in rows))

        self.elsewhere.search(typed, show)

    def _entry(self, row: FoundElsewhere) -> PaletteEntry:
        kind = self.sheets.words.table(row.table)
        icon = "message-report" if row.table == "complaint" else "user"
        detail = " · ".join(part for part in (kind, row.store) if part)
        return PaletteEntry(icon, " ".join(row.labels), detail, lambda: self.elsewhere.open(row))

    def _open_list(self) -> None:
        self.sheets.open_conflicts(part="open")

    def _show(self, state: SyncState) -> None:
        bar = self._bar
        if state.link is not Link.ALONE:
            look = self.sheets.words.status(state)
            bar.show_link(look.icon, look.ink, look.text, look.tip, look.tone)
        bar.show_to_decide(state.conflicts, state.rejected)

    def _on_note_wanted(self, record: RecordConflicts) -> None:
        noted = NotedRecord(PAGES[record.table], record.id, record.scope, record.title)
        NoteSheet(self._over, self._client, record.others, noted).open()

    def _on_record_wanted(self, table: str, record_id: UUID) -> None:
        kind = PAGES.get(table)
        if kind is not None:
            self._open_page(kind, record_id, {})
