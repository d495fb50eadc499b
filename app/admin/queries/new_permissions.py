# SPDX-License-Identifier: Apache-2.0
"""What a newer program brought to roles, for the administrator of this desk. Writes nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import select

from app.admin import rules
from app.admin.models import Role
from app.core import migrate, permissions
from app.core.db import LocalState
from app.core.ids import NIL
from app.core.resources import RULES
from app.core.unit_of_work import Reading
from app.core.version import VERSION

KNOWN = "admin.permissions_known"
"""Key of ``local_state``: the permissions that this desk's administrators have heard of."""
TAKEN_UP = "admin.roles_taken_up"
"""Key of ``local_state``: the version of the program, and of its roles, that opened this desk last."""


@dataclass(frozen=True, slots=True)
class NewPermissions:
    """Permissions that this desk's administrators have not heard of yet, and who has any of them."""

    keys: tuple[str, ...]
    roles: tuple[str, ...]
    """Titles of the active roles."""


def version_of_roles() -> str:
    """Return what changes whenever a newer program may bring something to roles."""
    shipped = sha256((RULES / "roles.json").read_bytes()).hexdigest()
    return f"{VERSION} {migrate.head()} {shipped[:12]}"


def is_take_up_due(reading: Reading) -> bool:
    """Tell whether this desk has not been opened by this version of the program before."""
    kept = reading.session.get(LocalState, TAKEN_UP)
    return kept is None or kept.value != version_of_roles()


def known_permissions(reading: Reading) -> frozenset[str] | None:
    """Return the permissions of which this desk's administrators have heard; None before they are kept."""
    kept = reading.session.get(LocalState, KNOWN)
    return frozenset(json.loads(kept.value)) if kept is not None else None


def find_new_permissions(reading: Reading) -> NewPermissions | None:
    """Return what is to be told to whoever manages the company; None when there is nothing, or he does not.

    Where a server gives the permissions they are told as soon as it did.
    """
    known = known_permissions(reading)
    if known is None or not reading.actor.may(rules.MANAGE, NIL):
        return None
    new = {permission.key for permission in permissions.declared()} - known
    roles = reading.session.scalars(select(Role).where(Role.is_active).order_by(Role.code))
    given = [(role.title, new & set(role.permissions)) for role in roles]
    keys = set[str]().union(*(keys for _title, keys in given))
    if not keys:
        return None
    return NewPermissions(tuple(sorted(keys)), tuple(title for title, some in given if some))
