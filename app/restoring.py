# SPDX-License-Identifier: Apache-2.0
"""Backs up the open desk by its company's rule, and puts a backup in the place of a closed one.

What a desk must not forget by going back in time is carried over here: which numbers it gave, and the newest
secret that head office gave it. The files are ``core.local_backup`` and ``core.local_restore``.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.orm import Session

from app.bootstrap import Desk
from app.core import backup_sheet, local_backup, local_restore, migrate, numbering
from app.core.backup_rule import KEYS, BackupRule, Reason, is_due
from app.core.backup_sheet import Backup
from app.core.clock import Clock, SystemClock
from app.core.data_folder import DataFolder, StoreFolder
from app.core.db import LocalState, speaking_of
from app.core.errors import DamagedBackupError, MissingKeyError, NewerDatabaseError, NotPermittedError
from app.core.key_store import best_store, load_key
from app.core.local_backup import BackupWish, Report, quiet
from app.core.local_restore import SetAside, Staged
from app.core.numbering import Series
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.sync.client import state

MANAGE = "admin.manage"
RESTORED_AT, RESTORED_FROM = "restored_at", "restored_from"
"""Keys of ``local_state``: when this store was put back, and the instant of the backup."""
_ONE_AT_A_TIME = threading.Lock()
"""A backup removes what an earlier one left half done, and must not take one that still grows for it."""
_A_DAYS_NUMBERS = 200
"""More documents of one kind than a desk makes in a day."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was made; ``second`` False when the second place was not there; ``removed`` by the rule."""

    backup: Backup
    second: bool | None
    removed: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the old store lies (None: there was none), contents that were nowhere."""

    backup: Backup
    set_aside: Path | None
    missing: int


def rule_of(desk: Desk) -> BackupRule:
    """Return the company's rule in force."""
    from app.admin.queries import rule_number  # noqa: PLC0415 -- after the log-in page

    def read(reading: Reading) -> BackupRule:
        return BackupRule.of({key: rule_number(reading, key) for key in KEYS})

    return desk.runner.read(desk.visitor(), read)


def data_of(desk: Desk) -> DataFolder:
    """Return the data folder of an open desk."""
    return DataFolder(desk.folder.path.parent)


def backups_of(desk: Desk, second: str = "") -> tuple[Backup, ...]:
    """Return the backups of this desk's database, here and in the second place, the newest first."""
    return listed_in(data_of(desk).path, second, desk.identity.database_id.hex)


def listed_in(data: Path, second: str = "", database_id: str = "") -> tuple[Backup, ...]:
    """Return the backups in a data folder and in a second place; what lies in both is told once."""
    places = [local_backup.place_of(data)]
    if second:
        # A person may have chosen the folder itself, or the one in which it lies.
        places += [local_backup.place_of(Path(second)), Path(second)]
    found: dict[tuple[str, str], Backup] = {}
    for place in places:
        for backup in backup_sheet.listed(place, database_id):
            if backup.is_readable or place == places[0]:
                found.setdefault((backup.path.parent.name, backup.name), backup)
    return tuple(sorted(found.values(), key=lambda one: (one.made_at, one.name), reverse=True))


def is_day_due(desk: Desk, *, is_first: bool) -> bool:
    """Tell whether the store's day lacks its backup; a sample store has none."""
    if desk.identity.is_sample:
        return False
    made = [one.made for one in backups_of(desk) if one.is_readable]
    now_at = desk.runner.clock.now_at()
    return is_due(made, now_at, desk.identity.zone, rule_of(desk).hour, is_first=is_first)


def back_up(desk: Desk, reason: Reason, second: str = "", report: Report = quiet) -> BackedUp:
    """Back up the working desk, copy it to the second place, remove what the rule does not keep.

    A second place that is not there is told, not raised. Errors: as ``local_backup.make``.
    """
    with _ONE_AT_A_TIME:
        return _back_up(desk, reason, second, report)


def _back_up(desk: Desk, reason: Reason, second: str, report: Report) -> BackedUp:
    rule, place = rule_of(desk), local_backup.place_of(data_of(desk).path)
    wish = BackupWish(place, reason, desk.runner.clock.now_at(), rule.least_free_bytes)
    made = local_backup.make(desk.runner.database, wish, report)
    database_id, zone = desk.identity.database_id.hex, desk.identity.zone
    # Only now: the newest must stand before an older one goes.
    removed = local_backup.thin_out(place, database_id, rule, zone)
    reached: bool | None = None
    if second:
        try:
            local_backup.copy_to(made, Path(second), rule.least_free_bytes)
            local_backup.thin_out(local_backup.place_of(Path(second)), database_id, rule, zone)
            reached = True
        except local_backup.PLACE_ERRORS:
            reached = False
    return BackedUp(made, reached, removed)


