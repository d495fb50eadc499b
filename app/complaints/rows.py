# SPDX-License-Identifier: Apache-2.0
"""What is asked of the lists of complaints, and the frozen rows that come back. Must not know tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class View(StrEnum):
    """What a list can show: what every desk has, then what belongs to the day of a role (``day_views``)."""

    MINE = "mine"
    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    NEW = "new"
    WAITING_APPROVAL = "waiting_approval"
    OPEN = "open"
    ALL = "all"
    MY_TODAY = "my_today"
    LATE = "late"
    UNASSIGNED = "unassigned"
    OVERNIGHT = "overnight"
    REPORTED = "reported"
    MAJOR = "major"
    IN_STORE = "in_store"
    OUTSIDE = "outside"


DESK_VIEWS = (
    View.MINE,
    View.OVERDUE,
    View.DUE_TODAY,
    View.NEW,
    View.WAITING_APPROVAL,
    View.OPEN,
    View.ALL,
)
"""The views that every desk has."""


class Only(StrEnum):
    """What a list can be narrowed to; several of them hold together. ``MERGED``: doubles of another case."""

    LATE = "late"
    ESCALATED = "escalated"
    UNREAD = "unread"
    GREEN = "green"
    OUTSIDE = "outside"
    MERGED = "merged"


class Sort(StrEnum):
    """What a list can be ordered by: the time left by the deadline, or by the clock that runs out first."""

    TIME_LEFT = "time_left"
    NEXT_DUE = "next_due"
    NUMBER = "number"
    CUSTOMER = "customer"
    PRODUCT = "product"
    SUBJECT = "subject"
    PARTY = "party"
    STATUS = "status"
    ASSIGNEE = "assignee"
    STORE = "store"
    ACTIVE = "active"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintFilter:
    """Which complaints: a view, narrowed. Empty means no narrowing; instants are UTC.

    ``clock`` is the clock that runs out first (``limits.Clock``), ``category`` a path in the tree, with all
    below it; ``only`` holds values of ``Only``.
    """

    view: View = View.OPEN
    typed: str = ""
    party_id: UUID | None = None
    store_id: UUID | None = None
    assignee_id: UUID | None = None
    is_unassigned: bool = False
    statuses: frozenset[str] = frozenset()
    priorities: frozenset[str] = frozenset()
    complaint_class: str = ""
    category: str = ""
    clock: str = ""
    only: frozenset[str] = frozenset()
    customer_id: UUID | None = None
    received_from_at: datetime | None = None
    received_before_at: datetime | None = None
    due_before_at: datetime | None = None
    ids: frozenset[UUID] = frozenset()

    def to_data(self) -> dict[str, Any]:
        """Return the filter as JSON holds it, without what is empty: what a saved view keeps."""
        data: dict[str, Any] = {"view": self.view.value}
        for name in ("typed", "complaint_class", "category", "clock"):
            if getattr(self, name):
                data[name] = getattr(self, name)
        for name in ("party_id", "store_id", "assignee_id", "customer_id"):
            if getattr(self, name) is not None:
                data[name] = getattr(self, name).hex
        for name in ("statuses", "priorities", "only"):
            if getattr(self, name):
                data[name] = ",".join(sorted(getattr(self, name)))
        for name in ("received_from_at", "received_before_at", "due_before_at"):
            if getattr(self, name) is not None:
                data[name] = getattr(self, name).astimezone(UTC).isoformat()
        if self.is_unassigned:
            data["is_unassigned"] = True
        return data

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> ComplaintFilter:
        """Return the filter of a saved view; what this version does not understand is left out."""
        named: dict[str, Any] = {}
        if data.get("view") in set(View):
            named["view"] = View(data["view"])
        for name in ("typed", "complaint_class", "category", "clock"):
            named[name] = str(data.get(name, ""))
        for name in ("party_id", "store_id", "assignee_id", "customer_id"):
            if data.get(name):
                named[name] = UUID(hex=data[name])
        for name in ("statuses", "priorities", "only"):
            named[name] = frozenset(str(data[name]).split(",")) if data.get(name) else frozenset()
        for name in ("received_from_at", "received_before_at", "due_before_at"):
            if data.get(name):
                named[name] = datetime.fromisoformat(data[name])
        return cls(**named, is_unassigned=bool(data.get("is_unassigned")))


Key = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A known place of a list: the row at ``position`` (from 0) has this sort key, as it is stored."""

    position: int
    key: Key


