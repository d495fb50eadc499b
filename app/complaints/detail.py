# SPDX-License-Identifier: Apache-2.0
"""Reading one complaint in full: its people, plan, contacts, and what this person may do with it now."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.admin.models import Store
from app.admin.queries import rule_number, staff_names
from app.catalog.models import ApplianceClass, Brand, Model, Party
from app.complaints.case_models import ComplaintAnswer
from app.complaints.categories import category_name
from app.complaints.models import (
    Complaint,
    ComplaintAcceptance,
    ComplaintEntry,
    ComplaintPlan,
    ComplaintTransition,
)
from app.complaints.rows import Act, ApplianceBrief, ComplaintDetail, ContactCount, CustomerBrief, PlanRow
from app.complaints.rules import (
    ASSIGN,
    ATTEMPTS_RULE,
    CLOSE,
    CLOSE_UNFOUNDED,
    DAYS_RULE,
    DONE,
    HANDLE,
    READ,
    ContactOutcome,
    EntryKind,
    Reason,
    Status,
    unanswered_run,
    working_targets,
)
from app.core.errors import NotFoundError
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.customers.families import current_customer, family_of
from app.customers.models import Appliance, Customer, CustomerAddress, CustomerPhone
from app.customers.rules import CustomerKind, shown_address, shown_name, shown_phone
from app.documents.queries import count_attachments

_YEAR = timedelta(days=365)
_ACTS_OPEN = {
    Act.EDIT: HANDLE,
    Act.PLAN: HANDLE,
    Act.CHANGE_STATUS: HANDLE,
    Act.ASSIGN: ASSIGN,
    Act.CLOSE: CLOSE,
    Act.CLOSE_UNFOUNDED: CLOSE_UNFOUNDED,
}


def find_complaint(reading: Reading, complaint_id: UUID) -> Complaint:
    """Return the row, for this area alone. Errors: NotFoundError, NotPermittedError."""
    found = reading.session.scalars(select(Complaint).where(Complaint.id == complaint_id)).first()
    if found is None:
        raise NotFoundError(kind="complaint", row_id=complaint_id)
    reading.actor.require(READ, found.scope)
    return found


def get_complaint(reading: Reading, complaint_id: UUID) -> ComplaintDetail:
    """Return one complaint in full, personal values masked. Errors: NotFoundError, NotPermittedError."""
    row = find_complaint(reading, complaint_id)
    session = reading.session
    store = session.scalars(select(Store.name).where(Store.id == row.scope)).first()
    party = session.scalars(select(Party.name).where(Party.id == row.party_id)).first()
    names = staff_names(reading, {row.registered_by_id, *({row.assignee_id} - {None})})  # type: ignore[arg-type]
    return ComplaintDetail(
        id=row.id,
        scope=row.scope,
        number=row.number,
        subject=row.subject,
        event=row.event,
        place=row.place,
        occurred_at=row.occurred_at,
        persons=row.persons,
        remedy=row.remedy,
        demand=row.demand,
        source=row.source,
        source_number=row.source_number,
        complaint_class=row.complaint_class,
        category=row.category,
        category_name=category_name(reading, row.category),
        merged_into_id=row.merged_into_id,
        merged_into_number=_number_of(session, row.merged_into_id),
        nature=row.nature,
        priority=row.priority,
        complainant=row.complainant,
        is_phone_unknown=row.is_phone_unknown,
        contact_phone_id=row.contact_phone_id,
        party_id=row.party_id,
        party_name=party or "",
        responsible_person=row.responsible_person,
        received_at=row.received_at,
        registered_at=row.registered_at,
        registered_by=names.get(row.registered_by_id, ""),
        deadline_at=row.deadline_at,
        paused_at=row.paused_at,
        next_clock=row.next_clock,
        next_due_at=row.next_due_at,
        resolution_hours=row.resolution_hours,
        status=row.status,
        stage=row.stage,
        ground=row.ground,
        closed_at=row.closed_at,
        active_at=row.active_at,
        assignee_id=row.assignee_id,
        assignee_name=names.get(row.assignee_id, "") if row.assignee_id else "",
        store_name=store or "",
        customer=_customer(reading, row),
        appliance=appliance_brief(session, row.appliance_id),
        plan=plan_row(reading, row),
        contacts=count_contacts(reading, row),
        has_fresh_acceptance=fresh_acceptance(session, row) is not None,
        attachment_count=count_attachments(reading, row.id),
        acts=_acts(reading, row),
        next_statuses=tuple(working_targets(Status(row.status))),
    )


def find_number(reading: Reading, number: str) -> UUID | None:
    """Return the complaint that a scanned or typed number names; None when there is none to be read."""
    number = number.strip().upper()
    wanted = select(Complaint.id, Complaint.scope).where(Complaint.number == number)
    if number.startswith("DF-"):
        # A letter stands for its case.
        letter = select(ComplaintAnswer.complaint_id).where(ComplaintAnswer.number == number)
        wanted = select(Complaint.id, Complaint.scope).where(Complaint.id.in_(letter))
    found = reading.session.execute(wanted).first()
    return found.id if found is not None and reading.actor.may(READ, found.scope) else None


def last_opened_stamp(session: Session, complaint_id: UUID) -> str:
    """Return the stamp of the last reopening; empty when it was never reopened."""
    stamp = session.scalar(
        select(func.max(ComplaintTransition.hlc)).where(
            ComplaintTransition.complaint_id == complaint_id, ComplaintTransition.reason == Reason.REOPENED
        )
    )
    return stamp or ""


def newest_answer(session: Session, complaint: Complaint) -> ComplaintAcceptance | None:
    """Return what the customer said last to the newest plan; None without a plan or an answer."""
    if complaint.plan_id is None:
        return None
    return session.scalars(
        select(ComplaintAcceptance)
        .where(ComplaintAcceptance.plan_id == complaint.plan_id)
        .order_by(ComplaintAcceptance.hlc.desc())
    ).first()


def fresh_acceptance(session: Session, complaint: Complaint) -> ComplaintAcceptance | None:
    """Return the acceptance that allows closing (A27): of the newest plan, given since the last reopening."""
    answer = newest_answer(session, complaint)
    if answer is None or not answer.is_accepted or answer.hlc <= last_opened_stamp(session, complaint.id):
        return None
    return answer


def count_contacts(reading: Reading, complaint: Complaint) -> ContactCount:
    """Return the run of unanswered attempts since the last answer or reopening, by days of the store."""
    since = last_opened_stamp(reading.session, complaint.id)
    contacts = reading.session.scalars(
        select(ComplaintEntry).where(
            ComplaintEntry.complaint_id == complaint.id,
            ComplaintEntry.kind == EntryKind.CONTACT,
            ComplaintEntry.hlc > since,
        )
    )
    timed = sorted((row.contacted_at or row.at, row.hlc, row.outcome) for row in contacts)
    run: list[date] = unanswered_run(
        (ContactOutcome(outcome), reading.day_of(contacted_at)) for contacted_at, _, outcome in timed
    )
    return ContactCount(
        len(run),
        len(set(run)),
        rule_number(reading, ATTEMPTS_RULE),
        rule_number(reading, DAYS_RULE),
    )


def appliance_brief(session: Session, appliance_id: UUID | None) -> ApplianceBrief | None:
    """Return an appliance in words; None for none."""
    found = session.execute(
        select(Appliance, Model.name, Brand.name, ApplianceClass.name, ApplianceClass.icon)
        .outerjoin(Model, Model.id == Appliance.model_id)
        .outerjoin(Brand, Brand.id == Model.brand_id)
        .outerjoin(ApplianceClass, ApplianceClass.id == func.coalesce(Model.class_id, Appliance.class_id))
        .where(Appliance.id == appliance_id)
    ).first()
    if found is None:
        return None
    row, model, brand, class_name, icon = found
    brand, model = brand or row.brand_text, model or row.model_text
    return ApplianceBrief(
        id=row.id,
        product=" ".join(part for part in (brand, model) if part) or class_name or "",
        brand=brand,
        model=model,
        icon=icon or "",
        class_name=class_name or "",
        serial=row.serial,
        bought_on=row.bought_on,
        bought_from=row.bought_from,
        receipt_number=row.receipt_number,
    )


def plan_row(reading: Reading, complaint: Complaint) -> PlanRow | None:
    """Return the plan proposed last with the customer's answer; None for none."""
    plan = reading.session.scalars(select(ComplaintPlan).where(ComplaintPlan.id == complaint.plan_id)).first()
    if plan is None:
        return None
    proposer = staff_names(reading, {plan.by_id}).get(plan.by_id, "")
    answer = newest_answer(reading.session, complaint)
    if answer is None:
        return PlanRow(plan.id, plan.text, plan.remedy, proposer, plan.at)
    return PlanRow(
        plan.id,
        plan.text,
        plan.remedy,
        proposer,
        plan.at,
        answer.is_accepted,
        answer.said_by,
        answer.way,
        answer.said_at,
        answer.text,
    )


