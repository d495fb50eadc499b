# SPDX-License-Identifier: Apache-2.0
"""What the measurements of the sync stand on: a server process, bare devices that push JSON, and real desks.

The server is the product's own process over a durable PostgreSQL. Must not know what is measured.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import psycopg

from app import areas, bootstrap, joining
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import NIL, new_id
from app.sync import protocol
from app.sync.client.parts import SyncParts
from app.sync.server import enrolments
from tests.support.live_server import LiveTemplate
from tests.support.postgres import Cluster, running_cluster

ROOT = Path(__file__).resolve().parent.parent
STORE = "HQ1"
assert areas.AUDIT_RULES  # importing them registers every table


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Ground:
    """A company on a server process; ``tls`` as desks get it, else plain on loopback."""

    def __init__(self, folder: Path, cluster: Cluster, *, tls: bool = False, workers: int = 1) -> None:
        self.folder = folder
        self.cluster = cluster
        self.template = LiveTemplate(cluster, folder / "server")
        self.owner_url = cluster.url(self.template.database)
        self.tls = tls
        self.port = free_port()
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        words = [
            sys.executable,
            str(ROOT / "main.py"),
            "serve",
            "--data",
            str(folder),
            "--port",
            str(self.port),
            "--database",
            self.owner_url,
            "--workers",
            str(workers),
            *(() if tls else ("--plain",)),
        ]
        log = (folder / "serve.log").open("wb")
        self.process = subprocess.Popen(words, cwd=ROOT, stdout=log, stderr=log)  # noqa: S603 -- our own words
        self._wait()

    def _wait(self) -> None:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise RuntimeError((self.folder / "serve.log").read_text("utf-8"))

    def trust(self) -> Any:
        """Return what a client trusts (an ``SSLContext``); None where there is no TLS."""
        import ssl  # noqa: PLC0415 -- only where TLS is measured

        return ssl.create_default_context(cadata=self.template.tls.trusted_pem) if self.tls else None

    def owner(self) -> psycopg.Connection[Any]:
        """Return a connection that sees everything."""
        connection = psycopg.connect(self.owner_url, autocommit=True)
        connection.execute("SELECT set_config('sunshine.scopes', '*', false)")
        connection.execute("SET search_path = sunshine")
        return connection

    def code(self, store: str = STORE) -> str:
        """Return what a person types to join a store."""

        async def make() -> str:
            async with await psycopg.AsyncConnection.connect(self.owner_url, autocommit=True) as connection:
                return (await enrolments.make_code(connection, store, "join")).code

        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            return f"{runner.run(make())} {self.template.tls.fingerprint}"

    def open_stores(self, count: int) -> list[str]:
        """Open more stores past the desks and return their codes."""
        codes = [f"S{place:02d}" for place in range(count)]
        with self.owner() as owner:
            for code in codes:
                owner.execute(
                    "INSERT INTO store (scope, id, hlc, code, name, timezone, is_active) "
                    "SELECT %s, %s, repeat('0', 28), %s, %s, 'Asia/Shanghai', true "
                    "WHERE NOT EXISTS (SELECT 1 FROM store WHERE code = %s)",
                    (NIL, new_id(), code, code, code),
                )
        return codes

    def cursor(self, device: BareDevice) -> str:
        """Return a cursor at the head of the device's store."""
        body = {"scope": device.store.hex}
        answer = device.http.post("/v1/snapshot", json=body).json()
        return str(answer["cursor"])

    def device(self, store: str = STORE) -> BareDevice:
        """Return an enrolled device without a database."""
        return BareDevice(self, store)

    @contextmanager
    def desk(self, name: str, store: str = STORE) -> Iterator[tuple[Desk, SyncParts]]:
        """Yield a real desk that has joined, with its sync."""
        data = DataFolder(self.folder / name)
        joining.join(data, self.url, self.code(store), name)
        desk = bootstrap.open_desk(data, data.store)
        parts = desk.sync_parts()
        try:
            yield desk, parts
        finally:
            parts.close()
            desk.close()

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(30)


