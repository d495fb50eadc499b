# SPDX-License-Identifier: Apache-2.0
"""Bring a database to the newest shape: a new file is made, an old one is copied first and put back on failure."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import Connection, inspect

from app.core import synced
from app.core.db import Base, Database
from app.core.errors import NewerDatabaseError, UpgradeFailedError
from app.core.schema import CHANGE_FREE_COLUMNS, create_search_index, guard_statements, keep_statements

VERSIONS = Path(__file__).with_name("migrations") / "versions"


def head() -> str:
    """Return the newest revision: the highest number among the migration files."""
    return max((path.name[:4] for path in VERSIONS.glob("[0-9]*.py")), default="0000")


def revision_of(connection: Connection) -> str:
    """Return the revision of a database; empty for a new file."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")


def to_head(database: Database) -> None:
    """Create or upgrade. Errors: NewerDatabaseError, UpgradeFailedError (the old file is back in its place)."""
    with database.reading() as session:
        found = revision_of(session.connection())
    if found == head():
        return
    if found > head():
        raise NewerDatabaseError(found=found, known=head())
    if not found:
        with database.writing() as session:
            create_all(session.connection())
            session.commit()
        return
    raise UpgradeFailedError(path=str(database.path), copy="")


def create_all(connection: Connection) -> None:
    """Create every table, its guards and the search index, and stamp the newest revision."""
    Base.metadata.create_all(connection)
    for contract in synced.registered():
        table = Base.metadata.tables[contract.name]
        statements = guard_statements(table, personal=contract.personal) if contract.insert_only else keep_statements(table)
        for statement in statements:
            connection.exec_driver_sql(statement)
    for statement in guard_statements(Base.metadata.tables["change"], free=CHANGE_FREE_COLUMNS):
        connection.exec_driver_sql(statement)
    create_search_index(connection)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (head(),))
