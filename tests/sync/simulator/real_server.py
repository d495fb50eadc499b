# SPDX-License-Identifier: Apache-2.0
"""The server as the desks reach it, over the product's own SQL on a real PostgreSQL.

The same door as ``ReferenceServer``: bytes in, values or an error out. Pushes, pulls, snapshots, shares, new
incarnations and compaction are the product's own functions, called as its HTTP service calls them. A slow
commit is a transaction that has its number and is still open. A snapshot is the product's queries in one
statement, a restored server its own rows of before under a new epoch; files and dumps are proved in
``tests/sync/server``.

The clock of a push is the schedule's. Other clocks are PostgreSQL's own; where they count, in the end of idle
shares, they are put right. Must not know desks.
"""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Coroutine, Mapping, Sequence
from datetime import timedelta
from typing import Any
from unittest.mock import patch
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from app.sync import protocol
from app.sync.errors import BadBodyError, NotThereError, ServerFullError, SyncError, TooBusyError, TooOldError
from app.sync.merge_state import NIL, Row, ServerState
from app.sync.protocol import Answer, Pulled
from app.sync.server import compaction, devices, grants, pull, push, schema
from app.sync.server.tenant import tenant
from tests.sync.simulator import company, real_tables
from tests.sync.simulator.real_ground import Database


class _Within:
    """A connection inside a transaction: each statement stands or falls alone, as in autocommit."""

    def __init__(self, connection: psycopg.AsyncConnection[Any]) -> None:
        self._connection = connection

    async def execute(self, query: Any, values: Any = None, **more: Any) -> Any:
        async with self._connection.transaction():
            return await self._connection.execute(query, values, **more)


