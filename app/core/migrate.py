# SPDX-License-Identifier: Apache-2.0
"""Bring a database to the newest shape: a new file is made, an old one is copied and put back on failure."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

from app.core.db import Base, Database, speaking_of
from app.core.errors import NewerDatabaseError, UpgradeFailedError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).with_name("migrations")


def head(versions: Path = MIGRATIONS / "versions") -> str:
    """Return the newest revision: the highest number among the migration files."""
    return max(path.name[:4] for path in versions.glob("[0-9]*.py"))


def revision_of(connection: Connection) -> str:
    """Return the revision of a database; empty for a new file."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")


def to_head(database: Database, versions: Path = MIGRATIONS / "versions") -> None:
    """Create or upgrade. Errors: NewerDatabaseError; UpgradeFailedError, and then the old file is back.

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
    copy = database.path.with_name(f"{database.path.stem}-before-{newest}.db")
    with speaking_of(database.path):
        database.close()  # the last connection that closes empties the write-ahead log into the file
        shutil.copy2(database.path, copy)
    try:
        _upgrade(database, versions)
    except Exception as error:
        database.close()
        for leftover in ("-wal", "-shm"):
            Path(f"{database.path}{leftover}").unlink(missing_ok=True)
        shutil.copy2(copy, database.path)
        raise UpgradeFailedError(path=str(database.path), copy=str(copy)) from error


def _upgrade(database: Database, versions: Path) -> None:
    from alembic import command

    with database.writing() as session:
        config = alembic_config(session.connection(), versions)
        command.upgrade(config, "head")
        session.commit()


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
