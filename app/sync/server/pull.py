# SPDX-License-Identifier: Apache-2.0
"""What a desk has not seen yet, the heads of the log, and how far its horizon lags. Must not know HTTP.

Commit order is not the order of numbers: a pull reads only what lies below the oldest transaction that is
still open. A call is one statement, hence one snapshot; the transaction is the caller's.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID
from weakref import WeakKeyDictionary

from psycopg import AsyncConnection

from app.sync import protocol
from app.sync.errors import BadBodyError
from app.sync.server.columns import SCHEMA
from app.sync.server.devices import Device

MOST_SCOPES = 10_000
"""Most scopes of one request: head office asks for all stores."""
_PULL = f"SELECT {SCHEMA}.sync_pull(%s, %s, %s, %s::jsonb, %s::jsonb, %s)"
_HEADS = f"SELECT scope, xid, seq FROM {SCHEMA}.sync_heads()"
_SNAPSHOT = (
    f"SELECT pg_current_snapshot()::text || (SELECT value FROM {SCHEMA}.server_state WHERE key = 'epoch')"
)
_known: WeakKeyDictionary[AsyncConnection[Any], tuple[str, dict[str, tuple[int, int]]]] = WeakKeyDictionary()
_LAG = """
SELECT coalesce(extract(epoch FROM clock_timestamp() - min(a.xact_start)), 0)::float8,
    (pg_snapshot_xmax(pg_current_snapshot())::text::numeric
     - pg_snapshot_xmin(pg_current_snapshot())::text::numeric)::bigint
FROM pg_stat_activity a
WHERE a.backend_xid IS NOT NULL AND a.pid <> pg_backend_pid()
"""


@dataclass(frozen=True, slots=True)
class Lag:
    """How long the oldest open write has been open, and how many transactions the horizon is behind."""

    oldest_write_s: float
    horizon_transactions: int


async def pull(connection: AsyncConnection[Any], device: Device, body: dict[str, Any]) -> str:
    """Return the text of ``protocol.Pulled`` for a body as docs/sync.md says.

    Scopes that the device does not have are passed over. The desk says its incarnation itself: of two copies
    of one disk the other may be the one that the server knows. Errors: BadBodyError.
    """
    asked = scopes_asked(body)
    rows = body.get("rows", protocol.PAGE_ROWS)
    if not isinstance(rows, int) or isinstance(rows, bool) or rows < 1:
        raise BadBodyError(field="rows")
    found = await connection.execute(
        _PULL,
        (
            tenant_scopes(device),
            device.id,
            _incarnation(device, body),
            json.dumps(device.scopes),
            json.dumps(asked),
            min(rows, protocol.PAGE_ROWS),
        ),
        prepare=True,
    )
    row = await found.fetchone()
    return cast("str", row[0]) if row else ""


def _incarnation(device: Device, body: dict[str, Any]) -> UUID:
    given = body.get("incarnation")
    if given is None:
        return device.incarnation
    try:
        return UUID(hex=given)
    except (AttributeError, TypeError, ValueError) as error:
        raise BadBodyError(field="incarnation") from error


def scopes_asked(body: dict[str, Any]) -> dict[str, str]:
    """Return the scopes and cursors that a pull or a wait names. Errors: BadBodyError."""
    asked = body.get("scopes")
    if not isinstance(asked, dict) or len(asked) > MOST_SCOPES:
        raise BadBodyError(field="scopes")
    for scope, cursor in asked.items():
        if not isinstance(cursor, str) or len(cursor) > 120 or "\x00" in cursor or "\x00" in scope:
            raise BadBodyError(field="scopes")
    return asked


def tenant_scopes(device: Device) -> str:
    """Return the setting that row level security reads."""
    return "*" if device.is_office else ",".join(device.scopes)


async def heads(connection: AsyncConnection[Any]) -> dict[str, tuple[int, int]]:
    """Return for each scope (hex) the place (xid, seq) of the newest log entry that a pull would give now.

    While nothing at all is written, the heads of before are given again: a look costs next to nothing.
    """
    found = await connection.execute(_SNAPSHOT, prepare=True)
    row = await found.fetchone()
    snapshot = str(row[0]) if row else ""
    known = _known.get(connection)
    if known is None or known[0] != snapshot:
        # Older by a moment than the heads that follow: at worst they are read once more.
        found = await connection.execute(_HEADS, prepare=True)
        heads_now = {scope.hex: (int(xid), seq) for scope, xid, seq in await found.fetchall()}
        known = _known[connection] = (snapshot, heads_now)
    return known[1]


def is_news(head: tuple[int, int] | None, cursor: str) -> bool:
    """Tell whether a pull from ``cursor`` would bring anything, by the scope's visible head."""
    parts = cursor.split(".")
    if len(parts) != 3 or not (parts[1].isdecimal() and parts[2].isdecimal()):
        return True
    return head is not None and (int(parts[1]), int(parts[2])) < head


async def lag(connection: AsyncConnection[Any]) -> Lag:
    """Return how far the horizon is held back now; sees the sessions of its own role (or all, as monitor)."""
    found = await connection.execute(_LAG, prepare=True)
    row = await found.fetchone()
    return Lag(*row) if row else Lag(0.0, 0)
