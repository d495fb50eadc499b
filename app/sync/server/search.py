# SPDX-License-Identifier: Apache-2.0
"""Finds records of other stores by what the contracts call searched; personal labels are masked.

Must not know any area, nor HTTP.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from psycopg import AsyncConnection

from app.core import synced
from app.core.synced import SyncedTable
from app.sync.errors import BadBodyError
from app.sync.server import persons
from app.sync.server.columns import SCHEMA, literal, quote
from app.sync.server.devices import Device
from app.sync.server.tenant import tenant

LEAST_CHARACTERS = 2
LEAST_DIGITS = 3
MOST_CHARACTERS = 64
MOST_ROWS = 50
_TAIL = 4


async def search(connection: AsyncConnection[Any], device: Device, body: dict[str, Any]) -> dict[str, Any]:
    """Return ``{"rows": [{"table", "id", "scope", "store", "labels"}], "more"}`` of ``{"text", "session"}``.

    All stores are searched; what is personal is masked. Errors: BadBodyError for too short a text,
    RejectedByServerError.
    """
    text = body.get("text")
    if not isinstance(text, str) or "\x00" in text:
        raise BadBodyError(field="text")
    text = text.strip()
    if not (LEAST_DIGITS if text.isdecimal() else LEAST_CHARACTERS) <= len(text) <= MOST_CHARACTERS:
        raise BadBodyError(field="text")
    async with tenant(connection, device.scopes, device.id):
        await persons.require(connection, device, body.get("session"))
    pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    # Han and digits have no case; LIKE is several times as fast.
    operator = "LIKE" if text.upper() == text.lower() else "ILIKE"
    async with tenant(connection, None, device.id):
        query = _query(operator)
        if not query:
            return {"rows": [], "more": False}
        found = await connection.execute(query.encode(), {"pattern": pattern, "most": MOST_ROWS + 1})
        rows = await found.fetchall()
    return {
        "rows": [
            {
                "table": table, "id": key.hex, "scope": scope.hex, "store": store or "",
                "labels": {name: _shown(table, name, value) for name, value in (labels or {}).items()},
            }
            for table, scope, key, store, labels in rows[:MOST_ROWS]
        ],
        "more": len(rows) > MOST_ROWS,
    }  # fmt: skip


def mask(value: str) -> str:
    """Return a personal value as another store may see it: the last four digits, or the first character."""
    if not value:
        return ""
    if value.isdecimal():
        return "*" * max(0, len(value) - _TAIL) + value[-_TAIL:] if len(value) > _TAIL else "****"
    return value[0] + "**"


def _shown(table: str, name: str, value: Any) -> Any:
    contract = synced.find(table)
    if value is None or contract is None or name not in contract.personal:
        return value
    return mask(str(value))


def _root(contract: SyncedTable) -> tuple[SyncedTable, list[SyncedTable]]:
    """Return the head of the aggregate and the way to it from ``contract``."""
    way = [contract]
    while way[-1].parent is not None:
        parent = synced.find(way[-1].parent.table)
        if parent is None or parent in way:
            break
        way.append(parent)
    return way[-1], way


def _hits(operator: str) -> Iterator[str]:
    for contract in synced.registered():
        if not contract.searched:
            continue
        root, way = _root(contract)
        joins = "".join(
            f" JOIN {SCHEMA}.{quote(up.name)} t{place + 1} ON t{place + 1}.scope = t{place}.scope"
            f" AND t{place + 1}.id = t{place}.{quote(child.parent.column if child.parent else 'id')}"
            for place, (child, up) in enumerate(itertools.pairwise(way))
        )
        last = len(way) - 1
        found = " OR ".join(f"t0.{quote(name)} {operator} %(pattern)s" for name in sorted(contract.searched))
        yield (
            f"(SELECT {literal(root.name)} AS tbl, t{last}.scope, t{last}.id"
            f" FROM {SCHEMA}.{quote(contract.name)} t0{joins} WHERE {found} LIMIT %(most)s)"
        )


def _query(operator: str) -> str:
    hits = list(_hits(operator))
    if not hits:
        return ""
    roots = {_root(one)[0].name: _root(one)[0] for one in synced.registered() if one.searched}
    labels = " ".join(
        f"WHEN {literal(root.name)} THEN (SELECT jsonb_build_object("
        + ", ".join(f"{literal(name)}, r.{quote(name)}" for name in root.labels)
        + f") FROM {SCHEMA}.{quote(root.name)} r WHERE r.scope = h.scope AND r.id = h.id)"
        for root in roots.values()
    )
    return f"""
WITH hit AS (SELECT DISTINCT tbl, scope, id FROM ({" UNION ALL ".join(hits)}) u LIMIT %(most)s)
SELECT h.tbl, h.scope, h.id, s.name, CASE h.tbl {labels} END
FROM hit h LEFT JOIN {SCHEMA}.store s ON s.id = h.scope
ORDER BY s.code NULLS FIRST, h.tbl, h.id"""
