# SPDX-License-Identifier: Apache-2.0
"""The one place where a status changes: a transition fact, and the columns that are materialised from it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from app.complaints import rules
from app.complaints.errors import ComplaintDoneError, StepNotAllowedError
from app.complaints.models import Complaint, ComplaintTransition
from app.complaints.rules import Ground, Reason, Status
from app.core.errors import NotFoundError
from app.core.unit_of_work import UnitOfWork


def find_for_change(uow: UnitOfWork, complaint_id: UUID, permission: str) -> Complaint:
    """Return a complaint that the actor may change. Errors: NotFoundError, NotPermittedError."""
    found = uow.session.scalars(select(Complaint).where(Complaint.id == complaint_id)).first()
    if found is None:
        raise NotFoundError(kind="complaint", row_id=complaint_id)
    uow.require(permission, found.scope)
    return found


def find_open(uow: UnitOfWork, complaint_id: UUID, permission: str = rules.HANDLE) -> Complaint:
    """As ``find_for_change``, of a complaint that is not done. Errors: also ComplaintDoneError."""
    complaint = find_for_change(uow, complaint_id, permission)
    if complaint.status in rules.DONE:
        raise ComplaintDoneError(number=complaint.number)
    return complaint


def take_up(uow: UnitOfWork, complaint: Complaint) -> None:
    """Let a new complaint be in hand: who does something about it has taken it."""
    if complaint.status == Status.NEW:
        go_to(uow, complaint, Status.HANDLING, Reason.TAKEN)


def go_to(
    uow: UnitOfWork,
    complaint: Complaint,
    status: Status,
    reason: Reason,
    *,
    ground: Ground | None = None,
    acceptance_id: UUID | None = None,
    way: str = "",
    text: str = "",
) -> None:
    """Add the transition fact and materialise it. Errors: StepNotAllowedError.

    A done status is entered with its ground alone (ValueError otherwise): no caller can forget it.
    """
    if not rules.may_follow(complaint.status, status):
        raise StepNotAllowedError(
            number=complaint.number, from_status=complaint.status, to_status=status.value
        )
    if (rules.STATUS_OF_GROUND[ground] if ground else None) != (status if status in rules.DONE else None):
        raise ValueError(status)
    uow.add(
        ComplaintTransition(
            scope=complaint.scope,
            complaint_id=complaint.id,
            from_status=complaint.status,
            to_status=status.value,
            reason=reason.value,
            ground=ground.value if ground else "",
            acceptance_id=acceptance_id,
            way=way,
            text=text,
        )
    )
    complaint.status = status.value
    complaint.stage = rules.stage_of(status)
    complaint.ground = ground.value if ground else ""
    complaint.closed_at = uow.now_at if ground else None
    complaint.active_at = uow.now_at
