# SPDX-License-Identifier: Apache-2.0
"""Registering, changing and assigning complaints. Must not commit: the runner does, once.

What happens while a complaint is handled lies in ``handling``; drafts in ``drafts``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.models import Staff
from app.catalog.models import Party
from app.complaints import rules
from app.complaints.categories import category_problems
from app.complaints.derive import columns_of_new, settle
from app.complaints.drafts import REGISTER_DRAFT, forget_draft
from app.complaints.errors import ComplaintDoneError, NothingToUndoError
from app.complaints.models import Complaint, ComplaintAssignment, ComplaintTransition
from app.complaints.rules import Intake, Reason, Status
from app.complaints.steps import find_for_change, go_to
from app.complaints.timing import load_timings
from app.core.dated_rules import rule_on
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.normalise import person_name, plain_text
from app.core.unit_of_work import UnitOfWork
from app.customers.commands import add_phone, register_appliance, register_customer
from app.customers.families import current_customer, family_of
from app.customers.models import Appliance, CustomerPhone
from app.customers.rules import (
    AddPhone,
    ApplianceInput,
    PhoneInput,
    RegisterAppliance,
    RegisterCustomer,
    validate_appliance,
    validate_phone,
    validate_register,
)

NUMBER_KIND = "TS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Complainer:
    """Whose complaint it is: a customer who is known, or one to be registered in the same transaction.

    The phone is a row of his (``phone_id``), one to be added (``new_phone``), or unknown on a written
    channel; of a customer to be registered it is his first number. The appliance is his, or one to be added.
    """

    customer_id: UUID | None = None
    new_customer: RegisterCustomer | None = None
    phone_id: UUID | None = None
    new_phone: PhoneInput | None = None
    is_phone_unknown: bool = False
    appliance_id: UUID | None = None
    new_appliance: ApplianceInput | None = None


@dataclass(frozen=True, slots=True)
class RegisterComplaint:
    """Register a complaint; ``is_taken`` means that the one who registers handles it at once.

    ``draft_id`` names the unfinished form that is done with.
    """

    complainer: Complainer
    intake: Intake
    is_taken: bool = False
    draft_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """What became of a registration."""

    id: UUID
    number: str
    customer_id: UUID


@dataclass(frozen=True, slots=True)
class UpdateComplaint:
    """Change what was written down; whose complaint it is stays.

    ``seen`` is what stood before the person when he began: what he left as it was is not written, so that it
    takes nothing from a colleague who changed it meanwhile.
    """

    complaint_id: UUID
    intake: Intake
    phone_id: UUID | None
    is_phone_unknown: bool
    appliance_id: UUID | None
    seen: UpdateComplaint | None = None


@dataclass(frozen=True, slots=True)
class AssignComplaints:
    """Give complaints to a person, to nobody when ``assignee_id`` is None."""

    complaint_ids: Sequence[UUID]
    assignee_id: UUID | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class UndoAssignment:
    """Take one act of assigning back."""

    batch_id: UUID


@dataclass(frozen=True, slots=True)
class Assigned:
    """How many complaints changed hands in the act ``batch_id``; done ones and unchanged ones are skipped."""

    batch_id: UUID
    count: int
    skipped: int


def register_complaint(uow: UnitOfWork, command: RegisterComplaint) -> Registered:
    """Register a complaint, with customer, phone, appliance when they are new. Errors: E2001, E9001, E9002.

    All of it is one transaction: a refused field leaves no customer and takes no number.
    """
    uow.require(rules.REGISTER)
    if command.is_taken:
        uow.require(rules.HANDLE)
    intake = stored_intake(command.intake)
    who = command.complainer
    problems = rules.intake_problems(intake, uow.now_at)
    problems |= complainer_problems(who, intake.source, uow.today_on, sample=uow.identity.is_sample)
    problems |= _party_problems(uow, intake.party_id)
    problems |= category_problems(uow, intake.category, intake.complaint_class)
    if problems:
        raise ProblemsError(problems)
    customer_id, phone_id = _customer_of(uow, who)
    appliance_id = _appliance_of(uow, who, customer_id)
    registered = new_complaint(uow, intake, customer_id, phone_id, appliance_id, is_taken=command.is_taken)
    if command.draft_id is not None:
        forget_draft(uow, REGISTER_DRAFT, command.draft_id)
    return registered


def new_complaint(
    uow: UnitOfWork,
    intake: Intake,
    customer_id: UUID,
    phone_id: UUID | None,
    appliance_id: UUID | None,
    *,
    is_taken: bool,
) -> Registered:
    """Add a complaint whose fields were checked, with its number, its first transitions, its clocks.

    Written as an import writes thousands: through the session it would cost a save twice the time.
    """
    timings, actor_id = load_timings(uow.session), uow.actor.staff_id
    rule = rule_on(rules.RESOLUTION_RULE, uow.day_of(intake.received_at), timings.rules)
    values = {"id": new_id(), **complaint_values(uow, intake, int(rule.value))}
    passed = (Status.NEW, Status.HANDLING) if is_taken else (Status.NEW,)
    steps = [(status.value, "", uow.now_at) for status in passed]
    values |= columns_of_new(timings, values, steps, assigned=[uow.now_at] if is_taken else ())
    values |= {
        "number": uow.take_number(NUMBER_KIND),
        "customer_id": customer_id,
        "appliance_id": appliance_id,
        "contact_phone_id": phone_id,
        "is_phone_unknown": phone_id is None,
        "status": passed[-1].value,
        "stage": rules.stage_of(passed[-1]),
        "assignee_id": actor_id if is_taken else None,
    }
    home = {"scope": uow.scope, "complaint_id": values["id"]}
    uow.add_rows(Complaint, [values])
    uow.add_facts(
        ComplaintTransition,
        [{**home, "from_status": "", "to_status": Status.NEW.value, "reason": Reason.REGISTERED.value}],
    )
    if is_taken:
        own = {**home, "from_id": None, "assignee_id": actor_id, "batch_id": uow.group_id}
        uow.add_facts(ComplaintAssignment, [own])
        taken = {"from_status": Status.NEW.value, "to_status": Status.HANDLING.value}
        uow.add_facts(ComplaintTransition, [{**home, **taken, "reason": Reason.TAKEN.value}])
    return Registered(values["id"], values["number"], customer_id)


def complaint_values(uow: UnitOfWork, intake: Intake, hours: int) -> dict[str, Any]:
    """Return what is stored of a new complaint but for its number, its people and its status.

    ``hours`` is the rule on the day of its receipt.
    """
    return {
        "scope": uow.scope,
        "registered_at": uow.now_at,
        "registered_by_id": uow.actor.staff_id,
        "resolution_hours": hours,
        "active_at": uow.now_at,
        **{name: getattr(intake, name) for name in _INTAKE_FIELDS},
    }


def update_complaint(uow: UnitOfWork, command: UpdateComplaint) -> None:
    """Change the fields of an open complaint. Errors: E2001, E9001, E9002, E4004."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    if complaint.status in rules.DONE:
        raise ComplaintDoneError(number=complaint.number)
    command = _but_what_was_left(command, complaint)
    intake = stored_intake(command.intake)
    problems = rules.intake_problems(intake, uow.now_at)
    problems |= rules.phone_problems(
        intake.source, has_phone=command.phone_id is not None, is_unknown=command.is_phone_unknown
    )
    problems |= _party_problems(uow, intake.party_id)
    problems |= category_problems(uow, intake.category, intake.complaint_class, complaint.category)
    family = family_of(uow.session, current_customer(uow.session, complaint.customer_id).id)
    problems |= _foreign_problems(uow, family, command.phone_id, command.appliance_id)
    if problems:
        raise ProblemsError(problems)
    for name in _INTAKE_FIELDS:
        setattr(complaint, name, getattr(intake, name))
    complaint.contact_phone_id = command.phone_id
    complaint.is_phone_unknown = command.is_phone_unknown
    complaint.appliance_id = command.appliance_id
    settle(uow, complaint)


