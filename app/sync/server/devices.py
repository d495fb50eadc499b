# SPDX-License-Identifier: Apache-2.0
"""The devices as the server knows them: who asks, what it may have, when it was last heard of.

Must not know HTTP. Every function takes an open connection of the service role and leaves the transaction
to its caller. Table ``device`` is made by ``schema``.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from app.core.ids import NIL
from app.sync.errors import NotThereError, RevokedError, StaleTokenError

AT_ONCE = 500
CACHE_SECONDS = 2.0
"""How long another process may still serve what a device was; a push asks the database itself."""


@dataclass(frozen=True, slots=True)
class Device:
    """One enrolled desk; ``scopes`` are hex, NIL among them (of an office: all stores)."""

    id: UUID
    store_id: UUID
    kind: str
    scopes: tuple[str, ...]
    incarnation: UUID
    schema_version: str
    generation: int = 0
    is_revoked: bool = False

    @property
    def is_office(self) -> bool:
        """Head office has every scope."""
        return self.kind == "office"


async def load(connection: AsyncConnection[Any], device_id: UUID) -> Device | None:
    """Return a device as it is now; None when the server does not know it."""
    return (await load_many(connection, [device_id])).get(device_id)


async def load_many(connection: AsyncConnection[Any], device_ids: Sequence[UUID]) -> dict[UUID, Device]:
    """Return those devices that the server knows, as they are now."""
    rows = await (
        await connection.execute("SELECT * FROM sunshine.service_devices(%s)", (list(device_ids),))
    ).fetchall()
    return {
        row[0]: Device(
            id=row[0],
            store_id=row[1],
            kind=row[2],
            scopes=(NIL.hex, *(scope.hex for scope in row[7])),
            incarnation=row[3],
            schema_version=row[4],
            generation=row[5],
            is_revoked=row[6],
        )
        for row in rows
    }


class DeviceLoader:
    """Loads devices for many requests at once: when all desks come back together, it is one question."""

    def __init__(self, ask: Callable[[Sequence[UUID]], Awaitable[dict[UUID, Device]]]) -> None:
        self._ask = ask
        self._wanted: dict[UUID, asyncio.Future[Device | None]] = {}
        self._task: asyncio.Task[None] | None = None

    async def get(self, device_id: UUID) -> Device | None:
        """Return a device as it is now. Errors: those of ``ask``."""
        found = self._wanted.get(device_id)
        if found is None:
            found = self._wanted[device_id] = asyncio.get_running_loop().create_future()
            if self._task is None:
                self._task = asyncio.create_task(self._run())
        # One request that is given up must not take the answer from the others.
        return await asyncio.shield(found)

    async def _run(self) -> None:
        while self._wanted:
            taken = dict(list(self._wanted.items())[:AT_ONCE])
            for device_id in taken:
                del self._wanted[device_id]
            try:
                known = await self._ask(list(taken))
            except Exception as error:  # noqa: BLE001 -- each request tells its own desk
                for future in taken.values():
                    future.set_exception(error)
                    future.exception()  # marks it as seen when nobody waits any more
            else:
                for device_id, future in taken.items():
                    future.set_result(known.get(device_id))
        self._task = None


class DeviceCache:
    """Devices of the last two seconds, so that a long-poll or a pull does not ask for what it just knew."""

    def __init__(self, seconds: float = CACHE_SECONDS) -> None:
        self._seconds = seconds
        self._known: dict[UUID, tuple[float, Device]] = {}

    def get(self, device_id: UUID, generation: int) -> Device | None:
        """Return a device that was read a moment ago in the token's generation."""
        found = self._known.get(device_id)
        if found is None or found[0] < time.monotonic() or found[1].generation != generation:
            return None
        return found[1]

    def put(self, device: Device) -> None:
        """Remember a device; the cache is emptied before it grows without bound."""
        if len(self._known) > 20_000:
            self._known.clear()
        self._known[device.id] = (time.monotonic() + self._seconds, device)

    def forget(self, device_id: UUID) -> None:
        """Forget a device that was changed here."""
        self._known.pop(device_id, None)


