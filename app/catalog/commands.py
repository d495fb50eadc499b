# SPDX-License-Identifier: Apache-2.0
"""Writing the catalogue. Entries are taken out of use, never deleted; names are kept once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from app.catalog.entries import find_entry, get_entry, refuse_double, refuse_ring, refuse_unknown, save_entry
from app.catalog.models import ApplianceClass, Brand, Model, Party
from app.catalog.rules import (
    EDIT,
    EntryKind,
    PartyKind,
    SaveBrand,
    SaveClass,
    SaveModel,
    SaveParty,
    SetVoid,
    VerifyParty,
    ean_digits,
    validate_brand,
    validate_class,
    validate_model,
    validate_party,
)
from app.catalog.term_models import Part
from app.core.dated_rules import rule_on
from app.core.ids import NIL
from app.core.normalise import person_name, phone_digits, plain_text
from app.core.unit_of_work import UnitOfWork

Entry = Brand | ApplianceClass | Model | Part | Party
_TABLES: dict[EntryKind, type[Entry]] = {
    EntryKind.BRAND: Brand,
    EntryKind.CLASS: ApplianceClass,
    EntryKind.MODEL: Model,
    EntryKind.PART: Part,
    EntryKind.PARTY: Party,
}


def save_brand(uow: UnitOfWork, command: SaveBrand) -> UUID:
    """Add or change a brand and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    name = plain_text(command.name)
    problems = validate_brand(command)
    refuse_double(uow, problems, "name", Brand, command.id, func.lower(Brand.name) == name.lower())
    if command.maker_id is not None:
        maker = find_entry(uow, Party, command.maker_id)
        if maker is None or maker.kind != PartyKind.MAKER:
            problems["maker_id"] = "unknown_choice"
    aliases = list(dict.fromkeys(alias for alias in map(plain_text, command.aliases) if alias))
    return save_entry(uow, Brand, command.id, problems, name=name, aliases=aliases, maker_id=command.maker_id)


def save_class(uow: UnitOfWork, command: SaveClass) -> UUID:
    """Add or change an appliance class and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    code, name = plain_text(command.code), plain_text(command.name)
    problems = validate_class(command)
    refuse_double(uow, problems, "code", ApplianceClass, command.id, ApplianceClass.code == code)
    refuse_double(uow, problems, "name", ApplianceClass, command.id, ApplianceClass.name == name)
    refuse_ring(uow, problems, "parent_id", (ApplianceClass, "parent_id"), command.id, command.parent_id)
    return save_entry(
        uow,
        ApplianceClass,
        command.id,
        problems,
        code=code,
        name=name,
        gbt4754=command.gbt4754,
        icon=command.icon,
        unit=plain_text(command.unit),
        parent_id=command.parent_id,
    )


def save_model(uow: UnitOfWork, command: SaveModel) -> UUID:
    """Add or change a model and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    name, ean, code = plain_text(command.name), ean_digits(command.ean), plain_text(command.code)
    problems = validate_model(command)
    refuse_unknown(uow, problems, "brand_id", Brand, command.brand_id)
    refuse_unknown(uow, problems, "class_id", ApplianceClass, command.class_id)
    refuse_ring(uow, problems, "successor_id", (Model, "successor_id"), command.id, command.successor_id)
    same_name = (Model.brand_id == command.brand_id) & (func.lower(Model.name) == name.lower())
    refuse_double(uow, problems, "name", Model, command.id, same_name)
    if ean:
        refuse_double(uow, problems, "ean", Model, command.id, Model.ean == ean)
    if code:
        refuse_double(uow, problems, "code", Model, command.id, Model.code == code)
    return save_entry(
        uow,
        Model,
        command.id,
        problems,
        brand_id=command.brand_id,
        class_id=command.class_id,
        name=name,
        ean=ean,
        code=code,
        energy_grade=command.energy_grade,
        discontinued_on=command.discontinued_on,
        successor_id=command.successor_id,
    )


def save_party(uow: UnitOfWork, command: SaveParty) -> UUID:
    """Add or change an entry of the phone book and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    name = plain_text(command.name)
    problems = validate_party(command, uow.today_on, sample=uow.identity.is_sample)
    same = (Party.kind == command.kind) & (Party.name == name)
    refuse_double(uow, problems, "name", Party, command.id, same)
    return save_entry(
        uow,
        Party,
        command.id,
        problems,
        kind=command.kind,
        name=name,
        phone=phone_digits(command.phone),
        contact=person_name(command.contact),
        address=plain_text(command.address),
        store_id=command.store_id,
        verified_on=command.verified_on,
    )


def verify_party(uow: UnitOfWork, command: VerifyParty) -> None:
    """Note that an entry of the phone book was found right today (A49). Errors: E2001, E9002."""
    uow.require(EDIT)
    get_entry(uow, Party, command.id).verified_on = uow.today_on


def set_void(uow: UnitOfWork, command: SetVoid) -> None:
    """Take an entry out of use or bring it back; what refers to it stays valid. Errors: E2001, E9002."""
    uow.require(EDIT)
    table: type[Any] = _TABLES[command.kind]
    entry: Entry = get_entry(uow, table, command.id)
    if isinstance(entry, Party):
        entry.is_active = not command.is_void
    else:
        entry.is_void = command.is_void


def seed_catalog(uow: UnitOfWork) -> int:
    """Add the classes and brands that come with the program where they are missing; returns how many."""
    uow.require(EDIT)
    codes = set(uow.session.scalars(select(ApplianceClass.code)))
    names = set(uow.session.scalars(select(Brand.name)))
    rows: list[Entry] = [
        ApplianceClass(scope=NIL, **row)
        for row in rule_on("catalog.classes", uow.today_on).value
        if row["code"] not in codes
    ]
    rows += [
        Brand(scope=NIL, name=row["name"], aliases=row["aliases"])
        for row in rule_on("catalog.brands", uow.today_on).value
        if row["name"] not in names
    ]
    uow.session.add_all(rows)
    return len(rows)
