# SPDX-License-Identifier: Apache-2.0
"""A first load of many rows into a desk on which somebody saves all the time, beside saves without it.

`python3 dev.py bench first_load 1000000`. Saves are measured alone, before and after, during the download,
and while the rows are copied, derived and indexed. Must not know the server: the snapshot comes from a file.
"""

from __future__ import annotations

import hashlib
import os
import random
import resource
import sqlite3
import subprocess
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
from app.core.pinyin import initials
from app.core.unit_of_work import UnitOfWork
from app.sync.client.apply import Applier
from app.sync.client.put_rows import begin_applying, end_applying
from app.sync.client.snapshot_load import SnapshotLoad
from app.sync.client.snapshot_table import tables_of

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

BETWEEN_SAVES_S = 0.05
ALONE_S = 10.0
"""How long the saves are measured without any load, before it and again after it."""
SINGLY = 10_000
"""Rows that are put row by row, before the load and again after it, to compare with."""
_EMPTY: Mapping[str, Callable[[], Any]] = {
    "Uuid": lambda: new_id().hex,
    "UtcDateTime": lambda: "2026-01-01 00:00:00.000000",
    "JSON": lambda: "{}",
    "Boolean": lambda: 0,
    "Integer": lambda: 1,
    "Date": lambda: "2026-01-01",
}
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁"
_GIVEN = (
    "淑芬伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华慧巧美静玉兰桂珍红霞燕玲建国志刚海波文斌晓东子轩梓涵一诺欣怡"
)
_PLACES = (
    "天河区体育西路",
    "越秀区中山五路",
    "海珠区江南大道",
    "番禺区市桥北路",
    "白云区机场路",
    "南沙区港前大道",
)
_FAULTS = (
    "空调不制冷",
    "洗衣机漏水",
    "冰箱有异响",
    "热水器打不着火",
    "电视无画面",
    "油烟机噪音大",
    "上门迟到",
    "多收费用",
)
assert areas.AUDIT_RULES  # importing them registers every table


