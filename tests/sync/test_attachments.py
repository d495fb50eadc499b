# SPDX-License-Identifier: Apache-2.0
"""Contents of attachments over a real server: up, down, on from a cut, never to a stranger."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import bootstrap, joining
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.permissions import Actor
from app.documents.commands import AttachFile, attach_file
from app.sync.client import attachments, state
from app.sync.client.attachments import FilesWaiting, pause
from app.sync.client.parts import SyncParts
from app.sync.errors import BadBodyError, NotThereError, OfflineError
from tests.support.company import enter, open_store
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, LiveServer, LiveTemplate
from tests.support.postgres import Cluster


@pytest.fixture(scope="module")
def live(postgres_cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> LiveTemplate:
    return LiveTemplate(postgres_cluster, tmp_path_factory.mktemp("live"))


@pytest.fixture(scope="module")
def server(live: LiveTemplate, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with live.running(tmp_path_factory.mktemp("server")) as running:
        yield running


class Joined:
    """A desk that joined, its administrator logged in."""

    def __init__(self, server: LiveServer, folder: Path, store: str = "HQ1") -> None:
        data = DataFolder(folder)
        joining.join(data, server.url, server.code(store), folder.name)
        self.desk: Desk = bootstrap.open_desk(data, data.store)
        self.parts: SyncParts = self.desk.sync_parts()
        self.parts.loop.run_once()
        actor = enter(self.desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
        assert actor is not None
        self.admin: Actor = actor

    def sync(self) -> None:
        self.parts.loop.planner.woken()
        status = self.parts.loop.run_once()
        assert (status.problem, status.waiting, status.rejected) == ("", 0, 0)
        self.parts.attachments.note()

    def move(self) -> int:
        steps = 0
        while self.parts.attachments.step():
            steps += 1
        return steps

    def attach(self, content: bytes) -> str:
        command = AttachFile("complaint", new_id(), "记录.txt", content)
        self.desk.runner.write(self.admin, attach_file, self.desk.attachment_store(), command)
        return hashlib.sha256(content).hexdigest()

    def close(self) -> None:
        self.parts.close()
        self.desk.close()


@pytest.fixture(scope="module")
def desks(server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Joined, Joined]]:
    folder = tmp_path_factory.mktemp("desks")
    first, second = Joined(server, folder / "first"), Joined(server, folder / "second")
    yield first, second
    first.close()
    second.close()


@pytest.fixture
def pair(desks: tuple[Joined, Joined]) -> tuple[Joined, Joined]:
    """Give two desks of one store with nothing on its way."""
    for desk in desks:
        desk.sync()
        desk.move()
    return desks


def test_a_file_goes_up_and_comes_down(pair: tuple[Joined, Joined], server: LiveServer) -> None:
    first, second = pair
    content = secrets.token_hex(600_000).encode()
    sha256 = first.attach(content)
    first.parts.attachments.note()
    assert first.parts.attachments.waiting() == FilesWaiting(0, 0, 0)  # not before the server has the fact
    first.sync()
    assert first.parts.attachments.waiting() == FilesWaiting(1, 0, 0)
    assert first.move() == 3
    assert first.parts.attachments.waiting() == FilesWaiting(0, 0, 0)
    assert server.count("attachment_file", f"sha256 = '{sha256}' AND done = size") == 1
    second.sync()
    assert second.parts.attachments.waiting() == FilesWaiting(0, 1, 0)
    second.move()
    assert second.desk.attachment_store().get(sha256) == content
    assert [line for line in second.desk.audit() if not line.is_good] == []
    # Nothing is looked for twice.
    second.parts.attachments.note()
    assert second.move() == 0


def test_a_cut_file_goes_on_where_it_was(
    pair: tuple[Joined, Joined], server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = pair
    monkeypatch.setattr(attachments, "PIECE_BYTES", 100_000)
    content = secrets.token_hex(250_000).encode()
    sha256 = first.attach(content)
    first.sync()
    for _ in range(2):
        assert first.parts.attachments.step()
    first.parts.close()
    second.parts.close()
    server.stop()
    with pytest.raises(OfflineError):
        first.parts.attachments.step()
    assert first.parts.attachments.waiting() == FilesWaiting(1, 0, 1)
    assert not first.parts.attachments.step()  # it rests a while
    server.start()
    _at_once(first)
    assert first.move() == 3
    second.sync()
    assert second.parts.attachments.step()
    held = list((second.desk.folder.path / "transfers").iterdir())
    assert len(held) == 1
    assert content[:50] not in held[0].read_bytes()
    second.parts.close()
    second.parts = second.desk.sync_parts()  # the program was started again
    assert second.move() == 4
    assert second.desk.attachment_store().get(sha256) == content


@pytest.mark.long
def test_what_is_opened_comes_at_once(pair: tuple[Joined, Joined]) -> None:
    first, second = pair
    content = b"opened " * 1000
    sha256 = first.attach(content)
    first.sync()
    second.sync()
    with pytest.raises(NotThereError):
        second.parts.attachments.fetch_now(sha256, len(content))
    first.move()
    told: list[tuple[int, int]] = []
    files = second.desk.files(second.parts.loop.transport)
    files.fetch_now(sha256, len(content), lambda done, of: told.append((done, of)))
    assert told == [(0, len(content))]
    assert second.desk.attachment_store().get(sha256) == content
    assert second.parts.attachments.waiting() == FilesWaiting(0, 0, 0)


@pytest.mark.long
def test_after_a_restore_every_content_is_offered_again(
    pair: tuple[Joined, Joined], server: LiveServer
) -> None:
    first, second = pair
    sha256 = first.attach(b"kept " * 100)
    first.sync()
    first.move()
    second.sync()
    second.move()
    for path in server.settings.folder.rglob(sha256):
        path.unlink()
    with second.desk.runner.database.writing() as session:
        state.put(session, {attachments.SEEN_EPOCH: "before"})
        session.commit()
    second.parts.attachments.note()
    assert second.move() >= 1
    assert list(server.settings.folder.rglob(sha256))


@pytest.mark.long
def test_another_stores_file_is_not_there(
    pair: tuple[Joined, Joined], server: LiveServer, tmp_path: Path
) -> None:
    first, _second = pair
    open_store(first.desk, first.admin, "002", "二店")
    content = b"secret " * 100
    sha256 = first.attach(content)
    first.sync()
    first.move()
    other = Joined(server, tmp_path / "other", "002")
    try:
        line = other.parts.loop.transport
        with pytest.raises(NotThereError):
            line.fetch(f"/v1/attachment/{sha256}", 0, 100)
        with pytest.raises(NotThereError):
            line.post(f"/v1/attachment/{sha256}", {"size": len(content)})
        # Who claims the hash in his own store has nothing of the other's content.
        other.attach(content)
        other.sync()
        assert line.post(f"/v1/attachment/{sha256}", {"size": len(content)})["done"] == 0
        with pytest.raises(NotThereError):
            line.fetch(f"/v1/attachment/{sha256}", 0, 100)
    finally:
        other.close()


def test_the_server_keeps_no_content_that_is_another(pair: tuple[Joined, Joined], server: LiveServer) -> None:
    first, _second = pair
    content = b"right " * 100
    sha256 = first.attach(content)
    first.sync()
    line = first.parts.loop.transport
    wrong = b"wrong " * 100
    path = f"/v1/attachment/{sha256}"
    with pytest.raises(BadBodyError):
        line.put(f"{path}?offset=0&size={len(wrong)}", wrong)
    assert not list(server.settings.folder.rglob(f"{sha256}*"))
    with pytest.raises(BadBodyError):
        line.post(path, {"size": len(content) + 1})
    assert line.put(f"{path}?offset=7&size={len(content)}", content[7:])["done"] == 0  # not from the middle
    assert first.move() == 1
    for trick in ("..%2F..%2Fserver.key", "0" * 63 + "/", "../" * 3 + "x"):
        with pytest.raises((NotThereError, BadBodyError, OfflineError)):
            line.fetch(f"/v1/attachment/{trick}", 0, 10)


def test_a_failing_file_waits_longer_each_time() -> None:
    pauses = [pause(tries).total_seconds() for tries in range(1, 20)]
    assert pauses[:3] == [30, 60, 120]
    assert pauses == sorted(pauses)
    assert pauses[-1] == 6 * 3600


def _at_once(joined: Joined) -> None:
    """Let the file be due now."""
    with joined.desk.runner.database.writing() as session:
        session.connection().exec_driver_sql(
            "UPDATE file_transfer SET next_at = '2020-01-01 00:00:00.000000'"
        )
        session.commit()
