# SPDX-License-Identifier: Apache-2.0
"""The same company on the reference and on a real PostgreSQL, and a comparison of the two, row for row."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from dataclasses import replace
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import JSON, Boolean, Date, Float, Integer, UniqueConstraint, Uuid

from app.core import synced
from app.core.db import Base, UtcDateTime
from app.sync import merge, protocol
from app.sync.errors import SyncError
from app.sync.merge_state import NIL, Column, DeviceState, RoleGrant, Row, ServerState, TableSpec
from app.sync.protocol import Reject
from app.sync.server import columns, push, schema
from app.sync.server.devices import Device
from tests.support.head_office import HeadOffice

LONG_AGO = "2000-01-01T00:00:00.000000Z"
_ROW = frozenset({"scope", "id", "hlc", "clocks", "extra", "redacted_at"})
_UNSTABLE = frozenset({"at"})
"""Columns of a conflict that the two servers fill by themselves."""


def real_tables() -> dict[str, TableSpec]:
    """Return every registered contract with the columns and keys of its table."""
    found = {}
    for contract in synced.registered():
        table = Base.metadata.tables[contract.name]
        known = {
            column.name: Column(_kind(column.type), nullable=bool(column.nullable))
            for column in table.columns
            if column.name not in _ROW and column.name not in contract.derived
        }
        keys = [
            tuple(column.name for column in one.columns if column.name != "scope")
            for one in table.constraints
            if isinstance(one, UniqueConstraint)
        ]
        found[contract.name] = TableSpec(contract, known, tuple(sorted(keys)))
    return found


def _kind(given: Any) -> str:
    kinds = (
        (Uuid, "uuid"), (UtcDateTime, "instant"), (Date, "date"), (Boolean, "bool"), (Integer, "int"),
        (Float, "number"), (JSON, "json"),
    )  # fmt: skip
    return next((name for kind, name in kinds if isinstance(given, kind)), "text")


class BothServers:
    """The reference and PostgreSQL side by side; whatever is put or pushed goes into both."""

    def __init__(self, office: HeadOffice) -> None:
        self.office = office
        self.runner = asyncio.Runner()
        self.service = self.runner.run(
            psycopg.AsyncConnection.connect(office.url, user=schema.SERVICE, autocommit=True)
        )
        epoch = office.row("SELECT value FROM server_state WHERE key = 'epoch'")["value"]
        self.state = ServerState(real_tables(), epoch)
        self.devices: list[Device] = []
        self.log_seen = 0

    def close(self) -> None:
        """Close the connection and the loop."""
        self.runner.run(self.service.close())
        self.runner.close()

    def put(self, table: str, scope: str, row_id: str, **values: Any) -> str:
        """Write a row past all checks."""
        self.office.put(table, UUID(scope), id=UUID(row_id), **values)
        self.state.put(table, Row(scope, row_id, "0" * 28, dict(values)))
        return row_id

    def role(self, row_id: str, permissions: list[str]) -> None:
        """Make a role that has always had these permissions."""
        self.put("role", NIL, row_id, code=row_id[-6:], title="角色", permissions=permissions, is_active=True)
        self.state.role_grants[row_id] = [RoleGrant(one, LONG_AGO) for one in permissions]
        for one in permissions:
            self.office.owner.execute(
                "INSERT INTO role_grant (role_id, permission, from_at) VALUES (%s, %s, %s)",
                (UUID(row_id), one, LONG_AGO),
            )

    def enrol(self, device: str, store: str, incarnation: str, *, kind: str, own_until: int = 0) -> Device:
        """Enrol a device."""
        self.office.owner.execute(
            "INSERT INTO device (id, store_id, kind, incarnation, own_until) VALUES (%s, %s, %s, %s, %s)",
            (UUID(device), UUID(store), kind, UUID(incarnation), own_until),
        )
        scopes = None if kind == "office" else frozenset({store})
        self.state.devices[device] = DeviceState(device, store, scopes, incarnation, own_until=own_until)
        made = Device(UUID(device), UUID(store), kind, (NIL, store), UUID(incarnation), "")
        self.devices.append(made)
        return made

    def share(self, table: str, scope: str, row_id: str, to_scope: str) -> None:
        """Share a row and its children."""
        for name, (home, child) in list(self.state.family(table, scope, row_id)):
            self.state.granted.setdefault((name, home, child), set()).add(to_scope)
            if name == "conflict":
                # Each server gave it an id of its own: all of one entity go together.
                entity = self.state.rows[name][home, child].values["entity_id"]
                self.office.owner.execute(
                    "INSERT INTO granted_row (to_scope, scope, table_name, row_id)"
                    " SELECT %s, c.scope, 'conflict', c.id FROM conflict c"
                    " WHERE c.scope = %s AND c.entity_id = %s ON CONFLICT DO NOTHING",
                    (UUID(to_scope), UUID(home), UUID(entity)),
                )
                continue
            self.office.owner.execute(
                "INSERT INTO granted_row (to_scope, scope, table_name, row_id) VALUES (%s, %s, %s, %s)"
                " ON CONFLICT DO NOTHING",
                (UUID(to_scope), UUID(home), name, UUID(child)),
            )

    def push(self, device: Device, wire: dict[str, Any], now_ms: int) -> tuple[Any, Any]:
        """Send a batch to both; return their answers, or the codes of their errors."""
        text = json.dumps(wire, ensure_ascii=True)
        digest = str(hash(text))

        async def send() -> str:
            await self.service.execute(f"SET sunshine.now_ms = '{now_ms}'")
            return await push.push(self.service, device, text)

        try:
            real: Any = protocol.answer_from_wire(json.loads(self.runner.run(send())))
        except SyncError as error:
            real = error.code
        try:
            batch = protocol.batch_from_wire(json.loads(text))
            wanted: Any = merge.apply_batch(self.state, batch, now_ms, digest)
        except SyncError as error:
            wanted = error.code
        return _alike(wanted, real), real

    def differences(self) -> list[str]:
        """Return where the two differ, one line each."""
        found: list[str] = []
        for name in self.state.tables:
            found += _compare(
                name, _keyed(name, self._wanted_rows(name)), _keyed(name, self._real_rows(name))
            )
        found += _compare("change", self._wanted_changes(), self._real_changes())
        found += _compare("role_grant", self._wanted_grants(), self._real_grants())
        found += _compare("granted_row", self._wanted_shares(), self._real_shares())
        found += _compare("void_document", self._wanted_voids(), self._real_voids())
        found += self._log_differences()
        return found

    def _wanted_rows(self, name: str) -> list[dict[str, Any]]:
        return [
            {
                "scope": row.scope, "id": row.id, "hlc": row.hlc, "clocks": row.clocks,
                "extra": _without_null(row.extra),
                "z": row.redacted_at,
                "c": {key: value for key, value in row.values.items() if value is not None},
            }
            for row in self.state.rows[name].values()
        ]  # fmt: skip

    def _real_rows(self, name: str) -> list[dict[str, Any]]:
        spec = self.state.tables[name]
        table = Base.metadata.tables[name]
        values = ", ".join(
            f"'{column.name}', {columns.wire(column)}" for column in columns.values(spec.contract, table)
        )
        clocks = "'{}'::jsonb" if spec.contract.insert_only else "t.clocks"
        redacted = columns.instant("t.redacted_at") if spec.contract.insert_only else "NULL"
        rows = self.office.rows(
            f"SELECT {columns.hexed('t.scope')} AS scope, {columns.hexed('t.id')} AS id, t.hlc,"
            f" {clocks} AS clocks, coalesce(t.extra, '{{}}') AS extra, {redacted} AS z,"
            f' json_build_object({values}) AS c FROM "{name}" t'
        )
        for row in rows:
            row["extra"] = _without_null(row["extra"])
            row["c"] = {key: value for key, value in row["c"].items() if value is not None}
        return rows

    def _wanted_changes(self) -> Any:
        return {
            key: [
                kept.table, kept.row, str(kept.kind), kept.hlc, kept.staff,
                {name: pair[1] for name, pair in kept.columns.items() if pair[1] is not None},
            ]
            for key, kept in self.state.changes.items()
        }  # fmt: skip

    def _real_changes(self) -> Any:
        rows = self.office.rows("SELECT * FROM change")
        return {
            f"{row['scope'].hex} {row['id'].hex}": [
                row["table_name"], row["row_id"].hex, row["op"], row["hlc"], row["staff_id"].hex,
                {name: value for name, value in row["new_values"].items() if value is not None},
            ]
            for row in rows
        }  # fmt: skip

    def _wanted_grants(self) -> Any:
        return {
            (role, grant.permission, _second(grant.from_at)): grant.to_at and _second(grant.to_at)
            for role, grants in self.state.role_grants.items()
            for grant in grants
        }

    def _real_grants(self) -> Any:
        rows = self.office.rows(
            f"SELECT role_id, permission, {columns.instant('from_at')} AS f, {columns.instant('to_at')} AS t"
            " FROM role_grant"
        )
        return {
            (row["role_id"].hex, row["permission"], _second(row["f"])): row["t"] and _second(row["t"])
            for row in rows
        }

    def _wanted_shares(self) -> Any:
        names = _named_by_content(self._wanted_rows("conflict"))
        return Counter(
            (table, scope, names.get(row, row), to)
            for (table, scope, row), scopes in self.state.granted.items()
            for to in scopes
        )

    def _real_shares(self) -> Any:
        names = _named_by_content(self._real_rows("conflict"))
        return Counter(
            (
                row["table_name"], row["scope"].hex, names.get(row["row_id"].hex, row["row_id"].hex),
                row["to_scope"].hex,
            )
            for row in self.office.rows("SELECT * FROM granted_row")
        )  # fmt: skip

    def _wanted_voids(self) -> Any:
        """A document that PostgreSQL cannot even read leaves no void one."""
        kept = {(one.scope, one.row, one.number): [one.table, one.code] for one in self.state.voids}
        return {key: value for key, value in kept.items() if value[1] != Reject.MALFORMED}

    def _real_voids(self) -> Any:
        rows = self.office.rows("SELECT * FROM void_document")
        return {
            (row["scope"].hex, row["row_id"].hex, row["number"]): [row["table_name"], row["code"]]
            for row in rows
            if self._void_is_shaped(row["scope"].hex, row["row_id"].hex, row["number"])
        }

    def _void_is_shaped(self, *key: str) -> bool:
        last = [one for one in self.state.voids if (one.scope, one.row, one.number) == key]
        return not last or last[-1].code != Reject.MALFORMED

    def _log_differences(self) -> list[str]:
        """Compare what is told to whom: PostgreSQL may tell more columns, and to more, never less."""
        names = _named_by_content(self._wanted_rows("conflict"))
        real_names = _named_by_content(self._real_rows("conflict"))
        wanted = _united(
            (
                scope,
                entry.home,
                entry.table,
                names.get(entry.id, entry.id),
                entry.op,
                entry.cols,
                entry.incarnation is not None,
                entry.xid,
            )
            for scope, log in self.state.log.items()
            for entry in log
        )
        real = _united(
            (
                row["scope"].hex, row["home"].hex, row["tbl"],
                real_names.get(row["id"].hex, row["id"].hex), row["op"],
                None if row["cols"] is None else frozenset(row["cols"]),
                row["incarnation"] is not None, row["x"],
            )
            for row in self.office.rows(
                "SELECT *, xid::text::bigint AS x FROM sync_log ORDER BY xid, seq"
            )
        )  # fmt: skip
        found = [
            f"log: {key} reference {wanted.get(key)} server {real.get(key)}"
            for key in wanted.keys() ^ real.keys()
        ]
        for key in wanted.keys() & real.keys():
            (op, cols, known), (other_op, other_cols, other_known) = wanted[key], real[key]
            told = other_cols is None or (cols is not None and cols - {"extra"} <= other_cols)
            if op != other_op or not told or (other_known and not known):
                found.append(f"log: {key} reference {wanted[key]} server {real[key]}")
        return found


def _alike(wanted: Any, real: Any) -> Any:
    """Return the reference's answer, with PostgreSQL's reason where it found another than a value's shape.

    It casts values last: an op that is malformed and forbidden may be called forbidden.
    """
    if isinstance(wanted, str) or isinstance(real, str):
        return wanted
    reasons = {one.place: one for one in real.rejected}
    rejected = [
        reasons.get(one.place, one) if one.code == Reject.MALFORMED else one for one in wanted.rejected
    ]
    return replace(wanted, rejected=tuple(rejected))


def _without_null(extra: dict[str, Any]) -> dict[str, Any]:
    unknown = {name: value for name, value in extra.get("~", {}).items() if value is not None}
    rest = {name: value for name, value in extra.items() if name != "~"}
    return rest | ({"~": unknown} if unknown else {})


def _second(at: str) -> str:
    return at if "." in at else at.replace("Z", ".000000Z")


def _united(entries: Any) -> dict[Any, Any]:
    """Unite the entries of each row and scope: the last op, all columns, known when all of them are."""
    found: dict[Any, Any] = {}
    for scope, home, table, row, op, cols, is_known, _xid in entries:
        _, cols_before, known_before = found.get((scope, home, table, row), ("", frozenset(), True))
        united = None if cols is None or cols_before is None else cols | cols_before
        found[scope, home, table, row] = (op, united, is_known and known_before)
    return found


def _keyed(name: str, rows: list[dict[str, Any]]) -> Any:
    if name != "conflict":
        return {(row["scope"], row["id"]): row for row in rows}
    return Counter(f"{row['scope']} {_content(row)}" for row in rows)


def _content(row: dict[str, Any]) -> str:
    return json.dumps({k: v for k, v in row["c"].items() if k not in _UNSTABLE}, sort_keys=True)


def _named_by_content(rows: list[dict[str, Any]]) -> dict[str, str]:
    """Return what conflicts say by their ids: each server gives them ids of its own."""
    return {row["id"]: _content(row) for row in rows}


def _compare(name: str, wanted: Any, real: Any) -> list[str]:
    return [
        f"{name} {key}:\n  reference {wanted.get(key)}\n  server    {real.get(key)}"
        for key in [*wanted, *(key for key in real if key not in wanted)]
        if wanted.get(key) != real.get(key)
    ]
