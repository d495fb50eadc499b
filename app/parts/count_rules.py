# SPDX-License-Identifier: Apache-2.0
"""Counting (D44) without rows: its words, zones, the book of a moment, limits, the weekly plan. Pure.

The book of a line is what the account held when it was counted: what moved afterwards is taken off what it
holds now. A correction of the book alone moves no goods: it counts as if it had been there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

SERIES = "PD"
NO_SHELF = "*"
"""The zone of the parts that have no shelf."""
LONGEST_ZONE = 20
FIRST_ROUND = 1

COUNT_TASK = "parts.count"
"""Kind of the task of a planned count."""
RECOUNT_TASK = "parts.recount"
APPROVAL_TASK = "parts.count_approval"
WEEKDAY_RULE = "parts.count_weekday"
"""On which day of the week counts are due, from 1; 0: none is planned."""
COUNTERS_RULE = "parts.count_role"
"""The post whose people get the tasks of counting."""
RECOUNT_RULE = "parts.count_recount"


class CountAct(StrEnum):
    """What is done about a count; an explanation of differences changes nothing else."""

    BEGUN = "begun"
    HANDED_IN = "handed_in"
    RECOUNT = "recount"
    EXPLAINED = "explained"
    APPROVED = "approved"
    GIVEN_UP = "given_up"


class CountStatus(StrEnum):
    """Derived: how far a count is."""

    PLANNED = "planned"
    COUNTING = "counting"
    HANDED_IN = "handed_in"
    RECOUNT = "recount"
    APPROVED = "approved"
    GIVEN_UP = "given_up"


class CountCause(StrEnum):
    """Why shelf and book differ; ``other`` is told in words."""

    UNWRITTEN = "unwritten"
    WRONG_ENTRY = "wrong_entry"
    MIXED_UP = "mixed_up"
    LOST = "lost"
    BROKEN = "broken"
    FOUND = "found"
    OTHER = "other"


_LEADS_TO = {
    CountAct.BEGUN: CountStatus.COUNTING,
    CountAct.HANDED_IN: CountStatus.HANDED_IN,
    CountAct.RECOUNT: CountStatus.RECOUNT,
    CountAct.APPROVED: CountStatus.APPROVED,
    CountAct.GIVEN_UP: CountStatus.GIVEN_UP,
}
OVER = frozenset({CountStatus.APPROVED, CountStatus.GIVEN_UP})
COUNTABLE = frozenset({CountStatus.PLANNED, CountStatus.COUNTING, CountStatus.RECOUNT})
"""Counts of which pieces are still being counted."""


def status_of(acts: Iterable[str]) -> CountStatus:
    """Return the state that acts leave, in their order; what comes after the end changes nothing."""
    status = CountStatus.PLANNED
    for act in acts:
        if status in OVER:
            break
        # Two desks begin one count apart: what is handed in or goes round again stays so.
        if act == CountAct.BEGUN and status is not CountStatus.PLANNED:
            continue
        status = _LEADS_TO.get(CountAct(act), status)
    return status


def round_of(acts: Iterable[str]) -> int:
    """Return which round of counting acts lead to, from 1."""
    return FIRST_ROUND + sum(act == CountAct.RECOUNT for act in acts)


# ---- zones

_HEAD = re.compile(r"[^\W\d_]+|\d+")


def zone_of(shelf: str) -> str:
    """Return the zone that a shelf lies in: its first run of letters or of digits; ``NO_SHELF`` without."""
    found = _HEAD.match(shelf.strip())
    if found is None:
        return shelf.strip()[:LONGEST_ZONE] or NO_SHELF
    return found.group()[:LONGEST_ZONE]


def in_zone(shelf: str, zone: str) -> bool:
    """Tell whether a shelf lies in a zone: ``A`` holds A, A-01 and A01, but not AB-1. Empty: every shelf."""
    shelf = shelf.strip()
    if not zone:
        return True
    if zone == NO_SHELF:
        return not shelf
    if not shelf.startswith(zone):
        return False
    rest = shelf[len(zone) :]
    return not rest or _kind(rest[0]) == "" or _kind(rest[0]) != _kind(zone[-1])


def _kind(mark: str) -> str:
    if mark.isdigit():
        return "digit"
    return "letter" if mark.isalpha() else ""


# ---- the book of a moment


@dataclass(frozen=True, slots=True)
class Moved:
    """``quantity`` came into an account (below nought: went out) at ``stamp``.

    ``is_correction``: the book alone was put right, no goods moved. What takes another move back bears that
    one's stamp: together they moved nothing, whenever the paper was taken back.
    """

    stamp: str
    quantity: int
    is_correction: bool = False


def book_at(balance: int, moves: Iterable[Moved], stamp: str) -> int:
    """Return what the book holds against the shelf as it was at a stamp; ``balance`` is what it holds now."""
    return balance - moved_since(moves, stamp)


def moved_since(moves: Iterable[Moved], stamp: str) -> int:
    """Return how many pieces came onto the shelf after a stamp, less what left it."""
    return sum(one.quantity for one in moves if one.stamp > stamp and not one.is_correction)


# ---- limits


@dataclass(frozen=True, slots=True)
class RecountLimits:
    """Above any of these a difference is counted again; None: not looked at. ``percent`` of the book."""

    pieces: int | None
    percent: int | None
    fen: int | None
    by_another: bool

    def is_beyond(self, difference: int, book: int, value_fen: int) -> bool:
        """Tell whether a difference is counted again; ``value_fen`` is what it is worth."""
        size = abs(difference)
        if not size:
            return False
        return (
            (self.pieces is not None and size > self.pieces)
            or (self.percent is not None and size * 100 > self.percent * abs(book))
            or (self.fen is not None and value_fen > self.fen)
        )


def recount_limits(value: Mapping[str, Any]) -> RecountLimits:
    """Read the dated rule ``parts.count_recount``."""
    return RecountLimits(
        value.get("pieces"), value.get("percent"), value.get("fen"), bool(value.get("by_another", True))
    )


# ---- the weekly plan


def week_of(day_on: date) -> date:
    """Return the Monday of a day's week."""
    return day_on - timedelta(days=day_on.weekday())


def planned_on(monday_on: date, weekday: int) -> date:
    """Return the day of a week on which its counts are due; ``weekday`` from 1."""
    return monday_on + timedelta(days=weekday - 1)


def count_id(place_id: UUID, monday_on: date, zone: str) -> UUID:
    """Return the id of a week's count: desks that plan it apart make the same one."""
    return uuid5(place_id, f"count {monday_on.isoformat()} {zone}")


def planned_number(row_id: UUID, monday_on: date) -> str:
    """Return the number of a planned count, which every desk makes the same."""
    year, week, _day = monday_on.isocalendar()
    return f"{SERIES}-{year % 100:02}W{week:02}-{row_id.hex[:5].upper()}"
