# SPDX-License-Identifier: Apache-2.0
"""Opening hours as people type them: spans of a day, breaks on single days. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from app.core.working_time import WEEKDAYS

Spans = tuple[tuple[str, str], ...]
_WIDE = str.maketrans("０１２３４５６７８９：－—–～~至到，、；;", "0123456789:-------,,,,")
_SPAN = re.compile(r"(\d{1,2}):?(\d{2})-(\d{1,2}):?(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(.*)", re.DOTALL)
_DAY_WORDS = re.compile(r"(\d{4})[年/.](\d{1,2})[月/.](\d{1,2})日?")
_MIDNIGHT = 24 * 60
_MOST_SPANS, _MOST_BREAKS = 6, 100


@dataclass(frozen=True, slots=True)
class Week:
    """What a store's week was read as: spans of each weekday, or what is wrong, by weekday."""

    week: Mapping[str, Spans]
    problems: Mapping[str, str] = field(default_factory=dict)


def read_week(texts: Mapping[str, str]) -> Week:
    """Read the hours of mon … sun, such as "9:00-12:00 14:00-18:00"; an empty day is free.

    Problems: not_hours, hours_overlap; no_hours on mon when no day has any.
    """
    week: dict[str, Spans] = {}
    problems: dict[str, str] = {}
    for name in WEEKDAYS:
        found = read_spans(texts.get(name, ""))
        if isinstance(found, str):
            problems[name] = found
        elif found:
            week[name] = found
    if not week and not problems:
        problems[WEEKDAYS[0]] = "no_hours"
    return Week(week, problems)


def read_spans(text: str) -> Spans | str:
    """Return the spans of a day in order, or what is wrong: not_hours, hours_overlap."""
    plain = _tight(text)
    found = [(_minutes(*one[:2]), _minutes(*one[2:])) for one in _SPAN.findall(plain)]
    if _SPAN.sub("", plain).replace(",", "").strip() or len(found) > _MOST_SPANS:
        return "not_hours"
    found.sort()
    if any(start < 0 or end < 0 or start >= end for start, end in found):
        return "not_hours"
    if any(end > start for (_, end), (start, _) in pairwise(found)):
        return "hours_overlap"
    return tuple((_clock(start), _clock(end)) for start, end in found)


def read_breaks(text: str) -> dict[str, Spans] | str:
    """Read lines of a day and what is not worked on it ("2027-02-05 15:00-21:00"); or what is wrong."""
    breaks: dict[str, Spans] = {}
    for line in text.splitlines():
        if not line.strip():
            continue
        on, spans = _read_break(_DAY_WORDS.sub(r"\1-\2-\3 ", line.translate(_WIDE)))
        if on is None or isinstance(spans, str) or not spans:
            return "not_breaks"
        if on in breaks or len(breaks) >= _MOST_BREAKS:
            return "not_breaks"
        breaks[on] = spans
    return dict(sorted(breaks.items()))


def spans_text(spans: Iterable[Sequence[str]]) -> str:
    """Return the spans of a day as a person types them."""
    return " ".join(f"{start}-{end}" for start, end in spans)


def breaks_text(breaks: Mapping[str, Iterable[Sequence[str]]]) -> str:
    """Return breaks as a person types them, a line a day."""
    return "\n".join(f"{on} {spans_text(spans)}" for on, spans in sorted(breaks.items()))


def _read_break(line: str) -> tuple[str | None, Spans | str]:
    found = _DAY.match(line.strip())
    if found is None:
        return None, ()
    try:
        on = date(*map(int, found.groups()[:3]))
    except ValueError:
        return None, ()
    return on.isoformat(), read_spans(found[4])


def _tight(text: str) -> str:
    """Return a text with plain characters and without blanks around a hyphen."""
    return re.sub(r"\s*-+\s*", "-", text.translate(_WIDE))


def _minutes(hours: str, minutes: str) -> int:
    """Return minutes from midnight; -1 for no time of day."""
    found = int(hours) * 60 + int(minutes)
    return found if int(minutes) <= 59 and found <= _MIDNIGHT else -1


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