def assign_complaints(uow: UnitOfWork, command: AssignComplaints) -> Assigned:
    """Give open complaints to a person, each by a fact that can be reversed. Errors: E2001, E9001, E9002."""
    complaints = [find_for_change(uow, row_id, rules.ASSIGN) for row_id in command.complaint_ids]
    if command.assignee_id is not None and not _is_active_staff(uow, command.assignee_id):
        raise ProblemsError({"assignee_id": "unknown_choice"})
    if len(command.text) > rules.LINE_LENGTH:
        raise ProblemsError({"text": "too_long"})
    moving = [
        row for row in complaints if row.status not in rules.DONE and row.assignee_id != command.assignee_id
    ]
    _assign(uow, moving, command.assignee_id, command.text.strip(), uow.group_id)
    settle(uow, *moving)
    return Assigned(uow.group_id, len(moving), len(complaints) - len(moving))


def undo_assignment(uow: UnitOfWork, command: UndoAssignment) -> Assigned:
    """Reverse an act of assigning where it is still the newest one. Errors: E2001, E4005."""
    facts = uow.session.scalars(
        select(ComplaintAssignment).where(ComplaintAssignment.batch_id == command.batch_id)
    ).all()
    undone = []
    for fact in facts:
        complaint = find_for_change(uow, fact.complaint_id, rules.ASSIGN)
        if _newest_assignment_id(uow, complaint.id) == fact.id:
            _assign(uow, [complaint], fact.from_id, "", uow.group_id, reverses_id=fact.id)
            undone.append(complaint)
    if not undone:
        raise NothingToUndoError(batch_id=command.batch_id)
    settle(uow, *undone)
    return Assigned(uow.group_id, len(undone), len(facts) - len(undone))


