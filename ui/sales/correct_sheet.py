# SPDX-License-Identifier: Apache-2.0
"""A line was written down wrongly: it is taken back and written anew, or only taken back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from app.sales.inputs import E4, LineInput
from app.sales.returning import CorrectLine, correct_line
from app.sales.rows import LineRow, SaleSheet
from app.sales.rules import LineKind
from ui.client import Client
from ui.sales.serials import split_serials
from ui.sales.sheets import SaleActSheet
from ui.widgets.fields import Field, FieldKind


class CorrectSheet(SaleActSheet):
    """The line as it should have been; both stay to be read."""

    width_px = 560

    def __init__(
        self, client: Client, parent: QWidget, title: str, accept: str, sale: SaleSheet, line: LineRow
    ) -> None:
        self.line = line
        super().__init__(client, parent, title, accept, sale)
        wrong = self.add_button(self.tr("只冲掉这一行"), kind="danger", left=True)
        wrong.clicked.connect(lambda _on=False: self.run(correct_line, CorrectLine(line.id, None)))

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field("description", self.tr("商品"), required=True, span=2, most=200),
            Field("code", self.tr("编码"), most=40),
            Field(
                "kind",
                self.tr("种类"),
                FieldKind.CHOICE,
                required=True,
                choices=(
                    *self.words.choices("line_kind"),
                    (LineKind.DISCOUNT, self.words.line_kind(LineKind.DISCOUNT)),
                ),
            ),
            Field("quantity", self.tr("件数"), FieldKind.NUMBER, required=True),
            Field(
                "unit_price",
                self.tr("单价"),
                FieldKind.NUMBER,
                required=True,
                decimals=2,
                suffix=self.tr("元"),
            ),
            Field("serials", self.tr("机号"), FieldKind.SCAN, span=2),
        )

    def show_entry(self) -> None:
        """Show the line as it stands."""
        line = self.line
        self.set_lead(self.tr("原来的一行会保留，另记一行冲掉它，再记正确的一行。"))
        self.form.set_values(
            {
                "description": line.description,
                "code": line.code,
                "kind": LineKind(line.kind),
                "quantity": line.quantity,
                "unit_price": Decimal(line.unit_price_e4) / E4,
                "serials": " ".join(line.serials),
            }
        )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        line, quantity = self.line, self.form.value("quantity")
        before, price = Decimal(line.unit_price_e4) / E4, Decimal(str(self.form.value("unit_price") or 0))
        # A till may have reckoned with four decimals; the field shows two of them.
        if price == round(before, 2):
            price = before
        is_same = quantity == line.quantity and price == before
        return correct_line, CorrectLine(
            line.id,
            LineInput(
                description=self.text("description"),
                code=self.text("code"),
                model_id=line.model_id if self.text("code") == line.code else None,
                kind=self.text("kind"),
                quantity=quantity if isinstance(quantity, int) else 0,
                unit_price=price,
                amount_fen=line.amount_fen if is_same else None,
                serials=split_serials(self.text("serials")),
                tax_rate=None if line.tax_rate_e4 is None else Decimal(line.tax_rate_e4) / E4,
            ),
        )

    def draft_mark(self) -> str:
        """Return what names the draft: each line has its own."""
        return f"{super().draft_mark()}{self.line.id}"

    def field_of(self, problem: str) -> str:
        """Return the field that shows a problem of the command."""
        return "unit_price" if problem == "amount" else problem
