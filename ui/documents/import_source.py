# SPDX-License-Identifier: Apache-2.0
"""First step of an import: what and from which file; below, what was imported before. Must not read files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.documents.import_kinds import ImportKind
from app.documents.queries import ImportJobRow
from app.documents.tabular import IMPORT_ENDINGS
from ui.documents.file_choice import ask_open
from ui.theme.tokens import Tone
from ui.widgets import formats, program_words
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.chips import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView
from ui.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class PastImport:
    """One earlier run, with the words of what it was."""

    id: UUID
    job: ImportJobRow
    kind_title: str
    has_rejects: bool


class SourceStep(QWidget):
    """`read_asked(kind_key, path)`; `export_asked(job_id)` for the rejects of an earlier run."""

    read_asked = Signal(str, object)
    export_asked = Signal(object)

    def __init__(self, kinds: Sequence[ImportKind], zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._kind = kinds[0].key if kinds else ""
        self._kinds = Segmented([(kind.key, program_words.title(kind.title)) for kind in kinds])
        self._kinds.chosen.connect(self._on_kind)
        self.path = QLineEdit()
        self.path.setPlaceholderText(self.tr("文件的位置，或把文件拖到这里"))
        self.path.setAccessibleName(self.tr("要导入的文件"))
        self.path.setClearButtonEnabled(True)
        self.path.returnPressed.connect(self._on_read)
        self.path.textChanged.connect(self._on_path_changed)
        browse = Button(self.tr("选择文件"), icon="folder", key="Ctrl+O")
        browse.clicked.connect(self.ask_file)
        browse.bind_key()
        self.read = Button(self.tr("读取"), kind="primary", icon="file-import", key="Enter")
        self.read.clicked.connect(self._on_read)
        card = Card(self.tr("导入什么"))
        card.body.addLayout(hbox(Label(self.tr("种类"), "field"), self._kinds, None, spacing=12))
        card.body.addLayout(hbox((self.path, 1), browse, self.read, spacing=8))
        card.body.addWidget(
            Label(
                self.tr(
                    "可用 CSV、TXT、XLSX、XLS、XLSB、ODS 和网页表格，也可用 .gz 压缩。编码和表头会自动识别；"
                    "在您点“导入”之前，什么都不会写入。"
                ),
                "caption",
                wrap=True,
            )
        )
        self._warning = Banner(self.tr("这一行没有写文件。"), tone="warn")
        self._warning.hide()
        card.body.addWidget(self._warning)
        self._past = self._past_card()
        self.setLayout(vbox(card, (self._past, 1), spacing=10))
        self.setAcceptDrops(True)
        self._on_path_changed()

    def _past_card(self) -> Card:
        columns = (
            Column("at", self.tr("时间"), self._at, width=120, paint=Paint.TIME),
            Column("kind", self.tr("种类"), lambda row: row.kind_title, width=70),
            Column("file", self.tr("文件"), lambda row: row.job.file_name, width=240, stretch=True),
            Column(
                "imported",
                self.tr("导入"),
                lambda row: f"{row.job.imported_count:,}",
                width=70,
                paint=Paint.NUMBER,
            ),
            Column(
                "duplicate",
                self.tr("重复"),
                lambda row: f"{row.job.duplicate_count:,}",
                width=70,
                paint=Paint.NUMBER,
            ),
            Column(
                "rejected",
                self.tr("未通过"),
                lambda row: f"{row.job.rejected_count:,}",
                width=76,
                paint=Paint.NUMBER,
            ),
            Column("state", self.tr("结果"), paint=Paint.CHIP, chip=self._state, width=96),
            Column("by", self.tr("办理人"), lambda row: row.job.by_name, width=90),
        )
        self._model = RowTableModel(columns)
        self._table = RowTableView(self._model, name=self.tr("最近的导入"))
        self._table.current_changed.connect(self._on_current)
        self._export = Button(self.tr("导出未通过的行"), kind="ghost", icon="table-export")
        self._export.clicked.connect(self._on_export)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState("file-import", self.tr("本店还没有导入过文件。")))
        self._stack.addWidget(self._table)
        card = Card(self.tr("最近的导入"), flush=True)
        card.head.addWidget(self._export)
        card.body.addWidget(self._stack, 1)
        return card

    # ---- what the page calls

    def show_past(self, rows: Sequence[PastImport]) -> None:
        """Show earlier runs, the newest first."""
        self._model.reset(len(rows), 0, list(rows))
        self._stack.setCurrentIndex(1 if rows else 0)
        self._on_current(self._table.current_row())

    def choose_kind(self, key: str) -> None:
        """Show one kind as chosen."""
        self._kind = key
        self._kinds.set_current(key)

    def ask_file(self) -> None:
        """Ask for a file; its place can then be changed by hand."""
        endings = " ".join(f"*.{ending} *.{ending}.gz" for ending in IMPORT_ENDINGS)
        ask_open(self, self.tr("选择要导入的文件"), f"{self.tr('表格文件')} ({endings})", self._on_chosen)

    # ---- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        for url in event.mimeData().urls()[:1]:
            if url.isLocalFile():
                self._on_chosen(Path(url.toLocalFile()))
        event.acceptProposedAction()

    # ---- inside

    def _on_chosen(self, path: Path) -> None:
        self.path.setText(str(path))
        self._on_read()

    def _on_kind(self, key: str) -> None:
        self._kind = key

    def _on_path_changed(self) -> None:
        self._warning.hide()
        if self.path.text().strip():
            self.read.enable()
        else:
            self.read.disable(self.tr("请先选择文件"))

    def _on_read(self) -> None:
        typed = self.path.text().strip().strip('"')
        if not typed:
            return
        path = Path(typed).expanduser()
        if not path.is_file():
            self._warning.set_text(
                self.tr("没有找到这个文件：{path}。请检查位置，或点“选择文件”。").format(path=path), "warn"
            )
            self._warning.show()
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.read_asked.emit(self._kind, path)

    def _on_current(self, row: object) -> None:
        if isinstance(row, PastImport) and row.has_rejects:
            self._export.enable()
        else:
            self._export.disable(self.tr("先选一次有未通过行的导入"))

    def _on_export(self) -> None:
        row = self._table.current_row()
        if isinstance(row, PastImport):
            self.export_asked.emit(row.id)

    def _at(self, row: PastImport) -> str:
        return formats.moment(row.job.at.astimezone(self._zone))

    def _state(self, row: PastImport) -> ChipLook:
        job = row.job
        if job.imported_count + job.rejected_count < job.good_count:
            return ChipLook(self.tr("没有做完"), Tone.WARN, "player-pause")
        if job.rejected_count:
            return ChipLook(self.tr("有未通过"), Tone.WARN)
        return ChipLook(self.tr("已完成"), Tone.OK, "check")
