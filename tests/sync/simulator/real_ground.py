# SPDX-License-Identifier: Apache-2.0
"""The databases of schedules on a real PostgreSQL, with their connections. Must not know what is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Self
from uuid import uuid4

import psycopg

from app.sync.server import schema
from app.sync.server.columns import SCHEMA
from tests.sync.simulator import real_tables

_KEPT = frozenset({"contract", "server_state"})
_CLEANED_EVERY = 40
"""Schedules: deleted rows are cheaper than truncated tables, until there are many of them."""


_PATIENCE_MS = 30


class Ground:
    """A cluster's databases for schedules, one after the other: one per shape that a server begins with."""

    def __init__(
        self, admin_url: str, plant: Callable[[psycopg.Connection[Any]], None] | None = None
    ) -> None:
        """``admin_url``: a superuser's URL of a cluster; ``plant`` puts a fault into a database."""
        self._plant = plant
        self._admin = psycopg.connect(admin_url, autocommit=True)
        # Its statistics are writes too: for a moment everybody's news would stay hidden, by no seed's chance.
        self._set("SET autovacuum = off")
        self._runner = asyncio.Runner()
        self._made: dict[bool, Database] = {}
        self._names: list[str] = []
        self._templates: dict[bool, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._made.values():
            one.close()
        self._runner.close()
        for name in self._names:
            self._admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())
        self._set("RESET autovacuum")
        self._admin.close()

    def _set(self, setting: str) -> None:
        self._admin.execute(f"ALTER SYSTEM {setting}".encode())
        self._admin.execute("SELECT pg_reload_conf()")

    def empty(self, *, newer: bool) -> Database:
        """Return a database in which a server is installed and nothing else."""
        database = self._made.get(newer)
        if database is not None and (database.is_changed or database.played >= 10 * _CLEANED_EVERY):
            database.close()
            self._admin.execute(f'DROP DATABASE "{database.name}" WITH (FORCE)'.encode())
            database = None
        if database is None:
            database = self._made[newer] = self._fresh(newer=newer)
        database.clear()
        return database

    def server(self, stores: list[str], *, newer: bool) -> Any:
        """Return a server with a company of these stores in it."""
        from tests.sync.simulator.real_server import RealServer

        return RealServer(self.empty(newer=newer), stores, newer=newer)

    def _fresh(self, *, newer: bool) -> Database:
        if newer not in self._templates:
            self._templates[newer] = template = self._create("template1")
            with psycopg.connect(self._url(template), autocommit=True) as owner:
                real_tables.install(owner, newer=newer)
                if self._plant is not None:
                    self._plant(owner)
        name = self._create(self._templates[newer])
        return Database(name, self._url(name), self._runner)

    def _create(self, template: str) -> str:
        name = f"sim_{uuid4().hex}"
        self._admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())
        self._names.append(name)
        return name

    def _url(self, name: str) -> str:
        known = self._admin.info
        return psycopg.conninfo.make_conninfo(known.dsn, dbname=name, password=known.password)


class Database:
    """One database with its connections, which outlive a schedule: their plans stay."""

    def __init__(self, name: str, url: str, runner: asyncio.Runner) -> None:
        self.name = name
        self.url = url
        self.is_changed = False
        """A newer program was installed in it."""
        self.played = 0
        self._runner = runner
        self.owner = psycopg.connect(url, autocommit=True)
        self.owner.execute("SET sunshine.scopes = '*'")
        self.owner.execute(f"SET search_path = {SCHEMA}")
        self.service = self.connect()
        self.idle: list[psycopg.AsyncConnection[Any]] = []
        self.begun: dict[int, psycopg.AsyncConnection[Any]] = {}
        self.names = [
            str(name)
            for (name,) in self.owner.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'sunshine' ORDER BY 1"
            )
            if name not in _KEPT
        ]

    def connect(self) -> psycopg.AsyncConnection[Any]:
        """Return another connection of the service role."""
        # Nobody goes on while one waits: what another transaction holds is refused as busy.
        opening = psycopg.AsyncConnection.connect(
            self.url, user=schema.SERVICE, autocommit=True, options=f"-c lock_timeout={_PATIENCE_MS}"
        )
        return self.run(opening)

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run a coroutine of the service."""
        return self._runner.run(work)

    def close(self) -> None:
        """Close all connections."""
        for one in [self.service, *self.idle, *self.begun.values()]:
            self.run(one.close())
        self.owner.close()

    def clear(self) -> None:
        """Empty all tables; transactions that a broken schedule left open end."""
        for xid in list(self.begun):
            self.end(xid)
        if self.played % _CLEANED_EVERY == _CLEANED_EVERY - 1:
            self.owner.execute(f"TRUNCATE {', '.join(self.names)}".encode())
        else:
            self.empty()
        self.played += 1

    def empty(self) -> None:
        """Delete all rows."""
        emptying = "; ".join(f"DELETE FROM {name}" for name in self.names)
        self.owner.execute(f"SET sunshine.rewrite = 'clear'; {emptying}; RESET sunshine.rewrite".encode())

    def begin(self) -> int:
        """Open a transaction that has its number; what it waits for longer than a moment it does not get."""
        connection = self.idle.pop() if self.idle else self.connect()

        async def begin() -> int:
            await connection.execute("BEGIN")
            found = await (await connection.execute("SELECT pg_current_xact_id()::text")).fetchone()
            return int(found[0]) if found else 0

        xid = int(self.run(begin()))
        self.begun[xid] = connection
        return xid

    def end(self, xid: int, *, is_kept: bool = True) -> None:
        """Commit a transaction that was begun, or undo it; one that is over stays so."""
        connection = self.begun.pop(xid, None)
        if connection is not None:
            self.run(connection.execute("COMMIT" if is_kept else "ROLLBACK"))
            self.idle.append(connection)