def take_complaint(uow: UnitOfWork, complaint_id: UUID) -> None:
    """The actor accepts a new complaint and handles it from now on. Errors: E2001, E9002, E4001."""
    complaint = find_for_change(uow, complaint_id, rules.HANDLE)
    go_to(uow, complaint, Status.HANDLING, Reason.TAKEN)
    if complaint.assignee_id is None:
        _assign(uow, [complaint], uow.actor.staff_id, "", uow.group_id)
    settle(uow, complaint)


def stored_intake(intake: Intake) -> Intake:
    """Return the fields as they are stored: one line each, one form of names; the event keeps its lines."""
    stored: dict[str, Any] = {
        "subject": rules.one_line(intake.subject),
        "event": intake.event.strip(),
        "place": rules.one_line(intake.place),
        "persons": rules.one_line(intake.persons),
        "demand": rules.one_line(intake.demand),
        "responsible_person": person_name(intake.responsible_person),
        "source_number": plain_text(intake.source_number),
    }
    # Most are typed as they are stored: a copy costs an import more than this look.
    is_stored = all(getattr(intake, name) == value for name, value in stored.items())
    return intake if is_stored else replace(intake, **stored)


_INTAKE_FIELDS = tuple(Intake.__dataclass_fields__)


def _but_what_was_left(command: UpdateComplaint, complaint: Complaint) -> UpdateComplaint:
    """Return a change with what stands now in the place of what the person left as he had seen it."""
    seen = command.seen
    if seen is None:
        return command
    left = [name for name in _INTAKE_FIELDS if getattr(command.intake, name) == getattr(seen.intake, name)]
    given: dict[str, Any] = {
        "intake": replace(command.intake, **{name: getattr(complaint, name) for name in left})
    }
    if (command.phone_id, command.is_phone_unknown) == (seen.phone_id, seen.is_phone_unknown):
        given |= {"phone_id": complaint.contact_phone_id, "is_phone_unknown": complaint.is_phone_unknown}
    if command.appliance_id == seen.appliance_id:
        given["appliance_id"] = complaint.appliance_id
    return replace(command, **given)


