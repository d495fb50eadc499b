# SPDX-License-Identifier: Apache-2.0
"""Two real desks and a real server: what one saves the other has, whatever the line and the disks do."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.complaints.sheet import get_complaint_sheet
from app.sync.client.status import SyncLink
from app.sync.errors import OfflineError
from tests.support.complaints import add_complaint
from tests.support.live_server import LiveServer
from tests.support.shops import Shop, settle


def test_a_complaint_goes_over_and_a_conflict_keeps_both_values(
    server: LiveServer, shops: tuple[Shop, Shop]
) -> None:
    front, back = shops
    done = add_complaint(front.desk, front.actor)
    status = front.sync()
    assert (status.state, status.waiting, status.rejected) == (SyncLink.ONLINE, 0, 0)
    back.sync()
    sheet = back.desk.runner.read(back.actor, get_complaint_sheet, done.id)
    assert "冰箱不制冷" in str(sheet)
    settle(front, back)
    # Both change the name without seeing each other, and each another column alone.
    front.edit(done.customer_id, name="陈淑芳", needs="周末上门")
    time.sleep(0.01)
    back.edit(done.customer_id, name="陈素芬", contact_name="陈先生")
    settle(front, back)
    for shop in shops:
        assert shop.scalar("SELECT name || needs || contact_name FROM customer") == "陈素芬周末上门陈先生"
        assert shop.scalar("SELECT lost ->> '$.v' FROM conflict WHERE kind = 'field'") == "陈淑芳"
        assert shop.scalar("SELECT count(*) FROM conflict") == 1


@pytest.mark.long
def test_days_without_a_line_and_a_lost_answer(server: LiveServer, shops: tuple[Shop, Shop]) -> None:
    front, back = shops
    done = add_complaint(front.desk, front.actor)
    settle(front, back)
    for shop in shops:
        shop.parts.loop.transport.close()
    server.stop()
    front.edit(done.customer_id, name="离线改名")
    for number in range(3):
        add_complaint(back.desk, back.actor, subject=f"断网第{number}件")
    for shop in shops:
        status = shop.sync(check=False)
        assert (status.state, status.problem) == (SyncLink.OFFLINE, "E7001")
        assert status.offline_since_at is not None
        assert status.waiting > 0
    server.start()
    # The server takes the batch, but its answer never comes.
    transport = back.parts.loop.transport
    post = transport.post_packed

    def lose(path: str, body: bytes, **how: Any) -> str:
        post(path, body, **how)
        raise OfflineError(cause="cut")

    transport.post_packed = lose  # type: ignore[method-assign]
    assert back.sync(check=False).problem == "E7001"
    transport.post_packed = post  # type: ignore[method-assign]
    settle(front, back)
    assert server.count("complaint") == 4
    assert front.scalar("SELECT count(*) FROM complaint") == 4
    assert back.sync().offline_since_at is None


@pytest.mark.long
def test_a_desk_put_back_from_a_copy_loses_nothing(shops: tuple[Shop, Shop], tmp_path: Path) -> None:
    front, back = shops
    add_complaint(front.desk, front.actor)
    settle(front, back)
    front.close()
    shutil.copytree(front.data.path, tmp_path / "copy")
    front.open_again()
    add_complaint(front.desk, front.actor, subject="备份之后登记的")
    settle(front, back)
    front.close()
    # The database comes back from the copy, with the file beside it: only the server can tell.
    shutil.rmtree(front.data.path)
    shutil.copytree(tmp_path / "copy", front.data.path)
    front.open_again()
    offline = add_complaint(front.desk, front.actor, subject="恢复之后登记的")
    before = front.scalar("SELECT value FROM local_state WHERE key = 'sync.incarnation'")
    for _ in range(2):
        front.sync()
        back.sync()
    assert front.scalar("SELECT value FROM local_state WHERE key = 'sync.incarnation'") != before
    assert back.scalar("SELECT count(*) FROM complaint") == 2
    # The number was given twice: the second one waits for a person, with all that was typed.
    assert front.scalar("SELECT count(*) FROM complaint") == 3
    row = front.scalar("SELECT code FROM held_change WHERE row_id = :row", row=offline.id.hex)
    assert row == "duplicate"
    assert front.scalar("SELECT subject FROM complaint WHERE id = :row", row=offline.id.hex)
    # The series went on: the next document is not refused.
    add_complaint(front.desk, front.actor, subject="此后登记的")
    assert front.sync().rejected == 1
    back.sync()
    assert back.scalar("SELECT count(*) FROM complaint") == 3
    assert [line for line in front.desk.audit() if not line.is_good] == []
    for shop in shops:
        assert shop.parts.loop.check() == ()


@pytest.mark.long
def test_news_of_one_desk_reach_the_other_by_themselves(shops: tuple[Shop, Shop]) -> None:
    stop = threading.Event()
    told: list[frozenset[str]] = []
    threads = [
        threading.Thread(
            target=shop.parts.loop.run_forever,
            args=(stop, lambda _status, tables=frozenset(): told.append(tables)),
        )
        for shop in shops
    ]
    for thread in threads:
        thread.start()
    time.sleep(1.0)
    front, back = shops
    add_complaint(front.desk, front.actor)
    until = time.monotonic() + 15
    while back.scalar("SELECT count(*) FROM complaint") == 0 and time.monotonic() < until:
        time.sleep(0.05)
    assert back.scalar("SELECT count(*) FROM complaint") == 1
    stop.set()
    for shop in shops:
        shop.parts.loop.wake()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()
    assert any("complaint" in tables for tables in told)


@pytest.mark.long
def test_a_desk_is_back_soon_after_its_line(
    server: LiveServer, shops: tuple[Shop, Shop], monkeypatch: pytest.MonkeyPatch
) -> None:
    front, _back = shops
    transport = front.parts.loop.transport
    is_cut, stop, states = threading.Event(), threading.Event(), [SyncLink.OFFLINE]
    send = transport._send

    def cut(*how: Any) -> tuple[int, str, bytes]:
        if is_cut.is_set():
            raise OfflineError(cause="refused")
        return send(*how)

    monkeypatch.setattr(transport, "_send", cut)
    monkeypatch.setattr("app.sync.client.reach.can_reach", lambda _url: not is_cut.is_set())
    thread = threading.Thread(
        target=front.parts.loop.run_forever,
        args=(stop, lambda status, _tables=frozenset(): states.append(status.state)),
    )
    thread.start()
    try:
        _until(lambda: states[-1] is SyncLink.ONLINE, 30)
        is_cut.set()
        add_complaint(front.desk, front.actor, subject="断线时登记的")
        _until(lambda: states[-1] is SyncLink.OFFLINE, 30)
        time.sleep(8)  # rests of one, two and four seconds
        assert states[-1] is SyncLink.OFFLINE
        is_cut.clear()
        began = time.monotonic()
        _until(lambda: states[-1] is SyncLink.ONLINE and server.count("complaint") == 1, 30)
        assert time.monotonic() - began < 20
    finally:
        stop.set()
        front.parts.loop.wake()
        thread.join(30)
    assert not thread.is_alive()


def _until(holds: Callable[[], bool], seconds: float) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "in vain"
        time.sleep(0.05)
