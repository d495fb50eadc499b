# SPDX-License-Identifier: Apache-2.0
"""Which cases belong together, by the facts of links: earlier ones, doubles made one, parts split off.

Reads, and adds the facts inside a larger act; ``linking`` has the commands.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.admin.queries import staff_names
from app.complaints.case_models import ComplaintLink
from app.complaints.detail import find_complaint
from app.complaints.escalation_ends import raise_again
from app.complaints.models import Complaint
from app.complaints.rules import READ, LinkKind
from app.core import planner
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.families import current_customer, family_of

MOST_OFFERED = 8


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A case that belongs to the one shown. ``is_own``: the one shown is the later, the double, the part."""

    other_id: UUID
    number: str
    subject: str
    status: str
    received_at: datetime
    kind: str
    is_own: bool
    text: str
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """Another case of the same customer or appliance; ``is_open`` is what a double is looked for among."""

    id: UUID
    number: str
    subject: str
    status: str
    complaint_class: str
    received_at: datetime
    registered_at: datetime
    is_open: bool
    is_same_appliance: bool
    is_linked: bool


def standing_links(reading: Reading, complaint_id: UUID) -> tuple[ComplaintLink, ...]:
    """Return the links of a case, its own and those of others to it, that were not taken back."""
    facts = reading.session.scalars(
        select(ComplaintLink)
        .where(or_(ComplaintLink.complaint_id == complaint_id, ComplaintLink.other_id == complaint_id))
        .order_by(ComplaintLink.hlc)
    )
    newest = {(row.complaint_id, row.other_id, row.kind): row for row in facts}
    return tuple(row for row in newest.values() if row.is_set)


def list_links(reading: Reading, complaint_id: UUID) -> tuple[LinkRow, ...]:
    """Return the cases that belong to one, newest link first. Errors: E2001, E9002."""
    find_complaint(reading, complaint_id)
    facts = standing_links(reading, complaint_id)
    others = {row.other_id if row.complaint_id == complaint_id else row.complaint_id for row in facts}
    cases = {row.id: row for row in readable(reading, others)}
    names = staff_names(reading, {row.by_id for row in facts})
    found: dict[tuple[UUID, str], LinkRow] = {}
    for row in sorted(facts, key=lambda fact: fact.hlc, reverse=True):
        is_own = row.complaint_id == complaint_id
        other = cases.get(row.other_id if is_own else row.complaint_id)
        if other is None:
            continue
        # Two desks that linked the same two cases while apart linked them once.
        key = (other.id, row.kind if row.kind == LinkKind.EARLIER else f"{row.kind}{is_own}")
        found.setdefault(
            key,
            LinkRow(
                other.id,
                other.number,
                other.subject,
                other.status,
                other.received_at,
                row.kind,
                is_own,
                row.text,
                names.get(row.by_id, ""),
                row.at,
            ),
        )
    return tuple(found.values())


def list_earlier(
    reading: Reading,
    customer_id: UUID | None,
    appliance_id: UUID | None = None,
    but_id: UUID | None = None,
) -> tuple[EarlierRow, ...]:
    """Return other cases of a customer (his doubles' too) or of an appliance: open ones, then the newest."""
    belongs: list[ColumnElement[bool]] = []
    if customer_id is not None:
        owner = current_customer(reading.session, customer_id)
        belongs.append(Complaint.customer_id.in_(family_of(reading.session, owner.id)))
    if appliance_id is not None:
        belongs.append(Complaint.appliance_id == appliance_id)
    if not belongs:
        return ()
    linked: set[UUID] = set()
    if but_id is not None:
        for link in standing_links(reading, but_id):
            linked |= {link.complaint_id, link.other_id}
    wanted = select(Complaint).where(or_(*belongs), Complaint.merged_into_id.is_(None))
    if but_id is not None:
        wanted = wanted.where(Complaint.id != but_id)
    wanted = wanted.where(*planner.readable(reading, Complaint.scope, READ))
    wanted = wanted.order_by(Complaint.closed_at.is_not(None), Complaint.received_at.desc())
    return tuple(
        EarlierRow(
            row.id,
            row.number,
            row.subject,
            row.status,
            row.complaint_class,
            row.received_at,
            row.registered_at,
            row.closed_at is None,
            appliance_id is not None and row.appliance_id == appliance_id,
            row.id in linked,
        )
        for row in reading.session.scalars(wanted.limit(MOST_OFFERED))
    )


def readable(reading: Reading, ids: Collection[UUID]) -> Sequence[Complaint]:
    """Return those cases that this person may read, for this area alone."""
    rows = reading.session.scalars(select(Complaint).where(Complaint.id.in_(list(ids))))
    return [row for row in rows if reading.actor.may(READ, row.scope)]


def number_of(reading: Reading, complaint_id: UUID | None) -> str:
    """Return the number of a case, for a sentence; empty for none."""
    return reading.session.scalar(select(Complaint.number).where(Complaint.id == complaint_id)) or ""


def belong_together(reading: Reading, one: Complaint, other: Complaint) -> bool:
    """Tell whether two cases are of the same customer or of the same appliance."""
    if one.appliance_id is not None and one.appliance_id == other.appliance_id:
        return True
    session = reading.session
    return current_customer(session, one.customer_id).id == current_customer(session, other.customer_id).id


def add_link(
    uow: UnitOfWork,
    complaint: Complaint,
    other_id: UUID,
    kind: LinkKind,
    text: str = "",
    *,
    is_set: bool = True,
) -> None:
    """Add the fact inside a larger act, which settles the case itself."""
    uow.add(
        ComplaintLink(
            scope=complaint.scope,
            id=new_id(),
            complaint_id=complaint.id,
            other_id=other_id,
            kind=kind.value,
            is_set=is_set,
            text=text.strip(),
        )
    )


def leave_merge(uow: UnitOfWork, complaint: Complaint, text: str = "") -> None:
    """Take a case out of the one it was merged into, inside a larger act; nothing for one that was not.

    Its clocks go on as if it had never been merged, and who was to act before has to act again.
    """
    if complaint.merged_into_id is not None:
        raise_again(uow, complaint)
        add_link(uow, complaint, complaint.merged_into_id, LinkKind.MERGED, text, is_set=False)
