# SPDX-License-Identifier: Apache-2.0
"""What can be done with one sale: who may, when it makes sense, which sheet does it. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.core.permissions import SEE_PERSONAL
from app.sales.acts import OVER
from app.sales.rows import LineRow, PromiseRow, SaleSheet
from app.sales.rules import CORRECT, MATCH, REGISTER, ReturnKind, SaleKind
from ui.client import Client
from ui.sales.assign_sheet import AssignSheet
from ui.sales.correct_sheet import CorrectSheet
from ui.sales.return_sheet import ReturnSheet
from ui.sales.sheets import (
    CallSheet,
    DeliverySheet,
    InvoiceSheet,
    PaymentSheet,
    ProgressSheet,
    PromiseSheet,
    SettleSheet,
)


@dataclass(frozen=True, slots=True)
class SaleAct:
    """One act: its words and icon, the sheet it opens, and why it cannot be done now (empty: it can)."""

    key: str
    text: str
    icon: str
    run: Callable[[SaleSheet], object]
    refusal: Callable[[SaleSheet], str]


class SaleActs(QObject):
    """Opens the sheets of a sale over ``parent``."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent)
        self._client, self._parent = client, parent

    def main(self) -> tuple[SaleAct, ...]:
        """Return what stands as buttons above a sale."""
        return (
            SaleAct("pay", self.tr("收款"), "cash", self.pay, self._never_over),
            SaleAct("step", self.tr("进度"), "truck-delivery", self.progress, self._running),
            SaleAct("call", self.tr("确认电话"), "phone-call", self.call, self._running),
            SaleAct("back", self.tr("退货"), "arrow-back-up", self.give_back, self._returnable),
        )

    def more(self) -> tuple[SaleAct, ...]:
        """Return what stands in the menu."""
        return (
            SaleAct("promise", self.tr("添加承诺(&C)…"), "star", self.promise, self._running),
            SaleAct("delivery", self.tr("改送货(&D)…"), "map-pin", self.deliver, self._deliverable),
            SaleAct("note", self.tr("送货单(&S)…"), "printer", self.print_note, self._deliverable_note),
            SaleAct("invoice", self.tr("发票(&F)…"), "file-invoice", self.invoice, self._writable),
            SaleAct("assign", self.tr("归属顾客(&G)…"), "user-check", self.assign, self._assignable),
            SaleAct("cancel", self.tr("取消订单(&X)…"), "circle-x", self.cancel, self._returnable),
            SaleAct("cut", self.tr("返价(&P)…"), "cash", self.cut, self._returnable),
        )

    # ---- the sheets

    def pay(self, sale: SaleSheet) -> None:
        """Take a payment."""
        PaymentSheet(self._client, self._parent, self.tr("收款"), self.tr("收款"), sale).open()

    def progress(self, sale: SaleSheet) -> None:
        """Say how far the goods are."""
        ProgressSheet(self._client, self._parent, self.tr("订单进度"), self.tr("记下"), sale).open()

    def call(self, sale: SaleSheet) -> None:
        """Write the second call down."""
        CallSheet(self._client, self._parent, self.tr("确认电话"), self.tr("记下"), sale).open()

    def promise(self, sale: SaleSheet) -> None:
        """Write a promise down."""
        PromiseSheet(self._client, self._parent, self.tr("添加承诺"), self.tr("添加"), sale).open()

    def settle(self, promise: PromiseRow) -> None:
        """Say what became of a promise."""
        SettleSheet(self._client, self._parent, self.tr("承诺兑现"), self.tr("记下"), promise).open()

    def deliver(self, sale: SaleSheet) -> None:
        """Change where the goods go and when."""
        DeliverySheet(self._client, self._parent, self.tr("改送货"), self.tr("保存"), sale).open()

    def print_note(self, sale: SaleSheet) -> None:
        """Show the paper that goes with the goods."""
        row = sale.row
        self._client.open("paper", row.id, form="delivery_slip", entity_kind="sale", number=row.number)

    def invoice(self, sale: SaleSheet) -> None:
        """Say how it stands with the invoice."""
        InvoiceSheet(self._client, self._parent, self.tr("发票"), self.tr("保存"), sale).open()

    def assign(self, sale: SaleSheet) -> None:
        """Say whose the sale is."""
        AssignSheet(self._client, self._parent, sale.row).open()

    def give_back(self, sale: SaleSheet) -> None:
        """Take goods back."""
        title = self.tr("退货")
        ReturnSheet(self._client, self._parent, title, title, sale).open()

    def cancel(self, sale: SaleSheet) -> None:
        """Cancel an order before the goods have come."""
        title = self.tr("取消订单")
        ReturnSheet(self._client, self._parent, title, title, sale, ReturnKind.CANCEL).open()

    def cut(self, sale: SaleSheet) -> None:
        """Cut a price afterwards."""
        title = self.tr("返价")
        ReturnSheet(self._client, self._parent, title, title, sale, ReturnKind.PRICE_CUT).open()

    def correct(self, sale: SaleSheet, line: LineRow) -> None:
        """Take a line back that was written down wrongly, and write it anew."""
        CorrectSheet(self._client, self._parent, self.tr("更正明细"), self.tr("更正"), sale, line).open()

    # ---- who may, and when

    def may_correct(self, sale: SaleSheet, line: LineRow) -> bool:
        """Tell whether a line can be corrected: nothing of it went back yet."""
        is_whole = line.left_quantity == line.quantity and line.quantity > 0
        return is_whole and not line.is_corrected and self._client.actor.may(CORRECT, sale.row.scope)

    def may_settle(self, sale: SaleSheet, promise: PromiseRow) -> bool:
        """Tell whether it can be said what became of a promise."""
        return not promise.act and self._client.actor.may(REGISTER, sale.row.scope)

    def _writable(self, sale: SaleSheet) -> str:
        if not self._client.actor.may(REGISTER, sale.row.scope):
            return self.tr("没有权限：登记销售单、收款和承诺")
        return ""

    def _never_over(self, sale: SaleSheet) -> str:
        if sale.row.kind is SaleKind.CREDIT:
            return self.tr("这是冲红单，没有可以收的钱。")
        return self._writable(sale)

    def _running(self, sale: SaleSheet) -> str:
        if sale.row.status in OVER:
            return self.tr("这张单已全部退货或取消。")
        return self._never_over(sale)

    def _deliverable(self, sale: SaleSheet) -> str:
        if not self._client.actor.may(SEE_PERSONAL, sale.row.scope):
            return self.tr("没有权限：查看完整的个人信息（每次查看留痕）")
        return self._running(sale)

    def _deliverable_note(self, sale: SaleSheet) -> str:
        if not self._client.actor.may("documents.print"):
            return self.tr("没有权限：打印")
        if sale.row.kind is SaleKind.CREDIT:
            return self.tr("这是冲红单，没有要送的商品。")
        if not (sale.deliver_to or sale.buyer_address):
            return self.tr("还没有送货地址，请先改送货。")
        return ""

    def _assignable(self, sale: SaleSheet) -> str:
        if not self._client.actor.may(MATCH, sale.row.scope):
            return self.tr("没有权限：确认销售单属于哪位顾客")
        return ""

    def _returnable(self, sale: SaleSheet) -> str:
        if not self._client.actor.may(CORRECT, sale.row.scope):
            return self.tr("没有权限：办理退货、取消和更正")
        if sale.row.kind is SaleKind.CREDIT:
            return self.tr("这是冲红单，没有可以退的商品。")
        return self.tr("这张单已全部退货或取消。") if sale.row.status in OVER else ""
