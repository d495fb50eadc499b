# SPDX-License-Identifier: Apache-2.0
"""Finding and listing among 1,000,000 customers, against a bare look-up by an indexed phone in the same file.

Takes about three minutes; `SUNSHINE_BENCH_CUSTOMERS` makes it smaller. The people are made up.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import quantiles
from typing import Any

from sqlalchemy import select

from app import bootstrap
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.ids import new_id
from app.core.search_index import name_grams, number_grams, phone_grams
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers import queries
from app.customers.commands import redact_customer
from app.customers.models import CustomerPhone
from app.customers.rows import Anchor, CustomerFilter, CustomerOrder
from app.customers.rules import RedactCustomer

CUSTOMERS = int(os.environ.get("SUNSHINE_BENCH_CUSTOMERS", "1000000"))
BATCH = 20_000
SAMPLES = 100
MOST_MS = 100
"""A search that answers later than this at the 99th percentile lags behind typing."""
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


def main() -> int:
    """Print p50 and p99 of each way to search and list; 1 when a search lags."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        started = time.perf_counter()
        people = _fill(desk)
        print(f"{CUSTOMERS:,} customers written in {time.perf_counter() - started:.0f} s")
        late = _measure(desk, people)
        desk.close()
    return int(late)


def _measure(desk: Desk, people: list[tuple[str, str, str]]) -> bool:
    founder = desk.founder()
    chance = random.Random(2)  # noqa: S311 -- made-up people
    total = desk.runner.read(founder, queries.count_customers)

    def look_up(reading: Reading, digits: str) -> object:
        return reading.session.execute(
            select(CustomerPhone.customer_id).where(CustomerPhone.digits == digits)
        ).first()

    def window(reading: Reading, first: int, near: Anchor | None = None) -> object:
        return queries.list_customers(reading, order=CustomerOrder.NAME, first=first, total=total, near=near)

    def anchors_of(reading: Reading) -> tuple[Anchor, ...]:
        return queries.list_anchors(reading, CustomerFilter(), CustomerOrder.NAME)

    begun = time.perf_counter()
    anchors = desk.runner.read(founder, anchors_of)
    print(f"anchors of the whole list, once: {time.perf_counter() - begun:.2f} s", flush=True)

    def nearest(place: int) -> Anchor | None:
        return max(
            (anchor for anchor in anchors if anchor.position < place), key=lambda a: a.position, default=None
        )

    searches: dict[str, Callable[[tuple[str, str, str]], tuple[Any, ...]]] = {
        "whole name": lambda person: (queries.search_customers, person[0]),
        "two characters of a name": lambda person: (queries.search_customers, person[0][-2:]),
        "pinyin initials of three": lambda _person: (
            queries.search_customers,
            chance.choice(("wjg", "lxy", "zhm")),
        ),
        "whole phone": lambda person: (queries.search_customers, person[1]),
        "last four digits": lambda person: (queries.search_customers, person[1][-4:]),
        "number": lambda person: (queries.search_customers, person[2]),
        "possible doubles": lambda person: (queries.find_possible_doubles, person[0], (person[1],)),
        "window at the top": lambda _person: (window, 0),
        "window anywhere, by anchor": lambda _person: (
            window,
            (place := chance.randrange(total)),
            nearest(place),
        ),
        "count": lambda _person: (queries.count_customers,),
    }
    late = False
    for title, made in searches.items():
        ours: list[float] = []
        bare: list[float] = []
        for person in chance.sample(people, SAMPLES):
            query, *arguments = made(person)
            for seconds, call in (
                (ours, lambda: desk.runner.read(founder, query, *arguments)),  # noqa: B023 -- called at once
                (bare, lambda: desk.runner.read(founder, look_up, person[1])),  # noqa: B023 -- called at once
            ):
                begun = time.perf_counter()
                call()
                seconds.append(time.perf_counter() - begun)
        (half, most), (bare_half, _bare_most) = _percentiles(ours), _percentiles(bare)
        # Windows and counts come while a person reads what is there already.
        late |= most > MOST_MS and not title.startswith(("window", "count"))
        print(
            f"{title:26} p50 {half:7.2f} ms  p99 {most:7.2f} ms  {half / bare_half:6.1f} × a bare look-up",
            flush=True,
        )
    begun = time.perf_counter()
    someone = desk.runner.read(founder, queries.list_customers, limit=1).rows[0].id
    desk.runner.write(founder, redact_customer, RedactCustomer(someone, "本人书面要求"))
    print(f"redacting one person, index rewritten: {time.perf_counter() - begun:.1f} s")
    return late


def _percentiles(seconds: list[float]) -> tuple[float, float]:
    cuts = quantiles(seconds, n=100)
    return cuts[49] * 1000, cuts[98] * 1000


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
