# SPDX-License-Identifier: Apache-2.0
"""Finds a case by the numbers on the papers of bodies outside: that of our letter, that of theirs (A22).

Must not know how it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute

from app.complaints.case_models import ComplaintAnswer, ComplaintOutside
from app.complaints.models import Complaint
from app.complaints.outside import NUMBER_KIND
from app.complaints.rules import READ
from app.core.planner import readable
from app.core.unit_of_work import Reading

_LEAST = 3
"""A digit or two stand in every number."""


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number that was found: of the letter ``letter_id``, or without one what the body wrote on its own."""

    number: str
    letter_id: UUID | None
    outside_id: UUID
    body_name: str
    complaint_id: UUID
    complaint_number: str


def find_letters(reading: Reading, typed: str, most: int) -> tuple[NumberRow, ...]:
    """Return letters and references that hold what was typed, newest first; none without a digit in it."""
    wanted = typed.strip().upper()
    if len(wanted) < _LEAST or not any(mark.isdigit() for mark in wanted):
        return ()
    is_seen = readable(reading, Complaint.scope, READ)
    columns = (ComplaintOutside.id, ComplaintOutside.body_name, Complaint.id, Complaint.number)
    letters = (
        select(ComplaintAnswer.number, ComplaintAnswer.id, *columns)
        .join(ComplaintOutside, ComplaintOutside.id == ComplaintAnswer.outside_id)
        .join(Complaint, Complaint.id == ComplaintAnswer.complaint_id)
        .where(_holds(ComplaintAnswer.number, wanted, is_ours=True), *is_seen)
        .order_by(ComplaintAnswer.number.desc())
        .limit(most)
    )
    found = [NumberRow(*row) for row in reading.session.execute(letters)]
    theirs = (
        select(ComplaintOutside.reference, *columns)
        .join(Complaint, Complaint.id == ComplaintOutside.complaint_id)
        .where(_holds(ComplaintOutside.reference, wanted, is_ours=False), *is_seen)
        .order_by(ComplaintOutside.hlc.desc())
        .limit(most)
    )
    found += [NumberRow(row[0], None, *row[1:]) for row in reading.session.execute(theirs)]
    return tuple(found[:most])


def _holds(column: InstrumentedAttribute[str], wanted: str, *, is_ours: bool) -> ColumnElement[bool]:
    if is_ours and wanted.startswith(NUMBER_KIND):
        # From its beginning a number is found by the index.
        return column.between(wanted, f"{wanted}~")
    return column.contains(wanted, autoescape=True)