class BareDevice:
    """A device that pushes rows as JSON, logged in as the administrator."""

    def __init__(self, ground: Ground, store: str) -> None:
        self.id, self.incarnation = uuid4(), uuid4()
        self.ground = ground
        verify: Any = ground.trust() or False
        self.http = httpx.Client(base_url=ground.url, timeout=120, verify=verify)
        answer = self.http.post(
            "/v1/enrol",
            json={
                "code": ground.code(store).split()[0],
                "device": self.id.hex,
                "incarnation": self.incarnation.hex,
                "name": "量",
                "version": "0.1.0",
                "schema": bootstrap.migrate.head(),
            },
        ).json()
        self.token = answer["token"]
        self.store = UUID(answer["store"])
        self.http.headers["Authorization"] = f"Bearer {self.token}"
        with ground.owner() as owner:
            found = owner.execute("SELECT id FROM staff ORDER BY number LIMIT 1").fetchone()
        self.staff = UUID(str(found[0])) if found else NIL
        self.session = new_id()
        self.batch = 0
        self._count = 0
        self.push(
            [
                self.op(
                    "login_session",
                    self.session,
                    {
                        "staff_id": self.staff.hex,
                        "device_id": self.id.hex,
                        "by_id": self.staff.hex,
                        "at": now(),
                    },
                )
            ],
            anonymous=True,
        )

    def stamp(self) -> str:
        """Return the next stamp."""
        self._count += 1
        return f"{int(time.time() * 1000):012x}{self._count & 0xFFFF:04x}{self.id.hex[-12:]}"

    def op(self, table: str, row: UUID, new: dict[str, Any], base: str = "") -> dict[str, Any]:
        """Return an insert, or an update when the ``base`` stamp of its columns is given."""
        wire = {
            "i": new_id().hex,
            "g": 0,
            "t": table,
            "s": self.store.hex,
            "r": row.hex,
            "o": "update" if base else "insert",
            "h": self.stamp(),
            "c": new,
        }
        return wire | ({"b": dict.fromkeys(new, base), "p": dict.fromkeys(new, "")} if base else {})

    def body(self, ops: Sequence[dict[str, Any]], *, anonymous: bool = False) -> bytes:
        """Return the packed next batch."""
        self.batch += 1
        staff, session = (NIL, NIL) if anonymous else (self.staff, self.session)
        group = {"g": new_id().hex, "u": staff.hex, "l": session.hex, "a": now()}
        return protocol.pack(
            {
                "v": 1,
                "device": self.id.hex,
                "incarnation": self.incarnation.hex,
                "batch": self.batch,
                "schema": bootstrap.migrate.head(),
                "groups": [group],
                "ops": list(ops),
            }
        )

    def send(self, body: bytes) -> None:
        """Push a packed batch; AssertionError unless all of it was accepted."""
        answer = self.http.post(
            "/v1/push", content=body, headers={"Content-Type": protocol.CONTENT_TYPE_ZSTD}
        )
        found = answer.json()
        assert answer.status_code == 200, found
        assert not found["rejected"], found["rejected"][:3]

    def push(self, ops: Sequence[dict[str, Any]], *, anonymous: bool = False) -> None:
        """Push ops as one batch."""
        self.send(self.body(ops, anonymous=anonymous))

    def phone(self, place: int) -> dict[str, Any]:
        """Return the columns of a row that is like ``sync_limits.rows``."""
        return {
            "customer_id": new_id().hex,
            "digits": f"139{place:08d}",
            "kind": "mobile",
            "label": "本人",
            "is_void": False,
        }


def now() -> str:
    """Return this instant in wire form."""
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime()) + ".000000Z"


@contextmanager
def ground(folder: Path, *, tls: bool = False, workers: int = 1) -> Iterator[Ground]:
    """Yield a running server over a durable cluster; everything goes afterwards."""
    os.environ.setdefault("SUNSHINE_KEY_STORE", "file")
    with running_cluster(durable=True) as cluster:
        found = Ground(folder, cluster, tls=tls, workers=workers)
        try:
            yield found
        finally:
            found.stop()


def as_json(value: Any) -> str:
    """Return a figure for a file."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
