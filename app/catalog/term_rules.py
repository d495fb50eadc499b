# SPDX-License-Identifier: Apache-2.0
"""Words and checks of what is true of a model: maker's warranty, serial numbers, parts. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.catalog import serials
from app.core.normalise import plain_text

GRADES = ("A", "B", "C")
"""How sure a term is: A the maker's own text, B a document of the company, C what somebody was told."""
MOST_MONTHS = 240
SERVICE_MODES = ("", "visit", "carry_in", "either")
"""Who comes to whom for a repair; nothing where the maker does not say."""
_PART = re.compile(r"(?P<names>\D+?)\s*(?P<months>\d{1,3})\s*(?:个月|月)?")


@dataclass(frozen=True, slots=True)
class SaveTerm:
    """Add a term of warranty or change the one named by ``id``: for a brand, a class of it, or a model.

    Without ``part`` it is the whole appliance. ``source`` says where it stands, ``grade`` how sure that is.
    """

    brand_id: UUID | None
    months: int
    from_on: date
    source: str
    grade: str
    class_id: UUID | None = None
    model_id: UUID | None = None
    part: str = ""
    service_mode: str = ""
    exceptions: str = ""
    until_on: date | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SavePattern:
    """Add a shape of serial numbers or change the one named by ``id``: of a brand, or of a class of it."""

    brand_id: UUID | None
    pattern: str
    example: str
    class_id: UUID | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SavePart:
    """Add a spare part or change the one named by ``id``."""

    code: str
    name: str
    brand_id: UUID | None = None
    unit: str = ""
    has_serial: bool = False
    successor_id: UUID | None = None
    id: UUID | None = None
    is_machine: bool = False


@dataclass(frozen=True, slots=True)
class SaveModelPart:
    """Say that a model holds a part, how many and where; changes the line named by ``id``."""

    model_id: UUID
    part_id: UUID | None
    quantity: int = 1
    position: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A term of warranty as it is compared."""

    id: UUID
    brand_id: UUID
    class_id: UUID | None
    model_id: UUID | None
    part: str
    from_on: date
    until_on: date | None

    def holds(self, on: date) -> bool:
        """Tell whether the term holds for what was sold on a day."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


def validate_term(command: SaveTerm) -> dict[str, str]:
    """Return the problems of a warranty term by field."""
    problems = {}
    if command.brand_id is None:
        problems["brand_id"] = "required"
    if not 0 < command.months <= MOST_MONTHS:
        problems["months"] = "not_months"
    if command.grade not in GRADES:
        problems["grade"] = "unknown_choice"
    if command.service_mode not in SERVICE_MODES:
        problems["service_mode"] = "unknown_choice"
    if not plain_text(command.source):
        problems["source"] = "required"
    if command.until_on is not None and command.until_on < command.from_on:
        problems["until_on"] = "before_start"
    for field, text, longest in (
        ("source", command.source, 300),
        ("part", command.part, 60),
        ("exceptions", command.exceptions, 400),
    ):
        if len(plain_text(text)) > longest:
            problems[field] = "too_long"
    return problems


def validate_pattern(command: SavePattern) -> dict[str, str]:
    """Return the problems of a shape of serial numbers by field; its example must look like it."""
    problems = {}
    if command.brand_id is None:
        problems["brand_id"] = "required"
    if len(command.pattern) > 120 or not serials.is_pattern(command.pattern):
        problems["pattern"] = "not_a_pattern"
    elif not serials.serial_text(command.example) or not serials.fits(command.pattern, command.example):
        problems["example"] = "not_like_pattern"
    return problems


def validate_part(command: SavePart) -> dict[str, str]:
    """Return the problems of a part by field."""
    problems = {}
    for field, text, longest in (("code", command.code, 40), ("name", command.name, 120)):
        plain = plain_text(text)
        if not plain:
            problems[field] = "required"
        elif len(plain) > longest:
            problems[field] = "too_long"
    if len(plain_text(command.unit)) > 8:
        problems["unit"] = "too_long"
    return problems


def validate_model_part(command: SaveModelPart) -> dict[str, str]:
    """Return the problems of a line of a parts list by field."""
    problems = {}
    if command.part_id is None:
        problems["part_id"] = "required"
    if not 0 < command.quantity < 1000:
        problems["quantity"] = "not_positive" if command.quantity <= 0 else "too_large"
    if len(plain_text(command.position)) > 40:
        problems["position"] = "too_long"
    return problems


def narrowest(
    terms: Sequence[Term], model_id: UUID, brand_id: UUID, classes: Sequence[UUID], on: date
) -> dict[str, Term]:
    """Return by part the term that counts for a model sold on a day: model before class before brand.

    ``classes`` are the model's class and those above it, nearest first. Of two equally narrow ones the later.
    """

    def width(term: Term) -> int:
        if term.model_id is not None:
            return 0
        return len(classes) + 1 if term.class_id is None else 1 + classes.index(term.class_id)

    fitting = [
        term
        for term in terms
        if term.holds(on)
        and term.brand_id == brand_id
        and term.model_id in {None, model_id}
        and (term.model_id is not None or term.class_id is None or term.class_id in classes)
    ]
    fitting.sort(key=lambda term: (width(term), -term.from_on.toordinal(), str(term.id)))
    found: dict[str, Term] = {}
    for term in fitting:
        found.setdefault(term.part, term)
    return found


def overlaps(terms: Collection[Term], new: Term) -> bool:
    """Tell whether a term holds on a day on which another one says the same of the same goods."""
    same = [
        term
        for term in terms
        if term.id != new.id
        and (term.brand_id, term.class_id, term.model_id, term.part)
        == (new.brand_id, new.class_id, new.model_id, new.part)
    ]
    return any(term.holds(new.from_on) or new.holds(term.from_on) for term in same)


def parts_months(text: str) -> tuple[tuple[str, int], ...]:
    """Return the months of each part of a maker's text such as ``压缩机 72; 电机、主板 36``.

    Raises ValueError where a piece has no part or no months.
    """
    found = []
    for piece in re.split(r"[;；]", plain_text(text)):
        if not piece.strip():
            continue
        read = _PART.fullmatch(piece.strip())
        if read is None:
            raise ValueError(piece)
        names = (name.strip() for name in re.split(r"[、,，]", read["names"]))
        found += [(name, int(read["months"])) for name in names if name]
    return tuple(found)


def line_up(start: UUID, parents: Mapping[UUID, UUID | None]) -> tuple[UUID, ...]:
    """Return an entry and those above it, nearest first; a ring (two desks can make one) ends."""
    line: list[UUID] = []
    at: UUID | None = start
    while at is not None and at not in line:
        line.append(at)
        at = parents.get(at)
    return tuple(line)
