# SPDX-License-Identifier: Apache-2.0
"""Searching while typing among 1,000,000 customers, against a LIKE scan of the same file, result by result.

Takes about three minutes; `SUNSHINE_BENCH_CUSTOMERS` makes it smaller. The people are made up.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, or_, select, union

from app import bootstrap
from app.bootstrap import Desk
from app.core import pinyin
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.search_index import name_grams, number_grams, phone_grams
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers import queries
from app.customers.models import Customer, CustomerPhone
from app.customers.rows import CustomerRow
from bench.harness import Line, half_and_most_ms, seconds_of, table

CUSTOMERS = int(os.environ.get("SUNSHINE_BENCH_CUSTOMERS", "1000000"))
BATCH = 20_000
SAMPLES = 40
SHOWN = 12
"""How many the picker shows at most."""
TIMES_SCAN = 30
INSERTS = (
    """INSERT INTO customer (scope, id, number, kind, name, contact_name, level, needs, registered_at,
    is_void, is_redacted, hlc, clocks, extra)
    VALUES (?, ?, ?, 'person', ?, '', 'new', '', ?, 0, 0, '', '{}', '{}')""",
    """INSERT INTO customer_phone (scope, id, customer_id, digits, kind, label, is_void, hlc, clocks, extra)
    VALUES (?, ?, ?, ?, 'mobile', '', 0, '', '{}', '{}')""",
    "INSERT INTO search_document (docid, kind, row_id, scope) VALUES (?, 'customer', ?, ?)",
    "INSERT INTO search_gram (rowid, name, phone, place, number) VALUES (?, ?, ?, '', ?)",
)
FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂芬建国华志文红梅玉海燕春生金龙凤"


def lines() -> list[Line]:
    """Return the lines of the search."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        begun = time.perf_counter()
        people = _fill(desk)
        print(f"{CUSTOMERS:,} customers written in {time.perf_counter() - begun:.0f} s", flush=True)
        found = _measure(desk, people)
        desk.close()
    return found


def _measure(desk: Desk, people: list[tuple[str, str, str]]) -> list[Line]:
    founder, chance = desk.founder(), random.Random(2)  # noqa: S311 -- made-up people
    pinyin.load()  # the window reads it while somebody types his password
    ours: list[float] = []
    scans: list[float] = []
    wrong: list[str] = []
    for person in chance.sample(people, min(SAMPLES, len(people))):
        for typed in _typed(person):
            found: list[tuple[CustomerRow, ...]] = []
            ours.append(
                seconds_of(lambda: found.append(desk.runner.read(founder, queries.search_customers, typed)))  # noqa: B023
            )
            scanned: list[list[UUID]] = []
            scans.append(seconds_of(lambda: scanned.append(desk.runner.read(founder, _scan, typed))))  # noqa: B023
            got, all_ids = {row.id for row in found[0]}, set(scanned[0])
            # A longer list is cut: each row of it is right, and as many as fit are there.
            if not got <= all_ids or len(got) < min(len(all_ids), SHOWN):
                wrong.append(typed)
    (half, most), (scan_half, scan_most) = half_and_most_ms(ours), half_and_most_ms(scans)
    many = f"{CUSTOMERS:,} customers, {len(ours)} searches"
    return [
        Line(
            "search while typing at p99, how many times as fast as a LIKE scan",
            f"{scan_most / most:.0f} ×",
            f"≥ {TIMES_SCAN} ×",
            f"{most:.1f} ms of {scan_most:.0f} ms; p50 {half:.1f} of {scan_half:.0f} ms; {many}",
            scan_most / most >= TIMES_SCAN,
        ),
        Line(
            "searches with a wrong or a lacking result", str(len(wrong)), "0", "、".join(wrong[:5]), not wrong
        ),
    ]


def _typed(person: tuple[str, str, str]) -> list[str]:
    """Return what is typed on the way to a person."""
    name, phone, number = person
    whole = [name[:length] for length in range(2, len(name) + 1)]
    return [*whole, phone[-4:], phone[:7], phone, number[-6:]]


def _scan(reading: Reading, typed: str) -> list[UUID]:
    """Return whose name, number (its hyphens left out, as in ours) or phone holds the text."""
    like = f"%{typed}%"
    number = func.replace(Customer.number, "-", "")
    named = select(Customer.id).where(or_(Customer.name.like(like), number.like(like)))
    called = select(CustomerPhone.customer_id).where(CustomerPhone.digits.like(like))
    return [row[0] for row in reading.session.execute(union(named, called))]


def main() -> int:
    """Print the lines; 1 when a goal is missed."""
    found = lines()
    sys.stdout.write(table(found))
    return int(not all(line.is_met for line in found))


def _fill(desk: Desk) -> list[tuple[str, str, str]]:
    """Write customers, phones and index without a log; return (name, phone, number) of some."""
    chance = random.Random(1)  # noqa: S311 -- made-up people
    names = sorted({_name(chance) for _ in range(20_000)})
    grams = {name: " ".join(name_grams([name])) for name in names}
    kept: list[tuple[str, str, str]] = []

    def write(uow: UnitOfWork, numbers: list[int]) -> None:
        customers, phones, documents, texts = [], [], [], []
        scope, at = uow.scope.hex, uow.now_at.replace(tzinfo=None).isoformat(sep=" ")
        for number in numbers:
            name, digits = chance.choice(names), f"1{chance.randrange(3_000_000_000, 9_999_999_999)}"
            customer, shown = new_id().hex, f"KH-7F3A-26-{number:06d}"
            customers.append((scope, customer, shown, name, at))
            phones.append((scope, new_id().hex, customer, digits))
            documents.append((number, customer, scope))
            texts.append(
                (number, grams[name], " ".join(phone_grams([digits])), " ".join(number_grams([shown])))
            )
            if number % 100 == 0:
                kept.append((name, digits, shown))
        connection = uow.session.connection()
        for statement, rows in zip(INSERTS, (customers, phones, documents, texts), strict=True):
            connection.exec_driver_sql(statement, rows)

    counting = iter(range(1, CUSTOMERS + 1))
    for part in iter(lambda: list(islice(counting, BATCH)), []):
        desk.runner.write(desk.founder(), write, part)
    return kept


def _name(chance: random.Random) -> str:
    given: Iterator[str] = (chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2, 2))))
    return chance.choice(FAMILY) + "".join(given)


if __name__ == "__main__":
    sys.exit(main())
