# SPDX-License-Identifier: Apache-2.0
"""A first load in a process of its own, which a test kills where it likes and starts again.

``python -m tests.sync.client.load_again FOLDER SNAPSHOT MODE``: says when it begins to load, ends with 0 when
all is loaded, derived and indexed. In the mode ``after`` everything is derived and indexed afterwards.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app import areas, bootstrap
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.sync.client import snapshot_load
from app.sync.client.apply import Applier
from app.sync.client.snapshot_load import SnapshotLoad

PIECE = 20_000
assert areas.AUDIT_RULES  # importing them registers every table


class FileSource:
    """A server that serves one file in small pieces."""

    def __init__(self, path: Path) -> None:
        self._file = path.read_bytes()

    def post(self, _path: str, _body: Mapping[str, Any]) -> dict[str, Any]:
        """Name the snapshot."""
        found = hashlib.sha256(self._file).hexdigest()
        return {"id": "0", "size": len(self._file), "sha256": found, "cursor": "e.7.3"}

    def fetch(self, _path: str, start: int, length: int) -> bytes:
        """Return a piece of it."""
        return self._file[start : start + min(length, PIECE)]


def parts_of(desk: Desk, source: Any) -> tuple[SnapshotLoad, Applier]:
    """Return the loader of a desk, and what derives and indexes afterwards."""
    runner = desk.runner
    applier = Applier(runner.database, runner.clock, runner.hybrid)
    vault = desk.vault("snapshots")
    return (
        SnapshotLoad(runner.database, source, vault, runner.clock, applier.apply_rows, applier.observe),
        applier,
    )


def main() -> int:
    """Load; 0 when nothing is left."""
    folder, snapshot, mode = sys.argv[1:4]
    if mode == "after":
        snapshot_load.untouched = lambda _database, _scope: []
    data = DataFolder(Path(folder))
    desk = bootstrap.open_desk(data, data.store)
    try:
        load, applier = parts_of(desk, FileSource(Path(snapshot)))
        sys.stdout.write("begun\n")
        sys.stdout.flush()
        with desk.runner.database.reading() as session:
            cursors = session.connection().exec_driver_sql("SELECT cursor FROM sync_cursor").all()
        if not cursors and not load.run(desk.identity.store_id.hex, 0):
            return 1
        applier.work_off()
    finally:
        desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
