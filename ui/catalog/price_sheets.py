# SPDX-License-Identifier: Apache-2.0
"""The sheets that set a price and let one end. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from app.admin.queries import StoreRow, get_store
from app.catalog.price_rules import EndPrice, PriceKind, SetPrice
from app.catalog.prices import PriceRow
from app.catalog.pricing import end_price, set_price, withdraw_price
from app.catalog.queries import ModelRow
from app.core.money import fen_of
from ui.catalog.form_sheet import FormSheet
from ui.catalog.words import CatalogWords
from ui.client import Client
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind

_EVERY = "every"
_FIELDS = {"amount_fen": "amount", "store_id": "place", "model_id": "amount"}


class PriceSheet(FormSheet):
    """A new price of a model: the one before it ends the day before."""

    width_px = 560

    def __init__(self, client: Client, parent: QWidget, model: ModelRow) -> None:
        self.words = CatalogWords(parent)
        self.model = model
        super().__init__(client, parent, "", record_id=model.id, is_new=True)
        self.set_title(self.tr("定新价"))
        self.set_lead(
            self.tr("{model}。原来的价格到新价开始的前一天为止，不会被改掉。").format(
                model=f"{model.brand} {model.name}"
            )
        )

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        kinds = tuple((kind, self.words.price_kind(kind)) for kind in PriceKind)
        return (
            Field("kind", self.tr("价格种类"), FieldKind.CHOICE, required=True, choices=kinds),
            Field(
                "amount", self.tr("价格"), FieldKind.NUMBER, required=True, decimals=2, suffix=self.tr("元")
            ),
            Field("from_on", self.tr("起始日期"), FieldKind.DATE, required=True),
            Field("until_on", self.tr("截止日期"), FieldKind.DATE, hint=self.tr("一直用下去的不填")),
            Field("place", self.tr("适用门店"), FieldKind.CHOICE, required=True),
            Field("source", self.tr("依据"), hint=self.tr("例如 调价通知的编号，可以不填"), most=200),
        )

    def show_entry(self) -> None:
        """Begin with the list price of today."""
        today_on = self.client.desk.runner.today_on
        self.form.set_values({"kind": PriceKind.LIST, "from_on": today_on})
        self.client.jobs.read(get_store, owner=self, done=self._on_store)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        amount = self.form.value("amount")
        return set_price, SetPrice(
            self.model.id,
            self.text("kind"),
            fen_of(Decimal(str(amount or 0))),
            self.day("from_on") or date.min,
            self.day("until_on"),
            self.chosen("place"),
            self.text("source"),
        )

    def field_of(self, problem: str) -> str:
        """Return the field that shows a problem of the command."""
        return _FIELDS.get(problem, problem)

    def _on_store(self, store: StoreRow | None) -> None:
        every = self.tr("全部门店")
        own: tuple[tuple[object, str], ...] = (
            () if store is None else ((store.id, self.tr("只有 {store}").format(store=store.name)),)
        )
        self.form.set_choices("place", ((_EVERY, every), *own))
        self.show_late("place", _EVERY)


class EndPriceSheet(FormSheet):
    """The last day of a price; one that has held on no day that is gone can be taken back."""

    width_px = 440

    def __init__(self, client: Client, parent: QWidget, price: PriceRow) -> None:
        self.price = price
        super().__init__(client, parent, "", record_id=price.id, is_new=False)
        self.set_title(self.tr("价格到期"))
        words = CatalogWords(self)
        self.set_lead(
            self.tr("{kind} {price}，{span}。价格只能提前到期，金额不能改。").format(
                kind=words.price_kind(price.kind),
                price=formats.money(price.amount_fen),
                span=words.span(price.from_on, price.until_on),
            )
        )
        if price.from_on >= client.desk.runner.today_on:
            back = self.add_button(self.tr("撤回"), kind="danger", left=True)
            back.setToolTip(self.tr("写错了，这个价格还没有用过"))
            back.clicked.connect(lambda _on=False: self.run(withdraw_price, price.id))

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (Field("until_on", self.tr("用到哪一天"), FieldKind.DATE, required=True, span=2),)

    def show_entry(self) -> None:
        """Propose its last day, or today."""
        today_on = self.client.desk.runner.today_on
        self.form.set_values({"until_on": self.price.until_on or max(today_on, self.price.from_on)})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        return end_price, EndPrice(self.price.id, self.day("until_on") or date.min)

    def field_of(self, problem: str) -> str:
        """Return the field that shows a problem of the command."""
        return "until_on" if problem == "from_on" else problem
