# SPDX-License-Identifier: Apache-2.0
"""Reading a chain's year of sales: a customer's purchases, lists by what is rare, the last four digits, days.

`SUNSHINE_BENCH_LINES` makes it smaller. The sales are made up inside the database, four lines each, as a desk
has them: nothing analysed. What is rare is old, which is the dearest place for it.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from app import bootstrap
from app.bootstrap import Desk
from app.core import search_index
from app.core.data_folder import DataFolder
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.customers.families import SEARCH_KIND as CUSTOMERS
from app.customers.models import Customer
from app.sales.models import Sale
from app.sales.queries import SEARCH_KIND, count_sales, find_sales, list_sales, purchases_of
from app.sales.rows import SaleFilter
from app.sales.rules import READ
from app.sales.takings import get_takings
from bench.harness import Line, half_and_most_ms, seconds_of

LINES = int(os.environ.get("SUNSHINE_BENCH_LINES", "2000000"))
PER_SALE = 4
SALES, BUYERS = LINES // PER_SALE, LINES // 20
SAMPLES, WINDOW = 100, 200
PURCHASE_MS, WINDOW_MS, COMMON_MS, FOUND_MS, YEAR_S = 20, 50, 150, 60, 1
YEAR = date(2026, 1, 1), date(2026, 12, 31)
_FIRST = 1 << 61

FILL_SALES = """
WITH RECURSIVE one(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM one WHERE i + 1 < :sales)
INSERT INTO sale (scope, id, kind, source, number, sold_at, sold_on, customer_id, buyer_kind, buyer_name,
  buyer_phone, buyer_card, buyer_id_number, buyer_address, salesperson, deliver_to, is_custom, invoice_state,
  note, total_fen, paid_fen, returned_fen, status, step, hlc, clocks, extra)
SELECT :scope, printf('%032x', :first + i), CASE i % 50 WHEN 1 THEN 'credit' ELSE 'sale' END,
  CASE WHEN i < 20 THEN 'api' WHEN i % 5 = 0 THEN 'desk' ELSE 'till' END, printf('T%09d', i),
  strftime('%Y-%m-%d %H:%M:%f', julianday('2026-01-01') + 364.0 * i / :sales) || '000',
  date('2026-01-01', '+' || (364 * i / :sales) || ' days'),
  CASE i % 40 WHEN 3 THEN NULL ELSE printf('%032x', i % :customers) END, 'person', '陈淑芬',
  printf('139%08d', (i * 7919) % 100000000), '', '', '', '', '', i % 5000 = 10, 'none', '', 400000, 400000, 0,
  CASE WHEN i < :sales / 10 AND i % 400 = 3 THEN 'cancelled' WHEN i % 500 = 7 THEN 'returned'
    WHEN i % 50 = 9 THEN 'open' ELSE 'paid' END,
  CASE i % 15 WHEN 0 THEN 'placed' ELSE 'installed' END, '', '{}', '{}' FROM one
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
FILL_SERIALS = """
INSERT INTO sale_serial (scope, id, sale_id, line_id, serial, is_back, at, by_id, hlc, extra)
SELECT scope, id, sale_id, id, 'SN' || substr(id, -8), 0, at, by_id, '', '{}' FROM sale_line WHERE line = 1
"""
FILL_PAYMENTS = """
INSERT INTO sale_payment (scope, id, sale_id, method, amount_fen, paid_on, reference, at, by_id, hlc, extra)
SELECT scope, id, id, CASE rowid % 3 WHEN 0 THEN 'cash' WHEN 1 THEN 'wechat' ELSE 'card' END, total_fen,
  sold_on, '', sold_at, scope, '', '{}' FROM sale
"""
FILL_CUSTOMERS = """
WITH RECURSIVE one(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM one WHERE i + 1 < :customers)
INSERT INTO customer (scope, id, number, kind, name, contact_name, level, needs, registered_at, is_void,
  is_redacted, hlc, clocks, extra)
SELECT :scope, printf('%032x', i), printf('KH%08d', i), 'person', '陈淑芬', '', 'new', '',
  '2026-01-01 00:00:00.000000', 0, 0, '', '{}', '{}' FROM one
"""
FILL_PHONES = """
WITH RECURSIVE one(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM one WHERE i + 1 < :customers)
INSERT INTO customer_phone (scope, id, customer_id, digits, kind, label, is_void, hlc, clocks, extra)
SELECT :scope, printf('%032x', i), printf('%032x', i), printf('138%08d', (i * 6007) % 100000000), 'mobile',
  '', 0, '', '{}', '{}' FROM one
"""


