# SPDX-License-Identifier: Apache-2.0
"""The part 单据 of 配件台账: the folder 待齐 with its ages, the day's, all of them; one beside the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QWidget

from app.parts.document_history import DocumentFile, get_document_file
from app.parts.document_list import (
    DocumentRow,
    DocumentSheet,
    DocumentView,
    FindDocuments,
    FolderCounts,
    count_documents,
    count_folder,
    find_documents,
    get_document,
)
from app.parts.rules import POST
from app.parts.searching import Scanned, ScannedKind, find_scanned
from ui.admin.kept_state import KeptState
from ui.admin.section import Section
from ui.client import Client
from ui.parts.document_columns import DocumentColumns
from ui.parts.document_detail import DocumentDetail
from ui.parts.document_filters import DocumentFilters
from ui.parts.serials_sheet import SerialsSheet
from ui.parts.words import PartsWords
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_FOLLOW_MS = 60
_WINDOW = 100
_NARROW, _WIDE = 940, 1400
_DETAIL, _WIDE_DETAIL = 452, 560
_RED_DAYS = 3
"""Until the rule was read."""
After = tuple[date, UUID] | None


class DocumentsSection(Section):
    """Find a document, see what it moved and what it waits for, and do what comes next."""

    tables = frozenset(
        {"stock_document", "stock_arrival", "stock_void", "stock_move", "task", "task_event", "attachment"}
    )

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = PartsWords(self)
        self._after: dict[int, After] = {}
        """Place in the list → the document before it."""
        self._wanted: UUID | None = None
        self._counts: FolderCounts | None = None
        self._detail_wanted: bool | None = None
        self._splitter_moved = False
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._fetch_document)
        self.model = RowTableModel(DocumentColumns(self._words, self).all(self._red_days))
        self.view = RowTableView(self.model, name=self.tr("单据列表"))
        self.filters = DocumentFilters(client, self._words)
        self.detail = DocumentDetail(client)
        self.detail.document_wanted.connect(self.select)
        self.detail.serial_wanted.connect(self.open_serials)
        self.setLayout(vbox(self._make_top(), (self._make_middle(), 1), spacing=10))
        self.setFocusProxy(self.view)
        self._wire()
        self.detail.bind_keys(self)
        KeptState(client, self.view, "parts.documents")

    # ---- Section

    def new_label(self) -> str:
        """Return the words of the main button, for who may write documents down."""
        return self.tr("录入单据") if self.client.actor.may(POST) else ""

    def begin_new(self) -> bool:
        """F2: write a document down."""
        if not self.client.actor.may(POST):
            return False
        from ui.parts.entry_sheet import EntrySheet  # noqa: PLC0415 -- the list comes without it

        sheet = EntrySheet(self.client, self)
        sheet.registered.connect(self.select)
        sheet.open()
        return True

    def refresh(self) -> None:
        """Fetch what is shown again."""
        self.client.jobs.read(count_folder, owner=self, done=self._on_counts, slot="counts")
        self._refetch()

    def focus_filter(self) -> bool:
        """/: go to the filter."""
        self.filters.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.typed.selectAll()
        return True

    def toggle_detail(self) -> bool:
        """F8: open or close the document."""
        self._detail_wanted = self._detail.isHidden()
        self._place_detail()
        return True

    def change_status(self) -> bool:
        """F4: record what arrived."""
        return self.detail.run("arrive")

    def print_record(self) -> bool:
        """Ctrl+P: the paper of the document in front."""
        return self.detail.run("print")

    def scanned(self, text: str) -> bool:
        """Find the document of a scanned number, or the way of a serial number, or documents of a part."""

        def found(what: Scanned | None) -> None:
            if what is not None and what.kind is ScannedKind.DOCUMENT and what.id is not None:
                self._show_all("")
                self.select(what.id)
            elif what is not None and what.kind is ScannedKind.SERIAL:
                self.open_serials(text)
            else:
                self._show_all(text)

        self.client.jobs.read(find_scanned, text, owner=self, done=found, slot="scan")
        return True

    def select(self, row_id: UUID) -> None:
        """Go to a document, wherever it stands."""
        self._wanted = row_id
        self.view.select_id(row_id)
        self._fetch_document()

    def show_asked(self, context: dict[str, Any]) -> None:
        """Show a view, a typed filter (``text``), a serial number, or the form of a ``new`` document."""
        if self.views.has(str(context.get("view", ""))):
            self.views.set_current(str(context["view"]))
            self._begin_again()
        if context.get("text"):
            self._show_all(str(context["text"]))
        if "serial" in context:
            self.open_serials(str(context["serial"]))
        if context.get("new"):
            self.begin_new()

    # ---- parts

    def _make_top(self) -> QWidget:
        self.views = Segmented(
            (
                (DocumentView.WAITING.value, self.tr("待齐")),
                (DocumentView.TODAY.value, self.tr("今日")),
                (DocumentView.ALL.value, self.tr("全部")),
                (DocumentView.VOID.value, self.tr("作废／冲销")),
            )
        )
        self.views.setAccessibleName(self.tr("单据"))
        self.views.chosen.connect(lambda _key: self._begin_again())
        serials = Button(self.tr("查序列号"), kind="ghost", icon="barcode", key="Alt+N")
        serials.clicked.connect(lambda _on=False: self.open_serials())
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Alt+N", self.tr("查序列号：在哪里，从哪里来，换下了哪一件"), self.open_serials,
                 context=inside)  # fmt: skip
        top = QWidget()
        top.setLayout(hbox(self.views, None, serials, spacing=8))
        return top

    def _make_middle(self) -> QWidget:
        self._empty = EmptyState("circle-check", "")
        self.view.set_empty_state(self._empty)
        self._list = QFrame()
        self._list.setProperty("role", "pane")
        self._list.setLayout(vbox(self.filters, Line(), (self.view, 1), spacing=0, margins=(1, 1, 1, 1)))
        nothing = QFrame()
        nothing.setProperty("role", "pane")
        nothing.setLayout(vbox(EmptyState("file-text", self.tr("在左边选一张单据，这里显示全部内容。"))))
        self._detail = QStackedWidget()
        self._detail.addWidget(nothing)
        self._detail.addWidget(self.detail)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._detail)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setHandleWidth(self.client.theme.px(10))
        splitter.splitterMoved.connect(self._on_splitter_moved)
        self._splitter = splitter
        return splitter

    def _wire(self) -> None:
        self.filters.changed.connect(self._begin_again)
        self.filters.entered.connect(self._on_filter_entered)
        self.model.window_needed.connect(self._on_window_needed)
        self.view.current_changed.connect(self._on_current)
        self.view.opened.connect(self._on_opened)

    # ---- the list

    def which(self) -> FindDocuments:
        """Return which documents the section is narrowed to."""
        return self.filters.wanted(DocumentView(self.views.current()))

    def _red_days(self) -> int:
        return _RED_DAYS if self._counts is None else self._counts.red_days

    def _show_all(self, text: str) -> None:
        """Look for a text among all documents."""
        self.views.set_current(DocumentView.ALL.value)
        self.filters.clear()
        self.filters.typed.blockSignals(True)
        self.filters.typed.setText(text)
        self.filters.typed.blockSignals(False)
        self._begin_again()

    def _begin_again(self) -> None:
        self.view.forget_selection()
        self._wanted = None
        self._refetch()

    def _on_counts(self, counts: FolderCounts) -> None:
        self._counts = counts
        waiting = self.tr("待齐")
        if counts.waiting:
            waiting = f"{waiting} {formats.number(counts.waiting)}"
        if counts.waiting and counts.oldest_days:
            waiting = formats.aside(waiting, self.tr("最久 {count} 天").format(count=counts.oldest_days))
        self.views.set_label(DocumentView.WAITING.value, waiting)
        today = self.tr("今日")
        self.views.set_label(
            DocumentView.TODAY.value, f"{today} {formats.number(counts.today)}" if counts.today else today
        )
        self.detail.set_red_days(counts.red_days)
        self.view.viewport().update()

    def _refetch(self) -> None:
        self._after = {0: None}
        wanted, jobs = self.which(), self.client.jobs
        show = partial(self._on_count, wanted)
        jobs.read(count_documents, wanted, owner=self, done=show, slot="list")
        if self._wanted is not None:
            self._fetch_document()

    def _on_count(self, wanted: FindDocuments, total: int) -> None:
        show = partial(self._on_first, total)
        self.client.jobs.read(
            find_documents, replace(wanted, count=_WINDOW), owner=self, done=show, slot="first"
        )

    def _on_first(self, total: int, rows: tuple[DocumentRow, ...]) -> None:
        # A document that came between the two reads is counted with the next change.
        total = max(total, len(rows)) if len(rows) == _WINDOW else len(rows)
        self._remember(0, rows)
        self.model.reset(total, 0, rows)
        self.filters.show_count(total)
        if not total:
            self._say_why_empty()
        elif self._wanted is None and self.view.current_row() is None:
            self.view.select_first()

    def _remember(self, first: int, rows: tuple[DocumentRow, ...]) -> None:
        if rows:
            self._after[first + len(rows)] = (rows[-1].dated_on, rows[-1].id)

    def _on_window_needed(self, first: int, count: int) -> None:
        generation = self.model.generation
        near = max(place for place in self._after if place <= first)
        wanted = replace(self.which(), after=self._after[near], skip=first - near, count=count)

        def show(rows: tuple[DocumentRow, ...]) -> None:
            if generation == self.model.generation:
                self._remember(first, rows)
            self.model.set_window(first, rows, generation)

        def failed(error: Exception) -> None:
            self.model.window_failed(first)
            self.client.show_error(error)

        self.client.jobs.read(find_documents, wanted, owner=self, done=show, failed=failed)

    def _say_why_empty(self) -> None:
        view = self.views.current()
        if self.filters.is_set():
            self._empty.set_sentence("search", self.tr("没有找到。可以少输几个字，或放宽条件。"))
        elif view == DocumentView.WAITING:
            self._empty.set_sentence("circle-check", self.tr("没有等着的单据，货和单都到齐了。"), "ok")
        elif view == DocumentView.TODAY:
            self._empty.set_sentence("file-text", self.tr("今天还没有记账的单据。"))
        elif view == DocumentView.VOID:
            self._empty.set_sentence("circle-check", self.tr("没有作废或冲销的单据。"), "ok")
        else:
            self._empty.set_sentence("file-text", self.tr("还没有单据。"))
        if self._wanted is None:
            # What is no longer seen must not be acted on by its keys.
            self.detail.forget_document()
            self._detail.setCurrentIndex(0)

    def _on_filter_entered(self) -> None:
        self._begin_again()
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- one document

    def _on_current(self, row: DocumentRow | None) -> None:
        if row is not None:
            self._wanted = row.id
            self._follow.start()

    def _on_opened(self, row: DocumentRow) -> None:
        self._wanted = row.id
        if self._detail.isHidden():
            self.toggle_detail()
        self._fetch_document()

    def _fetch_document(self) -> None:
        self._follow.stop()
        if self._wanted is not None:
            jobs = self.client.jobs
            jobs.read(get_document, self._wanted, owner=self, done=self._on_document, slot="document")
            jobs.read(get_document_file, self._wanted, owner=self, done=self._on_file, slot="file")

    def _on_document(self, document: DocumentSheet) -> None:
        self.detail.show_document(document)
        self._detail.setCurrentWidget(self.detail)

    def _on_file(self, file: DocumentFile) -> None:
        self.detail.show_file(file)

    def open_serials(self, serial: str = "") -> None:
        """Open the way of a serial number, or the field that asks for one."""
        sheet = SerialsSheet(self.client, self, serial)
        sheet.document_wanted.connect(self.select)
        sheet.open()

    # ---- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the document where there is no room for both."""
        super().resizeEvent(event)
        self._place_detail()

    def _on_splitter_moved(self, _place: int, _index: int) -> None:
        self._splitter_moved = True

    def _place_detail(self) -> None:
        px, width = self.client.theme.px, self._splitter.width()
        if not self._splitter_moved:
            detail = px(_WIDE_DETAIL) if self.width() >= px(_WIDE) else px(_DETAIL)
            self._splitter.setSizes([max(width - detail, detail), detail])
        narrow = self.width() < px(_NARROW)
        shown = (not narrow) if self._detail_wanted is None else self._detail_wanted
        self._detail.setVisible(shown)
        self._list.setVisible(not (narrow and shown))
