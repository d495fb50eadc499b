# SPDX-License-Identifier: Apache-2.0
"""Tables of the daily goods report (D30–D35): the day of a store and what was done about it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, ValueRule, register
from app.parts.day_rules import DayAct
from app.parts.rules import APPROVE, RECEIVE, REPORT, SIGN_FINANCE, SIGN_MANAGER


class StockDay(MutableRow, Base):
    """A store's day in the ledger; its id follows from store and day. ``status`` is derived from its acts."""

    __tablename__ = "stock_day"

    day_on: Mapped[date]
    status: Mapped[str] = mapped_column(String(10), default="open")

    __table_args__ = (UniqueConstraint("scope", "day_on"), Index("ix_stock_day_id", "id"))


class StockDayAct(FactRow, Base):
    """Something was done about a day's report: made, sent back, agreed, signed, sent, received.

    ``covers`` of an act ``made``: series (kind, desk, year) → [first, last] number that it looked at;
    ``figures`` what its sums were; ``remarks`` number, agreed mark, reason, and whether it ``is_out`` of the
    sums or came late and ``is_in`` (of ``explained``: the numbers explained). ``signer_id`` is who acted: the
    one logged in, or another who entered his password at this desk. ``person`` signed with a pen; ``whom`` is
    the receiver that it was sent to or that confirms it.
    """

    __tablename__ = "stock_day_act"

    day_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(16))
    signer_id: Mapped[UUID]
    covers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    figures: Mapped[dict[str, Any]] = mapped_column(default=dict)
    remarks: Mapped[list[Any]] = mapped_column(default=list)
    whom: Mapped[str] = mapped_column(String(40), default="")
    person: Mapped[str] = mapped_column(String(60), default="")
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = (Index("ix_stock_day_act_id", "id"), Index("ix_stock_day_act_day_id", "day_id"))


register(
    SyncedTable(
        "stock_day",
        TableKind.MUTABLE,
        REPORT,
        fixed=frozenset({"day_on"}),
        derived=frozenset({"status"}),
    )
)
register(
    SyncedTable(
        "stock_day_act",
        TableKind.FACT,
        REPORT,
        parent=Parent("stock_day", "day_id"),
        signer_column="signer_id",  # a leader, finance, a receiver may enter his password at another's desk
        by_value=ValueRule(
            "act",
            {
                DayAct.OVERRIDDEN.value: APPROVE,
                DayAct.SETTLED.value: APPROVE,
                DayAct.FINANCE_SIGNED.value: SIGN_FINANCE,
                DayAct.MANAGER_SIGNED.value: SIGN_MANAGER,
                DayAct.RECEIVED.value: RECEIVE,
            },
        ),
    )
)
