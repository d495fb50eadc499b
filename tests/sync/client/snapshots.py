# SPDX-License-Identifier: Apache-2.0
"""Snapshots for tests: made from a desk's own tables, served from memory, cut where a test wants it."""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from app.bootstrap import Desk
from app.core import synced
from app.core.db import Base
from app.sync.errors import NotThereError, OfflineError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def snapshot_of(desk: Desk, scope: str, *, without: frozenset[str] = frozenset()) -> sqlite3.Connection:
    """Return the snapshot that a server would make of a desk's rows of one scope."""
    snapshot = sqlite3.connect(":memory:")
    with desk.runner.database.reading() as session:
        for contract in synced.registered():
            if contract.name in without:
                continue
            table = Base.metadata.tables[contract.name]
            names = [column.name for column in table.columns if column.name not in contract.derived]
            snapshot.execute(f"CREATE TABLE {table.name} ({', '.join(names)})")
            rows = session.execute(
                text(f"SELECT {', '.join(names)} FROM {table.name} WHERE scope = :scope"), {"scope": scope}
            )
            marks = ",".join("?" * len(names))
            snapshot.executemany(f"INSERT INTO {table.name} VALUES ({marks})", [tuple(row) for row in rows])
    snapshot.execute("CREATE TABLE shared_row (to_scope, scope, table_name, row_id)")
    snapshot.commit()
    return snapshot


class ServedSnapshots:
    """A server of snapshots that answers from memory; ``cut_after`` bytes the line breaks, once."""

    def __init__(self, *snapshots: sqlite3.Connection, cursor: str = "e.7.3", piece: int = 1 << 20) -> None:
        self.files: list[bytes] = []
        for snapshot in snapshots:
            self.add(snapshot)
        self.cursor = cursor
        self.asked = 0
        self.cut_after: int | None = None
        self.sent = 0
        self._piece = piece

    def add(self, snapshot: sqlite3.Connection) -> None:
        """Serve one more; the last one is what the next request is answered with."""
        self.files.append(zstd.compress(bytes(snapshot.serialize())))

    def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Answer a request for a snapshot."""
        assert path == "/v1/snapshot", body
        self.asked += 1
        file = self.files[-1]
        return {
            "id": str(len(self.files) - 1),
            "size": len(file),
            "sha256": hashlib.sha256(file).hexdigest(),
            "cursor": self.cursor,
        }

    def fetch(self, path: str, start: int, length: int) -> bytes:
        """Return a piece of a file."""
        number = int(path.rsplit("/", 1)[1])
        if number >= len(self.files) or not self.files[number]:
            raise NotThereError
        if self.cut_after is not None and self.sent >= self.cut_after:
            self.cut_after = None
            raise OfflineError(cause="cut")
        piece = self.files[number][start : start + min(length, self._piece)]
        self.sent += len(piece)
        return piece
