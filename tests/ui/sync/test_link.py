# SPDX-License-Identifier: Apache-2.0
"""The status bar tells the truth; the loop runs behind the window and its news arrive in it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from app import areas
from app.bootstrap import Desk
from app.complaints.detail import get_complaint
from app.core import synced
from app.core.db import Base
from app.core.permissions import Actor
from app.sync.client.office import FoundElsewhere
from app.sync.client.status import SyncLink as LoopLink
from app.sync.client.status import SyncStatus
from app.sync.errors import OfflineError
from app.sync.sample import plant_conflict, plant_history, plant_link
from tests.support.desk import FrozenClock
from tests.ui.sync.conftest import Stage
from ui.customers.page import CustomersPage
from ui.jobs import Jobs
from ui.shell.status_bar import StatusBar
from ui.shell.sync_link import SyncLink
from ui.sync.elsewhere import Elsewhere
from ui.sync.field_names import FIELDS
from ui.sync.record_line import RecordLine
from ui.sync.state import Link, SyncState
from ui.sync.status_sheet import StatusSheet
from ui.sync.table_names import ANY_TABLE, TABLES
from ui.sync.watch import SyncWatch
from ui.sync.words import SyncWords

ZONE = ZoneInfo("Asia/Shanghai")
_KEYS = {"scope", "id", "hlc", "clocks", "extra", "redacted_at"}


def test_every_synced_column_has_a_name() -> None:
    assert areas.SYNC
    missing = [
        f"{one.name}.{column.name}"
        for one in synced.registered()
        for column in Base.metadata.tables[one.name].columns
        if column.name not in _KEYS | FIELDS.get(one.name, {}).keys() | ANY_TABLE.keys()
    ]
    assert missing == []
    assert {one.name for one in synced.registered()} - TABLES.keys() == set()


@pytest.mark.parametrize(
    ("change", "words", "tone"),
    [
        ({}, "已同步 10:28 · 待上传 3", None),
        ({"state": Link.OFFLINE}, "离线工作中 · 自 10:05 · 3 条待上传（数据已存本机）", "warn"),
        ({"is_first_load": True, "progress": 0.456}, "正在首次同步 45%", None),
        ({"problem": "E7006", "state": Link.PAUSED}, "需要升级 · 只上传不接收 · 待上传 3", "warn"),
        ({"problem": "E7011", "state": Link.PAUSED}, "总部服务器暂时收不下 · 待上传 3", "warn"),
        ({"clock_offset_ms": 3_600_000}, "本机时钟慢 1 小时 · 待上传 3", "warn"),
        ({"state": Link.REVOKED}, "本工位已被总部停用", "bad"),
    ],
)
def test_the_bar_says_how_the_desk_stands(
    clock: FrozenClock, change: dict[str, Any], words: str, tone: str | None
) -> None:
    now_at = clock.now_at()
    state = SyncState(Link.ONLINE, now_at - timedelta(minutes=2), now_at - timedelta(minutes=25), waiting=3)
    look = SyncWords(ZONE).status(replace(state, **change))
    assert (look.text, look.tone) == (words, tone)


def test_the_bar_follows_the_watch(stage: Stage, other: UUID, complaint: UUID, long_ago: Any) -> None:
    bar = StatusBar("1")
    bar.setParent(stage.window)
    link = SyncLink(stage.client, stage.window, bar, lambda *_a: None)
    assert bar.storage.text().strip().startswith("已同步")
    assert bar.conflicts.isHidden()
    stage.write(plant_conflict, "complaint", complaint, "demand", "a", "b", by_id=other)
    assert not bar.conflicts.isHidden()
    assert bar.conflicts.accessibleName() == "1 条冲突待确认"
    stage.write(plant_link, offline_since_at=long_ago)
    assert "自 10:05" in bar.storage.text()
    bar.show_saved(stage.client.desk.runner.clock.now_at())
    assert "自 10:05" in bar.storage.text()
    assert link.open("sync", None, {})
    sheet = stage.open(StatusSheet)
    assert "离线（今天 10:05 起）" in sheet._values["link"].text()
    stage.press(Qt.Key.Key_Escape)
    assert link.commands()[0].title == "同步详情"


class FakeLoop:
    """Tells what a test wants, until it is stopped."""

    def __init__(self, *told: tuple[SyncStatus, frozenset[str]]) -> None:
        self.told, self.woken, self.closed = told, 0, False
        self.transport = self

    def run_forever(self, stop: threading.Event, on_status: Any) -> None:
        """Tell all, then wait."""
        for status, tables in self.told:
            on_status(status, tables)
        stop.wait()

    def look_now(self) -> None:
        """Count."""
        self.woken += 1

    def wake(self) -> None:
        """Nothing waits here."""

    def close(self) -> None:
        """Note it."""
        self.closed = True


def test_the_loop_tells_status_and_tables_and_stops(desk: Desk, admin: Actor, qtbot: QtBot) -> None:
    desk.runner.write(admin, plant_link)
    jobs = Jobs(desk.runner, admin)
    owner = QObject()
    online = SyncStatus(LoopLink.ONLINE, desk.runner.clock.now_at(), waiting=2)
    loop = FakeLoop(
        (online, frozenset({"complaint"})), (replace(online, state=LoopLink.REVOKED), frozenset())
    )
    watch = SyncWatch(desk, jobs, owner, maker=lambda _desk: loop)
    told: list[frozenset[str]] = []
    jobs.changed.connect(told.append)
    with qtbot.waitSignal(watch.revoked):
        watch.start()
    assert told == [frozenset({"complaint"})]
    assert watch.state.link is Link.REVOKED
    assert watch.asks() is loop
    watch.sync_now()
    assert loop.woken == 1
    watch.stop()
    assert loop.closed
    assert watch.asks() is None
    jobs.close()
    # What was on its way when it stopped comes to nothing: the jobs are closed.
    jobs.sync_status.emit(online)
    jobs.changed.emit(frozenset({"complaint"}))
    assert not watch._settle.isActive()
    assert watch.state.link is Link.REVOKED


def test_background_work_runs_once_and_its_failure_is_told(qtbot: QtBot) -> None:
    jobs = Jobs(None)
    started = threading.Event()

    def wait(stop: threading.Event, _tell: Any) -> None:
        started.set()
        stop.wait()

    assert jobs.background(wait)
    assert not jobs.background(wait)
    assert started.wait(5)
    jobs.stop_background()

    def fail(_stop: threading.Event, _tell: Any) -> None:
        raise OfflineError(url="x", cause="refused")

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.background(fail)
    assert isinstance(failed.args[0], OfflineError)
    jobs.close()


def test_a_record_says_up_to_when_its_history_is_complete(
    stage: Stage, complaint: UUID, other: UUID, long_ago: Any
) -> None:
    stage.write(plant_history, complaint, long_ago)
    stage.write(plant_conflict, "complaint", complaint, "demand", "a", "b", by_id=other)
    stage.write(plant_link, offline_since_at=long_ago)
    line = RecordLine(stage.client, stage.window)
    line.show_record(stage.desk.identity.store_id, complaint)
    line._settle.timeout.emit()
    assert line.complete.text() == "历史完整到 今天 10:05"
    assert "有 1 处两人都改过" in line.conflicts.accessibleName()
    opened: list[tuple[str, Any]] = []
    stage.client.open_requested.connect(lambda kind, row_id, _context: opened.append((kind, row_id)))
    line.conflicts.click()
    assert opened == [("conflicts", complaint)]


def test_the_card_of_a_customer_says_what_waits_there(
    stage: Stage, other: UUID, complaint: UUID, long_ago: Any, qtbot: QtBot
) -> None:
    customer = stage.desk.runner.read(stage.admin, get_complaint, complaint).customer.id
    stage.write(plant_history, customer, long_ago)
    stage.write(plant_conflict, "customer", customer, "needs", "a", "b", by_id=other)
    stage.write(plant_link, offline_since_at=long_ago)
    page = CustomersPage(stage.client)
    page.setParent(stage.window)
    page.go_to(customer, {})
    qtbot.waitUntil(lambda: page.card.card() is not None)
    link = page.card.link
    link._settle.timeout.emit()
    assert "有 1 处两人都改过" in link.conflicts.accessibleName()
    assert link.complete.text() == "历史完整到 今天 10:05"
    phone = page.card.card().phones[0].id
    assert phone in link._ids
    assert link._scope == stage.desk.identity.store_id


@dataclass
class FakeOffice:
    """Head office for one search and one share."""

    asked: list[tuple[str, dict[str, Any]]]

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Answer from paper."""
        self.asked.append((path, body))
        labels = {"number": "KH-1", "name": "陈**"}
        row = {
            "table": "complaint",
            "id": uuid4().hex,
            "scope": uuid4().hex,
            "store": "喀什店",
            "labels": labels,
        }
        return {"rows": [row], "more": False} if path == "/v1/search" else {}


