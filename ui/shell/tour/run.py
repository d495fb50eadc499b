# SPDX-License-Identifier: Apache-2.0
"""``main.py tour``: walks the real window from the first start on, and says how it went.

Writes ``pictures/*.png``, ``papers/*.pdf`` and ``tour.json`` into the folder; a failed step makes it exit 1.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType

from PySide6.QtWidgets import QApplication

from app.core.data_folder import DataFolder
from ui.shell.application import make_window
from ui.shell.collector import Collector
from ui.shell.tour import story_desk, story_short, story_start
from ui.shell.tour.walker import SMALL, Step, Walker

SHOWN = "窗口已打开"
"""The line by which who started the tour knows how long the start took."""


def run_tour(out: Path, data: Path | None = None, *, short: bool = False) -> int:
    """Walk; ``data`` is kept when it is given, else a folder of its own is used and removed.

    ``short`` takes the way that touches each library and each kind of shipped file once.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # the pictures need their exact size
    os.environ.setdefault("SUNSHINE_KEY_STORE", "file")  # a tour leaves no key in anyone's keyring
    for old in ("pictures", "papers"):
        shutil.rmtree(out / old, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="sunshine-tour-") as own:
        steps = _walk(DataFolder(data or Path(own)), out, story_short if short else story_desk)
    failed = [step for step in steps if step.outcome != "ok"]
    report = {
        "seconds": round(time.perf_counter() - began, 1),
        "failed": len(failed),
        "steps": [step.as_dict() for step in steps],
    }
    (out / "tour.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    _say(f"{len(steps)} 步，{len(failed)} 步失败，{report['seconds']} 秒")
    _say(f"图片：{out / 'pictures'}")
    _say(f"单据：{out / 'papers'}")
    return 1 if failed else 0


def _walk(data: DataFolder, out: Path, desk: ModuleType) -> list[Step]:
    window = make_window(data)
    collector = Collector()
    window.resize(SMALL)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    _say(SHOWN)
    walker = Walker(window, out, _say)
    try:
        for story in (story_start, desk):
            with walker.step(f"走完 {story.__name__.rsplit('_', 1)[-1]}"):
                story.tell(walker)
    finally:
        window.close()
        walker.settle()
        collector.stop()
    return walker.steps


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
