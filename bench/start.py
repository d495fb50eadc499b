# SPDX-License-Identifier: Apache-2.0
"""A second start of the sample store as whole processes: to the log-in page, the open store, the usable desk.

The last is that of somebody who pressed 登录 as soon as he saw it. Beside it a bare window in a process that
imports the same modules in the same order. Must not measure lists.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from app import bootstrap
from app.core.data_folder import DataFolder
from bench.harness import Line, seconds_of, table

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = int(os.environ.get("SUNSHINE_BENCH_ROUNDS", "7"))
LOGIN_S, TIMES_BARE = 0.8, 1.5
_LONGEST_S = 120
LOG_IN = """
import sys, pathlib
from app.core.data_folder import DataFolder
from PySide6.QtCore import QCoreApplication, QEventLoop
from ui.shell.application import make_application, make_window
from ui.shell.collector import Collector
collector = Collector(make_application())
window = make_window(DataFolder(pathlib.Path(sys.argv[1])))
window.show()
window.begin()


def wait_until(done):
    # As in the program: what waits takes no processor from the workers.
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


wait_until(window.start.log_in.isVisible)
window.grab()
"""
OPEN = LOG_IN + "wait_until(lambda: window.start.opened is not None)\nwindow.grab()\n"
USABLE = (
    LOG_IN
    + """
from app.core.sample import LOGIN
window.start.log_in.panel.fill(*LOGIN)
window.start.log_in.panel.submit()
wait_until(lambda: window.desk_view is not None and not window.client.jobs.running)
window.grab()
"""
)
NAMES = "\nprint('\\n'.join(name for name in sys.modules if name != '__main__'))\n"
BARE = """
import importlib, pathlib, sys
for name in pathlib.Path(sys.argv[1]).read_text('utf-8').split():
    try:
        importlib.import_module(name)
    except Exception:
        pass
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
window.grab()
"""


def _run(code: str, argument: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SUNSHINE_KEY_STORE": "file"}
    # The process ends where the measured part ends: what closing costs is nobody's start.
    command = [sys.executable, "-c", f"{code}\nimport os; sys.stdout.flush(); os._exit(0)", argument]
    done = subprocess.run(  # noqa: S603 -- our own code
        command,
        timeout=_LONGEST_S,
        check=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def lines() -> list[Line]:
    """Return the lines of the start."""
    os.environ["SUNSHINE_KEY_STORE"] = "file"
    took: dict[str, list[float]] = {"log-in": [], "open": [], "usable": [], "bare": []}
    with tempfile.TemporaryDirectory() as folder:
        bootstrap.create_sample(DataFolder(Path(folder))).close()
        names = Path(folder) / "modules.txt"
        names.write_text(_run(USABLE + NAMES, folder), encoding="utf-8")
        for _ in range(ROUNDS):
            took["log-in"].append(seconds_of(lambda: _run(LOG_IN, folder)))
            took["open"].append(seconds_of(lambda: _run(OPEN, folder)))
            took["usable"].append(seconds_of(lambda: _run(USABLE, folder)))
            took["bare"].append(seconds_of(lambda: _run(BARE, str(names))))
    login, opened, usable, bare = (median(took[name]) for name in ("log-in", "open", "usable", "bare"))
    count = f"{ROUNDS} rounds, sample store, second start"
    return [
        Line("log-in window painted", f"{login:.2f} s", f"≤ {LOGIN_S} s", count, login <= LOGIN_S),
        Line("store open behind it", f"{opened:.2f} s", "", "what is typed and pressed before is kept", True),
        Line(
            "usable desk against a bare window with the same imports",
            f"{usable / bare:.2f} ×",
            f"≤ {TIMES_BARE} ×",
            f"{usable:.2f} s of {bare:.2f} s; password, desk and workbench included",
            usable / bare <= TIMES_BARE,
        ),
    ]


def main() -> int:
    """Print the lines; 1 when a goal is missed."""
    found = lines()
    sys.stdout.write(table(found))
    return int(not all(line.is_met for line in found))


if __name__ == "__main__":
    sys.exit(main())
