# SPDX-License-Identifier: Apache-2.0
"""``serve`` as it is run: a process of its own, TLS, signals, certificates, backup and restore."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from app import serving
from app.sync.errors import BadBodyError, NotThereError, ServerFullError, TooBusyError
from app.sync.server import backup, certificates, service
from app.sync.server.service import ServeOptions
from tests.support.sync_server import STORE, Served

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def options(served: Served, tmp_path: Path) -> Iterator[ServeOptions]:
    """Give the options of a server of one's own with its company."""
    name = served.cluster.create(template=served.name)
    yield replace(served.options, folder=tmp_path / "data" / "server", database=served.cluster.url(name))
    served.cluster.drop(name)


@contextmanager
def running(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run ``main.py serve`` and yield the process and its URL."""
    command = [sys.executable, "main.py", "--data", str(folder), "serve", "--port", "0", *words]
    environment = os.environ | {"PYTHONUTF8": "1"}
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    try:
        assert process.stdout is not None
        url = ""
        for line in process.stdout:
            if "://" in line:
                url = line.strip().split("：")[-1]
                break
        assert url, process.stderr and process.stderr.read()
        yield process, url
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def until_healthy(client: httpx.Client) -> None:
    for _ in range(100):
        try:
            if client.get("/healthz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    pytest.fail("never healthy")


def test_a_server_speaks_tls_and_stops_cleanly(options: ServeOptions) -> None:
    data = options.folder.parent
    with running(data, "--database", options.database) as (process, url):
        trusted = ssl.create_default_context(cafile=str(options.folder / "authority" / "authority.pem"))
        with httpx.Client(base_url=url, verify=trusted) as client:
            until_healthy(client)
            assert client.get("/v1/hello").json()["schema"] == certificates_schema()
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{url}/healthz")
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=15)
        assert process.returncode == 0
        assert "总部服务器已停止" in out
        events = [json.loads(line)["event"] for line in err.splitlines()]
        assert (events[0], events[-1]) == ("started", "stopped")


def certificates_schema() -> str:
    from app.core import migrate

    return migrate.head()


@pytest.mark.long
def test_workers_share_a_port_and_one_that_dies_is_replaced(options: ServeOptions) -> None:
    with running(options.folder.parent, "--database", options.database, "--plain", "--workers", "2") as (
        process,
        url,
    ):
        with httpx.Client(base_url=url) as client:
            until_healthy(client)
        seen: set[str] = set()
        for _ in range(200):
            text = httpx.get(f"{url}/metrics").text
            seen |= {
                line.split('process="')[1].split('"')[0] for line in text.splitlines() if "process=" in line
            }
            if len(seen) == 2:
                break
        assert len(seen) == 2
        os.kill(int(next(iter(seen))), signal.SIGKILL)
        time.sleep(3)
        assert httpx.get(f"{url}/healthz").status_code == 200
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
        assert process.returncode == 0


@pytest.mark.long
def test_the_embedded_server_founds_a_company_and_gives_codes(tmp_path: Path) -> None:
    data = Path("/tmp") / f"sunshine-served-{uuid4().hex[:8]}"  # as root not below pytest's own folder
    answers = "阳光电器\n001\n总部\n1001\n张三\nA-long-password-1\n"
    words = [sys.executable, "main.py", "--data", str(data), "serve"]

    def run(*more: str, said: str = "") -> str:
        done = subprocess.run(
            [*words, *more], cwd=ROOT, input=said, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    try:
        assert "已建立" in run("admin", said=answers)
        assert "接入码：" in run("code", "--store", "001", "--office")
        with running(data, "--plain") as (process, url):
            assert httpx.get(f"{url}/healthz").status_code == 200
            assert "接入码：" in run("code", "--store", "001"), "also while the server runs"
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=20)
    finally:
        subprocess.run(["rm", "-rf", str(data)], check=False)


def test_plain_http_never_leaves_the_machine(tmp_path: Path) -> None:
    with pytest.raises(BadBodyError):
        service.serve(ServeOptions(tmp_path, host="0.0.0.0", is_plain=True), prepare=serving.prepare)
    assert service.is_loopback("127.0.0.1")
    assert service.is_loopback("::1")
    assert not service.is_loopback("192.168.1.2")
    assert not service.is_loopback("example.com")


# --- certificates --------------------------------------------------------------------------------------


def test_a_certificate_stays_until_it_is_old_or_names_another_host(tmp_path: Path) -> None:
    first = certificates.own(tmp_path, ["localhost", "10.1.2.3"])
    text = first.certificate.read_bytes()
    assert certificates.own(tmp_path, ["localhost"]).certificate.read_bytes() == text
    wider = certificates.own(tmp_path, ["localhost", "server.example"])
    text, before = wider.certificate.read_bytes(), text
    assert text != before
    assert wider.fingerprint == first.fingerprint, "desks trust the authority, not the certificate"
    later = certificates.own(tmp_path, ["localhost"], datetime.now(UTC) + timedelta(days=380))
    assert later.certificate.read_bytes() != text
    assert (tmp_path / "authority.key").stat().st_mode & 0o777 == 0o600 or sys.platform == "win32"


def test_a_company_certificate_is_shown_and_its_last_one_trusted(tmp_path: Path) -> None:
    own = certificates.own(tmp_path / "company", ["localhost"])
    given = certificates.given(own.certificate, own.key)
    assert given.fingerprint == own.fingerprint
    other = certificates.own(tmp_path / "other", ["localhost"])
    with pytest.raises(BadBodyError):
        certificates.given(own.certificate, other.key)
    with pytest.raises(BadBodyError):
        certificates.given(tmp_path / "nothing", own.key)


# --- backup --------------------------------------------------------------------------------------------


@pytest.mark.long
def test_a_backup_brings_everything_back_in_a_new_epoch(
    served: Served, options: ServeOptions, tmp_path: Path
) -> None:
    tls = service.tls_of(options)
    settings = service.set_up(options, options.database, tls)
    attachment = options.folder / "attachments" / STORE.hex / ("a" * 64)
    attachment.parent.mkdir(parents=True)
    attachment.write_bytes(b"paper")
    file = tmp_path / "backup.zip"
    assert backup.backup(options, options.database, file) > 1000
    assert file.stat().st_mode & 0o777 == 0o600 or sys.platform == "win32"
    epoch = _value(options, "epoch")
    with psycopg.connect(options.database, autocommit=True) as owner:
        owner.execute("SELECT set_config('sunshine.scopes', '*', false)")
        owner.execute("UPDATE sunshine.store SET name = 'after the backup'")
    attachment.unlink()
    (options.folder / "authority" / "escrow.key").unlink()
    told = backup.restore(options, options.database, file)
    assert told.startswith("20")
    assert attachment.read_bytes() == b"paper"
    assert _value(options, "epoch") != epoch
    with psycopg.connect(options.database, autocommit=True) as owner:
        owner.execute("SELECT set_config('sunshine.scopes', '*', false)")
        names = {name for (name,) in owner.execute("SELECT name FROM sunshine.store")}
        assert names == {"Store 001", "Store 002"}
        left = owner.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'sunshine%before%'")
        assert left.fetchall() == []
    again = service.set_up(options, options.database, service.tls_of(options))
    assert (again.token_key, again.escrow_key, again.fingerprint) == (
        settings.token_key,
        settings.escrow_key,
        settings.fingerprint,
    )
    with psycopg.connect(again.database_url, autocommit=True) as service_role:
        assert service_role.execute("SELECT count(*) FROM sunshine.service_stores()").fetchone() == (2,)


def test_a_restore_that_fails_leaves_what_was_there(
    served: Served, options: ServeOptions, tmp_path: Path
) -> None:
    tls = service.tls_of(options)
    settings = service.set_up(options, options.database, tls)
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    backup.backup(options, options.database, good)
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        target.writestr(backup.MANIFEST, source.read(backup.MANIFEST))
        target.writestr(backup.DUMP, source.read(backup.DUMP)[:-5000])
    epoch = _value(options, "epoch")
    with pytest.raises(ServerFullError):
        backup.restore(options, options.database, bad)
    assert _value(options, "epoch") == epoch
    with pytest.raises(NotThereError):
        backup.restore(options, options.database, tmp_path / "none.zip")
    bad.write_bytes(b"no archive")
    with pytest.raises(BadBodyError):
        backup.restore(options, options.database, bad)
    with psycopg.connect(settings.database_url), pytest.raises(TooBusyError):
        backup.restore(options, options.database, good)


def _value(options: ServeOptions, key: str) -> str:
    with psycopg.connect(options.database) as owner:
        found = owner.execute("SELECT value FROM sunshine.server_state WHERE key = %s", (key,)).fetchone()
    assert found is not None
    return str(found[0])
