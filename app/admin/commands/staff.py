# SPDX-License-Identifier: Apache-2.0
"""People: add, change, disable, reset a password, look at a phone. Must not know what roles grant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.admin import rules
from app.admin.commands.login import credential_of, forget_attempts, set_password
from app.admin.commands.posts import AddPost, add_post
from app.admin.errors import NotYourselfError
from app.admin.guards import (
    find_staff,
    require_administrator_left,
    require_may_take_posts,
    require_not_above,
    require_over_staff,
)
from app.admin.models import Staff, StaffCredential, Unmasking
from app.admin.rules import PostKind
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.normalise import person_name, phone_digits
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import UnitOfWork

LONGEST_NOTE = 500
LONGEST_TRACE = 200
"""Letters of a reason that the trace of a look keeps."""


@dataclass(frozen=True, slots=True)
class FirstPost:
    """The post that a new person begins with; ``store_id`` NIL is the whole company."""

    store_id: UUID
    role_id: UUID
    from_on: date | None
    to_on: date | None = None
    kind: PostKind = PostKind.DEDICATED


@dataclass(frozen=True, slots=True)
class AddStaff:
    """A new person with a temporary password, which he must change at the first log-in."""

    number: str
    name: str
    password: str
    phone: str = ""
    note: str = ""
    first_post: FirstPost | None = None


@dataclass(frozen=True, slots=True)
class UpdateStaff:
    """A person's data; ``phone`` None leaves the phone as it is."""

    staff_id: UUID
    number: str
    name: str
    note: str = ""
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class ResetPassword:
    """A temporary password for someone else."""

    staff_id: UUID
    password: str


def add_staff(uow: UnitOfWork, command: AddStaff) -> UUID:
    """Add a person, with a first post if one is given.

    Errors: E2001, E2009, E9001 (number, name, phone, note, password, store_id, role_id, from_on, to_on).
    """
    if not any(uow.actor.may(rules.MANAGE, scope) for scope in uow.actor.scopes):
        raise NotPermittedError(permission=rules.MANAGE)
    person = Staff(
        scope=NIL,
        id=new_id(),
        number=rules.staff_number(command.number),
        name=person_name(command.name),
        phone=phone_digits(command.phone) or command.phone.strip(),
        note=rules.tidy(command.note),
    )
    _require_good(uow, person)
    uow.add(person)
    credential = StaffCredential(scope=NIL, staff_id=person.id)
    set_password(uow, person, credential, command.password, must_change=True)
    post = command.first_post
    if post is not None:
        uow.flush()
        add_post(uow, AddPost(person.id, post.store_id, post.role_id, post.from_on, post.to_on, post.kind))
    return person.id


def update_staff(uow: UnitOfWork, command: UpdateStaff) -> None:
    """Change a person's data. Errors: E2001, E9001 (number, name, phone, note), E9002."""
    person = find_staff(uow, command.staff_id)
    require_over_staff(uow, rules.MANAGE, person.id)
    with uow.session.no_autoflush:
        person.number = rules.staff_number(command.number)
        person.name = person_name(command.name)
        person.note = rules.tidy(command.note)
        if command.phone is not None:
            person.phone = phone_digits(command.phone) or command.phone.strip()
        _require_good(uow, person)


def _require_good(uow: UnitOfWork, person: Staff) -> None:
    problems = rules.staff_problems(person.number, person.name, person.phone, sample=uow.identity.is_sample)
    if len(person.note) > LONGEST_NOTE:
        problems["note"] = "too_long"
    if "number" not in problems:
        holder = uow.session.scalars(
            select(Staff.id).where(Staff.number == person.number, Staff.id != person.id)
        ).first()
        if holder is not None:
            problems["number"] = "already_taken"
    if problems:
        raise ProblemsError(problems)


def disable_staff(uow: UnitOfWork, staff_id: UUID) -> None:
    """Bar a person from logging in. Errors: E2001, E2007 (last administrator), E2009, E2010, E9002."""
    person = find_staff(uow, staff_id)
    if person.id == uow.actor.staff_id:
        raise NotYourselfError
    require_over_staff(uow, rules.MANAGE, person.id)
    require_may_take_posts(uow, person.id)
    person.is_active = False
    require_administrator_left(uow)


def enable_staff(uow: UnitOfWork, staff_id: UUID) -> None:
    """Let a disabled person log in again. Errors: E2001, E2009, E9002."""
    person = find_staff(uow, staff_id)
    require_over_staff(uow, rules.MANAGE, person.id)
    require_may_take_posts(uow, person.id)
    person.is_active = True


def reset_password(uow: UnitOfWork, command: ResetPassword) -> None:
    """Give someone a temporary password, open a locked log-in. Errors: E2001, E2009, E2010, E9001, E9002."""
    person = find_staff(uow, command.staff_id)
    if person.id == uow.actor.staff_id:
        raise NotYourselfError
    require_over_staff(uow, rules.RESET_PASSWORD, person.id)
    require_not_above(uow, person.id)
    credential = credential_of(uow, person) or StaffCredential(scope=NIL, staff_id=person.id)
    set_password(uow, person, credential, command.password, must_change=True)
    forget_attempts(uow, person.number)


def reveal_staff_phone(uow: UnitOfWork, staff_id: UUID, reason: str = "") -> str:
    """Return a person's phone in full and log who looked. Errors: E2001, E9002."""
    person = find_staff(uow, staff_id)
    require_over_staff(uow, SEE_PERSONAL, person.id)
    note_unmasking(uow, "staff", person.id, "phone", reason)
    return person.phone


def note_unmasking(uow: UnitOfWork, entity_kind: str, entity_id: UUID, field: str, reason: str = "") -> None:
    """Log that the actor saw a personal value in full; every ``reveal_`` command calls it."""
    uow.add(
        Unmasking(
            scope=uow.scope,
            entity_kind=entity_kind,
            entity_id=entity_id,
            field=field,
            reason=rules.tidy(reason)[:LONGEST_TRACE],
        )
    )
