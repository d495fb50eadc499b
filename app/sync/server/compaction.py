# SPDX-License-Identifier: Apache-2.0
"""Keeps the log short: the newest entry of each row stays, old removals go below the floor.

Nothing at or above the horizon is touched. Small transactions: an open write holds every desk's horizon.
Must not know HTTP.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from app.sync.server.columns import SCHEMA
from app.sync.server.tenant import tenant

KEPT_REMOVALS = timedelta(days=90)
"""A desk that was away for longer begins from a snapshot."""
_SLICE_ROWS = 5000
_HORIZON = "pg_snapshot_xmin(pg_current_snapshot())"
_EPOCH = f"(SELECT value FROM {SCHEMA}.server_state WHERE key = 'epoch')"
_REPEATED = f"""
SELECT array_agg(l.xid::text ORDER BY l.xid DESC, l.seq DESC),
    array_agg(l.seq ORDER BY l.xid DESC, l.seq DESC)
FROM {SCHEMA}.sync_log l
WHERE l.scope = %(scope)s AND l.xid < {_HORIZON} AND l.epoch = {_EPOCH}
GROUP BY l.tbl, l.home, l.id HAVING count(*) > 1 LIMIT %(most)s
"""
_UNITE = f"""
UPDATE {SCHEMA}.sync_log l SET cols = NULL, incarnation = NULL
FROM unnest(%(xids)s::text[], %(seqs)s::bigint[]) d (xid, seq)
WHERE l.scope = %(scope)s AND l.xid = d.xid::xid8 AND l.seq = d.seq
"""
_DROP = f"""
DELETE FROM {SCHEMA}.sync_log l USING unnest(%(xids)s::text[], %(seqs)s::bigint[]) d (xid, seq)
WHERE l.scope = %(scope)s AND l.xid = d.xid::xid8 AND l.seq = d.seq
"""
# The newest entry of a scope stays in any case: its place is where quiet desks stand.
_SINK = f"""
WITH head AS (
    SELECT l.xid, l.seq FROM {SCHEMA}.sync_log l WHERE l.scope = %(scope)s AND l.epoch = {_EPOCH}
    ORDER BY l.xid DESC, l.seq DESC LIMIT 1),
gone AS (
    DELETE FROM {SCHEMA}.sync_log l USING head h
    WHERE l.scope = %(scope)s AND l.op = 'r' AND l.epoch = {_EPOCH} AND l.xid < {_HORIZON}
        AND l.made_at < now() - %(age)s AND (l.xid, l.seq) < (h.xid, h.seq)
    RETURNING l.xid, l.seq),
floor AS (
    INSERT INTO {SCHEMA}.log_floor AS f (scope, epoch, xid, seq)
    SELECT %(scope)s, {_EPOCH}, g.xid, g.seq FROM gone g ORDER BY g.xid DESC, g.seq DESC LIMIT 1
    ON CONFLICT (scope) DO UPDATE SET epoch = excluded.epoch, xid = excluded.xid, seq = excluded.seq
    WHERE f.epoch <> excluded.epoch OR (f.xid, f.seq) < (excluded.xid, excluded.seq))
SELECT count(*) FROM gone
"""


@dataclass(frozen=True, slots=True)
class Compacted:
    """How many entries went: repeated ones, removals below the floor, and those of an earlier epoch."""

    repeated: int
    removals: int
    earlier: int


async def compact(connection: AsyncConnection[Any], *, kept: timedelta = KEPT_REMOVALS) -> Compacted:
    """Compact the log of every scope; one at a time over all processes is the caller's care."""
    async with tenant(connection, None):
        answer = await connection.execute(f"DELETE FROM {SCHEMA}.sync_log WHERE epoch <> {_EPOCH}")
        earlier = answer.rowcount
        answer = await connection.execute(f"SELECT scope FROM {SCHEMA}.sync_heads()")
        scopes = [scope for (scope,) in await answer.fetchall()]
    repeated = removals = 0
    for scope in scopes:
        while count := await _unite(connection, scope):
            repeated += count
        async with tenant(connection, None):
            found = await (await connection.execute(_SINK, {"scope": scope, "age": kept})).fetchone()
            removals += found[0] if found else 0
    return Compacted(repeated, removals, earlier)


async def _unite(connection: AsyncConnection[Any], scope: UUID) -> int:
    """Unite the entries of some rows of a scope; returns how many went."""
    async with tenant(connection, None):
        found = await connection.execute(_REPEATED, {"scope": scope, "most": _SLICE_ROWS})
        groups = await found.fetchall()
    if not groups:
        return 0
    newest = {
        "scope": scope,
        "xids": [xids[0] for xids, _ in groups],
        "seqs": [seqs[0] for _, seqs in groups],
    }
    older = {
        "scope": scope,
        "xids": [xid for xids, _ in groups for xid in xids[1:]],
        "seqs": [seq for _, seqs in groups for seq in seqs[1:]],
    }
    async with tenant(connection, None):
        await connection.execute(_UNITE, newest)
        return (await connection.execute(_DROP, older)).rowcount
