# SPDX-License-Identifier: Apache-2.0
"""The encrypted database: table shape, engine, connections. Must not know any area's tables.

Every synced table has the key (scope, id), one hybrid clock per row and per changed field, and ``extra``
for columns that a newer version knows (design: sync). Rows refer to each other without enforced foreign
keys, because a child may arrive before its parent; ``audit`` checks references.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Engine,
    Index,
    MetaData,
    String,
    TypeDecorator,
    Uuid,
    create_engine,
    event,
)
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column
from sqlalchemy.pool import QueuePool

from app.core.errors import AppError, DamagedDatabaseError, DiskFullError, ReadOnlyFolderError
from app.core.file_errors import speaking_of_file
from app.core.ids import new_id
from app.core.log_keeper import LogKeeper
from app.core.statements import run_many
from app.core.writer_turn import WriterTurn

READERS = 3
_CHECKPOINT_TRIES = 3
_LONG_LOG_PAGES = 4000
_BUSY_LOG_PAGES = 16_000
"""So long may the log become while somebody saves without end: 64 MB."""
_CACHE_KB, _READER_CACHE_KB = 32_000, 8_000
_LONGEST_LOG_PAGES = 32_000
"""From here on the save itself moves it, should nobody else."""
_chores: list[Callable[[Any], bool]] = []


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware UTC in Python; refuses naive values."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC; SQLite keeps it without the zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(value)
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware instant."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def stored_instant(value: datetime) -> str:
    """Return an instant as SQLite keeps it: UTC, without a zone. Errors: ValueError for a naive one."""
    if value.tzinfo is None:
        raise ValueError(value)
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def read_instant(text: str) -> datetime:
    """Return an instant from how SQLite keeps it."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Root of all tables; constraints are named so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 -- SQLAlchemy's own name for it
        UUID: Uuid(),
        datetime: UtcDateTime(),
        date: Date(),
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
    }


class SyncedRow:
    """The columns that every synced row has, in the shape that both databases share.

    ``hlc`` is the stamp of the insert; a field without a clock of its own bears it.
    """

    scope: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-20)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-19)
    hlc: Mapped[str] = mapped_column(String(28), sort_order=90)
    extra: Mapped[dict[str, Any]] = mapped_column(default=dict, sort_order=92)

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 -- SQLAlchemy hands the class
        """Give every table an index on id alone: references name no scope."""
        return (Index(f"ix_{cls.__tablename__}_id", "id"),)  # type: ignore[attr-defined]


class MutableRow(SyncedRow):
    """A row whose fields may change: ``clocks`` holds the stamp of each field changed since the insert."""

    clocks: Mapped[dict[str, Any]] = mapped_column(default=dict, sort_order=91)


class FactRow(SyncedRow):
    """A row that is written once: who and when are its own columns."""

    at: Mapped[datetime] = mapped_column(sort_order=80)
    by_id: Mapped[UUID] = mapped_column(sort_order=81)
    redacted_at: Mapped[datetime | None] = mapped_column(sort_order=93)


class LocalState(Base):
    """Key and value pairs of this desk alone: identity, clock, cursors."""

    __tablename__ = "local_state"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(String)


_KEEP_STATE = """
INSERT INTO local_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def keep_state(session: Session, values: dict[str, str]) -> None:
    """Write pairs of ``local_state``; the caller commits."""
    if values:
        run_many(session, _KEEP_STATE, list(values.items()))


def register_chore(chore: Callable[[Any], bool]) -> None:
    """Let a layer do a little (some milliseconds) behind the saves of every database, once.

    It is handed the driver's connection again and again, in a transaction of its own, while nobody saves,
    until it says that it did nothing. Errors end a round.
    """
    if chore not in _chores:
        _chores.append(chore)


def to_wire(value: Any) -> Any:
    """Return a column value as JSON has it: UUID as hex, instants as ISO with Z, dates as ISO."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value


def from_wire(column: Column[Any], value: Any) -> Any:
    """Return a wire value as the column takes it. Errors: ValueError when it is none of the column's kind."""
    if value is None:
        return None
    if isinstance(column.type, Uuid):
        return UUID(hex=value)
    if isinstance(column.type, UtcDateTime):
        at = datetime.fromisoformat(value)
        if at.tzinfo is None:
            raise ValueError(value)
        return at
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return value


