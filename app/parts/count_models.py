# SPDX-License-Identifier: Apache-2.0
"""Tables of counting (D44): a count of a zone, what was counted, what was decided; a room's safety (D46)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, ValueRule, register
from app.parts.count_rules import CountAct
from app.parts.rules import APPROVE, COUNT


class StockCount(MutableRow, Base):
    """One count: of a warehouse's ``zone`` (the beginning of shelves; empty: all of it). ``status`` derived.

    One that the weekly plan makes has an id and a number that follow from warehouse, week and zone.
    """

    __tablename__ = "stock_count"

    number: Mapped[str] = mapped_column(String(40))
    place_id: Mapped[UUID]
    zone: Mapped[str] = mapped_column(String(20), default="")
    planned_on: Mapped[date]
    is_blind: Mapped[bool] = mapped_column(default=True)
    status: Mapped[str] = mapped_column(String(10), default="planned")

    __table_args__ = (Index("ix_stock_count_id", "id"), Index("ix_stock_count_planned", "planned_on", "id"))


class StockCountLine(FactRow, Base):
    """So many pieces were counted, in the first or the second round; a later one of a round replaces it.

    ``book`` is what this desk's ledger held just then: a blind counter never saw it. What other desks moved
    before is known later, so a difference is reckoned from the stamps (``count_reckoning``).
    """

    __tablename__ = "stock_count_line"

    count_id: Mapped[UUID]
    part_id: Mapped[UUID]
    condition: Mapped[str] = mapped_column(String(4))
    round: Mapped[int] = mapped_column(Integer, default=1)
    counted: Mapped[int] = mapped_column(Integer)
    book: Mapped[int] = mapped_column(Integer)
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = (
        Index("ix_stock_count_line_id", "id"),
        Index("ix_stock_count_line_count_id", "count_id"),
    )


class StockCountAct(FactRow, Base):
    """A count was begun, handed in, sent back for a recount, explained, approved or given up.

    ``lines``: of a recount what is counted again, of an explanation the causes, of an approval the results
    that it approved. ``signer_id`` is who acted: the one logged in, or who entered his password at this desk.
    """

    __tablename__ = "stock_count_act"

    count_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(12))
    signer_id: Mapped[UUID]
    document_id: Mapped[UUID | None]
    lines: Mapped[list[Any]] = mapped_column(default=list)
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = (
        Index("ix_stock_count_act_id", "id"),
        Index("ix_stock_count_act_count_id", "count_id"),
    )


class StockRoomCheck(FactRow, Base):
    """Somebody walked through a warehouse and looked at what keeps it safe (D46).

    ``points``: {key of the rule ``parts.room_points``: what is wrong there, empty when it is in order}.
    """

    __tablename__ = "stock_room_check"

    place_id: Mapped[UUID]
    checked_on: Mapped[date]
    points: Mapped[dict[str, Any]] = mapped_column(default=dict)
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = (
        Index("ix_stock_room_check_id", "id"),
        Index("ix_stock_room_check_place_id", "place_id", "checked_on"),
    )


_OF_COUNT = Parent("stock_count", "count_id")

register(
    SyncedTable(
        "stock_count",
        TableKind.MUTABLE,
        COUNT,
        fixed=frozenset({"number", "place_id", "zone", "is_blind"}),
        derived=frozenset({"status"}),
        searched=frozenset({"number"}),
        labels=("number",),
    )
)
register(SyncedTable("stock_count_line", TableKind.FACT, COUNT, parent=_OF_COUNT))
register(
    SyncedTable(
        "stock_count_act",
        TableKind.FACT,
        COUNT,
        parent=_OF_COUNT,
        signer_column="signer_id",  # who approves may enter his password at the counter's desk
        by_value=ValueRule("act", {CountAct.APPROVED.value: APPROVE}),
    )
)
register(SyncedTable("stock_room_check", TableKind.FACT, COUNT))