@dataclass(frozen=True, slots=True)
class Window:
    """Which rows of a list: ``count`` from ``first`` on (from 0), best reached from ``anchor``.

    ``total`` is the length of the list when it is known already; None has it counted.
    """

    first: int = 0
    count: int = 200
    anchor: Anchor | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintRow:
    """One line of the list. The name is masked for who may not see personal data; instants are UTC.

    ``next_clock`` runs out first, at ``next_due_at``; empty where none runs. ``paused_at``: since when the
    deadline stands still.
    """

    id: UUID
    number: str
    subject: str
    customer_id: UUID
    customer_name: str
    product: str
    product_icon: str
    party_name: str
    status: str
    ground: str
    stage: int
    priority: str
    source: str
    complaint_class: str
    received_at: datetime
    deadline_at: datetime
    paused_at: datetime | None
    next_clock: str
    next_due_at: datetime
    is_green: bool
    closed_at: datetime | None
    active_at: datetime
    assignee_id: UUID | None
    assignee_name: str
    store_name: str


@dataclass(frozen=True, slots=True)
class ComplaintPage:
    """A window of a list: how long the list is, where the window begins, its rows, and where it lies."""

    total: int
    first: int
    rows: tuple[ComplaintRow, ...]
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class ViewCount:
    """How many complaints a view holds; ``key`` is a ``View`` or the id of a saved view as hex."""

    key: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerBrief:
    """The customer as the detail shows him; phone and address are masked until somebody reveals them."""

    id: UUID
    kind: str
    name: str
    contact_name: str
    level: str
    phone_id: UUID | None
    phone: str
    address_id: UUID | None
    address: str
    needs: str
    complaints_in_year: int
    appliances: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplianceBrief:
    """The appliance that the complaint is about."""

    id: UUID
    product: str
    brand: str
    model: str
    icon: str
    class_name: str
    serial: str
    bought_on: date | None
    bought_from: str
    receipt_number: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The plan proposed last, and what the customer said; ``is_accepted`` None is no answer yet."""

    id: UUID
    text: str
    remedy: str
    proposed_by: str
    proposed_at: datetime
    is_accepted: bool | None = None
    said_by: str = ""
    way: str = ""
    said_at: datetime | None = None
    said_text: str = ""


@dataclass(frozen=True, slots=True)
class ContactCount:
    """Unanswered attempts in a row and their days, against what closing as unreachable needs."""

    attempts: int
    days: int
    needed_attempts: int
    needed_days: int

    @property
    def is_enough(self) -> bool:
        """Tell whether the complaint may be closed as unreachable."""
        return self.attempts >= self.needed_attempts and self.days >= self.needed_days


class Act(StrEnum):
    """What this person may do with this complaint now; the window shows no other button."""

    TAKE = "take"
    EDIT = "edit"
    RECORD = "record"
    ASSIGN = "assign"
    CHANGE_STATUS = "change_status"
    PLAN = "plan"
    CLOSE = "close"
    CLOSE_UNFOUNDED = "close_unfounded"
    REOPEN = "reopen"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintDetail:
    """One complaint as the pane beside the list shows it. Instants are UTC."""

    id: UUID
    scope: UUID
    number: str
    subject: str
    event: str
    place: str
    occurred_at: datetime | None
    persons: str
    remedy: str
    demand: str
    source: str
    source_number: str
    complaint_class: str
    category: str
    category_name: str
    merged_into_id: UUID | None
    merged_into_number: str
    nature: str
    priority: str
    complainant: str
    is_phone_unknown: bool
    contact_phone_id: UUID | None
    party_id: UUID | None
    party_name: str
    responsible_person: str
    received_at: datetime
    registered_at: datetime
    registered_by: str
    deadline_at: datetime
    paused_at: datetime | None
    next_clock: str
    next_due_at: datetime
    resolution_hours: int
    status: str
    stage: int
    ground: str
    closed_at: datetime | None
    active_at: datetime
    assignee_id: UUID | None
    assignee_name: str
    store_name: str
    customer: CustomerBrief
    appliance: ApplianceBrief | None
    plan: PlanRow | None
    contacts: ContactCount
    has_fresh_acceptance: bool
    attachment_count: int
    acts: frozenset[Act]
    next_statuses: tuple[str, ...]


def nearest_anchor(anchors: Iterable[Anchor], first: int, count: int = 1) -> Anchor | None:
    """Return the anchor from which ``count`` rows from ``first`` on are reached with the fewest steps.

    None without any: one that lies among these rows leads to none of them all.
    """
    last = first + count
    usable = (anchor for anchor in anchors if not first < anchor.position < last)
    return min(usable, key=lambda anchor: abs(anchor.position - first), default=None)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """Typed but not submitted text. ``content`` maps a field's name to its text."""

    kind: str
    record_id: UUID
    saved_at: datetime
    content: Mapping[str, str] = field(default_factory=dict)
