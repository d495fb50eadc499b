# SPDX-License-Identifier: Apache-2.0
"""The company: its founding, stores, desks, roles and own rules. Must not know people beyond the founder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.admin import rules
from app.admin.commands.posts import AddPost, add_post
from app.admin.commands.shipped_roles import shipped_roles
from app.admin.commands.staff import AddStaff, add_staff
from app.admin.errors import AlreadyFoundedError
from app.admin.guards import require_administrator_left
from app.admin.models import CompanyRule, Post, Role, StaffCredential, Store, WorkDesk
from app.admin.queries import RuleValue, is_founded
from app.core import permissions
from app.core.dated_rules import shipped_rules
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import NIL
from app.core.normalise import phone_digits, plain_text
from app.core.unit_of_work import UnitOfWork

OWN_GRADE = "B"
"""Grade of a company's own rule: a company document."""


@dataclass(frozen=True, slots=True)
class FoundCompany:
    """The first start: company, first store, first administrator."""

    company_name: str
    store_code: str
    store_name: str
    timezone: str
    phone: str
    hotline: str
    address: str
    admin_number: str
    admin_name: str
    admin_password: str


@dataclass(frozen=True, slots=True)
class AddStore:
    """Another store of the company."""

    code: str
    name: str
    company_name: str
    phone: str = ""
    hotline: str = ""
    address: str = ""
    timezone: str = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class UpdateStore:
    """A store's data; its time zone dates all that was recorded and stays as founded."""

    store_id: UUID
    code: str
    name: str
    company_name: str
    phone: str = ""
    hotline: str = ""
    address: str = ""
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class AddDesk:
    """A place of work; ``code`` stays empty until head office gives one."""

    store_id: UUID
    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class UpdateDesk:
    """A desk's name, code, and whether it is in use."""

    desk_id: UUID
    name: str
    code: str = ""
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class SaveRole:
    """A role, new when ``role_id`` is None; ``approval_limit_fen`` None is without limit, 0 signs nothing."""

    role_id: UUID | None
    code: str
    title: str
    permissions: frozenset[str]
    approval_limit_fen: int | None = 0
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class SavePermissions:
    """What some roles may from now on, by role."""

    permissions: Mapping[UUID, frozenset[str]]


@dataclass(frozen=True, slots=True)
class SaveCompanyRule:
    """The company's own value (a scalar, a table) of a rule from a day on, with the document that says so."""

    key: str
    value: object
    from_on: date | None
    source: str


def found_company(uow: UnitOfWork, command: FoundCompany) -> UUID:
    """Make store, this desk, roles and the first administrator; answers his id.

    Errors: E2001, E2008, E9001 (field names of the command).
    """
    uow.require(rules.MANAGE, NIL)
    if is_founded(uow):
        raise AlreadyFoundedError
    problems = {}
    try:
        store = _new_store(
            uow,
            AddStore(
                command.store_code,
                command.store_name,
                command.company_name,
                command.phone,
                command.hotline,
                command.address,
                command.timezone,
            ),
        )
    except ProblemsError as error:
        names = {"code": "store_code", "name": "store_name"}
        problems = {names.get(name, name): problem for name, problem in error.problems.items()}
    try:
        founder_id = add_staff(
            uow, AddStaff(command.admin_number, command.admin_name, command.admin_password)
        )
    except ProblemsError as error:
        problems |= {f"admin_{name}": problem for name, problem in error.problems.items()}
    if problems:
        raise ProblemsError(problems)
    store.id = uow.scope
    uow.add(store)
    uow.add(WorkDesk(scope=NIL, store_id=store.id, name="1 号台", device_id=uow.identity.device_id))
    roles = shipped_roles()
    for role in roles:
        uow.add(role)
    uow.flush()
    credential = uow.session.scalars(
        select(StaffCredential).where(StaffCredential.staff_id == founder_id)
    ).one()
    credential.must_change = False
    admin = next(role for role in roles if role.code == rules.ADMIN_ROLE)
    add_post(uow, AddPost(founder_id, NIL, admin.id, uow.today_on))
    return founder_id


