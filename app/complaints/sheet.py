# SPDX-License-Identifier: Apache-2.0
"""What the form 客户投诉处理表 says of a complaint, in the six steps of C16. Codes; the form has the words.

Must not know paper. What nobody wrote down stays empty and is filled in by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.models import Store
from app.catalog.models import Party
from app.complaints.choosing import list_options
from app.complaints.compensation import CompensationRow, list_compensations
from app.complaints.detail import appliance_brief, find_complaint, plan_row
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.handing import HandoverRow, list_handovers
from app.complaints.judging import JudgementRow, newest_judgement
from app.complaints.liability import LiabilityRow, list_liabilities
from app.complaints.models import Complaint
from app.complaints.rows import PlanRow
from app.complaints.rules import EntryKind, Ground, HandoverAct, Status, Step
from app.complaints.timeline import complaint_timeline
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.customers.families import current_customer, family_of
from app.customers.models import CustomerAddress, CustomerPhone
from app.customers.rules import CustomerKind, shown_address, shown_name, shown_phone


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the handling log; ``codes`` are a status, a channel, an outcome, said before the text."""

    at: datetime
    by_name: str
    kind: str
    text: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintSheet:
    """Everything that the form can be filled with; instants are UTC, ``time_zone`` is the store's."""

    number: str
    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    status: str
    customer_name: str
    customer_kind: str
    complainant: str
    phone: str
    address: str
    source: str
    source_number: str
    complaint_class: str
    nature: str
    priority: str
    occurred_at: datetime | None
    place: str
    persons: str
    brand_name: str
    model_name: str
    serial: str
    bought_from: str
    bought_on: date | None
    subject: str
    event: str
    remedy: str
    demand: str
    registered_by: str
    registered_at: datetime
    deadline_at: datetime
    is_founded: bool | None
    judgement: str
    refusal: str
    responsible_department: str
    inquiry_due_at: datetime | None
    judged_by: str
    judged_at: datetime | None
    inquiry: str
    inquiry_by: str
    inquiry_at: datetime | None
    responsible_unit: str
    responsible_person: str
    plan: str
    plan_decided_by: str
    plan_decided_at: datetime | None
    plan_accepted: bool | None
    plan_accepted_at: datetime | None
    execution: str
    executed_by: str
    executed_at: datetime | None
    feedback: str
    feedback_by: str
    feedback_at: datetime | None
    summary: str
    ground: str
    closed_at: datetime | None
    manager_decision: str
    manager_opinion: str
    manager_confirmed_by: str
    manager_confirmed_at: datetime | None
    department_result: str
    department_handled_by: str
    department_handled_at: datetime | None
    liabilities: tuple[LiabilityRow, ...]
    compensations: tuple[CompensationRow, ...]
    log: tuple[SheetLine, ...]
    acts: tuple[ComplaintEvent, ...]


_Written = tuple[str, str, datetime | None]
"""Text, author and time of a step."""
_NOTHING: _Written = ("", "", None)
_DECIDED = frozenset({"approved", "refused"})
_LOG_KINDS = {
    EventKind.STATUS: "transition",
    EventKind.ASSIGNMENT: "assignment",
    EventKind.PLAN: "plan",
    EventKind.ANSWER: "acceptance",
    EventKind.REPLY: "reply",
}
_ACTS: frozenset[str] = frozenset(
    {
        EventKind.SIGNATURE,
        EventKind.JUDGEMENT,
        EventKind.HANDOVER,
        EventKind.HANDOVER_ACT,
        EventKind.LIABILITY,
        EventKind.OPTION,
        EventKind.CHOICE,
        EventKind.COMPENSATION,
        EventKind.COMPENSATION_ACT,
        EventKind.MARK,
        EventKind.APPEARANCE,
        EventKind.OUTSIDE,
        EventKind.LETTER,
        "escalation",
        "escalation_act",
    }
)
"""What the log tells beside the records; the form has the words."""


