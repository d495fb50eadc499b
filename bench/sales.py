# SPDX-License-Identifier: Apache-2.0
"""Sales: taking a till's documents in against a bare insert of the same rows, and reading 2,000,000 lines.

`SUNSHINE_DATA` gives the real documents (without it they are made up); `SUNSHINE_BENCH_LINES` makes the rest
smaller. `-- import`, `-- read` or `-- match` measures one part.
"""

from __future__ import annotations

import csv
import gzip
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import text

from app import bootstrap
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.money import line_fen
from app.core.unit_of_work import Reading
from app.customers.registering import register_customers
from app.customers.rules import CustomerKind, PhoneInput, RegisterCustomer
from app.sales.documents import Document, DocumentLine
from app.sales.inputs import Buyer
from app.sales.matching import propose
from app.sales.queries import day_totals, find_sales, purchases_of
from app.sales.taking_in import TakeIn, take_in
from bench.harness import Line, half_and_most_ms, seconds_of, table

LINES = int(os.environ.get("SUNSHINE_BENCH_LINES", "2000000"))
BUYERS = LINES // 20
PER_SALE = 4
COMMIT = 100
"""Documents in one transaction, some two thousand lines."""
SAMPLES = 100
LEAST_SHARE, PURCHASE_MS, MATCH_S, YEAR_S = 0.25, 20, 60, 1
_FIRST = 1 << 61
_COPIED = ("sale", "sale_line")

FILL_SALES = """
WITH RECURSIVE one(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM one WHERE i + 1 < :sales)
INSERT INTO sale (scope, id, kind, source, number, sold_at, sold_on, customer_id, buyer_kind, buyer_name,
  buyer_phone, buyer_card, buyer_id_number, buyer_address, salesperson, deliver_to, is_custom, invoice_state,
  note, total_fen, paid_fen, returned_fen, status, step, hlc, clocks, extra)
SELECT :scope, printf('%032x', :first + i), 'sale', 'till', printf('T%09d', i),
  strftime('%Y-%m-%d %H:%M:%f', julianday('2026-01-01') + 364.0 * i / :sales) || '000',
  date('2026-01-01', '+' || (364 * i / :sales) || ' days'), printf('%032x', i % :customers), 'person', '', '',
  '', '', '', '', '', 0, 'none', '', 400000, 400000, 0, 'paid', 'installed', '', '{}', '{}' FROM one
"""
FILL_LINES = """
WITH RECURSIVE one(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM one WHERE i + 1 < :lines)
INSERT INTO sale_line (scope, id, sale_id, line, kind, code, description, quantity, unit_price_e4, amount_fen,
  at, by_id, hlc, extra)
SELECT :scope, printf('%032x', :first + i), printf('%032x', :first + i / :each), i % :each + 1, 'goods',
  printf('%05d', i % 5000), '海尔 BCD-470WDPG', 1, 10000000, 100000, '2026-01-01 00:00:00.000000', :scope,
  '', '{}'
FROM one
"""


