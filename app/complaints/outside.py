# SPDX-License-Identifier: Apache-2.0
"""Bodies outside that pass a complaint on (A22, A23), and the letters that answer them.

A case may have several bodies, a body several letters: the first letter stops the clock.
Must not know the words of a letter nor its paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.complaints import rules
from app.complaints.case_models import ComplaintAnswer, ComplaintOutside
from app.complaints.derive import settle
from app.complaints.detail import find_complaint
from app.complaints.steps import find_for_change
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork

NUMBER_KIND = "DF"
LETTER_DRAFT = "letter"
"""The draft of a letter; its record is the body that it answers."""

TO_BE_WRITTEN = "（待补充）"
"""Stands in a letter that was begun where nobody knows yet what to say; no letter goes out with it."""
NAME_LENGTH = 120
PHONE_LENGTH = 30
_EARLIEST_ON = rules.EARLIEST_AT.date()
_LONGEST_LIMIT = timedelta(days=366)


class Body(StrEnum):
    """Who passed it on; the same codes as the sources of a complaint."""

    HEAD_OFFICE = rules.Source.HEAD_OFFICE.value
    CONSUMER_ASSOCIATION = rules.Source.CONSUMER_ASSOCIATION.value
    AUTHORITY = rules.Source.AUTHORITY.value
    MEDIA = rules.Source.MEDIA.value


class LetterWay(StrEnum):
    """How a letter goes out."""

    POST = "post"
    MAIL = "mail"
    FAX = "fax"
    HAND = "hand"
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOutside:
    """Write down that a body asks about a case; days are the store's.

    For the media ``body_name`` is the outlet, ``contact`` the reporter, ``reference`` his card, ``text`` why
    he came (A23). Without ``answer_due_on`` the limit of the rules counts.
    """

    complaint_id: UUID
    body: str
    body_name: str
    received_on: date | None
    answer_due_on: date | None = None
    reference: str = ""
    contact: str = ""
    contact_phone: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendLetter:
    """Give a letter its number and write down how and on which day it goes out."""

    outside_id: UUID
    text: str
    way: str
    sent_on: date | None


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter that was sent."""

    id: UUID
    number: str
    text: str
    way: str
    sent_on: date
    by_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideRow:
    """A body that asked, with the letters that it was sent, the first one first."""

    id: UUID
    complaint_id: UUID
    body: str
    body_name: str
    reference: str
    contact: str
    contact_phone: str
    received_on: date
    answer_due_on: date | None
    text: str
    by_name: str
    letters: tuple[LetterRow, ...]

    @property
    def is_answered(self) -> bool:
        """Tell whether a letter went out."""
        return bool(self.letters)


@dataclass(frozen=True, slots=True)
class Sent:
    """The letter that was stored."""

    id: UUID
    number: str


def add_outside(uow: UnitOfWork, command: AddOutside) -> UUID:
    """Add a body to a case, a done one too; returns its id. Errors: E2001, E9001, E9002."""
    complaint = find_for_change(uow, command.complaint_id, rules.HANDLE)
    problems = outside_problems(command, uow.today_on)
    if problems or command.received_on is None:
        raise ProblemsError(problems)
    row = ComplaintOutside(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        body=command.body,
        body_name=rules.one_line(command.body_name),
        reference=rules.one_line(command.reference),
        contact=rules.one_line(command.contact),
        contact_phone=rules.one_line(command.contact_phone),
        received_on=command.received_on,
        answer_due_on=command.answer_due_on,
        text=command.text.strip(),
    )
    uow.add(row)
    settle(uow, complaint)
    return row.id


def send_letter(uow: UnitOfWork, command: SendLetter) -> Sent:
    """Store a letter under the next number of its series. Errors: E2001, E9001, E9002."""
    outside = _find_outside(uow, command.outside_id)
    complaint = find_for_change(uow, outside.complaint_id, rules.HANDLE)
    problems = letter_problems(command, outside.received_on, uow.today_on)
    if problems or command.sent_on is None:
        raise ProblemsError(problems)
    row = ComplaintAnswer(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        outside_id=outside.id,
        number=uow.take_number(NUMBER_KIND),
        text=command.text.strip(),
        way=command.way,
        sent_on=command.sent_on,
    )
    uow.add(row)
    settle(uow, complaint)
    return Sent(row.id, row.number)


def list_outside(reading: Reading, complaint_id: UUID) -> tuple[OutsideRow, ...]:
    """Return the bodies that asked about a case, the first one first. Errors: E2001, E9002."""
    complaint = find_complaint(reading, complaint_id)
    wanted = select(ComplaintOutside).where(ComplaintOutside.complaint_id == complaint.id)
    return _rows(reading, reading.session.scalars(wanted.order_by(ComplaintOutside.hlc)).all())


