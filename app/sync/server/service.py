# SPDX-License-Identifier: Apache-2.0
"""What ``serve`` does: sets up the database, starts the processes, stops them. Must not know any area.

The owner's connection is used for the set-up alone; the processes work as a role that is neither superuser
nor owner, with a random password that lies in the data folder, readable by its owner alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import ipaddress
import multiprocessing
import secrets
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import psycopg
import uvicorn
from psycopg import conninfo, sql

from app.core import migrate
from app.core.vault import write_whole
from app.sync.errors import BadBodyError
from app.sync.server import auth, certificates, logs, schema, service_schema
from app.sync.server.certificates import Tls
from app.sync.server.cluster import Cluster
from app.sync.server.context import ServerContext, ServiceSettings
from app.sync.server.http import make_app

STOP_SECONDS = 10
KEEP_ALIVE_SECONDS = 75
"""Longer than the longest long-poll, so that a desk's connection outlives its silence."""
TIMEOUTS = {
    "idle_in_transaction_session_timeout": "30s",
    "statement_timeout": "60s",
    "lock_timeout": "10s",
    "default_transaction_isolation": "read committed",
}
"""Set for the service role: an open write transaction holds everybody's news back."""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What the command line says; ``database`` empty: the embedded PostgreSQL."""

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8443
    database: str = ""
    workers: int = 1
    certificate: Path | None = None
    key: Path | None = None
    is_plain: bool = False
    version: str = ""
    replica: str = ""

    @property
    def authority(self) -> Path:
        """The folder of certificates and of the key that seals keys."""
        return self.folder / "authority"


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches an address."""
    if host == "localhost":
        return True
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def tls_of(options: ServeOptions) -> Tls:
    """Return the certificate that desks will trust. Errors: E7010."""
    if options.certificate is not None and options.key is not None:
        return certificates.given(options.certificate, options.key)
    return certificates.own(options.authority, _names(options.host))


def _names(host: str) -> list[str]:
    """Return the names under which desks may look for this machine."""
    names = ["localhost", "127.0.0.1", "::1", socket.gethostname()]
    if host not in {"0.0.0.0", "::", ""}:  # noqa: S104 -- compared, not bound
        return [*names, host]
    with contextlib.suppress(OSError):
        names += [str(found[4][0]).split("%")[0] for found in socket.getaddrinfo(socket.gethostname(), None)]
    return names


@contextlib.contextmanager
def owner_url(options: ServeOptions) -> Iterator[str]:
    """Yield the owner's URL of the database; the embedded one runs as long as this is open."""
    if options.database:
        yield options.database
        return
    with Cluster(options.folder / "cluster") as cluster:
        yield cluster.url


def set_up(options: ServeOptions, url: str, tls: Tls) -> ServiceSettings:
    """Bring the database to this version's shape and return what the processes are told.

    Errors: E7012 for a PostgreSQL older than 18; psycopg's when it cannot be reached.
    """
    password = _kept_secret(options.folder / "service.password")
    with psycopg.connect(url, autocommit=True, connect_timeout=10) as owner:
        schema.install(owner)
        service_schema.install(owner, schema.SERVICE)
        name = sql.Identifier(schema.SERVICE)
        owner.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(name, sql.Literal(password)))
        for setting, value in TIMEOUTS.items():
            owner.execute(
                sql.SQL("ALTER ROLE {} SET {} = {}").format(name, sql.Identifier(setting), sql.Literal(value))
            )
        key = auth.load_key(owner)
    return ServiceSettings(
        database_url=_as_service(url, password),
        folder=options.folder,
        token_key=key.value,
        escrow_key=certificates.escrow_key(options.authority).private_bytes_raw(),
        trusted_pem=tls.trusted_pem,
        fingerprint=tls.fingerprint,
        version=options.version,
        schema=migrate.head(),
        runs_jobs=True,
        replica_url=_as_service(options.replica, password) if options.replica else "",
    )


def is_set_up(url: str) -> bool:
    """Tell whether the database was set up: a word of serve must not touch tables under a running server."""
    with psycopg.connect(url, autocommit=True, connect_timeout=10) as owner:
        found = owner.execute("SELECT to_regprocedure('sunshine.service_stores()')").fetchone()
    return found is not None and found[0] is not None


def _kept_secret(file: Path) -> str:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, secrets.token_urlsafe(24).encode("ascii"))
    return file.read_text("ascii").strip()


def _as_service(url: str, password: str) -> str:
    parts = conninfo.conninfo_to_dict(url)
    return conninfo.make_conninfo("", **{**parts, "user": schema.SERVICE, "password": password})


