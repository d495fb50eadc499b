# SPDX-License-Identifier: Apache-2.0
"""Who acts and what he may. Areas declare their permissions here; roles that hold them are data (admin)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from app.core.errors import NotPermittedError
from app.core.ids import NIL

_declared: dict[str, Permission] = {}


@dataclass(frozen=True, slots=True)
class Permission:
    """One thing that a role may do; ``title`` is the Chinese line that an administrator ticks."""

    key: str
    title: str


def declare(key: str, title: str) -> str:
    """Register a permission once and return its key."""
    if key in _declared:
        raise ValueError(key)
    _declared[key] = Permission(key, title)
    return key


def declared() -> tuple[Permission, ...]:
    """Return all permissions in the order of their keys."""
    return tuple(_declared[key] for key in sorted(_declared))


SEE_PERSONAL = declare("personal.see", "查看完整的个人信息（每次查看留痕）")
READ_HISTORY = declare("history.read", "查看修改历史")


@dataclass(frozen=True, slots=True)
class Actor:
    """The person at the keyboard: his log-in session and what his posts grant, by scope."""

    staff_id: UUID
    staff_number: str
    name: str
    session_id: UUID
    store_id: UUID
    grants: Mapping[UUID, frozenset[str]] = field(default_factory=dict)

    def may(self, permission: str, scope: UUID | None = None) -> bool:
        """Tell whether a post of this person grants ``permission`` in ``scope`` (his own store when None)."""
        wanted = self.store_id if scope is None else scope
        return permission in self.grants.get(wanted, ()) or permission in self.grants.get(NIL, ())

    def require(self, permission: str, scope: UUID | None = None) -> None:
        """Raise NotPermittedError unless ``may``."""
        if not self.may(permission, scope):
            raise NotPermittedError(permission=permission)

    @property
    def scopes(self) -> frozenset[UUID]:
        """The stores in which this person holds a post; holding NIL means the whole company."""
        return frozenset(self.grants)


def founder(store_id: UUID) -> Actor:
    """Return the actor who sets a desk up before its first member of staff exists; may everything."""
    everything = frozenset(_declared)
    return Actor(NIL, "0000", "系统", NIL, store_id, {NIL: everything})
