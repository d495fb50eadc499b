# SPDX-License-Identifier: Apache-2.0
"""Snapshots: all rows of a scope as a compressed SQLite file that a new desk begins with. Must not know HTTP.

A file is built on a thread with a connection of its own, in blocks, so that memory stays constant and the
service goes on. Nothing is written to PostgreSQL: a streaming replica can serve. A desk names a file by an
id that this module made, never by a path.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

import asyncio
import getpass
import hashlib
import json
import re
import secrets
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from psycopg import AsyncConnection, Connection

from app.sync.errors import NotThereError
from app.sync.server import columns
from app.sync.server.columns import SCHEMA, hexed, literal, quote
from app.sync.server.devices import Device
from app.sync.server.tenant import tenant

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

FRESH_SECONDS = 10 * 60
"""A file this young is given to the next desk of the scope too."""
KEEP_SECONDS = 24 * 60 * 60
"""A load that was cut may go on for this long."""
_BLOCK_ROWS = 1000
_BLOCK_BYTES = 1 << 20
_SCOPE = re.compile(r"[0-9a-f]{32}")
_HEAD = f"""
SELECT s.value, coalesce((
    SELECT l.xid::text || '.' || l.seq FROM {SCHEMA}.sync_log l
    WHERE l.scope = %(scope)s AND l.epoch = s.value AND l.xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY l.xid DESC, l.seq DESC LIMIT 1), '0.0'), pg_snapshot_xmin(pg_current_snapshot())::text
FROM {SCHEMA}.server_state s WHERE s.key = 'epoch'
"""
_OWN = f"""
SELECT l.xid::text, l.seq, d.announced_xid::text FROM {SCHEMA}.server_state s LEFT JOIN LATERAL (
    SELECT l.xid, l.seq FROM {SCHEMA}.sync_log l
    WHERE l.scope = %(scope)s AND l.incarnation = %(incarnation)s AND l.epoch = s.value
    ORDER BY l.xid DESC, l.seq DESC LIMIT 1) l ON true
