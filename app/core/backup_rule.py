# SPDX-License-Identifier: Apache-2.0
"""Which local backups are kept, by a rule as dated data. Pure: knows no file and no database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.core.dated_rules import rule_on

HOUR, LEAST_FREE = "backup.hour", "backup.least_free_bytes"
_COUNTS = ("daily", "weekly", "monthly", "upgrades", "by_hand")
KEYS = (*(f"backup.{name}" for name in _COUNTS), HOUR, LEAST_FREE)


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    BY_HAND = "by_hand"
    UPGRADE = "upgrade"


@dataclass(frozen=True, slots=True)
class BackupRule:
    """How many days, weeks and months have their newest backup kept, how many of upgrades or made by hand.

    ``hour`` is that of the store's day from which a machine left on backs up; ``least_free_bytes`` of the
    disk are never touched.
    """

    daily: int
    weekly: int
    monthly: int
    upgrades: int
    by_hand: int
    hour: int
    least_free_bytes: int

    @classmethod
    def of(cls, values: Mapping[str, int]) -> BackupRule:
        """Return the rule from the values of ``KEYS``."""
        counts = {name: max(0, int(values[f"backup.{name}"])) for name in _COUNTS}
        return cls(**counts, hour=int(values[HOUR]) % 24, least_free_bytes=max(0, int(values[LEAST_FREE])))

    @classmethod
    def shipped(cls, on: date) -> BackupRule:
        """Return the rule as it came with the program: before anybody can read the company's own."""
        return cls.of({key: rule_on(key, on).value for key in KEYS})


@dataclass(frozen=True, slots=True)
class Made:
    """What the rule looks at."""

    name: str
    made_at: datetime
    reason: Reason


_Period = TypeVar("_Period")


def to_remove(made: Iterable[Made], rule: BackupRule, zone: ZoneInfo) -> frozenset[str]:
    """Return the names that the rule does not keep; the newest one is always kept."""
    rows = sorted(made, key=lambda one: (one.made_at, one.name), reverse=True)
    days = [(one, one.made_at.astimezone(zone).date()) for one in rows]
    kept = {one.name for one in rows[:1]}
    kept |= _newest(days, rule.daily, lambda day: day)
    kept |= _newest(days, rule.weekly, lambda day: day.isocalendar()[:2])
    kept |= _newest(days, rule.monthly, lambda day: (day.year, day.month))
    for reason, count in ((Reason.UPGRADE, rule.upgrades), (Reason.BY_HAND, rule.by_hand)):
        kept |= {one.name for one in [one for one in rows if one.reason is reason][:count]}
    return frozenset(one.name for one in rows if one.name not in kept)


def is_due(made: Iterable[Made], now_at: datetime, zone: ZoneInfo, hour: int, *, is_first: bool) -> bool:
    """Tell whether the store's day lacks its backup.

    Somebody who logs in (``is_first``) begins the day; a machine left on waits for the ``hour``. A copy from
    before an upgrade is none of the day's: it holds nothing of the day. A clock set back leaves backups of
    days to come, and they count for no other day.
    """
    now = now_at.astimezone(zone)
    if any(
        one.reason is not Reason.UPGRADE and one.made_at.astimezone(zone).date() == now.date() for one in made
    ):
        return False
    return is_first or now.hour >= hour


def _newest(days: Sequence[tuple[Made, date]], count: int, period: Callable[[date], _Period]) -> set[str]:
    found: dict[_Period, str] = {}
    for one, day in days:
        if len(found) == count and period(day) not in found:
            break
        if count:
            found.setdefault(period(day), one.name)
    return set(found.values())
