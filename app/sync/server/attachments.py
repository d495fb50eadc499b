# SPDX-License-Identifier: Apache-2.0
"""Files of attachments on the server: by scope and hash, received in pieces, proved with the last byte.

A path is made of a scope that the database named and a hash, never of what a device said. A device may only
touch a file when it sees an ``attachment`` row with this hash; knowing a hash alone gives nothing. Must not
know HTTP.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
from pathlib import Path
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

from app.core.errors import DiskFullError, ReadOnlyFolderError
from app.core.file_errors import file_error
from app.sync.errors import BadBodyError, NotThereError, ServerFullError, TooLargeError
from app.sync.server.devices import Device
from app.sync.server.tenant import tenant

MOST_BYTES = 256 << 20
"""Most bytes of one file."""
MOST_PIECE_BYTES = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SEEN = "SELECT scope, size_bytes FROM sunshine.attachment WHERE sha256 = %s ORDER BY scope = %s DESC, scope"
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 77))"
_KEEP = """
INSERT INTO sunshine.attachment_file (scope, sha256, size, done, device_id, completed_at)
VALUES (%s, %s, %s, %s, %s, now())
ON CONFLICT (scope, sha256) DO UPDATE SET done = excluded.done, completed_at = now()
"""


async def size(
    connection: AsyncConnection[Any], device: Device, sha256: str, total: int, *, folder: Path
) -> int:
    """Return how many bytes of a file of ``total`` bytes the server has. Errors: E7009, E7010, E7013."""
    async with tenant(connection, _scopes(device), device.id):
        scope = await _home(connection, device, sha256, total)
    return await asyncio.to_thread(_done, _path(folder, scope, sha256))


async def receive(
    connection: AsyncConnection[Any],
    device: Device,
    sha256: str,
    offset: int,
    total: int,
    content: bytes,
    *,
    folder: Path,
) -> int:
    """Append a piece that begins at ``offset``; return how many bytes are here now.

    A piece from elsewhere than the end is not written: the answer says where to go on. With the last byte the
    hash is proved; a file that is another is removed. Errors: E7009, E7010 (hash), E7011, E7013.
    """
    if len(content) > MOST_PIECE_BYTES or offset + len(content) > total:
        raise TooLargeError(what="piece")
    async with tenant(connection, _scopes(device), device.id):
        scope = await _home(connection, device, sha256, total)
        # Two devices of a store may send the same file at once, through two processes.
        await connection.execute(_LOCK, (f"{scope.hex}{sha256}",))
        try:
            done = await asyncio.to_thread(
                _append, _path(folder, scope, sha256), sha256, offset, total, content
            )
        except OSError as error:
            known = file_error(error, folder)
            if isinstance(known, DiskFullError | ReadOnlyFolderError):
                raise ServerFullError from error
            raise
        if done == total:
            await connection.execute(_KEEP, (scope, sha256, total, done, device.id))
    return done


async def path(connection: AsyncConnection[Any], device: Device, sha256: str, *, folder: Path) -> Path:
    """Return the whole file of an attachment that the device sees. Errors: E7013."""
    if not _SHA256.fullmatch(sha256):
        raise NotThereError
    async with tenant(connection, _scopes(device), device.id):
        rows = await (await connection.execute(_SEEN, (sha256, device.store_id))).fetchall()
    for scope, _size in rows:
        found = _path(folder, scope, sha256)
        if found.is_file():
            return found
    raise NotThereError(sha256=sha256)


def _scopes(device: Device) -> tuple[str, ...] | None:
    return None if device.is_office else device.scopes


async def _home(connection: AsyncConnection[Any], device: Device, sha256: str, total: int) -> UUID:
    """Return the scope of the attachment; of several the device's own store first."""
    if not _SHA256.fullmatch(sha256):
        raise NotThereError
    if total > MOST_BYTES:
        raise TooLargeError(what="file")
    rows = await (await connection.execute(_SEEN, (sha256, device.store_id))).fetchall()
    for scope, size_bytes in rows:
        if not device.is_office and scope.hex not in device.scopes:
            continue  # shared with it: it may read, not write
        if size_bytes != total:
            raise BadBodyError(what="size")
        return UUID(str(scope))
    raise NotThereError(sha256=sha256)


def _path(folder: Path, scope: UUID, sha256: str) -> Path:
    return folder / scope.hex / sha256[:2] / sha256


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


def _done(path: Path) -> int:
    for one in (path, _part(path)):
        try:
            return one.stat().st_size
        except FileNotFoundError:
            continue
    return 0


def _append(path: Path, sha256: str, offset: int, total: int, content: bytes) -> int:
    here = _done(path)
    if here != offset or path.exists():
        return here
    part = _part(path)
    part.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with part.open("ab") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    done = offset + len(content)
    if done < total:
        return done
    with part.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256:
        part.unlink()
        raise BadBodyError(what="sha256")
    part.replace(path)
    return done
