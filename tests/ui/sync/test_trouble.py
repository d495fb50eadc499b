# SPDX-License-Identifier: Apache-2.0
"""Bad input in the window: each trouble is a sentence of four parts, and the bar never looks well."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.errors import DiskFullError
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.sync import errors
from app.sync.client import state as remembered
from app.sync.client.status import SyncLink as LoopLink
from app.sync.client.status import SyncStatus
from app.sync.errors import SyncError
from app.sync.sample import plant_link
from tests.support.desk import FrozenClock
from tests.ui.sync.conftest import Stage
from ui.jobs import Jobs
from ui.shell.status_bar import StatusBar
from ui.shell.sync_link import SyncLink
from ui.sync import watch as watch_module
from ui.sync.state import Link, SyncState
from ui.sync.status_sheet import StatusSheet
from ui.sync.watch import SyncWatch
from ui.sync.words import SyncWords
from ui.widgets.messages import message_of

ROOT = Path(__file__).resolve().parents[3]
ZONE = ZoneInfo("Asia/Shanghai")
TWO_YEARS_MS = 2 * 365 * 86_400_000
CODES = sorted(
    kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SyncError)
)


DOOR_ERRORS = (errors.WrongApiKeyError, errors.KeyMarkUsedError, errors.DoorRefusedError)
"""Answers to tills and ERPs at a door of the server (docs/api.md); no desk knocks there, none sees them."""
DESK_CODES = sorted(set(CODES) - {kind.code for kind in DOOR_ERRORS})


def test_the_codes_are_without_gap() -> None:
    assert [f"E{number}" for number in range(7000, 7020)] == CODES


def test_what_a_door_answers_is_raised_nowhere_else() -> None:
    raising = {
        path.relative_to(ROOT).as_posix()
        for folder in ("app", "ui", "reports")
        for path in (ROOT / folder).rglob("*.py")
        for kind in DOOR_ERRORS
        if kind.__name__ in path.read_text("utf-8")
    }
    doors = {"app/sync/server/doors.py", "app/sync/server/http_doors.py"}
    assert raising == {"app/sync/errors.py", *doors}
    # What a desk asks for lies below app/sync/client: no address of a door among it.
    asked = "".join(path.read_text("utf-8") for path in (ROOT / "app/sync/client").rglob("*.py"))
    assert "/v1/pull" in asked
    assert "/v1/doors" not in asked


SHORT = {"E7001", "E7004", "E7009", DiskFullError.code}
"""Codes of the default run: without a line, revoked, one that pauses, a full disk."""


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(code, marks=() if code in SHORT else pytest.mark.long)
        for code in (*DESK_CODES, DiskFullError.code)
    ],
)
def test_every_code_is_a_sentence_of_four_parts_in_bar_and_sheet(stage: Stage, code: str) -> None:
    bar = StatusBar("1")
    bar.setParent(stage.window)
    link = SyncLink(stage.client, stage.window, bar, lambda *_a: None)
    sync = stage.client.sync
    here = {"E7001": Link.OFFLINE, "E7004": Link.REVOKED}.get(code, Link.PAUSED)
    sync._show(replace(sync.state, state=here, problem=code, waiting=3))
    assert link.open("sync", None, {})
    sheet = stage.open(StatusSheet)
    said = sheet._notice.itemAt(0).widget().accessibleName()
    message = message_of(code, why="sync", url=sync.facts.url)
    assert all((message.what, message.safe, message.do))
    assert said == f"{message.what}{message.safe}{message.do}[{code}]"
    # No field of the error was left open: the window knows the code alone.
    assert not {"  ", " ，", " 。", "{", "（）"} & {said[at : at + 2] for at in range(len(said))}
    assert "{" not in said
    text, tip = bar.storage.text().strip(), bar.storage.toolTip()
    assert not text.startswith("已同步")
    assert bar.storage.property("tone") in {"warn", "bad"}
    assert tip
    if here is Link.PAUSED:
        assert text == f"{message.title} · 待上传 3"
        assert tip.startswith(message.safe)


@pytest.mark.parametrize(("offset_ms", "words"), [(TWO_YEARS_MS, "慢 730 天"), (-TWO_YEARS_MS, "快 730 天")])
def test_a_clock_two_years_off_is_said_in_bar_and_sheet(offset_ms: int, words: str) -> None:
    said = SyncWords(ZONE)
    state = SyncState(Link.ONLINE, waiting=1, clock_offset_ms=offset_ms)
    assert said.status(state).text == f"本机时钟{words} · 待上传 1"
    sentence = said.notice(state, "")
    assert sentence.startswith(f"这台电脑的时钟比总部{words}。")
    assert sentence.endswith("请在这台电脑的系统设置里校准日期和时间。[E1012]")
    # What stops the link is told before what it can live with.
    assert said.status(replace(state, state=Link.PAUSED, problem="E7011")).text.startswith("总部服务器")


def test_a_copied_or_restored_disk_is_told_for_a_day(stage: Stage, clock: FrozenClock) -> None:
    def renew(uow: UnitOfWork) -> None:
        remembered.put(uow.session, {remembered.RENEWED_AT: remembered.to_text(uow.now_at)})

    stage.write(renew)
    state = stage.client.sync.state
    assert (state.link, state.is_copy) == (Link.ONLINE, True)
    words = SyncWords(ZONE)
    assert words.status(state).text.startswith("这份数据是恢复的或复制的")
    assert "只留一台" in words.notice(state, "")
    assert words.notice(state, "").endswith("[E7007]")
    clock.move(hours=25)
    stage.client.sync.refresh()
    assert not stage.client.sync.state.is_copy


class BrokenLoop:
    """Breaks off as often as a test wants, then tells that all is well."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.transport = self
        self.well = threading.Event()

    def run_forever(self, stop: threading.Event, on_status: Callable[..., None]) -> None:
        """Raise the next error, or tell and wait."""
        if self.errors:
            raise self.errors.pop(0)
        self.well.wait(10)
        on_status(SyncStatus(LoopLink.ONLINE), frozenset())
        stop.wait()

    def look_now(self) -> None:
        """Nothing to try."""

    def wake(self) -> None:
        """Nothing waits here."""

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(
    ("error", "code", "is_told"), [(DiskFullError(path="x"), "E1005", 0), (ValueError("陈淑芬"), "E7000", 1)]
)
def test_a_loop_that_broke_off_is_said_and_begins_again(
    desk: Desk, admin: Actor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    error: Exception, code: str, is_told: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(watch_module, "_AGAIN_S", 0.01)
    desk.runner.write(admin, plant_link)
    jobs = Jobs(desk.runner, admin)
    loop = BrokenLoop(error, error, error)
    failed: list[Any] = []
    jobs.failed.connect(failed.append)
    owner = QObject()
    watch = SyncWatch(desk, jobs, owner, maker=lambda _desk: loop)
    watch.start()
    qtbot.waitUntil(lambda: watch.state.problem == code)
    assert watch.state.link is Link.PAUSED
    # What the disk remembers knows nothing of it and must not gloss it over.
    watch.refresh()
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert (watch.state.link, watch.state.problem) == (Link.PAUSED, code)
    loop.well.set()
    qtbot.waitUntil(lambda: watch.state.link is Link.ONLINE)
    assert watch.state.problem == ""
    assert len(failed) == is_told
    watch.stop()
    jobs.close()


def test_an_older_note_on_the_disk_does_not_set_the_time_back(stage: Stage, clock: FrozenClock) -> None:
    sync = stage.client.sync
    told_at = clock.now_at() + timedelta(seconds=40)
    sync._on_status(SyncStatus(LoopLink.ONLINE, told_at))
    sync.refresh()
    assert sync.state.last_sync_at == told_at
