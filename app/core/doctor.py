# SPDX-License-Identifier: Apache-2.0
"""Is this machine fit to work on? A line per thing looked at. Must not open any window."""

from __future__ import annotations

import platform
import shutil
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from app.core.data_folder import DataFolder
from app.core.errors import AppError
from app.core.key_store import best_store
from app.core.resources import FONTS

LEAST_FREE_BYTES = 500 * 1000 * 1000
BUILT_ON = datetime(2026, 11, 1, tzinfo=UTC)
"""No true clock shows an earlier day than the program was made."""


class State(StrEnum):
    """How a thing is."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class DoctorLine:
    """One thing: ``key`` names it, ``detail`` is a plain fact without personal data."""

    key: str
    state: State
    detail: str


def examine(data: DataFolder) -> tuple[DoctorLine, ...]:
    """Look at the program, the folder, the disk, the clock, the key's place and the fonts."""
    return (
        DoctorLine(
            "program", State.GOOD, f"Python {platform.python_version()}, {platform.platform(terse=True)}"
        ),
        DoctorLine(
            "encoding",
            State.GOOD if sys.getfilesystemencoding() == "utf-8" else State.WARNING,
            sys.getfilesystemencoding(),
        ),
        _folder(data),
        _disk(data),
        _clock(),
        DoctorLine("key_place", State.GOOD, best_store(data.keys).place),
        _fonts(),
        _cipher(),
    )


def _folder(data: DataFolder) -> DoctorLine:
    try:
        data.require_writable()
    except AppError as error:
        return DoctorLine("folder", State.BAD, f"{error.code} {data.path}")
    return DoctorLine("folder", State.GOOD, str(data.path))


def _disk(data: DataFolder) -> DoctorLine:
    place = next((folder for folder in (data.path, *data.path.parents) if folder.exists()), data.path)
    free = shutil.disk_usage(place).free
    return DoctorLine(
        "disk", State.GOOD if free >= LEAST_FREE_BYTES else State.BAD, f"{free // 1_000_000} MB"
    )


def _clock() -> DoctorLine:
    now_at = datetime.now(UTC)
    return DoctorLine(
        "clock", State.GOOD if now_at >= BUILT_ON else State.BAD, now_at.isoformat(timespec="seconds")
    )


def _fonts() -> DoctorLine:
    missing = [
        name
        for name in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "NotoSansKR-Regular.ttf")
        if not (FONTS / name).is_file()
    ]
    return DoctorLine("fonts", State.BAD if missing else State.GOOD, ", ".join(missing) or "Noto Sans SC, KR")


def _cipher() -> DoctorLine:
    import sqlcipher3.dbapi2 as sqlcipher  # noqa: PLC0415 -- so that a broken library is a line and not a crash

    connection = sqlcipher.connect(":memory:")
    version = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    return DoctorLine(
        "cipher",
        State.GOOD if version else State.BAD,
        f"SQLite {sqlcipher.sqlite_version}, SQLCipher {version[0] if version else '-'}",
    )
