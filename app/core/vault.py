# SPDX-License-Identifier: Apache-2.0
"""Encryption of what lies beside the database: attachments, reject files, papers.

AES-256-GCM, one key per use.
"""

from __future__ import annotations

import os
from pathlib import Path

from app.core.errors import SealedFileError
from app.core.file_errors import speaking_of_file

_MAGIC = b"SDF1"
_NONCE = 12


class Vault:
    """Seals and opens bytes with a key derived from the database key; ``use`` keeps kinds of file apart."""

    def __init__(self, database_key: bytes, use: str) -> None:
        # Slow to import, and the log-in page needs none of it.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415
        from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

        self._use = use.encode()
        derived = HKDF(algorithm=SHA256(), length=32, salt=b"sunshine-desk", info=self._use).derive(
            database_key
        )
        self._cipher = AESGCM(derived)

    def seal(self, content: bytes) -> bytes:
        """Return the encrypted form of ``content``."""
        nonce = os.urandom(_NONCE)
        return _MAGIC + nonce + self._cipher.encrypt(nonce, content, self._use)

    def open(self, sealed: bytes) -> bytes:
        """Return the content; SealedFileError when the bytes are cut, changed or of another database."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415

        if sealed[:4] != _MAGIC:
            raise SealedFileError
        nonce, body = sealed[4 : 4 + _NONCE], sealed[4 + _NONCE :]
        try:
            return self._cipher.decrypt(nonce, body, self._use)
        except (InvalidTag, ValueError) as error:
            raise SealedFileError from error

    def write(self, path: Path, content: bytes) -> None:
        """Seal ``content`` into ``path``, whole or not at all."""
        with speaking_of_file(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, self.seal(content))

    def read(self, path: Path) -> bytes:
        """Return the content of a sealed file; FileNotFoundError when it is not there."""
        return self.open(path.read_bytes())


def write_whole(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Write a file so that after a crash it is either the old one or the new one."""
    temporary = path.with_name(path.name + ".part")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
