# SPDX-License-Identifier: Apache-2.0
"""What an imported row costs, the whole way: read, check, store with its log; in CPU time and statements.

`SUNSHINE_BENCH_ROWS` makes it longer. The rows are made up: complaints with a phone and every third with a
reply, and customers with an appliance; each row is a new customer, which is the dearest case.
"""

from __future__ import annotations

import csv
import io
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from app import bootstrap
from app.bootstrap import Desk
from app.complaints.imports import COMPLAINTS
from app.core.data_folder import DataFolder
from app.customers.imports import CUSTOMERS
from app.documents.columns import find_columns, known_titles
from app.documents.import_kinds import ImportKind
from app.documents.imports import ImportPreview, Verdict, preview, run_import
from app.documents.tabular import Table, read_content

ROWS = int(os.environ.get("SUNSHINE_BENCH_ROWS", "10000"))
LEAST_PER_SECOND = 5000
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂"
PROBLEMS = ("冰箱不制冷", "洗衣机漏水", "电视屏幕角裂", "空调噪音大", "热水器打不着火", "发票抬头开错")


def main() -> int:
    """Print what each step of each kind costs; 1 when a kind is slower than asked."""
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        for kind, content in ((CUSTOMERS, customers(ROWS)), (COMPLAINTS, complaints(ROWS))):
            slow |= _measure(desk, kind, content)
        desk.close()
    return int(slow)


def _measure(desk: Desk, kind: ImportKind, content: bytes) -> bool:
    founder, steps, statements = desk.founder(), dict[str, float](), Counter[str]()

    def timed(name: str, work: Callable[[], Any]) -> Any:
        gone = time.process_time()
        answer = work()
        steps[name] = time.process_time() - gone
        return answer

    def counted(*parts: Any) -> None:
        statements["executemany" if parts[5] else "execute"] += 1

    event.listen(Engine, "before_cursor_execute", counted)
    table: Table = timed("read", lambda: read_content("x.csv", content, known_titles=known_titles(kind)))
    mapping = find_columns(kind, table.header)
    shown: ImportPreview = timed("check", lambda: desk.runner.read(founder, preview, kind, table, mapping))
    if shown.count(Verdict.GOOD) != ROWS:
        raise ValueError([row for row in shown.rows if row.verdict is not Verdict.GOOD][:3])
    statements["check"] = statements.total()
    result = timed(
        "store",
        lambda: run_import(
            lambda command, *parts: desk.runner.write(founder, command, *parts).answer,
            kind,
            shown,
            desk.reject_store(),
        ),
    )
    event.remove(Engine, "before_cursor_execute", counted)
    per_second = result.imported_count / sum(steps.values())
    parts = ", ".join(f"{name} {took / ROWS * 1e6:.0f} µs" for name, took in steps.items())
    print(
        f"{kind.key:10} {ROWS:,} rows: {per_second:,.0f} rows/s of CPU ({parts} a row; statements "
        f"{dict(statements)})",
        flush=True,
    )
    return per_second < LEAST_PER_SECOND


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
