# SPDX-License-Identifier: Apache-2.0
"""Which life of this desk it is: an id in the database and in a file beside it.

If they differ, one of the two was put back from a copy. Must not know the server.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from uuid import uuid4

from app.core.db import speaking_of
from app.core.vault import write_whole

NAME = "desk.incarnation"


def new() -> str:
    """Return the id of a new life, 32 hex digits."""
    return uuid4().hex


def path_of(database: Path) -> Path:
    """Return the file beside a database."""
    return database.with_name(NAME)


def write(path: Path, key: bytes, incarnation: str) -> None:
    """Write the file. Errors: DiskFullError, ReadOnlyFolderError."""
    with speaking_of(path):
        write_whole(
            path, json.dumps({"incarnation": incarnation, "check": _check(key, incarnation)}).encode()
        )


def is_same(path: Path, key: bytes, inside: str) -> bool:
    """Tell whether the file names the incarnation that the database holds, by this database's key."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        named, check = str(found["incarnation"]), str(found["check"])
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return named == inside and hmac.compare_digest(check, _check(key, named))


def _check(key: bytes, incarnation: str) -> str:
    return hmac.new(key, b"sunshine incarnation " + incarnation.encode(), hashlib.sha256).hexdigest()[:32]
