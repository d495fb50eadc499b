# SPDX-License-Identifier: Apache-2.0
"""Registering customers and appliances, one or thousands alike: checked, numbered, written in bulk.

Called by ``commands`` for one and by the imports for many; like every command it does not commit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.catalog.models import ApplianceClass, Model, Party
from app.core.errors import ProblemsError
from app.core.ids import new_ids
from app.core.normalise import person_name, plain_text
from app.core.unit_of_work import UnitOfWork
from app.customers.models import Appliance, Customer, CustomerAddress, CustomerPhone
from app.customers.rules import (
    EDIT,
    AddressInput,
    ApplianceInput,
    PhoneInput,
    RegisterCustomer,
    phone_kind,
    read_phone,
    stored_name,
    validate_appliance,
    validate_register,
)


@dataclass(frozen=True, slots=True)
class Registered:
    """A new customer: his number, and the ids of his phones and addresses in the order given."""

    id: UUID
    number: str
    phone_ids: tuple[UUID, ...]
    address_ids: tuple[UUID, ...]


def register_customers(uow: UnitOfWork, commands: Sequence[RegisterCustomer]) -> list[Registered]:
    """Add customers with their phones and addresses, in order. Errors: E2001, E9001 of the first bad one."""
    uow.require(EDIT)
    sample = uow.identity.is_sample
    for command in commands:
        problems = validate_register(command, sample=sample)
        if problems:
            raise ProblemsError(problems)
    customers: list[dict[str, Any]] = []
    phones: list[dict[str, Any]] = []
    addresses: list[dict[str, Any]] = []
    registered: list[Registered] = []
    numbers = uow.take_numbers("KH", len(commands))
    parts = sum(1 + len(command.phones) + len(command.addresses) for command in commands)
    ids = iter(new_ids(parts))
    for command, number in zip(commands, numbers, strict=True):
        customer_id = next(ids)
        home = {"scope": uow.scope, "customer_id": customer_id}
        customers.append(
            {
                "scope": uow.scope,
                "id": customer_id,
                "number": number,
                "kind": command.kind.value,
                "name": stored_name(command.name, command.kind),
                "contact_name": person_name(command.contact_name),
                "level": command.level.value,
                "needs": command.needs.strip(),
                "manager_id": command.manager_id,
                "registered_at": uow.now_at,
            }
        )
        own_phones: dict[str, dict[str, Any]] = {}
        for phone in command.phones:
            values = phone_values(phone, sample=sample)
            own_phones.setdefault(values["digits"], values | home | {"id": next(ids)})
        own_addresses = [address_values(address) | home | {"id": next(ids)} for address in command.addresses]
        phones += own_phones.values()
        addresses += own_addresses
        registered.append(
            Registered(
                customer_id,
                number,
                tuple(row["id"] for row in own_phones.values()),
                tuple(row["id"] for row in own_addresses),
            )
        )
    uow.add_rows(Customer, customers)
    uow.add_rows(CustomerPhone, phones)
    uow.add_rows(CustomerAddress, addresses)
    return registered


def add_appliances(uow: UnitOfWork, appliances: Sequence[tuple[UUID, UUID, ApplianceInput]]) -> list[UUID]:
    """Add appliances, each (scope, customer, what it is); returns their ids. Errors: E9001 of the first bad.

    The caller knows the customers, and that the actor may change them.
    """
    values = appliance_values(uow, [appliance for _scope, _owner, appliance in appliances])
    rows = [
        {"scope": scope, "customer_id": owner_id, **own}
        for (scope, owner_id, _appliance), own in zip(appliances, values, strict=True)
    ]
    return uow.add_rows(Appliance, rows)


def phone_values(phone: PhoneInput, *, sample: bool) -> dict[str, Any]:
    """Return what is stored of a number."""
    digits = read_phone(phone.text, sample=sample) or ""
    return {"digits": digits, "kind": phone_kind(digits).value, "label": plain_text(phone.label)}


def address_values(address: AddressInput) -> dict[str, Any]:
    """Return what is stored of an address."""
    return {
        "region": plain_text(address.region),
        "street": plain_text(address.street),
        "label": plain_text(address.label),
    }


def appliance_values(uow: UnitOfWork, appliances: Sequence[ApplianceInput]) -> list[Mapping[str, Any]]:
    """Return what is stored of appliances. Errors: E9001 of the first bad one."""
    known = {
        name: _known(uow, table, {row_id for one in appliances if (row_id := getattr(one, name))})
        for name, table in (("model_id", Model), ("class_id", ApplianceClass), ("bought_from_id", Party))
    }
    found: list[Mapping[str, Any]] = []
    for appliance in appliances:
        problems = validate_appliance(appliance, uow.today_on)
        for name, ids in known.items():
            row_id = getattr(appliance, name)
            if row_id is not None and row_id not in ids:
                problems[name] = "unknown_choice"
        if problems:
            raise ProblemsError(problems)
        found.append(
            {
                "model_id": appliance.model_id,
                "class_id": appliance.class_id,
                "brand_text": plain_text(appliance.brand_text),
                "model_text": plain_text(appliance.model_text),
                "serial": plain_text(appliance.serial),
                "bought_on": appliance.bought_on,
                "bought_from": plain_text(appliance.bought_from),
                "bought_from_id": appliance.bought_from_id,
                "receipt_number": plain_text(appliance.receipt_number),
            }
        )
    return found


def _known(uow: UnitOfWork, table: Any, ids: set[UUID]) -> set[UUID]:
    return set(uow.session.scalars(select(table.id).where(table.id.in_(ids)))) if ids else set()
