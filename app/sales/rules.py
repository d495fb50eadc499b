# SPDX-License-Identifier: Apache-2.0
"""Words of a sale: kinds, states, ways of paying, promises, progress. Pure: must not know the database."""

from __future__ import annotations

from enum import StrEnum

from app.core.permissions import declare

READ = declare("sales.read", "查看销售单和库存")
REGISTER = declare("sales.register", "登记销售单、收款和承诺")
CORRECT = declare("sales.correct", "办理退货、取消和更正")
MATCH = declare("sales.match", "确认销售单属于哪位顾客")
IMPORT = declare("sales.import", "导入销售和库存数据")

SERIES = "XS"


class SaleKind(StrEnum):
    """A sale, or a document that takes one back (C… of a till)."""

    SALE = "sale"
    CREDIT = "credit"


class Source(StrEnum):
    """Where a sale comes from."""

    DESK = "desk"
    TILL = "till"
    ERP = "erp"
    API = "api"


class LineKind(StrEnum):
    """What a line stands for; a gift costs nothing and goes back with the goods."""

    GOODS = "goods"
    SERVICE = "service"
    DELIVERY = "delivery"
    DISCOUNT = "discount"
    GIFT = "gift"


class Method(StrEnum):
    """What was paid how (A59: cash is named apart)."""

    CASH = "cash"
    CARD = "card"
    WECHAT = "wechat"
    ALIPAY = "alipay"
    TRANSFER = "transfer"
    VOUCHER = "voucher"
    POINTS = "points"
    SUBSIDY = "subsidy"
    TRADE_IN = "trade_in"
    CREDIT = "credit"
    OTHER = "other"


class SaleStatus(StrEnum):
    """Derived: what became of a sale."""

    OPEN = "open"
    PAID = "paid"
    PARTLY_RETURNED = "partly_returned"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class ReturnKind(StrEnum):
    """A cancellation comes before the goods, a return after, a price cut keeps them (D26)."""

    CANCEL = "cancel"
    RETURN = "return"
    PRICE_CUT = "price_cut"


class PromiseKind(StrEnum):
    """What was promised at the sale (A54, A59)."""

    PRICE_PROTECTION = "price_protection"
    GIFT = "gift"
    CASH = "cash"
    SERVICE = "service"
    WARRANTY = "warranty"
    DELIVERY = "delivery"


class PromiseAct(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    BROKEN = "broken"
    WAIVED = "waived"


class CallOutcome(StrEnum):
    """What a confirming call brought (E10)."""

    CONFIRMED = "confirmed"
    CHANGED = "changed"
    NOT_REACHED = "not_reached"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """How far an order is (E11); ``delayed`` and ``damaged`` are said to the customer first."""

    PLACED = "placed"
    PICKED = "picked"
    SHIPPED = "shipped"
    DELAYED = "delayed"
    DAMAGED = "damaged"
    ARRIVED = "arrived"
    INSTALLED = "installed"


class InvoiceState(StrEnum):
    """Whether the invoice is out; the invoice itself is another area's."""

    NONE = "none"
    ASKED = "asked"
    ISSUED = "issued"
    RED = "red"


TROUBLE = frozenset({Step.DELAYED, Step.DAMAGED})
MATCH_REASONS = ("phone", "card", "id_number", "name", "address")
