# SPDX-License-Identifier: Apache-2.0
"""The columns of a warehouse's grid (look: screen 08), and what its pills and zones let through."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QObject

from app.core.normalise import plain_text
from app.parts.count_rules import NO_SHELF, zone_of
from app.parts.keeping import LONGEST_SHELF
from app.parts.rules import MOST
from app.parts.stock_board import BoardRow
from app.parts.stock_list import StockState
from app.parts.values import UnitCost
from ui.theme.tokens import Tone
from ui.widgets.cell_grid import CellKind, CellLook, GridColumn, RowValues
from ui.widgets.chips import ChipLook


class StockView(StrEnum):
    """The pills of a warehouse."""

    HERE = "here"
    LOW = "low"
    OUT = "out"
    SHORT = "short"
    WAITING = "waiting"


def is_in(view: StockView, row: BoardRow) -> bool:
    """Tell whether a pill lets a part through; one that is gone stands only where it is looked for."""
    if view is StockView.WAITING:
        return bool(row.waiting)
    if view is StockView.SHORT:
        return row.stock.state is StockState.SHORT
    if view is StockView.LOW:
        return row.stock.state is StockState.LOW
    if view is StockView.OUT:
        return row.stock.state is StockState.OUT and row.is_kept
    return not row.is_gone


def zones(rows: Iterable[BoardRow]) -> list[str]:
    """Return the zones that there are; parts without a shelf stand in none."""
    return sorted({zone_of(row.stock.shelf) for row in rows} - {NO_SHELF})


def holds(row: BoardRow, typed: str) -> bool:
    """Tell whether code, name, models or shelf hold every typed word."""
    stock = row.stock
    text = f"{stock.code} {stock.name} {stock.models} {stock.shelf}".casefold()
    return all(word in text for word in plain_text(typed).casefold().split())


class StockColumns(QObject):
    """The columns in words of the present language."""

    def all(self, *, may_adjust: bool, may_plan: bool) -> tuple[GridColumn, ...]:
        """Return every column; stock figures and keeping can be edited by who may."""
        count = CellKind.QUANTITY

        def at_least_none(value: object) -> str:
            if isinstance(value, int) and not 0 <= value <= MOST:
                return self.tr("不能是负数。") if value < 0 else self.tr("件数太大，请核对。")
            return ""

        def shelf_name(value: object) -> str:
            if isinstance(value, str) and len(value) > LONGEST_SHELF:
                return self.tr("货位最多 {count} 个字。").format(count=LONGEST_SHELF)
            return ""

        def figure(value: object) -> str:
            return self.tr("请填件数，没有就填 0。") if value is None else at_least_none(value)

        def cost(values: RowValues) -> UnitCost:
            row: BoardRow = values.row
            return row.cost

        def price(values: RowValues) -> int | None:
            return cost(values).of(1) or None

        def amount(values: RowValues) -> int | None:
            good = values["good"]
            return None if price(values) is None or good is None else cost(values).of(good)

        def provisional(values: RowValues) -> str:
            return self.tr("暂估") if cost(values).is_provisional and amount(values) else ""

        return (
            GridColumn(
                "code", self.tr("条码（编码）"), CellKind.CODE, 128, look=CellLook.SECOND,
                value=lambda row: row.stock.code,
            ),
            GridColumn(
                "name", self.tr("配件"), width=150, look=CellLook.STRONG, value=lambda row: row.stock.name
            ),
            GridColumn(
                "models", self.tr("适用机型"), width=150, value=lambda row: row.stock.models, stretch=True,
                hidden_below=900,
            ),
            GridColumn(
                "shelf", self.tr("货位"), width=80, editable=may_plan, value=lambda row: row.stock.shelf,
                check=shelf_name,
            ),
            GridColumn(
                "good", self.tr("库存"), count, 66, editable=may_adjust, is_sum=True, look=CellLook.STRONG,
                value=lambda row: row.stock.good, check=figure, locked=self._locked,
            ),
            GridColumn(
                "bad", self.tr("坏件"), count, 58, editable=may_adjust, is_sum=True,
                value=lambda row: row.stock.bad, check=figure, locked=self._locked,
            ),
            GridColumn(
                "lower_limit", self.tr("下限"), count, 56, editable=may_plan, look=CellLook.SECOND,
                value=lambda row: row.stock.lower_limit, check=at_least_none,
            ),
            GridColumn(
                "coming", self.tr("在途"), count, 56, is_sum=True, look=CellLook.SECOND,
                value=lambda row: row.coming or None,
            ),
            GridColumn(
                "waiting", self.tr("待入库"), count, 64, is_sum=True, look=CellLook.SECOND, hidden_below=1080,
                value=lambda row: row.waiting or None,
            ),
            GridColumn("price", self.tr("单价 ¥"), CellKind.MONEY, 88, computed=price, hidden_below=1000),
            GridColumn(
                "amount", self.tr("金额 ¥"), CellKind.MONEY, 116, computed=amount, is_sum=True,
                aside=provisional,
            ),
            GridColumn("state", self.tr("状态"), CellKind.CHIP, 96, chip=self.state),
        )  # fmt: skip

    def state(self, values: RowValues) -> ChipLook | None:
        """Return how a part stands by its figures as they are typed."""
        row: BoardRow = values.row
        good, bad, least = (values[name] or 0 for name in ("good", "bad", "lower_limit"))
        if good < 0 or bad < 0:
            return ChipLook(self.tr("负数"), Tone.BAD, "alert-triangle")
        if good == 0:
            if not row.is_kept and not least:
                return ChipLook(self.tr("无"), Tone.MUTE)
            return ChipLook(self.tr("缺货"), Tone.BAD, "alert-triangle")
        if good < least:
            return ChipLook(self.tr("低于下限"), Tone.WARN, "alert-triangle")
        return ChipLook(self.tr("正常"), Tone.OK, "check")

    def _locked(self, row: BoardRow) -> str:
        if row.stock.has_serial:
            return self.tr("这种配件一件一个序列号，请用 F2 录调整单，把序列号写上。")
        return ""
