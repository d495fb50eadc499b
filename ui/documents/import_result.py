# SPDX-License-Identifier: Apache-2.0
"""Last step of an import: what was stored, what was not, and where to go on. Must not store."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.documents.import_kinds import ImportKind
from app.documents.imports import ImportResult
from app.documents.verdicts import ImportPreview
from ui.documents.import_words import ImportWords
from ui.theme.theme import Theme
from ui.widgets import program_words
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import Line, clear_layout, hbox, vbox

_MOST_REASONS = 8


class ResultStep(QWidget):
    """`export_asked(job_id)`, `again_asked()`, `open_asked(kind_key)`, `left_out_asked()`."""

    export_asked = Signal(object)
    again_asked = Signal()
    open_asked = Signal(str)
    left_out_asked = Signal()

    def __init__(self, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._card = Card()
        self._inside = vbox(spacing=14)
        self._card.body.addLayout(self._inside)
        self._card.body.addStretch(1)
        self.setLayout(vbox((self._card, 1)))
        self._first: Button | None = None

    def show_result(self, kind: ImportKind, result: ImportResult, preview: ImportPreview) -> None:
        """Say what a run did, and why rows of its preview were left out."""
        clear_layout(self._inside)
        icon, ink = ("circle-check", "ok") if not result.was_stopped else ("player-pause", "warn")
        if result.was_stopped:
            title = self.tr("已停止，前面 {count} 条{kind}已导入")
        elif result.imported_count:
            title = self.tr("已导入 {count} 条{kind}")
        else:
            title = self.tr("没有新的{kind}可导入")
            icon, ink = "list-details", "text2"
        heading = Label(
            title.format(count=f"{result.imported_count:,}", kind=program_words.title(kind.title)), "h1"
        )
        figures = hbox(spacing=28)
        for name, count in (
            (self.tr("导入"), result.imported_count),
            (self.tr("重复，没有再导入"), result.duplicate_count),
            (self.tr("未通过"), result.rejected_count),
            (self.tr("不是记录"), result.total_count),
        ):
            figures.addLayout(vbox(Label(f"{count:,}", "kpi"), Label(name, "second"), spacing=2))
        figures.addStretch(1)
        self._inside.addLayout(hbox(IconLabel(icon, ink, 32), heading, None, spacing=12))
        self._inside.addLayout(figures)
        self._inside.addWidget(Label(self._sentence(result), "second", wrap=True))
        self._inside.addLayout(self._buttons(kind, result))
        if preview.left_out and not result.was_stopped:
            banner = Banner(
                self._words.left_out(kind, len(preview.left_out)), tone="info", action=self.tr("看看是哪些")
            )
            banner.action_clicked.connect(self.left_out_asked)
            self._inside.addWidget(banner)
        reasons = Counter(
            self._words.reason(replace(row, note=None), kind) for row in preview.rows if row.reason
        )
        if reasons:
            self._inside.addWidget(Line())
            self._inside.addWidget(Label(self.tr("没有导入的原因"), "h3"))
        for reason, count in reasons.most_common(_MOST_REASONS):
            lines = self.tr("{count} 行").format(count=f"{count:,}")
            number = Label(lines, "strong")
            number.setMinimumWidth(Theme.of(self).px(64))
            self._inside.addLayout(hbox(number, (Label(reason, "second", wrap=True), 1), spacing=8))

    def focus_first(self) -> None:
        """Go to the next step."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self, result: ImportResult) -> str:
        if result.was_stopped:
            return self.tr("再导入同一个文件就会接着做；已导入的行不会重复。")
        if result.rejected_count:
            return self.tr("未通过的行已加密保存在本机。导出后按“未导入原因”改好，再导入那个文件即可。")
        return self.tr("同一个文件再导入一次，也不会重复。")

    def _buttons(self, kind: ImportKind, result: ImportResult) -> QHBoxLayout:
        row = hbox(spacing=8)
        again = Button(self.tr("再导入一个文件"), kind="primary", icon="file-import")
        again.clicked.connect(self.again_asked)
        row.addWidget(again)
        if result.imported_count:
            show = Button(
                self.tr("查看{kind}").format(kind=program_words.title(kind.title)), icon="external-link"
            )
            show.clicked.connect(lambda: self.open_asked.emit(kind.key))
            row.addWidget(show)
        if result.rejected_count:
            export = Button(self.tr("导出未通过的行"), icon="table-export")
            export.clicked.connect(lambda: self.export_asked.emit(result.job_id))
            row.addWidget(export)
        row.addStretch(1)
        self._first = again
        return row
