# SPDX-License-Identifier: Apache-2.0
"""What the shipped roles may, and what a company gets of it when a newer program opens it (ADR 0033).

Nobody in person does it: a desk without head office when it is opened, else the server. Must not know which
of them it is, nor who is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from app.admin import rules
from app.admin.models import Role
from app.admin.queries.new_permissions import KNOWN, TAKEN_UP, known_permissions, version_of_roles
from app.core import permissions
from app.core.change_log import Change, pairs_of
from app.core.dated_rules import shipped_rules
from app.core.db import dump_json, keep_state
from app.core.ids import NIL
from app.core.unit_of_work import UnitOfWork

EVERYTHING = "*"
"""In a shipped role: every permission that the program has."""


def shipped_roles() -> tuple[Role, ...]:
    """Return the roles that come with the program, as new rows that are in no session yet."""
    everything = sorted(permission.key for permission in permissions.declared())
    roles = []
    for rule in shipped_rules():
        if rule.key.startswith(rules.ROLE_KEY):
            code, given = rule.key.removeprefix(rules.ROLE_KEY), rule.value["permissions"]
            roles.append(
                Role(
                    scope=NIL,
                    code=code,
                    title=rule.value["title"],
                    permissions=everything if EVERYTHING in given else sorted(given),
                    approval_limit_fen=rule.value["approval_limit_fen"],
                )
            )
    return tuple(roles)


def take_up_roles(uow: UnitOfWork) -> int:
    """Give the company's roles what the shipped ones gained, and add new ones; returns how many changed.

    What somebody took away from a role stays away, and so does what an inactive role has not. Again: nothing.
    A company without roles is not founded yet. Errors: E2001.
    """
    uow.require(rules.MANAGE, NIL)
    held = {role.code: role for role in uow.session.scalars(select(Role))}
    if not held:
        return 0
    taken = _taken_away(uow, held.values())
    count = 0
    for shipped in shipped_roles():
        role = held.get(shipped.code)
        if role is None:
            uow.add(shipped)
            count += 1
        elif role.is_active:
            has = set(role.permissions)
            gained = set(shipped.permissions) - has - {key for row, key in taken if row == role.id}
            if gained:
                role.permissions = sorted(has | gained)
                count += 1
    uow.flush()
    return count


def begin_version(uow: UnitOfWork, *, is_own: bool) -> int:
    """Do once what a new version brings to roles; ``is_own``: no server does it. Returns as take_up_roles.

    What the desk's administrators know is kept first, so that the rest is told them. Errors: E2001.
    """
    roles = uow.session.scalars(select(Role)).all()
    if not roles:
        return 0
    if known_permissions(uow) is None:
        keep_known(uow, {key for role in roles for key in role.permissions})
    count = take_up_roles(uow) if is_own else 0
    keep_state(uow.session, {TAKEN_UP: version_of_roles()})
    return count


def keep_known(uow: UnitOfWork, keys: Iterable[str]) -> None:
    """Keep that these permissions are told on this desk."""
    keep_state(uow.session, {KNOWN: dump_json(sorted({*keys, *(known_permissions(uow) or ())}))})


def _taken_away(uow: UnitOfWork, roles: Iterable[Role]) -> set[tuple[UUID, str]]:
    """Return (role, permission) of what was once taken from a role, whoever did it."""
    lines = uow.session.execute(
        select(Change.row_id, Change.columns).where(
            Change.row_id.in_([role.id for role in roles]), Change.op == "update"
        )
    )
    found: set[tuple[UUID, str]] = set()
    for row_id, columns in lines:
        old, new = pairs_of(columns).get("permissions", ((), ()))
        found.update((row_id, key) for key in set(old or ()) - set(new or ()))
    return found
