# SPDX-License-Identifier: Apache-2.0
"""Hot spots (A26): classes and categories of which more came in last week than chance explains.

The last seven days stand against the four weeks before. What is unusual is dated data: from how many cases
on (``complaint.hot_least``), and how unlikely by chance (``complaint.hot_chance_permille``, by Poisson).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select

from app.admin.queries import rule_number
from app.complaints.categories import get_known_categories
from app.complaints.listing import day_span
from app.complaints.models import Complaint
from app.complaints.rules import READ
from app.core.planner import readable
from app.core.unit_of_work import Reading

LEAST_RULE = "complaint.hot_least"
CHANCE_RULE = "complaint.hot_chance_permille"
DAYS, WEEKS_BEFORE = 7, 4
MOST_SHOWN = 3
_LEAST_EXPECTED = 0.5
"""What was never seen may come once in two weeks without being news."""


@dataclass(frozen=True, slots=True)
class HotSpot:
    """A class (``category`` empty) or a category that grows: cases of the week, usual cases of a week.

    ``from_at`` is when the week began, UTC; ``names`` those below the class.
    """

    complaint_class: str
    category: str
    names: tuple[str, ...]
    count: int
    usual: float
    from_at: datetime


def chance_of(count: int, expected: float) -> float:
    """Return how probable ``count`` or more are by chance where ``expected`` are usual (Poisson)."""
    if count <= 0:
        return 1.0
    below = sum(math.exp(k * math.log(expected) - expected - math.lgamma(k + 1)) for k in range(count))
    return max(0.0, 1.0 - below)


def hot_ones(
    week: Mapping[str, int], before: Mapping[str, int], *, least: int, chance: float
) -> tuple[tuple[str, float], ...]:
    """Return (path, usual cases of a week) of what grows beyond chance, the least likely first.

    Both count cases by path; a case counts for every node on the way to it. Of a node and one above it that
    grew by the same cases only the lower is named.
    """
    now, usual = _with_above(week), _with_above(before)
    found = {}
    for path, count in now.items():
        expected = usual[path] / WEEKS_BEFORE
        probability = chance_of(count, max(expected, _LEAST_EXPECTED))
        if count >= least and count > expected and probability <= chance:
            found[path] = (probability, expected)
    named = [
        path
        for path in found
        if not any(other.startswith(f"{path}.") and 2 * now[other] > now[path] for other in found)
    ]
    named.sort(key=lambda path: (found[path][0], path))
    return tuple((path, found[path][1]) for path in named)


def list_hot_spots(reading: Reading) -> tuple[HotSpot, ...]:
    """Return what grows in the stores that this person reads, the least likely first; doubles count once."""
    from_at, _end = day_span(reading, DAYS - 1)
    before_at, _end = day_span(reading, DAYS - 1 + 7 * WEEKS_BEFORE)
    is_new = case((Complaint.received_at >= from_at, 1), else_=0)
    counted = select(Complaint.complaint_class, Complaint.category, is_new, func.count()).where(
        Complaint.received_at >= before_at,
        Complaint.merged_into_id.is_(None),
        *readable(reading, Complaint.scope, READ),
    )
    week: Counter[str] = Counter()
    before: Counter[str] = Counter()
    rows = reading.session.execute(counted.group_by(Complaint.complaint_class, Complaint.category, is_new))
    for complaint_class, category, is_recent, count in rows:
        (week if is_recent else before)[category or complaint_class] += count
    if not week:
        return ()
    hot = hot_ones(
        week,
        before,
        least=rule_number(reading, LEAST_RULE),
        chance=rule_number(reading, CHANCE_RULE) / 1000,
    )
    tree, counts = get_known_categories(reading), _with_above(week)
    return tuple(
        HotSpot(
            path.partition(".")[0],
            path if "." in path else "",
            tree.names(path),
            counts[path],
            usual,
            from_at,
        )
        for path, usual in hot[:MOST_SHOWN]
    )


def _with_above(counts: Mapping[str, int]) -> Counter[str]:
    total: Counter[str] = Counter()
    for path, count in counts.items():
        codes = path.split(".")
        for depth in range(1, len(codes) + 1):
            total[".".join(codes[:depth])] += count
    return total