def lines() -> list[Line]:
    """Return what the card of a customer, lists, a search by digits and the days of a year cost."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        fill(desk)
        chosen = random.Random(6)  # noqa: S311 -- made-up data
        found = [*_purchases(desk, chosen), *_lists(desk), *_days(desk), *_found(desk, chosen)]
        desk.close()
    return found


def fill(desk: Desk) -> None:
    """Write the year into an empty store."""
    with desk.runner.database.writing() as session:
        connection = session.connection()
        known = {"scope": desk.identity.store_id.hex, "first": _FIRST}
        connection.execute(text(FILL_SALES), {**known, "sales": SALES, "customers": BUYERS})
        connection.execute(text(FILL_LINES), {**known, "lines": LINES, "each": PER_SALE})
        connection.execute(text(FILL_SERIALS))
        connection.execute(text(FILL_PAYMENTS))
        of_store = {"scope": known["scope"], "customers": BUYERS}
        connection.execute(text(FILL_CUSTOMERS), of_store)
        connection.execute(text(FILL_PHONES), of_store)
        session.commit()


def index(desk: Desk) -> None:
    """Put the sales and their customers into the search index, as saves do."""
    tables: dict[str, Any] = {SEARCH_KIND: Sale, CUSTOMERS: Customer}
    for kind, table in tables.items():
        ids = desk.runner.read(desk.founder(), partial(_ids_of, table=table))
        for start in range(0, len(ids), 20_000):
            with desk.runner.database.writing() as session:
                search_index.rebuild(session, kind, ids[start : start + 20_000])
                session.commit()


def _ids_of(reading: Reading, table: Any) -> list[UUID]:
    return list(reading.session.scalars(select(table.id).order_by(table.id)))


def clerk_of(desk: Desk) -> Actor:
    """Return a person of this store alone: what is asked for him names the store."""
    founder, store_id = desk.founder(), desk.identity.store_id
    grants = {store_id: frozenset({READ, "customers.read", "personal.see"}), NIL: frozenset[str]()}
    return Actor(founder.staff_id, "0427", "王敏", founder.session_id, store_id, grants)


def _purchases(desk: Desk, chosen: random.Random) -> list[Line]:
    asked = [UUID(int=chosen.randrange(BUYERS)) for _ in range(SAMPLES)]
    read = partial(desk.runner.read, clerk_of(desk), purchases_of)
    read(UUID(int=0))
    took = [seconds_of(partial(read, one)) for one in asked]
    half, most = half_and_most_ms(took)
    shown = len(read(asked[0]))
    detail = f"p50 {half:.1f} ms; {LINES:,} lines, {BUYERS:,} customers, {shown} lines on such a card"
    return [
        Line(
            "what a customer bought, p99",
            f"{most:.1f} ms",
            f"≤ {PURCHASE_MS} ms",
            detail,
            most <= PURCHASE_MS,
        )
    ]


def _lists(desk: Desk) -> list[Line]:
    filters = {
        "all": SaleFilter(),
        "paid": SaleFilter(status="paid"),
        "open": SaleFilter(status="open"),
        "returned": SaleFilter(status="returned"),
        "cancelled, all of them long ago": SaleFilter(status="cancelled"),
        "partly returned, none": SaleFilter(status="partly_returned"),
        "from a till": SaleFilter(source="till"),
        "from the interface, twenty a year ago": SaleFilter(source="api"),
        "nobody's yet": SaleFilter(is_unmatched=True),
        "second call due": SaleFilter(is_call_due=True),
        "of one day": SaleFilter(from_on=date(2026, 3, 1), until_on=date(2026, 3, 1)),
        "of a month, returned": SaleFilter(
            from_on=date(2026, 3, 1), until_on=date(2026, 3, 31), status="returned"
        ),
    }
    actor, found = clerk_of(desk), []
    for name, wanted in filters.items():
        total = desk.runner.read(actor, count_sales, wanted)
        look = partial(_window, desk, actor, wanted)
        detail = f"{total:,} of {SALES:,} sales"
        found.append(
            _measured(
                f"counted and first window: {name}",
                look,
                COMMON_MS if total > SALES / 2 else WINDOW_MS,
                detail,
            )
        )
    far = partial(desk.runner.read, actor, list_sales, SaleFilter(), None, WINDOW, skip=SALES // 2)
    found.append(_measured("a jump into the middle of all", far, COMMON_MS, "no place near it known"))
    return found


def _window(desk: Desk, actor: Actor, wanted: SaleFilter) -> None:
    desk.runner.read(actor, count_sales, wanted)
    desk.runner.read(actor, list_sales, wanted, None, WINDOW)


def _days(desk: Desk) -> list[Line]:
    year = partial(desk.runner.read, clerk_of(desk), get_takings, *YEAR)
    year()
    year_s = min(seconds_of(year) for _ in range(5))
    days = (YEAR[1] - YEAR[0] + timedelta(1)).days
    detail = f"{SALES:,} sales, {LINES:,} lines, {days} days"
    what = "what every day of a year came to, by store, source, way of paying"
    return [Line(what, f"{year_s:.2f} s", f"≤ {YEAR_S} s", detail, year_s <= YEAR_S)]


def _found(desk: Desk, chosen: random.Random) -> list[Line]:
    index(desk)
    tails = [f"{chosen.randrange(10_000):04d}" for _ in range(SAMPLES)]
    numbers = [f"T{chosen.randrange(SALES):09d}" for _ in range(SAMPLES)]
    found: list[Line] = []
    for what, every in (("the last four digits of a telephone", tails), ("a whole number", numbers)):
        read = partial(desk.runner.read, clerk_of(desk), find_sales)
        read(every[0])
        half, most = half_and_most_ms([seconds_of(partial(read, typed)) for typed in every])
        detail = f"p50 {half:.1f} ms; {SALES:,} sales in the index"
        found.append(
            Line(f"sales by {what}, p99", f"{most:.1f} ms", f"≤ {FOUND_MS} ms", detail, most <= FOUND_MS)
        )
    return found


def _measured(what: str, run: Callable[[], Any], goal_ms: int, detail: str) -> Line:
    run()
    half, most = half_and_most_ms([seconds_of(run) for _ in range(10)])
    return Line(what, f"{half:.1f} ms", f"≤ {goal_ms} ms", f"{detail}; p99 {most:.1f} ms", half <= goal_ms)
