# SPDX-License-Identifier: Apache-2.0
"""From the command to a usable log-in page, on a store that is there: a second start, as a whole process.

Against a bare PySide6 window in a process of its own. The limit is 2 s.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from app import bootstrap
from app.core.data_folder import DataFolder
from bench.harness import compare

ROOT = Path(__file__).resolve().parent.parent
LIMIT_S = 2.0
OURS = """
import sys, pathlib
from app.core.data_folder import DataFolder
from PySide6.QtCore import QCoreApplication
from ui.shell.application import make_window
window = make_window(DataFolder(pathlib.Path(sys.argv[1])))
window.show()
window.begin()
while not window.start.log_in.isVisible():
    QCoreApplication.processEvents()
window.grab()
"""
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
window.grab()
"""


def _start(code: str, *arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SUNSHINE_KEY_STORE": "file"}
    command = [sys.executable, "-c", code, *arguments]
    subprocess.run(command, check=True, cwd=ROOT, env=environment)  # noqa: S603 -- our own code


def main() -> int:
    """Print seconds and ratio; 1 when the limit is missed."""
    os.environ["SUNSHINE_KEY_STORE"] = "file"
    with tempfile.TemporaryDirectory() as folder:
        bootstrap.create_sample(DataFolder(Path(folder))).close()
        found = compare("second start", lambda: _start(OURS, folder), lambda: _start(BARE), rounds=7)
    sys.stdout.write(f"{found}\nlimit {LIMIT_S} s\n")
    return 0 if found.ours_s < LIMIT_S else 1


if __name__ == "__main__":
    sys.exit(main())
