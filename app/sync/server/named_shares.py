# SPDX-License-Identifier: Apache-2.0
"""Shares rows with the store that they name (``SyncedTable.shared_with``), whole, as soon as they are here.

What comes later under such a row is shared by the push; what was being pushed at that moment by the second
look of ``grants.complete``. Must not know which tables these are, nor HTTP.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from typing import Any

from psycopg import AsyncConnection

from app.core import synced
from app.core.ids import NIL
from app.sync.server import grants
from app.sync.server.columns import SCHEMA, quote
from app.sync.server.tenant import tenant

MOST = 500
"""Rows of one table in one round: a transaction each."""


async def share_named(connection: AsyncConnection[Any], *, most: int = MOST) -> int:
    """Share rows that are not yet shared with the store that they name; returns how many.

    A store that is not known is none: it may be opened later.
    """
    count = 0
    for contract in synced.registered():
        if not contract.shared_with:
            continue
        column = f"t.{quote(contract.shared_with)}"
        async with tenant(connection, None):
            answer = await connection.execute(
                f"""SELECT t.scope, t.id, {column} FROM {SCHEMA}.{quote(contract.name)} t
                JOIN {SCHEMA}.store s ON s.scope = %(nil)s AND s.id = {column}
                WHERE {column} IS NOT NULL AND {column} <> t.scope AND NOT EXISTS (
                    SELECT FROM {SCHEMA}.scope_grant g WHERE g.scope = t.scope AND g.entity_id = t.id
                        AND g.to_scope = {column} AND g.reason = %(named)s)
                ORDER BY t.hlc LIMIT %(most)s""".encode(),
                {"nil": NIL, "named": grants.NAMED, "most": most},
            )
            wanted = await answer.fetchall()
        for home, row_id, to_scope in wanted:
            # One transaction each: an open write holds everyone's horizon.
            async with tenant(connection, None):
                await grants.grant_row(connection, contract.name, home, row_id, to_scope, NIL, grants.NAMED)
            count += 1
    return count
