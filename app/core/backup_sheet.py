# SPDX-License-Identifier: Apache-2.0
"""What a local backup is and what it says of itself: its sheet, its list of contents, what is inside.

Must not know how a backup is made, kept or restored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from app.core.backup_rule import Made, Reason
from app.core.data_folder import StoreFolder
from app.core.db import dump_json
from app.core.errors import DamagedBackupError
from app.core.vault import write_whole

FORMAT = 1
SHEET, LISTING, CONTENTS = "backup.json", "attachments.txt", "attachments"
PARTIAL = ".part"


@dataclass(frozen=True, slots=True)
class Inside:
    """What a copy holds, as read from itself: no row, only how many."""

    database_id: str
    revision: str
    counts: Mapping[str, int]
    last_change_at: datetime | None
    desk_code: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. ``is_readable`` is False where its sheet is gone or broken; it is never restored then."""

    path: Path
    made_at: datetime
    reason: Reason
    inside: Inside
    size_bytes: int
    attachments: int
    sha256: str
    program: str
    verified_at: datetime | None
    is_readable: bool = True

    @property
    def name(self) -> str:
        """The folder's name: when and why."""
        return self.path.name

    @property
    def store(self) -> StoreFolder:
        """The backup as a store's folder: same names inside."""
        return StoreFolder(self.path)

    @property
    def made(self) -> Made:
        """What the rule looks at."""
        return Made(self.name, self.made_at, self.reason)


def listed(place: Path, database_id: str = "") -> tuple[Backup, ...]:
    """Return the backups below ``place`` (of one database), the newest first; an absent place has none."""
    try:
        folders = [path for path in place.iterdir() if path.is_dir() and database_id in {"", path.name}]
        found = [
            path
            for folder in folders
            for path in folder.iterdir()
            if path.is_dir() and path.name != CONTENTS and not path.name.endswith(PARTIAL)
        ]
    except OSError:
        return ()
    return tuple(
        sorted((read_sheet(path) for path in found), key=lambda one: (one.made_at, one.name), reverse=True)
    )


def listing(backup: Backup) -> dict[str, int]:
    """Return the contents that a backup names: path below its database's folder → size in bytes."""
    try:
        lines = (backup.path / LISTING).read_text(encoding="utf-8").splitlines()
        return {name: int(size) for size, name in (line.split(" ", 1) for line in lines)}
    except (OSError, ValueError):
        return {}


def write_sheet(folder: Path, made: Backup) -> None:
    """Write what a backup says of itself: plain, without any row."""
    inside = made.inside
    told = {
        "format": FORMAT,
        "database_id": inside.database_id,
        "made_at": made.made_at.isoformat(),
        "reason": made.reason.value,
        "revision": inside.revision,
        "program": made.program,
        "size_bytes": made.size_bytes,
        "counts": dict(inside.counts),
        "last_change_at": inside.last_change_at.isoformat() if inside.last_change_at else "",
        "desk_code": inside.desk_code,
        "is_sample": inside.is_sample,
        "attachments": made.attachments,
        "sha256": made.sha256,
        "verified_at": made.verified_at.isoformat() if made.verified_at else "",
    }
    write_whole(folder / SHEET, dump_json(told).encode())


def write_listing(folder: Path, contents: Mapping[str, int]) -> None:
    """Write which sealed contents belong to a backup: path below its database's folder → size in bytes."""
    write_whole(folder / LISTING, "".join(f"{size} {name}\n" for name, size in contents.items()).encode())


def read_sheet(path: Path) -> Backup:
    """Return the backup in a folder, by its sheet."""
    try:
        told = json.loads((path / SHEET).read_text(encoding="utf-8"))
        return Backup(
            path,
            _instant(told["made_at"]) or datetime.min.replace(tzinfo=UTC),
            Reason(told["reason"]),
            Inside(
                str(told["database_id"]),
                str(told["revision"]),
                {str(name): int(count) for name, count in told["counts"].items()},
                _instant(told["last_change_at"]),
                str(told["desk_code"]),
                bool(told["is_sample"]),
            ),
            int(told["size_bytes"]),
            int(told["attachments"]),
            str(told["sha256"]),
            str(told["program"]),
            _instant(told["verified_at"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        nothing = Inside(path.parent.name, "", {}, None, "", is_sample=False)
        made_at = datetime.fromtimestamp(0, UTC)
        return Backup(path, made_at, Reason.DAILY, nothing, 0, 0, "", "", None, is_readable=False)


def look_inside(path: Path, key: bytes) -> Inside:
    """Read a copy with the key, page by page against its checks. Errors: DamagedBackupError."""
    try:
        with reader(path, key) as copy:
            wrong = copy.execute("PRAGMA cipher_integrity_check").fetchall()
            if wrong or copy.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise DamagedBackupError(name=path.parent.name)
            return inside_of(copy)
    except (sqlcipher.DatabaseError, OSError) as error:
        raise DamagedBackupError(name=path.parent.name) from error


@contextmanager
def reader(path: Path, key: bytes) -> Iterator[Any]:
    """Yield a bare connection that only reads a store or a copy of one."""
    if not path.is_file():
        raise FileNotFoundError(path)  # SQLite would make one
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, timeout=15.0)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_memory_security = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA query_only = ON")
        yield connection
    finally:
        connection.close()


def inside_of(copy: Any) -> Inside:
    """Return what an open store or copy holds; counts of every table, FTS5's own left out."""
    made = copy.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    hidden = (*(f"{name}_" for (name,) in made), "sqlite_")
    names = [
        name
        for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not name.startswith(hidden) and (name,) not in made
    ]
    counts = {
        name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 -- the file's own names
        for name in names
    }
    last = None
    if counts.get("change"):
        (last,) = copy.execute("SELECT at FROM change ORDER BY seq DESC LIMIT 1").fetchone()
    (revision,) = copy.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    return Inside(
        database_id=local_value(copy, "database_id"),
        revision=str(revision),
        counts=counts,
        last_change_at=datetime.fromisoformat(last).replace(tzinfo=UTC) if last else None,
        desk_code=local_value(copy, "desk_code"),
        is_sample=bool(local_value(copy, "sample")),
    )


def local_value(connection: Any, key: str) -> str:
    """Return one value of ``local_state``; empty when it is not there."""
    found = connection.execute("SELECT value FROM local_state WHERE key = ?", (key,)).fetchone()
    return str(found[0]) if found else ""


def _instant(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
