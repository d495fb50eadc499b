# SPDX-License-Identifier: Apache-2.0
"""Tables of reconciliation (D45, P10): a statement of dealings, the partner's lines, what was said of it.

What a comparison finds is not stored, it follows from both sides' lines; what people say of it is.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, ValueRule, register
from app.parts.rules import APPROVE, RECONCILE
from app.parts.statement_rules import StatementAct, StatementStatus


class StockStatement(MutableRow, Base):
    """The statement of one partner's dealings over a period (twice a month, D45). ``status`` derived.

    Id and number follow from store, partner and period: desks that begin it apart begin the same one.
    """

    __tablename__ = "stock_statement"

    number: Mapped[str] = mapped_column(String(40))
    party_id: Mapped[UUID]
    from_on: Mapped[date]
    until_on: Mapped[date]
    status: Mapped[str] = mapped_column(String(10), default=StatementStatus.OPEN.value)

    __table_args__ = (
        Index("ix_stock_statement_id", "id"),
        Index("ix_stock_statement_party", "party_id", "until_on"),
    )


class StockStatementLine(FactRow, Base):
    """One line of the partner's own statement, told in our view: ``line`` is the row of his file.

    ``taken_id`` names the reading that it came with; the newest reading of a statement counts. ``condition``
    is None where the file does not say it.
    """

    __tablename__ = "stock_statement_line"

    statement_id: Mapped[UUID]
    taken_id: Mapped[UUID]
    line: Mapped[int] = mapped_column(Integer)
    document_number: Mapped[str] = mapped_column(String(40), default="")
    dated_on: Mapped[date]
    part_code: Mapped[str] = mapped_column(String(40), default="")
    quantity: Mapped[int] = mapped_column(Integer)
    direction: Mapped[str] = mapped_column(String(3))
    condition: Mapped[str | None] = mapped_column(String(4))
    text: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (
        Index("ix_stock_statement_line_id", "id"),
        Index("ix_stock_statement_line_taken_id", "taken_id"),
    )


class StockStatementAct(FactRow, Base):
    """Something was said of a statement: taken in, a pair agreed or undone, sent, signed (``StatementAct``).

    ``move_id`` and ``line_id`` name our line and the partner's. ``signer_id`` is who acted: the one logged
    in, or another who entered his password. ``person`` signed with a pen. ``details`` by act:
    ``taken_in`` the file and how it was read; ``book`` a part of our lines as they were sent; ``agreed`` the
    kind of pair, and codes of parts learned from it; ``decided`` whose mistake; ``our_sign`` the result.
    """

    __tablename__ = "stock_statement_act"

    statement_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(12))
    signer_id: Mapped[UUID]
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
register(
    SyncedTable(
        "stock_statement_act",
        TableKind.FACT,
        RECONCILE,
        parent=_OF_STATEMENT,
        signer_column="signer_id",
        by_value=ValueRule("act", {StatementAct.REOPENED.value: APPROVE}),
    )
)
