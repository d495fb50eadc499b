# SPDX-License-Identifier: Apache-2.0
"""The sheets of compensation: what the customer gets, that he got it, or not. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.complaints.compensation import (
    CancelCompensation,
    CompensationRow,
    GrantCompensation,
    PayCompensation,
    PayWay,
    cancel_compensation,
    grant_compensation,
    pay_compensation,
)
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import CompensationKind
from ui.client import Client
from ui.complaints.case_words import CaseWords
from ui.complaints.sheets import ActSheet
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind

_WAYS = {
    CompensationKind.CASH: PayWay.CASH,
    CompensationKind.VOUCHER: PayWay.VOUCHER,
    CompensationKind.POINTS: PayWay.ACCOUNT,
    CompensationKind.GIFT: PayWay.GOODS,
    CompensationKind.DISCOUNT: PayWay.TRANSFER,
    CompensationKind.FREE_REPAIR: PayWay.SERVICE,
}


class CompensateSheet(ActSheet):
    """Give the customer something (C19, A37); above one's limit a signature is asked for."""

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        detail: ComplaintDetail,
        given_fen: int,
        limit_fen: int | None,
    ) -> None:
        super().__init__(client, parent, "", "cash", 560)
        self.set_title(self.tr("补偿 {number}").format(number=detail.number))
        self._id, self._given_fen = detail.id, given_fen
        self._case_words = CaseWords(self)
        lead: list[str] = []
        if given_fen:
            lead.append(self.tr("本件已提补偿 {amount}。").format(amount=formats.money(given_fen)))
        if limit_fen is not None:
            lead.append(
                self.tr("本件合计超过 {amount}，要请人审批。").format(amount=formats.money(limit_fen))
                if limit_fen
                else self.tr("提交后请有权限的人审批，批准后发放。")
            )
        self.set_lead(formats.sentences(lead))
        self.show_form(
            (
                Field(
                    "kind",
                    self.tr("补偿方式"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=self._case_words.choices("kind"),
                ),
                Field(
                    "amount_fen",
                    self.tr("金额或价值"),
                    FieldKind.NUMBER,
                    required=True,
                    decimals=2,
                    suffix=self.tr("元"),
                ),
                Field(
                    "text",
                    self.tr("为什么补偿"),
                    FieldKind.TEXT,
                    required=True,
                    rows=3,
                    span=2,
                    most=500,
                    placeholder=self.tr("如：冰箱不制冷，冷藏食品变质，凭照片和小票"),
                ),
            ),
            self.tr("提交"),
        )
        self.keep_draft_as("compensation", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the compensation, with the sentence that a signer would read."""
        kind, amount = str(self.form.value("kind") or ""), self.fen("amount_fen")
        sentence = self.tr("补偿顾客：{kind} {amount}，本件合计 {total}。{text}").format(
            kind=self._case_words.compensation(kind),
            amount=formats.money(amount),
            total=formats.money(self._given_fen + amount),
            text=self.text("text"),
        )
        return grant_compensation, GrantCompensation(self._id, kind, amount, self.text("text"), sentence)


class PaySheet(ActSheet):
    """A compensation was handed out: how, and who received it."""

    def __init__(
        self, client: Client, parent: QWidget, detail: ComplaintDetail, row: CompensationRow
    ) -> None:
        super().__init__(client, parent, "", "cash", 520)
        words = CaseWords(self)
        what = f"{words.compensation(row.kind)} {formats.money(row.amount_fen)}"
        self.set_title(self.tr("发放补偿 {what}").format(what=what))
        self.set_lead(self.tr("只记一次；发放后不能取消。"))
        self._id = row.id
        self.show_form(
            (
                Field(
                    "way", self.tr("怎样发放"), FieldKind.CHOICE, required=True, choices=words.choices("way")
                ),
                Field("received_by", self.tr("领取人"), required=True, most=100),
                Field("text", self.tr("凭据或说明"), FieldKind.TEXT, rows=2, span=2, most=500),
            ),
            self.tr("已发放"),
        )
        way = _WAYS[CompensationKind(row.kind)].value if row.kind in set(CompensationKind) else None
        self.form.set_values({"way": way, "received_by": detail.customer.name})
        self.keep_draft_as("pay", row.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the handing out."""
        way = str(self.form.value("way") or "")
        return pay_compensation, PayCompensation(self._id, way, self.text("received_by"), self.text("text"))


class CancelCompensationSheet(ActSheet):
    """A compensation is not given after all, with the reason."""

    def __init__(self, client: Client, parent: QWidget, row: CompensationRow) -> None:
        super().__init__(client, parent, "", "x", 480)
        words = CaseWords(self)
        what = f"{words.compensation(row.kind)} {formats.money(row.amount_fen)}"
        self.set_title(self.tr("取消补偿 {what}").format(what=what))
        self._id = row.id
        self.show_form(
            (Field("text", self.tr("原因"), FieldKind.TEXT, required=True, rows=3, most=500),),
            self.tr("取消这笔补偿"),
            columns=1,
        )
        self.keep_draft_as("compensation_cancel", row.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the cancelling."""
        return cancel_compensation, CancelCompensation(self._id, self.text("text"))
