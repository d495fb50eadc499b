# SPDX-License-Identifier: Apache-2.0
"""Tables of complaints: the complaint, its facts, drafts of this desk. Must not know queries or commands.

What is done about a complaint (hand-overs, liability, escalation …) lies in ``case_models``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Index, Integer, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.complaints import case_models as case_models  # noqa: PLC0414 -- its tables are this area's too
from app.complaints.rules import (
    ASSIGN,
    CLOSE,
    CLOSE_UNFOUNDED,
    DONE,
    HANDLE,
    REGISTER,
    TRANSITIONS,
    Intake,
    Status,
)
from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, TransitionRule, register


class Complaint(MutableRow, Base):
    """One complaint. It holds ids of customer, appliance and phone row, never a copied phone.

    Derived columns are materialised from facts: ``status`` and its ``stage`` in the default order,
    ``ground``, ``closed_at``, ``assignee_id``, ``plan_id`` (the plan proposed last), ``active_at`` (the last
    fact), ``is_green`` and ``merged_into_id`` (marks and links), and what the clocks say (``clocks``):
    ``deadline_at`` of the resolution as it stands without a pause that goes on, ``paused_at`` since when it
    stands still, ``next_clock`` and ``next_due_at`` of the clock that runs out first (where none runs: empty,
    and the deadline), ``response_due_at``
    and ``responded_at``, ``cycle`` (1, and one more with each reopening), ``step_at``, when the ladder of
    escalation has something to do. ``category`` is the path in the tree of ``complaint.categories``.
    """

    __tablename__ = "complaint"

    number: Mapped[str] = mapped_column(String(24))
    customer_id: Mapped[UUID]
    appliance_id: Mapped[UUID | None]
    contact_phone_id: Mapped[UUID | None]
    is_phone_unknown: Mapped[bool] = mapped_column(Boolean, default=False)
    complainant: Mapped[str] = mapped_column(String(16))
    source: Mapped[str] = mapped_column(String(24))
    source_number: Mapped[str] = mapped_column(String(64), default="")
    complaint_class: Mapped[str] = mapped_column(String(24))
    nature: Mapped[str] = mapped_column(String(16))
    priority: Mapped[str] = mapped_column(String(16))
    subject: Mapped[str] = mapped_column(String(200))
    event: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(String(200), default="")
    occurred_at: Mapped[datetime | None]
    persons: Mapped[str] = mapped_column(String(200), default="")
    remedy: Mapped[str] = mapped_column(String(16), default="")
    demand: Mapped[str] = mapped_column(String(400), default="")
    party_id: Mapped[UUID | None]
    responsible_person: Mapped[str] = mapped_column(String(100), default="")
    received_at: Mapped[datetime]
    registered_at: Mapped[datetime]
    registered_by_id: Mapped[UUID]
    resolution_hours: Mapped[int] = mapped_column(Integer)
    category: Mapped[str] = mapped_column(String(64), default="")

    deadline_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(String(24))
    stage: Mapped[int] = mapped_column(Integer)
    ground: Mapped[str] = mapped_column(String(16), default="")
    closed_at: Mapped[datetime | None]
    assignee_id: Mapped[UUID | None]
    plan_id: Mapped[UUID | None]
    active_at: Mapped[datetime]
    cycle: Mapped[int] = mapped_column(Integer, default=1)
    paused_at: Mapped[datetime | None]
    next_clock: Mapped[str] = mapped_column(String(16), default="")
    next_due_at: Mapped[datetime]
    response_due_at: Mapped[datetime | None]
    responded_at: Mapped[datetime | None]
    step_at: Mapped[datetime | None]
    is_green: Mapped[bool] = mapped_column(Boolean, default=False)
    merged_into_id: Mapped[UUID | None]

    __table_args__ = (
        Index("ix_complaint_id", "id"),
        Index("ix_complaint_step_at", "step_at", sqlite_where=text("step_at IS NOT NULL")),
        # Of all cases, although hardly one is a double: the thinnest index is the one that counts them all.
        Index("ix_complaint_merged_into_id", "merged_into_id"),
        Index("ix_complaint_category", "complaint_class", "category", "received_at"),
        UniqueConstraint("scope", "number"),
        Index("ix_complaint_number", "number", "id"),
        Index("ix_complaint_stage", "stage", "deadline_at", "id", "scope"),
        Index("ix_complaint_status", "status", "deadline_at", "id", "scope"),
        Index("ix_complaint_next_due_at", "stage", "next_due_at", "id", "scope"),
        # The last columns of these are read, not searched by: views and figures need no row.
        Index(
            "ix_complaint_open",
            *("stage", "next_due_at", "id", "scope", "next_clock", "status", "priority", "source"),
            *("assignee_id", "active_at", "received_at", "deadline_at", "cycle"),
            sqlite_where=text("stage < 2"),
        ),
        # Narrow ones for lists of open cases by another order, or by the clock that runs out first.
        Index("ix_complaint_open_status", "status", "deadline_at", "id", sqlite_where=text("stage < 2")),
        Index("ix_complaint_open_active", "active_at", "id", sqlite_where=text("stage < 2")),
        Index("ix_complaint_clock", "next_clock", "next_due_at", "scope", sqlite_where=text("stage < 2")),
        Index("ix_complaint_assignee_id", "assignee_id", "stage", "deadline_at", "id", "scope"),
        Index(
            "ix_complaint_received_at",
            *("received_at", "id", "scope", "closed_at", "deadline_at", "merged_into_id"),
        ),
        Index("ix_complaint_active_at", "active_at", "id", "scope"),
        Index(
            "ix_complaint_closed_at",
            *("closed_at", "scope", "deadline_at", "merged_into_id", "assignee_id", "received_at"),
        ),
        Index("ix_complaint_is_green", "stage", "next_due_at", "id", sqlite_where=text("is_green = 1")),
        Index("ix_complaint_customer_id", "customer_id", "received_at"),
        Index("ix_complaint_appliance_id", "appliance_id"),
        Index("ix_complaint_source_number", "source_number"),
    )


class ComplaintTransition(FactRow, Base):
    """One step of the status; a step into a done status names its ground and, for A27, the acceptance."""

    __tablename__ = "complaint_transition"

    complaint_id: Mapped[UUID]
    from_status: Mapped[str] = mapped_column(String(24))
    to_status: Mapped[str] = mapped_column(String(24))
    reason: Mapped[str] = mapped_column(String(24))
    ground: Mapped[str] = mapped_column(String(16), default="")
    acceptance_id: Mapped[UUID | None]
    way: Mapped[str] = mapped_column(String(16), default="")
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        Index("ix_complaint_transition_id", "id"),
        Index("ix_complaint_transition_complaint_id", "complaint_id", "hlc"),
    )


class ComplaintEntry(FactRow, Base):
    """One line of the handling log: a record (of a step), an internal note, or a contact and its outcome."""

    __tablename__ = "complaint_entry"

    complaint_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(16))
    step: Mapped[str] = mapped_column(String(16), default="")
    text: Mapped[str] = mapped_column(Text, default="")
    channel: Mapped[str] = mapped_column(String(16), default="")
    outcome: Mapped[str] = mapped_column(String(16), default="")
    contacted_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_complaint_entry_id", "id"),
        Index("ix_complaint_entry_complaint_id", "complaint_id", "hlc"),
        Index("ix_complaint_entry_at", "at"),
    )


class ComplaintAssignment(FactRow, Base):
    """Who has a complaint from now on (nobody when empty); rows of one act share ``batch_id``."""

    __tablename__ = "complaint_assignment"

    complaint_id: Mapped[UUID]
    from_id: Mapped[UUID | None]
    assignee_id: Mapped[UUID | None]
    batch_id: Mapped[UUID]
    reverses_id: Mapped[UUID | None]
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        Index("ix_complaint_assignment_id", "id"),
        Index("ix_complaint_assignment_complaint_id", "complaint_id", "hlc"),
        Index("ix_complaint_assignment_batch_id", "batch_id"),
    )


class ComplaintPlan(FactRow, Base):
    """A plan proposed to the customer."""

    __tablename__ = "complaint_plan"

    complaint_id: Mapped[UUID]
    remedy: Mapped[str] = mapped_column(String(16), default="")
    text: Mapped[str] = mapped_column(Text)

    __table_args__ = (
        Index("ix_complaint_plan_id", "id"),
        Index("ix_complaint_plan_complaint_id", "complaint_id", "hlc"),
    )


class ComplaintAcceptance(FactRow, Base):
    """What the customer said to a plan (A27): who, how, when."""

    __tablename__ = "complaint_acceptance"

    complaint_id: Mapped[UUID]
    plan_id: Mapped[UUID]
    is_accepted: Mapped[bool] = mapped_column(Boolean)
    said_by: Mapped[str] = mapped_column(String(100))
    way: Mapped[str] = mapped_column(String(16))
    said_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        Index("ix_complaint_acceptance_id", "id"),
        Index("ix_complaint_acceptance_complaint_id", "complaint_id", "hlc"),
        Index("ix_complaint_acceptance_plan_id", "plan_id"),
    )


class ComplaintReply(FactRow, Base):
    """A written reply that went to the customer, with the reply's own clock (an import keeps it)."""

    __tablename__ = "complaint_reply"

    complaint_id: Mapped[UUID]
    text: Mapped[str] = mapped_column(Text)
    replied_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_complaint_reply_id", "id"),
        Index("ix_complaint_reply_complaint_id", "complaint_id", "hlc"),
    )


