# SPDX-License-Identifier: Apache-2.0
"""What really breaks: no room on the disk, a database that falls, a server killed in a batch."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest
from psycopg import conninfo

from app.core import migrate
from app.sync import protocol
from tests.support.own_postgres import USER, OwnPostgres, own_folder, own_postgres
from tests.support.sync_server import OTHER_STORE, STAFF, STORE, Enrolled, Served, TestServer
from tests.sync.server.test_replica import Own
from tests.sync.server.test_serve import running, until_healthy

SMALL_BYTES = 96 << 20


@pytest.fixture(scope="module")
def own() -> Iterator[OwnPostgres]:
    with own_postgres() as running:
        yield running


@pytest.fixture(scope="module")
def company(own: OwnPostgres, tmp_path_factory: pytest.TempPathFactory) -> Served:
    return Served.make(Own(own), tmp_path_factory.mktemp("own"))


class Pusher:
    """A device that pushes customers, logged in as the first person."""

    def __init__(self, server: TestServer, desk: Enrolled) -> None:
        self.server = server
        self.desk = desk
        self.session = server.log_in(desk)
        self.batch = 0
        self._count = 0

    def body(self, count: int, size: int = 10) -> dict[str, Any]:
        """Return the next batch with ``count`` customers."""
        self.batch += 1
        group = {"g": uuid4().hex, "u": STAFF.hex, "l": self.session.hex, "a": _now()}
        ops = []
        for _ in range(count):
            self._count += 1
            stamp = f"{int(time.time() * 1000):012x}{self._count & 0xFFFF:04x}{self.desk.id.hex[-12:]}"
            ops.append(
                {
                    "i": uuid4().hex, "g": 0, "t": "customer", "s": STORE.hex, "r": uuid4().hex,
                    "o": "insert", "h": stamp, "c": {"name": os.urandom(size // 2).hex()},
                }
            )  # fmt: skip
        return {
            "v": 1, "device": self.desk.id.hex, "incarnation": self.desk.incarnation.hex,
            "batch": self.batch, "schema": migrate.head(), "groups": [group], "ops": ops,
        }  # fmt: skip

    def push(self, body: dict[str, Any]) -> tuple[int, Any]:
        """Send a batch."""
        return self.server.post("/v1/push", body, self.desk)


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime()) + ".000000Z"


def _allow(server: TestServer) -> None:
    """Let the first person write customers."""
    with server.owner() as owner:
        owner.execute('UPDATE sunshine.role SET permissions = \'["sync.enrol", "customers.edit"]\'')
        owner.execute(
            "INSERT INTO sunshine.role_grant (role_id, permission, from_at)"
            " SELECT id, p, '2020-01-01' FROM sunshine.role, unnest(ARRAY['customers.edit']) p"
            " ON CONFLICT DO NOTHING"
        )


def _customers(url: str) -> int:
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("SELECT set_config('sunshine.scopes', '*', false)")
        found = owner.execute("SELECT count(*) FROM sunshine.customer").fetchone()
    assert found is not None
    return int(found[0])


@contextlib.contextmanager
def _small_disk() -> Iterator[Path]:
    """Yield a folder on a disk of its own; skips where that is not permitted."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("a small disk can be mounted by root on Linux alone")
    with own_folder() as folder:
        words = ["mount", "-t", "tmpfs", "-o", f"size={SMALL_BYTES}", "tmpfs", str(folder)]
        if subprocess.run(words, check=False, capture_output=True).returncode != 0:
            pytest.skip("this machine does not let a disk be mounted")
        try:
            (folder / "space").mkdir(mode=0o700)
            subprocess.run(["chown", "-R", f"{USER}:{USER}", str(folder)], check=True)
            yield folder
        finally:
            subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.long
def test_a_full_disk_stores_nothing_and_stops_nobody(
    own: OwnPostgres, company: Served, tmp_path: Path
) -> None:
    with _small_disk() as disk:
        with psycopg.connect(own.url(), autocommit=True) as owner:
            owner.execute(f"CREATE TABLESPACE small LOCATION '{disk / 'space'}'".encode())
        try:
            with psycopg.connect(own.url(), autocommit=True) as owner:
                words = f'CREATE DATABASE small TEMPLATE "{company.name}" TABLESPACE small'
                owner.execute(words.encode())
            url = conninfo.make_conninfo(company.settings.database_url, dbname="small")
            settings = replace(company.settings, database_url=url, folder=tmp_path / "files")
            server = TestServer(settings, own.url("small"))
            try:
                _prove_full(server, disk)
            finally:
                server.close()
        finally:
            with psycopg.connect(own.url(), autocommit=True) as owner:
                owner.execute("DROP DATABASE IF EXISTS small WITH (FORCE)")
                owner.execute("DROP TABLESPACE small")


