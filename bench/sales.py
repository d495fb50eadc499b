# SPDX-License-Identifier: Apache-2.0
"""Sales: a till's documents taken in, beside the bare inserts of the same rows; a year read; buyers matched.

`SUNSHINE_DATA` gives the real documents (without it they are made up); `SUNSHINE_BENCH_LINES` makes all of it
smaller. `-- import`, `-- read` (bench/sales_reading.py) or `-- match` measures one part; `--write` puts what
was measured into docs/bench.md.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from app import bootstrap
from app.bootstrap import Desk
from app.core import pinyin
from app.core.data_folder import DataFolder
from app.core.unit_of_work import Reading
from app.customers.registering import register_customers
from app.customers.rules import CustomerKind, PhoneInput, RegisterCustomer
from app.documents.columns import find_columns, known_titles
from app.documents.imports import run_import
from app.documents.previews import preview
from app.documents.tabular import read_table
from app.documents.verdicts import Verdict
from app.sales.documents import Document, DocumentLine
from app.sales.imports import SALES
from app.sales.inputs import Buyer
from app.sales.matching import propose
from app.sales.taking_in import TakeIn, take_in
from bench import sales_reading
from bench.harness import Line, seconds_of, table, write_table
from bench.twins import Cost
from tests.support.till import FILE, real_documents

LINES = sales_reading.LINES
COMMITS = (10, 100, 1000)
"""Documents in one transaction: some two hundred, two thousand and twenty thousand lines."""
TURNS = 4
"""Every commit size gets this many parts of the documents, in turn, so that none has the emptier file."""
BUYERS = min(100_000, LINES // 20)
LEAST_SHARE, FILE_S, MATCH_S = 0.25, 120, 60
_OWN = ("sale", "sale_line", "sale_serial", "sale_payment")


def main() -> int:
    """Print the lines; 1 when a goal is missed."""
    arguments = [one for one in sys.argv[1:] if one != "--write"]
    parts = {"import": import_lines, "read": sales_reading.lines, "match": match_lines}
    found = []
    for name, part in parts.items():
        if not arguments or name in arguments:
            lines = part()
            sys.stdout.write(table(lines))
            sys.stdout.flush()
            found += lines
    if "--write" in sys.argv:
        write_table("sales", found, keeps_others=bool(arguments))
    return int(not all(line.is_met for line in found))


def import_lines() -> list[Line]:
    """Return how documents come in at several commit sizes, and a whole file from reading to the last row."""
    pinyin.load()
    # In the window garbage is collected between events, not while a worker allocates (ui/shell/collector.py).
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        documents = list(_documents())
        sums = {size: Cost(own=_OWN) for size in COMMITS}
        size_of_part = max(1, len(documents) // (TURNS * len(COMMITS)))
        parts = [documents[at : at + size_of_part] for at in range(0, len(documents), size_of_part)]
        for turn, part in enumerate(parts[: TURNS * len(COMMITS)]):
            size = COMMITS[turn % len(COMMITS)]
            for start in range(0, len(part), size):
                some = part[start : start + size]
                sums[size].add(desk, partial(_write, desk, some), sum(len(one.lines) for one in some))
            gc.collect()
        again_s = seconds_of(lambda: _write(desk, documents[:100]))
        desk.close()
        lines = [_line_of(size, found) for size, found in sums.items()]
        lines.append(
            Line("100 of the same documents again, which change nothing", f"{again_s * 1000:.0f} ms", "")
        )
        shared = os.environ.get("SUNSHINE_DATA")
        if shared is not None:
            lines.append(_file(Path(folder) / "file", Path(shared) / "sales" / FILE))
    gc.enable()
    return lines


def _write(desk: Desk, documents: Sequence[Document]) -> Any:
    return desk.runner.write(desk.founder(), take_in, TakeIn("till", documents))


def _line_of(size: int, found: Cost) -> Line:
    ours, bare = found.lines / found.ours_s, found.lines / (found.own_s + found.rest_s)
    return Line(
        f"a till's documents taken in, {size} a commit: share of the bare inserts of the same rows",
        f"{found.share:.2f}",
        f"≥ {LEAST_SHARE}",
        f"{ours:,.0f} of {bare:,.0f} lines/s, {found.lines:,} lines, {found.rows:,} rows with log and index;"
        f" twins of the tables with their indexes, the same transactions; of the bare time"
        f" {found.own_s / (found.own_s + found.rest_s):.0%} for the rows of the sales alone",
        found.share >= LEAST_SHARE,
    )


def _file(folder: Path, path: Path) -> Line:
    """Return what it takes to import a whole file into a fresh store: read, check, store with log."""
    data = DataFolder(folder)
    desk = bootstrap.create_desk(data, data.store)
    actor = desk.founder()
    begun, worked = time.perf_counter(), time.process_time()
    source = read_table(path, known_titles=known_titles(SALES))
    shown = desk.runner.read(actor, preview, SALES, source, find_columns(SALES, source.header))
    checked = time.perf_counter()

    def write(command: Callable[..., Any], *parts: Any) -> Any:
        return desk.runner.write(actor, command, *parts).answer

    result = run_import(write, SALES, shown, desk.reject_store())
    took, work = time.perf_counter() - begun, time.process_time() - worked
    desk.close()
    whole = result.imported_count == shown.count(Verdict.GOOD) == len(source.rows)
    return Line(
        "a year of a till from its file (.csv.gz) into a fresh store",
        f"{took:.0f} s",
        f"≤ {FILE_S} s",
        f"{result.imported_count:,} of {len(source.rows):,} lines; read and checked in"
        f" {checked - begun:.0f} s; processor {work:.0f} s",
        took <= FILE_S and whole,
    )


def match_lines() -> list[Line]:
    """Return how long it takes to propose a customer for each of many imported buyers."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        actor = desk.founder()
        chosen = random.Random(7)  # noqa: S311 -- made-up data
        parts = ("陈李王张刘杨赵黄周吴徐孙", "淑建国秀伟芳娜敏静磊", "芬华英军洋艳杰涛明超")
        names = ["".join(map(chosen.choice, parts)) for _ in range(BUYERS)]
        at = datetime(2026, 6, 1, tzinfo=UTC)
        for start in range(0, BUYERS, 2000):
            people = range(start, min(start + 2000, BUYERS))
            orders = [
                RegisterCustomer(names[one], CustomerKind.PERSON, (PhoneInput(f"139{one:08d}"),))
                for one in people
            ]
            desk.runner.write(actor, register_customers, orders)
            desk.runner.write(actor, take_in, TakeIn("till", [_sold(one, names[one], at) for one in people]))
        found: list[Any] = []

        def match(reading: Reading) -> None:
            found.extend(propose(reading, (), BUYERS))

        gone = seconds_of(partial(desk.runner.read, actor, match))
        desk.close()
    right = sum(proposal.buyer == proposal.customer for proposal in found)
    return [
        Line(
            f"a customer proposed for each of {BUYERS:,} imported buyers",
            f"{gone:.0f} s",
            f"≤ {MATCH_S} s",
            f"{len(found):,} found among {BUYERS:,} customers, {right:,} of the same name; a third"
            " of the buyers without a telephone, one in ten with a slip in the name",
            gone <= MATCH_S,
        )
    ]


def _sold(one: int, name: str, at: datetime) -> Document:
    said = name[:-1] if one % 10 == 9 else name
    return Document(
        number=f"M{one}",
        sold_at=at + timedelta(minutes=one),
        buyer=Buyer(name=said, phone=f"139{one:08d}" if one % 3 else ""),
        lines=(DocumentLine("10001", "海尔", 1, 10_000_000, 100_000),),
    )


def _documents() -> Iterator[Document]:
    """Give real documents, or made-up ones of the same shape, up to the lines wanted."""
    shared = os.environ.get("SUNSHINE_DATA")
    left = LINES
    for document in real_documents(Path(shared) / "sales" / FILE) if shared else _made_up():
        left -= len(document.lines)
        if left < 0:
            return
        yield document


def _made_up() -> Iterator[Document]:
    line = DocumentLine("10001", "海尔 BCD-470WDPG", 1, 10_000_000, 100_000)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    for number in islice(range(LINES), 12_840):
        yield Document(number=f"{number}", sold_at=at + timedelta(minutes=number), lines=(line,) * 20)


if __name__ == "__main__":
    sys.exit(main())
