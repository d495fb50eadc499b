# SPDX-License-Identifier: Apache-2.0
"""Is this machine fit to work on? A line per thing looked at. Changes nothing, opens no window and no store.

A line names what was looked at, how it is, a plain fact, and which advice fits; the sentences are made in
``ui/admin/doctor_words.py``. What needs a window is handed in as a check by ``ui``; what needs a store or the
server: ``app/examining.py``.
"""

from __future__ import annotations

import os
import platform
import secrets
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from app.core.data_folder import DataFolder
from app.core.errors import AppError
from app.core.key_store import best_store
from app.core.resources import FONTS
from app.core.version import VERSION

LEAST_FREE_BYTES = 500 * 1000 * 1000
SLOW_SYNC_MS = 150.0
"""A commit that waits longer than this for the disk is felt while typing."""
_SYNCS = 5
BUILT_ON = datetime(2026, 11, 1, tzinfo=UTC)
"""No true clock shows an earlier day than the program was made."""
_PROBE = "doctor-probe"


class State(StrEnum):
    """How a thing is."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class DoctorLine:
    """One thing: ``key`` names it, ``detail`` is a plain fact, nothing personal; ``advice`` what to do."""

    key: str
    state: State
    detail: str
    advice: str = ""


Check = Callable[[], Iterable[DoctorLine]]
"""Looks at something; what it raises becomes a bad line."""
Report = Callable[[int, int], None]


def good(key: str, detail: str) -> DoctorLine:
    """Return a line of a thing that is as it should be."""
    return DoctorLine(key, State.GOOD, detail)


def bad(key: str, advice: str, detail: str, *, is_grave: bool = True) -> DoctorLine:
    """Return a line of a thing that is wrong, with its advice."""
    return DoctorLine(key, State.BAD if is_grave else State.WARNING, detail, advice)


def machine_checks(data: DataFolder) -> dict[str, Check]:
    """Return what is looked at on any machine, by the name of its line."""
    return {
        "program": _program,
        "cipher": _cipher,
        "encoding": _encoding,
        "folder": lambda: _folder(data),
        "disk": lambda: _disk(data),
        "speed": lambda: _speed(data),
        "clock": _clock,
        "key_place": lambda: _key_place(data),
        "fonts": _fonts,
    }


def examine(checks: dict[str, Check], report: Report = lambda _done, _total: None) -> tuple[DoctorLine, ...]:
    """Run checks in order; ``report`` hears (done, of all) before each, and may raise to stop."""
    lines: list[DoctorLine] = []
    for place, (key, check) in enumerate(checks.items()):
        report(place, len(checks))
        try:
            lines += check()
        except AppError as error:
            lines.append(bad(key, "failed", error.code))
        except Exception as error:  # noqa: BLE001 -- a check that fails is what the doctor is for
            lines.append(bad(key, "failed", type(error).__name__))
    report(len(checks), len(checks))
    return tuple(lines)


def worst(lines: Iterable[DoctorLine]) -> State:
    """Return how the worst of the lines is."""
    states = {line.state for line in lines}
    return next(state for state in (State.BAD, State.WARNING, State.GOOD) if state in states | {State.GOOD})


# ---- the machine


def _program() -> Iterable[DoctorLine]:
    yield good("program", f"{VERSION} · Python {platform.python_version()} · {platform.platform(terse=True)}")


def _encoding() -> Iterable[DoctorLine]:
    found = sys.getfilesystemencoding()
    yield good("encoding", found) if found == "utf-8" else bad("encoding", "encoding", found, is_grave=False)


def _folder(data: DataFolder) -> Iterable[DoctorLine]:
    try:
        data.require_writable()
    except AppError as error:
        yield bad("folder", "folder", f"{error.code} {data.path}")
    else:
        yield good("folder", str(data.path))


def _disk(data: DataFolder) -> Iterable[DoctorLine]:
    place = next((folder for folder in (data.path, *data.path.parents) if folder.exists()), data.path)
    free = shutil.disk_usage(place).free
    fact = f"{free // 1_000_000:,} MB"
    yield good("disk", fact) if free >= LEAST_FREE_BYTES else bad("disk", "disk", fact)


def _speed(data: DataFolder) -> Iterable[DoctorLine]:
    """Time what every save waits for: a page forced to the disk."""
    probe = data.path / f".{_PROBE}-{secrets.token_hex(4)}"
    times: list[float] = []
    try:
        with probe.open("wb") as file:
            for _ in range(_SYNCS):
                file.write(b"\0" * 4096)
                file.flush()
                started = time.perf_counter()
                os.fsync(file.fileno())
                times.append((time.perf_counter() - started) * 1000)
    except OSError as error:
        yield bad("speed", "folder", type(error).__name__)
        return
    finally:
        probe.unlink(missing_ok=True)
    usual = statistics.median(times)
    fact = f"{usual:.1f} ms"
    yield good("speed", fact) if usual <= SLOW_SYNC_MS else bad("speed", "speed", fact, is_grave=False)


def _clock() -> Iterable[DoctorLine]:
    now_at = datetime.now(UTC)
    fact = now_at.isoformat(timespec="seconds")
    yield good("clock", fact) if now_at >= BUILT_ON else bad("clock", "clock_early", fact)


def _key_place(data: DataFolder) -> Iterable[DoctorLine]:
    """Prove the place of the keys by a key that means nothing: kept, read back, forgotten."""
    store = best_store(data.keys)
    name, key = f"{_PROBE}-{secrets.token_hex(4)}", secrets.token_bytes(32)
    try:
        store.save(name, key)
        try:
            is_same = store.load(name) == key
        finally:
            store.forget(name)
    except Exception as error:  # noqa: BLE001 -- backends raise what they like
        yield bad("key_place", "key_place", f"{store.place} {type(error).__name__}")
    else:
        yield good("key_place", store.place) if is_same else bad("key_place", "key_place", store.place)


def _fonts() -> Iterable[DoctorLine]:
    names = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "NotoSansKR-Regular.ttf")
    missing = [name for name in names if not (Path(FONTS) / name).is_file()]
    yield bad("fonts", "fonts", ", ".join(missing)) if missing else good("fonts", "Noto Sans SC, KR")


def _cipher() -> Iterable[DoctorLine]:
    import sqlcipher3.dbapi2 as sqlcipher  # noqa: PLC0415 -- so that a broken library is a line and not a crash

    connection = sqlcipher.connect(":memory:")
    version = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    fact = f"SQLite {sqlcipher.sqlite_version}, SQLCipher {version[0] if version else '-'}"
    yield good("cipher", fact) if version else bad("cipher", "cipher", fact)
