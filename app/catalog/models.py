# SPDX-License-Identifier: Apache-2.0
"""Tables of the catalogue: reference data of the whole company (scope NIL). Must not know customers.

What is true of a model for a time (prices, warranty, parts, serial numbers) lies in ``term_models``.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog import term_models as term_models  # noqa: PLC0414 -- its tables are this area's too
from app.catalog.rules import PIECE
from app.core import synced
from app.core.db import Base, MutableRow
from app.core.synced import ANY_STORE, SyncedTable, TableKind

WRITE = "catalog.edit"


class Brand(MutableRow, Base):
    """A brand and its maker; ``aliases`` are the other names under which people ask for it."""

    __tablename__ = "brand"

    name: Mapped[str] = mapped_column(String(60))
    maker_id: Mapped[UUID | None]
    aliases: Mapped[list[Any]] = mapped_column(default=list)
    is_void: Mapped[bool] = mapped_column(default=False)


class ApplianceClass(MutableRow, Base):
    """A kind of appliance in the store's own tree, with its industry code (GB/T 4754, 385x) and picture.

    ``unit`` is by what it is sold and priced, as a price label must say.
    """

    __tablename__ = "appliance_class"

    code: Mapped[str] = mapped_column(String(24))
    name: Mapped[str] = mapped_column(String(40))
    gbt4754: Mapped[str] = mapped_column(String(4), default="")
    icon: Mapped[str] = mapped_column(String(40), default="")
    unit: Mapped[str] = mapped_column(String(8), default=PIECE)
    parent_id: Mapped[UUID | None]
    is_void: Mapped[bool] = mapped_column(default=False)


class Model(MutableRow, Base):
    """A model of a brand, as the type plate names it; ``ean`` is the bar code of its box (69…).

    ``code`` is what till and ERP call it. A discontinued model names the one that came after it.
    """

    __tablename__ = "model"

    brand_id: Mapped[UUID]
    class_id: Mapped[UUID]
    name: Mapped[str] = mapped_column(String(80))
    ean: Mapped[str] = mapped_column(String(13), default="")
    code: Mapped[str] = mapped_column(String(40), default="")
    energy_grade: Mapped[str] = mapped_column(String(8), default="")
    discontinued_on: Mapped[date | None]
    successor_id: Mapped[UUID | None]
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_model_id", "id"),
        Index("ix_model_code", "code"),
        Index("ix_model_brand_id", "brand_id"),
        Index("ix_model_class_id", "class_id"),
        Index("ix_model_ean", "ean"),
    )


class Party(MutableRow, Base):
    """An entry of the phone book (A49): store, logistics firm, maker or service station."""

    __tablename__ = "party"

    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(120))
    phone: Mapped[str] = mapped_column(String(32), default="")
    contact: Mapped[str] = mapped_column(String(60), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    store_id: Mapped[UUID | None]
    verified_on: Mapped[date | None]
    is_active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (Index("ix_party_id", "id"), Index("ix_party_kind", "kind"))


synced.register(SyncedTable("brand", TableKind.REFERENCE, WRITE, store_column=ANY_STORE))
synced.register(SyncedTable("appliance_class", TableKind.REFERENCE, WRITE, store_column=ANY_STORE))
synced.register(SyncedTable("model", TableKind.REFERENCE, WRITE, store_column=ANY_STORE))
synced.register(
    SyncedTable("party", TableKind.REFERENCE, WRITE, personal=frozenset({"contact"}), store_column=ANY_STORE)
)
