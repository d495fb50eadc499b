# SPDX-License-Identifier: Apache-2.0
"""Reading what is true of a model: warranty by the day of sale, shape of its serial number, its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select

from app.catalog import serials
from app.catalog.entries import links_of
from app.catalog.models import ApplianceClass, Brand, Model
from app.catalog.rules import READ
from app.catalog.term_models import ModelPart, Part, SerialPattern, WarrantyTerm
from app.catalog.term_rules import Term, line_up, narrowest
from app.core.normalise import plain_text
from app.core.unit_of_work import Reading

Numbered = tuple[UUID, str]
"""A model and the serial number that is said to be of it."""
Unlike = tuple[str, tuple[str, ...]]
"""A serial number and how those of its model look."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A maker's promise; ``counts`` when it is the narrowest for the model and day that were asked for."""

    id: UUID
    brand_id: UUID
    class_id: UUID | None
    class_name: str
    model_id: UUID | None
    part: str
    months: int
    service_mode: str
    exceptions: str
    from_on: date
    until_on: date | None
    source: str
    grade: str
    counts: bool


@dataclass(frozen=True, slots=True)
class PatternRow:
    """How serial numbers of a brand look, all of them or those of one class."""

    id: UUID
    brand_id: UUID
    class_id: UUID | None
    class_name: str
    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """A spare part with the number of models that hold it."""

    id: UUID
    code: str
    name: str
    brand_id: UUID | None
    brand: str
    unit: str
    has_serial: bool
    successor_id: UUID | None
    models: int
    is_void: bool
    is_machine: bool


@dataclass(frozen=True, slots=True)
class ModelPartRow:
    """A line of a model's parts list."""

    id: UUID
    part_id: UUID
    code: str
    name: str
    unit: str
    quantity: int
    position: str


def list_terms(reading: Reading, model_id: UUID, on: date | None = None) -> tuple[TermRow, ...]:
    """Return the terms that can concern a model, with those that count when it is sold ``on`` (today)."""
    reading.actor.require(READ)
    model = _model(reading, model_id)
    if model is None:
        return ()
    classes = class_line(reading, model.class_id)
    found = reading.session.execute(
        select(WarrantyTerm, ApplianceClass.name)
        .outerjoin(ApplianceClass, ApplianceClass.id == WarrantyTerm.class_id)
        .where(
            WarrantyTerm.brand_id == model.brand_id,
            WarrantyTerm.is_void.is_(False),
            or_(WarrantyTerm.model_id.is_(None), WarrantyTerm.model_id == model_id),
            or_(WarrantyTerm.class_id.is_(None), WarrantyTerm.class_id.in_(classes)),
        )
        .order_by(WarrantyTerm.part, WarrantyTerm.from_on.desc(), WarrantyTerm.id)
    ).all()
    terms = [term_of(term) for term, _name in found]
    counting = narrowest(terms, model_id, model.brand_id, classes, on or reading.today_on)
    counted = {term.id for term in counting.values()}
    return tuple(_term_row(term, name or "", counts=term.id in counted) for term, name in found)


def warranty_on(reading: Reading, model_id: UUID, sold_on: date) -> tuple[TermRow, ...]:
    """Return what the maker promises for a model sold on a day: the whole appliance first, then its parts."""
    return tuple(row for row in list_terms(reading, model_id, sold_on) if row.counts)


def list_patterns(reading: Reading, brand_id: UUID) -> tuple[PatternRow, ...]:
    """Return the shapes of serial numbers of a brand."""
    reading.actor.require(READ)
    found = reading.session.execute(
        select(SerialPattern, ApplianceClass.name)
        .outerjoin(ApplianceClass, ApplianceClass.id == SerialPattern.class_id)
        .where(SerialPattern.brand_id == brand_id, SerialPattern.is_void.is_(False))
        .order_by(SerialPattern.class_id, SerialPattern.id)
    )
    return tuple(
        PatternRow(row.id, row.brand_id, row.class_id, name or "", row.pattern, row.example)
        for row, name in found
    )