def main() -> int:
    """Print the lines; 1 when a goal is missed."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    parts = {"import": import_lines, "read": read_lines, "match": match_lines}
    found = [line for name, part in parts.items() if wanted in {"", name} for line in part()]
    sys.stdout.write(table(found))
    return int(not all(line.is_met for line in found))


def import_lines() -> list[Line]:
    """Return how documents come in, beside a bare insert of the same rows with the same commits."""
    documents = list(_documents())
    lines = sum(len(document.lines) for document in documents)
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        actor = desk.founder()
        parts = [documents[start : start + COMMIT] for start in range(0, len(documents), COMMIT)]
        ours_s = sum(
            seconds_of(partial(desk.runner.write, actor, take_in, TakeIn("till", part))) for part in parts
        )
        bare_s = _bare(desk, [{document.number for document in part} for part in parts])
        again_s = seconds_of(partial(desk.runner.write, actor, take_in, TakeIn("till", documents[:COMMIT])))
        desk.close()
    share = bare_s / ours_s
    return [
        Line(
            "documents of a till taken in, with log, index and sums: share of a bare insert of the same rows",
            f"{share:.2f}",
            f"≥ {LEAST_SHARE}",
            f"{lines:,} lines of {len(documents):,} documents in {ours_s:.0f} s, "
            f"{lines / ours_s:,.0f} of {lines / bare_s:,.0f} lines/s, {COMMIT} documents a commit; "
            "bare: twins of the tables with their indexes",
            share >= LEAST_SHARE,
        ),
        Line("the same documents again, which changes nothing", f"{again_s * 1000:.0f} ms", "", f"{COMMIT}"),
    ]


def _bare(desk: Desk, numbers: list[set[str]]) -> float:
    """Return how long it takes to write the rows that were stored into twins of their tables."""
    with desk.runner.database.writing() as session:
        connection = session.connection()
        for name in _COPIED:
            made = connection.execute(
                text("SELECT sql FROM sqlite_master WHERE tbl_name = :name AND type IN ('table', 'index')"),
                {"name": name},
            ).all()
            for (statement,) in made:
                if statement:
                    connection.exec_driver_sql(
                        statement.replace(f" {name} ", f" {name}_twin ")
                        .replace(f"ix_{name}", f"ix_{name}_twin")
                        .replace(f"ON {name} (", f"ON {name}_twin (")
                    )
        rows = {
            name: connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY rowid").all()  # noqa: S608
            for name in _COPIED
        }
        names = list(connection.exec_driver_sql("SELECT * FROM sale LIMIT 1").keys())
        session.commit()
    place = names.index("number")
    batch_of = {number: batch for batch, part in enumerate(numbers) for number in part}
    sale_batch = {row[names.index("id")]: batch_of[row[place]] for row in rows["sale"]}
    sorted_rows: list[dict[str, list[tuple[Any, ...]]]] = [{name: [] for name in _COPIED} for _ in numbers]
    for row in rows["sale"]:
        sorted_rows[batch_of[row[place]]]["sale"].append(tuple(row))
    with desk.runner.database.writing() as session:
        at = list(session.connection().exec_driver_sql("SELECT * FROM sale_line LIMIT 1").keys()).index(
            "sale_id"
        )
    for row in rows["sale_line"]:
        sorted_rows[sale_batch[row[at]]]["sale_line"].append(tuple(row))
    begun = time.perf_counter()
    for part in sorted_rows:
        with desk.runner.database.writing() as session:
            for name in _COPIED:
                marks = ",".join("?" * len(part[name][0]))
                session.connection().exec_driver_sql(f"INSERT INTO {name}_twin VALUES ({marks})", part[name])  # noqa: S608
            session.commit()
    return time.perf_counter() - begun


def read_lines() -> list[Line]:
    """Return what the card of a customer, a search by digits and the days of a year cost."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        actor = desk.founder()
        _fill(desk)
        chosen = random.Random(6)  # noqa: S311 -- made-up data
        asked = [UUID(int=chosen.randrange(BUYERS)) for _ in range(SAMPLES)]
        card = [seconds_of(partial(desk.runner.read, actor, purchases_of, one)) for one in asked]
        half, most = half_and_most_ms(card)
        typed = [f"T{chosen.randrange(LINES // PER_SALE):09d}" for _ in range(SAMPLES)]
        by_number = [seconds_of(partial(desk.runner.read, actor, find_sales, one)) for one in typed]
        year = partial(desk.runner.read, actor, day_totals, date(2026, 1, 1), date(2026, 12, 31))
        year()
        year_s = min(seconds_of(year) for _ in range(5))
        desk.close()
    return [
        Line(
            "what a customer bought, p99",
            f"{most:.1f} ms",
            f"≤ {PURCHASE_MS} ms",
            f"p50 {half:.1f} ms; {LINES:,} lines, {BUYERS:,} customers with {LINES // BUYERS} lines each",
            most <= PURCHASE_MS,
        ),
        Line("a sale by its number, p99", f"{half_and_most_ms(by_number)[1]:.1f} ms", "", "not indexed here"),
        Line(
            "totals of every day of a year",
            f"{year_s:.2f} s",
            f"≤ {YEAR_S} s",
            f"{LINES:,} lines",
            year_s <= YEAR_S,
        ),
    ]


