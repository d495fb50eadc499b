# SPDX-License-Identifier: Apache-2.0
"""What an enrolment code promises, without using it up: kind, store, company, and what a person pairs.

Must not know HTTP. The caller checked the code's tries (``limits``) and holds the transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from psycopg import AsyncConnection

from app.core import synced
from app.core.ids import NIL
from app.sync.errors import BadBodyError, BadCodeError
from app.sync.server import columns as wire
from app.sync.server.enrolments import normalise
from app.sync.server.tenant import tenant

MOST_ROWS = 50_000
"""Most rows of one table that a desk is shown to pair with."""


async def look(
    connection: AsyncConnection[Any], code: str, wanted: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Return what the code promises (docs/sync.md, /v1/look). Errors: E7003, E7010 for an unknown column.

    Personal columns are refused: whoever holds a code is not yet a desk.
    """
    found = await (
        await connection.execute(
            "SELECT kind, store_id, store_code FROM sunshine.enrolment_code"
            " WHERE code_hash = %s AND used_at IS NULL AND expires_at > now()",
            (hashlib.sha256(normalise(code).encode()).hexdigest(),),
        )
    ).fetchone()
    if found is None:
        raise BadCodeError
    kind, store_id, store_code = found
    # A code may see what the whole company shares, and no store's own rows.
    async with tenant(connection, [NIL.hex], NIL):
        store = await (
            await connection.execute(
                "SELECT name, timezone, company_name FROM sunshine.store WHERE scope = %s"
                " ORDER BY id = %s DESC, id LIMIT 1",
                (NIL, store_id or NIL),
            )
        ).fetchone()
        rows = await _rows(connection, wanted) if kind == "bring" else {}
    name, zone, company = store or ("", "", "")
    return {
        "kind": kind,
        "store": "" if store_id is None else store_id.hex,
        "store_code": store_code,
        "store_name": name if store_id is not None else "",
        "zone": zone,
        "company": company,
        "rows": rows,
    }


async def _rows(
    connection: AsyncConnection[Any], wanted: Mapping[str, Sequence[str]]
) -> dict[str, list[list[Any]]]:
    rows: dict[str, list[list[Any]]] = {}
    for contract, table in wire.tables():
        names = wanted.get(contract.name)
        if not names:
            continue
        if not _is_open(contract, names):
            raise BadBodyError(table=contract.name)
        known = [name for name in names if name in table.columns]
        if len(known) != len(names):
            raise BadBodyError(table=contract.name)
        shown = ", ".join(wire.wire(table.columns[name]) for name in known)
        found = await connection.execute(
            f"SELECT json_build_array({wire.hexed('t.id')}, {shown})"  # noqa: S608 -- names from the contracts
            f" FROM sunshine.{wire.quote(contract.name)} t WHERE t.scope = %s"
            f" ORDER BY t.id LIMIT {MOST_ROWS}",
            (NIL,),
        )
        rows[contract.name] = [row[0] for row in await found.fetchall()]
    return rows


def _is_open(contract: synced.SyncedTable, names: Sequence[str]) -> bool:
    return not contract.insert_only and not contract.personal.intersection(names)
