# SPDX-License-Identifier: Apache-2.0
"""The small sheets of one sale: paid, promised, called, on its way, delivery, invoice. Commands store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.catalog.rules import PartyKind
from app.sales.acts import (
    ChangeDelivery,
    MakePromise,
    RecordCall,
    RecordProgress,
    SetInvoiceState,
    SettlePromise,
    TakePayment,
    change_delivery,
    make_promise,
    record_call,
    record_progress,
    set_invoice_state,
    settle_promise,
    take_payment,
)
from app.sales.inputs import PaymentInput, PromiseInput
from app.sales.rows import PromiseRow, SaleSheet
from app.sales.rules import CallOutcome, Method, PromiseAct, Step
from ui.client import Client
from ui.sales.act_sheet import ActSheet
from ui.sales.words import due_of
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind

_FOLLOWING = {
    Step.PLACED: Step.PICKED,
    Step.PICKED: Step.SHIPPED,
    Step.SHIPPED: Step.ARRIVED,
    Step.DELAYED: Step.SHIPPED,
    Step.DAMAGED: Step.SHIPPED,
    Step.ARRIVED: Step.INSTALLED,
    Step.INSTALLED: Step.INSTALLED,
}
"""The step that is most likely told next."""
Order = tuple[Callable[..., Any], object]


class SaleActSheet(ActSheet):
    """A sheet about a sale that is shown."""

    def __init__(self, client: Client, parent: QWidget, title: str, accept: str, sale: SaleSheet) -> None:
        self.sale = sale
        super().__init__(client, parent, title, accept, sale.row.id)


class PaymentSheet(SaleActSheet):
    """So much was paid so; below nought for what was paid back."""

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field(
                "method",
                self.tr("付款方式"),
                FieldKind.CHOICE,
                required=True,
                choices=self.words.choices("method"),
            ),
            Field(
                "amount",
                self.tr("金额"),
                FieldKind.NUMBER,
                required=True,
                decimals=2,
                suffix=self.tr("元"),
                hint=self.tr("退给顾客的写负数"),
            ),
            Field("paid_on", self.tr("收款日期"), FieldKind.DATE, required=True),
            Field("reference", self.tr("流水号"), hint=self.tr("刷卡、转账的凭证号，可不填"), most=64),
        )

    def show_entry(self) -> None:
        """Begin with what is still to be paid."""
        self.set_lead(self.words.money(self.sale))
        due_fen = due_of(self.sale)
        self.form.set_values(
            {
                "method": Method.CASH,
                "amount": f"{due_fen / 100:.2f}" if due_fen else None,
                "paid_on": self.client.desk.runner.today_on,
            }
        )

    def order(self) -> Order:
        """Return the command and what it is given."""
        payment = PaymentInput(
            self.text("method"), self.fen("amount") or 0, self.text("reference"), self.day("paid_on")
        )
        return take_payment, TakePayment(self.sale.row.id, payment)


class PromiseSheet(SaleActSheet):
    """Something was promised after the sale was written down (A54, A59)."""

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        words = self.words
        return (
            Field(
                "kind",
                self.tr("承诺种类"),
                FieldKind.CHOICE,
                required=True,
                choices=words.choices("promise_kind"),
            ),
            Field("until_on", self.tr("到哪一天"), FieldKind.DATE, hint=self.tr("价保必须填最后一天")),
            Field("text", self.tr("承诺了什么"), FieldKind.TEXT, required=True, span=2, rows=3),
            Field("amount", self.tr("金额"), FieldKind.NUMBER, decimals=2, suffix=self.tr("元")),
            Field("line", self.tr("针对哪一项"), FieldKind.CHOICE),
        )

    def show_entry(self) -> None:
        """Offer the lines of the sale."""
        whole = (("all", self.tr("整张单")),)
        lines = tuple((line.id, self.words.line(line)) for line in self.sale.lines if line.left_quantity)
        self.form.set_choices("line", (*whole, *lines))
        self.form.set_values({"line": "all"})

    def order(self) -> Order:
        """Return the command and what it is given."""
        line_id = self.chosen("line")
        promise = PromiseInput(
            self.text("kind"),
            self.text("text"),
            self.fen("amount"),
            self.day("until_on"),
            None if line_id is None else 0,
        )
        return make_promise, MakePromise(self.sale.row.id, promise, line_id)


class SettleSheet(ActSheet):
    """What became of a promise; a broken or waived one needs a word."""

    def __init__(self, client: Client, parent: QWidget, title: str, accept: str, promise: PromiseRow) -> None:
        self.promise = promise
        super().__init__(client, parent, title, accept, promise.id)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        words = self.words
        return (
            Field(
                "act",
                self.tr("结果"),
                FieldKind.CHOICE,
                required=True,
                choices=words.choices("promise_act"),
                span=2,
            ),
            Field(
                "note",
                self.tr("说明"),
                FieldKind.TEXT,
                span=2,
                rows=3,
                hint=self.tr("未兑现或顾客放弃的，写清原因"),
            ),
        )

    def show_entry(self) -> None:
        """Begin with kept."""
        self.set_lead(formats.pair(self.words.promise_kind(self.promise.kind), self.promise.text))
        self.form.set_values({"act": PromiseAct.KEPT})

    def order(self) -> Order:
        """Return the command and what it is given."""
        return settle_promise, SettlePromise(self.promise.id, self.text("act"), self.text("note"))


class CallSheet(SaleActSheet):
    """The second call about a large or custom order (E10)."""

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        words = self.words
        return (
            Field(
                "outcome",
                self.tr("结果"),
                FieldKind.CHOICE,
                required=True,
                choices=words.choices("outcome"),
                span=2,
            ),
            Field(
                "note",
                self.tr("说明"),
                FieldKind.TEXT,
                span=2,
                rows=3,
                hint=self.tr("顾客要改的，写清改成什么"),
            ),
        )

    def show_entry(self) -> None:
        """Say what is to be confirmed."""
        words, sale = self.words, self.sale
        lines = [words.line(line) for line in sale.lines if line.left_quantity > 0]
        what = [
            formats.pairs(self.tr("电话"), sale.row.phone),
            formats.pairs(self.tr("商品"), formats.listed(lines)),
            formats.pairs(self.tr("送到"), sale.deliver_to or self.tr("（没有地址）")),
        ]
        self.set_lead(self.tr("请与顾客核对：{what}").format(what=formats.remarks(what)))
        self.form.set_values({"outcome": CallOutcome.CONFIRMED})

    def order(self) -> Order:
        """Return the command and what it is given."""
        return record_call, RecordCall(self.sale.row.id, self.text("outcome"), self.text("note"))


class ProgressSheet(SaleActSheet):
    """How far the goods are (E11): of a delay or damage the customer hears first."""

    width_px = 560

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        words = self.words
        return (
            Field(
                "step",
                self.tr("进度"),
                FieldKind.CHOICE,
                required=True,
                choices=words.choices("step"),
            ),
            Field("due_on", self.tr("预计哪天到"), FieldKind.DATE, hint=self.tr("延迟的必须填")),
            Field("carrier_id", self.tr("承运"), FieldKind.CHOICE, placeholder=self.tr("电话簿里的物流")),
            Field("tracking", self.tr("运单号"), FieldKind.SCAN, most=64),
            Field(
                "note",
                self.tr("说明"),
                FieldKind.TEXT,
                span=2,
                rows=3,
                hint=self.tr("延迟、破损要写清原因和怎么处理"),
            ),
            Field("is_told", self.tr("已经告诉顾客"), FieldKind.CHECK, span=2),
        )

    def show_entry(self) -> None:
        """Begin with the step after this one, and fetch the carriers."""
        self.form.set_values({"step": _FOLLOWING[Step(self.sale.row.step)]})
        self.form.field_changed.connect(self._on_field_changed)
        self.form.set_choices("carrier_id", (("none", self.tr("（没有）")),))
        if self.client.actor.may(READ_CATALOG):
            self.client.jobs.read(list_parties, "", PartyKind.LOGISTICS, owner=self, done=self._on_carriers)

    def order(self) -> Order:
        """Return the command and what it is given."""
        return record_progress, RecordProgress(
            self.sale.row.id,
            self.text("step"),
            self.day("due_on"),
            self.chosen("carrier_id"),
            self.text("tracking"),
            self.text("note"),
            bool(self.form.value("is_told")),
        )

    def _on_field_changed(self, name: str) -> None:
        if name == "step" and self.form.value("step") in {Step.DELAYED, Step.DAMAGED}:
            self.set_lead(self.tr("请先联系顾客说明，再记下来。"))
        elif name == "step":
            self.set_lead("")

    def _on_carriers(self, rows: tuple[PartyRow, ...]) -> None:
        none = (("none", self.tr("（没有）")),)
        self.form.set_choices(
            "carrier_id", (*none, *((row.id, f"{row.name} {row.phone}".strip()) for row in rows))
        )
        self.show_late("carrier_id")


class DeliverySheet(SaleActSheet):
    """Where the goods go and when (A61)."""

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field("deliver_to", self.tr("送货地址"), span=2, most=300),
            Field("deliver_on", self.tr("送货日期"), FieldKind.DATE),
        )

    def show_entry(self) -> None:
        """Show what was agreed."""
        self.form.set_values({"deliver_to": self.sale.deliver_to, "deliver_on": self.sale.deliver_on})

    def order(self) -> Order:
        """Return the command and what it is given."""
        return change_delivery, ChangeDelivery(
            self.sale.row.id, self.text("deliver_to"), self.day("deliver_on")
        )


class InvoiceSheet(SaleActSheet):
    """Whether the invoice was asked for, is out, or was taken back."""

    width_px = 400

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field(
                "state",
                self.tr("发票"),
                FieldKind.CHOICE,
                required=True,
                choices=self.words.choices("invoice_state"),
                span=2,
            ),
        )

    def show_entry(self) -> None:
        """Show how it stands."""
        self.form.set_values({"state": self.sale.invoice_state})

    def order(self) -> Order:
        """Return the command and what it is given."""
        return set_invoice_state, SetInvoiceState(self.sale.row.id, self.text("state"))
