# SPDX-License-Identifier: Apache-2.0
"""Marks of a case: green channel (A53, a supervisor's word), handled a second time (E15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.complaints import rules
from app.complaints.case_models import ComplaintMark
from app.complaints.checks import refuse, text_problems
from app.complaints.derive import settle
from app.complaints.models import Complaint
from app.complaints.rules import Mark
from app.complaints.steps import find_open
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork


@dataclass(frozen=True, slots=True)
class MarkComplaint:
    """Set a mark with the reason, or take it away."""

    complaint_id: UUID
    mark: str
    is_set: bool
    text: str


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A mark that is set."""

    mark: str
    text: str
    by_name: str
    at: datetime


def mark_complaint(uow: UnitOfWork, command: MarkComplaint) -> None:
    """Set a mark of an open complaint or take it away. Errors: E2001, E4004, E9001 (mark, text), E9002."""
    if command.mark not in set(Mark):
        refuse({"mark": "unknown_choice"})
    mark = Mark(command.mark)
    complaint = find_open(uow, command.complaint_id, rules.MARK_NEEDS[mark])
    problems = text_problems(command.text, required=True, longest=rules.REASON_LENGTH)
    is_there = mark.value in _standing(uow, complaint.id)
    if is_there is command.is_set:
        problems["mark"] = "already_there" if is_there else "not_there"
    refuse(problems)
    add_mark(uow, complaint, mark, command.text, is_set=command.is_set)
    settle(uow, complaint)


def add_mark(uow: UnitOfWork, complaint: Complaint, mark: Mark, text: str, *, is_set: bool = True) -> None:
    """Add the fact inside a larger act, which settles the case itself."""
    uow.add(
        ComplaintMark(
            scope=complaint.scope,
            id=new_id(),
            complaint_id=complaint.id,
            mark=mark.value,
            is_set=is_set,
            text=text.strip(),
        )
    )


def list_marks(reading: Reading, complaint_id: UUID) -> tuple[MarkRow, ...]:
    """Return the marks that are set. Who may read the case is the caller's to check."""
    rows = _standing(reading, complaint_id)
    names = staff_names(reading, {row.by_id for row in rows.values()})
    return tuple(MarkRow(row.mark, row.text, names.get(row.by_id, ""), row.at) for row in rows.values())


def _standing(reading: Reading, complaint_id: UUID) -> dict[str, ComplaintMark]:
    facts = (
        select(ComplaintMark).where(ComplaintMark.complaint_id == complaint_id).order_by(ComplaintMark.hlc)
    )
    newest = {row.mark: row for row in reading.session.scalars(facts)}
    return {mark: row for mark, row in newest.items() if row.is_set}
