# SPDX-License-Identifier: Apache-2.0
"""The sheets of liability and compensation: who bears it, what the customer gets. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
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
from app.complaints.liability import (
    FindLiability,
    LiabilityRow,
    ShareInput,
    TakeBackLiability,
    find_liability,
    take_back_liability,
)
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import CompensationKind
from app.complaints.terminals import TerminalRow, list_terminals
from ui.client import Client
from ui.complaints.case_words import CaseWords
from ui.complaints.sheets import ActSheet, moved_problems
from ui.widgets import formats
from ui.widgets.fields import Choices, Field, FieldKind

_MOST = 4
_NAMES = (
    "terminal",
    "party_id",
    "person",
    "share_percent",
    "cost_fen",
    "penalty_fen",
    "head_person",
    "head_penalty_fen",
    "text",
)
_WAYS = {
    CompensationKind.CASH: PayWay.CASH,
    CompensationKind.VOUCHER: PayWay.VOUCHER,
    CompensationKind.POINTS: PayWay.ACCOUNT,
    CompensationKind.GIFT: PayWay.GOODS,
    CompensationKind.DISCOUNT: PayWay.TRANSFER,
    CompensationKind.FREE_REPAIR: PayWay.SERVICE,
}


class LiabilitySheet(ActSheet):
    """Who bears the case (A33): shares that make a hundred, costs, penalties of person and head (C16)."""

    def __init__(
        self, client: Client, parent: QWidget, detail: ComplaintDetail, before: Sequence[LiabilityRow] = ()
    ) -> None:
        super().__init__(client, parent, "", "users", 920)
        self.set_title(self.tr("责任认定 {number}").format(number=detail.number))
        self.set_lead(self.tr("各方比例加起来等于 100 %。新的认定代替原来的，原认定留在处理经过里。"))
        self._id = detail.id
        self._shown = 1
        self._standing = tuple(before[:_MOST])
        fields: list[Field] = []
        for place in range(1, _MOST + 1):
            fields += self._fields_of(place)
        self.show_form(tuple(fields), self.tr("认定"), columns=4)
        self._more = self.add_button(self.tr("再加一方"), kind="ghost", icon="plus", key="Alt+N", left=True)
        self._more.clicked.connect(lambda _on=False: self._show_more())
        self._more.bind_key()
        first: dict[str, object] = {}
        for place, row in enumerate(self._standing, 1):
            first |= {f"{name}.{place}": self._value(row, name) for name in _NAMES}
        if not self._standing:
            first = {"share_percent.1": 100, "person.1": detail.responsible_person}
        self.form.set_values(first)
        self._fit(max(1, len(self._standing)))
        self._own_draft = self.keep_draft_as("liability", detail.id)
        self._own_draft.filled.connect(self._fit_filled)
        client.jobs.read(list_terminals, owner=self, done=self._on_terminals)
        if client.actor.may(READ_CATALOG):
            client.jobs.read(list_parties, owner=self, done=self._on_parties)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the finding."""
        return find_liability, FindLiability(
            self._id, tuple(self._share(place) for place in range(1, self._shown + 1) if self._is_sent(place))
        )

    def show_failure(self, error: Exception) -> None:
        """Say what is wrong with all shares at the last of them."""
        super().show_failure(moved_problems(error, {"shares": f"share_percent.{self._filled()}"}))

    def _fields_of(self, place: int) -> tuple[Field, ...]:
        def money(name: str, label: str) -> Field:
            return Field(f"{name}.{place}", label, FieldKind.NUMBER, decimals=2, suffix=self.tr("元"))

        return (
            Field(
                f"terminal.{place}",
                self.tr("责任方 {number}").format(number=place),
                FieldKind.CHOICE,
                required=place == 1,
            ),
            Field(f"party_id.{place}", self.tr("单位（电话簿）"), FieldKind.CHOICE),
            Field(f"person.{place}", self.tr("责任人"), most=100),
            Field(
                f"share_percent.{place}",
                self.tr("责任比例"),
                FieldKind.NUMBER,
                required=place == 1,
                suffix="%",
            ),
            money("cost_fen", self.tr("承担费用")),
            money("penalty_fen", self.tr("个人处罚")),
            Field(f"head_person.{place}", self.tr("负责人"), most=100),
            money("head_penalty_fen", self.tr("负责人处罚")),
            Field(f"text.{place}", self.tr("依据"), span=4, most=500),
        )

    def _value(self, row: LiabilityRow, name: str) -> object:
        value = getattr(row, name)
        if name.endswith("_fen"):
            return value / 100 if value else None
        return value

    def _share(self, place: int) -> ShareInput:
        percent = self.form.value(f"share_percent.{place}")
        return ShareInput(
            terminal=str(self.form.value(f"terminal.{place}") or ""),
            share_percent=percent if isinstance(percent, int) else 0,
            party_id=self.chosen_id(f"party_id.{place}"),
            person=self.text(f"person.{place}"),
            cost_fen=self.fen(f"cost_fen.{place}"),
            penalty_fen=self.fen(f"penalty_fen.{place}"),
            head_person=self.text(f"head_person.{place}"),
            head_penalty_fen=self.fen(f"head_penalty_fen.{place}"),
            text=self.text(f"text.{place}"),
        )

    def _is_sent(self, place: int) -> bool:
        return place == 1 or any(self.form.value(f"{name}.{place}") for name in _NAMES)

    def _filled(self) -> int:
        return max(place for place in range(1, _MOST + 1) if self._is_sent(place))

    def _show_more(self) -> None:
        self._fit(self._shown + 1)
        self.form.editor(f"terminal.{self._shown}").setFocus()

    def _fit_filled(self) -> None:
        self._fit(self._filled())

    def _fit(self, count: int) -> None:
        self._shown = min(count, _MOST)
        for place in range(1, _MOST + 1):
            for name in _NAMES:
                self.form.set_shown(f"{name}.{place}", place <= self._shown)
        if self._shown == _MOST:
            self._more.disable(self.tr("最多写四方"))

    def _on_terminals(self, rows: tuple[TerminalRow, ...]) -> None:
        self._offer("terminal", tuple((row.code, row.name) for row in rows))

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        none: Choices = ((None, self.tr("（不指定）")),)
        self._offer("party_id", none + tuple((row.id, row.name) for row in rows))

    def _offer(self, name: str, choices: Choices) -> None:
        for place in range(1, _MOST + 1):
            field = f"{name}.{place}"
            self.form.set_choices(field, choices)
            first = getattr(self._standing[place - 1], name) if place <= len(self._standing) else None
            self._own_draft.fill_late(field, first)


class TakeBackLiabilitySheet(ActSheet):
    """Take the finding back, with the reason."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "arrow-back-up", 480)
        self.set_title(self.tr("收回责任认定 {number}").format(number=detail.number))
        self._id = detail.id
        self.show_form(
            (Field("text", self.tr("原因"), FieldKind.TEXT, required=True, rows=3, most=500),),
            self.tr("收回"),
            columns=1,
        )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the taking back."""
        return take_back_liability, TakeBackLiability(self._id, self.text("text"))


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
        self.set_lead("".join(lead))
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

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the cancelling."""
        return cancel_compensation, CancelCompensation(self._id, self.text("text"))
