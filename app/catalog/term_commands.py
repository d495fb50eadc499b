# SPDX-License-Identifier: Apache-2.0
"""Writing what is true of a model: warranty terms, shapes of serial numbers, parts and parts lists."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.catalog.entries import find_entry, get_entry, refuse_double, refuse_ring, refuse_unknown, save_entry
from app.catalog.models import ApplianceClass, Brand, Model
from app.catalog.rules import EDIT
from app.catalog.serials import serial_text
from app.catalog.term_models import ModelPart, Part, SerialPattern, WarrantyTerm
from app.catalog.term_rules import (
    SaveModelPart,
    SavePart,
    SavePattern,
    SaveTerm,
    Term,
    overlaps,
    validate_model_part,
    validate_part,
    validate_pattern,
    validate_term,
)
from app.catalog.terms import term_of
from app.core.ids import NIL
from app.core.normalise import plain_text
from app.core.unit_of_work import UnitOfWork


class TermKind(StrEnum):
    """What can be taken off a model's sheet."""

    TERM = "warranty_term"
    PATTERN = "serial_pattern"
    MODEL_PART = "model_part"


@dataclass(frozen=True, slots=True)
class TakeOff:
    """Take a line off a model's sheet; it stays in the history."""

    kind: TermKind
    id: UUID


_TABLES: dict[TermKind, type[Any]] = {
    TermKind.TERM: WarrantyTerm,
    TermKind.PATTERN: SerialPattern,
    TermKind.MODEL_PART: ModelPart,
}


def save_term(uow: UnitOfWork, command: SaveTerm) -> UUID:
    """Add or change a term of warranty and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    problems = validate_term(command)
    part = plain_text(command.part)
    refuse_unknown(uow, problems, "brand_id", Brand, command.brand_id)
    refuse_unknown(uow, problems, "class_id", ApplianceClass, command.class_id)
    if command.model_id is not None:
        model = find_entry(uow, Model, command.model_id)
        if model is None or model.brand_id != command.brand_id:
            problems["model_id"] = "unknown_choice"
    if not problems and command.brand_id is not None:
        new = Term(
            command.id or NIL,
            command.brand_id,
            command.class_id,
            command.model_id,
            part,
            command.from_on,
            command.until_on,
        )
        held = uow.session.scalars(
            select(WarrantyTerm).where(
                WarrantyTerm.brand_id == command.brand_id, WarrantyTerm.is_void.is_(False)
            )
        )
        if overlaps([term_of(row) for row in held], new):
            problems["from_on"] = "term_overlaps"
    return save_entry(
        uow,
        WarrantyTerm,
        command.id,
        problems,
        brand_id=command.brand_id,
        class_id=command.class_id,
        model_id=command.model_id,
        part=part,
        months=command.months,
        service_mode=command.service_mode,
        exceptions=plain_text(command.exceptions),
        from_on=command.from_on,
        until_on=command.until_on,
        source=plain_text(command.source),
        grade=command.grade,
    )


def save_pattern(uow: UnitOfWork, command: SavePattern) -> UUID:
    """Add or change a shape of serial numbers and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    problems = validate_pattern(command)
    pattern = plain_text(command.pattern)
    refuse_unknown(uow, problems, "brand_id", Brand, command.brand_id)
    refuse_unknown(uow, problems, "class_id", ApplianceClass, command.class_id)
    same = (
        (SerialPattern.brand_id == command.brand_id)
        & SerialPattern.class_id.is_not_distinct_from(command.class_id)
        & (SerialPattern.pattern == pattern)
    )
    refuse_double(uow, problems, "pattern", SerialPattern, command.id, same)
    return save_entry(
        uow,
        SerialPattern,
        command.id,
        problems,
        brand_id=command.brand_id,
        class_id=command.class_id,
        pattern=pattern,
        example=serial_text(command.example),
    )


def save_part(uow: UnitOfWork, command: SavePart) -> UUID:
    """Add or change a spare part and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    problems = validate_part(command)
    code = plain_text(command.code)
    refuse_unknown(uow, problems, "brand_id", Brand, command.brand_id)
    refuse_ring(uow, problems, "successor_id", (Part, "successor_id"), command.id, command.successor_id)
    same = (Part.code == code) & Part.brand_id.is_not_distinct_from(command.brand_id)
    refuse_double(uow, problems, "code", Part, command.id, same)
    return save_entry(
        uow,
        Part,
        command.id,
        problems,
        code=code,
        name=plain_text(command.name),
        brand_id=command.brand_id,
        unit=plain_text(command.unit),
        has_serial=command.has_serial,
        is_machine=command.is_machine,
        successor_id=command.successor_id,
    )


def save_model_part(uow: UnitOfWork, command: SaveModelPart) -> UUID:
    """Add or change a line of a model's parts list and return its id. Errors: E2001, E9001, E9002."""
    uow.require(EDIT)
    problems = validate_model_part(command)
    position = plain_text(command.position)
    refuse_unknown(uow, problems, "model_id", Model, command.model_id)
    refuse_unknown(uow, problems, "part_id", Part, command.part_id)
    same = (
        (ModelPart.model_id == command.model_id)
        & (ModelPart.part_id == command.part_id)
        & (ModelPart.position == position)
    )
    refuse_double(uow, problems, "part_id", ModelPart, command.id, same)
    return save_entry(
        uow,
        ModelPart,
        command.id,
        problems,
        model_id=command.model_id,
        part_id=command.part_id,
        quantity=command.quantity,
        position=position,
    )


def take_off(uow: UnitOfWork, command: TakeOff) -> None:
    """Take a line off a model's sheet. Errors: E2001, E9002."""
    uow.require(EDIT)
    get_entry(uow, _TABLES[command.kind], command.id).is_void = True
