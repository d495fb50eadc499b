# SPDX-License-Identifier: Apache-2.0
"""Listing, counting and saving among 1,000,000 complaints, against a bare look-up and a bare commit.

Takes about three minutes; `SUNSHINE_BENCH_COMPLAINTS` makes it smaller. The complaints are made up: one in
fifty is open, as in a busy chain.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app import bootstrap
from app.bootstrap import Desk
from app.complaints.commands import Complainer, RegisterComplaint, register_complaint
from app.complaints.drafts import ENTRY_DRAFT, SaveDraft, save_draft
from app.complaints.figures import get_board, list_due
from app.complaints.handling import AddEntry, add_entry
from app.complaints.models import Complaint
from app.complaints.queries import count_views, list_complaints
from app.complaints.rows import Anchor, ComplaintFilter, Sort, View, Window
from app.complaints.rules import Intake
from app.core.data_folder import DataFolder
from app.core.db import LocalState
from app.core.ids import new_id
from app.core.search_index import number_grams
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.rules import PhoneInput, RegisterCustomer

COMPLAINTS = int(os.environ.get("SUNSHINE_BENCH_COMPLAINTS", "1000000"))
BATCH = 20_000
SAMPLES = 60
OPEN_ONE_IN = 50
MOST_MS = 700
"""The slowest page counts all of them, behind the scenes; later than this, a person would wait for it."""
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


def main() -> int:
    """Print p50 and p99 of every way to list, count and save; 1 when a page lags."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        started = time.perf_counter()
        _fill(desk)
        print(f"{COMPLAINTS:,} complaints written in {time.perf_counter() - started:.0f} s", flush=True)
        late = _measure_lists(desk)
        _measure_saves(desk)
        desk.close()
    return int(late)


def _measure_lists(desk: Desk) -> bool:
    founder = desk.founder()
    everything = ComplaintFilter(view=View.ALL)

    def read(query: Callable[..., Any], *args: Any) -> Callable[[], Any]:
        return lambda: desk.runner.read(founder, query, *args)

    def bare(reading: Reading) -> object:
        return reading.session.execute(select(Complaint.number).order_by(Complaint.number).limit(200)).all()

    first = desk.runner.read(founder, list_complaints, everything)
    total, chance = first.total, random.Random(3)  # noqa: S311 -- made-up places

    def near(sort: Sort) -> Callable[[], Any]:
        """Scroll: the next windows, each from the anchor of the one before."""
        state: list[Any] = [first.anchor if sort is Sort.TIME_LEFT else None, 200]

        def scroll() -> Any:
            anchor: Anchor | None = state[0]
            window = Window(state[1], 200, anchor, total)
            page = desk.runner.read(founder, list_complaints, everything, sort, window)
            state[0], state[1] = page.anchor, page.first + 200
            return page

        return scroll

    def jump() -> Any:
        window = Window(chance.randrange(total), 200, None, total)
        return desk.runner.read(founder, list_complaints, everything, Sort.TIME_LEFT, window)

    end = Window(total - 200, 200, None, total)
    measured: dict[str, Callable[[], Any]] = {
        "bare: 200 numbers by index": read(bare),
        "first page of what is open": read(list_complaints, ComplaintFilter()),
        "first page of everything, counted": read(list_complaints, everything),
        "last page of everything": read(list_complaints, everything, Sort.TIME_LEFT, end),
        "next page while scrolling": near(Sort.TIME_LEFT),
        "any place of the scroll bar": jump,
        "newest first, first page": read(
            list_complaints, everything, Sort.RECEIVED, Window(0, 200, None, total), True
        ),
        "found by typed number": read(list_complaints, ComplaintFilter(view=View.ALL, typed="000123")),
        "live counts of all views": read(count_views),
        "figures of the workbench": read(get_board),
        "what is due": read(list_due),
    }
    late = False
    for name, run in measured.items():
        p50, p99 = _times(run)
        late |= p99 > MOST_MS
        print(f"{name:36} p50 {p50:8.2f} ms  p99 {p99:8.2f} ms", flush=True)
    return late


def _measure_saves(desk: Desk) -> None:
    founder = desk.founder()
    names = _names()
    now_at = datetime.now(UTC)
    registered: list[UUID] = []

    def register() -> None:
        phone = PhoneInput(f"139{len(registered):08d}")
        who = Complainer(new_customer=RegisterCustomer(next(names), phones=(phone,)))
        intake = Intake(
            source="hotline",
            complaint_class="product",
            subject="冰箱不制冷，冷藏食品变质",
            event="昨天晚上发现冷藏室不制冷，食品全部变质。",
            received_at=now_at,
        )
        answer = desk.runner.write(founder, register_complaint, RegisterComplaint(who, intake)).answer
        registered.append(answer.id)

    def note() -> None:
        desk.runner.write(founder, add_entry, AddEntry(registered[-1], "record", "已与厂家确认换机。"))

    def draft() -> None:
        text = {"text": f"已与厂家确认换机{time.perf_counter()}"}
        desk.runner.write(founder, save_draft, SaveDraft(ENTRY_DRAFT, registered[-1], text))

    def bare(uow: UnitOfWork) -> None:
        uow.session.merge(LocalState(key="bench", value=str(time.perf_counter())))

    measured: dict[str, Callable[[], Any]] = {
        "bare: one row committed": lambda: desk.runner.write(founder, bare),
        "save: complaint, customer, phone": register,
        "save: a note": note,
        "save: a draft": draft,
    }
    bare_ms = 0.0
    for name, run in measured.items():
        p50, p99 = _times(run)
        bare_ms = bare_ms or p50
        print(f"{name:36} p50 {p50:8.2f} ms  p99 {p99:8.2f} ms  {p50 / bare_ms:6.1f} × bare", flush=True)


def _times(run: Callable[[], Any]) -> tuple[float, float]:
    run()
    took = []
    for _ in range(SAMPLES):
        started = time.perf_counter()
        run()
        took.append((time.perf_counter() - started) * 1000)
    return median(took), quantiles(took, n=100)[98]


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
