# SPDX-License-Identifier: Apache-2.0
"""The sample store: some 40 linked records told as a week at a desk (resources/sample/store.json).

Everything goes through the ordinary commands, in the order of time, under a clock that is set back; so the
sample store has a true history and passes the audit. Phone numbers are 1200000xxxx: nobody's.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.admin.commands import AddPost, AddStaff, FoundCompany, add_post, add_staff
from app.admin.models import Role
from app.admin.queries import grants_of
from app.areas import begin_company
from app.catalog.commands import save_model, save_party
from app.catalog.models import ApplianceClass, Brand
from app.catalog.rules import SaveModel, SaveParty
from app.complaints import handling, rules
from app.complaints.commands import (
    AssignComplaints,
    Complainer,
    RegisterComplaint,
    assign_complaints,
    register_complaint,
    take_complaint,
)
from app.core.clock import Clock
from app.core.ids import new_id
from app.core.permissions import Actor, founder
from app.core.resources import SAMPLE
from app.core.sample import LOGIN
from app.core.unit_of_work import Reading, Runner
from app.customers.commands import register_appliance, register_customer
from app.customers.rules import (
    AddressInput,
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    PhoneInput,
    RegisterAppliance,
    RegisterCustomer,
)

STORY = SAMPLE / "store.json"
STAFF_NUMBER, PASSWORD = LOGIN
_FOUNDED_DAYS_AGO = 8
Progress = Callable[[int, int], None]


class StoryClock:
    """A clock that tells the time of the story while it is told."""

    def __init__(self, clock: Clock) -> None:
        self.told_at = clock.now_at()
        self.at = self.told_at - timedelta(days=_FOUNDED_DAYS_AGO)

    def now_at(self) -> datetime:
        """Return the set instant."""
        return self.at

    def ago(self, hours: float) -> datetime:
        """Return the instant so many hours before the telling."""
        return self.told_at - timedelta(hours=hours)


@dataclass(slots=True)
class _Teller:
    runner: Runner
    clock: StoryClock
    story: dict[str, Any]
    actors: dict[str, Actor] = field(default_factory=dict)
    parties: dict[str, UUID] = field(default_factory=dict)
    customers: dict[str, UUID] = field(default_factory=dict)
    phones: dict[str, UUID] = field(default_factory=dict)
    appliances: dict[str, UUID] = field(default_factory=dict)
    complaints: dict[str, UUID] = field(default_factory=dict)
    plans: dict[str, UUID] = field(default_factory=dict)

    def write(self, actor: Actor, command: Callable[..., Any], *args: Any) -> Any:
        return self.runner.write(actor, command, *args).answer


def fill(runner: Runner, clock: StoryClock, progress: Progress | None = None) -> None:
    """Tell the story into an empty sample store; ``runner`` must use ``clock``."""
    teller = _Teller(runner, clock, json.loads(STORY.read_text(encoding="utf-8")))
    _found(teller)
    _list_parties_and_customers(teller)
    events = _events(teller.story)
    for done, (hours_ago, tell) in enumerate(events, start=1):
        clock.at = clock.ago(hours_ago)
        tell(teller)
        if progress is not None:
            progress(done, len(events))
    clock.at = clock.told_at


def _found(teller: _Teller) -> None:
    system = founder(teller.runner.identity.store_id)
    store, staff = teller.story["store"], teller.story["staff"]
    number, name, _role = staff[0]
    founded = FoundCompany(
        company_name=teller.story["company"],
        store_code=store["code"],
        store_name=store["name"],
        timezone=teller.runner.identity.zone.key,
        phone=store["phone"],
        hotline=store["hotline"],
        address=store["address"],
        admin_number=number,
        admin_name=name,
        admin_password=PASSWORD,
    )
    ids = {number: teller.write(system, begin_company, founded)}
    for number, name, _role in staff[1:]:
        ids[number] = teller.write(system, add_staff, AddStaff(number, name, PASSWORD))
    roles = teller.runner.read(system, _role_ids)
    for number, _name, role in staff:
        post = AddPost(ids[number], teller.runner.identity.store_id, roles[role], teller.clock.at.date())
        teller.write(system, add_post, post)
    for number, name, _role in staff:
        grants = teller.runner.read(system, grants_of, ids[number])
        teller.actors[number] = Actor(
            ids[number], number, name, new_id(), teller.runner.identity.store_id, grants
        )


def _list_parties_and_customers(teller: _Teller) -> None:
    chief = teller.actors[STAFF_NUMBER]
    for party in teller.story["parties"]:
        listed = SaveParty(**party, verified_on=teller.clock.at.date())
        teller.parties[party["name"]] = teller.write(chief, save_party, listed)
    brands, classes = teller.runner.read(chief, _catalog_ids)
    for told in teller.story["customers"]:
        command = RegisterCustomer(
            name=told["name"],
            kind=CustomerKind(told["kind"]),
            level=CustomerLevel(told["level"]),
            contact_name=told.get("contact", ""),
            phones=(PhoneInput(told["phone"], told["phone_label"]),),
            addresses=(AddressInput(street=told["street"], region=told["region"]),),
        )
        registered = teller.write(chief, register_customer, command)
        teller.customers[told["key"]] = registered.id
        teller.phones[told["key"]] = registered.phone_ids[0]
        goods = told["appliance"]
        model = SaveModel(brands[goods["brand"]], classes[goods["class"]], goods["model"])
        appliance = ApplianceInput(
            model_id=teller.write(chief, save_model, model),
            serial=goods["serial"],
            bought_on=teller.clock.told_at.date() - timedelta(days=goods["bought_days_ago"]),
            bought_from=teller.story["store"]["name"],
            receipt_number=goods["receipt"],
        )
        teller.appliances[told["key"]] = teller.write(
            chief, register_appliance, RegisterAppliance(registered.id, appliance)
        )


def _events(story: dict[str, Any]) -> list[tuple[float, Callable[[_Teller], None]]]:
    """Return what happens, oldest first."""
    events: list[tuple[float, Callable[[_Teller], None]]] = []
    for told in story["complaints"]:
        events.append((told["hours_ago"], _registering(told)))
        events += [(step[2], _step(told["key"], step)) for step in told["steps"]]
    return sorted(events, key=lambda event: -event[0])


def _registering(told: dict[str, Any]) -> Callable[[_Teller], None]:
    def tell(teller: _Teller) -> None:
        key = told["customer"]
        intake = rules.Intake(
            source=told["source"],
            complaint_class=told["complaint_class"],
            subject=told["subject"],
            event=told["event"],
            received_at=teller.clock.at,
            nature=told["nature"],
            priority=told["priority"],
            place=told["place"],
            remedy=told["remedy"],
            demand=told["demand"],
            party_id=teller.parties.get(told["party"]),
        )
        who = Complainer(
            customer_id=teller.customers[key],
            phone_id=teller.phones[key],
            appliance_id=teller.appliances[key],
        )
        answer = teller.write(teller.actors["1003"], register_complaint, RegisterComplaint(who, intake))
        teller.complaints[told["key"]] = answer.id

    return tell


def _step(key: str, step: list[Any]) -> Callable[[_Teller], None]:
    act, by, _hours, *rest = step

    def tell(teller: _Teller) -> None:
        actor, complaint_id = teller.actors[by], teller.complaints[key]
        match act:
            case "take":
                teller.write(actor, take_complaint, complaint_id)
            case "assign":
                colleague = teller.actors[rest[0]].staff_id
                teller.write(actor, assign_complaints, AssignComplaints((complaint_id,), colleague))
            case "record" | "note":
                teller.write(actor, handling.add_entry, handling.AddEntry(complaint_id, act, rest[0]))
            case "contact":
                contact = handling.RecordContact(complaint_id, "phone", rest[0], teller.clock.at, rest[1])
                teller.write(actor, handling.record_contact, contact)
            case "status":
                change = handling.ChangeStatus(complaint_id, rest[0], rest[1])
                teller.write(actor, handling.change_status, change)
            case "plan":
                plan = handling.ProposePlan(complaint_id, rest[0])
                teller.plans[key] = teller.write(actor, handling.propose_plan, plan)
            case "accept":
                way, said_by = rest
                answer = handling.RecordAnswer(
                    complaint_id, teller.plans[key], True, said_by, way, teller.clock.at
                )
                teller.write(actor, handling.record_answer, answer)
            case "close":
                closing = handling.CloseComplaint(complaint_id, *rest)
                teller.write(actor, handling.close_complaint, closing)
            case _:
                raise ValueError(act)

    return tell


def _role_ids(reading: Reading) -> dict[str, UUID]:
    return {role.code: role.id for role in reading.session.scalars(select(Role))}


def _catalog_ids(reading: Reading) -> tuple[dict[str, UUID], dict[str, UUID]]:
    brands = {brand.name: brand.id for brand in reading.session.scalars(select(Brand))}
    classes = {kind.code: kind.id for kind in reading.session.scalars(select(ApplianceClass))}
    return brands, classes
