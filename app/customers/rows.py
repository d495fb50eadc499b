# SPDX-License-Identifier: Apache-2.0
"""Frozen rows of customers as pages and papers see them, masked where the reader may not see more. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.customers.rules import CustomerKind, CustomerLevel, PhoneKind


class CustomerOrder(StrEnum):
    """By what a list can be sorted."""

    REGISTERED = "registered_at"
    NUMBER = "number"
    NAME = "name"


class DoubleReason(StrEnum):
    """Why two customers may be one."""

    SAME_PHONE_AND_NAME = "same_phone_and_name"
    SAME_PHONE = "same_phone"
    SAME_NAME_AND_ADDRESS = "same_name_and_address"
    ALIKE_NAME_AND_ADDRESS = "alike_name_and_address"
    SAME_FULL_NAME = "same_full_name"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers a list shows; ``typed`` is anything that search finds."""

    typed: str = ""
    kind: CustomerKind | None = None
    level: CustomerLevel | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The sort key of the row at a position of a sorted list; a window starts from the nearest one."""

    position: int
    value: str | datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One line of a list. ``phone`` and ``place`` are masked; ``phones`` and ``appliances`` are counts."""

    id: UUID
    number: str
    kind: CustomerKind
    name: str
    level: CustomerLevel
    phone: str
    phones: int
    place: str
    appliances: int
    registered_at: datetime


@dataclass(frozen=True, slots=True)
class CustomerWindow:
    """Rows from position ``first`` on, and the anchor of the last of them."""

    first: int
    rows: tuple[CustomerRow, ...]
    last: Anchor | None


@dataclass(frozen=True, slots=True)
class CustomerList:
    """A list as it opens: how many there are, and the first window; ``is_cut``: a typed filter holds more."""

    total: int
    window: CustomerWindow
    is_cut: bool


@dataclass(frozen=True, slots=True)
class PossibleDouble:
    """A customer who may be the one being typed; ``score`` 0–100."""

    customer: CustomerRow
    score: int
    reason: DoubleReason


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """One number, masked; ``others`` counts further customers who have the same number."""

    id: UUID
    shown: str
    kind: PhoneKind
    label: str
    others: int


@dataclass(frozen=True, slots=True)
class AddressRow:
    """One address, its street masked."""

    id: UUID
    shown: str
    label: str


@dataclass(frozen=True, slots=True)
class ApplianceRow:
    """One appliance in words; ``brand``, ``model`` come from the catalogue where it knows the model."""

    id: UUID
    customer_id: UUID
    model_id: UUID | None
    class_id: UUID | None
    class_name: str
    icon: str
    brand: str
    model: str
    serial: str
    bought_on: date | None
    bought_from: str
    bought_from_id: UUID | None
    receipt_number: str
    is_void: bool

    @property
    def title(self) -> str:
        """Brand, model and class in one line: 海尔 BCD-470 冰箱."""
        return " ".join(part for part in (self.brand, self.model, self.class_name) if part)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column before and after, personal values masked."""

    table: str
    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Something that happened with a customer. ``title`` is set by the area that contributes the item.

    ``kind`` chooses words and picture of our own items: registered, changed, note, appliance_added …
    ``open_kind`` and ``open_id`` say what Enter opens.
    """

    at: datetime
    by_id: UUID
    kind: str
    title: str = ""
    text: str = ""
    changes: tuple[FieldChange, ...] = ()
    open_kind: str = ""
    open_id: UUID | None = None
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Everything about one customer, with the doubles merged into him; personal values masked.

    ``id`` is the customer who stands for the id that was asked for. ``can_reveal`` tells whether the reader
    may see values in full (each look is logged); ``can_edit`` whether he may write here.
    """

    id: UUID
    number: str
    kind: CustomerKind
    name: str
    contact_name: str
    level: CustomerLevel
    needs: str
    manager_id: UUID | None
    manager_name: str
    registered_at: datetime
    phones: tuple[PhoneRow, ...]
    addresses: tuple[AddressRow, ...]
    appliances: tuple[ApplianceRow, ...]
    timeline: tuple[TimelineItem, ...]
    merged: tuple[tuple[UUID, str], ...]
    is_redacted: bool
    can_reveal: bool
    can_edit: bool
    scope: UUID


@dataclass(frozen=True, slots=True)
class CustomerFields:
    """A customer's own fields in full, for the form of a person who may edit and see them."""

    id: UUID
    number: str
    kind: CustomerKind
    name: str
    contact_name: str
    level: CustomerLevel
    needs: str
    manager_id: UUID | None
