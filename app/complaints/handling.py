# SPDX-License-Identifier: Apache-2.0
"""Handling a complaint: records, contacts, plans and answers, statuses, closing with a ground, reopening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.approvals.commands import RequestApproval, request_approval
from app.complaints import rules
from app.complaints.checks import refuse, text_problems, time_problems
from app.complaints.derive import settle
from app.complaints.detail import count_contacts, fresh_acceptance
from app.complaints.drafts import ENTRY_DRAFT, forget_draft
from app.complaints.errors import ComplaintDoneError, NoAcceptanceError, StillReachableError
from app.complaints.links import leave_merge
from app.complaints.marking import add_mark
from app.complaints.models import Complaint, ComplaintAcceptance, ComplaintEntry, ComplaintPlan
from app.complaints.rules import AcceptanceWay, EntryKind, Ground, Mark, Reason, Status
from app.complaints.steps import find_for_change, find_open, go_to, take_up
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.normalise import person_name
from app.core.unit_of_work import UnitOfWork

APPROVAL_KIND = "complaint_plan"


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Write a record or an internal note; ``step`` says which of the six steps a record belongs to."""

    complaint_id: UUID
    kind: str
    text: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class RecordContact:
    """Write down that the customer was contacted, or that it was tried."""

    complaint_id: UUID
    channel: str
    outcome: str
    contacted_at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True)
class ProposePlan:
    """Propose a plan; it replaces the one before. ``waits`` sets the complaint waiting for the customer."""

    complaint_id: UUID
    text: str
    remedy: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """What the customer said to the newest plan (A27, B33): who, how, when."""

    complaint_id: UUID
    plan_id: UUID
    is_accepted: bool
    said_by: str
    way: str
    said_at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """Go on to a working status; for waiting the text says what for. ``amount_fen`` is to be approved."""

    complaint_id: UUID
    status: str
    text: str = ""
    amount_fen: int = 0


@dataclass(frozen=True, slots=True)
class CloseComplaint:
    """Close with a ground; a withdrawal says how, unfounded says why."""

    complaint_id: UUID
    ground: str
    text: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True)
class ReopenComplaint:
    """Open a done complaint again, with the reason; ``is_second`` after an unsatisfied callback (E15)."""

    complaint_id: UUID
    text: str
    is_second: bool = False


def add_entry(uow: UnitOfWork, command: AddEntry) -> UUID:
    """Add a record or a note, on a done complaint too; the composer's draft is done with.

    Errors: E2001, E9001, E9002.
    """
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    problems = text_problems(command.text, required=True)
    if command.kind not in {EntryKind.RECORD, EntryKind.NOTE}:
        problems["kind"] = "unknown_choice"
    if command.step and (command.step not in set(rules.Step) or command.kind != EntryKind.RECORD):
        problems["step"] = "unknown_choice"
    refuse(problems)
    row = ComplaintEntry(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        kind=command.kind,
        step=command.step,
        text=command.text.strip(),
    )
    return _add_act(uow, complaint, row)


