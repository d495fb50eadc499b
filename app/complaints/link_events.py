# SPDX-License-Identifier: Apache-2.0
"""Links of cases as lines of the timeline, on both sides: number and kind, never sentences."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.complaints.case_models import ComplaintLink
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.models import Complaint
from app.core.unit_of_work import Reading


def link_events(reading: Reading, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    """Yield the lines of a case; who may read it is the caller's to check.

    ``code`` is the kind, ``person`` the other case's number, ``before`` "own" when the case itself is the
    later one, the double, the part.
    """
    facts = list(
        reading.session.scalars(
            select(ComplaintLink)
            .where(or_(ComplaintLink.complaint_id == complaint_id, ComplaintLink.other_id == complaint_id))
            .order_by(ComplaintLink.hlc)
        )
    )
    others = {row.other_id if row.complaint_id == complaint_id else row.complaint_id for row in facts}
    found = reading.session.execute(select(Complaint.id, Complaint.number).where(Complaint.id.in_(others)))
    numbers = {row[0]: row[1] for row in found}
    for row in facts:
        is_own = row.complaint_id == complaint_id
        yield ComplaintEvent(
            id=row.id,
            kind=EventKind.LINK,
            at=row.at,
            recorded_at=row.at,
            by_id=row.by_id,
            code=row.kind,
            before="own" if is_own else "",
            person=numbers.get(row.other_id if is_own else row.complaint_id, ""),
            text=row.text,
            is_positive=row.is_set,
        )
