# SPDX-License-Identifier: Apache-2.0
"""What sales are called on paper: ways of paying, promises, returns, phones; prices and rates as text.

Knows no form.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.catalog.rules import PartyKind
from app.core.money import format_fen
from app.sales.inputs import E4
from app.sales.rows import LineRow, PaymentRow, PromiseRow, ReturnRow
from app.sales.rules import InvoiceState, LineKind, Method, PromiseAct, PromiseKind, ReturnKind
from app.sales.slip import SlipPhone
from reports.engine.form import date_text

METHODS = {
    Method.CASH: "现金",
    Method.CARD: "刷卡",
    Method.WECHAT: "微信",
    Method.ALIPAY: "支付宝",
    Method.TRANSFER: "转账",
    Method.VOUCHER: "券",
    Method.POINTS: "积分",
    Method.SUBSIDY: "补贴",
    Method.TRADE_IN: "以旧换新",
    Method.CREDIT: "赊账",
    Method.OTHER: "其他",
}
LINE_KINDS = {
    LineKind.GOODS: "",
    LineKind.SERVICE: "服务",
    LineKind.DELIVERY: "配送",
    LineKind.DISCOUNT: "优惠",
    LineKind.GIFT: "赠品",
}
PROMISES = {
    PromiseKind.PRICE_PROTECTION: "价保",
    PromiseKind.GIFT: "赠品",
    PromiseKind.CASH: "返现",
    PromiseKind.SERVICE: "服务",
    PromiseKind.WARRANTY: "质保",
    PromiseKind.DELIVERY: "配送",
}
PROMISE_ACTS = {PromiseAct.KEPT: "已兑现", PromiseAct.BROKEN: "未兑现", PromiseAct.WAIVED: "顾客放弃"}
RETURNS = {ReturnKind.CANCEL: "取消", ReturnKind.RETURN: "退货", ReturnKind.PRICE_CUT: "返价"}
INVOICES = {
    InvoiceState.NONE: "未开",
    InvoiceState.ASKED: "待开",
    InvoiceState.ISSUED: "已开",
    InvoiceState.RED: "已冲红",
}
PHONES = {
    PartyKind.CALL_CENTRE: "客服电话",
    PartyKind.HOTLINE: "400电话",
    PartyKind.PROMOTION: "促销电话",
    PartyKind.INSTALLATION: "安装电话",
}
OWN_PHONE = "门店电话"
"""What the store's own number is called where there is no central one (A24)."""


def word(words: Mapping[Any, str], code: str) -> str:
    """Return what a code is called, itself when a newer program wrote it."""
    return words.get(code, code)


def phone_label(phone: SlipPhone) -> str:
    """Return what a phone of a slip is called there."""
    if phone.is_own and phone.digits and phone.kind is PartyKind.CALL_CENTRE:
        return OWN_PHONE
    return PHONES[phone.kind]


def phone_text(digits: str) -> str:
    """Return a number in groups that can be read out: 400-800-1234, 139 9911 2207; others as they are."""
    if len(digits) == 10 and digits.startswith(("400", "800")):
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    if len(digits) == 11 and digits.startswith("1"):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    return digits


def price_text(unit_price_e4: int) -> str:
    """Return a unit price in yuan with two to four decimals."""
    sign = "-" if unit_price_e4 < 0 else ""
    yuan, rest = divmod(abs(unit_price_e4), E4)
    decimals = f"{rest:04d}"
    return f"{sign}{yuan:,}.{decimals[:2]}{decimals[2:].rstrip('0')}"


def rate_text(rate_e4: int) -> str:
    """Return a rate of tax as 13% or 1.5%."""
    whole, rest = divmod(rate_e4, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") + "%"


def goods_text(line: LineRow) -> str:
    """Return what a line is called, with what it stands for when it is no goods."""
    kind = word(LINE_KINDS, line.kind)
    return f"【{kind}】{line.description or line.code}" if kind else line.description or line.code


def payments_text(payments: tuple[PaymentRow, ...]) -> str:
    """Return what was paid how."""
    return "；".join(f"{word(METHODS, row.method)} {format_fen(row.amount_fen)}" for row in payments)


def return_text(row: ReturnRow) -> str:
    """Return what was given back, when and how much."""
    pieces = f" {row.quantity} 件" if row.quantity else ""
    return f"{date_text(row.returned_on)} {word(RETURNS, row.kind)}{pieces} {format_fen(row.amount_fen)}"


def promise_text(row: PromiseRow) -> str:
    """Return what was promised until when, and what became of it."""
    until = f"（至 {date_text(row.until_on)}）" if row.until_on else ""
    amount = f" {format_fen(row.amount_fen)} 元" if row.amount_fen else ""
    act = f"，{word(PROMISE_ACTS, row.act)}" if row.act else ""
    return f"{word(PROMISES, row.kind)}：{row.text}{amount}{until}{act}"
