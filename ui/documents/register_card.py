# SPDX-License-Identifier: Apache-2.0
"""The print register of one paper: every copy, who took it where, and what became of it. Must not print."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.documents.queries import CopyRow
from app.documents.rules import PDF_PRINTER
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.chips import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import Line, clear_layout, column_of, hbox, vbox


class RegisterCard(Card):
    """Lists copies, the newest first; `void_asked(copy_id, number)` for one that was spoilt."""

    void_asked = Signal(object, int)

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._zone = zone
        self._may_void = False
        self.set_title("")
        self._count = Label("", "caption")
        self._lines = vbox(spacing=0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(column_of(self._lines, None))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        self._empty = EmptyState("printer", self.tr("还没有打印过。预览不占份号，打印或另存时才编号。"))
        self.body.addLayout(hbox(Label(self.tr("打印登记"), "h3"), None, self._count))
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(scroll, 1)
        self.setAccessibleName(self.tr("打印登记"))
        self.show_lines((), may_void=False)

    def show_lines(self, copies: Sequence[CopyRow], *, may_void: bool) -> None:
        """Show the copies of a paper, given from the oldest on."""
        self._may_void = may_void
        clear_layout(self._lines)
        good = sum(not copy.void_reason for copy in copies)
        self._count.setText(self.tr("有效 {good} 份 · 共 {all} 份").format(good=good, all=len(copies)))
        self._count.setVisible(bool(copies))
        self._empty.setVisible(not copies)
        self._scroll.setVisible(bool(copies))
        for place, copy in enumerate(reversed(copies)):
            if place:
                self._lines.addWidget(Line())
            self._lines.addWidget(self._line(copy))

    def _line(self, copy: CopyRow) -> QWidget:
        where = self.tr("另存 PDF") if copy.printer == PDF_PRINTER else copy.printer
        if copy.void_reason:
            chip = Chip(self.tr("已作废"), Tone.BAD, "x")
        elif copy.is_reprint:
            chip = Chip(self.tr("重打"), Tone.WARN)
        else:
            chip = Chip(self.tr("首份"), Tone.OK, "check")
        head = hbox(
            Label(self.tr("第 {number} 份").format(number=copy.number), "strong"), chip, None, spacing=8
        )
        if self._may_void and not copy.void_reason:
            void = Button(self.tr("作废"), kind="link")
            void.setAccessibleName(self.tr("作废第 {number} 份").format(number=copy.number))
            void.clicked.connect(lambda: self.void_asked.emit(copy.copy_id, copy.number))
            head.addWidget(void)
        at = formats.moment_of_year(copy.at.astimezone(self._zone))
        column = column_of(
            head, ElideLabel(f"{at} {copy.by_name} · {where}", "caption"), spacing=3, margins=(0, 8, 0, 8)
        )
        layout = column.layout()
        if copy.void_reason and layout is not None:
            layout.addWidget(
                Label(self.tr("原因：{reason}").format(reason=copy.void_reason), "caption", wrap=True)
            )
        return column
