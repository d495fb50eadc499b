# SPDX-License-Identifier: Apache-2.0
"""A first load of many rows into a desk on which somebody saves all the time, beside saves without it.

`python3 dev.py bench first_load 1000000`. Saves are measured alone, during the download, the copy, and while
the rows are derived and indexed. Must not know the server: the snapshot comes from memory.
"""

from __future__ import annotations

import hashlib
import os
import random
import resource
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app import areas, bootstrap
from app.bootstrap import Desk
from app.catalog.models import Brand
from app.core import synced
from app.core.data_folder import DataFolder
from app.core.db import Base
from app.core.ids import NIL, new_id
from app.core.unit_of_work import UnitOfWork
from app.sync.client.apply import Applier
from app.sync.client.snapshot_load import SnapshotLoad
from bench.sync_limits import SqliteLimit, rows

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

BETWEEN_SAVES_S = 0.05
_EMPTY: Mapping[str, Callable[[], Any]] = {
    "Uuid": lambda: new_id().hex,
    "UtcDateTime": lambda: "2026-01-01 00:00:00.000000",
    "JSON": lambda: "{}",
    "Boolean": lambda: 0,
    "Integer": lambda: 1,
    "Date": lambda: "2026-01-01",
}
assert areas.AUDIT_RULES  # importing them registers every table


class Snapshot:
    """A snapshot of a store as the server would make it: customers, what hangs on them, complaints."""

    def __init__(self, scope: str, count: int) -> None:
        self._scope = scope
        self._file = sqlite3.connect(":memory:")
        self._chance = random.Random(7)  # noqa: S311 -- no secret
        customers = self._fill("customer", count // 10, number=lambda at: f"KH-AAAA1-26-{at:06d}")
        of: Callable[[int], str] = lambda _at: self._chance.choice(customers)  # noqa: E731 -- one of many makers
        self._fill(
            "customer_phone", count // 10, customer_id=of, digits=lambda at: f"139{at * 7919 % 10**8:08d}"
        )
        self._fill("customer_address", count // 10, customer_id=of)
        self._fill("appliance", count // 10, customer_id=of)
        complaints = self._fill(
            "complaint", count // 5, customer_id=of, number=lambda at: f"TS-AAAA1-26-{at:06d}"
        )
        self._fill(
            "complaint_transition",
            count // 5 * 2,
            complaint_id=lambda at: complaints[at // 2],
            from_status=lambda at: ("", "new")[at % 2],
            to_status=lambda at: ("new", "handling")[at % 2],
            ground=lambda _at: "",
        )
        self._file.commit()

    def _fill(self, name: str, count: int, **make: Callable[[int], Any]) -> list[str]:
        contract, table = synced.find(name), Base.metadata.tables[name]
        assert contract is not None
        columns = [column for column in table.columns if column.name not in contract.derived]
        ids = [new_id().hex for _ in range(count)]

        def value(column: Any, at: int) -> Any:
            given = {
                "scope": lambda: self._scope,
                "id": lambda: ids[at],
                "hlc": lambda: f"{at + 1700000000000:012x}0000{'ab' * 6}",
                "redacted_at": lambda: None,
            }.get(column.name)
            if given is not None:
                return given()
            if column.name in make:
                return make[column.name](at)
            if column.nullable:
                return None
            return _EMPTY.get(type(column.type).__name__, lambda: "文字内容 text")()

        self._file.execute(f"CREATE TABLE {name} ({', '.join(column.name for column in columns)})")
        marks = ",".join("?" * len(columns))
        self._file.executemany(
            f"INSERT INTO {name} VALUES ({marks})",  # noqa: S608 -- names from the metadata
            ([value(column, at) for column in columns] for at in range(count)),
        )
        return ids

    def packed(self) -> bytes:
        """Return the file that is downloaded; the database goes."""
        plain = self._file.serialize()
        self._file.close()
        return zstd.compress(plain, 3)


class Source:
    """Serves one snapshot from memory."""

    def __init__(self, file: bytes) -> None:
        self._file = file

    def post(self, _path: str, _body: Mapping[str, Any]) -> dict[str, Any]:
        """Name the snapshot."""
        return {
            "id": "0",
            "size": len(self._file),
            "sha256": hashlib.sha256(self._file).hexdigest(),
            "cursor": "e.7.3",
        }

    def fetch(self, _path: str, start: int, length: int) -> bytes:
        """Return a piece of it."""
        return self._file[start : start + length]


class Saves:
    """Somebody who saves a small record twenty times a second; the milliseconds by phase."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stop = threading.Event()
        self.phase = "alone"
        self.took: dict[str, list[float]] = {}
        self._thread = threading.Thread(target=self._run)
        self._count = 0

    def _run(self) -> None:
        actor = self._desk.founder()
        while not self._stop.wait(BETWEEN_SAVES_S):
            phase, begun = self.phase, time.perf_counter()
            self._desk.runner.write(actor, self._save)
            self.took.setdefault(phase, []).append((time.perf_counter() - begun) * 1000)

    def _save(self, uow: UnitOfWork) -> None:
        self._count += 1
        uow.add(Brand(scope=NIL, name=f"品牌{self._count}"))

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Save while this is entered."""
        self._thread.start()
        try:
            yield
        finally:
            self._stop.set()
            self._thread.join()

    def lines(self) -> Iterator[str]:
        """Yield what each phase was like."""
        for phase, found in self.took.items():
            ordered = sorted(found)
            p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
            yield (
                f"saves, {phase}: {len(ordered)}, p50 {ordered[len(ordered) // 2]:.1f} ms, "
                f"p99 {p99:.1f} ms, longest {ordered[-1]:.1f} ms\n"
            )


def main() -> int:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    os.environ.setdefault("SUNSHINE_KEY_STORE", "file")
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        try:
            _measure(desk, count)
        finally:
            desk.close()
    return 0


def _measure(desk: Desk, count: int) -> None:
    database, scope = desk.runner.database, desk.identity.store_id
    source = Source(Snapshot(scope.hex, count).packed())
    applier = Applier(database, desk.runner.clock, desk.runner.hybrid)
    load = SnapshotLoad(
        database,
        source,
        desk.vault("snapshots"),
        desk.runner.clock,
        applier.apply_rows,
        applier.observe,
    )
    limit = SqliteLimit(database)
    begun = time.perf_counter()
    limit.row_by_row(rows(10_000, scope))
    singly = 10_000 / (time.perf_counter() - begun)
    saves = Saves(desk)
    wal, largest = Path(f"{desk.folder.database}-wal"), 0

    def progress(share: float) -> None:
        nonlocal largest
        saves.phase = "download" if share < 0.4 else "copy"
        largest = max(largest, wal.stat().st_size)

    with saves.going_on():
        time.sleep(3.0)
        saves.phase = "download"
        begun = time.perf_counter()
        load.run(scope.hex, 0, progress=progress)
        loaded = time.perf_counter() - begun
        saves.phase = "derive and index"
        begun = time.perf_counter()
        applier.work_off()
        settled = time.perf_counter() - begun
    largest = max(largest, wal.stat().st_size)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    sys.stdout.write(
        f"{count:,} rows loaded in {loaded:.1f} s, {count / loaded:,.0f} rows/s, "
        f"{count / loaded / singly:.1f} times row by row ({singly:,.0f} rows/s)\n"
        f"derived and indexed in {settled:.1f} s\n"
        f"write-ahead log at most {largest >> 20} MB, memory {memory} MB\n"
    )
    sys.stdout.writelines(saves.lines())


if __name__ == "__main__":
    sys.exit(main())
