# SPDX-License-Identifier: Apache-2.0
"""The simulated company's tables in PostgreSQL: the product's installation over the simulator's contracts.

The server's SQL is generated from whatever contracts are registered. So ``schema.install`` runs here over
``company.tables``: the schedules stay the very same as over the reference, the promises compare like with
like, and a newer program is an installation with one column more. The tables of the areas are held to the
reference by ``tests/sync/test_differential.py``. Must not know schedules.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import patch

import psycopg
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy import Uuid as UuidType

from app.core import synced
from app.core.db import Base, UtcDateTime
from app.sync.merge_state import DeviceState, Row, ServerState, TableSpec, VoidDocument
from app.sync.server import columns, schema, service_schema, snapshots
from app.sync.server.columns import SCHEMA, hexed, instant, quote
from tests.sync.simulator import company

_TYPES: dict[str, Any] = {
    "text": String, "uuid": UuidType, "bool": Boolean, "int": BigInteger, "number": Float,
    "instant": UtcDateTime, "date": Date, "json": JSON,
}  # fmt: skip


@lru_cache
def _metadata(*, newer: bool) -> MetaData:
    made = MetaData()
    for name, spec in company.tables(newer=newer).items():
        is_fact = spec.contract.insert_only
        own = [Column("redacted_at", UtcDateTime)] if is_fact else [Column("clocks", JSON, nullable=False)]
        Table(
            name, made, Column("scope", UuidType, primary_key=True), Column("id", UuidType, primary_key=True),
            Column("hlc", String, nullable=False), Column("extra", JSON, nullable=False), *own,
            *(Column(one, _TYPES[kind.kind], nullable=kind.nullable) for one, kind in spec.columns.items()),
            *(Column(one, String) for one in sorted(spec.contract.derived)),
            *(UniqueConstraint("scope", *key, name=f"uq_{name}_{'_'.join(key)}") for key in spec.unique),
        )  # fmt: skip
    return made


@contextmanager
def registered(*, newer: bool) -> Iterator[None]:
    """Let the simulated company's contracts be those that are registered."""
    contracts = {name: spec.contract for name, spec in company.tables(newer=newer).items()}
    with (
        patch.dict(synced._tables, contracts, clear=True),
        patch.object(Base, "metadata", _metadata(newer=newer)),
    ):
        yield


def install(owner: psycopg.Connection[Any], *, newer: bool) -> None:
    """Make or complete the server's tables and functions, as ``serve`` does at its start."""
    with registered(newer=newer):
        schema.install(owner)
    # Two of its questions name tables of areas that the simulated company does not have.
    owner.execute("SET check_function_bodies = off")
    service_schema.install(owner, schema.SERVICE)


_OTHERS = f"""
SELECT ' change', json_build_array({hexed("scope")}, {hexed("id")}, hlc) FROM {SCHEMA}.change
UNION ALL
SELECT ' shared', json_build_array(table_name, {hexed("scope")}, {hexed("row_id")}, {hexed("to_scope")})
FROM {SCHEMA}.granted_row
UNION ALL
SELECT ' void', json_build_array({hexed("scope")}, table_name, {hexed("row_id")}, number, code)
FROM {SCHEMA}.void_document
UNION ALL
SELECT ' device', json_build_array({hexed("id")}, {hexed("store_id")}, CASE WHEN kind <> 'office' THEN ARRAY(
        SELECT {hexed("q.scope")} FROM {SCHEMA}.device_scope q WHERE q.device_id = d.id) END,
    {hexed("incarnation")}, last_batch, is_revoked)
FROM {SCHEMA}.device d
"""


@lru_cache
def _reading(*, newer: bool) -> str:
    """Return the one statement that reads all that the promises look at: (what, JSON)."""
    parts = []
    with registered(newer=newer):
        for contract, table in columns.tables():
            values = ", ".join(
                f"'{one.name}', {columns.wire(one)}" for one in columns.values(contract, table)
            )
            own = "'{}'::jsonb, t.extra, " + instant("t.redacted_at")
            parts.append(
                f"SELECT '{contract.name}', json_build_array({hexed('t.scope')}, {hexed('t.id')}, t.hlc,"
                f" {own if contract.insert_only else 't.clocks, t.extra, NULL'}, json_build_object({values}))"
                f" FROM {SCHEMA}.{quote(contract.name)} t"
            )
    return " UNION ALL ".join([*parts, _OTHERS])


def read(owner: psycopg.Connection[Any], epoch: str, *, newer: bool) -> ServerState:
    """Return what the real tables hold, in the reference's form."""
    state = ServerState(company.tables(newer=newer), epoch, "2" if newer else "1")
    for what, one in owner.execute(_reading(newer=newer).encode()).fetchall():
        if what == " change":
            scope, change, hlc = one
            # Whether it is there and its stamp is all that is asked of it.
            state.changes[f"{scope} {change}"] = cast("Any", SimpleNamespace(hlc=hlc))
        elif what == " shared":
            state.granted.setdefault(tuple(one[:3]), set()).add(one[3])
        elif what == " void":
            state.voids.append(VoidDocument(*one))
        elif what == " device":
            device, store, scopes, incarnation, batch, is_revoked = one
            has = None if scopes is None else frozenset({store, *scopes})
            state.devices[device] = DeviceState(
                device, store, has, incarnation, last_batch=batch, is_revoked=is_revoked
            )
        else:
            scope, row, hlc, clocks, extra, redacted_at, values = one
            state.put(what, Row(scope, row, hlc, values, clocks, extra, redacted_at))
    return state


@lru_cache
def loading(*, newer: bool) -> str:
    """Return the statement of a snapshot: (table, row as the desk's file has it), and (" head", cursor)."""
    with registered(newer=newer):
        parts = [
            f"SELECT '{name}', row_to_json(q) FROM ({query}) q ({', '.join(map(quote, names))})"
            for name, names, query in snapshots.tables()
            if name != "shared_row"
        ]
    head = f"SELECT ' head', json_build_array(q.value, q.place) FROM ({snapshots._HEAD}) q (value, place)"
    return " UNION ALL ".join([head, *parts])


def row_of_file(spec: TableSpec, stored: dict[str, Any]) -> Row:
    """Return the row of a snapshot's file in wire values."""
    values = {name: _wire(stored[name], known.kind) for name, known in spec.columns.items()}
    is_fact = spec.contract.insert_only
    clocks = {} if is_fact else json.loads(stored["clocks"])
    redacted_at = _wire(stored["redacted_at"], "instant") if is_fact else None
    extra = json.loads(stored["extra"])
    return Row(stored["scope"], stored["id"], stored["hlc"], values, clocks, extra, redacted_at)


def _wire(value: Any, kind: str) -> Any:
    if value is None:
        return None
    if kind == "instant":
        return datetime.fromisoformat(value).isoformat(timespec="microseconds") + "Z"
    if kind == "bool":
        return bool(value)
    return json.loads(value) if kind == "json" else value


def as_json(spec: TableSpec, row: Row) -> dict[str, Any]:
    """Return a row as ``jsonb_populate_recordset`` takes it."""
    clocks = {} if spec.contract.insert_only else {"clocks": row.clocks}
    return {"scope": row.scope, "id": row.id, "hlc": row.hlc, "extra": row.extra} | clocks | row.values
