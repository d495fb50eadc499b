# SPDX-License-Identifier: Apache-2.0
"""Who works where and with what rights. Answers frozen rows; writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import Select, or_, select

from app.admin import rules
from app.admin.models import (
    Post,
    Role,
    Staff,
    StaffCredential,
    Store,
)
from app.admin.rules import PostGrant, PostKind, Term
from app.core.ids import NIL
from app.core.normalise import mask_phone, search_text
from app.core.permissions import Actor
from app.core.pinyin import initials
from app.core.unit_of_work import Reading

SYSTEM_NAME = "系统"


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post with the words for it; ``store_id`` NIL (``store_name`` empty) is the whole company."""

    id: UUID
    staff_id: UUID
    staff_number: str
    staff_name: str
    store_id: UUID
    store_name: str
    role_id: UUID
    role_title: str
    kind: PostKind
    from_on: date
    to_on: date | None
    is_void: bool
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class PostFilter:
    """Which posts: of a person, in a store (company-wide ones too), in force on a day."""

    staff_id: UUID | None = None
    store_id: UUID | None = None
    on: date | None = None
    with_void: bool = False


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A person with the posts of today; the phone is masked (``reveal_staff_phone``)."""

    id: UUID
    number: str
    name: str
    phone: str
    note: str
    is_active: bool
    must_change_password: bool
    posts: tuple[PostRow, ...]


@dataclass(frozen=True, slots=True)
class StaffFilter:
    """Which people: part of number, name or pinyin initials; posts of today in a store.

    ``sort`` is number, name (by pinyin initials), posts or phone.
    """

    text: str = ""
    store_id: UUID | None = None
    with_disabled: bool = False
    sort: str = "number"
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class StaffChoice:
    """A person who can be given work in a store today."""

    id: UUID
    number: str
    name: str
    role_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role; ``approval_limit_fen`` None is without limit. ``holder_count`` counts people of today."""

    id: UUID
    code: str
    title: str
    permissions: frozenset[str]
    approval_limit_fen: int | None
    is_active: bool
    holder_count: int


def list_roles(reading: Reading, *, with_inactive: bool = False) -> tuple[RoleRow, ...]:
    """Return the roles in the order of their codes (A1, A2 … A12, then others)."""
    query = select(Role)
    if not with_inactive:
        query = query.where(Role.is_active)
    holders = {
        (post.role_id, post.staff_id)
        for post in reading.session.scalars(_posts_query(PostFilter(on=reading.today_on)))
    }
    rows = [
        RoleRow(
            role.id,
            role.code,
            role.title,
            frozenset(role.permissions),
            role.approval_limit_fen,
            role.is_active,
            sum(role_id == role.id for role_id, _ in holders),
        )
        for role in reading.session.scalars(query)
    ]
    return tuple(sorted(rows, key=lambda row: rules.role_order(row.code)))


def list_posts(reading: Reading, filter: PostFilter) -> tuple[PostRow, ...]:  # noqa: A002 -- the house's name
    """Return posts, the latest first; those of other stores than the reader's only for who manages them."""
    rows = _post_rows(reading, filter)
    visible = reading.visible_scopes(rules.MANAGE)
    if visible is None:
        return rows
    open_scopes = visible | reading.actor.scopes | {NIL}
    return tuple(row for row in rows if row.store_id in open_scopes or row.staff_id == reading.actor.staff_id)


def _posts_query(wanted: PostFilter) -> Select[Post]:
    query = select(Post)
    if wanted.staff_id is not None:
        query = query.where(Post.staff_id == wanted.staff_id)
    if wanted.store_id is not None:
        query = query.where(Post.store_id.in_([wanted.store_id, NIL]))
    if wanted.on is not None:
        query = query.where(Post.from_on <= wanted.on, or_(Post.to_on.is_(None), Post.to_on >= wanted.on))
    if not wanted.with_void:
        query = query.where(Post.is_void.is_(False))
    return query.order_by(Post.from_on.desc(), Post.id.desc())


def _post_rows(reading: Reading, wanted: PostFilter) -> tuple[PostRow, ...]:
    posts = list(reading.session.scalars(_posts_query(wanted)))
    people = {row.id: row for row in reading.session.scalars(select(Staff))}
    stores = {row.id: row.name for row in reading.session.scalars(select(Store))}
    titles = {row.id: row.title for row in reading.session.scalars(select(Role))}
    rows = []
    for post in posts:
        person = people.get(post.staff_id)
        term = Term(post.from_on, post.to_on)
        rows.append(
            PostRow(
                post.id,
                post.staff_id,
                person.number if person else "",
                person.name if person else "",
                post.store_id,
                stores.get(post.store_id, ""),
                post.role_id,
                titles.get(post.role_id, ""),
                PostKind(post.kind),
                post.from_on,
                post.to_on,
                post.is_void,
                not post.is_void and term.holds(reading.today_on),
            )
        )
    return tuple(rows)


