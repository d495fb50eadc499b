# SPDX-License-Identifier: Apache-2.0
"""What roles get of a newer program: what is new, once, and never what somebody took away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from app import bootstrap
from app.admin.commands import SavePermissions, SaveRole, save_permissions, save_role
from app.admin.commands.shipped_roles import begin_version, keep_known, take_up_roles
from app.admin.models import Role
from app.admin.queries import list_roles
from app.admin.queries.new_permissions import find_new_permissions, is_take_up_due
from app.bootstrap import Desk
from app.core import permissions
from app.core.change_log import Change
from app.core.errors import NotPermittedError
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.sync.client import matching, rehome
from tests.support.company import CompanyTemplate, role_id
from tests.support.desk import FrozenClock, make_actor

PARTS = frozenset({"parts.read", "parts.post"})


def _rights(desk: Desk, code: str) -> frozenset[str]:
    roles = desk.runner.read(desk.founder(), list_roles, with_inactive=True)
    return next(role.permissions for role in roles if role.code == code)


def _as_before(desk: Desk, *roles: UUID) -> None:
    """Make roles as an older program founded them: without the parts' ledgers, and no line says so."""

    def take(uow: UnitOfWork) -> None:
        connection = uow.session.connection()
        for role_id_ in roles:
            role = uow.session.get_one(Role, (NIL, role_id_))
            left = sorted(set(role.permissions) - PARTS)
            uow.session.expunge(role)
            connection.execute(
                Role.__table__.update().where(Role.__table__.c.id == role_id_).values(permissions=left)  # type: ignore[attr-defined]
            )

    desk.runner.write(desk.founder(), take)


def _save(desk: Desk, admin: Actor, role: UUID, wanted: frozenset[str]) -> None:
    desk.runner.write(admin, save_permissions, SavePermissions({role: wanted}))


def test_a_role_gets_what_is_new_but_not_what_was_taken_away(desk: Desk, admin: Actor) -> None:
    a3, a5 = role_id(desk, admin, "A3"), role_id(desk, admin, "A5")
    shipped = _rights(desk, "A3")
    _save(desk, admin, a3, shipped - {"sales.read"} | {"admin.audit"})
    _as_before(desk, a3, a5)
    assert desk.runner.write(desk.founder(), take_up_roles).answer == 2
    assert _rights(desk, "A3") == shipped - {"sales.read"} | {"admin.audit"}
    assert "parts.read" in _rights(desk, "A5")
    # It is done, and what the administrator takes away now is his affair for good.
    assert desk.runner.write(desk.founder(), take_up_roles).answer == 0
    _save(desk, admin, a5, _rights(desk, "A5") - PARTS)
    assert desk.runner.write(desk.founder(), take_up_roles).answer == 0
    # What he gave again and took away again stays away too.
    _save(desk, admin, a5, _rights(desk, "A5") | {"parts.read"})
    _save(desk, admin, a5, _rights(desk, "A5") - {"parts.read"})
    assert desk.runner.write(desk.founder(), take_up_roles).answer == 0


def test_new_roles_come_and_a_company_before_its_founding_gets_none(desk: Desk, admin: Actor) -> None:
    mine = SaveRole(role_id(desk, admin, "D48-07"), "B1", "仓库", _rights(desk, "D48-07"), None)
    desk.runner.write(admin, save_role, mine)
    off = replace(mine, role_id=role_id(desk, admin, "A8"), code="A8", permissions=frozenset({"tasks.work"}))
    desk.runner.write(admin, save_role, replace(off, is_active=False))
    assert desk.runner.write(desk.founder(), take_up_roles).answer == 1
    # The one that was given another code is another; the one that is out of use is left alone.
    assert _rights(desk, "D48-07") == _rights(desk, "B1")
    assert _rights(desk, "A8") == {"tasks.work"}
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), take_up_roles)


def test_a_version_is_begun_once_and_what_it_brought_is_told_once(desk: Desk, admin: Actor) -> None:
    everything = role_id(desk, admin, "admin")
    _as_before(desk, role_id(desk, admin, "A3"), everything, *_others(desk, "A3", "admin"))
    assert desk.runner.read(desk.visitor(), is_take_up_due)
    bootstrap.begin_version(desk)
    assert not desk.runner.read(desk.visitor(), is_take_up_due)
    assert desk.runner.write(desk.founder(), begin_version, is_own=True).answer == 0
    told = desk.runner.read(admin, find_new_permissions)
    assert told is not None
    assert told.keys == tuple(sorted(PARTS))
    assert {"系统管理员", "客服代表", "会员专员"} <= set(told.roles)
    # Nobody who manages nothing is told; whoever heard it is not told again.
    assert desk.runner.read(make_actor(desk), find_new_permissions) is None
    desk.runner.write(admin, keep_known, told.keys)
    assert desk.runner.read(admin, find_new_permissions) is None
    # The system did it: no act of the administrator's that he could take back.
    with desk.runner.database.reading() as session:
        lines = session.query(Change).filter(Change.table_name == "role", Change.op == "update").all()
    assert {line.session_id for line in lines} == {NIL}


def test_a_desk_with_head_office_only_keeps_what_is_known(desk: Desk, admin: Actor) -> None:
    every = role_id(desk, admin, "A3"), role_id(desk, admin, "admin"), *_others(desk, "A3", "admin")
    _as_before(desk, *every)
    desk.runner.write(desk.founder(), begin_version, is_own=False)
    assert not PARTS & _rights(desk, "A3")
    # Nothing is told before somebody may do it.
    assert desk.runner.read(admin, find_new_permissions) is None
    desk.runner.write(desk.founder(), take_up_roles)
    told = desk.runner.read(admin, find_new_permissions)
    assert told is not None
    assert told.keys == tuple(sorted(PARTS))


def test_a_company_that_this_version_founded_hears_nothing(desk: Desk, admin: Actor) -> None:
    bootstrap.begin_version(desk)
    assert desk.runner.read(admin, find_new_permissions) is None
    assert _rights(desk, "admin") == {permission.key for permission in permissions.declared()}


def test_two_stores_that_got_a_role_apart_join_as_one(
    company_template: CompanyTemplate, tmp_path: Path, clock: FrozenClock
) -> None:
    held = []
    for name in ("一", "二"):
        desk = company_template.open_copy(tmp_path / name, clock)

        def rename(uow: UnitOfWork) -> None:
            uow.session.scalars(select(Role).where(Role.code == "D48-07")).one().code = "B1"

        desk.runner.write(desk.founder(), rename)
        desk.runner.write(desk.founder(), take_up_roles)
        keys = [key for key in matching.table_keys() if key.table == "role"]
        with desk.runner.database.reading() as session:
            held.append(rehome.my_rows(session, keys))
        desk.close()
    pairs = [pair for pair in matching.propose(keys, *held) if pair.mine.key == ("D48-07",)]
    assert [pair.is_sure for pair in pairs] == [True]
    # Each gave it an identity of its own, so that who says "not the same" may keep both.
    assert pairs[0].theirs is not None
    assert pairs[0].theirs.id != pairs[0].mine.id


def _others(desk: Desk, *codes: str) -> list[UUID]:
    roles = desk.runner.read(desk.founder(), list_roles, with_inactive=True)
    return [role.id for role in roles if role.code not in codes]
