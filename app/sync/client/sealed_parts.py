# SPDX-License-Identifier: Apache-2.0
"""A file that grows piece by piece, sealed: a download of personal data never lies open on the disk.

Each piece is a frame of four bytes of length and the sealed piece. Must not know what it holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from app.core.db import speaking_of
from app.core.errors import SealedFileError
from app.core.vault import Vault

_HEAD = 4
_SEAL = 32
"""Bytes that sealing adds to a piece: mark, nonce and tag."""


class SealedParts:
    """The pieces of one download; a piece that was cut by a kill is dropped when the file is opened again."""

    def __init__(self, vault: Vault, path: Path) -> None:
        self._vault = vault
        self._path = path
        self._size = self._mend()

    @property
    def size(self) -> int:
        """How many plain bytes are here."""
        return self._size

    def append(self, piece: bytes) -> None:
        """Seal a piece at the end. Errors: DiskFullError."""
        sealed = self._vault.seal(piece)
        with speaking_of(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab") as file:
                file.write(len(sealed).to_bytes(_HEAD, "big") + sealed)
                file.flush()
        self._size += len(piece)

    def pieces(self) -> Iterator[bytes]:
        """Yield the plain pieces in order. Errors: SealedFileError when one was changed."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            while head := file.read(_HEAD):
                yield self._vault.open(file.read(int.from_bytes(head, "big")))

    def settle(self) -> None:
        """Force what was appended to the disk."""
        if self._path.exists():
            with speaking_of(self._path), self._path.open("rb+") as file:
                os.fsync(file.fileno())

    def remove(self) -> None:
        """Forget everything."""
        self._path.unlink(missing_ok=True)
        self._size = 0

    def _mend(self) -> int:
        """Cut off a torn last frame; return the plain size of the whole ones."""
        if not self._path.exists():
            return 0
        whole = plain = 0
        end = self._path.stat().st_size
        with self._path.open("rb+") as file:
            while whole + _HEAD <= end:
                file.seek(whole)
                length = int.from_bytes(file.read(_HEAD), "big")
                if length < _SEAL or whole + _HEAD + length > end:
                    break
                whole += _HEAD + length
                plain += length - _SEAL
            if whole < end:
                file.truncate(whole)
        return plain

    def content(self) -> bytes:
        """Return everything. Errors: SealedFileError."""
        return b"".join(self.pieces())


__all__ = ["SealedFileError", "SealedParts"]
