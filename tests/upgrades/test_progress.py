# SPDX-License-Identifier: Apache-2.0
"""An upgrade says what it is at, in the window, and is stopped only where nothing was changed."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.core import backup_sheet, local_backup, migrate
from app.core.data_folder import DataFolder
from app.core.errors import UpgradeStoppedError
from app.core.upgrade_steps import UpgradeStage, UpgradeStep
from ui.shell.application import make_window
from ui.shell.start_upgrade import UpgradeWatch
from ui.shell.window import MainWindow

HERE = Path(__file__).parent
OLDEST = min(path.name for path in HERE.glob("[0-9]*") if path.is_dir())
STAGES = [UpgradeStage.COPYING, UpgradeStage.PROVING, UpgradeStage.MIGRATING, UpgradeStage.CHECKING]


@pytest.fixture
def old(tmp_path: Path) -> DataFolder:
    """Give a store of the oldest release that is kept."""
    return DataFolder(Path(shutil.copytree(HERE / OLDEST, tmp_path / "旧 数据")))


def test_each_step_of_an_upgrade_is_told_and_a_store_of_today_tells_nothing(old: DataFolder) -> None:
    told: list[UpgradeStep] = []
    bootstrap.open_desk(old, old.sample, tell=told.append).close()
    assert sorted({step.stage for step in told}, key=STAGES.index) == STAGES
    assert [step.stage for step in told] == sorted((step.stage for step in told), key=STAGES.index)
    pages = [step.done for step in told if step.stage is UpgradeStage.COPYING]
    assert pages == sorted(pages)
    steps = int(migrate.head()) - int(OLDEST)
    moved = [(step.done, step.total) for step in told if step.stage is UpgradeStage.MIGRATING]
    assert moved == [(done, steps) for done in range(steps + 1)]
    assert [step.may_stop for step in told] == [step.stage in STAGES[:2] for step in told]
    told.clear()
    bootstrap.open_desk(old, old.sample, tell=told.append).close()
    assert told == []


@pytest.mark.long
@pytest.mark.parametrize(("stage", "copies"), [(UpgradeStage.COPYING, 0), (UpgradeStage.PROVING, 1)])
def test_whoever_stops_it_before_the_first_migration_finds_all_as_it_was(
    old: DataFolder, stage: UpgradeStage, copies: int
) -> None:
    before = old.sample.database.read_bytes()
    seen: list[UpgradeStep] = []

    def stop(step: UpgradeStep) -> None:
        seen.append(step)
        # The last moment is after the copy is whole.
        if step.stage is stage and (not copies or seen.count(step) > 1):
            raise UpgradeStoppedError(path="data")

    with pytest.raises(UpgradeStoppedError):
        bootstrap.open_desk(old, old.sample, tell=stop)
    assert old.sample.database.read_bytes() == before
    place = local_backup.place_of(old.path)
    assert len(backup_sheet.listed(place)) == copies
    assert not list(place.rglob("*.part"))


@pytest.fixture
def window(data: DataFolder, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window whose work runs beside it, as in a shop."""
    del qtbot
    made = make_window(data)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def _said(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.start.waiting.findChildren(QLabel))


def _cancel(window: MainWindow) -> bool:
    return window.start.waiting.line.cancel.isVisible()


def test_the_window_lives_while_it_writes_and_neither_cancels_nor_closes(
    data: DataFolder,
    window: MainWindow,
    versions: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    sign = tmp_path / "go on"
    folder = versions(f"    while not pathlib.Path({str(sign)!r}).exists():\n        time.sleep(0.005)\n")
    monkeypatch.setattr(migrate.to_head, "__defaults__", (folder, migrate.silent))
    ticks: list[int] = []
    timer = QTimer(window, interval=5)
    try:
        window.begin()
        qtbot.waitUntil(lambda: "正在升级：第 1 步，共 1 步" in _said(window), timeout=60_000)
        # The migration stands still, the window does not.
        timer.timeout.connect(lambda: ticks.append(1))
        timer.start()
        qtbot.waitUntil(lambda: len(ticks) > 3)
        assert "不要关机" in _said(window)
        assert not _cancel(window)
        assert not window.close()
        assert window.isVisible()
    finally:
        sign.touch()
    qtbot.waitUntil(lambda: window.start.currentWidget() is window.start.log_in, timeout=60_000)
    assert len(backup_sheet.listed(local_backup.place_of(data.path))) == 1


def test_cancelling_while_it_copies_is_said_and_tried_again(
    data: DataFolder,
    window: MainWindow,
    versions: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    folder = versions("    op.execute('CREATE TABLE later (id INTEGER)')\n")
    monkeypatch.setattr(migrate.to_head, "__defaults__", (folder, migrate.silent))
    before = data.sample.database.read_bytes()
    go_on = threading.Event()
    tell = UpgradeWatch.tell

    def slowly(watch: UpgradeWatch, step: UpgradeStep) -> None:
        tell(watch, step)
        if step.stage is UpgradeStage.COPYING:
            go_on.wait(60)

    monkeypatch.setattr(UpgradeWatch, "tell", slowly)
    start = window.start
    try:
        window.begin()
        qtbot.waitUntil(lambda: _cancel(window), timeout=60_000)
        assert "先备份现在的数据" in _said(window)
        start.waiting.line.cancel.click()
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: start.currentWidget() is start.problem, timeout=60_000)
    assert "E1018" in start.problem.code()
    assert data.sample.database.read_bytes() == before
    start.problem.retry.click()
    qtbot.waitUntil(lambda: start.currentWidget() is start.log_in, timeout=60_000)
