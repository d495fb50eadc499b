# SPDX-License-Identifier: Apache-2.0
"""Asks why stock figures are set, and has them posted as one adjustment. The command stores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from app.parts.adjusting import AdjustStock, StockFigure, adjust_stock
from app.parts.documents import Registered
from app.parts.rules import LONGEST_NOTE
from ui.admin.sheet_draft import SheetDraft
from ui.client import Client
from ui.parts.words import PartsWords
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of, vbox
from ui.widgets.messages import message_for, problem_sentence

_MOST_NAMED = 6
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Adjusted:
    """One figure with the part that it is of, in words."""

    figure: StockFigure
    part: str


class AdjustSheet(Overlay):
    """Asks for the reason; `saved(Registered)`, or `refused(error)` when the figures cannot stand."""

    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, client: Client, parent: QWidget, adjusted: Sequence[Adjusted], place_id: UUID) -> None:
        """Ask about figures of a warehouse."""
        super().__init__(parent, "", icon="edit", width=560)
        self.set_title(self.tr("库存调整"))
        self._client, self._adjusted, self._place_id = client, adjusted, place_id
        self._words = PartsWords(self)
        self.form = FormPanel(self._fields(), columns=1)
        self.form.submitted.connect(self.accept)
        self.set_body(column_of(self._figures(), self.form, spacing=14))
        self.add_cancel(self.tr("再改改"))
        self.add_accept(self.tr("记账"))
        self.accepted.connect(self._on_accept)
        self._draft = SheetDraft(client, self.form, "stock_adjust", place_id, self)
        self._draft.look_up()

    def open(self) -> None:
        """Show the sheet and go to the reason."""
        super().open()
        self.form.focus_first()

    def reject(self) -> None:
        """Keep what is typed, then close."""
        self._draft.keep()
        super().reject()

    def leave(self) -> None:
        """Keep what is typed, then close."""
        self._draft.keep()
        super().leave()

    def _fields(self) -> tuple[Field, ...]:
        reasons = (
            ("count", self.tr("盘盈盘亏")),
            ("damage", self.tr("破损、变质")),
            ("mistake", self.tr("以前收发记错")),
            ("found", self.tr("找到以前短少的")),
            ("lost", self.tr("丢失")),
            (_OTHER, self.tr("其他")),
        )
        return (
            Field("why", self.tr("原因"), FieldKind.CHOICE, choices=reasons, required=True),
            Field("words", self.tr("说明"), FieldKind.TEXT, rows=2, most=LONGEST_NOTE,
                  placeholder=self.tr("怎么发现的、差在哪里；选“其他”时必填")),
        )  # fmt: skip

    def _figures(self) -> QWidget:
        box = vbox(spacing=4)
        for one in self._adjusted[:_MOST_NAMED]:
            figure = one.figure
            text = self.tr("{part} {condition}：{seen} → {wanted}（{difference}）").format(
                part=one.part,
                condition=self._words.condition(figure.condition),
                seen=formats.number(figure.seen),
                wanted=formats.number(figure.wanted),
                difference=f"{figure.wanted - figure.seen:+,}",
            )
            box.addWidget(Label(text, wrap=True))
        more = len(self._adjusted) - _MOST_NAMED
        if more > 0:
            box.addWidget(Label(self.tr("另有 {count} 处").format(count=formats.number(more)), "second"))
        holder = QWidget()
        holder.setLayout(box)
        return holder

    def _reason(self) -> str:
        titles = dict(self._fields()[0].choices)
        why, words = self.form.value("why"), str(self.form.value("words") or "")
        return words if why == _OTHER else formats.pairs(titles.get(why, ""), words)

    def _on_accept(self) -> None:
        if not self.form.check_kinds():
            return
        if not self._reason():
            self.form.set_problems({"words": problem_sentence("required")})
            return
        self.set_notice(None)
        self.set_busy(True)
        self._draft.pause()
        order = AdjustStock(
            place_id=self._place_id,
            figures=[one.figure for one in self._adjusted],
            reason=self._reason(),
        )
        command, given = self._draft.wrap(adjust_stock, order)
        self._client.jobs.write(command, given, owner=self, done=self._on_done, failed=self._on_failed)

    def _on_done(self, answer: Registered) -> None:
        self._client.notify(self.tr("已记账，调整单 {number}").format(number=answer.number))
        self.saved.emit(answer)
        self.done()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        problems = error.problems if isinstance(error, ProblemsError) else {}
        if "reason" in problems:
            self.form.set_problems({"words": problem_sentence(problems["reason"])})
        elif problems or getattr(error, "code", "") == "E3303":
            self._draft.keep()
            self.refused.emit(error)
            self.done()
        else:
            self.set_notice(ErrorNotice(message_for(error)))
