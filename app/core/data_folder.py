# SPDX-License-Identifier: Apache-2.0
"""Where a desk keeps its files, and the plain file that tells a wrong key from a damaged or foreign database.

``--data DIR`` holds ``machine.toml``, ``keys/``, and one folder per store: ``store/`` (real) and ``sample/``.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import DamagedDatabaseError, DatabaseInUseError, ReadOnlyFolderError
from app.core.file_errors import speaking_of_file
from app.core.vault import write_whole

if TYPE_CHECKING:
    from filelock import FileLock

FORMAT = 1


@dataclass(frozen=True, slots=True)
class DeskCard:
    """The plain file beside a database: its id, and a mark of its key. Holds nothing secret or personal."""

    database_id: str
    key_check: str
    is_sample: bool
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The folder of one store's database and all that belongs to it."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted database file."""
        return self.path / "desk.db"

    @property
    def card(self) -> Path:
        """The plain file beside it."""
        return self.path / "desk.json"

    @property
    def attachments(self) -> Path:
        """Encrypted attachments, named by the hash of their content."""
        return self.path / "attachments"

    @property
    def rejects(self) -> Path:
        """Encrypted files of rejected import rows."""
        return self.path / "rejects"

    def exists(self) -> bool:
        """Tell whether a store was set up here."""
        return self.card.exists() or self.database.exists()

    def read_card(self) -> DeskCard:
        """Return the plain file; DamagedDatabaseError when it is missing or broken."""
        try:
            return DeskCard(**json.loads(self.card.read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError) as error:
            raise DamagedDatabaseError(path=str(self.card)) from error

    def write_card(self, card: DeskCard) -> None:
        """Write the plain file."""
        with speaking_of_file(self.card):
            self.path.mkdir(parents=True, exist_ok=True)
            write_whole(self.card, json.dumps(asdict(card), indent=1).encode())

    def lock(self) -> FileLock:
        """Return the held lock of this store; DatabaseInUseError when another program holds it."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 -- the log-in page stands before a store is opened

        with speaking_of_file(self.path / "desk.lock"):
            self.path.mkdir(parents=True, exist_ok=True)
            # Taken by the worker that opens the desk, given back by the thread that closes it.
            lock = FileLock(self.path / "desk.lock", thread_local=False)
            try:
                lock.acquire(timeout=0)
            except Timeout as error:
                raise DatabaseInUseError(path=str(self.path)) from error
            return lock


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder that ``--data`` names."""

    path: Path

    @classmethod
    def default(cls) -> DataFolder:
        """Return the folder of this user on this machine."""
        from platformdirs import user_data_path  # noqa: PLC0415 -- only when no folder was named

        return cls(user_data_path("SunshineDesk", appauthor=False))

    @property
    def machine_settings(self) -> Path:
        """Settings of this workstation."""
        return self.path / "machine.toml"

    @property
    def keys(self) -> Path:
        """Keys of databases, where the machine has no keyring."""
        return self.path / "keys"

    @property
    def store(self) -> StoreFolder:
        """The real store."""
        return StoreFolder(self.path / "store")

    @property
    def sample(self) -> StoreFolder:
        """The sample store."""
        return StoreFolder(self.path / "sample")

    def require_writable(self) -> None:
        """Raise ReadOnlyFolderError or DiskFullError unless a file can be written here."""
        probe = self.path / ".write-probe"
        with speaking_of_file(probe):
            self.path.mkdir(parents=True, exist_ok=True)
            if not os.access(self.path, os.W_OK):
                raise ReadOnlyFolderError(path=str(self.path))
            probe.write_bytes(b"\0" * 4096)
            probe.unlink()
