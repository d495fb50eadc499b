# SPDX-License-Identifier: Apache-2.0
"""A streaming replica: what it gives is right, and without it the primary gives the same."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import conninfo

from app.sync.server.replica import MOST_LAG_SECONDS, ROUND_SECONDS, Replica
from tests.support.own_postgres import OwnPostgres, own_postgres, replica_of
from tests.support.postgres import Cluster
from tests.support.sync_server import HLC, STORE, Served, TestServer


def test_the_lag_is_the_age_of_the_newest_place_that_was_replayed() -> None:
    now = [100.0]
    replica = Replica("", lambda: now[0])
    assert not replica.is_usable
    replica.note(100.0, (1000, "e"), (1000, "e"))
    assert (replica.is_usable, replica.lag_seconds) == (True, 0)
    for at in range(102, 140, 2):
        now[0] = at
        replica.note(at, (1000 + at, "e"), (1000, "e"))
        assert replica.lag_seconds == at - 100
        assert replica.is_usable == (at - 100 <= MOST_LAG_SECONDS)
    now[0] = 140
    replica.note(140, (2000, "e"), (1138, "e"))
    assert (replica.is_usable, replica.lag_seconds) == (True, 2)
    now[0] += 4 * ROUND_SECONDS
    assert not replica.is_usable, "nobody looked for a while"


@pytest.mark.parametrize(
    ("written", "replayed"),
    [(None, (5, "e")), ((5, "e"), None), ((5, "e"), (None, "e")), ((5, "e"), (9, "another history"))],
)
def test_what_is_no_replica_of_this_primary_is_not_asked(written: object, replayed: object) -> None:
    replica = Replica("", lambda: 0.0)
    replica.note(0.0, (1, "e"), (1, "e"))
    assert replica.is_usable
    replica.note(0.0, written, replayed)  # type: ignore[arg-type]
    assert not replica.is_usable


@pytest.fixture(scope="module")
def primary() -> Iterator[OwnPostgres]:
    with own_postgres() as running:
        yield running


def until(done: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "never"
        time.sleep(0.1)


@pytest.mark.long
def test_snapshots_of_a_replica_go_on_where_the_log_is(
    primary: OwnPostgres, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An open transaction holds the horizon of the replica too: what it writes comes by the next pull."""
    company = Served.make(Own(primary), tmp_path / "own")
    with replica_of(primary) as follower:
        database = conninfo.conninfo_to_dict(company.settings.database_url)
        url = conninfo.make_conninfo("", **{**database, "port": str(follower.port)})
        server = TestServer(
            replace(company.settings, folder=tmp_path / "files", replica_url=url), company.options.database
        )
        try:
            _prove(server, follower)
        finally:
            server.close()
            caplog.clear()  # the pool complains of the replica that fell


def _prove(server: TestServer, follower: OwnPostgres) -> None:
    desk = server.enrol()
    late, early = uuid4(), uuid4()

    def add(owner: psycopg.Connection, row: object) -> None:
        owner.execute("SELECT set_config('sunshine.scopes', '*', false)")
        owner.execute(
            "INSERT INTO sunshine.customer (scope, id, hlc, name) VALUES (%s, %s, %s, '甲')",
            (STORE, row, HLC),
        )
        owner.execute(
            "INSERT INTO sunshine.sync_log (epoch, scope, home, tbl, id, op)"
            " SELECT value, %s, %s, 'customer', %s, 'put' FROM sunshine.server_state WHERE key = 'epoch'",
            (STORE, STORE, row),
        )

    def place(what: str) -> float:
        return server.context.metrics._counts["sunshine_reads_total", what]

    def turn() -> None:
        server.call("GET", "/healthz")

    def usable() -> bool:
        turn()
        return server.context.replica is not None and server.context.replica.is_usable

    until(usable)
    with psycopg.connect(server.owner_url) as slow:
        add(slow, late)  # begun first, ends last
        with psycopg.connect(server.owner_url, autocommit=True) as quick:
            add(quick, early)
        until(lambda: _holds(follower, server, early))
        status, snapshot = server.post("/v1/snapshot", {"scope": STORE.hex}, desk)
        assert status == 200, snapshot
        assert place('what="snapshot",place="replica"') == 1
        slow.commit()
    status, text = server.post("/v1/pull", {"scopes": {STORE.hex: snapshot["cursor"]}}, desk)
    assert status == 200
    # Both come: the cursor stands before the one that was still open.
    assert late.hex in text
    assert early.hex in text
    until(lambda: _holds(follower, server, late))
    body = {"scope": STORE.hex, "columns": {"customer": ["name"]}}
    sums = server.post("/v1/checksum", body, desk)
    assert place('what="sums",place="replica"') == 1
    assert sums[1]["tables"]["customer"][0] == 2
    assert server.post("/v1/history", {"scope": STORE.hex, "ids": [late.hex]}, desk)[0] == 200
    metrics = server.call("GET", "/metrics").text
    assert "sunshine_replica_lag_seconds{" in metrics
    # The replica falls: the primary answers, the same.
    follower.stop("immediate")
    assert server.post("/v1/checksum", body, desk) == sums
    assert place('what="sums",place="primary"') == 1
    assert server.context.replica is not None
    assert not server.context.replica.is_usable
    follower.start()
    until(usable)
    assert server.post("/v1/checksum", body, desk) == sums
    assert place('what="sums",place="replica"') == 2


def _holds(follower: OwnPostgres, server: TestServer, row: object) -> bool:
    database = str(conninfo.conninfo_to_dict(server.owner_url)["dbname"])
    with psycopg.connect(follower.url(database), autocommit=True) as seen:
        seen.execute("SELECT set_config('sunshine.scopes', '*', false)")
        found = seen.execute("SELECT count(*) FROM sunshine.customer WHERE id = %s", (row,)).fetchone()
    return found is not None and found[0] == 1


class Own(Cluster):
    """A test's own PostgreSQL as what makes databases."""

    def __init__(self, own: OwnPostgres) -> None:
        self._own = own

    def url(self, database: str) -> str:
        return self._own.url(database)
