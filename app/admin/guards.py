# SPDX-License-Identifier: Apache-2.0
"""Who may act on whom, and that somebody can always manage the company. Must not write."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import or_, select

from app.admin import rules
from app.admin.errors import BeyondOwnRightsError, LastAdministratorError
from app.admin.models import Post, Role, Staff
from app.admin.rules import Term
from app.core.errors import NotFoundError, NotPermittedError
from app.core.ids import NIL
from app.core.unit_of_work import Reading, UnitOfWork


def require_over_staff(reading: Reading, permission: str, staff_id: UUID) -> None:
    """Raise unless the actor has the permission wherever the person holds a post today or later."""
    found = _posts_ahead(reading, staff_id)
    if not found:
        if not any(reading.actor.may(permission, scope) for scope in reading.actor.scopes):
            raise NotPermittedError(permission=permission)
        return
    for store_id, _permissions in found:
        reading.actor.require(permission, store_id)


def require_not_above(reading: Reading, staff_id: UUID) -> None:
    """Raise BeyondOwnRightsError when the person manages a store or the company and the actor does not.

    Otherwise who may reset passwords could make himself the administrator.
    """
    for store_id, permissions in _posts_ahead(reading, staff_id):
        if rules.MANAGE in permissions and not reading.actor.may(rules.MANAGE, store_id):
            raise BeyondOwnRightsError(permission=rules.MANAGE)


def require_may_give(reading: Reading, permissions: Collection[str], store_id: UUID) -> None:
    """Raise unless the actor manages the store and has there what he gives; the company's gives all."""
    reading.actor.require(rules.MANAGE, store_id)
    if reading.actor.may(rules.MANAGE, NIL):
        return
    missing = sorted(key for key in permissions if not reading.actor.may(key, store_id))
    if missing:
        raise BeyondOwnRightsError(permission=missing[0])


def require_may_take_posts(reading: Reading, staff_id: UUID) -> None:
    """Raise unless the actor could give the person all the posts of today and later.

    Who disables a person ends what he does in them, who enables him gives them back. Errors: E2001, E2009.
    """
    for store_id, permissions in _posts_ahead(reading, staff_id):
        require_may_give(reading, permissions, store_id)


def require_administrator_left(uow: UnitOfWork) -> None:
    """Raise LastAdministratorError when on some day from today on nobody would manage the company."""
    uow.flush()
    query = (
        select(Post.from_on, Post.to_on, Role.permissions)
        .join(Role, Role.id == Post.role_id)
        .join(Staff, Staff.id == Post.staff_id)
        .where(Post.store_id == NIL, Post.is_void.is_(False), Role.is_active, Staff.is_active)
    )
    terms = [
        Term(from_on, to_on)
        for from_on, to_on, permissions in uow.session.execute(query)
        if rules.MANAGE in permissions
    ]
    gap_on = rules.first_gap_on(terms, uow.today_on)
    if gap_on is not None:
        raise LastAdministratorError(on=gap_on)


def find_staff(uow: UnitOfWork, staff_id: UUID) -> Staff:
    """Return a person; NotFoundError."""
    person = uow.session.get(Staff, (NIL, staff_id))
    if person is None:
        raise NotFoundError(kind="staff", row_id=staff_id)
    return person


def _posts_ahead(reading: Reading, staff_id: UUID) -> list[tuple[UUID, frozenset[str]]]:
    query = (
        select(Post.store_id, Role.permissions)
        .join(Role, Role.id == Post.role_id)
        .where(
            Post.staff_id == staff_id,
            Post.is_void.is_(False),
            or_(Post.to_on.is_(None), Post.to_on >= reading.today_on),
        )
    )
    return [(store_id, frozenset(permissions)) for store_id, permissions in reading.session.execute(query)]
