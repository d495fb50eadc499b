# SPDX-License-Identifier: Apache-2.0
"""Tables of reconciliation (D45, P10): a statement of dealings, the partner's lines, what was agreed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, register
from app.parts.rules import RECONCILE


class StockStatement(MutableRow, Base):
    """The statement of one partner's dealings over a period (twice a month, D45). ``status`` derived."""

    __tablename__ = "stock_statement"

    number: Mapped[str] = mapped_column(String(40))
    party_id: Mapped[UUID]
    from_on: Mapped[date]
    until_on: Mapped[date]
    file_name: Mapped[str] = mapped_column(String(120), default="")
    status: Mapped[str] = mapped_column(String(10), default="open")

    __table_args__ = (
        Index("ix_stock_statement_id", "id"),
        Index("ix_stock_statement_party", "party_id", "until_on"),
    )


class StockStatementLine(FactRow, Base):
    """One line of the partner's own statement, as it was read: ``line`` is the row of his file."""

    __tablename__ = "stock_statement_line"

    statement_id: Mapped[UUID]
    line: Mapped[int] = mapped_column(Integer)
    document_number: Mapped[str] = mapped_column(String(40), default="")
    dated_on: Mapped[date | None]
    part_code: Mapped[str] = mapped_column(String(40), default="")
    quantity: Mapped[int] = mapped_column(Integer)
    direction: Mapped[str] = mapped_column(String(3))
    text: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (
        Index("ix_stock_statement_line_id", "id"),
        Index("ix_stock_statement_line_statement_id", "statement_id"),
    )


class StockStatementAct(FactRow, Base):
    """Something was said of a statement: lines taken in, a pair agreed or undone, signed, sent.

    ``details`` of a pair: the move and the partner's line, and why.
    """

    __tablename__ = "stock_statement_act"

    statement_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(12))
    move_id: Mapped[UUID | None]
    line_id: Mapped[UUID | None]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    person: Mapped[str] = mapped_column(String(60), default="")
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = (
        Index("ix_stock_statement_act_id", "id"),
        Index("ix_stock_statement_act_statement_id", "statement_id"),
    )


_OF_STATEMENT = Parent("stock_statement", "statement_id")

register(
    SyncedTable(
        "stock_statement",
        TableKind.MUTABLE,
        RECONCILE,
        fixed=frozenset({"number", "party_id", "from_on", "until_on"}),
        derived=frozenset({"status"}),
        searched=frozenset({"number"}),
        labels=("number",),
    )
)
register(SyncedTable("stock_statement_line", TableKind.FACT, RECONCILE, parent=_OF_STATEMENT))
register(SyncedTable("stock_statement_act", TableKind.FACT, RECONCILE, parent=_OF_STATEMENT))
