# SPDX-License-Identifier: Apache-2.0
"""Listing, counting and saving among 1,000,000 complaints, against their bare SQL and a bare transaction.

Takes about three minutes; `SUNSHINE_BENCH_COMPLAINTS` makes it smaller. The complaints are made up: one in
fifty is open, as in a busy chain. After it come the lines of every `bench/complaints_<part>.py`; `-- clocks`
measures that part alone, `-- list` this file alone.
"""

from __future__ import annotations

import gc
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

from app import bootstrap
from app.bootstrap import Desk
from app.complaints.commands import Complainer, RegisterComplaint, register_complaint
from app.complaints.figures import get_board, list_due
from app.complaints.queries import count_views
from app.complaints.rules import Intake
from app.core import pinyin
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.search_index import number_grams
from app.core.statements import watched
from app.customers.rules import PhoneInput, RegisterCustomer
from bench.harness import Line, half_and_most_ms, seconds_of, table
from bench.twins import make_twins, table_of, to_twin

COMPLAINTS = int(os.environ.get("SUNSHINE_BENCH_COMPLAINTS", "1000000"))
BATCH = 20_000
SAMPLES = 60
OPEN_ONE_IN = 50
THIS = "list"
SAVES = 120
PAINT_MS, GROWTH_MB, JUMP_MS, SAVE_MS, SAVE_TIMES = 60, 60, 50, 10, 3
ROOT = Path(__file__).resolve().parent.parent
INSERT = (
    "INSERT INTO complaint (scope, id, number, customer_id, is_phone_unknown, complainant, source,"
    " source_number, complaint_class, nature, priority, subject, event, place, persons, remedy, demand,"
    " responsible_person, received_at, registered_at, registered_by_id, resolution_hours, deadline_at,"
    " status, stage, ground, closed_at, assignee_id, active_at, hlc, clocks, extra)"
    " VALUES (?, ?, ?, ?, 0, 'self', 'hotline', '', 'product', 'complaint', 'normal', ?, ?, '', '', '', '',"
    " '', ?, ?, ?, 72, ?, ?, ?, ?, ?, ?, ?, '', '{}', '{}')"
)
DOCUMENT = "INSERT INTO search_document (docid, kind, row_id, scope) VALUES (?, 'complaint', ?, ?)"
GRAMS = "INSERT INTO search_gram (rowid, name, phone, place, number) VALUES (?, '', '', '', ?)"
CUSTOMER = (
    "INSERT INTO customer (scope, id, number, kind, name, contact_name, level, needs, registered_at,"
    " is_void, is_redacted, hlc, clocks, extra)"
    " VALUES (?, ?, ?, 'person', ?, '', 'new', '', ?, 0, 0, '', '{}', '{}')"
)
PROBLEMS = ("冰箱不制冷", "洗衣机漏水", "电视屏幕角裂", "空调噪音大", "热水器打不着火", "发票抬头开错")


