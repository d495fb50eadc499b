# SPDX-License-Identifier: Apache-2.0
"""Copies of a store on this machine: made while it works, proved, listed, thinned out. Knows no area.

``backups/<database id>/`` holds one folder per backup (``desk.db`` under the store's own key, ``desk.json``
as beside it, ``backup.json`` that says what is in it, ``attachments.txt``), and once for all the sealed
attachments. A second place (a USB stick, a share) holds the same tree. Restoring: ``local_restore``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as sqlcipher

from app.core.backup_rule import BackupRule, Reason, to_remove
from app.core.backup_sheet import (
    CONTENTS,
    LISTING,
    PARTIAL,
    SHEET,
    Backup,
    Inside,
    listed,
    listing,
    local_value,
    look_inside,
    read_sheet,
    reader,
    write_listing,
    write_sheet,
)
from app.core.data_folder import DeskCard, StoreFolder
from app.core.db import Database, speaking_of
from app.core.errors import (
    DamagedBackupError,
    DiskFullError,
    MissingPlaceError,
    NoRoomForBackupError,
    ReadOnlyFolderError,
    WrongKeyError,
)
from app.core.key_store import key_check
from app.core.version import VERSION

FOLDER = "backups"
_STEP_PAGES = 128
"""Half a megabyte: a save never waits for more of the processor than this takes."""
_BLOCK = 1 << 20
PLACE_ERRORS = (
    DamagedBackupError,
    DiskFullError,
    MissingPlaceError,
    NoRoomForBackupError,
    ReadOnlyFolderError,
)
"""What a second place may answer; the first stands all the same."""
Report = Callable[[int, int], None]
"""Is told (done, of all); what it raises ends the work, and nothing of it stays."""


@dataclass(frozen=True, slots=True)
class BackupWish:
    """A backup to make: into which ``backups`` folder, why, when, and what must stay free on the disk."""

    place: Path
    reason: Reason
    now_at: datetime
    least_free_bytes: int


def quiet(_done: int, _total: int) -> None:
    """Tell nobody."""


def place_of(data: Path) -> Path:
    """Return where a data folder keeps its backups."""
    return data / FOLDER


def make(database: Database, wish: BackupWish, report: Report = quiet) -> Backup:
    """Copy the working store, prove the copy, and put it whole where it belongs; saves go on meanwhile.

    Errors: NoRoomForBackupError, DiskFullError, ReadOnlyFolderError, DamagedDatabaseError (the store itself
    cannot be read), DamagedBackupError (what was written cannot be read back). Then no trace of it stays.
    """
    store = StoreFolder(database.path.parent)
    with speaking_of(database.path), reader(database.path, database.key) as source:
        source.execute("BEGIN")  # one snapshot for the whole copy, however long it takes
        database_id = local_value(source, "database_id") or "unnamed"
        folder = wish.place / database_id
        known = _contents_of(folder)
        fresh = {name: size for name, size in _contents_of(store.path).items() if known.get(name) != size}
        _require_room(wish, _size_of(source) + sum(fresh.values()))
        with _growing(folder, wish) as part:
            target = part / store.database.name
            _copy_pages(database, source, target, report)
            # The contents after the snapshot: a row is written when its content is there.
            contents = _contents_of(store.path)
            _put_contents(store.path, folder, contents)
            write_listing(part, contents)
            inside = look_inside(target, database.key)
            card = DeskCard(database_id, key_check(database.key, database_id), inside.is_sample)
            StoreFolder(part).write_card(card)
            made = Backup(
                folder / _name(folder, wish),
                wish.now_at,
                wish.reason,
                inside,
                target.stat().st_size,
                len(contents),
                _digest(target),
                VERSION,
                datetime.now(UTC),
            )
            write_sheet(part, made)
            settle(part)
            part.rename(made.path)
            settle(folder)
    return made


def before_upgrade(database: Database, now_at: datetime, report: Report = quiet) -> Backup:
    """Back up a store that is about to be migrated; nobody else works on it. Errors: as ``make``.

    The last byte of the disk may go for it: without the copy there is no upgrade. Nothing is removed here:
    the company's rule cannot be read before the upgrade.
    """
    place = place_of(database.path.parent.parent)
    return make(database, BackupWish(place, Reason.UPGRADE, now_at, 0), report)


def prove(backup: Backup, key: bytes) -> Inside:
    """Prove that a backup opens with the key and is what its sheet says.

    Errors: WrongKeyError, DamagedBackupError.
    """
    database = backup.store.database
    if not backup.is_readable:
        raise DamagedBackupError(name=backup.name)
    try:
        card = backup.store.read_card()
    except Exception as error:
        raise DamagedBackupError(name=backup.name) from error
    if key_check(key, card.database_id) != card.key_check:
        raise WrongKeyError(path=str(database))
    inside = look_inside(database, key)
    if inside.database_id != card.database_id or inside.revision != backup.inside.revision:
        raise DamagedBackupError(name=backup.name)
    return inside


def thin_out(place: Path, database_id: str, rule: BackupRule, zone: ZoneInfo) -> int:
    """Remove what the rule does not keep, and contents that no backup names; returns how many went.

    A backup that cannot be read is left for a person to look at.
    """
    folder = place / database_id
    backups = [one for one in listed(place, database_id) if one.is_readable]
    gone = to_remove([one.made for one in backups], rule, zone)
    if not gone:
        return 0
    with speaking_of(folder):
        for backup in backups:
            if backup.name in gone:
                # Renamed first: half a removed backup is none.
                doomed = backup.path.with_name(backup.name + PARTIAL)
                backup.path.rename(doomed)
                shutil.rmtree(doomed)
        left = listed(place, database_id)
        if all(one.is_readable for one in left):
            named = {name for one in left for name in listing(one)}
            for name in _contents_of(folder):
                if name not in named:
                    (folder / name).unlink(missing_ok=True)
    return len(gone)


def copy_to(backup: Backup, place: Path, least_free_bytes: int, report: Report = quiet) -> Backup:
    """Copy a finished backup to a second place, proved by its digest.

    Errors: MissingPlaceError (it is not there, full, or cannot be written), DamagedBackupError,
    NoRoomForBackupError.
    """
    if not place.is_dir():
        raise MissingPlaceError(path=str(place))
    folder = place / FOLDER / backup.path.parent.name
    wish = BackupWish(place / FOLDER, backup.reason, backup.made_at, least_free_bytes)
    try:
        _require_room(wish, backup.size_bytes)
        with _growing(folder, wish) as part:
            for name in (backup.store.database.name, backup.store.card.name, LISTING, SHEET):
                copy_file(backup.path / name, part / name)
                report(1, 2)
            if _digest(part / backup.store.database.name) != backup.sha256:
                raise DamagedBackupError(name=backup.name)
            _put_contents(backup.path.parent, folder, listing(backup))
            target = folder / backup.name
            if target.exists():
                shutil.rmtree(target)
            part.rename(target)
    except OSError as error:
        raise MissingPlaceError(path=str(place)) from error
    report(2, 2)
    return read_sheet(target)


def forget(data: Path, database_id: str) -> None:
    """Remove every backup of a database whose rows must leave this machine."""
    if database_id:
        shutil.rmtree(place_of(data) / database_id, ignore_errors=True)


# ---- inside


def _copy_pages(database: Database, source: Any, target: Path, report: Report) -> None:
    copy = sqlcipher.connect(str(target), isolation_level=None, check_same_thread=False)
    try:
        copy.execute(f"PRAGMA key = \"x'{database.key.hex()}'\"")
        copy.execute("PRAGMA cipher_memory_security = OFF")
        copy.execute("PRAGMA synchronous = OFF")  # forced once, at the end

        def tell(_status: int, left: int, total: int) -> None:
            report(total - left, total)
            database.let_pass(0.05)

        source.backup(copy, pages=_STEP_PAGES, progress=tell, sleep=0)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()  # one file, whole in itself
    finally:
        copy.close()
    _force(target)


def _size_of(connection: Any) -> int:
    ((pages,),) = connection.execute("PRAGMA page_count").fetchall()
    ((page,),) = connection.execute("PRAGMA page_size").fetchall()
    return int(pages) * int(page)


def _require_room(wish: BackupWish, size_bytes: int) -> None:
    place = next((folder for folder in (wish.place, *wish.place.parents) if folder.exists()), wish.place)
    usable = max(0, shutil.disk_usage(place).free - wish.least_free_bytes)
    if usable < size_bytes:
        raise NoRoomForBackupError(path=str(wish.place), size_bytes=size_bytes, limit_bytes=usable)


@contextmanager
def _growing(folder: Path, wish: BackupWish) -> Iterator[Path]:
    """Yield a folder that becomes a backup when it is renamed; what a kill left before is removed."""
    with speaking_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"*{PARTIAL}"):
            shutil.rmtree(left, ignore_errors=True)
        part = folder / (_name(folder, wish) + PARTIAL)
        part.mkdir()
        try:
            yield part
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _name(folder: Path, wish: BackupWish) -> str:
    stem = f"{wish.now_at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{wish.reason}"
    names = (stem if not again else f"{stem}-{again}" for again in range(1000))
    return next(name for name in names if not (folder / name).exists())


def _contents_of(folder: Path) -> dict[str, int]:
    """Return the sealed contents below a store's or a backup's folder: path → size in bytes."""
    root = folder / CONTENTS
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(root.rglob("*.sealed"))
        if path.is_file()
    }


def _put_contents(from_folder: Path, to_folder: Path, names: Mapping[str, int]) -> None:
    """Copy the contents that are not there yet."""
    for name, size in names.items():
        target = to_folder / name
        if not target.is_file() or target.stat().st_size != size:
            copy_file(from_folder / name, target)


def copy_file(source: Path, target: Path) -> None:
    """Copy a file, whole or not at all."""
    part = target.with_name(target.name + PARTIAL)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(source, part)
        _force(part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _force(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system knows such a thing."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
