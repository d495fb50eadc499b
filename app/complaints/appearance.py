# SPDX-License-Identifier: Apache-2.0
"""The look of an appliance, checked together with the customer (D47): where, what was found, agreed or not.

Photos are attachments of the case. Must not know who pays for a scratch.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.complaints import rules
from app.complaints.case_models import ComplaintAppearance
from app.complaints.checks import choice_problems, refuse, text_problems
from app.complaints.derive import settle
from app.complaints.steps import find_for_change
from app.core.ids import new_id
from app.core.normalise import person_name
from app.core.unit_of_work import Reading, UnitOfWork


class Place(StrEnum):
    """What was looked at."""

    WHOLE = "whole"
    SHELL = "shell"
    SCREEN = "screen"
    DOOR = "door"
    PANEL = "panel"
    ACCESSORIES = "accessories"
    PACKAGING = "packaging"


class Look(StrEnum):
    """What was found there."""

    INTACT = "intact"
    SCRATCH = "scratch"
    DENT = "dent"
    CRACK = "crack"
    STAIN = "stain"
    MISSING = "missing"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CheckAppearance:
    """One look at one place; ``checked_with`` is the customer or who stood there for him."""

    complaint_id: UUID
    place: str
    finding: str
    checked_with: str
    is_agreed: bool
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceRow:
    """One check."""

    id: UUID
    place: str
    finding: str
    checked_with: str
    is_agreed: bool
    text: str
    by_name: str
    at: datetime


def check_appearance(uow: UnitOfWork, command: CheckAppearance) -> UUID:
    """Write down what was seen together; returns its id. Errors: E2001, E9001, E9002.

    Whatever is not intact is described, and so is what the customer does not agree to.
    """
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    problems = choice_problems(command.place, frozenset(Place), "place")
    problems |= choice_problems(command.finding, frozenset(Look), "finding")
    checked_with = person_name(command.checked_with)
    if not checked_with:
        problems["checked_with"] = "required"
    elif len(checked_with) > rules.PERSON_LENGTH:
        problems["checked_with"] = "too_long"
    needs_text = command.finding != Look.INTACT or not command.is_agreed
    problems |= text_problems(command.text, required=needs_text, longest=rules.REASON_LENGTH)
    refuse(problems)
    row = ComplaintAppearance(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        appliance_id=complaint.appliance_id,
        place=command.place,
        finding=command.finding,
        text=command.text.strip(),
        checked_with=checked_with,
        is_agreed=command.is_agreed,
    )
    uow.add(row)
    settle(uow, complaint)
    return row.id


def list_appearances(reading: Reading, complaint_id: UUID) -> tuple[AppearanceRow, ...]:
    """Return the checks of a case, the oldest first. Who may read the case is the caller's to check."""
    rows = reading.session.scalars(
        select(ComplaintAppearance)
        .where(ComplaintAppearance.complaint_id == complaint_id)
        .order_by(ComplaintAppearance.hlc)
    ).all()
    names = staff_names(reading, {row.by_id for row in rows})
    return tuple(
        AppearanceRow(
            id=row.id,
            place=row.place,
            finding=row.finding,
            checked_with=row.checked_with,
            is_agreed=row.is_agreed,
            text=row.text,
            by_name=names.get(row.by_id, ""),
            at=row.at,
        )
        for row in rows
    )