def get_complaint_sheet(reading: Reading, complaint_id: UUID, *, in_full: bool = False) -> ComplaintSheet:
    """Return what the form shows. ``in_full`` shows name, phone, address: needs ``personal.see``.

    Who prints in full leaves a trace in the print register. Errors: NotFoundError, NotPermittedError.
    """
    row = find_complaint(reading, complaint_id)
    if in_full:
        reading.actor.require(SEE_PERSONAL, row.scope)
    events = complaint_timeline(reading, row.id)[::-1]
    store = reading.session.scalars(select(Store).where(Store.id == row.scope)).first()
    party = reading.session.scalars(select(Party.name).where(Party.id == row.party_id)).first()
    customer_name, customer_kind, phone, address = _person(reading, row, in_full=in_full)
    appliance = appliance_brief(reading.session, row.appliance_id)
    plan = plan_row(reading, row)
    judged = newest_judgement(reading, row.id)
    judgement = _judgement(_step(events, Step.JUDGEMENT), judged)
    handovers = list_handovers(reading, row.id)
    inquiry = _inquiry(_step(events, Step.INQUIRY), handovers)
    asked = handovers[-1] if handovers else None
    answered = next((one for one in reversed(handovers) if one.state == HandoverAct.ANSWERED), None)
    signed = [one for one in events if one.kind is EventKind.SIGNATURE and one.code in _DECIDED]
    decided = signed[-1] if signed else None
    chosen = next((one for one in list_options(reading, row.id) if one.is_chosen), None)
    execution = _step(events, Step.EXECUTION)
    feedback = _step(events, Step.FEEDBACK)
    registered = next(event for event in events if event.kind is EventKind.STATUS)
    return ComplaintSheet(
        number=row.number,
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        status=row.status,
        customer_name=customer_name,
        customer_kind=customer_kind,
        complainant=row.complainant,
        phone=phone,
        address=address,
        source=row.source,
        source_number=row.source_number,
        complaint_class=row.complaint_class,
        nature=row.nature,
        priority=row.priority,
        occurred_at=row.occurred_at,
        place=row.place,
        persons=row.persons,
        brand_name=appliance.brand if appliance else "",
        model_name=appliance.model if appliance else "",
        serial=appliance.serial if appliance else "",
        bought_from=appliance.bought_from if appliance else "",
        bought_on=appliance.bought_on if appliance else None,
        subject=row.subject,
        event=row.event,
        remedy=row.remedy,
        demand=row.demand,
        registered_by=registered.by_name,
        registered_at=row.received_at,
        deadline_at=row.deadline_at,
        is_founded=_is_founded(row, judged, judgement[0], plan),
        judgement=judgement[0],
        refusal=judged.reply_text if judged and not judged.is_founded else "",
        responsible_department=_place_of(asked),
        inquiry_due_at=asked.answer_by_at if asked else None,
        judged_by=judgement[1],
        judged_at=judgement[2],
        inquiry=inquiry[0],
        inquiry_by=inquiry[1],
        inquiry_at=inquiry[2],
        responsible_unit=party or "",
        responsible_person=row.responsible_person,
        plan=plan.text if plan else "",
        plan_decided_by=(chosen.chosen_by if chosen else plan.proposed_by) if plan else "",
        plan_decided_at=(chosen.chosen_at if chosen else plan.proposed_at) if plan else None,
        plan_accepted=plan.is_accepted if plan else None,
        plan_accepted_at=plan.said_at if plan else None,
        execution=execution[0],
        executed_by=execution[1],
        executed_at=execution[2],
        feedback=feedback[0],
        feedback_by=feedback[1],
        feedback_at=feedback[2],
        summary=_step(events, Step.SUMMARY)[0],
        ground=row.ground,
        closed_at=row.closed_at,
        manager_decision=decided.code if decided else "",
        manager_opinion=decided.text if decided else "",
        manager_confirmed_by=decided.by_name if decided else "",
        manager_confirmed_at=decided.at if decided else None,
        department_result=answered.act_text if answered else "",
        department_handled_by=answered.act_by_name if answered else "",
        department_handled_at=answered.act_at if answered else None,
        liabilities=list_liabilities(reading, row.id),
        compensations=list_compensations(reading, row.id),
        log=tuple(_log(events)),
        acts=tuple(event for event in events if event.kind in _ACTS and not event.is_late),
    )


