# SPDX-License-Identifier: Apache-2.0
"""Tables of customers. A customer is the aggregate; phones, addresses, notes and appliances are his children.

Must not know complaints: other areas hold a customer's id and follow ``merged_into_id`` (queries.current_id).
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.core import synced
from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind

WRITE = "customers.edit"
MERGE = "customers.merge"
REDACT = "customers.redact"


class Customer(MutableRow, Base):
    """A person or a company. A merged double is void and names the customer who stands for it.

    ``needs`` is the needs file (E34): usual questions and special needs. ``manager_id`` is the account
    manager of a company (E7).
    """

    __tablename__ = "customer"

    number: Mapped[str] = mapped_column(String(24))
    kind: Mapped[str] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(String(120))
    contact_name: Mapped[str] = mapped_column(String(60), default="")
    level: Mapped[str] = mapped_column(String(8), default="new")
    needs: Mapped[str] = mapped_column(String(1000), default="")
    manager_id: Mapped[UUID | None]
    registered_at: Mapped[datetime]
    is_void: Mapped[bool] = mapped_column(default=False)
    merged_into_id: Mapped[UUID | None]
    is_redacted: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        UniqueConstraint("scope", "number"),
        Index("ix_customer_id", "id"),
        Index("ix_customer_name", "is_void", "name", "id", "scope", "kind", "level"),
        Index("ix_customer_number", "is_void", "number", "id", "scope", "kind", "level"),
        Index("ix_customer_registered_at", "is_void", "registered_at", "id", "scope", "kind", "level"),
        Index("ix_customer_counted", "is_void", "kind", "level", "scope"),
        Index("ix_customer_merged_into_id", "merged_into_id"),
    )


class CustomerPhone(MutableRow, Base):
    """One number of a customer, digits only (+86 dropped)."""

    __tablename__ = "customer_phone"

    customer_id: Mapped[UUID]
    digits: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(8))
    label: Mapped[str] = mapped_column(String(40), default="")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_customer_phone_id", "id"),
        Index("ix_customer_phone_customer_id", "customer_id"),
        Index("ix_customer_phone_digits", "digits"),
    )


class CustomerAddress(MutableRow, Base):
    """One address: ``region`` down to county or town, ``street`` the rest."""

    __tablename__ = "customer_address"

    customer_id: Mapped[UUID]
    region: Mapped[str] = mapped_column(String(80), default="")
    street: Mapped[str] = mapped_column(String(200))
    label: Mapped[str] = mapped_column(String(40), default="")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_customer_address_id", "id"),
        Index("ix_customer_address_customer_id", "customer_id"),
    )


class CustomerNote(FactRow, Base):
    """A remark on a customer's timeline."""

    __tablename__ = "customer_note"

    customer_id: Mapped[UUID]
    text: Mapped[str] = mapped_column(String(2000))

    __table_args__ = (
        Index("ix_customer_note_id", "id"),
        Index("ix_customer_note_customer_id", "customer_id"),
    )


class Appliance(MutableRow, Base):
    """What a customer owns: a model of the catalogue, or brand and model as the person said them."""

    __tablename__ = "appliance"

    customer_id: Mapped[UUID]
    model_id: Mapped[UUID | None]
    class_id: Mapped[UUID | None]
    brand_text: Mapped[str] = mapped_column(String(60), default="")
    model_text: Mapped[str] = mapped_column(String(80), default="")
    serial: Mapped[str] = mapped_column(String(40), default="")
    bought_on: Mapped[date | None]
    bought_from: Mapped[str] = mapped_column(String(120), default="")
    bought_from_id: Mapped[UUID | None]
    receipt_number: Mapped[str] = mapped_column(String(40), default="")
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_appliance_id", "id"),
        Index("ix_appliance_customer_id", "customer_id"),
        Index("ix_appliance_model_id", "model_id"),
    )


class Redaction(FactRow, Base):
    """A person's values were blanked: who, when and why stay, the values do not."""

    __tablename__ = "redaction"

    customer_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(String(400))

    __table_args__ = (Index("ix_redaction_id", "id"), Index("ix_redaction_customer_id", "customer_id"))


_OF_CUSTOMER = Parent("customer", "customer_id")

synced.register(
    SyncedTable(
        "customer",
        TableKind.MUTABLE,
        WRITE,
        personal=frozenset({"name", "contact_name", "needs"}),
        column_permissions={"is_void": MERGE, "merged_into_id": MERGE, "is_redacted": REDACT},
        fixed=frozenset({"number", "registered_at"}),
        searched=frozenset({"number", "name", "contact_name"}),
        labels=("number", "kind", "name"),
    )
)
synced.register(
    SyncedTable(
        "customer_phone",
        TableKind.MUTABLE,
        WRITE,
        parent=_OF_CUSTOMER,
        personal=frozenset({"digits", "label"}),
        fixed=frozenset({"customer_id"}),
        searched=frozenset({"digits"}),
    )
)
synced.register(
    SyncedTable(
        "customer_address",
        TableKind.MUTABLE,
        WRITE,
        parent=_OF_CUSTOMER,
        personal=frozenset({"region", "street", "label"}),
        fixed=frozenset({"customer_id"}),
    )
)
synced.register(
    SyncedTable("customer_note", TableKind.FACT, WRITE, parent=_OF_CUSTOMER, personal=frozenset({"text"}))
)
synced.register(
    SyncedTable(
        "appliance",
        TableKind.MUTABLE,
        WRITE,
        parent=_OF_CUSTOMER,
        personal=frozenset({"serial", "receipt_number", "bought_from"}),
        fixed=frozenset({"customer_id"}),
        searched=frozenset({"serial"}),
    )
)
synced.register(SyncedTable("redaction", TableKind.FACT, REDACT, parent=_OF_CUSTOMER, redacts="customer_id"))
