# SPDX-License-Identifier: Apache-2.0
"""Bring a database to the newest shape: a new file is made, an old one is copied and put back on failure.

It tells what it does, step by step, and says of each step whether it may still be stopped.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

from app.core.db import Base, Database, speaking_of
from app.core.errors import (
    DamagedBackupError,
    DamagedDatabaseError,
    DiskFullError,
    NewerDatabaseError,
    NoRoomForBackupError,
    UpgradeFailedError,
)
from app.core.resources import MIGRATIONS
from app.core.upgrade_steps import Tell, UpgradeStage, UpgradeStep, silent

if TYPE_CHECKING:
    from alembic.config import Config

    from app.core.backup_sheet import Backup


def head(versions: Path = MIGRATIONS / "versions") -> str:
    """Return the newest revision: the highest number among the migration files."""
    return max(path.name[:4] for path in versions.glob("[0-9]*.py"))


def revision_of(connection: Connection) -> str:
    """Return the revision of a database; empty for a new file."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")


def to_head(database: Database, versions: Path = MIGRATIONS / "versions", tell: Tell = silent) -> None:
    """Create or upgrade; whoever is killed meanwhile finds the old database at the next start.

    ``tell`` hears of the steps of an upgrade; a new file is made in one, and nothing is told.

    Errors: NewerDatabaseError; ReadOnlyFolderError, DamagedDatabaseError and DiskFullError, and then nothing
    was changed; UpgradeFailedError, and then the old file is back.

    Alembic is imported only when there is something to do: it would cost every start a third of a second.
    """
    newest = head(versions)
    with database.writing() as session:
        found = revision_of(session.connection())
    if found == newest:
        return
    if found > newest:
        raise NewerDatabaseError(found=found, known=newest)
    if not found:
        _upgrade(database, versions)
        return
    copy = _copy(database, found, tell)
    # The last moment to stop: the copy stands, and the store was not touched.
    tell(UpgradeStep(UpgradeStage.PROVING))
    steps = sorted(path.name[:4] for path in versions.glob("[0-9]*.py") if path.name[:4] > found)
    try:
        _upgrade(database, versions, steps, tell)
    except Exception as error:
        _put_back(database, copy)
        if isinstance(error, DiskFullError):
            raise _no_room(database) from error
        raise UpgradeFailedError(path=str(database.path), copy=str(copy.store.database)) from error


def _copy(database: Database, found: str, tell: Tell) -> Backup:
    """Back the database up, proved, as any backup is; of attempts at the same upgrade the last copy stays."""
    from app.core import backup_sheet, local_backup  # noqa: PLC0415 -- with Alembic: only when there is work

    def copied(done: int, total: int) -> None:
        is_whole = done >= total
        stage = UpgradeStage.PROVING if is_whole else UpgradeStage.COPYING
        tell(UpgradeStep(stage) if is_whole else UpgradeStep(stage, done, total))

    with speaking_of(database.path):
        database.close()  # the last connection that closes empties the write-ahead log into the file
    try:
        made = local_backup.before_upgrade(database, datetime.now(UTC), copied)
    except (NoRoomForBackupError, DiskFullError) as error:
        raise _no_room(database) from error
    except DamagedBackupError as error:
        raise DamagedDatabaseError(path=str(database.path)) from error
    finally:
        database.close()
    for other in backup_sheet.listed(made.path.parent.parent, made.inside.database_id):
        is_same = other.reason is made.reason and other.inside.revision == found
        if is_same and other.name != made.name:
            shutil.rmtree(other.path, ignore_errors=True)
    return made


def _upgrade(database: Database, versions: Path, steps: Sequence[str] = (), tell: Tell = silent) -> None:
    """Run the migrations as one transaction: what cuts it leaves the file as it was.

    ``steps`` are those of an old file: it is told of each, and looked through before it is committed.
    """
    from alembic import command

    applied = 0

    def on_version_apply(**_told: object) -> None:
        nonlocal applied
        applied += 1
        tell(UpgradeStep(UpgradeStage.MIGRATING, applied, len(steps)))

    with database.writing() as session:
        config = alembic_config(session.connection(), versions)
        if steps:
            config.attributes["on_version_apply"] = on_version_apply
            tell(UpgradeStep(UpgradeStage.MIGRATING, 0, len(steps)))
        command.upgrade(config, "head")
        if steps:
            tell(UpgradeStep(UpgradeStage.CHECKING))
            said = session.connection().exec_driver_sql("PRAGMA quick_check").scalar()
            if said != "ok":
                raise DamagedDatabaseError(path=str(database.path))
        session.commit()


def _put_back(database: Database, copy: Backup) -> None:
    """Put the copy in the place of a file that a migration left, whatever that migration committed by itself.

    A log that cannot be emptied stays with its own file: SQLite undoes from it what was not committed, and
    beside any other file it would be damage.
    """
    from app.core.local_backup import copy_file  # noqa: PLC0415

    database.close()
    log = Path(f"{database.path}-wal")
    if log.exists() and log.stat().st_size:
        return
    log.unlink(missing_ok=True)
    Path(f"{database.path}-shm").unlink(missing_ok=True)
    with suppress(OSError):  # no room for a second one: the transaction was rolled back, the file is whole
        copy_file(copy.store.database, database.path)


def _no_room(database: Database) -> DiskFullError:
    return DiskFullError(path=str(database.path.parent), why="upgrade")


def alembic_config(connection: Connection, versions: Path = MIGRATIONS / "versions") -> Config:
    """Return Alembic's configuration on an open connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix())
    config.set_main_option("version_locations", versions.as_posix())
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = Base.metadata
    return config