class RealServer:
    """What ``ReferenceServer`` is, over ``Database``."""

    def __init__(self, database: Database, stores: list[str], *, newer: bool) -> None:
        self._db = database
        self._run = database.run
        self.newer = newer
        self.is_full = False
        self._tables = company.tables(newer=newer)
        self._seen: ServerState | None = None
        self._begun = 0
        self._ahead: dict[int, Answer | SyncError] = {}
        """What became of batches that were taken and are not committed yet."""
        self.epoch = str(self._value("SELECT value FROM server_state WHERE key = 'epoch'"))
        made = ServerState(self._tables, self.epoch)
        company.found(made, stores)
        for table, rows in made.rows.items():
            self._put(table, list(rows.values()))
        for role, known in made.role_grants.items():
            self._many(
                "INSERT INTO role_grant (role_id, permission, from_at) VALUES (%s, %s, %s)",
                [(UUID(role), one.permission, one.from_at) for one in known],
            )

    # What the schedule and the promises look at.

    @property
    def schema(self) -> str:
        return "2" if self.newer else "1"

    @property
    def state(self) -> ServerState:
        """What the real tables hold now, in the reference's form: to look at alone."""
        if self._seen is None:
            self._seen = real_tables.read(self._db.owner, self.epoch, newer=self.newer)
        return self._seen

    def _value(self, query: str, *values: Any) -> Any:
        found = self._db.owner.execute(query.encode(), values).fetchone()
        return found[0] if found else None

    def _many(self, query: str, values: Sequence[tuple[Any, ...]]) -> None:
        with self._db.owner.cursor() as cursor:
            cursor.executemany(query.encode(), values)

    def _put(self, table: str, rows: list[Row]) -> None:
        if rows:
            spec = self._tables[table]
            self._fill(table, [real_tables.as_json(spec, row) for row in rows])

    def _fill(self, table: str, rows: list[dict[str, Any]]) -> None:
        names = ", ".join(f'"{name}"' for name in {name for row in rows for name in row})
        self._db.owner.execute(
            f"INSERT INTO {table} ({names}) SELECT {names} FROM"
            f" jsonb_populate_recordset(NULL::{table}, %s)".encode(),
            (Jsonb(rows),),
        )

    # What desks ask.

    def enrol(
        self, device: str, store: str, incarnation: str, schema_: str, *, is_office: bool, own_until: int = 0
    ) -> None:
        self._seen = None
        self._db.owner.execute(
            "INSERT INTO device (id, store_id, kind, incarnation, schema_version, own_until)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            (
                UUID(device),
                UUID(store),
                "office" if is_office else "store",
                UUID(incarnation),
                schema_,
                own_until,
            ),
        )

    def announce(self, device: str, incarnation: str) -> tuple[str, int]:
        self._seen = None

        async def announce() -> devices.Become:
            try:
                async with self._db.service.transaction():
                    return await devices.become(self._db.service, UUID(device), UUID(incarnation), None)
            except psycopg.errors.LockNotAvailable as error:
                raise TooBusyError(seconds=1) from error

        return self.epoch, self._run(announce()).batch

    def push(self, device: str, body: bytes, now_ms: int, xid: int | None = None) -> Answer:
        """Take a batch; ``xid`` was begun before, and is over afterwards. Errors: as the server's."""
        self._seen = None
        known = None if xid is None else self._ahead.pop(xid, None)
        if known is None:
            try:
                return self._push(device, body, now_ms, xid)
            finally:
                if xid is not None:
                    self._db.end(xid)
        assert xid is not None
        self._db.end(xid)
        if isinstance(known, SyncError):
            raise known
        return known

    def _push(self, device: str, body: bytes, now_ms: int, xid: int | None) -> Answer:
        try:
            text = protocol.unpack(body)
        except protocol.WireError as error:
            raise BadBodyError from error
        connection = self._db.service if xid is None else self._db.begun[xid]
        # A full disk: PostgreSQL takes nothing. What had begun before is told so at once.
        setting = ("on" if self.is_full and xid is None else "off", str(now_ms))

        async def send() -> str:
            known = await self._known(connection, device)
            await connection.execute(
                "SELECT set_config('default_transaction_read_only', %s, false),"
                " set_config('sunshine.now_ms', %s, false)",
                setting,
            )
            if self.is_full and xid is not None:
                raise ServerFullError
            way: Any = connection if xid is None else _Within(connection)
            try:
                return await push.push(way, known, text)
            finally:
                if setting[0] == "on":
                    await connection.execute("SET default_transaction_read_only = off")

        return protocol.answer_from_wire(protocol.load(self._run(send())))

    async def _known(self, connection: psycopg.AsyncConnection[Any], device: str) -> devices.Device:
        known = await devices.load(connection, UUID(device))
        return devices.require_current(known, known.generation if known else 0)

    def pull(
        self,
        device: str,
        incarnation: str,
        schema_: str,
        cursors: Mapping[str, str],
        _now_ms: int,
        limit: int,
    ) -> Pulled:
        """Return what is new; of two copies with one token each says itself who it is."""

        async def ask() -> str:
            known = await self._known(self._db.service, device)
            if schema_ < self.schema:
                raise TooOldError(found=schema_, known=self.schema)
            body = {"scopes": dict(cursors), "rows": limit, "incarnation": incarnation}
            return await pull.pull(self._db.service, known, body)

        return protocol.pulled_from_text(self._run(ask()))

    def snapshot(
        self, device: str, _incarnation: str, scope: str
    ) -> tuple[str, str, Mapping[str, Sequence[Row]]]:
        known = self._run(self._known(self._db.service, device))
        if scope not in known.scopes:
            raise NotThereError(scope=scope)
        found: dict[str, list[Row]] = {}
        place = ""
        query = real_tables.loading(newer=self.newer)
        for what, one in self._db.owner.execute(query.encode(), {"scope": UUID(scope)}, prepare=True):
            if what == " head":
                place = ".".join(one)
            else:
                found.setdefault(what, []).append(real_tables.row_of_file(self._tables[what], one))
        return self.epoch, place, found

    # What happens to a server.

    def begin(self, device: str, body: bytes, now_ms: int) -> int:
        """Begin a batch: every second one is taken at once, and only its commit is late."""
        xid = self._db.begin()
        self._begun += 1
        if self._begun % 2 == 0:
            try:
                self._ahead[xid] = self._push(device, body, now_ms, xid)
            except SyncError as error:
                self._ahead[xid] = error
        return xid

    def end(self, xid: int) -> None:
        """Undo what was begun and not pushed."""
        self._ahead.pop(xid, None)
        self._db.end(xid, is_kept=False)

    def _commit_all(self) -> None:
        """Let others wait until no batch holds anything."""
        for xid in self._ahead:
            self._db.end(xid)

    def look_again(self) -> None:
        """What the service does every few minutes."""
        self._seen = None
        with real_tables.registered(newer=self.newer):
            self._run(grants.complete(self._db.service))

    def share(self, table: str, scope: str, row: str, to_scope: str, now_ms: int) -> None:
        """Share a record as the service does once it knows who asks."""
        self._seen = None

        async def share() -> None:
            async with tenant(self._db.service, None):
                await grants.grant_row(
                    self._db.service, table, UUID(scope), UUID(row), UUID(to_scope), UUID(NIL), "opened"
                )

        self._try(share())
        self._say_used(now_ms)

    def unshare(self, table: str, scope: str, row: str, to_scope: str) -> None:
        """End the grant that shares a record. Errors: LookupError when no grant stands behind the share."""
        self._seen = None
        values = {"home": UUID(scope), "table": table, "id": UUID(row), "to": UUID(to_scope)}
        found = self._db.owner.execute(grants._ACTIVE.encode(), values).fetchone()
        if found is None:
            raise LookupError(f"nobody can end this share: {table} {row}")

        async def unshare() -> None:
            async with tenant(self._db.service, None):
                await grants.end_grant(self._db.service, found[0], UUID(NIL), "taken back")

        self._try(unshare())

    def _say_used(self, now_ms: int) -> None:
        """What PostgreSQL's clock calls now is this hour of the schedule."""
        self._db.owner.execute(
            "UPDATE grant_use SET at = to_timestamp(%s) WHERE abs(extract(epoch FROM at - now())) < 3600",
            (now_ms / 1000,),
        )

    def end_idle(self, now_ms: int) -> None:
        """End the grants that were idle for ninety days of the schedule."""
        self._seen = None
        self._commit_all()
        idle = grants.IDLE + timedelta(seconds=time.time() - now_ms / 1000)
        with real_tables.registered(newer=self.newer), patch.object(grants, "IDLE", idle):
            self._run(grants.end_idle(self._db.service))
        self._say_used(now_ms)

    def _try(self, work: Coroutine[Any, Any, None]) -> None:
        """Do what a person would do again when it is busy."""
        with real_tables.registered(newer=self.newer), contextlib.suppress(psycopg.errors.LockNotAvailable):
            self._run(work)

    def toggle_scope(self, device: str, scope: str) -> None:
        """Give a device a scope, or take it away."""
        self._seen = None
        values = (UUID(device), UUID(scope))
        done = self._db.owner.execute("DELETE FROM device_scope WHERE device_id = %s AND scope = %s", values)
        if done.rowcount == 0:
            self._db.owner.execute("INSERT INTO device_scope (device_id, scope) VALUES (%s, %s)", values)

    def revoke(self, device: str) -> None:
        self._seen = None
        self._commit_all()
        self._run(devices.revoke(self._db.service, UUID(device)))

    def compact(self, rng: random.Random, _scopes: Sequence[str]) -> None:
        """Compact every log; removals of long ago, or all of them, go below the floor."""
        kept = rng.choice([timedelta(0), compaction.KEPT_REMOVALS])
        self._run(compaction.compact(self._db.service, kept=kept))

    def tell(self, table: str, row: Row) -> None:
        """Let another desk's row come in."""
        self._seen = None
        self._put(table, [row])
        self._db.owner.execute(
            "INSERT INTO sync_log (epoch, scope, home, tbl, id, op) VALUES (%s, %s, %s, %s, %s, 'p')",
            (self.epoch, UUID(row.scope), UUID(row.scope), table, UUID(row.id)),
        )

    def backup(self) -> tuple[bool, dict[str, list[dict[str, Any]]]]:
        """Return all rows, and whether they have the newer shape."""
        parts = (f"SELECT '{name}', to_jsonb(t) FROM {name} t" for name in self._db.names)
        found: dict[str, list[dict[str, Any]]] = {}
        for name, row in self._db.owner.execute(" UNION ALL ".join(parts).encode()):
            found.setdefault(name, []).append(row)
        return self.newer, found

    def restore(self, body: tuple[bool, dict[str, list[dict[str, Any]]]], _epoch: str) -> None:
        """Come back as of a backup, under a new epoch; devices enrolled since stay known."""
        self._seen = None
        was_newer, rows = body
        later = self.backup()[1]
        self._db.empty()
        if was_newer != self.newer:
            self._db.owner.execute(f"ALTER TABLE ticket DROP COLUMN {company.NEW_COLUMN}".encode())
        known = {row["id"] for row in rows.get("device", [])}
        revoked = {row["id"]: row["is_revoked"] for row in later["device"]}
        fresh = {"last_batch": 0, "last_digest": None, "last_answer": None, "own_taken": "{}"}
        mine = [one | {"is_revoked": revoked[one["id"]]} for one in rows.get("device", [])]
        mine += [one | fresh for one in later["device"] if one["id"] not in known]
        kept = {"device": mine, "device_scope": later.get("device_scope", [])}
        for name, some in (rows | kept).items():
            if some:
                self._fill(name, some)
        self.epoch = schema.new_epoch(self._db.owner)
        if was_newer != self.newer:
            real_tables.install(self._db.owner, newer=self.newer)

    def upgrade(self) -> None:
        """Install the newer program over the older one's tables."""
        self._seen = None
        self._commit_all()
        self.newer = self._db.is_changed = True
        self._tables = company.tables(newer=True)
        real_tables.install(self._db.owner, newer=True)
