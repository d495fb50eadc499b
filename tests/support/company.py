# SPDX-License-Identifier: Apache-2.0
"""A founded company for tests: its first administrator, more stores, people with posts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

from app import bootstrap
from app.admin.commands import (
    AddPost,
    AddStaff,
    AddStore,
    FoundCompany,
    LogIn,
    LoginResult,
    add_post,
    add_staff,
    add_store,
    found_company,
    log_in,
)
from app.admin.queries import list_roles
from app.admin.rules import PostKind, stranger
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.permissions import Actor
from tests.support.desk import DeskTemplate, FrozenClock

FOUNDED_ON = date(2026, 11, 20)
ADMIN_NUMBER = "0001"
ADMIN_PASSWORD = "tianshan-2026"
PASSWORD = "first-day-88"

FOUNDING = FoundCompany(
    company_name="新疆阳光电器有限公司",
    store_code="WLM",
    store_name="友好路店",
    timezone="Asia/Shanghai",
    phone="0991-4512345",
    hotline="4008001234",
    address="乌鲁木齐市沙依巴克区友好北路 1 号",
    admin_number=ADMIN_NUMBER,
    admin_name="古丽娜尔·买买提",
    admin_password=ADMIN_PASSWORD,
)


class CompanyTemplate:
    """Founds a company once per test run and copies it for each test: the password's hash takes its time."""

    def __init__(self, folder: Path) -> None:
        self._desks = DeskTemplate(folder)
        data = DataFolder(folder)
        desk = bootstrap.open_desk(data, data.store, clock=FrozenClock())
        self.admin = found(desk)
        desk.close()

    def open_copy(self, folder: Path, clock: FrozenClock) -> Desk:
        """Return an open copy in ``folder``; its administrator is ``admin``."""
        return self._desks.open_copy(folder, clock)


def found(desk: Desk) -> Actor:
    """Found the company and return its administrator, logged in."""
    desk.runner.write(desk.founder(), found_company, FOUNDING)
    actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
    assert actor is not None
    return actor


def enter(desk: Desk, number: str, password: str = PASSWORD) -> LoginResult:
    """Try to log in as a person does."""
    answer = desk.runner.write(stranger(desk.identity.store_id), log_in, LogIn(number, password)).answer
    assert isinstance(answer, LoginResult)
    return answer


def role_id(desk: Desk, admin: Actor, code: str) -> UUID:
    """Return the id of a role by its code."""
    return next(
        role.id for role in desk.runner.read(admin, list_roles, with_inactive=True) if role.code == code
    )


def open_store(desk: Desk, admin: Actor, code: str, name: str) -> UUID:
    """Add a store."""
    answer = desk.runner.write(admin, add_store, AddStore(code, name, "新疆阳光电器有限公司")).answer
    assert isinstance(answer, UUID)
    return answer


def hire(
    desk: Desk,
    admin: Actor,
    number: str,
    name: str,
    *roles: str,
    store_id: UUID | None = None,
    from_on: date = FOUNDED_ON,
    to_on: date | None = None,
) -> UUID:
    """Add a person with posts from a day on in one store (the desk's own when None)."""
    staff_id = desk.runner.write(admin, add_staff, AddStaff(number, name, PASSWORD)).answer
    assert isinstance(staff_id, UUID)
    for code in roles:
        give(desk, admin, staff_id, code, store_id=store_id, from_on=from_on, to_on=to_on)
    return staff_id


def give(
    desk: Desk,
    admin: Actor,
    staff_id: UUID,
    code: str,
    *,
    store_id: UUID | None = None,
    from_on: date = FOUNDED_ON,
    to_on: date | None = None,
    kind: PostKind = PostKind.DEDICATED,
) -> UUID:
    """Give a person one post."""
    where = desk.identity.store_id if store_id is None else store_id
    post = AddPost(staff_id, where, role_id(desk, admin, code), from_on, to_on, kind)
    answer = desk.runner.write(admin, add_post, post).answer
    assert isinstance(answer, UUID)
    return answer