def set_aside(desk: Desk) -> tuple[SetAside, ...]:
    """Return what stood before the restores of this machine, the oldest first."""
    return local_restore.set_aside(data_of(desk).path)


def remove_set_aside(desk: Desk, actor: Actor, name: str) -> None:
    """Remove what stood before a restore, for good. Errors: NotPermittedError, ReadOnlyFolderError."""
    require_restorer(actor)
    local_restore.remove_set_aside(data_of(desk).path, name)


def fits(backup: Backup) -> bool:
    """Tell whether this program can open what a backup holds: it is readable, and not of a newer program."""
    return backup.is_readable and backup.inside.revision <= migrate.head()


def require_restorer(actor: Actor) -> None:
    """Only who manages the company may put this desk back. Errors: NotPermittedError."""
    if not actor.may(MANAGE):
        raise NotPermittedError(permission=MANAGE)


def restore(
    data: DataFolder,
    folder: StoreFolder,
    backup: Backup,
    *,
    key: bytes | None = None,
    clock: Clock | None = None,
    report: Report = quiet,
) -> Restored:
    """Put a backup in the place of the closed store in ``folder``; ``key`` is a typed recovery key.

    The old store is set aside with its files. An enrolled desk announces itself as another incarnation,
    because the file with the old one went aside. Errors: MissingKeyError, WrongKeyError, DamagedBackupError,
    NewerDatabaseError, NoRoomForBackupError, DatabaseInUseError, DiskFullError, ReadOnlyFolderError; the old
    store stands then.
    """
    if not backup.is_readable:
        raise DamagedBackupError(name=backup.name)
    if not fits(backup):
        raise NewerDatabaseError(found=backup.inside.revision, known=migrate.head())
    database_id = backup.store.read_card().database_id
    found = key or load_key(data.keys, database_id)[0]
    if found is None:
        raise MissingKeyError(path=str(backup.store.database))
    now_at = (clock or SystemClock()).now_at()
    had_one = folder.exists()
    lock = folder.lock()
    try:
        local_restore.finish(folder, data.path)
        staged = local_restore.stage(folder, backup, found, report)
        _carry_over(staged, found, now_at, backup)
        if load_key(data.keys, database_id)[0] != found:
            best_store(data.keys).save(database_id, found)
        aside = local_restore.commit(staged, data.path, now_at)
    finally:
        lock.release()
    report(4, 4)
    return Restored(backup, aside if had_one else None, staged.missing)


def _carry_over(staged: Staged, key: bytes, now_at: datetime, backup: Backup) -> None:
    """Let the copy know what the desk did since: numbers go on after those that are on paper."""
    series, secret = _known_since(staged.folder.database, backup.inside.database_id, key)
    with speaking_of(staged.database):
        copy = local_restore.open_staged(staged, key)
        try:
            with copy.writing() as session:
                if series is None:
                    series = _guessed(session, max(1, (now_at - backup.made_at).days + 1))
                numbering.skip(session, series)
                if secret and secret[0] == state.get(session, "device_id"):
                    state.put(session, {state.SECRET: secret[1]})
                for name, value in (
                    (RESTORED_AT, now_at.astimezone(UTC).isoformat()),
                    (RESTORED_FROM, backup.made_at.astimezone(UTC).isoformat()),
                ):
                    session.merge(LocalState(key=name, value=value))
                session.commit()
        finally:
            copy.close()


def _guessed(session: Session, days: int) -> list[Series]:
    """Return beyond which numbers nothing can have been given, where the present store cannot be read."""
    return [(kind, code, year, last + _A_DAYS_NUMBERS * days) for kind, code, year, last in _series(session)]


def _series(session: Session) -> list[Series]:
    rows = session.connection().exec_driver_sql(_SERIES)
    return [(kind, code, year, last) for kind, code, year, last in rows]


_SERIES = "SELECT kind, desk_code, year, last FROM number_series"


def _known_since(
    database: Path, database_id: str, key: bytes
) -> tuple[list[Series] | None, tuple[str, str] | None]:
    """Return what the present store gave since: its number series, and (device, secret); None unreadable."""
    try:
        with backup_sheet.reader(database, key) as present:
            if backup_sheet.local_value(present, "database_id") != database_id:
                return None, None
            device = backup_sheet.local_value(present, "device_id")
            secret = backup_sheet.local_value(present, state.SECRET)
            return present.execute(_SERIES).fetchall(), (device, secret) if secret else None
    except (sqlcipher.DatabaseError, OSError):
        return None, None
