# SPDX-License-Identifier: Apache-2.0
"""Who asks: the person of a log-in session on this device, and that he holds a post. Must not know HTTP."""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from app.core.ids import NIL
from app.sync.errors import BadBodyError, RejectedByServerError
from app.sync.server.columns import SCHEMA
from app.sync.server.devices import Device

_PERSON = f"""
SELECT s.staff_id FROM {SCHEMA}.login_session s
WHERE s.id = %(session)s AND s.device_id = %(device)s AND s.scope = ANY (%(scopes)s)
    AND EXISTS (
        SELECT FROM {SCHEMA}.post p
        WHERE p.scope = %(nil)s AND p.staff_id = s.staff_id AND NOT coalesce(p.is_void, false)
            AND p.store_id = ANY (%(scopes)s)
            AND p.from_on <= (now() AT TIME ZONE 'UTC')::date + 1
            AND (p.to_on IS NULL OR p.to_on >= (now() AT TIME ZONE 'UTC')::date - 1))
    AND NOT EXISTS (
        SELECT FROM {SCHEMA}.logout o WHERE o.scope = s.scope AND o.login_session_id = s.id)
"""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff who holds a post in a store of the device."""

    staff_id: UUID
    session_id: UUID


async def require(connection: AsyncConnection[Any], device: Device, session: object) -> Person:
    """Return the person of a session that this device has synced.

    Must run in a transaction that sees the device's scopes. A day more or less is no matter here: the
    dates of a post are those of its store. Errors: BadBodyError, RejectedByServerError.
    """
    key = uuid_of(session, "session")
    scopes = [UUID(scope) for scope in device.scopes]
    found = await (
        await connection.execute(
            _PERSON, {"session": key, "device": device.id, "scopes": scopes, "nil": NIL}, prepare=True
        )
    ).fetchone()
    if found is None:
        raise RejectedByServerError(session=key.hex)
    return Person(found[0], key)


def uuid_of(value: object, field: str) -> UUID:
    """Return an id of a body. Errors: BadBodyError."""
    if isinstance(value, str) and len(value) <= 36:
        try:
            return UUID(value)
        except ValueError:
            pass
    raise BadBodyError(field=field)