def add_store(uow: UnitOfWork, command: AddStore) -> UUID:
    """Add a store. Errors: E2001, E9001 (field names of the command)."""
    uow.require(rules.MANAGE, NIL)
    store = _new_store(uow, command)
    uow.add(store)
    uow.flush()
    return store.id


def _new_store(uow: UnitOfWork, command: AddStore) -> Store:
    fields = _store_fields(asdict(command))
    _require_good_store(uow, fields, None)
    return Store(scope=NIL, **fields)


def update_store(uow: UnitOfWork, command: UpdateStore) -> None:
    """Change a store's data. Errors: E2001, E9001 (field names of the command), E9002."""
    uow.require(rules.MANAGE, command.store_id)
    store = uow.session.get(Store, (NIL, command.store_id))
    if store is None:
        raise NotFoundError(kind="store", row_id=command.store_id)
    given = asdict(command)
    del given["store_id"], given["is_active"]
    fields = _store_fields({**given, "timezone": store.timezone})
    _require_good_store(uow, fields, store.id)
    if not command.is_active and _is_store_in_use(uow, store.id):
        raise ProblemsError({"is_active": "in_use"})
    for name, value in fields.items():
        setattr(store, name, value)
    store.is_active = command.is_active


def _store_fields(given: dict[str, str]) -> dict[str, str]:
    fields = {name: rules.tidy(value) for name, value in given.items()}
    fields["code"] = plain_text(fields["code"]).upper()
    for name in ("phone", "hotline"):
        fields[name] = phone_digits(fields[name]) or fields[name]
    return fields


def _require_good_store(uow: UnitOfWork, fields: dict[str, str], store_id: UUID | None) -> None:
    problems = rules.store_problems(fields, sample=uow.identity.is_sample)
    if "code" not in problems:
        holder = uow.session.scalars(select(Store.id).where(Store.code == fields["code"])).first()
        if holder not in {None, store_id}:
            problems["code"] = "already_taken"
    if problems:
        raise ProblemsError(problems)


def _is_store_in_use(uow: UnitOfWork, store_id: UUID) -> bool:
    return store_id == uow.scope or _has_posts_ahead(uow, Post.store_id == store_id)


def _has_posts_ahead(uow: UnitOfWork, which: ColumnElement[bool]) -> bool:
    query = select(Post.id).where(
        which, Post.is_void.is_(False), or_(Post.to_on.is_(None), Post.to_on >= uow.today_on)
    )
    return uow.session.scalars(query.limit(1)).first() is not None


def add_desk(uow: UnitOfWork, command: AddDesk) -> UUID:
    """Add a desk to a store. Errors: E2001, E9001 (name, code, store_id)."""
    uow.require(rules.MANAGE, command.store_id)
    if uow.session.get(Store, (NIL, command.store_id)) is None:
        raise ProblemsError({"store_id": "unknown_choice"})
    desk = WorkDesk(scope=NIL, store_id=command.store_id)
    _fill_desk(uow, desk, command.name, command.code)
    uow.add(desk)
    uow.flush()
    return desk.id


def update_desk(uow: UnitOfWork, command: UpdateDesk) -> None:
    """Change a desk. Errors: E2001, E9001 (name, code, is_active), E9002."""
    desk = uow.session.get(WorkDesk, (NIL, command.desk_id))
    if desk is None:
        raise NotFoundError(kind="desk", row_id=command.desk_id)
    uow.require(rules.MANAGE, desk.store_id)
    if not command.is_active and desk.device_id == uow.identity.device_id:
        raise ProblemsError({"is_active": "in_use"})
    _fill_desk(uow, desk, command.name, command.code)
    desk.is_active = command.is_active


