# SPDX-License-Identifier: Apache-2.0
"""Counts and sums of a scope's rows, as ``protocol.row_text`` and ``row_sum`` have them. Must not know HTTP.

One statement over all tables is one snapshot, so the sums and the head of the log are of the same instant.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from typing import Any

from psycopg import AsyncConnection
from sqlalchemy import Table

from app.core.synced import SyncedTable
from app.sync.errors import BadBodyError, NotThereError
from app.sync.server import columns
from app.sync.server.columns import SCHEMA, UNKNOWN, hexed, literal, quote
from app.sync.server.devices import Device
from app.sync.server.persons import uuid_of
from app.sync.server.tenant import tenant

MOST_COLUMNS = 200
MOST_EXCEPT = 10_000
# Not the head that a pull would give: what is committed but not yet below the horizon stands in the sums,
# so a desk must not compare before it has pulled it.
_HEAD = f"""
SELECT NULL, NULL, NULL, s.value || '.' || coalesce((
    SELECT l.xid::text || '.' || l.seq FROM {SCHEMA}.sync_log l
    WHERE l.scope = %(scope)s AND l.epoch = s.value ORDER BY l.xid DESC, l.seq DESC LIMIT 1), '0.0')
FROM {SCHEMA}.server_state s WHERE s.key = 'epoch'
"""


async def checksum(connection: AsyncConnection[Any], device: Device, body: dict[str, Any]) -> dict[str, Any]:
    """Return ``{"cursor", "tables": {table: [rows, sum]}}`` of ``{"scope", "columns", "except"}``.

    ``columns`` maps each table to its columns in the order of their text; ``except`` maps tables to ids of
    rows that are left out. Rows that are shared with the scope count. Errors: BadBodyError, NotThereError.
    """
    scope = uuid_of(body.get("scope"), "scope")
    if scope.hex not in device.scopes:
        raise NotThereError(scope=scope.hex)
    asked, left_out = _asked(body)
    parts, values = [_HEAD], {"scope": scope} | left_out
    for contract, table in columns.tables():
        if contract.name in asked:
            parts.append(query(contract, table, asked[contract.name], is_partial=contract.name in left_out))
    async with tenant(connection, None, device.id):
        # Shared rows lie in other scopes: the statement itself names the scope in every part.
        found = await connection.execute(" UNION ALL ".join(parts).encode(), values)
        rows = await found.fetchall()
    return {
        "cursor": next(cursor for name, _count, _sum, cursor in rows if name is None),
        "tables": {
            name: [count, int(total) % (1 << 64)] for name, count, total, _cursor in rows if name is not None
        },
    }


def _asked(body: dict[str, Any]) -> tuple[dict[str, list[str]], dict[str, Any]]:
    asked, given = body.get("columns"), body.get("except", {})
    if not isinstance(asked, dict) or not isinstance(given, dict):
        raise BadBodyError(field="columns")
    for names in asked.values():
        if (
            not isinstance(names, list)
            or len(names) > MOST_COLUMNS
            or not all(isinstance(name, str) and "\x00" not in name for name in names)
        ):
            raise BadBodyError(field="columns")
    left_out: dict[str, Any] = {}
    for name, ids in given.items():
        if not isinstance(ids, list) or len(ids) > MOST_EXCEPT:
            raise BadBodyError(field="except")
        if ids and name in asked:
            left_out[name] = [uuid_of(one, "except") for one in ids]
    return asked, left_out


def query(contract: SyncedTable, table: Table, names: list[str], *, is_partial: bool = False) -> str:
    """Return the SQL that counts and sums one table; parameters: ``scope``, and the table's name for ids."""
    name = contract.name
    texts = ", ".join(_text(contract, table, one) for one in names)
    stamps = "''"
    if not contract.insert_only:
        stamps = """CASE WHEN t.clocks = '{}' THEN '' ELSE (
            SELECT string_agg(k.key || '=' || k.value, ',' ORDER BY k.key COLLATE "C")
            FROM jsonb_each_text(t.clocks) k) END"""
    row = f"""array_to_string(ARRAY[{hexed("t.id")}, t.hlc, {stamps}{", " if texts else ""}{texts}],
        E'\\x1f', E'\\x1e')"""
    but = f" AND t.id <> ALL (%({name})s)" if is_partial else ""
    return f"""
SELECT {literal(name)}, count(*), coalesce(sum(('x' || left(md5({row}), 16))::bit(64)::bigint), 0), NULL
FROM {SCHEMA}.{quote(name)} t
WHERE (t.scope = %(scope)s OR (t.scope, t.id) IN (
    SELECT g.scope, g.row_id FROM {SCHEMA}.granted_row g
    WHERE g.to_scope = %(scope)s AND g.table_name = {literal(name)})){but}"""


def _text(contract: SyncedTable, table: Table, name: str) -> str:
    column = table.columns.get(name)
    if column is None or name in contract.derived:
        # A column that this server does not know yet.
        escaped = literal(name).replace("%", "%%")
        return f"(t.extra -> {literal(UNKNOWN)} ->> {escaped})"
    if columns.is_json(column):
        raise BadBodyError(field="columns")
    return columns.plain(column)