LEFT JOIN {SCHEMA}.device d ON d.id = %(device)s WHERE s.key = 'epoch'
"""
Place = tuple[int, int]
"""Transaction and sequence number of an entry of the log."""
_locks: dict[tuple[str, str], asyncio.Lock] = {}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One file: ``cursor`` is where the pull goes on; ``made_at`` are seconds since 1970."""

    id: str
    scope: str
    cursor: str
    size: int
    sha256: str
    rows: int
    made_at: float
    horizon: int = 0
    """Every transaction before this one was over when the file was made."""

    @property
    def place(self) -> Place:
        """Return the cursor's place in the log."""
        _epoch, xid, seq = self.cursor.split(".")
        return int(xid), int(seq)

    @property
    def wire(self) -> dict[str, Any]:
        """Return what the desk is told."""
        return {
            "id": self.id, "size": self.size, "sha256": self.sha256, "cursor": self.cursor, "rows": self.rows,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Own:
    """What of a desk a snapshot must hold: its latest change, and all from before it became another copy."""

    place: Place
    announced: int

    def is_in(self, snapshot: Snapshot) -> bool:
        """Tell whether a file holds it."""
        return snapshot.place >= self.place and (not self.announced or snapshot.horizon > self.announced)


async def own_place(connection: AsyncConnection[Any], device: Device, scope: str) -> Own | None:
    """Return what of the desk's own a snapshot of ``scope`` (32 hex digits) must hold, if anything.

    The entry of its latest change is left out of what the desk pulls: a snapshot from before it would take
    the change away. What it wrote as another copy it sends again, and that makes no entry at all.
    To be asked of the primary.
    """
    if scope not in device.scopes or not _SCOPE.fullmatch(scope):
        return None
    asked = {"scope": UUID(scope), "incarnation": device.incarnation, "device": device.id}
    async with tenant(connection, device.scopes, device.id):
        found = await (await connection.execute(_OWN, asked)).fetchone()
    own = Own((int(found[0] or 0), int(found[1] or 0)), int(found[2] or 0)) if found else Own((0, 0), 0)
    return own if any((*own.place, own.announced)) else None


async def make(
    connection: AsyncConnection[Any],
    device: Device,
    scope: str,
    *,
    folder: Path | None = None,
    own: Own | None = None,
) -> dict[str, Any]:
    """Return ``{"id", "size", "sha256", "cursor", "rows"}`` of a new or fresh snapshot of ``scope``.

    ``own`` is the desk's ``own_place``: no older file is taken. Errors: NotThereError for a scope that the
    device does not have.
    """
    if scope not in device.scopes or not _SCOPE.fullmatch(scope):
        raise NotThereError(scope=scope[:32])
    folder = folder or default_folder()
    lock = _locks.setdefault((str(folder), scope), asyncio.Lock())
    async with lock:
        found = await asyncio.to_thread(_fresh, folder, scope)
        epoch = await (
            await connection.execute(f"SELECT value FROM {SCHEMA}.server_state WHERE key = 'epoch'")
        ).fetchone()
        if found is not None and own is not None and not own.is_in(found):
            found = None
        if found is None or epoch is None or not found.cursor.startswith(f"{epoch[0]}."):
            info = connection.info
            found = await asyncio.to_thread(build, folder, info.dsn, info.password, scope)
        return found.wire


async def open_file(
    _connection: AsyncConnection[Any], device: Device, key: UUID, *, folder: Path | None = None
) -> Path:
    """Return where a file lies. Errors: NotThereError, also for a scope that the device does not have."""
    folder = folder or default_folder()
    known = await asyncio.to_thread(_read, folder / f"{key.hex}.json")
    path = folder / f"{key.hex}.zst"
    if known is None or known.scope not in device.scopes or not path.is_file():
        raise NotThereError(snapshot=key.hex)
    return path


def default_folder() -> Path:
    """Return where the files lie when the service names no folder: of this user alone."""
    return Path(tempfile.gettempdir()) / f"sunshine-snapshots-{getpass.getuser()}"


def remove_old(folder: Path, *, now: float | None = None) -> int:
    """Remove files older than a day and what a stopped build left; returns how many went."""
    limit = (time.time() if now is None else now) - KEEP_SECONDS
    gone = 0
    for path in folder.glob("*"):
        try:
            if path.stat().st_mtime < limit:
                path.unlink()
                gone += 1
        except OSError:
            # Another process removed it first, or a desk is reading it (Windows): the next time.
            continue
    return gone


def build(folder: Path, dsn: str, password: str, scope: str) -> Snapshot:
    """Build one file now, blocking; works on a read-only replica."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    remove_old(folder)
    snapshot_id = secrets.token_hex(16)
    plain, packed = folder / f"{snapshot_id}.tmp", folder / f"{snapshot_id}.zst"
    try:
        with psycopg.connect(dsn, password=password or None) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            cursor, horizon, rows = _fill(connection, plain, scope)
        digest = _pack(plain, packed)
        made = Snapshot(snapshot_id, scope, cursor, packed.stat().st_size, digest, rows, time.time(), horizon)
        _write(folder / f"{snapshot_id}.json", made)
    except BaseException:
        packed.unlink(missing_ok=True)
        raise
    finally:
        plain.unlink(missing_ok=True)
    return made


def _fill(connection: Connection[Any], path: Path, scope: str) -> tuple[str, int, int]:
    connection.execute("SELECT set_config('sunshine.scopes', '*', true)")
    connection.execute("SET LOCAL cursor_tuple_fraction = 1")
    connection.execute("SET LOCAL statement_timeout = 0")
    connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
    key = UUID(scope)
    head = connection.execute(_HEAD, {"scope": key}).fetchone()
    epoch, place, horizon = head or ("", "0.0", "0")
    rows = 0
    file = sqlite3.connect(path, isolation_level=None)
    try:
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA page_size = 16384")
        file.execute("BEGIN")
        for name, names, query in tables():
            file.execute(f"CREATE TABLE {quote(name)} ({', '.join(map(quote, names))})")
            insert = f"INSERT INTO {quote(name)} VALUES ({', '.join('?' * len(names))})"
            for block in _blocks(connection, query, key):
                file.executemany(insert, block)
                rows += len(block)
        file.execute("COMMIT")
    finally:
        file.close()
    return f"{epoch}.{place}", int(horizon), rows


def tables() -> Iterator[tuple[str, list[str], str]]:
    """Yield each table of the file, its columns, and the query (parameter ``scope``) that fills it."""
    for contract, table in columns.tables():
        kept = [column for column in table.columns if column.name not in contract.derived]
        listed = ", ".join(columns.stored(column) for column in kept)
        shared = f"""
            SELECT {listed} FROM {SCHEMA}.granted_row g
            JOIN {SCHEMA}.{quote(table.name)} t ON t.scope = g.scope AND t.id = g.row_id
            WHERE g.to_scope = %(scope)s AND g.scope <> %(scope)s AND g.table_name = {literal(table.name)}"""
        query = f"""SELECT {listed} FROM {SCHEMA}.{quote(table.name)} t WHERE t.scope = %(scope)s
            UNION ALL {shared}"""
        yield table.name, [column.name for column in kept], query
    yield (
        "shared_row",
        ["to_scope", "scope", "table_name", "row_id"],
        f"""SELECT {hexed("to_scope")}, {hexed("scope")}, table_name, {hexed("row_id")}
            FROM {SCHEMA}.granted_row WHERE to_scope = %(scope)s AND scope <> %(scope)s""",
    )


def _blocks(connection: Connection[Any], query: str, scope: UUID) -> Iterator[list[tuple[Any, ...]]]:
    with connection.cursor(name="snapshot") as cursor:
        cursor.execute(query.encode(), {"scope": scope})
        while block := cursor.fetchmany(_BLOCK_ROWS):
            yield block


def _pack(plain: Path, packed: Path) -> str:
    """Compress a file; returns the SHA-256 of what is sent."""
    digest = hashlib.sha256()
    squeeze = zstd.ZstdCompressor(level=3)
    with plain.open("rb") as source, packed.open("wb") as target:
        while block := source.read(_BLOCK_BYTES):
            piece = squeeze.compress(block)
            digest.update(piece)
            target.write(piece)
        piece = squeeze.flush()
        digest.update(piece)
        target.write(piece)
    return digest.hexdigest()


def _write(path: Path, made: Snapshot) -> None:
    # The description comes last and at once: a file without one is not served.
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(asdict(made)), "utf-8")
    shutil.move(draft, path)


def _read(path: Path) -> Snapshot | None:
    try:
        return Snapshot(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _fresh(folder: Path, scope: str) -> Snapshot | None:
    """Return the newest file of a scope that is young enough and whole."""
    known = [found for path in folder.glob("*.json") if (found := _read(path)) is not None]
    young = [
        one
        for one in known
        if one.scope == scope
        and one.made_at > time.time() - FRESH_SECONDS
        and (folder / f"{one.id}.zst").is_file()
    ]
    return max(young, key=lambda one: one.made_at, default=None)
