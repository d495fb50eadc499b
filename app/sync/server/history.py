# SPDX-License-Identifier: Apache-2.0
"""The history of a record that other desks wrote. Must not know HTTP."""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from app.core.db import to_wire
from app.sync.errors import BadBodyError, NotThereError
from app.sync.server.columns import SCHEMA
from app.sync.server.devices import Device
from app.sync.server.persons import uuid_of
from app.sync.server.tenant import tenant

MOST_IDS = 1000
MOST_ROWS = 2000
_GRANTED = f"""
SELECT g.row_id FROM {SCHEMA}.granted_row g
WHERE g.scope = %s AND g.row_id = ANY (%s) AND g.to_scope = ANY (%s)
"""
_CHANGES = f"""
SELECT c.id, c.table_name, c.row_id, c.op, {SCHEMA}.change_columns(c.new_values, c.old_values),
    c.hlc, c.staff_id, c.at
FROM {SCHEMA}.change c
WHERE c.scope = %(scope)s AND c.row_id = ANY (%(ids)s) AND c.device_id <> %(device)s
ORDER BY c.hlc DESC, c.id LIMIT %(most)s
"""


# A replica is asked only while it is less than a minute behind.
_REPLAYED = """
SELECT CASE WHEN pg_is_in_recovery()
    THEN coalesce(pg_last_xact_replay_timestamp(), now() - interval '1 minute') END
"""


async def _complete_until(connection: AsyncConnection[Any]) -> datetime:
    now = datetime.now(UTC)
    found = await (await connection.execute(_REPLAYED)).fetchone()
    return now if found is None or found[0] is None else min(now, found[0].astimezone(UTC))


async def history(connection: AsyncConnection[Any], device: Device, body: dict[str, Any]) -> dict[str, Any]:
    """Return ``{"changes": [...], "at", "more"}`` of ``{"scope", "ids"}``: the newest lines of other desks.

    Lines are given whole each time, whatever ``after`` says: a desk that was offline brings old ones late.
    ``at`` is up to when the history is complete now; ``more``: there are older ones. Errors: BadBodyError,
    NotThereError when none of the rows is the device's to see.
    """
    scope = uuid_of(body.get("scope"), "scope")
    given = body.get("ids")
    if not isinstance(given, list) or len(given) > MOST_IDS:
        raise BadBodyError(field="ids")
    ids = [uuid_of(one, "ids") for one in given]
    at = await _complete_until(connection)
    if scope.hex not in device.scopes:
        scopes = [UUID(one) for one in device.scopes]
        async with tenant(connection, device.scopes, device.id):
            found = await connection.execute(_GRANTED, (scope, ids, scopes))
            ids = [row_id for (row_id,) in await found.fetchall()]
        if not ids:
            raise NotThereError(scope=scope.hex)
    values = {"scope": scope, "ids": ids, "device": device.id, "most": MOST_ROWS + 1}
    async with tenant(connection, [scope], device.id):
        rows = await (await connection.execute(_CHANGES, values)).fetchall()
    return {
        "changes": [
            {
                "scope": scope.hex, "id": key.hex, "table_name": table, "row_id": row_id.hex, "op": op,
                "columns": columns, "hlc": hlc, "staff_id": to_wire(staff_id), "at": to_wire(written_at),
            }
            for key, table, row_id, op, columns, hlc, staff_id, written_at in reversed(rows[:MOST_ROWS])
        ],
        "at": to_wire(at),
        "more": len(rows) > MOST_ROWS,
    }  # fmt: skip