def _fill_desk(uow: UnitOfWork, desk: WorkDesk, name: str, code: str) -> None:
    plain_name, plain_code = rules.tidy(name), plain_text(code).upper()
    problems = rules.desk_problems(plain_code, plain_name)
    if plain_code and "code" not in problems:
        holder = uow.session.scalars(
            select(WorkDesk.id).where(WorkDesk.store_id == desk.store_id, WorkDesk.code == plain_code)
        ).first()
        if holder not in {None, desk.id}:
            problems["code"] = "already_taken"
    if problems:
        raise ProblemsError(problems)
    desk.name, desk.code = plain_name, plain_code or None


def save_role(uow: UnitOfWork, command: SaveRole) -> UUID:
    """Add or change a role. Errors: E2001, E2007, E9001 (field names of the command), E9002."""
    uow.require(rules.MANAGE, NIL)
    role = Role(scope=NIL) if command.role_id is None else uow.session.get(Role, (NIL, command.role_id))
    if role is None:
        raise NotFoundError(kind="role", row_id=command.role_id)
    wanted = replace(command, code=plain_text(command.code), title=rules.tidy(command.title))
    known = {permission.key for permission in permissions.declared()} | set(role.permissions or ())
    problems = rules.role_problems(
        wanted.code, wanted.title, wanted.permissions, known, wanted.approval_limit_fen
    )
    holder = uow.session.scalars(select(Role.id).where(Role.code == wanted.code)).first()
    if "code" not in problems and holder not in {None, command.role_id}:
        problems["code"] = "already_taken"
    if not wanted.is_active and command.role_id and _has_posts_ahead(uow, Post.role_id == role.id):
        problems["is_active"] = "in_use"
    if problems:
        raise ProblemsError(problems)
    role.code, role.title = wanted.code, wanted.title
    role.permissions = sorted(wanted.permissions)
    role.approval_limit_fen, role.is_active = wanted.approval_limit_fen, wanted.is_active
    uow.add(role)
    require_administrator_left(uow)
    return role.id


def save_permissions(uow: UnitOfWork, command: SavePermissions) -> None:
    """Change what several roles may, all or none. Errors: E2001, E2007, E9001 (permissions), E9002."""
    uow.require(rules.MANAGE, NIL)
    known = {permission.key for permission in permissions.declared()}
    for role_id, wanted in command.permissions.items():
        role = uow.session.get(Role, (NIL, role_id))
        if role is None:
            raise NotFoundError(kind="role", row_id=role_id)
        if not wanted <= known | set(role.permissions):
            raise ProblemsError({"permissions": "unknown_choice"})
        role.permissions = sorted(wanted)
    require_administrator_left(uow)


def save_company_rule(uow: UnitOfWork, command: SaveCompanyRule) -> None:
    """Set a rule from a day on, today at the earliest; the same day again replaces it.

    Errors: E2001, E9001 (key, value, from_on, source).
    """
    shipped = {rule.key: rule.value for rule in shipped_rules() if isinstance(rule.value, RuleValue)}
    problems = rules.rule_problems(command.key, command.value, shipped)
    put_rule(uow, command, problems)


def put_rule(uow: UnitOfWork, command: SaveCompanyRule, problems: Mapping[str, str]) -> None:
    """Store a rule whose key and value were looked through (``problems``), a table too; errors as above."""
    uow.require(rules.MANAGE, NIL)
    found = dict(problems)
    source = rules.tidy(command.source)
    if not source:
        found["source"] = "required"
    elif len(source) > 200:
        found["source"] = "too_long"
    if command.from_on is None:
        found["from_on"] = "required"
    elif command.from_on < uow.today_on:
        found["from_on"] = "in_past"
    if found or command.from_on is None:
        raise ProblemsError(found)
    row = uow.session.scalars(
        select(CompanyRule).where(CompanyRule.key == command.key, CompanyRule.from_on == command.from_on)
    ).one_or_none()
    if row is None:
        row = CompanyRule(scope=NIL, key=command.key, from_on=command.from_on)
        uow.add(row)
    row.value, row.source, row.grade = {"value": command.value}, source, OWN_GRADE