class Snapshot:
    """A snapshot of a store as the server would make it: customers, what hangs on them, complaints."""

    def __init__(self, path: Path, scope: str, count: int) -> None:
        self._scope = scope
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.execute("PRAGMA journal_mode = OFF")
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.execute("PRAGMA page_size = 16384")
        self._file.execute("BEGIN")
        chance = self._chance = random.Random(7)  # noqa: S311 -- no secret
        for contract in synced.registered():
            names = ", ".join(column.name for column in self._columns(contract.name))
            self._file.execute(f"CREATE TABLE {contract.name} ({names})")
        customers = self._fill(
            "customer",
            count // 10,
            number=lambda at: f"KH-AAAA1-26-{at:06d}",
            name=lambda _at: (
                chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2))))
            ),
            contact_name=lambda _at: "",
            merged_into_id=lambda _at: None,
            redaction_id=lambda _at: None,
        )
        of: Callable[[int], str] = lambda _at: chance.choice(customers)  # noqa: E731 -- one of many makers
        self._fill(
            "customer_phone", count // 10, customer_id=of, digits=lambda at: f"139{at * 7919 % 10**8:08d}"
        )
        self._fill(
            "customer_address",
            count // 10,
            customer_id=of,
            region=lambda _at: "广东省广州市",
            street=lambda _at: f"{chance.choice(_PLACES)}{chance.randrange(400)}号{chance.randrange(2000)}房",
        )
        self._fill("appliance", count // 10, customer_id=of, serial=lambda at: f"SN{at * 104729 % 10**9:09d}")
        complaints = self._fill(
            "complaint",
            count // 5,
            customer_id=of,
            number=lambda at: f"TS-AAAA1-26-{at:06d}",
            subject=lambda _at: chance.choice(_FAULTS) + chance.choice(_FAULTS),
        )
        self._fill(
            "complaint_transition",
            count // 5 * 2,
            complaint_id=lambda at: complaints[at // 2],
            from_status=lambda at: ("", "new")[at % 2],
            to_status=lambda at: ("new", "handling")[at % 2],
            ground=lambda _at: "",
        )
        self._file.execute("COMMIT")
        self._file.close()

    def _columns(self, name: str) -> list[Any]:
        contract = synced.find(name)
        assert contract is not None
        return [
            column for column in Base.metadata.tables[name].columns if column.name not in contract.derived
        ]

    def _fill(self, table: str, count: int, /, **make: Callable[[int], Any]) -> list[str]:
        columns = self._columns(table)
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

        marks = ",".join("?" * len(columns))
        self._file.executemany(
            f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 -- names from the metadata
            ([value(column, at) for column in columns] for at in range(count)),
        )
        return ids


def make(packed: Path, scope: str, count: int) -> None:
    """Write the file that is downloaded; in a process of its own, so that the load's memory is its own."""
    plain = packed.with_suffix(".plain")
    Snapshot(plain, scope, count)
    squeeze = zstd.ZstdCompressor(level=3)
    with plain.open("rb") as source, packed.open("wb") as target:
        while block := source.read(1 << 20):
            target.write(squeeze.compress(block))
        target.write(squeeze.flush())


class Source:
    """Serves one snapshot from a file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def post(self, _path: str, _body: Mapping[str, Any]) -> dict[str, Any]:
        """Name the snapshot."""
        with self._file.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        return {"id": "0", "size": self._file.stat().st_size, "sha256": found, "cursor": "e.7.3"}

    def fetch(self, _path: str, start: int, length: int) -> bytes:
        """Return a piece of it."""
        with self._file.open("rb") as file:
            file.seek(start)
            return file.read(length)


class RowByRow:
    """The same rows, the same tables and indexes: one upsert a row, 1,000 a commit; nothing is derived."""

    def __init__(self, folder: Path, plain: Path) -> None:
        data = DataFolder(folder)
        self._desk = bootstrap.create_desk(data, data.store)
        self._snapshot = sqlite3.connect(plain)
        self._tables = [table for table in tables_of(self._snapshot) if table.rows]
        self._share = min(0.4, SINGLY / sum(table.rows for table in self._tables))
        self._from = dict.fromkeys((table.name for table in self._tables), 0)

    def put(self) -> tuple[float, float]:
        """Put the next rows of every table; return how many a second, and how many a second of processor."""
        begun, used, done = time.perf_counter(), time.thread_time(), 0
        for table in self._tables:
            names = table.insert[table.insert.index("(") + 1 : table.insert.index(")")].split(", ")
            sets = ", ".join(f"{name} = excluded.{name}" for name in names if name not in {"scope", "id"})
            upsert = f"{table.insert} ON CONFLICT (scope, id) DO UPDATE SET {sets}"
            part = next(
                table.batches(self._snapshot, self._from[table.name], max(1, int(table.rows * self._share)))
            )
            self._from[table.name] = part[-1][0]
            for start in range(0, len(part), 1000):
                with self._desk.runner.database.writing() as session:
                    begin_applying(session)
                    connection = session.connection()
                    for row in part[start : start + 1000]:
                        connection.exec_driver_sql(upsert, row[1:])
                    end_applying(session)
                    session.commit()
            done += len(part)
        return done / (time.perf_counter() - begun), done / (time.thread_time() - used)

    def close(self) -> None:
        """Close what was opened."""
        self._snapshot.close()
        self._desk.close()


class Saves:
    """Somebody who saves a small record twenty times a second; the milliseconds by phase."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stop = threading.Event()
        self.phase = "alone, before"
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
    if sys.argv[1:2] == ["--make"]:
        make(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
        return 0
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    os.environ.setdefault("SUNSHINE_KEY_STORE", "file")
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder) / "desk")
        desk = bootstrap.create_desk(data, data.store)
        try:
            _measure(desk, count, Path(folder))
        finally:
            desk.close()
    return 0


def _measure(desk: Desk, count: int, folder: Path) -> None:
    database, scope = desk.runner.database, desk.identity.store_id
    packed = folder / "snapshot.zst"
    command = [sys.executable, "-m", "bench.first_load", "--make", str(packed), scope.hex, str(count)]
    subprocess.run(command, check=True)  # noqa: S603 -- this program
    applier = Applier(database, desk.runner.clock, desk.runner.hybrid)
    load = SnapshotLoad(
        database,
        Source(packed),
        desk.vault("snapshots"),
        desk.runner.clock,
        applier.apply_rows,
        applier.observe,
    )
    by_row = RowByRow(folder / "by_row", packed.with_suffix(".plain"))
    singly = [by_row.put()]
    # Once in a program's life the first name that is searched or saved reads the dictionary.
    begun = time.perf_counter()
    initials("首次同步")
    read = time.perf_counter() - begun
    saves = Saves(desk)
    told = [0.0]
    wal, largest = Path(f"{desk.folder.database}-wal"), 0

    def progress(share: float) -> None:
        nonlocal largest
        saves.phase = "download" if share < 0.4 else "copy, derive and index"
        largest = max(largest, wal.stat().st_size)
        if share >= told[-1] + 0.05:
            told.append(share)
            sys.stderr.write(f"{share:.0%} after {time.perf_counter() - begun:.0f} s\n")

    before = _memory()
    with saves.going_on():
        time.sleep(ALONE_S)
        saves.phase = "download"
        used, begun = time.thread_time(), time.perf_counter()
        load.run(scope.hex, 0, progress=progress)
        saves.phase = "what is left"
        applier.work_off()
        took, used = time.perf_counter() - begun, time.thread_time() - used
        saves.phase = "alone, after it"
        memory = _memory()
        time.sleep(ALONE_S)
    singly.append(by_row.put())
    by_row.close()
    by_clock, by_processor = (sum(found) / len(found) for found in zip(*singly, strict=True))
    downloaded, plain, file = (
        path.stat().st_size >> 20 for path in (packed, packed.with_suffix(".plain"), desk.folder.database)
    )
    sys.stdout.write(
        f"{count:,} rows loaded, derived and indexed in {took:.1f} s, {used:.1f} s of processor: "
        f"{count / took:,.0f} rows/s, {count / used:,.0f} a second of processor\n"
        f"row by row, nothing derived or indexed: {by_clock:,.0f} rows/s, {by_processor:,.0f} a second of "
        f"processor\nthe load: {count / took / by_clock:.2f}, {count / used / by_processor:.2f} times that\n"
        f"downloaded {downloaded} MB, plain {plain} MB, database {file} MB, write-ahead log at most "
        f"{largest >> 20} MB, memory {before} MB before, at most {memory} MB\n"
    )
    sys.stdout.write(f"reading the dictionary of readings, once, not in the figures: {read * 1000:.0f} ms\n")
    sys.stdout.writelines(saves.lines())


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


if __name__ == "__main__":
    sys.exit(main())
