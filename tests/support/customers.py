# SPDX-License-Identifier: Apache-2.0
"""Customers and catalogue entries for tests, made by the commands that desks use."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from app.bootstrap import Desk
from app.catalog.commands import save_brand, save_class, save_model
from app.catalog.rules import SaveBrand, SaveClass, SaveModel
from app.core.permissions import Actor
from app.customers.commands import Registered, register_customer
from app.customers.rules import AddressInput, CustomerKind, PhoneInput, RegisterCustomer
from tests.support.desk import make_actor

READER = ("customers.read", "catalog.read")
CLERK = (*READER, "customers.edit", "personal.see", "history.read")
LEADER = (*CLERK, "customers.merge", "customers.redact", "catalog.edit")


def clerk(desk: Desk) -> Actor:
    """Return a person who registers customers and may see personal data."""
    return make_actor(desk, *CLERK)


def leader(desk: Desk) -> Actor:
    """Return a person who also merges, redacts and keeps the catalogue."""
    return make_actor(desk, *LEADER, name="周洁", number="0101")


def reader(desk: Desk) -> Actor:
    """Return a person who may read customers, without their personal data."""
    return make_actor(desk, *READER, name="李娜", number="0300")


def add_customer(
    desk: Desk,
    name: str = "陈淑芬",
    *phones: str,
    address: tuple[str, str] | None = None,
    kind: CustomerKind = CustomerKind.PERSON,
    **fields: Any,
) -> Registered:
    """Register a customer; ``address`` is (region, street)."""
    command = RegisterCustomer(
        name,
        kind,
        tuple(PhoneInput(phone) for phone in phones),
        (AddressInput(address[1], address[0]),) if address else (),
        **fields,
    )
    answer: Registered = desk.runner.write(leader(desk), register_customer, command).answer
    return answer


def add_model(desk: Desk, brand: str = "海尔", name: str = "BCD-470WDPG", ean: str = "") -> UUID:
    """Add a brand, the class 冰箱 and a model of them."""
    actor = leader(desk)
    brand_id = desk.runner.write(actor, save_brand, SaveBrand(brand, ("Haier",))).answer
    class_id = desk.runner.write(actor, save_class, SaveClass("fridge", "冰箱", "3851", "fridge")).answer
    answer: UUID = desk.runner.write(actor, save_model, SaveModel(brand_id, class_id, name, ean)).answer
    return answer