def complainer_problems(
    who: Complainer, source: str, today_on: date, *, sample: bool = False
) -> dict[str, str]:
    """Return problems of the people part by field name; of new records with their area's name before it."""
    problems: dict[str, str] = {}
    has_phone = who.phone_id is not None or who.new_phone is not None
    if who.new_customer is not None:
        has_phone = bool(who.new_customer.phones)
        found = validate_register(who.new_customer, sample=sample)
        problems |= {f"customer.{name}": code for name, code in found.items()}
    elif who.customer_id is None:
        return {"customer": "required"}
    elif who.new_phone is not None:
        problems |= validate_phone(who.new_phone, sample=sample)
    if who.new_appliance is not None:
        found = validate_appliance(who.new_appliance, today_on)
        problems |= {f"appliance.{name}": code for name, code in found.items()}
    return rules.phone_problems(source, has_phone=has_phone, is_unknown=who.is_phone_unknown) | problems


def _party_problems(uow: UnitOfWork, party_id: UUID | None) -> dict[str, str]:
    if party_id is None or uow.session.scalar(select(Party.id).where(Party.id == party_id)):
        return {}
    return {"party_id": "unknown_choice"}


def _foreign_problems(
    uow: UnitOfWork, family: Sequence[UUID], phone_id: UUID | None, appliance_id: UUID | None
) -> dict[str, str]:
    """Return problems when phone or appliance do not belong to the customer or are void."""
    problems = {}
    for name, table, row_id in (
        ("phone", CustomerPhone, phone_id),
        ("appliance", Appliance, appliance_id),
    ):
        if row_id is None:
            continue
        owner = uow.session.execute(
            select(table.customer_id).where(table.id == row_id, table.is_void.is_(False))
        ).scalar()
        if owner not in family:
            problems[name] = "unknown_choice"
    return problems


def _customer_of(uow: UnitOfWork, who: Complainer) -> tuple[UUID, UUID | None]:
    """Return the customer and the phone row that was chosen or added."""
    if who.new_customer is not None:
        registered = register_customer(uow, who.new_customer)
        return registered.id, next(iter(registered.phone_ids), None)
    customer = current_customer(uow.session, who.customer_id or NIL)
    if customer.is_void:
        raise NotFoundError(kind="customer", row_id=who.customer_id)
    problems = _foreign_problems(uow, family_of(uow.session, customer.id), who.phone_id, who.appliance_id)
    if problems:
        raise ProblemsError(problems)
    if who.new_phone is not None:
        return customer.id, add_phone(uow, AddPhone(customer.id, who.new_phone))
    return customer.id, who.phone_id


def _appliance_of(uow: UnitOfWork, who: Complainer, customer_id: UUID) -> UUID | None:
    if who.new_appliance is not None:
        return register_appliance(uow, RegisterAppliance(customer_id, who.new_appliance))
    return who.appliance_id


def _is_active_staff(uow: UnitOfWork, staff_id: UUID) -> bool:
    if staff_id == uow.actor.staff_id:
        return True
    return bool(uow.session.scalar(select(Staff.is_active).where(Staff.id == staff_id)))


def _newest_assignment_id(uow: UnitOfWork, complaint_id: UUID) -> UUID | None:
    return uow.session.scalar(
        select(ComplaintAssignment.id)
        .where(ComplaintAssignment.complaint_id == complaint_id)
        .order_by(ComplaintAssignment.hlc.desc())
        .limit(1)
    )


def _assign(
    uow: UnitOfWork,
    complaints: Sequence[Complaint],
    assignee_id: UUID | None,
    text: str,
    batch_id: UUID,
    *,
    reverses_id: UUID | None = None,
) -> None:
    uow.flush()
    uow.add_facts(
        ComplaintAssignment,
        [
            {
                "scope": complaint.scope,
                "complaint_id": complaint.id,
                "from_id": complaint.assignee_id,
                "assignee_id": assignee_id,
                "batch_id": batch_id,
                "reverses_id": reverses_id,
                "text": text,
            }
            for complaint in complaints
        ],
    )
    for complaint in complaints:
        complaint.assignee_id = assignee_id
        complaint.active_at = uow.now_at
