# SPDX-License-Identifier: Apache-2.0
"""The words of an import: verdicts as chips, reasons as sentences. Must not know any kind of import."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.documents.import_kinds import ImportKind
from app.documents.imports import PreviewRow, Verdict
from ui.theme.tokens import Tone
from ui.widgets import formats, program_words
from ui.widgets.chips import ChipLook
from ui.widgets.messages import problem_sentence


class ImportWords(QObject):
    """Words for one page."""

    def verdict(self, verdict: Verdict) -> ChipLook:
        """Return the chip of a verdict."""
        return {
            Verdict.GOOD: ChipLook(self.tr("可导入"), Tone.OK, "check"),
            Verdict.DUPLICATE: ChipLook(self.tr("重复"), Tone.MUTE, "copy"),
            Verdict.REJECTED: ChipLook(self.tr("未通过"), Tone.BAD, "x"),
            Verdict.TOTAL: ChipLook(self.tr("不是记录"), Tone.MUTE, "list-details"),
        }[verdict]

    def reason(self, row: PreviewRow, kind: ImportKind) -> str:
        """Return why a row is not imported, with the name of the field; nothing for a good one."""
        if not row.reason:
            return ""
        title = next(
            (program_words.title(field.title) for field in kind.fields if field.name == row.field), ""
        )
        return formats.pair(title, self.sentence(row.reason)) if title else self.sentence(row.reason)

    def sentence(self, code: str) -> str:
        """Return the sentence of a reason code."""
        own = {
            "imported_before": self.tr("以前导入过，不再重复导入。"),
            "twice_in_file": self.tr("与本文件前面的一行完全相同。"),
            "already_here": self.tr("系统里已有这一条。"),
            "total_row": self.tr("小计或合计行，不是记录。"),
            "note_row": self.tr("表格下面的说明，不是记录。"),
            "head_again": self.tr("重复的表头，不是记录。"),
        }
        return own.get(code) or problem_sentence(code)
