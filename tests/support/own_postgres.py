# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL of a test's own: it is restarted, followed by a replica, or put on a small disk."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.sync.server import cluster

USER = "embedded_postgres"
SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_wal_size = 256MB
shared_buffers = 64MB
hot_standby_feedback = on
"""


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class OwnPostgres:
    """One cluster in ``folder / "data"`` on a port of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.port = free_port()

    def url(self, database: str = "postgres") -> str:
        """Return the superuser's URL."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def run(self, program: str, *words: str) -> None:
        """Run one of PostgreSQL's programs as the user that the cluster belongs to."""
        how: dict[str, Any] = {"user": USER, "group": USER, "extra_groups": []} if _is_root() else {}
        subprocess.run(
            [shutil.which(program, path=str(cluster.programs())) or program, *words],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            cwd=self.folder,
            timeout=120,
            **how,
        )

    def make(self) -> None:
        """Make an empty cluster and start it."""
        self.run("initdb", "-D", str(self.data), "-U", "postgres", "--auth=trust", "--encoding=utf8", "-N")
        self._settle()
        self.start()

    def follow(self, primary: OwnPostgres) -> None:
        """Become a streaming replica of a running cluster."""
        words = ("-h", "127.0.0.1", "-p", str(primary.port), "-U", "postgres", "-D", str(self.data))
        self.run("pg_basebackup", *words, "-R", "-X", "stream", "--checkpoint=fast", "--no-sync")
        self._settle()
        self.start()

    def _settle(self) -> None:
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(f"{SETTINGS}port = {self.port}\n")

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.run("pg_ctl", "-D", str(self.data), "-l", str(self.folder / "log"), "-w", "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it; ``immediate`` is a crash."""
        self.run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "stop")

    def restart(self, mode: str = "immediate") -> None:
        """Let it fall and stand up again."""
        self.stop(mode)
        self.start()


@contextmanager
def own_folder() -> Iterator[Path]:
    """Yield a folder that a cluster may lie in; as root it belongs to the cluster's user."""
    folder = Path(tempfile.mkdtemp(prefix="sunshine-own-"))
    folder.chmod(0o755)
    if _is_root():
        shutil.chown(folder, USER, USER)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def own_postgres() -> Iterator[OwnPostgres]:
    """Yield a running cluster; it is gone afterwards."""
    with own_folder() as folder:
        made = OwnPostgres(folder)
        made.make()
        try:
            yield made
        finally:
            made.stop("immediate")


@contextmanager
def replica_of(primary: OwnPostgres) -> Iterator[OwnPostgres]:
    """Yield a streaming replica of a running cluster."""
    with own_folder() as folder:
        made = OwnPostgres(folder)
        made.follow(primary)
        try:
            yield made
        finally:
            made.stop("immediate")
