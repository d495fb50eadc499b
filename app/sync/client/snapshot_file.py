# SPDX-License-Identifier: Apache-2.0
"""A snapshot on its way and in memory: downloaded sealed, proved, opened without ever lying open on the disk.

The plain database exists in memory alone (SQLite's deserialize): a desk needs its size in memory, once.
Must not know this desk's tables.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from app.sync.client.sealed_parts import SealedFileError, SealedParts
from app.sync.errors import OfflineError, TooLargeError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PIECE_BYTES = 1 << 20
MOST_PLAIN_BYTES = 4 << 30
"""Most bytes of a snapshot once it is decompressed: a hostile file does not fill the memory."""
_HEADER = b"SQLite format 3\x00"


class SnapshotSource(Protocol):
    """The part of the transport that a first load needs."""

    def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer of an authorised POST."""
        ...

    def fetch(self, path: str, start: int, length: int) -> bytes:
        """Return at most ``length`` bytes from ``start`` on of a file. Errors: E7001, E7013."""
        ...


@dataclass(frozen=True, slots=True)
class SnapshotName:
    """A snapshot that the server made: where it ends in the log, and the hash of its file."""

    id: str
    size: int
    sha256: str
    cursor: str


def download(
    source: SnapshotSource,
    name: SnapshotName,
    parts: SealedParts,
    stop: threading.Event,
    progress: Callable[[int, int], None],
) -> bool:
    """Fetch what is missing, piece by piece; False when it was stopped. Errors: E7001, E7013, E1005."""
    if parts.size > name.size:
        parts.remove()
    while parts.size < name.size:
        if stop.is_set():
            return False
        piece = source.fetch(f"/v1/snapshot/{name.id}", parts.size, min(PIECE_BYTES, name.size - parts.size))
        if not piece or parts.size + len(piece) > name.size:
            raise OfflineError(cause="cut")
        parts.append(piece)
        progress(parts.size, name.size)
    parts.settle()
    return True


def open_snapshot(name: SnapshotName, parts: SealedParts) -> sqlite3.Connection:
    """Return the snapshot as a database in memory.

    A file that is not what the server named is removed, so that the next try begins anew: E7001 (cut).
    Errors: E7009 when it is larger than any snapshot may be.
    """
    try:
        plain = _plain(name, parts)
    except SealedFileError as error:
        parts.remove()
        raise OfflineError(cause="cut") from error
    if plain is None:
        parts.remove()
        raise OfflineError(cause="cut")
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    connection.deserialize(plain)
    return connection


def _plain(name: SnapshotName, parts: SealedParts) -> bytes | None:
    """Return the decompressed file; None when its hash or its shape is not what was named."""
    found = hashlib.sha256()
    plain = bytearray()
    reader = zstd.ZstdDecompressor()
    try:
        for piece in parts.pieces():
            found.update(piece)
            for part in _decompress(reader, piece):
                plain += part
            if len(plain) > MOST_PLAIN_BYTES:
                raise TooLargeError
    except (zstd.ZstdError, EOFError):
        return None
    if found.hexdigest() != name.sha256 or not reader.eof or not plain.startswith(_HEADER):
        return None
    # A database in memory has no write-ahead log: the header must not ask for one.
    plain[18:20] = b"\x01\x01"
    return bytes(plain)


def _decompress(reader: Any, piece: bytes) -> Iterator[bytes]:
    yield reader.decompress(piece, max_length=PIECE_BYTES * 16)
    while not reader.needs_input and not reader.eof:
        yield reader.decompress(b"", max_length=PIECE_BYTES * 16)
