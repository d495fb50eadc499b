# SPDX-License-Identifier: Apache-2.0
"""Goods come back, an order is cancelled, a price is cut: line by line, with reason and whose fault (D26)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from app.core.money import fen_of, share_out
from app.sales.returning import ReturnGoods, ReturnLine, return_goods
from app.sales.rows import LineRow, SaleSheet
from app.sales.rules import LineKind, ReturnKind
from ui.client import Client
from ui.sales.serials import split_serials
from ui.sales.sheets import SaleActSheet
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind


class ReturnSheet(SaleActSheet):
    """So many pieces of each line; what goes back to the customer is reckoned while one types."""

    width_px = 760

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        title: str,
        accept: str,
        sale: SaleSheet,
        kind: ReturnKind = ReturnKind.RETURN,
    ) -> None:
        self.kind = kind
        is_cut = kind is ReturnKind.PRICE_CUT
        self.lines = tuple(
            line for line in sale.lines if (line.left_fen if is_cut else line.left_quantity) > 0
        )
        super().__init__(client, parent, title, accept, sale)
        self.form.changed.connect(self._show_sum)
        self._show_sum()

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form: pieces, serials and amount of each line, then the reason."""
        is_cut = self.kind is ReturnKind.PRICE_CUT
        found: list[Field] = []
        for place, line in enumerate(self.lines):
            name = self.words.line(line)
            most = self.tr("最多 {count}").format(count=line.left_quantity)
            if is_cut:
                label = self.tr("{goods}：返多少钱").format(goods=name)
                left = formats.money(line.left_fen)
                hint = self.tr("最多 {amount}").format(amount=left)
                found.append(
                    Field(
                        f"amount{place}",
                        label,
                        FieldKind.NUMBER,
                        decimals=2,
                        suffix=self.tr("元"),
                        span=2,
                        hint=hint,
                    )
                )
                continue
            label = self.tr("{goods}：几件").format(goods=name)
            span = 1 if line.serials else 2
            found.append(Field(f"quantity{place}", label, FieldKind.NUMBER, hint=most, span=span))
            if line.serials:
                hint = formats.listed(line.serials)
                found.append(Field(f"serials{place}", self.tr("机号"), FieldKind.SCAN, hint=hint))
        return (
            *found,
            Field("reason", self.tr("原因"), FieldKind.TEXT, required=True, span=2, rows=2),
            Field("responsible", self.tr("责任方"), hint=self.tr("厂家、物流、门店或顾客"), most=100),
            Field("returned_on", self.tr("日期"), FieldKind.DATE, required=True),
        )

    def show_entry(self) -> None:
        """Begin with what is likely to come back, and today."""
        values: dict[str, object] = {"returned_on": self.client.desk.runner.today_on}
        for place in self._likely():
            line = self.lines[place]
            values[f"quantity{place}"] = line.left_quantity
            if line.serials:
                values[f"serials{place}"] = " ".join(line.serials)
        self.form.set_values(values)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        return return_goods, ReturnGoods(
            sale_id=self.sale.row.id,
            kind=self.kind.value,
            lines=tuple(line for _place, line in self.chosen_lines()),
            reason=self.text("reason"),
            responsible=self.text("responsible"),
            returned_on=self.day("returned_on") or date.min,
        )

    def draft_mark(self) -> str:
        """Return what names the draft: what was typed for other lines must not come again."""
        left = ",".join(str(line.left_fen) for line in self.lines)
        return f"{super().draft_mark()}{self.kind}{left}"

    def field_of(self, problem: str) -> str:
        """Return the field that shows a problem; those of lines count only the lines that were chosen."""
        first = "amount" if self.kind is ReturnKind.PRICE_CUT else "quantity"
        if problem == "lines":
            return f"{first}0"
        if problem == "serials":
            typed = (place for place, line in self.chosen_lines() if line.serials)
            name = f"serials{next(typed, 0)}"
            return name if name in self.form.values() else f"{first}0"
        if problem.startswith("lines."):
            _lines, number, field = problem.split(".", 2)
            place = self.chosen_lines()[int(number)][0]
            return f"{field}{place}" if f"{field}{place}" in self.form.values() else f"{first}{place}"
        return problem

    def chosen_lines(self) -> list[tuple[int, ReturnLine]]:
        """Return (place of the form, what comes back of the line) of every line of which something does."""
        found: list[tuple[int, ReturnLine]] = []
        for place, line in enumerate(self.lines):
            if self.kind is ReturnKind.PRICE_CUT:
                amount = self.form.value(f"amount{place}")
                if isinstance(amount, Decimal) and amount:
                    found.append((place, ReturnLine(line.id, 0, fen_of(amount))))
                continue
            quantity = self.form.value(f"quantity{place}")
            if isinstance(quantity, int) and quantity:
                serials = split_serials(self.text(f"serials{place}")) if self.lines[place].serials else ()
                found.append((place, ReturnLine(line.id, quantity, serials=serials)))
        return found

    def back_fen(self) -> int:
        """Return what goes back to the customer as filled in."""
        by_id = {line.id: line for line in self.lines}
        return sum(_share(by_id[line.line_id], line) for _place, line in self.chosen_lines())

    def _likely(self) -> Iterable[int]:
        """Return the places of the lines that come back whole: all of an order that is cancelled.

        Of a sale the only line, or the only piece of goods on it.
        """
        if self.kind is ReturnKind.PRICE_CUT:
            return ()
        if self.kind is ReturnKind.CANCEL or len(self.lines) == 1:
            return range(len(self.lines))
        goods = [place for place, line in enumerate(self.lines) if line.kind == LineKind.GOODS]
        return goods if len(goods) == 1 and self.lines[goods[0]].left_quantity == 1 else ()

    def _show_sum(self) -> None:
        amount = formats.money(self.back_fen())
        self.set_lead(
            self.tr("单号 {number}，退给顾客 {amount}").format(number=self.sale.row.number, amount=amount)
        )


def _share(line: LineRow, back: ReturnLine) -> int:
    """Return what goes back for some pieces of a line, as the command reckons it."""
    if back.amount_fen is not None:
        return back.amount_fen
    if not 0 < back.quantity <= line.left_quantity:
        return 0
    return share_out(line.left_fen, (back.quantity, line.left_quantity - back.quantity))[0]
