# SPDX-License-Identifier: Apache-2.0
"""Deadlines a second: the clocks of prepared histories, and bare limits with pauses in working hours.

No database: what a list of cases costs to compute when its facts were read.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any
from uuid import UUID

from app.complaints import clocks
from app.complaints.clocks import History, Timing
from app.complaints.timing import Timings
from app.core import holidays
from app.core.working_time import WorkingCalendar, deadline
from bench.harness import Line

CASES, ROUNDS, LEAST_A_SECOND = 5_000, 7, 50_000
STORE = UUID(int=1)
WEEK = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), (("09:00", "12:00"), ("14:00", "18:00")))
CLASSES = ("product", "delivery", "repair", "attitude", "installation")


def lines() -> list[Line]:
    """Return the lines of deadlines."""
    cases = _cases()
    count = sum(len(clocks.readings_of(history, timing)) for history, timing in cases)

    def read() -> None:
        for history, timing in cases:
            clocks.readings_of(history, timing)

    calendar, limits = _limits()

    def count_bare() -> None:
        for start, limit, pauses in limits:
            deadline(calendar, start, limit, pauses)

    kept = _a_second(read, count)
    bare = _a_second(count_bare, len(limits))
    goal = f"≥ {LEAST_A_SECOND:,} a second"
    return [
        Line("deadlines of cases by their histories", f"{kept:,.0f} a second", goal,
             f"{count / len(cases):.1f} clocks a case, one case in two with a pause that is over",
             kept >= LEAST_A_SECOND),
        Line("limits in working hours with a pause", f"{bare:,.0f} a second", goal,
             "4 to 40 hours, two spans a day, holidays of the nation", bare >= LEAST_A_SECOND),
    ]  # fmt: skip


def _a_second(do: Callable[[], object], count: int) -> float:
    """Return how many a second of the processor: a busy machine is slow, not wrong."""
    do()
    took = []
    for _ in range(ROUNDS):
        began = time.process_time()
        do()
        took.append(time.process_time() - began)
    return count / median(took)


def _cases() -> list[tuple[History, Timing]]:
    chance = random.Random(1)  # noqa: S311 -- made-up cases
    timings = Timings([], {}, {}, {}, dict(holidays.shipped_years()))
    found = []
    for number in range(CASES):
        at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(450_000))
        history = _history(chance, number, at)
        found.append((history, timings.of(STORE, at)))
    return found


def _history(chance: random.Random, number: int, at: datetime) -> History:
    steps: list[tuple[str, datetime]] = [("new", at), ("handling", at + timedelta(minutes=4))]
    if number % 2:
        since = at + timedelta(minutes=chance.randrange(30, 2000))
        steps += [("waiting_customer", since), ("handling", since + timedelta(hours=chance.randrange(1, 40)))]
    facts: dict[str, Any] = {"assigned": [at + timedelta(minutes=4)]}
    if number % 3:
        facts["contacts"] = [at + timedelta(minutes=chance.randrange(5, 90))]
    if number % 5 == 0:
        facts["handed"] = [(at + timedelta(minutes=70), at + timedelta(minutes=95))]
    return History(
        case_id=UUID(int=number + 1),
        received_at=at,
        registered_at=at,
        nature="complaint",
        complaint_class=chance.choice(CLASSES),
        source=chance.choice(("hotline", "mail", "walk_in")),
        priority=chance.choice(("normal", "normal", "urgent")),
        steps=steps,
        was_spoken=number % 4 == 0,
        **facts,
    )


def _limits() -> tuple[WorkingCalendar, list[tuple[datetime, timedelta, Any]]]:
    chance = random.Random(2)  # noqa: S311 -- made-up limits
    free = [day.on for year in holidays.shipped_years().values() for day in year.days if day.kind == "rest"]
    calendar = WorkingCalendar(week=WEEK, holidays=free, timezone="Asia/Shanghai")
    found = []
    for _ in range(20_000):
        start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(450_000))
        since = start + timedelta(minutes=chance.randrange(10, 3000))
        pause = (since, since + timedelta(minutes=chance.randrange(10, 3000)))
        found.append((start, timedelta(hours=chance.randrange(4, 41)), (pause,)))
    return calendar, found
