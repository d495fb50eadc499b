# SPDX-License-Identifier: Apache-2.0
"""Where the database key lies: the operating system's keyring, or a protected file; and its paper form.

The paper form is the key in base 32 (Crockford's letters, no I L O U), four lines of four groups
of four; the last three letters of a line check it, so that a slip is named by its line.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.core.errors import BadRecoveryKeyError
from app.core.file_errors import speaking_of_file
from app.core.vault import write_whole

KEY_BYTES = 32
SERVICE = "sunshine-desk"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
_LINE = 13  # letters of key in a line; three check letters make it sixteen, four groups of four
_KEY_LETTERS = 52
_LINES = _KEY_LETTERS // _LINE


class KeyStore(Protocol):
    """A place that keeps the key of one database; ``place`` is ``keyring`` or ``file``."""

    @property
    def place(self) -> str:
        """Return which kind of place this is."""
        ...

    def load(self, database_id: str) -> bytes | None:
        """Return the key, or None when this place does not hold it."""
        ...

    def save(self, database_id: str, key: bytes) -> None:
        """Keep the key."""
        ...

    def forget(self, database_id: str) -> None:
        """Remove the key."""
        ...


class KeyringStore:
    """The operating system's keyring."""

    place = "keyring"

    def load(self, database_id: str) -> bytes | None:
        """Return the key, or None."""
        import keyring  # noqa: PLC0415 -- slow to import, needed once

        found = keyring.get_password(SERVICE, database_id)
        return bytes.fromhex(found) if found else None

    def save(self, database_id: str, key: bytes) -> None:
        """Keep the key in the keyring."""
        import keyring  # noqa: PLC0415

        keyring.set_password(SERVICE, database_id, key.hex())

    def forget(self, database_id: str) -> None:
        """Remove the key from the keyring."""
        import keyring  # noqa: PLC0415
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415

        try:
            keyring.delete_password(SERVICE, database_id)
        except PasswordDeleteError:
            return


@dataclass(frozen=True, slots=True)
class FileStore:
    """A file that only this user of the machine may read, where there is no keyring."""

    folder: Path
    place: str = "file"

    def _path(self, database_id: str) -> Path:
        return self.folder / f"{database_id}.key"

    def load(self, database_id: str) -> bytes | None:
        """Return the key, or None."""
        path = self._path(database_id)
        try:
            return bytes.fromhex(path.read_text(encoding="ascii").strip())
        except (FileNotFoundError, ValueError):
            return None

    def save(self, database_id: str, key: bytes) -> None:
        """Keep the key in the file, readable for this user alone."""
        path = self._path(database_id)
        with speaking_of_file(path):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, key.hex().encode("ascii"), mode=0o600)

    def forget(self, database_id: str) -> None:
        """Remove the file."""
        self._path(database_id).unlink(missing_ok=True)


def best_store(folder: Path) -> KeyStore:
    """Return the keyring when a real one answers on this machine, else the protected file in ``folder``."""
    if os.environ.get("SUNSHINE_KEY_STORE") == "file":
        return FileStore(folder)
    try:
        import keyring  # noqa: PLC0415
        from keyring.backends.fail import Keyring as NoKeyring  # noqa: PLC0415

        backend = keyring.get_keyring()
        if isinstance(backend, NoKeyring) or backend.priority < 1:
            return FileStore(folder)
        keyring.get_password(SERVICE, "probe")
    except Exception:  # noqa: BLE001 -- backends raise what they like; the file is the answer to all
        return FileStore(folder)
    return KeyringStore()


def load_key(folder: Path, database_id: str) -> tuple[bytes | None, str]:
    """Return (key, place) from the protected file, else the keyring; (None, "") when neither holds it."""
    file_store = FileStore(folder)
    found = file_store.load(database_id)
    if found is not None:
        return found, file_store.place
    store = best_store(folder)
    found = store.load(database_id)
    return (found, store.place) if found is not None else (None, "")


def new_key() -> bytes:
    """Return a random database key of 32 bytes."""
    return os.urandom(KEY_BYTES)


def key_check(key: bytes, database_id: str) -> str:
    """Return the mark by which the plain file tells a wrong key from a damaged database."""
    return hashlib.blake2b(database_id.encode(), key=key, digest_size=16).hexdigest()


def recovery_lines(key: bytes) -> tuple[str, ...]:
    """Return the key for paper: four lines of four groups of four letters, the last three check the line."""
    number = int.from_bytes(key, "big")
    letters = "".join(_LETTERS[(number >> (5 * place)) & 31] for place in reversed(range(_KEY_LETTERS)))
    lines = []
    for line in range(_LINES):
        body = letters[line * _LINE : (line + 1) * _LINE]
        checked = body + _check(body, line)
        lines.append(" ".join(checked[place : place + 4] for place in range(0, 16, 4)))
    return tuple(lines)


def split_recovery(typed: str) -> tuple[str, ...]:
    """Return the lines of a scanned or pasted whole key, unchecked; () when it is not as long as one."""
    letters = _letters_of(typed)
    if len(letters) != _LINES * 16:
        return ()
    return tuple(letters[start : start + 16] for start in range(0, len(letters), 16))


def _letters_of(typed: str) -> str:
    return "".join(letter for letter in typed.upper().translate(_READ_AS) if letter in _LETTERS)


def parse_recovery(typed: str) -> bytes:
    """Return the key from its typed paper form.

    BadRecoveryKeyError names the first wrong line, from 1; 0 when the length is wrong.
    """
    letters = _letters_of(typed)
    body = ""
    for line in range(_LINES):
        part = letters[line * 16 : line * 16 + 16]
        if len(part) < 16 and line * 16 >= len(letters):
            raise BadRecoveryKeyError(line=0)
        if len(part) < 16 or _check(part[:_LINE], line) != part[_LINE:]:
            raise BadRecoveryKeyError(line=line + 1)
        body += part[:_LINE]
    if len(letters) != _LINES * 16:
        raise BadRecoveryKeyError(line=0)
    number = 0
    for letter in body:
        number = number << 5 | _LETTERS.index(letter)
    if number >= 1 << (8 * KEY_BYTES):
        raise BadRecoveryKeyError(line=1)
    return number.to_bytes(KEY_BYTES, "big")


def _check(body: str, line: int) -> str:
    value = int.from_bytes(hashlib.blake2b(f"{line}{body}".encode(), digest_size=2).digest(), "big")
    return "".join(_LETTERS[(value >> shift) & 31] for shift in (0, 5, 10))
