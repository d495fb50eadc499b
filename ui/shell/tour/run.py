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
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.core.data_folder import DataFolder
from ui.shell.application import make_window
from ui.shell.collector import Collector
from ui.shell.tour import story_desk, story_short, story_start
from ui.shell.tour.walker import SMALL, Step, Walker

Story = Callable[[Walker], None]
SHOWN = "窗口已打开"
"""The line by which who started the tour knows how long the start took."""


def run_tour(out: Path, data: Path | None = None, *, short: bool = False, only: Sequence[str] = ()) -> int:
    """Walk; ``data`` is kept when it is given, else a folder of its own is used and removed.

    ``short`` takes the way that touches each library and each kind of shipped file once; ``only`` names parts
    (``story_desk.PARTS``), for whoever changed something and wants to look at that.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # the pictures need their exact size
    os.environ.setdefault("SUNSHINE_KEY_STORE", "file")  # a tour leaves no key in anyone's keyring
    for old in ("pictures", "papers"):
        shutil.rmtree(out / old, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="sunshine-tour-") as own:
        steps = _walk(DataFolder(data or Path(own)), out, _stories(only, short=short))
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


def _stories(only: Sequence[str], *, short: bool) -> dict[str, Story]:
    """Return what is walked, by name; Failure: ``only`` names a part that is none."""
    unknown = set(only) - set(story_desk.PARTS)
    if unknown:
        raise SystemExit(f"{', '.join(sorted(unknown))}? {', '.join(story_desk.PARTS)}")
    if only:
        return {"start": story_start.tell_sample, "desk": partial(story_desk.tell, only=only)}
    return {"start": story_start.tell, "desk": story_short.tell if short else story_desk.tell}


def _walk(data: DataFolder, out: Path, stories: dict[str, Story]) -> list[Step]:
    window = make_window(data)
    collector = Collector()
    window.resize(SMALL)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    _say(SHOWN)
    walker = Walker(window, out, _say)
    try:
        for name, story in stories.items():
            with walker.step(f"走完 {name}"):
                story(walker)
    finally:
        window.close()
        walker.settle()
        collector.stop()
    return walker.steps


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
