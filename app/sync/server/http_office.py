# SPDX-License-Identifier: Apache-2.0
"""The addresses of 总部管理, and those for machines that watch. Must not know SQL.

Head office's addresses want more than a token: a person logged in on that desk who may enrol (``sync.enrol``
in the whole company), looked up in the server's own copy of the posts.
"""

from __future__ import annotations

import base64
import shutil
from typing import Any
from uuid import UUID

import psycopg
from psycopg import AsyncConnection

from app.sync.errors import NotThereError, RejectedByServerError
from app.sync.models import ENROL
from app.sync.server import certificates, devices, enrolments, logs, metrics
from app.sync.server.context import now_text
from app.sync.server.http_core import Call, Reply, id_of, text_of

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


async def _person(connection: AsyncConnection[Any], call: Call, body: dict[str, Any]) -> UUID:
    """Return the person of the log-in session that the body names. Errors: E7014 when he may not enrol."""
    staff_id = await devices.holder(connection, call.me.id, id_of(body, "session"), ENROL)
    if staff_id is None:
        raise RejectedByServerError(permission=ENROL)
    return staff_id


async def list_devices(call: Call) -> Reply:
    """List every desk of the company."""
    body = await call.json()
    async with call.context.connection() as connection:
        await _person(connection, call, body)
        return Reply({"devices": await devices.list_devices(connection)})


async def make_code(call: Call) -> Reply:
    """Make a one-time code for a desk of a store."""
    body = await call.json()
    async with call.context.connection() as connection, connection.transaction():
        made_by = await _person(connection, call, body)
        code = await enrolments.make_code(
            connection,
            text_of(body, "store_code", most=3),
            text_of(body, "kind", most=8),
            is_office=body.get("is_office") is True,
            is_new=body.get("is_new") is True,
            made_by=made_by,
        )
    logs.get().info("code_made", device=call.me.id.hex, staff=made_by.hex)
    letters = call.context.settings.fingerprint
    return Reply(
        {
            "code": code.code,
            "fingerprint": letters,
            "text": f"{code.code} {letters}",
            "expires_at": code.until_at.isoformat().replace("+00:00", "Z"),
        }
    )


async def rename(call: Call) -> Reply:
    """Give a desk another name."""
    body = await call.json()
    device_id, name = id_of(body, "device"), text_of(body, "name", most=80)
    async with call.context.connection() as connection:
        staff_id = await _person(connection, call, body)
        await devices.rename(connection, device_id, name)
    # Not the name: people call a desk after themselves.
    logs.get().info("renamed", device=device_id.hex, asked_by=call.me.id.hex, staff=staff_id.hex)
    return Reply({})


async def revoke(call: Call) -> Reply:
    """Revoke a desk; it is told at its next contact."""
    body = await call.json()
    device_id = id_of(body, "device")
    async with call.context.connection() as connection:
        staff_id = await _person(connection, call, body)
        await devices.revoke(connection, device_id)
    call.context.cache.forget(device_id)
    logs.get().warning("revoked", device=device_id.hex, asked_by=call.me.id.hex, staff=staff_id.hex)
    return Reply({})


async def key(call: Call) -> Reply:
    """Give back the database key of a desk whose own was lost."""
    body = await call.json()
    device_id = id_of(body, "device")
    async with call.context.connection() as connection:
        staff_id = await _person(connection, call, body)
        sealed = await devices.sealed_key(connection, device_id)
    if not sealed:
        raise NotThereError(device=device_id.hex)
    plain = certificates.unseal(call.context.escrow, sealed, device_id.bytes)
    # The desk that asks keeps a trace of its own; this one it cannot leave out.
    logs.get().warning("key_given", device=device_id.hex, asked_by=call.me.id.hex, staff=staff_id.hex)
    return Reply({"key": base64.b64encode(plain).decode("ascii")})


async def state(call: Call) -> Reply:
    """Tell how the server is: its version, clock, last backup, room left."""
    body = await call.json()
    async with call.context.connection() as connection:
        await _person(connection, call, body)
        backup_at = await devices.server_value(connection, "backup_at")
    return Reply(
        {
            "version": call.context.settings.version,
            "now": now_text(),
            "backup_at": backup_at or None,
            "free_bytes": shutil.disk_usage(call.context.settings.folder).free,
        }
    )


async def health(call: Call) -> Reply:
    """Answer 200 when the database answers."""
    async with call.context.connection() as connection:
        await connection.execute("SELECT 1")
    return Reply({"status": "ok"})


async def tell_metrics(call: Call) -> Reply:
    """Give Prometheus its text; without a database, what this process knows alone."""
    context = call.context
    gauges: dict[tuple[str, str], float] = {("sunshine_waiting", ""): float(context.news.waiting)}
    stats = context.pool.get_stats()
    size, free = stats.get("pool_size", 0), stats.get("pool_available", 0)
    gauges["sunshine_pool", 'state="busy"'] = float(size - free)
    gauges["sunshine_pool", 'state="free"'] = float(free)
    gauges["sunshine_pool", 'state="asked"'] = float(stats.get("requests_waiting", 0))
    if context.replica is not None:
        lag = context.replica.lag_seconds
        gauges["sunshine_replica_lag_seconds", ""] = -1.0 if lag is None else lag
    try:
        async with context.connection() as connection:
            gauges |= await metrics.of_database(connection)
    except psycopg.OperationalError as error:
        logs.get().warning("metrics_without_database", **logs.trouble_of(error))
    return Reply(context.metrics.text(gauges).encode(), content_type=PROMETHEUS)