def require_current(device: Device | None, generation: int) -> Device:
    """Return the device of a genuine token. Errors: E7004 revoked, E7005 not known or an old generation."""
    if device is None:
        raise StaleTokenError
    if device.is_revoked:
        raise RevokedError
    if device.generation != generation:
        raise StaleTokenError
    return device


_LIST = """
SELECT d.id, d.store_id, s.code AS store_code, d.name, d.desk_code, d.kind, d.is_revoked, d.enrolled_at,
       d.last_contact_at, d.last_pull_at, d.last_push_at, coalesce(d.queue_length, 0) AS queue_length,
       coalesce(d.clock_offset_ms, 0) AS clock_offset_ms, coalesce(d.version, '') AS version,
       coalesce(d.schema_version, '') AS schema_version, coalesce(d.voices, 1) AS voices,
       coalesce(g.entries, 0)::bigint AS lag
FROM sunshine.device d LEFT JOIN sunshine.service_stores() s ON s.id = d.store_id
LEFT JOIN sunshine.service_lags() g ON g.device_id = d.id
ORDER BY s.code NULLS LAST, d.desk_code
"""


def _instant(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat().replace("+00:00", "Z")


async def list_devices(connection: AsyncConnection[Any]) -> list[dict[str, Any]]:
    """Return every device as 总部管理 shows it (docs/sync.md, Addresses)."""
    cursor = connection.cursor(row_factory=dict_row)
    await cursor.execute(_LIST)
    return [
        {
            "id": row["id"].hex,
            "store": row["store_id"].hex,
            "store_code": row["store_code"] or "",
            "name": row["name"],
            "desk_code": row["desk_code"],
            "kind": row["kind"],
            "is_revoked": row["is_revoked"],
            "enrolled_at": _instant(row["enrolled_at"]),
            "last_contact_at": _instant(row["last_contact_at"]),
            "last_pull_at": _instant(row["last_pull_at"]),
            "last_push_at": _instant(row["last_push_at"]),
            "queue": row["queue_length"],
            "offset_ms": row["clock_offset_ms"],
            "version": row["version"],
            "schema": row["schema_version"],
            "voices": row["voices"],
            "lag": row["lag"],
        }
        for row in await cursor.fetchall()
    ]


async def rename(connection: AsyncConnection[Any], device_id: UUID, name: str) -> None:
    """Give a device another name. Errors: E7013."""
    done = await connection.execute(
        "UPDATE sunshine.device SET name = %s WHERE id = %s", (name[:80], device_id)
    )
    if done.rowcount == 0:
        raise NotThereError(device=device_id.hex)


async def revoke(connection: AsyncConnection[Any], device_id: UUID) -> None:
    """Revoke a device for good: its secrets end, and it is told at its next contact. Errors: E7013."""
    done = await connection.execute(
        "UPDATE sunshine.device SET is_revoked = true, revoked_at = coalesce(revoked_at, now())"
        " WHERE id = %s",
        (device_id,),
    )
    if done.rowcount == 0:
        raise NotThereError(device=device_id.hex)


async def holder(
    connection: AsyncConnection[Any], device_id: UUID, session_id: UUID, permission: str
) -> UUID | None:
    """Return who is logged in on a device, if he holds a permission in the whole company now; else None."""
    found = await (
        await connection.execute(
            "SELECT sunshine.service_holds(%s, %s, %s)", (device_id, session_id, permission)
        )
    ).fetchone()
    return found[0] if found else None


async def sealed_key(connection: AsyncConnection[Any], device_id: UUID) -> bytes:
    """Return the database key that a device sealed when it enrolled; b"" when there is none."""
    found = await (
        await connection.execute("SELECT wrapped_key FROM sunshine.device WHERE id = %s", (device_id,))
    ).fetchone()
    return bytes(found[0] or b"") if found else b""


async def server_value(connection: AsyncConnection[Any], key: str) -> str:
    """Return a value of the server's own state, "" when there is none."""
    found = await (
        await connection.execute("SELECT value FROM sunshine.server_state WHERE key = %s", (key,))
    ).fetchone()
    return str(found[0]) if found else ""


async def say_version(
    connection: AsyncConnection[Any], device_id: UUID, version: str, schema_version: str
) -> None:
    """Remember which program a device runs; a text that is not said stays."""
    await connection.execute(
        "UPDATE sunshine.device SET version = coalesce(nullif(%s, ''), version),"
        " schema_version = coalesce(nullif(%s, ''), schema_version) WHERE id = %s",
        (version, schema_version, device_id),
    )


@dataclass(frozen=True, slots=True)
class Become:
    """What a new incarnation begins with: generation of its tokens, last batch, and whose desk it is.

    ``is_second_voice``: the desk does not come from the incarnation known here, so two copies talk.
    """

    generation: int
    batch: int
    store_id: UUID
    desk_code: str
    is_second_voice: bool


async def become(
    connection: AsyncConnection[Any], device_id: UUID, incarnation: UUID, before: UUID | None
) -> Become:
    """Take another incarnation. Errors: E7004, E7005."""
    found = await (
        await connection.execute(
            "UPDATE sunshine.device SET token_generation = token_generation + 1, incarnation = %(new)s,"
            " announced_xid = CASE WHEN incarnation = %(new)s THEN announced_xid"
            " ELSE pg_current_xact_id() END,"
            " last_batch = CASE WHEN incarnation = %(new)s THEN last_batch ELSE 0 END,"
            " last_digest = CASE WHEN incarnation = %(new)s THEN last_digest END,"
            " last_answer = CASE WHEN incarnation = %(new)s THEN last_answer END,"
            " voices = voices + CASE WHEN %(before)s::uuid IS NULL OR incarnation IN (%(before)s, %(new)s)"
            " THEN 0 ELSE 1 END"
            " WHERE id = %(id)s AND NOT is_revoked"
            " RETURNING token_generation, last_batch, store_id, desk_code, voices > old.voices",
            {"new": incarnation, "before": before, "id": device_id},
        )
    ).fetchone()
    if found is None:
        require_current(await load(connection, device_id), -1)
        raise StaleTokenError
    # Parts of the copy before will never be completed.
    await connection.execute("DELETE FROM sunshine.group_part WHERE device_id = %s", (device_id,))
    return Become(*found)


@dataclass(slots=True)
class Contact:
    """What a device said of itself since the last flush; instants are the server's, as seconds."""

    at: float
    pulled: bool = False
    queue: int | None = None
    offset_ms: int | None = None


_TOUCH = """
WITH said AS (
    SELECT * FROM jsonb_to_recordset(%s) AS s(id uuid, at double precision, pulled boolean, queue integer,
                                              offset_ms bigint)
), free AS (
    SELECT d.id FROM sunshine.device d JOIN said USING (id) ORDER BY d.id FOR NO KEY UPDATE SKIP LOCKED
)
UPDATE sunshine.device d SET
    last_contact_at = greatest(d.last_contact_at, to_timestamp(s.at)),
    last_pull_at = CASE WHEN s.pulled THEN greatest(d.last_pull_at, to_timestamp(s.at))
                        ELSE d.last_pull_at END,
    queue_length = coalesce(s.queue, d.queue_length),
    clock_offset_ms = coalesce(s.offset_ms, d.clock_offset_ms)
FROM said s JOIN free USING (id) WHERE d.id = s.id
"""


async def touch(connection: AsyncConnection[Any], contacts: Iterable[tuple[UUID, Contact]]) -> None:
    """Write down who was heard; a device that is just pushing is left to the next time."""
    said = [
        {"id": key.hex, "at": one.at, "pulled": one.pulled, "queue": one.queue, "offset_ms": one.offset_ms}
        for key, one in contacts
    ]
    if said:
        await connection.execute(_TOUCH, (Jsonb(said),))
