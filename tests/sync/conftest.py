# SPDX-License-Identifier: Apache-2.0
"""What tests of the sync get: a real PostgreSQL with the server's schema, copied for each test."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

import app.areas
import app.sync.models  # noqa: F401 -- the sync's own tables are synced too
from app.sync.server import schema
from tests.support.head_office import HeadOffice
from tests.support.live_server import LiveServer, LiveTemplate
from tests.support.postgres import Cluster, postgres_cluster, postgres_url  # noqa: F401 -- fixtures
from tests.support.shops import Shops, join


@pytest.fixture(scope="session")
def server_template(postgres_cluster: Cluster) -> str:  # noqa: F811
    """Give the name of a database in which the schema is installed; each test copies it."""
    name = postgres_cluster.create("sync_template")
    with psycopg.connect(postgres_cluster.url(name), autocommit=True) as connection:
        schema.install(connection)
    return name


@pytest.fixture
def server_url(postgres_cluster: Cluster, server_template: str) -> Iterator[str]:  # noqa: F811
    """Give the owner's URL of a fresh server database."""
    name = postgres_cluster.create(template=server_template)
    yield postgres_cluster.url(name)
    postgres_cluster.drop(name)


@pytest.fixture
def service(server_url: str) -> Iterator[psycopg.Connection]:
    """Give a connection of the service role, which is neither owner nor superuser."""
    with psycopg.connect(server_url, user=schema.SERVICE, autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def standing_office(postgres_cluster: Cluster, server_template: str) -> Iterator[HeadOffice]:  # noqa: F811
    """Give the one server database that the tests of a process share: its plans need not be made again."""
    opened = HeadOffice(postgres_cluster.url(postgres_cluster.create(template=server_template)))
    yield opened
    opened.close()


@pytest.fixture
def office(standing_office: HeadOffice) -> HeadOffice:
    """Give an empty server database with helpers that put a company in it."""
    standing_office.clear()
    return standing_office


@pytest.fixture(scope="module")
def live(postgres_cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> LiveTemplate:  # noqa: F811
    """Give a founded head office that each server of a module begins with."""
    return LiveTemplate(postgres_cluster, tmp_path_factory.mktemp("live"))


@pytest.fixture
def server(live: LiveTemplate, tmp_path: Path) -> Iterator[LiveServer]:
    """Give a running server of that head office."""
    with live.running(tmp_path / "server") as running:
        yield running


@pytest.fixture
def shops(server: LiveServer, tmp_path: Path) -> Iterator[Shops]:
    """Give two desks of one store, both in step with the server."""
    made = [join(server, tmp_path / name, name) for name in ("前台", "后台")]
    for shop in made:
        shop.sync()
    yield made[0], made[1]
    for shop in made:
        shop.close()
    # The server sees that the lines are closed before it ends.
    time.sleep(0.1)
