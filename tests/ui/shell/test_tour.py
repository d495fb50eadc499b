# SPDX-License-Identifier: Apache-2.0
"""The tour walks everything in a process of its own, and fails when a step fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.data_folder import DataFolder
from ui.shell.application import make_window
from ui.shell.tour import walker
from ui.shell.tour.walker import TourError, Walker

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.long
def test_the_whole_tour_succeeds_and_leaves_pictures_and_papers(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "tour", "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    report = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    failed = [step for step in report["steps"] if step["outcome"] != "ok"]
    assert (done.returncode, failed) == (0, [])
    files = [name for step in report["steps"] for name in step["files"]]
    assert all((tmp_path / name).stat().st_size > 1000 for name in files)
    for page in (
        "01_first_start",
        "10_workbench",
        "20_complaints",
        "31_paper",
        "40_customers",
        "43_catalog",
        "90_case",
        "98_escalations",
        "99j_duty",
    ):
        for theme in ("light", "dark"):
            assert f"pictures/{page}_{theme}_1366.png" in files
    assert len(list((tmp_path / "papers").glob("*.pdf"))) >= 4


def test_what_nothing_works_on_is_given_up_and_a_scene_that_fails_is_named(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walker, "TURNS_AT_REST", 3)
    window = make_window(DataFolder(tmp_path / "data"), inline=True)
    qtbot.addWidget(window)
    walks = Walker(window, tmp_path, lambda _line: None)
    with walks.step("waits"):
        walks.wait_for(lambda: False, "what never comes")
    scenes = {"a": lambda: walks.button("no such button"), "b": lambda: None}
    walks.in_every_way(scenes, ("light",))
    assert "what never comes" in walks.steps[0].outcome
    assert walks.steps[1].outcome == "TourError: a: TourError: no button no such button"
    assert (tmp_path / "pictures" / "b_light_1366.png").exists()
    sys.excepthook = sys.__excepthook__


def test_a_step_that_fails_is_named_and_the_walk_goes_on(tmp_path: Path, qtbot: QtBot) -> None:
    window = make_window(DataFolder(tmp_path / "data"), inline=True)
    qtbot.addWidget(window)
    said: list[str] = []
    walks = Walker(window, tmp_path, said.append)
    with walks.step("good"):
        walks.wait_for(lambda: True, "nothing")
    with walks.step("bad"):
        walks.button("no such button")
    with walks.step("again"):
        walks.key(Qt.Key.Key_Escape)
    assert [step.outcome == "ok" for step in walks.steps] == [True, False, True]
    assert "no such button" in walks.steps[1].outcome
    assert said[1].startswith("✗ bad")
    with pytest.raises(TourError):
        walks.watch_errors()
    sys.excepthook = sys.__excepthook__