class _Server(uvicorn.Server):
    """Answers the long-polls first when it is asked to stop, and leaves signals to whoever started it."""

    on_exit: Callable[[], None] | None = None

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take SIGTERM and Ctrl+C as a wish to stop; they are not raised again afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        names = ("SIGINT", "SIGTERM", "SIGBREAK")
        wanted = [getattr(signal, name) for name in names if hasattr(signal, name)]
        before = {number: signal.signal(number, self.handle_exit) for number in wanted}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let the waiting desks go, then end as usual."""
        if self.on_exit is not None:
            self.on_exit()
        await super().shutdown(sockets)


def make_server(settings: ServiceSettings, tls: Tls | None) -> _Server:
    """Return a server over a new context; run it with ``serve(sockets=[…])``."""
    context = ServerContext.of(settings)
    config = uvicorn.Config(
        make_app(context),
        interface="asgi3",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        ws="none",
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
        backlog=4096,
        ssl_certfile=None if tls is None else tls.certificate,
        ssl_keyfile=None if tls is None else tls.key,
    )
    server = _Server(config)
    server.on_exit = context.news.let_go
    return server


def run_process(
    settings: ServiceSettings, tls: Tls | None, sockets: Sequence[socket.socket], prepare: Callable[[], None]
) -> None:
    """Serve in this process until it is asked to stop; ``prepare`` registers the tables of all areas."""
    prepare()
    logs.set_up()
    server = make_server(settings, tls)
    threading.Thread(target=_end_with_parent, args=(server,), daemon=True).start()
    with asyncio.Runner(loop_factory=_loop) as runner:
        runner.run(server.serve(sockets=list(sockets)))


def _end_with_parent(server: _Server) -> None:
    """A worker whose parent was killed must not go on by itself: nobody could stop it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        server.should_exit = True


def _loop() -> asyncio.AbstractEventLoop:
    # uvloop, where it is installed, is faster; psycopg cannot work on Windows' proactor.
    with contextlib.suppress(ImportError):
        made: asyncio.AbstractEventLoop = importlib.import_module("uvloop").new_event_loop()
        return made
    return asyncio.SelectorEventLoop()


def serve(
    options: ServeOptions,
    *,
    prepare: Callable[[], None],
    ready: Callable[[str, Tls], None] | None = None,
) -> None:
    """Run the server until SIGTERM or Ctrl+C. ``ready`` is told the URL and what desks trust.

    ``prepare`` is called in every process: it registers the tables of all areas.

    Errors: E7010 when plain HTTP should leave this machine; E7012; OSError when the port is taken.
    """
    if options.is_plain and not is_loopback(options.host):
        raise BadBodyError(what="plain")
    logs.set_up()
    options.folder.mkdir(parents=True, exist_ok=True)
    tls = tls_of(options)
    shown = None if options.is_plain else tls
    listening = listen(options.host, options.port)
    try:
        with _ended_by_signals(), owner_url(options) as url:
            settings = set_up(options, url, tls)
            port = listening.getsockname()[1]
            if ready is not None:
                ready(f"{'http' if shown is None else 'https'}://{_shown_host(options.host)}:{port}", tls)
            logs.get().info("started", port=port, workers=options.workers, version=options.version)
            if options.workers <= 1:
                run_process(settings, shown, [listening], prepare)
            else:
                _Workers((settings, shown, [listening], prepare), options.workers).run()
            logs.get().info("stopped")
    finally:
        listening.close()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that all processes answer on. Errors: OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(4096)
    except OSError:
        made.close()
        raise
    return made


def _shown_host(host: str) -> str:
    return f"[{host}]" if ":" in host else host


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let SIGTERM unwind the set-up too, so that the embedded PostgreSQL is stopped."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGTERM, before)


class _Workers:
    """Several processes on one socket; one that dies is started again."""

    def __init__(self, arguments: tuple[Any, ...], count: int) -> None:
        self._arguments = arguments
        self._count = count
        self._stop = threading.Event()

    def run(self) -> None:
        """Keep the processes running until SIGTERM or Ctrl+C."""
        context = multiprocessing.get_context("spawn")
        running: list[Any] = []
        before = {
            number: signal.signal(number, self._on_signal) for number in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            while not self._stop.is_set():
                for process in [one for one in running if not one.is_alive()]:
                    logs.get().error("process_ended", process=process.pid, code=str(process.exitcode))
                    running.remove(process)
                while len(running) < self._count:
                    process = context.Process(target=run_process, args=self._arguments)
                    process.start()
                    running.append(process)
                self._stop.wait(0.5)
        finally:
            for process in running:
                process.terminate()
            until = time.monotonic() + STOP_SECONDS + 2
            for process in running:
                process.join(max(0.1, until - time.monotonic()))
                if process.is_alive():
                    process.kill()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._stop.set()
