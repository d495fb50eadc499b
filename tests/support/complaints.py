# SPDX-License-Identifier: Apache-2.0
"""Complaints for tests, made by the commands that desks use."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.bootstrap import Desk
from app.complaints.commands import Complainer, RegisterComplaint, Registered, register_complaint
from app.complaints.handling import (
    ProposePlan,
    RecordAnswer,
    RecordContact,
    propose_plan,
    record_answer,
    record_contact,
)
from app.complaints.rules import Intake
from app.core.permissions import Actor
from app.customers.rules import PhoneInput, RegisterCustomer
from tests.support.desk import FrozenClock, make_actor

READER = ("complaints.read", "customers.read", "catalog.read")
CLERK = (
    *READER,
    "complaints.register",
    "complaints.handle",
    "complaints.assign",
    "complaints.close",
    "customers.edit",
    "personal.see",
    "history.read",
    "documents.attach",
    "documents.print",
    "documents.import",
    "documents.export",
    "tasks.work",
)
LEADER = (
    *CLERK,
    "complaints.close_unfounded",
    "complaints.choose",
    "complaints.compensate",
    "approvals.sign",
    "customers.merge",
    "customers.redact",
)
PHONE = "13999112207"


def clerk(desk: Desk) -> Actor:
    """Return a person who registers, handles and closes complaints."""
    return make_actor(desk, *CLERK)


def leader(desk: Desk) -> Actor:
    """Return a person who may also find a complaint unfounded."""
    return make_actor(desk, *LEADER, name="周洁", number="0101")


def reader(desk: Desk) -> Actor:
    """Return a person who may read complaints, without personal data."""
    return make_actor(desk, *READER, name="李娜", number="0300")


def intake(desk: Desk, **changes: Any) -> Intake:
    """Return the fields of a complaint received now by the hotline."""
    fields: dict[str, Any] = {
        "source": "hotline",
        "complaint_class": "product",
        "subject": "冰箱不制冷，冷藏食品变质",
        "event": "昨天晚上发现冷藏室不制冷，食品全部变质。",
        "received_at": desk.runner.clock.now_at(),
        "remedy": "exchange",
        "demand": "换机并赔偿食品损失",
    }
    return Intake(**(fields | changes))


def new_customer(name: str = "陈淑芬", phone: str = PHONE) -> Complainer:
    """Return a complainer who is registered with the complaint; without a phone it is unknown."""
    phones = (PhoneInput(phone),) if phone else ()
    return Complainer(new_customer=RegisterCustomer(name, phones=phones), is_phone_unknown=not phone)


def add_complaint(
    desk: Desk,
    actor: Actor | None = None,
    *,
    who: Complainer | None = None,
    is_taken: bool = False,
    **changes: Any,
) -> Registered:
    """Register a complaint of 陈淑芬, or of ``who``."""
    command = RegisterComplaint(who or new_customer(), intake(desk, **changes), is_taken)
    answer: Registered = desk.runner.write(actor or clerk(desk), register_complaint, command).answer
    return answer


def agree(desk: Desk, actor: Actor, complaint_id: UUID, *, is_accepted: bool = True) -> UUID:
    """Propose a plan and record the customer's answer by phone; returns the plan's id."""
    plan_id: UUID = desk.runner.write(actor, propose_plan, ProposePlan(complaint_id, "更换同型号新机")).answer
    now_at = desk.runner.clock.now_at()
    answer = RecordAnswer(complaint_id, plan_id, is_accepted, "陈淑芬", "phone", now_at)
    desk.runner.write(actor, record_answer, answer)
    return plan_id


def try_in_vain(desk: Desk, actor: Actor, clock: FrozenClock, complaint_id: UUID, *, days: int = 3) -> None:
    """Record an unanswered call on each of so many days."""
    for _ in range(days):
        contact = RecordContact(complaint_id, "phone", "no_answer", desk.runner.clock.now_at())
        desk.runner.write(actor, record_contact, contact)
        clock.at += timedelta(days=1)
