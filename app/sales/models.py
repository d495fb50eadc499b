# SPDX-License-Identifier: Apache-2.0
"""Tables of sales: the document, its facts, goods on hand. Must not know queries or commands."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, register
from app.sales.rules import CORRECT, IMPORT, MATCH, REGISTER

CALL_ASKED = "source = 'desk' AND confirmed_at IS NULL AND status IN ('open', 'paid')"
"""Sales of a desk that a second call may be asked for (E10): the words of their index. A query that says just
these reads it."""


class Sale(MutableRow, Base):
    """One document of sale. ``buyer_*`` is what it says; ``customer_id`` is who that is in our books.

    Derived from facts: ``total_fen`` of its lines (with what corrects them), ``paid_fen``,
    ``returned_fen``, ``status``, ``step``, ``confirmed_at`` (the second call, E10), ``due_on`` (the
    delivery promised last). ``sold_on`` is the store's day of ``sold_at``.
    """

    __tablename__ = "sale"

    kind: Mapped[str] = mapped_column(String(8))
    source: Mapped[str] = mapped_column(String(8))
    number: Mapped[str] = mapped_column(String(40))
    sold_at: Mapped[datetime]
    sold_on: Mapped[date]
    of_sale_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]
    buyer_kind: Mapped[str] = mapped_column(String(8), default="person")
    buyer_name: Mapped[str] = mapped_column(String(120), default="")
    buyer_phone: Mapped[str] = mapped_column(String(20), default="")
    buyer_card: Mapped[str] = mapped_column(String(40), default="")
    buyer_id_number: Mapped[str] = mapped_column(String(18), default="")
    buyer_address: Mapped[str] = mapped_column(String(300), default="")
    salesperson_id: Mapped[UUID | None]
    salesperson: Mapped[str] = mapped_column(String(60), default="")
    deliver_to: Mapped[str] = mapped_column(String(300), default="")
    deliver_on: Mapped[date | None]
    is_custom: Mapped[bool] = mapped_column(default=False)
    invoice_state: Mapped[str] = mapped_column(String(8), default="none")
    note: Mapped[str] = mapped_column(String(400), default="")

    total_fen: Mapped[int] = mapped_column(Integer, default=0)
    paid_fen: Mapped[int] = mapped_column(Integer, default=0)
    returned_fen: Mapped[int] = mapped_column(Integer, default=0)
    status: Mapped[str] = mapped_column(String(16), default="open")
    step: Mapped[str] = mapped_column(String(12), default="placed")
    due_on: Mapped[date | None]
    confirmed_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("scope", "source", "number"),
        Index("ix_sale_id", "id"),
        Index("ix_sale_number", "number", "id"),
        # What the days came to is read off these alone (``takings``).
        Index("ix_sale_sold_on", "sold_on", "scope", "kind", "source", "total_fen"),
        Index("ix_sale_sold_at", "sold_at", "id", "scope"),
        # Of few columns: a list of a hundred thousand is counted by them.
        Index("ix_sale_status", "status", "sold_at"),
        Index("ix_sale_source", "source", "sold_at"),
        Index(
            "ix_sale_call",
            *("kind", "step", "sold_at", "is_custom", "total_fen"),
            sqlite_where=text(CALL_ASKED),
        ),
        Index("ix_sale_customer_id", "customer_id", "sold_at"),
        Index("ix_sale_of_sale_id", "of_sale_id"),
        Index("ix_sale_buyer_phone", "buyer_phone"),
        Index("ix_sale_salesperson", "salesperson", "sold_at", sqlite_where=text("salesperson != ''")),
        Index("ix_sale_buyer_card", "buyer_card", sqlite_where=text("buyer_card != ''")),
        Index("ix_sale_buyer_id_number", "buyer_id_number", sqlite_where=text("buyer_id_number != ''")),
    )


def _keys(table: str, *more: str) -> tuple[Index, ...]:
    """Return the indexes that every fact of a sale has, and those on further columns."""
    return (
        Index(f"ix_{table}_id", "id"),
        Index(f"ix_{table}_sale_id", "sale_id"),
        *(Index(f"ix_{table}_{name}", name) for name in more),
    )


class SaleLine(FactRow, Base):
    """One line as the document says it; ``unit_price`` in ten-thousandths of a yuan, tax rate in 1/10,000.

    A line that corrects another takes its quantity and amount back by the same with the other sign.
    """

    __tablename__ = "sale_line"

    sale_id: Mapped[UUID]
    line: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(8))
    model_id: Mapped[UUID | None]
    code: Mapped[str] = mapped_column(String(40), default="")
    description: Mapped[str] = mapped_column(String(200), default="")
    quantity: Mapped[int] = mapped_column(Integer)
    unit_price_e4: Mapped[int] = mapped_column(Integer)
    amount_fen: Mapped[int] = mapped_column(Integer)
    tax_rate_e4: Mapped[int | None] = mapped_column(Integer)
    corrects_id: Mapped[UUID | None]

    __table_args__ = _keys("sale_line", "model_id", "code")


class SaleSerial(FactRow, Base):
    """The serial number of one appliance of a line, or that it came back (``is_back``)."""

    __tablename__ = "sale_serial"

    sale_id: Mapped[UUID]
    line_id: Mapped[UUID]
    serial: Mapped[str] = mapped_column(String(40))
    is_back: Mapped[bool] = mapped_column(default=False)

    __table_args__ = _keys("sale_serial", "serial", "line_id")


class SalePayment(FactRow, Base):
    """What was paid how; below nought for what was paid back."""

    __tablename__ = "sale_payment"

    sale_id: Mapped[UUID]
    method: Mapped[str] = mapped_column(String(12))
    amount_fen: Mapped[int] = mapped_column(Integer)
    paid_on: Mapped[date]
    reference: Mapped[str] = mapped_column(String(64), default="")

    __table_args__ = (
        *_keys("sale_payment"),
        Index("ix_sale_payment_paid_on", "paid_on", "scope", "method", "amount_fen"),
    )


class SaleReturn(FactRow, Base):
    """Something of a sale was cancelled, came back or was cut in price; without a line all of it (D26)."""

    __tablename__ = "sale_return"

    sale_id: Mapped[UUID]
    line_id: Mapped[UUID | None]
    kind: Mapped[str] = mapped_column(String(12))
    quantity: Mapped[int] = mapped_column(Integer, default=0)
    amount_fen: Mapped[int] = mapped_column(Integer)
    returned_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(400))
    responsible: Mapped[str] = mapped_column(String(100), default="")

    __table_args__ = _keys("sale_return", "returned_on", "at")


class SalePromise(FactRow, Base):
    """What was promised at the sale (A54, A59): ``until_on`` is the last day on which it can be claimed."""

    __tablename__ = "sale_promise"

    sale_id: Mapped[UUID]
    line_id: Mapped[UUID | None]
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(String(400))
    amount_fen: Mapped[int | None] = mapped_column(Integer)
    until_on: Mapped[date | None]

    __table_args__ = _keys("sale_promise", "until_on", "at")


class SalePromiseAct(FactRow, Base):
    """A promise was kept, broken or waived by the customer."""

    __tablename__ = "sale_promise_act"

    sale_id: Mapped[UUID]
    promise_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(8))
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = _keys("sale_promise_act", "promise_id")


class SaleCall(FactRow, Base):
    """The second call about a large or custom order (E10)."""

    __tablename__ = "sale_call"

    sale_id: Mapped[UUID]
    outcome: Mapped[str] = mapped_column(String(12))
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = _keys("sale_call")


class SaleProgress(FactRow, Base):
    """How far an order is (E11): ``due_on`` when the goods are to come, ``carrier_id`` of the phone book."""

    __tablename__ = "sale_progress"

    sale_id: Mapped[UUID]
    step: Mapped[str] = mapped_column(String(12))
    due_on: Mapped[date | None]
    carrier_id: Mapped[UUID | None]
    tracking: Mapped[str] = mapped_column(String(64), default="")
    note: Mapped[str] = mapped_column(String(400), default="")
    told_at: Mapped[datetime | None]

    __table_args__ = _keys("sale_progress")


class SaleMatch(FactRow, Base):
    """A sale was said to be a customer's, or nobody's: by whom, how likely it looked (0-100), and why."""

    __tablename__ = "sale_match"

    sale_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    score: Mapped[int] = mapped_column(Integer)
    reasons: Mapped[list[Any]] = mapped_column(default=list)

    __table_args__ = _keys("sale_match", "customer_id")


class StockFigure(MutableRow, Base):
    """How much of an article a place has, as another system counted it at ``as_of_at`` (A61)."""

    __tablename__ = "stock_figure"

    place: Mapped[str] = mapped_column(String(60))
    model_id: Mapped[UUID | None]
    code: Mapped[str] = mapped_column(String(40))
    description: Mapped[str] = mapped_column(String(200), default="")
    on_hand: Mapped[int] = mapped_column(Integer)
    on_order: Mapped[int] = mapped_column(Integer, default=0)
    as_of_at: Mapped[datetime]
    source: Mapped[str] = mapped_column(String(20), default="")

    __table_args__ = (
        UniqueConstraint("scope", "place", "code"),
        Index("ix_stock_figure_id", "id"),
        Index("ix_stock_figure_code", "code"),
        Index("ix_stock_figure_model_id", "model_id"),
    )


_OF_SALE = Parent("sale", "sale_id")
_BUYER = frozenset(
    {"buyer_name", "buyer_phone", "buyer_card", "buyer_id_number", "buyer_address", "deliver_to", "note"}
)

register(
    SyncedTable(
        "sale",
        TableKind.MUTABLE,
        REGISTER,
        personal=_BUYER,
        column_permissions={"customer_id": MATCH},
        fixed=frozenset({"kind", "source", "number", "sold_at", "sold_on", "of_sale_id"}),
        derived=frozenset(
            {"total_fen", "paid_fen", "returned_fen", "status", "step", "due_on", "confirmed_at"}
        ),
        searched=frozenset({"number", "buyer_name", "buyer_phone", "buyer_card"}),
        labels=("number", "kind", "buyer_name"),
    )
)
register(SyncedTable("sale_line", TableKind.FACT, REGISTER, parent=_OF_SALE))
register(
    SyncedTable(
        "sale_serial",
        TableKind.FACT,
        REGISTER,
        parent=_OF_SALE,
        personal=frozenset({"serial"}),
        searched=frozenset({"serial"}),
    )
)
register(
    SyncedTable("sale_payment", TableKind.FACT, REGISTER, parent=_OF_SALE, personal=frozenset({"reference"}))
)
register(SyncedTable("sale_return", TableKind.FACT, CORRECT, parent=_OF_SALE, personal=frozenset({"reason"})))
register(SyncedTable("sale_promise", TableKind.FACT, REGISTER, parent=_OF_SALE, personal=frozenset({"text"})))
register(
    SyncedTable("sale_promise_act", TableKind.FACT, REGISTER, parent=_OF_SALE, personal=frozenset({"note"}))
)
register(SyncedTable("sale_call", TableKind.FACT, REGISTER, parent=_OF_SALE, personal=frozenset({"note"})))
register(
    SyncedTable("sale_progress", TableKind.FACT, REGISTER, parent=_OF_SALE, personal=frozenset({"note"}))
)
register(SyncedTable("sale_match", TableKind.FACT, MATCH, parent=_OF_SALE))
register(SyncedTable("stock_figure", TableKind.MUTABLE, IMPORT))
