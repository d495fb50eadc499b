# SPDX-License-Identifier: Apache-2.0
"""Contents of attachments: sealed files named by the hash of what they hold. Must not know the database."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import SealedFileError
from app.core.vault import Vault
from app.documents.errors import ContentMissingError


@dataclass(frozen=True, slots=True)
class AttachmentStore:
    """The encrypted folder of attachments; identical content is kept once."""

    vault: Vault
    folder: Path

    def put(self, content: bytes) -> str:
        """Keep content and return its SHA-256 as hex; a file already there is proved, not written again."""
        sha256 = hashlib.sha256(content).hexdigest()
        if not self._is_whole(sha256):
            self.vault.write(self._path(sha256), content)
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return content. Errors: ContentMissingError; SealedFileError when it was cut or changed."""
        try:
            content = self.vault.read(self._path(sha256))
        except FileNotFoundError as error:
            raise ContentMissingError(sha256=sha256) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise SealedFileError(path=str(self._path(sha256)))
        return content

    def exists(self, sha256: str) -> bool:
        """Tell whether the content lies here, without opening it."""
        return self._path(sha256).is_file()

    def _path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}.sealed"

    def _is_whole(self, sha256: str) -> bool:
        try:
            self.get(sha256)
        except (ContentMissingError, SealedFileError):
            return False
        return True
