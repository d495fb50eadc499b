# SPDX-License-Identifier: Apache-2.0
"""Tables of what is true of a model for a time: price, maker's warranty, parts, shape of serial numbers.

Reference data of the whole company (scope NIL), but prices, which a store may have of its own.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Index, Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, MutableRow
from app.core.synced import ANY_STORE, SyncedTable, TableKind, register

WRITE = "catalog.edit"
PRICE = "catalog.price"


class Price(MutableRow, Base):
    """What a model costs from a day on. It ends (``until_on``, its last day) and is never changed.

    Without ``store_id`` it holds in every store that has none of its own.
    """

    __tablename__ = "price"

    model_id: Mapped[UUID]
    store_id: Mapped[UUID | None]
    kind: Mapped[str] = mapped_column(String(12))
    amount_fen: Mapped[int] = mapped_column(Integer)
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(String(200), default="")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_price_id", "id"),
        Index("ix_price_model_id", "model_id", "kind", "from_on"),
    )


class WarrantyTerm(MutableRow, Base):
    """What a maker promises: months for a brand, for a class of it or one model, whole or for one part.

    The narrowest one counts: model before class before brand. ``from_on`` is the day of sale from which it
    holds; ``source`` and ``grade`` say how sure it is.
    """

    __tablename__ = "warranty_term"

    brand_id: Mapped[UUID]
    class_id: Mapped[UUID | None]
    model_id: Mapped[UUID | None]
    part: Mapped[str] = mapped_column(String(60), default="")
    months: Mapped[int] = mapped_column(Integer)
    service_mode: Mapped[str] = mapped_column(String(24), default="")
    exceptions: Mapped[str] = mapped_column(String(400), default="")
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(String(300), default="")
    grade: Mapped[str] = mapped_column(String(1), default="C")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_warranty_term_id", "id"),
        Index("ix_warranty_term_brand_id", "brand_id"),
    )


class SerialPattern(MutableRow, Base):
    """How serial numbers of a brand look (a pattern of ``app.catalog.serials``), for all or one class."""

    __tablename__ = "serial_pattern"

    brand_id: Mapped[UUID]
    class_id: Mapped[UUID | None]
    pattern: Mapped[str] = mapped_column(String(120))
    example: Mapped[str] = mapped_column(String(40))
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_serial_pattern_id", "id"),
        Index("ix_serial_pattern_brand_id", "brand_id"),
    )


class Part(MutableRow, Base):
    """A spare part by the maker's number; ``is_machine``: a whole machine or a monitor (D42)."""

    __tablename__ = "part"

    code: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(120))
    brand_id: Mapped[UUID | None]
    unit: Mapped[str] = mapped_column(String(8), default="")
    has_serial: Mapped[bool] = mapped_column(default=False)
    is_machine: Mapped[bool] = mapped_column(default=False)
    successor_id: Mapped[UUID | None]
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_part_id", "id"),
        Index("ix_part_code", "code"),
        Index("ix_part_machine", "id", sqlite_where=text("is_machine = 1")),
    )


class ModelPart(MutableRow, Base):
    """A line of a model's parts list: how many of a part it holds, and where."""

    __tablename__ = "model_part"

    model_id: Mapped[UUID]
    part_id: Mapped[UUID]
    quantity: Mapped[int] = mapped_column(Integer, default=1)
    position: Mapped[str] = mapped_column(String(40), default="")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_model_part_id", "id"),
        Index("ix_model_part_model_id", "model_id"),
        Index("ix_model_part_part_id", "part_id"),
    )


register(
    SyncedTable(
        "price",
        TableKind.REFERENCE,
        PRICE,
        store_column=ANY_STORE,
        all_stores_column="store_id",
        fixed=frozenset({"model_id", "store_id", "kind", "amount_fen", "from_on", "source"}),
    )
)
register(SyncedTable("warranty_term", TableKind.REFERENCE, WRITE, store_column=ANY_STORE))
register(SyncedTable("serial_pattern", TableKind.REFERENCE, WRITE, store_column=ANY_STORE))
register(SyncedTable("part", TableKind.REFERENCE, WRITE, store_column=ANY_STORE))
register(SyncedTable("model_part", TableKind.REFERENCE, WRITE, store_column=ANY_STORE))
