# SPDX-License-Identifier: Apache-2.0
"""Posts: give, end, void, transfer from a day on. No equal posts overlap; an administrator always stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.admin import rules
from app.admin.guards import find_staff, require_administrator_left, require_may_give
from app.admin.models import Post, Role, Store
from app.admin.rules import ONE_DAY, PostKind, Term
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class AddPost:
    """A role for a person in a store; ``store_id`` NIL is the whole company, ``to_on`` None has no end."""

    staff_id: UUID
    store_id: UUID
    role_id: UUID
    from_on: date | None
    to_on: date | None = None
    kind: PostKind = PostKind.DEDICATED


@dataclass(frozen=True, slots=True)
class EndPost:
    """The last day of a post."""

    post_id: UUID
    to_on: date | None


@dataclass(frozen=True, slots=True)
class TransferStaff:
    """From a day on a person holds one new post instead of ``post_ids`` (all his posts when empty)."""

    staff_id: UUID
    store_id: UUID
    role_id: UUID
    from_on: date | None
    kind: PostKind = PostKind.DEDICATED
    post_ids: tuple[UUID, ...] = ()


def add_post(uow: UnitOfWork, command: AddPost) -> UUID:
    """Give a post. Errors: E2001, E2009, E9001 (staff_id, store_id, role_id, from_on, to_on), E9002."""
    person = find_staff(uow, command.staff_id)
    problems = rules.term_problems(command.from_on, command.to_on)
    if not person.is_active:
        problems["staff_id"] = "disabled"
    store = uow.session.get(Store, (NIL, command.store_id))
    if command.store_id != NIL and (store is None or not store.is_active):
        problems["store_id"] = "unknown_choice"
    role = uow.session.get(Role, (NIL, command.role_id))
    if role is None or not role.is_active:
        problems["role_id"] = "unknown_choice"
    if problems or role is None or command.from_on is None:
        raise ProblemsError(problems)
    require_may_give(uow, role.permissions, command.store_id)
    _require_no_equal(uow, command, Term(command.from_on, command.to_on))
    post = Post(
        scope=NIL,
        staff_id=person.id,
        store_id=command.store_id,
        role_id=role.id,
        kind=PostKind(command.kind),
        from_on=command.from_on,
        to_on=command.to_on,
    )
    uow.add(post)
    uow.flush()
    return post.id


def end_post(uow: UnitOfWork, command: EndPost) -> None:
    """Set the last day of a post, yesterday at the earliest.

    Errors: E2001, E2007, E2009, E9001 (to_on), E9002.
    """
    post = _find_post(uow, command.post_id)
    _require_may_take(uow, post)
    if command.to_on is None:
        raise ProblemsError({"to_on": "required"})
    problems = rules.term_problems(post.from_on, command.to_on)
    # What a person did under the post yesterday and before must stay within his rights.
    if not problems and command.to_on < uow.today_on - ONE_DAY:
        problems = {"to_on": "in_past"}
    if not problems and _equal_posts(uow, post, Term(post.from_on, command.to_on)):
        problems = {"to_on": "post_overlaps"}
    if problems:
        raise ProblemsError(problems)
    post.to_on = command.to_on
    require_administrator_left(uow)


def void_post(uow: UnitOfWork, post_id: UUID) -> None:
    """Take back a post that has not begun before today.

    Errors: E2001, E2007, E2009, E9001 (from_on), E9002.
    """
    post = _find_post(uow, post_id)
    _require_may_take(uow, post)
    if post.from_on < uow.today_on:
        raise ProblemsError({"from_on": "already_begun"})
    post.is_void = True
    require_administrator_left(uow)


def transfer_staff(uow: UnitOfWork, command: TransferStaff) -> UUID:
    """End old posts on the day before and give the new one from ``from_on`` on; answers the new post's id.

    Errors: E2001, E2007, E2009, E9001 (from_on, store_id, role_id, post_ids), E9002.
    """
    person = find_staff(uow, command.staff_id)
    if command.from_on is None:
        raise ProblemsError({"from_on": "required"})
    if command.from_on < uow.today_on:
        raise ProblemsError({"from_on": "in_past"})
    held = uow.session.scalars(select(Post).where(Post.staff_id == person.id, Post.is_void.is_(False))).all()
    leaving = [post for post in held if post.id in command.post_ids] if command.post_ids else list(held)
    if len(leaving) < len(command.post_ids):
        raise ProblemsError({"post_ids": "unknown_choice"})
    for post in leaving:
        change = rules.ended_before(Term(post.from_on, post.to_on), command.from_on)
        if (change.to_on, change.is_void) != (post.to_on, post.is_void):
            _require_may_take(uow, post)
            post.to_on, post.is_void = change.to_on, change.is_void
    uow.flush()
    new_id = add_post(
        uow,
        AddPost(person.id, command.store_id, command.role_id, command.from_on, None, command.kind),
    )
    require_administrator_left(uow)
    return new_id


def _find_post(uow: UnitOfWork, post_id: UUID) -> Post:
    post = uow.session.get(Post, (NIL, post_id))
    if post is None or post.is_void:
        raise NotFoundError(kind="post", row_id=post_id)
    return post


def _require_may_take(uow: UnitOfWork, post: Post) -> None:
    """Who ends a post must be able to give it: nobody puts out of office who stands above him."""
    role = uow.session.get(Role, (NIL, post.role_id))
    require_may_give(uow, role.permissions if role is not None else (), post.store_id)


def _require_no_equal(uow: UnitOfWork, command: AddPost, term: Term) -> None:
    wanted = Post(id=NIL, staff_id=command.staff_id, store_id=command.store_id, role_id=command.role_id)
    if _equal_posts(uow, wanted, term):
        raise ProblemsError({"from_on": "post_overlaps"})


def _equal_posts(uow: UnitOfWork, post: Post, term: Term) -> bool:
    """Tell whether the person holds the same role in the same store on a day of the term by another post."""
    others = uow.session.scalars(
        select(Post).where(
            Post.staff_id == post.staff_id,
            Post.store_id == post.store_id,
            Post.role_id == post.role_id,
            Post.id != post.id,
            Post.is_void.is_(False),
        )
    )
    return any(Term(other.from_on, other.to_on).overlaps(term) for other in others)