def test_the_whole_company_is_searched_and_a_record_comes(stage: Stage, complaint: UUID) -> None:
    office = FakeOffice([])
    loop = FakeLoop()
    loop.transport = office  # type: ignore[assignment]
    stage.client.sync._loop = loop
    elsewhere = Elsewhere(stage.client, stage.client)
    assert elsewhere.can_ask()
    found: list[tuple[FoundElsewhere, ...]] = []
    elsewhere.search("陈淑", found.append)
    assert found[0][0].labels == ("KH-1", "陈**")
    arrived: list[UUID] = []
    elsewhere.arrived.connect(lambda _table, row_id: arrived.append(row_id))
    elsewhere.open(replace(found[0][0], id=complaint))
    assert arrived == [complaint]
    assert [path for path, _body in office.asked] == ["/v1/search", "/v1/share"]
    assert office.asked[1][1]["session"] == stage.client.actor.session_id.hex


def test_history_that_comes_late_says_nothing_of_another_record(
    stage: Stage, complaint: UUID, long_ago: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.write(plant_history, complaint, long_ago)
    scope = stage.desk.identity.store_id
    late: list[tuple[Any, Any]] = []
    monkeypatch.setattr(
        stage.client.jobs, "work", lambda _work, *, done, failed, **_how: late.append((done, failed))
    )
    line = RecordLine(stage.client, stage.window)
    came: list[int] = []
    line.history_came.connect(lambda: came.append(1))
    line.show_record(scope, complaint)
    line._settle.timeout.emit()
    line._say(long_ago)
    line.show_record(scope, uuid4())
    ((done, failed),) = late
    done(3)
    failed(OfflineError(url="x"))
    assert came == []
    assert line.complete.text() == ""
