# SPDX-License-Identifier: Apache-2.0
"""Say whose a sale is: the proposals first, or anybody found by name or number. Commands alone store."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.sales.commands import AssignCustomer, assign_customer
from app.sales.matching import Proposal, propose
from app.sales.rows import SaleRow
from ui.client import Client
from ui.customers.picker import CustomerPicker
from ui.sales.words import SaleWords
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of
from ui.widgets.messages import message_for


class AssignSheet(Overlay):
    """One sale; the likeliest customer is chosen already, with why."""

    def __init__(self, client: Client, parent: QWidget, sale: SaleRow) -> None:
        super().__init__(parent, "", icon="user-check", width=560)
        self.set_title(self.tr("归属顾客"))
        self.client, self.sale = client, sale
        self._words = SaleWords(self)
        self._proposal: Proposal | None = None
        buyer = " ".join(part for part in (sale.buyer, sale.phone) if part)
        self.set_lead(
            self.tr("销售单 {number} 上写的是：{buyer}").format(
                number=sale.number, buyer=buyer or self.tr("（没有写）")
            )
        )
        self.picker = CustomerPicker(client, may_add=False)
        self.picker.changed.connect(lambda: self.picker.set_problem(""))
        self._why = Label("", "second", wrap=True)
        self.set_body(column_of(self.picker, self._why, spacing=8))
        if sale.customer_id is not None:
            nobody = self.add_button(self.tr("不是任何顾客的"), kind="ghost", left=True)
            nobody.clicked.connect(lambda _on=False: self._run(AssignCustomer(sale.id, None)))
            self.picker.choose(sale.customer_id)
        else:
            client.jobs.read(propose, [sale.id], owner=self, done=self._on_proposals)
        self.add_cancel()
        self.add_accept(self.tr("确认归属"))
        self.accepted.connect(self._on_accept)

    def _on_proposals(self, found: tuple[Proposal, ...]) -> None:
        if not found or self.picker.text():
            self._why.setText("" if found else self.tr("没有相像的顾客，请查找。"))
            return
        self._proposal = found[0]
        self.picker.choose(found[0].customer_id)
        reasons = formats.listed(self._words.reason(reason) for reason in found[0].reasons)
        self._why.setText(
            self.tr("相像程度 {score}：{reasons}").format(score=found[0].score, reasons=reasons)
        )

    def _on_accept(self) -> None:
        customer_id = self.picker.customer_id()
        if customer_id is None:
            self.picker.set_problem(self.tr("请先选一位顾客。"))
            return
        proposal = self._proposal
        if proposal is not None and proposal.customer_id == customer_id:
            self._run(AssignCustomer(self.sale.id, customer_id, proposal.score, proposal.reasons))
        else:
            self._run(AssignCustomer(self.sale.id, customer_id))

    def _run(self, order: AssignCustomer) -> None:
        self.set_notice(None)
        self.set_busy(True)
        self.client.jobs.write(
            assign_customer, order, owner=self, done=lambda _answer: self.done(), failed=self._on_failed
        )

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self.set_notice(ErrorNotice(message_for(error)))
