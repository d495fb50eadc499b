# SPDX-License-Identifier: Apache-2.0
"""The loop beside a transport that is made up: news of many scopes, and sums that never agree."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text

from app.bootstrap import Desk
from app.core.errors import DiskFullError
from app.core.ids import NIL
from app.sync import protocol
from app.sync.client import backoff, dirty, state
from app.sync.client import loop as loop_module
from app.sync.client.loop import SyncedDesk, SyncLoop
from app.sync.client.port import Pull
from app.sync.client.status import SyncLink, SyncStatus
from app.sync.protocol import Pulled
from tests.support.complaints import add_complaint


class MadeUp:
    """A transport that knows which scope has news, and answers sums that no desk has."""

    url = "https://none"
    offset_ms = None
    queue = 0

    def __init__(self) -> None:
        self.news = ""
        self.sizes: list[int] = []

    def post(self, path: str, body: Mapping[str, Any], **_how: Any) -> dict[str, Any]:
        if path == "/v1/checksum":
            return {"cursor": "e.1.1", "tables": {"customer": [1, 7]}}
        assert path == "/v1/wait"
        self.sizes.append(len(body["scopes"]))
        return {"scopes": [self.news] if self.news in body["scopes"] else []}


def _loop(desk: Desk, transport: MadeUp) -> SyncLoop:
    runner = desk.runner
    parts = SyncedDesk(
        runner.database, runner.identity.device_id, b"k" * 32, runner.clock, runner.hybrid, "0", "0"
    )
    return SyncLoop(parts, transport=transport)  # type: ignore[arg-type]


def _set_cursors(desk: Desk, scopes: list[str]) -> None:
    with desk.runner.database.writing() as session:
        state.set_cursors(session, dict.fromkeys(scopes, "e.1.1"))
        session.commit()


@pytest.mark.parametrize("place", [0, 150, 299])
def test_an_office_hears_news_of_any_of_300_scopes(desk: Desk, place: int) -> None:
    scopes = [UUID(int=number + 1).hex for number in range(300)]
    _set_cursors(desk, scopes)
    transport = MadeUp()
    transport.news = scopes[place]
    found = _loop(desk, transport)
    found._status = SyncStatus(state=SyncLink.ONLINE)
    stop = threading.Event()
    listener = threading.Thread(target=found._listen, args=(stop,))
    listener.start()
    try:
        assert found._wake.wait(10)
    finally:
        stop.set()
        listener.join(10)
    assert max(transport.sizes) <= loop_module._MOST_SCOPES


def test_a_difference_that_loading_does_not_heal_is_not_loaded_for_ever(desk: Desk) -> None:
    _set_cursors(desk, [NIL.hex])
    found = _loop(desk, MadeUp())
    found.port.put({state.SENT_SEQ: str(10**9)})
    found.planner.wants_pull = False
    assert found.check() == (NIL.hex,)
    assert found.port.cursors() == {NIL.hex: ""}
    _set_cursors(desk, [NIL.hex])  # as if it had been loaded again
    assert found.check() == (NIL.hex,)
    assert found.port.cursors() == {NIL.hex: "e.1.1"}


def test_a_full_disk_of_the_desk_is_told_and_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _loop(desk, MadeUp())
    told: list[tuple[SyncLink, str]] = []
    stop, fails = threading.Event(), [DiskFullError(path="/desk")] * 2

    def run(_stop: threading.Event) -> SyncStatus:
        if fails:
            raise fails.pop()
        stop.set()
        return SyncStatus(state=SyncLink.ONLINE)

    def tell(status: SyncStatus, _tables: frozenset[str] = frozenset()) -> None:
        told.append((status.state, status.problem))

    planners = {id(found.planner)}
    monkeypatch.setattr(found, "_run", run)
    monkeypatch.setattr(loop_module, "POLL_SECONDS", 0.01)
    monkeypatch.setattr(loop_module, "FIRST_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(backoff, "FIRST_SECONDS", 0.01)
    found.transport.close = lambda: None  # type: ignore[method-assign]
    thread = threading.Thread(target=found.run_forever, args=(stop, tell))
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
    assert told == [(SyncLink.PAUSED, "E1005")] * 2
    assert id(found.planner) not in planners
    for listener in [one for one in threading.enumerate() if one.name == "sync-news"]:
        listener.join(10)
        assert not listener.is_alive()


def test_what_a_page_brings_is_never_told_as_of_an_offline_desk(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = _loop(desk, MadeUp())
    told: list[SyncStatus] = []
    monkeypatch.setattr(found, "_told", lambda status, _tables: told.append(status))
    monkeypatch.setattr(found.planner, "pulled", lambda *_a: None)
    monkeypatch.setattr(found.transport, "post_text", lambda *_a: "", raising=False)
    monkeypatch.setattr(found.transport, "see_now", lambda _now: None, raising=False)
    pulled = Pulled("e", "2026-11-22T00:00:00Z", (), ())
    monkeypatch.setattr(protocol, "pulled_from_text", lambda _text: pulled)
    found.port.put({state.OFFLINE_SINCE: "2026-11-21T00:00:00.000000Z"})
    assert found.status.state is SyncLink.OFFLINE
    assert found._pull(Pull({NIL.hex: "e.1.1"}, 0), threading.Event())
    assert [(status.state, status.offline_since_at) for status in told] == [(SyncLink.ONLINE, None)]


def test_a_loop_that_is_stopped_asks_no_more_and_says_nothing_of_the_net(desk: Desk) -> None:
    found = _loop(desk, MadeUp())  # whose transport can post no pull at all
    stop = threading.Event()
    stop.set()
    assert not found._pull(Pull({NIL.hex: "e.1.1"}, 0), stop)
    assert found.port.values().get(state.OFFLINE_SINCE, "") == ""


def test_what_was_derived_later_is_told_when_it_can_be_found(desk: Desk) -> None:
    add_complaint(desk)
    found = _loop(desk, MadeUp())
    told: list[frozenset[str]] = []
    found._told = lambda _status, tables=frozenset(): told.append(tables)
    found._work_off(None)
    assert told == []
    with desk.runner.database.writing() as session:
        ids = session.execute(text("SELECT id FROM complaint")).scalars().all()
        dirty.mark(session, "complaint", ids)
        session.commit()
    found._work_off(None)
    assert told == [frozenset({"complaint"})]


def test_a_disk_that_is_full_while_the_log_is_moved_is_told_by_its_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def cursor(self) -> Any:
            raise sqlcipher.OperationalError("database or disk is full")

        def close(self) -> None:
            """Nothing is open."""

    database = desk.runner.database
    monkeypatch.setattr(database.reader_engine, "raw_connection", Full)
    with pytest.raises(DiskFullError):
        database.checkpoint()
    monkeypatch.undo()
