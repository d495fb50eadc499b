# SPDX-License-Identifier: Apache-2.0
"""购买记录 on a customer's card: every appliance he bought, with serial, age and papers. Stores nothing."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.sales.queries import purchases_of
from app.sales.rows import PurchaseRow
from app.sales.rules import REGISTER
from ui.client import Client
from ui.customers.card_part import CardPart
from ui.sales.words import SaleWords
from ui.theme.theme import Density, Theme
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView

_MOST = 5
_YEAR = 365
_TABLES = frozenset({"sale", "sale_line", "sale_serial", "sale_return", "sale_progress"})


class PurchasesBox(CardPart):
    """A short table; Enter on a line opens its sale."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, SaleWords(self)
        self._theme = Theme.of(self)
        self._customer_id: UUID | None = None
        self._title = Label(self.tr("购买记录"), "h3")
        self.model = RowTableModel(self._columns(), row_id=lambda row: row.line_id)
        self.view = RowTableView(self.model, name=self.tr("购买记录"))
        self.view.set_density(Density.COMPACT)
        self.view.opened.connect(lambda row: client.open("sales", row.sale_id))
        self._nothing = Label(self.tr("还没有购买记录"), "second")
        self._register = Button(self.tr("登记销售"), kind="link", icon="plus")
        self._register.clicked.connect(lambda _on=False: self._open_register())
        self._print = Button(self.tr("购买清单"), kind="link", icon="printer")
        self._print.clicked.connect(lambda _on=False: self._open_paper())
        head = hbox(self._title, None, self._print, self._register)
        self.setLayout(vbox(head, self.view, self._nothing, spacing=10))
        self._print.setVisible(client.actor.may("documents.print"))
        self._register.setVisible(client.actor.may(REGISTER))
        client.jobs.changed.connect(self._on_changed)
        self._show(())

    def show_customer(self, customer_id: UUID) -> None:
        """Show what a customer bought."""
        self._customer_id = customer_id
        self._client.jobs.read(purchases_of, customer_id, owner=self, done=self._show, slot="purchases")

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._customer_id is not None and tables & _TABLES:
            self.show_customer(self._customer_id)

    def _show(self, rows: tuple[PurchaseRow, ...]) -> None:
        self.model.reset(len(rows), 0, rows)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        title = self.tr("购买记录")
        self._title.setText(f"{title} {formats.number(len(rows))}" if rows else title)
        height = self.view.horizontalHeader().sizeHint().height()
        height += min(len(rows), _MOST) * self._theme.row_height(Density.COMPACT) + 2
        self.view.setFixedHeight(max(height, self._theme.px(60)))

    def _open_register(self) -> None:
        self._client.open("sales", None, new=True, customer_id=self._customer_id)

    def _open_paper(self) -> None:
        self._client.open("paper", self._customer_id, form="purchase_list", entity_kind="customer")

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("goods", self.tr("商品"), self._goods, width=116, paint=Paint.STRONG, stretch=True),
            Column("serial", self.tr("机号"), lambda r: formats.listed(r.serials), width=88),
            Column("age", self.tr("买了多久"), self._age, width=82),
            Column("papers", self.tr("单据"), width=90, paint=Paint.CHIP, chip=self._papers),
        )

    def _goods(self, row: PurchaseRow) -> str:
        name = row.description or row.code
        return f"{name} ×{row.quantity}" if row.quantity != 1 else name

    def _age(self, row: PurchaseRow) -> str:
        years, days = divmod(row.age_days, _YEAR)
        months = days // 30
        if years and months:
            return self.tr("{years} 年 {months} 个月").format(years=years, months=months)
        if years:
            return self.tr("{years} 年").format(years=years)
        if months:
            return self.tr("{months} 个月").format(months=months)
        return self.tr("{days} 天").format(days=days)

    def _papers(self, row: PurchaseRow) -> ChipLook:
        if row.left <= 0:
            return ChipLook(self.tr("已退"), Tone.MUTE, "arrow-back-up")
        if 0 < row.left < row.quantity:
            return ChipLook(self.tr("还剩 {count} 件").format(count=row.left), Tone.INFO)
        return ChipLook(self._words.invoice_state(row.invoice_state), Tone.MUTE, "file-invoice")
