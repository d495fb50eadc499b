# SPDX-License-Identifier: Apache-2.0
"""Shares a record with another store, and takes it back: facts, shared rows, log. Must not know HTTP.

A grant is a snapshot: the rows that hang on the record now; later children are shared by the push. What is
idle for ninety days goes back, but what its row asks for (``named_shares``); whoever opens it again gets it
again.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from app.core import synced
from app.core.clock import HybridClock, SystemClock
from app.core.ids import NIL, new_id
from app.sync.errors import BadBodyError, NotThereError, RejectedByServerError
from app.sync.server import aggregates, persons
from app.sync.server.columns import SCHEMA, literal, quote
from app.sync.server.devices import Device
from app.sync.server.persons import uuid_of
from app.sync.server.tenant import tenant

SERVER_DEVICE = UUID(int=(1 << 128) - 1)
"""The device that stands behind what the server writes itself."""
IDLE = timedelta(days=90)
NAMED = "named"
"""Reason of a share that a row itself asks for: it lasts as long as the row."""
RECENT = timedelta(minutes=30)
"""For how long after a grant is opened its rows are looked at again: longer than any push."""
server_clock = HybridClock(SystemClock(), SERVER_DEVICE)
_LOG = f"""
INSERT INTO {SCHEMA}.sync_log (epoch, scope, home, tbl, id, op)
SELECT s.value, %(scope)s, %(home)s, u.tbl, u.id, %(op)s
FROM unnest(%(tables)s::text[], %(ids)s::uuid[]) u (tbl, id), {SCHEMA}.server_state s WHERE s.key = 'epoch'
"""
_SHARE_ROWS = f"""
INSERT INTO {SCHEMA}.granted_row (to_scope, scope, table_name, row_id, grant_id)
SELECT %(to)s, %(home)s, u.tbl, u.id, %(grant)s
FROM unnest(%(tables)s::text[], %(ids)s::uuid[]) u (tbl, id)
ON CONFLICT DO NOTHING RETURNING table_name, row_id
"""
_ACTIVE = f"""
SELECT g.id FROM {SCHEMA}.scope_grant g
WHERE g.scope = %(home)s AND g.table_name = %(table)s AND g.entity_id = %(id)s AND g.to_scope = %(to)s
    AND g.reason = %(reason)s
    AND NOT EXISTS (SELECT FROM {SCHEMA}.scope_grant_end e WHERE e.scope = g.scope AND e.grant_id = g.id)
