# SPDX-License-Identifier: Apache-2.0
"""``main.py doctor``: prints what is wrong with this machine, and what to do; makes the file for support.

Begins without Qt: that its libraries are missing is one of the things that it finds.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from app import examining
from app.core.data_folder import DataFolder
from app.core.doctor import Check, DoctorLine, State, bad, examine, worst
from app.core.errors import AppError
from ui.admin import doctor_words

GOOD, BAD = 0, 1
_SUPPORT = "支持文件：{path}（不含任何顾客、员工的姓名、电话或内容）"
_NOT_WRITTEN = "支持文件没有写成，错误 {code}。门店数据没有改动；请换一个文件夹再试。"


def run_doctor(data: DataFolder, support: Path | None = None) -> int:
    """Examine and print; returns 1 when something is bad. ``support`` is the file to write, or None."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    lines = examine(examining.all_checks(data) | _window_checks())
    text = doctor_words.as_text(lines)
    sys.stdout.write(text)
    if support is not None:
        try:
            examining.write_support_file(support, data, lines, text, datetime.now(UTC))
        except AppError as error:
            sys.stderr.write(_NOT_WRITTEN.format(code=error.code) + "\n")
            return BAD
        sys.stdout.write(_SUPPORT.format(path=support) + "\n")
    return BAD if worst(lines) is State.BAD else GOOD


def _window_checks() -> dict[str, Check]:
    """Return the checks that need Qt, and make its application; a line of its own where it cannot be."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        application = importlib.import_module("ui.shell.application")
        application.make_application()
        importlib.import_module("ui.theme.fonts").load_bundled_fonts()
        checks: dict[str, Check] = importlib.import_module("ui.admin.window_checks").window_checks()
    except (ImportError, OSError) as error:
        # The name of the library that is missing stands in the message.
        line: DoctorLine = bad("window", "window", str(error).split(":", maxsplit=1)[0])
        return {"window": lambda: (line,)}
    return checks
