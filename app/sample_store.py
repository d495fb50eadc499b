# SPDX-License-Identifier: Apache-2.0
"""The sample store: some 60 linked records told as a week at a desk (resources/sample/store.json).

Everything goes through the ordinary commands, in the order of time, under a clock that is set back; so the
sample store has a true history and passes the audit. Phone numbers are 1200000xxxx: nobody's.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
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
from app.core.unit_of_work import Reading, Runner, UnitOfWork
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
from app.parts.sample import PartsStory
from app.sales.acts import RecordProgress, record_progress
from app.sales.commands import register_sale
from app.sales.inputs import Buyer, LineInput, PaymentInput, PromiseInput, RegisterSale
from app.sales.returning import ReturnGoods, ReturnLine, return_goods
from app.sales.rules import Step
from app.sales.sample import price_goods
from app.sales.sheet import get_sale

STORY = SAMPLE / "store.json"
_VAT = Decimal("0.13")
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
    sales: dict[str, UUID] = field(default_factory=dict)
    buyers: dict[str, Buyer] = field(default_factory=dict)
    brands: dict[str, UUID] = field(default_factory=dict)
    classes: dict[str, UUID] = field(default_factory=dict)
    models: dict[str, UUID] = field(default_factory=dict)

    def model(self, goods: dict[str, Any]) -> UUID:
        """Return the model of some goods; the first who names one lists it."""
        name = f"{goods['brand']} {goods['model']}"
        if name not in self.models:
            order = SaveModel(self.brands[goods["brand"]], self.classes[goods["class"]], goods["model"])
            self.models[name] = self.write(self.actors[STAFF_NUMBER], save_model, order)
        return self.models[name]

    def write(self, actor: Actor, command: Callable[..., Any], *args: Any) -> Any:
        return self.runner.write(actor, command, *args).answer


def fill(runner: Runner, clock: StoryClock, progress: Progress | None = None) -> None:
    """Tell the story into an empty sample store; ``runner`` must use ``clock``."""
    teller = _Teller(runner, clock, json.loads(STORY.read_text(encoding="utf-8")))
    _found(teller)
    _list_parties_and_customers(teller)
    parts = PartsStory(runner, teller.actors, teller.parties, teller.models)
    parts.begin()
    events = sorted((*_events(teller.story), *_of_parts(parts)), key=lambda event: -event[0])
    for done, (hours_ago, tell) in enumerate(events, start=1):
        clock.at = clock.ago(hours_ago)
        tell(teller)
        if progress is not None:
            progress(done, len(events))
    clock.at = clock.told_at
    teller.write(teller.actors[STAFF_NUMBER], price_goods)


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
    teller.brands, teller.classes = teller.runner.read(chief, _catalog_ids)
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
        teller.buyers[told["key"]] = Buyer(
            name=told["name"],
            phone=told["phone"],
            address=told["region"] + told["street"],
            is_company=told["kind"] == CustomerKind.COMPANY,
        )
        _sell_long_ago(teller, told["key"], told["appliance"])


def _sell_long_ago(teller: _Teller, key: str, goods: dict[str, Any]) -> None:
    """Write down what a customer bought before the program was here: the sale, and his appliance."""
    sold_at = teller.clock.told_at - timedelta(days=goods["bought_days_ago"])
    teller.appliances[key] = _add_appliance(teller, key, goods, sold_at, goods["receipt"])
    line = _line(teller, goods)
    order = RegisterSale(
        sold_at=sold_at,
        lines=(line,),
        buyer=teller.buyers[key],
        customer_id=teller.customers[key],
        number=goods["receipt"],
        payments=(PaymentInput("wechat", line.line_fen),),
        invoice_state="issued",
    )

    def sell(uow: UnitOfWork, told: RegisterSale) -> None:
        sale_id = register_sale(uow, told).id
        record_progress(uow, RecordProgress(sale_id, Step.INSTALLED, is_told=True))

    teller.write(teller.actors["1003"], sell, order)


def _add_appliance(teller: _Teller, key: str, goods: dict[str, Any], sold_at: datetime, receipt: str) -> UUID:
    appliance = ApplianceInput(
        model_id=teller.model(goods),
        serial=goods["serial"],
        bought_on=sold_at.date(),
        bought_from=teller.story["store"]["name"],
        receipt_number=receipt,
    )
    order = RegisterAppliance(teller.customers[key], appliance)
    answer: UUID = teller.write(teller.actors[STAFF_NUMBER], register_appliance, order)
    return answer


def _line(teller: _Teller, goods: dict[str, Any]) -> LineInput:
    return LineInput(
        description=f"{goods['brand']} {goods['model']}",
        model_id=teller.model(goods),
        unit_price=Decimal(goods["price"]),
        tax_rate=_VAT,
        serials=(goods["serial"],),
    )


def _events(story: dict[str, Any]) -> list[tuple[float, Callable[[_Teller], None]]]:
    """Return what happens, in no order."""
    events: list[tuple[float, Callable[[_Teller], None]]] = []
    for told in story["complaints"]:
        events.append((told["hours_ago"], _registering(told)))
        events += [(step[2], _step(told["key"], step)) for step in told["steps"]]
    for told in story["sales"]:
        events.append((told["hours_ago"], _selling(told)))
        events += [(step[2], _sale_step(told["key"], step)) for step in told["steps"]]
    return events


def _of_parts(parts: PartsStory) -> list[tuple[float, Callable[[_Teller], None]]]:
    """Return what happens to the ledger of parts, which needs no more than it knows."""

    def told_by(act: Callable[[], None]) -> Callable[[_Teller], None]:
        def tell(_teller: _Teller) -> None:
            act()

        return tell

    return [(hours_ago, told_by(act)) for hours_ago, act in parts.events()]


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


def _selling(told: dict[str, Any]) -> Callable[[_Teller], None]:
    def tell(teller: _Teller) -> None:
        key, today_on = told["customer"], teller.runner.today_on
        sold_at = teller.clock.at - timedelta(days=told.get("bought_days_ago", 0))
        extra = tuple(
            LineInput(description=text, kind=kind, unit_price=Decimal(price), tax_rate=_VAT)
            for kind, text, price in told["extra"]
        )
        deliver_days = told.get("deliver_days")
        buyer = teller.buyers[key] if key else Buyer(**told["buyer"])
        order = RegisterSale(
            sold_at=sold_at,
            lines=(*(_line(teller, goods) for goods in told["goods"]), *extra),
            buyer=buyer,
            customer_id=teller.customers.get(key),
            number=told.get("number", ""),
            payments=tuple(PaymentInput(method, int(yuan) * 100) for method, yuan in told["payments"]),
            promises=tuple(
                PromiseInput(kind, text, until_on=today_on + timedelta(days=days), line=line)
                for kind, text, line, days in told["promises"]
            ),
            deliver_to="" if deliver_days is None else buyer.address,
            deliver_on=None if deliver_days is None else today_on + timedelta(days=deliver_days),
            is_custom=told.get("is_custom", False),
            invoice_state=told.get("invoice", "none"),
            salesperson=told.get("salesperson", ""),
        )
        answer = teller.write(teller.actors[told["by"]], register_sale, order)
        teller.sales[told["key"]] = answer.id
        for goods in told["goods"] if key else ():
            _add_appliance(teller, key, goods, sold_at, answer.number)

    return tell


def _sale_step(key: str, step: list[Any]) -> Callable[[_Teller], None]:
    act, by, _hours, *rest = step

    def tell(teller: _Teller) -> None:
        actor, sale_id = teller.actors[by], teller.sales[key]
        match act:
            case "progress":
                how_far, days, note = rest
                due_on = teller.runner.today_on + timedelta(days=days)
                progress = RecordProgress(sale_id, how_far, due_on, note=note, is_told=True)
                teller.write(actor, record_progress, progress)
            case "return":
                place, reason = rest
                line = teller.runner.read(actor, get_sale, sale_id).lines[place]
                back = ReturnGoods(
                    sale_id=sale_id, kind="return", lines=(ReturnLine(line.id, 1),), reason=reason
                )
                teller.write(actor, return_goods, back)
            case _:
                raise ValueError(act)

    return tell


def _role_ids(reading: Reading) -> dict[str, UUID]:
    return {role.code: role.id for role in reading.session.scalars(select(Role))}


def _catalog_ids(reading: Reading) -> tuple[dict[str, UUID], dict[str, UUID]]:
    brands = {brand.name: brand.id for brand in reading.session.scalars(select(Brand))}
    classes = {kind.code: kind.id for kind in reading.session.scalars(select(ApplianceClass))}
    return brands, classes