def lines() -> list[Line]:
    """Return the lines of the list and of the save."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        begun = time.perf_counter()
        _fill(desk)
        print(f"{COMPLAINTS:,} complaints written in {time.perf_counter() - begun:.0f} s", flush=True)
        found = [*_counted(desk), *_saved(desk)]
        desk.close()
        return [*_shown(folder), *found]


def _shown(folder: str) -> list[Line]:
    command = [sys.executable, "-m", "bench.complaints_window", folder]
    kept = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SUNSHINE_KEY_STORE": "file"}
    done = subprocess.run(  # noqa: S603 -- our own code
        command, check=True, cwd=ROOT, env=kept, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    figures = json.loads(done.stdout)
    above = figures["paint_ms"] - figures["bare_ms"]
    many = f"{figures['total']:,} complaints"
    return [
        Line(
            "first paint of the whole list, above the bare SQL of its page",
            f"{above:.0f} ms",
            f"≤ {PAINT_MS} ms",
            f"{many}; painted in {figures['paint_ms']:.0f} ms, bare SQL {figures['bare_ms']:.0f}",
            above <= PAINT_MS,
        ),
        Line(
            "memory over the empty window, after end and jumps",
            f"{figures['growth_mb']:.0f} MB",
            f"≤ {GROWTH_MB} MB",
            many,
            figures["growth_mb"] <= GROWTH_MB,
        ),
        Line(
            "300 random jumps in the list, painted, p99",
            f"{figures['jump_p99_ms']:.0f} ms",
            f"≤ {JUMP_MS} ms",
            f"p50 {figures['jump_ms']:.0f}, the longest {figures['longest_jump_ms']:.0f}, "
            f"to the end {figures['end_ms']:.0f} ms; its places are learned behind the list in "
            f"{figures['learned_ms'] / 1000:.1f} s, and the slowest of five jumps meanwhile took "
            f"{figures['at_once_ms']:.0f} ms",
            figures["jump_p99_ms"] <= JUMP_MS,
        ),
    ]


def _counted(desk: Desk) -> list[Line]:
    founder = desk.founder()
    measured: dict[str, Callable[[], Any]] = {
        "live counts of all views": lambda: desk.runner.read(founder, count_views),
        "figures of the workbench": lambda: desk.runner.read(founder, get_board),
        "what is due": lambda: desk.runner.read(founder, list_due),
    }
    found = []
    for name, run in measured.items():
        run()
        half, most = half_and_most_ms([seconds_of(run) for _ in range(SAMPLES)])
        found.append(Line(f"{name}, p99", f"{most:.0f} ms", "", f"p50 {half:.0f} ms; behind the window"))
    return found


def _saved(desk: Desk) -> list[Line]:
    """Save complaints, and after each one the same rows bare into twins of its tables in the same file."""
    founder, names, now_at = desk.founder(), _names(), datetime.now(UTC)
    pinyin.load()  # the window reads it while somebody types his password
    written: list[tuple[str, Any, bool]] = []

    def keep(statement: str, values: Any, are_many: bool) -> None:
        if statement.startswith("INSERT"):
            written.append((statement, values, are_many))

    def register() -> None:
        phone = PhoneInput(f"139{next(counting):08d}")
        who = Complainer(new_customer=RegisterCustomer(next(names), phones=(phone,)))
        intake = Intake(
            source="hotline",
            complaint_class="product",
            subject="冰箱不制冷，冷藏食品变质",
            event="昨天晚上发现冷藏室不制冷，食品全部变质。",
            received_at=now_at,
        )
        desk.runner.write(founder, register_complaint, RegisterComplaint(who, intake))

    def bare() -> None:
        with desk.runner.database.writing() as session:
            cursor = session.connection().connection.cursor()
            for statement, values, are_many in twins:
                (cursor.executemany if are_many else cursor.execute)(statement, values)
            session.commit()

    counting = count()
    register()
    with watched(keep):
        register()
    make_twins(desk, {table_of(statement) for statement, *_ in written})
    # A million complaints in one go are no morning at a counter.
    desk.runner.database.come_to_rest()
    ours, reference = [], []
    # In the window garbage is collected between events, not in the middle of a save (ui/shell/collector.py).
    gc.collect()
    gc.disable()
    for _ in range(SAVES):
        written.clear()
        with watched(keep):
            ours.append(seconds_of(register))
        twins = [(to_twin(statement), values, are_many) for statement, values, are_many in written]
        reference.append(seconds_of(bare))
    gc.enable()
    (half, most), (bare_half, bare_most) = half_and_most_ms(ours), half_and_most_ms(reference)
    rows = sum(len(values) if are_many else 1 for _statement, values, are_many in written)
    return [
        Line("save of a complaint with a new customer, p99", f"{most:.1f} ms", f"≤ {SAVE_MS} ms",
             f"p50 {half:.1f} ms, {rows} rows; the bare one p99 {bare_most:.1f} ms", most <= SAVE_MS),
        Line("save against a bare transaction of the same rows on the same file", f"{half / bare_half:.1f} ×",
             f"≤ {SAVE_TIMES} ×", f"bare {bare_half:.1f} ms, twins of the tables with their indexes;"
             f" at p99 {most / bare_most:.1f} ×", half / bare_half <= SAVE_TIMES),
    ]  # fmt: skip


def main() -> int:
    """Print the lines of all parts, or of those that are named; 1 when a goal is missed."""
    wanted = sys.argv[1:]
    found = lines() if not wanted or THIS in wanted else []
    for name in parts():
        if not wanted or name in wanted:
            found += import_module(f"bench.complaints_{name}").lines()
    sys.stdout.write(table(found))
    return int(not all(line.is_met for line in found))


def parts() -> list[str]:
    """Return the other parts: every `complaints_<part>.py` that says `lines()`."""
    paths = sorted(Path(__file__).parent.glob("complaints_*.py"))
    return [
        path.stem.removeprefix("complaints_")
        for path in paths
        if "\ndef lines() -> list[Line]:" in path.read_text("utf-8")
    ]


def _names() -> Iterator[str]:
    chance = random.Random(4)  # noqa: S311 -- made-up people
    while True:
        yield chance.choice("王李张刘陈杨赵黄") + chance.choice("伟芳娜秀") + chance.choice("英敏静丽")


def _fill(desk: Desk) -> None:
    chance = random.Random(1)  # noqa: S311 -- made-up complaints
    scope = desk.identity.store_id.hex
    now_at = datetime.now(UTC)
    names = _names()
    people = [new_id().hex for _ in range(max(1, COMPLAINTS // 10))]
    with desk.runner.database.writing() as session:
        connection = session.connection()
        for start in range(0, len(people), BATCH):
            rows = [
                (scope, row_id, f"KH-XXXX-26-{start + place:06d}", next(names), _text(now_at))
                for place, row_id in enumerate(people[start : start + BATCH])
            ]
            connection.exec_driver_sql(CUSTOMER, rows)
        for start in range(0, COMPLAINTS, BATCH):
            rows, documents, grams = [], [], []
            for number in range(start, min(start + BATCH, COMPLAINTS)):
                row = _row(chance, scope, number, people, now_at)
                rows.append(row)
                documents.append((number + 1, row[1], scope))
                grams.append((number + 1, " ".join(number_grams([row[2]]))))
            connection.exec_driver_sql(INSERT, rows)
            connection.exec_driver_sql(DOCUMENT, documents)
            connection.exec_driver_sql(GRAMS, grams)
        session.commit()


def _row(
    chance: random.Random, scope: str, number: int, people: list[str], now_at: datetime
) -> tuple[Any, ...]:
    # In the order of time, as a desk writes them: five years, the last part of it open.
    left = COMPLAINTS - number
    is_open = left <= COMPLAINTS // OPEN_ONE_IN
    share = left / COMPLAINTS
    age = 4 * 1440 * share * OPEN_ONE_IN if is_open else 4 * 1440 + share * 5 * 365 * 1440
    received_at = now_at - timedelta(minutes=age)
    closed_at = None if is_open else received_at + timedelta(hours=chance.randrange(1, 100))
    status, stage = ("handling", 0) if is_open else ("closed", 2)
    return (
        scope,
        new_id().hex,
        f"TS-XXXX-26-{number:07d}"[:18],
        chance.choice(people),
        chance.choice(PROBLEMS),
        "顾客来电反映。" * 8,
        _text(received_at),
        _text(received_at),
        people[0],
        _text(received_at + timedelta(hours=72)),
        status,
        stage,
        "" if is_open else "accepted",
        _text(closed_at) if closed_at else None,
        chance.choice(people[:20]),
        _text(closed_at or received_at),
    )


def _text(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")


if __name__ == "__main__":
    sys.exit(main())
