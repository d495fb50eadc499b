# SPDX-License-Identifier: Apache-2.0
"""The words of sales: states, ways of paying, promises, progress, and the columns of lists. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.sales.acts import OVER
from app.sales.rows import EventRow, LineRow, PromiseRow, SaleRow, SaleSheet, StockRow
from app.sales.rules import (
    CallOutcome,
    InvoiceState,
    LineKind,
    Method,
    PromiseAct,
    PromiseKind,
    ReturnKind,
    SaleStatus,
    Source,
    Step,
)
from app.sales.sheet import CALL
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices
from ui.widgets.row_columns import Column, Paint


class SaleWords(QObject):
    """Puts sales into words of the present language."""

    def status(self, status: str) -> str:
        """Return what became of a sale."""
        names: dict[str, str] = {
            SaleStatus.OPEN: self.tr("未收清"),
            SaleStatus.PAID: self.tr("已收清"),
            SaleStatus.PARTLY_RETURNED: self.tr("部分退货"),
            SaleStatus.RETURNED: self.tr("已退货"),
            SaleStatus.CANCELLED: self.tr("已取消"),
        }
        return names[status]

    def status_chip(self, status: str) -> ChipLook:
        """Return the chip of what became of a sale."""
        looks: dict[str, tuple[Tone, str | None]] = {
            SaleStatus.OPEN: (Tone.WARN, "cash"),
            SaleStatus.PAID: (Tone.OK, "check"),
            SaleStatus.PARTLY_RETURNED: (Tone.INFO, "arrow-back-up"),
            SaleStatus.RETURNED: (Tone.MUTE, "arrow-back-up"),
            SaleStatus.CANCELLED: (Tone.MUTE, "x"),
        }
        tone, icon = looks[status]
        return ChipLook(self.status(status), tone, icon)

    def source(self, source: str) -> str:
        """Return where a sale comes from."""
        names: dict[str, str] = {
            Source.DESK: self.tr("客服台"),
            Source.TILL: self.tr("收银"),
            Source.ERP: self.tr("ERP"),
            Source.API: self.tr("接口"),
        }
        return names[source]

    def step(self, step: str) -> str:
        """Return how far the goods are."""
        names: dict[str, str] = {
            Step.PLACED: self.tr("已下单"),
            Step.PICKED: self.tr("已备货"),
            Step.SHIPPED: self.tr("已发货"),
            Step.DELAYED: self.tr("延迟"),
            Step.DAMAGED: self.tr("破损"),
            Step.ARRIVED: self.tr("已送达"),
            Step.INSTALLED: self.tr("已安装"),
        }
        return names[step]

    def step_chip(self, row: SaleRow, today_on: date) -> ChipLook:
        """Return the chip of the goods: how far, and the day on which they are to come, unless it is over."""
        step, due_on = row.step, row.due_on
        if row.status in OVER:
            return ChipLook(self.step(step), Tone.MUTE)
        looks: dict[str, tuple[Tone, str | None]] = {
            Step.PLACED: (Tone.MUTE, "clock"),
            Step.PICKED: (Tone.MUTE, "packages"),
            Step.SHIPPED: (Tone.INFO, "truck-delivery"),
            Step.DELAYED: (Tone.HOT, "alert-triangle"),
            Step.DAMAGED: (Tone.BAD, "alert-triangle"),
            Step.ARRIVED: (Tone.OK, "check"),
            Step.INSTALLED: (Tone.OK, "check"),
        }
        tone, icon = looks[step]
        text = self.step(step)
        if due_on is not None and step not in {Step.ARRIVED, Step.INSTALLED}:
            text = f"{text} {formats.day_of_year(due_on)}"
            if due_on < today_on and tone is not Tone.BAD:
                tone, icon = Tone.HOT, "alert-triangle"
        return ChipLook(text, tone, icon)

    def line_kind(self, kind: str) -> str:
        """Return what a line stands for."""
        names: dict[str, str] = {
            LineKind.GOODS: self.tr("商品"),
            LineKind.SERVICE: self.tr("服务"),
            LineKind.DELIVERY: self.tr("运费"),
            LineKind.DISCOUNT: self.tr("优惠"),
            LineKind.GIFT: self.tr("赠品"),
        }
        return names[kind]

    def method(self, method: str) -> str:
        """Return a way of paying."""
        names: dict[str, str] = {
            Method.CASH: self.tr("现金"),
            Method.CARD: self.tr("刷卡"),
            Method.WECHAT: self.tr("微信"),
            Method.ALIPAY: self.tr("支付宝"),
            Method.TRANSFER: self.tr("转账"),
            Method.VOUCHER: self.tr("券"),
            Method.POINTS: self.tr("积分"),
            Method.SUBSIDY: self.tr("政府补贴"),
            Method.TRADE_IN: self.tr("以旧换新"),
            Method.CREDIT: self.tr("挂账"),
            Method.OTHER: self.tr("其他"),
        }
        return names[method]

    def promise_kind(self, kind: str) -> str:
        """Return what kind of thing was promised."""
        names: dict[str, str] = {
            PromiseKind.PRICE_PROTECTION: self.tr("价保"),
            PromiseKind.GIFT: self.tr("赠品"),
            PromiseKind.CASH: self.tr("返现"),
            PromiseKind.SERVICE: self.tr("服务"),
            PromiseKind.WARRANTY: self.tr("质保"),
            PromiseKind.DELIVERY: self.tr("送货"),
        }
        return names[kind]

    def promise_act(self, act: str) -> str:
        """Return what became of a promise."""
        names: dict[str, str] = {
            PromiseAct.KEPT: self.tr("已兑现"),
            PromiseAct.BROKEN: self.tr("未兑现"),
            PromiseAct.WAIVED: self.tr("顾客放弃"),
        }
        return names[act]

    def promise_chip(self, promise: PromiseRow, today_on: date) -> ChipLook:
        """Return the chip of a promise: open, over its day, or what became of it."""
        if promise.act == PromiseAct.KEPT:
            return ChipLook(self.promise_act(promise.act), Tone.OK, "check")
        if promise.act:
            tone = Tone.BAD if promise.act == PromiseAct.BROKEN else Tone.MUTE
            return ChipLook(self.promise_act(promise.act), tone, "x")
        if promise.until_on is not None and promise.until_on < today_on:
            return ChipLook(self.tr("已过期"), Tone.HOT, "alert-triangle")
        return ChipLook(self.tr("待兑现"), Tone.WARN, "clock")

    def outcome(self, outcome: str) -> str:
        """Return what a confirming call brought."""
        names: dict[str, str] = {
            CallOutcome.CONFIRMED: self.tr("顾客确认无误"),
            CallOutcome.CHANGED: self.tr("顾客要求改动"),
            CallOutcome.NOT_REACHED: self.tr("没有打通"),
            CallOutcome.CANCELLED: self.tr("顾客不要了"),
        }
        return names[outcome]

    def return_kind(self, kind: str) -> str:
        """Return what a return is."""
        names: dict[str, str] = {
            ReturnKind.CANCEL: self.tr("取消"),
            ReturnKind.RETURN: self.tr("退货"),
            ReturnKind.PRICE_CUT: self.tr("返价"),
        }
        return names[kind]

    def invoice_state(self, state: str) -> str:
        """Return how it stands with the invoice."""
        names: dict[str, str] = {
            InvoiceState.NONE: self.tr("不开发票"),
            InvoiceState.ASKED: self.tr("待开票"),
            InvoiceState.ISSUED: self.tr("已开票"),
            InvoiceState.RED: self.tr("已冲红"),
        }
        return names[state]

    def reason(self, reason: str) -> str:
        """Return why a buyer looks like a customer."""
        names = {
            "phone": self.tr("电话相同"),
            "card": self.tr("会员卡相同"),
            "id_number": self.tr("证件号相同"),
            "name": self.tr("姓名相近"),
            "address": self.tr("地址相近"),
        }
        return names[reason]

    def choices(self, kind: str) -> Choices:
        """Return the choices of a field: method, promise_kind, outcome, step and so on."""
        of: dict[str, tuple[Iterable[str], Callable[[str], str]]] = {
            "method": (Method, self.method),
            "promise_kind": (PromiseKind, self.promise_kind),
            "promise_act": (PromiseAct, self.promise_act),
            "outcome": (CallOutcome, self.outcome),
            "step": (tuple(step for step in Step if step is not Step.PLACED), self.step),
            "return_kind": (ReturnKind, self.return_kind),
            "invoice_state": (InvoiceState, self.invoice_state),
            "line_kind": (
                tuple(kind for kind in LineKind if kind is not LineKind.DISCOUNT),
                self.line_kind,
            ),
            "status": (SaleStatus, self.status),
            "source": (Source, self.source),
        }
        values, name = of[kind]
        return tuple((value, name(value)) for value in values)

    def money(self, sale: SaleSheet) -> str:
        """Return what a sale came to, what was paid, and what is left, in one sentence."""
        left_fen = due_of(sale)
        parts = [
            formats.pair(self.tr("应收"), formats.money(sale.row.total_fen - sale.row.returned_fen)),
            formats.pair(self.tr("已收"), formats.money(sale.row.paid_fen)),
        ]
        if left_fen > 0:
            parts.append(formats.pair(self.tr("还差"), formats.money(left_fen)))
        elif left_fen < 0:
            parts.append(formats.pair(self.tr("应退给顾客"), formats.money(-left_fen)))
        return formats.clauses(parts)

    def goods(self, row: SaleRow) -> str:
        """Return what was sold, in short."""
        if row.lines <= 1:
            return row.first_goods
        return self.tr("{first} 等 {count} 项").format(first=row.first_goods, count=row.lines)

    def line(self, line: LineRow) -> str:
        """Return what a line sold, with the number of pieces."""
        name = line.description or line.code
        kind = "" if line.kind == LineKind.GOODS else self.line_kind(line.kind)
        return f"{formats.aside(name, kind) if kind else name} ×{line.quantity}"

    def event_line(self, event: EventRow, zone: ZoneInfo, today_on: date) -> tuple[str, str]:
        """Return a call or a step of the goods: when and what, and what more is known."""
        what = self.tr("确认电话") if event.what == CALL else self.step(event.what)
        at = formats.moment_near(event.at.astimezone(zone), today_on)
        parts = [self.outcome(event.outcome)] if event.what == CALL else []
        if event.due_on is not None:
            parts.append(self.tr("预计 {day} 到").format(day=formats.day(event.due_on)))
        parts += [formats.pairs(event.carrier, event.tracking), event.note]
        if event.what != CALL:
            parts.append(self.tr("已告诉顾客") if event.is_told else self.tr("还没有告诉顾客"))
        parts.append(event.by_name)
        return f"{at} {what}", " · ".join(part for part in parts if part)

    def columns(self, zone: ZoneInfo, today: Callable[[], date]) -> tuple[Column, ...]:
        """Return the columns of the list of sales."""

        def step(row: SaleRow) -> ChipLook | None:
            if row.is_call_due:
                return ChipLook(self.tr("待打确认电话"), Tone.HOT, "phone-call")
            return self.step_chip(row, today())

        def buyer(row: SaleRow) -> str:
            return row.buyer or self.tr("（未留姓名）")

        return (
            Column(
                "sold_at",
                self.tr("销售时间"),
                lambda r: self.at(r.sold_at, zone, today()),
                width=118,
                paint=Paint.TIME,
            ),
            Column("buyer", self.tr("顾客"), buyer, width=84, paint=Paint.STRONG),
            Column("goods", self.tr("商品"), self.goods, width=130, stretch=True),
            Column(
                "total",
                self.tr("金额"),
                lambda r: formats.money(r.total_fen),
                width=104,
                paint=Paint.NUMBER,
            ),
            Column(
                "status",
                self.tr("状态"),
                width=96,
                paint=Paint.CHIP,
                chip=lambda r: self.status_chip(r.status),
            ),
            Column("step", self.tr("进度"), width=128, paint=Paint.CHIP, chip=step),
            Column(
                "number", self.tr("单号"), lambda r: r.number, width=170, paint=Paint.LINK, hidden_below=900
            ),
            Column("phone", self.tr("电话"), lambda r: r.phone, width=120, hidden_below=1000),
            Column(
                "source",
                self.tr("来源"),
                lambda r: self.source(r.source),
                width=70,
                paint=Paint.SECOND,
                hidden_below=1000,
            ),
        )

    def stock_columns(self, zone: ZoneInfo, today: Callable[[], date]) -> tuple[Column, ...]:
        """Return the columns of goods on hand, each figure with its hour."""

        def as_of(row: StockRow) -> ChipLook:
            text = self.at(row.as_of_at, zone, today())
            return ChipLook(text, Tone.WARN if row.is_old else Tone.OK, "clock" if row.is_old else "check")

        return (
            Column(
                "goods",
                self.tr("商品"),
                lambda r: r.description or r.code,
                width=210,
                paint=Paint.STRONG,
                stretch=True,
            ),
            Column("place", self.tr("门店／仓库"), lambda r: r.place, width=150),
            Column("on_hand", self.tr("库存"), lambda r: str(r.on_hand), width=64, paint=Paint.NUMBER),
            Column("on_order", self.tr("在途"), lambda r: str(r.on_order), width=64, paint=Paint.NUMBER),
            Column("as_of", self.tr("截至"), width=136, paint=Paint.CHIP, chip=as_of),
        )

    def at(self, at: datetime, zone: ZoneInfo, today_on: date) -> str:
        """Return an instant as the store's clock showed it."""
        return formats.moment_near(at.astimezone(zone), today_on)


def due_of(sale: SaleSheet) -> int:
    """Return the fen that are still to be paid; below nought what goes back to the customer."""
    return sale.row.total_fen - sale.row.returned_fen - sale.row.paid_fen
