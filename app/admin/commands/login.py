# SPDX-License-Identifier: Apache-2.0
"""Log-in, log-out, signature, own password; wrong attempts are counted and lock with a growing delay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.admin import passwords, rules
from app.admin.errors import (
    LockedOutError,
    NoPostError,
    NoPostHereError,
    StaffDisabledError,
    WrongCredentialsError,
)
from app.admin.models import HASH_KEY, LoginAttempt, LoginSession, Logout, Staff, StaffCredential
from app.admin.queries import grants_of, rule_number
from app.core.errors import AppError, ProblemsError
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork

_LONGEST_NUMBER = 12


@dataclass(frozen=True, slots=True)
class LogIn:
    """What a person types to log in."""

    staff_number: str
    password: str


@dataclass(frozen=True, slots=True)
class LoginResult:
    """The actor, or the error that says why not; ``locked_until_at`` when the next attempt must wait."""

    actor: Actor | None = None
    error: AppError | None = None
    locked_until_at: datetime | None = None
    must_change_password: bool = False


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """A person's own new password."""

    old_password: str
    new_password: str


def log_in(uow: UnitOfWork, command: LogIn) -> LoginResult:
    """Log a person in and open a session.

    Answers instead of raising, so that the count of wrong attempts is committed. Errors inside the answer:
    E2002 wrong, E2003 locked, E2004 disabled, E2005 no post today, E2006 no post in this store.
    """
    number = _typed_number(command.staff_number)
    try:
        person, credential = _prove(uow, number, command.password)
        actor = _actor_of(uow, person)
    except AppError as error:
        return LoginResult(error=error, locked_until_at=_locked_until_at(uow, number))
    session = LoginSession(
        scope=uow.scope, staff_id=person.id, device_id=uow.identity.device_id, by_id=person.id
    )
    uow.add(session)
    uow.flush()
    actor = Actor(actor.staff_id, actor.staff_number, actor.name, session.id, uow.scope, actor.grants)
    return LoginResult(actor, must_change_password=credential.must_change)


def log_out(uow: UnitOfWork) -> None:
    """End the actor's session."""
    uow.add(Logout(scope=uow.scope, login_session_id=uow.actor.session_id))


def sign(uow: UnitOfWork, staff_number: str, password: str, permission: str) -> Actor:
    """Return the person who signs by number and password, after checking that he may ``permission`` here.

    A wrong attempt is counted even though the command fails. Errors: E2001–E2006.
    """
    person, _credential = _prove_or_undo(uow, staff_number, password)
    actor = _actor_of(uow, person)
    actor.require(permission)
    return actor


def change_password(uow: UnitOfWork, command: ChangePassword) -> None:
    """Set the actor's own password. Errors: E9001 (old_password, new_password), E2003; attempts count."""
    number = uow.actor.staff_number
    try:
        person, credential = _prove_or_undo(uow, number, command.old_password)
    except WrongCredentialsError as error:
        raise ProblemsError({"old_password": "wrong_password"}) from error
    if command.new_password == command.old_password:
        raise ProblemsError({"new_password": "password_unchanged"})
    set_password(uow, person, credential, command.new_password, must_change=False, field="new_password")


def set_password(
    uow: UnitOfWork,
    person: Staff,
    credential: StaffCredential,
    password: str,
    *,
    must_change: bool,
    field: str = "password",
) -> None:
    """Put a new hash into a credential; ProblemsError names ``field`` when the password is too weak."""
    shortest = rule_number(uow, "password.min_length")
    problem = rules.password_problem(password, shortest=shortest, number=person.number)
    if problem:
        raise ProblemsError({field: problem})
    credential.extra = {**(credential.extra or {}), HASH_KEY: passwords.hash_password(password)}
    credential.must_change = must_change
    credential.changed_at = uow.now_at
    uow.add(credential)


def forget_attempts(uow: UnitOfWork, number: str) -> None:
    """Open a locked staff number again on this desk."""
    attempt = uow.session.get(LoginAttempt, number)
    if attempt is not None:
        attempt.failures, attempt.locked_until_at = 0, None


def credential_of(reading: Reading, person: Staff) -> StaffCredential | None:
    """Return what proves a person; None when he has no password yet."""
    return reading.session.scalars(
        select(StaffCredential).where(StaffCredential.staff_id == person.id)
    ).one_or_none()


def _typed_number(text: str) -> str:
    return rules.staff_number(text)[:_LONGEST_NUMBER]


def _prove(uow: UnitOfWork, number: str, password: str) -> tuple[Staff, StaffCredential]:
    """Return the active person behind number and password; counts a wrong attempt, does not commit."""
    until_at = _locked_until_at(uow, number)
    if until_at is not None:
        raise LockedOutError(until_at=until_at, seconds=_seconds(uow.now_at, until_at))
    person = uow.session.scalars(select(Staff).where(Staff.number == number)).one_or_none()
    credential = credential_of(uow, person) if person is not None else None
    stored = credential.extra.get(HASH_KEY) if credential is not None else None
    is_right = passwords.matches(stored, password)
    if not is_right or person is None or credential is None:
        _count_failure(uow, number)
        raise WrongCredentialsError
    forget_attempts(uow, number)
    if not person.is_active:
        raise StaffDisabledError(number=number)
    return person, credential


def _prove_or_undo(uow: UnitOfWork, staff_number: str, password: str) -> tuple[Staff, StaffCredential]:
    """As ``_prove`` inside a command that fails when it fails: the count is kept, all else is undone."""
    number = _typed_number(staff_number)
    try:
        return _prove(uow, number, password)
    except WrongCredentialsError:
        # The error ends the command and would roll the count back with it: undo first, then keep the count.
        uow.session.rollback()
        _count_failure(uow, number)
        uow.session.commit()
        raise


def _actor_of(uow: UnitOfWork, person: Staff) -> Actor:
    grants = grants_of(uow, person.id)
    if not grants:
        raise NoPostError(number=person.number, on=uow.today_on)
    if not {NIL, uow.scope} & set(grants):
        raise NoPostHereError(number=person.number, on=uow.today_on)
    return Actor(person.id, person.number, person.name, uow.actor.session_id, uow.scope, grants)


def _locked_until_at(uow: UnitOfWork, number: str) -> datetime | None:
    attempt = uow.session.get(LoginAttempt, number)
    if attempt is None or attempt.locked_until_at is None or attempt.locked_until_at <= uow.now_at:
        return None
    return attempt.locked_until_at


def _count_failure(uow: UnitOfWork, number: str) -> None:
    attempt = uow.session.get(LoginAttempt, number)
    if attempt is None:
        attempt = LoginAttempt(staff_number=number, failures=0)
        uow.add(attempt)
    attempt.failures += 1
    delay = rules.lock_delay(
        attempt.failures,
        free=rule_number(uow, "login.free_attempts"),
        first_seconds=rule_number(uow, "login.first_delay_seconds"),
        longest_seconds=rule_number(uow, "login.longest_delay_seconds"),
    )
    attempt.locked_until_at = uow.now_at + delay if delay else None


def _seconds(now_at: datetime, until_at: datetime) -> int:
    return -int((now_at - until_at).total_seconds() // 1)