def _prove_full(server: TestServer, disk: Path) -> None:
    _allow(server)
    one, other = Pusher(server, server.enrol()), server.enrol("002")
    status, answer = one.push(one.body(5))
    assert (status, answer["rejected"]) == (200, []), answer
    left = os.statvfs(disk)
    (disk / "filler").write_bytes(bytes(max(0, left.f_bavail * left.f_frsize - (1 << 20))))
    for _ in range(60):
        body = one.body(400, 1000)
        before = _customers(server.owner_url)
        status, answer = one.push(body)
        if status != 200:
            break
    assert (status, answer["code"]) == (507, "E7011"), answer
    assert _customers(server.owner_url) == before, "nothing of the batch"
    # The others still read; the same batch is refused again, not taken for done.
    assert server.call("GET", "/healthz").status_code == 200
    assert server.post("/v1/pull", {"scopes": {OTHER_STORE.hex: ""}}, other)[0] == 200
    assert one.push(body)[0] == 507
    (disk / "filler").unlink()
    status, answer = one.push(body)
    assert (status, answer["rejected"]) == (200, [])
    assert _customers(server.owner_url) == before + 400
    assert one.push(body)[0] == 200
    assert _customers(server.owner_url) == before + 400, "exactly once"


@pytest.mark.long
def test_desks_go_on_when_the_database_falls(
    own: OwnPostgres, company: Served, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with company.cloned(tmp_path / "files") as server:
        _allow(server)
        one = Pusher(server, server.enrol())
        assert one.push(one.body(3))[0] == 200
        own.stop("immediate")
        body = one.body(3)
        status, answer = one.push(body)
        health = server.call("GET", "/healthz").status_code
        own.start()
        # Busy while the pool waits for a connection, away when one broke: a desk waits for both.
        assert status == 503
        assert answer["code"] in {"E7008", "E7011"}
        assert health == 503
        until = time.monotonic() + 20
        while (status := one.push(body)[0]) != 200 and time.monotonic() < until:
            time.sleep(0.2)
        assert status == 200
        assert one.push(body)[0] == 200
        assert _customers(server.owner_url) == 6
        caplog.clear()


@pytest.mark.long
def test_a_server_killed_in_a_batch_has_taken_all_of_it_or_nothing(
    own: OwnPostgres, company: Served, tmp_path: Path
) -> None:
    """The same bytes are sent again until they are answered: each batch is there once."""
    with company.cloned(tmp_path / "files") as server:
        _allow(server)
        desk = server.enrol()
        pusher = Pusher(server, desk)
        url = server.owner_url
        expected, cut = 0, 0
        for turn in range(5):
            words = ("--database", url, "--plain", "--workers", "1")
            with running(tmp_path / "data", *words) as (process, address):
                with httpx.Client(base_url=address, timeout=30) as client:
                    until_healthy(client)
                    body = pusher.body(900, 60)
                    packed = protocol.pack(body)
                    killer = threading.Timer(0.01 + 0.04 * turn, process.kill)
                    killer.start()
                    try:
                        client.post("/v1/push", content=packed, headers=_headers(desk))
                    except httpx.TransportError:
                        cut += 1
                    killer.join()
                process.wait()
            with (
                running(tmp_path / "data", *words) as (_process, address),
                httpx.Client(base_url=address, timeout=30) as client,
            ):
                until_healthy(client)
                assert _customers(url) in {expected, expected + 900}, "never a part"
                found = client.post("/v1/push", content=packed, headers=_headers(desk))
                assert found.status_code == 200, found.text
                expected += 900
                assert _customers(url) == expected
        assert cut > 0, "no push was cut: kill earlier"


def _headers(desk: Enrolled) -> dict[str, str]:
    return desk.headers | {"content-type": protocol.CONTENT_TYPE_ZSTD}