def _customer(reading: Reading, complaint: Complaint) -> CustomerBrief:
    session = reading.session
    customer: Customer = current_customer(session, complaint.customer_id)
    family = family_of(session, customer.id)
    kind = CustomerKind(customer.kind)
    phones = session.scalars(
        select(CustomerPhone)
        .where(CustomerPhone.customer_id.in_(family), CustomerPhone.is_void.is_(False))
        .order_by(CustomerPhone.id != complaint.contact_phone_id, CustomerPhone.id)
    )
    phone = None if complaint.is_phone_unknown else phones.first()
    address = session.scalars(
        select(CustomerAddress)
        .where(CustomerAddress.customer_id.in_(family), CustomerAddress.is_void.is_(False))
        .order_by(CustomerAddress.id)
    ).first()
    complaints = session.scalar(
        select(func.count())
        .select_from(Complaint)
        .where(Complaint.customer_id.in_(family), Complaint.received_at >= reading.now_at - _YEAR)
    )
    appliances = session.scalar(
        select(func.count())
        .select_from(Appliance)
        .where(Appliance.customer_id.in_(family), Appliance.is_void.is_(False))
    )
    return CustomerBrief(
        id=customer.id,
        kind=kind,
        name=shown_name(customer.name, kind, in_full=reading.actor.may(SEE_PERSONAL, complaint.scope)),
        contact_name=customer.contact_name,
        level=customer.level,
        phone_id=phone.id if phone else None,
        phone=shown_phone(phone.digits) if phone else "",
        address_id=address.id if address else None,
        address=shown_address(address.region, address.street) if address else "",
        needs=customer.needs,
        complaints_in_year=complaints or 0,
        appliances=appliances or 0,
    )


def _acts(reading: Reading, complaint: Complaint) -> frozenset[Act]:
    def may(permission: str) -> bool:
        return reading.actor.may(permission, complaint.scope)

    acts: set[Act] = {Act.RECORD} if may(HANDLE) else set()
    if may(SEE_PERSONAL):
        acts.add(Act.REVEAL)
    if complaint.status in DONE:
        return frozenset(acts | ({Act.REOPEN} if may(CLOSE) else set()))
    acts |= {act for act, permission in _ACTS_OPEN.items() if may(permission)}
    if complaint.status == Status.NEW and may(HANDLE):
        acts.add(Act.TAKE)
    return frozenset(acts)


def _number_of(session: Session, complaint_id: UUID | None) -> str:
    if complaint_id is None:
        return ""
    return session.scalar(select(Complaint.number).where(Complaint.id == complaint_id)) or ""
