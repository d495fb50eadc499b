# SPDX-License-Identifier: Apache-2.0
"""The columns of the list of documents. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.parts.document_list import DocumentRow
from ui.parts.words import PartsWords
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.row_columns import Column, Paint


class DocumentColumns(QObject):
    """Says what stands in each column."""

    def __init__(self, words: PartsWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def all(self, red_days: Callable[[], int]) -> tuple[Column, ...]:
        """Return the columns; ``red_days``: a document that waits longer is shown in red."""
        words = self._words

        def age(row: DocumentRow) -> ChipLook | None:
            return words.age_chip(row, red_days())

        return (
            Column("age", self.tr("已等"), width=78, paint=Paint.CHIP, chip=age),
            Column(
                "kind",
                self.tr("单据"),
                lambda row: words.kind(row.kind, row.direction),
                width=152,
                paint=Paint.STRONG,
            ),
            Column("partner", self.tr("对方"), lambda row: row.partner, width=110, stretch=True),
            Column("pieces", self.tr("数量"), words.pieces, width=92, paint=Paint.NUMBER),
            Column("status", self.tr("状态"), width=120, paint=Paint.CHIP, chip=words.status_chip),
            Column(
                "dated_on", self.tr("日期"), lambda row: formats.day(row.dated_on), width=78, paint=Paint.TIME
            ),
            Column(
                "number", self.tr("单号"), lambda row: row.number, width=168, paint=Paint.LINK,
                hidden_below=780,
            ),
            Column("other_number", self.tr("对方单号"), lambda row: row.other_number, width=120,
                   hidden_below=900),
            Column("place", self.tr("仓库"), lambda row: row.place, width=90, paint=Paint.SECOND,
                   hidden_below=1000),
        )  # fmt: skip
