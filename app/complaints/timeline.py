# SPDX-License-Identifier: Apache-2.0
"""Everything that happened to one complaint, newest first, from the facts and the log. Must not write.

Items carry codes and names, never sentences: the window words them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.admin.queries import staff_names
from app.approvals.models import Approval, Signature
from app.catalog.models import Party
from app.complaints.case_events import case_events
from app.complaints.categories import category_name
from app.complaints.detail import appliance_brief, find_complaint
from app.complaints.escalations import escalation_events
from app.complaints.events import ChangedField, ComplaintEvent, EventKind
from app.complaints.link_events import link_events
from app.complaints.models import (
    Complaint,
    ComplaintAcceptance,
    ComplaintAssignment,
    ComplaintEntry,
    ComplaintPlan,
    ComplaintReply,
    ComplaintTransition,
)
from app.complaints.outside_events import outside_events
from app.complaints.rules import READ, TRANSITIONS
from app.core.change_log import list_changes
from app.core.fold import fold
from app.core.normalise import mask_phone
from app.core.permissions import READ_HISTORY
from app.core.planner import readable
from app.core.unit_of_work import Reading
from app.customers import timeline as customer_timeline
from app.customers.models import CustomerPhone
from app.customers.rows import TimelineItem
from app.customers.timeline import TimelineSource
from app.documents.queries import list_attachments, list_copies


def complaint_timeline(reading: Reading, complaint_id: UUID) -> tuple[ComplaintEvent, ...]:
    """Return the timeline of a complaint, newest first. Errors: NotFoundError, NotPermittedError."""
    complaint = find_complaint(reading, complaint_id)
    session = reading.session
    events = [
        *_transitions(session, complaint.id),
        *_entries(session, complaint.id),
        *_assignments(reading, complaint.id),
        *_plans(session, complaint.id),
        *_approvals(session, complaint.id),
        *_papers(reading, complaint.id),
        *case_events(reading, complaint.id),
        *outside_events(session, complaint.id),
        *escalation_events(reading, complaint.id),
        *link_events(reading, complaint.id),
    ]
    if reading.actor.may(READ_HISTORY, complaint.scope):
        events += _field_changes(reading, complaint.id)
    names = staff_names(reading, {event.by_id for event in events})
    named = (replace(event, by_name=names.get(event.by_id, "")) for event in events)
    return tuple(sorted(named, key=_turn, reverse=True))


def _turn(event: ComplaintEvent) -> tuple[datetime, datetime, UUID]:
    """Return where an event stands: what a person dates is a minute; within one, what was written first."""
    return event.at.replace(second=0, microsecond=0), event.recorded_at, event.id


def _transitions(session: Session, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    rows = session.scalars(
        select(ComplaintTransition)
        .where(ComplaintTransition.complaint_id == complaint_id)
        .order_by(ComplaintTransition.hlc)
    ).all()
    _state, late = fold(TRANSITIONS, [row.to_status for row in rows])
    for place, row in enumerate(rows):
        yield ComplaintEvent(
            id=row.id,
            kind=EventKind.STATUS,
            at=row.at,
            recorded_at=row.at,
            by_id=row.by_id,
            code=row.to_status,
            before=row.from_status,
            detail=row.ground or row.reason,
            outcome=row.way,
            text=row.text,
            is_late=place in late,
        )


def _entries(session: Session, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    for row in session.scalars(select(ComplaintEntry).where(ComplaintEntry.complaint_id == complaint_id)):
        yield ComplaintEvent(
            id=row.id,
            kind=EventKind.ENTRY,
            at=row.contacted_at or row.at,
            recorded_at=row.at,
            by_id=row.by_id,
            code=row.kind,
            detail=row.step or row.channel,
            outcome=row.outcome,
            text=row.text,
        )
    for reply in session.scalars(select(ComplaintReply).where(ComplaintReply.complaint_id == complaint_id)):
        yield ComplaintEvent(
            id=reply.id,
            kind=EventKind.REPLY,
            at=reply.replied_at or reply.at,
            recorded_at=reply.at,
            by_id=reply.by_id,
            text=reply.text,
        )


def _assignments(reading: Reading, complaint_id: UUID) -> list[ComplaintEvent]:
    rows = reading.session.scalars(
        select(ComplaintAssignment).where(ComplaintAssignment.complaint_id == complaint_id)
    ).all()
    people = {row_id for row in rows for row_id in (row.from_id, row.assignee_id) if row_id is not None}
    names = staff_names(reading, people)
    return [
        ComplaintEvent(
            id=row.id,
            kind=EventKind.ASSIGNMENT,
            at=row.at,
            recorded_at=row.at,
            by_id=row.by_id,
            before=names.get(row.from_id, "") if row.from_id else "",
            person=names.get(row.assignee_id, "") if row.assignee_id else "",
            text=row.text,
            is_reversal=row.reverses_id is not None,
        )
        for row in rows
    ]


def _plans(session: Session, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    for plan in session.scalars(select(ComplaintPlan).where(ComplaintPlan.complaint_id == complaint_id)):
        yield ComplaintEvent(
            id=plan.id,
            kind=EventKind.PLAN,
            at=plan.at,
            recorded_at=plan.at,
            by_id=plan.by_id,
            detail=plan.remedy,
            text=plan.text,
        )
    rows = select(ComplaintAcceptance).where(ComplaintAcceptance.complaint_id == complaint_id)
    for row in session.scalars(rows):
        yield ComplaintEvent(
            id=row.id,
            kind=EventKind.ANSWER,
            at=row.said_at,
            recorded_at=row.at,
            by_id=row.by_id,
            detail=row.way,
            person=row.said_by,
            text=row.text,
            is_positive=row.is_accepted,
        )


def _approvals(session: Session, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    requests = {
        row.id: row for row in session.scalars(select(Approval).where(Approval.entity_id == complaint_id))
    }
    for row in requests.values():
        yield ComplaintEvent(
            id=row.id,
            kind=EventKind.APPROVAL,
            at=row.requested_at,
            recorded_at=row.requested_at,
            by_id=row.requested_by_id,
            text=row.sentence,
            number=row.amount_fen,
        )
    for signature in session.scalars(select(Signature).where(Signature.approval_id.in_(requests))):
        yield ComplaintEvent(
            id=signature.id,
            kind=EventKind.SIGNATURE,
            at=signature.at,
            recorded_at=signature.at,
            by_id=signature.signer_id,
            code=signature.to_status,
            text=signature.reason,
        )


def _papers(reading: Reading, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    for file in list_attachments(reading, [complaint_id], with_void=True):
        yield ComplaintEvent(
            id=file.attachment_id,
            kind=EventKind.ATTACHMENT,
            at=file.at,
            recorded_at=file.at,
            by_id=file.by_id,
            text=file.file_name,
            detail=file.void_reason,
            is_void=bool(file.void_reason),
            media_type=file.media_type,
            number=file.size_bytes,
        )
    for copy in list_copies(reading, complaint_id):
        yield ComplaintEvent(
            id=copy.copy_id,
            kind=EventKind.PRINT,
            at=copy.at,
            recorded_at=copy.at,
            by_id=copy.by_id,
            code=copy.form_key,
            number=copy.number,
            detail=copy.void_reason,
            is_reversal=copy.is_reprint,
            is_void=bool(copy.void_reason),
        )


def _field_changes(reading: Reading, complaint_id: UUID) -> list[ComplaintEvent]:
    return [
        ComplaintEvent(
            id=complaint_id,
            kind=EventKind.CHANGE,
            at=change.at,
            recorded_at=change.at,
            by_id=change.staff_id,
            number=change.seq,
            changes=tuple(
                ChangedField(column, _in_words(reading, column, old), _in_words(reading, column, new))
                for column, (old, new) in change.columns.items()
            ),
        )
        for change in list_changes(reading.session, [complaint_id])
    ]


def _in_words(reading: Reading, column: str, value: Any) -> str:
    if value is None or not isinstance(value, str):
        return "" if value is None else str(value).lower()
    if column == "category":
        return category_name(reading, value)
    if not column.endswith("_id"):
        return value
    session, row_id = reading.session, UUID(hex=value)
    if column == "appliance_id":
        appliance = appliance_brief(session, row_id)
        return appliance.product if appliance else ""
    if column == "contact_phone_id":
        digits = session.scalar(select(CustomerPhone.digits).where(CustomerPhone.id == row_id))
        return mask_phone(digits or "")
    return session.scalar(select(Party.name).where(Party.id == row_id)) or ""


def _of_customers(reading: Reading, customer_ids: Collection[UUID]) -> Iterable[TimelineItem]:
    """Give the complaints of some customers to their timeline, to those who may read complaints."""
    wanted = select(Complaint).where(
        Complaint.customer_id.in_(customer_ids), *readable(reading, Complaint.scope, READ)
    )
    wanted = wanted.order_by(Complaint.received_at.desc()).limit(customer_timeline.MOST_ITEMS)
    for row in reading.session.scalars(wanted):
        yield TimelineItem(
            row.received_at,
            row.registered_by_id,
            "complaint",
            title=row.number,
            text=row.subject,
            open_kind="complaint",
            open_id=row.id,
        )


customer_timeline.register(TimelineSource("complaints", _of_customers))
