# SPDX-License-Identifier: Apache-2.0
"""A file for what is too long for memory, encrypted under a key that is kept nowhere. Knows no content.

Whoever finds what a killed process left of it finds noise: nothing personal lies open on a disk.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections import OrderedDict
from pathlib import Path
from typing import IO, Any

_BLOCK = 1024 * 1024
_TAG = 16
_NONCE = 12
_MOST_KEPT = 4


class SealedSpool(io.RawIOBase):
    """Written from front to end, then read anywhere. The first megabyte never leaves memory."""

    def __init__(self, folder: Path | None = None) -> None:
        """Spool into the system's folder for such files, or into ``folder``."""
        super().__init__()
        self._folder = folder
        self._file: IO[bytes] | None = None
        self._cipher: Any = None
        self._blocks = 0
        self._tail = bytearray()
        self._at = 0
        self._kept: OrderedDict[int, bytes] = OrderedDict()

    def __len__(self) -> int:
        return self._blocks * _BLOCK + len(self._tail)

    @property
    def bytes_on_disk(self) -> int:
        """Return how much lies in the file, all of it encrypted."""
        return self._blocks * (_BLOCK + _TAG)

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def writable(self) -> bool:
        """Tell that it can be written, at its end."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be read anywhere."""
        return True

    def write(self, content: Any, /) -> int:
        """Add to the end, wherever it was read last; OSError when the disk is full."""
        added = bytes(content)
        self._tail += added
        while len(self._tail) >= _BLOCK:
            self._put(bytes(self._tail[:_BLOCK]))
            del self._tail[:_BLOCK]
        return len(added)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Say where to read next."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self)}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """Return where is read next."""
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer from where was said; returns how much it was."""
        view = memoryview(buffer).cast("B")
        done = 0
        while done < len(view) and self._at < len(self):
            number, start = divmod(self._at, _BLOCK)
            block = self._tail if number == self._blocks else self._get(number)
            part = bytes(block[start : start + len(view) - done])
            view[done : done + len(part)] = part
            done += len(part)
            self._at += len(part)
        return done

    def close(self) -> None:
        """Forget all of it; the file is gone."""
        if self._file is not None:
            self._file.close()
        self._kept.clear()
        super().close()

    def _put(self, block: bytes) -> None:
        if self._file is None:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 -- slow to import

            self._cipher = AESGCM(AESGCM.generate_key(256))
            self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 -- lives as long as we do
        self._file.seek(0, os.SEEK_END)
        # The key is this spool's alone, so a block's number is a nonce that is used once.
        self._file.write(self._cipher.encrypt(self._blocks.to_bytes(_NONCE, "big"), block, None))
        self._blocks += 1

    def _get(self, number: int) -> bytes:
        known = self._kept.get(number)
        if known is not None:
            return known
        assert self._file is not None  # noqa: S101 -- a block was put
        self._file.seek(number * (_BLOCK + _TAG))
        block: bytes = self._cipher.decrypt(
            number.to_bytes(_NONCE, "big"), self._file.read(_BLOCK + _TAG), None
        )
        self._kept[number] = block
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return block
