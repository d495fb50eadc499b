# SPDX-License-Identifier: Apache-2.0
"""Pages by hand: a desk's rows as the server would say them, and a second desk that takes them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select, text

from app.bootstrap import Desk
from app.core import synced
from app.core.db import Base, to_wire
from app.sync import protocol
from app.sync.client.apply import Applier
from app.sync.client.sqlite_port import SqlitePort
from app.sync.protocol import ScopePage

FRAME = frozenset({"scope", "id", "hlc", "clocks", "extra", "redacted_at"})


def rows_of(desk: Desk, scope: str) -> dict[str, list[dict[str, Any]]]:
    """Return every row of a desk's scope, whole, by table."""
    found: dict[str, list[dict[str, Any]]] = {}
    with desk.runner.database.reading() as session:
        for contract in synced.registered():
            table = Base.metadata.tables[contract.name]
            for row in session.execute(select(table)).mappings():
                if row["scope"].hex == scope:
                    found.setdefault(contract.name, []).append(_page_row(contract, row))
    return found


def _page_row(contract: synced.SyncedTable, row: Mapping[str, Any]) -> dict[str, Any]:
    page: dict[str, Any] = {"i": row["id"].hex, "h": row["hlc"], "f": 1}
    if row.get("clocks"):
        page["k"] = row["clocks"]
    page["c"] = {
        name: to_wire(value)
        for name, value in row.items()
        if name not in FRAME and name not in contract.derived
    }
    if row["extra"]:
        page["x"] = row["extra"]
    if row.get("redacted_at"):
        page["z"] = to_wire(row["redacted_at"])
    return page


def page(
    scope: str,
    rows: Mapping[str, Sequence[Mapping[str, Any]]],
    cursor: str = "e.9.1",
    gone: Mapping[str, Sequence[Sequence[str]]] | None = None,
) -> ScopePage:
    """Return a page of these rows."""
    body = json.dumps({"rows": rows, "gone": gone or {}}, ensure_ascii=False)
    count = sum(map(len, rows.values())) + sum(map(len, (gone or {}).values()))
    return ScopePage(scope, cursor, False, count, protocol.digest(body), body)


def applier(desk: Desk) -> Applier:
    """Return what applies pages to a desk."""
    return Applier(desk.runner.database, desk.runner.clock, desk.runner.hybrid)


def port(desk: Desk) -> SqlitePort:
    """Return the planner's port of a desk."""
    return SqlitePort(
        desk.runner.database, desk.identity.device_id.hex, desk.key, desk.runner.clock, applier(desk)
    )


def content(desk: Desk, *, derived: bool = True) -> dict[str, list[tuple[Any, ...]]]:
    """Return everything synced that a desk holds, in the order of ids; JSON by meaning."""
    found = {}
    with desk.runner.database.reading() as session:
        for contract in synced.registered():
            table = Base.metadata.tables[contract.name]
            columns = [one for one in table.columns if derived or one.name not in contract.derived]
            rows = session.execute(select(*columns).order_by(table.c.id, table.c.scope)).all()
            found[contract.name] = [tuple(row) for row in rows]
    return found


def scalar(desk: Desk, statement: str, **values: Any) -> Any:
    """Return one value."""
    with desk.runner.database.reading() as session:
        return session.execute(text(statement), values).scalar()


def chunks(
    rows: Mapping[str, Sequence[Mapping[str, Any]]], size: int
) -> Iterator[dict[str, list[Mapping[str, Any]]]]:
    """Cut rows into parts of ``size``."""
    every = [(table, row) for table, found in rows.items() for row in found]
    for start in range(0, len(every), size):
        part: dict[str, list[Mapping[str, Any]]] = {}
        for table, row in every[start : start + size]:
            part.setdefault(table, []).append(row)
        yield part