def examples_unlike(reading: Reading, model_id: UUID, serial: str) -> tuple[str, ...]:
    """Return how serial numbers of a model look when this one looks otherwise; nothing when it is right.

    Nothing too where nobody said how they look. The shapes of the nearest class that has some count.
    """
    reading.actor.require(READ)
    model = _model(reading, model_id)
    if model is None or not serials.serial_text(serial):
        return ()
    patterns = list_patterns(reading, model.brand_id)
    for class_id in (*class_line(reading, model.class_id), None):
        own = [row for row in patterns if row.class_id == class_id]
        if own:
            fitting = any(serials.fits(row.pattern, serial) for row in own)
            return () if fitting else tuple(row.example for row in own)
    return ()


def serials_unlike(reading: Reading, numbers: Sequence[Numbered]) -> tuple[Unlike, ...]:
    """Return those of some serial numbers that look otherwise than their model's, with how those look."""
    found = ((serial, examples_unlike(reading, model_id, serial)) for model_id, serial in numbers)
    return tuple((serial, examples) for serial, examples in found if examples)


def list_parts(reading: Reading, typed: str = "", *, with_void: bool = False) -> tuple[PartRow, ...]:
    """Return the spare parts by their number; every typed word is part of number, name or brand."""
    reading.actor.require(READ)
    held = select(ModelPart.part_id, func.count().label("models")).where(ModelPart.is_void.is_(False))
    counts = held.group_by(ModelPart.part_id).subquery()
    statement = (
        select(Part, Brand.name, counts.c.models)
        .outerjoin(Brand, Brand.id == Part.brand_id)
        .outerjoin(counts, counts.c.part_id == Part.id)
        .order_by(Part.code, Part.id)
    )
    for word in plain_text(typed).split():
        likes = [column.icontains(word, autoescape=True) for column in (Part.code, Part.name, Brand.name)]
        statement = statement.where(or_(*likes))
    if not with_void:
        statement = statement.where(Part.is_void.is_(False))
    return tuple(
        PartRow(
            part.id,
            part.code,
            part.name,
            part.brand_id,
            brand or "",
            part.unit,
            part.has_serial,
            part.successor_id,
            models or 0,
            part.is_void,
            part.is_machine,
        )
        for part, brand, models in reading.session.execute(statement)
    )


def list_model_parts(reading: Reading, model_id: UUID) -> tuple[ModelPartRow, ...]:
    """Return the parts list of a model by the place and number of the parts."""
    reading.actor.require(READ)
    found = reading.session.execute(
        select(ModelPart, Part)
        .join(Part, Part.id == ModelPart.part_id)
        .where(ModelPart.model_id == model_id, ModelPart.is_void.is_(False))
        .order_by(ModelPart.position, Part.code, ModelPart.id)
    )
    return tuple(
        ModelPartRow(line.id, part.id, part.code, part.name, part.unit, line.quantity, line.position)
        for line, part in found
    )


def class_line(reading: Reading, class_id: UUID) -> tuple[UUID, ...]:
    """Return a class and those above it, nearest first."""
    return line_up(class_id, links_of(reading.session, ApplianceClass, "parent_id"))


def term_of(row: WarrantyTerm) -> Term:
    """Return a stored term as it is compared."""
    return Term(row.id, row.brand_id, row.class_id, row.model_id, row.part, row.from_on, row.until_on)


def _model(reading: Reading, model_id: UUID) -> Model | None:
    found: Sequence[Model] = reading.session.scalars(select(Model).where(Model.id == model_id)).all()
    return found[0] if found else None


def _term_row(term: WarrantyTerm, class_name: str, *, counts: bool) -> TermRow:
    return TermRow(
        term.id,
        term.brand_id,
        term.class_id,
        class_name,
        term.model_id,
        term.part,
        term.months,
        term.service_mode,
        term.exceptions,
        term.from_on,
        term.until_on,
        term.source,
        term.grade,
        counts,
    )