def get_outside(reading: Reading, outside_id: UUID) -> OutsideRow:
    """Return one body. Errors: E2001, E9002."""
    outside = _find_outside(reading, outside_id)
    find_complaint(reading, outside.complaint_id)
    return _rows(reading, [outside])[0]


def find_letter(reading: Reading, letter_id: UUID) -> tuple[OutsideRow, LetterRow]:
    """Return a letter and the body that it answers. Errors: E2001, E9002."""
    outside_id = reading.session.scalar(
        select(ComplaintAnswer.outside_id).where(ComplaintAnswer.id == letter_id)
    )
    if outside_id is None:
        raise NotFoundError(kind="complaint_answer", row_id=letter_id)
    outside = get_outside(reading, outside_id)
    return outside, next(letter for letter in outside.letters if letter.id == letter_id)


def outside_problems(command: AddOutside, today_on: date) -> dict[str, str]:
    """Return problems by field name; a visit of the media needs who came and why."""
    problems: dict[str, str] = {}
    if command.body not in set(Body):
        problems["body"] = "unknown_choice" if command.body else "required"
    is_visit = command.body == Body.MEDIA
    for name, longest, is_required in (
        ("body_name", NAME_LENGTH, True),
        ("reference", rules.NUMBER_LENGTH, False),
        ("contact", rules.PERSON_LENGTH, is_visit),
        ("contact_phone", PHONE_LENGTH, False),
        ("text", rules.TEXT_LENGTH, is_visit),
    ):
        value: str = getattr(command, name)
        if is_required and not value.strip():
            problems[name] = "required"
        elif len(value) > longest:
            problems[name] = "too_long"
    problems |= _day_problem("received_on", command.received_on, _EARLIEST_ON, today_on)
    due_on, since_on = command.answer_due_on, command.received_on
    if due_on is not None and since_on is not None and not problems.get("received_on"):
        if due_on < since_on:
            problems["answer_due_on"] = "before_start"
        elif due_on > since_on + _LONGEST_LIMIT:
            problems["answer_due_on"] = "in_future"
    return problems


def letter_problems(command: SendLetter, received_on: date, today_on: date) -> dict[str, str]:
    """Return problems by field name: a letter goes out after it was asked for, and not tomorrow."""
    problems: dict[str, str] = {}
    if not command.text.strip():
        problems["text"] = "required"
    elif len(command.text) > rules.TEXT_LENGTH:
        problems["text"] = "too_long"
    elif TO_BE_WRITTEN in command.text:
        problems["text"] = "to_be_written"
    if command.way not in set(LetterWay):
        problems["way"] = "unknown_choice" if command.way else "required"
    return problems | _day_problem("sent_on", command.sent_on, received_on, today_on)


def _day_problem(name: str, on: date | None, first_on: date, last_on: date) -> dict[str, str]:
    if on is None:
        return {name: "required"}
    if on > last_on:
        return {name: "in_future"}
    return {name: "too_early"} if on < first_on else {}


def _find_outside(reading: Reading, outside_id: UUID) -> ComplaintOutside:
    wanted = select(ComplaintOutside).where(ComplaintOutside.id == outside_id)
    found = reading.session.scalars(wanted).first()
    if found is None:
        raise NotFoundError(kind="complaint_outside", row_id=outside_id)
    return found


def _rows(reading: Reading, found: Iterable[ComplaintOutside]) -> tuple[OutsideRow, ...]:
    bodies = list(found)
    wanted = select(ComplaintAnswer).where(ComplaintAnswer.outside_id.in_([row.id for row in bodies]))
    letters = reading.session.scalars(wanted.order_by(ComplaintAnswer.hlc)).all()
    names = staff_names(reading, {row.by_id for row in bodies} | {letter.by_id for letter in letters})
    return tuple(
        OutsideRow(
            id=row.id,
            complaint_id=row.complaint_id,
            body=row.body,
            body_name=row.body_name,
            reference=row.reference,
            contact=row.contact,
            contact_phone=row.contact_phone,
            received_on=row.received_on,
            answer_due_on=row.answer_due_on,
            text=row.text,
            by_name=names.get(row.by_id, ""),
            letters=tuple(
                LetterRow(
                    letter.id,
                    letter.number,
                    letter.text,
                    letter.way,
                    letter.sent_on,
                    names.get(letter.by_id, ""),
                )
                for letter in letters
                if letter.outside_id == row.id
            ),
        )
        for row in bodies
    )