ORDER BY g.hlc LIMIT 1
"""
_USED = f"""
INSERT INTO {SCHEMA}.grant_use (grant_id, at) VALUES (%s, now())
ON CONFLICT (grant_id) DO UPDATE SET at = excluded.at
"""
_FOLLOW = f"""
SELECT {SCHEMA}.push_follow_late(now() - %s, s.value) FROM {SCHEMA}.server_state s WHERE s.key = 'epoch'
"""
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 5773803))"


async def share(connection: AsyncConnection[Any], device: Device, body: dict[str, Any]) -> dict[str, Any]:
    """Share the record ``{"table", "id", "session"}`` with the device's store; again is harmless.

    Returns ``{"grant", "scope", "rows"}``; without a grant when the device has the record's scope anyway.
    Errors: BadBodyError, NotThereError, RejectedByServerError.
    """
    table, row_id = body.get("table"), uuid_of(body.get("id"), "id")
    contract = synced.find(table) if isinstance(table, str) else None
    # Only what a search can find can be shared: no roster, no settings, no log-ins.
    if contract is None or not contract.labels:
        raise BadBodyError(field="table")
    async with tenant(connection, device.scopes, device.id):
        person = await persons.require(connection, device, body.get("session"))
    async with tenant(connection, None, device.id):
        found = await (
            await connection.execute(
                f"SELECT scope FROM {SCHEMA}.{quote(contract.name)} WHERE id = %s LIMIT 1".encode(), (row_id,)
            )
        ).fetchone()
        if found is None:
            raise NotThereError(table=contract.name)
        home: UUID = found[0]
        if home.hex in device.scopes:
            return {"grant": "", "scope": home.hex, "rows": 0}
        grant, count = await grant_row(
            connection, contract.name, home, row_id, device.store_id, person.staff_id, "opened"
        )
    return {"grant": grant.hex, "scope": home.hex, "rows": count}


async def grant_row(
    connection: AsyncConnection[Any], table: str, home: UUID, row_id: UUID, to_scope: UUID, by_id: UUID,
    reason: str,
) -> tuple[UUID, int]:  # fmt: skip
    """Return (grant, rows newly shared) after sharing a record; must run in a transaction of all scopes."""
    await connection.execute(_LOCK, (row_id.hex,))
    values = {"home": home, "table": table, "id": row_id, "to": to_scope, "reason": reason}
    known = await (await connection.execute(_ACTIVE, values)).fetchone()
    if known is None:
        grant = new_id()
        fact = {"table_name": table, "entity_id": row_id, "to_scope": to_scope, "reason": reason}
        await write_fact(connection, "scope_grant", home, grant, by_id, fact)
    else:
        grant = known[0]
    count = await _share_rows(connection, grant, home, to_scope, (table, row_id))
    await connection.execute(_USED, (grant,))
    return grant, count


async def _share_rows(
    connection: AsyncConnection[Any], grant: UUID, home: UUID, to_scope: UUID, head: aggregates.Row
) -> int:
    """Share what belongs to a record and is not shared yet; returns how many rows."""
    rows = await aggregates.rows_of(connection, home, *head)
    names, ids = zip(*rows, strict=True)
    answer = await connection.execute(
        _SHARE_ROWS,
        {"to": to_scope, "home": home, "grant": grant, "tables": list(names), "ids": list(ids)},
    )
    fresh = {(name, key) for name, key in await answer.fetchall()}
    await _log(connection, to_scope, home, "p", fresh)
    return len(fresh)


async def complete(connection: AsyncConnection[Any]) -> int:
    """Share, and move, the children that were being pushed while their record was; returns how many rows.

    Of a push and a grant or a move at the same time neither sees the other's rows: a second look finds them.
    """
    async with tenant(connection, None):
        answer = await connection.execute(
            f"""SELECT g.id, g.scope, g.to_scope, g.table_name, g.entity_id
            FROM {SCHEMA}.grant_use u JOIN {SCHEMA}.scope_grant g ON g.id = u.grant_id
            WHERE u.at > now() - %s AND NOT EXISTS (
                SELECT FROM {SCHEMA}.scope_grant_end e WHERE e.scope = g.scope AND e.grant_id = g.id)""",
            (RECENT,),
        )
        recent = await answer.fetchall()
    count = 0
    for grant, home, to_scope, table, entity_id in recent:
        async with tenant(connection, None):
            await connection.execute(_LOCK, (entity_id.hex,))
            if not await _is_over(connection, home, grant):
                count += await _share_rows(connection, grant, home, to_scope, (table, entity_id))
    async with tenant(connection, None):
        followed = await (await connection.execute(_FOLLOW, (RECENT,))).fetchone()
    return count + (followed[0] if followed else 0)


async def _is_over(connection: AsyncConnection[Any], home: UUID, grant: UUID) -> bool:
    found = await connection.execute(
        f"SELECT FROM {SCHEMA}.scope_grant_end WHERE scope = %s AND grant_id = %s", (home, grant)
    )
    return await found.fetchone() is not None


async def take_back(connection: AsyncConnection[Any], device: Device, body: dict[str, Any]) -> dict[str, Any]:
    """End the grant ``{"grant", "session"}`` of the device's own record or with its own store.

    Returns ``{"rows"}``. Errors: BadBodyError, NotThereError, RejectedByServerError.
    """
    key = uuid_of(body.get("grant"), "grant")
    async with tenant(connection, device.scopes, device.id):
        person = await persons.require(connection, device, body.get("session"))
    async with tenant(connection, None, device.id):
        found = await (
            await connection.execute(
                f"SELECT scope, to_scope, reason FROM {SCHEMA}.scope_grant WHERE id = %s LIMIT 1", (key,)
            )
        ).fetchone()
        if found is None:
            raise NotThereError(grant=key.hex)
        is_mine = found[0].hex in device.scopes or found[1].hex in device.scopes
        if not is_mine or found[2] == NAMED:
            raise RejectedByServerError(grant=key.hex)
        return {"rows": await end_grant(connection, key, person.staff_id, "taken back")}


async def end_grant(connection: AsyncConnection[Any], grant: UUID, by_id: UUID, reason: str) -> int:
    """End a grant and return how many rows went; must run in a transaction of all scopes."""
    found = await (
        await connection.execute(
            f"SELECT scope, to_scope, entity_id FROM {SCHEMA}.scope_grant WHERE id = %s LIMIT 1", (grant,)
        )
    ).fetchone()
    if found is None:
        raise NotThereError(grant=grant.hex)
    home, to_scope, entity_id = found
    await connection.execute(_LOCK, (entity_id.hex,))
    if await _is_over(connection, home, grant):
        return 0
    # The row's entry goes first, as long as the shared store may still see the fact that ends the grant.
    await write_fact(
        connection, "scope_grant_end", home, new_id(), by_id, {"grant_id": grant, "reason": reason}
    )
    still = await _still_shared(connection, home, to_scope, grant)
    answer = await connection.execute(
        f"""DELETE FROM {SCHEMA}.granted_row r
        USING (SELECT g.table_name, g.row_id FROM {SCHEMA}.granted_row g
               WHERE g.to_scope = %(to)s AND g.scope = %(home)s) c
        WHERE r.to_scope = %(to)s AND r.scope = %(home)s
            AND r.table_name = c.table_name AND r.row_id = c.row_id AND r.row_id <> ALL (%(still)s)
        RETURNING r.table_name, r.row_id""",
        {"to": to_scope, "home": home, "still": [key for _name, key in still]},
    )
    gone = {(name, key) for name, key in await answer.fetchall()}
    await _log(connection, to_scope, home, "r", gone)
    await connection.execute(f"DELETE FROM {SCHEMA}.grant_use WHERE grant_id = %s", (grant,))
    return len(gone)


async def _still_shared(
    connection: AsyncConnection[Any], home: UUID, to_scope: UUID, ended: UUID
) -> set[aggregates.Row]:
    """Return what other grants between the two stores still share."""
    answer = await connection.execute(
        f"""SELECT g.table_name, g.entity_id FROM {SCHEMA}.scope_grant g
        WHERE g.scope = %s AND g.to_scope = %s AND g.id <> %s AND NOT EXISTS (
            SELECT FROM {SCHEMA}.scope_grant_end e WHERE e.scope = g.scope AND e.grant_id = g.id)""",
        (home, to_scope, ended),
    )
    still: set[aggregates.Row] = set()
    for table, row_id in await answer.fetchall():
        still |= await aggregates.rows_of(connection, home, table, row_id)
    return still


async def end_idle(connection: AsyncConnection[Any]) -> int:
    """End the grants that nobody opened and nothing changed for ninety days; returns how many."""
    async with tenant(connection, None):
        answer = await connection.execute(
            f"""SELECT g.id, g.scope, g.table_name, g.entity_id FROM {SCHEMA}.scope_grant g
            LEFT JOIN {SCHEMA}.grant_use u ON u.grant_id = g.id
            WHERE coalesce(u.at, g.at) < now() - %(idle)s AND g.reason <> %(named)s AND NOT EXISTS (
                SELECT FROM {SCHEMA}.scope_grant_end e WHERE e.scope = g.scope AND e.grant_id = g.id)""",
            {"idle": IDLE, "named": NAMED},
        )
        candidates = await answer.fetchall()
    ended = 0
    for grant, home, table, entity_id in candidates:
        # One transaction each: an open write holds everyone's horizon.
        async with tenant(connection, None):
            rows = await aggregates.rows_of(connection, home, table, entity_id)
            busy = await connection.execute(
                f"""SELECT EXISTS (SELECT FROM {SCHEMA}.change c
                WHERE c.scope = %s AND c.row_id = ANY (%s) AND c.at > now() - %s)""",
                (home, [key for _name, key in rows], IDLE),
            )
            answer_row = await busy.fetchone()
            if answer_row is not None and answer_row[0]:
                await connection.execute(_USED, (grant,))
                continue
            await end_grant(connection, grant, NIL, "idle")
            ended += 1
    return ended


async def write_fact(
    connection: AsyncConnection[Any], table: str, scope: UUID, key: UUID, by_id: UUID, values: dict[str, Any]
) -> None:
    """Write a fact of the server's own with its line of history and its entries in the log."""
    stamp = server_clock.stamp()
    names = list(values)
    listed = ", ".join(map(quote, names))
    marks = ", ".join(f"%({name})s" for name in names)
    given = values | {"scope": scope, "id": key, "hlc": stamp, "by": by_id}
    await connection.execute(
        f"INSERT INTO {SCHEMA}.{quote(table)} (scope, id, hlc, at, by_id, {listed})"
        f" VALUES (%(scope)s, %(id)s, %(hlc)s, now(), %(by)s, {marks})".encode(),
        given,
    )
    pairs = ", ".join(f"{literal(name)}, {_json(values[name], name)}" for name in names)
    await connection.execute(
        f"""INSERT INTO {SCHEMA}.change
            (scope, id, group_id, table_name, row_id, op, new_values, hlc, device_id, staff_id, at)
        VALUES (%(scope)s, %(id)s, %(id)s, {literal(table)}, %(id)s, 'insert',
            jsonb_build_object({pairs}), %(hlc)s, {literal(SERVER_DEVICE.hex)}, %(by)s, now())""".encode(),
        given,
    )
    await _log(connection, scope, scope, "p", {(table, key)})


def _json(value: Any, name: str) -> str:
    mark = f"%({name})s"
    return f"replace({mark}::uuid::text, '-', '')" if isinstance(value, UUID) else f"{mark}::text"


async def _log(
    connection: AsyncConnection[Any], scope: UUID, home: UUID, op: str, rows: set[aggregates.Row]
) -> None:
    if not rows:
        return
    names, ids = zip(*sorted(rows), strict=True)
    await connection.execute(
        _LOG, {"scope": scope, "home": home, "op": op, "tables": list(names), "ids": list(ids)}
    )
