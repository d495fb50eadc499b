# SPDX-License-Identifier: Apache-2.0
"""A real server on a port of this machine, with TLS, for desks that really speak HTTP; and its company."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from psycopg import conninfo

from app import founding
from app.sync.server import devices, enrolments, service
from app.sync.server.certificates import Tls
from app.sync.server.context import ServiceSettings
from app.sync.server.service import ServeOptions
from tests.support.postgres import Cluster

ADMIN_NUMBER, ADMIN_PASSWORD = "8001", "tianshan-2026"
FOUNDER = founding.Founder(
    company_name="新疆阳光电器有限公司",
    store_code="HQ1",
    store_name="总部",
    number=ADMIN_NUMBER,
    name="阿依古丽",
    password=ADMIN_PASSWORD,
)


class LiveTemplate:
    """A founded company whose database every live server copies: a founding takes its time."""

    def __init__(self, cluster: Cluster, folder: Path) -> None:
        self.cluster = cluster
        self.database = cluster.create()
        options = ServeOptions(folder, database=cluster.url(self.database), version="0.1.0")
        self.tls = service.tls_of(options)
        self.settings = service.set_up(options, options.database, self.tls)
        founding.found(self.settings, FOUNDER)

    @contextmanager
    def running(self, folder: Path) -> Iterator[LiveServer]:
        """Yield a server over a copy of the database, its files in ``folder``."""
        name = self.cluster.create(template=self.database)
        url = conninfo.make_conninfo(self.settings.database_url, dbname=name)
        settings = replace(self.settings, database_url=url, folder=folder)
        server = LiveServer(settings, self.tls, self.cluster.url(name))
        try:
            yield server
        finally:
            server.stop()
            self.cluster.drop(name)


class LiveServer:
    """One process's server on a thread; it may be stopped and started again on the same port."""

    def __init__(self, settings: ServiceSettings, tls: Tls, owner_url: str) -> None:
        self.settings = settings
        self.tls = tls
        self.owner_url = owner_url
        self._port = 0
        self._server: Any = None
        self._thread: threading.Thread | None = None
        self.start()

    @property
    def url(self) -> str:
        """The address that a person types."""
        return f"https://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Serve."""
        listening = service.listen("127.0.0.1", self._port)
        self._port = listening.getsockname()[1]
        started = threading.Event()

        async def serve() -> None:
            self._server = service.make_server(self.settings, self.tls)
            started.set()
            await self._server.serve(sockets=[listening])

        def run() -> None:
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(serve())
            listening.close()

        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()
        started.wait()

    def stop(self) -> None:
        """End; desks find the line cut. Their connections are closed before: they would be waited for."""
        if self._thread is not None:
            self._server.should_exit = True
            self._thread.join()
            self._thread = None

    def owner(self) -> psycopg.Connection[Any]:
        """Return a connection that sees everything."""
        connection = psycopg.connect(self.owner_url, autocommit=True)
        connection.execute("SELECT set_config('sunshine.scopes', '*', false)")
        return connection

    def code(self, store: str = "HQ1", kind: str = "join", **how: Any) -> str:
        """Return what a person types: code and fingerprint."""

        async def make() -> str:
            async with await psycopg.AsyncConnection.connect(
                self.settings.database_url, autocommit=True
            ) as connection:
                made = await enrolments.make_code(connection, store, kind, **how)
            return f"{made.code} {self.tls.fingerprint}"

        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            return runner.run(make())

    def revoke(self, device_id: UUID) -> None:
        """Revoke a desk."""

        async def revoke() -> None:
            async with await psycopg.AsyncConnection.connect(
                self.settings.database_url, autocommit=True
            ) as connection:
                await devices.revoke(connection, device_id)

        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            runner.run(revoke())

    def count(self, table: str, where: str = "true") -> int:
        """Return how many rows the server holds."""
        with self.owner() as owner:
            found = owner.execute(f"SELECT count(*) FROM sunshine.{table} WHERE {where}").fetchone()  # type: ignore[arg-type]
        assert found is not None
        return int(found[0])