def _person(reading: Reading, row: Complaint, *, in_full: bool) -> tuple[str, str, str, str]:
    """Return name, kind, phone and address of the customer, masked unless ``in_full``."""
    customer = current_customer(reading.session, row.customer_id)
    family = family_of(reading.session, customer.id)
    digits = reading.session.scalar(
        select(CustomerPhone.digits).where(CustomerPhone.id == row.contact_phone_id)
    )
    address = reading.session.scalars(
        select(CustomerAddress)
        .where(CustomerAddress.customer_id.in_(family), CustomerAddress.is_void.is_(False))
        .order_by(CustomerAddress.id)
    ).first()
    kind = CustomerKind(customer.kind)
    sees_name = in_full or reading.actor.may(SEE_PERSONAL, row.scope)
    place = ""
    if address is not None:
        full = f"{address.region} {address.street}".strip()
        place = full if in_full else shown_address(address.region, address.street)
    phone = (digits if in_full else shown_phone(digits)) if digits else ""
    return shown_name(customer.name, kind, in_full=sees_name), kind, phone, place


def _place_of(handover: HandoverRow | None) -> str:
    """Return terminal, firm and person of a hand-over."""
    if handover is None:
        return ""
    parts = (handover.terminal_name, handover.party_name, handover.to_name)
    return " · ".join(part for part in parts if part)


def _judgement(written: _Written, judged: JudgementRow | None) -> _Written:
    """Return the judgement that stands below what was written down of it before."""
    if judged is None:
        return written
    text = "\n".join(part for part in (written[0], judged.text) if part)
    return text, judged.by_name, judged.at


def _inquiry(written: _Written, handovers: Sequence[HandoverRow]) -> _Written:
    """Return the records of the inquiry and what the departments answered."""
    answers = [one for one in handovers if one.state == HandoverAct.ANSWERED and one.act_text]
    if not answers:
        return written
    lines = [f"【{one.terminal_name}】{one.act_text}" for one in answers]
    last = answers[-1]
    if written[0]:
        return "\n".join((written[0], *lines)), written[1], written[2]
    return "\n".join(lines), last.act_by_name, last.act_at


def _is_founded(
    row: Complaint, judged: JudgementRow | None, judgement: str, plan: PlanRow | None
) -> bool | None:
    if row.status == Status.UNFOUNDED:
        return False
    if judged is not None:
        return judged.is_founded
    return True if row.ground == Ground.ACCEPTED or plan is not None or judgement else None


def _step(events: Sequence[ComplaintEvent], step: Step) -> tuple[str, str, datetime | None]:
    """Return text, author and time of a step: its records one below the other, the author is the last one."""
    records = [event for event in events if event.kind is EventKind.ENTRY and event.detail == step]
    if not records:
        return _NOTHING
    return "\n".join(event.text for event in records), records[-1].by_name, records[-1].at


def _log(events: Iterable[ComplaintEvent]) -> Iterable[SheetLine]:
    """Give the log of the form: what was done; internal notes stay inside."""
    for event in events:
        if event.is_late:
            continue
        if event.kind is EventKind.ENTRY and event.code != EntryKind.NOTE:
            codes = (event.detail, event.outcome) if event.code == EntryKind.CONTACT else ()
            yield SheetLine(event.at, event.by_name, event.code, event.text, codes)
        elif event.kind is EventKind.STATUS:
            ground = event.detail if event.detail in set(Ground) else ""
            yield SheetLine(event.at, event.by_name, "transition", event.text, (event.code, ground))
        elif event.kind is EventKind.ANSWER:
            said = "accepted" if event.is_positive else "not_accepted"
            codes = (event.detail, said)
            yield SheetLine(
                event.at, event.by_name, "acceptance", f"{event.person}　{event.text}".strip(), codes
            )
        elif event.kind in _LOG_KINDS:
            text = f"{event.person}　{event.text}".strip()
            yield SheetLine(event.at, event.by_name, _LOG_KINDS[event.kind], text)
