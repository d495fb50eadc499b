# SPDX-License-Identifier: Apache-2.0
"""The files of one record in a row: open, add, drop. Must not know what the record is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.documents import rules
from app.documents.commands import AttachFile, attach_file
from app.documents.outside import read_outside
from app.documents.queries import AttachmentRow, list_attachments
from ui.client import Client
from ui.documents.attachment_words import icon_of, name_filter, size_text
from ui.documents.file_choice import ask_open
from ui.jobs import Job
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, row_of, vbox
from ui.widgets.messages import message_for

_TABLES = frozenset({"attachment", "attachment_void"})
_LONGEST_LABEL = 22


class AttachmentStrip(QWidget):
    """Shows the files of the record set by `set_parent_record`; `count_changed(n)` says how many."""

    count_changed = Signal(int)

    def __init__(self, client: Client, parent_kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._kind = parent_kind
        self._record_id: UUID | None = None
        self._files = hbox(spacing=6)
        self._none = Label(self.tr("没有附件，可把文件拖到这里"), "caption")
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(row_of(self._none, self._files, None, spacing=6))
        self._add = Button(self.tr("添加附件"), kind="ghost", icon="paperclip")
        self._add.clicked.connect(self.ask_file)
        self._notice = vbox(spacing=6)
        self.setLayout(vbox(hbox((self._scroll, 1), self._add, spacing=8), self._notice, spacing=6))
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("附件"))
        client.jobs.changed.connect(self._on_changed)
        client.theme.changed.connect(self._fit)
        self._fit()
        self._show_right()

    def set_parent_record(self, record_id: UUID | None) -> None:
        """Show the files of a record; None shows nothing."""
        self._record_id = record_id
        clear_layout(self._notice)
        self._show_right()
        if record_id is None:
            self._on_rows(())
        else:
            self._refetch()

    def ask_file(self) -> None:
        """Ask for a file and add it."""
        if self._record_id is not None and self._client.actor.may(rules.ATTACH):
            ask_open(self, self.tr("添加附件"), name_filter(self.tr("可添加的文件")), self.add_file)

    def add_file(self, path: Path) -> None:
        """Read a file, check and keep it; refused with a sentence when it is not what its name says."""
        record_id = self._record_id
        if record_id is None:
            return
        clear_layout(self._notice)
        self._add.set_busy(True)
        kind, jobs = self._kind, self._client.jobs
        store = self._client.desk.attachment_store()

        def read(_job: Job) -> AttachFile:
            return AttachFile(kind, record_id, path.name, read_outside(path))

        def keep(command: AttachFile) -> None:
            jobs.write(attach_file, store, command, owner=self, done=kept, failed=self._on_failed)

        def kept(_attachment_id: UUID) -> None:
            self._add.set_busy(False)
            self._client.notify(self.tr("已添加 {name}。").format(name=path.name))

        jobs.work(read, owner=self, done=keep, failed=self._on_failed)

    # ---- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if self._add.isEnabled() and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.add_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    # ---- inside

    def _refetch(self) -> None:
        self._client.jobs.read(
            list_attachments, [self._record_id], owner=self, done=self._on_rows, slot="files"
        )

    def _on_rows(self, rows: Sequence[AttachmentRow]) -> None:
        clear_layout(self._files)
        self._none.setVisible(not rows)
        for row in rows:
            self._files.addWidget(self._file(row))
        self.count_changed.emit(len(rows))

    def _file(self, row: AttachmentRow) -> Button:
        name = row.file_name
        short = name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 9]}…{name[-8:]}"
        button = Button(short, icon=icon_of(row.media_type))
        at = formats.moment(row.at.astimezone(self._client.desk.identity.zone))
        button.setToolTip(f"{name}\n{size_text(row.size_bytes)} · {at}")
        button.setAccessibleName(self.tr("打开附件 {name}").format(name=name))
        button.clicked.connect(lambda: self._client.open("attachment", row.attachment_id))
        return button

    def _show_right(self) -> None:
        if not self._client.actor.may(rules.ATTACH):
            self._add.disable(self.tr("您的岗位没有“添加和作废附件”这一项权限"))
        elif self._record_id is None:
            self._add.disable(self.tr("请先保存记录"))
        else:
            self._add.enable()

    def _on_failed(self, error: Exception) -> None:
        self._add.set_busy(False)
        clear_layout(self._notice)
        self._notice.addWidget(ErrorNotice(message_for(error)))

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self._record_id is not None:
            self._refetch()

    def _fit(self) -> None:
        self._scroll.setFixedHeight(self._client.theme.px(36))