def match_lines() -> list[Line]:
    """Return how long it takes to propose a customer for each of many imported buyers."""
    buyers = min(100_000, LINES // 20)
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        actor = desk.founder()
        chosen = random.Random(7)  # noqa: S311 -- made-up data
        names = [
            f"{chosen.choice('陈李王张刘杨')}{chosen.choice('淑建国秀伟芳娜敏')}{chosen.choice('芬华英军洋艳')}"
            for _ in range(buyers)
        ]
        at = datetime(2026, 6, 1, tzinfo=UTC)
        for start in range(0, buyers, 2000):
            people = range(start, min(start + 2000, buyers))
            orders = [
                RegisterCustomer(names[one], CustomerKind.PERSON, (PhoneInput(f"139{one:08d}"),))
                for one in people
            ]
            desk.runner.write(actor, register_customers, orders)
            documents = [
                Document(
                    number=f"M{one}",
                    sold_at=at + timedelta(minutes=one),
                    buyer=Buyer(name=names[one], phone=f"139{one:08d}" if one % 3 else ""),
                    lines=(DocumentLine("10001", "海尔", 1, 10_000_000, 100_000),),
                )
                for one in people
            ]
            desk.runner.write(actor, take_in, TakeIn("till", documents))
        found: list[Any] = []

        def match(reading: Reading) -> None:
            found.extend(propose(reading, (), buyers))

        gone = seconds_of(partial(desk.runner.read, actor, match))
        desk.close()
    return [
        Line(
            f"a customer proposed for each of {buyers:,} imported buyers",
            f"{gone:.0f} s",
            f"≤ {MATCH_S} s",
            f"{len(found):,} found among {buyers:,} customers; every third without a telephone",
            gone <= MATCH_S,
        )
    ]


def _fill(desk: Desk) -> None:
    with desk.runner.database.writing() as session:
        connection = session.connection()
        known = {"scope": desk.identity.store_id.hex, "first": _FIRST}
        connection.execute(text(FILL_SALES), {**known, "sales": LINES // PER_SALE, "customers": BUYERS})
        connection.execute(text(FILL_LINES), {**known, "lines": LINES, "each": PER_SALE})
        connection.exec_driver_sql("ANALYZE")
        session.commit()


def _documents() -> Iterator[Document]:
    """Give real documents, or made-up ones of the same shape."""
    folder = os.environ.get("SUNSHINE_DATA")
    if folder is None:
        line = DocumentLine("10001", "海尔 BCD-470WDPG", 1, 10_000_000, 100_000)
        at = datetime(2026, 1, 1, tzinfo=UTC)
        for number in range(LINES // 160):
            yield Document(number=f"{number}", sold_at=at + timedelta(minutes=number), lines=(line,) * 20)
        return
    rows: dict[str, list[dict[str, str]]] = {}
    path = Path(folder) / "sales" / "uci_online_retail_lines.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            rows.setdefault(row["InvoiceNo"], []).append(row)
    for number, lines in rows.items():
        yield Document(
            number=number,
            sold_at=datetime.fromisoformat(lines[0]["InvoiceDate"]).replace(tzinfo=UTC),
            buyer=Buyer(card=lines[0]["CustomerID"].partition(".")[0]),
            lines=tuple(
                DocumentLine(
                    row["StockCode"],
                    row["Description"],
                    int(row["Quantity"]),
                    int(Decimal(row["UnitPrice"]) * 10_000),
                    line_fen(Decimal(row["Quantity"]), Decimal(row["UnitPrice"])),
                )
                for row in lines
            ),
        )


if __name__ == "__main__":
    sys.exit(main())
