# SPDX-License-Identifier: Apache-2.0
"""What an imported row costs, the whole way: read, check, store with its log; beside the bare inserts of it.

`SUNSHINE_BENCH_ROWS` makes it longer. The rows are made up: complaints with a phone and every third with a
reply, and customers with an appliance; each row is a new customer, which is the dearest case.
"""

from __future__ import annotations

import csv
import gc
import io
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app import bootstrap
from app.bootstrap import Desk
from app.complaints.imports import COMPLAINTS
from app.core import pinyin
from app.core.data_folder import DataFolder
from app.core.statements import watched
from app.customers.imports import CUSTOMERS
from app.documents.columns import find_columns, known_titles
from app.documents.import_kinds import ImportKind
from app.documents.imports import run_import
from app.documents.previews import preview
from app.documents.tabular import Table, read_content
from app.documents.verdicts import ImportPreview, Verdict
from bench.harness import Line, table
from bench.twins import make_twins, table_of, to_twin

ROWS = int(os.environ.get("SUNSHINE_BENCH_ROWS", "10000"))
LEAST_PER_SECOND = 5000
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂"
PROBLEMS = ("冰箱不制冷", "洗衣机漏水", "电视屏幕角裂", "空调噪音大", "热水器打不着火", "发票抬头开错")
Statement = tuple[str, Any, bool]


def main() -> int:
    """Print the lines; 1 when a kind is slower than asked."""
    found = lines()
    sys.stdout.write(table(found))
    return int(not all(line.is_met for line in found))


def lines() -> list[Line]:
    """Return two lines of each kind: the import, and the bare inserts of its rows between its batches."""
    found: list[Line] = []
    pinyin.load()  # the window reads it while somebody types his password
    # In the window garbage is collected between events, not while a worker allocates (ui/shell/collector.py).
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        for kind, content in ((CUSTOMERS, customers(ROWS)), (COMPLAINTS, complaints(ROWS))):
            found += _measure(desk, kind, content)
            gc.collect()
        desk.close()
    gc.enable()
    return found


@dataclass(slots=True)
class _Timer:
    """Sums up seconds and processor seconds of this thread, by name."""

    wall: dict[str, float] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)

    def run(self, name: str, work: Callable[[], Any]) -> Any:
        """Run some work and add what it took."""
        wall, cpu = time.perf_counter(), time.thread_time()
        answer = work()
        self.wall[name] = self.wall.get(name, 0.0) + time.perf_counter() - wall
        self.cpu[name] = self.cpu.get(name, 0.0) + time.thread_time() - cpu
        return answer


def _measure(desk: Desk, kind: ImportKind, content: bytes) -> list[Line]:
    founder, timer = desk.founder(), _Timer()

    def write(command: Callable[..., Any], *parts: Any) -> Any:
        written: list[Statement] = []

        def keep(statement: str, values: Any, are_many: bool) -> None:
            if statement.startswith("INSERT"):
                written.append((statement, values, are_many))

        with watched(keep):
            changes = timer.run("store", lambda: desk.runner.write(founder, command, *parts))
        make_twins(desk, {table_of(statement) for statement, *_rest in written})
        timer.run("bare", lambda: _replay(desk, [(to_twin(one), *rest) for one, *rest in written]))
        return changes.answer

    source: Table = timer.run("read", lambda: read_content("x.csv", content, known_titles=known_titles(kind)))
    mapping = find_columns(kind, source.header)
    shown: ImportPreview = timer.run(
        "check", lambda: desk.runner.read(founder, preview, kind, source, mapping)
    )
    if shown.count(Verdict.GOOD) != ROWS:
        raise ValueError([row for row in shown.rows if row.verdict is not Verdict.GOOD][:3])
    timer.run("all", lambda: run_import(write, kind, shown, desk.reject_store()))
    own_s = sum(timer.wall[name] for name in ("read", "check", "all")) - timer.wall["bare"]
    per_second, bare = ROWS / own_s, ROWS / timer.wall["bare"]
    spent = {name: f"{name} {seconds / ROWS * 1e6:.0f}" for name, seconds in timer.cpu.items()}
    parts = ", ".join(spent[name] for name in ("read", "check", "store"))
    share = per_second / bare
    return [
        Line(f"import of {kind.key}: read, check, store with log", f"{per_second:,.0f} rows/s",
             f"≥ {LEAST_PER_SECOND:,}", f"{ROWS:,} rows of a file, each a new customer; processor µs a row:"
             f" {parts}", per_second >= LEAST_PER_SECOND),
        Line(f"the bare inserts of the same rows of {kind.key}", f"{bare:,.0f} rows/s", "",
             f"twins of the tables with their indexes, same file, batch by batch; {spent['bare']};"
             f" the import reaches {share:.2f} of it"),
    ]  # fmt: skip


def _replay(desk: Desk, statements: list[Any]) -> None:
    with desk.runner.database.writing() as session:
        driver = session.connection().connection.cursor()
        for statement, values, are_many in statements:
            (driver.executemany if are_many else driver.execute)(statement, values)
        session.commit()


def customers(count: int) -> bytes:
    """Return a made-up file of customers, each with a number, an address and an appliance."""
    chance = random.Random(5)  # noqa: S311 -- made-up people
    rows = [["姓名", "电话", "地区", "地址", "等级", "品牌", "型号", "序列号", "购买日期"]]
    rows += [
        [
            _name(chance),
            f"138{number:08d}",
            "天山区",
            f"解放北路{number % 900 + 1}号{number % 30 + 1}单元",
            chance.choice(("新", "老", "VIP")),
            chance.choice(("海尔", "美的", "格力")),
            f"BCD-{number % 700}W",
            f"SN{number:09d}",
            f"2025-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
        ]
        for number in range(count)
    ]
    return _file(rows)


def complaints(count: int) -> bytes:
    """Return a made-up file of complaints, every third with a reply."""
    chance = random.Random(6)  # noqa: S311 -- made-up people
    begin_at = datetime(2024, 1, 1, 9, tzinfo=UTC)
    rows = [["编号", "顾客", "电话", "主题", "投诉内容", "受理时间", "类别", "答复", "答复时间"]]
    for number in range(count):
        problem, at = chance.choice(PROBLEMS), begin_at + timedelta(minutes=7 * number)
        has_reply = number % 3 == 0
        rows.append(
            [
                f"LY{number:07d}",
                _name(chance),
                f"139{number:08d}",
                f"{problem}，要求上门检修",
                f"顾客来电反映{problem}，购买未满一年，已经报修两次仍未解决，要求尽快上门检修或者换货。",
                f"{at:%Y/%m/%d %H:%M:%S}",
                "质量",
                "已联系顾客，厂家三日内上门。" if has_reply else "",
                f"{at + timedelta(days=2):%Y/%m/%d %H:%M:%S}" if has_reply else "",
            ]
        )
    return _file(rows)


def _name(chance: random.Random) -> str:
    return chance.choice("王李张刘陈杨赵黄周吴") + chance.choice(GIVEN) + chance.choice(GIVEN)


def _file(rows: list[list[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode("gb18030")


if __name__ == "__main__":
    sys.exit(main())
