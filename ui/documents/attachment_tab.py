# SPDX-License-Identifier: Apache-2.0
"""One attachment in a tab, opened in memory only: pictures, PDFs and texts are shown, all can be saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.documents import rules
from app.documents.commands import VoidAttachment, void_attachment
from app.documents.encodings import decode
from app.documents.outside import write_outside
from app.documents.queries import AttachmentRow, get_attachment
from ui.client import Client, Page
from ui.documents.attachment_words import SHOWN_PDF, SHOWN_PICTURES, SHOWN_TEXT, icon_of, size_text
from ui.documents.file_choice import ask_save, safe_file_name
from ui.documents.picture_view import PictureView, read_picture
from ui.documents.reason_sheet import ask_reason
from ui.jobs import Job
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import ElideLabel, IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.messages import message_for
from ui.widgets.pdf_view import PdfView
from ui.widgets.progress import ProgressLine

_TABLES = frozenset({"attachment", "attachment_void"})


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file with its content, unsealed in memory."""

    row: AttachmentRow
    content: bytes
    picture: QImage | None = None


class AttachmentTab(Page):
    """Opened by ``client.open("attachment", attachment_id)``."""

    icon_name = "paperclip"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.setProperty("role", "page")
        self._file: OpenedFile | None = None
        self._line: ProgressLine | None = None
        self._icon = IconLabel("paperclip", "text2", 18)
        self._heading = ElideLabel("", "h2")
        self._facts = Label("", "second")
        self._chip = Chip(self.tr("已作废"), Tone.BAD, "x")
        self._chip.hide()
        self._void = Button(self.tr("作废"), icon="trash")
        self._void.clicked.connect(self._on_void)
        self._save = Button(self.tr("另存为"), icon="download", key="Ctrl+S")
        self._save.clicked.connect(self._on_save)
        self._save.bind_key()
        self._notice = vbox(spacing=8)
        self._pane = QFrame()
        self._pane.setProperty("role", "pane")
        self._inside = vbox(spacing=0, margins=(1, 1, 1, 1))
        self._pane.setLayout(self._inside)
        head = hbox(
            self._icon, (self._heading, 1), self._chip, self._facts, 12, self._void, self._save, spacing=8
        )
        self.setLayout(vbox(head, self._notice, (self._pane, 1), spacing=10, margins=(16, 12, 16, 12)))
        client.jobs.changed.connect(self._on_changed)

    def title(self) -> str:
        """Return the file's name."""
        return self._file.row.file_name if self._file else self.tr("附件")

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Open an attachment by its id."""
        if record_id is None:
            return
        jobs, store, sync = self.client.jobs, self.client.desk.attachment_store(), self.client.sync
        clear_layout(self._notice)

        def read(job: Job) -> OpenedFile:
            row = jobs.read_now(get_attachment, record_id)
            if not store.exists(row.sha256) and sync is not None and sync.is_enrolled:
                sync.fetch_file(row.sha256, row.size_bytes, job.report)
            content = store.get(row.sha256)
            picture = read_picture(content) if row.media_type in SHOWN_PICTURES else None
            return OpenedFile(row, content, picture)

        jobs.work(
            read, owner=self, done=self._on_opened, failed=self._on_failed, progressed=self._on_progress
        )

    def _on_progress(self, done: int, total: int) -> None:
        """Say that the content is being fetched from head office, and how far it is."""
        line = self._line
        if line is None:
            line = self._line = ProgressLine(self.tr("正在从总部取这个附件…"), cancellable=False)
            clear_layout(self._notice)
            self._notice.addWidget(line)
        line.set_progress(done >> 10, max(1, total >> 10))

    def _on_opened(self, opened: OpenedFile) -> None:
        self._file, self._line = opened, None
        clear_layout(self._notice)
        row = opened.row
        self._icon.set_icon(icon_of(row.media_type), "text2")
        self._heading.setText(row.file_name)
        at = formats.moment(row.at.astimezone(self.client.desk.identity.zone))
        self._facts.setText(f"{size_text(row.size_bytes)} · {at} {row.by_name}")
        self.title_changed.emit(row.file_name, False)
        self._show_row(row)
        clear_layout(self._inside)
        self._inside.addWidget(self._viewer(opened), 1)

    def _viewer(self, opened: OpenedFile) -> QWidget:
        row = opened.row
        if row.media_type == SHOWN_PDF:
            view = PdfView(self._in_background)
            view.show_pdf(opened.content)
            return view
        if opened.picture is not None and not opened.picture.isNull():
            picture = PictureView(row.file_name)
            picture.show_picture(opened.picture)
            return picture
        if row.media_type == SHOWN_TEXT:
            text = QPlainTextEdit(decode(opened.content, row.file_name).text)
            text.setReadOnly(True)
            text.setFrameShape(QFrame.Shape.NoFrame)
            text.setAccessibleName(row.file_name)
            return text
        save = Button(self.tr("另存为"), icon="download", key="Ctrl+S")
        save.clicked.connect(self._on_save)
        return EmptyState(
            icon_of(row.media_type),
            self.tr("这种文件不能在程序内查看，请另存后用别的软件打开。另存出去的文件不再加密，用完请删除。"),
            button=save,
        )

    def _show_row(self, row: AttachmentRow) -> None:
        self._chip.setVisible(bool(row.void_reason))
        self._chip.setToolTip(row.void_reason)
        if row.void_reason:
            self._void.disable(self.tr("这个附件已作废：{reason}").format(reason=row.void_reason))
        elif self.client.actor.may(rules.ATTACH):
            self._void.enable()
        else:
            self._void.disable(self.tr("您的岗位没有“添加和作废附件”这一项权限"))
        if self.client.actor.may(rules.EXPORT):
            self._save.enable()
        else:
            self._save.disable(self.tr("您的岗位没有“导出文件”这一项权限"))

    def _in_background(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.client.jobs.work(lambda _job: work(), owner=self, done=done, failed=self._on_failed)

    # ---- acts

    def _on_void(self) -> None:
        if self._file is None:
            return
        row = self._file.row
        ask_reason(
            self,
            self.client,
            title=self.tr("作废附件"),
            lead=self.tr("“{name}”会从清单里去掉，历史里仍查得到。").format(name=row.file_name),
            accept=self.tr("作废"),
            command=void_attachment,
            make=lambda reason: VoidAttachment(row.attachment_id, reason),
        )

    def _on_save(self) -> None:
        if self._file is not None and self.client.actor.may(rules.EXPORT):
            name = safe_file_name(self._file.row.file_name)
            ask_save(self, self.tr("另存附件"), name, self.tr("所有文件 (*)"), self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the content to a file outside, where it is no longer sealed."""
        if self._file is None:
            return
        content = self._file.content

        def write(_job: Job) -> None:
            write_outside(path, content)

        text = self.tr("已另存为 {name}。这份文件不再加密，用完请删除。").format(name=path.name)
        self.client.jobs.work(
            write, owner=self, done=lambda _: self.client.notify(text), failed=self._on_failed
        )

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self._file is not None:
            identity = self._file.row.attachment_id
            self.client.jobs.read(get_attachment, identity, owner=self, done=self._show_row, slot="row")

    def _on_failed(self, error: Exception) -> None:
        self._line = None
        clear_layout(self._notice)
        self._notice.addWidget(ErrorNotice(message_for(error)))
