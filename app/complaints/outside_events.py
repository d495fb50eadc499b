# SPDX-License-Identifier: Apache-2.0
"""The lines of a timeline that tell of bodies outside and of letters to them. Must not write."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.complaints.case_models import ComplaintAnswer, ComplaintOutside
from app.complaints.events import ComplaintEvent, EventKind


def outside_events(session: Session, complaint_id: UUID) -> Iterator[ComplaintEvent]:
    """Give the bodies that asked (``outcome`` is the day until which) and the letters (the day they went)."""
    wanted = select(ComplaintOutside).where(ComplaintOutside.complaint_id == complaint_id)
    bodies = {row.id: row for row in session.scalars(wanted)}
    for row in bodies.values():
        yield ComplaintEvent(
            id=row.id,
            kind=EventKind.OUTSIDE,
            at=row.at,
            recorded_at=row.at,
            by_id=row.by_id,
            code=row.body,
            person=row.body_name,
            detail=row.reference,
            outcome=row.answer_due_on.isoformat() if row.answer_due_on else "",
            text=row.text,
        )
    letters = select(ComplaintAnswer).where(ComplaintAnswer.complaint_id == complaint_id)
    for letter in session.scalars(letters):
        body = bodies.get(letter.outside_id)
        yield ComplaintEvent(
            id=letter.id,
            kind=EventKind.LETTER,
            at=letter.at,
            recorded_at=letter.at,
            by_id=letter.by_id,
            code=letter.way,
            person=body.body_name if body else "",
            detail=letter.number,
            outcome=letter.sent_on.isoformat(),
            text=letter.text,
        )