class Draft(Base):
    """Typed but not yet submitted text of one person; stays on this desk, inside the encrypted file."""

    __tablename__ = "draft"

    staff_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    record_id: Mapped[UUID] = mapped_column(primary_key=True)
    content: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]


register(
    SyncedTable(
        "complaint",
        TableKind.MUTABLE,
        write_permission=REGISTER,
        column_permissions=dict.fromkeys(
            (*Intake.__dataclass_fields__, "contact_phone_id", "is_phone_unknown", "appliance_id"), HANDLE
        ),
        fixed=frozenset({"number", "customer_id", "registered_at", "registered_by_id", "resolution_hours"}),
        searched=frozenset({"number", "source_number"}),
        labels=("number", "complaint_class", "subject", "received_at"),
        personal=frozenset({"subject", "event", "place", "persons", "demand", "responsible_person"}),
        derived=frozenset(
            {
                "deadline_at",
                "status",
                "stage",
                "ground",
                "closed_at",
                "assignee_id",
                "plan_id",
                "active_at",
                "cycle",
                "paused_at",
                "next_clock",
                "next_due_at",
                "response_due_at",
                "responded_at",
                "step_at",
                "is_green",
                "merged_into_id",
            }
        ),
    )
)
register(
    SyncedTable(
        "complaint_transition",
        TableKind.FACT,
        write_permission=HANDLE,
        parent=Parent("complaint", "complaint_id"),
        personal=frozenset({"text"}),
        transitions=TransitionRule(
            "complaint_id",
            "from_status",
            "to_status",
            allowed=TRANSITIONS,
            permissions={
                Status.NEW: REGISTER,
                **dict.fromkeys(DONE, CLOSE),
                Status.UNFOUNDED: CLOSE_UNFOUNDED,
            },
        ),
    )
)
for _name, _permission, _personal, _own in (
    ("complaint_entry", HANDLE, {"text"}, ""),
    # Who takes a complaint assigns it to himself.
    ("complaint_assignment", ASSIGN, {"text"}, "assignee_id"),
    ("complaint_plan", HANDLE, {"text"}, ""),
    ("complaint_acceptance", HANDLE, {"said_by", "text"}, ""),
    ("complaint_reply", HANDLE, {"text"}, ""),
):
    register(
        SyncedTable(
            _name,
            TableKind.FACT,
            write_permission=_permission,
            parent=Parent("complaint", "complaint_id"),
            personal=frozenset(_personal),
            own_column=_own,
        )
    )
