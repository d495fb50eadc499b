# SPDX-License-Identifier: Apache-2.0
"""What a person has really done since a moment, for the checklist of his first days. Reads facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.complaints.models import Complaint, ComplaintAssignment
from app.core.unit_of_work import Reading
from app.documents.models import PrintCopy
from app.tasks.models import Task, TaskEvent
from app.tasks.rules import TaskAct

TABLES = frozenset({"complaint", "complaint_assignment", "print_copy", "task_event"})
"""The tables in which it is read."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """Whether the reader registered a complaint, printed a paper, gave work to somebody else."""

    has_registered: bool
    has_printed: bool
    has_handed_over: bool


def get_deeds(reading: Reading, since_at: datetime) -> Deeds:
    """Return what the reader did at or after ``since_at``, on any desk."""
    me = reading.actor.staff_id
    registered = select(Complaint.id).where(
        Complaint.registered_by_id == me, Complaint.registered_at >= since_at
    )
    printed = select(PrintCopy.id).where(PrintCopy.by_id == me, PrintCopy.at >= since_at)
    assigned = select(ComplaintAssignment.id).where(
        ComplaintAssignment.by_id == me,
        ComplaintAssignment.at >= since_at,
        ComplaintAssignment.assignee_id.is_not(None),
        ComplaintAssignment.assignee_id != me,
    )
    # What a person writes for a colleague; tasks that the program makes have a source.
    noted = (
        select(TaskEvent.id)
        .join(Task, Task.id == TaskEvent.task_id)
        .where(
            TaskEvent.by_id == me,
            TaskEvent.at >= since_at,
            TaskEvent.act == TaskAct.CREATED,
            Task.source_key == "",
            Task.assignee_id.is_not(None),
            Task.assignee_id != me,
        )
    )
    first = reading.session.scalar
    return Deeds(
        has_registered=first(registered.limit(1)) is not None,
        has_printed=first(printed.limit(1)) is not None,
        has_handed_over=first(assigned.limit(1)) is not None or first(noted.limit(1)) is not None,
    )
