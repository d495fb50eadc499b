# SPDX-License-Identifier: Apache-2.0
"""Storing the complaints of a file's rows in bulk: whose each is, its appliance, its complaint, its reply.

What a row says was read and checked before (``imports``); this module knows neither file nor column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.admin.queries import rule_number
from app.complaints import rules
from app.complaints.commands import NUMBER_KIND, complaint_values
from app.complaints.derive import columns_of_new
from app.complaints.models import Complaint, ComplaintReply, ComplaintTransition
from app.complaints.rules import Intake, Reason, Status
from app.complaints.timing import load_timings
from app.core.ids import new_ids
from app.core.normalise import plain_text, search_text
from app.core.unit_of_work import UnitOfWork
from app.customers.known import known_by_name, known_by_phone, scopes_of
from app.customers.registering import add_appliances, register_customers
from app.customers.rules import EDIT, ApplianceInput, RegisterCustomer

_USER_CODE = re.compile(r"[a-z]{0,4}\d{4,}", re.IGNORECASE)
"""A customer known by a user code alone: the same code is the same customer."""
_REGISTERED = (("", Status.NEW, Reason.REGISTERED),)
_REPLIED = (
    *_REGISTERED,
    (Status.NEW, Status.HANDLING, Reason.TAKEN),
    (Status.HANDLING, Status.WAITING_CUSTOMER, Reason.IMPORTED_REPLY),
)
_TRANSITIONS = {
    is_replied: [
        {"from_status": begin, "to_status": end.value, "reason": reason.value} for begin, end, reason in steps
    ]
    for is_replied, steps in ((False, _REGISTERED), (True, _REPLIED))
}
"""The facts of each step, made once: a file has a hundred thousand of them."""
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _New:
    """A customer to be registered, by his place among them, and whether the row knows his number."""

    place: int
    with_phone: bool


@dataclass(frozen=True, slots=True)
class ImportedComplaint:
    """One row: ``intake`` as it is stored, the customer it names, perhaps an appliance and a reply.

    ``phone`` are digits, empty when the file knows none.
    """

    intake: Intake
    customer: RegisterCustomer
    phone: str
    appliance: ApplianceInput | None
    reply: str
    replied_at: datetime | None

    @property
    def is_replied(self) -> bool:
        """Tell whether the complaint was answered where it comes from."""
        return bool(self.reply or self.replied_at)


def store_complaints(uow: UnitOfWork, rows: Sequence[ImportedComplaint]) -> list[UUID]:
    """Register each row with what is new of its people; returns the complaints' ids. Errors: E2001."""
    uow.require(rules.REGISTER)
    if any(row.is_replied for row in rows):
        uow.require(rules.HANDLE)
    people = _people(uow, rows)
    appliances = _appliances(uow, rows, [customer_id for customer_id, _phone_id in people])
    ids = new_ids(len(rows))
    numbers = uow.take_numbers(NUMBER_KIND, len(rows))
    hours: dict[date, int] = {}
    timings = load_timings(uow.session)
    complaints, transitions, replies = [], [], []
    for place, row in enumerate(rows):
        customer_id, phone_id = people[place]
        on = uow.day_of(row.intake.received_at)
        if on not in hours:
            hours[on] = rule_number(uow, rules.RESOLUTION_RULE, on)
        steps = _REPLIED if row.is_replied else _REGISTERED
        status = steps[-1][1]
        values = {"id": ids[place], **complaint_values(uow, row.intake, hours[on])}
        complaints.append(
            values
            | columns_of_new(
                timings,
                values,
                [(step["to_status"], "", uow.now_at) for step in _TRANSITIONS[row.is_replied]],
                contacts=[row.replied_at or uow.now_at] if row.is_replied else (),
            )
            | {
                "number": numbers[place],
                "customer_id": customer_id,
                "appliance_id": appliances.get(place),
                "contact_phone_id": phone_id,
                "is_phone_unknown": phone_id is None,
                "status": status.value,
                "stage": rules.stage_of(status),
            }
        )
        home = {"scope": uow.scope, "complaint_id": ids[place]}
        transitions += [home | step for step in _TRANSITIONS[row.is_replied]]
        if row.is_replied:
            replies.append({**home, "text": row.reply, "replied_at": row.replied_at})
    uow.add_rows(Complaint, complaints)
    uow.add_facts(ComplaintTransition, transitions)
    uow.add_facts(ComplaintReply, replies)
    return ids


def _people(uow: UnitOfWork, rows: Sequence[ImportedComplaint]) -> list[tuple[UUID, UUID | None]]:
    """Return customer and phone of each row: known by number and name, by user code, or registered now."""
    by_phone = known_by_phone(uow, {_phone_key(row) for row in rows if row.phone})
    by_name = known_by_name(uow, {name for row in rows if not row.phone and (name := _code(row))})
    places: dict[_Key, int] = {}
    new: list[RegisterCustomer] = []
    who: list[tuple[UUID, UUID | None] | _New] = []
    for row in rows:
        # A phone names its owner by his name; without one only a user code does.
        code = "" if row.phone else _code(row)
        key = _phone_key(row) if row.phone else ("", code)
        known = by_phone.get(key) if row.phone else None
        if known is not None:
            who.append(known)
        elif code in by_name:
            who.append((by_name[code], None))
        elif (row.phone or code) and key in places:
            who.append(_New(places[key], bool(row.phone)))
        else:
            who.append(_New(len(new), bool(row.phone)))
            places.setdefault(("", plain_text(row.customer.name)), len(new))
            places[key] = len(new)
            new.append(row.customer)
    registered = register_customers(uow, new)
    found: list[tuple[UUID, UUID | None]] = []
    for one in who:
        if isinstance(one, tuple):
            found.append(one)
        else:
            customer = registered[one.place]
            found.append((customer.id, customer.phone_ids[0] if one.with_phone else None))
    return found


def _phone_key(row: ImportedComplaint) -> _Key:
    return row.phone, search_text(row.customer.name)


def _code(row: ImportedComplaint) -> str:
    """Return the name of a row when it is a user code."""
    name = plain_text(row.customer.name)
    return name if _USER_CODE.fullmatch(search_text(name)) else ""


def _appliances(
    uow: UnitOfWork, rows: Sequence[ImportedComplaint], owners: Sequence[UUID]
) -> Mapping[int, UUID]:
    """Add the appliances of the rows that name one; returns place → appliance."""
    named = [(place, row.appliance) for place, row in enumerate(rows) if row.appliance is not None]
    scopes = scopes_of(uow, [owners[place] for place, _appliance in named])
    for scope in set(scopes.values()):
        uow.require(EDIT, scope)
    ids = add_appliances(
        uow, [(scopes[owners[place]], owners[place], appliance) for place, appliance in named]
    )
    return {place: row_id for (place, _appliance), row_id in zip(named, ids, strict=True)}