def list_staff(reading: Reading, filter: StaffFilter) -> tuple[StaffRow, ...]:  # noqa: A002 -- the house's name
    """Return the people whom the reader manages, by number; those without a post belong to every manager."""
    scopes = _managed_scopes(reading)
    posts: dict[UUID, list[PostRow]] = {}
    current: dict[UUID, list[PostRow]] = {}
    for post in _post_rows(reading, PostFilter()):
        if post.to_on is None or post.to_on >= reading.today_on:
            posts.setdefault(post.staff_id, []).append(post)
        if post.is_in_force:
            current.setdefault(post.staff_id, []).append(post)
    must_change = {row.staff_id: row.must_change for row in reading.session.scalars(select(StaffCredential))}
    rows = []
    for person in reading.session.scalars(select(Staff).order_by(Staff.number)):
        if not person.is_active and not filter.with_disabled:
            continue
        held = tuple(current.get(person.id, ()))
        if filter.store_id is not None and not any(post.store_id == filter.store_id for post in held):
            continue
        if scopes is not None and any(post.store_id not in scopes for post in posts.get(person.id, ())):
            continue
        if not _matches(person, filter.text):
            continue
        rows.append(_staff_row(person, held, must_change=must_change.get(person.id, False)))
    return tuple(sorted(rows, key=_SORTS[filter.sort], reverse=filter.is_descending))


_SORTS: dict[str, Callable[[StaffRow], tuple[str, ...]]] = {
    "number": lambda row: (row.number,),
    "name": lambda row: ("".join(initials(row.name)[:1]) or row.name.casefold(), row.name, row.number),
    "posts": lambda row: (*(post.role_title for post in row.posts), row.number),
    "phone": lambda row: (row.phone, row.number),
}


def get_staff(reading: Reading, staff_id: UUID) -> StaffRow | None:
    """Return one person with the posts of today; None when the reader manages nobody of this id."""
    found = list_staff(reading, StaffFilter(with_disabled=True))
    return next((row for row in found if row.id == staff_id), None)


def _managed_scopes(reading: Reading) -> frozenset[UUID] | None:
    """Return the stores where the reader may manage people or reset passwords; None means all."""
    manage = reading.visible_scopes(rules.MANAGE)
    reset = reading.visible_scopes(rules.RESET_PASSWORD)
    if manage is None or reset is None:
        return None
    if not manage | reset:
        reading.actor.require(rules.MANAGE)
    return manage | reset


def _staff_row(person: Staff, posts: tuple[PostRow, ...], *, must_change: bool) -> StaffRow:
    return StaffRow(
        person.id,
        person.number,
        person.name,
        mask_phone(person.phone) if person.phone else "",
        person.note,
        person.is_active,
        must_change,
        posts,
    )


def _matches(person: Staff, typed: str) -> bool:
    wanted = search_text(typed)
    if not wanted:
        return True
    return (
        wanted in search_text(person.number)
        or wanted in search_text(person.name)
        or any(wanted in letters for letters in initials(person.name))
    )


def staff_names(reading: Reading, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of people by id, for timelines; NIL is the system. Unknown ids are left out."""
    found = reading.session.execute(select(Staff.id, Staff.name).where(Staff.id.in_(list(ids))))
    names: dict[UUID, str] = {row[0]: row[1] for row in found}
    if NIL in ids:
        names[NIL] = SYSTEM_NAME
    return names


def staff_choices(reading: Reading, store_id: UUID | None = None) -> tuple[StaffChoice, ...]:
    """Return the people who hold a post in a store today (this desk's when None), by number."""
    titles: dict[UUID, list[str]] = {}
    for post in _post_rows(reading, PostFilter(store_id=store_id or reading.scope, on=reading.today_on)):
        titles.setdefault(post.staff_id, []).append(post.role_title)
    people = reading.session.scalars(
        select(Staff).where(Staff.id.in_(list(titles)), Staff.is_active).order_by(Staff.number)
    )
    return tuple(
        StaffChoice(person.id, person.number, person.name, tuple(sorted(set(titles[person.id]))))
        for person in people
    )


def grants_of(reading: Reading, staff_id: UUID, on: date | None = None) -> dict[UUID, frozenset[str]]:
    """Return what a person's posts grant on a day (today when None), by store."""
    query = (
        select(Post, Role.permissions)
        .join(Role, Role.id == Post.role_id)
        .where(Post.staff_id == staff_id, Post.is_void.is_(False), Role.is_active)
    )
    posts = [
        PostGrant(post.store_id, Term(post.from_on, post.to_on), frozenset(permissions))
        for post, permissions in reading.session.execute(query)
    ]
    return rules.grants_on(posts, on or reading.today_on)


def current_actor(reading: Reading) -> Actor | None:
    """Return the reader with the rights of this moment; None when he may not work here any more."""
    person = reading.session.get(Staff, (NIL, reading.actor.staff_id))
    if person is None or not person.is_active:
        return None
    grants = grants_of(reading, person.id)
    if not {NIL, reading.scope} & set(grants):
        return None
    return replace(reading.actor, staff_number=person.number, name=person.name, grants=grants)


def approval_limit_fen(reading: Reading, staff_id: UUID, store_id: UUID | None = None) -> int | None:
    """Return up to what amount a person may sign in a store today; None is without limit, 0 is nothing."""
    query = (
        select(Role.approval_limit_fen)
        .join(Post, Post.role_id == Role.id)
        .where(
            Post.staff_id == staff_id,
            Post.is_void.is_(False),
            Role.is_active,
            Post.store_id.in_([store_id or reading.scope, NIL]),
            Post.from_on <= reading.today_on,
            or_(Post.to_on.is_(None), Post.to_on >= reading.today_on),
        )
    )
    limits = list(reading.session.scalars(query))
    if None in limits:
        return None
    return max((limit for limit in limits if limit is not None), default=0)