def dump_json(value: Any) -> str:
    """Return compact JSON in a fixed order, Chinese readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class Database:
    """One encrypted file: a single writer connection and a few read-only ones."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self.writer_engine = self._engine(writable=True)
        self.reader_engine = self._engine(writable=False)
        self._turn = WriterTurn()
        self._keeper = LogKeeper(
            self._tidy, self._do_chores, (SQLAlchemyError, sqlcipher.Error, AppError, OSError)
        )

    @property
    def key(self) -> bytes:
        """The key of the file: a backup bears the same."""
        return self._key

    def _engine(self, *, writable: bool) -> Engine:
        engine = create_engine(
            f"sqlite+pysqlite:///{self.path.as_posix()}",
            module=sqlcipher,
            poolclass=QueuePool,
            # One more than read at a time: who moves the log into the file holds no list up.
            pool_size=1 if writable else READERS + 1,
            max_overflow=0,
            # The connection used last has what is asked again and again still in memory; each has its own.
            pool_use_lifo=True,
            connect_args={"check_same_thread": False, "timeout": 15.0},
            json_serializer=dump_json,
        )

        @event.listens_for(engine, "connect")
        def _prepare(connection: Any, _record: Any) -> None:
            connection.isolation_level = None
            cursor = connection.cursor()
            cursor.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            cursor.execute("PRAGMA cipher_memory_security = OFF")
            cursor.execute("PRAGMA temp_store = MEMORY")
            cursor.execute(f"PRAGMA cache_size = -{_CACHE_KB if writable else _READER_CACHE_KB}")
            cursor.execute("PRAGMA recursive_triggers = ON")
            if writable:
                cursor.execute("PRAGMA journal_mode = WAL")
                cursor.execute("PRAGMA synchronous = FULL")
                cursor.execute(f"PRAGMA wal_autocheckpoint = {_LONGEST_LOG_PAGES}")
            else:
                cursor.execute("PRAGMA query_only = ON")
            cursor.close()

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writable else "BEGIN")

        return engine

    @contextmanager
    def writing(self, *, patient: bool = False) -> Iterator[Session]:
        """Yield the one writing session; the caller commits, anything else rolls back.

        A ``patient`` writer lets saves go first, and looks at ``is_wanted`` while it writes.
        """
        with (
            speaking_of(self.path),
            self._turn.taken(patient=patient),
            Session(self.writer_engine, expire_on_commit=False) as session,
        ):
            yield session
        self._keeper.wrote()

    @contextmanager
    def writing_slice(self) -> Iterator[Session]:
        """Yield the writing session for a piece of long work that a kill may undo; as a patient ``writing``.

        What it commits is forced to the disk behind its turn: a save that waits for the turn does not wait
        for the disk as well. A save forces all that stands in the log before it, as ever.
        """
        with speaking_of(self.path):
            with self._turn.taken(patient=True):
                self._tell_writer("synchronous = NORMAL")
                try:
                    with Session(self.writer_engine, expire_on_commit=False) as session:
                        yield session
                finally:
                    self._tell_writer("synchronous = FULL")
            self._force_log()
        self._keeper.wrote()

    def let_pass(self, seconds: float = 0.05) -> None:
        """Wait, at most so long, while somebody saves: whoever computes between two slices calls it often."""
        self._turn.let_pass(seconds)

    def _force_log(self) -> None:
        log = self.path.with_name(f"{self.path.name}-wal")
        if log.exists():
            with log.open("rb+") as file:
                os.fsync(file.fileno())

    @property
    def is_wanted(self) -> bool:
        """Tell whether somebody waits to save."""
        return self._turn.is_wanted

    def _tell_writer(self, pragma: str) -> None:
        connection = self.writer_engine.raw_connection()
        try:
            connection.cursor().execute(f"PRAGMA {pragma}").fetchall()
        finally:
            connection.close()

    def _tidy(self, is_busy: bool) -> None:
        if not is_busy or self._log_pages() > _BUSY_LOG_PAGES:
            self.checkpoint()

    def come_to_rest(self) -> None:
        """Do now all that goes on behind the saves, as a desk does in its first quiet minute."""
        while self._do_chores():
            pass
        self.checkpoint()

    def _do_chores(self) -> bool:
        """Do a little of each chore, as ``writing_slice`` but without a session: nobody listens to these."""
        with speaking_of(self.path), self._turn.taken(patient=True):
            connection = self.writer_engine.raw_connection()
            driver: Any = connection.driver_connection
            try:
                driver.execute("PRAGMA synchronous = NORMAL")
                driver.execute("BEGIN IMMEDIATE")
                is_more = [chore(driver) for chore in _chores]
                driver.execute("COMMIT")
            finally:
                driver.rollback()
                driver.execute("PRAGMA synchronous = FULL")
                connection.close()
        if any(is_more):
            self._force_log()
        return any(is_more)

    def _log_pages(self) -> int:
        connection = self.reader_engine.raw_connection()
        try:
            ((_busy, pages, _moved),) = connection.cursor().execute("PRAGMA wal_checkpoint(NOOP)").fetchall()
        finally:
            connection.close()
        return int(pages)

    def checkpoint(self) -> None:
        """Move the log into the file, beside whoever reads or saves.

        A commit does not: the save that happens to come behind others would pay for them. Whoever writes in
        slices calls this between them; after saves a thread of the database does.
        """
        with speaking_of(self.path):
            connection = self.reader_engine.raw_connection()
            try:
                cursor = connection.cursor()
                # The log begins anew only when all of it is in the file. Saves go on meanwhile, so what they
                # wrote is moved too; a log that has become long all the same is ended while nobody writes.
                before = pages = -1
                for _ in range(_CHECKPOINT_TRIES):
                    ((_busy, pages, _moved),) = cursor.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
                    if pages == before:
                        return
                    before = pages
                if pages > _LONG_LOG_PAGES:
                    with self._turn.taken(patient=True):
                        cursor.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            finally:
                connection.close()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a read-only session over one snapshot."""
        with (
            speaking_of(self.path),
            Session(self.reader_engine, autoflush=False, expire_on_commit=False) as session,
        ):
            yield session

    def close(self) -> None:
        """Close all connections; the file may then be moved or removed."""
        self._keeper.stop()
        self.reader_engine.dispose()
        self.writer_engine.dispose()


@contextmanager
def speaking_of(path: Path) -> Iterator[None]:
    """Turn the system's errors about the database ``path`` into ours: full disk, read-only, damaged."""
    with speaking_of_file(path):
        try:
            yield
        except (OperationalError, DatabaseError, sqlcipher.DatabaseError) as error:
            text = str(getattr(error, "orig", None) or error)
            if "disk is full" in text or ("disk I/O error" in text and not _has_room(path)):
                raise DiskFullError(path=str(path.parent)) from error
            if re.search(r"readonly|unable to open", text):
                raise ReadOnlyFolderError(path=str(path.parent)) from error
            if re.search(r"malformed|not a database|corrupt", text):
                raise DamagedDatabaseError(path=str(path)) from error
            raise


def _has_room(path: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return True
    status = os.statvfs(path.parent)
    return status.f_bavail * status.f_frsize > 1 << 20