def record_contact(uow: UnitOfWork, command: RecordContact) -> UUID:
    """Add a contact or an attempt. Errors: E2001, E9001, E9002."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    problems = text_problems(command.text)
    if command.channel not in set(rules.ContactChannel):
        problems["channel"] = "unknown_choice"
    if command.outcome not in set(rules.ContactOutcome):
        problems["outcome"] = "unknown_choice"
    problems |= time_problems(uow, complaint, "contacted_at", command.contacted_at)
    refuse(problems)
    row = ComplaintEntry(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        kind=EntryKind.CONTACT.value,
        text=command.text.strip(),
        channel=command.channel,
        outcome=command.outcome,
        contacted_at=command.contacted_at,
    )
    return _add_act(uow, complaint, row)


def propose_plan(uow: UnitOfWork, command: ProposePlan) -> UUID:
    """Propose a plan for an open complaint; returns its id. Errors: E2001, E9001, E9002, E4001, E4004."""
    complaint = find_open(uow, command.complaint_id)
    problems = text_problems(command.text, required=True)
    if command.remedy and command.remedy not in set(rules.Remedy):
        problems["remedy"] = "unknown_choice"
    refuse(problems)
    take_up(uow, complaint)
    plan = ComplaintPlan(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        remedy=command.remedy,
        text=command.text.strip(),
    )
    uow.add(plan)
    complaint.plan_id = plan.id
    if command.waits and complaint.status != Status.WAITING_CUSTOMER:
        go_to(uow, complaint, Status.WAITING_CUSTOMER, Reason.WAITING)
    settle(uow, complaint)
    return plan.id


def record_answer(uow: UnitOfWork, command: RecordAnswer) -> UUID:
    """Record the customer's yes or no to the newest plan; who waited for him goes on handling.

    Errors: E2001, E9001, E9002, E4004.
    """
    complaint = find_open(uow, command.complaint_id)
    if command.plan_id != complaint.plan_id:
        raise NotFoundError(kind="complaint_plan", row_id=command.plan_id)
    problems = text_problems(command.text)
    said_by = person_name(command.said_by)
    if not said_by:
        problems["said_by"] = "required"
    elif len(said_by) > rules.PERSON_LENGTH:
        problems["said_by"] = "too_long"
    if command.way not in set(AcceptanceWay):
        problems["way"] = "required" if not command.way else "unknown_choice"
    problems |= time_problems(uow, complaint, "said_at", command.said_at)
    refuse(problems)
    row = ComplaintAcceptance(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        plan_id=command.plan_id,
        is_accepted=command.is_accepted,
        said_by=said_by,
        way=command.way,
        said_at=command.said_at,
        text=command.text.strip(),
    )
    uow.add(row)
    if complaint.status == Status.WAITING_CUSTOMER:
        go_to(uow, complaint, Status.HANDLING, Reason.RESUMED)
    settle(uow, complaint)
    return row.id


def change_status(uow: UnitOfWork, command: ChangeStatus) -> None:
    """Go to a working status; waiting for approval asks for it. Errors: E2001, E9001, E9002, E4001."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    if command.status not in rules.OPEN - {Status.NEW}:
        raise ProblemsError({"status": "unknown_choice"})
    status = Status(command.status)
    needs_text = status is not Status.HANDLING
    problems = text_problems(command.text, required=needs_text, longest=rules.REASON_LENGTH)
    if command.amount_fen < 0:
        problems["amount_fen"] = "negative"
    refuse(problems)
    reason = Reason.WAITING
    if status is Status.HANDLING:
        reason = Reason.TAKEN if complaint.status == Status.NEW else Reason.RESUMED
    text = command.text.strip()
    go_to(uow, complaint, status, reason, text=text)
    settle(uow, complaint)
    if status is Status.WAITING_APPROVAL:
        request_approval(
            uow,
            RequestApproval(APPROVAL_KIND, "complaint", complaint.id, text, command.amount_fen),
        )


def close_complaint(uow: UnitOfWork, command: CloseComplaint) -> None:
    """Close a complaint on a ground that is proved. Errors: E2001, E9001, E9002, E4001–E4004."""
    # A double is closed by its merge alone (``linking``).
    if command.ground not in set(Ground) - {Ground.MERGED}:
        raise ProblemsError({"ground": "unknown_choice"})
    ground = Ground(command.ground)
    is_unfounded = ground is Ground.UNFOUNDED
    complaint = find_for_change(
        uow, command.complaint_id, rules.CLOSE_UNFOUNDED if is_unfounded else rules.CLOSE
    )
    if complaint.status in rules.DONE:
        raise ComplaintDoneError(number=complaint.number)
    problems = text_problems(command.text, required=is_unfounded)
    if ground is Ground.WITHDRAWN and command.way not in set(AcceptanceWay):
        problems["way"] = "required" if not command.way else "unknown_choice"
    refuse(problems)
    acceptance = fresh_acceptance(uow.session, complaint) if ground is Ground.ACCEPTED else None
    if ground is Ground.ACCEPTED and acceptance is None:
        raise NoAcceptanceError(number=complaint.number)
    if ground is Ground.UNREACHABLE:
        _require_unreachable(uow, complaint)
    go_to(
        uow,
        complaint,
        rules.STATUS_OF_GROUND[ground],
        Reason.CLOSED,
        ground=ground,
        acceptance_id=acceptance.id if acceptance else None,
        way=command.way if ground is Ground.WITHDRAWN else "",
        text=command.text.strip(),
    )
    settle(uow, complaint)


def reopen_complaint(uow: UnitOfWork, command: ReopenComplaint) -> None:
    """Open a done complaint again; closing it needs a new ground. Errors: E2001, E9001, E9002, E4001."""
    complaint = find_for_change(uow, command.complaint_id, rules.CLOSE)
    uow.require(rules.HANDLE, complaint.scope)
    refuse(text_problems(command.text, required=True))
    if complaint.status not in rules.DONE:
        refuse({"status": "not_done"})
    leave_merge(uow, complaint, command.text)
    go_to(uow, complaint, Status.HANDLING, Reason.REOPENED, text=command.text.strip())
    if command.is_second:
        add_mark(uow, complaint, Mark.SECOND_HANDLING, command.text)
    settle(uow, complaint)


def _require_unreachable(uow: UnitOfWork, complaint: Complaint) -> None:
    contacts = count_contacts(uow, complaint)
    if not contacts.is_enough:
        raise StillReachableError(
            number=complaint.number,
            attempts=contacts.attempts,
            days=contacts.days,
            needed_attempts=contacts.needed_attempts,
            needed_days=contacts.needed_days,
        )


def _add_act(uow: UnitOfWork, complaint: Complaint, row: ComplaintEntry) -> UUID:
    uow.add(row)
    settle(uow, complaint)
    forget_draft(uow, ENTRY_DRAFT, complaint.id)
    return row.id
