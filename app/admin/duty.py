# SPDX-License-Identifier: Apache-2.0
"""Duty round the clock (E4): shifts as people type them, and the hours that nobody has. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
_SHIFT = re.compile(r"(\d{1,2}):?(\d{2})(?:-|~|至|到)(\d{1,2}):?(\d{2})")
_DASHES = str.maketrans("—–−", "---")
_DAY_MINUTES = 24 * 60


def read_shift(text: str) -> tuple[int, int] | None:
    """Return a shift such as 20:00-8:00 as minutes after midnight (begin, end); None when it is none.

    An end that is not after the begin lies on the next day: 8:00-8:00 is a whole day.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split())
    found = _SHIFT.fullmatch(plain)
    if found is None:
        return None
    hours, minutes, until_hours, until_minutes = map(int, found.groups())
    begin, end = hours * 60 + minutes, until_hours * 60 + until_minutes
    if minutes > 59 or until_minutes > 59 or begin >= _DAY_MINUTES or end > _DAY_MINUTES:
        return None
    return begin, end if end > begin else end + _DAY_MINUTES


def shift_on(on: date, shift: tuple[int, int], zone: ZoneInfo) -> Span:
    """Return when a shift of a day begins and ends, by the wall clock of the store."""
    begin, end = (_wall(on, minutes, zone) for minutes in shift)
    return begin, end


def first_gap(spans: Iterable[Span], from_at: datetime, until_at: datetime) -> Span | None:
    """Return the first time from ``from_at`` to ``until_at`` in which nobody is on duty; None without any."""
    reached = from_at
    for begin, end in sorted(spans):
        if begin > reached:
            return reached, min(begin, until_at)
        reached = max(reached, end)
        if reached >= until_at:
            return None
    return (reached, until_at) if reached < until_at else None


def _wall(on: date, minutes: int, zone: ZoneInfo) -> datetime:
    days, rest = divmod(minutes, _DAY_MINUTES)
    return datetime.combine(on + timedelta(days=days), time(rest // 60, rest % 60), zone)
