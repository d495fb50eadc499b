# SPDX-License-Identifier: Apache-2.0
"""Linking cases, making doubles one, splitting a case: facts alone, so that desks apart agree later.

A double keeps everything that was written about it; it is closed and leads to the case that goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from app.complaints import rules
from app.complaints.categories import category_problems
from app.complaints.checks import refuse, text_problems
from app.complaints.commands import (
    RegisterComplaint,
    Registered,
    new_complaint,
    register_complaint,
    stored_intake,
)
from app.complaints.derive import settle
from app.complaints.errors import MergedAlreadyError, MergedTargetError
from app.complaints.links import (
    add_link,
    belong_together,
    number_of,
    readable,
    standing_links,
)
from app.complaints.models import Complaint
from app.complaints.rules import Ground, Intake, LinkKind, Reason, Status
from app.complaints.steps import find_for_change, find_open, go_to
from app.core.errors import NotFoundError
from app.core.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RegisterLinked:
    """Register a complaint together with links to earlier cases, in one transaction."""

    register: RegisterComplaint
    earlier_ids: Sequence[UUID] = ()


@dataclass(frozen=True, slots=True)
class LinkComplaints:
    """Say that a case belongs to an earlier one."""

    complaint_id: UUID
    other_id: UUID
    text: str = ""


@dataclass(frozen=True, slots=True)
class UnlinkComplaints:
    """Say that a case does not belong to another one after all."""

    complaint_id: UUID
    other_id: UUID


@dataclass(frozen=True, slots=True)
class MergeComplaint:
    """Close a double; ``into_id`` is the case that goes on: the one that was registered first."""

    complaint_id: UUID
    into_id: UUID
    text: str = ""


@dataclass(frozen=True, slots=True)
class SplitComplaint:
    """Register a part of a case as one of its own: same customer, phone and appliance, same receipt.

    ``text`` says why. ``is_taken``: the one who splits handles the part.
    """

    complaint_id: UUID
    subject: str
    event: str
    complaint_class: str
    category: str = ""
    text: str = ""
    is_taken: bool = True


def register_linked(uow: UnitOfWork, command: RegisterLinked) -> Registered:
    """Register a complaint and link it. Errors: as ``register_complaint``; E9002 for an unknown case."""
    if command.earlier_ids:
        uow.require(rules.HANDLE)
    registered = register_complaint(uow, command.register)
    if command.earlier_ids:
        complaint = _find(uow, registered.id)
        for other_id in dict.fromkeys(command.earlier_ids):
            add_link(uow, complaint, _find(uow, other_id).id, LinkKind.EARLIER)
        settle(uow, complaint)
    return registered


def link_complaints(uow: UnitOfWork, command: LinkComplaints) -> None:
    """Link a case to an earlier one. Errors: E2001, E9001 (other_id, text), E9002."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    problems = text_problems(command.text, longest=rules.REASON_LENGTH)
    other = _find(uow, command.other_id)
    if other.id == complaint.id:
        problems["other_id"] = "same_case"
    elif any(
        other.id in {link.complaint_id, link.other_id} and link.kind == LinkKind.EARLIER
        for link in standing_links(uow, complaint.id)
    ):
        problems["other_id"] = "already_there"
    refuse(problems)
    add_link(uow, complaint, other.id, LinkKind.EARLIER, command.text)
    settle(uow, complaint)


def unlink_complaints(uow: UnitOfWork, command: UnlinkComplaints) -> None:
    """Take the links to an earlier case back, whichever of the two has them. Errors: E2001, E9001, E9002."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    links = [
        link
        for link in standing_links(uow, complaint.id)
        if link.kind == LinkKind.EARLIER and command.other_id in {link.complaint_id, link.other_id}
    ]
    if not links:
        refuse({"other_id": "not_linked"})
    for link in links:
        owner = find_for_change(uow, link.complaint_id, rules.HANDLE)
        add_link(uow, owner, link.other_id, LinkKind.EARLIER, is_set=False)
        settle(uow, owner)


def merge_complaint(uow: UnitOfWork, command: MergeComplaint) -> UUID:
    """Close a double into the case that goes on, nothing of it is lost; returns the act, to take it back.

    Errors: E2001, E4004 (it is done), E4041 (it was merged already), E4042 (the other one was),
    E9001 (other_id, text), E9002.
    """
    double = find_for_change(uow, command.complaint_id, rules.CLOSE)
    uow.require(rules.HANDLE, double.scope)
    if double.merged_into_id is not None:
        raise MergedAlreadyError(number=double.number, other=number_of(uow, double.merged_into_id))
    double = find_open(uow, command.complaint_id, rules.CLOSE)
    other = _find(uow, command.into_id)
    problems = text_problems(command.text, longest=rules.REASON_LENGTH)
    if other.id == double.id:
        problems["other_id"] = "same_case"
    elif other.scope != double.scope:
        problems["other_id"] = "other_store"
    elif not belong_together(uow, double, other):
        problems["other_id"] = "other_customer"
    elif other.merged_into_id is not None:
        raise MergedTargetError(number=other.number, other=number_of(uow, other.merged_into_id))
    elif (other.registered_at, other.id) > (double.registered_at, double.id):
        # Else two desks apart could merge each of two cases into the other, and nobody would work on either.
        problems["other_id"] = "later_case"
    elif other.status in rules.DONE:
        problems["other_id"] = "done_case"
    refuse(problems)
    add_link(uow, double, other.id, LinkKind.MERGED, command.text)
    go_to(uow, double, Status.CLOSED, Reason.CLOSED, ground=Ground.MERGED, text=command.text.strip())
    settle(uow, double)
    return uow.group_id


def split_complaint(uow: UnitOfWork, command: SplitComplaint) -> Registered:
    """Register a part of an open case; its clocks run since the customer came in with both.

    Errors: E2001, E4004, E9001 (fields of the command), E9002.
    """
    whole = find_open(uow, command.complaint_id)
    uow.require(rules.REGISTER, whole.scope)
    intake = stored_intake(_intake_of(whole, command))
    problems = rules.intake_problems(intake, uow.now_at)
    problems |= text_problems(command.text, required=True, longest=rules.REASON_LENGTH)
    problems |= category_problems(uow, intake.category, intake.complaint_class)
    refuse(problems)
    registered = new_complaint(
        uow,
        intake,
        whole.customer_id,
        whole.contact_phone_id,
        whole.appliance_id,
        is_taken=command.is_taken,
    )
    part = uow.session.get_one(Complaint, (uow.scope, registered.id))
    add_link(uow, part, whole.id, LinkKind.SPLIT, command.text)
    settle(uow, part)
    return registered


def _intake_of(whole: Complaint, command: SplitComplaint) -> Intake:
    kept = Intake(**{name: getattr(whole, name) for name in Intake.__dataclass_fields__})
    return replace(
        kept,
        subject=command.subject,
        event=command.event,
        complaint_class=command.complaint_class,
        category=command.category,
    )


def _find(uow: UnitOfWork, complaint_id: UUID) -> Complaint:
    found = readable(uow, [complaint_id])
    if not found:
        raise NotFoundError(kind="complaint", row_id=complaint_id)
    return found[0]
