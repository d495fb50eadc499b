# SPDX-License-Identifier: Apache-2.0
"""Tables of the ledger: places, documents, arrivals, moves, serials, values. Must not know queries.

A document says what its paper says (``lines``); its moves are what happened to the accounts. Moves are facts:
neither a person nor a program changes or removes them, here or on the server.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.term_models import PRICE
from app.core.db import Base, FactRow, MutableRow
from app.core.synced import ANY_STORE, Parent, SyncedTable, TableKind, register
from app.parts.rules import CORRECT, PLAN, POST


class StockPlace(MutableRow, Base):
    """Where parts can be, or what they are written against; shared by the whole company.

    A warehouse has a ``name``; every other place follows from store and partner (``posting.place_id``).
    """

    __tablename__ = "stock_place"

    kind: Mapped[str] = mapped_column(String(12))
    store_id: Mapped[UUID]
    party_id: Mapped[UUID | None]
    name: Mapped[str] = mapped_column(String(60), default="")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_stock_place_id", "id"),
        Index("ix_stock_place_store_id", "store_id", "kind"),
        Index("ix_stock_place_party_id", "party_id"),
    )


class StockDocument(MutableRow, Base):
    """One document of the ledger. ``lines`` as ``documents.stored_line`` keeps them, never changed.

    ``other_number`` is the number on the partner's paper, ``dated_on`` the document's own day.
    ``factory_number`` is what it got in the factory's own system, where machines are written down too (D42).
    ``with_store_id`` is the other store that the document is shared with. Derived: ``status``, ``goods_at``,
    ``paper_at``, and ``posted_on``, the open day of the ledger on which it counts, None while it waits.
    """

    __tablename__ = "stock_document"

    kind: Mapped[str] = mapped_column(String(2))
    number: Mapped[str] = mapped_column(String(40))
    dated_on: Mapped[date]
    place_id: Mapped[UUID]
    party_id: Mapped[UUID | None]
    direction: Mapped[str] = mapped_column(String(3), default="in")
    other_number: Mapped[str] = mapped_column(String(40), default="")
    factory_number: Mapped[str] = mapped_column(String(40), default="")
    of_document_id: Mapped[UUID | None]
    with_store_id: Mapped[UUID | None]
    complaint_id: Mapped[UUID | None]
    carrier_id: Mapped[UUID | None]
    tracking: Mapped[str] = mapped_column(String(64), default="")
    reason: Mapped[str] = mapped_column(String(400), default="")
    note: Mapped[str] = mapped_column(String(400), default="")
    lines: Mapped[list[Any]] = mapped_column(default=list)

    status: Mapped[str] = mapped_column(String(8), default="waiting")
    goods_at: Mapped[datetime | None]
    paper_at: Mapped[datetime | None]
    posted_on: Mapped[date | None]

    __table_args__ = (
        UniqueConstraint("scope", "number"),
        Index("ix_stock_document_id", "id"),
        Index("ix_stock_document_posted_on", "posted_on", "scope"),
        Index("ix_stock_document_waiting", "dated_on", "id", sqlite_where=text("status = 'waiting'")),
        Index("ix_stock_document_of", "of_document_id", sqlite_where=text("of_document_id IS NOT NULL")),
        Index("ix_stock_document_party", "party_id", "dated_on"),
        # What lists ask for, so that they are counted and walked without the rows, whose lines are long.
        Index(
            "ix_stock_document_listed",
            *("dated_on", "id", "scope", "with_store_id", "kind", "status", "party_id", "posted_on"),
        ),
        Index("ix_stock_document_shared", "with_store_id", sqlite_where=text("with_store_id IS NOT NULL")),
        Index("ix_stock_document_other", "other_number", sqlite_where=text("other_number != ''")),
    )


class StockArrival(FactRow, Base):
    """Goods or paper of a document arrived (D37), and what they looked like (D38, D39, D41).

    ``lines``: [line from 1, how many are missing or damaged, the outer state] of those that are not sound.
    """

    __tablename__ = "stock_arrival"

    document_id: Mapped[UUID]
    what: Mapped[str] = mapped_column(String(8))
    arrived_on: Mapped[date]
    outer_state: Mapped[str] = mapped_column(String(12), default="")
    packing: Mapped[str] = mapped_column(String(12), default="")
    lines: Mapped[list[Any]] = mapped_column(default=list)
    note: Mapped[str] = mapped_column(String(400), default="")

    __table_args__ = (
        Index("ix_stock_arrival_id", "id"),
        Index("ix_stock_arrival_document_id", "document_id"),
    )


class StockVoid(FactRow, Base):
    """A document that was not posted was thrown away; its number stays, with the reason (D33)."""

    __tablename__ = "stock_void"

    document_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(String(400))

    __table_args__ = (Index("ix_stock_void_id", "id"), Index("ix_stock_void_document_id", "document_id"))


class StockMove(FactRow, Base):
    """``quantity`` > 0 of a part in one condition went from one place to another."""

    __tablename__ = "stock_move"

    document_id: Mapped[UUID]
    line: Mapped[int] = mapped_column(Integer)
    part_id: Mapped[UUID]
    condition: Mapped[str] = mapped_column(String(4))
    quantity: Mapped[int] = mapped_column(Integer)
    from_id: Mapped[UUID]
    to_id: Mapped[UUID]
    unit_price_e4: Mapped[int | None] = mapped_column(Integer)

    __table_args__ = (
        Index("ix_stock_move_id", "id"),
        Index("ix_stock_move_document_id", "document_id"),
        # By the time of the document first: see part_moves.
        Index("ix_stock_move_part_id", text("substr(document_id, 1, 4)"), "part_id"),
    )


class StockSerial(FactRow, Base):
    """One piece with a serial number went along with a line; ``is_old`` for the one taken out in exchange."""

    __tablename__ = "stock_serial"

    document_id: Mapped[UUID]
    line: Mapped[int] = mapped_column(Integer)
    part_id: Mapped[UUID]
    serial: Mapped[str] = mapped_column(String(40))
    condition: Mapped[str] = mapped_column(String(4))
    is_old: Mapped[bool] = mapped_column(default=False)
    from_id: Mapped[UUID]
    to_id: Mapped[UUID]

    __table_args__ = (
        Index("ix_stock_serial_id", "id"),
        Index("ix_stock_serial_document_id", "document_id"),
        Index("ix_stock_serial_serial", "serial"),
    )


class StockValuation(FactRow, Base):
    """What a move did to the worth of a store's good parts; one that goes from store to store has two.

    ``sequence`` is the server's own order. ``amount_fen`` is what came to ``value_fen``, the worth of all
    that the store has (``on_hand``) after it; ``average_e4`` is the cost of one then.
    """

    __tablename__ = "stock_valuation"

    document_id: Mapped[UUID]
    move_id: Mapped[UUID]
    store_id: Mapped[UUID]
    part_id: Mapped[UUID]
    sequence: Mapped[int] = mapped_column(Integer)
    method: Mapped[str] = mapped_column(String(12))
    amount_fen: Mapped[int] = mapped_column(Integer)
    average_e4: Mapped[int] = mapped_column(Integer)
    on_hand: Mapped[int] = mapped_column(Integer)
    value_fen: Mapped[int] = mapped_column(Integer)

    __table_args__ = (
        Index("ix_stock_valuation_id", "id"),
        Index("ix_stock_valuation_move_id", "move_id"),
        Index("ix_stock_valuation_part_id", "part_id", "store_id", "sequence"),
    )


class PartPrice(MutableRow, Base):
    """What a part is worth by the fixed list from a day on; another price is another row."""

    __tablename__ = "part_price"

    part_id: Mapped[UUID]
    price_e4: Mapped[int] = mapped_column(Integer)
    from_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(200), default="")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_part_price_id", "id"),
        Index("ix_part_price_part_id", "part_id", "from_on"),
    )


class PartKeeping(MutableRow, Base):
    """How a store keeps a part in a warehouse: the shelf, the lower limit, and what planning needs (D43)."""

    __tablename__ = "part_keeping"

    place_id: Mapped[UUID]
    part_id: Mapped[UUID]
    shelf: Mapped[str] = mapped_column(String(20), default="")
    lower_limit: Mapped[int] = mapped_column(Integer, default=0)
    reorder_point: Mapped[int | None] = mapped_column(Integer)
    lead_days: Mapped[int | None] = mapped_column(Integer)
    lead_spread_days: Mapped[int | None] = mapped_column(Integer)
    pack_size: Mapped[int] = mapped_column(Integer, default=1)
    least_order: Mapped[int] = mapped_column(Integer, default=1)
    supplier_id: Mapped[UUID | None]

    __table_args__ = (
        UniqueConstraint("scope", "place_id", "part_id"),
        Index("ix_part_keeping_id", "id"),
        Index("ix_part_keeping_place", "place_id", "shelf"),
    )


class StockBalance(Base):
    """What an account holds. Kept by triggers on ``stock_move``, on this desk alone; ``audit`` proves it."""

    __tablename__ = "stock_balance"

    place_id: Mapped[UUID] = mapped_column(primary_key=True)
    part_id: Mapped[UUID] = mapped_column(primary_key=True)
    condition: Mapped[str] = mapped_column(String(4), primary_key=True)
    quantity: Mapped[int] = mapped_column(Integer)

    __table_args__ = (Index("ix_stock_balance_part_id", "part_id"), {"sqlite_with_rowid": False})


class StockMonth(Base):
    """A month whose end was worked out (``month_ends``); forgotten when what was counted by then changes."""

    __tablename__ = "stock_month"

    ends_on: Mapped[date] = mapped_column(primary_key=True)


class StockMonthEnd(Base):
    """What an account held at the end of a month; nothing where it held nothing. On this desk alone."""

    __tablename__ = "stock_month_end"

    ends_on: Mapped[date] = mapped_column(primary_key=True)
    place_id: Mapped[UUID] = mapped_column(primary_key=True)
    part_id: Mapped[UUID] = mapped_column(primary_key=True)
    condition: Mapped[str] = mapped_column(String(4), primary_key=True)
    quantity: Mapped[int] = mapped_column(Integer)

    __table_args__ = ({"sqlite_with_rowid": False},)


_OF_DOCUMENT = Parent("stock_document", "document_id")
FIXED = frozenset(
    {
        "kind",
        "number",
        "dated_on",
        "place_id",
        "party_id",
        "direction",
        "of_document_id",
        "with_store_id",
        "lines",
        "reason",
    }
)
"""What a document said when it was written down: refused to everybody afterwards, also by the database."""

register(
    SyncedTable(
        "stock_place",
        TableKind.REFERENCE,
        POST,
        store_column=ANY_STORE,
        # Desks make a place apart with the document that first needs it: what one of them made the other's
        # insert meets, as an update of all its columns. Neither an entry of the phone book that differs nor a
        # permission to set warehouses up (``save_warehouse`` asks for that) may cost the document.
        fixed=frozenset({"kind", "store_id"}),
    )
)
register(
    SyncedTable(
        "stock_document",
        TableKind.MUTABLE,
        POST,
        fixed=FIXED,
        derived=frozenset({"status", "goods_at", "paper_at", "posted_on"}),
        searched=frozenset({"number", "other_number"}),
        labels=("number", "kind"),
        shared_with="with_store_id",
    )
)
register(SyncedTable("stock_arrival", TableKind.FACT, POST, parent=_OF_DOCUMENT))
register(SyncedTable("stock_void", TableKind.FACT, CORRECT, parent=_OF_DOCUMENT))
register(SyncedTable("stock_move", TableKind.FACT, POST, parent=_OF_DOCUMENT))
register(SyncedTable("stock_serial", TableKind.FACT, POST, parent=_OF_DOCUMENT))
register(SyncedTable("stock_valuation", TableKind.FACT, POST, parent=_OF_DOCUMENT, server_made=True))
register(
    SyncedTable(
        "part_price",
        TableKind.REFERENCE,
        PRICE,
        fixed=frozenset({"part_id", "price_e4", "from_on", "source"}),
    )
)
register(SyncedTable("part_keeping", TableKind.MUTABLE, PLAN, fixed=frozenset({"place_id", "part_id"})))
