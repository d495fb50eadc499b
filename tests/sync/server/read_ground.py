# SPDX-License-Identifier: Apache-2.0
"""A server's database with two stores and a few rows, for the tests of the read side; writes without push."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import AsyncConnection

from app import areas  # noqa: F401 -- registers the contracts
from app.core.ids import NIL, new_id
from app.sync import models, protocol  # noqa: F401 -- registers its contracts
from app.sync.server import pull, schema
from app.sync.server.devices import Device
from tests.support.postgres import Cluster

HOME = UUID("0a" * 16)
OTHER = UUID("0b" * 16)
STAFF = UUID("0c" * 16)
SESSION = UUID("0d" * 16)
Answer = TypeVar("Answer")


def stamp(ms: int, node: str = "00000000000a") -> str:
    """Return a stamp of the clock."""
    return f"{ms:012x}0000{node}"


class Service:
    """One connection of the service role for all tests: a new one would plan everything anew."""

    def __init__(self, url: str) -> None:
        self.url = psycopg.conninfo.make_conninfo(url, user=schema.SERVICE, password="")
        self._runner = asyncio.Runner()
        self._connection = self._runner.run(self._open())

    async def _open(self) -> AsyncConnection[Any]:
        return await AsyncConnection.connect(self.url, autocommit=True)

    def run(self, work: Callable[[AsyncConnection[Any]], Awaitable[Answer]]) -> Answer:
        """Run ``work(connection)``; whatever it leaves open is undone."""

        async def main() -> Answer:
            try:
                return await work(self._connection)
            finally:
                await self._connection.rollback()

        return self._runner.run(main())

    def close(self) -> None:
        """Close the connection."""
        self._runner.run(self._connection.close())
        self._runner.close()


class Ground:
    """One database; ``admin`` is the owner's connection, the service's are opened as wanted."""

    def __init__(self, url: str, service: Service) -> None:
        self.url = url
        self._service = service
        self.admin = psycopg.connect(url, autocommit=True)
        self.admin.execute("SET sunshine.scopes = '*'")
        self.service_url = service.url
        self.epoch = self.value("SELECT value FROM sunshine.server_state WHERE key = 'epoch'")

    def value(self, query: str, values: Any = None) -> Any:
        """Return the first value of a query."""
        row = self.admin.execute(query, values).fetchone()
        return row[0] if row else None

    def device(self, store: UUID = HOME, *, kind: str = "store") -> Device:
        """Return a device of a store (of both, for head office)."""
        scopes = (NIL.hex, HOME.hex, OTHER.hex) if kind == "office" else (NIL.hex, store.hex)
        return Device(uuid4(), store, kind, scopes, uuid4(), "1")

    def start(self, *scopes: UUID) -> dict[str, str]:
        """Return cursors from the beginning."""
        return {scope.hex: f"{self.epoch}.0.0" for scope in scopes or (HOME,)}

    def put(
        self, table: str, scope: UUID, given: UUID | None = None, /, *, connection: Any = None, **values: Any
    ) -> UUID:
        """Insert a row without telling the log."""
        key = given or new_id()
        full = {"scope": scope, "id": key, "hlc": stamp(1)} | values
        listed = ", ".join(f'"{name}"' for name in full)
        marks = ", ".join(["%s"] * len(full))
        (connection or self.admin).execute(
            f"INSERT INTO sunshine.{table} ({listed}) VALUES ({marks})",
            list(full.values()),
        )
        return key

    def log(
        self, table: str, row_id: UUID, *, scope: UUID = HOME, home: UUID | None = None, op: str = "p",
        cols: list[str] | None = None, incarnation: UUID | None = None, connection: Any = None,
    ) -> None:  # fmt: skip
        """Write an entry of the log."""
        (connection or self.admin).execute(
            "INSERT INTO sunshine.sync_log (epoch, scope, home, tbl, id, op, cols, incarnation)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
            (self.epoch, scope, home or scope, table, row_id, op, cols, incarnation),
        )

    def put_grant(self, to_scope: UUID, scope: UUID, table: str, row_id: UUID) -> None:
        """Share one row without a fact."""
        self.admin.execute(
            "INSERT INTO sunshine.granted_row (to_scope, scope, table_name, row_id) VALUES (%s, %s, %s, %s)",
            (to_scope, scope, table, row_id),
        )

    def customer(self, scope: UUID = HOME, name: str = "王小明", **values: Any) -> UUID:
        """Insert a customer and log it."""
        key = self.put("customer", scope, name=name, **values)
        self.log("customer", key, scope=scope)
        return key

    def run(self, work: Callable[[AsyncConnection[Any]], Awaitable[Answer]]) -> Answer:
        """Run ``work(connection)`` as the service."""
        return self._service.run(work)

    def pull(
        self, device: Device, cursors: dict[str, str], rows: int = 1000, *, incarnation: UUID | str = ""
    ) -> protocol.Pulled:
        """Pull once; the text must be what the protocol reads."""
        told = incarnation.hex if isinstance(incarnation, UUID) else incarnation
        body = {"scopes": cursors, "rows": rows} | ({"incarnation": told} if told else {})
        text = self.run(lambda connection: pull.pull(connection, device, body))
        return protocol.pulled_from_text(text)

    def page(self, device: Device, cursors: dict[str, str], rows: int = 1000) -> tuple[Any, Any]:
        """Pull one scope once; returns (page, its JSON)."""
        (found,) = self.pull(device, cursors, rows).pages
        return found, protocol.load(found.text)

    def person(self, device: Device) -> str:
        """Put a person with a post in the device's store and a session on it; returns the session."""
        session = uuid4()
        self.put("login_session", device.store_id, session, staff_id=STAFF, device_id=device.id)
        self.put("post", NIL, staff_id=STAFF, store_id=device.store_id, from_on="2020-01-01", is_void=False)
        return session.hex


_EMPTY = """
DO $do$ DECLARE name text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
        WHERE schemaname LIKE 'sunshine%' AND tablename <> 'server_state'
            AND pg_relation_size(format('%I.%I', schemaname, tablename)::regclass) > 0
    LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
END $do$
"""


@pytest.fixture(scope="session")
def installed(postgres_cluster: Cluster) -> str:
    """Give the URL of a database with everything in it."""
    url = postgres_cluster.url(postgres_cluster.create())
    with psycopg.connect(url) as connection:
        schema.install(connection)
    return url


@pytest.fixture(scope="session")
def ground_service(installed: str) -> Iterator[Service]:
    """Give the service's connection to that database."""
    service = Service(installed)
    yield service
    service.close()


@pytest.fixture
def ground(installed: str, ground_service: Service) -> Iterator[Ground]:
    """Give a server's database without rows."""
    made = Ground(installed, ground_service)
    yield made
    made.admin.execute(_EMPTY)
    made.admin.close()
