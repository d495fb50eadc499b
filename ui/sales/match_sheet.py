# SPDX-License-Identifier: Apache-2.0
"""Whose the unmatched sales are: proposals with how likely and why; a person confirms. Commands store."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.sales.commands import AssignCustomer
from app.sales.likeness import CERTAIN
from app.sales.matching import Proposal, assign_customers, propose
from ui.client import Client
from ui.sales.words import SaleWords
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.layouts import column_of
from ui.widgets.messages import message_for
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.shortcuts import bind_key, tell_keys

_WIDTH, _TALL = 960, 380


class MatchSheet(Overlay):
    """Enter confirms one; Ctrl+Enter all that are certain; Alt+O opens the sale to look closer."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="user-check", width=_WIDTH)
        self.set_title(self.tr("归属顾客"))
        self.set_lead(
            self.tr(
                "单上写的人像我们的哪位顾客。按 Enter 确认一张；{score} 分以上的可以一次全部确认。"
            ).format(score=CERTAIN)
        )
        self.client, self._words = client, SaleWords(self)
        self._next = 0
        self.model = RowTableModel(self._columns(), row_id=lambda row: row.sale_id)
        self.view = RowTableView(self.model, name=self.tr("归属建议"))
        self.view.setFixedHeight(Theme.of(self).px(_TALL))
        self.view.opened.connect(lambda row: self._confirm([row]))
        self._empty = EmptyState("circle-check", "", ink="ok")
        self.view.set_empty_state(self._empty)
        self.set_body(column_of(self.view))
        look = self.add_button(
            self.tr("看这张单"), kind="ghost", icon="external-link", key="Alt+O", left=True
        )
        look.clicked.connect(lambda _on=False: self._open())
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Alt+O", self.tr("看这张销售单"), self._open, context=inside)
        tell_keys(self.view, ("Enter", self.tr("确认这一张")))
        close = self.add_button(self.tr("关闭"), key="Esc")
        close.clicked.connect(self.reject)
        self.all = self.add_accept("")
        self.accepted.connect(lambda: self._confirm(self.certain()))
        self._fetch()

    def certain(self) -> list[Proposal]:
        """Return the proposals that may be confirmed all at once."""
        return [row for _number, row in self.model.held() if row.score >= CERTAIN]

    def _columns(self) -> tuple[Column, ...]:
        words = self._words

        def score(row: Proposal) -> ChipLook:
            tone = Tone.OK if row.score >= CERTAIN else Tone.WARN if row.score >= 70 else Tone.MUTE
            return ChipLook(str(row.score), tone, "check" if row.score >= CERTAIN else None)

        def why(row: Proposal) -> str:
            return formats.listed(words.reason(reason) for reason in row.reasons)

        return (
            Column("score", self.tr("相像"), width=76, paint=Paint.CHIP, chip=score),
            Column("buyer", self.tr("单上的姓名"), lambda r: r.buyer, width=120, paint=Paint.STRONG),
            Column("phone", self.tr("单上的电话"), lambda r: r.phone, width=120),
            Column("customer", self.tr("我们的顾客"), lambda r: r.customer, width=140, paint=Paint.STRONG),
            Column("why", self.tr("为什么"), why, width=220, stretch=True),
            Column("number", self.tr("单号"), lambda r: r.number, width=180, paint=Paint.LINK),
        )

    def _fetch(self) -> None:
        self._empty.set_sentence("clock", self.tr("正在比对…"), "text3")
        self.client.jobs.read(propose, owner=self, done=self._on_proposals, slot="proposals")

    def _on_proposals(self, rows: tuple[Proposal, ...]) -> None:
        self.set_busy(False)
        self.model.reset(len(rows), 0, rows)
        self._empty.set_sentence("circle-check", self.tr("没有要确认的归属建议。"), "ok")
        count = len(self.certain())
        self.all.set_label(self.tr("全部确认 {count} 张").format(count=count))
        if count:
            self.all.enable()
        else:
            self.all.disable(self.tr("没有 {score} 分以上的建议").format(score=CERTAIN))
        if rows:
            self.view.selectRow(min(self._next, len(rows) - 1))
            self.view.setFocus()

    def _confirm(self, rows: Sequence[Proposal]) -> None:
        if not rows:
            return
        self._next = max(0, self.view.currentIndex().row())
        self.set_notice(None)
        self.set_busy(True)
        orders = [AssignCustomer(row.sale_id, row.customer_id, row.score, row.reasons) for row in rows]
        self.client.jobs.write(
            assign_customers, orders, owner=self, done=self._on_confirmed, failed=self._on_failed
        )

    def _on_confirmed(self, count: int) -> None:
        self.client.notify(self.tr("已确认 {count} 张").format(count=count))
        self._fetch()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self.set_notice(ErrorNotice(message_for(error)))

    def _open(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self.done()
            self.client.open("sales", row.sale_id)
