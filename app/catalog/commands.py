# SPDX-License-Identifier: Apache-2.0
"""Writing the catalogue. Entries are taken out of use, never deleted; names are kept once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from app.catalog.models import ApplianceClass, Brand, Model, Party
from app.catalog.rules import (
    EDIT,
    EntryKind,
    SaveBrand,
    SaveClass,
    SaveModel,
    SaveParty,
    SetVoid,
    ean_digits,
    validate_brand,
    validate_class,
    validate_model,
    validate_party,
)
from app.core.dated_rules import rule_on
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL
from app.core.normalise import person_name, phone_digits, plain_text
from app.core.unit_of_work import UnitOfWork

Entry = Brand | ApplianceClass | Model | Party
_TABLES: dict[EntryKind, type[Entry]] = {
    EntryKind.BRAND: Brand,
    EntryKind.CLASS: ApplianceClass,
    EntryKind.MODEL: Model,
    EntryKind.PARTY: Party,
}


def save_brand(uow: UnitOfWork, command: SaveBrand) -> UUID:
    """Add or change a brand and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    name = plain_text(command.name)
    problems = validate_brand(command)
    _refuse_double(uow, problems, "name", Brand, command.id, func.lower(Brand.name) == name.lower())
    aliases = list(dict.fromkeys(alias for alias in map(plain_text, command.aliases) if alias))
    return _save(uow, EntryKind.BRAND, command.id, problems, name=name, aliases=aliases)


def save_class(uow: UnitOfWork, command: SaveClass) -> UUID:
    """Add or change an appliance class and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    code, name = plain_text(command.code), plain_text(command.name)
    problems = validate_class(command)
    _refuse_double(uow, problems, "code", ApplianceClass, command.id, ApplianceClass.code == code)
    _refuse_double(uow, problems, "name", ApplianceClass, command.id, ApplianceClass.name == name)
    return _save(
        uow,
        EntryKind.CLASS,
        command.id,
        problems,
        code=code,
        name=name,
        gbt4754=command.gbt4754,
        icon=command.icon,
    )


def save_model(uow: UnitOfWork, command: SaveModel) -> UUID:
    """Add or change a model and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    name, ean = plain_text(command.name), ean_digits(command.ean)
    problems = validate_model(command)
    if command.brand_id is not None and _find(uow, EntryKind.BRAND, command.brand_id) is None:
        problems["brand_id"] = "unknown_choice"
    if command.class_id is not None and _find(uow, EntryKind.CLASS, command.class_id) is None:
        problems["class_id"] = "unknown_choice"
    same_name = (Model.brand_id == command.brand_id) & (func.lower(Model.name) == name.lower())
    _refuse_double(uow, problems, "name", Model, command.id, same_name)
    if ean:
        _refuse_double(uow, problems, "ean", Model, command.id, Model.ean == ean)
    return _save(
        uow,
        EntryKind.MODEL,
        command.id,
        problems,
        brand_id=command.brand_id,
        class_id=command.class_id,
        name=name,
        ean=ean,
    )


def save_party(uow: UnitOfWork, command: SaveParty) -> UUID:
    """Add or change an entry of the phone book and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    name = plain_text(command.name)
    problems = validate_party(command, uow.today_on, sample=uow.identity.is_sample)
    same = (Party.kind == command.kind) & (Party.name == name)
    _refuse_double(uow, problems, "name", Party, command.id, same)
    return _save(
        uow,
        EntryKind.PARTY,
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


def set_void(uow: UnitOfWork, command: SetVoid) -> None:
    """Take an entry out of use or bring it back; what refers to it stays valid. Errors: E2001, E9002."""
    uow.require(EDIT)
    entry = _get(uow, command.kind, command.id)
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


def _save(
    uow: UnitOfWork, list_of: EntryKind, row_id: UUID | None, problems: dict[str, str], **values: Any
) -> UUID:
    if problems:
        raise ProblemsError(problems)
    if row_id is None:
        entry = _TABLES[list_of](scope=NIL, **values)
        uow.add(entry)
        uow.flush()
        return entry.id
    entry = _get(uow, list_of, row_id)
    for name, value in values.items():
        setattr(entry, name, value)
    return row_id


def _refuse_double(
    uow: UnitOfWork,
    problems: dict[str, str],
    field: str,
    table: type[Entry],
    row_id: UUID | None,
    same: ColumnElement[bool],
) -> None:
    in_use = table.is_active.is_(True) if table is Party else table.is_void.is_(False)  # type: ignore[union-attr]
    statement = select(table.id).where(same, in_use)
    if row_id is not None:
        statement = statement.where(table.id != row_id)
    if field not in problems and uow.session.scalars(statement.limit(1)).first() is not None:
        problems[field] = "already_there"


def _find(uow: UnitOfWork, kind: EntryKind, row_id: UUID) -> Entry | None:
    table: type[Any] = _TABLES[kind]
    found: Entry | None = uow.session.get(table, (NIL, row_id))
    return found


def _get(uow: UnitOfWork, kind: EntryKind, row_id: UUID) -> Entry:
    entry = _find(uow, kind, row_id)
    if entry is None:
        raise NotFoundError(kind=kind.value, row_id=row_id)
    return entry
