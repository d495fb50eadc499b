# SPDX-License-Identifier: Apache-2.0
"""Puts a backup in the place of a closed store; the store that was there is set aside, never removed.

Three steps, each of which a kill may cut: ``stage`` writes everything beside the store under other names,
``commit`` leaves a note that it is decided, ``finish`` moves the files and is called again at the next start.
Until the note is there the old store is the store. Must not know what is inside.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.core.backup_sheet import PARTIAL, Backup, listing
from app.core.data_folder import StoreFolder
from app.core.db import Database, speaking_of
from app.core.errors import DamagedDatabaseError, NoRoomForBackupError
from app.core.local_backup import Report, copy_file, prove, quiet, settle
from app.core.vault import write_whole

NOTE = "restore.json"
SET_ASIDE = "set-aside"
_NEW = ".restored"
_STAYS = {"desk.lock", NOTE}


@dataclass(frozen=True, slots=True)
class Staged:
    """A proved copy that lies ready beside the store; ``missing`` contents were in no place."""

    folder: StoreFolder
    missing: int

    @property
    def database(self) -> Path:
        """The copy, not in its place yet."""
        return _new(self.folder.database)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A store that a restore put aside; ``set_at`` None where its name does not say when."""

    path: Path
    set_at: datetime | None
    size_bytes: int


def stage(folder: StoreFolder, backup: Backup, key: bytes, report: Report = quiet) -> Staged:
    """Prove a backup and lay it ready; the store's lock is held by the caller.

    Errors: WrongKeyError, DamagedBackupError, NoRoomForBackupError, DiskFullError, ReadOnlyFolderError.
    """
    prove(backup, key)
    report(1, 4)
    with speaking_of(folder.database):
        folder.path.mkdir(parents=True, exist_ok=True)
        _clear(folder)
        usable = shutil.disk_usage(folder.path).free
        if usable < 2 * backup.size_bytes:
            raise NoRoomForBackupError(
                path=str(folder.path), size_bytes=2 * backup.size_bytes, limit_bytes=usable
            )
        copy_file(backup.store.database, _new(folder.database))
        report(2, 4)
        copy_file(backup.store.card, _new(folder.card))
        missing = 0
        for name in listing(backup):
            source, target = backup.path.parent / name, folder.path / name
            if target.is_file():
                continue
            if source.is_file():
                copy_file(source, target)
            else:
                missing += 1
    report(3, 4)
    return Staged(folder, missing)


def commit(staged: Staged, data: Path, now_at: datetime) -> Path:
    """Decide: from here on the restored store is the store. Returns where the old one lies."""
    folder = staged.folder
    stem = f"{folder.path.name}-{now_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (stem if not again else f"{stem}-{again}" for again in range(1000))
    aside = next(path for name in names if not (path := data / SET_ASIDE / name).exists())
    with speaking_of(folder.database):
        # The copy was opened and closed since: what its log held is in the file.
        for log in _logs(staged.database):
            log.unlink(missing_ok=True)
        settle(folder.path)
        write_whole(folder.path / NOTE, json.dumps({"aside": aside.name}).encode())
        settle(folder.path)
    finish(folder, data)
    return aside


def finish(folder: StoreFolder, data: Path) -> bool:
    """Move the files of a restore that was decided; False when there is none. Again and again the same."""
    note = folder.path / NOTE
    if not note.is_file():
        return False
    with speaking_of(folder.database):
        aside = data / SET_ASIDE / str(json.loads(note.read_text(encoding="utf-8"))["aside"])
        fresh = _new(folder.database)
        if fresh.exists():
            # Not in its place yet: whatever lies beside it belongs to the old store.
            aside.mkdir(parents=True, exist_ok=True)
            for path in sorted(folder.path.iterdir()):
                if path.is_file() and path.name not in _STAYS and not path.name.endswith((_NEW, PARTIAL)):
                    _put_aside(folder, path, aside)
            settle(aside)
            fresh.replace(folder.database)
        if _new(folder.card).exists():
            _new(folder.card).replace(folder.card)
        settle(folder.path)
        note.unlink()
    return True


def is_decided(folder: StoreFolder) -> bool:
    """Tell whether a restore was decided and not finished."""
    return (folder.path / NOTE).is_file()


def forget(data: Path, database_id: str) -> None:
    """Remove the stores set aside of a database whose rows must leave this machine."""
    for card in (data / SET_ASIDE).glob(f"*/{StoreFolder(data).card.name}"):
        aside = StoreFolder(card.parent)
        try:
            is_its = aside.read_card().database_id == database_id
        except DamagedDatabaseError:
            continue
        if is_its:
            shutil.rmtree(aside.path, ignore_errors=True)


def set_aside(data: Path) -> tuple[SetAside, ...]:
    """Return the stores that were set aside, the oldest first."""
    try:
        folders = [path for path in (data / SET_ASIDE).iterdir() if path.is_dir()]
    except OSError:
        return ()
    found = [
        SetAside(path, _set_at(path.name), _bytes_of(path))
        for path in folders
        if not path.name.endswith(PARTIAL)
    ]
    return tuple(sorted(found, key=lambda one: (one.set_at or datetime.min.replace(tzinfo=UTC), one.path)))


def remove_set_aside(data: Path, name: str) -> None:
    """Remove a store that was set aside, for good; one that is not there any more is no error.

    Errors: ReadOnlyFolderError; then it is half removed and no longer listed, and goes with the next one.
    """
    place = data / SET_ASIDE
    known = {one.path.name: one.path for one in set_aside(data)}
    with speaking_of(place):
        if name in known:
            known[name].rename(place / f"{name}{PARTIAL}")
        for doomed in place.glob(f"*{PARTIAL}"):
            shutil.rmtree(doomed)


# ---- inside


def _bytes_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _set_at(name: str) -> datetime | None:
    found = re.search(r"-(\d{8}T\d{6})Z(-\d+)?$", name)
    try:
        return datetime.strptime(found[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC) if found else None
    except ValueError:
        return None


def _put_aside(folder: StoreFolder, path: Path, aside: Path) -> None:
    if path == folder.card:
        # It stays until the new one replaces it: a folder without a card looks like no store at all.
        copy_file(path, aside / path.name)
    else:
        path.replace(aside / path.name)


def _clear(folder: StoreFolder) -> None:
    """Remove what a restore left that was cut before it was decided."""
    for left in (_new(folder.database), _new(folder.card)):
        for path in (left, *_logs(left), left.with_name(left.name + PARTIAL)):
            path.unlink(missing_ok=True)


def _logs(database: Path) -> tuple[Path, ...]:
    return tuple(Path(f"{database}{end}") for end in ("-wal", "-shm", "-journal"))


def _new(path: Path) -> Path:
    return path.with_name(path.name + _NEW)


def open_staged(staged: Staged, key: bytes) -> Database:
    """Return the staged copy for a last change; the caller closes it before ``commit``."""
    return Database(staged.database, key)
