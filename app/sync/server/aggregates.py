# SPDX-License-Identifier: Apache-2.0
"""The rows that belong to a record: its children by the contracts, of any depth, in its own scope.

Must not know why they are asked for.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from app.sync.server.columns import SCHEMA, literal, quote
from app.sync.server.schema_tables import LINKS, ServerTable, server_tables

Row = tuple[str, UUID]
"""Table and id."""
MOST_DEPTH = 12


async def rows_of(connection: AsyncConnection[Any], scope: UUID, table: str, row_id: UUID) -> set[Row]:
    """Return the row and all that hangs on it. Must run in a transaction that sees the scope."""
    query = _children()
    found: set[Row] = {(table, row_id)}
    wave = found
    for _depth in range(MOST_DEPTH):
        if not wave:
            break
        names, ids = zip(*wave, strict=True)
        answer = await connection.execute(
            query.encode(), {"scope": scope, "tables": list(names), "ids": list(ids), "every": list(ids)}
        )
        wave = {(name, key) for name, key in await answer.fetchall()} - found
        found |= wave
    return found


def _children() -> str:
    return " UNION ALL ".join(part for table in server_tables() for part in _of(table))


def _of(table: ServerTable) -> list[str]:
    parts = []
    parent = table.contract.parent
    if parent is not None:
        parts.append(
            f"SELECT {literal(table.name)}, t.id FROM {SCHEMA}.{quote(table.name)} t"
            f" WHERE t.scope = %(scope)s AND t.{quote(parent.column)} IN ("
            "SELECT w.id FROM unnest(%(tables)s::text[], %(ids)s::uuid[]) w (tbl, id)"
            f" WHERE w.tbl = {literal(parent.table)})"
        )
    parts += [
        f"SELECT {literal(table.name)}, t.id FROM {SCHEMA}.{quote(table.name)} t"
        f" WHERE t.scope = %(scope)s AND t.{quote(link)} = ANY (%(every)s)"
        for link in LINKS
        if table.types.get(link) == "uuid"
    ]
    return parts
